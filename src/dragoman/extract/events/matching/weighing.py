"""What frames tell, weighed with what the language model sees in the same words."""

from dataclasses import replace

from dragoman.extract.events.matching.alike import are_alike
from dragoman.extract.events.matching.matcher import TOLD_APART_BY_WORDS, Found, Match
from dragoman.extract.events.matching.seen_parties import (
    HELD_SOMEWHERE,
    acting,
    once,
    only_looks_on,
    only_watches_over,
    parties_seen,
)
from dragoman.extract.events.standing.held_by_nouns import is_held
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.blame import blamed
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.tree import Tree
from dragoman.model.schema import event_types
from dragoman.model.sentence import Trigger

# What a trigger must reach to overrule a frame; found by measuring, see docs/quality-log.md.
# Alone it stands from `SURE` up.
OVERRULES = 0.998
FIRM = 0.85  # a frame so sure is overruled by nothing
# A frame is believed without participants where the model sees its event with this confidence.
SEEN = 0.8
_SURE_OF_GATHERING = 0.97
_MEETINGS_OF_ANY = frozenset({"meeting", "met"})
_SOME = 2
_AFTERWARDS = frozenset({"after", "following", "upon"})


def is_seen(match: Match) -> bool:
    """Whether the model surely sees the event of a match, in a word that does not only point back to it."""
    return _seen_by_both(match, SEEN) is not None and not match.pointing


def _seen_by_both(match: Match, least: float) -> Trigger | None:
    """What the model, so sure, sees in the word of a match, where that is the event of its frame."""
    trigger = match.tree.triggers.get(match.trigger)
    if trigger is None or trigger.confidence < least:
        return None
    kind = (match.frame.type, match.frame.mode)
    return trigger if are_alike((trigger.type, trigger.mode), kind) else None


def weighed(tree: Tree, finder: PartyFinder, found: list[Match]) -> list[Match]:
    """The matches that stand beside what the model sees in the same words.

    Where it sees the same event the match is confirmed, and takes from the model the participants its frame found
    none of. Where it is sure of another the match falls.
    """
    kept = []
    for match in found:
        kind = (match.frame.type, match.frame.mode)
        near = {node + step for node in match.nodes for step in (-1, 0, 1)}
        if any((each.type, each.mode) == kind for token, each in tree.triggers.items() if token in near):
            kept.append(replace(completed(finder, match), confirmed=True))
            continue
        if _is_of_many(tree, match):
            kept.append(replace(match, frame=replace(match.frame, mode="gathering"), confirmed=True))
            continue
        if _seen_by_both(match, 0.0) is not None:
            kept.append(_nearly_seen(tree, completed(finder, match), match))
            continue
        other = tree.triggers.get(match.trigger)
        wavering = match.frame.confidence < FIRM and match.frame.type not in TOLD_APART_BY_WORDS
        contradicted = other is not None and other.confidence >= OVERRULES and wavering
        if not contradicted:
            kept.append(match)
    return kept


def _is_of_many(tree: Tree, match: Match) -> bool:
    """Whether the model surely sees a gathering where a frame sees a meeting of two: "the leaders' meeting"."""
    seen = tree.triggers.get(match.trigger)
    meeting = match.frame.name in _MEETINGS_OF_ANY and tree.tokens[match.trigger].tag == "NOUN"
    meeting = meeting and not any(each.slot == "possessor" for each in match.actors)  # "their last meeting"
    gathers = seen is not None and seen.mode == "gathering" and seen.confidence >= _SURE_OF_GATHERING
    return meeting and gathers and len(match.actors) < _SOME


def _nearly_seen(tree: Tree, match: Match, bare: Match) -> Match:
    """A match whose event the model sees in another of its kinds: who meets alone gathers, if it is a body or bloc.

    `bare` is the match before the model added to it.
    """
    sure = replace(match, confirmed=True)
    if match.frame.type != "CONSULT" or len(match.actors) >= _SOME:
        return sure
    if match.frame.mode == "meeting" and any(each.mention.kind in ("bloc", "body") for each in match.actors):
        return replace(sure, frame=replace(match.frame, mode="gathering"))
    return bare if tree.tokens[match.trigger].tag == "NOUN" else sure


