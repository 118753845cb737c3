"""The map: points where they belong, names that cover nothing, nobody who is not to be shown."""

from itertools import combinations

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import Worldview
from dragoman.serve.web.charts.letters import width_of
from dragoman.serve.web.charts.world import World, world

EVERYBODY = [(code, 1 + place % 9) for place, code in enumerate(states()) if code != "KE"]


def made(home: str, numbers: list[tuple[str, int]], view: Worldview | None = None) -> World:
    found = world(home, numbers, view or Worldview())
    assert found is not None
    return found


def test_east_is_right_and_north_is_up() -> None:
    found = made("KZ", [("JP", 1), ("PT", 1), ("ZA", 1), ("NO", 1)])
    by_code = {seat.code: seat for seat in found.seats}
    assert by_code["PT"].x < found.home.x < by_code["JP"].x
    assert by_code["NO"].y < by_code["ZA"].y


@pytest.mark.parametrize("home", ["KZ", "NZ", "US", "FJ", "GB", "KE"])
def test_all_points_are_on_the_map(home: str) -> None:
    found = made(home, [each for each in EVERYBODY if each[0] != home])
    for seat in (found.home, *found.seats):
        assert 0 < seat.x < found.width and 0 < seat.y < found.height


def test_names_cover_each_other_nowhere() -> None:
    found = made("KZ", EVERYBODY)
    boxes = []
    for seat in (found.home, *found.seats):
        if seat.label:
            x, y, anchor = seat.label
            wide = width_of(seat.name, 12.5)
            left = x - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
            boxes.append((left, y - 11, left + wide, y + 2))
    assert len(boxes) >= 10
    for one, other in combinations(boxes, 2):
        assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])


def test_a_neighbour_alone_is_not_in_the_void() -> None:
    found = made("KZ", [("UZ", 3)])
    assert len(found.others) > 3


def test_who_is_not_to_be_shown_is_not() -> None:
    view = Worldview("ours", {}, frozenset({"UZ"}))
    assert {seat.code for seat in made("KZ", [("UZ", 3), ("JP", 1)], view).seats} == {"JP"}
    assert world("KZ", [("UZ", 3)], view) is None


@pytest.mark.parametrize("numbers", [[], [("KZ", 2)], [("OSCE", 4)]])
def test_without_anybody_there_is_no_map(numbers: list[tuple[str, int]]) -> None:
    assert world("KZ", numbers, Worldview()) is None
