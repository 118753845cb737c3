"""What became of what was promised: every commitment with its state, and the words of later reports that made it.

A planned event, a text to be signed, a target figure and a commitment proper are followed alike. Nothing here knows
any particular occasion: a later telling is weighed against each promise by who, what, where and when. Each pair of
tellings is weighed by itself, so that it does not matter in which order reports are read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import FollowUp, Link, Promise, Standing, Step, Told
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.promising.promises import order, outcomes_in, promises_in
from dragoman.resolve.followup.telling import says_in_part, why_standing
from dragoman.resolve.followup.thread import ANNIVERSARY, COMING, EXPIRY, by_the_clock, chosen, parent, unfold
from dragoman.resolve.followup.weighing.pairs import weigh
from dragoman.resolve.followup.wording.cues import expires


@dataclass(frozen=True, slots=True)
class Stood:
    """A state and a date as they were kept, without the clock; with the reason where that is kept too.

    `less` says of a target figure what was reached, where that is less.
    """

    state: str
    due: DateInterval | None
    why: str = ""
    less: str = ""


_MOST_NEAR, _MOST_NEAR_PLAIN = 12, 6  # promises that are weighed against one record, or one plain sentence


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
    reports: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    for each in (*tellings, *sentences):
        if each.published is None or each.published <= today:
            reports[each.report][each.kind == "sentence"].append(each)
    promises = sorted((each for told in reports.values() for each in promises_in(*told)), key=order)
    outcomes = [each for told in reports.values() for each in outcomes_in(*told)]
    near = Nearest(promises)
    links = [link for told in (*promises, *outcomes) for each in near(told) if (link := weigh(each, told))]
    told = {each.id: each for each in (*outcomes, *promises)}
    threads, repeats, spoken = _threads(promises, links, refused)
    return [
        followed(
            [told[each.id] for each in thread],
            unfold(thread, repeats, [link for each in thread for link in spoken[each.id]]),
            told,
            today,
        )
        for thread in threads
    ]


class Nearest:
    """Finds the promises a telling could speak of: those that share a block, of many those that share most."""

    def __init__(self, promises: Iterable[Told]) -> None:
        self._by: dict[str, list[Told]] = defaultdict(list)
        for promise in promises:
            for block in blocks(promise):
                self._by[block].append(promise)

    def __call__(self, told: Told) -> list[Told]:
        shared = Counter(promise.id for block in probes(told) for promise in self._by.get(block, ()))
        known = {promise.id: promise for block in probes(told) for promise in self._by.get(block, ())}
        return [known[key] for key in nearest(told, shared)]


def nearest(told: Told, shared: Mapping[str, int]) -> list[str]:
    """The promises (by id) with most in common, given how many blocks each shares with a telling."""
    return by_nearness(shared)[: most_near(told)]


def by_nearness(shared: Mapping[str, int]) -> list[str]:
    """Promises (by id), those with most in common first."""
    return sorted(shared, key=lambda key: (-shared[key], key))


def most_near(told: Told) -> int:
    """How many promises are weighed against a telling."""
    return _MOST_NEAR_PLAIN if told.kind == "sentence" else _MOST_NEAR


def as_promise(told: Told) -> Promise:
    """What its thread keeps of a telling."""
    return Promise(told.id, told.report, told.published, kind_of(told), told.when, told.place, told.value)


def kind_of(told: Told) -> str:
    """The kind of a promise; an anniversary is a date that comes, and nobody has to tell that it has come. So is the
    day on which something runs out.
    """
    if told.when and (told.type, told.mode) == ("OCCASION", "anniversary"):
        return ANNIVERSARY
    return EXPIRY if told.when and expires(told) else told.kind


def _threads(
    promises: Sequence[Told], links: Sequence[Link], refused: frozenset[tuple[str, str]]
) -> tuple[list[list[Promise]], dict[str, Link], dict[str, list[Link]]]:
    """The tellings of each promise; the link by which one repeats another; what others say of each."""
    by_told: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_told[link.told].append(link)
    roots: dict[str, str] = {}

    def stands(link: Link) -> bool:
        return not {(link.promise, link.told), (roots[link.promise], link.told)} & refused

    threads: dict[str, list[Promise]] = defaultdict(list)
    repeats: dict[str, Link] = {}
    for promise in promises:
        best = parent(link for link in by_told.pop(promise.id, []) if stands(link))
        roots[promise.id] = promise.id if best is None else roots[best.promise]
        if best is not None:
            repeats[promise.id] = best
        threads[roots[promise.id]].append(as_promise(promise))
    spoken: dict[str, list[Link]] = defaultdict(list)
    for found in by_told.values():
        for link in chosen([link for link in found if stands(link)]):
            spoken[link.promise].append(link)
    return list(threads.values()), repeats, spoken


def followed(
    tellings: Sequence[Told],
    standings: Sequence[Standing],
    told: Mapping[str, Told],
    today: date,
    stood: Stood | None = None,
) -> FollowUp:
    """A commitment as it stands on a day, given its tellings in order and how it stood from day to day.

    `stood` is how it was kept, where people decided later about what the steps rest on.
    """
    stood = stood or Stood(standings[-1].state, standings[-1].due)
    steps = tuple(
        Step(each.step, each.by.on, told[each.by.told], each.by.compared, each.by.score, each.by.why)
        for each in standings
        if each.by is not None and each.step
    )
    state = by_the_clock(stood.state, stood.due, today)
    return FollowUp(
        tellings[0],
        state,
        stood.due,
        _why(
            state,
            stood,
            steps,
            today,
            changed=stood.state == "changed" and stood.due != standings[0].due,
            target=tellings[0].kind == "figure",
        ),
        tuple(tellings),
        steps,
    )


def _why(state: str, stood: Stood, steps: Sequence[Step], today: date, *, changed: bool, target: bool) -> str:
    if stood.state == COMING or state not in ("done", "cancelled", "changed"):
        less = stood.less if target else steps[-1].why if steps and says_in_part(steps[-1].why) else ""
        return why_standing(state, stood.due, today, changed=changed, target=target, less=less)
    if stood.why:
        return stood.why
    deciding = next((step for step in steps if step.state == "done"), None)
    return (deciding or steps[-1]).why
