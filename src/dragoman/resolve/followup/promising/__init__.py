"""What a report promises.

In: the records and sentences of one report. Out: promises, and the tellings that may be outcomes. `promises` goes the
way; `foretold` and `announced` find what no record holds, `referring` says of what does not name what it means.
"""
