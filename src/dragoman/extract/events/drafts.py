"""Events as single clauses tell them, before the report's own time and place are lent to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.resolutions import is_declared
from dragoman.extract.events.standing.stance import Stance, stance_of
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.unasserted import is_only_counted, is_unasserted
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.events.when_and_where.attachment import INVITING, is_invited_to
from dragoman.extract.events.when_and_where.places import clause_of_where
from dragoman.extract.events.when_and_where.setting import Setting, moved, settings_of
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Mention
from dragoman.model.schema import event_types

_SEPARATE = frozenset({"respectively", "separately", "separate", "bilateral"})
_JOINT = frozenset({"joint", "conference", "trilateral", "quadrilateral", "group", "together", "video", "jointly"})
_ALWAYS_PLURAL = frozenset({"talks", "negotiations", "consultations", "discussions"})
_EXCHANGING = frozenset({"exchange", "trade", "swap"})  # fire, blame, prisoners: each gives what he gets
_SPEECHES = frozenset({"REJECT", "REQUEST", "THREATEN", "SUPPORT"})  # done by saying so: "pledged support"
_SPEAKING = frozenset({"we", "i", "our", "us"})
_HOLDING = frozenset({"hold", "host", "convene", "organise", "organize", "propose", "suggest"})
_LISTING = frozenset({"include", "comprise", "feature", "foresee", "envisage"})
_AGENDAS = frozenset({"agenda", "programme", "program", "schedule", "itinerary", "diary"})
_CONVENING = frozenset({"convene", "call", "summon", "convoke"})
_APPOINTED = frozenset({("AGREE", "sign"), ("COOPERATE", "military")})
_ASIDES = frozenset({"parataxis", "punct", "cc", "discourse"})
_PARTNERS = frozenset({"object", "with", "to"})
_SERVING = frozenset({"on", "for", "of"})
_SURELY = 0.97
_TOPICAL = ("on", "about", "regarding", "concerning", "for")


@dataclass(frozen=True, slots=True)
class Draft:
    """One match read as an event. `speaker` is who tells of it, where that is a party of the report."""

    match: Match
    stance: Stance
    setting: Setting
    actors: tuple[Found, ...]
    targets: tuple[Found, ...]
    speaker: Mention | None
    evidence: Span
    about: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return f"{self.match.frame.type}/{self.match.frame.mode}"

    @property
    def is_noun(self) -> bool:
        return self.match.tree.tokens[self.match.trigger].tag in ("NOUN", "PROPN")

    @property
    def is_past(self) -> bool:
        """Whether a verb in the simple past tells it, which nothing to come is told by."""
        tree, verb = self.match.tree, self.match.tree.tokens[self.match.anchor]
        form = verb.text.lower()
        past = verb.tag == "VERB" and form != verb.lemma and not form.endswith(("s", "ing"))
        told = self.stance.finite or bool(tree.kids(verb.index, "nsubj"))  # "closed when gunmen stormed it"
        return past and told and not tree.kids(verb.index, "aux", "aux:pass")

    @property
    def is_due(self) -> bool:
        """Whether it has to be: "elections must be held by May"."""
        return any(kid.lemma == "must" for kid in self.match.tree.kids(self.match.anchor, "aux"))

    @property
    def is_called_for(self) -> bool:
        """Whether people are called to a protest, which those who call them hold: "called for a general strike"."""
        seen = self.match.tree.triggers.get(self.match.trigger)
        return self.match.frame.type == "PROTEST" and seen is not None and seen.status == "planned"

    @property
    def is_coming(self) -> bool:
        """Whether its noun is said to be still to come: "the upcoming elections"."""
        tree = self.match.tree
        return self.bare_noun and any(kid.lemma in words("coming") for kid in tree.kids(self.match.trigger, "amod"))

    @property
    def is_accepted(self) -> bool:
        """Whether it is what an invitation told of is to: "accepted an invitation to the conference"."""
        return self.bare_noun and is_invited_to(self.match.tree, self.match.trigger)

    @property
    def is_decided(self) -> bool:
        """Whether a vote is told of by what came of it: "the result of the October election"."""
        tree, noun = self.match.tree, self.match.tree.tokens[self.match.trigger]
        above = tree.lemma(noun.head) if noun.base_relation == "nmod" and noun.head >= 0 else ""
        called = {kid.lemma for kid in tree.kids(noun.index, "amod")}
        return self.match.frame.mode == "vote" and (above in words("outcomes") or bool(called & words("decided")))

    @property
    def is_awaited(self) -> bool:
        """Whether a mere noun names what the language model surely sees ahead: "before the summit in Oslo"."""
        seen = self.match.tree.triggers.get(self.match.trigger)
        ahead = seen is not None and seen.status == "planned" and seen.confidence >= _SURELY
        ahead = ahead and not self._is_beside_what_was
        return self.bare_noun and self.match.frame.type == "CONSULT" and self.match.confirmed and ahead

    @property
    def _is_beside_what_was(self) -> bool:
        """Whether something has been on its sidelines: "talks on the sidelines of the summit ended"."""
        tree, above = self.match.tree, self.match.tree.ancestors(self.match.trigger)
        aside = bool(above) and tree.lemma(above[0]) in words("sidelines")
        verb = next((tree.tokens[each] for each in above if tree.tokens[each].tag == "VERB"), None)
        return aside and verb is not None and is_past(verb)

    @property
    def is_on_the_agenda(self) -> bool:
        """Whether it is listed as what somebody is to do: "her programme includes talks with Mora and a visit"."""
        tree = self.match.tree
        noun = tree.tokens[tree.coordinated(self.match.trigger)[0]]
        verb = tree.tokens[noun.head] if noun.head >= 0 else noun
        lists = verb.lemma in _LISTING and verb.text.lower() in (verb.lemma, f"{verb.lemma}s")
        return self.is_noun and lists and any(kid.lemma in _AGENDAS for kid in tree.kids(verb.index, "nsubj"))

    @property
    def is_invited_to(self) -> bool:
        """Whether somebody is invited to what takes place without him: "to attend the fair", not "to hold a fair"."""
        tree, trigger = self.match.tree, self.match.trigger
        before = {token.lemma for token in tree.tokens[:trigger]}
        return self.is_noun and bool(before & INVITING) and not before & _HOLDING

    @property
    def is_of_a_text(self) -> bool:
        """Whether it is only what a text or a body is for: "a memorandum on consultations", "a platform for talks"."""
        tree, noun = self.match.tree, self.match.tree.tokens[self.match.trigger]
        above = tree.lemma(noun.head) if noun.base_relation == "nmod" and noun.head >= 0 else ""
        return self.bare_noun and tree.case(noun.index) in _SERVING and above in words("settings")

    @property
    def bare_noun(self) -> bool:
        """A nominalisation without a verb that says it takes place."""
        return self.is_noun and self.match.anchor == self.match.trigger and not self.stance.finite


def drafts_of(
    matches: list[Match],
    finder: PartyFinder,
    text: str,
    published: date | None = None,
    declarer: Mention | None = None,
) -> list[Draft]:
    """The drafts of one sentence; what is denied or only imagined is left out.

    With the day of publication, what is put off to another day comes twice. `declarer` is whose resolution a report is.
    """
    drafts: list[Draft] = []
    for match, setting in zip(matches, settings_of(matches, finder), strict=True):
        frame = match.frame
        speech = frame.type in _SPEECHES
        stance = stance_of(
            match.tree,
            match.anchor,
            match.trigger,
            speech,
            frame.negated,
            uttered=not frame.deed,
            vote=frame.mode == "vote",
        )
        if stance.status == "cancelled" and _is_when_only(match):
            stance = replace(stance, status="held")
        if (
            stance.status is None
            or stance.status == "would"
            or _is_aside(match)
            or is_unasserted(match)
            or is_only_counted(match)
            or _is_charged_in_passing(match)
        ):
            continue
        speaker = _speaker(stance, finder)
        actors = _with_declarer(match, declarer) or _with_speaker(match, speaker)
        pairs = [(some, match.targets) for some in _split(match, actors)]
        if _is_mutual(match):
            pairs = [((each,), tuple(other for other in actors if other is not each)) for each in actors]
        days = _own_days(match, actors)
        if days and frame.mode == "visit":
            pairs = [(actors, (each,)) for each in match.targets]
        elif days and len(pairs) == 1:
            ours = tuple(each for each in actors if each.mention.id not in days)
            pairs = [((*ours, each), match.targets) for each in actors if each.mention.id in days]
        evidence, about = evidence_of(match), _about(match, text)
        for where, how in _stages(match, setting, stance, published):
            for some, targets in pairs:
                own = next((days[each.mention.id] for each in (*some, *targets) if each.mention.id in days), None)
                told = replace(where, date=own) if own is not None else where
                drafts.append(Draft(match, how, told, some, targets, speaker, evidence, about))
    return _off_with_the_journey(drafts)


def _is_when_only(match: Match) -> bool:
    """Whether an event is only when another was called off: "shelved the deal during his visit", which took place."""
    return match.anchor == match.trigger and match.tree.case(match.trigger) == "during"


def _off_with_the_journey(drafts: list[Draft]) -> list[Draft]:
    """ "Cancelled a trip to Oslo, where he was to sign an accord": what was to be done there is off as well."""
    off = any(draft.kind == "CONSULT/visit" and draft.stance.status == "cancelled" for draft in drafts)
    return [
        replace(draft, stance=replace(draft.stance, status="cancelled"))
        if off and draft.stance.status == "planned" and clause_of_where(draft.match)[1] is not None
        else draft
        for draft in drafts
    ]


def _own_days(match: Match, actors: tuple[Found, ...]) -> dict[str, DateInterval]:
    """When each of several is met, where each is told with a day: "met Mora on Monday and Sol on Tuesday"."""
    tree, frame = match.tree, match.frame
    listed = match.targets if frame.mode == "visit" else tuple(each for each in actors if each.slot in _PARTNERS)
    if frame.type != "CONSULT" or frame.mode not in ("visit", "meeting", "call") or len(listed) < 2:
        return {}
    ordered = sorted(listed, key=lambda each: each.token)
    ends = [*(each.token for each in ordered[1:]), len(tree.tokens)]
    days: dict[str, DateInterval] = {}
    for each, end in zip(ordered, ends, strict=True):
        times = [time for time in tree.sentence.times if each.token < time.first < end and time.kind == "date"]
        if times and times[0].date is not None:
            days[each.mention.id] = times[0].date
    return days if len(days) == len(listed) else {}


def _stages(match: Match, setting: Setting, stance: Stance, published: date | None) -> list[tuple[Setting, Stance]]:
    """What is put off to another day is called off on the one and planned for the other."""
    put_off = published is not None and stance.status == "cancelled" and _is_appointed(match)
    if published is not None and stance.status == "held" and (day := _convened_for(match, published)) is not None:
        return [(replace(setting, date=day), replace(stance, status="planned"))]
    both = moved(match, setting, published) if put_off and published is not None else None
    if both is None:
        return [(setting, stance)]
    old, new = both
    return [(old, stance), (new, replace(stance, status="planned", finite=True))]


def _is_appointed(match: Match) -> bool:
    """Whether it is what has a day: an encounter, a signing, an exercise, a vote."""
    return match.frame.type in ("CONSULT", "OCCASION") or (match.frame.type, match.frame.mode) in _APPOINTED


def _convened_for(match: Match, published: date) -> DateInterval | None:
    """The day to come that a gathering is called for: "convened the council for Wednesday"."""
    tree = match.tree
    if match.frame.mode != "gathering" or tree.lemma(match.anchor) not in _CONVENING:
        return None
    if tree.is_past_perfect(match.anchor):
        return None  # "a meeting she had convened for 27 February"
    for time in tree.sentence.times:
        before = tree.tokens[time.first - 1].text.lower() if time.first > match.anchor else ""
        if time.date is not None and before == "for" and time.date.precision is Precision.DAY:
            return time.date.next_from(published) if time.date.last < published else time.date
    return None


def _is_charged_in_passing(match: Match) -> bool:
    """Whether people are only said to be accused, by nobody: "listed six officers accused of torture"."""
    told = match.frame.name == "learned" and match.frame.type == "ACCUSE" and not match.actors
    verb = match.tree.tokens[match.anchor]
    return told and verb.relation == "acl" and not verb.text.lower().endswith("ing")


def _is_aside(match: Match) -> bool:
    """A stance told in passing, as what somebody is thanked for, or in a participle before what is said."""
    anchor = match.tree.tokens[match.anchor]
    if match.frame.deed or anchor.base_relation not in ("advcl", "acl", "xcomp"):
        return False
    marked = bool(match.tree.kids(match.anchor, "mark", "case")) and not match.tree.is_infinitive(match.anchor)
    return anchor.text.lower().endswith("ing") and (marked or match.frame.mode == "thank")


def _speaker(stance: Stance, finder: PartyFinder) -> Mention | None:
    if stance.speaker is None:
        return None
    named = finder.named(stance.speaker, frozenset({"person", "state", "body", "bloc"}))
    return named[0].mention if named else None


def _with_speaker(match: Match, speaker: Mention | None) -> tuple[Found, ...]:
    """In "“We reject this,” X said" it is X who rejects."""
    if speaker is None or match.actors:
        return match.actors
    words = {match.tree.lemma(each) for each in match.clause.subjects}
    return (Found(speaker, match.trigger),) if words & _SPEAKING else match.actors


def _with_declarer(match: Match, declarer: Mention | None) -> tuple[Found, ...]:
    """In the paragraphs of a resolution it is the body whose it is that condemns, requests and decides."""
    if declarer is None or match.clause.subjects or not is_declared(match.tree, match.trigger):
        return ()
    return (Found(declarer, match.trigger, slot="subject"),)


def _is_mutual(match: Match) -> bool:
    """ "A and B blamed each other" is two events, one either way."""
    if event_types()[match.frame.type].modes[match.frame.mode].symmetric:
        return False
    if match.frame.mutual or match.tree.lemma(match.anchor) in _EXCHANGING:
        return not match.targets and len(match.actors) == 2
    objects = [*match.clause.objects, *(each for _, each in match.clause.obliques)]
    words = {match.tree.lemma(each) for each in objects}
    return not match.targets and len(match.actors) == 2 and bool(words & {"each", "another"})


def _split(match: Match, actors: tuple[Found, ...]) -> list[tuple[Found, ...]]:
    """ "X will meet A, B and C" are three meetings, "X and Y paid visits" two visits."""
    tree, frame = match.tree, match.frame
    trigger = tree.tokens[match.trigger]
    persons = [each for each in actors if each.mention.kind == "person"]
    if len(persons) != len(actors) or len(actors) < 2:
        return [actors]
    words = {kid.lemma for kid in tree.kids(match.trigger)} | {kid.lemma for kid in tree.kids(match.anchor)}
    words |= {"respectively"} & {token.lemma for token in tree.tokens}
    word = trigger.text.lower()
    plural = trigger.tag == "NOUN" and word != trigger.lemma and word not in _ALWAYS_PLURAL
    if frame.mode == "visit":
        return [(each,) for each in actors] if plural else [actors]
    if frame.mode not in ("meeting", "call") or frame.type != "CONSULT" or len(actors) < 3:
        return [actors]
    one_by_one = (frame.name == "met" and not _is_told_together(tree, actors)) or (
        frame.mode == "call" and not words & _JOINT
    )
    if not (one_by_one or plural or words & _SEPARATE):
        return [actors]
    ours = [each for each in actors if each.slot == "subject"]
    theirs = [each for each in actors if each not in ours]
    if len(ours) == 1 and theirs:
        return [(ours[0], each) for each in theirs]
    if len(theirs) == 1 and ours and (plural or words & _SEPARATE):
        return [(each, theirs[0]) for each in ours]
    return [actors]


def _is_told_together(tree: Tree, actors: tuple[Found, ...]) -> bool:
    """Whether all are named under one office: "met his Latvian and Lithuanian counterparts, Mora and Sol"."""
    theirs = sorted((found.mention for found in actors if found.slot != "subject"), key=lambda each: each.first)
    office = tree.tokens[theirs[0].first : theirs[0].last] if theirs else []
    several = any(token.tag == "NOUN" and token.text.lower() != token.lemma for token in office)
    return several and all(each.last - each.first == len(each.name.split()) for each in theirs[1:])


def evidence_of(match: Match) -> Span:
    """The shortest stretch that holds the trigger, its clause's head and the participants, with their names whole."""
    tree = match.tree
    inside = {match.trigger, match.anchor}
    for found in (*match.actors, *match.targets):
        mention = found.mention
        if mention.sentence == tree.sentence.index:
            inside |= {mention.first, mention.last - 1}
    for kid in tree.kids(match.anchor, "obj", "obl", "xcomp"):
        if kid.relation not in _ASIDES:
            inside |= set(tree.subtree(kid.index, frozenset({"acl:relcl", "advcl", "conj", "parataxis"})))
    inside |= set(_named(tree, match.trigger))
    first, last = min(inside), max(inside)
    return tree.sentence.span_of(first, last + 1)


