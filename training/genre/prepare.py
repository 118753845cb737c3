"""Writes the sentences of the genre as files to train on: from templates, and from those written by hand."""

from collections.abc import Iterable
from pathlib import Path

from training.genre.generate import as_line, generate
from training.genre.inline import as_lines

HERE = Path(__file__).parent
FROM_TEMPLATES = 24_000
SEED = 7


def prepare(folder: Path = HERE / "generated", count: int = FROM_TEMPLATES) -> None:
    """Writes the files that are missing in `folder`; those that are there stay as they are.

    `train.jsonl` has `count` sentences with tags, trees and names; `free.jsonl`, `common.jsonl` and, for measuring
    only, those in `heldout` have names. Raises ValueError for markup that makes no sense.
    """
    for path, made in (
        (folder / "train.jsonl", lambda: (as_line(phrase) for phrase in generate(count, SEED))),
        (folder / "free.jsonl", lambda: as_lines(sorted((HERE / "free").glob("*.txt")))),
        (folder / "common.jsonl", lambda: as_lines(sorted((HERE / "common").glob("*.txt")))),
        (folder / "heldout" / "free.jsonl", lambda: as_lines([HERE / "heldout" / "free.txt"])),
        (folder / "heldout" / "press.jsonl", lambda: as_lines([HERE / "heldout" / "press.txt"])),
    ):
        if not path.exists():
            _write(path, made())


def _write(path: Path, lines: Iterable[str]) -> None:
    """A file is whole or not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    partial.replace(path)
