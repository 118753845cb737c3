"""Which kinds of record are one however many reports tell them."""

TOLD = ("event", "instrument")
"""The kinds of record that are one however many reports tell them."""
