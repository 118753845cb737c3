"""To whom a stance is addressed, or whom a deed concerns, where its clause leaves that to the rest of the report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Event, Participant
from dragoman.resolve.within_report.references import References

_ADVERSE = frozenset({"REJECT", "ACCUSE", "SANCTION", "THREATEN"})
_CLOSING = frozenset({"frame:closed-border", "frame:closed-place", "frame:was-closed"})
_ADDRESSING = frozenset({("REQUEST", "demand"), ("REQUEST", "propose")})
# Told without anybody they are directed at, these are as often about a third party, a firm or people at home.
_AT_ANYBODY: frozenset[str | tuple[str, str]] = frozenset(
    {"REJECT", "ACCUSE", ("REQUEST", "propose"), ("SUPPORT", "endorse")}
)
_HOSTILE = _ADVERSE | {"COERCE", "ASSAULT", "REQUEST"}
_ON_DEEDS = frozenset({("ACCUSE", "disapprove"), ("SUPPORT", "endorse")})
_ANSWERED = frozenset({"ACCUSE", "REQUEST", "THREATEN", "SANCTION"})
_REACH = 900  # characters back to what is answered
_NEXT = 450  # the same, for what need not be aimed at those who answer
_NEAR = 120  # and on to a deed that the same sentence tells of
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
# Deeds of force that may be nobody's, and what is asked of everybody.
# What a stance may be taken on, and who stands behind it.
_RULINGS = frozenset({"ruling", "verdict", "judgment", "judgement", "sentence", "award", "decision"})
_COURTS = ("court", "tribunal")
_LIMITS = frozenset({("COERCE", "restrict"), ("COERCE", "seize")})
# What other acts are called, and the events that they may be; a type alone stands for all its modes.
_STEPS: dict[str, frozenset[str | tuple[str, str]]] = {
    "measure measures ban sanctions restriction restrictions tariff tariffs move step decision suspension": frozenset(
        {"SANCTION", "CONCEDE"} | _LIMITS
    ),
    "closure": _LIMITS,
    "expulsion expulsions deportation deportations": frozenset({("SANCTION", "expel"), ("COERCE", "deport")}),
    "arrest arrests detention detentions": frozenset({("COERCE", "arrest")}),
    "operation raid incursion": frozenset({"MOBILIZE", "ASSAULT", "COERCE"}),
    "release withdrawal gesture": frozenset({"RETREAT", "CONCEDE"}),
    "deal agreement accord truce ceasefire pact swap exchange treaty": frozenset({"AGREE"}),
}
_TOGETHER = frozenset({"AGREE", "COOPERATE", "CONSULT", "RETREAT", "CONCEDE"})
_FEW = 2  # a step of more than two is praised or condemned as such
_MINISTRIES = frozenset({"ministry", "department", "embassy", "government"})
_STANCES = frozenset({"ACCUSE", "REQUEST", "SUPPORT"})
# What somebody asks of those who hold or fight others.
_OF_THIRD_PARTIES = frozenset(
    {"release", "liberation", "freeing", "ceasefire", "cease-fire", "truce", "armistice", "pause"}
)
_CALM = frozenset({"calm", "patience", "restraint", "peace", "unity", "moderation", "vigilance"})
_EVERYBODY = frozenset({"world", "community", "everyone", "everybody", "mankind", "humanity"})

Pairs = Counter[tuple[str, str]]


def addressed(events: Sequence[Event], references: References) -> list[Event]:
    """The events, each without a target given the one the report makes plain, where it does."""
    dyad = dyad_of(events, references)
    hostile = _pairs([each for each in events if _is_hostile(each)], references)
    quarrel = _top(hostile)
    return [_addressed(event, events, dyad, quarrel, references) for event in events]


def _is_about_others(event: Event, known: set[str], references: References) -> bool:
    """Whether a stance names a state or place that is none of these: "concern over the detentions in Norland"."""
    named = (party for party in references.parties if party.kind in ("state", "place"))
    others = (party for party in named if party.state and (references.as_state_party(party.id) or "") not in known)
    return any(event.evidence[0].covers(span) for party in others for span in party.evidence)


def _names_a_bloc(event: Event, own: set[str], references: References) -> bool:
    """Whether what is put forward is told with a bloc that has no part in a quarrel: "a CARICOM-Saudi summit"."""
    blocs = (each for each in references.parties if each.kind == "bloc" and each.id not in own)
    return any(event.evidence[0].covers(span) for each in blocs for span in each.evidence)


def _is_hostile(event: Event) -> bool:
    """Whether an event sets two against each other: an invitation does not."""
    return event.type in _HOSTILE and event.mode != "invite"


def _addressed(
    event: Event, events: Sequence[Event], dyad: tuple[str, ...], quarrel: tuple[str, ...], references: References
) -> Event:
    kind = (event.type, event.mode)
    adverse = event.type in _ADVERSE or event.origin.rule in _CLOSING
    praised = kind == ("SUPPORT", "endorse")
    # "He expressed his gratitude for the rice": whoever is thanked to his face is told of.
    thanked = kind == ("SUPPORT", "thank") and event.origin.rule == "frame:expressed-gratitude"
    # What the language model alone takes for an attack need not be one on whom the report quarrels with.
    struck = kind == ("ASSAULT", "attack") and event.origin.rule != "learned"
    addressed = adverse or praised or thanked or event.type == "AID" or kind in _ADDRESSING or struck
    if event.targets or not event.actors or not addressed:
        return event
    own = _principals(event.actors, references)
    if event.type == "REJECT" and _says(event, lexicon("decided at home")):
        return event  # "the opposition rejected the result": nobody else's
    if event.type == "REJECT":
        answered = _answered(event, events, own, references)
        if answered:
            return replace(event, targets=answered)
    if kind in _ON_DEEDS and _says(event, lexicon("crimes")):
        # "Norland condemned the attack": whoever carried it out, if anybody is said to have.
        return replace(event, targets=_culprits(event, events, own, references))
    if kind in _ON_DEEDS and (behind := _behind(event, events, own, references)):
        return replace(event, targets=behind)
    if kind == ("REQUEST", "demand") and _says(event, _CALM | _EVERYBODY):
        return event  # "appealed for calm", "called on the world to act": to everybody
    if kind in _ADDRESSING and not own & set(quarrel) and _says(event, _OF_THIRD_PARTIES):
        return event  # whoever they are, none of the two states of the report
    if event.type == "AID":
        # Nobody gives to whom he quarrels with.
        friends = () if dyad == quarrel else tuple(each for each in dyad if each not in own)
        receiver = _receiver(events, references) or (friends[0] if len(friends) == 1 else None)
        return replace(event, targets=(Participant(receiver),)) if receiver and receiver not in own else event
    together = dyad == quarrel or _have_agreed(events, set(dyad), references)
    if praised and together and not own & set(dyad):
        # "Norland welcomed the agreement": the two who agreed.
        return replace(event, targets=tuple(Participant(each) for each in dyad))
    if event.type in _STANCES and _is_about_others(event, own | {*dyad, *quarrel}, references):
        return event
    pair = () if _is_seldom_between(event) else quarrel if adverse or struck else dyad
    others = [each for each in pair if each not in own]
    if len(others) == 1 and not (struck and not references.lies_in(event.place, others[0])):
        return replace(event, targets=(Participant(others[0]),))
    if kind == ("REQUEST", "propose") and not own & set(quarrel) and not _names_a_bloc(event, own, references):
        # "The UN offered to mediate": between the two who quarrel.
        return replace(event, targets=tuple(Participant(each) for each in quarrel))
    return event


def _is_seldom_between(event: Event) -> bool:
    """Whether what it is directed at, where no word says, is hardly ever the other state: found by measuring."""
    kind = (event.type, event.mode)
    asked = kind == ("REQUEST", "demand") and event.origin.rule == "learned"
    return asked or event.type in _AT_ANYBODY or kind in _AT_ANYBODY


def _have_agreed(events: Sequence[Event], dyad: set[str], references: References) -> bool:
    """Whether the two met or agreed on something with each other, which others may welcome."""
    told = (_principals(each.actors, references) for each in events if each.type in _TOGETHER)
    return any(dyad <= each for each in told)


def _says(event: Event, words: frozenset[str]) -> bool:
    """Whether one of the words says what a stance is about."""
    return any(word.strip(".,;:\"'”’").lower() in words for phrase in event.about[:1] for word in phrase.split())


def _behind(event: Event, events: Sequence[Event], own: set[str], references: References) -> tuple[Participant, ...]:
    """Who ruled, agreed or did what a stance is taken on, as told before: "hailed the verdict", "welcomed the deal"."""
    if _says(event, _RULINGS) and (court := _court_before(event, references)) is not None and court not in own:
        return (Participant(court),)
    for words, kinds in _STEPS.items():
        if _says(event, frozenset(words.split())):
            told = [each for each in events if {each.type, (each.type, each.mode)} & kinds]
            found = _nearest_doers(event, told, own, references)
            if found:
                return found if len(found) <= _FEW else ()
    return ()


def _court_before(event: Event, references: References) -> str | None:
    """The court that a report names first, if before an event: whose ruling it is about."""
    named = [
        (min(span.start for span in party.evidence), party.id)
        for party in references.parties
        if party.kind == "body" and party.evidence and any(word in party.name.lower() for word in _COURTS)
    ]
    first = min(named, default=None)
    return first[1] if first is not None and first[0] < event.evidence[0].start else None


def _culprits(event: Event, events: Sequence[Event], own: set[str], references: References) -> tuple[Participant, ...]:
    """Who did the last deed of force told before: the attack that is condemned."""
    deeds = [each for each in events if each.type in _FORCE]
    struck = [each for each in deeds if each.type == "ASSAULT"]
    # "Niger sent two planes for the wounded. The UN condemned the ambush": not Niger.
    return _nearest_doers(event, struck or deeds, own, references, ahead=_NEAR)


def _receiver(events: Sequence[Event], references: References) -> str | None:
    """The state that most of a report's aid goes to."""
    states = (
        references.as_state_party(each.party) for event in events if event.type == "AID" for each in event.targets
    )
    ranked = Counter(each for each in states if each is not None).most_common(2)
    alone = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone else None


