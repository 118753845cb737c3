"""Offices in the language of a page: those most states have, and no other."""

from importlib.resources import files

import pytest
import yaml

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.ledger.rows import PartRow
from dragoman.model.words import fold
from dragoman.serve.web.offices import office, titled


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("Foreign Minister", "ru", "министр иностранных дел"),
        ("foreign minister", "ru", "министр иностранных дел"),
        ("Secretary General", "kk", "бас хатшы"),
        ("Foreign Minister", "en", "Foreign Minister"),
        ("Keeper of the Great Seal", "ru", "Keeper of the Great Seal"),
        ("", "ru", ""),
    ],
)
def test_what_most_states_have_is_said_in_the_language(title: str, language: str, expected: str) -> None:
    assert titled(title, language) == expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [("President", None, "президент"), ("President", "Senate", "President, Senate"), (None, None, "")],
)
def test_an_office_in_a_body_stays_in_the_words_of_its_report(
    title: str | None, body: str | None, expected: str
) -> None:
    assert office(PartRow("ana", "person", "Ana", "CL", "actor", None, title, body), "ru") == expected


def test_every_language_has_the_same_offices_each_once() -> None:
    found = []
    for language in ("ru", "kk"):
        written = files("dragoman.serve.web") / "messages" / f"offices.{language}.yaml"
        found.append(yaml.safe_load(written.read_text(encoding="utf-8")))
    assert list(found[0]) == list(found[1]) and all(name for each in found for name in each.values())
    assert len({fold(title) for title in found[0]}) == len(found[0])
