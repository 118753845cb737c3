"""Whom a reproach blames, and a denial rejects, of those the language model sees it directed at."""

from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Trigger

_CLAUSES = ("ccomp", "xcomp", "advcl")


def blamed(tree: Tree, trigger: Trigger) -> tuple[tuple[int, float], ...]:
    """The targets but for whom a reproach pities: "condemned the raid as a violation of Norland's airspace"."""
    if trigger.type == "ASSAULT":
        # "Fired two missiles from Norland at the ship": not at Norland.
        return tuple((word, sure) for word, sure in trigger.targets if tree.case(word) != "from")
    if trigger.type == "REJECT" and tree.lemma(trigger.token) == "deny":
        # "Denied arming the rebels": whoever says so is rejected, and not the rebels.
        denied = {below for kid in tree.kids(trigger.token, *_CLAUSES) for below in tree.subtree(kid.index)}
        return tuple((word, sure) for word, sure in trigger.targets if word not in denied)
    if trigger.type != "ACCUSE":
        return trigger.targets
    return tuple((word, sure) for word, sure in trigger.targets if not _is_pitied(tree, word, trigger.token))


def _is_pitied(tree: Tree, word: int, verb: int) -> bool:
    way = [word, *tree.ancestors(word)]
    if verb not in way:
        return False
    inside = way[: way.index(verb)]
    called = (each for each in inside if tree.case(each) == "as" or tree.tokens[each].base_relation == "xcomp")
    return any(tree.lemma(each) in words("breaches") for each in called)
