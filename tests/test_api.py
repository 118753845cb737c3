"""The public names, what they cost to import, and the one call."""

import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

PAGE = (
    "Ministers talk trade in Oslo\n\nOSLO, 3 March 2022 (Nordwire) – Foreign Minister Yerzhan Abenov met his colleague "
    "Lucía Peña in Oslo. They spoke about the grain trade, and about the visit that is planned for May.\n"
)


def test_the_public_names() -> None:
    assert dragoman.__all__ == [
        "Commitment",
        "DragomanError",
        "Event",
        "Figure",
        "Filter",
        "Instrument",
        "Ledger",
        "Party",
        "Post",
        "Reading",
        "Report",
        "Span",
        "read",
    ]
    for name in dragoman.__all__:
        assert getattr(dragoman, name).__doc__, f"{name} says what it is"
        assert name in dir(dragoman)


def test_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        dragoman.write  # noqa: B018


def test_the_import_is_light() -> None:
    code = (
        "import sys, time; began = time.process_time(); import dragoman; took = time.process_time() - began; "
        "heavy = {'numpy', 'onnxruntime', 'sqlalchemy', 'yaml', 'click', 'rich', 'lxml'} & set(sys.modules); "
        "print(took, *heavy)"
    )
    best = 9.0
    for _ in range(3):
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        took, *heavy = ran.stdout.split()
        assert heavy == []
        best = min(best, float(took))
    assert best < 0.2


def test_the_function_is_not_lost_to_the_stage_of_its_name() -> None:
    code = "import dragoman; from dragoman.read.route import reports; dragoman.read('page.txt')"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_reading(folder: Path, invented: None) -> None:
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (reading,) = dragoman.read(folder / "page.txt")
    assert isinstance(reading, dragoman.Reading)
    (event,) = reading.events
    assert reading.quotes(event)[0].endswith("met his colleague Lucía Peña in Oslo.")
    assert {party.name for party in reading.parties} == {"Yerzhan Abenov", "Lucía Peña"}
    with pytest.raises(AttributeError):
        reading.events[0].type = "AGREE"  # type: ignore[misc]


def test_what_cannot_be_read_is_raised_or_handed_over(folder: Path, invented: None) -> None:
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    with pytest.raises(dragoman.DragomanError, match="no such file"):
        list(dragoman.read("nothing.txt", "page.txt"))
    errors: list[dragoman.DragomanError] = []
    assert len(list(dragoman.read("nothing.txt", "page.txt", on_error=errors.append))) == 1
    assert len(errors) == 1


def test_a_plain_script_reads_many_reports(tmp_path: Path) -> None:
    """Without the guard that programs with processes of their own need."""
    for number in range(30):
        text = f"Ministers meet\n\nMinister Ann Lee met Per Holm on {number + 1} May."
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(f"import dragoman\nprint(len(list(dragoman.read({str(tmp_path / '*.txt')!r}))))\n")
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert ran.stdout == "30\n"
