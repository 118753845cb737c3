"""Whether a noun for a text means one that was told before, and which."""

import re
from itertools import takewhile

from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.named_text import NamedText
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Instrument

REACH_BACK = 4  # sentences from a text to "the accord" that means it


CONTRACTS = frozenset({"contract"})

BINDING_SIDES = frozenset({"agreement", "treaty", "memorandum", "contract", "programme"})

_CALLED_BY_NAME = frozenset({"accord", "framework", "pact", "compact", "roadmap", "deal", "truce", "plan"})

_CHANGED = frozenset({"amended", "renewed", "revised", "updated", "new", "signed", "final", "original"})

_LINKS = frozenset({"a", "an", "and", "between", "for", "in", "of", "on", "the", "to", "with"})

_FURTHER = frozenset({"second", "third", "fourth", "fifth", "another"})

_LASTING = re.compile(r"(?:\d+|[a-z]+)-years?")

_BOTH_SIDES = re.compile(r"\bbetween (?:both|the two|the) (?:sides|parties|groups|factions)\b")

_LONGEST_SIDES = 8  # tokens of "in the valley between the two sides"


def is_next_in_list(told: NamedText, named: NamedText) -> bool:
    """ "A treaty on the rights of migrants, a memorandum and a protocol were signed", whatever the parser joined."""
    between = [each.text.lower() for each in named.sentence.tokens[told.last : named.first]]
    joined = bool({",", "and"} & set(between)) and set(between) <= {",", "and", "a", "an"}
    return joined and named.noun.base_relation in {"conj", "appos"}


def refers_back(named: NamedText) -> bool:
    """ "The accord was signed in May": no text of its own, but the one told of before."""
    at = named.head - 1
    while at > 0 and named.sentence.tokens[at].text.lower() in _CHANGED:
        at -= 1  # "the amended treaty"
    before = named.sentence.tokens[at].text.lower() if named.head else ""
    small = named.noun.text.islower() or named.noun.text in {"MoU", "MOU"}
    lasting = "".join(each.text.lower() for each in named.sentence.tokens[named.first : named.head])
    if _LASTING.fullmatch(lasting) and named.last == named.head + 1:  # "the 30-year agreement"
        before = named.sentence.tokens[named.first - 1].text.lower() if named.first else ""
        return before in {"the", "this"} and small and named.noun.lemma in lexicon("other words for an agreement")
    return (
        named.bare
        and before in {"the", "this"}
        and named.noun.lemma in lexicon("other words for an agreement") | CONTRACTS
        and small
    )


def is_between_sides_told(named: NamedText) -> bool:
    """ "Will lead to a final agreement between both sides": those whose text was told before."""
    tokens = named.sentence.tokens[named.head + 1 : named.head + _LONGEST_SIDES]
    words = " ".join(each.text.lower() for each in tokens)
    return _BOTH_SIDES.search(words) is not None


def is_of_one_told(named: NamedText, found: list[Instrument]) -> bool:
    """ "An addendum to the port contract ... extends the contract": what another text told before is to."""
    before = named.sentence.tokens[named.head - 1].text.lower() if named.head else ""
    plain = named.bare and before == "the" and named.noun.text.islower()
    words = (each.name.casefold().split() for each in found)
    return plain and any("to" in each and named.noun.lemma in each[each.index("to") :] for each in words)


def meant_by(named: NamedText, found: list[Instrument], told_in: dict[int, int], latest: int) -> int:
    """Which text "the agreement" is: the nearest one that was called so, else the nearest that binds two sides."""
    here = named.sentence.index
    called = [at for at in range(len(found)) if named.noun.lemma in found[at].name.casefold().split()]
    called = called or [at for at in told_in if found[at].kind in BINDING_SIDES and told_in[at] + REACH_BACK >= here]
    return max(called, key=lambda at: told_in.get(at, 0), default=latest)


