"""Our own sentences with events: marks stand on words, name known events, and every line can be read."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from training.event_corpus import event_file, read_line, trigger_classes  # noqa: E402
from training.examples import EventMark  # noqa: E402

FILES = sorted((ROOT / "training/events").glob("*.txt"))


def test_marks() -> None:
    example = read_line(
        "<A1 Chad> will <E1:CONSULT/meeting:planned meet> <A1,T2 Mali>, whom it <E2:SANCTION/expel sent> home."
    )
    assert example.words == tuple("Chad will meet Mali , whom it sent home .".split())
    assert example.events == (
        EventMark(2, "CONSULT/meeting", "planned", (0, 3), ()),
        EventMark(7, "SANCTION/expel", "held", (), (3,)),
    )
    assert example.tags is example.heads is example.names is None


def test_a_sentence_without_marks_teaches_that_nothing_happened() -> None:
    assert read_line("Chad is a neighbour of Niger.").events == ()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("Chad <E1:CONSULT/picnic met> Niger.", "unknown event"),
        ("Chad <E1:CONSULT/meeting met Niger.", "stray markup"),
        ("Chad <E1 met> Niger.", "stray markup"),
        ("Chad <E1:CONSULT/meeting me>t Niger.", "cuts a word"),
        ("<A1 Chad> <E2:CONSULT/meeting met> Niger.", "participants of no event"),
    ],
)
def test_markup_without_sense(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_line(line)


def test_a_bad_line_is_told_of_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "events.txt"
    path.write_text("# a remark\n\nChad <E1 met> Niger.\nMali rested.\n", encoding="utf-8")
    assert [example.words for example in event_file(path)] == [("Mali", "rested", ".")]
    assert "events.txt:3:" in capsys.readouterr().err


def test_classes_are_every_type_and_mode() -> None:
    assert trigger_classes()[0] == "O"
    assert "CONSULT/meeting" in trigger_classes()
    assert len(set(trigger_classes())) == len(trigger_classes())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_of_ours_can_be_read(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    examples = list(event_file(path))
    assert len(examples) > 20
    assert capsys.readouterr().err == ""
