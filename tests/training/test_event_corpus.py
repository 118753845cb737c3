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


def test_names_beside_events_may_cross_them() -> None:
    line = "<A1 [President|POST] [Ann Lee|PER]> <E1:SUPPORT/thank thanked> the [World <T1 Bank>|ORG]."
    example = read_line(line, named=True)
    assert example.words == tuple("President Ann Lee thanked the World Bank .".split())
    assert example.names == ((0, 1, "POST"), (1, 3, "PER"), (5, 7, "ORG"))
    assert example.events == (EventMark(3, "SUPPORT/thank", "held", (2,), (6,)),)


def test_names_stay_open_in_a_file_without_any(tmp_path: Path) -> None:
    (tmp_path / "open.txt").write_text("Chad rested.\nMali rested.\n", encoding="utf-8")
    (tmp_path / "named.txt").write_text("[Chad|LOC] rested.\nNobody rested.\n", encoding="utf-8")
    assert [example.names for example in event_file(tmp_path / "open.txt")] == [None, None]
    assert [example.names for example in event_file(tmp_path / "named.txt")] == [((0, 1, "LOC"),), ()]


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
        ("[Chad|TOWN] rested.", "unknown kind"),
        ("[Chad rested.", "stray markup"),
        ("Ch[ad|LOC] rested.", "cuts a word"),
    ],
)
def test_markup_without_sense(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_line(line, named=True)


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
