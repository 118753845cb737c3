"""Tellings that were joined to an event, an agreement or a story with little to spare, as questions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, Text, cast, select

from dragoman.ledger.judgements.describing import describe
from dragoman.ledger.judgements.doubts import Doubt
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import MACHINE, story, story_report, telling
from dragoman.ledger.statements.chunks import chunks
from dragoman.ledger.tellings.retelling import FIRST
from dragoman.model.message import Message, counted
from dragoman.resolve.tellings.of_events import is_doubtful

_LATEST = 5_000  # joined tellings that are looked through for doubtful ones
_SURE_STORY = 0.42  # a report that is less like the rest of its story is asked about


def doubtful_tellings(connection: Connection) -> Iterator[Doubt]:
    """Tellings that were joined to an event or instrument though something in them does not quite fit."""
    joined = (
        select(telling)
        .where(telling.c.ended_at.is_(None), telling.c.author == MACHINE)
        .where(cast(telling.c.reason, Text).not_like(f"%{FIRST}%"))
        .order_by(telling.c.id.desc())
        .limit(_LATEST)
    )
    doubtful = [
        (row.occurrence_id, row.record_key, row.reason) for row in connection.execute(joined) if is_doubtful(row.reason)
    ]
    members: dict[int, list[str]] = defaultdict(list)
    for some in chunks(sorted({occurrence for occurrence, _, _ in doubtful})):
        live = telling.c.occurrence_id.in_(some) & telling.c.ended_at.is_(None)
        for row in connection.execute(select(telling).where(live).order_by(telling.c.id)):
            members[row.occurrence_id].append(row.record_key)
    told = load_told(connection, {key for keys in members.values() for key in keys})
    members = {number: [key for key in keys if key in told] for number, keys in members.items()}
    doubtful = [each for each in doubtful if each[1] in told]
    for occurrence, key, reason in doubtful:
        first = next((told[each] for each in members[occurrence] if told[each].report != told[key].report), None)
        if first is None:
            continue
        asked, stay, part = _ASKED[first.kind]
        yield Doubt(
            first.kind,
            f"{first.id}={key}",
            Message(asked, what=describe(first)),
            (first.sentence, told[key].sentence),
            reason,
            Message(stay, tellings=counted(len(members[occurrence]), "telling")),
            Message(part),
            0.4,
            told[key].report,
        )


_ASKED = {
    "event": (
        "Do these tell of one event: {what}?",
        "They stay one event, with {tellings}.",
        "The second becomes an event of its own.",
    ),
    "instrument": (
        "Do these tell of one agreement: {what}?",
        "They stay one agreement, with {tellings}.",
        "The second becomes an agreement of its own.",
    ),
}


def doubtful_stories(connection: Connection, most: int) -> Iterator[Doubt]:
    """Reports that were taken for a retelling with little to spare, as questions."""
    report, first = tables.report, tables.report.alias()
    query = (
        select(story_report, report.c.key, report.c.title, first.c.key.label("first"), first.c.title.label("other"))
        .select_from(story_report)
        .join(report, report.c.id == story_report.c.report_id)
        .join(story, story.c.id == story_report.c.story_id)
        .join(first, first.c.key == story.c.key)
        .where(story_report.c.ended_at.is_(None), story_report.c.author == MACHINE, first.c.key != report.c.key)
        .where(story_report.c.score < _SURE_STORY)
        .order_by(story_report.c.score, story_report.c.id)
        .limit(most)
    )
    found = connection.execute(query).all()
    headlines = _headlines(connection, [row.reason for row in found])
    for row in found:
        yield Doubt(
            "story",
            f"{row.first}={row.key}",
            Message("Do these two reports tell one story?"),
            tuple(title for title in (row.other, row.title) if title),
            _in_headlines(row.reason, headlines),
            Message("They stay one story."),
            Message("The second becomes a story of its own."),
            1 - row.score,
            row.key,
        )


def _headlines(connection: Connection, reasons: Iterable[str]) -> dict[str, str]:
    """The headlines of the reports that reasons name by their ids."""
    keys = {why.values["report"] for why in reasons if isinstance(why, Message) and "report" in why.values}
    query = select(tables.report.c.key, tables.report.c.title).where(tables.report.c.key.in_(keys))
    return {row.key: row.title for row in connection.execute(query) if row.title}


def _in_headlines(reason: str, headlines: Mapping[str, str]) -> str:
    """A reason that calls the report it names by its headline, which says more to whoever decides than an id."""
    if not isinstance(reason, Message) or reason.values.get("report") not in headlines:
        return reason
    headline = Message("“{name}”", name=headlines[reason.values["report"]])
    return Message(reason.key, **{**reason.values, "report": headline})
