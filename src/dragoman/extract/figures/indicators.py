"""Which indicator a number belongs to, told by the words of the report (`indicators.yaml`)."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dragoman.extract.clauses import ancestors, clause_top, predicate_of, tree_distance
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.measure.payments import is_due, is_sent_home
from dragoman.knowledge.loading import load_beside
from dragoman.model.sentence import NameKind, Quantity, Sentence, Token

_NAMES = frozenset({NameKind.BODY, NameKind.PERSON})
_PHRASE_BONUS = 1.5  # edges of the tree a phrase may be farther away than a single word and still win
_WEAK_PENALTY = 6.0
_BEHIND_BORDER = 4.0  # for a word that a colon, a bracket, or another number's "and" keeps from the number
_OTHER_VERB = 6.0  # for the verb of a clause beside the number's
_OTHER_CLAUSE = 2.0  # edges added to a word of another clause than the number's
_TOKEN_WEIGHT = 0.2  # a token of distance in the line counts this much of an edge of the tree


@dataclass(frozen=True, slots=True)
class Keyword:
    """Tokens `[first, last)` that tell `indicator`; `cost` grows with the distance from the number."""

    indicator: str
    first: int
    last: int
    cost: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of `indicators.yaml` by what they say; a phrase is a tuple of lemmas, `longest` the length of the
    longest.
    """

    phrases: dict[tuple[str, ...], str]
    weak: frozenset[tuple[str, ...]]
    counted: dict[str, str]
    never_counted: frozenset[str]
    things_in_er: frozenset[str]
    longest: int


@cache
def vocabulary() -> Vocabulary:
    """The words of `indicators.yaml`, read once."""
    entries = dict(load_beside(__package__, "indicators.yaml"))
    never = frozenset(str(word) for word in entries.pop("never_counted"))
    things = frozenset(str(word) for word in entries.pop("things_in_er"))
    phrases: dict[tuple[str, ...], str] = {}
    counted: dict[str, str] = {}
    weak: set[tuple[str, ...]] = set()
    for indicator, entry in entries.items():
        phrases |= {tuple(words.split()): indicator for words in entry.get("words", ())}
        counted |= dict.fromkeys(entry.get("counted", ()), indicator)
        weak |= {tuple(words.split()) for words in entry.get("weak", ())}
    return Vocabulary(phrases, frozenset(weak), counted, never, things, max(map(len, phrases)))


def keywords(sentence: Sentence, quantity: Quantity, head: int) -> list[Keyword]:
    """Every word of the sentence that tells an indicator, nearest to the quantity first.

    `head` is the token of the quantity that governs its others.
    """
    words = vocabulary()
    found = []
    clause = clause_top(sentence, head).index
    predicate = predicate_of(sentence, head)
    named = {i for name in sentence.names if name.kind in _NAMES for i in range(name.first, name.last)}
    lemmas = [token.lemma for token in sentence.tokens]
    surface = [token.text.lower() for token in sentence.tokens]
    for first in range(len(lemmas)):
        for length in range(words.longest, 0, -1):
            last = first + length
            key = tuple(lemmas[first:last])
            indicator = words.phrases.get(tuple(surface[first:last])) or words.phrases.get(key)
            if indicator is None or len(key) < length or (first < quantity.last and quantity.first < last):
                continue
            anchor = last - 1
            if _means_other(sentence, anchor) or _is_of_part(sentence, quantity, first):
                break
            if anchor in named and not sentence.tokens[anchor].text.isupper():
                break  # the Trade Ministry, the Oman Investment Authority; but Japan's ODA
            # "Purchases from there came to 640 million": the subject of the number's own clause is no doubtful word.
            is_subject = predicate is not None and anchor in {
                kid.index for kid in sentence.children(predicate.index, "nsubj")
            }
            away = min(abs(first - quantity.last + 1), abs(quantity.first - anchor))
            cost = tree_distance(sentence, anchor, head) + _TOKEN_WEIGHT * away
            weak = key in words.weak and not (is_subject and sentence.tokens[anchor].tag == "NOUN")
            cost += _WEAK_PENALTY * weak - _PHRASE_BONUS * (length > 1)
            if clause_top(sentence, anchor).index != clause and not _is_above(sentence, anchor, head):
                apart = anchor > quantity.last and clause_top(sentence, anchor).index == anchor
                cost += _OTHER_VERB if apart and sentence.tokens[anchor].tag == "VERB" else _OTHER_CLAUSE
            cost += _BEHIND_BORDER * _is_behind_border(sentence, quantity, first)
            cost += _BEHIND_BORDER * _is_before_colon(sentence, quantity, anchor, predicate)
            cost += _BEHIND_BORDER * _is_before_semicolon(sentence, quantity, anchor)
            found.append(Keyword(indicator, first, last, cost))
            break
    return sorted(found, key=lambda keyword: keyword.cost)


def _is_behind_border(sentence: Sentence, quantity: Quantity, word: int) -> bool:
    """Whether a word after the number belongs to what follows: "reached $420 million: exports of", "1 million and
    imports at 2"."""
    between = sentence.tokens[quantity.last : word]
    if any(token.text in {":", ";"} for token in between):
        return True
    nexts = (each.first for each in sentence.quantities if each.first > word)
    coordinated = any(token.lemma in {"and", "while", "but", "("} for token in between)
    return coordinated and next(nexts, None) is not None


