"""Subjects of clauses with "that" whom a parser hangs elsewhere: "informs that Mr. Mora, president, will visit"."""

from dragoman.model.sentence import Token
from dragoman.model.ties import kids, make_subject

_NAMES = frozenset({"NOUN", "PROPN"})


def subjects_behind_that(tokens: list[Token]) -> None:
    """Makes what stands right behind "that" the subject of its verb, where the verb has none and it hangs behind it."""
    for that in tokens:
        if that.lemma != "that" or that.base_relation != "mark" or that.head <= that.index:
            continue
        verb = tokens[that.head]
        own = kids(tokens, verb)
        if verb.tag != "VERB" or any(each.base_relation in ("nsubj", "csubj") for each in own):
            continue
        behind = next((each for each in tokens[that.index + 1 : verb.index] if each.tag in _NAMES), None)
        while behind is not None and that.index < behind.head < verb.index:
            behind = tokens[behind.head]
        if behind is None or behind.head <= verb.index:
            continue
        if any(each.head == behind.index and each.base_relation == "case" for each in tokens[: behind.index]):
            continue
        make_subject(tokens, behind.index, verb.index)
