"""A person goes by the fullest name that reports give, in whatever order they come."""

import pytest

from dragoman.ledger.store import Ledger
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Origin, Party, Post, Records
from dragoman.model.report import Report, Snapshot


def keep(ledger: Ledger, name: str) -> None:
    text = f"Harbour Minister {name} spoke."
    page = Snapshot(f"{name}.txt", text.encode(), "text/plain")
    report = Report(name, text, None, "2024-03-01", original=page.digest)
    span = (Span(0, len(text) - 7),)
    party = Party("p1", "person", name, "KZ", (), span)
    post = Post("p1", "Harbour Minister", None, "KZ", evidence=span, origin=Origin("title"))
    ledger.keep(ledger.start("1"), page, 0, Reading(report, Records((party,), posts=(post,))))


@pytest.mark.parametrize(
    "names",
    [("E. Abenov", "Yerzhan Abenov"), ("Yerzhan Abenov", "Y. Abenov"), ("Abenov", "Y. Abenov", "Yerzhan Abenov")],
)
def test_a_person_first_told_in_short_goes_by_the_name_in_full(address: str, names: tuple[str, ...]) -> None:
    with Ledger.open(address, create=True) as ledger:
        for name in names:
            keep(ledger, name)
        (row,) = ledger.parties()
        assert row.name == "Yerzhan Abenov"
        assert set(row.names) == set(names)
