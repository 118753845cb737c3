"""Events the language model knows by itself, where no frame has words for them.

The model marks a word as the name of an event and words as its participants (`Sentence.triggers`). Here that becomes a
match as a frame would give it, so that stance, time, place and merging are the same for both.
"""

from dataclasses import replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS, Frame, lexicon
from dragoman.extract.events.matching.matcher import SURE, TOLD_APART_BY_WORDS, Found, Match, excluded
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import is_done_by_the_nth
from dragoman.extract.events.taking_part.blame import blamed
from dragoman.extract.events.taking_part.participants import PartyFinder, is_across, is_receiving, is_scene
from dragoman.extract.tree import Tree
from dragoman.model.schema import event_types
from dragoman.model.sentence import Trigger

# What a trigger must reach to overrule a frame, and what a participant; found by measuring, see docs/quality-log.md.
# Alone it stands from `SURE` up.
OVERRULES = 0.998
FIRM = 0.85  # a frame so sure is overruled by nothing
TAKES_PART = 0.5
# A frame is believed without participants where the model sees its event with this confidence.
SEEN = 0.8
# A visit is seldom mistaken for anything else, nor is a gathering to come: they stand from here up.
_SURE_OF_VISIT = 0.7
_SURE_OF_GATHERING = 0.97
_MEETINGS_OF_ANY = frozenset({"meeting", "met"})
_SOME = 2
# How the owner or the beginning of a name hangs on its noun: "service" is the top of "Rwanda's intelligence service".
_PARTS = frozenset({"nmod:poss", "nmod:desc", "compound", "amod", "flat"})
_TOWARDS = frozenset({"to", "against", "at", "with", "from", "on"})
_GIVEN = frozenset({"to", "against"})  # nobody who does a thing is named after these
_DISCUSSING = frozenset({"discuss", "debate", "review", "negotiate", "consider", "raise"})
_ANSWERING = frozenset({"deny", "reject", "dismiss", "rebuff", "refute"})
_REPORTED = frozenset(
    {"report", "rumour", "rumor", "speculation", "story", "lawsuit", "petition", "motion", "application", "impression"}
)
_AFTERWARDS = frozenset({"after", "following", "upon"})
_SUFFERING = frozenset({"die", "perish", "drown", "disappear", "vanish", "starve", "suffocate"})
_LOOKING_ON = frozenset({"presence", "help", "assistance", "auspices", "mediation"})
_HELD_SOMEWHERE = frozenset({"CONSULT", "AGREE"})
_DONE_BY_SUBJECTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT"})
_DONE_TO = frozenset({"ASSAULT", "COERCE", "ACCUSE"})  # in the passive, done to its subject
# Stances are taken by speaking; all else is a deed, done at a time and a place.
_STANCES = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"})
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
        if trigger.status == "cancelled" and trigger.type not in _HELD_SOMEWHERE:
            continue  # "the judges discussed the extradition": nobody calls it off but by a word, which frames know
        kind = (trigger.type, trigger.mode)
        refused = _rejects_what_was_said(tree, trigger)
        if not refused and kind in excluded(tree, finder, trigger.token):
            continue
        if any(trigger.token in each.nodes and kind == (each.frame.type, each.frame.mode) for each in matches):
            continue  # "a bomb exploded" is one attack
        match = _match(tree, finder, trigger)
        known = kind in told and not match.targets and not match.actors
        if not known and not any(_tells_of(tree, each, trigger) for each in found):
            matches.append(match)
    return matches


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


def is_seen(match: Match) -> bool:
    """Whether the model surely sees the event of a match, in a word that does not only point back to it."""
    return _seen_by_both(match, SEEN) is not None and not match.pointing


def _seen_by_both(match: Match, least: float) -> Trigger | None:
    """What the model, so sure, sees in the word of a match, where that is the event of its frame."""
    trigger = match.tree.triggers.get(match.trigger)
    if trigger is None or trigger.confidence < least:
        return None
    return trigger if (trigger.type, trigger.mode) == (match.frame.type, match.frame.mode) else None


def _tells_of(tree: Tree, match: Match, trigger: Trigger) -> bool:
    """Whether a match is what a noun's own participle says: "the contract, signed in May" is one signing."""
    if (match.frame.type, match.frame.mode) != (trigger.type, trigger.mode):
        return False
    if trigger.token in match.clause.objects:
        return True  # "received a message": told by the verb
    node = tree.tokens[match.anchor]
    if node.relation == "advcl" and not match.clause.subjects:
        noun = tree.tokens[trigger.token]
        return noun.base_relation == "nsubj" and noun.head == node.head
    if node.base_relation != "acl":
        return False
    while node.head >= 0 and node.base_relation in _INSIDE:
        node = tree.tokens[node.head]
    return node.index == trigger.token


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
        named = [each for each in _once(_parties(finder, words)) if not _acts_next(match, each.token)]
        if frame.type == "AGREE":
            named = [each for each in named if not _only_looks_on(match.tree, each.token)]
            named = [each for each in named if not _acts_before(match, each.token)]
        venues = frame.type in _HELD_SOMEWHERE and frame.mode != "visit"
        named = [each for each in named if not (venues and finder.is_venue(each.token, each.mention))]
        return tuple(each for each in named if each.mention.id not in present)

    if (not match.actors and not _is_done_by_somebody(match)) or (symmetric and len(match.actors) == 1):
        doing = fresh(_doing(match.tree, trigger))
        if match.clause.passive and frame.deed:
            # "Even as she spoke, Mora, who was held in May": who "she" is did not do it.
            doing = tuple(each for each in doing if each.mention.kind != "person" or each.mention.form != "pronoun")
        if match.clause.passive and frame.type == "REQUEST":
            done_to = {below for each in match.clause.objects for below in match.tree.subtree(each)}
            doing = tuple(each for each in doing if each.token not in done_to)  # "envoys of Norland were invited"
        match = replace(match, actors=(*match.actors, *doing))
    if not match.targets and not symmetric:
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


