"""The day of what a report dates no otherwise: that of its opening, or of the paragraph it stands in."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report
from eventful import told

FRIDAY, THURSDAY = "2025-03-14", "2025-03-13"  # the reports come out on Friday


def day(text: str, mode: str) -> str | None:
    event = next(event for event, _, _ in told(text) if event.mode == mode)
    return event.date.iso if event.date is not None else None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Norway shut its border on Thursday.", THURSDAY),
        ("Norway has shut its border to lorries, the transport minister told reporters in Oslo on Thursday.", THURSDAY),
        ("OSLO — Norway has shut its border to lorries, the transport minister said yesterday.", THURSDAY),
        ("Norway has shut its border to lorries.", FRIDAY),
        ("Norway has shut its border to lorries after Thursday's summit.", FRIDAY),
        ("Norway shut its border to lorries on 3 February.", FRIDAY),  # too long ago to be the news
        ("Norway will shut its border to lorries on Sunday.", FRIDAY),
        ("Norway shut its border on Thursday, its transport minister said.", THURSDAY),
        ("Norway has shut its border to lorries. Denmark had shut its own on Thursday.", FRIDAY),
    ],
)
def test_day_of_the_news(opening: str, expected: str) -> None:
    assert day(f"{opening}\n\nSweden rejected the Norwegian demand.", "refuse") == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("When Ana Mora took office on 7 August 2022, she had promised to mend fences with Norway.", None),
        ("When Ana Mora took office on 7 August 2022, she promised reforms. On Friday she left.", FRIDAY),
        ("Norway has shut its border to lorries from Denmark, first opened on 7 August 2022.", FRIDAY),
    ],
)
def test_a_report_that_looks_back_lends_no_day(opening: str, expected: str | None) -> None:
    assert day(f"{opening}\n\nSweden rejected the Norwegian demand.", "refuse") == expected


def test_the_day_something_was_agreed_on_is_not_when_it_is_done() -> None:
    text = "Norway will open an office in Lima in October, as agreed on 7 March."
    assert day(text, "launch") == "2025-10"


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        ("Peru expelled four diplomats of Chile amid a rise of quarrels in the last month.", "expel", FRIDAY),
        ("Peru expelled four diplomats of Chile last month.", "expel", "2025-02"),
        ("Peru announced 5 million dollars in aid for Chile on Thursday.", "economic", THURSDAY),
        ("Ana Mora was previously barred from Peru by Chile.", "embargo", None),
    ],
)
def test_times_that_last_and_days_on_which_money_was_promised(text: str, mode: str, expected: str | None) -> None:
    found = [event.date.iso if event.date else None for event, _, _ in told(text) if event.mode == mode]
    assert found[:1] == [expected] or not found


def test_what_a_life_was_is_no_news() -> None:
    born = "Born in Oslo in 1933, she joined the foreign ministry."
    text = f"Dame Ada Lund, who has died aged 91, was an envoy.\n\n{born}\n\nPeru rejected the charges."
    assert day(text, "refuse") is None
    text = f"Dame Ada Lund was named envoy.\n\n{born} Peru rejected the charges."
    assert day(text, "refuse") is None
    text = f"Dame Ada Lund was named envoy.\n\n{born}\n\nPeru rejected the charges."
    assert day(text, "refuse") == FRIDAY
    text = f"Dame Ada Lund was named envoy after a soldier died.\n\n{born}\n\nPeru rejected the charges."
    assert day(text, "refuse") == FRIDAY


def test_a_paragraph_of_earlier_times() -> None:
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nIn 2019 Sweden expelled two Norwegian diplomats. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None
    assert day(f"{text}\n\nNorway rejected the charges.", "refuse") == THURSDAY
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nOn Wednesday Sweden expelled two Norwegian diplomats. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None


def test_a_time_without_an_event_turns_a_paragraph_back_too() -> None:
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nThe relationship soured last month. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nSweden has seized nine ships since January. "
    assert day(f"{text}Norway rejected the charges.", "refuse") is None


def test_a_journey_recalled_is_not_the_news() -> None:
    text = "Norway protested to Sweden on Friday. Ada Mora had visited Oslo on Wednesday.\n\n"
    assert day(f"{text}Norway rejected the charges.", "refuse") == FRIDAY


@pytest.mark.parametrize(("between", "expected"), [(11, FRIDAY), (20, None)])
def test_what_is_told_far_down_is_a_reaction_of_some_other_day(between: int, expected: str | None) -> None:
    text = "Norway shut its border to lorries. " + "The road is long. " * between
    assert day(f"{text}Sweden rejected the Norwegian demand.", "refuse") == expected


@pytest.mark.parametrize(
    ("text", "mode", "day"),
    [
        (
            "The ship has been under EU sanctions since February, when the bloc blacklisted 73 vessels.",
            "embargo",
            "2025-02",
        ),
        ("It was the first visit since the 2021 coup.", "seize", "2021"),
        ("Observers on Thursday described Sunday's election in Armenia as fair.", "vote", "2025-03-09"),
        ("In a report published on Monday, Amnesty International accused Peru of torture.", "allege", "2025-03-10"),
        ("Gangs killed 5,600 people last year, 20 per cent more than in 2023.", "kill", "2024"),
        ("India fired missiles at six places in Punjab in the early hours of Wednesday.", "attack", "2025-03-12"),
        ("The Security Council adopted resolution 2901 (2025).", "adopt", "2025-03-14"),
        ("LIMA — \n\nPeru has closed its border with Chile.", "restrict", "2025-03-14"),
        ("The Dutch man was held in Lima for seven months.", "arrest", None),
        ("At a summit of the African Union in Lome, Minister Ana Mora thanked Chile.", "gathering", "2025-03-14"),
        ("The envoy left. Peru condemned the raid. Rwanda denies arming the rebels.", "refuse", None),
    ],
)
def test_days_that_words_around_tell(text: str, mode: str, day: str | None) -> None:
    dates = [event.date.iso if event.date else None for event, _, _ in told(text) if event.mode == mode]
    assert dates == [day]


def test_a_later_day_of_the_paragraph_holds_for_what_follows() -> None:
    text = (
        "Peru expelled two envoys on Tuesday. It was raining. It was cold. Nobody saw it coming. "
        "Minister Ana Mora flew to Oslo on Thursday. She met Minister Per Holm."
    )
    assert [event.date.iso for event, _, _ in told(text) if event.mode == "meeting" and event.date] == ["2025-03-13"]


def test_a_pact_that_a_clause_tells_of_lends_its_day_to_nothing() -> None:
    text = "Chile freed 90 men, the first batch under a pact that Peru and Chile signed last week. Peru praised Chile."
    assert [event.date.iso for event, _, _ in told(text) if event.type == "SUPPORT" and event.date] == ["2025-03-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru invites him for the second half of the year. Ana Mora met Luis Sol the day before.", THURSDAY),
        ("The fair opens on 25 September. Ana Mora was received by Luis Sol on the same day.", FRIDAY),
        ("Peru closed a port on 11 March. Ana Mora met Luis Sol the day before.", "2025-03-10"),
    ],
)
def test_days_lean_on_days_and_what_has_been_on_nothing_to_come(text: str, expected: str) -> None:
    read = pipeline.read_report(Report(id="r", text=text, published=FRIDAY), pipeline.shared_model())
    dates = [event.date.iso for event in read.records.events if event.mode == "meeting" and event.date is not None]
    assert dates == [expected]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Norway expels a diplomat", THURSDAY), ("The week in the North", None), ("The week: North", None)],
)
def test_a_round_up_has_no_day_of_its_own(title: str, expected: str | None) -> None:
    text = "Norway expelled a Swedish diplomat on Thursday.\n\nSweden. Sweden rejected the Norwegian demand."
    report = Report(id="r", text=text, title=title, published=FRIDAY)
    records = pipeline.read_report(report, pipeline.shared_model()).records
    refused = next(event for event in records.events if event.mode == "refuse")
    assert (refused.date.iso if refused.date is not None else None) == expected


def test_in_a_round_up_a_paragraph_keeps_its_day() -> None:
    text = "Norway expelled a Swede on Monday.\n\nMali. Ana Mora flew to Oslo on Tuesday. She met Luis Sol of Peru."
    report = Report(id="r", text=text, title="The week in review", published=FRIDAY)
    records = pipeline.read_report(report, pipeline.shared_model()).records
    met = next(event for event in records.events if event.mode == "meeting")
    assert met.date is not None
    assert met.date.iso == "2025-03-11"


@pytest.mark.parametrize(
    ("text", "mode", "expected"),
    [
        ("Peru and Chile agreed in January to share data.", "accord", "2025-01"),
        ("Peru and Chile kept the truce that was agreed in January.", "accord", "2025-01"),
        ("Peru closed its border at Tacna for the third time since January.", "restrict", FRIDAY),
    ],
)
def test_times_of_their_own(text: str, mode: str, expected: str) -> None:
    assert day(text, mode) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pledge made at a June 30 meeting between President Ana Mora and President Luis Sol was kept.",
            "2024-06-30",
        ),
        ("President Ana Mora spoke to Minister Luis Sol on Thursday.", THURSDAY),
    ],
)
def test_a_day_between_article_and_noun_is_that_of_the_noun(text: str, expected: str) -> None:
    found = [event for event, _, _ in told(text) if event.mode in ("meeting", "call")]
    assert [event.date.iso for event in found if event.date is not None] == [expected]


def test_talks_of_several_days_with_one_each() -> None:
    text = "Minister Ana Mora talked to President Luis Sol on Wednesday and Minister Per Holm on Thursday."
    found = [(set(who), event.date and event.date.iso) for event, who, _ in told(text) if event.type == "CONSULT"]
    assert found == [({"Ana Mora", "Luis Sol"}, "2025-03-12"), ({"Ana Mora", "Per Holm"}, THURSDAY)]


def test_what_was_promised_lately_was_promised_then() -> None:
    assert (
        day("Norway's ambassador on March 3 announced grants of 2 million dollars for Chad.", "economic")
        == "2025-03-03"
    )
