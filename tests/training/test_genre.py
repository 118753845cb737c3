"""Our own training sentences: whole trees, names on whole words, the same file for the same seed."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.examples import KINDS  # noqa: E402
from training.genre.generate import as_line, generate  # noqa: E402
from training.genre.grammar import checked, noun_phrase  # noqa: E402
from training.genre.inline import read_line  # noqa: E402
from training.genre.prepare import prepare  # noqa: E402


def test_generated_sentences_are_trees_and_repeatable() -> None:
    phrases = generate(200, seed=3)
    assert [as_line(phrase) for phrase in phrases] == [as_line(phrase) for phrase in generate(200, seed=3)]
    for phrase in phrases:
        checked(phrase)
    assert {kind for phrase in phrases for _, _, kind in phrase.names} == set(KINDS)


def test_complements_of_a_visit_hang_on_the_visit() -> None:
    phrase = noun_phrase("the visit of Banda to Kenya")
    assert [phrase.heads[phrase.forms.index(name)] for name in ("Banda", "Kenya")] == [1, 1]


def test_hand_written_sentences_can_be_read() -> None:
    lines = [
        line
        for path in sorted((ROOT / "training/genre").glob("*/*.txt"))
        if path.parent.name in {"free", "heldout"}
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and line[0] != "#"
    ]
    assert len(lines) > 600
    for line in lines:
        read_line(line.strip())


def test_inline_markup() -> None:
    item = read_line("[Deputy Minister|POST] [Ana Al-Banda|PER] left.")
    assert item["tokens"] == ["Deputy", "Minister", "Ana", "Al", "-", "Banda", "left", "."]
    assert item["names"] == [[0, 2, "POST"], [2, 6, "PER"]]


def test_what_is_missing_is_written_and_the_rest_left_alone(tmp_path: Path) -> None:
    (tmp_path / "free.jsonl").write_text("kept\n", encoding="utf-8")
    prepare(tmp_path, count=5)
    assert len((tmp_path / "train.jsonl").read_text(encoding="utf-8").splitlines()) == 5
    assert len((tmp_path / "heldout" / "free.jsonl").read_text(encoding="utf-8").splitlines()) > 40
    assert (tmp_path / "free.jsonl").read_text(encoding="utf-8") == "kept\n"
