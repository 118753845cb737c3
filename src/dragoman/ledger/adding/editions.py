"""A page read again with other words: what people decided of its records holds for those that say the same.

The later edition is a report of its own. A decision holds for the record of it that says the same of the same parties,
in whatever words; a rejection also for what the same words are read as. The rest is asked anew.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Connection, select

from dragoman.ledger.judgements.bearing import as_read, decisions
from dragoman.ledger.judgements.judging import judge, known_decision
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.telling_tables import story_report

_SORT = ("kind", "type", "mode", "name", "unit")
_MOST = 8  # reports of a story looked through for the edition before
_SAID = (*_SORT, "status", "place", "date_iso", "value")

Said = dict[tuple[Any, ...], str]


def carry_over(connection: Connection, report_id: int, reading_id: int, now: datetime) -> None:
    """Decides of a new report's records as people did of the edition before it.

    Whoever decided is named with the decision, and the record it was made on in its note.
    """
    before = _edition_before(connection, report_id)
    if before is None:
        return
    (former, former_words), (latter, latter_words) = _told(connection, before), _told(connection, reading_id)
    made = decisions(connection, {*former.values(), *former_words.values()})
    chosen: dict[str, str] = {key: latter[said] for said, key in former.items() if key in made and said in latter}
    for words, key in former_words.items():
        if key in made and made[key][-1].act == "reject" and words in latter_words:
            chosen.setdefault(key, latter_words[words])
    for key, new in chosen.items():
        for row in made[key]:
            note = f"{row.note} ({key})" if row.note else f"({key})"
            uid = uuid5(NAMESPACE_URL, f"{row.uid}>{new}").hex  # the same in every ledger that reads both editions
            if not known_decision(connection, uid):
                judge(connection, now, row.author, row.act, "record", new, row.given, note, uid)


def _edition_before(connection: Connection, report_id: int) -> int | None:
    """The last reading of the report that stood in the same place and has mostly the same words."""
    report, reading = tables.report, tables.reading
    mine = story_report.alias()
    url = connection.execute(select(report.c.url).where(report.c.id == report_id)).scalar_one()
    alike = (
        select(report.c.id)
        .join(story_report, story_report.c.report_id == report.c.id)
        .join(mine, mine.c.story_id == story_report.c.story_id)
        .where(mine.c.report_id == report_id, mine.c.ended_at.is_(None), mine.c.copy_of.is_not(None))
        .where(story_report.c.ended_at.is_(None), report.c.id < report_id)
        .where(report.c.url == url if url is not None else report.c.url.is_(None))
        .order_by(report.c.id.desc())
        .limit(_MOST)
    )
    others = connection.execute(alike).scalars().all()
    pages = _pages(connection, [report_id, *others]) if others and url is None else {}
    edition = next((each for each in others if url is not None or pages[report_id] & pages[each]), None)
    if edition is None:
        return None
    readings = select(reading.c.id).where(reading.c.report_id == edition)
    return connection.execute(readings.order_by(reading.c.superseded_at.is_not(None), reading.c.id.desc())).scalar()


def _pages(connection: Connection, reports: Sequence[int]) -> dict[int, set[str]]:
    """The names of the files each of these reports has been found in."""
    sighting, original = tables.sighting, tables.original
    query = (
        select(sighting.c.report_id, original.c.name)
        .join(original, original.c.digest == sighting.c.original_digest)
        .where(sighting.c.report_id.in_(reports))
    )
    found: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        found[row.report_id].add(row.name)
    return found


def _told(connection: Connection, reading_id: int) -> tuple[Said, Said]:
    """The ids of a reading's records as the reader had them: by what they say of whom, and by their sort and words."""
    record, reading, report, evidence = tables.record, tables.reading, tables.report, tables.evidence
    rows = connection.execute(
        select(record, report.c.text, evidence.c.start, evidence.c.end)
        .join(reading, reading.c.id == record.c.reading_id)
        .join(report, report.c.id == reading.c.report_id)
        .join(evidence, evidence.c.record_id == record.c.id)
        .where(record.c.reading_id == reading_id)
        .order_by(record.c.position, evidence.c.position)
    ).all()
    corrected, who = as_read(connection, {row.id for row in rows}), _who(connection, reading_id)
    said: list[tuple[tuple[Any, ...], str]] = []
    quotes: dict[str, tuple[Any, ...]] = {}
    for row in rows:
        values = row._asdict() | corrected.get(row.id, {})
        if row.key not in quotes:
            quotes[row.key] = tuple(values[name] for name in _SORT)
            parties = values.get("who", who.get(row.id, frozenset()))  # None where a person has said who takes part
            if parties is not None:
                said.append(((*(values[name] for name in _SAID), parties), row.key))
        quotes[row.key] += (row.text[row.start : row.end],)
    return _single(said), _single([(words, key) for key, words in quotes.items()])


def _single(pairs: list[tuple[tuple[Any, ...], str]]) -> Said:
    """Those that no two records share."""
    counted = [words for words, _ in pairs]
    return {words: key for words, key in pairs if counted.count(words) == 1}


def _who(connection: Connection, reading_id: int) -> dict[int, frozenset[tuple[str, int]]]:
    """Who takes part in the records of a reading: sides and parties of the ledger."""
    part, link, record = tables.record_party, tables.party_link, tables.record
    query = (
        select(part.c.record_id, part.c.side, link.c.party_id)
        .join(record, record.c.id == part.c.record_id)
        .join(link, (link.c.report_party_id == part.c.report_party_id) & link.c.ended_at.is_(None))
        .where(record.c.reading_id == reading_id)
    )
    found: dict[int, frozenset[tuple[str, int]]] = {}
    for row in connection.execute(query):
        found[row.record_id] = found.get(row.record_id, frozenset()) | {(row.side, row.party_id)}
    return found
