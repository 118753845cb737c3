"""What stands before an office: standing, state, body, modifiers and fields."""

from dragoman.extract.mentions.offices.left.bodies import (
    takes_body,
    takes_department,
    takes_glossed,
    takes_known_name,
    takes_learned_body,
    takes_long_name,
    takes_owning_body,
)
from dragoman.extract.mentions.offices.left.pieces import takes_deputy, takes_piece
from dragoman.extract.mentions.offices.left.places import takes_province, takes_region, takes_seat
from dragoman.extract.mentions.offices.left.walk import LeftWalk, standing_before
from dragoman.extract.mentions.offices.parts import DETERMINERS, Left
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View
from dragoman.knowledge.offices import Head, words

_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})


def read_left(view: View, start: int, least: int, head: Head) -> Left:
    """All before the office noun at token `start` that belongs to it, no farther left than token `least`.

    Each step takes one part off the end of what stands before, and the walk ends where none fits.
    """
    walk = LeftWalk(view, start, least, head, Left(start, start, []))
    while walk.left.first > least and _step(walk):
        pass
    return walk.left


def _step(walk: LeftWalk) -> bool:
    """Takes the part that ends before the walk's position; False where the office phrase begins here."""
    if _takes_standing(walk):
        return True
    if walk.view.in_person(walk.position - 1) and walk.word not in POSSESSIVES:
        return False
    if takes_seat(walk) or takes_province(walk) or takes_region(walk) or takes_glossed(walk) or takes_long_name(walk):
        return True
    taken = takes_known_name(walk)
    if taken is not None:
        return taken
    if takes_body(walk) or takes_department(walk) or takes_owning_body(walk):
        return True
    if _takes_determiner(walk):
        return False
    if walk.left.states or walk.left.body:
        return takes_deputy(walk) or _skips_transparent(walk)
    return takes_piece(walk) or _skips_transparent(walk) or _takes_prefix(walk) or takes_learned_body(walk)


def _takes_standing(walk: LeftWalk) -> bool:
    """ "former", "the newly appointed"; but "New" may begin a name."""
    standing = standing_before(walk.view, walk.position)
    if standing is None or standing[0] < walk.least:
        return False
    first, meaning = standing
    if meaning == "newly appointed" and walk.word == "new" and walk.view.capital(walk.position - 1):
        return False
    walk.left.standing = walk.left.standing or meaning
    walk.left.first = first
    return True


def _takes_determiner(walk: LeftWalk) -> bool:
    """ "the", "his": an office phrase begins with it."""
    word = walk.word
    if word not in DETERMINERS | _POSSESSIVES or walk.view.tag(walk.position - 1) == "SCONJ":
        return False  # "reported that President Mora had left"
    walk.left.definite = word not in {"a", "an"}
    walk.left.owner = word if word in _POSSESSIVES else None
    walk.left.first -= 1
    return True


def _skips_transparent(walk: LeftWalk) -> bool:
    made = walk.view.sentence.tokens[walk.position - 1]
    if walk.word not in words("transparent") or (made.tag == "VERB" and made.base_relation != "amod"):
        return False  # "the Union elected President Mora"
    walk.left.first -= 1
    return True


def _takes_prefix(walk: LeftWalk) -> bool:
    """The hyphen of "ex-president"; the next step takes the standing before it."""
    view, index = walk.view, walk.position - 1
    if view.texts[index] not in DASHES or not view.glued(walk.position) or index <= walk.least:
        return False
    if not standing_before(view, index):
        return False
    walk.left.first = index
    return True
