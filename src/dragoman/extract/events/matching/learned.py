"""Events the language model knows by itself, where no frame has words for them.

The model marks a word as the name of an event and words as its participants (`Sentence.triggers`). Here that becomes a
match as a frame would give it, so that stance, time, place and merging are the same for both.
"""

from dataclasses import replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS, Frame, lexicon
from dragoman.extract.events.matching.matcher import SURE, Found, Match, excluded
from dragoman.extract.events.matching.seen_parties import (
    DISCUSSING,
    HELD_SOMEWHERE,
    acting,
    once,
    only_looks_on,
    parties_seen,
)
from dragoman.extract.events.standing.held_by_nouns import is_held
from dragoman.extract.events.standing.undone import is_done_by_the_nth
from dragoman.extract.events.taking_part.blame import blamed
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.tree import Tree
from dragoman.model.schema import event_types, stances
from dragoman.model.sentence import Trigger

# A visit is seldom mistaken for anything else, nor is a gathering to come: they stand from here up.
_SURE_OF_VISIT = 0.7
_SURE_OF_GATHERING = 0.97
_TOWARDS = frozenset({"to", "against", "at", "with", "from", "on"})
_GIVEN = frozenset({"to", "against"})  # nobody who does a thing is named after these
_ANSWERING = frozenset({"deny", "reject", "dismiss", "rebuff", "refute"})
_REPORTED = frozenset(
    {"report", "rumour", "rumor", "speculation", "story", "lawsuit", "petition", "motion", "application", "impression"}
)
_SUFFERING = frozenset({"die", "perish", "drown", "disappear", "vanish", "starve", "suffocate"})
# What is discussed is still to do: "discussed the extradition of a banker".
_STILL_TO_DO = frozenset({"COOPERATE", "AID", "CONCEDE", "RETREAT", "SANCTION"})
_DONE_BY_SUBJECTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"})
_DONE_TO = frozenset({"ASSAULT", "COERCE", "ACCUSE"})  # in the passive, done to its subject
# What a noun's phrase holds: the parser may hang its participle on any of them.
_INSIDE = frozenset({"acl", "nmod", "conj", "compound", "appos"})


def learned_matches(tree: Tree, finder: PartyFinder, found: list[Match], least: float = SURE) -> list[Match]:
    """Matches for the triggers of at least this confidence that no match in `found` stands for already.

    What a frame excepts the model does not bring back, but for denials: which of "denied responsibility" and "denied a
    report" rejects what another said, it knows better than the exceptions do.
    """
    taken = {node for match in found for node in match.nodes}
    told = {(match.frame.type, match.frame.mode) for match in found}
    matches: list[Match] = []
    for trigger in tree.sentence.triggers:
        if trigger.confidence < _enough(trigger, least) or trigger.token in taken:
            continue
        if trigger.status == "cancelled" and trigger.type not in HELD_SOMEWHERE:
            continue  # "the judges discussed the extradition": nobody calls it off but by a word, which frames know
        if trigger.type in _STILL_TO_DO and _is_discussed(tree, trigger.token):
            continue
        kind = (trigger.type, trigger.mode)
        refused = _rejects_what_was_said(tree, trigger)
        if not refused and kind in excluded(tree, finder, trigger.token):
            continue
        if _is_decided_alone(tree, trigger, found):
            continue
        if any(trigger.token in each.nodes and kind == (each.frame.type, each.frame.mode) for each in matches):
            continue  # "a bomb exploded" is one attack
        match = _match(tree, finder, trigger)
        known = kind in told and not match.targets and not match.actors
        if not known and not any(_tells_of(tree, each, trigger) for each in found):
            matches.append(match)
    return matches


