"""What the records and sentences of one report promise, and which of them may be outcomes."""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.dates import DateInterval
from dragoman.model.following import Told
from dragoman.model.words import fold
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.dating.days_told import new_day
from dragoman.resolve.followup.dating.time_gone import names_a_time_gone
from dragoman.resolve.followup.promising.announced import announced
from dragoman.resolve.followup.promising.come_before import came_before, counts_who_meets
from dragoman.resolve.followup.promising.foretold import foretold
from dragoman.resolve.followup.promising.referring import with_what_is_meant
from dragoman.resolve.followup.weighing.passing import tells_in_passing
from dragoman.resolve.followup.weighing.shares_told import is_share
from dragoman.resolve.followup.weighing.whose import states_of
from dragoman.resolve.followup.wording.cues import concluded, expires, verdict
from dragoman.resolve.followup.wording.subject import DATELINE
from dragoman.resolve.followup.wording.words import (
    states_of_outlet,
)

TO_COME = {"event": ("planned",), "instrument": ("to_be_signed", "negotiating"), "figure": ("target",)}

_ASKED = re.compile(r"^(?:(?:has|have|had) )?(?:ask|request|owe|need|requir|cost|appeal|stake)\w*\b", re.IGNORECASE)

_CABINET = r"(?:cabinet|council of ministers)"

_ROUTINE = re.compile(
    rf"\b(?:{_CABINET} (?:meeting|session)|(?:meeting|session) of (?:the|its|his|her) (?:[\w-]+ )?{_CABINET}|"
    rf"{_CABINET} (?:will|is to|would|to) (?:meet|convene|sit)|(?:press|news) (?:conference|briefing))\b",
    re.IGNORECASE,
)

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

_ON_A_DAY = re.compile(
    rf"(?:,|\b(?:will|to|be|due) (?:[a-z]+ ){{1,4}}?(?:[\w’'-]+ ){{0,8}}?)\s*(?:on|from|by|in) (?:the end of )?"
    rf"(?:\d{{1,2}} )?(?:{'|'.join(month_name[1:])})\b"
)


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
        for each in foretold(sentences, [each for each in records if not counts_who_meets(each)])
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
        return bool(_ASKED.search(told.quote)) or is_share(told.quote) or came_before(told) or counts_who_meets(told)
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
    return replace(told, when=new_day(told, told) or told.when)


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
    plain = [
        each
        for each in sentences
        if verdict(each) is not None or tells_in_passing(each.sentence) or names_a_time_gone(each.sentence)
    ]
    return [*(each for each in told if verdict(each) is not None), *plain]


def order(told: Told) -> tuple[date, str, str]:
    """Of two promises the one that comes first here is the first telling."""
    return (told.published or date.min, told.report, told.id)
