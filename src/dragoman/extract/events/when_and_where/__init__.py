"""The day and the place of what is told, from its own clause or lent by the report.

In: a match, the times of its sentence, the report's day and dateline. Out: a date and a place, where they are told.
`setting` asks `dating` which time can date it and `places` what names its place; `days` and `freshness` know which day
a report is of and whether what it tells is of that day, `lead` what its news is.
"""
