"""A promise that is kept in part, or made more or less, is not done."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.following import follow_up
from dragoman.resolve.followup.weighing.partly import number_compared, other_whole, partly, revised
from dragoman.resolve.followup.weighing.shares_told import is_share

CHILE, NORWAY = (Actor(code, "state", name, code, "actor") for code, name in (("CL", "Chile"), ("NO", "Norway")))
JUNE = DateInterval.month(2022, 6)


def told(sentence: str, published: date = date(2022, 3, 1), key: str = "x", **more: object) -> Told:
    plain: dict[str, object] = {"actors": (CHILE, NORWAY), "type": "AID", "mode": "humanitarian"} | more
    return Told(key, "event", f"r-{key}", published, sentence, sentence, **plain)  # type: ignore[arg-type]


DOCTORS = told("Chile will send 40 doctors to Norway by June.", status="planned", value=40.0, when=JUNE)
LOAN = told("Norway will lend Chile 10 million euros.", status="planned", value=1e7, unit="EUR")


@pytest.mark.parametrize(
    ("promise", "later", "in_part"),
    [
        (DOCTORS, "So far 25 of 40 doctors have arrived in Norway.", True),
        (LOAN, "The mains are paid with the loan, of which 4 million euros have been disbursed.", True),
        (LOAN, "The mains are paid with the loan, of which 10 million euros have been disbursed.", False),
        (DOCTORS, "Twenty-five of the 40 doctors promised by Chile have arrived.", True),
        (DOCTORS, "Of the 40 doctors whom Chile had promised, 25 are at work in Norway.", True),
        (DOCTORS, "Chile's first doctors came, 25 of a planned 40.", True),
        (DOCTORS, "So far 25 Chilean doctors have arrived in Norway.", True),
        (DOCTORS, "In Bergen 25 doctors see patients, the other 15 are still in Chile.", True),
        (DOCTORS, "In Bergen 25 doctors see patients, the other 35 are still in Chile.", False),
        (DOCTORS, "Chile's doctors landed in Bergen on 9 June, 25 instead of 40.", True),
        (DOCTORS, "Chile's doctors landed in Bergen on 9 June, 40 instead of 25.", False),
        (DOCTORS, "The first group of 10 doctors from Chile arrived in Norway.", True),
        (DOCTORS, "Some of the doctors from Chile arrived, and the rest will follow in May.", True),
        (DOCTORS, "The doctors arrived at the clinic, which will serve the rest of the country as well.", False),
        (DOCTORS, "The first of the 40 doctors from Chile sees patients in Bergen.", True),
        (DOCTORS, "Half of the 40 doctors from Chile see patients in Bergen.", True),
        (DOCTORS, "Some doctors are in Bergen, the second plane will follow in May.", True),
        (DOCTORS, "The doctors are in Bergen, the rest, says the minister in Oslo, will follow.", True),
        (DOCTORS, "In Bergen 25 doctors see patients, 15 fewer than Chile had spoken of.", True),
        (DOCTORS, "In Bergen 25 doctors see patients, five fewer than Chile had spoken of.", False),
        (DOCTORS, "Only 25 doctors have come to Bergen.", True),
        (DOCTORS, "In Bergen 25 of the doctors from Chile see patients.", True),
        (DOCTORS, "In Bergen 25 doctors from Chile see patients.", False),
        (DOCTORS, "All 40 doctors have arrived in Norway.", False),
        (DOCTORS, "The last of the 40 doctors from Chile arrived in Norway.", False),
        (DOCTORS, "The first group of 40 doctors from Chile arrived in Norway.", False),
        (DOCTORS, "40 of 40 doctors have arrived.", False),
        (DOCTORS, "Chile has sent 40 doctors to Norway.", False),
        (LOAN, "Norway has paid 4 million of the 10 million euros.", True),
        (LOAN, "Norway has paid 4 of the 10 million euros.", True),
        (LOAN, "Norway has paid the 10 million euros.", False),
    ],
)
def test_what_is_done_in_part(promise: Told, later: str, in_part: bool) -> None:
    assert partly(promise, told(later)) is in_part


@pytest.mark.parametrize(
    ("promise", "later", "seen"),
    [
        (DOCTORS, "Of the 40 doctors from Chile 25 see patients in Bergen.", [("40", "25")]),
        (LOAN, "Norway has paid half of the 10 million euros.", [("10,000,000", "5,000,000")]),
        (LOAN, "Norway has paid the 10 million euros.", []),
    ],
)
def test_the_numbers_are_compared(promise: Told, later: str, seen: list[tuple[str, str]]) -> None:
    assert [(each.promised, each.told) for each in number_compared(promise, later)] == seen


@pytest.mark.parametrize(
    ("later", "other"),
    [
        ("Of the 80 doctors whom Chile is paid for, 40 have come.", True),
        ("Of the 40 doctors from Chile 20 have come.", False),
        ("The doctors have come, 40 of them.", False),
    ],
)
def test_part_of_another_number_is_not_the_whole(later: str, other: bool) -> None:
    assert other_whole(DOCTORS, later) is other


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        ("The Norwegian loan has been cut to 7 million euros.", True),
        ("Norway has reduced its loan to Chile from 10 to 7 million euros.", True),
        ("Norway increased the number of its observers to 90.", True),
        ("Norway paid out the loan.", False),
        ("Norway has cut its tariffs by a half.", False),
    ],
)
def test_what_is_made_more_or_less(sentence: str, changed: bool) -> None:
    assert revised(told(sentence)) is changed


@pytest.mark.parametrize(
    ("quote", "share"), [("Ten of the 40 doctors promised", True), ("40 doctors promised", False), ("9 of 40", False)]
)
def test_a_share_of_what_was_promised_promises_nothing(quote: str, share: bool) -> None:
    assert is_share(quote) is share


def states(*later: Told, today: date) -> tuple[str, str]:
    found = next(each for each in follow_up([DOCTORS, *later], [], today) if each.promise.id == "x")
    return found.state, str(found.why)


def test_it_stays_to_be_kept_until_the_rest_is_told() -> None:
    some = told("So far 25 of 40 Chilean doctors came to Norway.", date(2022, 4, 1), "y", status="held")
    rest = told("All 40 Chilean doctors came to Norway.", date(2022, 6, 9), "z", status="held")
    state, why = states(some, today=date(2022, 5, 1))
    assert (state, "in part" in why) == ("changed", True)
    state, why = states(some, today=date(2022, 6, 10))
    assert (state, "its time has come. The report of 2022-04-01" in why) == ("due", True)
    state, why = states(some, today=date(2022, 7, 10))
    assert state == "overdue"
    assert "as changed" not in why
    assert "in part" in why
    assert states(some, rest, today=date(2022, 7, 10))[0] == "done"
