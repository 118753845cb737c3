"""Whose a figure is by where it is: the border of two states, the way from a town, a crowd in a street."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number, prepositions_of
from dragoman.extract.figures.numbers.counted import is_nationals
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_BORDERS = frozenset({"border", "frontier", "boundary"})
_LENGTHS = frozenset({"km", "m", "[mi_i]", "[nmi_i]"})
_BEARINGS = frozenset({"off", "from", "inside", "outside", "away"})
_QUARTERS = frozenset({"north", "south", "east", "west"})
_REACH_OF_PLACE = 5  # tokens from a distance to the town it is from


def by_place(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """Whose a figure is that where it is tells."""
    state = _away_from(context, sentence, number) or _gathered_in(context, sentence, number)
    return Choice(state, None, "of: where it is") if state else None


def of_border(choice: Choice, context: Context, sentence: Sentence, number: Number) -> Choice:
    """ "The 970-kilometre border", "a frontier of 40 miles with Chad": it is of both sides the report tells of."""
    border = sentence.tokens[number.head].head if number.unit in _LENGTHS else -1
    tree = Tree(sentence)
    if border < 0 or tree.lemma(border) not in _BORDERS:
        return choice
    for kid in tree.kids(border, "nmod"):
        partner = context.mentions.headed_by(sentence.index, kid.index)
        if partner and partner.kind == "state" and partner.form == "name" and tree.case(kid.index) == "with":
            return Choice(choice.subject, partner.id if partner.id != choice.subject else None, choice.why)
    subject = context.mentions.by_id.get(choice.subject or "")
    if choice.counterpart is not None or subject is None or subject.kind != "state" or not context.countries.bilateral:
        return choice
    other = context.countries.other(code_of(subject))
    beside = context.mentions.by_id.get(other or "")
    return Choice(subject.id, other, choice.why) if beside and beside.kind == "state" else choice


def _away_from(context: Context, sentence: Sentence, number: Number) -> str | None:
    """The Chad of "some 200 kilometres north of Abéché", "14 miles off Gozo": how far from a town something is."""
    behind = sentence.tokens[number.quantity.last : number.quantity.last + _REACH_OF_PLACE]
    lead = behind[0].lemma if behind else ""
    told = lead in _BEARINGS or any(lead.startswith(each) for each in _QUARTERS)
    if number.unit not in _LENGTHS or not told or "of" in prepositions_of(sentence, number):
        return None  # "a railway of 4,500 kilometres from Lyon"
    named = context.mentions.in_range(sentence.index, behind[0].index, behind[-1].index + 1)
    place = next((each for each in named if each.kind == "place" and each.state), None)
    state = next((each for each in named if each.kind == "state" and each.form in {"capital", "name"}), None)
    return _id_of_state(context, place or state)


def _id_of_state(context: Context, mention: Mention | None) -> str | None:
    found = context.countries.mention_of(mention.state) if mention else None
    return found.id if found else None


def _gathered_in(context: Context, sentence: Sentence, number: Number) -> str | None:
    """The France of "in Lyon 250 people gathered outside the Algerian consulate": crowds are of where they gather."""
    predicate = predicate_of(sentence, number.head)
    if number.noun is None or predicate is None or predicate.lemma not in word_sets("outlook.yaml")["protesting"]:
        return None
    noun = sentence.tokens[number.noun]
    tree = Tree(sentence)
    named = [context.mentions.headed_by(sentence.index, each.index) for each in tree.kids(noun.index)]
    if noun.base_relation != "nsubj" or is_nationals(noun) or any(each is not None for each in named):
        return None  # "200 Malians rallied", "150 members of the union"
    towns = [
        each
        for each in context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
        if each.kind == "place" and each.state
    ]
    home = context.mentions.home
    at_home = context.countries.id_of(home) if home in context.countries.codes else None
    return (_id_of_state(context, towns[0]) if towns else None) or at_home
