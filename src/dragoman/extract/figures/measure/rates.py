"""Physical quantities told by the year or the day: cubic metres a year."""

from itertools import pairwise

from dragoman.extract.figures.before import WEIGHTS
from dragoman.model.sentence import Quantity, Sentence, is_money_unit

_RATES = {"annually": "a", "yearly": "a", "year": "a", "annum": "a", "daily": "d", "day": "d"}
_COMPARING = frozenset({"ago", "early", "earlier", "before", "late", "later"})
_REACH_AFTER = 7  # "30 billion cubic metres of Nigerian gas a year"
_REACH = 4  # tokens after the number in which a word of rate belongs to it


def with_rate(sentence: Sentence, quantity: Quantity, unit: str) -> str:
    """The unit with its rate in UCUM ("m3/a"), where words after the number give one; money and counts keep theirs."""
    if unit.partition("/")[0] in WEIGHTS and not unit.endswith("/har"):
        return unit.removesuffix("/a")  # "makes 160,000 tonnes a year": the press counts the tonnes
    if unit in {"count", "percent"} or "/" in unit or is_money_unit(unit):
        return unit
    before = [token.lemma for token in sentence.tokens[max(0, quantity.first - _REACH) : quantity.first]]
    if "annual" in before:
        return f"{unit}/a"
    tokens = sentence.tokens[max(0, quantity.last - 2) : quantity.last + _REACH_AFTER]
    border = next((i for i, token in enumerate(tokens) if token.tag == "VERB" or token.text in {",", ";", "("}), None)
    tokens = tokens[:border] if border and tokens[border].index >= quantity.last + _REACH else tokens
    for left, token in pairwise(tokens):
        after = sentence.tokens[token.index + 1].lemma if token.index + 1 < len(sentence.tokens) else ""
        if after in _COMPARING:
            continue  # "1.1 million tonnes a year ago"
        rate = _RATES.get(token.lemma)
        if rate and (token.tag == "ADV" or left.lemma in {"a", "per", "each", "every"} or token.lemma.endswith("ly")):
            return f"{unit}/{rate}"
    return unit
