"""A sentence in words no rule knows is of a promise by its day, its things, names and numbers together."""

from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.likely import is_enough, likely, weighed
from dragoman.resolve.followup.weighing.likely_marks import marks_of
from dragoman.resolve.followup.weighing.pairs import by_rules, weigh


def promised(text: str, *, by: str, to: str, when: DateInterval | None, **of: str) -> Told:
    sides = (Actor(by, "state", by, by, "actor"), Actor(to, "state", to, to, "target"))
    return Told(
        "p", "event", "r1", date(2021, 2, 2), text.rstrip("."), text, when=when, actors=sides, status="planned", **of
    )


def told(text: str, *around: str) -> Told:
    return Told("s", "sentence", "r2", date(2022, 1, 11), "", text, around=around)


JULY = DateInterval.month(2021, 7)
COURSE = promised(
    "Norway and Ghana will begin a course for beekeepers in Tamale in July.",
    by="NO",
    to="GH",
    when=JULY,
    type="COOPERATE",
    mode="science",
    place="Tamale",
)  # fmt: skip
SILOS = promised(
    "Chile will dismantle its 46 silos in Peru in July.", by="CL", to="PE", when=JULY, type="RETREAT", mode="withdraw"
)


@pytest.mark.parametrize(
    ("promise", "text", "around", "state"),
    [
        (COURSE, "Honey from Tamale is darker, say the beekeepers whom Norway sent to school in July.", "GH", "done"),
        (COURSE, "Honey from Tamale is darker, say the beekeepers whom Cuba sent to school in July.", "GH", None),
        (COURSE, "Honey from Tamale is darker, say the beekeepers whom Norway sent to school in May.", "GH", None),
        (COURSE, "Norway and Ghana exchanged views on beekeepers in Tamale in July.", "GH", None),
        (COURSE, "Norway would send beekeepers to Tamale in July, unless it rained.", "GH", None),
        (SILOS, "The plain has looked empty since the 46 Chilean silos went in July.", "PE", "done"),
        (SILOS, "The plain has looked empty since the Chilean lorries went.", "PE", None),
        (COURSE, "Norway's envoy, in Tamale where the course for beekeepers had been due in July, is sad.", "GH", None),
        (COURSE, "He had counted on the course for beekeepers that was to begin in Tamale in July.", "GH", None),
        # News of its own of that month, with a word, a town or a number in common.
        (COURSE, "Norway's beekeepers sold Ghana more honey in July than ever.", "GH", None),
        (COURSE, "A Norwegian choir was stranded in Tamale in July.", "GH", None),
        (SILOS, "Chile and Peru had 46 cases of measles in July.", "PE", None),
        (SILOS, "Chile lost 46 soldiers in Peru in July.", "PE", None),
    ],
)
def test_marks_together_say_that_it_is_of_the_promise(promise: Told, text: str, around: str, state: str | None) -> None:
    found = likely(promise, told(text, around))
    assert (found.state if found else None) == state


def test_rules_go_first_and_both_say_what_was_compared() -> None:
    sentence = told("Honey from Tamale is darker, say the beekeepers whom Norway sent to school in July.", "GH", "NO")
    assert by_rules(COURSE, sentence) is None
    link = weigh(COURSE, sentence)
    assert link is not None
    assert link.plain
    assert [each.aspect for each in link.compared] == ["who", "what", "place", "date"]
    assert "No rule knows the words" in link.why


def test_parties_of_whom_some_are_not_told_of_are_not_called_the_same() -> None:
    link = weigh(COURSE, told("Honey from Tamale is darker, say the beekeepers who went to school in July.", "GH"))
    assert link is not None
    assert [each.aspect for each in link.compared] == ["what", "place", "date"]


def test_rare_words_say_more_than_common_ones() -> None:
    many, few = (marks_of(COURSE, told(text, "GH"), text) for text in ("The talks went on.", "The beekeepers went on."))
    assert many is None
    assert few is not None
    assert few["words"] > 0.9
    seen = marks_of(COURSE, told("Norway met.", "GH"), "The beekeepers of Tamale met Norwegians in July.")
    assert seen is not None
    assert seen["day"] == 1.0
    assert weighed(seen) > weighed(few)


def test_on_the_day_less_is_enough_but_not_of_strangers() -> None:
    on_the_day = {"words": 1.0, "day": 1.0, "report": 1.0, "states": 1.0, "definite": 1.0}
    assert is_enough(on_the_day)
    assert not is_enough(on_the_day | {"strangers": 1.0})
    assert not is_enough({name: value for name, value in on_the_day.items() if name != "day"})


@pytest.mark.parametrize(("known", "enough"), [("definite", True), ("aside", True), ("deed", True), ("town", False)])
def test_on_the_day_it_must_be_told_as_of_something_known(known: str, *, enough: bool) -> None:
    assert is_enough({"words": 1.0, "day": 1.0, "report": 1.0, "states": 1.0, known: 1.0}) is enough
