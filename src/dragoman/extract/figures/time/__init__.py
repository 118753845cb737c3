"""The time a figure covers.

In: a number, its sentence, the day of the report. Out: a time with its precision. `finding` takes the `periods` told in
the number's `scopes`, without the `bases` changes are measured from; the other files know one wording each.
"""