def _answered(event: Event, events: Sequence[Event], own: set[str], references: References) -> tuple[Participant, ...]:
    """Who said what is rejected: the last to demand something of, or to charge, those who reject."""
    charges = [each for each in events if each.type in _ANSWERED]
    aimed = [each for each in charges if own & _principals(each.targets, references)]
    return _nearest_doers(event, aimed, own, references) or (
        _nearest_doers(event, charges, {each.party for each in event.actors}, references, reach=_NEXT, speak=True)
        if _says(event, lexicon("aimed at somebody"))
        else ()
    )


def _nearest_doers(
    event: Event,
    deeds: Sequence[Event],
    own: set[str],
    references: References,
    ahead: int = 0,
    reach: int = _REACH,
    speak: bool = False,
) -> tuple[Participant, ...]:
    """Who did the nearest of some deeds told before, or so many characters ahead: states rather than their people.

    With `speak`, the people who spoke themselves.
    """
    start = event.evidence[0].start
    told = [
        each
        for each in deeds
        if each.actors
        and -ahead < start - each.evidence[0].start < reach
        and not own & ({one.party for one in each.actors} if speak else _principals(each.actors, references))
    ]
    last = min(told, key=lambda each: abs(start - each.evidence[0].start), default=None)
    doers = last.actors if last is not None else ()
    if speak:
        people = [each.party for each in doers if references.kind(each.party) == "person"]
        return tuple(
            map(Participant, people or [references.as_state_party(each.party) or each.party for each in doers])
        )
    return tuple(Participant(_answerable(each.party, references)) for each in doers)


