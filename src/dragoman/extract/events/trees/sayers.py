"""Who says what stands before a verb of saying: "Mora was freed, the minister, Sol, told reporters"."""

from dataclasses import replace

from dragoman.extract.events.trees.ties import make_subject
from dragoman.model.sentence import Token

_SAYING = frozenset({"say", "tell", "announce", "report", "add", "confirm", "declare", "note", "claim", "state"})


def give_a_sayer(tokens: list[Token]) -> None:
    """ "Was handed to the consul, the minister, Mora, told reporters": he says so, and is not the consul."""
    for verb in tokens:
        own = [each for each in tokens[: verb.index] if each.head == verb.index]
        said = next((each for each in reversed(own) if each.base_relation == "ccomp"), None)
        if verb.lemma not in _SAYING or verb.tag != "VERB" or said is None:
            continue
        subjects = [each for each in own if each.base_relation == "nsubj"]
        # "Mora was freed, the minister, Sol, told": a subject before what is said is that of what is said.
        done = [each for each in subjects if each.index < said.index and not _has_subject(tokens, said)]
        if len(done) < len(subjects):
            continue
        name = _name_before(tokens, verb)
        if name.base_relation == "appos" and 0 <= name.head < name.index < verb.index and said.index < name.index:
            tokens[name.index] = replace(name, head=verb.index, relation="nsubj")
            for each in done:
                make_subject(tokens, each.index, said.index)


def _has_subject(tokens: list[Token], clause: Token) -> bool:
    return any(each.head == clause.index and each.base_relation in ("nsubj", "csubj", "expl") for each in tokens)


def _name_before(tokens: list[Token], verb: Token) -> Token:
    """The outermost of the names and offices that stand side by side before a verb."""
    before = verb.index - 2 if tokens[verb.index - 1].text == "," else verb.index - 1
    while tokens[before].head >= 0 and tokens[before].base_relation in ("flat", "appos", "compound"):
        above = tokens[before].head
        if tokens[before].base_relation == "appos" and tokens[above].base_relation != "appos":
            break
        before = above
    return tokens[before]
