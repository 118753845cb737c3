"""The kinds of what is listed."""

REPORT = "report"
RECORDS = ("event", "instrument", "figure", "commitment", "post")
