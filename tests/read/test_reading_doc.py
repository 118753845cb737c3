"""The page on reading says what the code says."""

import re
from pathlib import Path

from dragoman.acquire.kinds import BY_SUFFIX
from dragoman.read.stamp import parse_stamp

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/reading-input.md").read_text("utf-8")


def test_every_code_is_explained() -> None:
    code = re.compile(r'code="([\w-]+)"')
    folders = [ROOT / "src/dragoman/acquire", ROOT / "src/dragoman/read"]
    sources = [path.read_text("utf-8") for folder in folders for path in folder.glob("*.py")]
    used = {found for source in sources for found in code.findall(source)}
    explained = set(re.findall(r"`([\w-]+)`", PAGE.split("| code |")[1]))
    assert used
    assert used <= explained


def test_every_suffix_is_named() -> None:
    assert all(f"`{suffix}`" in PAGE for suffix in BY_SUFFIX)


def test_printed_stamps_are_understood() -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith("| published"))
    stamps = re.findall(r"`([^`]+)`", row)
    assert len(stamps) > 3
    assert all(parse_stamp(stamp) for stamp in stamps)
