"""Numbers that are told of one whole: "28 of 36 plants", "four in ten", "8 votes to one"."""

from dataclasses import replace
from itertools import pairwise

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.number import Number
from dragoman.model.sentence import Quantity, Sentence

VOTES = frozenset({"vote", "abstention"})

_REACH_OF_PART = 4

_LARGEST_RATIO = 10  # "one in ten"

_REACH_OF_NOUN = 3


def ratios(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """ "Four in ten children": one share, and not two counts."""
    joined: list[Quantity] = []
    for one in quantities:
        last = joined[-1] if joined else None
        gap = [token.lemma for token in sentence.tokens[last.last : one.first]] if last else []
        told = {token.lemma for token in sentence.tokens[one.first : one.last]}
        if one.unit == "count" and 0 < one.value < 1 and told & {"in", "out", "every"}:
            joined.append(replace(one, value=round(100 * one.value, 4), unit="percent", noun=None))  # "one in five"
            continue
        plain = last is not None and last.unit == one.unit == "count" and not last.ordinal and not one.ordinal
        if (
            last
            and plain
            and gap in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"], ["of", "every"])
            and last.value < one.value <= _LARGEST_RATIO
        ):
            share = round(100 * last.value / one.value, 4)
            joined[-1] = replace(last, value=share, unit="percent", last=one.last, noun=None)
        else:
            joined.append(one)
    return joined


def subsets(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "Has cleared 28 of 36 plants", "five of its 14 ports": both count the same."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        if is_subset(sentence, one, two) and two.noun is not None:
            told[i] = replace(one, noun=two.noun)
    return told


def is_subset(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether the one number is told as so many of the other: "28 of 36 plants"."""
    gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
    counts = one.unit == two.unit == "count" and one.value < two.value
    owned = "'s" in gap or "’s" in gap  # "14 of the ministry's 58 posts"
    return counts and gap[:1] == ["of"] and len(gap) <= _REACH_OF_NOUN + (2 if owned else 0)


def part_behind(sentence: Sentence, number: int) -> int:
    """Where a part of what the number at token `number` tells begins, "including 16 women from Mali in 2021": what
    stands there is told of the part alone; the end of the sentence where there is none, or where the verb of both
    stands behind it ("90 people, including 12 children, were killed on Monday")."""
    verb = predicate_of(sentence, number)
    for token in sentence.tokens[number + 1 :]:
        if verb is not None and verb.index > token.index and token.text.lower() == "including":
            break
        among = token.lemma == "among" and [each.lemma for each in sentence.tokens[token.index + 1 :][:1]] == ["they"]
        if among or token.text.lower() == "including":
            near = range(token.index + 1, token.index + 1 + _REACH_OF_PART)
            if any(each.first in near for each in sentence.quantities):
                return token.index
    return len(sentence.tokens)


def meant_by_them(sentence: Sentence, number: Number) -> int | None:
    """ "American companies have put 100 billion into it; 600 of them are registered": the noun "them" stands for."""
    after = [token.lemma for token in sentence.tokens[number.quantity.last : number.quantity.last + 2]]
    first = number.quantity.first
    if after != ["of", "they"] or any(each.unit == "count" for each in sentence.quantities if each.first < first):
        return None
    named = [
        token.index
        for token in sentence.tokens[:first]
        if token.tag in {"NOUN", "PROPN"} and token.base_relation == "nsubj" and token.text.lower() != token.lemma
    ]
    return named[-1] if named else None


def votes(sentence: Sentence, numbers: list[Number]) -> list[Number]:
    """ "By eight votes to one", "voted 29 to 22": both are votes."""
    told = list(numbers)
    for i, (one, two) in enumerate(pairwise(numbers)):
        gap = [token.lemma for token in sentence.tokens[one.quantity.last : two.quantity.first]]
        bare = one.unit == two.unit == "count" and two.quantity.noun is None  # whatever a parser hangs it on
        noun = one.noun if one.noun is not None and sentence.tokens[one.noun].lemma in VOTES else None
        above = sentence.tokens[sentence.tokens[one.head].head] if sentence.tokens[one.head].head >= 0 else None
        if noun is None and one.noun is None and above is not None and above.lemma == "vote":
            noun = above.index
        after = [token.lemma for token in sentence.tokens[two.quantity.last : two.quantity.last + 1]]
        predicate = predicate_of(sentence, one.head) if one.noun is not None else None
        if bare and predicate is not None and predicate.lemma == "vote" and after == ["against"]:
            told[i + 1] = replace(two, noun=one.noun)  # "62 deputies voted in favour and 31 against"
        if bare and noun is not None and (gap[-1:] in (["to"], ["against"]) or after == ["against"]):
            told[i], told[i + 1] = replace(one, noun=noun), replace(two, noun=noun, earlier=False)
    return told
