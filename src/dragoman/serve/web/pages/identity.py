"""Who is who: making two of a kind one, taking one apart, with what it would change shown before it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.judgements import answers, deciding
from dragoman.ledger.judgements.decided import Decided
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.ledger.tellings.event_row import EventRow
from dragoman.model.dates import printed_day
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.message import Message
from dragoman.serve.asking import choice_of
from dragoman.serve.naming import check_word, find_parties
from dragoman.serve.web.decided import in_words
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form
from dragoman.serve.web.pages.parties import known
from dragoman.serve.web.wording import Wording

_KINDS = ("party", "event", "instrument", "story")
_MOST = 200
_DECISIONS = 20  # about one thing, the latest, that can be taken back on its page
_BOTH = 2  # parties by whom others are looked for
_FAR = 1_000_000  # days between what has a date and what has none
_NEAR, _LOOKED_AT = 8, 60  # events that may be the same are offered, the nearest of the latest of these parties


@dataclass(frozen=True, slots=True)
class Member:
    """A report that tells of the thing, and in which words."""

    report: str
    title: str | None
    published: str | None
    words: str


def page(desk: Desk, request: Request) -> Response:
    ledger = desk.ledger()
    kind = check_word(request.query_params.get("of", "party"), _KINDS, "kind")
    key = request.query_params.get("id", "")
    if not key:
        raise UsageError(
            "who is who",
            "the address does not say whom or what it is about.",
            remedy="The pages of parties, events, agreements and reports lead here.",
            code="nothing-named",
        )
    name, address, members, near, also = _thing(desk, desk.wording(request), ledger, kind, key)
    asked = request.query_params.get("with", "").strip()
    reports = [each for each in request.query_params.getlist("report") if each]
    other = _other(ledger, kind, asked) if asked else ""
    uid = request.query_params.get("done", "")
    done = ledger.ask(answers.of_uid, uid) if uid else None
    preview: Decided | None = None
    visitor = desk.visitor(request)
    if visitor is not None and visitor.may("reviewer") and (other or reports):
        action, given = _meant(ledger, "merge" if other else "split", kind, key, other, reports)
        preview = ledger.rehearse(action, desk.now(), visitor.name, *given)
    decisions = [each for each in ledger.ask(answers.about, kind, (key, *also), _DECISIONS) if each.uid != uid]
    return desk.render(
        request,
        "identity.html",
        decisions=decisions,
        kind=kind,
        key=key,
        name=name,
        address=address,
        members=members[:_MOST],
        near=near,
        asked=asked,
        other=other,
        reports=reports,
        preview=preview,
        done=done,
        decided=in_words(ledger, [(each.target_kind, each.target) for each in (*decisions, *([done] if done else []))]),
        as_of=desk.as_of(request),
    )


def decide(desk: Desk, request: Request, form: Form) -> Response:
    """Does what was shown, keeps it as the visitor's decision, and shows the thing as it is then."""
    ledger, kind, key = desk.ledger(), check_word(form["of"], _KINDS, "kind"), form["id"]
    visitor = desk.visitor(request)
    assert visitor is not None
    act = check_word(form["act"], ("merge", "split", "apart"), "act")
    action, given = _meant(ledger, act, kind, key, form["with"], [each for each in form["reports"].split(",") if each])
    made = ledger.apply(action, desk.now(), visitor.name, *given)
    return RedirectResponse(f"/identity?{urlencode({'of': kind, 'id': given[1], 'done': made.judgement.uid})}", 303)


def _meant(
    ledger: Ledger, act: str, kind: str, key: str, other: str, reports: Sequence[str]
) -> tuple[Callable[..., Decided], list[Any]]:
    """The action of the ledger and what it is given. Of two parties the one that more reports name keeps its id."""
    if act == "split":
        return deciding.split, [kind, key, list(reports)]
    if act == "apart":
        return deciding.keep_apart, [kind, key, other]
    if kind == "party":
        rows = {row.id: row.reports for row in ledger.parties(keys=(key, other))}
        if rows.get(other, 0) > rows.get(key, 0):
            key, other = other, key
    return deciding.merge, [kind, key, other]


def _called(said: Wording, row: RecordRow) -> str:
    """What an event is and who takes part, or else in which words it is told: no page is headed by "Meeting" alone."""
    names = ", ".join(said.called(part) for part in row.parts)
    words = said.quoted(row.evidence[0].quote) if row.kind == "event" and row.evidence else ""
    return ": ".join(filter(None, (said.what(row), names or words)))


def _near(ledger: Ledger, event: EventRow) -> list[EventRow]:
    """Others of its kind between the same parties and those who serve them, the nearest in time first."""
    parties = list(dict.fromkeys(part.party for part in event.record.parts))[:_BOTH]
    if not parties:
        return []
    wanted = Filter(kinds=(event.record.kind,), who=tuple(choice_of(row) for row in ledger.parties(keys=parties)))
    others = [each for each in ledger.occurrences.events(wanted, _LOOKED_AT) if each.id != event.id]
    return sorted(others, key=lambda each: _days_between(each.record, event.record))[:_NEAR]


def _days_between(one: RecordRow, other: RecordRow) -> int:
    days = [row.date.first if row.date else printed_day(row.published) for row in (one, other)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else _FAR


def _thing(
    desk: Desk, said: Wording, ledger: Ledger, kind: str, key: str
) -> tuple[str, str, list[Member], list[EventRow], list[str]]:
    """Its name, its address, what tells of it, which others may be the same, and the ids it has beside this one.
    Raises UsageError where there is none."""
    match kind:
        case "party":
            row = known(desk, ledger.identities.find(key))
            records = ledger.records(Filter(who=(PartyChoice((row.id,)),)))[::-1]
            first = {each.report: each for each in reversed(records)}
            found = [
                Member(each.report, each.report_title, each.published, each.evidence[0].quote if each.evidence else "")
                for each in sorted(first.values(), key=lambda each: each.published or "", reverse=True)
            ]
            return row.name, f"/parties/{row.id}", found, [], [row.id]
        case "event" | "instrument":
            ask = ledger.occurrences.event if kind == "event" else ledger.occurrences.instrument
            event = ask(key)
            told = [each.record for each in event.tellings]
            found = [
                Member(each.report, each.report_title, each.published, each.evidence[0].quote if each.evidence else "")
                for each in told
            ]
            also = [event.id, *(each.id for each in told)]
            return _called(said, event.record), f"/{kind}s/{event.record.id}", found, _near(ledger, event), also
        case _:
            story = ledger.occurrences.story(key)
            rows = [Member(report, title, published, why) for report, title, _, published, why in story.reports]
            title = next((each.title for each in rows if each.report == key), None)
            return title or key, f"/reports/{key}", rows, [], [each.report for each in rows]


def _other(ledger: Ledger, kind: str, asked: str) -> str:
    """The id of the other thing that is named. Raises UsageError where it is not clear which."""
    if kind != "party":
        return asked
    found = find_parties(asked, ledger.spellings(asked)).parties
    if len(found) > 1:
        raise UsageError(
            Message('"{name}"', name=asked),
            Message("{number} parties are called so: {ids}.", number=len(found), ids=", ".join(found[:8])),
            remedy="Go back and name one by its id.",
            code="ambiguous-party",
        )
    return found[0]
