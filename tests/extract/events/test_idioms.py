"""Idioms and phrasal verbs of newspapers: what each tells, of whom and towards whom, and where they tell nothing."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected", "actors", "targets"),
    [
        # CONSULT
        (
            "Peru and Chile put their heads together over the port in Lima on Monday.",
            "CONSULT/meeting",
            "CL PE",
            "",
        ),
        ("Ana Mora compared notes with Luis Sol on Monday.", "CONSULT/meeting", "Ana Mora Luis Sol", ""),
        ("Peru and Chile returned to the negotiating table in Lima on Monday.", "CONSULT/meeting", "CL PE", ""),
        ("Peru's president huddled with Chile's president in Lima on Monday.", "CONSULT/meeting", "CL PE", ""),
        ("Peru's president placed a call to Chile's president on Monday.", "CONSULT/call", "CL PE", ""),
        ("Ana Mora was on the line with Luis Sol for an hour on Monday.", "CONSULT/call", "Ana Mora Luis Sol", ""),
        ("Peru's president conferred with Chile's president via video link on Monday.", "CONSULT/call", "CL PE", ""),
        ("Peru's president set foot in Chile on Monday.", "CONSULT/visit", "PE", "CL"),
        ("Peru's president jetted off to Chile on Monday.", "CONSULT/visit", "PE", "CL"),
        ("African Union leaders congregated in Addis Ababa on Monday.", "CONSULT/gathering", "African Union", ""),
        # AGREE
        ("Peru and Chile put pen to paper on a water treaty.", "AGREE/sign", "CL PE", ""),
        ("Peru and Chile signed off on their trade pact on Monday.", "AGREE/sign", "CL PE", ""),
        ("The European Parliament rubber-stamped the fisheries pact on Monday.", "AGREE/adopt", "EU", ""),
        ("Peru and Chile came to terms over the copper mine on Monday.", "AGREE/accord", "CL PE", ""),
        ("Peru and Chile thrashed out a compromise over the port on Monday.", "AGREE/accord", "CL PE", ""),
        ("Peru shook hands with Chile on a plan to share the lake.", "AGREE/accord", "CL PE", ""),
        ("Peru and Chile buried the hatchet on Monday.", "AGREE/accord", "CL PE", ""),
        # SUPPORT
        ("Peru's foreign minister spoke up for Chile's claim.", "SUPPORT/endorse", "PE", "CL"),
        ("Peru came to the defence of Chile at the court.", "SUPPORT/endorse", "PE", "CL"),
        ("Peru owes Chile a debt of gratitude for the rescue flights.", "SUPPORT/thank", "PE", "CL"),
        ("Peru is indebted to Chile for the electricity.", "SUPPORT/thank", "PE", "CL"),
        ("Peru accorded recognition to Kosovo on Monday.", "SUPPORT/recognise", "PE", "XK"),
        # COOPERATE
        ("Peru and Chile joined hands to build a port.", "COOPERATE/economic", "CL PE", ""),
        ("Peru and Chile staged war games in the Pacific on Monday.", "COOPERATE/military", "CL PE", ""),
        ("Peru and Chile stood up a joint brigade on Monday.", "COOPERATE/military", "CL PE", ""),
        ("Peru turned over a fugitive to Chile on Monday.", "COOPERATE/legal", "CL PE", ""),
        ("Peruvian and Chilean police busted a cocaine ring on Monday.", "COOPERATE/legal", "CL PE", ""),
        ("Peru tipped off Chile about a planned bombing.", "COOPERATE/intelligence", "CL PE", ""),
        ("Peru and Chile swapped information about the smugglers.", "COOPERATE/intelligence", "CL PE", ""),
        ("Peru and Chile developed a vaccine together.", "COOPERATE/other", "CL PE", ""),
        # AID
        ("Peru bailed Chile out with a loan of two billion dollars on Monday.", "AID/economic", "PE", "CL"),
        ("Peru threw Chile a financial lifeline on Monday.", "AID/economic", "PE", "CL"),
        ("Peru parked two billion dollars with Chile's central bank on Monday.", "AID/economic", "PE", "CL"),
        (
            "Chile secured a bailout of two billion dollars from the IMF on Monday.",
            "AID/economic",
            "International Monetary Fund",
            "CL",
        ),
        ("Peru rushed missiles to Chile on Monday.", "AID/military", "PE", "CL"),
        ("Peru airdropped food over Haiti on Monday.", "AID/humanitarian", "PE", "HT"),
        ("Peru came to Haiti's aid with tents and drinking water.", "AID/humanitarian", "PE", "HT"),
        ("A Chilean singer won asylum in Peru on Monday.", "AID/asylum", "PE", "CL"),
        ("Peru granted refugee status to a Chilean singer on Monday.", "AID/asylum", "PE", "CL"),
        ("Peru gave Chile five million dollars in military aid.", "AID/military", "PE", "CL"),
        # CONCEDE
        ("Peru did away with the curfew on Monday.", "CONCEDE/ease", "PE", ""),
        ("Peru rolled back sanctions on Chile on Monday.", "CONCEDE/ease", "PE", "CL"),
        ("Peru took a Chilean bank off its sanctions list on Monday.", "CONCEDE/ease", "PE", "CL"),
        ("Peru's government made a U-turn on the tax on Monday.", "CONCEDE/yield", "PE", ""),
        ("Peru caved in to Chile on Monday.", "CONCEDE/yield", "PE", "CL"),
        ("Peru's president stepped down under pressure on Monday.", "CONCEDE/yield", "PE", ""),
        # RETREAT
        ("Peru called a halt to fighting in the north on Monday.", "RETREAT/ceasefire", "PE", ""),
        ("The PKK laid down its arms on Monday.", "RETREAT/ceasefire", "PKK", ""),
        ("Peruvian soldiers vacated their camp in Haiti on Monday.", "RETREAT/withdraw", "PE", "HT"),
        ("Peru brought its troops home from Haiti on Monday.", "RETREAT/withdraw", "PE", "HT"),
        ("Peruvian soldiers headed home from Haiti on Monday.", "RETREAT/withdraw", "PE", "HT"),
        ("Peru let a Chilean aid worker go on Monday.", "RETREAT/release", "PE", "CL"),
        ("Peru set free eleven Chilean sailors on Monday.", "RETREAT/release", "PE", "CL"),
        ("Peru turned over the remains of five Chilean pilots to Chile on Monday.", "RETREAT/return", "PE", "CL"),
        ("Peru restituted the thrones to Chile on Monday.", "RETREAT/return", "PE", "CL"),
        ("Peru ceded two islands to Chile on Monday.", "RETREAT/return", "PE", "CL"),
        ("Peru repaid Chile ten million dollars of stolen money.", "RETREAT/return", "PE", "CL"),
    ],
)
def test_idioms(text: str, expected: str, actors: str, targets: str) -> None:
    found = [
        (f"{event.type}/{event.mode}", " ".join(sorted(set(doers))), " ".join(sorted(set(others))))
        for event, doers, others in told(text)
    ]
    assert found == [(expected, actors, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile came to terms with defeat after the final on Sunday.",
        "The striker put pen to paper on a contract with Juventus on Tuesday.",
        "The couple ironed out their differences on Monday.",
        "Peru is heavily indebted to Chile.",
        "Chile gave up two early goals to Peru on Monday.",
        "The roof of a mine in Chile caved in on Monday.",
        "Peru's central bank walked a tightrope on Monday.",
        "A Chilean man walked out free of charge from a shop.",
        "A Chilean museum sent a statue to Peru for an exhibition.",
        "Chile's striker came to the rescue of his side with a late goal against Peru.",
        "Chile's miners put down their tools for lunch.",
        "Soldiers in Ghana headed home from work on Monday.",
        "A court in Peru granted bail to a Chilean footballer on Monday.",
    ],
)
def test_same_words_about_something_else(text: str) -> None:
    assert not told(text)
