"""Whom a stance is addressed to, and who is given something, where the clause does not say."""

from dataclasses import replace

import pytest

from dragoman.model.evidence import Span
from dragoman.model.records import Event, Participant, Party
from dragoman.resolve.within_report.addressees import addressed
from dragoman.resolve.within_report.references import References
from resolved import sides

PERU, ECUADOR, CHILE = (Party(code, "state", code, code) for code in ("PE", "EC", "CL"))
MORA = Party("mora", "person", "Ana Mora", "PE")
SOL = Party("sol", "person", "Luis Sol", "EC")
UNION = Party("union", "bloc", "Andean Union")
REFERENCES = References((PERU, ECUADOR, CHILE, MORA, SOL, UNION), {})


def event(kind: str, actor: str, *targets: str, at: int = 0, about: str = "") -> Event:
    name, mode = kind.split("/")
    whom = tuple(Participant(each) for each in targets)
    topics = (about,) if about else ()
    return Event(name, mode, "held", (Participant(actor),), whom, about=topics, evidence=(Span(at, at + 5),))


QUARREL = [event("SANCTION/expel", "PE", "EC"), event("ACCUSE/allege", "sol", "PE", at=50)]


@pytest.mark.parametrize(("agreed", "expected"), [(True, ["EC", "PE"]), (False, [])])
def test_a_third_welcomes_what_two_did_together(agreed: bool, expected: list[str]) -> None:
    given = event("AID/economic", "PE", "EC")
    accord = replace(event("AGREE/accord", "PE"), actors=(Participant("PE"), Participant("EC")))
    told = [given, *([accord] if agreed else []), event("SUPPORT/endorse", "union", at=90)]
    assert sorted(each.party for each in addressed(told, REFERENCES)[-1].targets) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (event("THREATEN/relations", "mora", at=90), ["EC"]),
        (event("REQUEST/demand", "sol", at=90), ["PE"]),
        (event("REJECT/refuse", "mora", at=90), ["EC"]),  # what Sol charged Peru with, for Ecuador
        (event("REJECT/refuse", "mora", "CL", at=90), ["CL"]),  # somebody is said
        (event("REQUEST/propose", "union", at=90), ["EC", "PE"]),  # a third offers to mediate
        (event("ACCUSE/disapprove", "union", at=90), []),
        (event("SUPPORT/endorse", "mora", at=90), []),
        (event("SUPPORT/endorse", "union", at=90), ["EC", "PE"]),  # a third welcomes what the two agreed
    ],
)
def test_in_a_quarrel(last: Event, expected: list[str]) -> None:
    assert [each.party for each in addressed([*QUARREL, last], REFERENCES)[-1].targets] == expected


@pytest.mark.parametrize(("town", "expected"), [("Quito", ["EC"]), ("Santiago de Surco", []), ("Arequipa", [])])
def test_an_attack_is_on_whose_town_it_is_in(town: str, expected: list[str]) -> None:
    attack = replace(event("ASSAULT/attack", "PE", at=90), place=town)
    assert [each.party for each in addressed([*QUARREL, attack], REFERENCES)[-1].targets] == expected


def test_a_charge_long_before_is_not_what_is_rejected() -> None:
    charge, answer = event("ACCUSE/allege", "CL", "PE"), event("REJECT/refuse", "PE", at=5000)
    others = [event("SANCTION/expel", "PE", "EC", at=10), event("SANCTION/expel", "EC", "PE", at=20)]
    assert [each.party for each in addressed([charge, *others, answer], REFERENCES)[-1].targets] == []


@pytest.mark.parametrize(
    ("kind", "rule", "expected"),
    [
        ("REQUEST/demand", "frame:demanded", ["EC"]),
        ("REQUEST/demand", "learned", []),
        ("THREATEN/relations", "learned", ["EC"]),
        ("REJECT/refuse", "frame:would-not", []),
        ("ACCUSE/disapprove", "frame:criticised", []),
        ("REQUEST/propose", "frame:proposed", []),
        ("SUPPORT/endorse", "frame:welcomed", []),
    ],
)
def test_what_is_as_often_about_somebody_else_is_directed_at_nobody(kind: str, rule: str, expected: list[str]) -> None:
    sanctions = [event("SANCTION/expel", "PE", "EC", at=10), event("SANCTION/expel", "EC", "PE", at=20)]
    last = event(kind, "PE", at=9000)
    last = replace(last, origin=replace(last.origin, rule=rule))
    assert [each.party for each in addressed([*sanctions, last], REFERENCES)[-1].targets] == expected


