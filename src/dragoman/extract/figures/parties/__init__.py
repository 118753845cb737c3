"""Whose a figure is, and towards whom.

In: a number with its measure, the mentions, the figures before. Out: a `Choice` of subject and counterpart, or none.
`finding` asks the `rules`, then what the words tie to the number (`by_roles`, from `roles`), mended by `amended`, and
weighs all of it with other `signs` by `ranking`.
"""
