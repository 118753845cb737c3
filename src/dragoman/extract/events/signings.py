"""Signings told twice: once of those a text binds, and once of who put their names to it."""

from dragoman.extract.events.drafts import Draft
from dragoman.extract.tree import Tree

_SIDES = frozenset({"country", "side", "government", "state"})


def rule_of(draft: Draft) -> str:
    """What made an event: its frame, or that a text told of before was signed by those whom this sentence names."""
    match, frame = draft.match, draft.match.frame
    if draft.kind == "AGREE/sign" and (
        _is_for_a_side(draft) or any(_points_back(match.tree, each) for each in _texts(draft))
    ):
        return "frame:signed-again"
    return "learned" if frame.name == "learned" else f"frame:{frame.name}"


def _is_for_a_side(draft: Draft) -> bool:
    """Whether a text told of is signed for somebody: "Mora signed the pact on behalf of her country"."""
    tree, clause = draft.match.tree, draft.match.clause
    sides = [token for case, token in clause.obliques if case in ("for", "on behalf of", "on the part of")]
    if not all(_is_definite(tree, each) for each in clause.objects):
        return False
    behalf = any(case == "on" and tree.lemma(token) == "behalf" for case, token in clause.obliques)
    return behalf or any(tree.tokens[each].tag == "PROPN" or tree.lemma(each) in _SIDES for each in sides)


def _is_definite(tree: Tree, noun: int) -> bool:
    return any(kid.lemma in ("the", "this", "both", "these") for kid in tree.kids(noun, "det"))


def _texts(draft: Draft) -> list[int]:
    """What is signed: the object, or what names are put to."""
    clause = draft.match.clause
    return [*clause.objects, *(token for case, token in clause.obliques if case == "to")]


def _points_back(tree: Tree, noun: int) -> bool:
    """Whether a noun or pronoun only means a text told of before: "it", "the document"."""
    kids = tree.kids(noun)
    named = any(kid.base_relation in ("compound", "nmod", "amod", "acl", "appos", "nummod") for kid in kids)
    definite = any(kid.lemma in ("the", "this", "both") for kid in kids if kid.base_relation == "det")
    return tree.tokens[noun].text.lower() in ("it", "which") or (definite and not named)