def _is_discussed(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    return token.relation == "obj" and token.tag == "NOUN" and tree.lemma(token.head) in DISCUSSING


def _is_decided_alone(tree: Tree, trigger: Trigger, found: list[Match]) -> bool:
    """Whether an agreement is only what one decides to do, which a frame tells: "Norland decided to send trucks"."""
    if trigger.type != "AGREE" or tree.lemma(trigger.token) not in ("decide", "resolve"):
        return False
    subjects = clause_of(tree, trigger.token).subjects
    alone = len(subjects) == 1 and len(tree.following(subjects[0])) == 1
    done = {kid.index for kid in tree.kids(trigger.token, "xcomp")}
    return alone and any(each.anchor in done and each.frame.type in _STILL_TO_DO for each in found)


def _rejects_what_was_said(tree: Tree, trigger: Trigger) -> bool:
    """Whether the model surely sees a rejection in a denial: not of what the press reports, which nobody demanded.

    "Rejected that suggestion" answers somebody, where a frame alone could not tell.
    """
    objects = {kid.lemma for kid in tree.kids(trigger.token, "obj", "obl", "xcomp")}
    denied = trigger.type == "REJECT" and tree.lemma(trigger.token) in _ANSWERING
    return denied and trigger.confidence >= SURE and not objects & _REPORTED


def _enough(trigger: Trigger, least: float) -> float:
    """What a trigger must reach where `least` is asked of most."""
    if trigger.mode == "visit":
        return min(least, _SURE_OF_VISIT)
    return min(least, _SURE_OF_GATHERING) if (trigger.mode, trigger.status) == ("gathering", "planned") else least


def _tells_of(tree: Tree, match: Match, trigger: Trigger) -> bool:
    """Whether a match is what a noun's own participle says: "the contract, signed in May" is one signing."""
    if (match.frame.type, match.frame.mode) != (trigger.type, trigger.mode):
        return False
    if trigger.token in match.clause.objects:
        return True  # "received a message": told by the verb
    if ("under", trigger.token) in match.clause.obliques:
        return True  # "came under criticism"
    node = tree.tokens[match.anchor]
    if node.relation == "advcl" and not match.clause.subjects:
        noun = tree.tokens[trigger.token]
        return noun.base_relation == "nsubj" and noun.head == node.head
    if node.base_relation != "acl":
        return False
    while node.head >= 0 and node.base_relation in _INSIDE:
        node = tree.tokens[node.head]
    return node.index == trigger.token


def _match(tree: Tree, finder: PartyFinder, trigger: Trigger) -> Match:
    token = tree.tokens[trigger.token]
    noun = token.tag in ("NOUN", "PROPN")
    # "will be in Oslo": what is said hangs on where, not on the copula.
    copula = token.head if token.base_relation == "cop" and token.head >= 0 else trigger.token
    anchor = _anchor(tree, trigger.token) if noun else copula
    bare = noun and anchor == trigger.token
    clause = Clause() if bare else clause_of(tree, anchor)
    occurs = noun and not bare and tree.lemma(anchor) in lexicon().words["occur"]
    actors = parties_seen(finder, acting(tree, trigger))
    if bare and trigger.type in stances():
        actors = _owners(finder, trigger.token) or actors
    doers = [] if occurs else _doers(finder, clause)
    if trigger.type in _DONE_BY_SUBJECTS and not noun and not clause.passive and not doers and clause.subjects:
        # "Where soldiers seized power, the bloc decided": nobody knows them, and the bloc did not.
        own = {below for each in clause.subjects for below in tree.subtree(each)}
        actors = [each for each in actors if each.token in own]
    if not actors or (trigger.mode == "adopt" and doers):
        actors = doers  # "the Cabinet approved an accord with Norland"
    elif token.base_relation == "advcl" and not clause.passive and _are_among(actors, doers):
        actors = doers  # "Norland, Sorland and Westland left, accusing": whoever leaves accuses
    if trigger.type == "AGREE":
        actors = [each for each in actors if not only_looks_on(tree, each.token)]
    targets = parties_seen(finder, blamed(tree, trigger), places=trigger.mode == "visit")
    targets = [each for each in targets if not (trigger.mode == "visit" and tree.case(each.token) == "from")]
    actors, targets = (
        [each for each in some if not is_held(tree, each.token, trigger.token)] for some in (actors, targets)
    )
    if noun and token.base_relation == "nsubj":
        # "French support for the plan angered Norland": given to the plan, not to whom it angers.
        inside = set(tree.subtree(trigger.token))
        targets = [each for each in targets if each.token in inside] or targets
    if not noun and not clause.passive and token.lemma not in _SUFFERING:
        # Who is subject of the verb does it, whatever the model takes him for.
        aside = {each.token for each in doers} & {each.token for each in targets}
        targets = [each for each in targets if each.token not in aside]
        actors = actors or doers
    if event_types()[trigger.type].modes[trigger.mode].symmetric:
        alone = len(actors) + len(targets) == 1 and not noun
        others = [*_doers(finder, clause), *_addressed(finder, clause, anchor)] if alone else []
        actors, targets = [*actors, *targets, *others], []
    else:
        given = {token for case, token in clause.obliques if case in _GIVEN or (clause.passive and case == "with")}
        given |= set(clause.objects) if clause.passive and trigger.type in _DONE_TO else set()
        targets += [each for each in actors if each.token in given]
        actors = [each for each in actors if each.token not in given]
        if not targets and not noun:
            targets = _addressed(finder, clause, anchor)
    held = {each.mention.id for each in actors}
    return Match(
        _frame(replace(trigger, status="held") if is_done_by_the_nth(tree, trigger.token) else trigger),
        tree,
        trigger.token,
        anchor,
        clause,
        tuple(once(actors)),
        tuple(each for each in once(targets) if each.mention.id not in held),
        occurs,
    )


def _are_among(some: list[Found], others: list[Found]) -> bool:
    return {each.mention.id for each in some} < {each.mention.id for each in others}


def _owners(finder: PartyFinder, noun: int) -> list[Found]:
    """Whose a stance told by a noun is, where it says so: "the silence of Norland on Sorland's offer"."""
    return [
        Found(party.mention, party.token, None, "possessor")
        for kid in finder.tree.kids(noun, "nmod:poss")
        for party in finder.named(kid.index, PARTICIPANTS)
    ]


def _doers(finder: PartyFinder, clause: Clause) -> list[Found]:
    return [
        Found(party.mention, party.token, None, "subject")
        for each in clause.subjects
        for party in finder.named(each, PARTICIPANTS)
    ]


def _addressed(finder: PartyFinder, clause: Clause, verb: int) -> list[Found]:
    """Whom a verb is directed at by its construction: its object, or else whom a preposition names."""
    if finder.tree.lemma(verb) in DISCUSSING:
        return []  # "will discuss Norland"
    for token in (*clause.objects, *clause.indirect):
        if named := finder.named(token, PARTICIPANTS):
            return [Found(party.mention, party.token, None, "object") for party in named]
    for case, token in clause.obliques:
        if case in _TOWARDS and (named := finder.named(token, PARTICIPANTS)):
            return [Found(party.mention, party.token, None, case) for party in named]
    return []


def _frame(trigger: Trigger) -> Frame:
    return Frame(
        "learned",
        trigger.type,
        trigger.mode,
        deed=trigger.type not in stances(),
        least=0,
        status=trigger.status if trigger.status != "held" else None,
        negated=(trigger.type, trigger.mode) == ("REJECT", "refuse"),
        confidence=round(trigger.confidence * 0.9, 3),
    )


def _anchor(tree: Tree, noun: int) -> int:
    """The verb that says of a noun that it happens or is done; the noun itself where there is none."""
    token = tree.tokens[noun]
    head = token.head
    if head >= 0 and token.base_relation in ("obj", "nsubj") and tree.tokens[head].tag == "VERB":
        return head
    return noun
