"""What is known and since when: the only code that knows SQL.

In: `Reading`s and what people decide. Out: frozen `rows`. `store` is the door, `database` opens what lies behind it
(`sqlite`, `postgresql`, `upgrading`). One transaction a report: `writing` keeps it, `linking` and `party_rows` say who
its parties are, `retold_stories` whose story it tells, `retelling` which events it tells again, `promising` and
`figure_checks` what follows, and `settling` brings the rest in step. Asked is through one `Filter`: `search` and
`picking` make SQL of it, `event_rows`, `directory`, `followup` and their like make lists. `judging` and `deciding`
keep what people say, which only ever grows.
"""

# All tables hang on one `metadata`, whichever module of the ledger is imported first.
from dragoman.ledger import identity_tables as identity_tables
from dragoman.ledger import judgement_tables as judgement_tables
from dragoman.ledger import saved_tables as saved_tables
from dragoman.ledger import telling_tables as telling_tables
