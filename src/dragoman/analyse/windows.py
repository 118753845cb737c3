"""Sentences as the encoder takes them: windows of at most 512 sub-tokens, in batches of similar length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.analyse.subtokens import Subtokens

LONGEST = 500  # sub-tokens of a window; the encoder knows 512 positions
BATCH = 1024  # sub-tokens of a batch, padding included
SMALL = 32

Array = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` of one sentence with the sub-tokens of each and their shape."""

    sentence: int
    first: int
    last: int
    pieces: tuple[tuple[tuple[int, ...], int], ...]
    length: int  # in sub-tokens, the two marks around them included


def windows(sentence: int, words: Sequence[str], subtokens: Subtokens) -> Iterator[Window]:
    """The whole sentence where it fits, else consecutive parts that do."""
    pieces = [subtokens.pieces(word) for word in words]
    first, length = 0, 2
    for index, (ids, _) in enumerate(pieces):
        if length + len(ids) > LONGEST:
            yield Window(sentence, first, index, tuple(pieces[first:index]), length)
            first, length = index, 2
        length += len(ids)
    if first < len(words):
        yield Window(sentence, first, len(words), tuple(pieces[first:]), length)


def batches(parts: Sequence[Window]) -> Iterator[list[Window]]:
    """Windows of similar length together; neither company nor order changes a reading."""
    current: list[Window] = []
    filled = 0
    for part in sorted(parts, key=lambda window: -window.length):
        longest = current[0].length if current else part.length
        padded = longest * (len(current) + 1)
        # A batch of its own costs about as much as `SMALL` sub-tokens of padding.
        if current and (padded > BATCH or padded - filled - part.length > SMALL):
            yield current
            current, filled = [], 0
        current.append(part)
        filled += part.length
    if current:
        yield current


def arrays(batch: Sequence[Window], start: int, end: int) -> dict[str, Array]:
    """The graph's inputs: ids, shapes [b, t], lengths [b], first, last [b, w]; `start` and `end` are the marks' ids."""
    longest = max(window.length for window in batch)
    most = max(window.last - window.first for window in batch)
    ids, shapes = np.zeros((len(batch), longest), np.int64), np.zeros((len(batch), longest), np.int64)
    first, last = np.zeros((len(batch), most), np.int64), np.zeros((len(batch), most), np.int64)
    for row, window in enumerate(batch):
        line, looks, begins, ends = [start], [0], [], []
        for piece, shape in window.pieces:
            begins.append(len(line))
            line.extend(piece)
            looks.extend([shape] * len(piece))
            ends.append(len(line) - 1)
        line.append(end)
        ids[row, : len(line)] = line
        shapes[row, : len(looks)] = looks
        first[row, : len(begins)] = begins
        last[row, : len(ends)] = ends
    lengths = np.asarray([window.length for window in batch], np.int64)
    return {"ids": ids, "shapes": shapes, "lengths": lengths, "first": first, "last": last}
