"""Which times of a sentence can date an event, and the date that they give it."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.called_off import calling_off, new_day_of
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.when_and_where.attachment import HELD, PARTS_OF_DAY, head_of, own_words, start_of_time
from dragoman.extract.tree import Tree
from dragoman.knowledge.number_words import WEEKDAYS
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import TimeExpression

_NEAR_DAYS = frozenset({*WEEKDAYS, "today", "yesterday"})
_COMPARING = frozenset({"from", "than", "against"})
# States that are told of by when they began.
_LASTING = frozenset(
    {("COERCE", "arrest"), ("COERCE", "restrict"), ("SANCTION", "discontinue"), ("SANCTION", "relations")}
    | {("AGREE", "accord"), ("REJECT", "veto"), ("CONSULT", "visit"), ("MOBILIZE", "troops")}
)


def is_when(match: Match, time: TimeExpression) -> bool:
    """Whether a time expression could date the event: not the term of a plan, not the time of what is agreed."""
    if time.date is None or time.kind != "date":
        return False
    tree = match.tree
    head = head_of(tree, time)
    above = tree.tokens[head].head
    names_a_thing = tree.tokens[head].base_relation in ("compound", "nummod") and above not in own_words(match)
    if names_a_thing and tree.lemma(above) not in PARTS_OF_DAY:
        return False  # "winter heating", "the May Day parade"
    if above >= 0 and head in new_day_of(tree, above) and calling_off(tree, match.anchor, match.trigger) == above:
        return False  # "was moved to Friday"
    if _is_as_agreed(match, time):
        return False  # "will open in October, as agreed on 7 July"
    if match.frame.mode == "invite" and _is_of_the_occasion(match, time):
        return False  # "an invitation to the forum in April"
    if _is_up_to_now(tree, time):
        return False  # "a rise of attacks in the last month"
    if _is_of_a_number(tree, time):
        return False  # "adopted resolution 2779 (2025)"
    if tree.case(head).split()[:1] == ["than"] or _is_of_what_is_compared(tree, time):
        return False  # "killed more than in 2023"
    if tree.case(head) in ("until", "till"):
        return False  # "prolonged the curbs until May"
    of_a_term = tree.case(head) == "for" and time.date.precision in ("year", "interval")
    if of_a_term and (above < 0 or tree.lemma(above) not in HELD):
        return False
    if not match.frame.deed and _is_possessive(tree, head):
        return False  # "condemned yesterday's ruling"
    if tree.tokens[match.trigger].tag != "VERB":
        return True
    told = [
        kid.index
        for kid in tree.kids(match.trigger, "xcomp", "ccomp")
        if kid.tag == "VERB" and kid.index not in match.nodes and kid.index > match.trigger + 1
    ]
    if not match.frame.deed and not _is_recalled(match, head):
        # A stance is dated where it stands; what follows a deed it is about dates that: "condemned the raid on 5 May".
        own = above == match.trigger and _is_of_saying(match, time, tree.case(head))
        asked = _asked(match) if told else frozenset()
        told += [
            each
            for each in match.clause.objects
            if each > match.trigger and each not in asked and not (own and _is_no_deed(match, each))
        ]
    if match.frame.deed and above == match.trigger and is_weekday(tree, time):
        return True  # "ordered the consul to leave within 72 hours on Tuesday"
    return not told or time.first < min(told)


def _asked(match: Match) -> frozenset[int]:
    """Of whom something is asked: "asked the court in 2021 to rule" is of 2021, though the time stands behind them."""
    return frozenset(each.token for each in match.targets) if match.frame.type == "REQUEST" else frozenset()


def _is_as_agreed(match: Match, time: TimeExpression) -> bool:
    """Whether a time stands behind what an event only goes back to: "as agreed", "as promised on"."""
    tree, first = match.tree, start_of_time(match.tree, time)
    led = first > 1 and tree.tokens[first - 1].tag == "VERB" and tree.lemma(first - 2) == "as"
    return led and first - 1 not in match.nodes


def _is_of_the_occasion(match: Match, time: TimeExpression) -> bool:
    """Whether a time stands behind what somebody is invited to, and so tells when that is."""
    tree = match.tree
    occasions = (kid.index for node in match.nodes | {*match.clause.objects} for kid in tree.kids(node, "nmod", "obl"))
    return any(tree.case(each) == "to" and each < time.first and not tree.is_time(each) for each in occasions)


def _is_up_to_now(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time lasts until now: "in the last year", "the past month", as against "last year"."""
    told = [token.text.lower() for token in tree.tokens[max(0, time.first - 1) : time.last]]
    long = time.date is not None and time.date.precision in (Precision.MONTH, Precision.YEAR)
    return long and any(pair in (("the", "last"), ("the", "past")) for pair in pairwise(told))


