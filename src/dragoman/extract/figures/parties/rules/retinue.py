"""Whose people and firms go along with somebody: "he is accompanied by 20 traders", "with a delegation of 15 firms"."""

from dragoman.extract.clauses import ancestors, predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_FOLLOWINGS = frozenset({"delegation", "group", "party", "retinue", "entourage", "team"})
_PRONOUNS = frozenset({"he", "she"})


def retinue_of(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """The state of whoever travels, and the first state the journey is to."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or not _goes_along(sentence, number, predicate) or _are_nationals(context, sentence, number):
        return None
    tree = Tree(sentence)
    told = (_state_of(context, sentence, kid) for kid in tree.kids(predicate.index, "nsubj"))
    owner = next((each for each in told if each is not None), None)
    goals = (
        context.mentions.headed_by(sentence.index, kid.index)
        for kid in tree.kids(predicate.index, "obl", "obj")
        if tree.case(kid.index) in {"", "to", "in", "for"}
    )
    goal = next((each for each in goals if each and each.kind == "state" and each.form == "name"), None)
    if owner is None:
        return None
    return Choice(owner.id, goal.id if goal and key_of(goal) != key_of(owner) else None, "of: with whom they go")


def _goes_along(sentence: Sentence, number: Number, predicate: Token) -> bool:
    """ "Is accompanied by", "travels with a delegation of"."""
    if predicate.lemma == "accompany":
        return bool(sentence.children(predicate.index, "nsubj:pass"))
    travels = predicate.lemma in figure_words("travelling") | {"arrive", "leave", "head", "be"}
    for token in ancestors(sentence, number.head):
        if token.index == predicate.index:
            return False
        led = {kid.lemma for kid in sentence.children(token.index, "case")}
        if token.lemma in _FOLLOWINGS and "with" in led:
            return travels
    return False


def _are_nationals(context: Context, sentence: Sentence, number: Number) -> bool:
    """ "Thirty Indian traders" are of the state they are called by."""
    thing = number.counted
    heads = [thing, *(kid.index for kid in sentence.children(thing, "amod", "compound", "nmod:poss"))]
    return any(context.mentions.headed_by(sentence.index, each) is not None for each in heads)


def _state_of(context: Context, sentence: Sentence, subject: Token) -> Mention | None:
    """The state a person serves; of "he" that of whoever was the subject last."""
    if subject.lemma in _PRONOUNS:
        for above in reversed(context.document.sentences[: sentence.index]):
            for kid in above.children(above.root().index, "nsubj"):
                person = context.mentions.headed_by(above.index, kid.index)
                if person is not None and person.kind == "person":
                    return context.countries.mention_of(context.countries.served_by(person))
        return None
    person = context.mentions.headed_by(sentence.index, subject.index)
    if person is None or person.kind != "person":
        return None
    home = context.countries.mention_of(context.mentions.home)
    return context.countries.mention_of(context.countries.served_by(person)) or home
