"""Meetings, visits and signings of short reports read as a whole: who, where and when, as of Friday 14 March 2025."""

from functools import cache

import pytest

from dragoman.extract.events.when_and_where.datelines import dateline_of
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.report import Report
from dragoman.pipeline import analyse, read_report
from eventful import model

Told = tuple[str, str, tuple[str, ...], tuple[str, ...], str | None, str | None]


@cache
def told(text: str, title: str = "") -> tuple[Told, ...]:
    """Type and mode, status, actors, targets, place and date of every event."""
    reading = read_report(Report(id="r", text=text, title=title or None, published="2025-03-14"), model())
    names = {party.id: party.state if party.kind == "state" else party.name for party in reading.parties}
    return tuple(
        (
            f"{each.type}/{each.mode}",
            each.status,
            tuple(sorted(names[one.party] or "" for one in each.actors)),
            tuple(sorted(names[one.party] or "" for one in each.targets)),
            each.place,
            each.date.iso if each.date else None,
        )
        for each in reading.events
    )


CASES: list[tuple[str, str, Told]] = [
    # Where a journey leads to is where those met on it are met.
    (
        "Minister Holm in Quito: ties to grow",
        "Norwegian Minister Per Holm, who is on a two-day visit to Ecuador, met on Friday with President Luis Sol.",
        ("CONSULT/meeting", "held", ("Luis Sol", "Per Holm"), (), "Quito", "2025-03-14"),
    ),
    (
        "",
        "Norwegian Foreign Minister Per Holm travels to Lima on 20 March. He will meet President Ana Mora of Peru.",
        ("CONSULT/meeting", "planned", ("Ana Mora", "Per Holm"), (), "Lima", "2025-03-20"),
    ),
    (
        "",
        "Norwegian Minister Per Holm will visit Peru on 20 March and Ecuador on 22 March.",
        ("CONSULT/visit", "planned", ("Per Holm",), ("EC",), None, "2025-03-22"),
    ),
    (
        "",
        "Norwegian Minister Per Holm met President Ana Mora of Peru on Monday and President Luis Sol on Tuesday.",
        ("CONSULT/meeting", "held", ("Luis Sol", "Per Holm"), (), None, "2025-03-11"),
    ),
    (
        "",
        "Transport Minister Ana Mora of Peru is due in La Paz on Thursday to sign an agreement on cargo.",
        ("CONSULT/visit", "planned", ("Ana Mora",), ("BO",), "La Paz", "2025-03-20"),
    ),
    (
        "",
        "A delegation led by Norwegian Minister Per Holm concluded a three-day mission to Peru on Monday.",
        ("CONSULT/visit", "held", ("Per Holm",), ("PE",), None, "2025-03-08/2025-03-10"),
    ),
    # Officials without a name stand for whom they serve, and are "he" where they were spoken of last.
    (
        "",
        "The UN Secretary-General met President Luis Sol of Peru on Monday. He thanked Peru for its help.",
        ("SUPPORT/thank", "held", ("United Nations",), ("PE",), None, "2025-03-10"),
    ),
    (
        "",
        "The NATO Secretary General met President Luis Sol of Peru on Monday. The Secretary General thanked Peru.",
        ("SUPPORT/thank", "held", ("North Atlantic Treaty Organization",), ("PE",), None, "2025-03-10"),
    ),
    # Who is invited travels, and who is named beside an office is who holds it.
    (
        "",
        "The Norwegian ambassador conveyed an invitation to President Ana Mora of Peru to visit Oslo in May.",
        ("CONSULT/visit", "proposed", ("Ana Mora",), ("NO",), "Oslo", "2025-05"),
    ),
    (
        "",
        "King Olav Berg invited President Ana Mora of Peru to visit Oslo in May. She accepted the invitation.",
        ("CONSULT/visit", "planned", ("Ana Mora",), ("NO",), "Oslo", "2025-05"),
    ),
    (
        "",
        "Minister Per Holm of Norway received a delegation led by the Minister of Railway Transport, Mr. Luis Sol.",
        ("CONSULT/meeting", "held", ("Luis Sol", "Per Holm"), (), None, "2025-03-14"),
    ),
    # What is off the programme, or put off to another day.
    (
        "",
        "Norwegian Minister Per Holm is on a visit to Peru. A trip to Lima has been removed from the programme.",
        ("CONSULT/visit", "cancelled", ("Per Holm",), ("PE",), "Lima", None),
    ),
    (
        "",
        "Talks between Peru and Ecuador were to have opened in Quito on Monday but have been put off until 8 May.",
        ("CONSULT/meeting", "planned", ("EC", "PE"), (), "Quito", "2025-05-08"),
    ),
    # Who signs is whom the text binds.
    (
        "",
        "Japan will build two clinics in Laos. The grant contract was signed in Vientiane on 20 February.",
        ("AGREE/sign", "held", ("JP", "LA"), (), "Vientiane", "2025-02-20"),
    ),
    # Who "the two", "him" and, in a statement, "I" are.
    (
        "",
        "Jon Dahl of Norway spoke. Minister Ana Mora summoned Luis Sol of Ecuador. The two agreed to talk on.",
        ("AGREE/accord", "held", ("Ana Mora", "Luis Sol"), (), None, "2025-03-14"),
    ),
    (
        "",
        "Statement by Ambassador Per Holm, Lima, 14 March 2025\n\nI met President Ana Mora of Peru on Monday.",
        ("CONSULT/meeting", "held", ("Ana Mora", "Per Holm"), (), "Lima", "2025-03-10"),
    ),
    (
        "",
        "Minister Ana Mora of Peru informed her colleague Luis Sol of Ecuador of the decision by telephone on Monday.",
        ("CONSULT/call", "held", ("Ana Mora", "Luis Sol"), (), None, "2025-03-10"),
    ),
    (
        "",
        "Its transport minister, Ana Mora, is due in La Paz on Thursday to sign an agreement on cargo with Bolivia.",
        ("AGREE/sign", "planned", ("Ana Mora", "BO"), (), "La Paz", "2025-03-20"),
    ),
    (
        "",
        "State Secretary Per Holm of Norway will be in Lima on 21 and 22 March. He is to meet President Ana Mora.",
        ("CONSULT/meeting", "planned", ("Ana Mora", "Per Holm"), (), "Lima", "2025-03-21/2025-03-22"),
    ),
    (
        "",
        "Minister Per Holm of Norway, who is on a three-day visit, met President Ana Mora of Peru on Friday.",
        ("CONSULT/visit", "held", ("Per Holm",), ("PE",), None, "2025-03-14/2025-03-16"),
    ),
    (
        "",
        "Peru sent Deputy Minister Luis Sol to Norway on Tuesday.",
        ("CONSULT/visit", "held", ("Luis Sol",), ("NO",), None, "2025-03-11"),
    ),
    (
        "",
        "The EU-Japan summit will take place in Tokyo on 12 April.",
        ("CONSULT/gathering", "planned", ("European Union", "JP"), (), "Tokyo", "2025-04-12"),
    ),
    (
        "",
        "A follow-up meeting is scheduled for 15 April in Geneva.",
        ("CONSULT/gathering", "planned", (), (), "Geneva", "2025-04-15"),
    ),
    (
        "",
        "Luis Sol came to power in 2016.",
        ("OCCASION/appointment", "held", ("Luis Sol",), (), None, "2016"),
    ),
    (
        "",
        "Per Holm, who took up his post in February, met President Ana Mora on Monday.",
        ("OCCASION/appointment", "held", ("Per Holm",), (), None, "2025-02"),
    ),
    (
        "",
        "Minister Ana Mora will inaugurate the new premises of the consulate in Quito on Monday.",
        ("OCCASION/launch", "planned", ("Ana Mora",), (), "Quito", "2025-03-17"),
    ),
    ("", "French forces left Chad in April.", ("RETREAT/withdraw", "held", ("FR",), ("TD",), None, "2024-04")),
    (
        "",
        "Kenya is due to begin a review, a step that Uganda had demanded in May.",
        ("REQUEST/demand", "held", ("UG",), (), None, "2024-05"),
    ),
    (
        "",
        "The water commission will meet in Quito on 20 March.",
        ("CONSULT/gathering", "planned", ("EC",), (), "Quito", "2025-03-20"),
    ),
    # What a delegation does is done by who leads it, or by whoever came.
    (
        "",
        "Speaker Juan Mora of Peru is on a visit to Norway. Tomorrow the delegation will travel on to Stockholm.",
        ("CONSULT/visit", "planned", ("Juan Mora",), ("SE",), "Stockholm", "2025-03-15"),
    ),
    (
        "",
        "A Chilean delegation led by Minister Juan Mora arrived in Oslo on Monday. The team met Premier Anna Berg.",
        ("CONSULT/meeting", "held", ("Anna Berg", "Juan Mora"), (), "Oslo", "2025-03-10"),
    ),
    (
        "",
        "Minister Juan Mora of Peru is on a visit to Norway. On Wednesday 19 March it will travel to Bergen.",
        ("CONSULT/visit", "planned", ("Juan Mora",), ("NO",), "Bergen", "2025-03-19"),
    ),
    (
        "",
        "The co-chairs intend to visit Oslo in May 2025.",
        ("CONSULT/visit", "planned", (), ("NO",), "Oslo", "2025-05"),
    ),
    # Deeds are of states, whoever orders them; gratitude is to whom the report tells of.
    (
        "",
        "Norwegian Minister Anna Berg gave Ghana 24 million dollars.",
        ("AID/economic", "held", ("NO",), ("GH",), None, "2025-03-14"),
    ),
    (
        "",
        "Premier Ana Mora of Peru met Premier Anna Berg of Norway in Oslo. Mora expressed her gratitude for the rice.",
        ("SUPPORT/thank", "held", ("Ana Mora",), ("NO",), None, "2025-03-14"),
    ),
    (
        "",
        "Minister Ana Mora of Peru took up the matter with President Luis Sol in Quito.",
        ("CONSULT/meeting", "held", ("Ana Mora", "Luis Sol"), (), "Quito", "2025-03-14"),
    ),
    (
        "",
        "Minister Ana Mora of Peru held discussions with Foreign Minister Luis Sol in Quito.",
        ("CONSULT/meeting", "held", ("Ana Mora", "Luis Sol"), (), "Quito", "2025-03-14"),
    ),
    (
        "",
        "Peru's Ana Mora met Norway's Anna Berg in Lima on Tuesday, with the two agreeing to open a sea route.",
        ("AGREE/accord", "held", ("Ana Mora", "Anna Berg"), (), "Lima", "2025-03-11"),
    ),
    (
        "",
        "The new flag will be raised at a ceremony in Oslo.",
        ("CONSULT/gathering", "planned", (), (), "Oslo", None),
    ),
    (
        "",
        "Norway will open a consulate in Lima.",
        ("OCCASION/launch", "planned", ("NO",), (), "Lima", None),
    ),
    (
        "",
        "The programme envisages EU assistance of 90 million euros to Georgia.",
        ("AID/economic", "planned", ("European Union",), ("GE",), None, None),
    ),
    (
        "",
        "Minister Juan Mora of Peru met Minister Anna Berg of Norway in Oslo. Mora, who arrived on Sunday, left.",
        ("CONSULT/visit", "held", ("Juan Mora",), ("NO",), None, "2025-03-09"),
    ),
    (
        "",
        "Norway will host an expert meeting on fisheries on 16 June 2025.",
        ("CONSULT/gathering", "planned", ("NO",), (), None, "2025-06-16"),
    ),
    (
        "",
        "Norway will hold back 9 million euros of aid from Malawi.",
        ("SANCTION/discontinue", "planned", ("NO",), ("MW",), None, None),
    ),
    (
        "",
        "Minister Ana Mora of Peru met Minister Per Holm in Oslo on Friday. The ministers signed a treaty on Friday.",
        ("AGREE/sign", "held", ("Ana Mora", "Per Holm"), (), "Oslo", "2025-03-14"),
    ),
    # One more round is of those whose talks were told of; a committee of one parliament is not of two states.
    (
        "",
        "Norway and Peru held talks in Lima. The next meeting will take place in Oslo on 5 May 2025.",
        ("CONSULT/meeting", "planned", ("NO", "PE"), (), "Oslo", "2025-05-05"),
    ),
    (
        "",
        "Premier Per Holm of Norway met Minister Luis Sol of Ecuador. The Foreign Policy Committee met on 12 March.",
        ("CONSULT/gathering", "held", ("Foreign Policy Committee",), (), None, "2025-03-12"),
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[1][:60] for case in CASES])
def test_event(title: str, text: str, expected: Told) -> None:
    assert expected in told(text, title)


