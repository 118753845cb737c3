"""Figures of a report: of whom they are, each once."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.records import (
    Figure,
    PartyRef,
)
from dragoman.resolve.within_report.references import References

_ONE_BREATH = 160  # characters from one figure of a sentence to another


def of_parties(references: References, figure: Figure) -> Figure:
    """The figure with the parties that its mentions mean."""
    subject = _measured(references, figure.subject, figure.indicator)
    other = _measured(references, figure.counterpart, figure.indicator)
    return replace(
        figure,
        subject=subject,
        counterpart=other if other != subject else None,  # a state is in no trade with its own ministry
        said_by=references.one(figure.said_by),
    )


def _measured(references: References, reference: PartyRef | None, indicator: str) -> str | None:
    """Of whom a figure is: officials stand for their state in all but the count of their own visits and meetings."""
    party = references.one(reference)
    if party is None or references.kind(party) != "person" or indicator in {"visits", "events"}:
        return party
    return references.as_state_party(party) or references.state(party)


_TWO = 2


def _told_together(one: Figure, two: Figure) -> bool:
    """Whether two figures of different parties are told in one breath: each counts."""
    starts = [figure.evidence[0].start for figure in (one, two)]
    return one.evidence == two.evidence or abs(starts[0] - starts[1]) <= _ONE_BREATH


def _counts_both(one: Figure, two: Figure) -> bool:
    """Whether two equal numbers stand side by side in what one clause tells, each of something else."""
    first, second = one.origin.words[:1], two.origin.words[:1]
    if not first or not second or first[0].end > second[0].start:
        return False
    return two.evidence[0].covers(first[0])


def unique_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """A figure told twice is kept once: same value, unit, indicator and period; of several, each has its own."""
    kept: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        period = figure.period.iso if figure.period else None
        key: tuple[object, ...] = (figure.indicator, figure.value, figure.unit, period, figure.status)
        known = kept.get(key)
        if known and known.subject != figure.subject and _told_together(known, figure):
            key = (*key, figure.subject)  # "Algeria and Kenya have pledged 1 million each", "Peru (12), Chile (12)"
            known = kept.get(key)
        partners = {known.counterpart, figure.counterpart} if known else set()
        if known and len(partners - {None}) == _TWO and _told_together(known, figure):
            key = (*key, "with", figure.counterpart)  # "60,000 tonnes from Chad and 60,000 from Niger"
            known = kept.get(key)
        if known and _counts_both(known, figure):
            key = (*key, "beside", figure.origin.words[:1])  # "8 million for schools and 8 million for roads"
            known = kept.get(key)
        if known is None:
            kept[key] = figure
        else:
            kept[key] = replace(known, evidence=tuple(dict.fromkeys((*known.evidence, *figure.evidence))))
    return tuple(kept.values())
