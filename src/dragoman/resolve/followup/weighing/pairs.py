"""Whether one telling speaks of what another promised, and what it makes of it. Every pair is judged by itself."""

import re
from dataclasses import replace
from datetime import date

from dragoman.model.dates import DateInterval
from dragoman.model.following import Link, Told
from dragoman.resolve.followup.blocks import LONG
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.dating.days_told import day_promised, new_day
from dragoman.resolve.followup.dating.passing_days import passes_in_time
from dragoman.resolve.followup.dating.spoken_dates import dates_either_way, spoken_dates, written_dates_gone
from dragoman.resolve.followup.promising.promises import is_promise, order
from dragoman.resolve.followup.telling import as_weighed, why_changed, why_in_part
from dragoman.resolve.followup.weighing.doings import (
    is_absent,
    is_kept,
    is_no_doing,
    is_no_journey,
    is_not_run_out,
    is_of_before,
    is_opposite,
    is_same_end,
    is_without,
    only_talked_about,
)
from dragoman.resolve.followup.weighing.grounds import counts, in_good_time
from dragoman.resolve.followup.weighing.likely import likely
from dragoman.resolve.followup.weighing.match import ENOUGH, Match, compare
from dragoman.resolve.followup.weighing.numbers_reached import names_number, reaches
from dragoman.resolve.followup.weighing.other_occasion import has_gone_on, of_another_day, of_the_next_edition
from dragoman.resolve.followup.weighing.partly import number_compared, partly, revised
from dragoman.resolve.followup.weighing.passing import Passing, in_passing
from dragoman.resolve.followup.weighing.same_figure import same_figure, told_for
from dragoman.resolve.followup.weighing.scaled import first_so_many, of_what_came, reaches_its_number, scaled
from dragoman.resolve.followup.weighing.whose import for_others
from dragoman.resolve.followup.wording.cues import (
    concluded,
    denied,
    ended,
    expires,
    only_undertaken,
    put_off,
    still_open,
    verdict,
)
from dragoman.resolve.followup.wording.pointing_back import in_full
from dragoman.resolve.followup.wording.subject import same_sum
from dragoman.resolve.series import is_of_others

_STATES = {"done": "done", "cancelled": "cancelled", "moved": "changed"}

_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "OCCASION"})  # what nobody does to another

_TO_DECIDE = re.compile(
    r"\b(?:decide|vote|rule|debate|consult) (?:on|about|over|whether)\b|\b(?:ratify|approve|endorse)\b", re.IGNORECASE
)

_TO_CONCLUDE = re.compile(r"\b(?:conclu(?:de|sion)|complete|finali[sz]e|finish|wrap up)\b", re.IGNORECASE)


def in_time(made: date | None, due: DateInterval | None, told: Told) -> bool:
    """Whether a telling can speak of a promise by the days alone: where not, `weigh` finds nothing."""
    if told.kind != "sentence":
        return told_for(due, told) or in_good_time(made, due, told.published, told.when)
    when = day_promised(due, dates_either_way(told.sentence, told.published))
    return in_good_time(made, due, told.published, when) or passes_in_time(made, due, told.published)


def weigh(promise: Told, told: Told) -> Link | None:
    """What a later telling makes of a promise; None where it does not speak of it."""
    if not _later(promise, told):
        return None
    told = in_full(told)
    link = by_rules(promise, told)
    if link is not None or told.kind != "sentence":
        return link
    found = likely(promise, told)
    if found is None:
        return None
    link = _told_plainly(promise, told, found)
    return replace(link, why=as_weighed(link.why))


def by_rules(promise: Told, told: Told) -> Link | None:
    """The same by what is known of the words of either, and not by how likely it is."""
    link = _weighed(promise, told)
    if link is not None or told.kind != "sentence":
        return link
    found = in_passing(promise, told)
    return _told_plainly(promise, told, found) if found is not None else None


def _told_plainly(promise: Told, told: Told, found: Passing) -> Link:
    """What a clause of a plain sentence makes of a promise in other words."""
    if found.state == "done" and _in_part(promise, told):
        seen = (*found.compared, *number_compared(promise, told.sentence))
        why = why_in_part(told, found.compared)
        return Link(promise.id, told.id, told.report, told.published, "changed", found.score, why, seen, plain=True)
    state = "changed" if found.state == "done" and scaled(promise, told.sentence) else found.state
    why = why_changed(promise, told, found.compared, state, found.due)
    return Link(
        promise.id, told.id, told.report, told.published, state, found.score, why, found.compared, found.due, True
    )


