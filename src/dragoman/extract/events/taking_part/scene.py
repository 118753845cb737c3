"""Where force is used, people protest or help goes, told by the way: "police in Montford", "tents to Brede"."""

from collections.abc import Iterator

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.when_and_where.places import place_name
from dragoman.extract.tree import Tree
from dragoman.model.evidence import Span

_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
# What is brought somewhere is done at its end: help and troops.
_BROUGHT = frozenset({"AID", "MOBILIZE"})
_WITHIN = frozenset({"in", "at", "inside", "outside", "near", "off", "around", "across", "through", "throughout"})
_APART = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis", "conj", "cc"})
_NAME = frozenset({"flat", "compound", "appos", "nmod:desc", "nmod:unmarked", "nmod"})


def scene_of(match: Match, finder: PartyFinder) -> tuple[Span, ...]:
    """The town or spot that those who do such a deed, or those who suffer it, are said to be in; () for other deeds."""
    if match.frame.type not in _FORCE | _BROUGHT:
        return ()
    return tuple(dict.fromkeys(_scenes(match, finder)))[:1]


def _scenes(match: Match, finder: PartyFinder) -> Iterator[Span]:
    tree, clause = match.tree, match.clause
    brought = match.frame.type in _BROUGHT
    # "sent patrols to Montford", "will return to Montford", "marched to the embassy in Montford"
    wherever = brought or match.frame.mode == "return" or match.frame.type == "PROTEST"
    obliques = [token for case, token in clause.obliques if case in _WITHIN or wherever]
    around = [*clause.objects, *clause.subjects, *obliques]
    trigger = tree.tokens[match.trigger]
    if trigger.tag != "VERB":
        around.insert(0, match.trigger)
        if match.anchor == match.trigger and trigger.base_relation == "obl":
            around += [kid.index for kid in tree.kids(trigger.head, "nsubj")]  # "teachers in Montford went on strike"
    for top in around:
        # "the attack carried out in Montford": the participle of the deed tells of the deed.
        apart = _APART - {"acl"} if top == match.trigger else _APART
        for token in tree.subtree(top, apart):
            place = _town(finder, tree, token)
            case = tree.case(token)
            at_end = (case == "to" and (brought or token == top)) or (case == "" and token == top)
            if place is not None and (at_end or _is_struck(match, token) or _is_within(tree, token)):
                yield place


def _is_struck(match: Match, token: int) -> bool:
    """Whether a town is what an attack told by a noun was on: "the shelling of Brede", "the raid of 2 May on Brede"."""
    tree = match.tree
    noun = match.frame.type == "ASSAULT" and tree.tokens[match.trigger].tag != "VERB"
    return noun and tree.tokens[token].head == match.trigger and tree.case(token) in ("of", "on", "against", "over")


def _is_within(tree: Tree, token: int) -> bool:
    """Whether a name is where something is: after such a preposition, or after the word for what it names."""
    case = tree.case(token)
    if case in _WITHIN:
        return True
    node = tree.tokens[token]
    if node.base_relation not in _NAME or node.head < 0 or case not in ("", "of"):
        return False
    return tree.lemma(node.head) in lexicon().words["localities"]


def _town(finder: PartyFinder, tree: Tree, token: int) -> Span | None:
    """The name of a place smaller than a state that a word is the head of."""
    mention = finder.headed(token)
    if mention is not None:
        return mention.span if mention.kind == "place" and mention.form != "demonym" else None
    name = place_name(tree, token)
    if name is None:
        return None
    within = finder.mentions.in_range(tree.sentence.index, name.first, name.last)
    state = any(each.kind == "state" for each in within)  # "the Kingdom of Norland"
    return None if state else tree.sentence.span_of(name.first, name.last)
