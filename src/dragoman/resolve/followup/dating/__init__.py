"""The days of promises and of what is told of them.

`dates` reads those written in a sentence, `spoken_dates` those told by the day of the report, `occasion_told` an
occasion by its day. `days` compares two, `days_told` says which of several was promised and which is new,
`passing_days` what those of a clause told in passing say.
"""
