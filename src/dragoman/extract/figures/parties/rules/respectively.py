"""Partners told in one breath and sums in another: "exports to Chad and Niger were 3 and 2 million, respectively"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_TIES = frozenset({"to", "with", "from"})
_LEAST_EACH = 2


def partner_respectively(sentence: Sentence, number: Number, mentions: Mentions) -> Mention | None:
    """The partner whose place in the list is that of the number among the sums."""
    predicate = predicate_of(sentence, number.head)
    end = next((token.index for token in sentence.tokens[number.head :] if token.lemma == "respectively"), None)
    if predicate is None or end is None:
        return None
    sums = [each for each in sentence.quantities if predicate.index < each.first < end and each.unit == number.unit]
    place = next((at for at, each in enumerate(sums) if each.first == number.quantity.first), None)
    tree = Tree(sentence)
    subjects = tree.kids(predicate.index, "nsubj")
    if not subjects and predicate.base_relation == "xcomp":
        subjects = tree.kids(predicate.head, "obj")  # "saw its trade with Chad and Niger fall"
    for subject in subjects:
        for partner in tree.kids(subject.index, "nmod"):
            told = _told(tree, partner.index, mentions) if tree.case(partner.index) in _TIES else []
            if place is not None and len(told) == len(sums) >= _LEAST_EACH:
                return told[place]
    return None


def acting_above(sentence: Sentence, number: int, mentions: Mentions) -> Mention | None:
    """Peru in "Peru saw its trade with Chad and Niger fall by 2 and 3 percent"."""
    predicate = predicate_of(sentence, number)
    if predicate is None or predicate.base_relation != "xcomp" or predicate.head < 0:
        return None
    seeing = (mentions.headed_by(sentence.index, kid.index) for kid in sentence.children(predicate.head, "nsubj"))
    return next((each for each in seeing if each and each.kind in STATES), None)


def _told(tree: Tree, noun: int, mentions: Mentions) -> list[Mention]:
    """ "Chad and Niger"; "its two neighbours, Chad and Niger"."""
    joined = [kid.index for kid in tree.kids(noun, "conj")]
    for kid in tree.kids(noun, "appos"):
        # A parser may hang "and Niger" on the neighbours as well as on Chad.
        heads = [kid.index, *(each.index for each in tree.kids(kid.index, "conj")), *joined]
        if named := _all_named(tree, heads, mentions):
            return named
    return _all_named(tree, [noun, *joined], mentions)


def _all_named(tree: Tree, heads: list[int], mentions: Mentions) -> list[Mention]:
    """The states and blocs of a list, if there are two and nothing else is in it."""
    named = [mentions.headed_by(tree.sentence.index, head) for head in heads]
    public = [each for each in named if each and each.kind in STATES and each.form == "name"]
    return public if len(public) == len(heads) >= _LEAST_EACH else []
