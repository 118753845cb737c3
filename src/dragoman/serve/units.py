"""Units of measure as people read them: the UCUM code "[mi_i]" as "miles", "m3/a" as "m³ a year", "м³ в год"."""

from functools import cache

from dragoman.knowledge.loading import load_beside

_LANGUAGES = ("en", "ru", "kk")


def unit_words(unit: str, language: str = "en", *, one: bool = False) -> str:
    """A unit in a language, for `one` of it or for many; a currency or another code stays as it is."""
    known = _words()
    if unit in known:
        word = known[unit][_LANGUAGES.index(language)]
        return _SINGULAR.get(word, word.removesuffix("s")) if one and language == "en" and _is_word(word) else word
    what, _, base = unit.rpartition("/")
    if what and f"per {base}" in known:
        return f"{unit_words(what, language, one=one)} {known[f'per {base}'][_LANGUAGES.index(language)]}"
    if what and base in known:
        return f"{unit_words(what, language, one=one)}/{unit_words(base, language, one=True)}"
    return unit


_SINGULAR = {
    "feet": "foot",
    "inches": "inch",
    "centuries": "century",
    "square feet": "square foot",
    "cubic feet": "cubic foot",
    "cubic feet per second": "cubic foot per second",
}


def _is_word(label: str) -> bool:
    """Whether a label is a word, and no abbreviation: "miles", "days"."""
    return len(label) > 3 and label.islower()


@cache
def _words() -> dict[str, tuple[str, ...]]:
    units = load_beside(__package__, "units.yaml")
    return {str(code): tuple(map(str, labels)) for code, labels in units.items()}
