"""Currencies and units of measure: from the words of the press to ISO 4217 and UCUM codes.

Sources: ISO 4217 (codes), UCUM 2.1 (units); the words and adjectives are common usage.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge.loading import load


@dataclass(frozen=True, slots=True)
class CurrencyNoun:
    """A word for money. `needs_scale` marks words that mean something else after a small number ("3 won")."""

    words: tuple[str, ...]
    default: str | None
    adjectives: dict[str, str]  # lower-case adjective -> ISO 4217
    needs_scale: bool = False


@cache
def currency_signs() -> dict[str, str]:
    """Sign as written -> ISO 4217."""
    return {sign: code for code, signs in _currencies()["signs"].items() for sign in signs}


@cache
def shared_signs() -> dict[str, tuple[str, ...]]:
    """Signs that several states write -> the ISO 4217 codes each may stand for."""
    return {sign: tuple(codes) for sign, codes in _currencies()["shared_signs"].items()}


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes."""
    return frozenset(_currencies()["codes"])


@cache
def ambiguous_codes() -> frozenset[str]:
    """Codes that are English words or other abbreviations as well."""
    return frozenset(_currencies()["ambiguous_codes"])


@cache
def currency_nouns() -> tuple[CurrencyNoun, ...]:
    """The names of currencies: "dollar", "tenge"."""
    return tuple(
        CurrencyNoun(
            tuple(entry["words"]),
            entry["default"],
            {word.lower(): code for code, words in entry["adjectives"].items() for word in words},
            bool(entry.get("scaled", False)),
        )
        for entry in _currencies()["nouns"]
    )


@cache
def unit_words() -> dict[str, str]:
    """Lower-case word, singular or plural -> UCUM."""
    found: dict[str, str] = {}
    for code, entry in _units():
        for word in entry["words"]:
            lowered = word.lower()
            found[lowered] = code
            if not lowered.endswith(("s", "feet")):
                found[f"{lowered}s"] = code
    return found


@cache
def unit_abbreviations() -> dict[str, str]:
    """Abbreviation, with its case -> UCUM."""
    return {short: code for code, entry in _units() for short in entry["short"]}


@cache
def units_of(kind: str) -> frozenset[str]:
    """The UCUM codes of one kind of the file: "time", "length"..."""
    return frozenset(str(code) for code in _all_units()[kind])


@cache
def figure_unit(given: str) -> str | None:
    """What is meant as the unit of a figure: a code of a currency or measure, its word or abbreviation, "count" or
    "percent"; None where it is none of these."""
    known = {"count", "percent", *currency_codes(), *(code for code, _ in _units())}
    named = {code.lower(): code for code in currency_codes()} | unit_words()
    return given if given in known else unit_abbreviations().get(given) or named.get(given.lower())


def _units() -> list[tuple[str, dict[str, list[str]]]]:
    return [(str(code), entry) for kind in _all_units().values() for code, entry in kind.items()]


@cache
def _currencies() -> dict[str, Any]:
    found: dict[str, Any] = load("currencies")
    return found


@cache
def _all_units() -> dict[str, dict[str, dict[str, list[str]]]]:
    found: dict[str, dict[str, dict[str, list[str]]]] = load("units")
    return found
