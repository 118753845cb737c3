"""Whether one telling speaks of what another promised, and what it makes of it. Every pair is judged by itself."""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Link, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.announced import announced
from dragoman.resolve.followup.cues import concluded, denied, ended, expires, only_undertaken, put_off, verdict
from dragoman.resolve.followup.dates import dates_in
from dragoman.resolve.followup.deeds import same_things, thing_words
from dragoman.resolve.followup.doings import is_no_doing, is_not_run_out, is_opposite, is_same_end
from dragoman.resolve.followup.foretold import foretold
from dragoman.resolve.followup.grounds import counts, in_good_time
from dragoman.resolve.followup.marks import names_told, number_marks
from dragoman.resolve.followup.match import ENOUGH, Match, compare
from dragoman.resolve.followup.occasion_told import days_of_occasions
from dragoman.resolve.followup.other_occasion import has_gone_on, of_another_day, of_the_next_edition
from dragoman.resolve.followup.partly import is_share, number_compared, partly, revised
from dragoman.resolve.followup.passing import in_passing, passes_in_time, states_of, tells_in_passing
from dragoman.resolve.followup.referring import with_what_is_meant
from dragoman.resolve.followup.spoken_dates import spoken_dates
from dragoman.resolve.followup.subject import DATELINE, matter_of, same_sum, topics_told, words_of
from dragoman.resolve.followup.telling import why_changed, why_in_part
from dragoman.resolve.followup.words import (
    SMALL_NUMBERS,
    acts,
    cities,
    offices,
    states_meant,
    states_of_outlet,
    states_told,
    topics,
)
from dragoman.resolve.series import is_of_others

TO_COME = {"event": ("planned",), "instrument": ("to_be_signed", "negotiating"), "figure": ("target",)}
_STATES = {"done": "done", "cancelled": "cancelled", "moved": "changed"}
_LONG = timedelta(days=100)  # a promise for longer than this is found by its years, not its months
_AROUND = timedelta(days=4)
_BEFORE = timedelta(days=35)  # so long after the day a report may tell of it without naming it
_MOST_YEARS = 6
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "OCCASION"})  # what nobody does to another
_AROUND_IT = 3  # states that a report is about, of which a sentence may speak without naming them
_ABOUT_ALL = 1  # and of which a sentence that names none may speak in any words
_ALL = re.compile(r"\b(?:the last|all|both)\b", re.IGNORECASE)
_ASKED = re.compile(r"^(?:(?:has|have|had) )?(?:ask|request|owe|need|requir|cost|appeal|stake)\w*\b", re.IGNORECASE)
_CABINET = r"(?:cabinet|council of ministers)"
_ROUTINE = re.compile(
    rf"\b(?:{_CABINET} (?:meeting|session)|(?:meeting|session) of (?:the|its|his|her) (?:[\w-]+ )?{_CABINET}|"
    rf"{_CABINET} (?:will|is to|would|to) (?:meet|convene|sit)|(?:press|news) (?:conference|briefing))\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-Z][\w’'-]{2,}\b(?! (?:[a-z]{2,3} )?[A-Z])")
