"""Today: what is new since one last looked, what falls due this week, what is overdue, what does not fit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger.asking import desk as queries
from dragoman.ledger.asking import news
from dragoman.ledger.asking.news import News, Window
from dragoman.ledger.asking.totals import MOST_COUNTED
from dragoman.ledger.outcomes import findings, followup
from dragoman.ledger.outcomes.findings import Asked
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.counting import AtLeast
from dragoman.model.dates import printed_day
from dragoman.model.filters import Filter
from dragoman.serve.web.contacts import CONTACTS
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.looking import Look
from dragoman.serve.web.promises import Promise, promises

_WEEK = timedelta(days=6)
_BEHIND = timedelta(days=366)
_REPORTS = 24  # of which so many are shown as there is room for
_MOST, _EACH = 18, 4  # events in all, and of one report
_LOOKED_THROUGH = 200  # reports of which the events are chosen
_LATELY = timedelta(days=30)
_DUE, _OVERDUE, _FINDINGS, _SETTLED = 8, 5, 4, 6  # lines of each part
_NOT_OVER = ("open", "due", "changed")
_ASKED = 3


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A report (by a record of it) with the events it leads with; `more` are not shown.

    `alone` says that a party to them alone tells them.
    """

    report: RecordRow
    events: list[RecordRow]
    more: int
    alone: bool


def page(desk: Desk, request: Request) -> Response:
    ledger, day = desk.ledger(), desk.day(request)
    now_seen = desk.known_on(request) is None
    looked = desk.look(request)
    reports = ledger.reports(_LOOKED_THROUGH, until=day)
    recent = [row for row in reports if row.published and row.published[:10] >= (day - _WEEK).isoformat()]
    last = max((each for row in reports if (each := printed_day(row.published))), default=None)
    # On a quiet day the latest news there is stands below the notice, under its own date.
    news_day = day if recent else last
    shown = recent or [
        row for row in reports if news_day and row.published and row.published[:10] >= (news_day - _WEEK).isoformat()
    ]
    since = looked.since if now_seen else None
    fresh = ledger.ask(news.latest_reports, since, _LOOKED_THROUGH) if since else []
    told = _told(ledger, fresh or [row.id for row in shown], desk.known_on(request))
    bulletins = _bulletins(told)
    telling = {each.report.report for each in bulletins}
    as_of, unfitting = desk.known_on(request), Asked(desk.known_on(request), remarks=True)
    week = Wanted(_NOT_OVER, as_of=as_of, since=day, until=day + _WEEK)
    late = Wanted(("overdue",), as_of=as_of, since=day - _BEHIND)
    lately = Wanted(as_of=as_of, changed=(day - _LATELY, day))
    waiting = desk.waiting(ledger, desk.today()) if now_seen else []
    changed = _changed(ledger, day, since) if since else []
    response = desk.render(
        request,
        "today.html",
        day=day,
        now_seen=now_seen,
        quiet=not recent and not fresh,
        last=last,
        dated=last is not None or any(row.published for row in ledger.reports(1)),
        news_day=news_day,
        since=since,
        fresh=bool(fresh),
        new=(new := _new(ledger, since, fresh) if since else {}),
        changed=changed,
        changed_number=AtLeast(len(changed)) if new.get("line-commitment", 0) > _LOOKED_THROUGH else len(changed),
        mastheads=ledger.ask(queries.mastheads, [line.report for line, _ in changed if line.report]),
        bulletins=bulletins,
        leading={row.id: row for row in reports if row.id in telling},
        events_by_row={event.record.id: event for event in told},
        due=(due := promises(ledger, day, week, _DUE)),
        due_number=ledger.ask(followup.count, day, week, MOST_COUNTED),
        overdue=promises(ledger, day, late, _OVERDUE, latest=True),
        overdue_number=ledger.ask(followup.count, day, late, MOST_COUNTED),
        differing=[event for event in told if event.disputed][:_FINDINGS],
        findings=ledger.ask(findings.findings, unfitting, _FINDINGS),
        findings_number=ledger.ask(findings.count, unfitting, MOST_COUNTED),
        settled=_others(promises(ledger, day, lately, _SETTLED, latest=True), due),
        waiting=waiting[:_ASKED],
        waiting_number=len(waiting),
        reports=[row for row in reports if row.id not in telling][:_REPORTS],
        number=ledger.count_reports(until=day),
        counts=desk.counts(ledger, desk.today()),
        followed=desk.followed(ledger, desk.today()),
    )
    if now_seen:
        _keep(looked, request, response)
    return response


