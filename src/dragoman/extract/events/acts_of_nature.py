"""What storms, floods and accidents do, which nobody has done."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.tree import Tree

_HURTING = frozenset({"injure", "wound", "hurt", "maim"})
_BLOWS = frozenset({"attack", "raid", "strike", "bomb", "bombing", "shoot", "shelling", "ambush", "clash", "fighting"})
_BLASTS = frozenset({"explosion", "blast", "explode", "detonation"})
_ACCIDENTS = frozenset({"crash", "accident", "collision", "derailment", "fire", "collapse", "stampede", "pile-up"})


def without_acts_of_nature(matches: list[Match]) -> list[Match]:
    """The matches less what storms, floods and accidents do, where nobody fights in the sentence: "a gas explosion"."""
    return [match for match in matches if not (match.frame.type == "ASSAULT" and _is_of_nature(match))]


def _is_of_nature(match: Match) -> bool:
    told = {token.lemma.lower() for token in match.tree.tokens if not _is_blow_of_nature(match.tree, token.index)}
    killed = match.frame.mode == "kill" or match.tree.lemma(match.trigger) in _HURTING
    forces = {token.lemma.lower() for token in match.tree.tokens if token.tag in ("NOUN", "PROPN")}  # but "stormed"
    classes = lexicon().words
    blasts = [match.trigger, *clause_of(match.tree, match.anchor).subjects]
    if any(match.tree.lemma(each) in _BLASTS for each in blasts) and told & classes["accidental"]:
        return not told & (classes["fighters"] | classes["explosives"])
    by_accident = killed and any(_is_accident(match.tree, each) for each in _brought_by(match))
    if by_accident and not _fighting_beside(match) & classes["fighters"]:
        return True  # "two officers killed in a crash"
    return killed and bool(forces & classes["nature"]) and not told & (classes["fighters"] | _BLOWS)


def _brought_by(match: Match) -> list[int]:
    """What deaths are told to come from: "killed in a crash", "the fire killed"."""
    return [*clause_of(match.tree, match.anchor).subjects, *(kid.index for kid in match.tree.kids(match.anchor, "obl"))]


def _fighting_beside(match: Match) -> set[str]:
    """The words of the sentence but for who died and what crashed: "soldiers killed in a helicopter crash"."""
    tree = match.tree
    died = clause_of(tree, match.anchor).objects
    aside = {each for one in died for each in tree.subtree(one)}
    aside |= {kid.index for one in _brought_by(match) for kid in tree.kids(one, "compound", "amod")}
    return {token.lemma.lower() for token in tree.tokens if token.index not in aside}


def _is_accident(tree: Tree, noun: int) -> bool:
    """Whether a word is a crash or the like; a fire burns where it is counted, else it is shooting: "Syrian fire"."""
    if tree.lemma(noun) != "fire":
        return tree.lemma(noun) in _ACCIDENTS
    kids = tree.kids(noun, "amod", "compound")
    burns = bool({kid.lemma for kid in kids} & lexicon().words["accidental"])  # "in warehouse fire"
    counted = bool(tree.kids(noun, "det", "nummod")) or tree.tokens[noun].text.lower() == "fires"
    return burns or counted or (not kids and tree.case(noun) == "in")


def _is_blow_of_nature(tree: Tree, verb: int) -> bool:
    """Whether a storm or a flood is what strikes: "was struck by a cyclone, which killed six"."""
    if tree.tokens[verb].tag != "VERB" or tree.lemma(verb) not in _BLOWS:
        return False
    clause = clause_of(tree, verb)
    doers = (*clause.subjects, *(each for case, each in clause.obliques if case == "by"))
    named = (word for each in doers for word in tree.subtree(each, frozenset({"acl"})))  # "Cyclone Elsa"
    return any(tree.lemma(word).lower() in lexicon().words["nature"] for word in named)
