"""Who tells a report, as its dateline names it: "SUVA, May 5 (Reef Wire) -", "Suva, May 5. /Reef/."."""

from dragoman.extract.mentions.view import DASHES, View

_LONGEST_NAME = 5  # tokens
_FARTHEST = 20  # tokens from the start of a report to the name of its agency
_SHUTTING = {"(": ")", "[": "]", "/": "/"}
_PLACES = ("state", "demonym", "capital", "place", "region", "bloc", "group", "people")


def agency_in_dateline(view: View) -> tuple[int, int] | None:
    """The tokens of the agency in the brackets or strokes that end the dateline of a report's first words."""
    if view.sentence.index > 1:
        return None
    for opening in range(1, min(_FARTHEST, view.size)):
        shut = _SHUTTING.get(view.texts[opening])
        if shut is None:
            continue
        behind = range(opening + 2, min(opening + 2 + _LONGEST_NAME, view.size))
        closing = next((at for at in behind if view.texts[at] == shut), None)
        if closing is None or not _ends_dateline(view, closing + 1):
            continue
        inside = range(opening + 1, closing)
        hit = view.hit_by_first.get(opening + 1)
        named = all(view.capital(at) or view.texts[at] in DASHES for at in inside)
        return (inside.start, inside.stop) if named and not (hit and hit.of(*_PLACES)) else None
    return None


def _ends_dateline(view: View, at: int) -> bool:
    return at == view.size or view.texts[at] in {":", "."} or set(view.texts[at]) <= DASHES


def outlet_told(told: str, outlet: str) -> tuple[str, str | None]:
    """The name of an agency as a dateline tells it, and its acronym: the outlet's where it stands by its initials."""
    shortened = told.isupper() and told == "".join(word[0] for word in outlet.split()).upper()
    return (outlet, told) if shortened else (told, None)
