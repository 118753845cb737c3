"""Who is meant by a state or bloc: itself, and those who serve it."""

import pytest

from dragoman.ledger.rows import PartyRow
from dragoman.serve.asking import choice_of


@pytest.mark.parametrize(
    ("kind", "names", "state", "serving"),
    [
        ("state", ("Australia",), "AU", ("AU",)),
        ("bloc", ("African Union", "AU", "OAU"), None, ("African Union", "OAU")),
        ("bloc", ("Organization for Security and Co-operation in Europe", "OSCE"), None, ("OSCE",)),
        ("bloc", ("League of Three Rivers", "LTR"), None, ("LTR",)),
        ("body", ("Ministry of Trade", "MT"), "KZ", ()),
    ],
)
def test_those_who_serve(kind: str, names: tuple[str, ...], state: str | None, serving: tuple[str, ...]) -> None:
    assert choice_of(PartyRow("p", kind, names[0], state, names, 1, 1, None, None)).serving == serving
