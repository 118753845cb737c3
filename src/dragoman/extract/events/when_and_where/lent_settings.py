"""The day and the place that one event of a sentence lends another: an occasion, a journey, the first of two verbs."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.party_kinds import is_place
from dragoman.extract.events.when_and_where.attachment import MARGINS, OCCASIONS
from dragoman.extract.events.when_and_where.places import Place, clause_of_where
from dragoman.extract.events.when_and_where.said_in_clause import said_in_clause
from dragoman.extract.events.when_and_where.setting import Setting

_IN_TALKS = frozenset({"in", "over", "after", "following"})  # "agreed in a telephone call on Friday"


def with_occasion(match: Match, setting: Setting, matches: list[Match], own: list[Setting]) -> Setting:
    """The setting of a match, with what the occasion or journey it is told with lends it."""
    if setting.date is not None and setting.places:
        return setting
    tree = match.tree
    occasions = {
        kid.index for node in match.nodes for kid in tree.kids(node, "obl", "nmod") if tree.case(kid.index) in OCCASIONS
    }
    talks = {kid.index for node in match.nodes for kid in tree.kids(node, "obl") if tree.case(kid.index) in _IN_TALKS}
    for node in match.nodes:
        for kid in tree.kids(node, "obl", "nmod"):
            if kid.lemma in MARGINS:
                occasions |= {below.index for below in tree.kids(kid.index, "nmod")}
    when, journey = _when_clause_of(match, matches), _where_clause_of(match, matches)
    for other, theirs in zip(matches, own, strict=True):
        if other is when and setting.date is None:
            return Setting(theirs.date, setting.places)
        if other is journey:
            return Setting(setting.date or theirs.date, setting.places or _visited(other))
        if other is not match and setting.date is None and theirs.date is not None and _brings_about(match, other):
            return Setting(theirs.date, setting.places)  # "flew to Oslo for talks on Monday"
        held_at = other.trigger in occasions and other.frame.mode in ("gathering", "visit", "meeting")
        held_at = held_at or (other.trigger in talks and other.frame.mode in ("call", "meeting"))
        if other is not match and (held_at or _brings_about(other, match)):
            lent = _visited(other) if other.frame.mode == "visit" else theirs.places
            return Setting(setting.date or theirs.date, setting.places or lent)
    return setting


def _visited(visit: Match) -> tuple[Place, ...]:
    return tuple(
        Place(each.mention.span, each.mention.kind == "place" or each.mention.form == "capital")
        for each in visit.targets
        if is_place(each.mention)
    )


def _brings_about(visit: Match, match: Match) -> bool:
    """Whether somebody goes somewhere for it: "flew to Oslo on Monday for talks"."""
    if visit.frame.mode != "visit" or match.frame.type != "CONSULT":
        return False
    if match.anchor != match.trigger and match.anchor not in visit.nodes:
        return False
    return match.tree.case(match.trigger) == "for" and match.tree.tokens[match.trigger].head in visit.nodes


def of_first_verb(
    match: Match, setting: Setting, matches: list[Match], lent: list[Setting], finder: PartyFinder
) -> Setting:
    """A second verb of one subject goes with the first: "telephoned both on 18 September and urged them"."""
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    if setting.date is not None or anchor.base_relation != "conj" or anchor.tag != "VERB":
        return setting
    if match.frame.status == "planned":
        return setting  # "came back on Monday and called a strike": for some other day
    if tree.kids(anchor.index, "nsubj", "nsubj:pass", "aux") or _is_for_some_day(match):
        return setting
    for other, theirs in zip(matches, lent, strict=True):
        if other is not match and anchor.head in other.nodes:
            return Setting(theirs.date, setting.places)
    if match.frame.deed and any(
        tree.is_time(kid.index) for kid in tree.tokens[: anchor.head] if kid.head == anchor.head
    ):
        # "police last week found a lorry and arrested its driver"
        first = said_in_clause(replace(match, anchor=anchor.head, trigger=anchor.head), finder, frozenset())
        return Setting(first.date, setting.places)
    return setting


def _is_for_some_day(match: Match) -> bool:
    """Whether a verb has its own vague time: "will send tents in May and open a consulate soon"."""
    tree = match.tree
    below = tree.subtree(match.anchor, frozenset({"conj", "acl", "acl:relcl", "advcl", "ccomp"}))
    return any(tree.lemma(each) in words("some_day") for each in below if each > match.anchor)


def of_guests(match: Match, setting: Setting, matches: list[Match], lent: list[Setting]) -> Setting:
    """A gathering without a date is when those met who met at it."""
    if setting.date is not None or match.frame.mode != "gathering" or match.anchor != match.trigger:
        return setting
    tree = match.tree
    node = tree.tokens[match.trigger]
    if node.base_relation == "nmod" and node.head >= 0 and tree.lemma(node.head) in MARGINS:
        node = tree.tokens[node.head]
    elif tree.case(node.index) not in OCCASIONS:
        return setting
    for other, theirs in zip(matches, lent, strict=True):
        if other is not match and node.head in other.nodes and other.frame.type in ("CONSULT", "AGREE"):
            return Setting(theirs.date, setting.places)
    return setting


def _when_clause_of(match: Match, matches: list[Match]) -> Match | None:
    """The event a clause of "when" belongs to: "visited Oslo in May, when he attended the forum"."""
    tree, node = match.tree, match.anchor
    if not any(kid.lemma == "when" for kid in tree.kids(node)):
        return None
    above = set(tree.ancestors(node)[:3])
    return next((other for other in matches if other is not match and other.nodes & above), None)


def _where_clause_of(match: Match, matches: list[Match]) -> Match | None:
    """The journey whose end a clause of "where" tells of: "flew on to Oslo, where she opened a school and met Mora"."""
    node, where = clause_of_where(match)
    if where is None:
        return None
    above = set(match.tree.ancestors(node)[:4])
    visits = (other for other in matches if other.frame.mode == "visit" and other is not match)
    return next((other for other in visits if other.nodes & above), None)
