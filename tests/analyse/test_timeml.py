"""TIMEX3 tags from time expressions."""

from datetime import date

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.timeml import find_timexes, timexes
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import TimeExpression


def expression(value: str | None, kind: str = "date", parts: tuple[TimeExpression, ...] = ()) -> TimeExpression:
    return TimeExpression(0, 1, Span(0, 4), DateInterval.year(2020), kind, value, parts=parts)


def test_a_text_is_tagged_against_its_day() -> None:
    text = "The bank cut its rate on Tuesday. It had last done so in March, three years after the crisis."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [(each.span.quote(text), each.type, each.value) for each in tags] == [
        ("Tuesday", "DATE", "2024-05-14"),
        ("March", "DATE", "2024-03"),
        ("three years", "DURATION", "P3Y"),
    ]


def test_that_day_is_the_one_told_in_the_sentence_before() -> None:
    text = "The pact was signed on 3 June 2021. That day, both armies withdrew; the next day, they returned."
    tags = find_timexes(text, date(2024, 5, 16), LanguageModel.load())
    assert [each.value for each in tags] == ["2021-06-03", "2021-06-03", "2021-06-04"]


def test_types() -> None:
    found = [
        expression("2020"),
        expression("2020-05-01T15:00"),
        expression("P5Y"),
        expression("P1Y", "set"),
        expression("PRESENT_REF"),
    ]
    assert [each.type for each in timexes(found)] == ["DATE", "TIME", "DURATION", "SET", "DATE"]


def test_a_range_is_two_tags_and_no_value_no_tag() -> None:
    both = expression("2020/2021", parts=(expression("2020"), expression("2021")))
    assert [each.value for each in timexes([both, expression(None)])] == ["2020", "2021"]
