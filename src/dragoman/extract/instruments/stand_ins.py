"""Texts told without a noun of their own: "a second one, on diplomas", "a fourth, with Chad, lapsed"."""

from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.reach import LONGEST
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.records import Instrument
from dragoman.model.sentence import Sentence, Token

_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "other", "another"})
_MATTERS = frozenset({"on", "for", "with"})
_ARTICLES = frozenset({"a", "an", "the", "another"})
_RARELY = frozenset({"titled", "capital", "acted"})  # conditions of nouns that mostly mean no text: "project", "plan"
_ROLES = frozenset({"obj", "nsubj", "conj", "obl"})


def stand_ins(sentence: Sentence, before: Sentence | None, told: Instrument | None) -> list[NamedText]:
    """The texts of a sentence that are told by "one" or a bare ordinal for the noun of a text told just before.

    `before` is the sentence before, `told` the latest text named in either.
    """
    tree = Tree(sentence)
    found = []
    for token in sentence.tokens:
        if token.base_relation not in _ROLES or not (_is_one(tree, token) or _is_ordinal(tree, token)):
            continue
        noun = _noun_meant(sentence.tokens[: token.index]) or (_noun_meant(before.tokens) if before else None)
        if noun is None:
            continue
        first = token.index
        while first and (tree.tokens[first - 1].tag == "ADJ" or tree.tokens[first - 1].lemma in _ORDINALS):
            first -= 1
        last = _matter_end(tree, token)
        name = _without_ordinal(told.name) if told and last == token.index + 1 else noun
        kind = instrument_vocabulary().heads[noun][0]
        found.append(NamedText(sentence, token.index, first, last, kind, "any", stands_for=name))
    return found


def _without_ordinal(name: str) -> str:
    """The contract for tanks that is "the first one", where a second contract for them was told before."""
    first, _, behind = name.partition(" ")
    return behind if behind and first.lower() in _ORDINALS else name


def _noun_meant(tokens: tuple[Token, ...]) -> str | None:
    """The last word for a text among those before."""
    heads = instrument_vocabulary().heads
    texts = {noun for noun, (_, condition) in heads.items() if condition not in _RARELY}
    return next((each.lemma for each in reversed(tokens) if each.tag == "NOUN" and each.lemma in texts), None)


def _is_one(tree: Tree, token: Token) -> bool:
    """ "A supplementary one", "the one with Chad", as against "one minister" and "one of them"."""
    before = tree.tokens[token.index - 1] if token.index else token
    behind = [each.lemma for each in tree.tokens[token.index + 1 : token.index + 2]]
    told = before.tag in {"ADJ", "NUM"} or (before.text.lower() == "the" and behind[:1] == ["with"])
    return token.text.lower() == "one" and told and behind != ["of"]


def _is_ordinal(tree: Tree, token: Token) -> bool:
    """ "A fourth, with Chad": an ordinal without its noun."""
    before = tree.tokens[token.index - 1].text.lower() if token.index else ""
    behind = [each.text.lower() for each in tree.tokens[token.index + 1 : token.index + 3]]
    return token.lemma in _ORDINALS and before in _ARTICLES and behind[:1] == [","] and behind[-1] in _MATTERS


def _matter_end(tree: Tree, token: Token) -> int:
    """Where "on the recognition of diplomas" ends, with or without a comma before it."""
    at = token.index + 1
    at += [each.text for each in tree.tokens[at : at + 1]] == [","]
    if at >= len(tree.tokens) or tree.tokens[at].text.lower() not in _MATTERS or tree.tokens[at].head <= at:
        return token.index + 1
    inside = [each for each in tree.subtree(tree.tokens[at].head, frozenset({"acl:relcl", "appos"})) if each >= at]
    end = at
    for each in inside:
        if each != end or tree.tokens[each].text == ",":
            break
        end = each + 1
    return end if end - token.index < LONGEST else token.index + 1
