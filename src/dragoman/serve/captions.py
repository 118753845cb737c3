"""Records in words: who, what, when, how much. For tables and pages alike."""

from __future__ import annotations

from calendar import month_name
from math import isclose
from typing import TYPE_CHECKING

from dragoman.model.schema import event_types
from dragoman.model.words import fold
from dragoman.resolve.identity.office_names import whose
from dragoman.resolve.tellings.of_instruments import RATIFIED
from dragoman.serve.units import unit_words

if TYPE_CHECKING:  # The database takes a third of a cold start, and printing needs none.
    from collections.abc import Sequence

    from dragoman.ledger.rows import PartRow, RecordRow
    from dragoman.ledger.tellings.event_row import EventRow
    from dragoman.resolve.terms import Term

_SCALES = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))
_WENT = {"exports": "→", "imports": "←", "aid": "→", "loan": "→", "investment": "→"}
BOUNDS = {"about": "about ", "at_least": "at least ", "at_most": "at most ", "over": "over ", "under": "under "}
ACTING, ACTED_UPON = ("actor", "party", "by", "subject", "person"), ("target", "to", "counterpart")
LONGEST_TITLE = 48
_POINTING = frozenset("the this that these those its their his her our my your such both all each every".split())
_EXACT = 1e-6  # what is off by less is so by the way numbers are kept
_MORE = 1.7  # times as long as its title words are that have more to say
_SAY_THEIR_KIND = frozenset(
    "treaty agreement memorandum statement declaration communique programme program plan roadmap strategy concept law "
    "constitution decree resolution contract protocol convention charter pact accord code act".split()
)


def what(row: RecordRow) -> str:
    """The record's own name, or that of its sort: "Meeting", "Memorandum: on tourism", "trade turnover"."""
    match row.kind:
        case "event":
            kind = event_types().get(row.type or "")
            mode = kind.modes.get(row.mode or "") if kind else None
            return mode.label if mode else f"{row.type}/{row.mode}"
        case "commitment" | "post":
            return row.name or ""
        case "figure":
            return row.name or words(row.type)
        case _:
            return kind_and_name(words(row.type), row.name or "")


def kind_and_name(kind: str, name: str) -> str:
    """A name with its kind before it, unless it says itself what it is: "Memorandum: on tourism", "Paris Agreement"."""
    said = fold(name).split()
    if not said or any(word.rstrip("s") in _SAY_THEIR_KIND for word in said):
        return name[:1].upper() + name[1:] or kind.capitalize()
    return f"{kind.capitalize()}: {name}"


def translate(text: str, /, **values: object) -> str:
    """English is the language of the keys: the text itself, filled in. Other wordings look it up."""
    return text.format(**values) if values else text


def said(text: str) -> str:
    """What the machine says, which in English is its text."""
    return str(text)


def place(name: str) -> str:
    """A place as reports call it; other languages have names of their own for some."""
    return name


def who(row: RecordRow) -> str:
    """Everyone in the record, with office and role; "→" from those who act to those acted upon."""
    left, right = _list(row.sides(*ACTING)), _list(row.sides(*ACTED_UPON))
    return f"{left or 'somebody'} {towards(row)} {right}" if right else left


def towards(row: RecordRow) -> str:
    """The sign between those who act and those acted upon; none leads from one to the other in what is of both."""
    return between(row.type) if row.kind == "figure" else "→"


def between(indicator: str | None) -> str:
    """The sign between the two sides of what was measured, which says where it went: exports →, imports ←, trade –."""
    return _WENT.get(indicator or "", "–")


def person(part: PartRow) -> str:
    """A party with the office the report gives it and its role: "Jane Doe (Minister of Trade; host)"."""
    notes = [note for note in (shorten(office(part), LONGEST_TITLE), words(part.role) if part.role else None) if note]
    return f"{part.name} ({'; '.join(notes)})" if notes else part.name


def office(part: PartRow | Term) -> str:
    """The office the report gives a party, and the body that it is in where that tells which: "President, Senate"."""
    return office_in(part.title or "", part.body)


def office_in(title: str, body: str | None) -> str:
    """A title with the body that tells which office it is, unless it says that itself."""
    own = whose(title, body) if title else None
    return f"{title}, {own}" if own and fold(own) not in fold(title) else title


def _list(parts: tuple[PartRow, ...]) -> str:
    return ", ".join(person(part) for part in parts)


