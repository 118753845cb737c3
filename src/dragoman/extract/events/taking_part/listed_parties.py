"""The parties that a list behind a noun names: states, those included, those from one to another."""

from typing import TYPE_CHECKING

from dragoman.extract.events.standing.stance_words import words
from dragoman.model.records import Mention

if TYPE_CHECKING:
    from dragoman.extract.events.taking_part.participants import PartyFinder

_OPENING = frozenset({":", ",", "namely", "–", "—", "--", "("})  # what a list begins behind
_INCLUDING = frozenset({"including", "such as", "among them"})


def listed(finder: "PartyFinder", noun: int) -> list[Mention]:
    """The states that follow a noun for states: "its allies Sorland and Westland", "two states: A and B"."""
    counted = finder.tree.kids(noun, "nmod") if finder.tree.tokens[noun].tag == "NUM" else []  # "three of the members"
    if not {finder.tree.lemma(noun), *(kid.lemma for kid in counted)} & words("nouns_of_states"):
        return []
    beside = [noun, *(kid.index for kid in finder.tree.kids(noun, "nmod") if kid.index > noun)]
    for kid in (kid for each in beside for kid in finder.tree.kids(each, "appos", "nmod")):
        if kid.index < noun or finder.tree.case(kid.index):
            continue
        first = finder.headed(kid.index)
        between = [each.text.lower() for each in finder.tree.tokens[noun + 1 : first.first if first else noun]]
        near = set(between) <= _OPENING or (between[-1:] and between[-1] in _OPENING - {","})
        if first is not None and first.kind == "state" and near:
            joined = [finder.headed(each) for each in finder.tree.following(kid.index)]
            joined += [each for each in finder.mentions.conjuncts(first) if each not in joined]
            return [each for each in joined if each is not None]
    return []


def included(finder: "PartyFinder", noun: int) -> list[Mention]:
    """Those of many whom a list names: "met several leaders, including Norland's Mora and Sorland's Sol"."""
    for kid in finder.tree.kids(noun, "nmod", "appos"):
        if kid.index > noun and finder.tree.case(kid.index) in _INCLUDING:
            found = [finder.headed(each) for each in finder.tree.following(kid.index)]
            listed = [each for each in found if each is not None and each.kind in ("person", "state")]
            return listed if len(listed) == len(found) else [each for each in listed if each.kind == "person"]
    return []


def ranging(finder: "PartyFinder", noun: int) -> list[Mention]:
    """The people a list goes through: "20 people, from former President Mora to Ministers Sol and Lim"."""
    tree = finder.tree
    behind = [each.text.lower() for each in tree.tokens[noun + 1 : noun + 3]]
    if behind[-1:] != ["from"]:
        return []
    later = tree.tokens[noun + 3 :]
    start = next((each.index for each in later if any(kid.index == noun + 2 for kid in tree.kids(each.index))), None)
    end = next((each.index for each in later if start and each.index > start and tree.case(each.index) == "to"), None)
    if start is None or end is None or tree.case(start) != "from":
        return []
    heads = [start, *tree.following(end)]
    heads += [below for kid in tree.kids(end, "appos") for below in tree.following(kid.index)]
    listed = [each for head in dict.fromkeys(heads) if (each := finder.headed(head)) is not None]
    return listed if all(each.kind == "person" for each in listed) and len(listed) > 1 else []
