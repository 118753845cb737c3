"""Why a commitment has its state, in one sentence."""

from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Step, Told

_ASPECTS = {"who": "the same parties", "what": "the same matter", "place": "the same place", "date": "the same date"}


def why_changed(promise: Told, told: Told, compared: tuple[Comparison, ...], state: str = "changed") -> str:
    """Why a later telling made the commitment done, changed or cancelled."""
    teller = f"the report of {told.published.isoformat()}" if told.published else "a report without a date"
    agreeing = [_ASPECTS[entry.aspect] for entry in compared if entry.agrees and entry.aspect in _ASPECTS]
    differing = [
        f"{entry.aspect} {entry.told} instead of {entry.promised}"
        for entry in compared
        if not entry.agrees and entry.aspect in ("date", "place")
    ]
    because = _listed(agreeing) or "the same words"
    match state:
        case "done":
            also = f", with {_listed(differing)}" if differing else ""
            return f"{_capital(teller)} tells of it: {because}{also}."
        case "cancelled":
            return f"{_capital(teller)} says it is called off or put off: {because}."
        case _:
            number = promise.kind == "figure" and promise.value != told.value
            what = _listed(differing) or ("another number" if number else "a change")
            return f"{_capital(teller)} gives {what}: {because}."


def why_standing(state: str, due: DateInterval | None, today: date, last: Step | None) -> str:
    """Why a commitment that no report has ended stands as it does."""
    if due is None:
        return "No report gives it a date, and none says what became of it."
    moved = " (as changed)" if last is not None and last.state == "changed" else ""
    match state:
        case "open":
            return f"It is for {due.iso}{moved}, which is still to come."
        case "due":
            return f"It is for {due.iso}{moved}: its time has come, and no report tells of it yet."
        case _:
            late = (today - due.last).days
            ago = f"{late:,} {'day' if late == 1 else 'days'} ago"
            return f"It was for {due.iso}{moved}, {ago}, and no report tells what became of it."


def _listed(words: list[str]) -> str:
    return ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
