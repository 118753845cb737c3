"""Dates, counts, amounts and names as each language has them."""

from datetime import date
from types import SimpleNamespace

import pytest

pytest.importorskip("babel", reason="the extra web is not installed")

from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.judgements.describing import describe
from dragoman.ledger.rows import PartRow
from dragoman.model.counting import AtLeast
from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.model.message import Message, Term, day
from dragoman.serve.web.wording import Wording


@pytest.mark.parametrize(
    ("language", "iso", "words"),
    [
        ("en", "2022-06-01", "1 June 2022"),
        ("ru", "2022-06-01", "1 июня 2022 г."),
        ("kk", "2022-06-01", "2022 ж. 1 маусым"),
        ("ru", "2022-06-01T10:00", "1 июня 2022 г."),
        ("ru", "2022-06", "июнь 2022 г."),
        ("kk", "2022-06", "2022 ж. маусым"),
        ("ru", "2022", "2022"),
        ("ru", "", ""),
        ("ru", "2022-06-01/2022-06-03", "1–3 июня 2022 г."),
        ("ru", "2022-05-31/2022-06-06", "31 мая – 6 июня 2022 г."),
        ("ru", "2022-12-31/2023-01-02", "31 декабря 2022 г. – 2 января 2023 г."),
        ("kk", "2022-06-01/2022-06-03", "2022 ж. 1–3 маусым"),
        ("ru", "2022-06/2022-08", "июнь – август 2022 г."),
        ("ru", "2022/2024", "2022 – 2024"),
        ("ru", "2022/2022-08", "2022 – август 2022 г."),
    ],
)
def test_dates(language: str, iso: str, words: str) -> None:
    said = Wording(language, Worldview()).date_words(iso)
    assert " ".join(said.split()) == words  # CLDR's blanks are of several widths


def test_the_alphabet_of_kazakh() -> None:
    said = Wording("kk", Worldview())
    rows = [PartRow(code, "state", code, code, "party", None) for code in ("CH", "KZ", "UZ", "LV")]
    assert [row.state for row in sorted(rows, key=said.place_in_order)] == ["KZ", "LV", "UZ", "CH"]


def test_people_bear_their_office_in_every_language() -> None:
    minister = PartRow("a-b", "person", "Ada Bell", "NZ", "party", None, "Minister of Ports")
    host = PartRow("c-d", "person", "Carl Dean", "NZ", "party", "host", "Mayor of Napier")
    said = Wording("ru", Worldview())
    assert said._person(minister) == "Ada Bell (Minister of Ports)"
    assert said._person(host).startswith("Carl Dean (Mayor of Napier; ")
    long = PartRow(
        "e-f", "person", "Eve Ford", "NZ", "party", None, "Deputy Minister of Ports, Fisheries and Other Waters"
    )
    assert said._person(long).endswith("…)")


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("en", 1, "1 report"),
        ("en", 1204, "1,204 reports"),
        ("en", AtLeast(10_000), "10,000+ reports"),
        ("ru", AtLeast(10_000), "10\xa0000+ сообщений"),
        ("ru", 1, "1 сообщение"),
        ("ru", 2, "2 сообщения"),
        ("ru", 5, "5 сообщений"),
        ("ru", 11, "11 сообщений"),
        ("ru", 21, "21 сообщение"),
        ("ru", 1204, "1\xa0204 сообщения"),
        ("kk", 5, "5 хабар"),
    ],
)
def test_counts(language: str, count: int, words: str) -> None:
    assert Wording(language, Worldview()).number_of(count, "report") == words


@pytest.mark.parametrize(
    ("language", "given", "words"),
    [
        ("en", (5.8e9, "USD", "about"), "about 5.8\xa0bn\xa0USD"),
        ("ru", (5.8e9, "USD", "about"), "около 5,8\xa0млрд\xa0USD"),
        ("ru", (12.5, "percent", None), "12,5\xa0%"),
        ("ru", (12345, "count", None), "12\xa0345"),
        ("ru", (-3, "percent", None), "−3\xa0%"),
        ("ru", (33.333333, "percent", None), "33,3\xa0%"),
        ("ru", (1.5e6, "t", None), "1,5\xa0млн\xa0т"),
        ("kk", (10, "m3/a", None), "10\xa0м³\xa0жылына"),
        ("kk", (3e6, "EUR", "at_least"), "кемінде 3\xa0млн\xa0EUR"),
        ("kk", (None, "EUR", None), ""),
    ],
)
def test_amounts(language: str, given: tuple[float | None, str | None, str | None], words: str) -> None:
    assert Wording(language, Worldview()).amount(*given) == words


@pytest.mark.parametrize(
    ("by", "words"),
    [(0.333333, "+33,3\xa0%"), (-0.666667, "−66,7\xa0%"), (0.1275, "+12,75\xa0%"), (11.5, "+1\xa0150\xa0%")],
)
def test_changes(by: float, words: str) -> None:
    row = SimpleNamespace(details={"change": {"by": by, "base": None}})
    assert Wording("ru", Worldview()).change(row) == words  # type: ignore[arg-type]


