"""What kind of aid a gift is, where its own words leave that open: in a disaster or for those who fled it is relief."""

from dataclasses import replace

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Document, Token

_TROOPS = frozenset({"brigade", "battalion", "peacekeeper", "ammunition", "weaponry"})
_DEFENCE = frozenset({"defence", "defense"})
_MISSIONS = frozenset({"mission", "force", "industry", "operation"})
_OF_TROOPS = frozenset(
    {"security", "military", "defence", "defense", "peacekeeping", "stabilisation", "stabilization", "standby"}
)
_SOLDIERS = frozenset({"soldier", "troop", "battalion", "brigade"})
_THANKED = "given-and-thanked-for"  # relief, where nothing says what it was
_OF_LEARNING = frozenset({"scholarship", "stipend", "fellowship", "training", "project"})
_OFTEN = 4  # a report that names disaster and its victims so often is about them


def _is_for_forces(match: Match) -> bool:
    """Whether it is troops that somebody pays for: "5 million for the brigade", whatever a clause aside tells of."""
    tree = match.tree
    aside = {
        below for token in tree.tokens if _is_aside(tree, token, match.anchor) for below in tree.subtree(token.index)
    }
    for token in tree.tokens:
        if token.index in aside:
            continue
        described = {kid.lemma.lower() for kid in tree.kids(token.index, "compound", "amod", "flat", "nmod:desc")}
        if token.lemma in _DEFENCE and tree.case(token.index) in ("for", "in"):
            return True  # "7 billion for air defence"
        if token.lemma in _TROOPS or (token.lemma.lower() in _MISSIONS and described & _OF_TROOPS):
            return True
    return False


def _is_aside(tree: Tree, clause: Token, anchor: int) -> bool:
    """Whether a clause tells something else than what is done: "gave it 5 million after its soldiers were hurt"."""
    apart = clause.base_relation in ("advcl", "parataxis") or clause.relation == "acl:relcl"
    return apart and anchor != clause.index and clause.index not in tree.ancestors(anchor)


def _sends_rescuers(match: Match) -> bool:
    """Whether what looks like a force sent out is to rescue people or brings relief."""
    if (match.frame.type, match.frame.mode) != ("MOBILIZE", "troops"):
        return False
    tree = match.tree
    told = {tree.lemma(below) for each in match.clause.objects for below in tree.subtree(each)}
    return bool(told & words("rescuing")) and not told & _SOLDIERS


def is_about_relief(document: Document) -> bool:
    """Whether a report tells of a disaster or of people in flight all along."""
    needs = lexicon().words["needs"]
    named = sum(token.lemma in needs for sentence in document.sentences for token in sentence.tokens)
    return named >= _OFTEN


def with_kind_of_aid(match: Match, about_relief: bool) -> Match:
    """The match as humanitarian or military aid, where it is told as aid of no kind and what it is for says so.

    Rescuers, and ships that carry relief, are aid as well: "sent two helicopters and a team of rescue workers".
    """
    if about_relief and _sends_rescuers(match):
        return replace(match, frame=replace(match.frame, type="AID", mode="humanitarian"))
    words, tree = lexicon().words, match.tree
    said = {token.lemma for token in tree.tokens}
    if (match.frame.name, match.frame.mode) == (_THANKED, "humanitarian") and said & _OF_LEARNING:
        return replace(match, frame=replace(match.frame, mode="economic"))
    if (match.frame.type, match.frame.mode) != ("AID", "economic"):
        return match
    inside = {below for each in (match.trigger, *match.clause.objects) for below in tree.subtree(each)}
    # "water networks" are built and relieve nobody.
    given = {tree.lemma(each) for each in inside if tree.tokens[each].base_relation not in ("compound", "amod")}
    relief = (
        about_relief or said & words["needs"] or (match.trigger not in match.clause.objects and given & words["relief"])
    )
    if said & words["lending"]:
        return match
    if not relief:
        return replace(match, frame=replace(match.frame, mode="military")) if _is_for_forces(match) else match
    return replace(match, frame=replace(match.frame, mode="humanitarian"))
