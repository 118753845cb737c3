"""Names coordinated with one another hang together: subjects, objects, places."""

from dataclasses import replace

from dragoman.model.sentence import Token


def join_objects(tokens: list[Token]) -> None:
    """ "Met Mora on Monday and Sol on Tuesday": an object with an "and" of its own goes on from the one before."""
    for token in tokens:
        if token.relation != "obj" or not any(each.head == token.index and each.relation == "cc" for each in tokens):
            continue
        first = next(
            (each for each in tokens[: token.index] if each.head == token.head and each.relation == "obj"), None
        )
        if first is not None:
            tokens[token.index] = replace(token, head=first.index, relation="conj")


def join_subjects(tokens: list[Token]) -> None:
    """ "Norland's tired minister Mora left" has one subject, where a parser makes three of it."""
    for verb in tokens:
        before = [each for each in tokens[: verb.index] if each.head == verb.index and each.relation == "nsubj"]
        if len(before) < 2 or before[-1].tag != "PROPN" or before[-1].index - before[0].index > 6:
            continue
        last = before[-1]
        if any(each.tag in ("PUNCT", "VERB", "AUX", "PRON") for each in tokens[before[0].index : last.index]):
            continue
        for left in before[:-1]:
            tokens[left.index] = replace(left, head=last.index, relation="amod" if left.tag == "ADJ" else "nmod:desc")
            for owner in tokens[: left.index]:
                if owner.head == left.index and owner.relation == "nsubj":
                    tokens[owner.index] = replace(owner, relation="nmod:poss")


def join_places(tokens: list[Token]) -> None:
    """ "officials in Norland and Sorland": the second name goes with the first, not with the officials."""
    for token in tokens[2:]:
        if token.relation != "conj" or token.tag != "PROPN" or tokens[token.head].tag != "NOUN":
            continue
        link, left = tokens[token.index - 1], tokens[token.index - 2]
        if link.tag == "CCONJ" and left.tag == "PROPN" and left.base_relation == "nmod" and left.index > token.head:
            tokens[token.index] = replace(token, head=left.index)
