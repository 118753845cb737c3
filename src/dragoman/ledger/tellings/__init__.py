"""What several reports tell: events, instruments, posts and stories, each one however often it is told.

In: the records of a reading. Out: rows that count each once, with all its tellings and sources. `retelling` and
`retold_stories` join what is new to what was told before (`loaded_tellings`), `regrouping` moves it when people decide
otherwise. Asked is through `occurrences`: `event_rows` finds them with `event_groups`, `event_tellings` fills them up,
`event_row` makes the row, and `chains` says where the words come from. `steps`, `deeds` and `standings` say how an
instrument stands; `post_tellings` and `told_often` are of posts, `series` of occasions that come again.
"""
