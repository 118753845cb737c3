"""What became of what was promised.

In: the records and sentences of reports as `Told`s. Out: `Link`s from promises to what later reports tell of them, and
how each promise stands. `promises` says what a report promises and which tellings may be outcomes; `blocks` lets them
find each other; `pairs` weighs one promise against one telling (`match` for records, `passing` for clauses that tell
it in other words, with `grounds`, `matter` and `other_occasion` for what speaks against it); `thread` makes the
tellings of one promise its history, and `following` the whole way at once. The words are in `cues.yaml`, `deeds.yaml`
and the like.
"""
