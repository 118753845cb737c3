"""Towns, provinces and regions before an office."""

from dragoman.extract.mentions.offices.left.walk import LeftWalk
from dragoman.extract.mentions.offices.parts import STATE_SORTS
from dragoman.extract.mentions.view import DASHES, is_common
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.regions import region_adjectives

_PLACING = frozenset({"in", "at", "from", "to", "near", "of", "for"})

_WITH_GOVERNMENT = frozenset({"head_of_state", "head_of_government", "minister"})


def takes_seat(walk: LeftWalk) -> bool:
    """ "Almaty | mayor": the town of an office of a town."""
    seat = walk.view.hit_by_last.get(walk.position)
    unknown = _unknown_seat(walk) if seat is None else None
    if unknown is not None:
        walk.left.body, walk.left.first = walk.view.slice(unknown, walk.position), unknown
        return True
    if walk.head.phrase not in lexicon("ruling a place") or not seat or not seat.of("capital", "place"):
        return False
    if walk.left.body or seat.first < walk.least:
        return False
    walk.left.body, walk.left.states = seat.entry.surface, (seat.entry.state or "",)
    walk.left.first = seat.first
    return True


def _unknown_seat(walk: LeftWalk) -> int | None:
    """Where "Marsabe | Governor Jane Doe" begins: one capitalised word before who governs, and before a name."""
    view, at = walk.view, walk.position - 1
    local = walk.head.phrase in {"governor", "deputy governor", "mayor", "deputy mayor"} and walk.position == walk.start
    named = view.is_person_start(view.heads[walk.start][0]) if local and walk.start in view.heads else False
    if not named or walk.left.body or walk.left.states or not view.is_name_word(at):
        return None
    if view.tag(at) != "PROPN" and (at == 0 or view.tag(at) != "ADJ"):
        return None
    while at > walk.least + 1 and view.texts[at - 1] in DASHES and view.glued(at):
        at -= 2  # "Saint-Doe-sur-Mer"
    return at if at >= walk.least and not view.capital(at - 1) else None


def takes_region(walk: LeftWalk) -> bool:
    """ "Bavarian | Interior Minister", "Tamil Nadu | Fisheries Minister": the region whose government it is."""
    if walk.head.role not in _WITH_GOVERNMENT or walk.left.body or walk.left.states:
        return False
    view, at = walk.view, walk.position
    for size in (2, 1):
        if at - size >= walk.least and (named := region_adjectives().get(" ".join(view.texts[at - size : at]))):
            walk.left.body, walk.left.states, walk.left.first = named[0], (named[1],), at - size
            return True
    seat = view.hit_by_last.get(at)
    place = seat.of("place") if seat and walk.left.pieces and seat.first >= walk.least else None
    if seat is None or place is None or seat.of("capital", *STATE_SORTS):
        return False
    if view.word(seat.first - 1) in _PLACING:
        return False  # "in Geneva Foreign Minister Mora met"
    walk.left.body, walk.left.first = seat.entry.surface, seat.first
    walk.left.states = (place.state,) if place.state else ()
    return True


def takes_province(walk: LeftWalk) -> bool:
    """ "Upper Delta State | Governor": the province of who governs it, named as one."""
    view, at = walk.view, walk.position - 1
    if walk.head.phrase not in lexicon("ruling a place") or walk.position != walk.start or walk.left.body:
        return False
    if walk.word not in lexicon("regions") or not view.capital(at):
        return False
    first = at
    while first > walk.least and view.capital(first - 1) and not is_common(view.word(first - 1)):
        first -= 1
    if first == at:
        return False
    walk.left.body, walk.left.first = view.slice(first, at + 1), first
    return True
