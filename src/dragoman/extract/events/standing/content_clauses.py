"""Clauses that say what a noun holds: "claims that it armed them", "denied reports its troops shelled a town"."""

from dragoman.extract.tree import Tree

_OWN = frozenset({"its", "their", "his", "her"})
_RELATIVE = frozenset({"who", "which"})


def says_that(tree: Tree, verb: int) -> bool:
    """Whether a clause is what the word it hangs on says or holds, with its "that" or without."""
    # The parser may take the "that" of "reports that he fled" for a pronoun.
    if any(kid.lemma == "that" for kid in tree.kids(verb, "mark", "case", "obl")):
        return True
    token = tree.tokens[verb]
    noun = tree.tokens[token.head] if token.head >= 0 else token
    subjects = tree.kids(verb, "nsubj", "nsubj:pass")
    if noun.tag != "NOUN" or tree.kids(verb, "mark"):
        return False
    if token.relation == "acl:relcl":
        # "dismissed claims its soldiers crossed the border", which nobody claimed to have crossed
        return any(kid.text.lower() in _OWN for each in subjects for kid in tree.kids(each.index, "nmod:poss"))
    if token.relation not in ("acl", "ccomp"):
        return False
    return any(noun.index < each.index < verb and each.lemma not in _RELATIVE for each in subjects)
