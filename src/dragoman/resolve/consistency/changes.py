"""Whether a change or a rate fits the two values it is measured by."""

from collections.abc import Iterator, Sequence

from dragoman.model.following import Finding, Told
from dragoman.model.message import Message, percent
from dragoman.resolve.consistency.same_matter import margin_of, same_matter
from dragoman.resolve.consistency.wording import amount, period_words
from dragoman.resolve.followup.wording.words import topics
from dragoman.resolve.series import (
    Series,
    of_period,
    parties_of,
    running,
    year_before,
)

_POINTS = 0.015  # by which a stated rate may miss the one worked out

_BOUNDS = ("over", "under", "at_least", "at_most")

_FITS = (
    "The change of {change} told of the {series} fits the two values: from {one} in {before} to {other} in {period} is "
    "{real}."
)

_FITS_NOT = (
    "The change of {change} told of the {series} does not fit the two values: from {one} in {before} to {other} in "
    "{period} is {real}."
)

Rate = tuple[object, ...]
"""A rate with the two levels it is measured by: of what, whose, in which unit and period, how much then and before."""


def change_findings(group: Series, said: set[Rate]) -> Iterator[Finding]:
    """A stated change against the figure for the period it is measured from; what many tell so is `said` once."""
    for told in group.tellings:
        if told.change is None or told.when is None or told.value is None or told.status != "actual":
            continue
        if running(told) and told.change_base is None:
            continue
        bases = [each for each in of_period(group.tellings, *year_before(told.when)) if _is_base(told, each)]
        # Who tells both values measures by his own; that others tell another one is a finding by itself.
        bases = [each for each in bases if each.report == told.report] or bases
        fitting = [each for each in bases if fits_base(told, each)]
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
                    before=period_words(base),
                    other=amount(told),
                    period=period_words(told),
                    real=percent(real),
                ),
                (told, base),
            )


def _real(told: Told, base: Told) -> float:
    """How far a figure lies from another, as a part of that."""
    assert told.value is not None and base.value
    return told.value / base.value - 1


def fits_base(told: Told, base: Told) -> bool:
    """Whether the change told of a figure is the one from a base."""
    assert told.change is not None
    return abs(_real(told, base) - told.change) <= max(_POINTS, margin_of(told) + margin_of(base))


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
    return named and (told.report == base.report or same_matter(told, base))


def _rate(stated: float, now: Told, before: Told) -> Rate:
    return (now.type, parties_of(now), now.unit, now.when, round(stated, 4), now.value, before.value)


def rate_findings(groups: Sequence[Series], said: set[Rate]) -> Iterator[Finding]:
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
            if abs(real - stated) > max(_POINTS, margin_of(now) + margin_of(before)):
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
