"""Who people without an office in the text are taken for when one is spoken of."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model
from resolved import sides

_TALKS = "Ana Mora and President Eva Berg of Norway held talks in Lima on Monday. "


@pytest.mark.parametrize(
    ("title", "text", "who"),
    [
        ("", f"{_TALKS}The Peruvian leader thanked Chile.", "Ana Mora"),
        ("", f"{_TALKS}The President of Peru thanked Chile.", "Ana Mora"),
        ("", f"{_TALKS}Ana Mora, the Peruvian leader, left. A Peruvian leader thanked Chile.", "Peru"),
        ("", f"{_TALKS}The Bolivian minister thanked Chile.", "Bolivia"),
        ("President Mora meets Eva Berg", "Ana Mora met Eva Berg on Monday. The President thanked Chile.", "Ana Mora"),
        ("Mora meets Berg", "Kassym-Jomart Tokayev met Eva Berg. Luis Sol of Peru thanked Chile.", "Luis Sol"),
    ],
)
def test_whose_office_it_is(title: str, text: str, who: str) -> None:
    records = read_report(Report(id="r", text=text, title=title, published="2025-03-14"), model()).records
    names = {party.id: party.name for party in records.parties}
    assert [names[each.party] for e in records.events if e.mode == "thank" for each in e.actors] == [who]


def test_whose_people_have_a_state() -> None:
    text = "Kassym-Jomart Tokayev met Eva Berg, the EU's Tom Hall and Peru's Ana Mora on Monday."
    parties = read_report(Report(id="r", text=text, published="2025-03-14"), model()).records.parties
    people = {party.name: party.state for party in parties if party.kind == "person"}
    assert people == {"Kassym-Jomart Tokayev": "KZ", "Eva Berg": None, "Tom Hall": "EU", "Ana Mora": "PE"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On 24 May Nora Pirc will fly to Lima.", "Nora Pirc"),
        ("President May Berg will fly to Lima.", "May Berg"),
    ],
)
def test_a_month_is_no_name(text: str, name: str) -> None:
    parties = read_report(Report(id="r", text=text, published="2025-03-14"), model()).records.parties
    assert [party.name for party in parties if party.kind == "person"] == [name]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Secretary-General thanked Oman. António Guterres urged Chad to open the road.", "António Guterres"),
        ("The Secretary-General thanked Oman. Mark Rutte of NATO urged Chad to open the road.", "Mark Rutte"),
    ],
)
def test_secretaries_general_by_their_bare_names(text: str, who: str) -> None:
    assert sides(text, "SUPPORT/thank") == [((who,), ("OM",))]
