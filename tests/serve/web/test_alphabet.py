"""The order of the alphabet, as each language has it."""

import pytest

from dragoman.serve.web.alphabet import place_of


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["Abenov", "army", "Army of Fiji", "Bank", "Étienne", "Eva", "İlham", "Ines", "Łódź", "Lyon", "Zafar"]),
        ("en", ["10th Forum", "2nd Forum", "Forum", "Форум"]),
        ("en", ["al-Harthi", "Al Harthy", "Alaska"]),  # signs part words
        ("ru", ["армия", "Ёлкин", "Ереван", "Индия", "Иордания", "Йемен", "Япония"]),
        ("kk", ["Азия", "Армения", "Әзербайжан", "Белгия", "Канада", "Қазақстан", "Ливия", "Ысқақ", "Ірі", "Эстония"]),
    ],
)
def test_names_stand_as_a_reader_looks_for_them(language: str, ordered: list[str]) -> None:
    assert sorted(set(ordered), key=lambda name: place_of(name, language)) == ordered


def test_any_writing_has_a_place() -> None:
    assert sorted(["王", "Oslo", "", "ا"], key=lambda name: place_of(name, "en"))[:2] == ["", "Oslo"]
