"""The keys of the desk."""

from importlib.resources import files
from typing import Any

import yaml


def keys() -> list[dict[str, Any]]:
    """The one table of keys, which the script obeys as well."""
    text = (files("dragoman.serve.web") / "keys.yaml").read_text(encoding="utf-8")
    loaded: list[dict[str, Any]] = yaml.safe_load(text)
    return loaded
