"""Words of a search in other letters as English reports have them: Мирзиёев is Mirziyoyev, Норвегии is Norway."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.states import state_name, states
from dragoman.ledger.lists import full_text
from dragoman.ledger.store import Ledger
from dragoman.model.words import fold
from dragoman.resolve.identity.names.elsewhere import in_english, organisation
from dragoman.resolve.identity.names.scripts import script_of, words
from dragoman.resolve.identity.names.syllabic import likeness
from dragoman.serve.naming import find_parties
from dragoman.serve.web.messages import LANGUAGES, blocs_called, states_also_called, states_called

_PIECES = re.compile(r'"[^"]*"|\S+')
_ENDING = 2  # letters by which the name of a person may be inflected: Мирзиёевым
_SHORTEST, _LONGEST_ENDING = 5, 4  # letters of the name of a state before an ending, and of that
_MARKS = "«»“”„‘’.,;:!?()*"


def in_latin(ledger: Ledger, query: str) -> str:
    """The query with what the ledger says nowhere, and is in no Latin letters, as the ledger may say it.

    A state and an organisation by their English names, whoever is in the ledger by the spelling it has there; all else
    stays as it was asked.
    """
    if script_of(query) == "latin" or ledger.ask(full_text.is_said, query):
        return query
    plain = query.strip(f'{_MARKS}"')
    pieces = _PIECES.findall(query)
    named = _named(plain) if all(script_of(piece) != "latin" for piece in pieces) else None
    return _in_a_row(named) if named else " ".join(_piece(ledger, piece) for piece in pieces)


def _piece(ledger: Ledger, piece: str) -> str:
    plain = piece.strip(f'{_MARKS}"')
    if not plain or script_of(plain) == "latin" or ledger.ask(full_text.is_said, piece):
        return piece
    found = _named(plain) or _spelled(ledger, plain)
    return _in_a_row(found) if found else piece


def english_name(name: str) -> str:
    """The name of a state or organisation in other letters by its English name; all others stay as they are."""
    return name if script_of(name) == "latin" else _state_or_bloc(name.strip()) or name


def _named(name: str) -> str | None:
    """The state or organisation that is called so, in English."""
    if found := _state_or_bloc(name):
        return found
    found = " ".join(in_english(name).split())
    return found if found.isascii() else None


def _state_or_bloc(name: str) -> str | None:
    """The same, if it is known by this name, which may go on by an ending: Қазақстанның."""
    if found := organisation(name):
        return found
    folded = fold(name)
    whole = (folded[:size] for size in range(len(folded), max(_SHORTEST, len(folded) - _LONGEST_ENDING) - 1, -1))
    return next((_called()[each] for each in (folded, *whole) if each in _called()), None)


@cache
def _called() -> dict[str, str]:
    """The English names of states and organisations by what the languages of the desk call them, folded."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        if language != "en":
            for called in (Locale.parse(language).territories, states_called(language)):
                found |= {fold(str(called[code])): state_name(code) for code in states() if code in called}
            for code, also in states_also_called(language).items():
                found |= {fold(name): state_name(code) for name in also}
            for key, names in blocs_called(language).items():
                found |= {fold(name): blocs()[key].name if name != names[-1] else key for name in names}
    return found


def _spelled(ledger: Ledger, name: str) -> str | None:
    """How the ledger spells who is called so: of a person's names those that are asked for."""
    spelled = next(filter(None, (_nearest(ledger, each) for each in _without_endings(name))), None)
    if spelled is None:
        return None
    parts = spelled.split()
    meant = [max(parts, key=lambda part: _likeness(part, word)) for word in name.split()]
    return " ".join(sorted(dict.fromkeys(meant), key=parts.index))


def _without_endings(name: str) -> Iterator[str]:
    yield name
    if script_of(name) == "cyrillic":
        yield from (name[:-size] for size in range(1, _ENDING + 1) if len(name) - size > _SHORTEST)


def _nearest(ledger: Ledger, name: str) -> str | None:
    try:
        return find_parties(name, ledger.spellings(name)).guessed_from
    except UsageError:
        return None


def _likeness(one: str, other: str) -> float:
    return max((likeness(first, second) for first in words(one) for second in words(other)), default=0.0)


def _in_a_row(name: str) -> str:
    return f'"{name}"' if " " in name else name
