"""Reads YAML files that stand in this folder or beside other code, once each, and folds words for comparison."""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dragoman.errors import InstallationError

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ə": "e",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "’": "'",
        "‘": "'",
        "`": "'",
        "ʻ": "'",
        "ʼ": "'",
    }
)
_BLANKS = str.maketrans("", "", " -–‑‐\u00a0\n\t\r")


@cache
def load(name: str) -> Any:
    """The content of `knowledge/NAME.yaml`. Raises InstallationError where the file is missing."""
    return load_beside("dragoman.knowledge", f"{name}.yaml")


@cache
def load_beside(package: str, file_name: str) -> Any:
    """The content of a YAML file that stands beside the code of `package`, read once: not to be changed.

    Raises InstallationError where the file is missing.
    """
    try:
        text = files(package).joinpath(file_name).read_text(encoding="utf-8")
    except OSError as error:
        folder = package.removeprefix("dragoman.").replace(".", "/")
        raise InstallationError(
            f"{folder}/{file_name}", f"cannot be read ({error}).", remedy="Install again."
        ) from error
    return parse_yaml(text)


@cache
def word_sets(package: str, file_name: str) -> dict[str, frozenset[str]]:
    """The lists of words of a YAML file beside the code of `package`, by name: sequences, or words in one text."""
    lists = load_beside(package, file_name)
    return {
        name: frozenset(words.split() if isinstance(words, str) else map(str, words)) for name, words in lists.items()
    }


def parse_yaml(text: str) -> Any:
    """The data in a YAML text, by the fast parser where the library has it: cold starts read thirty such files."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def why_unfit(error: Exception) -> str:
    """In one line, why a YAML file of somebody's own could not be taken: for the words of an error."""
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, OSError):
        return error.strerror or "it cannot be opened"
    if isinstance(error, UnicodeDecodeError):
        return "it is not text in UTF-8"
    if isinstance(error, KeyError):
        return f"{error} is missing in an entry or in the file"
    if isinstance(error, (TypeError, AttributeError)):
        return "it is built in another way"
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1} is not YAML" if mark else " ".join(str(error).split())[:120]


@cache
def fold(text: str) -> str:
    """Lower case without accents, with straight apostrophes; blanks and dashes are kept."""
    if text.isascii():
        return text.lower()
    lowered = text.casefold().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(letter))


def squeeze(text: str) -> str:
    """Folded, without blanks and dashes: the key under which a phrase is found however it was cut into tokens."""
    return fold(text).translate(_BLANKS)
