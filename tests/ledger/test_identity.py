"""Ids are stable, short, and inherited by what continues."""

from itertools import pairwise

from dragoman.ledger.identity import Told, inherit, keys, report_identity
from dragoman.model.evidence import Span
from dragoman.model.report import Report


def test_keys_grow_from_one_another() -> None:
    candidates = keys("event", "seed")
    assert [len(key) for key in candidates] == list(range(9, 18))
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(candidates))
    assert candidates[0].startswith("e")
    assert keys("event", "seed") == candidates
    assert keys("event", "other") != candidates


def test_a_report_is_the_same_however_often_it_was_seen() -> None:
    one = Report("a", "Text.", "Title", "2022-06-01", outlet="O", views=1, original="x")
    assert report_identity(one) == report_identity(Report("b", "Text.", "Title", "2022-06-01", outlet="O", views=2))
    assert report_identity(one) != report_identity(Report("a", "Text.", "Title", "2022-06-01", outlet="P"))


def test_inheriting() -> None:
    def told(sort: str, start: int, end: int) -> Told:
        return Told("event", sort, (Span(start, end),))

    old = [("e1", told("meeting", 0, 10)), ("e2", told("meeting", 20, 30)), ("e3", told("visit", 0, 10))]
    new = [told("meeting", 22, 30), told("visit", 40, 50), told("meeting", 2, 8), told("meeting", 3, 9)]
    assert inherit(new, old) == ["e2", None, "e1", None]
