"""Review: one doubtful thing after the other, with its sentence; one key decides and shows the next."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.judgements import answers, deciding, review
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.rows import PartyRow, RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter, PartyChoice
from dragoman.model.message import Message, Term, day, joined
from dragoman.serve import captions
from dragoman.serve.web import links
from dragoman.serve.web.corrections import corrected, correction_of
from dragoman.serve.web.decided import in_words, kept
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form
from dragoman.serve.web.passages import passages
from dragoman.serve.web.waiting import records_in

_ACTS = ("accept", "correct", "reject", "unsure")
_LATEST = 6
_SEEN = 4


@dataclass(frozen=True, slots=True)
class Side:
    """A party that may be another: where it was seen last, and in which posts."""

    party: PartyRow
    posts: list[RecordRow]
    seen: list[RecordRow]


def page(desk: Desk, request: Request) -> Response:
    return _page(desk, request, _asked(request), request.query_params.get("kind", ""))


def _page(
    desk: Desk, request: Request, asked: tuple[str, str] | None, kind: str, form: Form | None = None,
    wrong: UsageError | None = None,
) -> Response:  # fmt: skip
    """The page of a question, or of the next one. With a `form` whose correction is `wrong` it comes back filled in."""
    ledger, today = desk.ledger(), desk.today()
    waiting = desk.waiting(ledger, today)
    chosen = [each for each in waiting if not kind or each.target_kind == kind]
    doubt = _doubt(ledger, waiting, *asked) if asked else next(iter(chosen), None)
    visitor = desk.visitor(request)
    assert visitor is not None
    said = ledger.ask(standing, doubt.target_kind, [doubt.target]).get(doubt.target) if doubt else None
    ids = records_in(doubt) if doubt else ()
    record = _record(ledger, doubt)
    latest = ledger.ask(answers.latest, visitor.name, _LATEST)
    rightness = ledger.ask(answers.rightness)
    return desk.render(
        request,
        "review.html",
        400 if wrong else 200,
        doubt=doubt,
        record=record,
        correction=correction_of(record, form.fields if form else {}, wrong) if record else None,
        back=form["back"] if form else "",
        passages=passages(ledger, ids),
        sides=_sides(ledger, doubt),
        said=said,
        kind=kind,
        counts=_counts(waiting),
        left=len(chosen),
        number=len(waiting),
        done=sum(each.judged for each in rightness),
        unsure=sum(each.unsure for each in rightness),
        rightness=rightness,
        latest=latest,
        kept=(made := kept(request, ledger)),
        met=(met := request.query_params.get("met", "")),
        theirs=(theirs := ledger.ask(answers.of_uid, met) if met else None),
        decided=in_words(ledger, [(each.target_kind, each.target) for each in (*latest, made, theirs) if each]),
        as_of=desk.as_of(request),
    )


def answer(desk: Desk, request: Request, form: Form) -> Response:
    """Keeps an answer and leads to the next question; what somebody decided meanwhile is shown first."""
    ledger, kind, act = desk.ledger(), form["kind"], form["act"]
    visitor = desk.visitor(request)
    assert visitor is not None
    if act not in _ACTS:
        raise UsageError(Message('"{name}"', name=act), "this is no answer.", code="unknown-act")
    try:
        doubt = _doubt(ledger, desk.waiting(ledger, desk.today()), form["of"], form["id"])
    except UsageError:  # somebody has answered it, and it is asked no more: on to the next, and what they said is shown
        theirs = ledger.ask(standing, form["of"], [form["id"]]).get(form["id"])
        return _to(kind=kind, met=theirs.uid if theirs else "yes")
    said = ledger.ask(standing, doubt.target_kind, [doubt.target]).get(doubt.target)
    if (said.uid if said else "") != form["seen"]:
        return _to(kind=kind, of=doubt.target_kind, id=doubt.target, met="yes")
    given = None
    if act == "correct":
        record = _record(ledger, doubt)
        if record is None:
            raise UsageError("The correction", "only records can be corrected.", code="unknown-act")
        try:
            given = corrected(record, form.fields, ledger.spellings)
        except UsageError as wrong:
            return _page(desk, request, (doubt.target_kind, doubt.target), kind, form, wrong)
    made = ledger.apply(review.answer, desk.now(), visitor.name, doubt, act, given)
    desk.waiting.answered(doubt)
    if form["back"] == "record" and given is not None:
        return RedirectResponse(f"{links.record(_current(ledger, doubt.target))}?kept={made.uid}#kept", 303)
    return _to(kind=kind, kept=made.uid)


def _current(ledger: Ledger, key: str) -> RecordRow:
    return ledger.records(Filter(ids=(key,)))[-1]


def undo(desk: Desk, request: Request, form: Form) -> Response:
    """Takes an answer back, by whomever it was, and asks again what it answered."""
    ledger = desk.ledger()
    visitor = desk.visitor(request)
    assert visitor is not None
    made = ledger.ask(answers.of_uid, form["uid"])
    if made is None or made.act == "undo":
        raise UsageError("This answer", "there is none of this id.", code="unknown-judgement")
    ledger.apply(deciding.take_back, desk.now(), visitor.name, made)
    desk.waiting.restore(ledger, desk.today(), made.target)
    if form["back"] == "record" and made.target_kind == "record":
        return RedirectResponse(links.record(_current(ledger, made.target)), 303)
    if form["back"] == "identity":
        query = urlencode({"of": made.target_kind, "id": made.target.partition("=")[0]})
        return RedirectResponse(f"/identity?{query}", 303)
    try:
        _doubt(ledger, desk.waiting(ledger, desk.today()), made.target_kind, made.target)
    except UsageError:  # it was decided without being asked
        return _to(kind=form["kind"])
    return _to(kind=form["kind"], of=made.target_kind, id=made.target)


def _to(**values: str) -> Response:
    query = urlencode({name: value for name, value in values.items() if value})
    return RedirectResponse(f"/review?{query}" if query else "/review", 303)


def _asked(request: Request) -> tuple[str, str] | None:
    sort, key = request.query_params.get("of", ""), request.query_params.get("id", "")
    return (sort, key) if sort and key else None


def _doubt(ledger: Ledger, waiting: list[Doubt], sort: str, key: str) -> Doubt:
    """The doubt about this thing; of a record that nobody doubts, the question whether it is right."""
    found = next((each for each in waiting if (each.target_kind, each.target) == (sort, key)), None)
    if found is not None:
        return found
    row = next(iter(ledger.records(Filter(ids=(key,)))), None) if sort == "record" else None
    if row is not None:
        return Doubt(
            "record", row.id, Message("Is this right? {what}", what=_in_a_line(row)), (),
            Message("You asked for it."), Message("It stays, whatever a newer version reads."),
            Message("It is left out of every list."), 0.0, row.report,
        )  # fmt: skip
    made = ledger.ask(standing, sort, [key]).get(key)
    if made is not None:
        raise UsageError(
            "This question",
            Message(
                "{author} has answered it ({act}), and it is asked no more.", author=made.author, act=Message(made.act)
            ),
            remedy="It can be taken back among the changes.",
            code="unknown-doubt",
        )
    raise UsageError("This question", "it is not asked, or no more.", code="unknown-doubt")


def _in_a_line(row: RecordRow) -> Message:
    """What a record is, how much, who takes part, where and when."""
    names = joined(Term(part.name, "state", part.state) if part.kind == "state" else part.name for part in row.parts)
    when = day(row.date.iso) if row.date else None
    amount = None if row.value is None else Term(f"{row.value:,.10g} {row.unit}", "amount", [row.value, row.unit])
    about = joined(part for part in (amount, names, row.place, when) if part)
    return joined((part for part in (Message(captions.what(row)), about) if part), ": ")


def _record(ledger: Ledger, doubt: Doubt | None) -> RecordRow | None:
    if doubt is None or doubt.target_kind != "record":
        return None
    return next(iter(ledger.records(Filter(ids=(doubt.target,)))), None)


def _sides(ledger: Ledger, doubt: Doubt | None) -> list[Side]:
    if doubt is None or doubt.target_kind not in ("party", "known"):
        return []
    keys = tuple(doubt.target.split("="))  # of what is known from outside the second is in no report
    rows = {row.id: row for row in ledger.parties(keys=keys)}
    found = []
    for key in keys:
        if key in rows:
            who = (PartyChoice((key,)),)
            posts = ledger.records(Filter(kinds=("post",), who=who), latest=_SEEN)[::-1]
            seen = ledger.records(Filter(kinds=("event", "commitment"), who=who), latest=_SEEN)[::-1]
            found.append(Side(rows[key], posts, seen))
    return found


def _counts(waiting: list[Doubt]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in waiting:
        found[each.target_kind] = found.get(each.target_kind, 0) + 1
    return found
