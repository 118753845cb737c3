"""What `collect` makes of paths: snapshots in order, one clear error for each thing that cannot be read."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from dragoman.acquire.files import Limits, collect
from dragoman.errors import InputError
from dragoman.model.report import Snapshot


def gather(*paths: Path | str, stdin: bytes | None = None, limits: Limits | None = None) -> list[Snapshot | InputError]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(collect([str(path) for path in paths], stream, limits))


def names(found: list[Snapshot | InputError]) -> list[str]:
    return [Path(item.name).name for item in found if isinstance(item, Snapshot)]


def only_error(found: list[Snapshot | InputError]) -> InputError:
    (error,) = found
    assert isinstance(error, InputError)
    assert error.subject and error.cause and error.intact and error.remedy
    return error


def test_folder_is_read_in_order_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.md", "below/d.jsonl", ".hidden.txt", "picture.png", "notes.docx"):
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        place.write_text('{"text": "x"}' if name.endswith("jsonl") else "words")
    assert names(gather(tmp_path)) == ["a.html", "b.txt", "d.jsonl:1", "c.md"]


def test_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert names(gather(tmp_path / "a.txt", tmp_path, tmp_path / "*.txt")) == ["a.txt"]


def test_pattern(tmp_path: Path) -> None:
    for name in ("2024-01.txt", "2024-02.txt", "2023-12.txt"):
        (tmp_path / name).write_text("words")
    assert names(gather(tmp_path / "2024-*.txt")) == ["2024-01.txt", "2024-02.txt"]
    assert "pattern" in str(only_error(gather(tmp_path / "2022-*.txt")))


def test_standard_input() -> None:
    (found,) = gather("-", stdin=b"<!doctype html><p>words")
    assert isinstance(found, Snapshot)
    assert (found.name, found.media_type) == ("standard input", "text/html")
    assert "nothing came in" in str(only_error(gather("-", stdin=b"  \n")))
    assert "nothing came in" in str(only_error(gather("-")))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"{\\rtf1 hello}", "RTF"),
        (bytes(range(256)) * 4, "binary"),
        (b"PK\x03\x04rubbish", "ZIP"),
    ],
)
def test_binary_file_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    place = tmp_path / "report.txt"
    place.write_bytes(content)
    assert words in only_error(gather(place)).cause


def test_word_document_is_named(tmp_path: Path) -> None:
    place = tmp_path / "report.docx"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "Word" in only_error(gather(place)).cause


def test_missing_path_suggests_neighbours(tmp_path: Path) -> None:
    (tmp_path / "Kabul-visit.txt").write_text("words")
    error = only_error(gather(tmp_path / "kabul-visits.txt"))
    assert "Did you mean" in error.remedy and "Kabul-visit.txt" in error.remedy


def test_empty_file_and_bare_folder(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \r\n\t ")
    (tmp_path / "bare").mkdir()
    assert "empty" in only_error(gather(tmp_path / "empty.txt")).cause
    assert "empty" in only_error(gather(tmp_path / "blank.txt")).cause
    assert "no readable report" in only_error(gather(tmp_path / "bare")).cause


def test_the_rest_of_the_batch_is_read(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "good.txt").write_text("words")
    found = gather(tmp_path / "none.txt", tmp_path / "bad.txt", tmp_path / "good.txt")
    assert [type(item).__name__ for item in found] == ["InputError", "InputError", "Snapshot"]


def test_long_text_gets_one_message(tmp_path: Path) -> None:
    place = tmp_path / "long.txt"
    place.write_bytes(b"words " * 1_000)
    assert "JSON Lines" in only_error(gather(place, limits=Limits(page=1_000))).remedy


def test_json_lines_are_one_snapshot_a_line(tmp_path: Path) -> None:
    place = tmp_path / "many.jsonl"
    place.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n\n{"text": \r\n{"text": "c"}')
    found = gather(place, limits=Limits(page=5))
    assert names(found) == ["many.jsonl:1", "many.jsonl:3", "many.jsonl:4"]
    assert isinstance(found[0], Snapshot) and found[0].content == b'{"text": "a"}'


def test_json_list_is_one_snapshot_an_element(tmp_path: Path) -> None:
    place = tmp_path / "many.json"
    place.write_text('[{"text": "a"},\n {"text": "b"}, {"text" "c"}, {"text": "d"}]')
    found = gather(place)
    assert names(found) == ["many.json[0]", "many.json[1]"]
    assert isinstance(found[2], InputError) and "many.json[2] (line 2)" in found[2].subject


def test_json_object_and_lines_under_a_json_name(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{\n "text": "a"\n}')
    (tmp_path / "lines.json").write_text('{"text": "a"}\n{"text": "b"}\n')
    assert names(gather(tmp_path)) == ["lines.json:1", "lines.json:2", "one.json"]


def test_dangling_link_and_folder_loop(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert "nowhere.txt" in only_error(gather(tmp_path / "gone.txt")).cause
    below = tmp_path / "below"
    below.mkdir()
    (below / "a.txt").write_text("words")
    (below / "up").symlink_to(tmp_path)
    found = gather(below)
    assert names(found) == ["a.txt"]
    (tmp_path / "gone.txt").unlink()
    assert any("leads back" in item.cause for item in gather(tmp_path) if isinstance(item, InputError))


def test_self_link(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    only_error(gather(tmp_path / "self.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is permitted to root")
def test_forbidden_file(tmp_path: Path) -> None:
    place = tmp_path / "closed.txt"
    place.write_text("words")
    place.chmod(0)
    assert "not permitted" in only_error(gather(place)).cause


def test_device_and_odd_name(tmp_path: Path) -> None:
    assert "device" in only_error(gather("/dev/null")).cause
    only_error(gather("a\0b"))
    only_error(gather(tmp_path / ("x" * 300)))
