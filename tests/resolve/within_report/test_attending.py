"""Who else was at talks, on a journey or in a delegation told of before; "the two" who met before."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report
from eventful import model

TALKS = "Foreign Minister Omar Diallo received Prime Minister Ali Moussa of Niger on 3 March. "
JOURNEY = "Prime Minister Ali Moussa of Niger arrived in Tunis on 3 March on an official visit. "


def names(text: str, mode: str, place: str | None = None) -> list[list[str]]:
    """Who takes part in each event of the mode, at the place where one is given."""
    reading = read_report(Report(id="r", text=text, published="2025-03-14"), model())
    called = {party.id: party.name for party in reading.parties}
    events = [each for each in reading.events if each.mode == mode and place in (None, each.place)]
    return [sorted(called[one.party] for one in each.actors) for each in events]


@pytest.mark.parametrize(
    "sentence",
    [
        "The audience was attended by Defence Minister Nadia Haddad and Ambassador Idrissa Gado.",
        "Present at the meeting were Defence Minister Nadia Haddad and Ambassador Idrissa Gado.",
        "Also taking part in the talks were Defence Minister Nadia Haddad and Ambassador Idrissa Gado.",
        "Defence Minister Nadia Haddad and Ambassador Idrissa Gado participated in the discussions.",
    ],
)
def test_who_sat_in_on_talks(sentence: str) -> None:
    assert names(TALKS + sentence, "meeting") == [["Ali Moussa", "Idrissa Gado", "Nadia Haddad", "Omar Diallo"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "He is accompanied by Foreign Minister Idrissa Gado.",
        "The delegation accompanying the Prime Minister includes Foreign Minister Idrissa Gado.",
    ],
)
def test_who_went_along(sentence: str) -> None:
    assert names(JOURNEY + sentence, "visit") == [["Ali Moussa", "Idrissa Gado"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two last met in Muscat in July.",
        "The pair last met in Muscat in July.",
        "The two men met in Muscat in July.",
        "Their last meeting took place in Muscat in July.",
    ],
)
def test_the_two_who_met_before(sentence: str) -> None:
    text = "Foreign Minister Omar Diallo met his Omani counterpart Ali Said in Lima on 3 March. " + sentence
    assert names(text, "meeting", "Muscat") == [["Ali Said", "Omar Diallo"]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Delegations from Ghana and Peru concluded two days of negotiations in Vienna.", ["Ghana", "Peru"]),
        ("Ghana and Peru completed three days of consultations on fisheries.", ["Ghana", "Peru"]),
        (
            "Peruvian Foreign Minister Ana Mora received a farewell call from the ambassador of Ghana, Kofi Mensah.",
            ["Ana Mora", "Kofi Mensah"],
        ),
    ],
)
def test_talks_by_other_words(text: str, actors: list[str]) -> None:
    assert names(text, "meeting") == [actors]


def test_who_acts_in_the_next_clause_has_not_done_the_deed() -> None:
    text = "In March a Chilean sailor was wounded; Peru summoned the Chilean ambassador at the time."
    assert names(text, "attack") == [[]]
