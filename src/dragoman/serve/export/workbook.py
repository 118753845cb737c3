"""Lists as an Excel workbook: the list, what it is and how to cite it, what its columns and words mean."""

import io
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dragoman.serve import captions
from dragoman.serve.export.listing import Cell, Listing, header, vocabulary
from dragoman.serve.export.words import Words

_LONGEST_CELL = 32_767  # characters that Excel takes
_MOST_ROWS = 1_048_575  # rows that Excel takes, less the one with the names
_FIRST_YEAR = 1900  # Excel knows no earlier dates; they are written as texts
_WIDTHS = {"evidence": 70, "who": 44, "headline": 44, "name": 36, "names": 44, "why": 50, "title": 60}
# What begins like a formula or an address is a text like any other.
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def as_workbook(listing: Listing, words: Words = captions) -> bytes:
    """An .xlsx file. Rows beyond what a sheet takes go on in further sheets."""
    out = io.BytesIO()
    book = Workbook(out, _PLAIN)
    book.set_properties({"created": datetime.combine(listing.about.made_on, time())})  # one list of a day is one file
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    number = book.add_format({"num_format": "#,##0.##########", "valign": "top"})
    whole = book.add_format({"num_format": "#,##0", "valign": "top"})
    plain = book.add_format({"valign": "top"})
    formats = {date: day, float: number, int: whole}
    for start in range(0, max(len(listing.cells), 1), _MOST_ROWS):
        title = words.translate(listing.name.capitalize())
        title = title if start == 0 else f"{title} {start + 1}"
        sheet = book.add_worksheet(title)
        for column, name in enumerate(listing.columns):
            sheet.write_string(0, column, header(name, words, listing.name), bold)
            sheet.set_column(column, column, _WIDTHS.get(name, 14))
        dated = [name == "published" for name in listing.columns]
        for place, row in enumerate(listing.cells[start : start + _MOST_ROWS], start=1):
            for column, given in enumerate(row):
                cell = _day(given) if dated[column] else given
                _write(sheet, place, column, cell, formats.get(type(cell), plain))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, min(len(listing.cells) - start, _MOST_ROWS), len(listing.columns) - 1)
    _ = words.translate
    about = [(_(captions.words(name)).capitalize(), value) for name, value in listing.about.lines(words).items()]
    _write_table(book.add_worksheet(_("About")), (_("about"), _("this list")), about, bold, (18, 100))
    columns = [(header(name, words, listing.name), _(meaning)) for name, meaning in listing.columns.items()]
    _write_table(book.add_worksheet(_("Columns")), (_("column"), _("meaning")), columns, bold, (18, 110))
    told = [(header(where, words), word, meaning) for where, word, meaning in vocabulary(words)]
    _write_table(book.add_worksheet(_("Words")), (_("column"), _("word"), _("meaning")), told, bold, (12, 28, 90))
    book.close()
    return out.getvalue()


def _day(told: Cell) -> Cell:
    """A date as the report gives it, as a day where it is one: a month or a time of day stays a text."""
    with suppress(ValueError):
        if isinstance(told, str) and len(told) == len("2024-06-30"):
            return date.fromisoformat(told)
    return told


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, shape: Format | None = None) -> None:
    match cell:
        case None:
            return
        case date() if cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, cell, shape)
        case int() | float():
            sheet.write_number(row, column, cell, shape)
        case _:
            sheet.write_string(row, column, str(cell)[:_LONGEST_CELL], shape)


def _write_table(
    sheet: Worksheet, names: Sequence[str], rows: Sequence[Sequence[Cell]], bold: Format, widths: Sequence[int]
) -> None:
    for column, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, bold)
    for place, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, place, column, cell)
