"""Words of the title itself before an office noun: ranks, fields, deputies."""

from dragoman.extract.mentions.offices.left.walk import LeftWalk
from dragoman.extract.mentions.offices.parts import DETERMINERS, FIELD_ROLES
from dragoman.extract.mentions.view import DASHES, View
from dragoman.knowledge.offices import Head, words

_EXECUTIVES = frozenset({"ceo", "chief executive", "chief executive officer", "managing director", "general manager"})

_DEPUTIES = frozenset({"deputy", "vice", "assistant"})


def takes_piece(walk: LeftWalk) -> bool:
    """A word of the title itself: "Deputy", "Foreign", "Hydrocarbons", "Vice-", "Trade and"."""
    view, left, word = walk.view, walk.left, walk.word
    index = walk.position - 1
    field = word in words("fields") and walk.head.role in FIELD_ROLES
    field = field and not (
        word == "affairs" and walk.head.phrase == "ambassador"
    )  # "for Asian Affairs | Ambassador Doe"
    if (word in words("modifiers") and _is_modifier(view, index)) or (
        field and not (walk.head.phrase in _EXECUTIVES and view.capital(index))
    ):
        left.take_piece(index, walk.position)
        left.modified = left.modified or word in words("fields")
        return True
    if (
        (walk.head.role == "minister" and _names_field(view, index, walk.start))
        or (walk.head.role in {"minister", "secretary"} and _names_matter(view, index))
    ) and walk.position == walk.start:
        left.take_piece(index, walk.position)
        left.modified = True
        return True
    joins = word in {"and", "&", ","} and bool(left.pieces) and left.pieces[0][0] == walk.position
    if joins and word == "and" and _is_joined_adjective(walk):
        left.take_piece(index, walk.position)
        return True
    if joins and index > walk.least and _field_before(view, index, walk.head):
        left.take_piece(index, walk.position)
        return True
    of_many = word in {"'", "’"} and view.glued(index) and view.folded[index - 1] in words("fields")
    if of_many and left.pieces and left.pieces[0][0] == walk.position and view.folded[walk.position] in words("fields"):
        left.take_piece(index - 1, walk.position)
        return True  # "Expatriates' | Welfare Minister"
    hyphenated = view.texts[index] in DASHES and view.glued(index) and view.glued(walk.position)
    if hyphenated and index > walk.least and view.folded[index - 1] in words("modifiers"):
        left.take_piece(index - 1, walk.position)
        return True
    return False


def takes_deputy(walk: LeftWalk) -> bool:
    """ "Deputy | National Assembly Chairman": whose deputy it is stands between."""
    index = walk.position - 1
    if walk.word not in _DEPUTIES or walk.left.pieces or not walk.view.capital(index) or index < walk.least:
        return False
    walk.left.pieces.insert(0, (index, walk.position))
    walk.left.first = index
    return True


def _is_modifier(view: View, index: int) -> bool:
    """ "Served under | President Doe": the preposition is no part of a title as in "Under Secretary"."""
    return view.word(index) != "under" or view.capital(index)


def _is_joined_adjective(walk: LeftWalk) -> bool:
    """ "The resident | and humanitarian coordinator": the adjective before "and" tells of one office what it is."""
    view, at = walk.view, walk.position - 2
    alike = view.tag(walk.position) == "ADJ" and view.capital(at) == view.capital(at + 2)
    known = view.word(at) in words("modifiers") | words("fields")
    return alike and known and at >= walk.least and not walk.head.plural and not view.in_head(at)


def _names_field(view: View, index: int, start: int) -> bool:
    """A capitalised word right before "Minister" that no lexicon knows: "Hydrocarbons Minister"."""
    return (
        view.capital(index)
        and view.capital(start)
        and index + 1 == start
        and view.tag(index) in {"NOUN", "PROPN", "ADJ"}
        and view.is_name_word(index)
        and not (index == 0 and view.tag(index) == "PROPN")
    )


def _names_matter(view: View, index: int) -> bool:
    """A matter with a name of its own between an article and an office in small letters: "the Brexit | minister"."""
    before = view.word(index - 1)
    named = view.is_name_word(index) and view.tag(index) == "PROPN" and not view.texts[index].isupper()
    return named and not view.capital(index + 1) and before in DETERMINERS | {"chief", "former", "new"}


def _field_before(view: View, index: int, head: Head) -> bool:
    """Whether the word before "and" or a comma is one more field: "Trade | and Industry Minister"."""
    before = index - 2
    of_a_name = view.capital(before) and view.word(before) not in words("fields") | words("modifiers")
    if view.texts[index] == "," and (of_a_name or view.word(before) == "the" or view.hit_by_last.get(index)):
        return False  # "in the Great South, Planning Minister Jane Doe"
    if view.word(index - 1) not in words("fields"):
        return False
    if head.phrase == "chief":  # "foreign affairs and security policy chief"
        return view.texts[index] == "and" and view.word(before) in words("fields") | words("modifiers")
    alike = view.capital(index - 1) or (view.texts[index] == "&" and not view.capital(index + 1))
    return head.role in {"minister", "secretary"} and alike
