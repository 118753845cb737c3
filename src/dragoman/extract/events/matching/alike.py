"""Kinds of event that the words of frames tell apart better than the language model does."""

_ALIKE = (
    frozenset({("CONSULT", "meeting"), ("CONSULT", "gathering")}),
    frozenset({("AID", "economic"), ("AID", "military"), ("AID", "humanitarian")}),
)


def are_alike(seen: tuple[str, str], kind: tuple[str, str]) -> bool:
    """Whether what the model sees, as type and mode, confirms what a frame tells: the same, or nearly so.

    That people meet, whether two sides of them or many; that help is given, of whatever kind.
    """
    return seen == kind or any(seen in each and kind in each for each in _ALIKE)
