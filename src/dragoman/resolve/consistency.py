"""Whether the figures that reports give fit each other: each finding cites both sides and says why.

Kinds of finding: `parts` that add up or not, figures that `differ` for one period, a `change` that does not fit its two
values, a `target` passed or overdue, a `rate` that contradicts the level.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from dragoman.model.following import Finding, Told
from dragoman.model.message import Message, Term, day, joined, number, percent
from dragoman.resolve.followup.words import topics
from dragoman.resolve.series import (
    FLOWS,
    Series,
    covered,
    of_period,
    parties_of,
    running,
    same_period,
    series_of,
    year_before,
)
from dragoman.resolve.tolls import elsewhere, tolls

_TOLERANCE = 0.015  # of rounding in print
_LOOSE = 0.05  # of "about", "nearly", "some"
_POINTS = 0.015  # by which a stated rate may miss the one worked out
_SOME = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|among (?:which|them|these)|includ(?:ing|es?)|such as|notably|mainly|"
    r"in particular|led by|followed by)\b",
    re.IGNORECASE,
)
_PORTION = re.compile(r"\bor (?:\w+ )?[\d.,]+ ?(?:%|per ?cent) of\b", re.IGNORECASE)  # "873 million, or 33 percent of"
_BOUNDS = ("over", "under", "at_least", "at_most")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?")
_FITS = (
    "The change of {change} told of the {series} fits the two values: from {one} in {before} to {other} in {period} is "
    "{real}."
)
_FITS_NOT = (
    "The change of {change} told of the {series} does not fit the two values: from {one} in {before} to {other} in "
    "{period} is {real}."
)
_PASSED = "The target of {target} for the {series} in {period} was passed: {reached} is reported for {told} ({teller})."
_OVERDUE = (
    "The target of {target} for the {series} in {period} is overdue: {reached} is reported for {told} ({teller})."
)
# A state has one of each in a period, but for what these words narrow; of other figures the label tells which it is.
_WHOLE = frozenset({"trade_turnover", "exports", "imports", "investment", "flights"})
_NARROW = frozenset({"transit", "agricultural", "energy", "food", "direct", "net", "non", "per"})
_Rate = tuple[object, ...]
"""A rate with the two levels it is measured by: of what, whose, in which unit and period, how much then and before."""
_SCALES = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))


def check(figures: Sequence[Told]) -> list[Finding]:
    """All findings over these figures, those that do not hold first."""
    found = check_parts(figures)
    groups = series_of(figures)
    said: set[_Rate] = set()
    for group in groups:
        found += _differing(group)
        found += _changes(group, said)
        found += _targets(group)
    found += _balances(groups)
    told = {(side.when, side.value) for finding in found if finding.sort == "differ" for side in finding.sides}
    found += [each for each in _apart_in_tolls(figures) if {(side.when, side.value) for side in each.sides} - told]
    found += _rates(groups, said)
    return sorted(_once(found), key=lambda finding: finding.holds)


def check_parts(figures: Iterable[Told]) -> list[Finding]:
    """Whether the parts of each of these figures add up to it."""
    return [finding for told in figures if (finding := _parts(told)) is not None]


def check_tolls(figures: Sequence[Told]) -> list[Finding]:
    """Whether numbers of dead, hurt or missing of one day in one town fit, which are not told of the same parties."""
    return [
        each
        for each in _once(list(_apart_in_tolls(figures)))
        if len({parties_of(side) for side in each.sides}) > 1 or not parties_of(each.sides[0])
    ]


def _once(findings: Sequence[Finding]) -> list[Finding]:
    seen: dict[tuple[str, frozenset[str]], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.sort, frozenset(side.id for side in finding.sides)), finding)
    return list(seen.values())


def _parts(told: Told) -> Finding | None:
    """Whether the parts of a total add up to it; a part the sentence names beside those read is counted."""
    if len(told.parts) < 2 or told.value is None:
        return None
    values = [value for _, value in told.parts]
    missing = told.value - sum(values)
    if missing > 0 and any(abs(each - missing) < 1e-9 for each in _numbers(told.sentence)):
        values.append(missing)
    total = sum(values)
    holds = abs(total - told.value) <= _margin(told) * told.value
    if total < told.value and not holds and _SOME.search(told.sentence):
        return None  # it names some of the parts, and does not say that there are no others
    parts = joined((number(value) for value in values), " + ")
    why = (
        Message("The parts {parts} add up to {total}.", parts=parts, total=number(told.value))
        if holds
        else Message(
            "The parts {parts} do not add up to {total}: they make {sum}.",
            parts=parts, total=number(told.value), sum=number(total),
        )
    )  # fmt: skip
    return Finding("parts", holds, why, (told,))


def _balances(groups: Sequence[Series]) -> Iterator[Finding]:
    """A turnover against what was sold and what was bought in its period: whichever of the two tells of it."""
    flows = [group for group in groups if group.indicator in ("exports", "imports")]
    for turnover in (group for group in groups if group.indicator == "trade_turnover"):
        pair = {turnover.subject, turnover.counterpart}
        beside = [
            group for group in flows if {group.subject, group.counterpart} == pair and group.unit == turnover.unit
        ]
        told_with = {each.report for group in beside for each in group.tellings}
        seen: set[object] = set()
        # Of several tellings of one period the one beside which the two ways are told.
        for told in sorted(turnover.tellings, key=lambda each: each.report not in told_with):
            if told.when is None or told.value is None or told.status != "actual" or running(told):
                continue
            ways = [_sold(beside, told, seller) for seller in sorted(pair, key=str)]
            if told.when in seen or None in ways:
                continue
            seen.add(told.when)
            yield _sum(told, [way for way in ways if way is not None])


def _sold(flows: Sequence[Series], turnover: Told, seller: str | None) -> Told | None:
    """What one of two parties sold to the other in the period of a turnover, told in its own report if it is there."""
    assert turnover.when is not None
    told = [
        each
        for group in flows
        if seller == (group.subject if group.indicator == "exports" else group.counterpart)
        for each in of_period(group.tellings, turnover.when.first, turnover.when.last)
        if each.value is not None and not running(each) and _same_matter(turnover, each)
    ]
    return min(told, key=lambda each: (each.report != turnover.report, each.id), default=None)


def _sum(turnover: Told, ways: Sequence[Told]) -> Finding:
    total = sum(each.value or 0.0 for each in ways)
    holds = abs(total - (turnover.value or 0.0)) <= max(map(_margin, (turnover, *ways))) * total
    words = joined(map(amount, ways), " + ")
    why = (
        Message("The parts {parts} add up to {total}.", parts=words, total=amount(turnover))
        if holds
        else Message(
            "The parts {parts} do not add up to {total}: they make {sum}.",
            parts=words, total=amount(turnover), sum=_amount(total, turnover.unit),
        )
    )  # fmt: skip
    return Finding("parts", holds, why, (turnover, *ways))


def _numbers(text: str) -> list[float]:
    return [float(digits.replace(",", "")) for digits in _NUMBER.findall(text)]


def _differing(group: Series) -> Iterator[Finding]:
    """Two actual figures for one period, or for periods that begin together and cannot both be right as printed.

    Of many tellings each other value is set against the one told most, so that findings grow with values, not pairs.
    """
    actual = [told for told in group.tellings if told.status == "actual" and told.when is not None]
    values = _values(actual)
    for told, others in values:
        for other in others:
            if (told.report, told.sentence) == (other.report, other.sentence) or elsewhere(told, other):
                continue  # a sentence does not contradict itself: "29 to 22", "killed 23 and drove out 130,000"
            yield _two_values(group.name_for(told), told, other)
    if group.indicator in FLOWS:
        ordered = sorted((told for told, _ in values), key=_beginning)
        for one, other in pairwise(ordered):
            if _beginning(one)[0] == _beginning(other)[0] and _same_matter(one, other) and not _fit(one, other):
                yield from _nested(group, one, other)


def _two_values(what: Message, told: Told, other: Told) -> Finding:
    return Finding(
        "differ",
        False,
        Message(
            "For {period} two values are told of the {series}: {one} ({teller}) and {other} ({other_teller}).",
            period=_period(told),
            series=what,
            one=amount(told),
            teller=_teller(told),
            other=amount(other),
            other_teller=_teller(other),
        ),
        (told, other),
    )


def _apart_in_tolls(figures: Sequence[Told]) -> Iterator[Finding]:
    """How many were killed or hurt in one town on one day, each other number against the one told first."""
    for first, *others in tolls(figures):
        known = [first]
        for other in others:
            if not any(_fit(each, other) for each in known):
                yield _two_values(joined([first.name or "people"]), first, other)
                known.append(other)


def _values(actual: Sequence[Told]) -> list[tuple[Told, list[Told]]]:
    """For each matter and period the value told most, by its first telling, and the values that do not fit it."""
    periods: list[list[list[Told]]] = []  # periods, values of a period, tellings of a value
    places: dict[tuple[object, ...], list[list[list[Told]]]] = {}
    for told in actual:
        assert told.when is not None
        key = (told.when.first, told.when.last, told.published if running(told) else None)
        alike = places.setdefault(key, [])
        home = next((values for values in alike if _same_matter(values[0][0], told)), None)
        if home is None:
            home = []
            alike.append(home)
            periods.append(home)
        value = next((tellings for tellings in home if _fit(tellings[0], told)), None)
        if value is None:
            home.append([told])
        else:
            value.append(told)
    found = []
    for values in periods:
        values.sort(key=len, reverse=True)
        found.append((values[0][0], [tellings[0] for tellings in values[1:]]))
    return found


def _beginning(told: Told) -> tuple[date, date]:
    days = covered(told)
    assert days is not None
    return days.first, days.last


def _nested(group: Series, one: Told, other: Told) -> Iterator[Finding]:
    """Amounts from the same first day on: the longer time cannot have the smaller; a running one begs the question."""
    first, second = covered(one), covered(other)
    assert first is not None and second is not None
    short, long = (one, other) if first.last <= second.last else (other, one)
    assert short.value is not None and long.value is not None and short.when is not None and long.when is not None
    if long.value < short.value * (1 - _TOLERANCE) and first.last != second.last:
        yield Finding(
            "differ",
            False,
            Message(
                "The {series} is {one} for {period} but only {other} for the longer {longer}.",
                series=group.name,
                one=amount(short),
                period=day(short.when.iso),
                other=amount(long),
                longer=day(long.when.iso),
            ),
            (short, long),
        )
    elif running(long) and (covered(long) or long.when).last.toordinal() - short.when.last.toordinal() <= 100:
        gap = long.value - short.value
        yield Finding(
            "differ",
            False,
            Message(
                "Of the {series} for the beginning of {year} two values are told: {one} ({period}, not over when told) "
                "and {other} ({shorter}). Both can hold only if {gap} came after {last}.",
                series=group.name,
                year=long.when.first.year,
                one=amount(long),
                period=day(long.when.iso),
                other=amount(short),
                shorter=day(short.when.iso),
                gap=_amount(gap, long.unit),
                last=day(short.when.last),
            ),
            (long, short),
        )


def _changes(group: Series, said: set[_Rate]) -> Iterator[Finding]:
    """A stated change against the figure for the period it is measured from; what many tell so is `said` once."""
    for told in group.tellings:
        if told.change is None or told.when is None or told.value is None or told.status != "actual":
            continue
        if running(told) and told.change_base is None:
            continue
        bases = [each for each in of_period(group.tellings, *year_before(told.when)) if _is_base(told, each)]
        # Who tells both values measures by his own; that others tell another one is a finding by itself.
        bases = [each for each in bases if each.report == told.report] or bases
        fitting = [each for each in bases if _holds(told, each)]
        for base in fitting or bases:
            if (key := _rate(told.change, told, base)) in said:
                continue
            said.add(key)
            holds, real = bool(fitting), _real(told, base)
            if not holds and (_is_bound(told) or _is_bound(base) or _is_in_round_words(told.change, real)):
                continue
            words = _FITS if holds else _FITS_NOT
            yield Finding(
                "change",
                holds,
                Message(
                    words,
                    change=percent(told.change),
                    series=group.name,
                    one=amount(base),
                    before=_period(base),
                    other=amount(told),
                    period=_period(told),
                    real=percent(real),
                ),
                (told, base),
            )


def _real(told: Told, base: Told) -> float:
    """How far a figure lies from another, as a part of that."""
    assert told.value is not None and base.value
    return told.value / base.value - 1


def _holds(told: Told, base: Told) -> bool:
    """Whether the change told of a figure is the one from a base."""
    assert told.change is not None
    return abs(_real(told, base) - told.change) <= max(_POINTS, _margin(told) + _margin(base))


def _is_bound(told: Told) -> bool:
    """Whether a figure is only a limit, "more than 30,000", of which no rate can be worked out."""
    return told.bound in _BOUNDS


def _is_in_round_words(change: float, real: float) -> bool:
    """Whether a change of whole times, as words like "doubled" tell it, may stand for the one worked out: two times and
    more, but nearer to two than to three.
    """
    return change >= 1 and change.is_integer() and abs(real - change) < 1 / 2


def _is_base(told: Told, base: Told) -> bool:
    """Whether a figure may be what a change is measured from: of the period it names, and of the same matter."""
    if base.id == told.id or base.value in (None, 0):
        return False
    named = told.change_base is None or base.when is None or told.change_base == base.when.iso
    return named and (told.report == base.report or _same_matter(told, base))


def _targets(group: Series) -> Iterator[Finding]:
    """A target against what was reached in its period."""
    for target in group.tellings:
        if target.status != "target" or target.when is None or target.value is None:
            continue
        for told in group.tellings:
            if told.status != "actual" or told.when is None or told.value is None or not _same_matter(target, told):
                continue
            inside = target.when.contains(told.when)
            whole = same_period(target.when, told.when) and (told.published is None or told.published > told.when.last)
            if not inside or (target.published and told.published and told.published < target.published):
                continue
            if told.value >= target.value * (1 - 1e-9):
                words, holds = _PASSED, True
            elif whole:
                words, holds = _OVERDUE, False
            else:
                continue
            yield Finding(
                "target",
                holds,
                Message(
                    words,
                    target=amount(target),
                    series=group.name,
                    period=_period(target),
                    reached=amount(told),
                    told=_period(told),
                    teller=_teller(told),
                ),
                (target, told),
            )


def _rate(stated: float, now: Told, before: Told) -> _Rate:
    return (now.type, parties_of(now), now.unit, now.when, round(stated, 4), now.value, before.value)


def _rates(groups: Sequence[Series], said: set[_Rate]) -> Iterator[Finding]:
    """A rate of growth told by itself against the levels of its subject; what was `said` of them is not said again."""
    levels = [group for group in groups if group.unit not in ("percent", "")]
    for group in (group for group in groups if group.indicator == "growth"):
        for rate in group.tellings:
            if rate.when is None or rate.value is None or rate.status != "actual":
                continue
            for level in levels:
                if {level.subject, level.counterpart} != {group.subject, group.counterpart}:
                    continue
                if not topics(f"{rate.name} {rate.quote}") & topics(level.indicator.replace("_", " ")):
                    continue
                for finding in _rate_against(rate, level):
                    key = _rate(rate.value / 100, *finding.sides[1:])
                    if key not in said:
                        said.add(key)
                        yield finding


def _rate_against(rate: Told, level: Series) -> Iterator[Finding]:
    assert rate.when is not None and rate.value is not None
    for now in of_period(level.tellings, rate.when.first, rate.when.last):
        for before in of_period(level.tellings, *year_before(rate.when)):
            if not now.value or not before.value:
                continue
            real = now.value / before.value - 1
            stated = rate.value / 100
            if abs(real - stated) > max(_POINTS, _margin(now) + _margin(before)):
                yield Finding(
                    "rate",
                    False,
                    Message(
                        "The rate of {stated} contradicts the {series}: from {before} to {now} is {real}.",
                        stated=percent(stated),
                        series=level.name,
                        before=amount(before),
                        now=amount(now),
                        real=percent(real),
                    ),
                    (rate, now, before),
                )


def _same_matter(one: Told, other: Told) -> bool:
    """Whether two figures of a series count the same thing by their labels: "projects with foreign capital"."""
    if one.type in _WHOLE:
        first, second = (set((told.name or "").casefold().replace("-", " ").split()) & _NARROW for told in (one, other))
        return first == second and _is_portion(one) == _is_portion(other)
    first_words, second_words = topics(one.name or ""), topics(other.name or "")
    return bool(first_words) and first_words == second_words


def _is_portion(told: Told) -> bool:
    """Whether an amount is told as so much of a whole, in its own words."""
    return told.unit != "percent" and bool(_PORTION.search(told.quote))


def _fit(one: Told, other: Told) -> bool:
    assert one.value is not None and other.value is not None
    low, high = sorted((one, other), key=lambda told: told.value or 0.0)
    assert low.value is not None and high.value is not None
    if low.bound in ("over", "at_least") or high.bound in ("under", "at_most"):
        return True
    return high.value - low.value <= max(_margin(one), _margin(other)) * abs(high.value)


def _margin(told: Told) -> float:
    return _TOLERANCE if told.bound == "exact" else _LOOSE


def _teller(told: Told) -> str:
    """Who says so and when; a report that names nobody is called by its day, and by its id if it bears none."""
    who = next((actor.name for actor in told.actors if actor.side == "said_by"), None) or told.outlet
    if told.published is None:
        return who or told.report
    return joined([who, day(told.published)]) if who else Message("report of {day}", day=day(told.published))


def _period(told: Told) -> Term:
    assert told.when is not None
    return day(told.when.iso)


def amount(told: Told) -> Term:
    """A figure's value as people read it."""
    return _amount(told.value or 0.0, told.unit)


def _amount(value: float, unit: str | None) -> Term:
    return Term(_amount_words(value, unit), "amount", [value, unit])


def _amount_words(value: float, unit: str | None) -> str:
    scale = next(((size, name) for size, name in _SCALES if abs(value) >= size), None)
    digits = f"{value / scale[0]:,.4g} {scale[1]}" if scale else f"{value:,.10g}"
    return digits + {"count": "", "percent": " %", None: ""}.get(unit, f" {unit}")
