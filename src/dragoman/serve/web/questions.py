"""From the address of a list to the one filter, and the filter in words again, as chips that can be taken away."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.requests import Request

from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.message import counted
from dragoman.model.words import fold
from dragoman.serve.asking import Asked, make_filter
from dragoman.serve.web import languages
from dragoman.serve.web.in_latin import english_name, in_latin
from dragoman.serve.web.messages import recorded

NAMES = (
    "who",
    "type",
    "mode",
    "status",
    "since",
    "until",
    "place",
    "text",
    "report",
    "id",
    "unit",
    "subject",
    "counterpart",
    "as_of",
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a list was asked for: the filter, the words it came in, and how names were understood."""

    filter: Filter
    chips: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass
class _Notes:
    said: list[str] = field(default_factory=list)

    def __call__(self, text: str) -> None:
        self.said.append(text)


def ask(request: Request, ledger: Ledger, kinds: Sequence[str], *, dated_only: bool = False) -> Question:
    """The filter an address means. Raises UsageError for words and names that are not known."""
    given = {name: [value for value in request.query_params.getlist(name) if value.strip()] for name in NAMES}
    shown = recorded(languages.language_of(request))
    meant = {name: [shown.get(fold(value), value) for value in given[name]] for name in ("type", "mode", "status")}
    named = {name: [english_name(value) for value in given[name]] for name in ("who", "subject", "counterpart")}
    asked = Asked(
        who=named["who"],
        type=meant["type"],
        mode=meant["mode"],
        status=meant["status"],
        since=next(iter(given["since"]), None),
        until=next(iter(given["until"]), None),
        place=given["place"],
        text=in_latin(ledger, given["text"][0]) if given["text"] else None,
        report=given["report"],
        id=given["id"],
        unit=given["unit"],
        subject=named["subject"],
        counterpart=named["counterpart"],
        as_of=next(iter(given["as_of"]), None),
    )
    notes = _Notes()
    wanted = make_filter(ledger, tuple(kinds), asked, notes, dated_only=dated_only)
    chips = [(name, value) for name in NAMES if name != "id" for value in given[name]]
    if given["id"]:  # one chip for all: ids say nothing to anybody
        chips.append(("id", counted(len(given["id"]), "chosen record")))
    return Question(wanted, tuple(chips), tuple(notes.said))
