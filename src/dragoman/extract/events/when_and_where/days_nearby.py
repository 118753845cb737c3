"""Days that hang on another word of the sentence than the event's own, and are its days all the same.

What is done at an occasion, for a purpose or at a place that a clause tells of shares the day of the verb above; and a
parser likes to hang the time behind a subordinate clause on the main verb, where a reader hears it with what is nearer.
"""

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.events.when_and_where.attachment import OCCASIONS, head_of, start_of_time
from dragoman.extract.events.when_and_where.dating import is_weekday, is_when
from dragoman.extract.events.when_and_where.places import clause_of_where
from dragoman.extract.tree import Tree
from dragoman.model.sentence import TimeExpression

_NEARER = frozenset({"advcl", "acl"})
_WHEN = frozenset({"on", "in", "", "at", "during"})
_HEARD = frozenset({"in", "for", "during", "at", "since", "of", "over", "against", "after", "following"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})
_ASIDE = 2  # a comma and the preposition
_MEETING = frozenset({"meeting", "call", "gathering"})
# "At the close of their session": what the end of something is told of is when that was.
_ENDS = frozenset({"close", "end", "conclusion", "opening", "outset", "start", "beginning", "closing"})


def times_nearby(match: Match) -> list[TimeExpression]:
    """The times of its sentence that date an event whose own words have none, nearest sense first; often none."""
    times = [time for time in match.tree.sentence.times if is_when(match, time)]
    if not times or match.frame.status == "planned":
        return []  # "came back on Monday and called for a strike": that is for some other day
    for told in (_of_speech, _behind, _of_occasion, _of_purpose, _of_where, _of_arrival, _of_which, _of_story):
        if found := told(match, times):
            return found
    return []


def _of_speech(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "Speaking after a meeting on Tuesday, Mora ruled out talks": the day a stance was taken on."""
    tree = match.tree
    if match.frame.deed:
        return []
    spoken = [
        kid for kid in tree.kids(match.anchor, "advcl") if kid.lemma in words("speaking") and kid.index < match.anchor
    ]
    within = {each for kid in spoken for each in tree.subtree(kid.index)}
    return [time for time in times if time.first in within and is_weekday(tree, time)]


def _behind(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "After a patrol shot three men last Friday", "the extradition of Mora in May": right behind its words."""
    tree, node = match.tree, match.tree.tokens[match.anchor]
    if node.tag == "VERB" and (node.base_relation not in _NEARER or node.head > node.index):
        return []
    if node.tag != "VERB" and (match.anchor != match.trigger or tree.case(node.index) not in _HEARD):
        return []
    if node.tag != "VERB" and not match.actors and match.frame.type != "PROTEST":
        return []
    above = set(tree.ancestors(node.index))
    return [
        time
        for time in times
        if _is_right_behind(tree, time, node.index)
        if (verb := tree.tokens[head_of(tree, time)].head) in above and not _is_of_telling(tree, verb, time)
    ]


def _is_of_telling(tree: Tree, verb: int, time: TimeExpression) -> bool:
    """Whether a weekday may well be that of what is said: "thanked Norland for sending rice on Monday"."""
    told = tree.lemma(verb) in words("telling") | words("judging")
    return told and is_weekday(tree, time)


def _of_occasion(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "Asked him in a call on Monday", "will see Mora on 8 July at the summit", "adopted it at the close of talks"."""
    tree, node = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "CONSULT" or match.frame.mode not in _MEETING or match.anchor != match.trigger:
        return []
    if node.base_relation == "nmod" and node.head >= 0 and tree.lemma(node.head) in _ENDS:
        node = tree.tokens[node.head]
    if node.base_relation != "obl" or tree.case(node.index) not in OCCASIONS | {"in"}:
        return []
    return [
        time
        for time in _on(tree, node.head, times)
        if _is_right_behind(tree, time, node.index)
        or time.last == min(tree.subtree(node.index))
        or node.index < node.head == start_of_time(tree, time) - 1  # "In a call the two discussed on Monday plans"
    ]


def _of_purpose(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "Will host Mora in Oslo on 24 October to sign a protocol"."""
    tree, node = match.tree, match.tree.tokens[match.anchor]
    if node.base_relation != "advcl" or not tree.is_infinitive(node.index) or not match.frame.deed:
        return []
    if tree.tokens[node.head].tag != "VERB" or any(kid.lemma == "only" for kid in tree.kids(node.index)):
        return []
    return [time for time in _on(tree, node.head, times) if time.first < node.index]


def _of_where(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "At the council in Oslo on 23 June, where Norland will propose a fund"."""
    tree = match.tree
    node, where = clause_of_where(match)
    noun = tree.tokens[node].head
    if where is None or noun < 0 or tree.tokens[node].base_relation != "acl":
        return []
    above = (noun, tree.tokens[noun].head)
    return [time for each in above for time in _on(tree, each, times) if time.first < where][:1]


def _of_arrival(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "In Lima, where she is due to arrive on Tuesday, she will meet Mora"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    while verb.base_relation == "conj" and verb.head >= 0:
        verb = tree.tokens[verb.head]
    for place in (kid.index for kid in tree.kids(verb.index, "obl") if kid.index < verb.index):
        for clause in tree.kids(place, "acl", "acl:relcl"):
            below = set(tree.subtree(clause.index))
            lemmas = {tree.lemma(each) for each in below}
            if "where" in lemmas and lemmas & words("arriving"):
                return [time for time in times if time.first in below]
    return []


def _of_which(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "The raid on 5 May, in which two were killed": right behind what the clause tells of, whatever it hangs on."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if not match.frame.deed or not verb.base_relation.startswith(("acl", "advcl")):
        return []
    led = (kid.index for kid in tree.kids(verb.index, "obl", "nmod") if kid.lemma == "which")
    which = next((each for each in led if tree.case(each) in ("in", "during")), None)
    return [] if which is None else [time for time in times if which - _ASIDE <= time.last < which]


def _of_story(match: Match, times: list[TimeExpression]) -> list[TimeExpression]:
    """ "Hundreds rallied in Oslo on 1 May; police detained four", "spoke on 1 May and agreed to meet again"."""
    agreed = (match.frame.type, match.frame.mode) == ("AGREE", "accord")
    if match.frame.type not in _DEEDS and not agreed:
        return []
    tree, node = match.tree, match.tree.tokens[match.anchor]
    if node.tag != "VERB" or node.base_relation not in ("conj", "parataxis") or node.head > node.index:
        return []
    besides = tree.kids(node.index, "cc", "mark", "aux")
    if not is_past(node) or any(kid.lemma not in ("and", "be") for kid in besides):
        return []
    first = tree.tokens[node.head]
    while first.base_relation in ("conj", "parataxis") and first.head < first.index:
        first = tree.tokens[first.head]
    if not is_past(first) or tree.kids(first.index, "mark"):
        return []
    return [time for time in _on(tree, first.index, times) if time.first < node.index and not _is_span(time)]


def _is_span(time: TimeExpression) -> bool:
    return time.date is None or time.relation is not None or time.date.precision in ("year", "interval")


def _on(tree: Tree, verb: int, times: list[TimeExpression]) -> list[TimeExpression]:
    heads = ((time, head_of(tree, time)) for time in times)
    return [time for time, head in heads if tree.tokens[head].head == verb and tree.case(head) in _WHEN]


def _is_right_behind(tree: Tree, time: TimeExpression, node: int) -> bool:
    """Whether a time, with its preposition, follows the last word below a node."""
    return start_of_time(tree, time) == max(tree.subtree(node)) + 1 and tree.case(head_of(tree, time)) in _WHEN
