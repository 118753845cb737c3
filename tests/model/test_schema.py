"""The vocabulary of the record is that of the interchange format."""

import re
from pathlib import Path

import pytest

from dragoman.model.schema import event_modes, event_types, record_kinds
from dragoman.model.words import fold, slug

SCORER = Path(__file__).resolve().parents[2] / "../shared/gold/score.py"


def test_every_type_has_modes_and_every_mode_words() -> None:
    assert len(event_types()) == 17
    for kind in event_types().values():
        assert kind.modes, kind.name
        assert all(mode.label and mode.words for mode in kind.modes.values())


def test_a_mode_is_found_without_its_type() -> None:
    assert {"meeting", "visit", "sign"} <= event_modes()


def test_the_six_kinds() -> None:
    assert list(record_kinds()) == ["party", "post", "event", "instrument", "figure", "commitment"]


@pytest.mark.skipif(not SCORER.is_file(), reason="the gold sets are not beside the repository")
def test_the_vocabulary_is_the_scorers() -> None:
    source = SCORER.read_text(encoding="utf-8")
    for kind in event_types().values():
        modes = re.search(rf'"{kind.name}": \{{([^}}]*)\}}', source)
        assert modes, kind.name
        assert set(re.findall(r'"(\w+)"', modes[1])) == set(kind.modes)
    for name, key in (("instrument", "instruments"), ("commitment", "commitments")):
        field = "kind" if name == "instrument" else "strength"
        known = re.search(rf'\("{key}", "{field}"\): \{{([^}}]*)\}}', source)
        assert known
        assert set(re.findall(r'"(\w+)"', known[1])) == set(record_kinds()[name].kinds)
    indicators = re.search(r"INDICATORS = \{([^}]*)\}", source)
    assert indicators
    assert set(re.findall(r'"(\w+)"', indicators[1])) == set(record_kinds()["figure"].kinds)


@pytest.mark.parametrize(
    ("name", "folded", "address"),
    [
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan", "recep-tayyip-erdogan"),
        ("Côte d’Ivoire", "cote divoire", "cote-divoire"),
        ("  Bożena  ŁĘCKA ", "bozena lecka", "bozena-lecka"),
        ("Straße", "strasse", "strasse"),
        ("王毅", "王毅", "王毅"),
        ("C5+1", "c5 1", "c5-1"),
        ("!?", "", ""),
    ],
)
def test_folding(name: str, folded: str, address: str) -> None:
    assert fold(name) == folded
    assert slug(name) == address
