"""Units are printed in words, never as codes."""

from importlib.resources import files

import pytest
import yaml

import dragoman.knowledge
from dragoman.serve.units import unit_words


@pytest.mark.parametrize(
    ("unit", "language", "one", "words"),
    [
        ("[mi_i]", "en", False, "miles"),
        ("[mi_i]", "en", True, "mile"),
        ("[ft_i]", "en", True, "foot"),
        ("t", "en", True, "t"),
        ("m3/a", "en", False, "m³ a year"),
        ("[bbl_us]/d", "ru", False, "баррелей в день"),
        ("km/h", "ru", False, "км/ч"),
        ("l/s", "en", False, "litres a second"),
        ("l/min", "ru", False, "л в минуту"),
        ("ug/l", "en", False, "µg per litre"),
        ("t/har", "ru", False, "т на гектар"),
        ("g/[gal_us]", "en", False, "g/gallon"),
        ("t", "kk", False, "т"),
        ("USD", "ru", False, "USD"),
    ],
)
def test_units_in_words(unit: str, language: str, one: bool, words: str) -> None:
    assert unit_words(unit, language, one=one) == words


def test_every_unit_that_is_read_has_its_words() -> None:
    known = yaml.safe_load((files(dragoman.knowledge) / "units.yaml").read_text(encoding="utf-8"))
    codes = {str(code) for group in known.values() for code in group}
    assert len(codes) > 50
    assert not {code for code in codes if "[" in unit_words(code) or "_" in unit_words(code)}
    assert not {
        code
        for code in codes - {"bar", "bit"}
        if unit_words(code, "ru").isascii() and "°" not in unit_words(code, "ru")
    }
