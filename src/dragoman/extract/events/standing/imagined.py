"""What is only imagined, feared, ruled or told in a tale: "fears of an attack", "the convention obliges states to"."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_INVERTED = frozenset({"had", "should", "were"})
_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "dep"})
_MODALS = frozenset({"can", "could", "may", "might", "should", "would"})
_ABOUT = frozenset({"on", "about", "over"})
_SINGLY = frozenset({"he", "she", "it", "i"})


def is_imagined(tree: Tree, node: int, head: int, trigger: int) -> bool:
    """Whether the event of `trigger` is said to be without being so, by the word `node` above it and its `head`."""
    token = tree.tokens[node]
    relation, lemma = token.base_relation, tree.lemma(head)
    if relation in _CLAUSES and is_inverted(tree, node):
        return True
    if relation == "nmod" and lemma in words("feared") and tree.case(node) == "of":
        return True
    if (
        relation == "acl"
        and lemma in words("asked_for")
        and any(kid.lemma == "that" for kid in tree.kids(node, "mark"))
    ):
        return True  # "the demand that he be freed"
    if node == trigger and relation == "nsubj" and lemma in words("expiring"):
        return True
    if node == trigger and relation == "nsubj" and (lemma in words("improbable") or _is_far_off(tree, head)):
        return True
    if relation in ("ccomp", "xcomp") and lemma in words("obliging") and _has_subject(tree, head, "rules"):
        return True
    if relation == "ccomp" and lemma in words("wishing") and tree.kids(node, "nsubj", "nsubj:pass"):
        return not _has_same_subject(tree, node, head)  # "hope that he will be freed"
    if node == trigger and relation == "obj" and lemma in words("easing") and not _is_told_of(tree, head):
        return True  # "efforts at facilitating peace talks", "could hamper the talks"
    if node == trigger and relation == "nmod" and lemma in words("discussions") and tree.case(node) in _ABOUT:
        return True  # "talks on the release of prisoners"
    if relation == "obj" and lemma in words("covering"):
        return _has_subject(tree, head, "rules") or _has_subject(tree, head, "discussions")
    return _has_subject(tree, head, "tales") and lemma in words("depicting")


def is_inverted(tree: Tree, verb: int) -> bool:
    """Whether a verb opens with its auxiliary: "Had Norland known", "Should talks fail"."""
    subject = next((kid.index for kid in tree.kids(verb, "nsubj", "nsubj:pass")), None)
    first = next((kid.index for kid in tree.kids(verb, "aux", "cop")), None)
    if subject is None or first is None or tree.tokens[first].text.lower() not in _INVERTED:
        return False
    return first < subject < verb and (first == 0 or tree.tokens[first].text[:1].islower())


def _has_same_subject(tree: Tree, verb: int, wishing: int) -> bool:
    """Whether who wishes is who does it: "Mora hopes she will meet him", and not "Mora hopes they will meet"."""
    if tree.kids(verb, "nsubj:pass"):
        return False
    doing = next((each.text.lower() for each in tree.kids(verb, "nsubj")), "")
    if doing != "they":
        return doing in _SINGLY or doing == "we"
    wishers = tree.kids(wishing, "nsubj")
    return any(each.text.lower() not in _SINGLY and _is_several(tree, each.index) for each in wishers)


def _is_several(tree: Tree, subject: int) -> bool:
    token = tree.tokens[subject]
    return bool(tree.kids(subject, "conj")) or (token.tag != "PROPN" and token.text.lower() != token.lemma)


def _has_subject(tree: Tree, verb: int, kind: str) -> bool:
    return any(tree.lemma(each) in words(kind) for each in clause_of(tree, verb).subjects)


def _is_told_of(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what was done: "hampered the talks", not "could hamper", "for hampering", "to hamper"."""
    form, helpers = tree.tokens[verb].text.lower(), tree.kids(verb, "aux")
    if any(kid.lemma in words("future") | _MODALS for kid in helpers) or tree.is_infinitive(verb):
        return False
    return not form.endswith("ing") or bool(helpers)


def _is_far_off(tree: Tree, node: int) -> bool:
    return tree.lemma(node) == "off" and any(kid.lemma == "far" for kid in tree.kids(node, "advmod"))
