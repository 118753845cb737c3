"""What places are called in the languages of the desk: states, capitals and well-known cities; any other stays as told.

The names of cities are those that CLDR has for time zones, and those of `messages/places.yaml`.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale

from dragoman.knowledge.loading import load_beside
from dragoman.model.words import fold
from dragoman.serve.web.in_latin import english_name
from dragoman.serve.web.messages import LANGUAGES

_NO_CITIES = frozenset({"Etc", "Antarctica", "Arctic"})


@cache
def places_called(language: str) -> Mapping[str, str]:
    """Names of places in a language, by their English names, folded; none in English."""
    return {fold(name): called for name, called in _places(language).items()}


@cache
def _places(language: str) -> Mapping[str, str]:
    if language == "en":
        return {}
    order = [code for code in LANGUAGES if code != "en"].index(language)
    ours = load_beside(__package__, "messages/places.yaml").items()
    return _cities(language) | {name: called if isinstance(called, str) else called[order] for name, called in ours}


def _cities(language: str) -> dict[str, str]:
    """The cities that time zones are named after; those of a zone within another are little known: Center, Knox."""
    english, known = Locale.parse("en").time_zones, Locale.parse(language).time_zones
    found = {}
    for zone, names in known.items():
        region, _, city = zone.partition("/")
        if "city" in names and city and "/" not in city and region not in _NO_CITIES:
            found[english.get(zone, {}).get("city") or city.replace("_", " ")] = names["city"]
    return found


@cache
def _english() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for name, called in _places(language).items():
            found.setdefault(fold(called), []).append(name)
    return {called: tuple(dict.fromkeys(names)) for called, names in found.items()}


def english_places(name: str) -> Sequence[str]:
    """The English names of a place, or of a state, that a language of the desk calls so; the name itself where none
    does.
    """
    state = english_name(name)
    return tuple(dict.fromkeys((*_english().get(fold(name), ()), *([state] if state != name else [])))) or (name,)
