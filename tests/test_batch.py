"""Reports found in what is given."""

from pathlib import Path

import pytest

from dragoman import batch
from dragoman.batch import Found, find
from dragoman.errors import InputError

SENTENCE = "Minister Yerzhan Abenov met Ivan Petrov in Oslo, and they spoke of trade for an hour. "


def test_what_is_too_long_to_be_a_report_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_LONGEST", 1000)
    (tmp_path / "long.txt").write_text(SENTENCE * 20, encoding="utf-8")
    (tmp_path / "short.txt").write_text(SENTENCE * 3, encoding="utf-8")
    refused, read = find([str(tmp_path)])
    assert isinstance(refused, InputError) and refused.code == "too-long"
    assert "1,000" in refused.cause and "long.txt" in refused.subject
    assert isinstance(read, Found)
