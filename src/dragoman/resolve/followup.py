"""What became of what was promised: every commitment with its state, and the words of later reports that made it.

A planned event, a text to be signed, a target figure and a commitment proper are followed alike. Nothing here knows
any particular occasion: a later telling is weighed against each promise by who, what, where and when.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import FollowUp, Step, Told
from dragoman.resolve.followup_announced import announced
from dragoman.resolve.followup_cues import put_off, verdict
from dragoman.resolve.followup_dates import dates_in
from dragoman.resolve.followup_match import ENOUGH, Match, compare, words_of
from dragoman.resolve.followup_places import same_place
from dragoman.resolve.followup_telling import why_changed, why_standing
from dragoman.resolve.followup_words import topics

_PLANNED = {"event": ("planned",), "instrument": ("to_be_signed", "negotiating"), "figure": ("target",)}
_MOST_STEPS = 12
_CLOSE = 0.6  # an outcome belongs to every promise it fits nearly as well as the best


def is_promise(told: Told) -> bool:
    """Whether a telling says something to come that is followed up."""
    return told.kind == "commitment" or told.status in _PLANNED.get(told.kind, ())


@dataclass
class _Thread:
    """One promise with its tellings so far."""

    tellings: list[Told]
    due: DateInterval | None
    steps: list[Step] = field(default_factory=list)

    @property
    def latest(self) -> Told:
        return self.tellings[-1]


def follow_up(
    tellings: Sequence[Told],
    sentences: Sequence[Told],
    today: date,
    refused: frozenset[tuple[str, str]] = frozenset(),
) -> list[FollowUp]:
    """Every commitment told by `today` with its state on that day, in the order of first telling.

    `tellings` are records of all reports, `sentences` the plain sentences of reports in which a promise may be spoken
    of without a record of its own. Reports published after `today` are as if they were not. `refused` are pairs of ids
    (promise, told) of which a person said that the one does not speak of the other.
    """
    known = [each for each in tellings if _by(each, today)]
    spoken = sorted((each for each in sentences if _by(each, today)), key=_order)
    known = sorted([*known, *announced(spoken, [each for each in known if is_promise(each)])], key=_order)
    threads: list[_Thread] = []
    index = _Index(refused)
    for told in _without_doubles(known):
        if is_promise(told) and verdict(told) != "cancelled":
            _retell(told, threads, index)
    for told in known:
        if not is_promise(told) or verdict(told) == "cancelled":
            _weigh(told, index.near(told, threads), threads)
    for told in spoken:
        if verdict(told) is not None:
            _weigh_sentence(told, index.near(told, threads), threads)
    return [_finished(thread, today) for thread in threads]


def _by(told: Told, today: date) -> bool:
    return told.published is None or told.published <= today


def _order(told: Told) -> tuple[date, str, str]:
    return (told.published or date.min, told.report, told.id)


def _without_doubles(known: Iterable[Told]) -> list[Told]:
    """A planned signing and the text to be signed in one sentence are one promise: the text."""
    listed = list(known)
    texts = {(each.report, each.sentence) for each in listed if each.kind == "instrument" and is_promise(each)}
    return [
        each
        for each in listed
        if not (each.kind == "event" and each.type == "AGREE" and (each.report, each.sentence) in texts)
    ]


class _Index:
    """Finds the promises that a telling could speak of: those with a party or a word for the matter in common."""

    def __init__(self, refused: frozenset[tuple[str, str]]) -> None:
        self._by: dict[str, set[int]] = defaultdict(set)
        self._refused = refused

    def add(self, number: int, told: Told) -> None:
        for mark in _marks(told):
            self._by[mark].add(number)

    def near(self, told: Told, threads: Sequence[_Thread]) -> list[int]:
        numbers: set[int] = set()
        for mark in _marks(told):
            numbers |= self._by.get(mark, set())
        return [
            number
            for number in sorted(numbers)
            if threads[number].tellings[0].report != told.report
            and (threads[number].tellings[0].id, told.id) not in self._refused
        ]


def _marks(told: Told) -> frozenset[str]:
    who = {f"@{actor.key}" for actor in told.actors} | {f"@{actor.state}" for actor in told.actors if actor.state}
    text = told.sentence if told.kind == "sentence" else f"{words_of(told)} {told.sentence}"
    return frozenset(who) | topics(text)


def _retell(told: Told, threads: list[_Thread], index: _Index) -> None:
    """Adds a promise: to the thread that promised the same before, or as a new one."""
    best, fit = None, Match(0.0)
    moved_said = verdict(told) == "moved"
    for number in index.near(told, threads):
        thread = threads[number]
        if told.published and thread.latest.published and told.published < thread.latest.published:
            continue
        match = compare(_now(thread), told, moved_said=moved_said)
        if match.score >= max(ENOUGH, fit.score) and _same_sort(thread.latest, told):
            best, fit = number, match
    if best is None:
        threads.append(_Thread([told], told.when))
        index.add(len(threads) - 1, told)
        return
    thread = threads[best]
    index.add(best, told)
    changes = _changes(thread, told)
    thread.tellings.append(told)
    if changes:
        compared = tuple(entry for entry in fit.compared if not entry.agrees) or fit.compared
        thread.steps.append(
            Step(
                "changed",
                told.published,
                told,
                fit.compared,
                fit.score,
                why_changed(thread.tellings[0], told, compared),
            )
        )
    if told.when is not None:
        thread.due = told.when


def _now(thread: _Thread) -> Told:
    """The promise as it stands: its first telling on the date told last."""
    return replace(thread.tellings[0], when=thread.due, published=thread.tellings[0].published)


def _same_sort(one: Told, other: Told) -> bool:
    if one.kind == other.kind == "commitment":
        return True
    return one.kind == other.kind


def _changes(thread: _Thread, told: Told) -> bool:
    """Whether a later telling gives another date, place or number (a closer date is no change)."""
    before = thread.due
    if before and told.when and (told.when.first > before.last or told.when.last < before.first):
        return True
    if told.kind == "figure" and told.value is not None and thread.latest.value is not None:
        return abs(told.value - thread.latest.value) > 0.005 * abs(thread.latest.value)
    place = next((each.place for each in reversed(thread.tellings) if each.place), None)
    return bool(place and told.place and not same_place(place, told.place))


def _weigh(told: Told, near: Sequence[int], threads: Sequence[_Thread]) -> None:
    """Adds the step that a record makes, to the promises it fits best."""
    what = verdict(told)
    if what is None:
        return
    fits: list[tuple[int, Match]] = []
    for number in near:
        thread = threads[number]
        first = thread.tellings[0]
        if not _later(first, told):
            continue
        match = compare(_now(thread), told, moved_said=what in ("moved", "cancelled"))
        if match.score >= ENOUGH:
            fits.append((number, match))
    best = max((match.score for _, match in fits), default=0.0)
    for number, match in fits:
        if match.score >= best - _CLOSE:
            _add(threads[number], told, what, match)


def _weigh_sentence(told: Told, near: Sequence[int], threads: Sequence[_Thread]) -> None:
    what = verdict(told)
    assert what is not None
    named = dates_in(told.sentence, told.published)
    for number in near:
        thread = threads[number]
        first = thread.tellings[0]
        if not _later(first, told) or any(step.told.report == told.report for step in thread.steps):
            continue
        if any(each.report == told.report for each in thread.tellings) and what != "moved":
            continue
        when = _date_for(thread.due, named)
        dated = replace(told, when=when, status="held" if what == "done" else None)
        match = compare(_now(thread), dated, moved_said=what in ("moved", "cancelled"))
        if match.score >= ENOUGH:
            _add(thread, dated, what, match)


def _date_for(due: DateInterval | None, named: Sequence[DateInterval]) -> DateInterval | None:
    """Of the dates in a sentence the one that touches the date promised, else the first."""
    touching = [each for each in named if due and each.first <= due.last and due.first <= each.last]
    return next(iter(touching or named), None)


def _later(promise: Told, told: Told) -> bool:
    if promise.published is None or told.published is None:
        return promise.report != told.report
    return told.published >= promise.published and promise.report != told.report


def _add(thread: _Thread, told: Told, what: str, match: Match) -> None:
    if len(thread.steps) >= _MOST_STEPS:
        return
    promise = thread.tellings[0]
    state = {"done": "done", "cancelled": "cancelled", "moved": "changed", "again": "changed"}[what]
    if state == "done" and promise.kind == "figure" and not _reached(promise, told):
        return
    if what == "moved":
        new = told.when if told.when and (thread.due is None or told.when.first > thread.due.last) else None
        if new is None:
            found = [
                each
                for each in dates_in(told.sentence, told.published)
                if thread.due is None or each.first > thread.due.last
            ]
            new = found[0] if found else None
        if new is None and put_off(told):
            state = "cancelled"
        else:
            thread.due = new or thread.due
    elif what == "again":
        return
    thread.steps.append(
        Step(
            state, told.published, told, match.compared, match.score, why_changed(promise, told, match.compared, state)
        )
    )


def _reached(target: Told, told: Told) -> bool:
    if target.value is None or told.value is None:
        return False
    if target.bound in ("at_most", "under"):
        return told.value <= target.value
    return told.value >= target.value * 0.995


def _finished(thread: _Thread, today: date) -> FollowUp:
    steps = tuple(sorted(thread.steps, key=lambda step: (step.on or date.min, step.told.id)))
    final = next((step for step in steps if step.state == "done"), None)
    last = steps[-1] if steps else None
    if final is not None:
        state = "done"
    elif last is not None and last.state == "cancelled":
        state = "cancelled"
    else:
        state = _by_the_clock(thread.due, today)
        if state == "open" and last is not None:
            state = "changed"
    deciding = final or last
    why = (
        deciding.why
        if deciding and state in ("done", "cancelled", "changed")
        else why_standing(state, thread.due, today, last)
    )
    return FollowUp(thread.tellings[0], state, thread.due, why, tuple(thread.tellings), steps)


def _by_the_clock(due: DateInterval | None, today: date) -> str:
    if due is None or today < due.first:
        return "open"
    return "due" if today <= due.last else "overdue"
