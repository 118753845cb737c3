"""Figures that do not fit each other are found, and those that do are left alone."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.consistency.checking import check, check_parts
from dragoman.resolve.series import series_of

NORWAY = Actor("NO", "state", "Norway", "NO", "subject")
CHILE = Actor("CL", "state", "Chile", "CL", "counterpart")
YEAR = DateInterval.year(2021)
QUARTER = DateInterval.between(DateInterval.month(2022, 1), DateInterval.month(2022, 3))
LATER = date(2023, 1, 1)
BEFORE = DateInterval.between(DateInterval.month(2021, 1), DateInterval.month(2021, 3))


def figure(value: float, when: DateInterval | None = YEAR, **changes: object) -> Told:
    plain = Told(
        f"f{value:g}",
        "figure",
        "r1",
        date(2022, 5, 30),
        f"trade of {value:g}",
        f"They put the trade at {value:g}.",
        type="trade_turnover",
        status="actual",
        name="mutual trade",
        when=when,
        value=value,
        unit="USD",
        actors=(NORWAY, CHILE),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_a_sentence_does_not_contradict_itself() -> None:
    votes = [
        figure(value, name="votes", type="documents", unit="count", sentence="It voted 29 to 22.") for value in (29, 22)
    ]
    assert not check(votes)
    assert check([votes[0], replace(votes[1], sentence="Others put it at 22.")])


def test_a_report_that_names_nobody_is_called_by_its_day() -> None:
    (finding,) = check([figure(2e9), figure(3e9, outlet="Fjord Wire", published=date(2022, 6, 2))])
    assert "(report of 2022-05-30)" in finding.why
    assert "(Fjord Wire, 2022-06-02)" in finding.why


def test_what_only_the_report_names_is_called_so() -> None:
    (series,) = series_of([figure(29, name="votes", type="other", unit="count")])
    assert series.name == "votes of Norway with Chile"


@pytest.mark.parametrize(
    ("label", "theirs"),
    [
        ("mutual trade", True),
        ("trade between Norway and Chile", True),
        ("Norway-Chile trade", True),
        ("Guinea-Bissau mission", True),
        ("Norway-EU trade", False),
        ("Norway-LA trade", False),  # whoever "LA" is
        ("mutual trade between the Nordic countries", False),
    ],
)
def test_a_figure_called_after_others_is_in_no_series(label: str, theirs: bool) -> None:
    actors = (NORWAY, CHILE) if "Guinea" not in label else (Actor("GW", "state", "Guinea-Bissau", "GW", "subject"),)
    assert bool(series_of([figure(8e9, name=label, actors=actors)])) is theirs


@pytest.mark.parametrize(
    ("figures", "sort", "holds", "words"),
    [
        ([figure(61, parts=(("a", 21), ("b", 12), ("c", 28)))], "parts", True, "21 + 12 + 28 add up to 61"),
        ([figure(61, parts=(("a", 21), ("b", 28)), sentence="Of 61, 21 a, 12 b, 28 c.")], "parts", True, "add up"),
        ([figure(61, parts=(("a", 21), ("b", 12)))], "parts", False, "they make 33"),
        ([figure(40, sentence="Of the 40, 15 are Finns and 12 Swedes.")], "parts", False, "they make 27"),
        ([figure(40, sentence="Of the 40, 15 are Finns and the other 25 Swedes.")], "parts", True, "add up to 40"),
        ([figure(2e9), figure(3e9)], "differ", False, "values are told of the trade"),
        ([figure(value, type="exports") for value in (2e9, 3e9)], "differ", False, "are told of the exports"),
        ([figure(value, type="people", name="border guards", unit="count", sentence=f"They were {value}.")
          for value in (20, 30)], "differ", False, "are told of the border guards (Norway – Chile): 20"),
        ([figure(7.2e9, DateInterval.year(2022)), figure(5.8e9, QUARTER)], "differ", False, "only if 1.4 bn USD"),
        ([figure(3e9, QUARTER, published=LATER), figure(2e9, DateInterval.year(2022), published=LATER)],
         "differ", False, "only 2 bn USD for the longer"),
        ([figure(5.8e9, QUARTER, change=0.125), figure(5.156e9, BEFORE)], "change", True, "told of the trade turnover"),
        ([figure(5.8e9, QUARTER, change=0.125), figure(4e9, BEFORE)], "change", False, "is +45.0%"),
        ([figure(5.5, QUARTER, change=1.0), figure(1.5, BEFORE)], "change", False, "is +266.7%"),
        ([figure(9e9, YEAR, status="target", published=date(2020, 1, 1)), figure(8e9)], "target",
         False, "for the trade turnover of"),
        ([figure(9, YEAR, status="target", published=date(2020, 1, 1), type="people", name="guests", unit="count"),
          figure(8, type="people", name="guests", unit="count")], "target", False, "for the guests (Norway – Chile)"),
        ([figure(9e9, YEAR, status="target", published=date(2020, 1, 1)), figure(9.5e9)], "target", True, "was passed"),
        ([figure(10, QUARTER, type="growth", unit="percent", name="growth of trade turnover"), figure(6e9, QUARTER),
          figure(3e9, BEFORE)], "rate", False, "contradicts the trade turnover"),
    ],
)  # fmt: skip
def test_findings(figures: list[Told], sort: str, holds: bool, words: str) -> None:
    found = [finding for finding in check(figures) if finding.sort == sort]
    assert len(found) == 1
    assert found[0].holds is holds
    assert words in found[0].why
    assert {side.id for side in found[0].sides} <= {told.id for told in figures}


SOLD = {"type": "exports", "name": "exports"}
BOUGHT = {"type": "imports", "name": "imports"}


@pytest.mark.parametrize(
    ("flows", "holds"),
    [
        ([figure(12, **SOLD), figure(18, **BOUGHT)], True),
        ([figure(12, **SOLD), figure(15, **BOUGHT)], False),
        ([figure(12, **SOLD)], None),
        ([figure(12, **SOLD), figure(15, QUARTER, **BOUGHT)], None),
        ([figure(12, **SOLD), figure(15, unit="EUR", **BOUGHT)], None),
        ([figure(12, **SOLD), figure(15, **SOLD, actors=(replace(CHILE, side="subject"),
                                                         replace(NORWAY, side="counterpart")))], False),
    ],
)  # fmt: skip
def test_what_is_sold_and_bought_makes_the_turnover(flows: list[Told], holds: bool | None) -> None:
    found = [each for each in check([figure(30), *flows]) if each.sort == "parts"]
    assert [each.holds for each in found] == ([] if holds is None else [holds])
    assert all(each.sides[0].value == 30 for each in found)


def test_of_several_turnovers_the_one_told_beside_them_is_put_against_them() -> None:
    figures = [figure(40, report="r0"), figure(30), figure(12, **SOLD), figure(18, **BOUGHT)]
    found = [each for each in check(figures) if each.sort == "parts"]
    assert [(each.holds, each.sides[0].value) for each in found] == [(True, 30)]


def test_a_change_is_measured_from_what_its_own_report_tells() -> None:
    figures = [figure(12, change=0.2), figure(10, DateInterval.year(2020))]
    other = figure(8, DateInterval.year(2020), report="r2", id="other")
    found = {(each.sort, each.holds) for each in check([*figures, other])}
    assert found == {("change", True), ("differ", False)}


def test_a_change_that_fits_one_of_several_bases_fits() -> None:
    bases = [figure(value, DateInterval.year(2020), report=f"r{value}", id=f"f{value}") for value in (8, 10)]
    found = {(each.sort, each.holds) for each in check([figure(12, change=0.2), *bases])}
    assert found == {("change", True), ("differ", False)}


def test_a_rate_that_fits_no_level_is_told_once() -> None:
    now, before = figure(13, change=0.5), figure(10, DateInterval.year(2020))
    rate = figure(50, type="growth", unit="percent", name="growth of trade turnover")
    again = [replace(rate, id="f50b", report="r2"), replace(now, id="f13b", report="r3")]
    assert [each.sort for each in check([now, before, rate, *again])] == ["change"]
    assert [each.sort for each in check([replace(now, change=None), before, rate, *again[:1]])] == ["rate"]


@pytest.mark.parametrize(
    "figures",
    [
        [figure(2e9), figure(2.01e9)],
        [figure(2e9, bound="over"), figure(2.4e9)],
        [figure(2e9), figure(3e9, DateInterval.year(2020))],
        [figure(2e9), figure(3e9, unit="EUR")],
        [figure(2e9), figure(3e9, type="exports")],
        [figure(2e9), figure(3e9, actors=(NORWAY,))],
        [figure(2e9), figure(3e9, status="target", when=DateInterval.year(2025))],
        [figure(2e9, None), figure(3e9, None)],
        [figure(2e9, actors=()), figure(3e9, actors=())],
        [figure(each, type="share", unit="percent", name=name) for each, name in ((51, "turnout"), (27, "the bloc"))],
        [figure(900, QUARTER, type="people", name="migrants", change=0.5),
         figure(10, BEFORE, type="people", name="dancers", report="r2")],
        [figure(2e9, type="aid", name="food"), figure(3e9, type="aid", name="ambulances")],
        [figure(2.6e9), figure(8.7e8, quote="reached 870 million, or 33.4 percent of the total")],
        [figure(3e4, QUARTER, change=0.19, bound="over"), figure(3e4, BEFORE, bound="over")],
        [figure(5.5, QUARTER, change=1.0), figure(2.4, BEFORE)],
        [figure(9e9, YEAR, status="target", published=date(2020, 1, 1)), figure(8e9, published=date(2020, 5, 1))],
        [figure(9e9, YEAR, status="target", published=date(2020, 1, 1)), figure(8e9, published=date(2021, 5, 1))],
        [figure(3, type="projects", unit="count", name="joint projects"),
         figure(9, type="projects", unit="count", name="school buildings")],
        [],
    ],
)  # fmt: skip
def test_what_fits_or_cannot_be_compared_is_left_alone(figures: list[Told]) -> None:
    assert check(figures) == []


def test_trade_is_one_series_whichever_side_is_named_first() -> None:
    swapped = (Actor("CL", "state", "Chile", "CL", "subject"), Actor("NO", "state", "Norway", "NO", "counterpart"))
    (series,) = series_of([figure(1e9), figure(2e9, actors=swapped)])
    assert len(series.tellings) == 2
    assert series.name == "trade turnover of Chile and Norway"


@pytest.mark.parametrize(
    ("sentence", "parts", "found"),
    [
        ("Exports were 300, of which 100 was coffee and 150 machinery.", (100, 150), 0),
        ("Exports were 300, including 100 of coffee and 150 of machinery.", (100, 150), 0),
        ("Exports were 300, of which 200 was coffee and 150 machinery.", (200, 150), 1),
        ("Exports were 300: 100 of coffee and 150 of machinery.", (100, 150), 1),
    ],
)
def test_some_of_the_parts_need_not_add_up(sentence: str, parts: tuple[float, ...], found: int) -> None:
    told = figure(300, parts=tuple((f"part {number}", value) for number, value in enumerate(parts)), sentence=sentence)
    assert len(check_parts([told])) == found


@pytest.mark.parametrize(
    ("indicator", "name"),
    [
        ("exports", "exports of Norway to Chile"),
        ("imports", "imports of Norway from Chile"),
        ("investment", "investment of Norway in Chile"),
        ("projects", "projects of Norway with Chile"),
        ("trade_turnover", "trade turnover of Chile and Norway"),
    ],
)
def test_a_series_says_which_way_it_goes(indicator: str, name: str) -> None:
    (series,) = series_of([figure(1e9, type=indicator)])
    assert series.name == name


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Norway-Chile trade", 1),
        ("Chilean-Norwegian trade", 1),
        ("trade in the EU", 1),  # one name says where, and not of whom
        ("Peru-Chile trade", 0),
        ("Chile-EU trade", 0),
        ("Norway-Central Asia trade", 0),
    ],
)
def test_a_figure_called_after_two_others_is_in_no_series(label: str, number: int) -> None:
    assert len(series_of([figure(5e9, name=label)])) == number


def test_a_figure_of_a_bloc_is_called_after_it() -> None:
    union = Actor("european-union", "bloc", "European Union", None, "counterpart")
    assert len(series_of([figure(5e9, name="Norway-EU trade", actors=(NORWAY, union))])) == 1
