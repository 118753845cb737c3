"""Datelines: place, date and agency before the first words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.dateline import find_dateline

Expected = tuple[str, str | None, str | None] | None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NUR-SULTAN. KAZINFORM – The ministers met.", ("NUR-SULTAN", None, "KAZINFORM")),
        ("BRUSSELS, 12 March (Reuters) – The ministers met.", ("BRUSSELS", None, "Reuters")),
        ("TASHKENT, May 5. /TASS/. The ministers met.", ("TASHKENT", None, "TASS")),
        ("ANKARA (AA) - The ministers met.", ("ANKARA", None, "AA")),
        ("GENEVA (12 March 2024) – The ministers met.", ("GENEVA", "2024-03-12", None)),
        ("WASHINGTON — The ministers met.", ("WASHINGTON", None, None)),
        ("Baku, March 12, AZERTAC\n\nThe ministers met.", ("Baku", None, "AZERTAC")),
        ("YEREVAN, MARCH 12, ARMENPRESS. The ministers met.", ("YEREVAN", None, "ARMENPRESS")),
        ("DUSHANBE, 12.03.2024 (NIAT Khovar) – The ministers met.", ("DUSHANBE", "2024-03-12", "NIAT Khovar")),
        ("Tehran, IRNA – The ministers met.", ("Tehran", None, "IRNA")),
        ("Bishkek, Sept. 17, 2024. /Kabar/. The ministers met.", ("Bishkek", "2024-09-17", "Kabar")),
        ("Hanoi (VNA) – The ministers met.", ("Hanoi", None, "VNA")),
        ("Brussels, 12 March 2024 – The ministers met.", ("Brussels", "2024-03-12", None)),
        ("12 March 2024 – The ministers met.", ("", "2024-03-12", None)),
        ("ISLAMABAD, Feb 19 (APP): The ministers met.", ("ISLAMABAD", None, "APP")),
        ("UNITED NATIONS, March 3 (Xinhua) -- The ministers met.", ("UNITED NATIONS", None, "Xinhua")),
        ("ARUSHA (EANA) Tuesday, March 12, 2024. The ministers met.", ("ARUSHA", "2024-03-12", "EANA")),
        ("The ministers met in Oslo on 12 March.", None),
        ("The International River Fund (IRF) is to send experts.", None),
        ("Wednesday, March 12, 2024 – The ministers met.", ("", "2024-03-12", None)),
        ("Minister Ann Lee (Labour) said so.", None),
        ("In May, 12 people came.", None),
        ("", None),
    ],
)
def test_dateline(text: str, expected: Expected) -> None:
    found = find_dateline(text)
    assert (found and (found.place, found.published, found.agency)) == expected


@given(st.text(max_size=150))
def test_spans_are_inside_the_text(text: str) -> None:
    found = find_dateline(text)
    if found is not None:
        for span in (found.span, found.agency_span, found.date_span):
            assert span is None or 0 <= span.start <= span.end <= len(text)
