"""What stands around a number: its currency or unit, its bound, the change it tells, the thing it counts.

In: a sentence. Out: `drafts` of its quantities: numerals without those that are none (`no_amounts`), each with its
`measure`, and with what numbers told together share (`shared`, `joined`). `bounds`, `changes` and `counted` tell the
rest of each; `quantities` makes values of them.
"""
