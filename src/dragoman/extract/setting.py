"""When and where an event is, as far as its own clause says."""

from dataclasses import dataclass

from dragoman.extract.matcher import Match
from dragoman.extract.participants import PartyFinder
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval
from dragoman.model.records import Mention
from dragoman.model.sentence import TimeExpression

_PLACING = ("in", "at", "on the sidelines of", "on the margins of", "inside", "outside", "near")
_CLAUSAL = ("ccomp", "advcl", "acl", "acl:relcl", "parataxis", "advcl:relcl", "csubj")


@dataclass(frozen=True, slots=True)
class Setting:
    date: DateInterval | None = None
    places: tuple[Mention, ...] = ()


def setting_of(match: Match, finder: PartyFinder, others: frozenset[int]) -> Setting:
    """Date and place said in the clause of `match`; `others` are the trigger words of other events in the sentence."""
    tree = match.tree
    nodes = match.nodes
    rivals = others - nodes
    times = [time for time in tree.sentence.times if time.date and time.kind == "date"]
    own = [time for time in times if _belongs(tree, _head_of(tree, time), nodes, rivals)]
    if not own:
        own = [time for time in times if _is_fronted_for(tree, _head_of(tree, time), match.anchor)]
    date = _best(own)
    used = {each.mention.id for each in (*match.actors, *match.targets)}
    places: list[Mention] = []
    for token in tree.tokens:
        if token.base_relation not in ("obl", "nmod") or tree.case(token.index) not in _PLACING:
            continue
        for each in tree.following(token.index):
            mention = finder.headed(each)
            if mention is None or mention.id in used or not _is_place(mention) or mention in places:
                continue
            if _belongs(tree, token.index, nodes, rivals) or _is_fronted_for(tree, token.index, match.anchor):
                places.append(mention)
    return Setting(date, tuple(places))


def _is_place(mention: Mention) -> bool:
    return mention.kind in ("place", "state") and mention.form in ("name", "capital", "noun")


def _head_of(tree: Tree, time: TimeExpression) -> int:
    for index in range(time.first, time.last):
        head = tree.tokens[index].head
        if not time.first <= head < time.last:
            return index
    return time.first


def _belongs(tree: Tree, token: int, nodes: frozenset[int], rivals: frozenset[int]) -> bool:
    """Whether the nearest event word above a token is this event's, with no other clause between."""
    if token in nodes:
        return True
    node = token
    for above in tree.ancestors(token):
        if tree.tokens[node].relation in _CLAUSAL and node not in nodes:
            return False
        if above in nodes:
            return True
        if above in rivals:
            return False
        if tree.tokens[above].tag == "VERB" and tree.tokens[node].base_relation != "nmod":
            # A light verb outside the match ("arrived on a visit") still shares its setting with the noun below it.
            return any(kid.index in nodes for kid in tree.kids(above, "obl", "obj", "xcomp", "nsubj"))
        node = above
    return False


def _is_fronted_for(tree: Tree, token: int, anchor: int) -> bool:
    """Whether a setting stands before the first of several coordinated verbs, and so holds for `anchor` as well."""
    head = tree.tokens[token].head
    if head < 0 or tree.tokens[anchor].base_relation not in ("conj", "xcomp") or head not in tree.ancestors(anchor):
        return False
    subjects = [kid.index for kid in tree.kids(head, "nsubj")]
    return bool(subjects) and token < min(subjects) and not tree.kids(anchor, "nsubj")


def _best(times: list[TimeExpression]) -> DateInterval | None:
    """The finest date of several; the first of equals."""
    dates = [time.date for time in times if time.date is not None]
    return min(dates, key=lambda date: (date.last - date.first).days, default=None)
