"""Which tellings are one commitment, and how each stood from day to day: worked out for those that were touched."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, func, insert, select, update

from dragoman.ledger.judgements.judging import standing
from dragoman.ledger.outcomes import commitment_parties
from dragoman.ledger.outcomes.promising import Touched
from dragoman.ledger.over_time.timeline import Cause, Entry, days_of, keep
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import commitment, outcome, promise
from dragoman.ledger.schema.judgement_tables import judgement
from dragoman.ledger.statements.chunks import chunks
from dragoman.model.dates import DateInterval, known_day
from dragoman.model.following import Comparison, Link, Promise, Standing
from dragoman.model.message import Message
from dragoman.resolve.followup.thread import chosen, parent, unfold

FOLLOWUP = "followup"
_ENDS = 30  # of a promise told more than twice as often, the first and the last tellings are gone through
_TOLD = Message("A report tells of it.")
_GONE = Message("It is no longer read as a commitment of its own.")


def outcome_id(promised: str, told: str) -> str:
    """What a judgement about a promise and a telling of it is filed under."""
    return f"{promised}>{told}"


def rethread(connection: Connection, touched: Touched, cause: Cause) -> None:
    """Makes the rows of commitments what they must be now, after reports were followed or people decided."""
    for rows in chunks(_in_order(connection, touched.promises)):
        found = _links(connection, outcome.c.told.in_([row.key for row in rows]))
        for row in rows:
            _join(connection, row, found.get(row.key, ()), touched)
    for some in chunks(sorted(touched.told)):
        _choose(connection, some, touched)
    for some in chunks(sorted(touched.roots)):
        _unfold(connection, some, cause)


@dataclass(frozen=True, slots=True)
class _Bound:
    """A link with the number of its row, and whether its promise is one that the telling is said to speak of."""

    id: int
    chosen: bool
    link: Link


def _in_order(connection: Connection, keys: Iterable[str]) -> Sequence[Row[Any]]:
    columns = (promise.c.key, promise.c.report, promise.c.published, promise.c.parent)
    rows: list[Any] = []
    for some in chunks(sorted(keys)):
        rows += connection.execute(select(*columns).where(promise.c.key.in_(some))).all()
    return sorted(rows, key=lambda row: (row.published or date.min, row.report, row.key))


def _join(connection: Connection, row: Row[Any], found: Sequence[_Bound], touched: Touched) -> None:
    """Joins a promise to the one it repeats, with those that repeat it."""
    if not found and row.parent is None:
        touched.roots.add(row.key)
        return
    link = parent(_standing(connection, [each.link for each in found]))
    new = link.promise if link else None
    these = [row.key, *([new] if new is not None else [])]
    query = select(promise.c.key, promise.c.root).where(promise.c.key.in_(these))
    roots = {each.key: each.root for each in connection.execute(query)}
    was, root = roots[row.key], roots[new] if new is not None else row.key
    touched.roots |= {was, root}
    _mark(connection, found, {new})
    if (row.parent, was) != (new, root):
        connection.execute(update(promise).where(promise.c.key == row.key).values(parent=new, root=root))
    if was != root:
        _move(connection, row.key, root, touched)


def _mark(connection: Connection, found: Iterable[_Bound], speaking: Collection[str | None]) -> None:
    """Keeps of which of these promises a telling is said to speak, where it is not kept so."""
    wrong = [each for each in found if each.chosen != (each.link.promise in speaking)]
    for speaks in (True, False):
        ids = [each.id for each in wrong if each.chosen != speaks]
        for some in chunks(ids):
            connection.execute(update(outcome).where(outcome.c.id.in_(some)).values(chosen=speaks))


def _move(connection: Connection, key: str, root: str, touched: Touched) -> None:
    """Lets all that repeat a promise, and what is told of them, follow it to another commitment."""
    below = connection.execute(select(promise.c.key, promise.c.root).where(promise.c.parent == key)).all()
    touched.told |= set(connection.execute(select(outcome.c.told).where(outcome.c.promise == key)).scalars())
    for row in below:
        touched.roots.add(row.root)
        connection.execute(update(promise).where(promise.c.key == row.key).values(root=root))
        _move(connection, row.key, root, touched)


def _choose(connection: Connection, told: Sequence[str], touched: Touched) -> None:
    """Of the promises that each telling fits, settles which it speaks of."""
    of: set[str] = set()
    for bound in _links(connection, outcome.c.told.in_(told), outcome.c.state != "again").values():
        links = [each.link for each in bound]
        _mark(connection, bound, {link.promise for link in chosen(_standing(connection, links))})
        of |= {link.promise for link in links}
    for some in chunks(sorted(of)):
        touched.roots |= set(connection.execute(select(promise.c.root).where(promise.c.key.in_(some))).scalars())


def _standing(connection: Connection, links: Sequence[Link]) -> list[Link]:
    """Those of which nobody said that the telling does not speak of the promise."""
    if not links or not connection.execute(_ANY_REFUSED).scalar():
        return list(links)
    query = select(promise.c.key, promise.c.root).where(promise.c.key.in_([link.promise for link in links]))
    roots = {row.key: row.root for row in connection.execute(query)}
    targets = {outcome_id(of, link.told) for link in links for of in (link.promise, roots[link.promise])}
    decided = standing(connection, "outcome", targets)
    refused = {target for target, row in decided.items() if row.act == "reject"}
    return [
        link
        for link in links
        if not {outcome_id(of, link.told) for of in (link.promise, roots[link.promise])} & refused
    ]


_ANY_REFUSED = select(exists(select(judgement.c.id).where(judgement.c.target_kind == "outcome")))


def _unfold(connection: Connection, roots: Sequence[str], cause: Cause) -> None:
    """Works out how these commitments stood from day to day, and keeps what is new of it."""
    tellings, links = load_threads(connection, roots, in_words=False)
    wanted: dict[str, list[Entry]] = {root: [] for root in roots}
    stood = {root: unfolded(promised, links[root]) for root, promised in tellings.items()}
    made = [each.by for standings in stood.values() for each in standings if each.by]
    read = _readings(connection, {promised[0].report for promised in tellings.values()} | {by.report for by in made})
    why = _words_of(connection, made)
    stand: dict[str, Standing] = {}
    for root, standings in stood.items():
        wanted[root] = [_entry(each, by, tellings[root][0], read, why) for each, by in _with_makers(standings)]
        stand[root] = standings[-1]
    keep(connection, FOLLOWUP, wanted, cause, _GONE)
    days = days_of(connection, FOLLOWUP, roots)
    rows = []
    for root, last in stand.items():
        turns = [new.day for old, new in pairwise(wanted[root]) if (old.state, old.due) != (new.state, new.due)]
        rows.append(
            {
                "key": root,
                "state": last.state,
                "due": last.due.iso if last.due else None,
                "due_first": last.due.first if last.due else None,
                "due_last": last.due.last if last.due else None,
                "told_on": wanted[root][0].day,
                "changed_on": turns[-1] if turns else None,
                "first_on": days[root][0],
                "last_on": days[root][1],
                "recorded": ":" not in root,
            }
        )
    held = {row.key: row._asdict() for row in connection.execute(select(commitment).where(commitment.c.key.in_(roots)))}
    fresh = [row for row in rows if held.get(row["key"]) != row]
    gone = held.keys() - {row["key"] for row in rows if row not in fresh}
    if gone:
        connection.execute(delete(commitment).where(commitment.c.key.in_(gone)))
    if fresh:
        connection.execute(insert(commitment), fresh)
    commitment_parties.renew(connection, roots, rows)


def _readings(connection: Connection, reports: Iterable[str]) -> dict[str, tuple[str, datetime, date]]:
    """The version that read each report (by id), when it was added, and from which day on it is known."""
    report, reading = tables.report, tables.reading
    found: dict[str, tuple[str, datetime, date]] = {}
    for some in chunks(sorted(reports)):
        query = select(report.c.key, report.c.published, report.c.added_at, reading.c.extractor)
        query = query.join(reading, (reading.c.report_id == report.c.id) & reading.c.superseded_at.is_(None))
        for row in connection.execute(query.where(report.c.key.in_(some))):
            found[row.key] = (row.extractor, row.added_at, known_day(row.published, row.added_at.date()))
    return found


def _words_of(connection: Connection, links: Iterable[Link]) -> dict[tuple[str, str], str]:
    """Why each of these links was made, by promise and telling."""
    found: dict[tuple[str, str], str] = {}
    for some in chunks(sorted({link.told for link in links})):
        of = outcome.c.promise.in_({link.promise for link in links if link.told in some})
        query = select(outcome.c.promise, outcome.c.told, outcome.c.why).where(outcome.c.told.in_(some), of)
        found |= {(row.promise, row.told): row.why for row in connection.execute(query)}
    return found


def _with_makers(standings: Iterable[Standing]) -> Iterator[tuple[Standing, Link | None]]:
    """Each with the link that made it so: what is done stays done, so that is the one that first said it was."""
    done: Link | None = None
    for each in standings:
        done = done or (each.by if each.state == "done" else None)
        yield each, done or each.by


def _entry(
    each: Standing,
    by: Link | None,
    first: Promise,
    read: Mapping[str, tuple[str, datetime, date]],
    why: Mapping[tuple[str, str], str],
) -> Entry:
    """A row of how it stood, with the report that makes it so."""
    report = by.report if by else first.report
    extractor, added_at, known_on = read[report]
    about = {
        "why": why[by.promise, by.told] if by else _TOLD,
        "report_key": report,
        "record_key": by.told if by else first.id,
        "known_on": each.on,
        "extractor": extractor,
    }
    return Entry(each.on or known_on, each.state, each.due, added_at, about)


def load_threads(
    connection: Connection, roots: Sequence[str], as_of: date | None = None, *, in_words: bool = True
) -> tuple[dict[str, list[Promise]], dict[str, list[Link]]]:
    """The tellings of each commitment in order, and what other tellings say of it; known by a day where it is given.

    Unless `in_words` the links come without why they were made and what was compared.
    """
    tellings: dict[str, list[Promise]] = {}
    links: dict[str, list[Link]] = defaultdict(list)
    for some in chunks(roots):
        nth = func.row_number().over(
            partition_by=promise.c.root,
            order_by=(promise.c.published.is_not(None), promise.c.published, promise.c.report, promise.c.key),
        )
        number = func.count().over(partition_by=promise.c.root)
        ranked = select(promise, nth.label("nth"), number.label("many")).where(promise.c.root.in_(some))
        every = (ranked.where(promise.c.known_on <= as_of) if as_of else ranked).subquery()
        query = select(every).where((every.c.nth <= _ENDS) | (every.c.nth > every.c.many - _ENDS))
        for row in connection.execute(query.order_by(every.c.root, every.c.nth)):
            due = DateInterval.parse(row.due) if row.due else None
            tellings.setdefault(row.root, []).append(
                Promise(row.key, row.report, row.published, row.kind, due, row.place, row.value)
            )
    for root, found in tellings.items():
        for some in chunks([each.id for each in found]):
            told = [outcome.c.known_on <= as_of] if as_of else []
            these = (outcome.c.promise.in_(some), outcome.c.chosen, *told)
            links[root] += [_link(row, in_words=in_words) for row in _outcomes(connection, *these, in_words=in_words)]
    return tellings, links


def unfolded(tellings: Sequence[Promise], links: Sequence[Link]) -> list[Standing]:
    """How a commitment stood from day to day."""
    ids = {each.id for each in tellings}
    repeats = {link.told: link for link in links if link.state == "again" and link.told in ids}
    joined = [each for place, each in enumerate(tellings) if place == 0 or each.id in repeats]
    return unfold(joined, repeats, [link for link in links if link.state != "again"])


def _links(connection: Connection, *where: Any) -> dict[str, list[_Bound]]:
    """The links of each telling to promises, without words."""
    found: dict[str, list[_Bound]] = defaultdict(list)
    for row in _outcomes(connection, *where, in_words=False):
        found[row.told].append(_Bound(row.id, row.chosen, _link(row, in_words=False)))
    return found


_WORDS = ("why", "compared")  # columns of an outcome that take long to read


def _outcomes(connection: Connection, *where: Any, in_words: bool) -> Sequence[Row[Any]]:
    columns = [column for column in outcome.c if in_words or column.name not in _WORDS]
    return connection.execute(select(*columns).where(*where).order_by(outcome.c.promise, outcome.c.told)).all()


def _link(row: Row[Any], *, in_words: bool) -> Link:
    return Link(
        row.promise,
        row.told,
        row.report,
        row.published,
        row.state,
        row.score,
        row.why if in_words else "",
        tuple(Comparison(*entry) for entry in row.compared) if in_words else (),
        DateInterval.parse(row.due) if row.due else None,
        row.plain,
    )
