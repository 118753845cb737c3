"""References to a party without its name: in, a view of a sentence; out, mentions that are given their meaning later.

`finding` takes pronouns, then `countries`, `groups` and `bodies` called by their noun; `styles` are those of the great.
"""
