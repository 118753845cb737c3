"""From what single sentences say to what one report says.

In: the candidates of a report. Out: its `Records`, each fact once, between parties. `resolving` goes the way: `parties`
tells which mentions are one, `references` answers whom a mention means; `event_parties` gives each event its parties
(`who_is_meant`), the steps beside it those that the report tells elsewhere (`sides`, `addressees`, `critics`,
`journeys`, `voiced`); `events` (with `same_part` and `in_other_words`), `repetitions`, `told_again` and
`meetings_pointed_at` take together what is told twice, as `posts`, `instruments` and `figures` do with theirs.
`confidence` then says how sure each record is.
"""
