"""Where the marks of charts go. Drawn as SVG by the templates: every mark is a link, every chart has its table."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10

from dragoman.ledger.rows import RecordRow
from dragoman.model.dates import DateInterval
from dragoman.serve.captions import amount
from dragoman.serve.web.contacts import LEVELS, level

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 260, 92, 20, 16, 34
_LANE = 44
_MOST_TICKS = 8
_TICK_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Point:
    """A mark at `x`, `y` for a record; where its date is a stretch of time, from `left` to `right`."""

    x: float
    y: float
    row: RecordRow
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks with the ticks of both axes; `line` joins what was measured, in order of time."""

    points: tuple[Point, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    height: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of a histogram: its key (`2024-06`), number, and where it stands."""

    key: str
    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that measure the same: what, of whom, with whom, in what unit; with a chart from two on."""

    indicator: str
    unit: str
    subject: str | None
    counterpart: str | None
    rows: tuple[RecordRow, ...]
    chart: Chart | None


def series_of(rows: Sequence[RecordRow]) -> list[Series]:
    """Figures by what they measure, the longest series first."""
    groups: dict[tuple[str, str, str | None, str | None], list[RecordRow]] = defaultdict(list)
    for row in rows:
        subject = next((part.name for part in row.sides("subject")), None)
        counterpart = next((part.name for part in row.sides("counterpart")), None)
        groups[row.type or "other", row.unit or "", subject, counterpart].append(row)
    return sorted(
        (Series(*key, tuple(found), figure_chart(found)) for key, found in groups.items()),
        key=lambda series: (-len(series.rows), series.indicator, series.subject or ""),
    )


def figure_chart(rows: Sequence[RecordRow]) -> Chart | None:
    """Values over the end of their periods, from zero up; None where fewer than two of them have a period."""
    dated = sorted(
        ((row.date.last, row.value, row) for row in rows if row.date and row.value is not None),
        key=lambda item: (item[0], item[2].id),
    )
    if len(dated) < 2 or len({day for day, _, _ in dated}) < 2:
        return None
    days = [day for day, _, _ in dated]
    step = _step(max(value for _, value, _ in dated))
    top = step * (floor(max(value for _, value, _ in dated) / step) + 1)
    bottom = min(0.0, *(value for _, value, _ in dated))
    lowest = step * floor(bottom / step)

    def up(value: float) -> float:
        return round(TOP + (top - value) / (top - lowest) * (HEIGHT - TOP - BOTTOM), 1)

    points = tuple(Point(_across(day, days), up(value), row) for day, value, row in dated)
    ticks = tuple(
        Tick(up(lowest + step * number), amount(lowest + step * number, rows[0].unit))
        for number in range(round((top - lowest) / step) + 1)
    )
    return Chart(points, _years(days), ticks, HEIGHT, _joined(points))


def _joined(points: Sequence[Point]) -> str:
    """The line through what was measured: three or more values of periods of one length, else none."""
    measured = [point for point in points if point.row.status == "actual"]
    lengths = {round((point.row.date.last - point.row.date.first).days / 20) for point in measured if point.row.date}
    if len(measured) < 3 or len(lengths) > 1:
        return ""
    return " ".join(f"{point.x},{point.y}" for point in measured)


def contact_chart(rows: Sequence[RecordRow]) -> Chart | None:
    """Contacts over time in a lane for each level; those that would cover one another stand side by side."""
    dated = [(_middle(row.date), row.date, row) for row in rows if row.date]
    if len(dated) < 2:
        return None
    days = [day for _, span, _ in dated for day in (span.first, span.last)]
    used = [name for name in LEVELS if any(level(row) == name for _, _, row in dated)]
    taken: dict[tuple[float, str], int] = defaultdict(int)
    points = []
    for day, stretch, row in sorted(dated, key=lambda item: (item[0], item[2].id)):
        lane, x = level(row), _across(day, days)
        place = taken[round(x / 12), lane]
        taken[round(x / 12), lane] += 1
        shift = (place + 1) // 2 * 11 * (1 if place % 2 else -1)
        y = TOP + used.index(lane) * _LANE + _LANE / 2 + max(-16, min(16, shift))
        points.append(Point(x, y, row, _across(stretch.first, days), _across(stretch.last, days)))
    ticks = tuple(Tick(TOP + index * _LANE + _LANE / 2, name) for index, name in enumerate(used))
    return Chart(tuple(points), _years(days), ticks, TOP + len(used) * _LANE + BOTTOM)


def histogram(months: Sequence[tuple[str, int]], width: int = 720, height: int = 64) -> list[Bar]:
    """Bars in order of time, a month each; empty months keep their place where there are not too many."""
    if not months:
        return []
    by_month = dict(months)
    first, last = _month_number(months[0][0]), _month_number(months[-1][0])
    keys = [_month_key(number) for number in range(first, last + 1)] if last - first < 120 else list(by_month)
    step = min(width / len(keys), 28)
    highest = max(by_month.values())
    return [
        Bar(key, number, round(place * step, 1), round(height - tall, 1), round(max(step - 2, 1), 1), round(tall, 1))
        for place, key in enumerate(keys)
        for number in [by_month.get(key, 0)]
        for tall in [number / highest * (height - 4)]
    ]


def _middle(stretch: DateInterval) -> date:
    return stretch.first + (stretch.last - stretch.first) / 2


def _across(day: date, days: Sequence[date]) -> float:
    first, last = min(days).toordinal(), max(days).toordinal()
    share = (day.toordinal() - first) / (last - first) if last > first else 0.5
    return round(LEFT + 12 + share * (WIDTH - LEFT - RIGHT - 24), 1)


def _years(days: Sequence[date]) -> tuple[Tick, ...]:
    """Ticks at the turns of years; of months where all lies within two years."""
    first, last = min(days), max(days)
    if (last - first).days < 700:
        starts = [date(number // 12, number % 12 + 1, 1) for number in range(_months(first), _months(last) + 1)]
        labels = [f"{start:%b %Y}" for start in starts]
    else:
        starts = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
        labels = [str(start.year) for start in starts]
    every = max(1, -(-len(starts) // _MOST_TICKS))
    ticks = [Tick(_across(max(start, first), days), label) for start, label in zip(starts, labels, strict=True)][
        ::every
    ]
    if len(ticks) > 1 and ticks[1].at - ticks[0].at < _TICK_WIDTH:
        del ticks[0]  # the span begins late in its month or year
    return tuple(ticks)


def _step(highest: float) -> float:
    """A round distance of ticks, so that about four of them reach `highest`."""
    if highest <= 0:
        return 1.0
    rough = highest / 4
    power = 10.0 ** floor(log10(rough))
    return float(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough))


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1


def _month_key(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
