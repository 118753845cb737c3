"""From the address of a list to the one filter, and the filter in words again, as chips that can be taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from starlette.requests import Request

from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.message import counted
from dragoman.model.words import fold
from dragoman.serve.asking import NOBODY, Asked, make_filter
from dragoman.serve.naming import find_parties
from dragoman.serve.web import languages
from dragoman.serve.web.in_latin import english_name, in_latin
from dragoman.serve.web.messages import LANGUAGES, recorded, translator
from dragoman.serve.web.place_names import english_places

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
_SIDES = ("subject", "counterpart")
_PARTIES = ("who", *_SIDES)


@dataclass(frozen=True, slots=True)
class Question:
    """What a list was asked for: the filter, the words it came in, how names were understood, and whom its ids name."""

    filter: Filter
    chips: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    named: Mapping[str, PartyRow] = field(default_factory=dict)


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
    named = {name: [english_name(value) for value in given[name]] for name in _PARTIES}
    for name in _SIDES:
        named[name] = [NOBODY if fold(value) in _nobody() else value for value in named[name]]
    asked = Asked(
        who=named["who"],
        type=meant["type"],
        mode=meant["mode"],
        status=meant["status"],
        since=next(iter(given["since"]), None),
        until=next(iter(given["until"]), None),
        place=[name for place in given["place"] for name in english_places(place)],
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
    return Question(
        wanted, tuple(chips), tuple(notes.said), _named(ledger, [each for all_ in named.values() for each in all_])
    )


@cache
def _nobody() -> frozenset[str]:
    """How fields call nobody, in each language: an address is opened by those who read another."""
    return frozenset(fold(translator(language)("nobody named")) for language in LANGUAGES)


def _named(ledger: Ledger, given: Sequence[str]) -> dict[str, PartyRow]:
    """Whom these ids name, of those that the name would do for: a field shows a name, and is sent as it stands."""
    rows = [row for each in dict.fromkeys(given) for row in ledger.parties(keys=(each,))]  # as asked for the filter
    return {row.id: row for row in rows if find_parties(row.name, ledger.spellings(row.name)).parties == (row.id,)}