_PARTICIPLE = re.compile(r"(?:[a-z]+ed|(?:[a-z]+)?(?:held|shut|sent|built|taken|made|given|begun|sold))\b")
_TO_BE = re.compile(r"\b(?:be|to|will|being)(?:\s+\w+)?\s*$")
_ONCE = re.compile(
    r"\b(?:was|were|had been) (?:\w+ )?(?:to|due|planned|scheduled|set)\b.*,? but\b"
    r"|\b(?:once|originally|initially|earlier|previously) (?:set|due|planned|scheduled|expected) (?:for|in|on|to)\b"
    r".*\bnow\b"
)
_DEADLINE = re.compile(
    r"\b(?:by|before|until|no later than|not later than)\s+(?:the\s+)?(?:(?:end|beginning|middle)\s+of\s+)?"
    r"(?=[A-Z]|\d|next year)((?:(?!\b(?:and|by|before|until)\b)[^,;.]){3,40})"
)
_FROM_TO = re.compile(r"\bfrom (?=[A-Z]|\d|\w+ (?:week|month|year))[^,;.]{3,40}?\b(?:to|until|till) ([^,;.]{3,40})")
_STARTS = {name.casefold(): number for number, name in enumerate(month_name) if name}
_STARTS |= {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_BEFORE_IT = re.compile(
    rf"\b(?:before|prior to|ahead of|in advance of) (?:the |next )?({'|'.join(_STARTS)})\b"
    r"(?![’']s\b| (?:break|recess|session|\d{1,2}\b(?!\d)))",
    re.IGNORECASE,
)
_SAYS_THAT = re.compile(
    r"((?:[^,;]|, (?:[A-Z]\w*\.? )+)*?),? (?:said|says|announced|told reporters|confirmed|added) that (?:an?|the) "
    r"(?:[\w-]+ ){0,4}?(?:round|meeting|session|summit|conference|talks|forum)\b"
)
_TARGET = re.compile(r"\b(?:target|goal|aim|pledge|promise|plan|offer)(?:ed|s)?\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:to|until|till) (?:the end of (?:the|this)|(?:the )?next) (?:week|month|year)\b")
_TO_DECIDE = re.compile(
    r"\b(?:decide|vote|rule|debate|consult) (?:on|about|over|whether)\b|\b(?:ratify|approve|endorse)\b", re.IGNORECASE
)
_ON_A_DAY = re.compile(
    rf"(?:,|\b(?:will|to|be) (?:[a-z]+ ){{1,4}}?(?:[\w’'-]+ ){{0,8}}?)\s*(?:on|from|by|in) (?:the end of )?"
    rf"(?:\d{{1,2}} )?(?:{'|'.join(month_name[1:])})\b"
)
_TO_CONCLUDE = re.compile(r"\b(?:conclu(?:de|sion)|complete|finali[sz]e|finish|wrap up)\b", re.IGNORECASE)


def is_promise(told: Told) -> bool:
    """Whether a telling says something to come that is followed up."""
    return told.kind == "commitment" or (told.status in TO_COME.get(told.kind, ()) and not concluded(told))


def promises_in(records: Sequence[Told], sentences: Sequence[Told]) -> list[Told]:
    """What these records and sentences of one report promise, each once.

    A planned signing and the text to be signed in one sentence are one promise: the text; so are an accord and that it
    is to take effect. What is called off is none.
    """
    made = [
        _before_it_begins(_by_its_deadline(_still_to_come(_without_its_own_day(_without_who_says_it(each)))))
        for each in records
        if is_promise(each) and not _no_promise(each)
    ]
    signings = {(each.report, each.sentence): each.when for each in made if (each.type, each.mode) == ("AGREE", "sign")}
    made = [_as_its_signing(each, signings.get((each.report, each.sentence))) for each in made]
    texts = {(each.report, each.sentence) for each in made if each.kind == "instrument" or expires(each)}
    # "Postponed the meeting that was to be held on 18 July" announces nothing.
    told = [each for each in announced(sentences, made) if verdict(each) != "moved"]
    spoken = {each.sentence for each in told}
    told += [
        each
        for each in foretold(sentences, records)
        if each.sentence not in spoken and verdict(replace(each, kind="sentence")) != "moved"
    ]
    kept = [
        each
        for each in (*made, *told)
        if verdict(each) != "cancelled"
        and not (each.kind == "event" and each.type == "AGREE" and (each.report, each.sentence) in texts)
    ]
    around = next((each.around or states_of_outlet(each.outlet) for each in sentences), ())
    kept = [with_what_is_meant(each) for each in _with_the_one_day(list(_with_their_sums(kept)))]
    return [each if states_of(each) else replace(each, around=around) for each in kept]


def _with_the_one_day(made: Sequence[Told]) -> Iterator[Told]:
    """ "Will reopen its borders, shut since the spring, on 1 May": the one day ahead of a sentence with one promise."""
    alone = Counter((each.report, each.sentence) for each in made)
    for each in made:
        one = each.when is None and each.kind in ("event", "commitment") and alone[each.report, each.sentence] == 1
        named = dates_in(DATELINE.sub("", each.sentence), each.published) if one and each.published else []
        dated = len(named) == 1 and named[0].first > (each.published or date.max) and _ON_A_DAY.search(each.sentence)
        yield replace(each, when=named[0]) if dated else each


def _with_their_sums(made: Sequence[Told]) -> Iterator[Told]:
    """ "Will give 5 million" is one promise, and not a gift and a target: the act with its number."""
    of = {id(act): figure for figure in reversed(made) for act in made if _is_its_sum(figure, act)}
    sums = {id(figure) for figure in of.values()}
    for each in made:
        if id(each) not in sums:
            figure = of.get(id(each))
            when = each.when or (figure.when if figure else None)
            yield replace(each, value=figure.value, unit=figure.unit, when=when) if figure else each


def _is_its_sum(figure: Told, act: Told) -> bool:
    """Whether a sum or number is told in the words of a promised act."""
    if figure.kind != "figure" or act.kind not in ("event", "commitment"):
        return False
    if (figure.report, figure.sentence) != (act.report, act.sentence):
        return False
    return any(one < last and first < other for one, other in _spans(figure) for first, last in _spans(act))


def _spans(told: Told) -> list[tuple[int, int]]:
    """Where the words of a telling stand in its sentence."""
    starts = [(told.sentence.find(part), len(part)) for part in told.quote.split(" … ")]
    return [(start, start + length) for start, length in starts if start >= 0]


def _no_promise(told: Told) -> bool:
    """What is only asked for or owed, what a clause tells as done before ("to reopen posts | closed since May"), and a
    cabinet of one state that meets, or a press conference, as every week has one.
    """
    alone = len({actor.state or actor.key for actor in told.actors}) < 2
    if alone and told.type == "CONSULT" and _ROUTINE.search(told.quote):
        return True
    if told.kind == "figure":
        return bool(_ASKED.search(told.quote)) or is_share(told.quote)
    before = told.sentence[: max(told.sentence.find(told.quote), 0)]
    ahead = told.when is not None and (told.published is None or told.when.last > told.published)
    return told.kind == "event" and not ahead and bool(_PARTICIPLE.match(told.quote)) and not _TO_BE.search(before)


def _without_who_says_it(told: Told) -> Told:
    """ "The minister said that a fourth round will take place": who says so does not meet."""
    said = _SAYS_THAT.match(told.quote) if told.type == "CONSULT" else None
    if said is None:
        return told
    saying = fold(said[1])
    actors = [replace(each, side="said_by") if fold(each.name) in saying else each for each in told.actors]
    return replace(told, actors=tuple(actors))


def _still_to_come(told: Told) -> Told:
    """ "Was to be held in June, but it will be in May next": what it was to be is over, and the later day holds."""
    if told.kind != "event" or not _ONCE.search(told.sentence):
        return told
    return replace(told, when=_moved_to(told, told) or told.when)


def _without_its_own_day(told: Told) -> Told:
    """A pledge whose day is that of the pledging falls due on none: "pledged 5 million on Friday"."""
    if told.type != "AID" or told.when is None or told.published is None or told.when.last > told.published:
        return told
    return replace(told, when=None)


def _by_its_deadline(told: Told) -> Told:
    """A text bears the day of its signing alone: "to ratify the treaty by September" is due in September.

    "Talks on the treaty were put off until April" sets none.
    """
    if told.kind != "instrument" or told.when is not None or verdict(told) == "moved":
        return told
    named = [each for match in _DEADLINE.finditer(told.sentence) for each in dates_in(match[1], told.published)[:1]]
    ahead = len(named) == 1 and (told.published is None or named[0].last > told.published)
    return replace(told, when=named[0]) if ahead else told


def _as_its_signing(told: Told, signed: DateInterval | None) -> Told:
    """A text to be signed falls due with its signing, where it bears no day of its own."""
    return replace(told, when=signed) if told.kind == "instrument" and told.when is None and signed else told


def _before_it_begins(told: Told) -> Told:
    """What is promised "before the summer", or "before June", is due on the day before that begins."""
    ahead = told.when is not None and (told.published is None or told.when.first > told.published)
    said = _BEFORE_IT.search(told.sentence)
    if not ahead or said is None or told.when is None or told.when.first == told.when.last:
        return told
    if told.when.first.month != _STARTS[said[1].casefold()] or told.when.first.day != 1:
        return told
    return replace(told, when=DateInterval.day(told.when.first - timedelta(days=1)))


def outcomes_in(records: Iterable[Told], sentences: Iterable[Told]) -> list[Told]:
    """What these records and sentences tell that could have been promised before."""
    every = list(records)
    # "Approved a loan of 5 million": that the sum is still to come says that the act is.
    ahead = [each for each in every if each.kind == "figure" and each.status == "target"]
    told = [
        each
        for each in every
        if (not is_promise(each) or verdict(each) == "cancelled") and not any(_is_its_sum(sum_, each) for sum_ in ahead)
    ]
    plain = [each for each in sentences if verdict(each) is not None or tells_in_passing(each.sentence)]
    return [*(each for each in told if verdict(each) is not None), *plain]


def order(told: Told) -> tuple[date, str, str]:
    """Of two promises the one that comes first here is the first telling."""
    return (told.published or date.min, told.report, told.id)


def in_time(kind: str, made: date | None, due: DateInterval | None, told: Told) -> bool:
    """Whether a telling can speak of a promise of a kind by the days alone: where not, `weigh` finds nothing."""
    if told.kind != "sentence":
        return in_good_time(made, due, told.published, told.when)
    when = _date_for(due, dates_in(told.sentence, told.published))
    # How long one waits for an event hangs on what it is, which is not known here.
    waits = "instrument" if kind == "event" else kind
    return in_good_time(made, due, told.published, when) or passes_in_time(waits, made, due, told.published)


def weigh(promise: Told, told: Told) -> Link | None:
    """What a later telling makes of a promise; None where it does not speak of it."""
    if not _later(promise, told):
        return None
    link = _weighed(promise, told)
    return link if link is not None or told.kind != "sentence" else _told_in_passing(promise, told)


def _told_in_passing(promise: Told, told: Told) -> Link | None:
    """What a clause of a plain sentence makes of a promise in other words."""
    found = in_passing(promise, told)
    if found is None:
        return None
    if found.state == "done" and partly(promise, told):
        seen = (*found.compared, *number_compared(promise, told.sentence))
        why = why_in_part(told, found.compared)
        return Link(promise.id, told.id, told.report, told.published, "changed", found.score, why, seen, plain=True)
    why = why_changed(promise, told, found.compared, found.state, found.due)
    return Link(
        promise.id, told.id, told.report, told.published, found.state, found.score, why, found.compared, found.due, True
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
    if what == "done" and is_opposite(promise, told):
        what = "cancelled"
    if what == "done" and (expires(promise) and is_not_run_out(told)):
        return None
    if what == "done" and is_no_doing(promise, told):
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
        differing = tuple(entry for entry in match.compared if not entry.agrees) or match.compared
        return _link(promise, told, "again", match, why_changed(promise, told, differing))
    if told.kind == "sentence":
        when = _date_for(promise.when, dates_in(told.sentence, told.published))
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
    match = compare(promise, told, moved_said=what in ("moved", "cancelled"))
    if match.score < ENOUGH:
        return None
    if what == "cancelled" and promise.kind == "figure" and told.kind != "figure" and not _names_number(promise, told):
        return None
    if what == "done" and partly(promise, told):
        match = replace(match, compared=(*match.compared, *number_compared(promise, told.sentence)))
        return _link(promise, told, "changed", match, why_in_part(told, match.compared))
    if what == "done" and promise.value is not None and revised(told):
        return _link(promise, told, "changed", match, why_changed(promise, told, match.compared))
    if what == "done" and promise.kind == "figure" and not _reached(promise, told):
        return None
    state, due = _STATES[what], None
    if what == "moved":
        due = _moved_to(promise, told)
        if due is None and put_off(told):
            state = "cancelled"
    return _link(promise, told, state, match, why_changed(promise, told, match.compared, state, due), due)


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
    if due is None or due.last - due.first > _LONG:
        return False
    said = spoken_dates(told.sentence, told.published)
    return bool(said) and all(each.first > due.last + _LONG for each in said)


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


def _date_for(due: DateInterval | None, named: Sequence[DateInterval]) -> DateInterval | None:
    """Of the dates in a sentence the one that touches the date promised, else the first."""
    touching = [each for each in named if due and each.first <= due.last and due.first <= each.last]
    return next(iter(touching or named), None)


def _moved_to(promise: Told, told: Told) -> DateInterval | None:
    """The date told that is later than the one promised."""
    sentence = DATELINE.sub("", told.sentence)  # the day it was written is not the one it was moved to
    parted = _FROM_TO.search(sentence)  # "from April to June", which is no span of time here
    later = dates_in(parted[1], told.published) if parted else ()
    said = _UNTIL.search(sentence)
    later = (*later, *(spoken_dates(said.group(), told.published) if said else ()))
    dates = (*later, *([told.when] if told.when else []), *dates_in(sentence, told.published))
    return next((each for each in dates if promise.when is None or each.first > promise.when.last), None)


def _reached(target: Told, told: Told) -> bool:
    if target.value is None:
        return False
    if told.value is None:
        return told.kind == "sentence" and _counts(target.value, told.sentence)
    if target.bound in ("at_most", "under"):
        return told.value <= target.value
    return told.value >= target.value * 0.995


def _names_number(target: Told, told: Told) -> bool:
    """Whether words that call something off are of a target: by its number, or as a target."""
    same = number_marks(target.sentence) & number_marks(told.sentence)
    return (
        bool(same)
        or _TARGET.search(told.sentence) is not None
        or bool(target.value and _counts(target.value, told.sentence))
    )


def _counts(value: float, sentence: str) -> bool:
    """Whether a plain sentence tells of so many, or of the last of them."""
    small = SMALL_NUMBERS[int(value)] if value in range(len(SMALL_NUMBERS)) else None
    written = {f"{value:,.0f}", f"{value:.0f}", f"{value / 1e6:g} million", f"{value / 1e9:g} billion", small}
    return bool(_ALL.search(sentence)) or any(
        each and re.search(rf"(?<![\w.,]){re.escape(each)}(?![\w]|[.,]\d)", sentence, re.IGNORECASE) for each in written
    )


def blocks(promise: Told) -> frozenset[str]:
    """What a promise is found by: who takes part together with what it is about, and with when it is due."""
    marks = topics(matter_of(promise)) | topics(words_of(promise))
    if promise.when is not None:
        marks |= due_marks(promise.when)
    parties = {*(_who(promise) or ["-"]), *states_of(promise)}
    marks |= same_things(marks) | number_marks(promise.sentence)
    found = {f"{who}|{mark}" for who in parties for mark in marks}
    if promise.when is not None and promise.place:
        # Whoever is told to meet there: "the council" may be known by a longer name.
        found |= {f"@{town}|{mark}" for town in _towns(promise.place) for mark in due_marks(promise.when)}
    if promise.place:
        found |= {f"{who}|@{town}" for who in parties for town in _towns(promise.place)}
    return frozenset(found | {f"~|{name}" for name in _rare_names(promise)})


def due_marks(due: DateInterval) -> frozenset[str]:
    """The months, or of a long time the years, that a promise due then is found by."""
    return frozenset(_times(due.first - _AROUND, due.last + _AROUND))


def probes(told: Told) -> frozenset[str]:
    """The blocks of promises that a telling could speak of."""
    words = topics_told(told)
    times: set[str] = set()
    if told.when is not None:
        times |= {each for month in _months(told.when.first, told.when.last) for each in (month, month[:4])}
    elif told.published is not None:
        months = _months(told.published - _BEFORE, told.published + _AROUND)
        times |= {each for month in months for each in (month, month[:4])}
    everybody = {*_who(told), *(states_meant if told.kind == "sentence" else states_told)(told.sentence)}
    found = {f"{who}|{mark}" for who in everybody for mark in {*words, *times}}
    if told.kind == "sentence":
        things = same_things(words) | number_marks(told.sentence)
        found |= {f"{who}|{thing}" for who in everybody for thing in things}
        # Who is meant may be said elsewhere in the report.
        named = names_told(f"{told.sentence} {told.title or ''}") | (things - words) | (words & thing_words())
        about = {*told.around[:_AROUND_IT], *states_of_outlet(told.outlet)}
        if not any(actor.state for actor in told.actors):
            found |= {f"{who}|{word}" for who in told.around[:_ABOUT_ALL] for word in words}
        by_its_day = {month for day in days_of_occasions(told.sentence, told.published) for month in due_marks(day)}
        found |= {f"{who}|{mark}" for who in about for mark in (*named, *by_its_day)}
    if told.kind == "sentence":
        found |= {f"~|{name}" for name in _rare_names(told)}
    found |= {f"@{town}|{time}" for town in _towns(told.place or "") for time in times}
    found |= {f"{who}|@{town}" for who in everybody for town in _towns(told.place or "")}
    return frozenset(found | {f"-|{word}" for word in words})


def _rare_names(told: Told) -> frozenset[str]:
    """The names in a sentence that are of no state, office or known town: whoever tells of it, it is by these.

    Of several words in a row the last one is told again: "Iraola" of "Esteban Iraola".
    """
    known = topics(" ".join(cities(told.sentence))) | offices() | acts() | thing_words()
    said = DATELINE.sub("", told.sentence).partition(" ")[2]
    return topics(" ".join(_NAMES.findall(said))) - known


def _towns(place: str) -> frozenset[str]:
    """The towns a place lies in, each under one name; the place itself where none is known."""
    return cities(place) or (frozenset({fold(place)}) if place else frozenset())


def _who(told: Told) -> list[str]:
    taking = [actor for actor in told.actors if actor.side != "said_by"]
    return sorted({actor.key for actor in taking} | {actor.state for actor in taking if actor.state})


def _times(first: date, last: date) -> Iterator[str]:
    if last - first <= _LONG:
        yield from _months(first, last)
    else:
        yield from (f"{year:04d}" for year in range(first.year, min(last.year, first.year + _MOST_YEARS) + 1))


def _months(first: date, last: date) -> list[str]:
    """The months from one day to another, of long times the first ones."""
    found: list[str] = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month) and len(found) < 12 * _MOST_YEARS:
        found.append(f"{year:04d}-{month:02d}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found