def _is_of_a_number(tree: Tree, time: TimeExpression) -> bool:
    """Whether a year in brackets belongs to the number in front of it, as texts are numbered by year."""
    number, bracket = tree.tokens[time.first - 2 : time.first] if time.first > 1 else (None, None)
    return bracket is not None and bracket.text == "(" and number is not None and number.text[:1].isdigit()


def _is_of_what_is_compared(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time stands behind the number that another is compared with: "up from 2,100 a year earlier"."""
    start = start_of_time(tree, time)
    number = tree.tokens[start - 1] if start else None
    return number is not None and number.tag == "NUM" and not _COMPARING.isdisjoint(tree.case(number.index).split())


def _is_of_saying(match: Match, time: TimeExpression, case: str) -> bool:
    """Whether a time that hangs on a stance is its own: "rejected the plan in March"; thanks are for earlier deeds."""
    if match.frame.type == "REQUEST":
        # "asked for a dinner in October" is no request of October, "filed a request in October" is.
        return case in ("on", "") or any(_is_of_kind(match, each) for each in match.clause.objects)
    if match.frame.type == "SUPPORT":
        tree = match.tree
        # "Thanked Norland for sending boats on 5 May": what one thanks for.
        kids = tree.kids(match.trigger, "advcl", "obl")
        led = [each for kid in kids for each in tree.kids(kid.index, "case", "mark") if kid.index < time.first]
        given = any(each.lemma == "for" for each in led)
        return not given and case in ("on", "") and is_weekday(tree, time)
    return match.frame.type in ("REJECT", "ACCUSE", "THREATEN")


def is_weekday(tree: Tree, time: TimeExpression) -> bool:
    """Whether a day is told as news tells its own: "on Monday", "yesterday", not "on 5 May"."""
    return tree.tokens[time.first].text.lower() in _NEAR_DAYS


def _is_of_kind(match: Match, noun: int) -> bool:
    seen = match.tree.triggers.get(noun)
    return seen is not None and seen.type == match.frame.type


def _is_no_deed(match: Match, noun: int) -> bool:
    """Whether a thing is nothing that somebody did to another: "condemned the use of water cannon by guards" is."""
    tree = match.tree
    done = any(tree.case(kid.index) in ("by", "against") for kid in tree.kids(noun, "nmod"))
    if done and match.frame.type == "ACCUSE":
        return False
    told = noun in tree.triggers and not _is_of_kind(match, noun)
    below = tree.subtree(noun, frozenset({"acl", "acl:relcl"}))  # "renewed its condemnation of the bombing"
    return not told and not any(tree.lemma(each) in words("violent") for each in below)


def _is_possessive(tree: Tree, head: int) -> bool:
    """Whether a time says whose a thing is, though the parser may hang it on the verb: "yesterday's ruling"."""
    return tree.tokens[head].relation == "nmod:poss" or any(kid.text in ("'s", "’s") for kid in tree.kids(head, "case"))


def _is_recalled(match: Match, time: int) -> bool:
    """Whether a time is that of a stance taken before: "had demanded it on 5 May"."""
    tree = match.tree
    return tree.is_past_perfect(match.anchor) and tree.tokens[time].head in match.nodes


def is_when_told(match: Match, head: int) -> bool:
    """Whether a time is that of the report or speech somebody takes a stance in: "in a report published on Monday"."""
    tree = match.tree
    told = tree.tokens[tree.tokens[head].head] if tree.tokens[head].head >= 0 else None
    if match.frame.deed or told is None or told.lemma not in words("publishing") or told.base_relation != "acl":
        return False
    text = tree.tokens[told.head]
    return text.head in match.nodes and tree.case(text.index) in ("in", "at")


def is_when_of(match: Match, time: TimeExpression) -> bool:
    """Whether a clause of "when" tells what was at a time: "in May 2019, when Peru expelled the envoy"."""
    tree = match.tree
    when = next((kid.index for kid in tree.kids(match.anchor) if kid.lemma == "when"), None)
    return when is not None and time.last <= when <= time.last + 1


def starts_there(match: Match, time: TimeExpression) -> bool:
    """Whether "since" counts from the event itself: "since May, when they signed", "since the 2021 coup"."""
    head = match.tree.tokens[head_of(match.tree, time)]
    within = head.head == match.trigger and head.base_relation in ("nummod", "compound", "amod")
    return within or is_when_of(match, time)


def best(tree: Tree, times: list[TimeExpression]) -> DateInterval | None:
    """The finest date of several, the first of equals; the one it had at first only where there is no other."""
    times = [time for time in times if not _is_at_first(tree, head_of(tree, time))] or times
    for time in times:
        if (days := _two_days(tree, time)) is not None:
            return days
    dates = [_day_of(tree, time) for time in times]
    return min(
        (each for each in dates if each is not None), key=lambda date: (date.last - date.first).days, default=None
    )


def in_its_year(tree: Tree, owner: TimeExpression, times: list[TimeExpression]) -> list[TimeExpression]:
    """What a clause says of a thing called after its year: "next year's forum will be in Lima in August"."""
    year = owner.date
    if year is None or year.precision != Precision.YEAR:
        return []
    for time in times:
        if time is owner or time.date is None or tells_year(tree, time):
            continue
        if time.date.precision in (Precision.MONTH, Precision.DAY) and (named := time.date.in_year(year.first.year)):
            return [replace(time, date=named)]
    return []


def tells_year(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time expression tells its year in figures."""
    return any(each.text.isdigit() and len(each.text) == 4 for each in tree.tokens[time.first : time.last])


def _is_at_first(tree: Tree, head: int) -> bool:
    """Whether a time is the one something was to have and has no more: "the summit, originally scheduled for May,"."""
    above = tree.tokens[tree.tokens[head].head] if tree.tokens[head].head >= 0 else None
    if above is None or above.lemma not in words("arranged") or not above.base_relation.startswith("acl"):
        return False
    return any(kid.text.lower() in words("at_first") for kid in tree.kids(above.index, "advmod"))


def _two_days(tree: Tree, time: TimeExpression) -> DateInterval | None:
    """A day and the one after where both are told: "on Sunday and Monday"."""
    first, joined = time.date, tree.tokens[time.last : time.last + 1]
    if first is None or first.precision != Precision.DAY or not joined or joined[0].lemma != "and":
        return None
    for other in tree.sentence.times:
        second = other.date if other.first == time.last + 1 else None
        if second is not None and second.precision == Precision.DAY and second.first == first.last + timedelta(days=1):
            return DateInterval(first.first, second.last, Precision.INTERVAL, first.basis)
    return None


def _day_of(tree: Tree, time: TimeExpression) -> DateInterval | None:
    """The date of a time; "by the end of March" is the last day of it, a year stays one."""
    found = time.date
    if found is None or found.precision == Precision.YEAR:
        return found
    words = [token.lemma for token in tree.tokens[max(0, time.first - 3) : time.last]]
    ended = "end" in words and bool({"by", "before", "at"} & set(words[: words.index("end")]))
    return DateInterval.day(found.last, found.basis) if ended else found


def begun(match: Match, times: list[TimeExpression]) -> DateInterval | None:
    """When a state that lasts began: "the detention of two nurses since 5 May", "closed since May", not "350 held"."""
    tree, frame = match.tree, match.frame
    told_by_noun = tree.tokens[match.trigger].tag != "VERB" and frame.mode == "arrest"
    if not told_by_noun and ((frame.type, frame.mode) not in _LASTING or _counts(match)):
        return None
    starts = [time for time in times if time.date is not None and time.relation == "since"]
    return start_of(starts[0]) if starts else None


def start_of(time: TimeExpression) -> DateInterval | None:
    """The month or year of "since March" where it is told so, else the first day of the time."""
    with suppress(ValueError):
        return DateInterval.parse(time.value or "")
    return DateInterval.parse(time.date.iso.split("/")[0]) if time.date is not None else None


def _counts(match: Match) -> bool:
    """Whether it is told of so many: what was done to each lies anywhere in the time since."""
    return any(match.tree.kids(each, "nummod") for each in (*match.clause.objects, *match.clause.subjects))
