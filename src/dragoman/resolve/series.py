"""Figures of many reports as series: one indicator of one subject, period by period, with every telling."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.knowledge.named_states import WITH_BLOCS, states_in
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.following import Told
from dragoman.model.message import Message, joined, listed

# What flows: a year's amount is the sum of its parts. Other indicators are counts of what stands at a time.
FLOWS = frozenset(
    "trade_turnover exports imports investment aid loan budget output jobs projects visits events documents"
    " flights".split()
)
MUTUAL = frozenset({"trade_turnover", "flights"})
"""Between two countries these are the same whichever is named first."""
_ONE_WAY = frozenset({"exports", "imports"})

_COMPOUND = re.compile(r"\b([A-Z]\w+)\s?[-–—/]\s?([A-Z]\w+)")
_BETWEEN = re.compile(r"\b(?:between|among|within|inside)\b")

# How the counterpart stands to the subject.
_TO, _WITH = "{what} of {whom} to {other}", "{what} of {whom} with {other}"
_TOWARDS = {
    "exports": _TO,
    "aid": _TO,
    "loan": _TO,
    "imports": "{what} of {whom} from {other}",
    "investment": "{what} of {whom} in {other}",
}


@dataclass(frozen=True, slots=True)
class Series:
    """All tellings of one indicator of one subject and counterpart in one unit, oldest period first."""

    indicator: str
    subject: str | None
    counterpart: str | None
    unit: str
    tellings: tuple[Told, ...]

    @property
    def name(self) -> Message:
        """ "trade turnover of Kazakhstan and Russia", "exports of Brazil to Kenya"."""
        names = {actor.key: actor.called for told in self.tellings for actor in told.actors}
        whose = [names.get(key, key) for key in (self.subject, self.counterpart) if key]
        words = Message(self.indicator.replace("_", " "))
        counted = next((told.name for told in self.tellings if told.name), None)
        if self.indicator == "other" and counted:  # only the report's own word says what is counted
            words = joined([counted])
        if len(whose) == 2 and self.indicator not in MUTUAL:
            return Message(_TOWARDS.get(self.indicator, _WITH), what=words, whom=whose[0], other=whose[1])
        return Message("{what} of {whom}", what=words, whom=listed(whose)) if whose else words

    def name_for(self, told: Told) -> Message:
        """The name for what one of its figures tells: of a count the report's own word says what was counted, "border
        guards (Norway – Chile)".
        """
        if self.unit != "count" or not told.name:
            return self.name
        names = {actor.key: actor.called for actor in told.actors}
        whose = [names[key] for key in (self.subject, self.counterpart) if key in names]
        return Message("{what} ({whom})", what=told.name, whom=joined(whose, " – ")) if whose else joined([told.name])


def series_of(figures: Iterable[Told]) -> list[Series]:
    """The figures grouped, in the order of indicator and subject; a figure told of nobody, or in its own words of
    others than it was read to be of, is in no series.
    """
    groups: dict[tuple[str, str | None, str | None, str], list[Told]] = {}
    for told in figures:
        if told.kind != "figure" or told.value is None or told.type is None or is_of_others(told):
            continue
        subject = subject_of(told)
        counterpart = next((actor.key for actor in told.actors if actor.side == "counterpart"), None)
        if subject is None and counterpart is None:
            continue
        if told.type in MUTUAL and subject and counterpart:
            subject, counterpart = sorted((subject, counterpart))
        groups.setdefault((told.type, subject, counterpart, told.unit or ""), []).append(told)
    return [
        Series(*key, tuple(sorted(tellings, key=_order)))
        for key, tellings in sorted(groups.items(), key=lambda item: tuple(part or "" for part in item[0]))
    ]


def is_of_others(told: Told) -> bool:
    """Whether a figure is called after parties that are not both its own: "Peru-EU trade" read to be Norway's, "trade
    between the Nordic countries" read to be that of two states, "Peru-CA trade" with whoever "CA" is.
    """
    label = told.name or ""
    named = set(states_in(label, WITH_BLOCS))
    if not named:
        return False
    if any(_with_somebody_unknown(match) for match in _COMPOUND.finditer(label)):
        return True
    if len(named) < 2 and not _BETWEEN.search(label):
        return False
    own = [actor for actor in told.actors if actor.side in ("subject", "counterpart")]
    return not named <= {code for actor in own for code in (actor.state, *states_in(actor.name, WITH_BLOCS))}


def _with_somebody_unknown(compound: re.Match[str]) -> bool:
    """Whether of two names written as one the one is a state or bloc, the other letters that stand for nobody known."""
    one, other = compound.groups()
    known = [bool(states_in(side, WITH_BLOCS)) for side in (one, other)]
    return known in ([True, False], [False, True]) and (other if known[0] else one).isupper()


def parties_of(told: Told) -> str:
    """Whose figure it is, whichever is named first."""
    return "+".join(sorted({actor.key for actor in told.actors if actor.side in ("subject", "counterpart")}))


def subject_of(told: Told) -> str | None:
    """Whose figure it is first of all: the key of that party."""
    return next((actor.key for actor in told.actors if actor.side == "subject"), None)


def are_between_the_same(one: Told, other: Told) -> bool:
    """Whether two figures are of the same two parties, from whichever side."""
    return "+" in parties_of(one) and parties_of(one) == parties_of(other)


def are_turned_about(one: Told, other: Told) -> bool:
    """Whether of two figures of goods between the same two one tells of those that went the other way."""
    traded = one.type == other.type and one.type in _ONE_WAY
    return traded and are_between_the_same(one, other) and subject_of(one) != subject_of(other)


def covered(told: Told) -> DateInterval | None:
    """The days a figure is really for: a running year's or month's ends with the report that tells it."""
    period = told.when
    if period is None or told.published is None or told.status == "target":
        return period
    if period.first <= told.published < period.last:
        last = told.published
        return DateInterval(period.first, last, Precision.INTERVAL, period.basis)
    return period


def running(told: Told) -> bool:
    """Whether a figure's period was not over when it was told."""
    return told.when is not None and told.published is not None and told.when.first <= told.published < told.when.last


def year_before(period: DateInterval) -> tuple[date, date]:
    """The same days a year earlier."""
    return _a_year_back(period.first), _a_year_back(period.last + timedelta(days=1)) - timedelta(days=1)


def _a_year_back(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def same_period(one: DateInterval, other: DateInterval) -> bool:
    """Whether two intervals have the same first and last day, however they were told."""
    return (one.first, one.last) == (other.first, other.last)


def of_period(tellings: Sequence[Told], first: date, last: date) -> list[Told]:
    """The actual figures for exactly these days."""
    return [
        told
        for told in tellings
        if told.status == "actual" and told.when is not None and (told.when.first, told.when.last) == (first, last)
    ]


def _order(told: Told) -> tuple[date, date, str]:
    return (told.when.first if told.when else date.min, told.published or date.min, told.id)
