"""The same states and everyday words are no reason to take a report for the outcome of a promise."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.following import follow_up
from dragoman.resolve.followup.weighing.grounds import counts
from dragoman.resolve.followup.weighing.pairs import in_time

CHILE, NORWAY = (Actor(code, "state", name, code, "actor") for code, name in (("CL", "Chile"), ("NO", "Norway")))
MADE = date(2022, 5, 1)
JUNE = DateInterval.month(2022, 6)


def promised(text: str, when: DateInterval | None = JUNE, **more: object) -> Told:
    plain: dict[str, object] = {"kind": "commitment", "actors": (CHILE,), "when": when} | more
    kind = str(plain.pop("kind"))
    return Told("p", kind, "r1", MADE, text, text, **plain)  # type: ignore[arg-type]


def told(text: str, published: date = date(2022, 7, 1), **more: object) -> Told:
    plain: dict[str, object] = {"kind": "sentence", "actors": (CHILE,)} | more
    kind = str(plain.pop("kind"))
    return Told("t", kind, "r2", published, text, text, **plain)  # type: ignore[arg-type]


def states(promise: Told, later: Told) -> list[str]:
    plain = later.kind == "sentence"
    records, sentences = ([promise], [later]) if plain else ([promise, later], [])
    return [step.state for each in follow_up(records, sentences, date(2026, 1, 1)) for step in each.steps]


def test_somebody_back_from_a_journey_without_a_day_has_made_it() -> None:
    haug = Actor("haug", "person", "Siri Haug", "NO", "actor")
    chile = Actor("CL", "state", "Chile", "CL", "target")
    visit = promised(
        "President Siri Haug will arrive in Santiago for a state visit.", None, actors=(haug, chile), **VISIT
    )
    back = {"kind": "event", "type": "CONSULT", "mode": "visit", "status": "held", "actors": (haug, chile)}
    assert states(visit, told("President Siri Haug returned to Oslo after a state visit to Chile.", **back)) == ["done"]
    other = Actor("lund", "person", "Kari Lund", "NO", "actor")
    back |= {"actors": (other, chile)}
    assert states(visit, told("President Kari Lund returned to Oslo after a state visit to Chile.", **back)) == []


def test_a_promise_of_nobody_is_of_a_state_that_its_report_names() -> None:
    post = promised("The border post will open by the end of June.", actors=(), around=("CL", "AR"))
    later = "Peru opened the border post on 9 June 2022."
    assert states(post, told(later, actors=(Actor("PE", "state", "Peru", "PE", "named"),))) == []


VISIT = {"kind": "event", "type": "CONSULT", "mode": "visit", "status": "planned"}
APPOINTMENT = {"kind": "event", "type": "OCCASION", "mode": "appointment", "status": "planned"}
MEETING = VISIT | {"mode": "meeting"}
COUNCIL = Actor("council", "body", "Harbour Council", None, "actor")


@pytest.mark.parametrize(
    ("promise", "later", "found"),
    [
        # words in common: of a thing and of an act, of an act alone, of an office alone
        (promised("Chile will open a fish market in June."), told("Chile opened the fish market."), ["done"]),
        (promised("Chile will train a crew of nine in June."), told("Chile has trained many rebels."), []),
        (promised("Chile will write to the Secretary-General in June."), told("The Secretary-General saw Chile."), []),
        # one thing, and as many of it; the same kind of deed in time
        (promised("Chile will give Norway 20 bronzes.", None), told("Chile handed over the 20 bronzes."), ["done"]),
        (promised("Chile will name an envoy by the end of June.", **APPOINTMENT),
         told("Chile appointed Ana Ruiz.", kind="event", type="OCCASION", mode="appointment", status="held",
              when=DateInterval.day(date(2022, 6, 20))), ["done"]),
        # nobody in common, and one word
        (promised("The first is expected to arrive in June.", actors=()), told("Ballot boxes arrived late."), []),
        (promised("Seven are to be sent home in June.", actors=()), told("Chile sent home an envoy."), []),
        # long after the day
        (promised("Chile will open a fish market in June."), told("Chile opened a fish market.", date(2024, 7, 1)), []),
        (promised("Chile will open a fish market.", None), told("Chile opened a fish market.", date(2024, 7, 1)), []),
        # a delegation that comes, and anything else between the two
        (promised("A delegation of the oil ministry of Chile will come in June.", **VISIT),
         told("Chile had sent Norway a draft on oil.", actors=(CHILE, NORWAY)), []),
        # a body that meets, and one that is only named
        (promised("The Harbour Council will meet in June.", actors=(COUNCIL,), **MEETING),
         told("The Harbour Council met on Friday.", actors=(COUNCIL,)), ["done"]),
        (promised("The Harbour Council will meet in June.", actors=(COUNCIL,), **MEETING),
         told("Ana Ruiz, secretary of the Harbour Council, freed a shepherd.", actors=(COUNCIL,)), []),
    ],
)  # fmt: skip
def test_what_may_be_an_outcome(promise: Told, later: Told, found: list[str]) -> None:
    assert states(promise, later) == found


def test_what_has_gone_on_for_years_is_no_meeting_of_a_day() -> None:
    promise = promised("Chile will host talks on fish in June.", **MEETING)
    later = told("Chile has held talks on fish since 2001.", **MEETING | {"status": "held"})
    long = DateInterval.between(DateInterval.year(2001), DateInterval.day(date(2022, 7, 1)))
    assert states(promise, replace(later, when=long)) == []
    assert states(promise, replace(later, when=JUNE)) == ["done"]


def test_what_others_put_off_elsewhere_is_another_thing() -> None:
    peru = replace(CHILE, key="PE", name="Peru", state="PE")
    promise = promised("A dialogue on fish will be held in Lima in June.", actors=(CHILE, NORWAY, peru), **MEETING)
    other = "Chile has postponed the dialogue on fish that was planned in Quito for June."
    assert states(promise, told(other)) == []
    assert states(promise, told(other.replace("in Quito ", ""))) == ["cancelled"]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("They handed over 20 bronzes and two masks.", {"20", "2"}),
        ("On 9 June 2022 one ship came after three days with 5 million dollars.", set()),
        ("Norway took 1,200 refugees.", {"1,200"}),
    ],
)
def test_numbers_of_things(sentence: str, numbers: set[str]) -> None:
    assert counts(sentence) == numbers


@pytest.mark.parametrize(
    ("due", "later", "speaks"),
    [
        (JUNE, told("Chile opened the fish market."), True),
        (JUNE, told("Chile opened the fish market.", date(2024, 7, 1)), False),
        (JUNE, told("The fish market was opened in June 2022.", date(2024, 7, 1)), True),
        (JUNE, told("Chile opened it.", date(2024, 7, 1), kind="event", status="held"), False),
        (JUNE, told("Chile opened it.", date(2024, 7, 1), kind="event", status="held", when=JUNE), True),
        (None, told("Chile opened a fish market.", date(2023, 7, 1)), True),
        (None, told("Chile opened a fish market.", date(2024, 7, 1)), False),
        # In spring the June that was is nearer to mind than the one to come.
        (JUNE, told("The fish market, which was opened in June, is full.", date(2023, 3, 1)), True),
    ],
)
def test_days_alone_part_what_nobody_speaks_of_any_more(due: DateInterval | None, later: Told, speaks: bool) -> None:
    assert in_time(MADE, due, later) is speaks
    found = states(promised("Chile will open a fish market in June.", due), later)
    assert speaks or not found, "what the days part no words bring together"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile's embassy in Oslo was flooded in June.", []),
        ("Chile's wrestlers signed with a club in Oslo in June; Vargas's nephew is one of them.", []),
        ("Vargas opened a school of Chile's in Oslo in June.", ["done"]),
        ("Chile's president was received in Oslo in June.", ["done"]),
    ],
)
def test_what_else_happens_in_the_town_of_a_visit_is_no_visit(text: str, expected: list[str]) -> None:
    vargas = Actor("vargas", "person", "Ana Vargas", "CL", "actor")
    norway = Actor("NO", "state", "Norway", "NO", "target")
    visit = promised(
        "Chile's President Ana Vargas will visit Oslo in June",
        kind="event",
        type="CONSULT",
        mode="visit",
        status="planned",
        place="Oslo",
        actors=(vargas, norway),
    )
    assert states(visit, told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile's nuns opened a hospital in Lima in June.", []),
        ("Chile's premier met Norway's in Lima in June.", ["done"]),
    ],
)
def test_who_opens_a_house_has_not_met_anybody(text: str, expected: list[str]) -> None:
    meeting = promised(
        "The premiers of Chile and Norway will meet in Lima in June",
        kind="event",
        type="CONSULT",
        mode="meeting",
        status="planned",
        place="Lima",
        actors=(CHILE, NORWAY),
    )
    assert states(meeting, told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lorries waited two days at the border of Chile and Norway in June.", []),
        ("Chile and Norway exchanged more permits for lorries in June.", ["done"]),
    ],
)
def test_a_word_in_common_is_no_outcome_of_its_month(text: str, expected: list[str]) -> None:
    permits = promised("Chile and Norway will exchange 2,000 lorry permits more from June", actors=(CHILE, NORWAY))
    assert states(permits, told(text, actors=(CHILE, NORWAY))) == expected
