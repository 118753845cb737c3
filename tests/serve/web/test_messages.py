"""Every text of the interface is in every catalogue, and nothing else is."""

import re
from pathlib import Path

import pytest
import yaml

import dragoman
import said
from dragoman.knowledge.blocs import blocs
from dragoman.model.schema import event_types, record_kinds
from dragoman.serve.export.listing import codebook
from dragoman.serve.web.messages import LANGUAGES

CONTACTS = ("CONSULT", "AGREE", "COOPERATE")
WEB = Path(dragoman.__file__).with_name("serve") / "web"
_CALL = re.compile(r"""\b_\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


def used() -> set[str]:
    """The texts in the templates and in what words things, the table of keys and the names of levels."""
    sources = ("annual_document.py", "wording.py", "pages/annual.py")
    files = (*WEB.glob("templates/*.html"), *(WEB / name for name in sources))
    found = {one or other for path in files for one, other in _CALL.findall(path.read_text())}
    found |= {mode.label for name in CONTACTS for mode in event_types()[name].modes.values()}
    found |= {row["says"] for row in yaml.safe_load((WEB / "keys.yaml").read_text())}
    return found | {"Leaders", "Ministers", "Officials", "Not said"}


def test_the_catalogue_holds_every_text_and_no_other() -> None:
    assert used() == set(yaml.safe_load((WEB / "messages" / "en.yaml").read_text(encoding="utf-8")))


OTHERS = [language for language in LANGUAGES if language != "en"]
_FIELD = re.compile(r"\{(\w+)\}")
_COUNTED = re.compile(r'number_of\([^",]*(?:\("[^"]*", 0\)|\["[^"]*"\])?, "([^"]+)"')


def catalogue(name: str) -> dict[str, str]:
    found: dict[str, str] = yaml.safe_load((WEB / "messages" / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated(language: str) -> None:
    missing = set(catalogue("en")) - set(catalogue(language))
    assert not missing, f"translate these in messages/{language}.yaml"
    assert not set(catalogue(language)) - set(catalogue("en")), f"take these out of messages/{language}.yaml"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_fill_in_the_same(language: str) -> None:
    wrong = {text for text, other in catalogue(language).items() if {*_FIELD.findall(text)} != {*_FIELD.findall(other)}}
    assert not wrong
    assert all(other.strip() for other in catalogue(language).values())


@pytest.mark.parametrize("language", OTHERS)
def test_the_vocabulary_is_translated(language: str) -> None:
    words = {word.replace("_", " ") for kind in record_kinds().values() for word in (*kind.kinds, *kind.statuses)}
    for kind in event_types().values():
        words |= {kind.label, *(mode.label for mode in kind.modes.values())}
    assert words <= {*catalogue(f"vocabulary.{language}"), *catalogue(language)}


def test_what_is_counted_has_its_forms() -> None:
    used = {what for path in WEB.glob("templates/*.html") for what in _COUNTED.findall(path.read_text())}
    assert "report" in used
    forms = catalogue("counted")
    assert used <= set(forms), "give these their forms in messages/counted.yaml"
    assert all(set(each) == set(OTHERS) and len(each["ru"]) == 3 for each in forms.values())


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_machine_says_is_translated_and_nothing_else(language: str) -> None:
    known = catalogue(f"said.{language}")
    assert not said.keys() - set(known), f"translate these in messages/said.{language}.yaml"
    assert not set(known) - said.keys(), f"take these out of messages/said.{language}.yaml"


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_machine_says_fills_in_the_same(language: str) -> None:
    known = catalogue(f"said.{language}")
    assert not {key for key, text in known.items() if {*_FIELD.findall(key)} != {*_FIELD.findall(text)}}
    assert not {key for key, text in known.items() if key.startswith(" ") != text.startswith(" ")}


@pytest.mark.parametrize("language", OTHERS)
def test_every_bloc_has_its_name(language: str) -> None:
    names = {str(key): tuple(called) for key, called in catalogue(f"blocs.{language}").items()}
    assert names.keys() == blocs().keys()
    assert all(1 <= len(called) <= 2 and all(called) for called in names.values())
    assert not [each for called in names.values() for each in called if each[0].islower()], "cut at a comma"


@pytest.mark.parametrize("language", OTHERS)
def test_what_columns_mean_is_translated(language: str) -> None:
    meanings = {meaning for columns in codebook().values() for meaning in columns.values()}
    assert set(catalogue(f"codebook.{language}")) == meanings
