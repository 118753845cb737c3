"""What a report says of one deed in further words: the same reproach thrice, a journey once more as one to come.

Unlike `told_again`, where the later telling is known by its word, here it is known by who, whom and where it stands.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from dragoman.model.dates import Basis, DateInterval
from dragoman.model.records import Event, Participant, Party
from dragoman.model.schema import stances
from dragoman.resolve.within_report.attacks_again import is_called_a_strike, is_the_same_attack

_STEM = 4  # letters that a verb and its noun have in common: "demanded", "the demand"
_POINTING = re.compile(r"\b(?:the|its|their|his|her|this|these|that|those|such)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_REACH = 30  # letters before a noun in which its article stands, and around a journey in which it is called another
_ANOTHER = re.compile(
    r"\b(?:again|next|later|return|another|second|further|back|also|as well|then|earlier|previous|rest|remaining|"
    r"others?|more)\b",
    re.IGNORECASE,
)
_PROTESTS = frozenset({"prot", "demo", "rall", "marc", "stri", "riot", "sit-", "walk"})
_NEAR = 400  # letters between two tellings of one deed, the second of which names nobody
_DEEDS = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "CONCEDE"})
_LATELY = timedelta(days=7)
_SAYING = frozenset({"frame:said-did", "frame:said-broke-rules"})
_DECIDING = frozenset({"frame:bloc-decided"})


def without_repetitions(events: tuple[Event, ...], parties: Mapping[str, Party], text: str) -> tuple[Event, ...]:
    """The events less those told in further words, the first telling with the evidence of both."""
    kept: list[Event] = []
    for event in events:
        position = next((at for at, known in enumerate(kept) if _repeats(known, event, parties, text)), None)
        if position is None:
            kept.append(event)
            continue
        kept[position] = _with(kept[position], event)
    return tuple(
        each for each in kept if not any(_is_part_of(other, each, parties) for other in kept if other is not each)
    )


def _repeats(known: Event, event: Event, parties: Mapping[str, Party], text: str) -> bool:
    if is_called_a_strike(known, event, text):
        return True
    if known.type != event.type:
        return False
    if _is_the_same_reproach(known, event, text):
        return True
    if known.mode != event.mode:
        return _is_the_same_occasion(known, event) or is_the_same_attack(known, event, text)
    return (
        _is_the_same_expulsion(known, event)
        or _is_the_same_arrest(known, event)
        or _is_the_same_cargo(known, event)
        or _is_resolved_again(known, event, parties)
        or _is_the_same_journey(known, event, text)
        or _is_dated_further_on(known, event, parties, text)
        or _adds_nobody(known, event)
        or _are_the_mediated_talks(known, event)
        or _is_told_with_its_day(known, event)
        or _points_back(known, event, parties, text)
        or _is_left_bare(known, event, text)
    )


def _is_the_same_reproach(known: Event, event: Event, text: str) -> bool:
    """ "Said that Norland had broken the truce, accusing it of shelling": one reproach, in two words."""
    same = bool(known.actors) and _ids(known.actors) == _ids(event.actors)
    if event.type != "ACCUSE" or not same or _ids(known.targets) != _ids(event.targets):
        return False
    said = known.origin.rule in _SAYING and event.origin.rule in _SAYING
    added = any(word.quote(text).lower().endswith("ing") for word in event.origin.words[-1:])
    return (said or added) and _overlap(known, event)


def _is_the_same_occasion(known: Event, event: Event) -> bool:
    """ "Hosted him for a banquet": one encounter, seen as a reception and as a feast."""
    kinds = {known.mode, event.mode} == {"meeting", "gathering"} and event.type == "CONSULT"
    alone = not event.actors and known.date is not None  # "a meeting of A and B will be convened in May"
    same = len(known.actors) > 1 and (alone or _ids(known.actors) == _ids(event.actors))
    return kinds and same and known.status == event.status and _overlap(known, event) and known.date == event.date


def _is_the_same_expulsion(known: Event, event: Event) -> bool:
    """ "Expelled the bloc's envoy, declaring him persona non grata"."""
    same = bool(known.actors) and _ids(known.actors) == _ids(event.actors) and known.status == event.status
    return event.mode == "expel" and same and _overlap(known, event)


def _is_the_same_arrest(known: Event, event: Event) -> bool:
    """ "Were arrested and detained at a camp": told of nobody, in the same words and on the same day."""
    alike = (known.mode, known.status, known.date) == ("arrest", event.status, event.date)
    nobody = not any((known.actors, event.actors, known.targets, event.targets))
    return alike and event.type == "COERCE" and nobody and _overlap(known, event)


def _is_the_same_cargo(known: Event, event: Event) -> bool:
    """ "An aircraft with food given by a charity reached Norland": one gift, by who gave it."""
    same = bool(known.targets) and _ids(known.targets) == _ids(event.targets) and known.status == event.status
    carried = "frame:convoy-reached" in (known.origin.rule, event.origin.rule)
    return event.type == "AID" and same and carried and _overlap(known, event)


def _is_resolved_again(known: Event, event: Event, parties: Mapping[str, Party]) -> bool:
    """ "Has cut its ties with Norland. “I have decided to cut them,” she said": not to be cut once more."""
    again = event.mode == "relations" and (known.status, event.status) == ("held", "planned") and event.date is None
    who, whom = _states(known.actors, parties), _states(known.targets, parties)
    same = who == _states(event.actors, parties) and whom == _states(event.targets, parties)
    return again and same and bool(who and whom)


def _adds_nobody(known: Event, event: Event) -> bool:
    """ "Decided on sanctions against Norland, imposing limits on two banks": the same, told of nobody else."""
    same = bool(known.actors) and _ids(known.actors) == _ids(event.actors) and known.status == event.status
    again = event.type in _DEEDS and event.type != "ASSAULT" and not event.targets and bool(known.targets)
    return same and again and _overlap(known, event) and (event.date is None or event.date == known.date)


def _are_the_mediated_talks(known: Event, event: Event) -> bool:
    """ "Qatar mediated talks between the two": the talks are told with who mediated, and once."""
    if (event.type, event.mode) != ("CONSULT", "meeting") or known.status != event.status:
        return False
    sides = frozenset(each.party for each in known.actors if each.role != "mediator")
    mediated = len(sides) > 1 and len(sides) < len(known.actors)
    return mediated and sides == _ids(event.actors) and _overlap(known, event)


def _is_the_same_journey(known: Event, event: Event, text: str) -> bool:
    """ "Arrived in Lima today. It will be her first visit to Peru": the journey told of, not one to come."""
    if (known.type, known.mode) != ("CONSULT", "visit"):
        return False
    if _is_under_way(known, event):
        return not _is_another(event, text)
    if known.status != "held":
        return False
    if event.status != "planned" or event.date is not None or known.date is None:
        return False
    if known.date.basis is Basis.STATED or not _ids(event.actors) or not _ids(event.targets):
        return False
    same = _ids(event.actors) <= _ids(known.actors) and _ids(event.targets) <= _ids(known.targets)
    there = event.place is None or event.place == known.place
    return same and there and not _is_another(event, text)


def _is_under_way(known: Event, event: Event) -> bool:
    """ "Is on a two-day visit from Monday. She is visiting at his invitation": one journey, told with its day."""
    told = (known.status, event.status) == ("planned", "held") and known.date is not None and bool(_ids(event.actors))
    undated = event.date is None or event.date.basis is Basis.DATELINE
    same = _ids(event.actors) == _ids(known.actors) and _ids(event.targets) == _ids(known.targets)
    return told and undated and same and (event.place is None or event.place == known.place)


def _is_told_with_its_day(known: Event, event: Event) -> bool:
    """ "Will ask the court this month. On 21 March it will ask the judges": the same to come, with its day."""
    told = known.status == event.status == "planned" and known.type in stances()
    same = bool(known.actors) and _ids(known.actors) == _ids(event.actors)
    whom, them = _ids(known.targets), _ids(event.targets)
    return told and same and (not whom or not them or bool(whom & them)) and _is_within(known.date, event.date)


def _is_dated_further_on(known: Event, event: Event, parties: Mapping[str, Party], text: str) -> bool:
    """ "Has killed three in a clash. They were shot on Monday": the news, told with its day by the words behind it."""
    if known.type not in _DEEDS or known.status != event.status or known.date is None or event.date is None:
        return False
    if _is_another(event, text) or (known.place and event.place and known.place != event.place):
        return False
    days = known.date.first - event.date.first
    told = known.date.basis is Basis.DATELINE and event.date.basis is not Basis.DATELINE
    who, whom = _states(known.actors, parties), _states(known.targets, parties)
    same = who == _states(event.actors, parties) and whom == _states(event.targets, parties)
    return told and timedelta(0) < days <= _LATELY and same and bool(who and whom)


def _is_within(one: DateInterval | None, other: DateInterval | None) -> bool:
    if one is None or other is None or one == other:
        return False
    return one.contains(other) or other.contains(one)


def _points_back(known: Event, event: Event, parties: Mapping[str, Party], text: str) -> bool:
    """ "Demanded fewer envoys. He called the ministry's demands unjust": the noun points back to what was done."""
    if known.status != event.status or not known.actors or event.type not in stances() or not event.origin.words:
        return False
    if _states(event.actors, parties) != _states(known.actors, parties):
        return False
    stems = {span.quote(text).casefold()[:_STEM] for span in known.origin.words}
    end = max((span.end for span in known.origin.words), default=0)
    return any(
        word.start > end
        and word.quote(text).casefold()[:_STEM] in stems
        and _POINTING.search(text[max(0, word.start - _REACH) : word.start]) is not None
        for word in event.origin.words
    )


def _is_left_bare(known: Event, event: Event, text: str) -> bool:
    """ "Lifted the sanctions. They would be lifted at once": told of nobody, by the word of what was told before."""
    bare = not event.actors and not event.targets and event.date is None and event.place is None
    if not bare or event.type in ("CONSULT", "OCCASION", "AGREE") or not (known.actors or known.targets):
        return False
    if event.status == "cancelled" or (event.status != known.status and _is_another(event, text)):
        return False
    near = any(abs(one.start - other.start) < _NEAR for one in known.evidence for other in event.evidence)
    same = bool({_stem(known, text)} & {_stem(event, text)} - {""})
    marching = event.type == "PROTEST" and _stem(event, text) not in _PROTESTS  # "they carried placards"
    return near and (same or marching)


def _is_another(event: Event, text: str) -> bool:
    """Whether words beside it say that it is another than was told: "as well", "the rest", "a second"."""
    told = " ".join(text[max(0, span.start - _REACH) : span.end + _REACH] for span in event.evidence)
    return _ANOTHER.search(told) is not None


def _stem(event: Event, text: str) -> str:
    return event.origin.words[0].quote(text).casefold()[:_STEM] if event.origin.words else ""


def _is_part_of(known: Event, event: Event, parties: Mapping[str, Party]) -> bool:
    """Whether an event is only how another of the same words came or ended."""
    if not _overlap(known, event):
        return False
    who, others = _ids(known.actors), _ids(event.actors)
    if event.origin.rule in _DECIDING:
        # "The bloc decided to impose sanctions": the decision is the sanctions.
        return known.type == "SANCTION" and who == others
    if (known.type, event.type) != ("ASSAULT", "ASSAULT") or not others:
        return False
    if event.mode == "kill" and known.mode == "attack":
        # "The two exchanged fire, killing two guards"
        sides = who | _ids(known.targets)
        return bool(known.targets) and others <= sides and _ids(event.targets) <= sides
    # "Was shot by soldiers who fired back"
    same_day = event.date is None or event.date == known.date
    fought = known.mode == "kill" and event.mode == "attack" and not event.targets and same_day
    return fought and _states(known.actors, parties) == _states(event.actors, parties)


def _with(known: Event, event: Event) -> Event:
    """The first telling with the evidence of both, and with the narrower of two days where one lies in the other."""
    narrower = known.type in stances() and _is_within(known.date, event.date)
    inside = narrower and known.date is not None and event.date is not None and known.date.contains(event.date)
    own = known.date is not None and known.date.basis is Basis.DATELINE and event.date is not None
    evidence = tuple(dict.fromkeys((*known.evidence, *event.evidence)))
    later = event.date if inside or (own and known.type in _DEEDS) else known.date
    return replace(known, evidence=evidence, date=later)


def _overlap(one: Event, other: Event) -> bool:
    return any(first.overlaps(second) for first in one.evidence for second in other.evidence)


def _states(participants: tuple[Participant, ...], parties: Mapping[str, Party]) -> frozenset[str]:
    return frozenset(
        (parties[each.party].state if each.party in parties else None) or each.party for each in participants
    )


def _ids(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(each.party for each in participants)
