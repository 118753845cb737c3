"""The calendar feed: ids that stay, ends that are exclusive, doubt that shows."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from dragoman.ledger.rows import QuoteRow, RecordRow
from dragoman.model.dates import Basis, DateInterval
from dragoman.serve.export import atom
from dragoman.serve.export.ics import feed


def row(interval: DateInterval, name: str = "open a road", status: str | None = None) -> RecordRow:
    evidence = (QuoteRow("they will open a road; soon, they say\nagain", 0, 10),)
    return RecordRow(
        "c1", "commitment", "promised", None, status, name, None, interval, None, None, {}, (), evidence, "", 1.0,
        "r1", "Roads", "2022-06-01T10:00", None,
    )  # fmt: skip


def lines(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_a_day_ends_on_the_next() -> None:
    found = lines(feed([("c1", row(DateInterval.day(date(2022, 12, 31))))], "Roads", "http://localhost"))
    assert "DTSTART;VALUE=DATE:20221231" in found
    assert "DTEND;VALUE=DATE:20230101" in found
    assert "UID:c1@dragoman" in found
    assert "SUMMARY:Due: open a road" in found


def test_what_is_known_to_a_month_is_marked() -> None:
    found = lines(feed([("c1", row(DateInterval.month(2022, 2)))], "Roads", "http://localhost"))
    assert "DTEND;VALUE=DATE:20220301" in found
    assert "SUMMARY:~ Due: open a road (February 2022)" in found


@pytest.mark.parametrize(
    ("published", "stamp"), [("2022-06-01T10:00", "20220601"), ("2022-06", "20000101"), (None, "20000101")]
)
def test_the_stamp_of_an_entry_is_a_day(published: str | None, stamp: str) -> None:
    told = replace(row(DateInterval.day(date(988, 6, 2))), published=published)
    found = lines(feed([("c1", told)], "Roads", "http://localhost"))
    assert f"DTSTAMP:{stamp}T000000Z" in found and "DTSTART;VALUE=DATE:09880602" in found


def test_a_day_worked_out_is_marked() -> None:
    found = lines(feed([("c1", row(DateInterval.day(date(2022, 6, 2), Basis.RELATIVE)))], "Roads", "http://localhost"))
    assert "SUMMARY:~ Due: open a road" in found


def test_a_figure_has_its_value_in_a_calendar_and_in_a_feed() -> None:
    figure = replace(
        row(DateInterval.year(2024), "mutual trade", "actual"), kind="figure", value=3.2e9, unit="EUR",
        details={"bound": "about"},
    )  # fmt: skip
    title = "Mutual trade, about 3.2 bn EUR"
    assert f"SUMMARY:~ {title.replace(',', chr(92) + ',')} (2024)" in lines(
        feed([("c1", figure)], "Trade", "http://localhost")
    )
    fed = atom.feed(
        [("c1", figure, datetime(2024, 1, 2), "/figures/c1")], "trade", "/search?q=trade", "", datetime(2024, 1, 3)
    )
    assert f"<title>{title}</title>" in fed.decode()


def test_lines_are_short_and_texts_escaped() -> None:
    text = feed(
        [("c1", row(DateInterval.day(date(2022, 6, 2)), "\x07é\x0b" + "é" * 199))], "A, B; C", "http://localhost"
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\ufffdé\ufffd" + "é" * 199 in text.replace("\r\n ", "")
    assert "X-WR-CALNAME:A\\, B\\; C" in text
    assert "open a road\\; soon\\, they say\\nagain" in text.replace("\r\n ", "")
