"""Changes: what the ledger came to know since a day, or since one last looked, each line with its cause."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking import news
from dragoman.ledger.asking.news import SORTS, News, Window
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.counting import total
from dragoman.serve import captions
from dragoman.serve.asking import parse_date
from dragoman.serve.export.listing import Listing, codebook
from dragoman.serve.naming import check_word
from dragoman.serve.web import takeaway
from dragoman.serve.web.decided import in_words
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.passages import passages
from dragoman.serve.web.portioned import page_number
from dragoman.serve.web.promises import rows_of

_PAGE = 100
_FIRST = timedelta(days=7)
_CAUSES = {"report": "report", "judgement": "person", "merge": "person", "anew": "extractor"}
_MOST = 100_000  # lines that are given away at once


@dataclass(frozen=True, slots=True)
class Line:
    """A change with the record it is about, where that still holds; of what a sentence announces in passing, and has no
    record, the sentence."""

    news: News
    row: RecordRow | None
    sentence: str = ""


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    looked = desk.look(request)
    window, since, sorts = _asked(request, looked.since or desk.now() - _FIRST)
    tally = ledger.ask(news.tally, window)
    number = page_number(request)
    found = ledger.ask(news.news, window, sorts, _PAGE, (number - 1) * _PAGE)
    response = desk.render(
        request,
        "changes.html",
        since=since,
        until=window.until,
        looked=looked.since if since == looked.since else None,
        sort=sorts[0] if len(sorts) == 1 else "",
        tally={sort: tally[sort] for sort in SORTS if tally[sort]},
        every=total(tally.values()),
        mastheads=ledger.ask(queries.mastheads, [each.report for each in found if each.report]),
        decided=in_words(ledger, [(each.what, each.subject) for each in found if each.sort == "judgement"]),
        days=[(day, list(lines)) for day, lines in groupby(_lines(ledger, found), lambda line: line.news.at.date())],
        number=total(tally[sort] for sort in sorts),
        page=number,
        size=_PAGE,
    )
    looked.keep(response, secure=request.url.scheme == "https")
    return response


def download(desk: Desk, request: Request) -> Response:
    """Every line of the page, all portions of it."""
    ledger = desk.ledger()
    window, _, sorts = _asked(request, desk.look(request).since or desk.now() - _FIRST)
    lines = _lines(ledger, ledger.ask(news.news, window, sorts, _MOST))
    rows = [
        (
            line.news.at.isoformat(), line.news.sort, line.news.subject, _name(line), line.news.before, line.news.after,
            line.news.why, _cause(line.news), (line.news.given or {}).get("due"), _given(line.news), line.news.report,
            line.news.author,
        )
        for line in lines
    ]  # fmt: skip
    columns = codebook()["changes"]
    objects = [dict(zip(columns, row, strict=True)) for row in rows]
    return takeaway.given(
        desk, request, Listing("changes", takeaway.about(desk, request, len(rows)), columns, rows, objects)
    )


def _asked(request: Request, default: datetime) -> tuple[Window, datetime, tuple[str, ...]]:
    """The window an address means: from `since`, as the ledger stood at the end of `as_of`; and which sorts of line."""
    asked, as_of, sort = (request.query_params.get(name, "").strip() for name in ("since", "as_of", "sort"))
    until = datetime.combine(parse_date("as_of", as_of).last + timedelta(days=1), time()) if as_of else None
    if until and until <= default:  # nothing since one last looked is of a day before that
        default = until - _FIRST
    since = _moment(asked) if asked else default
    return Window(since, until), since, (check_word(sort, SORTS, "sort"),) if sort else SORTS


def _moment(asked: str) -> datetime:
    """A day, or a time to the second as the links of the desk give it. Raises UsageError."""
    if "T" in asked:
        try:
            return datetime.fromisoformat(asked).replace(tzinfo=None)
        except ValueError:
            pass
    return datetime.combine(parse_date("since", asked).first, time())


def _lines(ledger: Ledger, found: list[News]) -> list[Line]:
    rows = rows_of(ledger, [each.subject for each in found if each.sort in ("commitment", "judgement")])
    plain = [each.subject for each in found if each.sort == "commitment" and ":" in each.subject]
    told = dict.fromkeys(key for key in plain if key not in rows)
    said = {key: "".join(words for words, _ in each.pieces) for key in told for each in passages(ledger, [key])}
    return [Line(each, rows.get(each.subject), said.get(each.subject, "")) for each in found]


def _cause(line: News) -> str:
    if line.sort in _CAUSES:
        return _CAUSES[line.sort]
    return line.what


def _given(line: News) -> str | None:
    """The fields that a person corrected, each with what it was and what it is."""
    if line.sort != "judgement" or not line.given:
        return None
    said = {name: value for name, value in line.given.items() if isinstance(value, str | int | float | None)}
    former = line.former or {}
    return "; ".join(f"{name}: {former[name]} → {value}" if name in former else f"{name}: {value}"
                     for name, value in said.items()) or None  # fmt: skip


def _name(line: Line) -> str:
    if line.news.sort in ("report", "merge", "anew"):
        return line.news.what
    return captions.what(line.row) if line.row else line.sentence
