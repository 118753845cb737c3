"""Clauses between commas say something of the noun before them."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The European Union, which in July adopted a law, welcomed the verdict.", ("SUPPORT", ("European Union",))),
        ("Maria Duarte, who spoke with the Chinese ambassador, condemned the raid.", ("ACCUSE", ("Maria Duarte",))),
        ("Nicaragua, which abstained, criticized the haste of the text.", ("ACCUSE", ("NI",))),
    ],
)
def test_the_noun_before_a_relative_clause_does_what_follows(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert expected in [(event.type, who) for event, who, _ in told(text)]


def test_an_object_with_an_and_of_its_own_goes_on_from_the_one_before() -> None:
    text = "Minister Per Holm met Foreign Minister Ana Mora on Monday and President Luis Sol on Tuesday."
    assert [set(who) for event, who, _ in told(text)] == [{"Per Holm", "Ana Mora"}, {"Per Holm", "Luis Sol"}]


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Ministers prepared the Alpine Energy Summit, to be held in Bern this autumn.", "Bern", "2025-09/2025-11"),
        ("They discussed the next session of the Joint Commission, to be held in Oslo on 4 May.", "Oslo", "2025-05-04"),
        (
            "Peru is preparing the fourth round of talks with Chile, scheduled for 12 May in Quito.",
            "Quito",
            "2025-05-12",
        ),
        ("Ahead of a donor conference on Chad, due on 17 May, Minister Per Holm asked for funds.", None, "2025-05-17"),
    ],
)
def test_what_stands_behind_the_comma_says_when_the_occasion_is(text: str, place: str | None, day: str) -> None:
    found = [event for event, _, _ in told(text) if event.type == "CONSULT"]
    where = found[0].place
    assert ((where if where is None else str(where)), found[0].date and found[0].date.iso) == (place, day)


def test_where_a_text_is_to_be_signed_is_no_signatory() -> None:
    text = "The ministers of Peru and Chile discussed the treaty to be signed in Oslo next month."
    assert [(event.status, who) for event, who, _ in told(text) if event.mode == "sign"] == [("planned", ())]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the government, after the talks, set a deadline.",
        "The next meeting, scheduled for Monday, he said.",
        "Ahead of the summit, planned talks with Peru, expected soon, were put off.",
        "Said Peru, citing the treaty, expected to be signed, set against the deal, to be held.",
    ],
)
def test_no_word_hangs_on_itself_however_it_is_put(text: str) -> None:
    assert isinstance(told(text), tuple)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traders staged a sit-in in Lahore on Sunday, demanding lower fees.", ("PROTEST/demonstration", "held", (), ())),
        (
            "Minister Ana Mora and her Peruvian counterpart Luis Sol held a telephone conversation on Thursday, "
            "the Chilean Foreign Ministry reported.",
            ("CONSULT/call", "held", ("Ana Mora", "Luis Sol"), ()),
        ),
        (
            "Peter Holm was handed over to Danish diplomats, the foreign secretary, Ana Mora, told parliament, "
            "and she condemned the raid.",
            ("ACCUSE/disapprove", "held", ("she",), ()),
        ),
        ("Four engineers detained in Lima for more than a year walked free on Friday.", ("RETREAT/release", "held", (), ())),
        (
            "He called on Chile to open all crossings and to lift restrictions on 60 aid groups.",
            ("CONCEDE/ease", "proposed", (), ()),
        ),
    ],
)
def test_what_a_parser_hangs_wrongly(text: str, expected: tuple[str, str, tuple[str, ...], tuple[str, ...]]) -> None:
    kind, status, who, whom = expected
    found = [(f"{event.type}/{event.mode}", event.status, actors, targets) for event, actors, targets in told(text)]
    if status == "proposed":
        assert kind not in [each[0] for each in found]
    else:
        assert any(each[:2] == (kind, status) and set(who) <= set(each[2]) for each in found), found
