"""Deeds a sentence speaks of without saying that they are done.

What is alleged, what is only aimed at, and what would be good or bad to do: "evidence that Norland backs the rebels",
"a roadmap aimed at normalising relations", "it is regrettable to expel an envoy".
"""

from itertools import pairwise

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.conditional import is_only_on_condition
from dragoman.extract.events.standing.content_clauses import says_that
from dragoman.extract.events.standing.outlooks import is_ended, is_outlook
from dragoman.extract.events.standing.recurring import is_no_single_meeting
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.unpassed import is_of_unpassed_text
from dragoman.extract.tree import Tree

_BELOW = frozenset({"xcomp", "obj", "conj"})
_ASKING = frozenset({"whether", "if", "who", "what", "which"})  # "unclear why it was done": it was
_AMOUNTS = frozenset({"many", "much"})
_CALLED = frozenset({"xcomp", "obj", "ccomp", "iobj"})
_POSSIBLE = frozenset({"possible", "potential", "eventual", "prospective", "hypothetical"})
_UNKNOWN = frozenset({"unclear", "unknown", "uncertain", "undetermined"})
_KNOWN = frozenset({"clear", "known", "know", "certain", "established", "sure"})


def is_only_counted(match: Match) -> bool:
    """Whether a deed only tells who is counted: "the number of people killed in attacks rose", on no day of its own."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if not match.frame.deed or verb.relation != "acl" or verb.head < 0:
        return False
    noun = tree.tokens[verb.head]
    counted = noun.base_relation == "nmod" and noun.head >= 0 and tree.lemma(noun.head) in words("counts")
    return counted and not any(tree.is_time(each) for each in tree.subtree(verb.index))


def is_unasserted(match: Match) -> bool:
    """Whether the clause of a match is an allegation's, an aim's, an opinion's, a draft's, or only tells since when.

    Of what is said only the last may be. Nor is a reception an event of its own that its guest thanks for.
    """
    if is_of_unpassed_text(match) or _is_courtesy(match) or _is_landmark(match) or _is_only_possible(match):
        return True
    if is_no_single_meeting(match) or is_only_on_condition(match.tree, match.anchor) or _is_agreed_offer(match):
        return True
    if is_outlook(match) or is_ended(match):
        return True
    if not match.frame.deed and match.frame.type != "SUPPORT":
        return False
    tree, node = match.tree, match.anchor
    while tree.tokens[node].base_relation in _BELOW and tree.tokens[node].head >= 0:
        node = tree.tokens[node].head
    return (
        _is_made_a_condition(match)
        or _is_alleged(tree, node)
        or _is_aimed_at(tree, node)
        or _is_judged(tree, match.anchor)
        or _is_unknown(tree, node)
        or _is_striven_for(tree, node)
        or _is_to_be_done(tree, node)
        or _is_only_called(match)
    )


def _is_only_possible(match: Match) -> bool:
    """Whether a mere noun tells of what may come: "an eventual withdrawal"; but a possible visit is thought of."""
    told = match.frame.type not in ("CONSULT", "OCCASION") or match.frame.mode == "meeting"
    bare = match.anchor == match.trigger and match.tree.tokens[match.trigger].tag == "NOUN"
    return told and bare and any(kid.lemma in _POSSIBLE for kid in match.tree.kids(match.trigger, "amod"))


def _is_landmark(match: Match) -> bool:
    """Whether taking office only tells since when something is so: "his first visit since he took office"."""
    tree, verb = match.tree, match.anchor
    if (match.frame.type, match.frame.mode) != ("OCCASION", "appointment"):
        return False
    since = any(kid.lemma == "since" for kid in tree.kids(verb, "mark", "case", "advmod"))
    return since and not any(tree.is_time(each) for each in tree.subtree(verb))


def _is_agreed_offer(match: Match) -> bool:
    """ "Agreed to offer a loan": that is what is agreed on, and put to nobody any more."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    offered = (match.frame.type, match.frame.mode) == ("REQUEST", "propose")
    return offered and verb.relation == "xcomp" and verb.head >= 0 and tree.lemma(verb.head) == "agree"


