"""The thing a number counts: "200 operating legal *entities*"."""

import re

from dragoman.analyse.time_grammar.vocabulary import SEASONS
from dragoman.knowledge.number_words import MONTHS, WEEKDAYS
from dragoman.model.sentence import Sentence, Token

_STOP = {
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "than", "that", "which",
    "who", "is", "are", "was", "were", "be", "been", "have", "has", "had", "will", "would", "the", "this",
    "these", "those", "while", "when", "where", "after", "before", "since", "during", "into", "over", "under",
    "between", "against", "out", "off", "up", "down", "per", "a", "an", "it", "they", "he", "she", "we", "not",
    "until", "compared",
}  # fmt: skip
_TIMES = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "week", "weekend", "month", "quarter", "year", "decade"})
_IRREGULAR = {
    "people", "men", "women", "children", "police", "personnel", "staff", "troops", "percent", "aircraft",
    "media", "teeth", "feet", "mice", "sheep", "cattle", "fish", "series", "species", "countrymen", "fishermen",
    "servicemen", "policemen", "data", "criteria", "memoranda", "head",
}  # fmt: skip


_STRICKEN = frozenset({"dead", "injured", "wounded", "missing", "homeless"})


def counted_noun(sentence: Sentence, first: int, last: int) -> int | None:
    """The token index of the noun counted by the number at tokens `[first, last)`; None where it stands alone."""
    tokens = sentence.tokens
    words = [token.text.lower() for token in tokens[last : last + 4]]
    if last < len(tokens) and _begins_a_time(tokens, last):
        return None  # "against 3.8 billion last year"
    if words[:3] == ["the", "number", "of"] or words == ["the", "total", "number", "of"]:
        last += words.index("of") + 1  # "brings to 24 the number of designations"
    if not any(token.tag in {"NOUN", "PROPN", "VERB"} for token in tokens):
        return _by_form(tokens, last)
    noun = _by_tree(sentence, first, last) or _by_tags(tokens, last)
    if noun is not None and [each.text for each in tokens[noun : noun + 2]] == ["head", "of"]:
        return _by_tags(tokens, noun + 2) or noun  # "3,500 head of cattle"
    if noun is None:
        return _taken_for_a_verb(tokens, first, last)
    if _looks_plural(tokens[noun].text):
        return noun
    # "3 individuals funding the war": where a verb's form was taken for the noun, the plural before it is counted.
    plural = [token.index for token in tokens[last:noun] if _looks_plural(token.text) and token.tag != "VERB"]
    return plural[0] if plural and tokens[noun].text.endswith("ing") else noun


def _taken_for_a_verb(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    """ "He conceded 1.9 runs an over": behind more than one, a verb in -s is a noun; "46 dead" counts the dead."""
    if last < len(tokens) and tokens[last].text.lower() in _STRICKEN and tokens[last].tag != "VERB":
        return last
    if last >= len(tokens) or tokens[last].tag != "VERB" or tokens[first].text.lower() in {"one", "1"}:
        return None
    word = tokens[last].text
    return last if word.islower() and _looks_plural(word) and word not in {"says", "goes", "does"} else None


def _by_tree(sentence: Sentence, first: int, last: int) -> int | None:
    for token in sentence.tokens[first:last]:
        if token.base_relation == "nummod" and token.head >= last and token.head - last < 8:
            head = sentence.tokens[token.head]
            if head.tag in {"NOUN", "PROPN"} and head.lemma != "percent":
                return head.index
    return None


def _by_tags(tokens: tuple[Token, ...], last: int) -> int | None:
    noun = None
    for token in tokens[last : last + 7]:
        if _begins_a_time(tokens, token.index):
            break  # "from 21 to 35 next summer"
        if token.tag in {"NOUN", "PROPN"}:
            noun = token.index
        elif (
            noun is not None
            or (
                token.tag not in {"ADJ", "ADV", "NUM"}
                and token.text not in {"-", "–"}
                and not (token.tag == "VERB" and token.text.endswith(("ed", "ing")))
            )
            or (token.tag == "ADV" and token.text.lower() in _STOP)
        ):
            break
    return noun


def _begins_a_time(tokens: tuple[Token, ...], index: int) -> bool:
    follows = index + 1 < len(tokens) and tokens[index + 1].text.lower()
    return tokens[index].text.lower() in ("next", "last", "this") and follows in _TIMES


def _by_form(tokens: tuple[Token, ...], last: int) -> int | None:
    window = []
    for token in tokens[last : last + 6]:
        word = token.text.lower()
        if word in _STOP or _begins_a_time(tokens, token.index) or not re.fullmatch(r"[^\W\d_][\w'’.-]*|-", token.text):
            break
        if token.text != "-":
            window.append(token)
    plural = next((token for token in window if _looks_plural(token.text)), None)
    if plural is not None:
        return plural.index
    return window[0].index if window else None


def _looks_plural(word: str) -> bool:
    lowered = word.lower()
    return lowered in _IRREGULAR or (
        len(lowered) > 3 and lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "ous"))
    )
