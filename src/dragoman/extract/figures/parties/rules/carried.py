"""From whom and to whom goods go that a report tells on their way: "a convoy with 11 pumps left Suva for Tonga"."""

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_TOWARD = frozenset({"for", "to", "towards", "toward", "into", "in", "at"})
_LEAVING = frozenset({"leave", "depart"})


def is_load_of_relief(sentence: Sentence, number: Number) -> bool:
    """Whether what is counted goes with goods that are given in need: "a convoy with tents and two lorries set out"."""
    carrier = _carrier(sentence, number)
    if carrier is None:
        return False
    load = {token.lemma for token in sentence.subtree(carrier.index)} - {carrier.lemma}
    return bool(load & (word_sets("outlook.yaml")["relief"] | {"relief", "humanitarian"}))


def carried_between(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """Who sends and who gets what is carried: whose carrier or load it is, else the state it leaves, and the state it
    goes to."""
    carrier = _carrier(sentence, number)
    if carrier is None:
        return None
    tree = Tree(sentence)
    going = sentence.tokens[carrier.head]
    load = {token.index for token in sentence.subtree(carrier.index)}
    sender: Mention | None = None
    origin: Mention | None = None
    goal: Mention | None = None
    for each in context.mentions.in_range(sentence.index, 0, len(sentence.tokens)):
        party = _public(context, each)
        if party is None:
            continue
        case = tree.case(each.head)
        if each.head in load:
            sender = sender or party
        elif case == "from" and each.head > going.index:
            origin = origin or party
        elif each.head in {kid.index for kid in tree.kids(going.index, "obj")}:
            origin, goal = (party, goal) if going.lemma in _LEAVING else (origin, party)
        elif case in _TOWARD and each.head > going.index and sentence.tokens[each.head].head in {going.index, *load}:
            goal = goal or party
    giver = sender or origin
    if giver is None or goal is None or key_of(giver) == key_of(goal):
        return None
    return Choice(giver.id, goal.id, "of: whence it is carried")


def _carrier(sentence: Sentence, number: Number) -> Token | None:
    """The convoy or ship that leaves or arrives with what is counted."""
    words = figure_words("on the way")
    for token in ancestors(sentence, number.head):
        going = sentence.tokens[token.head] if token.base_relation == "nsubj" and token.head >= 0 else None
        if going is not None:
            carries = token.lemma in word_sets("outlook.yaml")["carriers"] | figure_words("loads")
            itself = token.index == number.counted
            return token if carries and going.lemma in words and not itself else None
    return None


def _public(context: Context, mention: Mention) -> Mention | None:
    """The state a place or an organ of state is of; a bloc or an organisation itself."""
    if mention.kind == "place":
        return context.countries.mention_of(mention.state)
    if mention.kind not in PUBLIC or mention.form == "pronoun":
        return None
    return as_state(mention, context.countries)
