"""Pages made to slow a reader down are read in a moment."""

from time import process_time

import pytest

from dragoman.errors import InputError
from dragoman.model.report import Snapshot
from dragoman.read import reports

PAGES = {
    "buttons without end": "share print home x a- ad " * 12 + "!",
    "one button": "share " * 49 + "!",
    "stamps": "12.03.2024 " * 25 + "x",
    "commas": "A, " * 2_000 + " said X told Reuters",
    "dashes": "– " * 2_000,
    "quotes": '"' * 5_000,
    "ministries": "Ministry of " + "Trade Industry, " * 200 + "and Tea said.",
    "tags left open": "<p " * 20_000,
    "attributes left open": "<a href='" * 5_000,
    "trails": "a  ›  " * 70 + ".",
    "strokes": "a / " * 100 + ".",
    "slugs": "a-" * 200 + " ",
    "cells": "12.03.2024 | " + "| " * 150 + ".",
    "links": "[a](http://b) " * 2_000,
    "brackets": "[" * 5_000 + "](",
    "one word": "a" * 300_000,
    "stars": "**a" * 3_000,
    "high letters": "é" * 5_000 + " é" * 2_000,
    "short lines": "The ministers met.\n" * 10_000,
    "capitals": "MINISTERS MEET\nON TEA\n" * 1_500,
    "entities": "&" * 20_000 + "<" * 20_000,
}


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_page(page: str, media_type: str) -> None:
    started = process_time()
    try:
        reports(Snapshot("page", f"Ministers meet\n\n{page}\n{page}".encode(), media_type))
    except InputError as error:
        assert error.subject == "page"
    # Well above what a busy machine needs, well below what backtracking takes.
    assert process_time() - started < 20
