""" "Said on Tuesday it would": the day between a verb of saying and what is said is that of the saying.

Newspapers write it so without "that", and a parser trained on other prose hangs the day on the verb that follows.
"""

from dataclasses import replace

from dragoman.analyse.time_grammar.vocabulary import MONTHS, WEEKDAYS
from dragoman.model.sentence import Sentence, Token

_SAYING = frozenset(
    "say tell announce report add confirm note declare state warn acknowledge claim reveal disclose vow "
    "promise pledge insist suggest indicate believe learn know hear think predict agree admit deny".split()
)
_DAYS = frozenset({*MONTHS, *WEEKDAYS, "today", "yesterday"})


def with_times_of_sayings(sentence: Sentence) -> Sentence:
    """The sentence with such days hung on the verb of saying."""
    moved = {
        token.index: replace(token, head=saying.index)
        for token in sentence.tokens
        if (saying := _saying(sentence, token)) is not None
    }
    if not moved:
        return sentence
    return replace(sentence, tokens=tuple(moved.get(token.index, token) for token in sentence.tokens))


def _saying(sentence: Sentence, token: Token) -> Token | None:
    """The verb of saying that a day stands right behind though it hangs on the verb of what is said."""
    if token.base_relation not in ("obl", "advmod", "nmod") or token.head < 0:
        return None
    said = sentence.tokens[token.head]
    if said.base_relation not in ("ccomp", "parataxis") or said.head < 0:
        return None
    saying = sentence.tokens[said.head]
    if saying.lemma not in _SAYING or said.index < token.index:
        return None
    day = sentence.subtree(token.index)
    directly = [each.index for each in day] == list(range(saying.index + 1, saying.index + 1 + len(day)))
    return saying if directly and any(each.text.lower() in _DAYS for each in day) else None
