"""The annual review of a state: on the page, in print, and as a Word document."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import InstallationError, UsageError
from dragoman.knowledge.worldviews import Worldview
from dragoman.model.message import Message
from dragoman.serve.annual.review import MONTHS, SOMETIME, Review, review, years
from dragoman.serve.web import links, takeaway
from dragoman.serve.web.counted import Counted, Table, plural_of, table
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.messages import Translate
from dragoman.serve.web.pages.parties import known

_COUNTRIES = 40  # in the table on the page, the busiest
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def latest(desk: Desk, request: Request) -> Response:
    """Leads to the last year in which anything happened."""
    row = known(desk, request.path_params["code"].upper())
    found = [year for year in years(desk.ledger(), row, desk.known_on(request)) if year <= desk.day(request).year]
    address = links.annual(row.id, str(found[0] if found else desk.day(request).year))
    return RedirectResponse(links.Carrier(request).moved(address), 303)


def page(desk: Desk, request: Request) -> Response:
    made, said = _made(desk, request), desk.wording(request)
    known_on, view = desk.known_on(request), said.view
    return desk.render(
        request,
        "annual.html",
        made=made,
        standings=made.standings,
        years=years(desk.ledger(), made.party, known_on),
        day=made.day,
        as_of=known_on,
        facts=[
            (said.number_of(each.number, what, plural_of(what)), each) for what, each in _facts(view, made, known_on)
        ],
        table=_table(view, made, known_on, _COUNTRIES),
        countries=_countries(view, made),
        lists=_lists(made, known_on),
        titles=titles(said.translate),
        months=month_names(said.translate),
    )


def document(desk: Desk, request: Request) -> Response:
    """The same as a Word document; its links lead to this desk."""
    try:
        from dragoman.serve.web.annual_document import Paper, as_document
    except ModuleNotFoundError as error:
        raise InstallationError(
            "The document",
            Message("what it needs ({name}) is not installed.", name=error.name),
            "",
            "pip install 'dragoman[docx]'",
        ) from error
    made, base = _made(desk, request), str(request.base_url).rstrip("/")
    said, known_on = desk.wording(request), desk.known_on(request)
    facts, counted = _facts(said.view, made, known_on), _table(said.view, made, known_on)
    paper = Paper(facts, counted, titles(said.translate), month_names(said.translate))
    content = as_document(made, paper, base, said)
    return takeaway.saved(content, _DOCX, f"{made.party.id}-{made.year}.docx")


def titles(_: Translate) -> dict[str, str]:
    """What the parts of the review are called."""
    return {
        "visits": _("Visits"),
        "meetings": _("Meetings"),
        "calls": _("Calls and messages"),
        "gatherings": _("Conferences and gatherings"),
        "signings": _("Signings and accords"),
        "others": _("Other events"),
        "documents": _("Documents"),
    }


def month_names(_: Translate) -> dict[str, str]:
    """The columns of the table of months, in short."""
    names = (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"), _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"),
        _("Dec"),
    )  # fmt: skip
    return dict(zip((*MONTHS, SOMETIME), (*names, _("In the year")), strict=True))


def _made(desk: Desk, request: Request) -> Review:
    asked = request.path_params["year"]
    if not (asked.isdigit() and len(asked) == 4 and asked != "0000"):
        raise UsageError(
            Message('{what} "{name}"', what=Message("year"), name=asked),
            "this is not a year.",
            remedy="For example: 2024",
            code="bad-date",
        )
    day = desk.day(request)
    row = known(desk, request.path_params["code"].upper())
    return review(desk.ledger(), row, int(asked), day, desk.known_on(request))


def _facts(view: Worldview, made: Review, known_on: date | None) -> list[tuple[str, Counted]]:
    """What is counted at the head, each number with the address of its list."""
    year = {"who": made.party.id, "since": str(made.year), "until": str(made.year), **_then(known_on)}
    numbers = {section.name: section.number for section in made.sections}
    documents = [
        row.id for section in made.sections if section.name == "documents" and section.whole for row in section.rows
    ]

    def events(**more: str | Sequence[str]) -> str:
        return links.asking("/events", **year, **more)

    facts: list[tuple[str, Counted]] = [
        ("event", Counted(made.number, events())),
        ("visit", Counted(numbers.get("visits", 0), events(type=["CONSULT", "AGREE"], mode="visit"))),
        ("meeting", Counted(numbers.get("meetings", 0), events(type=["CONSULT", "AGREE"], mode="meeting"))),
        ("country", Counted(_countries(view, made), "#countries")),
        (
            "document",
            Counted(numbers.get("documents", 0), links.chosen("/instruments", documents, **year)),
        ),
        ("promise kept", Counted(made.kept.number, "#kept")),
        ("promise open", Counted(made.open.number, "#open")),
    ]
    return [(what, each) for what, each in facts if each.number or what in ("event", "visit", "meeting")]


def _lists(made: Review, known_on: date | None) -> dict[str, str]:
    """The addresses of the lists of sections that show the first of their lines alone."""
    year = {"who": made.party.id, "since": str(made.year), "until": str(made.year), **_then(known_on)}
    return {
        each.name: links.asking(
            "/instruments" if each.name == "documents" else "/events",
            **year, type=list(each.filter.types), mode=list(each.filter.modes),
        )
        for each in made.sections if not each.whole and not each.filter.ids
    }  # fmt: skip


def _countries(view: Worldview, made: Review) -> int:
    """With how many countries anything happened: the lines of the table, in which blocs are none."""
    return sum(map(view.shows, made.table))


def _then(known_on: date | None) -> dict[str, str]:
    """What an address carries to be answered with the knowledge of a day."""
    return {"as_of": known_on.isoformat()} if known_on else {}


def _table(view: Worldview, made: Review, known_on: date | None, most: int | None = None) -> Table:
    """Events by country and month, the busiest country first; of many the first `most`."""

    def many(code: str) -> int:
        cells = made.table[code].values()
        numbers = sum(cell for cell in cells if isinstance(cell, int))
        return numbers + len({key for cell in cells if not isinstance(cell, int) for key in cell})

    shown = sorted((code for code in made.table if view.shows(code)), key=lambda code: (-many(code), code))[:most]

    def address(ids: Sequence[str], code: str, month: str | None) -> str:
        span = f"{made.year}-{month}" if month and month != SOMETIME else str(made.year)
        wanted: dict[str, Any] = {"who": [made.party.id, code], "since": span, "until": span}
        return links.chosen("/events", ids, **wanted, **_then(known_on))

    return table((*MONTHS, SOMETIME), {code: made.table[code] for code in shown}, address)
