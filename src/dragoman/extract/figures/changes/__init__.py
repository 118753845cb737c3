"""How figures changed: in, a sentence's relative changes; out, each with the level it leads to, or a figure by itself.

`finding` gives changes to levels, `growth` makes figures of bare rates; `steps` and `differences` know numbers that
only tell how far another moved.
"""
