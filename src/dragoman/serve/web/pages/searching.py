"""One box: names in any spelling, records by their words, reports by their text; operators become filters."""

import re
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger import desk as queries
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.serve.naming import find_parties
from dragoman.serve.web.charts.histogram import histogram
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.questions import NAMES

_OPERATOR = re.compile(rf'\b({"|".join(NAMES)}):("[^"]*"|\S+)')
_RECORDS, _REPORTS, _PARTIES = 12, 20, 12


def page(desk: Desk, request: Request) -> Response:
    asked = request.query_params.get("q", "").strip()
    operators = [(match[1], match[2].strip('"')) for match in _OPERATOR.finditer(asked)]
    if operators:
        words = _OPERATOR.sub(" ", asked).split()
        return RedirectResponse(_as_list(operators, " ".join(words)), 303)
    ledger = desk.ledger()
    if not asked:
        return desk.render(request, "search.html", asked="")
    words = [word for word in re.split(r"[\s,;]+", asked.replace('"', " ")) if word][:8] or [asked]
    parties, note = _named(ledger, asked)
    wanted = Filter(text=asked)
    number, hits = ledger.ask(queries.saying, words, _REPORTS)
    return desk.render(
        request,
        "search.html",
        asked=asked,
        words=words,
        parties=parties,
        note=note,
        rows=ledger.records(wanted, latest=_RECORDS)[::-1],
        number=ledger.count(wanted),
        bars=histogram(ledger.ask(queries.by_month, wanted)),
        hits=hits,
        reports=number,
    )


def _as_list(operators: list[tuple[str, str]], words: str) -> str:
    """`who:KZ since:2022 visa` as the list of events it asks for."""
    return f"/events?{urlencode([*operators, *([('text', words)] if words else [])])}"


def _named(ledger: Ledger, asked: str) -> tuple[list[PartyRow], str]:
    """The parties of this name in any spelling, and how it was understood; suggestions where there are none."""
    try:
        match = find_parties(asked, ledger.spellings())
    except (UsageError, IndexError) as error:
        return [], error.cause if isinstance(error, UsageError) else ""
    rows = ledger.parties(keys=match.parties)[:_PARTIES]
    return rows, match.guessed_from or ""
