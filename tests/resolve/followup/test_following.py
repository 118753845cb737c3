"""Promises and their outcomes: states by the clock, by later records and by plain sentences."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.following import follow_up
from dragoman.resolve.followup.weighing.pairs import weigh
from dragoman.resolve.followup.wording.cues import verdict
from dragoman.resolve.followup.wording.places import same_place
from dragoman.resolve.followup.wording.words import editions, numbered_names, same_occasion, towns

NORWAY = Actor("NO", "state", "Norway", "NO", "actor")
CHILE = Actor("CL", "state", "Chile", "CL", "actor")
PERU = Actor("PE", "state", "Peru", "PE", "actor")
NAMELESS = Actor("ruiz", "person", "Ana Ruiz", None, "actor")
DUE = DateInterval.day(date(2022, 6, 9))
PROMISE = Told(
    "e1",
    "event",
    "r1",
    date(2022, 5, 1),
    "Norway and Chile will hold talks on fisheries in Oslo on 9 June 2022",
    "Norway and Chile will hold talks on fisheries in Oslo on 9 June 2022.",
    type="CONSULT",
    mode="meeting",
    status="planned",
    place="Oslo",
    when=DUE,
    about=("fisheries",),
    actors=(NORWAY, CHILE),
)
HELD = replace(
    PROMISE,
    id="e2",
    report="r2",
    published=date(2022, 6, 10),
    status="held",
    quote="Norway and Chile held talks on fisheries in Oslo",
    sentence="Norway and Chile held talks on fisheries in Oslo on Thursday.",
)


def sentence(text: str, published: date = date(2022, 6, 10), *actors: Actor) -> Told:
    return Told("r9:0", "sentence", "r9", published, text, text, actors=actors)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2022, 5, 2), "open"),
        (date(2022, 6, 8), "open"),
        (date(2022, 6, 9), "due"),
        (date(2022, 6, 10), "overdue"),
    ],
)
def test_the_clock(today: date, state: str) -> None:
    (found,) = follow_up([PROMISE], [], today)
    assert (found.state, found.due, found.steps) == (state, DUE, ())
    assert found.why.endswith(".")


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2021, 12, 31), "open"), (date(2022, 6, 9), "due"), (date(2022, 12, 31), "due"), (date(2023, 1, 1), "done")],
)
def test_an_anniversary_comes_by_itself(today: date, state: str) -> None:
    said = "Norway and Chile will mark 60 years of their fisheries pact in 2022."
    ahead = replace(
        PROMISE, type="OCCASION", mode="anniversary", published=date(2021, 5, 1), quote=said, sentence=said, place=None,
        when=DateInterval.parse("2022"),
    )  # fmt: skip
    (found,) = follow_up([ahead], [], today)
    assert (found.state, found.steps) == (state, ())
    assert ("comes by itself" in found.why) == (state == "done")
    undated = replace(ahead, when=None)
    assert [each.state for each in follow_up([undated], [], today)] == ["open"]


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("truce to expire on 9 June", "done"),
        ("expires on 9 June", "done"),
        ("levy to take effect on 9 June", "done"),
        ("law to enter into force on 9 June", "done"),
        ("mandate of the mission to end on 9 June", "done"),
        ("closure of the crossing to remain in force until 9 June", "done"),
        ("work on the bridge to end on 9 June", "overdue"),
        ("end the blockade by 9 June", "overdue"),
        ("send inspectors before the permit expires", "overdue"),
    ],
)
def test_what_runs_out_is_no_promise_that_is_late(name: str, state: str) -> None:
    told = replace(PROMISE, kind="commitment", type="scheduled", mode=None, status=None, name=name)
    (found,) = follow_up([told], [], date(2022, 7, 1))
    assert found.state == state


def test_another_day_for_an_anniversary_leaves_it_to_come() -> None:
    said = "Norway and Chile will mark the centenary of their fisheries pact on 9 June 2022."
    ahead = replace(PROMISE, type="OCCASION", mode="anniversary", quote=said, sentence=said)
    again = replace(
        ahead, id="e2", report="r2", published=date(2022, 5, 20), when=DateInterval.day(date(2022, 6, 19)),
        sentence=said.replace("9 June", "19 June"), quote=said.replace("9 June", "19 June"),
    )  # fmt: skip
    (found,) = follow_up([ahead, again], [], date(2022, 6, 1))
    assert (found.state, found.due) == ("open", DateInterval.day(date(2022, 6, 19)))
    (after,) = follow_up([ahead, again], [], date(2022, 7, 1))
    assert after.state == "done"


@pytest.mark.parametrize("dateline", ["LIMA, 2 May 2022 (Andes Wire) - ", "Santiago. May 2. /Wire/ – ", "SANTIAGO — "])
def test_where_a_report_was_written_makes_no_other_promise(dateline: str) -> None:
    there, here = (
        replace(PROMISE, id=key, report=report, sentence=line + PROMISE.sentence)
        for key, report, line in (("e1", "r1", "OSLO, 1 May 2022 (Nordic Wire) - "), ("e2", "r2", dateline))
    )
    (found,) = follow_up([there, here], [], date(2022, 5, 3))
    assert [each.id for each in found.tellings] == ["e1", "e2"]


def test_the_day_of_a_pledge_is_not_the_day_it_falls_due() -> None:
    said = "Norway on Sunday pledged 5 million dollars to Chile."
    pledge = replace(
        PROMISE, type="AID", mode="humanitarian", quote=said, sentence=said, when=DateInterval.day(date(2022, 5, 1))
    )
    (found,) = follow_up([pledge], [], date(2022, 6, 10))
    assert (found.state, found.due) == ("open", None)


def test_what_is_put_off_announces_nothing() -> None:
    osce = Actor("OSCE", "bloc", "OSCE", None, "actor")
    text = "Norway has postponed the meeting of OSCE ministers that was to be held in Oslo on 9 June 2022."
    assert follow_up([], [sentence(text, date(2022, 5, 1), NORWAY, osce)], date(2022, 6, 10)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland has paid 200 million euros into the fund.", "done"),
        ("Norland has put on hold its fund of 200 million euros.", None),
    ],
)
def test_a_sum_that_is_called_off_reaches_nothing(text: str, expected: str | None) -> None:
    assert verdict(replace(sentence(text), kind="figure", status="actual")) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Norway paid its 5 million euros.", "paid its 5 million euros", "done"),
        ("Norway let the year pass without paying its 5 million euros.", "paying its 5 million euros", None),
    ],
)
def test_a_sum_that_was_not_paid_reaches_nothing(text: str, quote: str, expected: str | None) -> None:
    told = Told("f", "figure", "r2", date(2022, 7, 1), quote, text, status="actual", value=5e6, unit="EUR")
    assert verdict(told) == expected


def test_nothing_signed_is_no_signature() -> None:
    text = "The year ended with an eighth round on the trade agreement and nothing signed."
    told = Told("i", "instrument", "r2", date(2022, 7, 1), "trade agreement", text, status="signed")
    assert verdict(told) is None


def test_who_says_it_does_not_meet() -> None:
    said = "Minister Ana Ruiz said that a fourth round will take place in June"
    ruiz = replace(NAMELESS, state="CL")
    talks = replace(PROMISE, quote=said, sentence=f"{said}.", actors=(ruiz,), place=None, about=())
    held = "Delegations of Norway and Chile concluded the fourth round of talks on 9 June 2022."
    (found,) = follow_up([talks], [replace(sentence(held), around=("CL", "NO"))], date(2022, 7, 1))
    assert found.promise.actors[0].side == "said_by" and found.state == "done"


def test_who_looks_for_a_day_for_the_summit_is_not_at_it() -> None:
    bloc = Actor("bloc", "bloc", "Harbour Union", None, "actor")
    summit = replace(
        PROMISE, quote="Harbour Union summit", sentence="The Harbour Union summit will be held in Oslo on 9 June 2022.",
        mode="gathering", actors=(bloc,), about=(),
    )  # fmt: skip
    said = "Officials of the Harbour Union will gather online on 2 July 2022 to find a date for the summit."
    looking = replace(
        summit, id="e2", report="r2", published=date(2022, 6, 20), place=None, when=DateInterval.day(date(2022, 7, 2)),
        quote="Harbour Union will gather online on 2 July 2022", sentence=said,
    )  # fmt: skip
    assert len(follow_up([summit, looking], [], date(2023, 1, 1))) == 2


def test_nothing_is_known_before_it_is_published() -> None:
    assert follow_up([PROMISE], [], date(2022, 4, 30)) == []
    (found,) = follow_up([PROMISE, HELD], [], date(2022, 6, 9))
    assert found.state == "due"
    (found,) = follow_up([PROMISE, HELD], [], date(2022, 6, 10))
    assert found.state == "done"


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (HELD, "done"),
        (replace(HELD, when=None), "done"),
        (replace(HELD, when=DateInterval.day(date(2022, 6, 11))), "done"),
        (replace(HELD, actors=(NORWAY, PERU), sentence=HELD.sentence.replace("Chile", "Peru")), "overdue"),
        (replace(HELD, when=DateInterval.day(date(2021, 6, 9))), "overdue"),
        (replace(HELD, published=date(2022, 4, 1), when=DateInterval.day(date(2022, 3, 30))), "overdue"),
        (replace(HELD, mode="call"), "overdue"),
        (replace(HELD, type="ACCUSE", mode="disapprove"), "overdue"),
        (replace(HELD, status="cancelled"), "cancelled"),
        (replace(HELD, actors=(NAMELESS,), sentence="Ana Ruiz held talks on fisheries in Oslo."), "done"),
        (
            replace(HELD, actors=(NAMELESS,), place="Lima", sentence="Ana Ruiz held talks on fisheries in Lima."),
            "overdue",
        ),
        (replace(HELD, report="r1"), "overdue"),
    ],
)
def test_a_later_record(later: Told, state: str) -> None:
    found = next(each for each in follow_up([PROMISE, later], [], date(2022, 9, 1)) if each.promise.id == "e1")
    assert found.state == state
    assert (found.steps != ()) == (state in ("done", "cancelled"))


def test_a_step_cites_what_made_it() -> None:
    (found,) = follow_up([PROMISE, HELD], [], date(2022, 9, 1))
    (step,) = found.steps
    assert step.told is HELD and step.on == HELD.published
    assert {entry.aspect for entry in step.compared} >= {"who", "date", "place"}
    assert "2022-06-10" in step.why and step.why.count(".") == 1


def test_another_date_is_a_change_until_it_comes() -> None:
    again = replace(
        PROMISE, id="e3", report="r3", published=date(2022, 5, 20), when=DateInterval.day(date(2022, 7, 1)),
        sentence="Norway and Chile will hold talks on fisheries in Oslo on 1 July 2022."
    )  # fmt: skip
    (found,) = follow_up([PROMISE, again], [], date(2022, 6, 20))
    assert (found.state, found.due and found.due.iso) == ("changed", "2022-07-01")
    assert [told.id for told in found.tellings] == ["e1", "e3"]
    assert "the same parties" in found.steps[0].why
    (found,) = follow_up([PROMISE, again], [], date(2022, 7, 2))
    assert found.state == "overdue"


def test_a_plain_sentence_can_tell_of_it() -> None:
    told = sentence("The talks of Norway and Chile on fisheries took place in Oslo.", date(2022, 6, 12), NORWAY, CHILE)
    assert follow_up([PROMISE], [told], date(2022, 9, 1))[0].state == "done"
    other = sentence("The talks of Norway and Peru on whales took place in Lima.", date(2022, 6, 12), NORWAY, PERU)
    assert follow_up([PROMISE], [other], date(2022, 9, 1))[0].state == "overdue"


def test_a_person_can_refuse_a_pair() -> None:
    (found,) = follow_up([PROMISE, HELD], [], date(2022, 9, 1), frozenset({("e1", "e2")}))
    assert found.state == "overdue"


def test_an_occasion_announced_in_passing_is_followed() -> None:
    forum = Actor("tundra-forum", "series", "Tundra Forum", None, "named")
    invitation = "He sent an invitation to the 4th Tundra Forum, to be held in Oslo on 3 May 2023."
    first = replace(sentence(invitation, date(2023, 1, 9), forum), id="r1:0", report="r1")
    later = sentence("The Tundra Forum was held in the Norwegian capital.", date(2023, 6, 1), forum)
    (found,) = follow_up([], [first, later], date(2023, 7, 1))
    assert (found.state, found.promise.place, found.due and found.due.iso) == ("done", "Oslo", "2023-05-03")
    assert found.promise.quote == "4th Tundra Forum, to be held in Oslo on 3 May 2023"


VISIT = replace(
    PROMISE,
    mode="visit",
    quote="Ana Ruiz of Chile will visit Oslo on 9 June 2022",
    sentence="Ana Ruiz of Chile will visit Oslo on 9 June 2022.",
    about=(),
    actors=(Actor("ana-ruiz", "person", "Ana Ruiz", "CL", "actor"), replace(NORWAY, side="target")),
)


@pytest.mark.parametrize(
    ("text", "surname", "state"),
    [
        ("Ruiz opened talks on fish in Oslo on Thursday.", "Ruiz", "done"),
        ("Prado opened talks on fish in Oslo on Thursday.", "Prado", "overdue"),
    ],
)
def test_a_journey_told_by_what_the_traveller_did_there(text: str, surname: str, state: str) -> None:
    who = (Actor(surname.lower(), "person", surname, None, "actor"), NORWAY)
    told = replace(HELD, mode="meeting", quote=text, sentence=text, about=(), actors=who)
    (found,) = [each for each in follow_up([VISIT, told], [], date(2022, 7, 1)) if each.promise.id == VISIT.id]
    assert found.state == state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks took place on Monday.", "done"),
        ("The talks have been postponed to May.", "moved"),
        ("The talks were called off.", "cancelled"),
        ("The talks were moved back to May.", "moved"),
        ("Staff moved back into the consulate on Monday.", "done"),
        ("He said a solution could be found.", None),
        ("The president will not travel to Oslo.", "cancelled"),
        ("The talks will take place in May.", None),
        ("The talks have not been held.", None),
        ("The embassy is in Oslo.", None),
        ("The treaty took effect on Sunday.", "done"),
        ("The crossing at Poipet is open again.", "done"),
        ("Trains have been running between Oslo and Lima since May.", "done"),
        ("The visit is off.", "cancelled"),
        ("Deputies voted down the agreement.", "cancelled"),
        ("The project was put on ice.", "cancelled"),
        ("The vote did not take place.", "cancelled"),
        ("Deputies rejected the new trade agreement.", "cancelled"),
        ("Chad put its vote off for two years.", "moved"),
        ("The rulers missed their deadline.", None),
        ("Chileans no longer need a visa.", "done"),
        ("The rules can be read there since Friday.", "done"),
        ("The opening has slipped to March.", "moved"),
        ("Completion is now expected in 2029.", "moved"),
        ("Officials toured the site of the bridge.", None),
        ("The bridge is half finished.", None),
        ("The cabinet approved the signing of the treaty.", None),
        ("The talks, earlier planned for May, are set for June.", "moved"),
        ("The bridge, earlier planned for May, was opened in June.", "done"),
        ("The bridge was opened a month later than planned.", "done"),
        ("The trip never came about.", "cancelled"),
        ("Lima has thought better of it.", "cancelled"),
        ("Oman has given up its plan for an embassy.", "cancelled"),
        ("The experts have asked for two more months.", "moved"),
        ("The summit cannot be held in May.", "cancelled"),
        ("The two could not come to an agreement.", None),
        ("No treaty was signed in Oslo.", None),
        ("The crossing at Poipet is still shut.", None),
        ("A long-delayed tranche was paid out.", "done"),
        ("The visit ended on Friday without the signature that had been promised.", None),
    ],
)
def test_cues(text: str, expected: str | None) -> None:
    assert verdict(sentence(text)) == expected


def test_who_says_that_he_will_not_calls_it_off() -> None:
    text = "Norway will not open an embassy in Lima this year."
    refusal = Told("c1", "commitment", "r1", date(2022, 5, 1), "not open an embassy in Lima", text)
    assert verdict(refusal) == "cancelled"
    assert verdict(replace(refusal, quote="open an embassy in Lima")) == "again"


def test_put_off_from_one_month_to_another() -> None:
    said = "Norway and Chile will resume direct flights between Oslo and Lima in April 2022."
    when = DateInterval.parse("2022-04")
    promise = replace(PROMISE, quote=said, sentence=said, when=when, published=date(2022, 1, 9), place=None)
    put_off = sentence("Norway and Chile have put off direct flights between Oslo and Lima from April to June.")
    (found,) = follow_up([promise], [replace(put_off, published=date(2022, 4, 2))], date(2022, 4, 9))
    assert (found.state, found.due.iso if found.due else None) == ("changed", "2022-06")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 12-13 October 2022", ["2022-10-12/2022-10-13"]),
        ("on October 12-13, 2022", ["2022-10-12/2022-10-13"]),
        ("on 3 March", ["2023-03-03"]),
        ("on 20 December", ["2022-12-20"]),
        ("in March 2024", ["2024-03"]),
        ("they may meet", []),
        ("last year", ["2022"]),
        ("the plan for 2021-2025", []),
        ("on 31 February 2023", ["2023-02"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert [found.iso for found in dates_in(text, date(2023, 2, 1))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 9th session", {9}),
        ("the ninth session", {9}),
        ("the IX session and the 10th forum", {9, 10}),
        ("the first deputy minister", set()),
        ("on the 9th of May", set()),
        ("I met him", set()),
    ],
)
def test_editions(text: str, expected: set[int]) -> None:
    assert editions(text) == expected


def test_a_round_of_talks_takes_place_once_wherever_it_is() -> None:
    said = "Norway and Chile will hold the fifth round of talks on a fisheries pact in Lima on 9 June."
    promise = replace(PROMISE, quote=said, sentence=said, place=None)
    put_off = "The fifth round of talks on a fisheries pact between Norway and Chile has been put off until August."
    held = "The fifth round of talks on a fisheries pact between Norway and Chile took place in Oslo on 22 August."
    moved = replace(
        HELD, status="planned", quote=put_off, sentence=put_off, place=None, when=None, published=date(2022, 6, 1)
    )
    day = DateInterval.day(date(2022, 8, 22))
    told = replace(HELD, id="e3", report="r3", quote=held, sentence=held, published=date(2022, 8, 23), when=day)
    assert follow_up([promise, moved, told], [], date(2022, 9, 1))[0].state == "done"
    sixth = replace(told, quote=held.replace("fifth", "sixth"), sentence=held.replace("fifth", "sixth"))
    assert follow_up([promise, moved, sixth], [], date(2022, 9, 1))[0].state == "overdue"


def test_names_with_numbers() -> None:
    assert numbered_names("COP27 in May 2022") == {"cop": frozenset({"27"})}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nur-Sultan", "Astana", True),
        ("Almaty", "Kazakhstan", True),
        ("the Akorda Palace in Astana", "Astana", True),
        ("Oslo", "Lima", False),
    ],
)
def test_places(one: str, other: str, expected: bool) -> None:
    assert same_place(one, other) is same_place(other, one) is expected


def test_a_deadline_may_be_met_early() -> None:
    promise = replace(
        PROMISE, type="OCCASION", mode="launch", about=(), actors=(NORWAY,), when=DateInterval.day(date(2022, 12, 25)),
        quote="Norway will open a school in Lima before Christmas",
        sentence="Norway will open a school in Lima before Christmas.",
    )  # fmt: skip
    later = sentence("Norway inaugurated the school in Lima on Thursday.", date(2022, 10, 7), NORWAY)
    (found,) = follow_up([promise], [later], date(2022, 10, 8))
    assert found.state == "done"


def test_a_commitment_told_again_as_an_event_is_one_promise() -> None:
    later = replace(
        PROMISE, id="c2", report="r2", published=date(2022, 5, 20), kind="commitment", type=None, mode=None,
        status=None, when=DateInterval.day(date(2022, 7, 4)),
        sentence="Norway and Chile will now hold the talks on fisheries in Oslo on 4 July 2022.",
    )  # fmt: skip
    (found,) = follow_up([PROMISE, later], [], date(2022, 6, 1))
    assert (found.state, found.due) == ("changed", DateInterval.day(date(2022, 7, 4)))


def test_occasions() -> None:
    assert same_occasion(frozenset({"visit"}), frozenset({"visit"}))
    assert same_occasion(frozenset({"visit"}), frozenset({"referendum"})) is False
    assert same_occasion(frozenset(), frozenset({"visit"})) is None


DAYS = st.dates(date(2020, 1, 1), date(2025, 1, 1))


@given(DAYS, DAYS, DAYS)
def test_a_state_never_knows_more_than_its_day(published: date, due: date, today: date) -> None:
    promise = replace(PROMISE, published=published, when=DateInterval.day(due))
    later = replace(HELD, published=date(2023, 1, 1), when=None)
    with_later, alone = (follow_up(known, [], today) for known in ([promise, later], [promise]))
    if today < date(2023, 1, 1):
        assert with_later == alone
    assert all(step.on is None or step.on <= today for each in with_later for step in each.steps)
    assert len(alone) == (published <= today)


def test_a_promised_sum_is_one_promise_with_the_gift_it_is_of() -> None:
    said = "Norway will give Chile 5 million dollars for fisheries this year."
    gift = replace(PROMISE, type="AID", mode="economic", place=None, quote=said[:-1], sentence=said)
    target = replace(
        gift, id="f1", kind="figure", type="aid", status="target", value=5e6, unit="USD", quote="5 million"
    )
    (found,) = follow_up([gift, target], [], date(2022, 5, 2))
    assert (found.promise.kind, found.promise.value) == ("event", 5e6)
    less = [replace(each, id=f"{each.id}b", report="r3", published=date(2022, 5, 20)) for each in (gift, target)]
    (found,) = follow_up([gift, target, less[0], replace(less[1], value=3e6)], [], date(2022, 6, 1))
    assert (found.state, [step.state for step in found.steps]) == ("changed", ["changed"])
    assert "another number" in found.why


def test_a_town_is_where_and_not_what() -> None:
    """Of two things that two states do in one town of the month, one is not the other."""
    said = "Norway and Chile will reopen the mine at Vardo in June 2022."
    promise = replace(
        PROMISE, kind="commitment", type=None, mode=None, place=None, quote=said[:-1], sentence=said, about=()
    )
    other = sentence("Norway and Chile exchanged lists of poachers in Vardo.", date(2022, 6, 10), NORWAY, CHILE)
    same = sentence("Norway and Chile reopened the mine in Vardo.", date(2022, 6, 10), NORWAY, CHILE)
    states = [follow_up([promise], [told], date(2022, 6, 20))[0].state for told in (other, same)]
    assert states == ["overdue", "done"]


def test_a_council_under_a_shorter_name_is_found_by_town_and_month() -> None:
    council = Actor("eu-georgia-council", "body", "EU-Georgia Cooperation Council", "EU", "actor")
    said = "The EU-Georgia Cooperation Council will meet in Batumi on 9 June"
    promise = replace(PROMISE, quote=said, sentence=said, mode="gathering", place="Batumi", about=(), actors=(council,))
    off = "Brussels called off the meeting of the Cooperation Council that was to be held in Batumi on 9 June"
    shorter = replace(council, key="cooperation-council", name="Cooperation Council", state=None)
    told = replace(
        promise, id="e2", report="r2", published=date(2022, 6, 1), status="cancelled", quote=off, sentence=off
    )
    (followed,) = follow_up([promise, replace(told, actors=(shorter,))], [], date(2022, 6, 20))
    assert followed.state == "cancelled"


def test_towns() -> None:
    assert towns("a line between Aa Bee and Cee, seen from Dee") == {"aa bee", "cee", "dee"}


@pytest.mark.parametrize(
    ("kind", "quote", "said"),
    [
        ("event", "closed since the 2021 protests", "They agreed to reopen two posts closed since the 2021 protests."),
        ("event", "opened by a news conference", "They told of talks opened by a news conference in Arica."),
        ("event", "held in Arica", "Chile vowed to free 12 sailors held in Arica."),
        ("event", "arrested in Arica", "Chile vowed to free 12 sailors arrested in Arica."),
        ("figure", "asked for 500 megawatts", "Chile asked for 500 megawatts."),
    ],
)
def test_what_was_before_and_what_is_only_asked_for_is_no_promise(kind: str, quote: str, said: str) -> None:
    told = replace(PROMISE, kind=kind, status="target" if kind == "figure" else "planned", quote=quote, sentence=said)
    assert not follow_up([replace(told, when=None)], [], date(2022, 5, 2))
    ahead = replace(PROMISE, quote="signed in Oslo", sentence="The pact is to be signed in Oslo.", when=None)
    assert follow_up([ahead], [], date(2022, 5, 2))


def test_what_was_to_be_and_will_be_later_is_due_then() -> None:
    for said in (
        "The talks were to be held in Oslo on 9 June, but they will be held in Lima on 4 July.",
        "The talks, once set for 9 June, are now expected on 4 July.",
    ):
        (found,) = follow_up([replace(PROMISE, quote="talks were to be held", sentence=said)], [], date(2022, 6, 10))
        assert (found.state, found.due) == ("open", DateInterval.day(date(2022, 7, 4)))


def test_who_meets_in_a_capital_need_not_meet_its_state() -> None:
    both = "The presidents of Chile and Norway will meet in Oslo on 9 June 2022."
    promise = replace(PROMISE, quote=both, sentence=both, about=(), actors=(CHILE, NORWAY))
    said = "The presidents of Chile and Peru met in Oslo on 9 June 2022."
    others = replace(
        promise, id="e2", report="r2", published=date(2022, 6, 10), status="held", quote=said, sentence=said
    )
    for told in (replace(others, actors=(CHILE, PERU)), sentence(said, date(2022, 6, 10), CHILE, PERU)):
        (found,) = follow_up([promise], [told], date(2022, 6, 12))
        assert found.state == "overdue"


def test_the_day_of_a_promised_sum_is_that_of_the_gift() -> None:
    said = "Norway promised to give 5 million dollars to Chile for border posts by 2023."
    gift = replace(PROMISE, type="AID", mode="economic", quote=said, sentence=said, place=None, when=None)
    year = DateInterval.year(2023)
    total = replace(gift, id="f1", kind="figure", status="target", quote="give 5 million dollars", when=year, value=5e6)
    (found,) = follow_up([gift, total], [], date(2022, 6, 12))
    assert (found.due, found.state) == (year, "open")


def test_what_was_put_off_says_from_when_to_when() -> None:
    said = (
        "The talks of Norway and Chile on fisheries, planned for 9 June in Oslo, have been postponed to 14 July 2022."
    )
    (found,) = follow_up([PROMISE], [sentence(said, date(2022, 6, 1), NORWAY, CHILE)], date(2022, 6, 12))
    assert found.state == "changed"
    assert "date 2022-07-14 instead of 2022-06-09" in found.why


def test_an_act_alone_is_no_matter_where_nobody_is_to_do_it() -> None:
    nobodys = replace(
        PROMISE,
        kind="commitment",
        quote="opened by June 2022",
        sentence="A station for plankton is to be opened by June 2022.",
        place=None,
        when=DateInterval.month(2022, 6),
        about=(),
        actors=(),
    )
    opened = "A factory for paint was opened in Arica on 2 June 2022."
    assert [each.state for each in follow_up([nobodys], [sentence(opened)], date(2022, 7, 1))] == ["overdue"]
    opened = "The station for plankton was opened on 2 June 2022."
    assert [each.state for each in follow_up([nobodys], [sentence(opened)], date(2022, 7, 1))] == ["done"]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Chile promised to ratify the tax treaty with Norway by September 2022.", "2022-09"),
        ("Chile promised to ratify the tax treaty with Norway by the end of 2022.", "2022"),
        ("Chile promised to ratify the tax treaty with Norway by March 2022.", None),  # that was over
        ("Chile will ratify the tax treaty by September 2022 and a pact by October 2022.", None),  # which is whose?
        ("Chile promised to ratify the tax treaty signed by Norway.", None),
        ("Talks of Chile and Norway on the tax treaty have been postponed until September.", None),
    ],
)
def test_a_text_is_due_by_the_day_its_sentence_sets(said: str, due: str | None) -> None:
    text = replace(
        PROMISE,
        kind="instrument",
        status="to_be_signed",
        name="tax treaty",
        quote="tax treaty",
        sentence=said,
        when=None,
    )
    (followed,) = follow_up([text], [], date(2022, 5, 2))
    assert (followed.due.iso if followed.due else None) == due


LEND = replace(
    PROMISE, type="AID", mode="economic", place=None, when=None, about=(),
    quote="Norway will lend Chile 5 million dollars for a fish harbour",
    sentence="Norway will lend Chile 5 million dollars for a fish harbour.",
)  # fmt: skip
SUM = replace(
    LEND, id="f1", kind="figure", type="loan", mode=None, status="target", value=5e6, unit="USD", name="lend",
    quote="lend Chile 5 million dollars",
)  # fmt: skip


def approved(value: float = 5e6, unit: str = "USD") -> list[Told]:
    """A later report of an approval of such a loan: an act, with a sum that is still to come."""
    said = f"The Norwegian government approved a loan of {value / 1e6:g} million for a fish harbour in Chile."
    act = replace(
        LEND, id="e3", report="r3", published=date(2022, 5, 9), status="held", quote=said.rstrip("."), sentence=said
    )
    quote = said.partition("approved ")[2].rstrip(".")
    return [act, replace(act, id="f3", kind="figure", type="loan", mode=None, status="target", value=value, unit=unit,
                         name="loan", quote=quote)]  # fmt: skip


def test_a_sum_told_again_in_other_words_is_one_promise() -> None:
    """And to approve it is not to have given it."""
    (found,) = follow_up([LEND, SUM, *approved()], [], date(2022, 6, 1))
    assert [each.id for each in found.tellings] == ["e1", "f3"]
    assert (found.state, found.steps) == ("open", ())
    paid = replace(
        approved()[0], id="e4", report="r4", published=date(2022, 7, 1),
        sentence="Norway lent Chile the 5 million dollars for a fish harbour.",
    )  # fmt: skip
    (after,) = follow_up([LEND, SUM, *approved(), paid], [], date(2022, 8, 1))
    assert (after.state, [step.told.id for step in after.steps]) == ("done", ["e4"])


@pytest.mark.parametrize(("value", "unit"), [(8e6, "USD"), (5e6, "NOK")])
def test_another_sum_is_another_promise(value: float, unit: str) -> None:
    found = follow_up([LEND, SUM, *approved(value, unit)], [], date(2022, 6, 1))
    assert [each.promise.id for each in found] == ["e1", "f3"]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Chile's parliament ratified the agreement with Norway on fish harbours.", "open"),
        ("The pact of Norway and Chile on a fish harbour has been suspended.", "open"),
        ("The fish harbour that Norway gave Chile was opened under the pact.", "done"),
    ],
)
def test_what_is_done_to_a_pact_is_no_gift(said: str, state: str) -> None:
    told = sentence(said, date(2022, 6, 10), NORWAY, CHILE)
    (found,) = follow_up([LEND], [told], date(2022, 7, 1))
    assert found.state == state


def test_a_pact_whose_signing_was_called_off_is_not_signed() -> None:
    said = "The signing of the pact on lithium, planned for May, was cancelled."
    signed = replace(PROMISE, kind="instrument", status="signed", quote="pact on lithium", sentence=said)
    assert verdict(signed) == "cancelled"
    assert verdict(replace(signed, sentence="The signing of the pact on lithium took place in May.")) == "done"


def test_to_decide_on_something_is_not_to_do_it() -> None:
    said = "Norway will hand over the trader Pavel Lind to Chile in June 2022."
    made = replace(LEND, type="COOPERATE", mode="legal", quote=said, sentence=said, when=DateInterval.month(2022, 6))
    later = said.replace("will hand over", "will decide on the handover of")
    told = replace(made, id="e7", report="r7", published=date(2022, 5, 9), quote=later, sentence=later)
    assert [each.promise.id for each in follow_up([made, told], [], date(2022, 5, 10))] == ["e1", "e7"]
    again = replace(told, quote=said, sentence=said)
    assert [each.promise.id for each in follow_up([made, again], [], date(2022, 5, 10))] == ["e1"]


def test_what_was_last_month_is_not_what_was_for_last_year() -> None:
    said = "Chile's team of surgeons spent two weeks in Oslo {} month."
    quote = "Chile will send a team of surgeons to Oslo"
    made = replace(PROMISE, quote=quote, sentence=f"{quote} in June.", type="CONSULT", mode="visit", place="Oslo",
                   when=DateInterval.month(2022, 6))  # fmt: skip
    soon, late = sentence(said.format("last"), date(2022, 7, 9)), sentence(said.format("last"), date(2022, 12, 9))
    assert weigh(made, soon) is not None
    assert weigh(made, late) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Chile has dropped its order for seed, and Norway will repay 5 million dollars by June.", "again"),
        ("Chile has dropped its plan that Norway would repay 5 million dollars by June.", "cancelled"),
        ("Norway will repay 5 million dollars by June, but the plan for a harbour was dropped.", "again"),
    ],
)
def test_what_is_called_off_beside_a_promise_leaves_it(said: str, expected: str) -> None:
    quote = next(part for part in ("Norway will repay 5 million dollars", "Norway would repay") if part in said)
    assert verdict(replace(PROMISE, kind="figure", status="target", quote=quote, sentence=said)) == expected


def test_a_commitment_not_to_do_it_calls_it_off() -> None:
    said = "The embassy will not open in June."
    refused = replace(PROMISE, kind="commitment", status=None, quote="will not open in June", sentence=said)
    assert verdict(refused) == "cancelled"
    assert verdict(replace(refused, quote="will open in June")) == "again"


@pytest.mark.parametrize(
    ("said", "on", "state"),
    [
        ("October's talks of Norway and Chile on lithium were called off.", date(2022, 9, 20), None),
        ("The talks of Norway and Chile on lithium were called off.", date(2022, 6, 2), "cancelled"),
    ],
)
def test_what_is_called_off_in_another_month_is_another(said: str, on: date, state: str | None) -> None:
    quote = "Norway and Chile will hold talks on lithium"
    made = replace(PROMISE, quote=quote, sentence=f"{quote} in June.", type="CONSULT", mode="meeting",
                   actors=(NORWAY, CHILE), when=DateInterval.month(2022, 6))  # fmt: skip
    link = weigh(made, sentence(said, on, NORWAY, CHILE))
    assert (link.state if link else None) == state


FORUM = "Norway will host the Forum on Fisheries in Oslo"
THE_FORUM = replace(
    PROMISE, quote=FORUM, sentence=f"{FORUM} in June.", type="CONSULT", mode="gathering", place="Oslo",
    actors=(NORWAY,), when=DateInterval.month(2022, 6),
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("The Forum on Fisheries has opened in Oslo, with guests from Norway.", "done"),
        ("Since 2001 the Forum on Fisheries has opened in Oslo, with guests from Norway.", None),
        ("Norway postponed the Forum on Fisheries that was to be held in June.", "cancelled"),
        ("Norway postponed the Forum on Fisheries that was foreseen for June in Lima.", None),
    ],
)
def test_another_of_its_kind_is_not_the_forum(said: str, state: str | None) -> None:
    link = weigh(THE_FORUM, sentence(said, date(2022, 6, 20), NORWAY))
    assert (link.state if link else None) == state


@pytest.mark.parametrize(("on", "state"), [(date(2022, 5, 20), "again"), (date(2022, 9, 1), None)])
def test_who_announces_it_after_its_day_means_the_next(on: date, state: str | None) -> None:
    later = replace(THE_FORUM, id="e8", report="r8", published=on, sentence=f"{FORUM} in October.",
                    when=DateInterval.month(2022, 10))  # fmt: skip
    link = weigh(THE_FORUM, later)
    assert (link.state if link else None) == state


def test_to_agree_on_the_telephone_to_do_it_is_not_to_do_it() -> None:
    said = "Norway and Chile agreed to resume work on the lithium pipeline, by telephone."
    made = replace(PROMISE, kind="commitment", type="promised", mode=None, status=None, when=None,
                   quote="Norway and Chile will resume work on the lithium pipeline",
                   sentence="Norway and Chile will resume work on the lithium pipeline.")  # fmt: skip
    call = replace(made, id="e8", kind="event", report="r8", published=date(2022, 6, 20), type="CONSULT", mode="call",
                   status="held", quote=said, sentence=said)  # fmt: skip
    assert weigh(made, call) is None
    resumed = said.replace("agreed to resume", "resumed")
    assert weigh(made, replace(call, type="OCCASION", mode="launch", quote=resumed, sentence=resumed)) is not None
