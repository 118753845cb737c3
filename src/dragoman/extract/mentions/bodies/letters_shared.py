"""Letters that a report uses of one organisation of several: "the EC" of Brussels, "MEPs" for their Parliament."""

from dragoman.model.sentence import Sentence

_PICKING = frozenset({"nummod", "amod", "compound", "nmod", "acl", "appos", "flat"})
_PART_OF = frozenset({"nmod", "conj", "appos", "compound"})


def stand_for_whole(sentence: Sentence, index: int) -> bool:
    """Whether letters mean the whole body: not the EC of a helicopter's "EC-135", not "two MEPs", "a group of MEPs"."""
    tokens = sentence.tokens
    behind = tokens[index + 1 : index + 3]
    if len(behind) == 2 and behind[0].text in {"-", "–"} and behind[1].text[:1].isdigit():
        return False
    if not tokens[index].text.endswith("s"):
        return True
    picked = any(each.base_relation in _PICKING for each in sentence.children(index))
    told = any(each.base_relation == "det" and each.text.lower() != "the" for each in sentence.children(index))
    return not picked and not told and tokens[index].base_relation not in _PART_OF
