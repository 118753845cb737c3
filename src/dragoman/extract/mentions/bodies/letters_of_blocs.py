"""Letters that a report gives a bloc: the "WB" of "the World Bank (WB)", wherever they stand in it."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import Mention
from dragoman.model.sentence import Document


def with_letters_of_blocs(mentions: Iterable[Mention], document: Document) -> list[Mention]:
    """The mentions, those of a body that is called by the letters in brackets behind a bloc's name with that bloc."""
    found = list(mentions)
    blocs = [each for each in found if each.kind == "bloc" and each.form == "name"]
    meant = {letters: bloc for bloc in blocs if (letters := _in_brackets_behind(bloc, document))}
    return [
        replace(each, kind="bloc", state=None, entity=meant[each.name].entity)
        if each.kind == "body" and each.entity is None and each.name in meant
        else each
        for each in found
    ]


def _in_brackets_behind(bloc: Mention, document: Document) -> str | None:
    """The capitals that stand in brackets right behind a bloc's name."""
    tokens = document.sentences[bloc.sentence].tokens
    behind = [token.text for token in tokens[bloc.last : bloc.last + 3]]
    told = len(behind) == 3 and (behind[0], behind[2]) == ("(", ")") and behind[1].isalpha() and behind[1].isupper()
    return behind[1] if told else None
