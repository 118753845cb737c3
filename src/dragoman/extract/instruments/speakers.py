"""Whose side those speak for who tell of a text: "she said the country was negotiating a pact with Chad"."""

from dragoman.extract.clauses import clause_top, sayings_above
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.named_text import NamedText
from dragoman.model.records import Mention

_REACH_BACK = 3  # sentences from "she said" to her name


def speaking_for(context: Context, named: NamedText, other: str | None) -> str | None:
    """The mention id of the state, not `other`, whose official tells of a text."""
    sentence = named.sentence
    top = clause_top(sentence, named.head)
    behind = [each for each in sentence.children(top.index, "parataxis") if each.index > top.index]
    for saying in (*sayings_above(sentence, named.head), *behind):
        subjects = [kid.index for kid in sentence.children(saying.index, "nsubj")]
        told = (context.mentions.headed_by(sentence.index, at) for at in subjects)
        for speaker in (_named(context, each) for each in told if each and each.kind == "person"):
            code = context.countries.served_by(speaker)
            state = context.countries.mention_of(code) if code != other else None
            if state is not None:
                return state.id
    return None


def _named(context: Context, person: Mention) -> Mention:
    """Whom "she" stands for: the last named before whose state is known."""
    if person.form != "pronoun":
        return person
    for at in range(person.sentence - 1, max(-1, person.sentence - _REACH_BACK - 1), -1):
        here = [each for each in context.mentions.in_sentence(at) if each.kind == "person" and each.form == "name"]
        fitting = [each for each in here if each.gender in {None, person.gender} and context.countries.served_by(each)]
        if fitting:
            return fitting[-1]
    return person
