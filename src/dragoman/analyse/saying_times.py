""" "Said on Tuesday it would": the day right behind a verb of saying is that of the saying.

Newspapers write it so without "that", or put what was said before ("must pay by May, the bank said on Tuesday"), and a
parser trained on other prose hangs the day on the verb of what is said.
"""

from dataclasses import replace

from dragoman.knowledge.number_words import MONTHS, WEEKDAYS
from dragoman.model.sentence import Sentence, Token

_SAYING = frozenset(
    "say tell announce report add confirm note declare state warn acknowledge claim reveal disclose vow "
    "promise pledge insist suggest indicate believe learn know hear think predict agree admit deny".split()
)
_SAID = frozenset({"ccomp", "parataxis"})
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
    """The verb of saying that a day stands right behind though it hangs on a verb of what is said."""
    if token.base_relation not in ("obl", "advmod", "nmod") or token.head < 0:
        return None
    day = sentence.subtree(token.index)
    if day[0].index == 0 or not any(each.text.lower() in _DAYS for each in day):
        return None
    saying, said = sentence.tokens[day[0].index - 1], sentence.tokens[token.head]
    if saying.lemma not in _SAYING or saying.tag != "VERB" or len(day) != day[-1].index - day[0].index + 1:
        return None
    below = said.head == saying.index and said.base_relation in _SAID
    above = (
        saying.head == said.index and saying.base_relation in _SAID and bool(sentence.children(saying.index, "nsubj"))
    )
    return saying if below or above else None
