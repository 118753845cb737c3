"""Whether parts add up to their whole: those a sentence lists, and what was sold and bought to a turnover."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.following import Finding, Told
from dragoman.model.message import Message, joined, number
from dragoman.resolve.consistency.divided import parts_told
from dragoman.resolve.consistency.same_matter import margin_of, same_matter
from dragoman.resolve.consistency.wording import amount, amount_of
from dragoman.resolve.series import (
    Series,
    of_period,
    running,
)

_SOME = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|among (?:which|them|these)|includ(?:ing|es?)|such as|notably|mainly|"
    r"in particular|led by|followed by)\b",
    re.IGNORECASE,
)

_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?")


def part_finding(told: Told) -> Finding | None:
    """Whether the parts of a total add up to it, those read or those that its sentence divides it into; a part the
    sentence names beside those read is counted.
    """
    if told.value is None:
        return None
    values = list(parts_told(told.sentence, told.value)) or [value for _, value in told.parts]
    if len(values) < 2:
        return None
    missing = told.value - sum(values)
    if missing > 0 and any(abs(each - missing) < 1e-9 for each in _numbers(told.sentence)):
        values.append(missing)
    total = sum(values)
    holds = abs(total - told.value) <= margin_of(told) * told.value
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


def balance_findings(groups: Sequence[Series]) -> Iterator[Finding]:
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
        if each.value is not None and not running(each) and same_matter(turnover, each)
    ]
    return min(told, key=lambda each: (each.report != turnover.report, each.id), default=None)


def _sum(turnover: Told, ways: Sequence[Told]) -> Finding:
    total = sum(each.value or 0.0 for each in ways)
    holds = abs(total - (turnover.value or 0.0)) <= max(map(margin_of, (turnover, *ways))) * total
    words = joined(map(amount, ways), " + ")
    why = (
        Message("The parts {parts} add up to {total}.", parts=words, total=amount(turnover))
        if holds
        else Message(
            "The parts {parts} do not add up to {total}: they make {sum}.",
            parts=words, total=amount(turnover), sum=amount_of(total, turnover.unit),
        )
    )  # fmt: skip
    return Finding("parts", holds, why, (turnover, *ways))


def _numbers(text: str) -> list[float]:
    return [float(digits.replace(",", "")) for digits in _NUMBER.findall(text)]
