"""Office phrases: in, a view of a sentence; out, `Office`s with their state, body and field.

`finding` starts at the noun of an office and goes outwards, `left` of it and `right` of it; `parts` is what a phrase
is put together from.
"""