def _is_courtesy(match: Match) -> bool:
    """ "Thanked the Minister for receiving him"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if match.frame.type != "CONSULT" or verb.tag != "VERB" or verb.base_relation not in ("advcl", "acl", "xcomp"):
        return False
    marked = any(kid.lemma == "for" for kid in tree.kids(match.anchor, "mark", "case"))
    whom = any(tree.tokens[each].tag == "PRON" for each in match.clause.objects)
    return marked and whom and any(tree.lemma(each) == "thank" for each in tree.ancestors(match.anchor)[:2])


def _is_made_a_condition(match: Match) -> bool:
    """ "Made the release of all hostages a condition"."""
    tree = match.tree
    verbs = (each for each in (match.anchor, tree.tokens[match.trigger].head) if each >= 0)
    return any(
        tree.lemma(verb) == "make" and any(kid.lemma in words("conditions") for kid in tree.kids(verb, "obj", "xcomp"))
        for verb in verbs
    )


def _is_alleged(tree: Tree, verb: int) -> bool:
    """Whether a clause is what is alleged or asked for: "claims that Norland had armed them", "alleged that it had"."""
    token = tree.tokens[verb]
    if token.relation == "ccomp" and tree.lemma(token.head) == "allege":
        return True
    asked = words("allegations") | words("asked_for")
    said = token.base_relation in ("acl", "ccomp") and says_that(tree, verb)
    return said and (tree.lemma(token.head) in asked or _is_refuted(tree, token.head))


def _is_refuted(tree: Tree, noun: int) -> bool:
    """Whether a noun is what somebody denies or dismisses: "denied reports its troops shelled a village"."""
    above = tree.tokens[noun]
    return above.base_relation in ("obj", "nsubj") and above.head >= 0 and tree.lemma(above.head) in words("denying")


def _is_aimed_at(tree: Tree, verb: int) -> bool:
    """Whether something is only what a thing is for: "talks aimed at lifting the ban"."""
    token = tree.tokens[verb]
    if token.base_relation not in ("advcl", "acl") or token.head < 0:
        return False
    above = tree.tokens[token.head]
    marks = {kid.lemma for kid in tree.kids(verb, "mark", "case")}
    return above.relation == "acl" and above.lemma in words("aiming") and bool(marks & {"at", "to"})


def _is_striven_for(tree: Tree, verb: int) -> bool:
    """Whether an infinitive is what efforts are for: "agreed to step up efforts to end the dispute"."""
    token = tree.tokens[verb]
    return token.relation == "acl" and tree.is_infinitive(verb) and tree.lemma(token.head) in words("striving")


def _is_to_be_done(tree: Tree, verb: int) -> bool:
    """Whether an infinitive is only what somebody asks for: "called for the two to be released"."""
    token = tree.tokens[verb]
    if not tree.is_infinitive(verb) or token.base_relation not in ("acl", "advcl", "xcomp") or token.head < 0:
        return False
    whom = tree.tokens[token.head]
    above = tree.tokens[whom.head] if whom.base_relation in ("obl", "nmod") and whom.head >= 0 else whom
    asked = tree.case(whom.index) == "for" and above.lemma in words("appealing")
    led = any(kid.lemma == "for" and kid.index > above.index for kid in tree.kids(verb, "mark"))
    return asked or (led and whom.lemma in words("appealing"))


def _is_only_called(match: Match) -> bool:
    """Whether a noun only says what somebody calls a thing: "during what it described as a meeting with an envoy"."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    bare = noun.tag == "NOUN" and match.anchor == noun.index and noun.head >= 0
    called = bare and tree.case(noun.index) == "as" and tree.lemma(noun.head) in words("describing_as")
    return called or (bare and noun.base_relation in _CALLED and _is_what_is_called(tree, noun.head))


def _is_what_is_called(tree: Tree, verb: int) -> bool:
    """Whether a verb says in a clause of "what" how somebody calls a thing: "in what Norland called an attack"."""
    head = tree.tokens[verb].head
    what = any(each.text.lower() == "what" for each in tree.kids(verb))
    what = what or (head >= 0 and tree.tokens[head].text.lower() == "what")
    return what and tree.lemma(verb) in words("calling")


def _is_unknown(tree: Tree, verb: int) -> bool:
    """Whether nobody knows if or to whom it was done: "it was unclear how many were killed"."""
    token = tree.tokens[verb]
    if token.base_relation not in ("ccomp", "csubj", "advcl") or token.head < 0:
        return False
    above = tree.lemma(token.head)
    denied = any(kid.lemma == "not" for kid in tree.kids(token.head))
    between = [each.lemma for each in tree.tokens[token.head : verb]]
    asked = any(one in _ASKING or (one == "how" and next_one in _AMOUNTS) for one, next_one in pairwise([*between, ""]))
    return asked and (above in _UNKNOWN or (above in _KNOWN and denied))


def _is_judged(tree: Tree, verb: int) -> bool:
    """Whether an infinitive only says what it would be good or bad to do: "it is unwise to close the border"."""
    return tree.tokens[verb].relation == "csubj" and tree.is_infinitive(verb)
