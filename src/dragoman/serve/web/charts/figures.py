"""Figures over time: values that measure the same, as a series with its chart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.model.words import fold
from dragoman.serve.annual.targets import sides
from dragoman.serve.captions import in_letters
from dragoman.serve.web.charts.axes import BOTTOM, HEIGHT, LEFT, TOP, WIDTH, Tick, across, step, years


@dataclass(frozen=True, slots=True)
class Point:
    """A mark at `x`, `y` for a record; the period it covers reaches from `left` to `right`."""

    x: float
    y: float
    left: float
    right: float
    row: RecordRow


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks with the ticks of both axes, values in `unit`; `line` joins what was measured, in order of time; `last` is
    the latest."""

    points: tuple[Point, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    last: Point
    unit: str | None = None
    line: str = ""
    left: int = LEFT
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def opens(self) -> float:
        """What is to be in sight first, as a share of the width: the latest that was measured, before any target."""
        measured = [point for point in self.points if point.row.status != "target"]
        return (measured or self.points)[-1].x / self.width


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that measure the same: what, of whom, with whom, in what unit; with a chart from two on.

    Of those that no indicator covers ("other") all have one `name`, or it is empty and they have no chart.
    """

    indicator: str
    name: str
    unit: str
    subject: PartRow | None
    counterpart: PartRow | None
    rows: tuple[RecordRow, ...]
    chart: Chart | None


def series_of(rows: Sequence[RecordRow]) -> list[Series]:
    """Figures by what they measure, the longest series first, those that no indicator covers last."""
    groups: dict[tuple[str, str, str, str], list[RecordRow]] = defaultdict(list)
    for row in rows:
        subject, counterpart = sides(row)
        groups[(row.type or "other", row.unit or "", _id(subject), _id(counterpart))].append(row)
    made = [
        Series(indicator, name, unit, *sides(found[0]), tuple(found), chart)
        for (indicator, unit, _, _), found in groups.items()
        for name in [_name_of(found)]
        for chart in [figure_chart(found) if name or indicator != "other" else None]
    ]
    return sorted(
        made, key=lambda series: (series.indicator == "other", -len(series.rows), series.indicator, _id(series.subject))
    )


def figure_chart(rows: Sequence[RecordRow]) -> Chart | None:
    """Values over the end of their periods, from zero up; None where fewer than two of them have a period."""
    dated = sorted(
        ((row.date, row.value, row) for row in rows if row.date and row.value is not None),
        key=lambda item: (item[0].last, item[2].id),
    )
    if len({when.last for when, _, _ in dated}) < 2:
        return None
    days = [day for when, _, _ in dated for day in (when.first, when.last)]
    values = [value for _, value, _ in dated]
    tall = step(max(abs(value) for value in values))
    highest, lowest = max(0, floor(max(values) / tall) + 1), min(0, floor(min(values) / tall))

    def up(value: float) -> float:
        return round(TOP + (highest - value / tall) / (highest - lowest) * (HEIGHT - TOP - BOTTOM), 1)

    points = tuple(
        Point(across(when.last, days), up(value), across(when.first, days), across(when.last, days), row)
        for when, value, row in dated
    )
    ticks = tuple(Tick(up(number * tall), "", number * tall) for number in range(lowest, highest + 1))
    return Chart(points, years(days), ticks, points[-1], rows[0].unit, _joined(points))


def _joined(points: Sequence[Point]) -> str:
    """The line through what was measured: three or more periods of one length, each with the value told last."""
    told: dict[float, Point] = {}
    for point in sorted(points, key=lambda point: point.row.published or ""):
        if point.row.status == "actual":
            told[point.x] = point
    measured = [told[x] for x in sorted(told)]
    lengths = {round((point.row.date.last - point.row.date.first).days / 20) for point in measured if point.row.date}
    if len(measured) < 3 or len(lengths) > 1:
        return ""
    return " ".join(f"{point.x},{point.y}" for point in measured)


def _name_of(rows: Sequence[RecordRow]) -> str:
    """What all of them are called, or nothing."""
    names = {fold(name): name for name in (in_letters(row.name or "") for row in rows)}
    return next(iter(names.values())) if len(names) == 1 else ""


def _id(part: PartRow | None) -> str:
    return part.party if part else ""
