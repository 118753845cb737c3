"""Appeals to everybody: "urged all parties to the conflict" names nobody whom they are directed at."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree


def without_all_sides(match: Match) -> Match:
    """An appeal without those meant by "all parties" or "the parties to the conflict", unless these words name some."""
    if match.frame.type != "REQUEST" or not match.targets:
        return match
    left = tuple(each for each in match.targets if not _is_everybody(match.tree, each))
    return match if len(left) == len(match.targets) else replace(match, targets=left, addressed=not left)


def _is_everybody(tree: Tree, found: Found) -> bool:
    word = found.token
    if found.mention.kind != "group" or tree.lemma(word) not in words("sides_of_all"):
        return False
    below = [tree.tokens[each] for each in range(word + 1, min(word + 5, len(tree.tokens)))]
    behind = [each.lemma.lower() for each in below if each.text.lower() not in ("the", "armed", "this", "that")][:2]
    fighting = len(behind) == 2 and behind[0] in ("to", "in") and behind[1] in words("fights")
    named = any(tree.tokens[each].tag == "PROPN" for each in tree.subtree(word))
    everyone = any(kid.lemma == "all" for kid in tree.kids(word, "det"))
    return (everyone or fighting) and not named
