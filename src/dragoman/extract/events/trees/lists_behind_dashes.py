"""Who a number of states are, told behind a dash: "Three members have cut ties -- Chad, Niger and Mali"."""

from dataclasses import replace

from dragoman.knowledge.number_words import CARDINALS
from dragoman.model.sentence import Token
from dragoman.model.ties import kids

_DASHES = frozenset({"--", "—", "–", "-", ":"})
_LONGEST = 10  # names


def name_those_counted(tokens: list[Token]) -> None:
    """Hangs a list of as many names as the subject counts on that subject, as what says who they are."""
    for dash in tokens[1:]:
        if dash.text not in _DASHES:
            continue
        first = next((each for each in tokens[dash.index + 1 :] if each.tag != "DET"), None)
        while first is not None and first.base_relation in ("compound", "amod") and first.head > first.index:
            first = tokens[first.head]
        if first is None or not 0 <= first.head < dash.index:
            continue
        # A parser may join the rest to a name before the dash: "ties with Doha -- Chad, Niger and Mali".
        heads = {first.index, first.head}
        rest = [each for each in tokens[first.index + 1 :] if each.base_relation == "conj" and each.head in heads]
        if not 1 < len(rest) + 1 <= _LONGEST:
            continue
        counted = next((each for each in tokens[: dash.index] if _counts(tokens, each) == len(rest) + 1), None)
        if counted is None or counted.index == first.head:
            continue
        tokens[first.index] = replace(first, head=counted.index, relation="appos")
        for each in rest:
            tokens[each.index] = replace(each, head=first.index)


def _counts(tokens: list[Token], subject: Token) -> int | None:
    """How many a subject says they are: "three states", "Three of the members"."""
    if subject.base_relation != "nsubj":
        return None
    if subject.tag == "NUM":
        return CARDINALS.get(subject.text.lower())
    numbers = (each for each in kids(tokens, subject) if each.base_relation == "nummod")
    return next((CARDINALS.get(each.text.lower()) for each in numbers), None)
