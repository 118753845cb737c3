"""What stands before an office noun: in, the noun; out, the parts of its phrase found on a `walk` to the left.

`finding` goes the way, and asks at each step for `pieces` of the title, `bodies` and states, and `places`.
"""
