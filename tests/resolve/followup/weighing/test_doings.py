"""Words about a promise, an accord to keep it and the end of what was to be kept up are no doing of it."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.doings import (
    is_absent,
    is_kept,
    is_no_doing,
    is_no_journey,
    is_not_run_out,
    is_of_before,
    is_opposite,
    is_same_end,
    is_without,
)
from dragoman.resolve.followup.weighing.pairs import weigh

PERU = Actor("PE", "state", "Peru", "PE", "by")
CHILE = Actor("CL", "state", "Chile", "CL", "by")


def promise(quote: str) -> Told:
    return Told(
        "c1", "commitment", "r1", date(2024, 7, 1), quote, f"Peru will {quote}.", name=quote, actors=(PERU, CHILE)
    )


def event(kind: str, quote: str, published: date = date(2024, 7, 20)) -> Told:
    sort, mode = kind.split("/")
    return Told(
        "e1", "event", "r2", published, quote, f"{quote}.", sort, mode, "held", actors=(PERU, CHILE)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "kind", "quote", "no_doing"),
    [
        ("extend the copper accord", "CONSULT/call", "Peru spoke with Chile about the copper accord", True),
        ("extend the copper accord", "AGREE/accord", "Peru agreed with Chile on the copper accord", True),
        ("extend the copper accord", "REQUEST/demand", "Chile urged Peru to extend the copper accord", True),
        ("extend the copper accord", "REJECT/refuse", "Peru refused to extend the copper accord", True),
        ("sign the copper accord", "AGREE/sign", "Peru and Chile signed the copper accord", False),
        ("agree on the price of copper", "AGREE/accord", "Peru agreed with Chile on the price", False),
        ("hold talks on copper", "CONSULT/meeting", "Peru met Chile on copper", False),
        ("send 40 doctors", "AID/humanitarian", "Peru sent the doctors", False),
    ],
)
def test_words_are_no_doing(said: str, kind: str, quote: str, no_doing: bool) -> None:
    assert is_no_doing(promise(said), event(kind, quote)) is no_doing
    if no_doing:
        link = weigh(promise(said), event(kind, quote))
        assert link is None or link.state != "done"


@pytest.mark.parametrize(
    ("said", "sentence", "opposite"),
    [
        ("extend the copper accord", "The copper accord ended after Peru withdrew on Friday.", True),
        ("stay in the copper accord", "Peru has pulled out of the copper accord.", True),
        ("extend the copper accord", "The copper accord was extended after the first one ended.", False),
        ("extend the copper accord", "The copper accord was signed in Lima.", False),
        ("withdraw from the copper accord", "Peru withdrew from the copper accord.", False),
        ("return to the copper accord", "The copper accord ended after Peru withdrew in May 2024.", False),  # before
    ],
)
def test_the_end_of_what_was_to_be_kept_up_calls_it_off(said: str, sentence: str, opposite: bool) -> None:
    told = Told("r2:0", "sentence", "r2", date(2024, 7, 20), sentence, sentence, actors=(PERU, CHILE))
    assert is_opposite(promise(said), told) is opposite


def test_a_deal_that_ended_was_not_extended() -> None:
    ended = "The northern border copper accord ended after Peru withdrew on Friday."
    told = Told("r2:0", "sentence", "r2", date(2024, 7, 20), ended, ended, actors=(PERU, CHILE))
    link = weigh(promise("extend the northern border copper accord"), told)
    assert link is not None
    assert link.state == "cancelled"


def test_a_sentence_that_only_says_what_the_thing_is_keeps_no_promise_of_it() -> None:
    known = "The border copper accord has allowed Peru and Chile to ship ore."
    told = Told("r2:0", "sentence", "r2", date(2024, 7, 3), known, known, actors=(PERU, CHILE))
    assert weigh(promise("extend the border copper accord"), told) is None
    done = "The border copper accord was extended on Tuesday."
    told = Told("r2:0", "sentence", "r2", date(2024, 7, 3), done, done, actors=(PERU, CHILE))
    link = weigh(promise("extend the border copper accord"), told)
    assert link is not None
    assert link.state == "done"


@pytest.mark.parametrize(
    ("said", "sentence", "same"),
    [
        ("withdraw from the copper accord", "Peru would not extend the accord.", True),
        ("end the accord", "Peru will no longer take part in it.", True),
        ("extend the copper accord", "Peru would not extend the accord.", False),
        ("withdraw from the copper accord", "Peru will not withdraw.", False),
    ],
)
def test_who_does_not_go_on_ends_it(said: str, sentence: str, same: bool) -> None:
    assert is_same_end(promise(said), replace(event("REJECT/refuse", sentence), sentence=sentence)) is same


@pytest.mark.parametrize(
    ("sentence", "not_run_out"),
    [
        ("The accord, signed in May, is set to expire on Monday.", True),
        ("The accord expired on Monday.", False),
        ("The levy took effect.", False),
    ],
)
def test_what_is_to_expire_has_not_run_out(sentence: str, not_run_out: bool) -> None:
    assert is_not_run_out(event("AGREE/sign", sentence[:-1])) is not_run_out


@pytest.mark.parametrize(
    ("said", "sentence", "before"),
    [
        ("extend the copper accord", "The copper accord, which has been extended several times, is from 1998.", True),
        ("extend the copper accord", "The copper accord has been renewed repeatedly.", True),
        ("extend the copper accord", "The copper accord, extended seven times by now, is from 1998.", True),
        ("extend the copper accord", "The copper accord was extended for the third time in May.", False),
        ("send 40 doctors", "Peru sent doctors several times.", False),  # nothing is kept up
    ],
)
def test_how_often_it_was_kept_up_is_of_before(said: str, sentence: str, before: bool) -> None:
    assert is_of_before(promise(said), told(sentence)) is before


@pytest.mark.parametrize(
    ("said", "sentence", "kept"),
    [
        ("lift its ban on fish in June", "Peru decided to keep the ban after a protest.", True),
        ("lift its ban on fish in June", "The ban on fish remains in place.", True),
        ("lift its ban on fish in June", "The ban on fish was lifted.", False),
        ("ratify the accord", "The accord remains in force.", False),
    ],
)
def test_what_was_to_be_lifted_is_kept(said: str, sentence: str, kept: bool) -> None:
    assert is_kept(promise(said), told(sentence)) is kept


@pytest.mark.parametrize(
    ("sentence", "none"),
    [
        ("The president received Chile's minister in Lima in August.", True),
        ("The president and Chile's leader spoke on the telephone in August.", True),
        ("The president telephoned Chile's leader in August.", True),
        ("The president was in Santiago in August, an online newspaper said.", False),
        ("The president was received in Santiago in August.", False),
        ("The president was in Chile in August.", False),
        ("The president, who has never been to Chile, drank its wine in August.", True),
    ],
)
def test_guests_at_home_and_telephone_calls_are_no_journey(sentence: str, none: bool) -> None:
    actors = (replace(PERU, side="actor"), replace(CHILE, side="target"))
    visit = replace(promise("visit Chile"), kind="event", type="CONSULT", mode="visit", actors=actors)
    assert is_no_journey(visit, told(sentence)) is none


def told(sentence: str) -> Told:
    return Told("r2:0", "sentence", "r2", date(2024, 9, 1), sentence, sentence)


@pytest.mark.parametrize(
    ("quote", "said", "absent"),
    [
        ("take part in the book fair", "Peru's publishers were missing at the fair.", True),
        ("take part in the book fair", "Peru had withdrawn from the fair in protest.", True),
        ("take part in the book fair", "Peru's publishers were at the fair.", False),
        ("withdraw its soldiers from the mission", "Peru had withdrawn from the mission.", False),
    ],
)
def test_who_was_to_take_part_and_was_missing_did_not(quote: str, said: str, absent: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2024, 7, 20), said, said)
    assert is_absent(promise(quote), told) is absent


@pytest.mark.parametrize(
    ("quote", "said", "without"),
    [
        ("take part in the book fair", "The book fair closed on Sunday.", True),
        ("take part in the book fair", "The book fair, with guests from Peru, closed on Sunday.", False),
        ("attend the summit", "The summit ended on Sunday.", False),
        ("open the book fair", "The book fair closed on Sunday.", False),
    ],
)
def test_a_fair_that_was_held_says_nothing_of_who_was_there(quote: str, said: str, without: bool) -> None:
    told = Told("s1", "sentence", "r2", date(2024, 7, 20), said, said)
    assert is_without(promise(quote), told) is without


@pytest.mark.parametrize(
    ("said", "none"),
    [
        ("Chile's minister was in the Peruvian capital in July.", True),
        ("Peru's minister was in the Chilean capital in July.", False),
        ("Peru's minister was in Santiago in July.", False),
    ],
)
def test_who_was_in_the_capital_of_the_guest_did_not_receive_him(said: str, none: bool) -> None:
    sides = (Actor("PE", "state", "Peru", "PE", "actor"), Actor("CL", "state", "Chile", "CL", "target"))
    visit = Told(
        "e1", "event", "r1", None, "Peru will visit Chile", "Peru will visit Chile.", "CONSULT", "visit", actors=sides
    )
    assert is_no_journey(visit, Told("s1", "sentence", "r2", date(2024, 7, 20), said, said)) is none
