"""The two halves of a country, told by their direction alone: "the North" of a report on Korea."""

from collections.abc import Iterable

from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

_HALVES = {"North": "KP", "South": "KR"}


def with_halves(mentions: list[Mention], document: Document) -> list[Mention]:
    """The mentions, with "the North" and "the South" in a report that names one of the two Koreas.

    A body that bears nothing but the direction for a name is none.
    """
    if not {each.entity for each in mentions} & set(_HALVES.values()):
        return mentions
    found = [each for sentence in document.sentences for each in _halves(sentence, document)]
    words = {(each.sentence, each.head) for each in found}
    covered = {(each.sentence, at) for each in mentions if each.last - each.first > 2 for at in _range(each)}
    kept = [each for each in mentions if (each.sentence, each.head) not in words or each.last - each.first > 2]
    return [*kept, *(each for each in found if (each.sentence, each.head) not in covered)]


def _range(mention: Mention) -> Iterable[int]:
    return range(mention.first, mention.last)


def _halves(sentence: Sentence, document: Document) -> Iterable[Mention]:
    tokens = sentence.tokens
    for token in tokens[1:]:
        code = _HALVES.get(token.text)
        behind = tokens[token.index + 1 : token.index + 2]
        longer = bool(behind) and (
            behind[0].text[:1].isupper() or behind[0].text in ("of", "-") or behind[0].tag == "NOUN"
        )
        if code is not None and tokens[token.index - 1].text.lower() == "the" and not longer:
            first, last = token.index - 1, token.index + 1
            span = sentence.span_of(first, last)
            identity = f"half-{sentence.index}-{token.index}"
            name = span.quote(document.text)
            yield Mention(
                identity, sentence.index, token.index, first, last, span, "state", "capital", name, code, entity=code
            )
