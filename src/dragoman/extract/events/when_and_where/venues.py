"""Whether a town is named as where something was, and not for the government in it."""

from dragoman.extract.tree import Tree


def is_where(tree: Tree, town: int) -> bool:
    """Whether a town stands behind "in" or "at", or beside a capital that does: "in Norland's capital, Oslo"."""
    token = tree.tokens[town]
    beside = token.relation == "appos" and token.head >= 0 and tree.lemma(token.head) == "capital"
    return tree.case(token.head if beside else town) in ("in", "at")
