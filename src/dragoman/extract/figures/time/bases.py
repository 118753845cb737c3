"""What a change is measured from, and other times that are not the one covered."""

import re

from dragoman.extract.clauses import (
    ancestors,
)
from dragoman.extract.figures.currencies import money_words
from dragoman.extract.figures.figure_words import figure_words
from dragoman.knowledge.number_words import ORDINALS
from dragoman.model.sentence import Sentence, TimeExpression, top_of

_BASES = frozenset({"compare", "comparison", "than", "versus", "against", "relative", "compared", "from"})


_PAPERS = frozenset({"bond", "note", "eurobond", "future"})

_BESIDE = frozenset({"compound", "nummod", "amod", "nmod"})

_AS_MUCH = frozenset({"much", "many", "high", "large"})

_SPANS = frozenset({"whole", "course", "rest", "entirety", "remainder"})

_LEADING = frozenset({"since", "in", "on", "over", "during", "the", "last", "between", "from"})

STRETCHES = frozenset({"period", "time", "month", "year", "quarter", "week", "day", "months", "span"})

_LEVELS = frozenset({"figure", "level", "total", "number", "mark"})

_MEASURING = frozenset({"time", "times", "double", "triple", "twice", "than", "above", "below", "over", "under"})

_RANKED_OVER = frozenset(
    {"since", "in", "of", "this", "for", "level", "figure", "point", "total", "rate", "number", "toll"}
)

_REACH_OF_RANK = 4

_REACH_OF_FALL = 6  # tokens from "first" to the time behind "since"

_NEWEST = frozenset({"late", "latest"})  # "the latest figures for May" are of May

_ORDINAL_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)")

_LOOK_BACK = 5


def is_of_another(sentence: Sentence, anchor: int, number: int, topic: int) -> bool:
    """ "people missing from the war of the 1990s": the time of another noun."""
    token = sentence.tokens[anchor]
    if (
        token.base_relation in _BESIDE
        and token.head >= 0
        and sentence.tokens[token.head].lemma in _PAPERS
        and anchor < token.head
    ):
        return True  # "the 2035 bond rose to 70 cents": when it falls due
    if token.base_relation in {"compound", "nummod", "amod"} and token.head not in {number, topic}:
        return sentence.tokens[token.head].lemma in figure_words(
            "texts of a year"
        )  # "keeps 600 men there under a 1982 accord"
    if token.base_relation != "nmod" or not any(kid.lemma == "of" for kid in sentence.children(anchor, "case")):
        return False
    above = {each.index for start in (number, topic) for each in ancestors(sentence, start)}
    timed = any(time.first <= token.head < time.last for time in sentence.times)
    timed = timed or sentence.tokens[token.head].lemma in _SPANS  # "in the whole of 2023"
    return token.head not in above and not timed and sentence.tokens[token.head].tag == "NOUN"


def is_before(sentence: Sentence, time: TimeExpression, anchor: int) -> bool:
    """ "Before 2011", "before the ban in August 2023": what was earlier is not of that time."""
    if time.first and sentence.tokens[time.first - 1].lemma == "before":
        return True
    token = sentence.tokens[anchor]
    if token.base_relation != "nmod" or sentence.tokens[token.head].tag != "NOUN":
        return False
    return any(kid.lemma in {"before", "until"} for kid in sentence.children(token.head, "case"))


def is_of_rank(sentence: Sentence, time: TimeExpression) -> bool:
    """ "The deployment, the twelfth since 2015, lasts", "the highest since 2008": the time of a count of occasions."""
    if _is_of_best_since(sentence, time):
        return True
    place = time.first - 1
    while place >= 0 and sentence.tokens[place].lemma in _RANKED_OVER:
        place -= 1
    if place < 1:
        return False
    word = sentence.tokens[place]
    ranked = word.lemma in ORDINALS or (
        word.tag in {"ADJ", "ADV"} and word.text.lower().endswith("est") and word.lemma not in _NEWEST
    )
    ranked = ranked or _ORDINAL_DIGITS.fullmatch(word.text) is not None
    if not ranked and time.first and sentence.tokens[time.first - 1].lemma == "since":
        return _is_counted_fall(sentence, time.first)
    led = sentence.tokens[place - 1]
    return ranked and led.lemma in {"the", "its", "their", "his", "her"} and time.first - place <= _REACH_OF_RANK


