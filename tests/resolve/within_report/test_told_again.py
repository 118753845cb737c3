"""A deed told again further on is one deed."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Origin, Participant, Party
from dragoman.resolve.within_report.told_again import told_once

TEXT = "invasion freed released handed recalling calling jailed vetoed veto"
AT = {word: Span(TEXT.rindex(word), TEXT.rindex(word) + len(word)) for word in TEXT.split()}
DAY, OTHER = DateInterval.day(date(2025, 3, 14)), DateInterval.day(date(2025, 3, 2))
NEXT = DateInterval.day(date(2025, 3, 13))
PERUVIAN = Party("mora", "person", "Luis Mora", state="PE")
PARTIES = {
    each.id: each
    for each in (
        Party("pe", "state", "Peru", state="PE"),
        Party("cl", "state", "Chile", state="CL"),
        Party("bo", "state", "Bolivia", state="BO"),
        Party("mfa", "body", "Ministry of Foreign Affairs", state="PE"),
        Party("mora", "person", "Luis Mora"),
    )
}


def deed(kind: str, who: str, whom: str, word: str, day: DateInterval | None = None, place: str | None = None) -> Event:
    name, mode = kind.split("/")
    actors, targets = (tuple(Participant(each) for each in side.split()) for side in (who, whom))
    origin = Origin("frame:any", (AT[word],))
    return Event(name, mode, "held", actors, targets, place, day, evidence=(AT[word],), origin=origin)


@pytest.mark.parametrize(
    ("first", "again", "targets"),
    [
        (deed("ASSAULT/attack", "pe", "cl", "invasion"), deed("ASSAULT/attack", "pe", "", "invasion", DAY), ["cl"]),
        (deed("RETREAT/release", "pe", "", "freed", DAY), deed("RETREAT/release", "", "mora", "freed", DAY), ["mora"]),
        (deed("ASSAULT/attack", "pe", "cl", "freed", DAY), deed("ASSAULT/attack", "", "", "freed", DAY), ["cl"]),
        (deed("REJECT/veto", "pe", "cl", "vetoed", DAY), deed("REJECT/veto", "", "", "veto"), ["cl"]),
        (deed("SANCTION/embargo", "pe", "cl", "handed", DAY), deed("SANCTION/embargo", "mfa", "cl", "jailed"), ["cl"]),
        (
            deed("RETREAT/release", "pe", "cl", "released", DAY),
            deed("RETREAT/release", "pe", "cl bo", "released", DAY),
            ["cl", "bo"],
        ),
        (deed("SANCTION/embargo", "pe", "cl", "freed", DAY), deed("SANCTION/embargo", "pe", "", "handed"), ["cl"]),
        (deed("COERCE/arrest", "pe", "", "jailed", DAY), deed("COERCE/arrest", "pe", "mora", "handed", DAY), ["mora"]),
        (
            deed("SANCTION/relations", "pe", "cl", "recalling", DAY),
            deed("SANCTION/relations", "mfa", "cl", "calling", DAY),
            ["cl"],
        ),
    ],
)
def test_one_deed(first: Event, again: Event, targets: list[str]) -> None:
    found = told_once((first, again), PARTIES, TEXT)
    assert [[each.party for each in event.targets] for event in found] == [targets]
    assert found[0].evidence == (*first.evidence, *(each for each in again.evidence if each not in first.evidence))


def test_who_takes_over_somebody_joins_who_hands_him_over() -> None:
    first, again = deed("COOPERATE/legal", "pe", "", "handed"), deed("COOPERATE/legal", "pe cl", "", "handed", DAY)
    found = told_once((first, again), PARTIES, TEXT)
    assert [([each.party for each in event.actors], event.date) for event in found] == [(["pe", "cl"], DAY)]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (deed("ASSAULT/attack", "pe", "cl", "freed"), deed("ASSAULT/attack", "pe", "cl", "freed", DAY)),
        (deed("RETREAT/release", "pe", "cl", "freed", DAY), deed("RETREAT/release", "pe", "cl", "freed", OTHER)),
        (deed("RETREAT/release", "pe", "cl", "freed", DAY), deed("RETREAT/release", "pe", "bo", "freed", DAY)),
        (deed("RETREAT/release", "pe", "cl", "freed", DAY), deed("RETREAT/release", "bo", "cl", "freed", DAY)),
        (
            deed("COERCE/arrest", "pe", "cl", "jailed", DAY, "Lima"),
            deed("COERCE/arrest", "pe", "cl", "jailed", DAY, "Cuzco"),
        ),
        (deed("AID/economic", "pe", "cl", "handed", DAY), deed("AID/economic", "pe", "", "handed")),
    ],
)
def test_two_deeds(first: Event, other: Event) -> None:
    assert len(told_once((first, other), PARTIES, TEXT)) == 2


QUOTED = "Peru condemned it. It rained. “We condemn it,” the ministry said. It had summoned him. Mora summoned him."


def stance(who: str, word: str, rule: str = "any", day: DateInterval | None = DAY) -> Event:
    span = Span(QUOTED.rindex(word), QUOTED.rindex(word) + len(word))
    event = deed("ACCUSE/disapprove", who, "cl", "freed", day)
    return replace(event, evidence=(span,), origin=Origin(f"frame:{rule}", (span,)))


@pytest.mark.parametrize(
    ("first", "again", "number"),
    [
        (stance("pe", "condemned"), stance("pe", "condemn"), 1),
        (stance("pe", "condemned"), stance("bo", "condemn"), 2),
        (stance("pe", "condemned"), stance("pe", "condemn", day=OTHER), 2),
        (stance("pe", "had summoned", "summoned"), stance("mora", "summoned", "summoned", NEXT), 1),
        (stance("pe", "had summoned", "summoned"), stance("mora", "summoned", "summoned", OTHER), 2),
    ],
)
def test_a_stance_told_and_quoted_or_taken_by_who_serves(first: Event, again: Event, number: int) -> None:
    assert len(told_once((first, again), {**PARTIES, "mora": PERUVIAN}, QUOTED)) == number


def test_an_attack_told_again_without_its_day() -> None:
    text = "Rebels of Peru opened fire. They opened fire."
    spans = [Span(15, 26), Span(33, 44)]
    told = [
        replace(deed("ASSAULT/attack", "pe", "cl", "freed", day), evidence=(span,), origin=Origin("frame:any", (span,)))
        for span, day in zip(spans, (DAY, None), strict=True)
    ]
    assert [event.date for event in told_once(tuple(told), PARTIES, text)] == [DAY]
    assert [event.date for event in told_once((told[1], told[0]), PARTIES, text)] == [None, DAY]


def test_a_summit_only_named_is_the_one_told_of() -> None:
    named = Event("CONSULT", "gathering", "held", evidence=(AT["freed"],), origin=Origin("frame:any", (AT["freed"],)))
    whole = deed("CONSULT/gathering", "pe cl", "", "freed", DAY, "Lima")
    for order in ((named, whole), (whole, named)):
        found = told_once(order, PARTIES, TEXT)
        assert [(len(event.actors), event.place, event.date) for event in found] == [(2, "Lima", DAY)]


def test_an_agreement_told_again_without_a_day() -> None:
    text = "agreed to hold talks in Lima. have agreed to attend the talks. have agreed to lift the ban."
    spans = [Span(0, 28), Span(35, 61), Span(68, 91)]
    told = [
        Event(
            "AGREE",
            "accord",
            "held",
            (Participant("pe"), Participant("cl")),
            date=day,
            evidence=(span,),
            origin=Origin("frame:any", (Span(span.start, span.start + 6),)),
        )
        for span, day in zip(spans, (DAY, None, None), strict=True)
    ]
    assert [event.date for event in told_once(tuple(told), PARTIES, text)] == [DAY, None]


def test_a_summons_told_again_with_its_day_is_one() -> None:
    first = replace(deed("ACCUSE/disapprove", "pe", "cl", "calling"), origin=Origin("frame:summoned", (AT["calling"],)))
    again = replace(
        deed("ACCUSE/disapprove", "pe", "cl", "recalling", DAY), origin=Origin("frame:summoned", (AT["recalling"],))
    )
    assert [event.date for event in told_once((first, again), PARTIES, TEXT)] == [DAY]
