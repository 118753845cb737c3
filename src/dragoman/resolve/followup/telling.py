"""Why a commitment has its state, in one sentence."""

from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import Comparison, Told
from dragoman.model.message import Message, Term, counted, day, listed

_NOT_REACHED = "It was for {day}, {late} ago, and no report says that it was reached."
_LESS_REACHED = "It was for {day}, {late} ago. {less}"
_ASPECTS = {"who": "the same parties", "what": "the same matter", "place": "the same place", "date": "the same date"}
_IN_PART = "The report of {day} says that it is done in part: {because}."
_IN_PART_UNDATED = "A report without a date says that it is done in part: {because}."
_WEIGHED = (
    "{why} No rule knows the words of this sentence: that it speaks of this was weighed by what the two have in common."
)
_CHANGED = {  # with and without the day of the report
    "done": (
        "The report of {day} tells of it: {because}.",
        "A report without a date tells of it: {because}.",
    ),
    "cancelled": (
        "The report of {day} says it is called off or put off: {because}.",
        "A report without a date says it is called off or put off: {because}.",
    ),
    "changed": (
        "The report of {day} gives {what}: {because}.",
        "A report without a date gives {what}: {because}.",
    ),
}


def why_changed(
    promise: Told,
    told: Told,
    compared: tuple[Comparison, ...],
    state: str = "changed",
    due: DateInterval | None = None,
) -> Message:
    """Why a later telling made the commitment done, changed or cancelled; `due` is the day it was moved to."""
    if due is not None and promise.when is not None:
        moved = Comparison("date", promise.when.iso, due.iso, False)
        compared = (*(entry for entry in compared if entry.aspect != "date"), moved)
    because = _because(compared)
    differing = [_instead(entry) for entry in compared if not entry.agrees and entry.aspect in ("date", "place")]
    what: str = Message("a change")
    if differing:
        what = listed(differing)
    elif told.value is not None and promise.value != told.value:
        what = Message("another number")
    if state == "done" and differing:
        because = Message("{because}, with {differing}", because=because, differing=listed(differing))
    dated, undated = _CHANGED[state]
    values = {"because": because} | ({"what": what} if state == "changed" else {})
    return Message(dated, day=day(told.published), **values) if told.published else Message(undated, **values)


def why_in_part(told: Told, compared: tuple[Comparison, ...]) -> Message:
    """Why a later telling left the commitment to be kept, though some of it was done."""
    because = _because(compared)
    if told.published is None:
        return Message(_IN_PART_UNDATED, because=because)
    return Message(_IN_PART, day=day(told.published), because=because)


def as_weighed(why: str) -> Message:
    """The reason of a step that a sentence makes whose words no rule knows."""
    return Message(_WEIGHED, why=why)


def says_in_part(why: str) -> bool:
    """Whether this is the reason of a step that did some of what was promised."""
    if not isinstance(why, Message):
        return False
    return says_in_part(why.values["why"]) if why.key == _WEIGHED else why.key in (_IN_PART, _IN_PART_UNDATED)


def _because(compared: tuple[Comparison, ...]) -> Message:
    return listed(
        [Message(_ASPECTS[entry.aspect]) for entry in compared if entry.agrees and entry.aspect in _ASPECTS]
        or [Message("the same words")]
    )


def _instead(entry: Comparison) -> Message:
    if entry.aspect == "date":
        return Message("date {told} instead of {promised}", told=day(entry.told), promised=day(entry.promised))
    return Message("place {told} instead of {promised}", told=entry.told, promised=entry.promised)


def why_standing(
    state: str, due: DateInterval | None, today: date, *, changed: bool = False, target: bool = False, less: str = ""
) -> Message:
    """Why a commitment that no report has ended stands as it does; `less` is what was told of it that is not all."""
    if due is None:
        return Message("No report gives it a date, and none says what became of it.")
    when: str = day(due.iso)
    if changed:
        when = Message("{day} (as changed)", day=when)
    match state:
        case "open":
            return Message("It is for {day}, which is still to come.", day=when)
        case "due" if less:
            return Message("It is for {day}: its time has come. {less}", day=when, less=less)
        case "due":
            return Message("It is for {day}: its time has come, and no report tells of it yet.", day=when)
        case "done":
            return Message(
                "Its time, {day}, is over. What begins or ends on a day, as an anniversary, comes by itself, untold.",
                day=when,
            )
        case _:
            late = _in_words((today - due.last).days)
            if less:
                return Message(_LESS_REACHED, day=when, late=late, less=less)
            words = _NOT_REACHED if target else "It was for {day}, {late} ago, and no report tells what became of it."
            return Message(words, day=when, late=late)


def _in_words(days: int) -> Term:
    """How long so many days are: nobody counts 1,300 of them. The day itself stands beside it."""
    if days >= 730:
        return counted(days // 365, "year")
    return counted(days // 30, "month") if days >= 90 else counted(days, "day")
