"""What keeps two bodies apart though their names are alike: letters that many share, names that every state has one of.

The names alone are compared in `names.bodies`; here it counts that they come from two reports, of which one may tell of
another country. To take two bodies for one is worse than to keep one body twice.
"""

import re
from collections.abc import Iterable, Sequence

from dragoman.knowledge.states import state_name
from dragoman.model.message import Message, Term, joined
from dragoman.model.words import fold
from dragoman.resolve.identity.names import compare_bodies
from dragoman.resolve.identity.names.body_words import BodyName, is_common, read_body

_LETTERS = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}")
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_SURE = 4  # letters that hardly two bodies share
_ALIKE, _NEARLY, _ALL_ALIKE = 0.82, 0.85, 0.98


def doubt(names: Sequence[str], state: str | None, others: Sequence[str], other_state: str | None) -> Message | None:
    """Why two bodies whose names are alike are not taken for one; None where nothing speaks against it."""
    if state and state == other_state:
        return _other_letters(names, others)
    return (
        _other_letters(names, others)
        or _letters_alone(names, others)
        or _state_in_name(names, state, others, other_state)
        or _anybodys(names, others, both_stateless=state is None and other_state is None)
    )


def _other_letters(names: Sequence[str], others: Sequence[str]) -> Message | None:
    """CNA is not QNA; and of two names in full that share their letters each stands for itself."""
    full, other_full = _in_full(names), _in_full(others)
    if full and other_full:
        alike = max(compare_bodies(one, other).score for one in full for other in other_full)
        return None if alike >= _ALIKE else Message("two names in full, of other words")
    if full or other_full:
        return None
    apart = not set(map(fold, names)) & set(map(fold, others))
    lettered = all(map(_is_letters, (*names, *others)))
    return Message("other letters") if apart and lettered else None


def _letters_alone(names: Sequence[str], others: Sequence[str]) -> Message | None:
    """Three letters that only may stand for a name, which no report says."""
    shared = set(map(fold, names)) & set(map(fold, others))
    if shared or (_in_full(names) and _in_full(others)):
        return None
    short, full = (names, others) if not _in_full(names) else (others, names)
    letters = [name for name in short if _is_letters(name)]
    if not letters:
        return None
    written = any(word[:1].islower() for name in full for word in name.split()[-1:])
    unsure = all(len(name) < _SURE and read_body(name).bloc is None for name in letters)
    return Message("only letters that may stand for it") if unsure or written else None


def _state_in_name(
    names: Sequence[str], state: str | None, others: Sequence[str], other_state: str | None
) -> Message | None:
    """The Royal New Zealand Navy is not the Royal Navy of another state, nor of nobody knows whom."""
    mine, yours = _states(names, state), _states(others, other_state)
    if mine and yours and not mine & yours:
        told = joined(Term(state_name(code), "state", code) for code in sorted(mine | yours))
        return Message("of different states: {states}", states=told)
    return None


def _anybodys(names: Sequence[str], others: Sequence[str], *, both_stateless: bool) -> Message | None:
    """A name that every state has one of says nothing, but where both reports leave it at that very name."""
    alike = max(compare_bodies(one, other).score for one in names for other in others)
    common = any(all(_is_anybodys(read_body(name)) for name in each) for each in (names, others))
    if common:
        return None if both_stateless and alike >= _ALL_ALIKE else Message("a name that every state has one of")
    return None if alike > _NEARLY else Message("a word that only one of them has")


def _is_anybodys(body: BodyName) -> bool:
    return body.bloc is None and not body.acronyms and is_common(body)


def _states(names: Iterable[str], state: str | None) -> frozenset[str]:
    told = frozenset(code for name in names for code in read_body(name).states)
    return told | ({state} if state else frozenset())


def _in_full(names: Iterable[str]) -> list[str]:
    return [bare for name in names if len((bare := _BRACKETED.sub("", name)).split()) > 1]


def _is_letters(name: str) -> bool:
    return bool(_LETTERS.fullmatch(name))