def is_new_beside(named: NamedText, told: Instrument) -> bool:
    """ "Under the 2004 contract ... The new contract will be signed": another text than one that was there before."""
    new = named.sentence.tokens[named.head - 1].text.lower() == "new"
    return new and told.status in {"in_force", "ended", "mentioned"}


def _is_yet_another(named: NamedText, one: Instrument, other: Instrument) -> bool:
    """ "Signed an agreement ... A loan agreement with Chad is to be signed": one there is, and one to come."""
    before = named.sentence.tokens[named.first - 1].text.lower() if named.first else ""
    return before in {"a", "an"} and {one.status, other.status} == {"signed", "to_be_signed"}


def twin_of(context: Context, named: NamedText, one: Instrument, found: list[Instrument]) -> int | None:
    """The index of the text told before under the same name, or one abridged, of no other parties."""

    def sides(text: Instrument) -> set[str]:
        mentions = (context.mentions.by_id.get(party) for party in text.parties)
        return {code_of(each) or each.name for each in mentions if each}

    for index, other in enumerate(found):
        if not is_same_text(one, other) or is_new_beside(named, other) or _is_yet_another(named, one, other):
            continue
        ours, theirs = sides(one), sides(other)
        if min(len(ours), len(theirs)) < 2 or ours <= theirs or theirs <= ours:
            return index  # else "Honduras ended its own agreement with Taiwan" beside Guatemala's
    return None


def is_taken_up(named: NamedText, told: Instrument) -> bool:
    """ "A compact on civil preparedness ... The Nordic Preparedness Compact": told, then called by its name."""
    if not named.noun.text[:1].isupper() or named.bare or told.name[:1].isupper():
        return False
    if told.kind != named.kind and {told.kind, named.kind} & {"law", "resolution"}:
        return False  # "the law ratifying the Reef Compact"
    tokens = named.sentence.tokens
    if _is_named_now(named, told):
        return True
    said = {token.text.casefold() for token in tokens[named.first : named.last] if token.tag in {"NOUN", "PROPN"}}
    definite = named.first > 0 and tokens[named.first - 1].text.lower() == "the"
    return definite and len(said & set(told.name.casefold().split())) > 1


def _is_named_now(named: NamedText, told: Instrument) -> bool:
    """ "Signed a peace framework. The Gulu Framework ...": the same noun, with the name that it is called by."""
    tokens = named.sentence.tokens
    before = tokens[named.first - 1].text.lower() if named.first else ""
    upright = all(each.text[:1].isupper() for each in tokens[named.first : named.last])
    made = told.status in {"signed", "to_be_signed"} and told.name.casefold().split()[-1] == named.noun.lemma.casefold()
    return before == "the" and upright and made and named.noun.lemma.casefold() in _CALLED_BY_NAME


def is_same_text(one: Instrument, other: Instrument) -> bool:
    """Two names of one text: equal, or one an abridged form of the other."""
    if one.kind != other.kind and not {one.kind, other.kind} <= {"agreement", "treaty"}:
        return False
    first, second = (
        {
            "agreement" if word in lexicon("other words for an agreement") else word
            for word in each.name.casefold().split()
        }
        - _LINKS
        for each in (one, other)
    )
    if one.kind != other.kind and min(len(first), len(second)) < 2:
        return False
    if (_before_noun(one) ^ _before_noun(other)) & _FURTHER:
        return False  # "a second contract", but not "a loan for a second line"
    if _is_of_other_year(first, other) or _is_of_other_year(second, one):
        return False
    return first <= second or second <= first


def _before_noun(text: Instrument) -> set[str]:
    """The words of a name before what it is a name of."""
    words = text.name.casefold().split()
    return set(takewhile(lambda word: word not in lexicon("other words for an agreement") | CONTRACTS, words))


def _is_of_other_year(words: set[str], other: Instrument) -> bool:
    """ "The agreement of 1998" is not the one signed today."""
    years = {word for word in words if word.isdecimal() and len(word) == 4}
    return bool(years) and other.date is not None and other.date.iso[:4] not in years