def _weighed(promise: Told, told: Told) -> Link | None:
    """The same of records, and of a sentence by all its words."""
    what = verdict(told)
    if what is None or (told.kind == "figure" and is_of_others(told)):
        return None
    if what == "cancelled" and ended(promise, told):
        what = "done"
    if what == "cancelled" and is_same_end(promise, told):
        what = "done"
    if what == "done" and any(each(promise, told) for each in (is_opposite, is_kept, is_absent)):
        what = "cancelled"
    if what == "done" and (expires(promise) and is_not_run_out(told)):
        return None
    if (
        what == "done"
        and told.kind == "sentence"
        and (only_talked_about(promise, told) or for_others(promise, told.sentence))
    ):
        return None
    if what == "done" and any(each(promise, told) for each in (is_no_doing, is_of_before, is_no_journey, is_without)):
        return None
    if what == "done" and denied(promise):
        return None
    if is_promise(told) and what != "cancelled":
        if denied(promise) != denied(told):
            return None  # "will not come" is no second telling of "will come"
        alike = promise.kind == told.kind or {promise.kind, told.kind} == {"event", "commitment"}
        alike = alike or same_sum(promise, told)
        if not alike or order(told) < order(promise) or _only_to_be_decided(promise, told):
            return None
        if of_the_next_edition(promise, told):
            return None
        match = compare(promise, told, moved_said=what == "moved")
        if match.score < ENOUGH:
            return None
        return _link(promise, told, "again", match, why_changed(promise, told, match.compared))
    if told.kind == "sentence":
        named = dates_in(told.sentence, told.published)
        if what == "done" and promise.when is not None and not still_open(told.sentence):
            named = [*named, *written_dates_gone(told.sentence, told.published)]
        when = day_promised(promise.when, named)
        if what == "done" and when is None and _of_a_later_day(promise, told):
            return None
        told = replace(told, when=when, status="held" if what == "done" else None)
    if concluded(told) and promise.status != "negotiating" and not _TO_CONCLUDE.search(promise.sentence):
        return None
    if promise.kind == "commitment" and what == "done" and only_undertaken(told):
        return None
    if what == "done" and (_was_before(promise, told) or _is_by_nobody(promise, told)):
        return None
    if (told.type, told.status) == ("law", "in_force") and promise.kind == "instrument" and promise.type != "law":
        return None  # the constitution that is told of beside a treaty
    if (what == "cancelled" and of_another_day(promise, told)) or (what == "done" and has_gone_on(promise, told)):
        return None
    match = same_figure(promise, told) or compare(promise, told, moved_said=what in ("moved", "cancelled"))
    if match.score < ENOUGH:
        return None
    if what == "cancelled" and promise.kind == "figure" and told.kind != "figure" and not names_number(promise, told):
        return None
    if what == "done" and _in_part(promise, told):
        match = replace(match, compared=(*match.compared, *number_compared(promise, told.sentence)))
        return _link(promise, told, "changed", match, why_in_part(told, match.compared))
    if what == "done" and promise.value is not None and _is_otherwise(promise, told):
        return _link(promise, told, "changed", match, why_changed(promise, told, match.compared))
    if what == "done" and promise.kind == "figure" and not reaches(promise, told):
        return None
    state, due = _STATES[what], None
    if what == "moved":
        due = new_day(promise, told)
        if due is None and put_off(told):
            state = "cancelled"
    return _link(promise, told, state, match, why_changed(promise, told, match.compared, state, due), due)


def _is_otherwise(promise: Told, told: Told) -> bool:
    """Whether more or less is told to have come than was promised."""
    if reaches_its_number(promise, told.sentence):
        return False
    return revised(told) or scaled(promise, told.sentence)


def _in_part(promise: Told, told: Told) -> bool:
    """Whether less than all of what was promised is told to be done."""
    told = replace(told, sentence=of_what_came(told.sentence))
    return partly(promise, told) or first_so_many(promise, told.sentence)


def _was_before(promise: Told, told: Told) -> bool:
    """Whether an event was over when one without a day was announced: talks told the same day are not those to come."""
    if promise.kind == "instrument" and promise.when is None and told.kind in ("event", "instrument"):
        # "Talks on the pact go on": what was signed a year ago is another.
        return promise.published is not None and told.when is not None and told.when.last < promise.published
    if promise.kind != "event" or promise.when is not None or told.kind not in ("event", "sentence"):
        return False
    made, over = promise.published, told.when.last if told.when else told.published
    return made is not None and over is not None and over <= made


def _is_by_nobody(promise: Told, told: Told) -> bool:
    """Whether a deed told without its doer shares only whom it is done to: Chad's envoys are expelled by others too."""
    if not promise.kind == told.kind == "event" or promise.type in _MUTUAL or told.type != promise.type:
        return False
    sides = {actor.side for actor in told.actors}
    meant = {actor.side for actor in promise.actors} >= {"actor", "target"}
    return meant and sides == {"target"} and not counts(promise.sentence) & counts(told.sentence)


def _of_a_later_day(promise: Told, told: Told) -> bool:
    """Whether a sentence tells by the day of its report of a time long after that of the promise: "last month"."""
    due = promise.when
    if due is None or due.last - due.first > LONG:
        return False
    said = spoken_dates(told.sentence, told.published)
    return bool(said) and all(each.first > due.last + LONG for each in said)


def _only_to_be_decided(promise: Told, told: Told) -> bool:
    """Whether one of two promises is to decide on what the other is to do: who votes on a pact has not signed it."""
    return bool(_TO_DECIDE.search(promise.quote)) != bool(_TO_DECIDE.search(told.quote))


def _link(promise: Told, told: Told, state: str, match: Match, why: str, due: DateInterval | None = None) -> Link:
    plain = told.kind == "sentence"
    return Link(promise.id, told.id, told.report, told.published, state, match.score, why, match.compared, due, plain)


def _later(promise: Told, told: Told) -> bool:
    if promise.report == told.report:
        return False
    return promise.published is None or told.published is None or told.published >= promise.published
