"""Who gives and who gets what a report calls a gift: "Fiji welcomed the gift of 20 boats that Tokyo handed over"."""

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_GIFTS = frozenset({"gift", "donation"})
_PASSED = frozenset({"present", "hand", "give", "donate"})


def gift_of(sentence: Sentence, number: Number) -> Token | None:
    """The gift that things counted are: "a gift of 20 boats"."""
    thing = sentence.tokens[number.counted]
    for token in ancestors(sentence, thing.index):
        if token.base_relation not in {"nmod", "conj", "nummod"} or token.head < 0:
            return None
        if sentence.tokens[token.head].lemma in _GIFTS:
            return sentence.tokens[token.head]
    return None


def presented_by(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """The giver a gift is told of with, and whoever is glad of it or gets it."""
    gift = gift_of(sentence, number)
    if gift is None:
        return None
    thing = number.counted
    tree = Tree(sentence)
    giver = _owner(context, tree, gift) or _source(context, tree, {gift.index, thing})
    giver = giver or _doer(context, tree, {gift.index, thing})
    glad = sentence.tokens[gift.head] if gift.head >= 0 else None
    if giver is None or glad is None:
        return None
    getters = [kid.index for kid in tree.kids(glad.index, "nsubj")] if _is_glad(glad) else []
    getters += [kid.index for kid in tree.kids(gift.index, "nmod") if tree.case(kid.index) in {"to", "for"}]
    getters += [kid.index for kid in tree.kids(glad.index, "obl") if tree.case(kid.index) == "to"]
    told = (_party(context, sentence, index) for index in getters)
    other = next((each for each in told if each and key_of(each) != key_of(giver)), None)
    receiver = other.id if other else context.countries.other(key_of(giver)) or context.countries.main
    return Choice(giver.id, receiver if receiver != giver.id else None, "of: whose gift it is")


def _is_glad(token: Token) -> bool:
    """Whether the subject of a verb gets the gift: "appreciated", "received", "was grateful for"."""
    words = word_sets("outlook.yaml")
    return token.lemma in words["receiving"] | words["judging"] | {"accept", "hail", "praise", "acknowledge"}


def _owner(context: Context, tree: Tree, gift: Token) -> Mention | None:
    """Japan in "Japan's gift of", "a Japanese donation of"."""
    owners = (_party(context, tree.sentence, kid.index) for kid in tree.kids(gift.index, "nmod:poss", "amod"))
    return next((each for each in owners if each), None)


def _source(context: Context, tree: Tree, things: set[int]) -> Mention | None:
    """Japan in "from Japan", "by Japan"."""
    led = (kid.index for thing in things for kid in tree.kids(thing, "nmod") if tree.case(kid.index) in {"from", "by"})
    return next((each for index in led if (each := _party(context, tree.sentence, index))), None)


def _doer(context: Context, tree: Tree, things: set[int]) -> Mention | None:
    """Japan in "that Tokyo handed over", "presented by Tokyo"."""
    clauses = [kid for thing in sorted(things) for kid in tree.kids(thing, "acl", "acl:relcl") if kid.lemma in _PASSED]
    doers = [kid.index for clause in clauses for kid in tree.kids(clause.index, "nsubj")]
    doers += [kid.index for clause in clauses for kid in tree.kids(clause.index, "obl") if tree.case(kid.index) == "by"]
    return next((each for index in doers if (each := _party(context, tree.sentence, index))), None)


def _party(context: Context, sentence: Sentence, index: int) -> Mention | None:
    """The state, bloc or body named there; of a person the state served."""
    mention = context.mentions.headed_by(sentence.index, index)
    if mention is None or mention.form == "pronoun":
        return None
    if mention.kind in {"person", "place"}:
        return context.countries.mention_of(context.countries.served_by(mention))
    return as_state(mention, context.countries) if mention.kind in PUBLIC else None
