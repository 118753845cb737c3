"""The annual review of a state: on the page, in print, and as a Word document."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import InstallationError, UsageError
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
    found = [year for year in years(desk.ledger(), row) if year <= desk.day(request).year]
    return RedirectResponse(links.annual(row.id, str(found[0] if found else desk.day(request).year)), 303)


def page(desk: Desk, request: Request) -> Response:
    made, said = _made(desk, request), desk.wording(request)
    others = years(desk.ledger(), made.party)
    return desk.render(
        request,
        "annual.html",
        made=made,
        years=others,
        day=made.day,
        facts=[(said.number_of(each.number, what, plural_of(what)), each) for what, each in _facts(made)],
        table=_table(desk, made, _COUNTRIES),
        countries=sum(map(desk.view.shows, made.table)),
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
    said = desk.wording(request)
    paper = Paper(_facts(made), _table(desk, made), titles(said.translate), month_names(said.translate))
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


def _facts(made: Review) -> list[tuple[str, Counted]]:
    """What is counted at the head, each number with the address of its list."""
    year = {"who": made.party.id, "since": str(made.year), "until": str(made.year)}
    numbers = {section.name: section.number for section in made.sections}
    documents = [
        row.id for section in made.sections if section.name == "documents" and section.whole for row in section.rows
    ]
    countries = sum(bool(cells) for cells in made.table.values())

    def events(**more: str | Sequence[str]) -> str:
        return links.asking("/events", **year, **more)

    facts: list[tuple[str, Counted]] = [
        ("event", Counted(made.number, events())),
        ("visit", Counted(numbers.get("visits", 0), events(type=["CONSULT", "AGREE"], mode="visit"))),
        ("meeting", Counted(numbers.get("meetings", 0), events(type=["CONSULT", "AGREE"], mode="meeting"))),
        ("country", Counted(countries, "#countries")),
        (
            "document",
            Counted(numbers.get("documents", 0), links.chosen("/instruments", documents, **year)),
        ),
        ("promise kept", Counted(made.kept.number, "#kept")),
        ("promise open", Counted(made.open.number, "#open")),
    ]
    return [(what, each) for what, each in facts if each.number or what in ("event", "visit", "meeting")]


def _table(desk: Desk, made: Review, most: int | None = None) -> Table:
    """Events by country and month, the busiest country first; of many the first `most`."""

    def many(code: str) -> int:
        cells = made.table[code].values()
        numbers = sum(cell for cell in cells if isinstance(cell, int))
        return numbers + len({key for cell in cells if not isinstance(cell, int) for key in cell})

    shown = sorted((code for code in made.table if desk.view.shows(code)), key=lambda code: (-many(code), code))[:most]

    def address(ids: Sequence[str], code: str, month: str | None) -> str:
        span = f"{made.year}-{month}" if month and month != SOMETIME else str(made.year)
        wanted: dict[str, Any] = {"who": [made.party.id, code], "since": span, "until": span}
        return links.chosen("/events", ids, **wanted)

    return table((*MONTHS, SOMETIME), {code: made.table[code] for code in shown}, address)
