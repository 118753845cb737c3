"""What has not been done after all, being only due or a mere report, and what has, though an infinitive tells it."""

from collections.abc import Container

from dragoman.extract.tree import Tree

_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only"})
_BINDING = frozenset({"sign", "ratify", "adopt", "approve", "agree", "conclude"})
_STARTING = frozenset({"enter", "come", "take"})
_TRUTH = frozenset({"truth", "substance", "basis", "foundation", "evidence", "proof"})
_TILL = frozenset({"once", "until", "till", "after", "when"})


def is_judged(tree: Tree, verdict: int) -> bool:
    """Whether a predicate says what it would be to do something: "it would be wrong for Norland to leave"."""
    helpers = {kid.lemma for kid in tree.kids(verdict, "aux")}
    return bool(tree.kids(verdict, "cop")) and bool(helpers & {"would", "could", "might", "may"})


def awaits(tree: Tree, verb: int, head: int) -> bool:
    """Whether what `head` tells of waits for a text's signing or passing: "enters into force once it is ratified"."""
    if tree.lemma(verb) not in _BINDING or not any(kid.lemma in _TILL for kid in tree.kids(verb, "mark", "advmod")):
        return False
    above = tree.tokens[head]
    future = any(kid.lemma in ("will", "shall", "would") for kid in tree.kids(head, "aux"))
    begins = above.lemma in _STARTING and above.text.lower().rstrip("s") == above.lemma
    past = any(kid.text.lower() in ("was", "were", "had") for kid in tree.kids(verb, "aux", "aux:pass"))
    return (future or begins) and not past


def is_set(tree: Tree, verb: int) -> bool:
    """Whether what is waited for has a day, or is a text's signing or passing, which is under way then."""
    dated = any(tree.is_time(kid.index) for kid in tree.kids(verb, "obl"))
    return dated or tree.lemma(verb) in _BINDING


def is_yet_to_be(tree: Tree, verb: int) -> bool:
    """Whether something has not been done so far: "have yet to agree", where a parser takes "have" for a helper."""
    marks = (kid.index for kid in tree.kids(verb, "mark") if kid.text.lower() == "to" and kid.index > 0)
    return any(tree.tokens[each - 1].text.lower() == "yet" for each in marks)


def is_denied(tree: Tree, noun: int, denying: Container[str]) -> bool:
    """Whether a report or a statement is the object of a verb of `denying` or said to be untrue: "dismissed reports
    that", "there is no truth in reports that"."""
    token = tree.tokens[noun]
    if (
        token.base_relation == "nmod"
        and tree.lemma(token.head) in _TRUTH
        and tree.case(noun) in ("in", "to", "for", "behind")
    ):
        return any(kid.lemma in ("no", "little", "any") for kid in tree.kids(token.head, "det", "amod"))
    return token.base_relation == "obj" and token.head >= 0 and tree.lemma(token.head) in denying


def had_been_due(tree: Tree, verb: int, arranged_words: Container[str]) -> bool:
    """ "Had been due to meet", where a parser takes "due" for a mere mark of what was to be done."""
    helpers = {kid.text.lower() for kid in tree.kids(verb, "aux", "cop")}
    arranged = any(kid.lemma in arranged_words for kid in tree.kids(verb, "advmod", "mark", "aux"))
    return "had" in helpers and (arranged or (tree.is_infinitive(verb) and "been" in helpers))


def was_to(tree: Tree, verb: int) -> bool:
    """Whether a verb in the past leads to what was to be done: "was to have met"."""
    past = {"was", "were"}
    head = tree.tokens[verb].head
    above = {tree.tokens[head].text.lower()} if head >= 0 and tree.tokens[verb].base_relation == "xcomp" else set()
    return bool(past & (above | {kid.text.lower() for kid in tree.kids(verb, "aux", "cop")}))


def is_to(tree: Tree, verb: int) -> bool:
    """Whether a clause with a subject tells what is due: "when the minister is to receive her", "which is to lend"."""
    helpers = {kid.text.lower() for kid in tree.kids(verb, "aux", "cop")}
    return tree.is_infinitive(verb) and bool(helpers & {"is", "are"}) and bool(tree.kids(verb, "nsubj"))


def _helpers(tree: Tree, verb: int) -> set[str]:
    return {kid.lemma for kid in tree.kids(verb, "aux")}


def is_done_by_the_nth(tree: Tree, verb: int) -> bool:
    """Whether somebody was the nth to do something, and so has: "became the first minister to visit Norland"."""
    noun = tree.tokens[verb].head
    if noun < 0 or tree.tokens[verb].base_relation != "acl" or not tree.is_infinitive(verb):
        return False
    counted = any(kid.lemma in _ORDINALS for kid in tree.kids(noun, "amod"))
    above = tree.tokens[noun].head
    became = above >= 0 and tree.tokens[above].text.lower() in ("became", "becoming")
    became = became or (above >= 0 and tree.lemma(above) == "become" and "have" in _helpers(tree, above))
    return counted and (became or any(kid.text.lower() in ("was", "were") for kid in tree.kids(noun, "cop")))
