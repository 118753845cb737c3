"""What was known when.

In: a day. Out: conditions on rows, and histories. `as_of` says which readings and decisions held on it, `formerly`
which records, `corrected` what they said then. `timeline` keeps how something derived stood from day to day, and
`history` tells its changes.
"""
