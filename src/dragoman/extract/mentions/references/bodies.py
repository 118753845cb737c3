""" "The Bank", "the cabinet", "the rebels": references to a body by its noun."""

import re

from dragoman.extract.mentions.references.going_on import goes_on
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, SEATED, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold

_COURTS = frozenset({"court", "tribunal"})
_HOUSES = frozenset({"house", "chamber"})
_BEHIND = frozenset({"of", "for", "on"})
_BEHIND_ARMED = frozenset({"of", "for", "from", "in"})


def short_body(view: View, index: int) -> Reference | None:
    """ "the Bank", "the organisation": the noun alone, for a body or bloc that is named elsewhere."""
    if (armed := _armed_group(view, index)) is not None:
        return armed
    if (session := _speaking_session(view, index)) is not None:
        return session
    if (cabinet := _cabinet(view, index)) is not None:
        return cabinet
    if (members := _members_of_body(view, index)) is not None:
        return members
    noun = view.folded[index] in body_words("heads") or view.folded[index] in lexicon("any body")
    by_seat = noun and is_told_by_seat(view, index)
    before = index - 1
    while view.folded[index] in lexicon("any body") and _tells_kind(view, before):
        before -= 1  # "the regional | organisation", "the 22-member | body"
    if not noun or (view.word(before) != "the" and not by_seat):
        return None
    longer = goes_on(view, index, _BEHIND) or view.tag(index + 1) in {"NOUN", "PROPN", "ADJ"}
    first = before if view.word(before) == "the" else index
    name = "organisation" if by_seat else view.folded[index]  # one named before, of whatever noun
    return None if longer else Reference(first, index + 1, index, "body", "short", name)


def _tells_kind(view: View, index: int) -> bool:
    """Whether a word before "organisation" says only what kind it is, or how many are in it."""
    counted = view.tag(index) == "NUM" and view.texts[index + 1 : index + 2] and view.texts[index + 1] in DASHES
    return bool(counted) or view.word(index) in lexicon("kinds of organisation") or view.texts[index] in DASHES


def is_told_by_seat(view: View, index: int) -> bool:
    """Whether the noun at a token is all that says who is meant, beside a seat: "the Lomé-based lending | agency"."""
    at = index - 1
    while at > 0 and view.tag(at) in {"ADJ", "NOUN", "VERB"} and view.folded[at] not in SEATED:
        at -= 1
    if view.folded[at] not in SEATED or view.texts[at - 1] not in DASHES:
        return False
    first = at - 2
    while first > 0 and view.capital(first):
        first -= 1
    return view.word(first) == "the"


def _cabinet(view: View, index: int) -> Reference | None:
    """ "The cabinet approved it", "Cabinet met": a body of its own; not "Cabinet Secretary", "cabinet of Norland"."""
    before, after = view.word(index - 1), view.word(index + 1)
    if view.folded[index] != "cabinet" or after in lexicon("behind cabinet") or after in POSSESSIVES:
        return None
    if before == "the":
        return Reference(index - 1, index + 1, index, "body", "name", "Cabinet")
    alone = view.capital(index) and view.sentence.tokens[index].relation.startswith("nsubj")
    return Reference(index, index + 1, index, "body", "name", "Cabinet") if alone else None


def _members_of_body(view: View, index: int) -> Reference | None:
    """ "Deputies approved the treaty", "the judges ruled": the chamber or court, told by those who sit in it."""
    token = view.sentence.tokens[index]
    court = view.folded[index] == "judges"
    if not (court or view.folded[index] in lexicon("members of chambers")) or not token.relation.startswith("nsubj"):
        return None
    first = index - (view.word(index - 1) == "the")
    if first:
        return None  # "In Tallinn, lawmakers": of another town, and another chamber
    if any(kid.index not in (first, index) for kid in view.sentence.children(index)):
        return None  # "opposition lawmakers", "judges of the lower court"
    told_before = re.findall(r"\w+", fold(view.text[: token.start]))
    if (_COURTS if court else _HOUSES | lexicon("chambers")).isdisjoint(told_before):
        return None
    return Reference(first, index + 1, index, "body", "short", "court" if court else "chamber")


def _speaking_session(view: View, index: int) -> Reference | None:
    """ "(The) Summit commended Tanzania": the session of an organisation, written as a name, that speaks for it."""
    if view.folded[index] not in lexicon("speaking session") or not view.capital(index):
        return None
    token = view.sentence.tokens[index]
    acts = token.relation == "nsubj" and view.sentence.tokens[token.head].lemma in lexicon("said by a session")
    bare = view.tag(index + 1) not in {"NOUN", "PROPN", "ADJ", "ADP"} and view.tag(index - 1) not in {"NOUN", "PROPN"}
    if not acts or not bare:
        return None
    first = index - (view.word(index - 1) == "the")
    return Reference(first, index + 1, index, "body", "short", view.folded[index])


def _armed_group(view: View, index: int) -> Reference | None:
    """ "the rebels", "the Norland-backed militant group": those who fight, named elsewhere."""
    noun = view.folded[index]
    if noun not in body_words("called_armed") or view.tag(index) == "VERB" or view.tag(index + 1) in {"NOUN", "PROPN"}:
        return None
    if goes_on(view, index, _BEHIND_ARMED):
        return None  # "the rebels of the northern front", but "accused the rebels of shelling it"
    first = index - 1
    while first > 0 and (view.tag(first) in {"ADJ", "VERB", "NOUN"} or view.texts[first] in {"-", "–"}):
        first -= 1
    if view.tag(first) == "PROPN" and view.texts[first + 1] in {"-", "–"}:
        first -= 1  # "the Norland-backed group"
    if view.word(first) != "the":
        return None
    return Reference(index - (first == index - 1), index + 1, index, "body", "short", noun)
