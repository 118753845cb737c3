"""Who hands money over and who gets it, where the verb of the clause has them for its subject and its source."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.roles.acting import acting_party
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_TAKING = frozenset({"receive", "get", "obtain", "secure", "borrow"})


def handed(choice: Choice, context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """The choice with the giver that the clause names, where it has none or one that the sentence does not name.

    "Japan will provide 60 million in loans, said its minister in Tokyo", in a paper of Chad; "Mali's ministry said it
    had received 14 million dollars from Chad".
    """
    predicate = predicate_of(sentence, number.head)
    if predicate is None or not number.is_money:
        return None
    giver = None
    if predicate.lemma in figure_words("handing over"):
        giver = _acting(context, sentence, predicate)
    elif predicate.lemma in _TAKING:
        giver = _source(context, sentence, predicate, number)
    subject, other = (mention_of(context, each) for each in (choice.subject, choice.counterpart))
    if giver is None or (key_of(subject) != key_of(giver) and _is_told(context, sentence, subject)):
        return None
    receiver = other if other is not None and key_of(other) != key_of(giver) else None
    return Choice(giver.id, receiver.id if receiver else None, "of: who hands it over")


def _acting(context: Context, sentence: Sentence, predicate: Token) -> Mention | None:
    """The state that is subject of a verb, or whose organ is."""
    tree = Tree(sentence)
    for kid in tree.kids(predicate.index, "nsubj"):
        acting = acting_party(tree, sentence, kid.index, context.mentions) if kid.relation == "nsubj" else None
        state = as_state(acting, context.countries) if acting is not None else None
        return state if state is not None and state.kind in STATES and state.form == "name" else None
    return None


def _source(context: Context, sentence: Sentence, predicate: Token, number: Number) -> Mention | None:
    """The state of "from Chad", on the verb or on the sum."""
    tree = Tree(sentence)
    for kid in (*tree.kids(predicate.index, "obl"), *tree.kids(number.head, "nmod")):
        named = context.mentions.headed_by(sentence.index, kid.index)
        if named is not None and named.kind in STATES and named.form == "name" and tree.case(kid.index) == "from":
            return named
    return None


def _is_told(context: Context, sentence: Sentence, party: Mention | None) -> bool:
    """Whether a sentence names a party, or somebody of it."""
    told = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    return party is not None and any(key_of(party) in {key_of(each), each.state} for each in told)