def completed(finder: PartyFinder, match: Match, least: float = 0.0) -> Match:
    """The match with the participants that its frame found none of and the model, so sure, sees in the same event."""
    frame = match.frame
    trigger = _seen_by_both(match, least)
    told_before = match.pointing and match.tree.case(match.trigger) in _AFTERWARDS
    if trigger is None or told_before:
        return match  # "After the meeting, Mora and Sol signed": who signs need not have met
    whom = blamed(match.tree, trigger)
    present = {each.mention.id for each in (*match.actors, *match.targets)}
    symmetric = event_types()[frame.type].modes[frame.mode].symmetric

    def fresh(words: tuple[tuple[int, float], ...]) -> tuple[Found, ...]:
        named = [each for each in once(parties_seen(finder, words)) if not _acts_next(match, each.token)]
        named = [each for each in named if not is_held(match.tree, each.token, match.trigger)]
        if frame.type == "CONSULT":
            named = [each for each in named if not only_watches_over(match.tree, each.token)]
        if frame.type == "AGREE":
            named = [each for each in named if not only_looks_on(match.tree, each.token)]
            named = [each for each in named if not _acts_before(match, each.token)]
        if (frame.type, frame.mode) == ("OCCASION", "launch"):
            # "The consulate opened its doors": what is opened, and not who opens it.
            named = [each for each in named if each.token not in match.clause.subjects]
        if (
            (frame.type, frame.mode) == ("OCCASION", "appointment")
            and not match.clause.passive
            and match.clause.objects
        ):
            # "The premier appointed two aides": who appoints comes into no office.
            appointing = {below for one in match.clause.subjects for below in match.tree.subtree(one)}
            named = [each for each in named if each.token not in appointing]
        venues = frame.type in HELD_SOMEWHERE and frame.mode != "visit"
        named = [each for each in named if not (venues and finder.is_venue(each.token, each.mention))]
        return tuple(each for each in named if each.mention.id not in present)

    if (not match.actors and not _is_done_by_somebody(match)) or (symmetric and len(match.actors) == 1):
        doing = fresh(acting(match.tree, trigger))
        if frame.type != "CONSULT":
            # "The minister said the Norlandic note accusing them was false": the note's owner accuses, not who says so.
            own = {below for each in match.clause.subjects for below in match.tree.subtree(each)}
            doing = tuple(each for each in doing if each.token in own) or doing
        if match.clause.passive and frame.deed:
            # "Even as she spoke, Mora, who was held in May": who "she" is did not do it.
            doing = tuple(each for each in doing if each.mention.kind != "person" or each.mention.form != "pronoun")
        if match.clause.passive and frame.type == "REQUEST":
            done_to = {below for each in match.clause.objects for below in match.tree.subtree(each)}
            doing = tuple(each for each in doing if each.token not in done_to)  # "envoys of Norland were invited"
        match = replace(match, actors=(*match.actors, *doing))
    if not match.targets and not symmetric and not match.addressed:
        match = replace(match, targets=fresh(whom))
    return match


def _acts_next(match: Match, token: int) -> bool:
    """Whether a word is the subject of the clause that follows: "a sailor was wounded; Norland summoned the envoy"."""
    subject = match.tree.tokens[token]
    verb = match.tree.tokens[subject.head] if subject.head >= 0 else subject
    joined = verb.base_relation in ("parataxis", "conj") and verb.head in match.nodes
    apart = joined or any(each.text == ";" for each in match.tree.tokens[match.trigger : token])
    return subject.base_relation == "nsubj" and match.trigger < token and apart and verb.index not in match.nodes


def _acts_before(match: Match, token: int) -> bool:
    """Whether a word is subject of the clause after which it was: "was signed after Mora and Sol led the talks"."""
    tree = match.tree
    subject = tree.tokens[tree.coordinated(token)[0]]
    verb = tree.tokens[subject.head] if subject.head >= 0 else subject
    marks = {kid.lemma for kid in tree.kids(verb.index, "mark")}
    before = verb.base_relation == "advcl" and verb.head in match.nodes and bool(marks & _AFTERWARDS)
    return subject.base_relation == "nsubj" and before


def _is_done_by_somebody(match: Match) -> bool:
    """Whether a deed is told with a doer of its own, though nobody knows him: "gunmen abducted five"."""
    tree, frame = match.tree, match.frame
    doers = [each for each in match.clause.subjects if tree.tokens[each].tag == "NOUN"]
    return frame.deed and frame.type != "CONSULT" and any(tree.lemma(each) in words("nameless") for each in doers)
