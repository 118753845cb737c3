"""One event told several times is one; events like it are others; differences stand side by side."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dragoman.model.dates import Basis, DateInterval, Precision
from dragoman.resolve.tellings.blocks import PROBE, blocks
from dragoman.resolve.tellings.differences import differences, disputed
from dragoman.resolve.tellings.of_events import is_doubtful, same_event
from dragoman.resolve.tellings.telling import Participant, Telling

ABENOV, PENA = Participant("abenov", "person", "KZ"), Participant("pena", "person", "AR")
SERIK = Participant("serik", "person", "KZ")
KAZAKHSTAN, ARGENTINA, NORWAY = (Participant(code, "state", code) for code in ("KZ", "AR", "NO"))
DAY = DateInterval.day(date(2022, 6, 1))

MEETING = Telling("e1", "r1", "CONSULT", "meeting", "held", (ABENOV, PENA), (), "Oslo", DAY, date(2022, 6, 1))


def other(**changes: object) -> Telling:
    return replace(MEETING, **{"record": "e2", "report": "r2", **changes})


@pytest.mark.parametrize(
    "telling",
    [
        other(),
        other(place=None),
        other(place="Bergen"),  # a detail that differs
        other(when=None),
        other(when=None, published=date(2022, 6, 3)),
        other(actors=(ABENOV, ARGENTINA)),
        other(actors=(KAZAKHSTAN, ARGENTINA)),
        other(status="planned", published=date(2022, 5, 20)),
        other(when=DateInterval.month(2022, 6)),
    ],
)
def test_tellings_of_one_event(telling: Telling) -> None:
    assert same_event(MEETING, telling)
    assert same_event(telling, MEETING)
    assert blocks(MEETING) & blocks(telling, PROBE)


@pytest.mark.parametrize(
    "telling",
    [
        other(report="r1"),
        other(mode="call"),
        other(when=DateInterval.day(date(2022, 6, 2))),
        other(when=None, published=date(2022, 7, 1)),
        other(actors=(SERIK, PENA)),
        other(actors=(ABENOV, NORWAY)),
        other(actors=(SERIK, ABENOV)),
        other(when=None, place="Lima"),
        other(when=DateInterval.month(2022, 6), published=date(2022, 9, 1)),
    ],
)
def test_tellings_of_two_events(telling: Telling) -> None:
    assert same_event(MEETING, telling) is None
    assert same_event(telling, MEETING) is None


@pytest.mark.parametrize(
    ("planned_on", "when", "held_on", "one"),
    [
        (date(2022, 6, 2), None, DAY, False),  # the talks are over, and another meeting is planned
        (date(2022, 6, 2), None, None, False),
        (date(2022, 6, 1), None, DAY, True),  # "will meet today", "met today"
        (date(2022, 5, 30), None, DAY, True),
        (date(2022, 6, 2), DAY, DAY, True),
    ],
)
def test_what_was_over_when_another_was_planned_is_not_the_plan(
    planned_on: date, when: DateInterval | None, held_on: DateInterval | None, one: bool
) -> None:
    planned = other(status="planned", when=when, published=planned_on)
    held = replace(MEETING, when=held_on)
    assert bool(same_event(planned, held)) is bool(same_event(held, planned)) is one


def test_a_visit_is_not_the_visit_back() -> None:
    there = replace(MEETING, mode="visit", actors=(KAZAKHSTAN,), targets=(ARGENTINA,))
    back = other(mode="visit", actors=(ARGENTINA,), targets=(KAZAKHSTAN,))
    assert same_event(there, back) is None


RELATIVE = DateInterval(date(2022, 5, 31), date(2022, 5, 31), Precision.DAY, Basis.RELATIVE)


@pytest.mark.parametrize(
    ("telling", "one"),
    [
        (other(when=RELATIVE), True),
        (other(when=replace(RELATIVE, basis=Basis.STATED)), False),  # two printed days are two
        (other(when=RELATIVE, place="Bergen"), False),
        (other(when=RELATIVE, actors=(KAZAKHSTAN, ARGENTINA)), False),
        (other(when=RELATIVE, published=date(2022, 6, 9)), False),
        (other(when=replace(RELATIVE, first=date(2022, 5, 30), last=date(2022, 5, 30))), False),
    ],
)
def test_a_day_that_was_worked_out_may_be_off_by_one(telling: Telling, one: bool) -> None:
    assert bool(same_event(MEETING, telling)) is bool(same_event(telling, MEETING)) is one


def test_one_story_may_print_two_days_of_an_encounter_and_a_person_is_asked() -> None:
    first = replace(MEETING, story="s")
    second = other(story="s", when=DateInterval.day(date(2022, 6, 2)), published=first.published)
    reason = same_event(first, second)
    assert same_event(first, replace(second, published=date(2022, 6, 3))) is None
    assert reason
    assert is_doubtful(reason)
    assert same_event(first, replace(second, actors=(KAZAKHSTAN, ARGENTINA))) is None
    assert same_event(first, replace(second, when=DateInterval.day(date(2022, 6, 3)))) is None


JUNE = DateInterval.month(2022, 6)
APART = {"r1": 0, "r2": 1}
STRAITS = frozenset({"forum straits"})
FORUM = replace(
    MEETING, mode="gathering", actors=(ABENOV,), status="planned", called=frozenset({"forum"}), series=STRAITS
)


@pytest.mark.parametrize(
    ("changes", "one"),
    [
        ({}, True),
        ({"actors": ()}, True),
        ({"when": JUNE}, True),
        ({"place": None}, False),
        ({"place": "Bergen"}, False),
        ({"when": DateInterval.day(date(2022, 6, 3))}, False),
        ({"when": None}, False),
        ({"series": frozenset({"fjord forum"})}, False),
        ({"called": frozenset({"forum", "seminar"})}, False),  # a seminar beside the forum
    ],
)
def test_what_goes_by_one_name_in_one_town_on_one_day_is_one_whoever_is_there(
    changes: dict[str, Any], one: bool
) -> None:
    told = replace(FORUM, **{"record": "e2", "report": "r2", "status": "held", "actors": (PENA,), **changes})
    assert bool(same_event(FORUM, told)) is bool(same_event(told, FORUM)) is one
    assert not one or blocks(FORUM) & blocks(told, PROBE)
    assert not one or not disputed([FORUM, told], APART)


@pytest.mark.parametrize(
    ("planned", "off", "published", "one"),
    [
        (JUNE, DAY, date(2022, 5, 20), True),
        (DAY, JUNE, date(2022, 5, 20), True),
        (JUNE, DAY, date(2022, 3, 1), False),  # before anybody told of the plan
        (DateInterval.year(2022), DAY, date(2022, 5, 20), False),
        (JUNE, DateInterval.day(date(2022, 7, 1)), date(2022, 5, 20), False),
    ],
)
def test_a_plan_and_its_calling_off_are_one(
    planned: DateInterval, off: DateInterval, published: date, one: bool
) -> None:
    plan = replace(MEETING, status="planned", when=planned, published=date(2022, 4, 1))
    told = other(status="cancelled", when=off, published=published)
    assert bool(same_event(plan, told)) is bool(same_event(told, plan)) is one
    assert not one or "status" not in disputed([plan, told], APART)


def test_what_was_called_off_was_not_held() -> None:
    assert "status" in disputed([MEETING, other(status="cancelled")], APART)


def test_who_was_first_told_by_name_alone_is_found() -> None:
    nameless = replace(MEETING, actors=(replace(ABENOV, state=None), replace(PENA, state=None)))
    assert blocks(nameless) & blocks(MEETING, PROBE)


@pytest.mark.parametrize(
    ("place", "one"), [("Oslo", True), ("Norway", True), (None, True), ("Bergen", False), ("Lima", False)]
)
def test_openings_in_two_cities_are_two(place: str | None, one: bool) -> None:
    opening = replace(MEETING, type="OCCASION", mode="launch", actors=(NORWAY, ARGENTINA), about=("a consulate",))
    again = replace(opening, record="e2", report="r2", place=place)
    assert bool(same_event(opening, again)) is one
    assert bool(same_event(replace(opening, story="s"), replace(again, story="s"))) is one


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"status": "planned"}, True),
        ({"place": "Peru"}, False),
        ({"place": None}, False),
        ({"when": DateInterval.day(date(2022, 6, 2))}, False),
        ({"called": frozenset({"commission"})}, False),  # of the ministers, on the same day
        ({"actors": (PENA, Participant("ots", "bloc", None), Participant("council", "body", None))}, False),
        ({"actors": (PENA, Participant("sco", "bloc", None))}, False),
        ({"actors": (PENA, NORWAY)}, False),
    ],
)
def test_a_summit_is_one_whichever_president_a_report_tells_of(changes: dict[str, object], same: bool) -> None:
    bloc = Participant("ots", "bloc", None)
    one = replace(MEETING, mode="gathering", actors=(ABENOV, bloc), called=frozenset({"summit"}))
    two = replace(one, **{"record": "e2", "report": "r2", "actors": (PENA, bloc), **changes})
    assert (same_event(one, two) is not None) == same
    if same:
        assert blocks(one) & blocks(two)
        assert disputed([one, two], {"r1": 0, "r2": 1}) == ()


@pytest.mark.parametrize(
    ("about", "one"),
    [(("forty tents",), True), ((), True), (("a loan for roads",), False)],
)
def test_aid_told_without_what_was_given(about: tuple[str, ...], one: bool) -> None:
    gift = replace(MEETING, type="AID", mode="humanitarian", actors=(NORWAY,), targets=(ARGENTINA,), about=("tents",))
    assert bool(same_event(gift, replace(gift, record="e2", report="r2", about=about))) is one


def test_what_is_said_twice_is_one_if_it_is_about_the_same() -> None:
    said = replace(MEETING, type="DEMAND", mode="statement", about=("release of the prisoners",))
    assert same_event(said, other(type="DEMAND", mode="statement", about=("to release prisoners",)))
    assert same_event(said, other(type="DEMAND", mode="statement", about=("lower tariffs",))) is None


def test_differences_name_who_says_what() -> None:
    told = [MEETING, other(place="Bergen"), replace(MEETING, record="e3", report="r3")]
    (found,) = differences(told)
    assert (found.detail, found.versions) == ("place", (("Oslo", ("r1", "r3")), ("Bergen", ("r2",))))
    assert differences([MEETING, other(place=None)]) == ()


@pytest.mark.parametrize(
    ("telling", "doubtful"),
    [
        (other(), False),
        (other(when=None), False),  # reported on the day itself
        (other(when=None, published=date(2022, 6, 3)), True),
        (other(when=None, published=date(2022, 6, 3), story="s"), False),
        (other(actors=(ABENOV, PENA, SERIK)), False),
        (other(actors=(ABENOV, PENA, NORWAY), when=None, published=date(2022, 6, 4)), True),
    ],
)
def test_what_does_not_quite_fit_is_asked_about(telling: Telling, doubtful: bool) -> None:
    reason = same_event(replace(MEETING, story="s"), telling)
    assert reason is not None
    assert is_doubtful(reason) is doubtful


@pytest.mark.parametrize(
    ("telling", "on"),
    [
        (other(place="Bergen"), ("place",)),
        (other(place="Oslo, Norway"), ()),
        (other(when=DateInterval.month(2022, 6)), ()),
        (other(when=DateInterval.day(date(2022, 6, 3))), ("date",)),
        (other(status="planned"), ()),
        (other(status="cancelled"), ("status",)),
        (other(actors=(ABENOV, PENA, SERIK)), ()),
        (other(actors=(KAZAKHSTAN, ARGENTINA)), ()),
        (other(actors=(ABENOV, NORWAY)), ("participants",)),
    ],
)
def test_independent_sources_differ_on_what_cannot_both_hold(telling: Telling, on: tuple[str, ...]) -> None:
    assert disputed([MEETING, telling], {"r1": 0, "r2": 1}) == on
    assert disputed([telling, MEETING], {"r1": 0, "r2": 1}) == on
    assert disputed([MEETING, telling], {"r1": 0, "r2": 0}) == ()


def test_a_day_is_one_however_it_is_known() -> None:
    worked_out = replace(DAY, basis=Basis.RELATIVE)
    reason = same_event(MEETING, other(when=worked_out))
    assert reason is not None and "both on 2022-06-01" in reason


TEXT = frozenset({frozenset({"exchan", "prison"})})
SIGNING = replace(MEETING, type="AGREE", mode="sign", signs=TEXT)


@pytest.mark.parametrize(
    ("changes", "same", "doubtful"),
    [
        ({"place": "Bergen"}, True, False),
        ({"place": "Bergen", "when": DateInterval.day(date(2022, 6, 2))}, True, True),
        ({"when": DateInterval.day(date(2022, 6, 9)), "published": date(2022, 6, 10)}, False, False),
        ({"when": DateInterval.day(date(2022, 6, 3)), "published": date(2022, 7, 3)}, False, False),
        ({"place": "Bergen", "signs": frozenset({frozenset({"custom"})})}, False, False),
        ({"when": DateInterval.day(date(2022, 6, 2)), "signs": frozenset()}, False, False),
        ({"place": "Bergen", "signs": frozenset({frozenset({"prison"})})}, True, False),
        ({"actors": (KAZAKHSTAN,)}, True, False),
        ({"actors": (KAZAKHSTAN,), "signs": frozenset({frozenset({"custom"})})}, False, False),
        ({"actors": (ABENOV, NORWAY)}, False, False),
        ({"when": DateInterval.day(date(2022, 6, 2)), "status": "planned"}, False, False),
    ],
)
def test_one_text_is_signed_once(changes: dict[str, object], same: bool, doubtful: bool) -> None:
    telling = replace(SIGNING, record="e2", report="r2", **changes)  # type: ignore[arg-type]
    reason = same_event(SIGNING, telling)
    assert (reason is not None) is same
    assert reason is None or is_doubtful(reason) is doubtful


def test_an_accord_is_made_in_one_place_whatever_a_report_of_the_story_says() -> None:
    accord = replace(MEETING, type="AGREE", mode="accord", story="s1")
    elsewhere = replace(accord, record="e2", report="r2", place="Bergen")
    assert same_event(accord, elsewhere)
    assert not same_event(accord, replace(elsewhere, story="s2"))
    opened = {"type": "OCCASION", "mode": "launch"}
    assert not same_event(replace(accord, **opened), replace(elsewhere, **opened))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"place": "Vik"}, False),
        ({"when": DateInterval.day(date(2022, 6, 2))}, False),
        ({"actors": (PENA,)}, False),
        ({"type": "CONSULT", "mode": "gathering"}, False),
    ],
)
def test_a_blow_on_a_town_is_one_where_nobody_says_whose_it_was(changes: dict[str, object], same: bool) -> None:
    first = replace(MEETING, type="ASSAULT", mode="attack", actors=(), place="Masisi", about=("market",))
    again = replace(first, **({"record": "e2", "report": "r2", "about": ("shelling",)} | changes))  # type: ignore[arg-type]
    assert bool(same_event(first, again)) == same
    assert bool(blocks(first) & blocks(again)) or not same
