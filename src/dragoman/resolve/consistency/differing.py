"""Values of one period that differ, in a series or told of one town and day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from dragoman.model.following import Finding, Told
from dragoman.model.message import Message, day, joined
from dragoman.resolve.consistency.same_matter import ROUNDING, can_be_one, same_matter
from dragoman.resolve.consistency.wording import amount, amount_of, period_words, teller_words
from dragoman.resolve.series import (
    FLOWS,
    Series,
    covered,
    running,
)
from dragoman.resolve.tolls import elsewhere, tolls


def differing_findings(group: Series) -> Iterator[Finding]:
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
            if _beginning(one)[0] == _beginning(other)[0] and same_matter(one, other) and not can_be_one(one, other):
                yield from _nested(group, one, other)


def _two_values(what: Message, told: Told, other: Told) -> Finding:
    return Finding(
        "differ",
        False,
        Message(
            "For {period} two values are told of the {series}: {one} ({teller}) and {other} ({other_teller}).",
            period=period_words(told),
            series=what,
            one=amount(told),
            teller=teller_words(told),
            other=amount(other),
            other_teller=teller_words(other),
        ),
        (told, other),
    )


def apart_in_tolls(figures: Sequence[Told]) -> Iterator[Finding]:
    """How many were killed or hurt in one town on one day, each other number against the one told first."""
    for first, *others in tolls(figures):
        known = [first]
        for other in others:
            if not any(can_be_one(each, other) for each in known):
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
        home = next((values for values in alike if same_matter(values[0][0], told)), None)
        if home is None:
            home = []
            alike.append(home)
            periods.append(home)
        value = next((tellings for tellings in home if can_be_one(tellings[0], told)), None)
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
    if long.value < short.value * (1 - ROUNDING) and first.last != second.last:
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
                gap=amount_of(gap, long.unit),
                last=day(short.when.last),
            ),
            (long, short),
        )
