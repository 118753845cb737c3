"""Figures of short texts, read with the model that is shipped."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model


@pytest.fixture(scope="session")
def read_text() -> Callable[[str], Reading]:
    """Reads a text of 26 June 2024."""
    return lambda text: read_report(Report(id="t", text=text, published="2024-06-26"), shared_model())
