"""Numbers that a body only counts or estimates: they are of its state, or of whose losses they are."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_COUNTED = frozenset({"people", "other", "share", "visits", "events"})


def of_those_tallied(choice: Choice, context: Context, sentence: Sentence, number: Number, indicator: str) -> Choice:
    """The choice, with a state for the body that "puts the losses at 12 million", "has confirmed 34 deaths"."""
    if indicator not in _COUNTED or _are_its_own(sentence, number):
        return choice
    body = mention_of(context, choice.subject)
    tells = body is not None and body.kind == "body" and _tells(sentence, number, body)
    owner = _loser(context, sentence, number) if tells or _is_put_at(sentence, number) else None
    if owner is None and body is not None and tells:
        owner = _state(context, body)
    if owner is None:
        return choice
    with_it = mention_of(context, choice.counterpart)
    left = choice.counterpart if key_of(with_it) != key_of(owner) else None
    return Choice(owner.id, left, "of: whom it is counted for")


def _tells(sentence: Sentence, number: Number, body: Mention) -> bool:
    """Whether the body is the subject of a verb that only tells the number."""
    predicate = predicate_of(sentence, number.head)
    if predicate is None or not any(kid.index == body.head for kid in sentence.children(predicate.index, "nsubj")):
        return False
    return _is_put_at(sentence, number) or predicate.lemma in figure_words("tallying")


def _is_put_at(sentence: Sentence, number: Number) -> bool:
    predicate = predicate_of(sentence, number.head)
    told = predicate is not None and predicate.lemma in {"put", "estimate"}
    return told and "at" in prepositions_of(sentence, number)


def _are_its_own(sentence: Sentence, number: Number) -> bool:
    """ "Put its losses at 2 million": what it tells is its own."""
    predicate = predicate_of(sentence, number.head)
    things = sentence.children(predicate.index, "obj") if predicate else []
    return any(kid.lemma in {"its", "their"} for each in things for kid in sentence.children(each.index, "nmod:poss"))


def _loser(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """Whose losses are put at so much: "Iraq's losses", "the damage to Chad"."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, number.head)
    things = tree.kids(predicate.index, "obj") if predicate else []
    named = (
        context.mentions.headed_by(sentence.index, kid.index)
        for thing in things
        for kid in tree.kids(thing.index, "nmod:poss", "nmod", "amod")
    )
    return next((each for each in named if each is not None and each.kind == "state"), None)


def _state(context: Context, body: Mention) -> Mention | None:
    """The state a body is of: by what is known of it, by a state in its name, or by where the report is from."""
    countries = context.countries
    called = context.mentions.in_range(body.sentence, body.first, body.last)
    code = body.state or next((each.state for each in called if each.kind in {"state", "group"}), None)
    home = context.mentions.home
    only = mention_of(context, countries.main) if not countries.bilateral else None
    at_home = countries.mention_of(home) if home in countries.codes else only
    found = countries.mention_of(code) if code else at_home
    return found if found is not None and found.kind == "state" and code_of(found) else None
