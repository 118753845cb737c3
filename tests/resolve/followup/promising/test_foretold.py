"""What a sentence foretells for a day is followed up where no record holds it."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.promising.foretold import foretold

MADE = date(2022, 3, 1)


def sentence(text: str, place: int = 0) -> Told:
    return Told(f"r1:{place}", "sentence", "r1", MADE, text, text)


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("Digging will begin in May 2022.", "Digging will begin in May 2022", "2022-05"),
        (
            "From 3 June wardens of Chile and Peru are to work at one post in Tacna.",
            "From 3 June wardens of Chile and Peru are to work at one post in Tacna",
            "2022-06-03",
        ),
        ("The road is shut, but it will reopen on 9 June.", "it will reopen on 9 June", "2022-06-09"),
        # Of no day, of a day gone by, of two; under a condition; not to be; of nothing that can be done.
        ("Digging will begin soon.", None, None),
        ("Digging will begin in May, unlike in June.", None, None),
        ("If it rains, digging will begin in May.", None, None),
        ("Digging will not begin in May.", None, None),
        ("Analysts say that digging will begin in May.", None, None),
        ("It will be warm on 9 June.", None, None),
    ],
)
def test_what_is_foretold(text: str, words: str | None, due: str | None) -> None:
    found = [(each.quote, each.when.iso if each.when else None) for each in foretold([sentence(text)], [])]
    assert found == ([(words, due)] if words else [])


def test_it_is_known_by_the_place_of_its_words() -> None:
    first, second = sentence("A bridge is planned."), sentence("Digging will begin in May.", 21)
    (found,) = foretold([first, second], [])
    assert (found.id, found.before) == ("r1:29", ("A bridge is planned.",))


def test_a_sentence_with_a_record_of_what_is_to_come_foretells_nothing_else() -> None:
    said = sentence("Digging will begin in May.")
    record = replace(said, id="e1", kind="event", status="planned")
    assert not list(foretold([said], [record]))
    assert list(foretold([said], [replace(record, status="held")]))
    assert not list(foretold([replace(said, refused=True)], [])), "a person rejected what was read in it"
