"""Trade told in both directions at once: "exports and imports reached 9 billion" is turnover."""

from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Sentence, Token

_OTHER_WAY = {"export": "import", "import": "export", "exports": "imports", "imports": "exports"}
_APART = frozenset({"respectively", "each", "both"})


def is_told_both_ways(sentence: Sentence, number: Number, topic: int) -> bool:
    """Whether a sum is that of exports and imports together."""
    noun = sentence.tokens[topic]
    other = _OTHER_WAY.get(noun.lemma)
    if other is None or noun.tag != "NOUN" or _APART & {token.lemma for token in sentence.tokens}:
        return False
    joined = sentence.children(topic, "conj")
    if noun.base_relation == "conj" and noun.head >= 0:
        joined = [*joined, sentence.tokens[noun.head]]
    pair = next((each for each in joined if each.lemma == other), None)
    return pair is not None and not _has_own_sum(sentence, number, noun, pair)


def _has_own_sum(sentence: Sentence, number: Number, one: Token, two: Token) -> bool:
    """ "Exports of 5 billion and imports of 4 billion", "exports and imports came to 5 and 4 billion"."""
    first, last = sorted((one.index, two.index))
    alike = [each for each in sentence.quantities if each.unit == number.unit or each.unit == "count"]
    if any(first < each.first < last for each in alike):
        return True
    behind = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 1]]
    before = [token.lemma for token in sentence.tokens[max(0, number.quantity.first - 1) : number.quantity.first]]
    follows = any(each.first == number.quantity.last + 1 for each in alike)
    leads = any(each.last == number.quantity.first - 1 for each in alike)
    return (behind == ["and"] and follows) or (before == ["and"] and leads)
