"""What is known and since when: the only code that knows SQL.

In: `Reading`s and what people decide. Out: frozen `rows`. `store` is the door, `opening` what lies behind it, with the
tables of `schema`. One transaction a report: `adding` writes it and goes on to `parties` (who its parties are), to
`tellings` (which events and stories it tells again), `lists` (what lists are made from) and `outcomes` (what became of
promises, which figures do not fit). Asked is through one `Filter`: `asking` makes lists and numbers of it, `tellings`
and `outcomes` those of their own, and `over_time` says what held on a day. `judgements` keeps what people say, which
only ever grows. `statements` has the small parts all these share, `identity` the ids that people see.
"""

# All tables hang on one `metadata`, whichever module of the ledger is imported first.
from dragoman.ledger.schema import identity_tables as identity_tables
from dragoman.ledger.schema import judgement_tables as judgement_tables
from dragoman.ledger.schema import saved_tables as saved_tables
from dragoman.ledger.schema import telling_tables as telling_tables
