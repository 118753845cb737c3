"""With whom a contract is, where its words name firms: "a contract between Air Chad and Peru's Aero"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.roles.acting import acting_party
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_CONTRACTS = frozenset({"contract", "deal", "agreement", "order"})


def contract_between(context: Context, sentence: Sentence, number: Number, topic: int) -> Choice | None:
    """The two firms named behind "between", or whoever acts and the firm named behind "with"."""
    if sentence.tokens[topic].lemma not in _CONTRACTS:
        return None
    tree = Tree(sentence)
    for kid in tree.kids(topic, "nmod"):
        joined = tree.kids(kid.index, "conj")
        if tree.case(kid.index) == "between" and joined:
            one, two = (_party(context, sentence, each) for each in (kid, joined[0]))
            return Choice(one.id, two.id, "of: between whom it is") if one and two else None
    predicate = predicate_of(sentence, number.head)
    if predicate is None:
        return None
    told = [*tree.kids(topic, "nmod"), *tree.kids(predicate.index, "obl")]
    firms = (_party(context, sentence, kid) for kid in told if tree.case(kid.index) == "with")
    firm = next((each for each in firms if each and each.kind == "body"), None)
    acting = (acting_party(tree, sentence, kid.index, context.mentions) for kid in tree.kids(predicate.index, "nsubj"))
    actor = next((each for each in acting if each and each.kind in PUBLIC), None)
    return Choice(actor.id, firm.id, "with: the firm named") if actor and firm and actor.id != firm.id else None


def _party(context: Context, sentence: Sentence, token: Token) -> Mention | None:
    """The state, bloc or body named right there."""
    mention = context.mentions.headed_by(sentence.index, token.index)
    named = mention is not None and mention.head == token.index and mention.form == "name"
    return mention if mention is not None and named and mention.kind in PUBLIC else None
