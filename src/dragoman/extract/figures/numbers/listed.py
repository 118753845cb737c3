"""Numbers told of each in a list: in brackets behind a name, of one nationality after another, or "each"."""

from dataclasses import replace

from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import Countries
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.numbers.compared import is_bracketed
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Figure, Mention
from dragoman.model.sentence import Sentence

_LEAST_EACH = 2
_NATIONALS = frozenset({"demonym", "group"})
_WITH_PARTNERS = frozenset({"trade_turnover", "exports", "imports", "share"})
_LETTERS_OF_CODE = 2


def named_before_bracket(sentence: Sentence, number: Number, indicator: str, mentions: Mentions) -> Mention | None:
    """Who a number in brackets is told of: "its main markets were Russia (13 percent of exports)".

    Of trade it is always a partner; of other things only in a list: "from Italy (46 million) and Greece (25 million)".
    """
    if not is_bracketed(sentence, number.quantity):
        return None
    listed = [each for each in sentence.quantities if is_bracketed(sentence, each)]
    if indicator not in _WITH_PARTNERS and len(listed) < _LEAST_EACH:
        return None
    named = mentions.headed_by(sentence.index, number.quantity.first - 2)
    return named if named and named.kind in PUBLIC and named.form == "name" else None


def nationals_before_bracket(sentence: Sentence, number: Number, indicator: str, mentions: Mentions) -> str | None:
    """The state of "Americans led, followed by Germans (8%) and Swedes (6%)": those who are so much of the whole."""
    if indicator != "share" or not is_bracketed(sentence, number.quantity):
        return None
    named = mentions.headed_by(sentence.index, number.quantity.first - 2)
    key = key_of(named) if named and (named.form in _NATIONALS or named.kind == "group") else ""
    return key if len(key) == _LETTERS_OF_CODE else None


def listed_people(
    sentence: Sentence, number: Number, mentions: Mentions, countries: Countries, subject: str | None
) -> str | None:
    """The state of people counted in a list of nationalities: "four Ecuadorians, three Albanians and two Spaniards".

    None where the number counts no nationality, or `subject`, whom it was taken for, is not just another one listed.
    """
    group = mentions.headed_by(sentence.index, number.noun) if number.noun is not None else None
    if group is None or group.form not in _NATIONALS or group.head != number.noun or not group.state:
        return None
    counted = {quantity.noun for quantity in sentence.quantities} - {number.noun}
    taken = mentions.by_id.get(subject or "")
    named = [
        each
        for each in mentions.in_range(sentence.index, 0, len(sentence.tokens))
        if taken and each.state == taken.state and each.form != "pronoun"
    ]
    only_listed = bool(named) and all(each.form in _NATIONALS and each.head in counted for each in named)
    own = countries.mention_of(group.state)
    return own.id if own and only_listed and taken and taken.state != group.state else None


def told_of_each(sentence: Sentence, number: Number, figure: Figure, mentions: Mentions) -> list[Figure]:
    """The figure, once for each of those it is told of: "Tonga and Niue will pay in 2 million each"."""
    tree = Tree(sentence)
    predicate = predicate_of(sentence, number.head)
    first = next((kid.index for kid in tree.kids(predicate.index, "nsubj")), None) if predicate else None
    if predicate is None or first is None:
        return [figure]
    heads = [first, *(kid.index for kid in tree.kids(first, "conj"))]
    around = [*sentence.tokens[heads[-1] : predicate.index], *sentence.tokens[number.quantity.last :][:1]]
    if not any(token.lemma == "each" for token in around):
        return [figure]
    told = [mentions.headed_by(sentence.index, head) for head in heads]
    named = [each for each in told if each and each.kind in PUBLIC and each.form == "name"]
    if len(named) < _LEAST_EACH or len(named) < len(heads):
        return [figure]
    keys = {key_of(each) for each in named}
    other = mentions.by_id.get(figure.counterpart or "")
    counterpart = figure.counterpart if key_of(other) not in keys else None
    return [replace(figure, subject=each.id, counterpart=counterpart) for each in named]
