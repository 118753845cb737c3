"""Whether a ledger that was multiplied is what reading every report would have made: samples are worked out anew."""

import random
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from dragoman.ledger.adding.loading import load_reading
from dragoman.ledger.asking import desk
from dragoman.ledger.identity import report_identity
from dragoman.ledger.lists import full_text, listed_actors, listed_kinds, listing
from dragoman.ledger.opening.database import connect
from dragoman.ledger.outcomes import commitment_parties
from dragoman.ledger.outcomes.figure_checks import finding_id
from dragoman.ledger.outcomes.findings import findings
from dragoman.ledger.outcomes.following import load_told
from dragoman.ledger.outcomes.promising import FULL
from dragoman.ledger.parties import name_words, profiles
from dragoman.ledger.schema import tables
from dragoman.ledger.schema.followup_tables import (
    commitment,
    commitment_party,
    figure_place,
    finding,
    promise,
    promise_block,
)
from dragoman.ledger.schema.identity_tables import name_word, party_block
from dragoman.ledger.schema.listing_tables import known_tally, tally
from dragoman.ledger.schema.listing_tables import listing as listed
from dragoman.ledger.schema.telling_tables import occurrence_block, telling
from dragoman.ledger.tellings.loaded_tellings import load_tellings
from dragoman.model.filters import Filter
from dragoman.resolve.followup.blocks import blocks as promised
from dragoman.resolve.identity.profiles import Profile
from dragoman.resolve.series import parties_of
from dragoman.resolve.tellings.blocks import blocks
from dragoman.resolve.tellings.of_instruments import instrument_blocks

_SAMPLE = 200


def check(address: str, seed: int = 3) -> list[str]:
    """What differs, in words; nothing where all is as it should be. The ledger stays as it is."""
    engine = connect(address, create=False)
    with engine.execution_options(writing=True).connect() as connection:
        transaction = connection.begin()
        dice = random.Random(seed)
        found = [each for look in _LOOKS for each in look(connection, dice)]
        transaction.rollback()
    engine.dispose()
    return found


def _sample(connection: Connection, table: Any, dice: random.Random) -> list[int]:
    last = connection.execute(select(func.max(table.c.id))).scalar_one()
    return sorted(dice.sample(range(1, last + 1), min(_SAMPLE, last)))


