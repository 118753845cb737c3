"""The day and the place of what is told, from its own clause or lent by the report.

In: a match, the times of its sentence, the report's day and dateline. Out: a date and a place, where they are told.
`settings` puts together what a clause says of itself (`said_in_clause`, by `dating` and `places`), what another lends
it (`lent_settings`), and days it was `put_off` to; `days` and `freshness` know which day
a report is of and whether what it tells is of that day, `lead` what its news is.
"""
