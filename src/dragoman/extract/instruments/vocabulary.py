"""The words that name texts and tell their standing (`instrument_kinds.yaml`)."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load_beside

PACTS = frozenset({"treaty", "agreement", "memorandum"})  # kinds that two or more make with each other
LASTING = frozenset({"law", "programme"})  # kinds that are in force once made
TRUCES = frozenset({"truce", "armistice"})


@dataclass(frozen=True, slots=True)
class InstrumentVocabulary:
    """`heads` maps a noun to (kind, condition), `standing` a governor's lemma to a status."""

    heads: dict[str, tuple[str, str]]
    joint: frozenset[str]
    official: frozenset[str]
    at_large: frozenset[str]
    paid: frozenset[str]
    known_by: frozenset[str]
    resolving: frozenset[str]
    generic: frozenset[str]
    making: frozenset[str]
    passing: frozenset[str]
    made: frozenset[str]
    declaring: frozenset[str]
    deciding: frozenset[str]
    legislatures: tuple[str, ...]
    organs: frozenset[str]
    standing: dict[str, str]
    wished: frozenset[str]
    in_force_prepositions: frozenset[str]


@cache
def instrument_vocabulary() -> InstrumentVocabulary:
    """Reads `instrument_kinds.yaml` once."""
    data = load_beside(__package__, "instrument_kinds.yaml")
    return InstrumentVocabulary(
        heads={noun: (kind, condition) for noun, (kind, condition) in data["heads"].items()},
        joint=frozenset(data["joint"]),
        official=frozenset(data["official"]),
        at_large=frozenset(data["at_large"]),
        paid=frozenset(data["paid"]),
        resolving=frozenset(data["resolving"]),
        known_by=frozenset(data["known_by"]),
        generic=frozenset(data["generic"]),
        making=frozenset(data["making"]),
        passing=frozenset(data["passing"]),
        made=frozenset(data["making"] + data["passing"]),
        declaring=frozenset(data["making"] + data["passing"] + data["declaring"]),
        deciding=frozenset(data["deciding"]),
        legislatures=tuple(data["legislatures"]),
        organs=frozenset(data["organs"]),
        standing={lemma: status for status, lemmas in data["standing"].items() for lemma in lemmas},
        wished=frozenset(data["wished"]),
        in_force_prepositions=frozenset(data["in_force_prepositions"]),
    )
