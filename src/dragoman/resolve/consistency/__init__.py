"""Whether the figures that reports give fit each other: figures in, findings out, each with both sides and its reason.

`checking` asks for all of it; `parts`, `differing`, `changes` and `targets` each find one sort, over what `same_matter`
takes for the same thing and in the words of `wording`.
"""
