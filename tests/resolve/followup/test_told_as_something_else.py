"""Outcomes told as another kind of thing than was promised, by others, or as only begun."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.following import follow_up
from dragoman.resolve.followup.promising.promises import promises_in
from dragoman.resolve.followup.weighing.matter import other_matter
from dragoman.resolve.followup.weighing.pairs import weigh
from dragoman.resolve.followup.weighing.partly import partly

CHILE, NORWAY, PERU = (
    Actor(code, "state", name, code, "actor") for code, name in (("CL", "Chile"), ("NO", "Norway"), ("PE", "Peru"))
)
PARLIAMENT = Actor("parliament-2", "body", "parliament", "CL", "by")
MADE, TODAY = date(2022, 5, 2), date(2022, 12, 31)


def promise(said: str, when: str | None = None, kind: str = "event", **more: object) -> Told:
    plain: dict[str, object] = {"type": "CONSULT", "mode": "meeting", "status": "planned", "actors": (CHILE, NORWAY)}
    due = DateInterval.parse(when) if when else None
    return Told("p1", kind, "r1", MADE, said, said, when=due, **(plain | more))  # type: ignore[arg-type]


def later(said: str, when: str | None = None, kind: str = "event", **more: object) -> Told:
    plain: dict[str, object] = {"type": "CONSULT", "mode": "meeting", "status": "held", "actors": (CHILE, NORWAY)}
    on = DateInterval.parse(when) if when else None
    published = on.last if on else date(2022, 6, 10)
    return Told("t1", kind, "r2", published, said, said, when=on, **(plain | more))  # type: ignore[arg-type]


SENTENCE: dict[str, object] = {"type": None, "mode": None, "status": None}


HOSTED = promise("Norway will host the next meeting of the two in June.", "2022-06", mode="gathering")
RATIFIED = promise(
    "The Chilean parliament will ratify the treaty by June.",
    "2022-06",
    kind="commitment",
    type="promised",
    mode=None,
    actors=(PARLIAMENT,),
)
MARCH = promise(
    "The union announced a protest in Bergen for Sunday.",
    "2022-05-08",
    type="PROTEST",
    mode="demonstration",
    place="Bergen",
    actors=(Actor("u", "body", "union", "NO", "actor"),),
)


@pytest.mark.parametrize(
    ("made", "told", "state"),
    [
        # Who is to meet somewhere on a day, and signed there on that day, met.
        (
            promise(
                "The delegations will meet in Bergen in the first week of June.",
                "2022-06-01/2022-06-07",
                place="Bergen",
            ),
            later(
                "Negotiators of Chile and Norway initialled a treaty in Bergen.",
                "2022-06-03",
                type="AGREE",
                mode="sign",
                place="Bergen",
            ),
            "done",
        ),
        (
            promise(
                "The delegations will meet in Bergen in the first week of June.",
                "2022-06-01/2022-06-07",
                place="Bergen",
            ),
            later(
                "Chile and Peru signed a treaty in Bergen.",
                "2022-06-03",
                type="AGREE",
                mode="sign",
                place="Bergen",
                actors=(CHILE, PERU),
            ),
            None,
        ),
        # A host is told by the town it was held in.
        (
            HOSTED,
            later("Ministers of Chile and Norway met in Oslo on 9 June.", "2022-06-09", place="Oslo"),
            "done",
        ),
        (
            HOSTED,
            later("Ministers of Chile and Norway met in Santiago on 9 June.", "2022-06-09", place="Santiago"),
            None,
        ),
        # The parliament of another state has not done it.
        (
            RATIFIED,
            later(
                "The Norwegian parliament voted to ratify the treaty.",
                "2022-05-20",
                type="OCCASION",
                mode="vote",
                actors=(NORWAY,),
            ),
            None,
        ),
        (
            RATIFIED,
            later(
                "The Chilean parliament voted to ratify the treaty.",
                "2022-05-20",
                type="OCCASION",
                mode="vote",
                actors=(CHILE,),
            ),
            "done",
        ),
        # A march where one was called for, on that day, told of nobody.
        (
            MARCH,
            later(
                "Some 3,000 people marched in Bergen on Sunday.",
                "2022-05-08",
                type="PROTEST",
                mode="demonstration",
                place="Bergen",
                actors=(),
            ),
            "done",
        ),
        (
            MARCH,
            later(
                "Some 3,000 people marched in Bergen on Monday.",
                "2022-05-30",
                type="PROTEST",
                mode="demonstration",
                place="Bergen",
                actors=(),
            ),
            None,
        ),
        # How many there are says of no other act that it was done.
        (
            promise(
                "Chile will fulfil the requirements for membership by June.",
                "2022-06",
                kind="commitment",
                type="scheduled",
                mode=None,
                actors=(CHILE,),
            ),
            later(
                "18 Chilean officials began training for membership.",
                "2022-05-20",
                kind="figure",
                type="people",
                mode=None,
                status="actual",
                value=18.0,
                unit="count",
                actors=(CHILE,),
            ),
            None,
        ),
        # A panel that is to report has, where it ruled.
        (
            promise(
                "The panel is expected to circulate its report within six months.",
                "2022-11-02",
                kind="commitment",
                type="expected",
                mode=None,
                actors=(),
                around=("CL",),
            ),
            later(
                "A trade panel ruled on Thursday that the duties broke the rules.",
                "2022-10-28",
                kind="sentence",
                actors=(CHILE,),
                around=("CL", "NO"),
                **SENTENCE,
            ),
            "done",
        ),
        (
            promise(
                "The panel is expected to circulate its report within six months.",
                "2022-11-02",
                kind="commitment",
                type="expected",
                mode=None,
                actors=(),
                around=("CL",),
            ),
            later(
                "He hoped a solution could be found before the panel reports.",
                kind="sentence",
                actors=(CHILE,),
                around=("CL", "NO"),
                **SENTENCE,
            ),
            None,
        ),
    ],
)
def test_what_a_later_telling_makes_of_a_promise(made: Told, told: Told, state: str | None) -> None:
    link = weigh(made, told)
    assert (link.state if link else None) == state


@pytest.mark.parametrize(
    ("told", "due"),
    [
        (
            "The visit of the Norwegian minister to Chile was postponed to the end of the month.",
            "2022-05-25/2022-05-31",
        ),
        ("OSLO, May 20 (NTB) - The visit of the Norwegian minister to Chile was postponed.", None),
    ],
)
def test_the_day_a_visit_is_put_off_to(told: str, due: str | None) -> None:
    made = promise("The Norwegian minister will visit Chile on 12 May.", "2022-05-12", mode="visit")
    moved = replace(later(told, mode="visit", status="cancelled"), published=date(2022, 5, 20))
    link = weigh(made, moved)
    assert link is not None
    assert (link.state, link.due.iso if link.due else None) == ("changed" if due else "cancelled", due)


@pytest.mark.parametrize(
    ("told", "only"),
    [
        ("Negotiators initialled the treaty in Oslo.", True),
        ("Negotiators initialled the treaty, which will be signed in June.", True),
        ("The treaty initialled in May was signed in Oslo.", False),
    ],
)
def test_what_is_initialled_is_not_signed(told: str, only: bool) -> None:
    text = promise(
        "A treaty is to be signed by June.", kind="instrument", type="treaty", mode=None, status="to_be_signed"
    )
    assert other_matter(text, later(told, kind="sentence", **SENTENCE)) == only


def test_the_first_part_of_an_exchange_is_not_all_of_it() -> None:
    made = promise("They will exchange prisoners by 15 May.", type="RETREAT", mode="release")
    assert partly(made, later("Forty soldiers crossed the border in the first part of a prisoner swap."))
    assert not partly(made, later("Forty soldiers crossed the border in a prisoner swap."))


@pytest.mark.parametrize(
    ("said", "when", "due"),
    [
        ("Norway will open a consulate before the summer.", "2022-06/2022-08", "2022-05-31"),
        ("Norway will open a consulate before October.", "2022-10", "2022-09-30"),
        ("Norway will open a consulate in the summer.", "2022-06/2022-08", "2022-06/2022-08"),
        ("Norway will open a consulate before 3 October.", "2022-10-03", "2022-10-03"),
    ],
)
def test_what_is_promised_before_a_season_is_due_when_that_begins(said: str, when: str, due: str) -> None:
    (found,) = promises_in([promise(said, when, type="OCCASION", mode="launch")], [])
    assert found.when is not None
    assert found.when.iso == due


def test_a_text_to_be_signed_is_due_with_its_signing() -> None:
    said = "The treaty will be signed before October."
    signing = promise(said, "2022-10", type="AGREE", mode="sign")
    text = replace(promise(said, kind="instrument", type="treaty", mode=None, status="to_be_signed"), id="p2")
    (found,) = promises_in([signing, text], [])
    assert (found.id, found.when and found.when.iso) == ("p2", "2022-09-30")


def test_what_is_to_take_effect_does_so_by_itself_and_is_promised_once() -> None:
    said = "The agreement between Chile and Norway is expected to enter into force on 1 June."
    accord = promise(said, "2022-06-01", type="AGREE", mode="accord")
    force = promise(
        said,
        "2022-06-01",
        kind="commitment",
        type="expected",
        mode=None,
        actors=(),
        name="agreement to enter into force",
    )
    (found,) = follow_up([accord, replace(force, id="p2")], [], TODAY)
    assert (found.promise.id, found.state) == ("p2", "done")


def test_the_47th_summit_is_one_whoever_tells_of_it() -> None:
    said = "The 47th summit would take place on 11 October."
    first = promise(said, "2022-10-11", mode="gathering", actors=(Actor("doe", "person", "Jane Doe", "CL", "actor"),))
    again = replace(
        promise("The 47th summit will now be held on 26 October.", "2022-10-26", mode="gathering", actors=(CHILE,)),
        id="p2", report="r2", published=date(2022, 9, 9),
    )  # fmt: skip
    (found,) = follow_up([first, again], [], date(2022, 9, 10))
    assert (found.state, found.due and found.due.iso) == ("changed", "2022-10-26")


def test_what_is_put_off_after_it_was_held_is_another() -> None:
    made = promise("Chile and Norway will hold talks on fish in Oslo on 9 June.", "2022-06-09", place="Oslo")
    held = later("Chile and Norway held talks on fish in Oslo on 9 June.", "2022-06-09", place="Oslo")
    moved = replace(
        later("Talks of Chile and Norway on fish in Oslo were put off until 5 September.", "2022-09-05", place="Oslo"),
        id="t2", report="r3", published=date(2022, 7, 1), status="planned",
    )  # fmt: skip
    found = next(each for each in follow_up([made, held, moved], [], date(2022, 7, 2)) if each.promise.id == "p1")
    assert (found.state, found.due and found.due.iso) == ("done", "2022-06-09")


@pytest.mark.parametrize(
    ("said", "actors", "followed"),
    [
        ("The prime minister will chair a meeting of the cabinet on Friday.", (CHILE,), False),
        ("The Chilean cabinet will meet on Friday.", (CHILE,), False),
        ("Chile and Norway will hold a joint cabinet meeting on Friday.", (CHILE, NORWAY), True),
        ("The Chilean parliament will meet on Friday.", (CHILE,), True),
    ],
)
def test_a_cabinet_that_meets_is_nothing_to_follow(said: str, actors: tuple[Actor, ...], followed: bool) -> None:
    assert bool(promises_in([promise(said, "2022-05-06", actors=actors)], [])) == followed


def test_who_leaves_on_thursday_is_there_on_friday() -> None:
    doe = Actor("doe", "person", "Jane Doe", "CL", "actor")
    leaves = promise("Doe leaves on Thursday for Oslo.", "2022-05-05", mode="visit", place="Oslo", actors=(doe, NORWAY))
    met = later("Jane Doe met the minister in Oslo.", "2022-05-06", place="Oslo", actors=(doe, NORWAY))
    assert weigh(leaves, met)
    assert not weigh(leaves, replace(met, when=DateInterval.day(date(2022, 5, 16))))


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("The donors' conference in Oslo will not take place on 9 June but on 12 July.", "changed"),
        ("The donors' conference in Oslo will not take place on 9 June.", "cancelled"),
    ],
)
def test_not_on_that_day_but_on_another(told: str, state: str) -> None:
    said = "Norway, hit by storms, will host a donors' conference in Oslo on 9 June."
    made = promise(said, "2022-06-09", mode="gathering", place="Oslo", actors=(NORWAY,))
    moved = later(told, kind="sentence", actors=(NORWAY,), around=("NO",), **SENTENCE)
    link = weigh(made, replace(moved, published=date(2022, 5, 20)))
    assert (link.state if link else None) == state


@pytest.mark.parametrize(
    ("told", "kind", "apart"),
    [
        ("Notes on the reconstruction of the bridge were signed in Oslo.", "instrument", True),
        ("Notes on the reconstruction of the bridge were signed in Oslo.", "sentence", True),
        ("The bridge was rebuilt under the notes signed in Oslo.", "sentence", False),
    ],
)
def test_who_signs_has_not_built(told: str, kind: str, apart: bool) -> None:
    bridge = promise("Norway will rebuild the bridge at Vik.", kind="commitment", type="promised", mode=None)
    status = "signed" if kind == "instrument" else None
    assert other_matter(bridge, later(told, kind=kind, type=None, mode=None, status=status)) == apart


@pytest.mark.parametrize(
    ("told", "off"),
    [
        ("Chile will not send its trade minister to the commission with Norway.", False),
        ("Chile scrapped the target of 10 billion dollars for trade with Norway.", True),
    ],
)
def test_a_target_is_dropped_by_words_of_it(told: str, off: bool) -> None:
    target = promise(
        "Chile and Norway will raise trade to 10 billion dollars in 2022.",
        "2022",
        kind="figure",
        type="trade_turnover",
        mode=None,
        status="target",
        value=1e10,
        unit="USD",
    )
    assert (weigh(target, later(told, "2022-12-10", kind="sentence", **SENTENCE)) is not None) == off


@pytest.mark.parametrize(("on", "links"), [("2022-05-02", False), ("2022-05-20", True)])
def test_what_was_over_when_a_meeting_was_announced_is_not_it(on: str, links: bool) -> None:
    planned = promise("A meeting of the two foreign ministers on fisheries and borders is planned.")
    told = later("The two foreign ministers held a meeting on fisheries and borders.", on)
    assert (weigh(planned, told) is not None) is links


@pytest.mark.parametrize(
    ("doers", "links"),
    [((CHILE, replace(NORWAY, side="target")), True), ((replace(NORWAY, side="target"),), False)],
)
def test_a_deed_without_its_doer_is_not_the_one_announced(doers: tuple[Actor, ...], links: bool) -> None:
    sides = (CHILE, replace(NORWAY, side="target"))
    planned = promise(
        "Chile will expel Norwegian diplomats over the spying row.", type="COERCE", mode="expel", actors=sides
    )
    said = "The expulsion of the Norwegian diplomats over the spying row was unacceptable."
    told = later(said, "2022-05-20", type="COERCE", mode="expel", actors=doers)
    assert (weigh(planned, told) is not None) is links