def _answerable(party: str, references: References) -> str:
    """Whom one answers who answers a party: its state, where it is a person or a ministry."""
    known = references.by_id.get(party)
    ministry = known is not None and known.kind == "body" and bool(_MINISTRIES & set(known.name.lower().split()))
    return (references.as_state_party(party) if ministry else None) or references.as_principal(party)


def _pairs(events: Sequence[Event], references: References) -> Pairs:
    """How often two states of a report act on one another."""
    pairs: Pairs = Counter()
    for event in events:
        ones = {references.as_state_party(each.party) for each in event.actors} - {None}
        others = {references.as_state_party(each.party) for each in event.targets} - {None}
        if event.type == "CONSULT" and event.mode in ("meeting", "call") and len(ones) == 2:
            first, second = sorted(each for each in ones if each)
            pairs[first, second] += 1
        for one in ones:
            for other in others:
                if one and other and one != other:
                    pairs[min(one, other), max(one, other)] += 1
    return pairs


def dyad_of(events: Sequence[Event], references: References) -> tuple[str, ...]:
    """The two states most often acting on one another in a report; empty where no pair does."""
    return _top(_pairs(events, references))


def _top(pairs: Pairs, least: int = 1) -> tuple[str, ...]:
    """The two states most often acting on one another; empty where no pair does more than any other."""
    ranked = pairs.most_common(2)
    if not ranked or ranked[0][1] < least or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ()
    return ranked[0][0]


def _principals(participants: Sequence[Participant], references: References) -> set[str]:
    """The participants and the states they serve."""
    found = {each.party for each in participants}
    return found | {state for each in found if (state := references.as_state_party(each)) is not None}
