"""What reports tell twice, and on how many independent words it rests.

In: records and texts of many reports. Out: which are one. `of_events` and `of_instruments` know two tellings of one
thing that `blocks` has found (`same_time`, `same_gathering`), `differences` in what they differ; `stories` puts reports
of one matter together; `sources` follows who said it to the far end, with `source_owners` whose mouth that is.
"""
