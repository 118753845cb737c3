"""Texts told one by one after they were told together: "Five agreements were signed. The first is on water"."""

from dataclasses import replace

from dragoman.extract.clauses import ancestors, is_to_come
from dragoman.extract.instruments.named_text import NamedText, is_plural
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.number_words import ORDINALS
from dragoman.model.sentence import Sentence

_COUNTING = frozenset({*ORDINALS, "last", "final", "other"})
_ON = frozenset({"on", "about", "concerning", "regarding"})
_BETWEEN = frozenset({"with", "between"})


def are_several(sentence: Sentence) -> bool:
    """Whether a sentence tells of more than one text by their noun: "five agreements", "a number of MoUs"."""
    heads = instrument_vocabulary().heads
    nouns = (each for each in sentence.tokens if each.tag in {"NOUN", "PROPN"} and is_plural(each))
    return any(each.lemma in heads or each.text.lower().removesuffix("s") in heads for each in nouns)


def is_counted_off(named: NamedText) -> bool:
    """ "The second agreement", "the other memorandum", but none of others or of a day: "the first pact with Peru"."""
    tree = Tree(named.sentence)
    apart = any(tree.case(kid.index) in _BETWEEN for kid in tree.kids(named.head, "nmod"))
    if apart or named.sentence.times:
        return False
    before = named.sentence.tokens[max(named.first - 2, 0) : named.head]
    words = [each.text.lower() for each in before]
    told = [each.index for each in ancestors(named.sentence, named.head)]
    to_come = any(is_to_come(named.sentence, at) for at in told)  # "the second agreement will follow"
    return "the" in words and bool(_COUNTING & set(words)) and not to_come


def with_matter(named: NamedText) -> NamedText:
    """ "The third agreement was on cultural cooperation": what it is on belongs to its name."""
    tree = Tree(named.sentence)
    matter = named.noun.head if named.noun.base_relation == "nsubj" else -1
    if matter < named.last or not tree.kids(matter, "cop") or tree.case(matter) not in _ON:
        return named
    inside = [at for at in tree.subtree(matter) if at > named.head and tree.tokens[at].tag != "PUNCT"]
    case = max(kid.index for kid in tree.kids(matter, "case"))
    return replace(named, listed=(case + 1, max(inside) + 1))
