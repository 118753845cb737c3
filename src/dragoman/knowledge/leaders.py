"""Leaders everybody knows, to tell the state of an official whose state a report leaves unsaid."""

from functools import cache

from dragoman.knowledge.loading import fold, load


@cache
def _index() -> tuple[dict[str, str], dict[str, str | None]]:
    full: dict[str, str] = {}
    last: dict[str, str | None] = {}
    for state, names in load("leaders").items():
        for name in names:
            folded = fold(name).replace("-", " ")
            full[folded] = state
            surname = folded.split()[-1]
            last[surname] = state if last.get(surname, state) == state else None
    return full, last


def leader_state(name: str) -> str | None:
    """The state or bloc a leader serves; a bare surname counts where only one state's leaders bear it."""
    full, last = _index()
    folded = fold(name).replace("-", " ")
    return full.get(folded) or (last.get(folded) if " " not in folded else None)
