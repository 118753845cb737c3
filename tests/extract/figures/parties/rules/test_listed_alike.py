"""Amounts of a list that each go to, or come from, a party of their own."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

LISTS = [
    ("Peru sold tea worth $1.2 billion to Italy, 640 million to Turkey and 210 million to Georgia.",
     [("exports", "PE", "IT"), ("exports", "PE", "TR"), ("exports", "PE", "GE")]),
    ("Oman bought wheat worth 40 million dollars from Russia, 30 million from Ukraine and 10 million from Poland.",
     [("imports", "OM", "RU"), ("imports", "OM", "UA"), ("imports", "OM", "PL")]),
    ("Peru shipped 40,000 tonnes of fishmeal to China, 12,000 to Japan and 8,000 to Chile in May.",
     [("exports", "PE", "CN"), ("exports", "PE", "JP"), ("exports", "PE", "CL")]),
    ("Of Peru's copper exports, 71.2% went to China, 9% to Japan and 4% to Chile.",
     [("share", "PE", "CN"), ("share", "PE", "JP"), ("share", "PE", "CL")]),
    ("China accounted for 62% of Chad's oil exports, India for 20% and Japan for 8%.",
     [("share", "CN", "TD"), ("share", "IN", "TD"), ("share", "JP", "TD")]),
    ("Chad received 30 lorries from Japan and 30 tractors from India.", [("other", "TD", "JP"), ("other", "TD", "IN")]),
    ("Japan will lend US$20 million to Fiji, US$15 million to Tonga and US$5 million to Samoa.",
     [("loan", "JP", "FJ"), ("loan", "JP", "TO"), ("loan", "JP", "WS")]),
    ("Chad hosts 400,000 refugees from Sudan, 120,000 from Nigeria and 80,000 from Cameroon.",
     [("people", "TD", "SD"), ("people", "TD", "NG"), ("people", "TD", "CM")]),
    ("Switzerland pledged 10 million francs to Sudan, Austria 3 million euros and Denmark 20 million kroner.",
     [("aid", "CH", "SD"), ("aid", "AT", "SD"), ("aid", "DK", "SD")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_of_a_list_has_its_party(
    read_text: Callable[[str], Reading], text: str, expected: list[tuple[str, str, str]]
) -> None:
    reading = read_text(text)
    states = {party.id: party.state for party in reading.parties}
    found = [(each.indicator, states[each.subject or ""], states[each.counterpart or ""]) for each in reading.figures]
    assert found == expected
