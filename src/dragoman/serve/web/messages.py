"""Interface texts: the English text is the key; `messages/<language>.yaml` gives another language's."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import yaml

Translate = Callable[..., str]


def translator(language: str = "en") -> Translate:
    """The function that gives a text in a language, with `{name}` filled in: `_("Told by {outlet}", outlet=name)`."""
    catalogue = _load(language)

    def translate(text: str, /, **values: object) -> str:
        found = catalogue.get(text, text)
        return found.format(**values) if values else found

    return translate


@cache
def _load(language: str) -> dict[str, str]:
    text = (files("dragoman.serve.web") / "messages" / f"{language}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, str] = yaml.safe_load(text) or {}
    return loaded
