"""Who buys or supplies, told by a noun: "Chad, Mali and Niger were the top buyers, with 7, 5 and 4 million"."""

from dataclasses import dataclass

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

SIDES = {
    "buyer": "exports",
    "purchaser": "exports",
    "customer": "exports",
    "importer": "exports",
    "market": "exports",
    "destination": "exports",
    "supplier": "imports",
    "source": "imports",
}
"""Nouns for a partner in trade, by what one's trade with such a one is."""


@dataclass(frozen=True, slots=True)
class Side:
    """A partner told by a noun at token `noun`, and what trade with it is."""

    indicator: str
    partner: Mention
    noun: int


def side_of(sentence: Sentence, number: Number, mentions: Mentions) -> Side | None:
    """The partner whose sum a number is: by its place in the list, or the only one there is.

    "China and Japan were its main suppliers, at 4 and 2 million": Japan, for the second; "Niger was the largest source
    of imports, supplying goods worth 4 million".
    """
    if number.unit in {"count", "percent"} or number.earlier:
        return None
    tree = Tree(sentence)
    sides = [each for each in sentence.tokens[: number.quantity.first] if _is_side(tree, each)]
    if not sides:
        return None
    noun = sides[-1]
    heads = _heads_of_partners(tree, noun)
    sums = [each for each in sentence.quantities if each.first > noun.index and each.unit != "percent"]
    place = next((at for at, each in enumerate(sums) if each.first == number.quantity.first), None)
    if place is None or not heads:
        return None
    alone = len(heads) == 1 and place == 0 and _deals(tree, number, noun)
    listed = len(heads) == len(sums) > 1 and _is_led(sentence, sums[0].first)
    if not alone and not listed:
        return None
    named = mentions.headed_by(sentence.index, heads[place])
    told = named is not None and named.kind in STATES and named.form == "name"
    return Side(SIDES[noun.lemma], named, noun.index) if named is not None and told else None


def _is_side(tree: Tree, token: Token) -> bool:
    """ "Buyers", "a source of imports", but not "the source of the flood"."""
    if token.lemma != "source":
        return token.lemma in SIDES and token.tag == "NOUN"
    return any(
        kid.lemma in figure_words("words of trade") | figure_words("traded goods")
        for kid in tree.kids(token.index, "nmod", "compound")
    )


def _heads_of_partners(tree: Tree, noun: Token) -> list[int]:
    """The heads of the names a noun is said of: its subjects, or what it is the subject or the title of."""
    named = tree.kids(noun.index, "nsubj")
    if not named and noun.base_relation == "xcomp":
        named = tree.kids(noun.head, "nsubj")  # "remained the biggest supplier"
    if not named and noun.base_relation == "nsubj" and tree.kids(noun.head, "cop"):
        named = [tree.tokens[noun.head]]  # "the main markets were Chad and Mali"
    named = named or tree.kids(noun.index, "appos")
    if not named:
        return []
    heads = [named[0].index]
    for head in heads:
        heads += [kid.index for kid in tree.kids(head, "conj") if kid.index not in heads]
    return sorted(heads)


def _deals(tree: Tree, number: Number, noun: Token) -> bool:
    """Whether a clause tells of what the holder of the noun sells or buys: "the top supplier, delivering 4 tons"."""
    predicate = predicate_of(tree.sentence, number.head)
    if predicate is None or predicate.index < noun.index or tree.kids(predicate.index, "nsubj"):
        return False
    hung = {noun.index, noun.head} & {predicate.head}
    return bool(hung) and predicate.lemma in figure_words("dealing in goods") and predicate.text.lower().endswith("ing")


def _is_led(sentence: Sentence, first: int) -> bool:
    """Whether "with" or "at" opens the list of sums."""
    return first > 0 and sentence.tokens[first - 1].lemma in {"with", "at"}
