"""One event told twice is one; what the two sides of a report leave unsaid is filled in."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.records import SOMEBODY, Event, Mention, Origin, Participant, Party
from dragoman.resolve.within_report.event_parties import between_parties
from dragoman.resolve.within_report.events import merge_events
from dragoman.resolve.within_report.journeys import on_journeys
from dragoman.resolve.within_report.references import References
from dragoman.resolve.within_report.sides import sides_of, with_sides

MORA = Party("p1", "person", "Ana Mora", "PE")
SOL = Party("p2", "person", "Luis Sol", "EC")
PERU = Party("p3", "state", "Peru", "PE")
ECUADOR = Party("p4", "state", "Ecuador", "EC")
LIMA = Party("p5", "place", "Lima", "PE")
PARTIES = (MORA, SOL, PERU, ECUADOR, LIMA)
OF = {f"m{number}": (party.id,) for number, party in enumerate(PARTIES, 1)} | {"m6": ("p3", "p4")}
BY_ID = {party.id: party for party in PARTIES}
DAY = DateInterval.day(date(2025, 3, 5))


def event(kind: str, *actors: str, targets: tuple[str, ...] = (), status: str = "held", **more: object) -> Event:
    name, mode = kind.split("/")
    who = tuple(Participant(each) for each in actors)
    whom = tuple(Participant(each) for each in targets)
    base = Event(name, mode, status, who, whom, evidence=(Span(0, 5),))
    return Event(**{field: more.get(field, getattr(base, field)) for field in base.__slots__})


def references() -> References:
    return References(PARTIES, OF)


def test_a_meeting_told_twice_is_one_and_lists_the_persons() -> None:
    twice = (event("CONSULT/meeting", "p1", "p2", date=DAY), event("CONSULT/meeting", "p3", "p4", place="Lima"))
    merged = merge_events(twice, BY_ID)
    assert len(merged) == 1
    assert [each.party for each in merged[0].actors] == ["p1", "p2"]
    assert merged[0].place == "Lima"
    assert merged[0].date == DAY


@pytest.mark.parametrize(("first", "second"), [("Peru", "Lima"), ("Lima", "Peru")])
def test_a_meeting_told_of_the_country_and_then_of_the_city_is_one(first: str, second: str) -> None:
    twice = tuple(event("CONSULT/meeting", "p1", "p2", date=DAY, place=place) for place in (first, second))
    (merged,) = merge_events(twice, BY_ID)
    assert merged.place == "Lima"
    assert len(merge_events((twice[0], replace(twice[1], place="Quito")), BY_ID)) == 2


@pytest.mark.parametrize(
    ("origin", "date", "number"),
    [
        (Origin("frame:imposed-sanctions"), None, 0),
        (Origin("frame:imposed-sanctions", confirmed=True), None, 1),
        (Origin("frame:imposed-sanctions"), DAY, 1),
        (Origin("learned"), None, 1),
    ],
)
def test_what_nobody_did_on_no_day_is_background(origin: Origin, date: DateInterval | None, number: int) -> None:
    told = event("SANCTION/embargo", targets=("p3",), origin=origin, date=date)
    assert len(merge_events((told,), BY_ID)) == number


def test_meetings_of_two_days_are_two() -> None:
    other = DateInterval.day(date(2025, 4, 1))
    two = (event("CONSULT/meeting", "p1", "p2", date=DAY), event("CONSULT/meeting", "p1", "p2", date=other))
    assert len(merge_events(two, BY_ID)) == 2


def test_one_day_of_a_visit_told_apart_leaves_its_dates() -> None:
    days = DateInterval.parse("2025-03-03/2025-03-07")
    whole = event("CONSULT/visit", "p1", targets=("p4",), date=days)
    leg = event("CONSULT/visit", "p1", targets=("p4",), date=DAY, place="Quito")
    merged = merge_events((whole, leg), BY_ID)
    assert [(each.date, each.place) for each in merged] == [(days, None)]


def test_a_mere_mention_of_a_planned_visit_is_that_visit() -> None:
    told = event("CONSULT/visit", "p1", targets=("p4",), status="planned", date=DAY)
    spoken_of = event("CONSULT/visit", "p1", targets=("p4",))
    assert merge_events((told, spoken_of), BY_ID)[0].status == "planned"
    assert len(merge_events((told, spoken_of), BY_ID)) == 1


@given(st.lists(st.sampled_from(["p1", "p2", "p3", "p4"]), min_size=1, max_size=4), st.integers(1, 4))
def test_merging_what_is_the_same_leaves_one(actors: list[str], times: int) -> None:
    one = event("CONSULT/gathering", *dict.fromkeys(actors), date=DAY)
    assert len(merge_events((one,) * times, BY_ID)) == 1


def test_groups_are_spelt_out_and_places_visited_are_states() -> None:
    found = references().participants([Participant("m6"), Participant("m1", "host")])
    assert [(each.party, each.role) for each in found] == [("p3", None), ("p4", None), ("p1", "host")]
    assert references().as_states((Participant("p5"),))[0].party == "p3"


def test_an_unnamed_official_acts_for_the_state() -> None:
    minister = Mention("m9", 0, 0, 0, 1, Span(0, 8), "person", "office", "the minister", state="EC")
    known = References(PARTIES, OF, [minister])
    assert [each.party for each in known.participants([Participant("m9")])] == ["p4"]


def test_both_sides_sign_where_nobody_is_said_to() -> None:
    met = event("CONSULT/meeting", "p1", "p2", date=DAY)
    sides = sides_of([met], references())
    signed = with_sides(event("AGREE/sign", date=DAY), sides, references())
    assert {each.party for each in signed.actors} == {"p3", "p4"}


def test_what_is_adopted_without_a_body_is_not_adopted_by_the_sides() -> None:
    sides = sides_of([event("CONSULT/meeting", "p1", "p2", date=DAY)], references())
    assert with_sides(event("AGREE/adopt", date=DAY), sides, references()).actors == ()


def test_what_two_did_long_ago_their_states_did() -> None:
    met = event("CONSULT/meeting", "p1", "p2", date=DAY)
    sides = sides_of([met], references())
    ago = DateInterval.parse("2019")
    agreed = with_sides(event("AGREE/accord", "p1", "p2", date=ago), sides, references())
    assert {each.party for each in agreed.actors} == {"p3", "p4"}
    today = with_sides(event("AGREE/accord", "p1", "p2", date=DAY), sides, references())
    assert {each.party for each in today.actors} == {"p1", "p2"}


def test_what_one_side_does_jointly_it_does_with_the_other() -> None:
    sides = sides_of([event("CONSULT/meeting", "p1", "p2", date=DAY)], references())
    extradited = with_sides(event("COOPERATE/legal", "p3"), sides, references())
    assert [each.party for each in extradited.actors] == ["p3", "p4"]


def test_meetings_on_a_journey_are_dated_by_it() -> None:
    journey = event("CONSULT/visit", "p1", targets=("p4",), status="planned", date=DAY)
    met = event("CONSULT/meeting", "p1", "p2", status="planned", place="Ecuador")
    assert on_journeys([journey, met], references())[1].date == DAY


def signed(*actors: str, at: int, rule: str = "frame:signed", about: tuple[str, ...] = ()) -> Event:
    return event("AGREE/sign", *actors, date=DAY, about=about, evidence=(Span(at, at + 5),), origin=Origin(rule))


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        (signed("p1", "p2", at=90, rule="frame:signed-again"), [["p1", "p2"]]),
        (signed("p3", "p4", at=90, rule="frame:signed-again"), [["p3", "p4"]]),
        (signed("p1", "p2", at=90), [["p3", "p4"], ["p1", "p2"]]),  # a text of its own
        (signed("p1", "p2", at=5000, rule="frame:signed-again"), [["p3", "p4"], ["p1", "p2"]]),
    ],
)
def test_who_signs_a_text_told_before_signs_it_for_the_states(again: Event, expected: list[list[str]]) -> None:
    found = merge_events((signed("p3", "p4", at=0, about=("fishing rights",)), again), BY_ID)
    assert [[each.party for each in one.actors] for one in found] == expected


def test_nobody_is_one_of_those_he_calls_upon() -> None:
    crowd = Mention("m6", 0, 0, 0, 1, Span(0, 5), "group", "group", "both sides")
    known = References(PARTIES, OF, [crowd])
    urged = event("REQUEST/demand", "m1", targets=("m6",))
    assert between_parties(known, urged) == event("REQUEST/demand", "p1")
    third = References((*PARTIES, Party("p6", "person", "Jo Vea", "CL")), OF | {"m7": ("p6",)}, [crowd])
    addressed = between_parties(third, event("REQUEST/demand", "m7", targets=("m6",)))
    assert addressed is not None and [each.party for each in addressed.targets] == ["p3", "p4"]


def test_what_is_asked_of_people_at_large_is_asked_of_nobody_else() -> None:
    asked = between_parties(references(), event("REQUEST/demand", "m1", targets=(SOMEBODY,)))
    assert asked is not None and [each.party for each in asked.targets] == [SOMEBODY]


def told(rule: str, at: int, kind: str, *actors: str, **more: object) -> Event:
    plain = event(kind, *actors, **more)  # type: ignore[arg-type]
    return replace(plain, evidence=(Span(at, at + 20),), origin=Origin(rule, ()))


@pytest.mark.parametrize(
    ("first", "second", "statuses"),
    [
        # "Arrives on a visit this evening": one journey in two ways.
        (
            told("frame:visit", 0, "CONSULT/visit", "p1", targets=("p4",), status="planned", date=DAY),
            told("frame:travelled", 5, "CONSULT/visit", "p1", targets=("p4",), date=DAY),
            ["planned"],
        ),
        # "An invitation to attend the forum, due in May".
        (
            told("frame:chaired-body", 0, "CONSULT/gathering", "p1", status="proposed", place="Lima"),
            told("frame:gathering", 5, "CONSULT/gathering", status="planned", date=DAY),
            ["planned"],
        ),
        # "Was due in Quito on Wednesday. ... The trip is off."
        (
            told("frame:expected-in", 0, "CONSULT/visit", "p1", targets=("p4",), status="planned", date=DAY),
            told("frame:visit-again", 90, "CONSULT/visit", "p1", targets=("p4",), status="cancelled"),
            ["cancelled"],
        ),
        # "Will be in Lima and Cusco": told once with its days and once without.
        (
            told("learned", 0, "CONSULT/visit", "p2", targets=("p3",), place="Cusco", date=DAY),
            told("frame:stay", 5, "CONSULT/visit", "p2", targets=("p3",), place="Lima"),
            ["held"],
        ),
        # "When they met in Lima": of one only it is said who he is.
        (
            told("frame:met", 0, "CONSULT/meeting", "p1", "p2", place="Lima", date=DAY),
            told("frame:met", 90, "CONSULT/meeting", "p2", place="Lima", date=DAY),
            ["held"],
        ),
        # "Invited Sol to Lima, an invitation that he accepted".
        (
            told("frame:invited", 0, "REQUEST/invite", "p1", targets=("p2",)),
            told("learned", 5, "REQUEST/invite", "p2", targets=("p1",)),
            ["held"],
        ),
        # "The two chaired the meeting between their delegations."
        (
            told("frame:met", 0, "CONSULT/meeting", "p1", "p2", date=DAY),
            told("frame:chaired-meeting", 90, "CONSULT/gathering", "p1", "p2", date=DAY),
            ["held"],
        ),
        # "Handed him a letter addressed to Mora by Sol": the letter is Sol's.
        (
            told("frame:sent-message", 0, "CONSULT/message", "p3", targets=("p4",)),
            told("frame:sent-message", 5, "CONSULT/message", "p2", targets=("p1",)),
            ["held"],
        ),
        # "Peru imposed sanctions today. Those sanctioned include Mr Sol."
        (
            told("frame:imposed-sanctions", 0, "SANCTION/embargo", "p3", targets=("p4",), date=DAY),
            told("frame:sanctioned", 90, "SANCTION/embargo", targets=("p2",), date=DAY),
            ["held"],
        ),
        # Two journeys, told apart.
        (
            told("frame:visit", 0, "CONSULT/visit", "p1", targets=("p4",), status="planned", date=DAY),
            told("frame:travelled", 90, "CONSULT/visit", "p1", targets=("p4",), date=DAY),
            ["planned", "held"],
        ),
    ],
)
def test_one_event_told_in_two_ways(first: Event, second: Event, statuses: list[str]) -> None:
    assert [each.status for each in merge_events((first, second), BY_ID)] == statuses


@pytest.mark.parametrize("kind", ["CONSULT/gathering", "CONSULT/visit"])
def test_a_state_is_there_by_whoever_serves_it(kind: str) -> None:
    targets = ("m4",) if kind.endswith("visit") else ()
    found = between_parties(references(), event(kind, "m1", "m3", targets=targets, date=DAY))
    assert found is not None
    assert [each.party for each in found.actors] == ["p1"]


def test_nobody_visits_his_own_state_besides_others() -> None:
    visit = event("CONSULT/visit", "m1", targets=("m3", "m4"), date=DAY)
    found = between_parties(references(), visit)
    assert found is not None
    assert [each.party for each in found.targets] == ["p4"]
