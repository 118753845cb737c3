"""What happened.

In: the sentences of a report, its mentions and its day. Out: `Event`s and where each is told. `finding` goes through
the sentences: their `trees` are made right, `matching` tells what frames and the language model see, `standing` how it
is said, `taking_part` who takes part, `when_and_where` the day and the place; `drafts` is all this for one clause.
Then what one report tells twice is taken together (`consequences`, `signings`, `joining`, `said_behind`).
"""
