"""What is only asked: "Can you confirm that the minister will travel to Oslo?" tells of no journey."""

from dragoman.extract.tree import Tree

_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_CLOSING = frozenset("\"'”’»)]")


def is_asked(tree: Tree, node: int) -> bool:
    """Whether a word stands in what a sentence asks; what it tells before its question is told all the same."""
    if _end(tree) != "?":
        return False
    above = [node, *tree.ancestors(node)]
    if any(_is_interrogative(tree, each) for each in above):
        return True
    return not any(_is_interrogative(tree, token.index) for token in tree.tokens)  # "Any news of the talks?"


def _end(tree: Tree) -> str:
    """The last mark of a sentence that closes no quote or bracket: "Will Peru sign?" is asked in quotes as well."""
    return next((token.text for token in reversed(tree.tokens) if not _CLOSING.issuperset(token.text)), "")


def _is_interrogative(tree: Tree, node: int) -> bool:
    """Whether the clause of a word asks: by "who" or "when" in front, or by its auxiliary before its subject."""
    if tree.tokens[node].relation == "acl:relcl":
        return False
    kids = tree.kids(node)
    subject = next((kid.index for kid in kids if kid.base_relation == "nsubj"), node)
    helpers = (kid for kid in kids if kid.base_relation in ("aux", "cop"))
    asking = (
        kid for kid in kids if kid.lemma in _ASKING or any(each.lemma in _ASKING for each in tree.kids(kid.index))
    )
    return any(kid.index < subject for kid in helpers if subject != node) or any(kid.index <= node for kid in asking)
