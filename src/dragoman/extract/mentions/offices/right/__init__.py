"""What stands behind an office noun: in, the noun; out, the parts of its phrase, up to five "of ..." deep.

`finding` goes from part to part; `complement` reads one, which `opening` begins, by what it can be: `organs`, `bodies`,
`places`, `fields`, or a `served_official`.
"""