def _is_of_best_since(sentence: Sentence, time: TimeExpression) -> bool:
    """ "The largest contract the yard has won since 2018": since when there was none like it."""
    if not time.first or sentence.tokens[time.first - 1].lemma != "since":
        return False
    anchor = top_of(sentence.tokens, time.first, time.last)
    clause = next((each for each in ancestors(sentence, anchor.index) if each.base_relation == "acl"), None)
    described = sentence.children(clause.head, "amod") if clause is not None and clause.head >= 0 else ()
    return any(each.text.lower().endswith("est") or each.lemma in ORDINALS for each in described)


def _is_counted_fall(sentence: Sentence, time: int) -> bool:
    """ "The first annual dip since February", "the steepest fall since 2008": an occasion of a row of them."""
    before = sentence.tokens[max(0, time - _REACH_OF_FALL) : time - 1]
    opened = next((i for i, token in enumerate(before) if token.lemma in ORDINALS), None)
    opened = next((i for i, t in enumerate(before) if t.text.lower().endswith("est") and t.tag == "ADJ"), opened)
    if opened is None:
        return False
    return all(token.tag in {"ADJ", "NOUN"} and token.lemma not in STRETCHES for token in before[opened + 1 :])


def is_momentary(sentence: Sentence, time: TimeExpression, to_come: bool) -> bool:
    """ "Until 15 October": a moment, not the time covered; but "as of 15 October the fund holds"."""
    return not to_come and time.first > 0 and sentence.tokens[time.first - 1].lemma == "until"


def is_border(sentence: Sentence, time: TimeExpression) -> bool:
    """ "From Wednesday", "until 3 May": where something begins or ends."""
    return bool(time.first) and sentence.tokens[time.first - 1].lemma in {"from", "until", "by", "since", "before"}


def _is_of_multiple(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Three times the 2014 figure", "above the 2014 level"."""
    behind = [token.lemma for token in sentence.tokens[time.last : time.last + 1]]
    before = sentence.tokens[max(0, time.first - _LOOK_BACK) : time.first]
    led = [token.lemma for token in before if token.lemma not in {"the", "of"}]
    return bool(set(behind) & _LEVELS) and bool(set(led[-1:]) & _MEASURING)


def is_base(sentence: Sentence, time: TimeExpression, to_come: bool) -> bool:
    """ "compared to the same period of 2021", "down from last year": what the change is measured from."""
    if _is_of_multiple(sentence, time):
        return True
    opening = sentence.tokens[time.first]
    over = {"over"} if opening.lemma == "the" or opening.tag == "NUM" else set()  # "rose by 32 percent over the year"
    if time.first > 1 and sentence.tokens[time.first - 1].lemma in {"on"} | over:
        moved = (each for each in sentence.quantities if each.direction and each.last == time.first - 1)
        if next(moved, None):
            return True  # "had grown by 18 % on 2021"
    for token in reversed(sentence.tokens[max(0, time.first - _LOOK_BACK) : time.first]):
        if any(quantity.first <= token.index < quantity.last for quantity in sentence.quantities):
            return False
        relative = {each.lemma for each in sentence.tokens[time.first : time.last]} & {"early", "earlier", "ago"}
        if (
            token.lemma == "from"
            and token.index == time.first - 1
            and (relative or (not to_come and _is_moved(sentence, token.index)))
        ):
            return True  # "decreased in March from a year earlier", "rose 12 percent from July"
        if token.lemma == "as" and token.tag != "SCONJ" and sentence.tokens[token.index - 1].lemma in _AS_MUCH:
            return True  # "three times as much as in 2023"
        if token.lemma == "against" and _is_of_money(sentence, token.index, time.first):
            continue  # "lost 16 percent against the dollar since January"
        if token.lemma in _BASES:
            return token.lemma != "from" or sentence.tokens[max(0, token.index - 1)].lemma in {"down", "up"}
    return False


def is_behind_part(sentence: Sentence, part: int, time: TimeExpression) -> bool:
    """ "937 people, including 343 children, since mid-June": a comma ends what is told of the part."""
    opening = time.first - 1
    while opening > part and sentence.tokens[opening].lemma in _LEADING:
        opening -= 1
    return opening > part and sentence.tokens[opening].text == ","


def _is_of_money(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text.lower() in money_words() for token in sentence.tokens[first:last])


def _is_moved(sentence: Sentence, end: int) -> bool:
    """Whether a relative change ends at token `end`."""
    return any(each.last == end and each.change is not None and each.direction for each in sentence.quantities)