def test_names_of_states_are_those_of_the_house_or_of_the_language() -> None:
    assert Wording("ru", Worldview()).state_name("CH") == "Швейцария"
    assert Wording("kk", Worldview()).state_name("KZ") == "Қазақстан"
    assert Wording("en", Worldview()).state_name("CH") == "Switzerland"
    assert Wording("ru", Worldview(names={"CH": "Конфедерация"})).state_name("CH") == "Конфедерация"
    assert Wording("ru", Worldview()).state_name("OSCE") == "ОБСЕ"
    assert Wording("en", Worldview()).state_name("OSCE") == "OSCE"


@pytest.mark.parametrize(
    ("language", "kind", "name", "called"),
    [
        ("en", "bloc", "European Union", "European Union"),
        ("ru", "bloc", "European Union", "Европейский союз"),
        ("kk", "bloc", "United Nations", "Біріккен Ұлттар Ұйымы"),
        ("ru", "bloc", "League of Three Rivers", "League of Three Rivers"),
        ("ru", "person", "European Union", "European Union"),
    ],
)
def test_names_of_blocs_are_those_of_the_language(language: str, kind: str, name: str, called: str) -> None:
    part = PartRow("p", kind, name, None, "actor", None)
    assert Wording(language, Worldview()).called(part) == called


def test_days_of_the_week() -> None:
    assert [Wording(name, Worldview()).weekday(date(2022, 6, 1)) for name in ("en", "ru", "kk")] == [
        "Wednesday",
        "Среда",
        "Сәрсенбі",
    ]


def test_labels_of_a_time_axis() -> None:
    assert Wording("ru", Worldview()).tick("Nov 2024") == "нояб. 2024"
    assert Wording("en", Worldview()).tick("Nov 2024") == "Nov 2024"
    assert Wording("kk", Worldview()).tick("2024") == "2024"


def test_a_sentence_that_ends_with_a_year_has_one_point() -> None:
    told = Message("both can hold only if {rest} came after {day}.", rest="1", day=day("2022-03-31"))
    said = Wording("ru", Worldview())
    assert said.said(told).endswith("31 марта 2022\u202fг.")
    assert said.translate("Taken back on {day}.", day=said.date_words("2022-03-31")).endswith("2022\u202fг.")
    assert said.translate("Taken for {name}", name="Ada...") == "Понято как Ada..."


def test_numbers_in_texts_of_the_interface_are_written_as_the_language_writes_them() -> None:
    said = Wording("ru", Worldview())
    assert said.translate("{number} more", number=1204).startswith("ещё 1\xa0204")
    assert (said.decimal(0.7), said.percent(0.724)) == ("0,70", "72\xa0%")
    assert Wording("en", Worldview()).decimal(0.7) == "0.70"


def test_a_question_names_states_in_the_language_of_the_page() -> None:
    taking = (Actor("KZ", "state", "Kazakhstan", "KZ", "party"), Actor("ada", "person", "Ada Lovelace", "GB", "party"))
    told = Told("e1", "event", "r1", None, "met", "They met.", type="CONSULT", mode="meeting", actors=taking)
    assert describe(told) == "Meeting: Kazakhstan, Ada Lovelace"
    assert Wording("ru", Worldview()).said(describe(told)) == "Встреча: Казахстан, Ada Lovelace"


@pytest.mark.parametrize(
    ("language", "first", "last", "words"),
    [
        ("en", "2022-06-01", "2022-06-06", "1 – 6 June"),
        ("en", "2022-05-31", "2022-06-06", "31 May – 6 June"),
        ("ru", "2022-06-01", "2022-06-06", "1–6 июня"),
        ("ru", "2022-05-31", "2022-06-06", "31 мая – 6 июня"),
        ("kk", "2022-06-01", "2022-06-06", "1–6 маусым"),
    ],
)
def test_days_without_their_year(language: str, first: str, last: str, words: str) -> None:
    span = DateInterval.parse(f"{first}/{last}")
    assert " ".join(Wording(language, Worldview()).days(span).split()) == words


@pytest.mark.parametrize(
    ("detail", "told", "words"),
    [
        ("participants", "Switzerland, Ada Bell", "Швейцария, Ada Bell"),
        ("participants", "Bell, Ada, Switzerland", "Bell, Ada, Швейцария"),
        ("participants", "New Switzerland", "New Switzerland"),
        ("date", "2022-06-01", "1 июня 2022 г."),
        ("place", "Bern", "Берн"),
        ("status", "signed", "подписано"),
    ],
)
def test_what_is_told_differently(detail: str, told: str, words: str) -> None:
    parts = (
        PartRow("CH", "state", "Switzerland", "CH", "party", None),
        PartRow("ada", "person", "Ada Bell", "CH", "party", None),
        PartRow("bell", "person", "Bell, Ada", "CH", "party", None),
    )
    said = Wording("ru", Worldview()).version(detail, told, parts)
    assert " ".join(said.split()) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "both foreign minister of Kazakhstan"),
        ("ru", "общее: министр иностранных дел: Казахстан"),
        ("kk", "ортақ: сыртқы істер министрі: Қазақстан"),
    ],
)
def test_an_office_within_a_reason_is_called_as_everywhere(language: str, words: str) -> None:
    office = Message("{what} of {whom}", what=Message("foreign minister"), whom=Term("Kazakhstan", "state", "KZ"))
    assert Wording(language, Worldview()).said(Message("both {what}", what=office)) == words
