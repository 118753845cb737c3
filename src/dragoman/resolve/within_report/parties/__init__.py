"""Which mentions of a report are one party.

In: the candidates of one report. Out: a `PartyResolution`, the parties and which each mention means. `clustering` goes
the way: `people`, `bodies` and `first_clusters` put names together; then every other mention in the order of the text
is given its `meaning` on the `scene` set so far, by its form: `speaker_meant`, `office_meant`, `subject_meant`,
`country_meant`, `groups` (by `counted` and `bloc_meant`) and `plurals`, `pronouns` (by `salience`), and
`unnamed_parties` where no name is told.
"""
