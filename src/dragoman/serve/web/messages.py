"""Interface texts: the English text is the key; `messages/<language>.yaml` gives another language's.

`vocabulary.<language>.yaml` has the words of the record (types, ways, statuses), `counted.yaml` what is counted, and
`said.<language>.yaml` the reasons, questions and errors of the machine, `codebook.<language>.yaml` what columns mean.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Translate = Callable[..., str]

LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


@cache
def translator(language: str = "en") -> Translate:
    """The function that gives a text in a language, with `{name}` filled in: `_("Told by {outlet}", outlet=name)`."""
    catalogue = {**vocabulary(language), **codebook(language), **said(language), **_load(language)}

    def translate(text: str, /, **values: object) -> str:
        found: str = catalogue.get(text, text)
        return found.format(**values) if values else found

    return translate


def vocabulary(language: str) -> Mapping[str, str]:
    """Words of the record in a language; English words stand for themselves."""
    return {} if language == "en" else _load(f"vocabulary.{language}")


def codebook(language: str) -> Mapping[str, str]:
    """What the columns of exported lists mean, under the English of `export/codebook.yaml`."""
    return {} if language == "en" else _load(f"codebook.{language}")


def said(language: str) -> Mapping[str, str]:
    """What the machine says in a language, under the keys of `dragoman.model.message`."""
    return {} if language == "en" else _load(f"said.{language}")


def counted() -> Mapping[str, Mapping[str, Any]]:
    """The words for what is counted: {"report": {"ru": [one, few, many], "kk": word}}."""
    return _load("counted")


@cache
def _load(name: str) -> dict[str, Any]:
    text = (files("dragoman.serve.web") / "messages" / f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}
    return loaded
