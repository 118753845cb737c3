"""The names of states as a house wishes to print them, and where their seats of government lie."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import UsageError
from dragoman.knowledge.loading import load, parse_yaml, why_unfit
from dragoman.knowledge.states import state_name, states


@dataclass(frozen=True)
class Worldview:
    """Names in place of the usual ones, by code, and the codes that are no country of their own in it. The names are of
    one `language` (ISO 639-1), or stand as they are in every one; `others` has those of further languages.
    """

    name: str = "common"
    names: dict[str, str] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()
    language: str | None = None
    others: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def own_name(self, code: str, language: str) -> str | None:
        """The name it has of its own for a state in a language."""
        if self.language in (None, language) and code in self.names:
            return self.names[code]
        return self.others.get(language, {}).get(code)

    def name_of(self, code: str) -> str:
        """The name of a state by its code; of anything else the code itself."""
        return self.names.get(code) or state_name(code)

    def shows(self, code: str) -> bool:
        """Whether it is listed and drawn as a country of its own."""
        return code in states() and code not in self.apart


def worldviews() -> list[str]:
    """The names of those there are."""
    return list(load("worldviews"))


def worldview(chosen: str) -> Worldview:
    """The worldview of this name, or that of a YAML file with `names` and `apart`. Raises UsageError."""
    known = load("worldviews")
    if chosen in known:
        return _worldview(chosen, known[chosen])
    path = Path(chosen)
    if not path.is_file():
        raise UsageError(
            f'worldview "{chosen}"',
            f"it is neither one of {', '.join(known)} nor a file.",
            remedy="Name one of them, or a YAML file of your own.",
            code="bad-worldview",
        )
    try:
        return _worldview(path.stem, parse_yaml(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _unfit(chosen, f"it cannot be read ({why_unfit(error)}).") from error


def _worldview(name: str, entry: Any) -> Worldview:
    if not isinstance(entry, dict) or set(entry) - {"names", "apart", "language", "others"}:
        raise _unfit(name, "it holds something else than names, apart, language and others.")
    names, apart, others = entry.get("names") or {}, entry.get("apart") or [], entry.get("others") or {}
    if not isinstance(others, dict) or not all(map(_are_names, (names, *others.values()))):
        raise _unfit(name, "names must give a text to each code.")
    language = entry.get("language")
    if language is not None and not isinstance(language, str):  # no is a language too, and false where it is not quoted
        raise _unfit(name, "language must be the code of one (ISO 639-1; quote no).")
    unknown = [str(code) for code in chain(names, apart, *others.values()) if code not in states()]
    if unknown:
        raise _unfit(name, f"{unknown[0]} is not the code of a state (ISO 3166-1 alpha-2; quote NO).")
    return Worldview(name, dict(names), frozenset(apart), language, others)


def _are_names(given: Any) -> bool:
    return isinstance(given, dict) and all(isinstance(text, str) and text.strip() for text in given.values())


def _unfit(name: str, cause: str) -> UsageError:
    return UsageError(
        f'worldview "{name}"', cause, remedy="For example: names: {TR: Turkey}, apart: []", code="bad-worldview"
    )


@cache
def seats() -> dict[str, tuple[float, float]]:
    """Where the seat of government of each state lies: (degrees north, degrees east)."""
    return {code: (float(north), float(east)) for code, (north, east) in load("seats").items()}
