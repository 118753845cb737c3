"""Printed publication stamps as ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.stamp import parse_stamp, stamp_at


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("14.03.2024, 10:15", "2024-03-14T10:15"),
        ("30.05.2022, 21:30", "2022-05-30T21:30"),
        ("Published: 12 March 2024, 14:05 GMT+5", "2024-03-12T14:05+05:00"),
        ("Mar 12, 2024 2:05 PM ET", "2024-03-12T14:05-04:00"),
        ("Jan 12, 2024 2:05 PM ET", "2024-01-12T14:05-05:00"),
        ("3/12/2024 2:05 PM EST", "2024-03-12T14:05-05:00"),
        ("2024-03-12T14:05:00+05:00", "2024-03-12T14:05:00+05:00"),
        ("2024-03-12T14:05:00.123Z", "2024-03-12T14:05:00+00:00"),
        ("Tuesday, March 12, 2024", "2024-03-12"),
        ("12/03/2024 - 14:05", "2024-03-12T14:05"),
        ("13/12/2024", "2024-12-13"),
        ("12/13/2024", "2024-12-13"),
        ("Last updated: 2024-03-12 10:02", "2024-03-12T10:02"),
        ("date 2024-03-16", "2024-03-16"),
        ("14:05, 12 марта 2024", "2024-03-12T14:05"),
        ("12 mars 2024 à 14h05", "2024-03-12T14:05"),
        ("Posted on March 12th, 2024 at 2:05 pm", "2024-03-12T14:05"),
        ("2:05 PM EDT, Tue March 12, 2024", "2024-03-12T14:05-04:00"),
        ("12.03.24", "2024-03-12"),
        ("Wed, 13 Mar 2024 08:00:00 GMT", "2024-03-13T08:00:00+00:00"),
        ("Tue, 12 Mar 2024 08:30:00 +0100", "2024-03-12T08:30:00+01:00"),
        ("12-Mar-2024", "2024-03-12"),
        ("2024/03/12", "2024-03-12"),
        ("March 12, 2024, 1405 GMT", "2024-03-12T14:05+00:00"),
        ("12 March 2024 14:05 (UTC +05:00)", "2024-03-12T14:05+05:00"),
        ("12 March 2024 10:00 Astana time", "2024-03-12T10:00"),
        ("12 a.m., 5 May 2023", "2023-05-05T00:00"),
        ("Sept. 17, 2024", "2024-09-17"),
        ("٣٠/٠٤/٢٠٢٤", "2024-04-30"),
        ("۲۲/۰۳/۲۰۲۴ ۱۴:۳۰", "2024-03-22T14:30"),
        ("22/03/2024 02:30 م", "2024-03-22T14:30"),
        ("9 ก.ย. 2566", "2023-09-09"),
        ("9 กันยายน 2566", "2023-09-09"),
        ("30/12/2566", "2023-12-30"),
        ("2 Tir 1402 - 09:10", "2023-06-23T09:10"),
        ("1 Farvardin 1404", "2025-03-21"),
        ("30 Esfand 1399", "2021-03-20"),
        ("30 Esfand 1400", None),
        ("1402/10/11", "2024-01-01"),
        ("2024年9月3日 08:05", "2024-09-03T08:05"),
        ("2024년 9월 3일", "2024-09-03"),
        ("Publicado el: 3 septiembre 2024", "2024-09-03"),
        ("Дата публикации: 03.09.2024", "2024-09-03"),
        ("วันที่ปรับปรุงข้อมูล 9 ก.ย. 2566", "2023-09-09"),
        ("الخميس, ١٨ نيسان ٢٠٢٤", "2024-04-18"),
        ("jeudi 18 avril 2024, 10h15", "2024-04-18T10:15"),
        ("четверг, 18 апреля 2024", "2024-04-18"),
        # The day of the week tells the order of the numbers; where it fits both, the day stands first.
        ("Wed, 05/08/2024 - 16:20", "2024-05-08T16:20"),
        ("Mon, 05/08/2024 - 16:20", "2024-08-05T16:20"),
        ("2024", "2024"),
        ("2024-03", "2024-03"),
        ("31.02.2022", None),
        ("12 March", None),
        ("Ministers meet", None),
        ("12 apples 2024", None),
        ("", None),
    ],
)
def test_stamp(printed: str, expected: str | None) -> None:
    assert parse_stamp(printed) == expected


def test_views_after_a_stamp_are_no_part_of_it() -> None:
    found = stamp_at("14.03.2024, 10:15 3402", 0)
    assert found is not None and found.end == len("14.03.2024, 10:15")


@given(st.dates(), st.times())
def test_iso_stands_for_itself(day: object, clock: object) -> None:
    stamp = f"{day}T{clock:%H:%M:%S}"
    if stamp[:2] in ("19", "20"):
        assert parse_stamp(stamp) == stamp


@given(st.text(max_size=60))
def test_never_fails(text: str) -> None:
    assert parse_stamp(text) is None or parse_stamp(text)
