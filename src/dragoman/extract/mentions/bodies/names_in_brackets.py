"""Short names in brackets behind a body's own: "the Export-Import Bank of Norland [Exim Bank]"."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.model.words import fold

_BRACKETS = frozenset({("(", ")"), ("[", "]")})
_LEAST = 4  # letters of a word that both names must share


def with_names_in_brackets(mentions: Iterable[Mention], document: Document) -> list[Mention]:
    """The mentions, those of a body by the short name that brackets give it with the name it has in full."""
    found = list(mentions)
    bodies = [each for each in found if each.kind == "body" and each.form == "name"]
    begun = {(each.sentence, each.first): each for each in bodies}
    short = {}
    for each in bodies:
        other = begun.get((each.sentence, each.last + 1))
        if other is not None and _is_bracketed(other, document) and _is_short_for(other.name, each.name):
            short[other.name] = each
    if not short:
        return found
    return [
        replace(each, name=full.name, state=full.state, entity=full.entity, acronym=each.name)
        if each.kind == "body" and (full := short.get(each.name)) is not None
        else each
        for each in found
    ]


def _is_bracketed(mention: Mention, document: Document) -> bool:
    tokens = document.sentences[mention.sentence].tokens
    around = [token.text for token in (*tokens[mention.first - 1 : mention.first], *tokens[mention.last :][:1])]
    return tuple(around) in _BRACKETS


def _is_short_for(name: str, full: str) -> bool:
    """Whether a name has fewer words, one of them from the full name: not the state's whose body it is."""
    words, others = set(fold(name).split()), fold(full).replace("-", " ").split()
    return len(words) < len(others) and any(len(word) >= _LEAST for word in words & set(others))
