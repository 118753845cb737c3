"""Bodies told again by the name they bear in another sentence, with or without their form of company."""

from collections.abc import Iterable

from dragoman.extract.mentions.view import DASHES, View, is_common
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention

_LONGEST = 2  # words of a name by which a body is told again


def bodies_told_again(views: list[View], mentions: Iterable[Mention]) -> list[tuple[View, int, int, Mention]]:
    """Where a body known from another sentence is named and nothing was found: "Delta" for "Delta AG"."""
    found = list(mentions)
    known = {tuple(_short_name(each).split()): each for each in found if _is_plain_name(each)}
    people = {word for each in found if each.kind not in {"body", "place"} for word in each.name.split()}
    known = {words: each for words, each in known.items() if _tells_apart(words, people)}
    again = []
    for view in views if known else ():
        here = [each for each in found if each.sentence == view.sentence.index]
        here = [each for each in here if not (each.kind == "place" and _is_firm(known.get(tuple(each.name.split()))))]
        taken = {at for each in here for at in range(each.first, each.last)}
        for first in range(view.size):
            body = next(
                ((n, known[words]) for n in (2, 1) if (words := tuple(view.texts[first : first + n])) in known), None
            )
            if body and not taken & set(range(first, first + body[0])) and _stands_alone(view, first, first + body[0]):
                again.append((view, first, first + body[0], body[1]))
                taken |= set(range(first, first + body[0]))
    return again


def _is_plain_name(mention: Mention) -> bool:
    return mention.kind == "body" and mention.form == "name" and mention.entity is None


def _is_firm(body: Mention | None) -> bool:
    """Whether its form of company stands behind the name in another sentence, so that no town is called so."""
    return body is not None and _short_name(body) != body.name


def _short_name(mention: Mention) -> str:
    """The name without its form of company."""
    words = mention.name.split()
    while len(words) > 1 and fold(words[-1]) in body_words("suffixes"):
        words.pop()
    return " ".join(words)


def _tells_apart(words: tuple[str, ...], people: set[str]) -> bool:
    """Whether a name is short, capitalised and nobody else's, and its words are not those of any body."""
    heads = body_words("heads")
    plain = any(not each[:1].isupper() or fold(each) in heads or is_common(fold(each)) for each in words)
    plain = plain or (len(words) == 1 and words[0].isupper())  # letters may stand for a thing as well
    return len(words) <= _LONGEST and not plain and not people & set(words) and len(words[0]) > 2


def _stands_alone(view: View, first: int, last: int) -> bool:
    """Whether nothing goes on with the name on either side, so that it could be another's."""
    before = first and (view.capital(first - 1) and view.tag(first - 1) == "PROPN")
    before = before or (first > 0 and view.texts[first - 1] in DASHES | {"("})  # "the Defence Forces (DF)"
    behind = last < view.size and (view.capital(last) or view.texts[last] in DASHES)
    return not before and not behind and all(view.tag(at) in {"PROPN", "NOUN", "ADJ"} for at in range(first, last))
