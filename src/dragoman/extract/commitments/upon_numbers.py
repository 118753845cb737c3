"""Whether a number in the words of an act is what the act is, so that its target figure holds all that was promised."""

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.commitments.act import FORCING, Act
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.evidence import Span
from dragoman.model.records import Figure
from dragoman.model.sentence import Quantity

_COUNTED = frozenset({"count", "percent"})
_BESIDE = frozenset({"conj", "acl", "acl:relcl", "advcl", "parataxis", "appos"})


def is_told_in_number(act: Act, reaches: list[Span], figures: tuple[Figure, ...]) -> bool:
    """Whether a target figure within `reaches`, the words of the act and of whom it is done to, holds it.

    It does in "will provide 40 million" and "is to buy 250,000 tonnes"; it does not where an act is upon a number
    ("will train 40 sailors"), nor where the number only tells more of it ("will open its course to 30 sailors",
    "promised to build a $280 million dam").
    """
    counted = act.verb.lemma in commitment_vocabulary().upon_numbers or act.trigger.lemma in FORCING
    told = [figure for figure in figures if figure.status == "target" and not (counted and figure.unit in _COUNTED)]
    words = [word for figure in told for word in figure.origin.words if any(reach.covers(word) for reach in reaches)]
    if not words:
        return False
    amounts = [each for each in act.sentence.quantities if any(each.span.overlaps(word) for word in words)]
    if not amounts or not _is_bound(act):
        return True
    clause = clause_of(act.tree, act.verb.index)
    return any(_is_done(act, clause, each) for each in amounts)


def _is_bound(act: Act) -> bool:
    """Whether somebody has a day for it or has given his word."""
    return act.due is not None or act.sworn or act.trigger.lemma == "agree"


def _is_done(act: Act, clause: Clause, amount: Quantity) -> bool:
    """Whether an amount is what the act is done to, a level it leads to, or all that is told of it."""
    tree = act.tree
    things = [*clause.objects, *(clause.subjects if clause.passive else ())]
    if not things or act.verb.lemma in commitment_vocabulary().leading:
        return True
    whole = _wholes(tree, things)
    at = _thing_of(tree, amount)
    if at not in whole:
        return any(_is_money(tree, each) for each in whole if amount.is_money and at in tree.subtree(each, _BESIDE))
    return not amount.is_money or amount.first <= at < amount.last or _is_money(tree, at)


def _wholes(tree: Tree, things: list[int]) -> set[int]:
    """The things, those joined to them, and those of them: the outposts of "the construction of 10 outposts"."""
    found: set[int] = set()
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        found.add(thing)
        waiting += [kid.index for kid in tree.kids(thing, "conj")]
        waiting += [kid.index for kid in tree.kids(thing, "nmod") if tree.case(kid.index) == "of"]
    return found


def _thing_of(tree: Tree, amount: Quantity) -> int:
    """The noun a number stands before, or the amount itself."""
    if amount.noun is not None:
        return amount.noun
    at = max(range(amount.first, amount.last), key=lambda each: -len(tree.ancestors(each)))
    token = tree.tokens[at]
    while token.base_relation in {"nummod", "compound", "amod", "det"} and token.head >= 0:
        token = tree.tokens[token.head]
    return token.index


def _is_money(tree: Tree, thing: int) -> bool:
    """ "A loan of 90 million": what is itself a sum."""
    return tree.lemma(thing) in commitment_vocabulary().sums
