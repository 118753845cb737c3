"""A promise with all that was told of it: which tellings are one promise, and how it stood from day to day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import Link, Promise, Standing
from dragoman.resolve.followup.wording.places import same_place

CLOSE = 0.6
"""An outcome belongs to every promise it fits nearly as well as the best."""

ANNIVERSARY, EXPIRY = "anniversary", "expiry"
"""The kinds that a thread keeps of the telling of an anniversary, or of the end of a term, with a date."""

COMING = "coming"
"""How one of these stands that nobody called off, without the clock: it comes by itself, told of or not."""

_MOST_STEPS = 12


def parent(links: Iterable[Link]) -> Link | None:
    """Of the earlier promises that a promise repeats the one it fits best, of equals the latest."""
    return max(links, key=lambda link: (link.score, link.promise), default=None)


def chosen(links: Sequence[Link]) -> list[Link]:
    """Of the promises that a telling fits those it speaks of. A plain sentence may speak of many."""
    best = max((link.score for link in links), default=0.0)
    return [link for link in links if link.plain or link.score >= best - CLOSE]


def unfold(tellings: Sequence[Promise], repeats: Mapping[str, Link], outcomes: Iterable[Link]) -> list[Standing]:
    """How a promise stood, from its first telling on: an entry for each step that a report made.

    `tellings` are in order, `repeats` has for each but the first the link to the one it repeats, and `outcomes` are
    what other tellings say of any of them. No entry rests on what was published after its own day.
    """
    thread = _Thread(tellings[0])
    found = [Standing(tellings[0].on, thread.state, thread.due)]
    told: list[tuple[tuple[date, bool, str], Promise | None, Link]] = [
        ((each.on or date.min, False, each.id), each, repeats[each.id]) for each in tellings[1:]
    ]
    told += [((link.on or date.min, link.plain, link.told), None, link) for link in _best(outcomes)]
    for _, promise, link in sorted(told, key=lambda entry: entry[0]):
        due = thread.due
        step = thread.retold(promise, link) if promise is not None else thread.reported(link)
        if step or thread.due != due:
            found.append(Standing(link.on, thread.state, thread.due, link, step))
    return found


def _best(outcomes: Iterable[Link]) -> Iterable[Link]:
    """For each telling its best link into the thread."""
    best: dict[str, Link] = {}
    for link in outcomes:
        known = best.get(link.told)
        if known is None or (link.score, link.promise) > (known.score, known.promise):
            best[link.told] = link
    return best.values()


class _Thread:
    """The promise as it stands while what was told of it is gone through."""

    def __init__(self, first: Promise) -> None:
        self.state = COMING if first.kind in (ANNIVERSARY, EXPIRY) else "open"
        self.due, self.place, self.value = first.due, first.place, first.value
        self._promised_in = {first.report}
        self._told_in: set[str] = set()
        self._last = ""  # the report of the latest step
        self._steps = 0

    def retold(self, told: Promise, link: Link) -> str:
        """A later telling of the promise: a step where it gives another date, place or number.

        A day before the one that it is to be done by, as `link` compares them, is no other date.
        """
        if self.state == "done":
            return ""  # what is promised after it was done is another
        in_time = any(entry.aspect == "date" and entry.agrees for entry in link.compared)
        changes = self._changes(told, in_time=in_time) and self.state != COMING
        self.due, self.place = told.due or self.due, told.place or self.place
        self.value = self.value if told.value is None else told.value
        self._promised_in.add(told.report)
        return self._step(told.report, "changed") if changes else ""

    def reported(self, link: Link) -> str:
        """What a report says became of it. Plain sentences only add to what reports have no records of."""
        again = link.report in self._told_in or (link.report in self._promised_in and link.state != "changed")
        if (link.plain and again) or self._steps >= _MOST_STEPS or self._has_said(link):
            return ""
        later = link.due is not None and (self.due is None or link.due.first > self.due.last)
        if later and self.state != "done":  # what is put off after it was held is another
            self.due = link.due
        return self._step(link.report, link.state)

    def _has_said(self, link: Link) -> bool:
        """Whether the report has told as much already in another record: a new day, and that the old one is off."""
        return link.state == self.state == "changed" and link.due in (None, self.due) and link.report == self._last

    def _step(self, report: str, state: str) -> str:
        self._told_in.add(report)
        self._last = report
        self._steps += 1
        self.state = "done" if self.state == "done" else state  # what is done stays done, whatever is told later
        return state

    def _changes(self, told: Promise, *, in_time: bool) -> bool:
        before = self.due
        if not in_time and before and told.due and (told.due.first > before.last or told.due.last < before.first):
            return True
        if told.value and self.value and abs(told.value - self.value) > 0.005 * abs(self.value):
            return True
        return bool(self.place and told.place and not same_place(self.place, told.place))


def by_the_clock(state: str, due: DateInterval | None, today: date) -> str:
    """The state on a day of what no report has ended: due when its date has come, overdue when that is past."""
    if state in ("done", "cancelled") or due is None or today < due.first:
        return as_told(state)
    return "due" if today <= due.last else "done" if state == COMING else "overdue"


def as_told(state: str) -> str:
    """What people are told of a state that is kept."""
    return "open" if state == COMING else state