def _named(tree: Tree, trigger: int) -> Iterator[int]:
    """What names an occasion before its noun: "the 3rd Water | Forum"."""
    if tree.tokens[trigger].tag in ("NOUN", "PROPN"):
        for kid in tree.kids(trigger, "compound", "amod", "nummod", "flat", "nmod:poss"):
            if kid.index < trigger:
                yield from tree.subtree(kid.index, frozenset({"acl", "acl:relcl", "parataxis", "punct"}))


def _about(match: Match, text: str) -> tuple[str, ...]:
    """Topic phrases, as worded: what follows "on" or "about"; for a stance, what it is taken on."""
    tree = match.tree
    heads = [
        kid.index
        for node in sorted(match.nodes)
        for kid in tree.kids(node, "obl", "nmod")
        if tree.case(kid.index) in _TOPICAL
        and tree.lemma(kid.index) not in lexicon("no matter")
        and not any(time.first <= kid.index < time.last for time in tree.sentence.times)
    ]
    if not match.frame.deed:
        heads += [each for each in match.clause.objects if each != match.trigger]
    topics = []
    used = {each.token for each in (*match.actors, *match.targets)}
    for head in heads:
        if head in used:
            continue
        inside = [
            each for each in tree.subtree(head, frozenset({"acl:relcl", "parataxis", "punct"})) if each >= head - 6
        ]
        words = [each for each in inside if tree.tokens[each].base_relation != "case" or each > head]
        if words and len(words) <= 25:
            topics.append(tree.sentence.span_of(words[0], words[-1] + 1).quote(text))
    return tuple(dict.fromkeys(topics))
