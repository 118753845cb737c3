"""Instruments told in several reports are one, as events are: the tables are the same. Filled afterwards."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Nothing changes but what the tables hold."""
