"""Events as single clauses tell them, before the report's own time and place are lent to them."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.extract.events.evidence import evidence_of, topics_of
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.one_by_one import days_of_each, is_mutual, parted
from dragoman.extract.events.resolutions import is_declared
from dragoman.extract.events.stages import stages_of
from dragoman.extract.events.standing.stance import stance_of
from dragoman.extract.events.standing.stance_value import Stance
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.unasserted import is_only_counted, is_unasserted
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.events.when_and_where.attachment import INVITING, is_invited_to
from dragoman.extract.events.when_and_where.places import clause_of_where
from dragoman.extract.events.when_and_where.setting import Setting
from dragoman.extract.events.when_and_where.settings import settings_of
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.records import Mention

_SPEECHES = frozenset({"REJECT", "REQUEST", "THREATEN", "SUPPORT"})  # done by saying so: "pledged support"
_SPEAKING = frozenset({"we", "i", "our", "us"})
_HOLDING = frozenset({"hold", "host", "convene", "organise", "organize", "propose", "suggest"})
_LISTING = frozenset({"include", "comprise", "feature", "foresee", "envisage"})
_AGENDAS = frozenset({"agenda", "programme", "program", "schedule", "itinerary", "diary"})
_SERVING = frozenset({"on", "for", "of"})
_RATHER = 0.5  # how sure the language model is, from 0 to 1


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
        """Whether a mere noun names what the language model rather sees ahead: "before the summit in Oslo"."""
        seen = self.match.tree.triggers.get(self.match.trigger)
        ahead = seen is not None and seen.status == "planned" and seen.confidence >= _RATHER
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
    def entry(self) -> DateInterval | None:
        """When the entry is of that tells it, by a clause or by a noun alone: "Tuesday – Lima: talks with Chad"."""
        sentence = self.match.tree.sentence
        verbless = not any(token.tag in {"VERB", "AUX"} for token in sentence.tokens)
        return sentence.entry if self.stance.finite or verbless or self._is_arranged else None

    @property
    def _is_arranged(self) -> bool:
        """Whether a main verb only says that it is to be: "she is expected to meet Mora"."""
        tree, verb = self.match.tree, self.match.tree.tokens[self.match.anchor]
        above = tree.tokens[verb.head] if verb.base_relation == "xcomp" else None
        return above is not None and above.head < 0 and above.lemma in words("arranged") and self.stance.present

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
        pairs = [(some, match.targets) for some in parted(match, actors)]
        if is_mutual(match):
            pairs = [((each,), tuple(other for other in actors if other is not each)) for each in actors]
        days = days_of_each(match, actors)
        if days and frame.mode == "visit":
            pairs = [(actors, (each,)) for each in match.targets]
        elif days and len(pairs) == 1:
            ours = tuple(each for each in actors if each.mention.id not in days)
            pairs = [((*ours, each), match.targets) for each in actors if each.mention.id in days]
        evidence, about = evidence_of(match), topics_of(match, text)
        for where, how in stages_of(match, setting, stance, published):
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