def test_without_a_quarrel_nobody_is_addressed() -> None:
    assert addressed([event("REQUEST/propose", "union")], REFERENCES)[0].targets == ()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([event("AID/economic", "CL", "EC", at=20)], ["EC"]),  # where the rest of the aid goes
        ([event("SUPPORT/thank", "PE", "EC", at=20)], ["EC"]),  # the other of the two the report is about
        (QUARREL, []),  # nobody gives to whom he quarrels with
        ([event("AID/economic", "CL", "PE", at=20)], []),
    ],
)
def test_who_receives_what_is_given(told: list[Event], expected: list[str]) -> None:
    gift = event("AID/humanitarian", "PE", at=90)
    assert [each.party for each in addressed([*told, gift], REFERENCES)[-1].targets] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (event("ACCUSE/disapprove", "mora", at=90, about="the attack of 3 May"), ["CL"]),  # who made it
        (event("ACCUSE/disapprove", "CL", at=90, about="the attack of 3 May"), []),
        (event("REQUEST/demand", "mora", at=90, about="calm"), []),
        (event("REQUEST/demand", "mora", at=90, about="an inquiry"), ["EC"]),
    ],
)
def test_attacks_and_calm(last: Event, expected: list[str]) -> None:
    raid = event("ASSAULT/attack", "CL", at=60)
    assert [each.party for each in addressed([*QUARREL, raid, last], REFERENCES)[-1].targets] == expected


COURT = Party("court", "body", "Supreme Court", "CL", evidence=(Span(5, 12),))


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("the ruling", ["court"]),
        ("the expulsion of the envoy", ["PE"]),
        ("the arrest", ["CL"]),
        ("the truce", ["EC", "PE"]),
        ("the harvest", []),
    ],
)
def test_who_stands_behind_what_a_stance_is_taken_on(about: str, expected: list[str]) -> None:
    told = [event("SANCTION/expel", "PE", "EC", at=20), event("COERCE/arrest", "CL", "EC", at=40)]
    truce = Event("AGREE", "accord", "held", (Participant("EC"), Participant("PE")), evidence=(Span(60, 65),))
    verdict = event("ACCUSE/disapprove", "union", at=90, about=about)
    references = References((*REFERENCES.parties, COURT), {})
    found = addressed([*told, truce, verdict], references)[-1].targets
    assert [each.party for each in found] == expected


def test_a_third_who_demands_something_is_not_taken_to_address_the_two_who_quarrel() -> None:
    last = event("REQUEST/demand", "union", at=90)
    assert addressed([*QUARREL, last], REFERENCES)[-1].targets == ()


def test_a_charge_is_rejected_towards_whoever_made_it_last() -> None:
    charge = event("ACCUSE/allege", "sol", at=60)  # of nobody it names
    answer = event("REJECT/refuse", "CL", at=90, about="the accusation")
    assert [each.party for each in addressed([*QUARREL, charge, answer], REFERENCES)[-1].targets] == ["sol"]


def test_who_answers_a_ministry_answers_its_state() -> None:
    ministry = Party("ministry", "body", "Ministry of Foreign Affairs", "EC")
    references = References((PERU, ECUADOR, ministry, MORA), {})
    told = [event("ACCUSE/allege", "ministry", "PE"), event("REJECT/refuse", "mora", at=90)]
    assert [each.party for each in addressed(told, references)[-1].targets] == ["EC"]


def test_what_is_said_of_elsewhere_is_not_addressed_to_the_other_side() -> None:
    chile = Party("CL", "state", "CL", "CL", evidence=(Span(91, 94),))
    references = References((PERU, ECUADOR, chile, MORA, SOL, UNION), {})
    met = event("CONSULT/meeting", "mora", at=10)
    met = replace(met, actors=(*met.actors, Participant("sol")))
    told = [met, event("REQUEST/demand", "mora", at=90), event("REQUEST/demand", "mora", at=190)]
    assert [[each.party for each in one.targets] for one in addressed(told, references)[1:]] == [[], ["EC"]]


def test_an_invitation_sets_nobody_against_each_other() -> None:
    told = [event("REQUEST/invite", "sol", "PE"), event("ACCUSE/disapprove", "mora", at=90)]
    assert addressed(told, REFERENCES)[-1].targets == ()


def test_an_attack_is_not_one_on_a_friend() -> None:
    told = [event("SUPPORT/endorse", "PE", "CL"), event("ASSAULT/attack", "PE", at=90)]
    assert addressed(told, REFERENCES)[-1].targets == ()


def test_who_helps_the_wounded_is_not_condemned() -> None:
    text = (
        "Fighters of the Northern Front ambushed soldiers of Mali near Kidal on Monday. Niger sent two planes for the "
        "wounded. Chad condemned the ambush."
    )
    assert sides(text, "ACCUSE/disapprove") == [(("TD",), ("Northern Front",))]
