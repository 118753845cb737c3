"""What became of what was promised.

In: the records and sentences of reports as `Told`s. Out: `Link`s from promises to what later reports tell of them, and
how each promise stands. `promising` says what a report promises and which tellings may be outcomes; `blocks` lets them
find each other; `weighing` sets one promise against one telling; `thread` makes the tellings of one promise its
history, `telling` says why it stands so, and `following` goes the whole way at once. The words are in `wording`, the
days in `dating`.
"""
