"""What names the place of an event."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The presidents of Peru and Chad will meet in the Kenyan capital on Friday.", "CONSULT", "Nairobi"),
        ("Talks between Chad and Sudan are scheduled to resume in the capital of Peru on 2 May.", "CONSULT", "Lima"),
        ("Chad sent 60 tons of flour to Brede in January.", "AID", "Brede"),
        ("Peru thanked Norway for the tents it sent to Arequipa after the floods.", "AID", "Arequipa"),
        ("Norway opened its embassy in Lima on Monday.", "OCCASION", "Lima"),
        ("Peru and Chile signed the new protocol in Oslo on Wednesday.", "AGREE", "Oslo"),
        ("The two governments agreed to a truce in Luanda.", "AGREE", "Luanda"),
        ("The leaders of Peru and Chile met at the APEC summit in Lima in November.", "CONSULT", "Lima"),
        ("Peru lifted the curbs after talks with Minister Ana Mora in Salta.", "CONSULT", "Salta"),
        (
            "Chad announced a meeting of the two Foreign Ministers of Peru and Chile in Oslo on 2 May.",
            "CONSULT",
            "Oslo",
        ),
        ("The Oslo Peace Forum, scheduled for 20 to 24 April 2026, will gather ministers.", "CONSULT", "Oslo"),
        ("Families of the detained staged a sit-in at the Mombasa jetty on Tuesday.", "PROTEST", "Mombasa"),
        ("The shelling of Odesa by Russia lasted an hour.", "ASSAULT", "Odesa"),
        ("Norwegian forces shelled the outskirts of Karlund on Monday.", "ASSAULT", "Karlund"),
        ("She closed the road to Karlund, where gunmen killed two Peruvians in March.", "ASSAULT", "Karlund"),
        ("The drivers want escorts on the way to Karlund, where gunmen killed two Peruvians.", "ASSAULT", "Karlund"),
        ("In Lima, the Foreign Ministry of Peru rejected the accusations of Chile.", "REJECT", "Lima"),
        ("The Foreign Ministry of Peru in Lima rejected the accusations of Chile.", "REJECT", None),
        ("Talks between Chad and Sudan took place in the city of Brede on Monday.", "CONSULT", "Brede"),
        ("It rests on a memorandum signed in Beijing by Chad and Sudan.", "AGREE", "Beijing"),
        ("She will attend the International Farm Expo to be held in Busan on 15 October.", "CONSULT", "Busan"),
        ("Minister Ana Mora will travel to Suva in April for the Pacific Islands Forum summit.", "CONSULT", "Suva"),
        ("Chad wrote to Juba, and Minister Ana Mora flies there on Thursday.", "CONSULT", "Juba"),
        ("The Berlin Process summit will take place in Tirana on 2 May 2026.", "CONSULT", "Tirana"),
    ],
)
def test_place(text: str, kind: str, place: str | None) -> None:
    assert [event.place for event, _, _ in told(text) if event.type == kind][:1] == [place]


def test_a_capital_whose_suburbs_are_struck_is_where_it_was() -> None:
    assert [event.place for event, _, _ in told("Israeli jets pounded the southern suburbs of Beirut.")] == ["Beirut"]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("(LIMA- The Harbour Post) RNA\n\nSuva: ", "Suva"),  # who passes it on, and who tells it, are no town
        ("SUVA - ", "Suva"),
    ],
)
def test_the_place_a_report_is_written_from(opening: str, place: str) -> None:
    told_of = told(f"{opening}The Foreign Minister of Peru met the Foreign Minister of Chile on Monday.")
    assert [event.place for event, _, _ in told_of] == [place]


@pytest.mark.parametrize(
    "seat", ["The Manila-based lender", "The Manila-based lending agency", "A Washington-based group"]
)
def test_where_somebody_sits_is_no_place_of_what_it_does(seat: str) -> None:
    ((event, actors, targets),) = told(f"{seat} gave Fiji 3 million dollars.")
    assert (event.place, targets) == (None, ("FJ",))
    assert not {"PH", "US"} & {*actors}


def test_a_pact_is_signed_where_those_met_who_signed_it_and_not_where_it_is_told() -> None:
    text = (
        "SANTIAGO - The ministers of Chile and Peru, Ana Mora and Juan Sol, met in Arica on Wednesday. They also "
        "signed a protocol on migrants."
    )
    assert [event.place for event, *_ in told(text) if event.mode == "sign"] == ["Arica"]
