"""One agreement told by many reports, over years, is one; agreements like it are others; its status goes on."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.resolve.tellings.differences import differences, disputed
from dragoman.resolve.tellings.of_instruments import (
    course,
    instrument_blocks,
    partners,
    same_instrument,
    stands,
    step_of,
    topic,
)
from dragoman.resolve.tellings.telling import Participant, Ratified, Telling

KENYA, RWANDA, UGANDA = (Participant(code, "state", code) for code in ("KE", "RW", "UG"))
PORTS, RAILWAYS = Participant("kenya-ports", "body", "KE"), Participant("kenya-railways", "body", "KE")
RWANDA_AIR, RWANDA_TEA = Participant("rwanda-air", "body", "RW"), Participant("rwanda-tea", "body", "RW")

NAME = "Agreement on Cooperation in Fisheries and Aquaculture"
SIGNED = Telling(
    "i1", "r1", "", "agreement", "signed", (KENYA, RWANDA), (), "Kisumu",
    DateInterval.day(date(2024, 3, 14)), date(2024, 3, 14), name=NAME,
)  # fmt: skip


def told(
    name: str = NAME, published: str = "2024-03-14", when: str | None = "2024-03-14", **changes: object
) -> Telling:
    date_of = DateInterval.parse(when) if when else None
    made = {"record": "i2", "report": "r2", "name": name, "published": date.fromisoformat(published), "when": date_of}
    return replace(SIGNED, **{**made, **changes})


ONE = [
    ("the same words the same day", {}),
    ("another wording of the name", {"name": "the fisheries and aquaculture accord"}),
    ("a state's name in it", {"name": "Kenya-Rwanda Agreement on Fisheries and Aquaculture"}),
    ("called a memorandum", {"mode": "memorandum", "name": "memorandum on fisheries and aquaculture"}),
    ("a day off", {"when": "2024-03-15"}),
    ("a month only", {"when": "2024-03"}),
    ("planned before", {"status": "to_be_signed", "published": "2024-01-20", "when": "2024-03"}),
    ("planned for an earlier day", {"status": "to_be_signed", "published": "2023-11-02", "when": "2023-12"}),
    ("being negotiated a year before", {"status": "negotiating", "published": "2023-02-02", "when": None}),
    ("being negotiated, by a part of its name and as another sort of text", {
        "status": "negotiating", "published": "2023-09-02", "when": None, "name": "fisheries pact", "mode": "treaty"}),
    ("in force a year later", {"status": "in_force", "published": "2025-04-01", "when": "2025-04-01"}),
    ("mentioned years later", {"status": "mentioned", "published": "2027-04-01", "when": None}),
    ("one side alone named", {"actors": (KENYA,)}),
    ("signed by bodies", {"actors": (PORTS, RWANDA_AIR)}),
    ("one word of the topic, on the day", {"name": "agreement on fisheries"}),
    ("one word of the topic, ended a year later", {"name": "fisheries agreement", "status": "ended",
                                                   "published": "2025-04-01", "when": None}),
]  # fmt: skip

TWO = [
    ("another matter", {"name": "Agreement on Cooperation in Health and Education"}),
    ("other parties", {"actors": (KENYA, UGANDA)}),
    ("signed in another year", {"when": "2021-03-14", "published": "2021-03-14"}),
    ("to be signed after it was signed", {"status": "to_be_signed", "when": "2024-09", "published": "2024-08-01"}),
    ("what is added to it", {"name": "additional protocol to the Agreement on Fisheries", "published": "2024-08-01"}),
    ("one word of the topic, of one side alone", {"name": "fisheries agreement", "status": "ended", "when": None,
                                                  "published": "2025-04-01", "actors": (KENYA,)}),
    ("being negotiated two years before, by a part of its name", {
        "status": "negotiating", "published": "2022-02-02", "when": None, "name": "fisheries pact", "mode": "treaty"}),
    ("being negotiated with others besides, by a part of its name", {
        "status": "negotiating", "published": "2023-09-02", "when": None, "name": "fisheries pact", "mode": "treaty",
        "actors": (KENYA, RWANDA, UGANDA)}),
    ("a law", {"mode": "law"}),
    ("a statement", {"mode": "statement"}),
    ("one word of the topic, months later", {"name": "agreement on fisheries subsidies", "published": "2024-09-09",
                                             "when": None, "status": "negotiating"}),
    ("in the same report", {"report": "r1"}),
]  # fmt: skip


@pytest.mark.parametrize(("case", "changes"), ONE, ids=[case for case, _ in ONE])
def test_one(case: str, changes: dict[str, object]) -> None:
    other = told(**changes)  # type: ignore[arg-type]
    assert same_instrument(SIGNED, other)
    assert same_instrument(other, SIGNED) == same_instrument(SIGNED, other), "whichever is told first"
    assert instrument_blocks(SIGNED) & instrument_blocks(other), "and the one is found when the other comes"


@pytest.mark.parametrize(("case", "changes"), TWO, ids=[case for case, _ in TWO])
def test_two(case: str, changes: dict[str, object]) -> None:
    assert same_instrument(SIGNED, told(**changes)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"published": "2024-03-14"}, {"published": "2024-03-15"}, True),
        ({"published": "2024-03-14"}, {"published": "2024-06-15", "when": None}, False),
        ({"story": "s1", "when": None}, {"story": "s1", "when": None, "published": "2024-03-20"}, True),
    ],
)
def test_a_joint_statement_is_known_by_its_time(one: dict[str, str], other: dict[str, str], same: bool) -> None:
    first = told("joint statement", mode="statement", report="r1", **one)  # type: ignore[arg-type]
    assert bool(same_instrument(first, told("joint statement", mode="statement", **other))) is same  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Programme of Cooperation for 2024-2026", "programme of cooperation for 2024-2026", True),
        ("Programme of Cooperation for 2024-2026", "programme of cooperation for 2021-2023", False),
        ("Action Plan on Tourism and Sport 2024-2026", "action plan on tourism and sport", True),
    ],
)
def test_years_in_names(one: str, other: str, same: bool) -> None:
    first = told(one, mode="programme", report="r1")
    assert bool(same_instrument(first, told(other, mode="programme"))) is same


def test_a_resolution_is_known_by_its_number() -> None:
    first = told("Security Council resolution 4773", mode="resolution", report="r1")
    assert same_instrument(first, told("Security Council resolution 4773", mode="resolution"))
    assert same_instrument(first, told("Security Council resolutions", mode="resolution")) is None


def test_two_firms_of_two_states_sign_their_own_texts() -> None:
    ports = told("memorandum on tea storage and export", mode="memorandum", report="r1", actors=(PORTS, RWANDA_TEA))
    railways = told("memorandum on tea export and storage", mode="memorandum", actors=(RAILWAYS, RWANDA_AIR))
    assert same_instrument(ports, railways) is None


def test_topic() -> None:
    assert topic("Memorandum of Understanding between Kenya and Rwanda on Fisheries") == {"fisher"}
    assert topic("agreement on the readmission of persons") == topic("Readmission Agreement")
    assert topic("plan of consultations between the two ministries for 2025-2026") == topic("consultation plan")
    assert topic("joint statement") == topic("Joint Communiqué") == frozenset()


def test_the_course_of_a_status() -> None:
    planned = told(report="r0", status="to_be_signed", published="2024-01-20", when="2024-03")
    named = told(report="r5", status="mentioned", published="2024-02-20")
    ratified = told(report="r9", status="in_force", published="2025-04-01", when="2025-03-30")
    again = told(report="r3", published="2024-03-16", when=None)
    steps = course([ratified, again, SIGNED, planned, named])
    assert [(step.status, step.when.iso if step.when else None) for step in steps] == [
        ("to_be_signed", "2024-03"), ("signed", "2024-03-14"), ("in_force", "2025-03-30"),
    ]  # fmt: skip
    assert steps[1].said == (("r1", date(2024, 3, 14)), ("r3", date(2024, 3, 16)))
    sources = {each.report: number for number, each in enumerate((ratified, again, SIGNED, planned, named))}
    assert "status" not in disputed([ratified, again, SIGNED, planned, named], sources)


def test_a_side_that_ratified_and_a_halt_are_steps() -> None:
    ratified = told(
        report="r2",
        published="2024-05-02",
        when=None,
        ratified=(Ratified("KE", "Kenya", DateInterval.parse("2024-05-01")),),
    )
    again = told(report="r3", published="2024-05-03", when=None, ratified=(Ratified("KE", "Kenya", None),))
    halted = told(report="r4", status="ended", published="2024-06-02", when=None, quote="suspended the accord")
    steps = course([halted, again, ratified, SIGNED])
    assert [(step.status, step.by, step.when.iso if step.when else None) for step in steps] == [
        ("signed", (), "2024-03-14"), ("ratified", ("Kenya",), "2024-05-01"), ("suspended", (), None),
    ]  # fmt: skip
    assert [report for report, _ in steps[1].said] == ["r2", "r3"]
    assert stands(steps, "ended") == ("suspended", ())
    assert stands(steps[:2], "signed") == ("signed", ("Kenya",))
    assert stands(steps[:2], "in_force") == ("in_force", ("Kenya",))
    assert stands(steps[:1], "signed") == ("signed", ())


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("suspended the accord", "suspended"),
        ("The accord was frozen", "suspended"),
        ("put the accord with Peru on hold", "suspended"),
        ("accord has been put", "suspended"),  # of "has been put on ice" so much is kept
        ("pausing the accord", "suspended"),
        ("denounced the accord", "ended"),
        ("put an end to the accord", "ended"),
    ],
)
def test_what_is_halted_has_not_ended(words: str, step: str) -> None:
    assert step_of(told(status="ended", quote=words)) == step
    assert step_of(told(status="signed", quote=words)) == "signed"


def test_a_status_that_went_on_is_no_difference() -> None:
    halted = told(report="r2", status="ended", published="2024-06-02", when=None, quote="suspended the accord")
    resumed = told(report="r3", status="in_force", published="2024-09-02", when=None)
    assert differences([SIGNED, halted, resumed]) == ()
    ended = told(report="r2", status="ended", published="2024-06-02", when=None, quote="denounced the accord")
    assert [each.detail for each in differences([ended, resumed])] == ["status"]


def test_whom_a_text_is_with_where_one_side_ratifies() -> None:
    assert partners(["Kenya ratified the treaty on tea with Rwanda in Nairobi"]) == {"RW"}
    assert partners(["Kenya and Rwanda ratified the treaty"]) == frozenset()


def test_details_side_by_side() -> None:
    other = told("accord on fisheries and aquaculture", when="2024-03-15", place="Kigali")
    found = {each.detail: each.versions for each in differences([SIGNED, other])}
    assert found["date"] == (("2024-03-14", ("r1",)), ("2024-03-15", ("r2",)))
    assert set(found) == {"date", "place", "name"}
    assert disputed([SIGNED, other], {"r1": 0, "r2": 1}) == ("date", "place")


def test_said_to_be_ahead_after_it_was_signed_is_a_dispute() -> None:
    late = told(status="to_be_signed", published="2024-04-20", when=None)
    assert disputed([SIGNED, late], {"r1": 0, "r2": 1}) == ("status",)


def test_talks_that_go_on_do_not_contradict_what_is_to_be_signed() -> None:
    planned = told(status="to_be_signed", published="2024-01-20", when=None)
    talks = told(record="i3", report="r3", status="negotiating", published="2024-02-20", when=None)
    assert "status" not in disputed([planned, talks], {"r2": 0, "r3": 1})
