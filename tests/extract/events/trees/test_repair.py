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


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Among those arrested on Monday were Ana Mora and Luis Sol.", {"Ana Mora", "Luis Sol"}),
        ("Ana Mora and Luis Sol were arrested on Monday.", {"Ana Mora", "Luis Sol"}),
    ],
)
def test_whom_among_others_it_was_done_to(text: str, whom: set[str]) -> None:
    assert [set(targets) for event, _, targets in told(text) if event.mode == "arrest"] == [whom]


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
    ("text", "rule", "status"),
    [
        ("Traders staged a sit-in in Lahore on Sunday, demanding lower fees.", "frame:staged-protest", "held"),
        ("Four engineers detained in Lima for more than a year walked free on Friday.", "frame:walked-free", "held"),
        ("Reyes will observe a drill in Okinawa on Friday before flying on to Seoul.", "frame:travelled", "planned"),
    ],
)
def test_words_and_clauses_put_right(text: str, rule: str, status: str) -> None:
    assert (rule, status) in [(event.origin.rule, event.status) for event, _, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He called on Chile to open all crossings and to lift restrictions on 60 aid groups.", "CONCEDE"),
        ('Peru left after Luis Sol called his Chilean counterpart, Ana Mora, "a petty tyrant" and went.', "CONSULT"),
    ],
)
def test_words_that_tell_nothing_once_they_hang_right(text: str, kind: str) -> None:
    assert kind not in [event.type for event, _, _ in told(text)]


def test_talks_are_of_the_day_they_were_held_on_whoever_reports_them() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrin and his Iranian counterpart Abbas Karimi held a telephone conversation "
        "on Thursday, the Russian Foreign Ministry reported."
    )
    assert [event.date.iso for event, _, _ in told(text) if event.mode == "call" and event.date] == ["2025-03-13"]


def test_who_does_it_where_another_was_called_to() -> None:
    text = (
        "Today the Chilean chargé d'affaires was summoned to the Ministry of Foreign Affairs in Lima, where Deputy "
        "Minister Ana Mora handed him a note of protest."
    )
    found = [who for event, who, _ in told(text) if event.origin.rule == "frame:note-of-protest"]
    assert ["Ana Mora" in who for who in found] == [True]