def _doing(tree: Tree, trigger: Trigger) -> tuple[tuple[int, float], ...]:
    """The actors but for where violence was, and who is only talked about: "discussed Norland", "a raid in Norland"."""
    spoken_of = (
        {kid.index for kid in tree.kids(trigger.token, "obj")} if tree.lemma(trigger.token) in _DISCUSSING else set()
    )
    spoken_of |= {below for each in spoken_of for below in tree.following(each)}
    return tuple((word, sure) for word, sure in trigger.actors if word not in spoken_of and not is_scene(tree, word))


def _only_looks_on(tree: Tree, token: int) -> bool:
    """Whether somebody only sees or helps others agree: "in the presence of Mora", "with the help of the Red Cross"."""
    above = tree.ancestors(token)[:3]
    return any(tree.lemma(each) in _LOOKING_ON for each in above)


def _is_done_by_somebody(match: Match) -> bool:
    """Whether a deed is told with a doer of its own, though nobody knows him: "gunmen abducted five"."""
    tree, frame = match.tree, match.frame
    doers = [each for each in match.clause.subjects if tree.tokens[each].tag == "NOUN"]
    return frame.deed and frame.type != "CONSULT" and any(tree.lemma(each) in words("nameless") for each in doers)


def _match(tree: Tree, finder: PartyFinder, trigger: Trigger) -> Match:
    token = tree.tokens[trigger.token]
    noun = token.tag in ("NOUN", "PROPN")
    # "will be in Oslo": what is said hangs on where, not on the copula.
    copula = token.head if token.base_relation == "cop" and token.head >= 0 else trigger.token
    anchor = _anchor(tree, trigger.token) if noun else copula
    bare = noun and anchor == trigger.token
    clause = Clause() if bare else clause_of(tree, anchor)
    occurs = noun and not bare and tree.lemma(anchor) in lexicon().words["occur"]
    actors = _parties(finder, _doing(tree, trigger))
    if bare and trigger.type in _STANCES:
        actors = _owners(finder, trigger.token) or actors
    doers = [] if occurs else _doers(finder, clause)
    if trigger.type in _DONE_BY_SUBJECTS and not noun and not clause.passive and not doers and clause.subjects:
        # "Where soldiers seized power, the bloc decided": nobody knows them, and the bloc did not.
        own = {below for each in clause.subjects for below in tree.subtree(each)}
        actors = [each for each in actors if each.token in own]
    if not actors or (trigger.mode == "adopt" and doers):
        actors = doers  # "the Cabinet approved an accord with Norland"
    if trigger.type == "AGREE":
        actors = [each for each in actors if not _only_looks_on(tree, each.token)]
    targets = _parties(finder, blamed(tree, trigger), places=trigger.mode == "visit")
    targets = [each for each in targets if not (trigger.mode == "visit" and tree.case(each.token) == "from")]
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
        tuple(_once(actors)),
        tuple(each for each in _once(targets) if each.mention.id not in held),
        occurs,
    )


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
    if finder.tree.lemma(verb) in _DISCUSSING:
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
        deed=trigger.type not in _STANCES,
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


# "The Norlandic opposition" does nothing for Norland.
_AGAINST_IT = frozenset({"opposition", "dissident", "exile", "separatist", "insurgent"})


def _parties(finder: PartyFinder, words: tuple[tuple[int, float], ...], places: bool = False) -> list[Found]:
    kinds = PARTICIPANTS | {"place"} if places else PARTICIPANTS
    found: list[Found] = []
    for word, chance in words:
        beside = _only_tells(finder.tree, word) or is_receiving(finder.tree, word) or is_across(finder.tree, word)
        if chance >= TAKES_PART and not beside:
            parties = (
                finder.named(finder.head_of_name_ending_at(word), kinds)
                or finder.named(word, kinds)
                or ([] if finder.tree.lemma(word) in _AGAINST_IT else finder.named(word, kinds, within=True))
                or (finder.named(finder.tree.top(word, _PARTS), kinds) if finder.generous else [])
            )
            found.extend(Found(party.mention, party.token, None, "learned") for party in parties)
    return found


def _only_tells(tree: Tree, word: int) -> bool:
    """Whether it is by somebody's account that something was done: "were signed, according to Minister Mora"."""
    return any(tree.case(each).startswith("according") for each in (word, *tree.ancestors(word)))


def _once(found: list[Found]) -> list[Found]:
    kept: dict[str, Found] = {}
    for each in found:
        kept.setdefault(each.mention.id, each)
    return list(kept.values())
