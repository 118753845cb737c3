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


@cache
def _secretaries_general() -> dict[str, str]:
    listed = load("secretaries_general").items()
    return {fold(name).replace("-", " "): bloc for bloc, names in listed for name in names}


def secretary_general_of(name: str) -> str | None:
    """The organisation whose secretary-general somebody of this full name is or was."""
    return _secretaries_general().get(fold(name).replace("-", " "))


def leader_state(name: str) -> str | None:
    """The state or bloc a leader serves; a bare surname counts where only one state's leaders bear it."""
    full, last = _index()
    folded = fold(name).replace("-", " ")
    return full.get(folded) or (last.get(folded) if " " not in folded else None)
