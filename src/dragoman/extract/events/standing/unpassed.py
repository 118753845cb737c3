"""What a text says that nobody has passed: "vetoed a resolution calling for a truce", "the draft condemns the raids".

What an adopted text demands its authors demand; what a draft or a vetoed one would have said, nobody did.
"""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree

_IT = frozenset({"it", "they"})
_JOINED = frozenset({"conj", "advcl"})


def is_of_unpassed_text(match: Match) -> bool:
    """Whether a stance is only what a draft says, or a text that its sentence says was stopped or is proposed."""
    if match.frame.deed or match.frame.mode == "propose":
        return False
    tree = match.tree
    host = _host(tree, match.anchor)
    if host is not None and (_is_draft(tree, host) or _is_handled(tree, host)):
        return True
    return any(_is_text(tree, each) and _is_draft(tree, each) for each in _subjects(tree, match.anchor))


def is_said_by_a_text(match: Match, before: Tree | None) -> bool:
    """Whether a text takes the stance: "the resolution demanded", or "it demanded" behind a sentence about one.

    `before` is the sentence before, if there is one.
    """
    if match.frame.deed or match.frame.mode == "propose":
        return False
    tree = match.tree
    if _host(tree, match.anchor) is not None:
        return True
    for subject in _subjects(tree, match.anchor):
        if _is_text(tree, subject):
            return True
        if before is not None and tree.lemma(subject).lower() in _IT:
            return any(_is_text(before, each) for each in _subjects(before, before.sentence.root().index))
    return False


def _subjects(tree: Tree, verb: int) -> tuple[int, ...]:
    return tuple(clause_of(tree, verb).subjects)


def _host(tree: Tree, verb: int) -> int | None:
    """The text whose participle or relative clause a verb is: "a resolution condemning the raid and demanding"."""
    node = tree.tokens[verb]
    if node.relation == "conj" and _is_participle(tree, verb) and not _is_participle(tree, node.head):
        # "Vetoed a resolution condemning the raid and calling for a truce": the parser may hang "calling" on the veto.
        beside = (kid.index for each in clause_of(tree, node.head).objects for kid in tree.kids(each, "acl"))
        node = next((tree.tokens[each] for each in beside if _is_participle(tree, each)), node)
    if node.relation == "advcl" and _is_participle(tree, node.index) and node.index and _is_text(tree, node.index - 1):
        return node.index - 1
    while node.base_relation in _JOINED and node.head >= 0 and not tree.kids(node.index, "nsubj"):
        node = tree.tokens[node.head]
    if node.base_relation != "acl" or node.head < 0:
        return None
    above = tree.tokens[node.head]
    if not _is_text(tree, above.index) and tree.case(above.index) == "by" and above.head >= 0:
        author = tree.tokens[above.head]  # "a draft put forward by Norland that demands"
        if author.base_relation == "acl" and author.head >= 0:
            above = tree.tokens[author.head]
    return above.index if _is_text(tree, above.index) else None


def _is_participle(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].text.lower().endswith("ing") and not tree.kids(verb, "aux")


def _is_text(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].tag in ("NOUN", "PROPN") and tree.lemma(noun).lower() in words("motions")


def _is_draft(tree: Tree, noun: int) -> bool:
    if tree.lemma(noun).lower() in words("drafts"):
        return True
    beside = tree.kids(noun, "compound", "amod", "nmod")
    return any(kid.lemma.lower() in words("drafts") or kid.text.lower() == "proposed" for kid in beside)


def _is_handled(tree: Tree, noun: int) -> bool:
    """Whether the verb of a text says that it was stopped, or is only put forward: "vetoed it", "tabled it"."""
    token = tree.tokens[noun]
    verb = tree.lemma(token.head) if token.head >= 0 else ""
    if token.relation in ("obj", "nsubj:pass") and verb in words("stopping_texts"):
        return True
    return any(kid.lemma in words("stopping_texts") for kid in tree.kids(noun, "acl"))