def _is_of_part(sentence: Sentence, quantity: Quantity, word: int) -> bool:
    """Whether a word tells what a part of the number is: "stood at 151 million, of which exports made up 13"."""
    between = sentence.tokens[quantity.last : word]
    parted = any(one.lemma == "of" and two.lemma in {"which", "whom"} for one, two in pairwise(between))
    texts = [token.text for token in between]
    parted = parted or ("(" in texts and ")" not in texts)  # "2.4 billion (exports 1.1 billion, imports 1.3 billion)"
    return parted and any(each.first > word for each in sentence.quantities)


def _is_before_colon(sentence: Sentence, quantity: Quantity, word: int, predicate: Token | None) -> bool:
    """ "Trade is small: Jamaica sold goods worth 9 million": behind the colon a verb of its own says what is told."""
    colon = any(token.text == ":" for token in sentence.tokens[word + 1 : quantity.first])
    own = predicate is not None and predicate.tag == "VERB" and word < predicate.index < quantity.first
    return colon and own


def _is_before_semicolon(sentence: Sentence, quantity: Quantity, word: int) -> bool:
    """ "The vote cost 47 billion; Britain gave six million": what was told before it is told."""
    return any(token.text == ";" for token in sentence.tokens[word + 1 : quantity.first])


_INTO = frozenset({"toward", "towards", "into"})
_PRICED = frozenset({"current", "constant", "fixed", "comparable", "nominal", "chained"})
_SPENDERS = frozenset({"tourist", "visitor", "household", "consumer", "shopper", "traveller", "pilgrim", "passenger"})
_FLOWING = (["inflow"], ["outflow"], ["flow"])
_INVESTED = frozenset({"investment", "invest", "investor", "fdi", "capital", "portfolio", "equity", "foreign"})
_VERBS_ONLY = frozenset({"truck", "haul", "pump", "ship", "pipe", "fetch"})


def _means_other(sentence: Sentence, word: int) -> bool:
    """Trucks that carry, jobs at stake, chambers of commerce, money for water supply."""
    token = sentence.tokens[word]
    before = [each.lemma for each in sentence.tokens[max(0, word - 2) : word]]
    if token.lemma == "price":
        return bool(_PRICED & set(before))  # "reached 11.8 million euros at current prices"
    if token.lemma == "spend" and token.tag == "VERB":
        return any(kid.lemma in _SPENDERS for kid in sentence.children(word, "nsubj"))
    if token.lemma in _VERBS_ONLY:
        return token.tag != "VERB"
    if token.lemma == "contract" and token.tag == "VERB":
        return any(each.change is not None and each.first > word for each in sentence.quantities)  # "contracted by 4 %"
    if is_due(sentence, token) or (token.lemma == "cash" and before[-1:] == ["in"]):
        return True  # "found 1.3 million euros in cash"
    if token.text.lower() == "estimated" and before[-1:] == ["an"]:
        return True  # "worth an estimated 1.4 billion"
    if token.lemma == "estimate" and token.tag == "VERB":
        return any(kid.lemma in {"loss", "damage"} for kid in sentence.children(word, "obj"))
    if token.lemma == "cash" and [each.lemma for each in sentence.tokens[word + 1 : word + 2]] in _FLOWING:
        return True
    if token.tag == "VERB" and is_sent_home(sentence, token):
        return True
    if token.lemma in {"inflow", "outflow"}:
        return not any(each.lemma in _INVESTED for each in sentence.tokens)  # "remittance inflows", "cash inflows"
    if token.lemma == "percentage":
        behind = sentence.tokens[word + 1 : word + 2]
        return bool(behind) and behind[0].lemma == "point"  # "two percentage points more than in May"
    if token.lemma in {"aid", "relief"} and token.base_relation == "compound":
        return sentence.tokens[token.head].lemma in figure_words("helpers")
    if token.lemma == "fund" and token.tag == "NOUN":
        # "Committed 250 million toward the stability fund": where the money goes, and not what it is.
        into = {kid.text.lower() for kid in sentence.children(word, "case")} & _INTO
        return bool(into) or (bool(before[-1:]) and before[-1] in figure_words("funds that invest"))
    if token.lemma == "supply" and token.tag == "NOUN":
        return "for" in {kid.lemma for kid in sentence.children(word, "case")}
    return before[-1:] == ["at"] if token.lemma == "stake" else before == ["chamber", "of"]


def _is_above(sentence: Sentence, anchor: int, head: int) -> bool:
    return any(token.index == anchor for token in ancestors(sentence, head))


# Ornithologists, fishermen and surveyors, but no checklists or specimens.
_PROFESSION = re.compile(
    r"(?:\w{4,}[^l\W]ist|\w{3,}alist|\w{3,}wom[ae]n|\w{3,}wi(?:fe|ve)|\w{3,}(?<!speci)(?<!u)m[ae]n|\w{4,}[eo]r)s?$"
)


def counted_indicator(lemma: str) -> str | None:
    """The indicator of things counted by this noun, singular or plural; None for nouns outside the vocabulary."""
    counted = vocabulary().counted
    found = counted.get(lemma) or (counted.get(lemma[:-1]) if lemma.endswith("s") else None)
    profession = _PROFESSION.search(lemma) and lemma.removesuffix("s") not in vocabulary().things_in_er
    return found or ("people" if profession and lemma not in vocabulary().never_counted else None)
