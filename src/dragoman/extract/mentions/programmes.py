"""Whose programme a page is: "Foreign Minister Mora's diary", a line for each thing that she is to do.

Its lines leave out who does them ("10.00 Meeting with the Ambassador of Chad"), or call him "the Minister".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.mentions.untold import untold_state
from dragoman.knowledge.loading import word_sets
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence
from dragoman.model.words import fold

_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\b")
_POSSESSIVE = re.compile(r"['’]s\b")
_LEAST = 2  # lines that make a programme
_LONGEST = 16  # words of a heading
_POINTING = frozenset({"his", "her", "their", "its", "a", "an", "counterpart", "colleague", "former"})


def owners_of(document: Document, mentions: Sequence[Mention], title: str, home: str | None) -> dict[int, Mention]:
    """Whose programme each sentence of one tells, by its number; none on other pages.

    `home` is the state whose organ's page it is: a programme of nobody named there is of its minister.
    """
    lines = _lines(document)
    headings = {
        each.index: owner for each in document.sentences if (owner := _heading(each, lines, document, mentions))
    }
    announced = bool(_words(title) & _vocabulary("programmes"))
    if len(lines) < _LEAST or not (announced or headings):
        return {}
    owner = _in_title(title, mentions) if announced else None
    if owner is None and announced and home in states() and not headings:
        owner = _office(mentions) or untold_state(home)
    owners: dict[int, Mention] = {}
    for sentence in document.sentences:
        owner = headings.get(sentence.index, owner)
        if owner is not None and sentence.index >= min(lines):
            owners[sentence.index] = owner
    return owners


def with_owners_named(mentions: Sequence[Mention], owners: dict[int, Mention], home: str | None) -> list[Mention]:
    """ "The Minister" in the programme of Minister Mora is her, and in that of no one named the state's own."""
    return [_named(each, owners[each.sentence], home) if each.sentence in owners else each for each in mentions]


def _named(mention: Mention, owner: Mention, home: str | None) -> Mention:
    bare = mention.kind == "person" and mention.form == "office" and mention.state is None and mention.title is not None
    if not bare or _words(mention.name) & _POINTING:
        return mention
    if owner.form != "name" or owner.kind != "person":
        return replace(mention, state=home)
    told, held = _words(mention.title or ""), _words(owner.title or "")
    if not told or not told <= held:
        return mention
    return replace(mention, form="name", name=owner.name, state=owner.state)


def _lines(document: Document) -> set[int]:
    """The sentences in the entry of a day, or in a line that opens with the time of day, by number."""
    opened = {each.paragraph: each for each in reversed(document.sentences)}
    timed = {number for number, first in opened.items() if _CLOCK.match(first.span.quote(document.text))}
    return {each.index for each in document.sentences if each.entry is not None or each.paragraph in timed}


def _heading(sentence: Sentence, lines: set[int], document: Document, mentions: Sequence[Mention]) -> Mention | None:
    """Who a line names and tells nothing of: "Minister for Trade Ada Mora", "Programme of President Sol"."""
    here = sentence.index
    around = (document.sentences[each] for each in (here - 1, here + 1) if 0 <= each < len(document.sentences))
    alone = all(each.paragraph != sentence.paragraph for each in around)
    led = here + 1 in lines or here + 2 in lines
    if not alone or not led or len(sentence.tokens) > _LONGEST:
        return None
    if any(token.tag in {"VERB", "AUX"} for token in sentence.tokens):
        return None
    named = [each for each in mentions if each.sentence == here and each.kind == "person" and each.form == "name"]
    if len(named) != 1:
        return None
    root, name = sentence.root(), named[0]
    if name.first <= root.index < name.last:
        return name if not any(token.text == ":" or token.text[0].isdigit() for token in sentence.tokens) else None
    known = _vocabulary("programmes") | _vocabulary("beside")
    dated = {at for time in sentence.times for at in range(time.first, time.last)}
    told = (token for token in sentence.tokens if token.index not in dated and any(map(str.isalnum, token.text)))
    beside = (token for token in told if not name.first <= token.index < name.last)
    return name if all(token.text.lower() in known for token in beside) else None


def _in_title(title: str, mentions: Sequence[Mention]) -> Mention | None:
    """Somebody whom the title names as well: the first whose name or surname stands in it."""
    told = _words(title)
    named = (each for each in mentions if each.kind == "person" and each.form == "name")
    return next((each for each in named if fold(each.name).split()[-1] in told), None)


def _office(mentions: Sequence[Mention]) -> Mention | None:
    """ "The Minister", who is nobody else's on the page."""
    offices = (each for each in mentions if each.kind == "person" and each.form == "office" and each.state is None)
    return next((each for each in offices if _words(each.title or "") & _vocabulary("offices")), None)


def _words(text: str) -> set[str]:
    return set(fold(_POSSESSIVE.sub("", text)).split())


def _vocabulary(name: str) -> frozenset[str]:
    return word_sets(__package__, "programme_words.yaml")[name]
