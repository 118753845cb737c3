"""A deed told again further on: "the invasion of 2022", "the group freed ten of them", "the curbs it imposed"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import Basis, DateInterval
from dragoman.model.records import Event, Participant, Party
from dragoman.model.schema import stances
from dragoman.resolve.within_report.meetings_going_on import goes_on
from dragoman.resolve.within_report.meetings_pointed_at import points_at_a_meeting
from dragoman.resolve.within_report.parties.authors import is_quoted
from dragoman.resolve.within_report.repetitions import without_repetitions

# What nobody does twice a day to the same, and what is told by its noun time and again.
_DEEDS = frozenset({"RETREAT", "SANCTION", "CONCEDE", "COERCE", "MOBILIZE"})
_NAMED = frozenset({"REJECT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "CONCEDE"})
_UPON_PEOPLE = frozenset({"RETREAT", "COERCE", "ASSAULT"})
_SERVED = frozenset({"relations"})
_STEM = 4  # letters that a verb and its noun have in common: "vetoed", "the veto"
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = 600  # letters on to the words in which somebody said what was told of him
_NEAR = 400  # letters on to where a deed just told is told with its day
_DAYS = timedelta(days=2)  # between which an envoy is not called in twice
_LONG = 5  # letters of a word that says what something is about


def told_once(events: tuple[Event, ...], parties: Mapping[str, Party], text: str) -> tuple[Event, ...]:
    """The events less those that only tell again of a deed told before, which takes what they add.

    Events refer to party ids, which `parties` holds. Two tellings are of one deed where the same people did it, by the
    same word, to some of the same, and neither day nor place forbids; where the later has neither a day nor anybody it
    was done to; or where it names who was tried.
    """
    kept: list[Event] = []
    for event in events:
        position = next((at for at, known in enumerate(kept) if _tells_again(known, event, parties, text)), None)
        if position is None:
            kept.append(event)
        else:
            kept[position] = _with(kept[position], event)
    return without_repetitions(tuple(kept), parties, text)


def _tells_again(known: Event, event: Event, parties: Mapping[str, Party], text: str) -> bool:
    kinds = (known.type, known.mode, known.status)
    if _is_by_telephone(known, event) or points_at_a_meeting(known, event, text) or goes_on(known, event, text):
        return True
    words = _words(known, text) & _words(event, text)
    if kinds != (event.type, event.mode, event.status):
        return False
    if _is_only_named(known) or _is_only_named(event):
        return bool(words)
    if event.mode == "gathering" and not event.actors and event.date is None and event.place is not None:
        return bool(words) and event.place == known.place
    if _is_named_by_its_noun(known, event, text):
        return True
    if _is_of_that_day(known, event, parties, text):
        return True
    if _is_the_same_summons(known, event, parties) or _is_its_quotation(known, event, text):
        return True
    if not known.actors or not _may_be_one(known, event):
        return False
    who, others = _ids(known.actors), _ids(event.actors)
    whom, them = _ids(known.targets), _ids(event.targets)
    same_day = _are_one_day(known.date, event.date)
    if event.type == "ASSAULT":
        if words and who == others and _is_told_again_beside(known, event):
            return True  # "the rebels' attacks on Norland", and once more
        return bool(words & lexicon("done once")) and (who == others or not others) and (whom <= them or them <= whom)
    if event.mode == "accord":
        undated = event.date is None and event.place is None
        return undated and bool(words) and who == others and bool(_matter(known, text) & _matter(event, text))
    if event.type == "COOPERATE":
        return bool(words) and bool(others) and (who <= others or others <= who)
    if whom == them and whom and (same_day or event.date is None):
        # By the state, and by its ministry: "Norland recalled its envoy. The ministry said it had called him back".
        served = _states(known.actors, parties) == _states(event.actors, parties)
        if event.mode in _SERVED or (event.date is None and event.mode == "embargo"):
            return served
        if known.origin.rule == event.origin.rule == "frame:summoned":
            return served or not others
    if event.type not in _DEEDS or who != others:
        return False
    if event.mode == "release" and event.date is None and event.place is None and whom & them:
        return known.date is not None  # "exchanged prisoners on Sunday. Norland handed over five soldiers"
    if not them and event.date is None and event.place is None:
        return (bool(whom) or bool(words)) and known.date is not None
    if event.mode == "arrest" and not whom and same_day:
        return _are_persons(event.targets, parties)  # "jailed a former minister. Mora was given five years"
    alike = whom == them if event.type == "COERCE" else whom <= them or them <= whom
    return bool(words) and alike and bool(whom) and same_day


def _is_its_quotation(known: Event, event: Event, text: str) -> bool:
    """Whether a stance is quoted that was told before in its own word: "condemned it. “We condemn it,” it said"."""
    stems = {word[:_STEM] for word in _words(known, text)} & {word[:_STEM] for word in _words(event, text)}
    if event.type not in stances() or not stems or not known.actors or _ids(known.actors) != _ids(event.actors):
        return False
    quoted = is_quoted(text, event.origin.words[0].start) and not is_quoted(text, known.origin.words[0].start)
    near = event.evidence[0].start - known.evidence[0].end <= _QUOTED
    same_day = event.date is None or _are_one_day(known.date, event.date)
    return quoted and near and same_day and _ids(event.targets) <= _ids(known.targets)


def _is_the_same_summons(known: Event, event: Event, parties: Mapping[str, Party]) -> bool:
    """Whether one envoy is called in twice within days, first by a state and then by whoever did it for the state."""
    both = known.origin.rule == event.origin.rule == "frame:summoned" and bool(known.targets)
    if not both or _ids(known.targets) != _ids(event.targets) or event.date is None:
        return False
    near = known.date is None or abs(known.date.first - event.date.first) <= _DAYS
    return near and _states(known.actors, parties) == _states(event.actors, parties)


def _is_told_again_beside(known: Event, event: Event) -> bool:
    """Whether of two tellings of an attack by the same the later adds nothing, or one alone tells its day nearby."""
    whom, them = _ids(known.targets), _ids(event.targets)
    if event.date is None and event.place is None and them <= whom:
        return known.date is not None or whom == them
    near = 0 < event.evidence[0].start - known.evidence[0].end <= _NEAR
    return near and known.date is None and known.place is None and whom == them and bool(whom)


def _is_of_that_day(known: Event, event: Event, parties: Mapping[str, Party], text: str) -> bool:
    """Whether one deed of one day is told by one word twice, once without its doer, or to people named only then.

    "The rebels freed three people on Sunday. Mora, Paz and Sol were freed near the border."
    """
    stems = {word[:_STEM] for word in _words(known, text)} & {word[:_STEM] for word in _words(event, text)}
    if event.type not in _UPON_PEOPLE or not _are_one_day(known.date, event.date):
        return False
    if known.place is not None and event.place is not None and known.place != event.place:
        return False
    who, others, whom, them = (_ids(each) for each in (known.actors, event.actors, known.targets, event.targets))
    doers = not who or not others or bool(who & others)
    named = _are_persons(event.targets, parties) and not any(
        parties[each].kind == "person" for each in whom if each in parties
    )
    if event.mode == "release" and doers and (named or not others):
        return not whom or not them or named  # freed, released or let go
    return bool(stems) and doers and (not whom or not them or bool(whom & them) or named)


def _is_by_telephone(call: Event, event: Event) -> bool:
    """Whether an event only says that two talked who are on the telephone: "in a telephone call the two discussed"."""
    kinds = ((call.type, call.mode, call.status), (event.type, event.mode, event.status))
    if kinds != (("CONSULT", "call", "held"), ("CONSULT", "meeting", "held")) or event.place is not None:
        return False
    same = _ids(call.actors) == _ids(event.actors)
    beside = any(one.start < other.end and other.start < one.end for one in call.evidence for other in event.evidence)
    return same and beside and _may_be_one(call, event)


def _is_named_by_its_noun(known: Event, event: Event, text: str) -> bool:
    """Whether an event is only the name of one told: "vetoed it. The veto", "was arrested. The arrest of Mora"."""
    stems = {word[:_STEM] for word in _words(known, text) if len(word) >= _STEM}
    named = stems & {word[:_STEM] for word in _words(event, text) if len(word) >= _STEM}
    if event.actors or not named or event.type not in _NAMED or known.status != event.status:
        return False
    own_day = event.date is not None and event.date.basis is not Basis.DATELINE
    return not own_day and _ids(event.targets) <= _ids(known.targets)


def _may_be_one(one: Event, other: Event) -> bool:
    """Whether neither the days nor the places of two tellings forbid that they are one."""
    days = one.date is None or other.date is None or one.date.contains(other.date) or other.date.contains(one.date)
    places = one.place is None or other.place is None or one.place == other.place
    return days and places


def _are_one_day(one: DateInterval | None, other: DateInterval | None) -> bool:
    """Whether two tellings give the same time, however each came by it."""
    return one is not None and other is not None and (one.first, one.last) == (other.first, other.last)


def _words(event: Event, text: str) -> frozenset[str]:
    return frozenset(span.quote(text).casefold() for span in event.origin.words)


def _matter(event: Event, text: str) -> frozenset[str]:
    """The longer words behind the word that tells an event: what it is about."""
    start = max((span.end for span in event.origin.words), default=0)
    behind = " ".join(text[max(start, span.start) : span.end] for span in event.evidence if span.end > start)
    return frozenset(word for word in _WORD.findall(behind.casefold()) if len(word) >= _LONG)


def _is_only_named(event: Event) -> bool:
    """Whether a gathering is told of without anybody, a place or a day of its own: "said after a summit"."""
    own_day = event.date is not None and event.date.basis is not Basis.DATELINE
    return event.mode == "gathering" and not (event.actors or event.place or own_day)


def _is_only_the_report_s(day: DateInterval | None) -> bool:
    """Whether a day is only that of the report, which tells of none."""
    return day is not None and day.basis is Basis.DATELINE


def _states(participants: tuple[Participant, ...], parties: Mapping[str, Party]) -> frozenset[str]:
    """The states of the participants; who is of none stands for himself."""
    return frozenset(
        (parties[each.party].state if each.party in parties else None) or each.party for each in participants
    )


def _are_persons(participants: tuple[Participant, ...], parties: Mapping[str, Party]) -> bool:
    return all(each.party in parties and parties[each.party].kind == "person" for each in participants)


def _ids(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(each.party for each in participants)


def _with(known: Event, event: Event) -> Event:
    """The telling before, with what the later adds."""
    if _is_only_named(known):
        return replace(event, evidence=tuple(dict.fromkeys((*known.evidence, *event.evidence))))
    held, doers = _ids(known.targets), _ids(known.actors)
    return replace(
        known,
        actors=(
            *known.actors,
            *(each for each in event.actors if event.type == "COOPERATE" and each.party not in doers),
        ),
        targets=(*known.targets, *(each for each in event.targets if each.party not in held)),
        place=known.place or event.place,
        date=event.date if _is_only_the_report_s(known.date) and event.date is not None else known.date or event.date,
        evidence=tuple(dict.fromkeys((*known.evidence, *event.evidence))),
    )
