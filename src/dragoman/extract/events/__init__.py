"""What happened.

In: the sentences of a report, its mentions and its day. Out: `Event`s and where each is told. `finding` goes through
the sentences: their `trees` are made right, `matching` tells what frames and the language model see, `standing` how it
is said, `taking_part` who takes part, `when_and_where` the day and the place; `drafts` is all this for one clause
(`one_by_one`, `stages`, `evidence`). What the report as a `whole` lends a clause then says whether it has happened
(`statuses`), is `news`, when and where it was (`event_days`, `event_places`) and who was there (`presence`).
Then what one report tells twice is taken together (`consequences`, `signings`, `joining`, `said_behind`).
"""
