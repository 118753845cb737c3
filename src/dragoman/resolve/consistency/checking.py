"""Whether the figures that reports give fit each other: each finding cites both sides and says why.

Kinds of finding: `parts` that add up or not, figures that `differ` for one period, a `change` that does not fit its two
values, a `target` passed or overdue, a `rate` that contradicts the level.
"""

from collections.abc import Iterable, Sequence

from dragoman.model.following import Finding, Told
from dragoman.resolve.consistency.changes import Rate, change_findings, rate_findings
from dragoman.resolve.consistency.differing import apart_in_tolls, differing_findings
from dragoman.resolve.consistency.parts import balance_findings, part_finding
from dragoman.resolve.consistency.targets import target_findings
from dragoman.resolve.series import (
    parties_of,
    series_of,
)


def check(figures: Sequence[Told]) -> list[Finding]:
    """All findings over these figures, those that do not hold first."""
    found = check_parts(figures)
    groups = series_of(figures)
    said: set[Rate] = set()
    for group in groups:
        found += differing_findings(group)
        found += change_findings(group, said)
        found += target_findings(group)
    found += balance_findings(groups)
    told = {(side.when, side.value) for finding in found if finding.sort == "differ" for side in finding.sides}
    found += [each for each in apart_in_tolls(figures) if {(side.when, side.value) for side in each.sides} - told]
    found += rate_findings(groups, said)
    return sorted(_once(found), key=lambda finding: finding.holds)


def check_parts(figures: Iterable[Told]) -> list[Finding]:
    """Whether the parts of each of these figures add up to it."""
    return [finding for told in figures if (finding := part_finding(told)) is not None]


def check_tolls(figures: Sequence[Told]) -> list[Finding]:
    """Whether numbers of dead, hurt or missing of one day in one town fit, which are not told of the same parties."""
    return [
        each
        for each in _once(list(apart_in_tolls(figures)))
        if len({parties_of(side) for side in each.sides}) > 1 or not parties_of(each.sides[0])
    ]


def _once(findings: Sequence[Finding]) -> list[Finding]:
    seen: dict[tuple[str, frozenset[str]], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.sort, frozenset(side.id for side in finding.sides)), finding)
    return list(seen.values())
