"""What is known and since when: the only code that knows SQL."""

# All tables hang on one `metadata`, whichever module of the ledger is imported first.
from dragoman.ledger import identity_tables as identity_tables
from dragoman.ledger import judgement_tables as judgement_tables
from dragoman.ledger import saved_tables as saved_tables
from dragoman.ledger import telling_tables as telling_tables
