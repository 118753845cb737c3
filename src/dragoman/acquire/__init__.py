"""Bytes from outside become snapshots.

In: paths, folders, patterns, standard input. Out: a `Snapshot` for each report or page, or an error for each thing
that cannot be read; nothing is interpreted here. `files` finds what there is and asks `kinds` what it is; `jsonlines`
cuts collections, `mail` and `feeds` give what they hold as `pages`. `problems` words every error. `known` reads lists
of people and bodies, which are no reports.
"""
