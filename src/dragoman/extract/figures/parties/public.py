"""Kinds of party that public figures are of or with."""

STATES = frozenset({"state", "bloc"})
"""States, alone or as a group."""

PUBLIC = STATES | {"body"}
"""States and bodies: whoever is not a person."""
