"""Who takes part in what is told, to whom it is done, and who is only named beside it.

In: a match and the mentions of the report. Out: its actors and targets. `participants` goes from a word in a slot to
the parties it speaks of, or those that stand below it (`nearest_below`) or in a list behind it (`listed_parties`), but
not where words only tell `whereabouts`; `bystanders` and `named_aside` take out who is only mentioned; the other files
each know one way in which a report leaves a participant to its readers (`journeys`, `owners`, `sessions`), or words who
it is otherwise.
"""
