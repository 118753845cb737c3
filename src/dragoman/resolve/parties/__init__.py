"""Which mentions of a report are one party."""
