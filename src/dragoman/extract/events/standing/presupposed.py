"""What a sentence takes as given, whatever becomes of the clause it is told in.

"Will not come after the army shelled the town", "before the election of 22 October", "asked it to free the men arrested
in May": the shelling and the arrest have been, and the election has its day.
"""

from dragoman.extract.clauses import shares_passive
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

# An event named after these is one the speaker knows of.
_OCCASIONED = frozenset({"at", "during", "before", "ahead of", "since", "until", "because of", "in"})
_UNSURE = frozenset({"a", "an", "any", "another", "no", "every", "each", "such", "some", "whatever", "what"})
_FACTUAL = frozenset({"after", "because", "since", "as", "when", "while", "although", "though", "where"})
_SOON = frozenset({"soon", "long"})
_DUE = frozenset({"to", "be", "hold", "schedule", "due", "set", "plan", "take", "place", "slate"})
_OVER = frozenset({"over", "about", "at"})
_AHEAD = frozenset({"planned", "possible", "potential", "proposed", "looming", "future", "imminent", "likely"})
_BETWEEN = 2  # words from a vote to its day
_CLAUSES = frozenset({"acl:relcl", "advcl", "conj", "parataxis"})
_NOT_THERE = frozenset({"if", "unless", "whether", "until", "once", "lest", "before"})


def is_presupposed(tree: Tree, node: int, trigger: int, vote: bool = False) -> bool:
    """Whether what the word tells stands by itself; of a vote any that has its day does."""
    token = tree.tokens[node]
    if token.tag in ("NOUN", "PROPN"):
        return node == trigger and (_has_its_day(tree, node, vote) or _is_resented(tree, node))
    if token.tag != "VERB":
        return False
    if token.relation == "acl":
        return _is_past_participle(tree, node) and _is_definite(tree, token.head)
    if not tree.kids(node, "nsubj") or not _is_past(tree, node) or shares_passive(tree.sentence, token):
        return False
    marks = {kid.lemma for kid in tree.kids(node, "mark", "advmod")}
    if token.base_relation == "advcl":
        waited_for = tree.lemma(token.head) in _SOON  # "as soon as it was opened", "as long as it is shut"
        return bool(marks & _FACTUAL) and not (marks & _NOT_THERE or waited_for)
    # "If he is handed over, and supporters blocked the road": of another time, and so no part of the condition.
    return token.base_relation == "conj" and not marks and not _is_past(tree, token.head)


def is_due_then(tree: Tree, noun: int, time: int) -> bool:
    """Whether a time stands right behind a noun and what belongs to it: "the election in Malawi, to be held in May"."""
    own = set(tree.subtree(noun, _CLAUSES))
    between = [each for each in tree.tokens[noun + 1 : time] if each.index not in own and each.lemma not in _DUE]
    return noun < time and len(between) <= _BETWEEN


def _has_its_day(tree: Tree, noun: int, vote: bool) -> bool:
    dated = any(tree.is_time(each) for each in tree.subtree(noun, _CLAUSES) if each > noun)
    dated = dated or (vote and any(is_due_then(tree, noun, time.first) for time in tree.sentence.times))
    return dated and _is_definite(tree, noun) and (vote or tree.case(noun) in _OCCASIONED)


def _is_resented(tree: Tree, noun: int) -> bool:
    """Whether a noun is what a protest or worry is over: "to express concern over Saturday's strike"."""
    above = tree.tokens[noun].head
    ahead = any(kid.lemma in _AHEAD for kid in tree.kids(noun, "amod"))
    resented = tree.case(noun) in _OVER and above >= 0 and tree.lemma(above) in words("resentment")
    return resented and _is_definite(tree, noun) and not ahead


def _is_definite(tree: Tree, noun: int) -> bool:
    return noun >= 0 and not any(kid.lemma in _UNSURE for kid in tree.kids(noun, "det"))


def _is_past_participle(tree: Tree, verb: int) -> bool:
    """Whether a participle tells what was done: "arrested off Ranong", dated, or done by somebody it names."""
    form = tree.tokens[verb].text.lower()
    told = any(tree.is_time(kid.index) or tree.case(kid.index) == "by" for kid in tree.kids(verb, "obl"))
    return told and not form.endswith("ing") and form != tree.lemma(verb) and not tree.is_infinitive(verb)


def _is_past(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the simple past, or the perfect."""
    token = tree.tokens[verb]
    if token.tag != "VERB" or tree.is_infinitive(verb):
        return False
    helpers = {kid.text.lower() for kid in tree.kids(verb, "aux")}
    if helpers:
        return helpers <= {"has", "have", "had", "was", "were", "been", "did"} and not helpers & {"did"}
    form = token.text.lower()
    return form != token.lemma and not form.endswith(("s", "ing"))