def _keep(looked: Look, request: Request, response: Response) -> None:
    looked.keep(response, secure=request.url.scheme == "https")


def _new(ledger: Ledger, since: datetime, fresh: list[str]) -> dict[str, int]:
    """How many reports and events, and lines of each sort, the ledger came to know since then."""
    arrived = ledger.ask(news.arrived, since)
    if arrived["report"] == len(fresh):  # of more reports than are looked through, tellings are counted
        arrived["event"] = ledger.occurrences.count(Filter(kinds=("event",), reports=tuple(fresh))) if fresh else 0
    return arrived | {f"line-{sort}": number for sort, number in ledger.ask(news.tally, Window(since)).items()}


def _changed(ledger: Ledger, day: date, since: datetime) -> list[tuple[News, Promise]]:
    """The commitments that are new or changed since then, each with its last change; the latest first."""
    lines: dict[str, News] = {}
    for line in ledger.ask(news.news, Window(since), ("commitment",), _LOOKED_THROUGH):
        if line.after:
            lines.setdefault(line.subject, line)
    by_id = {each.row.id: each for each in promises(ledger, day, Wanted(keys=tuple(lines)))}
    return [(line, by_id[key]) for key, line in lines.items() if key in by_id]


def _others(found: Sequence[Promise], shown: Sequence[Promise]) -> list[Promise]:
    """Those of them that are not shown on the page already."""
    keys = {each.row.id for each in shown}
    return [each for each in found if each.row.id not in keys]


def _told(ledger: Ledger, reports: list[str], as_of: date | None) -> list[EventRow]:
    """The events that these reports tell, each once, as known on a day."""
    if not reports:
        return []
    wanted = Filter(kinds=("event",), reports=tuple(reports[:_LOOKED_THROUGH]), as_of=as_of)
    return ledger.occurrences.events(wanted, _LOOKED_THROUGH)


def _bulletins(told: list[EventRow]) -> list[Bulletin]:
    """The events that are news, each under the report that tells it best: a day's most reported come first."""
    by_report: dict[str, list[EventRow]] = defaultdict(list)
    for event in told:
        if event.record.parts:  # who acted is what makes an event news; the rest is a click away
            by_report[event.record.report].append(event)
    for events in by_report.values():
        events.sort(key=_weight, reverse=True)
    recalled = {event.id for events in by_report.values() for event in events if _is_past(event.record)}
    if len(recalled) == sum(map(len, by_report.values())):
        recalled = set()  # where nothing else is told, the past is what there is
    found, room = [], _MOST
    for events in sorted(by_report.values(), key=_prominence, reverse=True):
        shown = [event for event in events if event.id not in recalled][: min(_EACH, room)]
        room -= len(shown)
        if shown:
            alone = all(event.rests_on_one_interested for event in shown)
            found.append(Bulletin(shown[0].record, [event.record for event in shown], len(events) - len(shown), alone))
    return found


def _prominence(events: list[EventRow]) -> tuple[bool, str, int, str]:
    """What is told of the past comes last; of a day, what most reports tell comes first."""
    published = events[0].record.published or ""
    return (not _is_past(events[0].record), published[:10], max(event.told_in for event in events), published)


def _is_past(row: RecordRow) -> bool:
    """Whether an event was over long before its report came out: "he visited Bern in 2021"."""
    published = printed_day(row.published)
    return row.date is not None and published is not None and row.date.last < published - _LATELY


def _weight(event: EventRow) -> tuple[bool, int, bool, bool, int, float]:
    """What leads within a report: news that many tell, contacts, what has a date and two sides."""
    row = event.record
    return (
        not _is_past(row),
        event.told_in,
        row.type in CONTACTS,
        row.date is not None,
        min(len(row.parts), 3),
        row.confidence,
    )