def test_a_visit_said_to_be_the_first_is_the_one_told_of() -> None:
    text = (
        "Minister Juan Mora of Peru came to Oslo on Monday. It is the first visit by a Peruvian to Norway since 2010."
    )
    assert sum(kind == "CONSULT/visit" for kind, *_ in told(text)) == 1


def test_an_arrest_told_again_in_one_word_is_one() -> None:
    text = "Police arrested the engineer Juan Mora in Oslo on Monday. He denies theft. Being held in custody is hard."
    assert sum(kind == "COERCE/arrest" for kind, *_ in told(text)) == 1


def test_an_invitation_accepted_is_one_invitation() -> None:
    text = (
        "King Olav Berg of Norway invited President Ana Mora of Peru to Oslo. President Mora accepted the invitation."
    )
    assert sum(kind == "REQUEST/invite" for kind, *_ in told(text)) == 1


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("OSLO, 12 March (Agency) – Peru signed a treaty.", "Oslo"),
        ("Monday, March 10, Lima – President Ana Mora left.", "Lima"),
        ("PRESS RELEASE\n\nAccra, 8th March, 2025 – The minister left.", "Accra"),
        ("Montevideo, Wednesday 12 March. The chamber met.", "Montevideo"),
        ("Port Vila, Wednesday 12 March 2025\n\nThe ambassador left.", "Port Vila"),
        ("LA PAZ. The government met.", "La Paz"),
        ("Statement by the Ambassador, Tunis, 9 March 2025\n\nWe met.", "Tunis"),
        ("The minister of Peru left Lima. Oslo – he said – was far.", None),
    ],
)
def test_dateline(text: str, town: str | None) -> None:
    report = Report(id="r", text=text, published="2025-03-14")
    document = analyse(report, model())
    assert dateline_of(document, find_mentions(document, report), "") == town
