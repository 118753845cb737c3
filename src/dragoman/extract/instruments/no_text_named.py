"""Nouns for texts that name none here: part of another name, told again, only spoken of."""

from itertools import takewhile

from dragoman.extract.instruments.name_bounds import ARTICLES, start_of_name
from dragoman.extract.instruments.named_text import NamedText, entry_of
from dragoman.extract.instruments.no_texts import CALLED
from dragoman.extract.instruments.reach import end_of
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.sentence import NameKind, Sentence, Token

_NUMBER_SIGNS = frozenset({"No.", "No", "Nr.", "№"})

_MAKING_LAW = ("ratifying", "approving", "transposing", "implementing", "denouncing", "enacting")

_SO_CALLED = frozenset({"so", "-", "called"})

_TO_MAKE_LAW = (["to", "ratify"], ["to", "approve"], ["to", "denounce"])


def is_made_law(sentence: Sentence, law: NamedText, first: int) -> bool:
    """Whether a law within whose name a text stands is there for it: "a law ratifying the border treaty"."""
    before = [each.text.lower() for each in sentence.tokens[max(0, first - 5) : first]]
    before = [each for each in before if each not in ARTICLES | _SO_CALLED]
    told = before[-1:] in ([each] for each in _MAKING_LAW) or before[-2:] in _TO_MAKE_LAW
    return law.kind in {"law", "resolution"} and told


def is_spoken_of(outer: NamedText, token: Token) -> bool:
    """ "Issued a statement on the withdrawal from the Reef Treaty": what somebody's statement is about."""
    before = {each.lemma for each in outer.sentence.tokens[outer.first : outer.head]}
    plain = outer.noun.lemma == "statement" and outer.noun.text.islower() and not before & instrument_vocabulary().joint
    return plain and token.text[:1].isupper()


def is_first_of_name(tree: Tree, token: Token) -> bool:
    """The Law of "the Law Division"."""
    after = tree.tokens[token.index + 1 : token.index + 2]
    return token.tag == "PROPN" and any(
        each.tag == "PROPN"
        and each.relation == "flat"
        and each.head == token.index
        and not each.text[0].isdigit()
        and each.text not in _NUMBER_SIGNS
        for each in after
    )


def tells_another(tree: Tree, token: Token) -> bool:
    """ "A contract for tanks, the largest deal of the year": the second noun only says what the first text is."""
    if token.base_relation != "appos" or token.head < 0 or token.text[:1].isupper():
        return False
    other, own = entry_of(tree.sentence, tree.tokens[token.head]), entry_of(tree.sentence, token)
    if other and own and other[0] != own[0] and any(kid.lemma == "a" for kid in tree.kids(token.index, "det")):
        return False  # "a treaty on gas, a memorandum on ports and a loan": a list, whatever the parser took it for
    return other is not None and token.index > token.head


def name_behind(tree: Tree, head: int) -> tuple[int, int] | None:
    """Tokens of the name behind a description: "a treaty with Chad, the Reciprocal Access Agreement, was signed"."""
    behind = (kid for kid in tree.kids(head, "appos", "conj") if kid.index > head and kid.text[:1].isupper())
    known = [
        each for kid in tree.kids(head, "acl") if kid.lemma in CALLED for each in tree.kids(kid.index, "obl", "xcomp")
    ]
    called = (*behind, *(each for each in known if each.index > head and each.text[:1].isupper()))
    named = next((kid for kid in called if not tree.kids(kid.index, "cc")), None)
    if named is None or tree.tokens[head].text[:1].isupper() or entry_of(tree.sentence, named) is None:
        return None
    first = start_of_name(tree, named.index)
    before = [each.text.lower() for each in tree.tokens[max(0, first - 2) : first]]
    upright = all(each.text[:1].isupper() for each in tree.tokens[first : named.index])
    last = end_of(tree, named.index)[0]
    closed = [each.text for each in tree.tokens[last : last + 1]] in ([","], ["."])
    opened = before in ([",", "the"], ["as", "the"])
    return (first, last) if opened and upright and closed and first < named.index else None


def is_called_again(sentence: Sentence, told: NamedText, token: Token, first: int) -> bool:
    """ "The communiqué on the islands, the so-called Doe-Roe pact": one text under two names."""
    between = [each.text.lower() for each in sentence.tokens[told.last : first]]
    if token.base_relation == "conj":
        return False  # the next of a list
    return between[:2] == [",", "the"] and token.text.islower() and set(between) <= {",", "the", "so", "-", "called"}


def is_modifier(tree: Tree, token: Token) -> bool:
    """The agreement of "agreement text": the phrase is about something else."""
    if _is_followed_by_head(tree, token):
        return True
    if token.base_relation not in {"compound", "amod"} or token.head < 0:
        return False
    head = tree.tokens[token.head]
    if head.text == "dates" and [each.lemma for each in tree.tokens[head.index + 1 : head.index + 2]] <= ["from"]:
        return False  # "the treaty dates from 1994"
    return head.index > token.index and head.tag in {"NOUN", "PROPN"}


def _is_followed_by_head(tree: Tree, token: Token) -> bool:
    """The Partnership of "the EU – Vietnam Partnership and Cooperation Agreement"."""
    for name in tree.sentence.names:
        if name.kind is NameKind.INSTRUMENT and name.first <= token.index < name.last:
            behind = tree.tokens[token.index + 1 : name.last]
            upright = list(takewhile(lambda each: each.tag in {"PROPN", "CCONJ"}, behind))
            return any(entry_of(tree.sentence, each) for each in upright) and token.text[:1].isupper()
    return False
