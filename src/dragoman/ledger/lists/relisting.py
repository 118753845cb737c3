"""Lists anew, in portions, all that concerns a party whose state became known: killed, the next program goes on."""

from sqlalchemy import Connection, delete, func, insert, select, update

from dragoman.ledger.lists.listing import relist
from dragoman.ledger.schema.listing_tables import relisting
from dragoman.ledger.schema.tables import party_link

_PORTION = 40  # mentions of the party are listed anew in one transaction

_mine = (party_link.c.party_id == relisting.c.party_id) & party_link.c.ended_at.is_(None)
_ahead = _mine & (party_link.c.id > relisting.c.place)


def relist_party(connection: Connection, party_id: int) -> None:
    """Lists a portion anew at once, and the rest as `go_on` is called."""
    connection.execute(insert(relisting).values(party_id=party_id, place=0))
    go_on(connection)


def go_on(connection: Connection) -> None:
    """Lists the next portion, of the first party that has any left."""
    row = connection.execute(select(relisting).order_by(relisting.c.party_id).limit(1)).first()
    if row is None:
        return
    this = relisting.c.party_id == row.party_id
    query = select(party_link.c.id, party_link.c.report_party_id).join(relisting, _ahead).where(this)
    links = connection.execute(query.order_by(party_link.c.id).limit(_PORTION)).all()
    if len(links) < _PORTION:
        connection.execute(delete(relisting).where(this))
    else:
        connection.execute(update(relisting).where(this).values(place=links[-1].id))
    relist(connection, [link.report_party_id for link in links])


def left(connection: Connection) -> int:
    """How many mentions are still to be listed anew; of a party that is all but done one."""
    query = select(func.count(party_link.c.id)).select_from(relisting).outerjoin(party_link, _ahead)
    return sum(max(number, 1) for number in connection.execute(query.group_by(relisting.c.party_id)).scalars())
