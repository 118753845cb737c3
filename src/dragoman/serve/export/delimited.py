"""Lists as CSV: lines with "#" on the list itself, the names of columns, then a line a row."""

import csv
import io
import re
from datetime import date

from dragoman.serve import captions
from dragoman.serve.export.listing import Cell, Listing, header
from dragoman.serve.export.words import Words

_NEXT_CELL = re.compile(r'([,;])(?=["=+@-])')
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of a formula


def as_csv(listing: Listing, words: Words = captions) -> bytes:
    """UTF-8 with a byte order mark, without which Excel shows accents as rubbish."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for name, value in listing.about.lines(words).items():
        out.write(_comment(f"{words.translate(captions.words(name))}: {value}"))
    for name, meaning in listing.columns.items():
        column = words.translate("column {name}", name=header(name, words, listing.name))
        out.write(_comment(f"{column}: {words.translate(meaning)}"))
    writer.writerow([header(name, words, listing.name) for name in listing.columns])
    for row in listing.cells:
        writer.writerow([_tame(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _comment(text: str) -> str:
    """A line about the list. It is no row, and never quoted as one: readers skip lines by their first sign. What skips
    none and sees cells in it must find no formula there, and no quote that would reach into the next lines."""
    line = _NEXT_CELL.sub(r"\1 ", " ".join(text.split()))
    return f"# {line}\r\n"


def _tame(cell: Cell) -> Cell:
    """Texts that a spreadsheet would run as a formula stay texts."""
    if isinstance(cell, date):
        return cell.isoformat()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_ACTIVE) else cell
