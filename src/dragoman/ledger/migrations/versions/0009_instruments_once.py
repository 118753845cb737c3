"""Instruments told in several reports are one, as events are: the tables are the same. Filled afterwards."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Nothing changes but what the tables hold."""
