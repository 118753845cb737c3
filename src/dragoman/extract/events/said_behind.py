"""A report set behind what it reports: "Norland called in the envoy and recalled its own, the ministry said"."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extract.events.standing.stance_words import words
from dragoman.model.sentence import Token
from dragoman.model.ties import make_subject


def go_on_before_saying(tokens: list[Token]) -> None:
    """Hangs a verb joined by "and" on the verb before it, where a parser joins it to the saying that follows both.

    Who speaks has not done it: "Norland asked him to leave and recalled its envoy, the ministry said".
    """
    for said, told in _sayings(tokens):
        for joined in tokens[: said.index]:
            if joined.head != said.index or joined.relation != "conj" or joined.tag != "VERB":
                continue
            before = [each for each in told if each.index < joined.index]
            own = [each for each in tokens if each.head == joined.index]
            if before and any(each.relation == "cc" for each in own):
                tokens[joined.index] = replace(joined, head=before[-1].index)


def leave_subjects_with_deeds(tokens: list[Token]) -> None:
    """ "A call between A and B took place, the agency cites the ministry": what took place is no subject of citing."""
    for said in tokens:
        own = [each for each in tokens[: said.index] if each.head == said.index]
        subjects = [each for each in own if each.base_relation == "nsubj"]
        if said.tag != "VERB" or len(subjects) != 2:
            continue
        first, sayer = subjects
        told = next((each for each in own if each.base_relation == "ccomp" and each.tag == "VERB"), None)
        told = told or _hung_on_saying(tokens, first, sayer, said)
        if told is None or not first.index < told.index < sayer.index:
            continue
        if not any(each.head == told.index and each.base_relation in ("nsubj", "csubj") for each in tokens):
            make_subject(tokens, first.index, told.index)


def _hung_on_saying(tokens: list[Token], thing: Token, sayer: Token, said: Token) -> Token | None:
    """The verb that a parser hung on a thing beside another, now hung on the saying.

    "The drill, held in May, focused on, he said".
    """
    behind = [each for each in tokens[thing.index : sayer.index] if each.head == thing.index and each.relation == "acl"]
    if len(behind) < 2 or behind[-1].tag != "VERB" or tokens[behind[-1].index - 1].text != ",":
        return None
    tokens[behind[-1].index] = replace(behind[-1], head=said.index, relation="ccomp")
    return tokens[behind[-1].index]


def hang_on_saying(tokens: list[Token]) -> None:
    """ "Shells fell on the camp, she said, calling for an inquiry": she calls for it, and not the shells."""
    for said, told in _sayings(tokens):
        own = [each.index for each in tokens[said.index :] if each.index == said.index or each.head == said.index]
        behind = max((each for each in own if tokens[each].tag != "PUNCT"), default=said.index) + 2
        doing = tokens[behind] if told and behind < len(tokens) and tokens[behind - 1].text == "," else None
        if doing is None or doing.tag != "VERB" or not doing.text.lower().endswith("ing"):
            continue
        if doing.base_relation == "advcl" and doing.head in {each.index for each in told}:
            tokens[doing.index] = replace(doing, head=said.index)


def stay_with_saying(tokens: list[Token]) -> None:
    """ "He was jailed, she said at a press conference in Oslo": there she said so, and there nobody was jailed."""
    for said, told in _sayings(tokens):
        if not told:
            continue
        for token in tokens[said.index + 1 :]:
            if token.text == ",":
                break
            verb = tokens[token.head] if token.head >= 0 else token
            if token.base_relation == "obl" and verb.index < said.index and verb.tag == "VERB":
                tokens[token.index] = replace(token, head=said.index)


def _sayings(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Verbs of saying, each with the verbs before it that it reports, as they hang when its turn comes."""
    for said in tokens:
        if said.tag == "VERB" and said.lemma in words("telling"):
            before = tokens[: said.index]
            yield said, [each for each in before if each.head == said.index and each.base_relation == "ccomp"]
