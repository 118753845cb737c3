"""Whose a ministry or government is that nobody names and that acts upon another state: of the state that acted before.

"Norland summoned the Sorlandic envoy, and the foreign ministry called on Sorland to act": the ministry is Norland's.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_ORGANS = frozenset({"ministry", "government", "cabinet", "authorities", "army", "military", "navy"})
_DONE_TO = frozenset({"obj", "iobj", "obl"})
_ITS_CONTENT = frozenset({"ccomp", "xcomp"})
_CLAUSES = frozenset({"conj", "advcl", "parataxis"})


def with_acting_state(mentions: Sequence[Mention], document: Document) -> tuple[Mention, ...]:
    """The mentions, each nameless ministry or government told whose it is where the clause it acts in tells."""
    return tuple(_with_state(each, mentions, document) for each in mentions)


def _with_state(organ: Mention, mentions: Sequence[Mention], document: Document) -> Mention:
    if organ.state is not None or organ.kind not in ("body", "state") or organ.entity in states():
        return organ
    words = fold(organ.name).split()
    if not words or words[-1] not in _ORGANS:
        return organ
    sentence = document.sentences[organ.sentence]
    verb = _verb_of(sentence, organ.head)
    if verb is None or any(each.base_relation == "nmod:poss" for each in sentence.children(organ.head)):
        return organ
    here = [each for each in mentions if each.sentence == organ.sentence and each.kind == "state" and each.entity]
    others = {each.entity for each in here if each.first > verb.index and _is_acted_on(sentence, each, verb)}
    if len(others) != 1:
        return organ
    acting = _acting(sentence, here, organ.first)
    if acting is None and organ.sentence > 0 and verb.relation == "root":
        before = document.sentences[organ.sentence - 1]
        earlier = [each for each in mentions if each.sentence == before.index and each.kind == "state" and each.entity]
        same = before.paragraph == sentence.paragraph
        acting = _acting(before, earlier, len(before.tokens)) if same else None
    if acting is None or acting in others:
        return organ
    return replace(organ, state=acting)


def _verb_of(sentence: Sentence, noun: int) -> Token | None:
    """The verb a noun is the subject of."""
    token = sentence.tokens[noun]
    above = sentence.tokens[token.head] if token.base_relation == "nsubj" and token.head >= 0 else None
    return above if above is not None and above.tag == "VERB" and above.index > noun else None


def _is_acted_on(sentence: Sentence, state: Mention, verb: Token) -> bool:
    """Whether a state is what a verb is done to, or the one of whom something is said or asked: "urged it to"."""
    token = sentence.tokens[state.head]
    if token.base_relation in _DONE_TO:
        return token.head == verb.index
    above = sentence.tokens[token.head] if token.head >= 0 else token
    return token.base_relation == "nsubj" and above.base_relation in _ITS_CONTENT and above.head == verb.index


def _acting(sentence: Sentence, named: Sequence[Mention], before: int) -> str | None:
    """The state that is subject of the main clause or one joined to it, before a word."""
    for each in named:
        token = sentence.tokens[each.head]
        if each.first >= before or token.base_relation != "nsubj" or each.form == "demonym":
            continue
        verb = sentence.tokens[token.head]
        if verb.relation == "root" or verb.base_relation in _CLAUSES:
            beside = {kid.index for kid in sentence.children(token.index, "conj")}
            several = any(other.head in beside and other.entity != each.entity for other in named)
            return None if several else each.entity  # "Norland and Sorland met": the ministry of either
    return None
