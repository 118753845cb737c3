"""What names the place of an event: a town or state, "the Kenyan capital", "the Oslo talks", "the road where"."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.party_kinds import is_place
from dragoman.extract.mentions.view import is_seat
from dragoman.extract.tree import Tree
from dragoman.knowledge.gazetteer import towns
from dragoman.knowledge.states import states
from dragoman.model.evidence import Span
from dragoman.model.sentence import Name, NameKind

# A process or group goes by the town in which it began, and meets anywhere.
_BEGUN_THERE = frozenset({"process", "group", "club", "format", "platform", "agreement", "accord"})
_NAMED_SO = ("compound", "nmod:unmarked", "amod")
_TOWNS = frozenset({"city", "town", "village", "port", "township"})


@dataclass(frozen=True, slots=True)
class Place:
    """`city` is whether it is less than a state; `name` what it is called where the words do not say so."""

    span: Span
    city: bool = True
    name: str | None = None


def place_at(finder: PartyFinder, tree: Tree, token: int, used: AbstractSet[str]) -> Place | None:
    """The place that a word is the head of, unless it is one of the parties in `used`."""
    if tree.lemma(token) in _TOWNS and (town := _town_of(finder, tree, token, used)) is not None:
        return town  # "the Black Sea city of Ostrand"
    mention = finder.headed(token)
    if mention is not None and mention.kind != "person":
        if mention.id in used or not is_place(mention):
            return None
        return Place(mention.span, mention.kind == "place" or mention.form == "capital")
    plain = _named(tree, token) or _capital(finder, tree, token) or _spot(tree, token)
    return plain or _of_locality(finder, tree, token, used)


def called_after(match: Match, finder: PartyFinder) -> list[Place]:
    """The town a gathering or meeting is called after: "the Oslo conference", "Oslo Peace Forum"; [] where none is."""
    tree, trigger = match.tree, match.trigger
    if match.frame.mode not in ("gathering", "meeting") or tree.tokens[trigger].tag == "VERB":
        return []
    if tree.lemma(trigger) in _BEGUN_THERE:
        return []
    first = min(tree.subtree(trigger, frozenset({"nmod", "acl", "conj", "appos", "nmod:poss", "det", "case", "punct"})))
    for token in range(first, trigger):
        if tree.tokens[token].base_relation not in _NAMED_SO or tree.tokens[token + 1].text == "-":
            continue
        if finder.is_in_name_of_body(token):
            continue  # "the Shanghai Cooperation Organization summit"
        name = _named(tree, token) or _town_of_series(tree, token)
        mention = finder.headed(token)
        if name is not None and (mention is None or is_place(mention)) and tree.tokens[token - 1].text != "-":
            return [name]
    return []


def clause_of_where(match: Match) -> tuple[int, int | None]:
    """The first verb of the clause that a match is told in, and the "where" that leads it; None where none does."""
    tree, node = match.tree, match.anchor
    while tree.tokens[node].base_relation in ("conj", "xcomp") and tree.tokens[node].head >= 0:
        node = tree.tokens[node].head
    where = (kid.index for each in (node, match.anchor) for kid in tree.kids(each) if kid.lemma == "where")
    return node, next(where, None)


def where_it_tells_of(match: Match, finder: PartyFinder) -> list[Place]:
    """The place that a clause of "where" says something of: "the road to Brede, where gunmen killed two"."""
    tree = match.tree
    node, where = clause_of_where(match)
    if where is None:
        return []
    before = where - 1 - (tree.tokens[where - 1].text == ",")
    noun = tree.tokens[node].head if tree.tokens[node].base_relation == "acl" else before
    if noun < 0:
        return []
    for token in reversed(tree.subtree(noun, frozenset({"acl", "acl:relcl", "conj"}))):
        place = place_at(finder, tree, token, frozenset())
        if place is not None:
            return [place]
    return []


def place_name(tree: Tree, token: int) -> Name | None:
    """What the language model calls a place, around a word, unless it only says where somebody sits."""
    places = (name for name in tree.sentence.names if name.kind == NameKind.PLACE)
    here = (name for name in places if name.first <= token < name.last)
    return next((name for name in here if not is_seat(tree.tokens, name.last)), None)


def _named(tree: Tree, token: int) -> Place | None:
    name = place_name(tree, token)
    return Place(tree.sentence.span_of(name.first, name.last)) if name is not None else None


def _town_of_series(tree: Tree, token: int) -> Place | None:
    """A town at the beginning of the name of a series of gatherings: "Oslo Peace Forum"."""
    for name in tree.sentence.names:
        if name.kind != NameKind.SERIES or name.first != token:
            continue
        for last in (token + 2, token + 1):
            span = tree.sentence.span_of(token, last)
            if last < name.last and towns(" ".join(each.text for each in tree.tokens[token:last])):
                return Place(span)
    return None


def _of_locality(finder: PartyFinder, tree: Tree, token: int, used: AbstractSet[str]) -> Place | None:
    """ "the city of Ostrand", "the village of Brede": the place that the word is followed by the name of."""
    if tree.lemma(token) not in lexicon().words["localities"]:
        return None
    names = (
        kid.index
        for kid in tree.kids(token, "nmod", "appos")
        if kid.relation != "nmod:poss" and tree.case(kid.index) in ("of", "")
    )
    places = (place_at(finder, tree, each, used) for each in names)
    return next((place for place in places if place is not None), None)


def _town_of(finder: PartyFinder, tree: Tree, token: int, used: AbstractSet[str]) -> Place | None:
    """The town whose name follows "the port of", and no state, which only says where the port is."""
    names = [kid.index for kid in tree.kids(token, "nmod") if tree.case(kid.index) == "of"]
    mentions = [finder.headed(each) for each in names]
    states_only = any(each is not None and each.kind == "state" and each.form != "capital" for each in mentions)
    return None if states_only else _of_locality(finder, tree, token, used)


def _spot(tree: Tree, token: int) -> Place | None:
    """A thing that is called after its place: "at the Brede jetty"."""
    node = tree.tokens[token]
    if node.tag != "NOUN":
        return None
    for kid in tree.kids(token, "compound"):
        name = _named(tree, kid.index)
        if name is not None and kid.index == token - 1:
            return name
    return None


def _capital(finder: PartyFinder, tree: Tree, token: int) -> Place | None:
    """ "the Kenyan capital", "the capital of Kenya", unless its name follows."""
    node = tree.tokens[token]
    if node.lemma.lower() != "capital" or node.tag != "NOUN" or tree.kids(token, "appos", "flat"):
        return None
    for kid in tree.kids(token, "amod", "compound", "nmod:poss", "nmod"):
        owner = finder.headed(kid.index)
        state = states().get(owner.entity or "") if owner is not None and owner.form in ("name", "demonym") else None
        if state is not None and state.capital:
            return Place(node.span, name=state.capital[0])
    return None