def told_by(row: EventRow) -> str:
    """The report that tells an event, or how many do and from how many sources; what to beware of after it."""
    reports = row.told_in
    notes = [row.reports[0] if reports == 1 else number_of(reports, "report")]
    if reports > 1:
        notes.append(f"{len(row.sources)} sources" if len(row.sources) > 1 else "one source")
    if row.rests_on_one_interested:
        notes.append("a party to it")
    if row.disputed:
        notes.append(f"differ on {', '.join(row.disputed)}")
    return ", ".join(notes)


def when(row: RecordRow) -> str:
    """The date as precisely as it is known, "published 1 June 2022" in brackets where there is none."""
    return date_words(row.date.iso) if row.date else ""


def date_words(iso: str) -> str:
    """`2022-06-01` as "1 June 2022", `2022-06` as "June 2022", `2022-06-01/2022-06-03` as "1 – 3 June 2022"."""
    start, _, end = iso.partition("/")
    if not end:
        return " ".join(_date_parts(start))
    first, last = _date_parts(start), _date_parts(end)
    if len(first) == len(last):
        # What both ends share is said once, at the end.
        shared = 0
        while shared < len(first) - 1 and first[-1 - shared] == last[-1 - shared]:
            shared += 1
        first = first[: len(first) - shared]
    return f"{' '.join(first)} – {' '.join(last)}"


def _date_parts(iso: str) -> list[str]:
    """Day, month and year in words, as far as they are known."""
    year, *rest = iso[:10].split("-")
    return [str(int(day)) for day in rest[1:]] + [month_name[int(month)] for month in rest[:1]] + [year]


def amount(value: float | None, unit: str | None, bound: str | None = None) -> str:
    """A number as people read it: 5.8e9 USD as "5.8 bn USD", 0 to 100 percent as "12.5 %", miles as "5 miles"."""
    if value is None:
        return ""
    scale = next(((size, name) for size, name in _SCALES if abs(value) >= size), None)
    exact = percentage(value) if unit == "percent" else value
    number = f"{value / scale[0]:,.4g} {scale[1]}" if scale else f"{exact:,.10g}"
    return f"{BOUNDS.get(bound or '', '')}{number.replace('-', '−')}{measure(unit, one=value == 1)}"


def percentage(value: float) -> float:
    """A number of percent as people read it: as printed ("4.25"), or of what was said as a part ("a third") to one
    decimal.
    """
    printed = round(value, 2)
    return printed if isclose(value, printed, rel_tol=0, abs_tol=_EXACT) else round(value, 1)


def measure(unit: str | None, language: str = "en", *, one: bool = False) -> str:
    """What stands behind a number, with the blank before it: " %", " USD", " miles"."""
    if unit in ("count", None):
        return ""
    return " %" if unit == "percent" else f" {unit_words(unit or '', language, one=one)}"


def change(row: RecordRow) -> str:
    """A figure's change: "+12.5 % on the first quarter"."""
    stated = row.details.get("change")
    if not stated:
        return ""
    base = f" on {date_words(stated['base'])}" if stated.get("base") else ""
    by = f"{percentage(stated['by'] * 100):+,.10g}".replace("-", "−")
    return f"{by} %{base}"


def words(name: str | None) -> str:
    """A word of the vocabulary for people: `to_be_signed` as "to be signed"."""
    return (name or "").replace("_", " ")


def stands(status: str, by: Sequence[str] = ()) -> str:
    """How an instrument stands: "signed, ratified by Norway", "ratified by Norway", "suspended"."""
    names = ", ".join(by)
    if not names:
        return words(status)
    return f"{words(status)} by {names}" if status == RATIFIED else f"{words(status)}, ratified by {names}"


def counts(row: RecordRow) -> bool:
    """Whether a figure's name says what its number counts, and can stand behind it: "26 international events"."""
    if row.kind != "figure" or row.unit != "count" or not row.name or row.type == "other":
        return False
    return row.name.split()[0].casefold() not in _POINTING


def in_letters(name: str) -> str:
    """A name, if it is one: a bare sign of a currency names nothing."""
    return name if any(letter.isalpha() for letter in name) else ""


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut at a word."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;: –—-") + "…"


def repeats(quote: str, title: str) -> bool:
    """Whether words say little more than the title above them."""
    said, told = fold(title), fold(quote)
    return bool(said) and said in told and len(told) < _MORE * len(said)


def leans(quote: str) -> bool:
    """Whether words point at what stood before them, and are no title by themselves: "bring it to $500 million"."""
    return not {"it", "its", "them", "they", "their", "this", "these", "that", "those"}.isdisjoint(fold(quote).split())


def number_of(count: int, singular: str, plural: str | None = None) -> str:
    """ "1 report", "1,204 reports"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"
