"""How long something lasts is a figure where it measures what is shut, held or granted, and none of talks and terms."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LASTING = [
    ("A visitor from Uzbekistan may stay in Oman for 60 days without a visa.", 60, "d"),
    ("Kenya banned Ugandan poultry for three months.", 3, "mo"),
    ("Chile will suspend the levy on Bolivian lorries for 45 days.", 45, "d"),
    ("The two fishermen had been held in Chennai for 12 days.", 12, "d"),
    ("In 2019 a similar closure lasted five weeks.", 5, "wk"),
    ("The repair of the dam is to take 16 months.", 16, "mo"),
    ("Lorries now wait up to three days at the Tunduma post.", 3, "d"),
    ("Waiting times at the bridge were as long as six hours.", 6, "h"),
    ("Talks on the tariff resumed after a gap of four years.", 4, "a"),
    ("Eleven sailors came home after 52 days in custody.", 52, "d"),
    ("Athens will extend the ten-day visas for Turkish visitors.", 10, "d"),
    ("Ghana must not raise the duty without 60 days' notice.", 60, "d"),
    ("Malta and Fiji have waived visas for stays of up to 45 days.", 45, "d"),
    ("Tonga has introduced a 14-day visa-free regime for citizens of Peru.", 14, "d"),
    ("Holders of Omani passports may now spend 21 days in Serbia without a visa.", 21, "d"),
    ("The two capitals exchanged envoys, ending nine months of diplomatic freeze.", 9, "mo"),
]
NOT_MEASURED = [
    "The conversation lasted 40 minutes.",
    "The minister is on a three-day visit to Oman.",
    "Their talks lasted two days.",
    "The king flew to Doha for a three-day stay.",
    "Tonga proclaimed a mourning period of two weeks.",
    "The agreement runs for five years.",
    "The envoy was given 72 hours to leave the country.",
    "The court sentenced the smuggler to three years in prison.",
    "The post will be held for two years by Ghana.",
    "He was received for a third day by the governor.",
    "The bridge reopened three weeks later.",
]


@pytest.mark.parametrize(("text", "value", "unit"), LASTING)
def test_what_lasts_is_measured(read_text: Callable[[str], Reading], text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(each.value, each.unit) for each in read_text(text).figures]


@pytest.mark.parametrize("text", NOT_MEASURED)
def test_how_long_talks_terms_and_visits_are_is_no_figure(read_text: Callable[[str], Reading], text: str) -> None:
    assert not read_text(text).figures