def _lists(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Rows of lists and their counts, and the words of records."""
    for table, remake, kinds in (
        (tables.record, listing.list_records, listed_kinds.RECORDS),
        (tables.report, listing.list_reports, (listed_kinds.REPORT,)),
    ):
        ids = _sample(connection, table, dice)
        here = listed.c.id.in_(ids) & listed.c.kind.in_(kinds)
        before = set(connection.execute(select(listed).where(here)).all())
        actors = {row.actor for row in before}
        counted, words = _numbers(connection, actors), _words(connection, before)
        remake(connection, ids)
        after = set(connection.execute(select(listed).where(here)).all())
        if before != after or not before:
            yield f"lists of {table.name}: {len(before ^ after)} rows differ, as {sorted(before ^ after)[:2]}"
        if counted != _numbers(connection, actors):
            yield f"counts of {table.name} differ"
        if words != _words(connection, after):
            yield "words of records differ"


def _numbers(connection: Connection, actors: Iterable[str]) -> set[Any]:
    """The numbers that are kept of these actors."""
    queries = [select(table).where(table.c.actor.in_(actors), table.c.number > 0) for table in (tally, known_tally)]
    return {(number, *row) for number, query in enumerate(queries) for row in connection.execute(query)}


def _words(connection: Connection, rows: set[Any]) -> list[Any]:
    places = [full_text.place(row.day, row.id) for row in rows if row.kind != listed_kinds.REPORT]
    table = full_text.record_words
    return list(connection.execute(select(table).where(table.c.rowid.in_(places)).order_by(table.c.rowid)).all())


def _counts(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Counts are of the rows there are; of two states, of the events that both are in."""
    actors = dice.sample(list(connection.execute(select(tally.c.actor).distinct().limit(5_000)).scalars()), 30)
    other = listed.alias()
    for actor in actors:
        kept = select(func.sum(tally.c.number)).where(tally.c.actor == actor)
        there = select(func.count()).select_from(listed)
        if actor.startswith("c:"):
            states = [listed_actors.serving_actor(each) for each in actor[2:].split("|")]
            both = (other.c.id == listed.c.id) & (other.c.kind == listed.c.kind) & (other.c.actor == states[1])
            there = there.join(other, both).where(listed.c.actor == states[0], listed.c.kind == "event")
        else:
            there = there.where(listed.c.actor == actor)
        if connection.execute(kept).scalar_one() != connection.execute(there).scalar_one():
            yield f"{actor} is counted wrongly"
        events = select(func.count()).where(listed.c.actor == actor, listed.c.kind == "event")
        for span in ("month", "year") if actor.startswith("s:") else ():
            known = select(func.sum(known_tally.c.number)).where(
                known_tally.c.actor == actor, known_tally.c.span == span
            )
            if (connection.execute(known).scalar() or 0) != connection.execute(events).scalar_one():
                yield f"events of {actor} are counted wrongly by the {span} they became known in"


def _reports(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Reports can be read, are found by their words, and stand where their pages say."""
    report = tables.report
    for number in _sample(connection, report, dice)[:40]:
        reading = load_reading(connection, number)
        row = connection.execute(select(report).where(report.c.id == number)).one()
        if report_identity(reading.report) != row.identity:
            yield f"report {row.key} has another identity"
        if any(party.evidence[0].quote(reading.report.text) != party.name for party in reading.parties):
            yield f"report {row.key} names others than its parties"
        pages = desk.pages_of(connection, row.key)
        if len(pages) != 1 or (desk.original(connection, pages[0].digest) or (None, b""))[1] != row.text.encode():
            yield f"report {row.key} came in another page"
        said = row.text.partition("\n")[0]
        if row.key not in {hit.id for hit in desk.saying(connection, [f'"{said}"'], 3_000, Filter())[1]}:
            yield f"report {row.key} is not found by its first line"


def _parties(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Parties are found by name, and by the sounds of it."""
    party = tables.party
    for number in _sample(connection, party, dice):
        row = connection.execute(select(party).where(party.c.id == number)).first()
        if row is None:
            continue
        if number not in name_words.candidates(connection, row.name):
            yield f"{row.name} is not found by name"
        had = [select(table).where(table.c.party_id == number) for table in (party_block, name_word)]
        before = [connection.execute(query).all() for query in had]
        profiles.write_blocks(connection, number, Profile("", row.kind, (row.name,), row.state, ()))
        name_words.add(connection, number, (row.name,))
        if before != [connection.execute(query).all() for query in had]:
            yield f"{row.name} has other sounds or words"


def _events(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Events are found by those who took part and when."""
    query = select(telling.c.occurrence_id, telling.c.record_key).where(
        telling.c.id.in_(_sample(connection, telling, dice))
    )
    for number, key in connection.execute(query).all():
        event = load_tellings(connection, [key])[key]
        kept = select(occurrence_block.c.block).where(occurrence_block.c.occurrence_id == number)
        expected = blocks(event) if event.name is None else instrument_blocks(event)
        if not expected <= set(connection.execute(kept).scalars()):
            yield f"event {key} is kept under other blocks"


def _promises(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Promises are found by what they are about and when they are due, but for blocks that are full."""
    keys = sorted(connection.execute(select(promise.c.key).limit(50_000)).scalars())
    keys += connection.execute(select(promise.c.key).order_by(promise.c.key.desc()).limit(_SAMPLE)).scalars()
    known = load_told(connection, dice.sample(keys, _SAMPLE) if len(keys) > _SAMPLE else keys)
    for key, told in known.items():
        row = connection.execute(select(promise).where(promise.c.key == key)).one()
        if (row.report, row.published, row.due) != (told.report, told.published, told.when and told.when.iso):
            yield f"promise {key} is kept as another"
        kept = set(connection.execute(select(promise_block.c.block).where(promise_block.c.promise == key)).scalars())
        wanted = promised(told)
        counts = select(promise_block.c.block, func.count()).where(promise_block.c.block.in_(wanted - kept))
        full = {block for block, number in connection.execute(counts.group_by(promise_block.c.block)) if number >= FULL}
        if not kept <= wanted or not wanted - kept <= full:
            yield f"promise {key} is kept under other blocks"


def _commitments(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Commitments are kept by whom they concern, as they stand."""
    keys = sorted(connection.execute(select(commitment.c.key).limit(50_000)).scalars())
    keys = dice.sample(keys, min(_SAMPLE, len(keys)))
    kept = select(commitment_party).where(commitment_party.c.key.in_(keys))
    before = set(connection.execute(kept).all())
    rows = connection.execute(select(commitment).where(commitment.c.key.in_(keys))).all()
    commitment_parties.renew(connection, keys, [row._asdict() for row in rows])
    if not before or before != set(connection.execute(kept).all()):
        yield "commitments are kept with others than their parties"


def _measured(connection: Connection, dice: random.Random) -> Iterator[str]:
    """Figures are kept with those they are compared with, and findings with both their sides."""
    order = figure_place.c.key.desc() if dice.random() < 0.5 else figure_place.c.key
    rows = connection.execute(select(figure_place).order_by(order).limit(_SAMPLE)).all()
    for key, told in load_told(connection, [row.key for row in rows]).items():
        row = next(each for each in rows if each.key == key)
        years = (told.when.first.year, told.when.last.year) if told.when else (None, None)
        if (row.parties, row.first_year, row.last_year) != (parties_of(told), *years):
            yield f"figure {key} is kept at another place"
    for each in findings(connection, most=20):
        place = connection.execute(select(finding.c.place).where(finding.c.key == finding_id(each))).scalar_one()
        years = {f"{parties_of(side)}|{side.when.first.year}" for side in each.sides if side.when}
        if place not in years | {side.id for side in each.sides}:
            yield f"finding {finding_id(each)} is kept at another place"


_LOOKS = (_lists, _counts, _reports, _parties, _events, _promises, _commitments, _measured)
