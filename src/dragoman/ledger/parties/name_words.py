"""Which parties a name may mean: by the words of their names, in any spelling, or by how the whole name sounds."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, and_, func, insert, or_, select

from dragoman.ledger.schema import tables
from dragoman.ledger.schema.identity_tables import name_word, party_block
from dragoman.model.searching import indexed
from dragoman.model.words import fold
from dragoman.resolve.identity.blocking import blocks

_MOST = 400  # parties that are looked at more closely


def add(connection: Connection, party_id: int, names: Iterable[str]) -> None:
    """Adds the words of names that are new for this party."""
    words = {word for name in names for word in indexed(name)}
    mine = select(name_word.c.word).where(name_word.c.party_id == party_id, name_word.c.word.in_(words))
    fresh = words - set(connection.execute(mine).scalars())
    if fresh:
        connection.execute(insert(name_word), [{"word": word, "party_id": party_id} for word in sorted(fresh)])


def rebuild(connection: Connection) -> None:
    """Works out the words of all names, as after an upgrade."""
    table = tables.party_name
    for row in connection.execute(select(table.c.party_id, table.c.name).order_by(table.c.id)).all():
        add(connection, row.party_id, (row.name,))


def candidates(connection: Connection, name: str) -> Sequence[int]:
    """The rows of the party with this id, else of those with the id or the whole name in other letters, else of those
    that share all its words, else of those that share beginnings of them or a block of sounds, the surest first."""
    party, table = tables.party, tables.party_name
    itself = select(party.c.id).where(party.c.key == name.strip())
    other = select(party.c.id).where(party.c.key.in_((name.strip().upper(), name.strip().lower())))
    whole = select(table.c.party_id).where(table.c.folded == fold(name))
    for query in (itself, other.union_all(whole)):
        if found := dict.fromkeys(connection.execute(query).scalars()):
            return list(found)
    words = set(indexed(name))
    named = (
        select(name_word.c.party_id)
        .where(name_word.c.word.in_(words))
        .group_by(name_word.c.party_id)
        .having(func.count() == len(words))
        .limit(_MOST)
    )
    if words:
        found |= dict.fromkeys(connection.execute(named).scalars())
    if not found and words:
        wanted = {block for kind in ("person", "body") for block in blocks(kind, (name,), None)}
        word = name_word.c.word
        begins = (and_(word >= each[:4], word < each[:4] + "\uffff") for each in words if len(each) >= 4)
        alike = select(party_block.c.party_id).where(party_block.c.block.in_(wanted)).group_by(party_block.c.party_id)
        alike = alike.order_by(func.count().desc()).limit(_MOST)
        begun = select(name_word.c.party_id).where(or_(False, *begins)).limit(_MOST)
        for query in (alike, begun):
            found |= dict.fromkeys(connection.execute(query).scalars())
    return list(found)
