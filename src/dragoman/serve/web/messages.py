"""Interface texts: the English text is the key; `messages/<language>.yaml` gives another language's.

`vocabulary.<language>.yaml` has the words of the record (types, ways, statuses), `counted.yaml` what is counted, and
`said.<language>.yaml` the reasons, questions and errors of the machine, `codebook.<language>.yaml` what columns mean,
`blocs.<language>.yaml` the names of organisations and groups of states, `states.<language>.yaml` those of states that
are not CLDR's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from babel import Locale

from dragoman.knowledge.loading import load_beside
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import worldview, worldviews
from dragoman.model.schema import event_types, record_kinds
from dragoman.model.words import fold

Translate = Callable[..., str]

LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


@cache
def translator(language: str = "en") -> Translate:
    """The function that gives a text in a language, with `{name}` filled in: `_("Told by {outlet}", outlet=name)`."""
    catalogue = {**vocabulary(language), **codebook(language), **said(language), **_load(language)}

    def translate(text: str, /, **values: object) -> str:
        return filled(catalogue.get(text, text), values)

    return translate


def filled(template: str, values: Mapping[str, object]) -> str:
    """A text with its gaps filled. A point that ends what fills one, as of an abbreviation, ends the sentence too."""
    if not values:
        return template
    ended = [name for name, value in values.items() if str(value).endswith(".")]
    for name in ended:
        template = re.sub(rf"(\{{{name}\}})\.(?!\.)", r"\1", template)
    return template.format(**values)


def vocabulary(language: str) -> Mapping[str, str]:
    """Words of the record in a language; English words stand for themselves."""
    return {} if language == "en" else _load(f"vocabulary.{language}")


@cache
def recorded(language: str) -> Mapping[str, str]:
    """The words of the record by how pages of a language show them, folded: {"консультация": "Consultation"}."""
    words = {
        word.replace("_", " ")
        for kind in record_kinds().values()
        for word in (kind.name, *kind.kinds, *kind.statuses, *kind.steps)
    }
    for kind in event_types().values():
        words |= {kind.label, *(mode.label for mode in kind.modes.values())}
    translate = translator(language)
    return {shown: word for word in sorted(words) for shown in [fold(translate(word))] if shown != fold(word)}


def codebook(language: str) -> Mapping[str, str]:
    """What the columns of exported lists mean, under the English of `export/codebook.yaml`."""
    return {} if language == "en" else _load(f"codebook.{language}")


def said(language: str) -> Mapping[str, str]:
    """What the machine says in a language, under the keys of `dragoman.model.message`."""
    return {} if language == "en" else _load(f"said.{language}")


@cache
def blocs_called(language: str) -> Mapping[str, tuple[str, str]]:
    """Name and short form in a language of organisations and groups of states, by their keys; none in English."""
    if language == "en":
        return {}
    return {str(key): (names[0], names[-1]) for key, names in _load(f"blocs.{language}").items()}


@cache
def states_called(language: str) -> Mapping[str, str]:
    """Names of states and territories in a language, by their codes; none in English."""
    if language == "en":
        return {}
    known = Locale.parse(language).territories
    return {code: known[code] for code in states() if code in known} | _load(f"states.{language}")


@cache
def states_also_called(language: str) -> Mapping[str, Sequence[str]]:
    """What states are called besides, by their codes: by letters, as they were called before, in full."""
    others = [view.others.get(language, {}) for view in map(worldview, worldviews())]
    given = {code: names.get(language, []) for code, names in _load("states_also").items()}
    return {code: [*given.get(code, ()), *(view[code] for view in others if code in view)] for code in states()}


def counted() -> Mapping[str, Mapping[str, Any]]:
    """The words for what is counted: {"report": {"ru": [one, few, many], "kk": word}}."""
    return _load("counted")


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = load_beside(__package__, f"messages/{name}.yaml") or {}
    return loaded
