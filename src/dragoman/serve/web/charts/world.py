"""A map of contacts without borders: seats of government as points, on the globe as seen from one of them.

Projection: Equal Earth (Šavrič, Patterson, Jenny 2018), turned to the meridian of the state whose contacts are shown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from dragoman.knowledge.worldviews import Worldview, seats
from dragoman.serve.web.charts.letters import width_of

WIDTH, _TALLEST, _SHORTEST = 960.0, 520.0, 300.0
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_MARGIN = 54.0
_NARROWEST = 1.1  # of the globe, in radians of the projection: nearer than that, points would stand alone in the void
_LARGEST, _SMALLEST = 15.0, 4.0  # radii; few contacts are no large points
_SIZE, _LINE = 12.5, 15.0  # of the letters and a line of a label
_LABELS = 24

Spot = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Seat:
    """A state at `x`, `y`, with its number of contacts; `label` is where its name stands
    and how it is anchored there, if there is room."""

    code: str
    name: str
    number: int
    x: float
    y: float
    radius: float
    label: tuple[float, float, str] | None = None


@dataclass(frozen=True, slots=True)
class World:
    """Points of those in contact with `home`, of all others as a faint pattern, and the lines of the globe."""

    home: Seat
    seats: tuple[Seat, ...]
    others: tuple[Spot, ...]
    lines: tuple[str, ...]
    width: float
    height: float


def world(
    home: str, numbers: Sequence[tuple[str, int]], view: Worldview, called: Callable[[str], str] | None = None
) -> World | None:
    """The map for the contacts of `home` with each state, by code; None where nobody has a place on it. `called` names
    states, as their names have to find room; without it they are called as the worldview does."""
    called = called or view.name_of
    known = [(code, number) for code, number in numbers if view.shows(code) and code in seats() and code != home]
    if home not in seats() or not known:
        return None
    middle = seats()[home][1]
    scale, left, top, height = _frame([_project(code, middle) for code, _ in known] + [_project(home, middle)])

    def place(point: Spot) -> Spot:
        return round((point[0] - left) * scale, 1), round((top - point[1]) * scale, 1)

    most = max(number for _, number in known)
    found = []
    for code, number in sorted(known, key=lambda item: (-item[1], item[0])):
        x, y = place(_project(code, middle))
        radius = round(max(_SMALLEST, min(_LARGEST * sqrt(number / most), _SMALLEST * sqrt(number))), 1)
        found.append(Seat(code, called(code), number, x, y, radius))
    x, y = place(_project(home, middle))
    own = Seat(home, called(home), 0, x, y, 6.0)
    named = _labelled([own, *found], height)
    shown = {home, *(code for code, _ in known)}
    rest = [place(_project(code, middle)) for code in sorted(seats()) if code not in shown and view.shows(code)]
    inside = tuple((x, y) for x, y in rest if 0 < x < WIDTH and 0 < y < height)
    return World(named[0], tuple(named[1:]), inside, tuple(_graticule(middle, place, height)), WIDTH, height)


def _project(code: str, middle: float) -> Spot:
    north, east = seats()[code]
    return _equal_earth(north, east, middle)


def _equal_earth(north: float, east: float, middle: float) -> Spot:
    """Degrees to the plane, in radii of the globe; x from the meridian `middle` on, y up."""
    turn = radians((east - middle + 180) % 360 - 180)
    theta = asin(sqrt(3) / 2 * sin(radians(north)))
    squared = theta * theta
    sixth = squared**3
    x = 2 * sqrt(3) * turn * cos(theta) / (3 * (9 * _A4 * sixth * squared + 7 * _A3 * sixth + 3 * _A2 * squared + _A1))
    return x, theta * (_A1 + _A2 * squared + sixth * (_A3 + _A4 * squared))


def _frame(points: Sequence[Spot]) -> tuple[float, float, float, float]:
    """What part of the plane is shown: scale, left edge, upper edge, and the height of the map."""
    across, up = [x for x, _ in points], [y for _, y in points]
    wide = max(max(across) - min(across), _NARROWEST)
    tall = max(max(up) - min(up), _NARROWEST / 2)
    scale = min((WIDTH - 2 * _MARGIN) / wide, (_TALLEST - 2 * _MARGIN) / tall)
    height = round(min(max(tall * scale + 2 * _MARGIN, _SHORTEST), _TALLEST))
    left = (min(across) + max(across)) / 2 - WIDTH / 2 / scale
    top = (min(up) + max(up)) / 2 + height / 2 / scale
    return scale, left, top, height


def _graticule(middle: float, place: Callable[[Spot], Spot], height: float) -> Iterable[str]:
    """Parallels and meridians, as paths."""
    for north in range(-60, 90, 15):
        points = [place(_equal_earth(north, middle + east, middle)) for east in range(-179, 180, 6)]
        if 0 < points[0][1] < height:
            yield _path(points)
    for east in range(-165, 180, 15):
        yield _path([place(_equal_earth(north, middle + east, middle)) for north in range(-75, 81, 5)])


def _path(points: Iterable[Spot]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _labelled(found: Sequence[Seat], height: float) -> list[Seat]:
    """The seats with names where they cover neither each other nor a point; the busiest choose first."""
    taken = [_box_of(seat) for seat in found]
    result = []
    for rank, seat in enumerate(found):
        label = None
        if rank < _LABELS:
            for x, y, anchor, box in _places(seat):
                clear = not any(_meet(box, other) for other in taken)
                if clear and box[0] > 2 and box[2] < WIDTH - 2 and box[1] > 2 and box[3] < height - 2:
                    label = (x, y, anchor)
                    taken.append(box)
                    break
        result.append(Seat(seat.code, seat.name, seat.number, seat.x, seat.y, seat.radius, label))
    return result


def _box_of(seat: Seat) -> Box:
    return (seat.x - seat.radius, seat.y - seat.radius, seat.x + seat.radius, seat.y + seat.radius)


def _places(seat: Seat) -> Iterable[tuple[float, float, str, Box]]:
    """Where a name may stand: right of its point, left, above, below."""
    wide, gap = width_of(seat.name, _SIZE), seat.radius + 4
    yield seat.x + gap, seat.y + 4, "start", (seat.x + gap, seat.y - 8, seat.x + gap + wide, seat.y + 7)
    yield seat.x - gap, seat.y + 4, "end", (seat.x - gap - wide, seat.y - 8, seat.x - gap, seat.y + 7)
    for y in (seat.y - gap - 3, seat.y + gap + _LINE - 4):
        yield seat.x, y, "middle", (seat.x - wide / 2, y - _LINE + 3, seat.x + wide / 2, y + 3)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
