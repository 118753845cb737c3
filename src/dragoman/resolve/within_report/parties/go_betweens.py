"""Which states only bring others together in a report: "Norland, which has hosted the talks, said both sides"."""

from collections.abc import Sequence

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_MEDIATING = frozenset({"mediate", "broker", "facilitate"})
_HOSTING = frozenset({"host"})
_TALKS = frozenset({"talk", "talks", "negotiation", "negotiations", "round", "dialogue"})
_INSIDE = frozenset({"compound", "amod", "conj", "nmod", "nmod:poss", "flat", "appos"})
_STEPS = 4  # words from a name up to the noun or verb that says so


def go_betweens(mentions: Sequence[Mention], document: Document) -> frozenset[str]:
    """The codes of the states that are told to mediate, or to host the talks of others."""
    return frozenset(
        mention.entity
        for mention in mentions
        if mention.kind == "state" and mention.entity and _mediates(mention, document.sentences[mention.sentence])
    )


def hosts_talks(mention: Mention, document: Document) -> bool:
    """Whether somebody is told to host or mediate the talks of others: "talks mediated by Mora", "Mora, who hosted"."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    above = sentence.tokens[token.head] if token.head >= 0 else token
    # Wherever the parser hangs who stands behind "by".
    led = [each.index for each in sentence.children(token.index, "case") if each.lemma == "by" and each.index > 0]
    if led:
        return sentence.tokens[led[0] - 1].lemma in _MEDIATING | _HOSTING
    return above.tag == "VERB" and _brings_together(sentence, token, above)


def _mediates(mention: Mention, sentence: Sentence) -> bool:
    token = sentence.tokens[mention.head]
    for _ in range(_STEPS):
        if token.lemma in lexicon("go-betweens"):
            return True
        if token.head < 0:
            return False
        above = sentence.tokens[token.head]
        beside = token.base_relation in ("nsubj", "obl", "nmod")
        if beside and any(
            _is_called_mediator(sentence, each) for each in sentence.children(above.index, "obl", "nmod")
        ):
            return True  # "talks with Norland as mediator"
        if above.tag == "VERB":
            return _brings_together(sentence, token, above)
        if token.base_relation not in _INSIDE:
            return False
        token = above
    return False


def _brings_together(sentence: Sentence, name: Token, verb: Token) -> bool:
    """Whether who is named is the subject of a verb of mediating, by itself or in a clause of its own."""
    if name.base_relation != "nsubj":
        return False
    trying = sentence.children(verb.index, "xcomp")
    clauses = sentence.children(name.index, "acl:relcl")
    return any(_is_between(sentence, each) for each in (verb, *trying, *clauses))


def _is_called_mediator(sentence: Sentence, noun: Token) -> bool:
    return noun.lemma in lexicon("go-betweens") and any(
        each.lemma == "as" for each in sentence.children(noun.index, "case")
    )


def _is_between(sentence: Sentence, verb: Token) -> bool:
    hosted = {each.lemma for each in sentence.children(verb.index, "obj")}
    return verb.lemma in _MEDIATING or (verb.lemma in _HOSTING and bool(hosted & _TALKS))
