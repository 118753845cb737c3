"""Offices that a state has one holder of at a time, and those that no bloc has."""

from dragoman.knowledge.loading import fold

_SINGLE = (
    "vice president",
    "president",
    "prime minister",
    "foreign minister",
    "minister of foreign affairs",
    "minister for foreign affairs",
    "king",
    "chancellor",
    "premier",
    "head of state",
    "head of government",
)
_FOREIGN = frozenset({"foreign minister", "minister of foreign affairs", "minister for foreign affairs"})


def single_office(title: str) -> str | None:
    """The office of which a state has one holder only, in one word for its several names; None for others."""
    folded = fold(title)
    if folded.startswith(("deputy", "vice", "first deputy", "assistant", "former")):
        return None
    for office in _SINGLE:
        if folded == office or folded.endswith((f"– {office}", f"- {office}")):
            return "foreign minister" if office in _FOREIGN else office
    return None


def is_national(title: str) -> bool:
    """Whether an office is of a state and never of a bloc, whatever else its holder is: a former premier's."""
    return single_office(title) not in {None, "president"}
