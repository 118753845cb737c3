"""User-supplied actors: names and what code they carry when, and nouns that add to a code ("police" adds COP)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

from dragoman.errors import UsageError
from dragoman.knowledge.loading import parse_yaml, why_unfit

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class ActorCode:
    """A code and the closed range of days on which it holds; an open end is None."""

    code: str
    first: date | None = None
    last: date | None = None

    def holds(self, day: date | None) -> bool:
        if day is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def dated(self) -> bool:
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class Agent:
    """What a noun does to the code of the actor it serves: "~GOV" appends GOV, "NGO~" puts NGO before."""

    code: str

    def combined(self, actor: str) -> str:
        """The code of both; an actor that carries the agent's code already keeps its own."""
        return actor if actor.endswith(self.code.strip("~")) else self.code.replace("~", actor)


class ActorDictionary:
    """Names and agents by their letters alone, so that case, hyphens and blanks do not matter."""

    def __init__(self, actors: Mapping[str, tuple[ActorCode, ...]], agents: Mapping[str, Agent]) -> None:
        self._actors = {squeeze(name): codes for name, codes in actors.items()}
        self._agents = {squeeze(name): agent for name, agent in agents.items()}

    @classmethod
    def load(cls, path: Path) -> "ActorDictionary":
        """Reads YAML or JSON with `actors` (names, codes with before/after/from/to) and `agents` (name, plural, code).

        Raises UsageError where the file is not such a dictionary.
        """
        try:
            return cls.from_data(parse_yaml(path.read_text(encoding="utf-8")))
        except OSError as error:
            cause = f"the actor dictionary cannot be read ({error.strerror})."
            raise UsageError(str(path), cause, remedy="Check the path.", code="no-actors") from error
        except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
            remedy = "It needs `actors` with `names` and `codes`, and may have `agents` with `name` and `code`."
            cause = f"this is not an actor dictionary ({why_unfit(error)})."
            raise UsageError(str(path), cause, remedy=remedy, code="bad-actors") from error

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "ActorDictionary":
        actors: dict[str, tuple[ActorCode, ...]] = {}
        for entry in data["actors"]:
            codes = tuple(_code(each) for each in entry["codes"])
            for name in entry["names"]:
                actors[name] = codes
        agents: dict[str, Agent] = {}
        for entry in data.get("agents") or ():
            for form in _forms(entry["name"], entry.get("plural")):
                agents[form] = Agent(_word(entry["code"]))
        return cls(actors, agents)

    def over(self, other: "ActorDictionary") -> "ActorDictionary":
        """Both together; where both know a name, this one is right."""
        return ActorDictionary({**other._actors, **self._actors}, {**other._agents, **self._agents})

    def actor(self, words: Iterable[str], day: date | None) -> str | None:
        """The code of a name on a day; a dated code outranks one that always holds."""
        codes = self._find(self._actors, words)
        if codes is None:
            return None
        holding = [each for each in codes if each.holds(day)]
        holding.sort(key=lambda each: not each.dated)
        return holding[0].code if holding else None

    def agent(self, words: Iterable[str]) -> Agent | None:
        return self._find(self._agents, words)

    @staticmethod
    def _find(table: Mapping[str, _Entry], words: Iterable[str]) -> _Entry | None:
        key = squeeze("".join(words))
        return table.get(key) or (table.get(key[:-1]) if key.endswith("S") else None)


def squeeze(text: str) -> str:
    """A name in capitals without blanks and marks, as names are looked up."""
    return re.sub(r"[\W_]+", "", text).upper()


def _forms(name: str, plural: str | None) -> list[str]:
    """A PETRARCH name with its "!PERSON!" wildcards spelt out, and its irregular plural."""
    wildcards = {
        "!PERSON!": ("MAN", "MEN", "WOMAN", "WOMEN", "PERSON"),
        "!MINST!": ("MINISTER", "MINISTERS", "MINISTRY", "MINISTRIES"),
    }
    forms = [name]
    for mark, words in wildcards.items():
        forms = [form.replace(mark, word) for form in forms for word in (words if mark in form else ("",))]
    if name.endswith("Y"):
        forms.append(name[:-1] + "IES")
    return forms + ([plural] if plural else [])


def _code(entry: Mapping[str, Any]) -> ActorCode:
    first = entry.get("from") or entry.get("after")
    last = entry.get("to") or entry.get("before")
    return ActorCode(_word(entry["code"]), _day(first), _day(last))


def _word(code: Any) -> str:
    """A code as a word: YAML reads a bare NO as false, and 01 as a number."""
    if not isinstance(code, str):
        raise ValueError(f"the code {code!r} is not a word: put it in quotes")
    return code


def _day(value: Any) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))
