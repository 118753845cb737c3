"""Who lends and who borrows, where a loan is told with whom it is: "a loan agreement with the World Bank"."""

from dragoman.extract.clauses import clause_top, predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state, is_lender
from dragoman.extract.figures.parties.public import PUBLIC
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.roles.acting import acting_party
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_LOANS = frozenset({"loan", "credit"})
_TEXTS = frozenset({"agreement", "accord", "deal", "facility", "line", "contract"})
_USING = frozenset({"on", "under", "with", "through", "via"})
_REACH = 5  # tokens of "a 500 million dollar defence line of credit" behind the sum


def lent_by(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """The lender named behind the loan, or from whom something is bought on credit; and whoever acts, or is told of."""
    loan = _loan(sentence, number)
    if loan is None:
        return None
    lender = _partner(context, sentence, loan) or _seller_on_credit(context, sentence, loan)
    borrower = _borrower(context, sentence, loan)
    if lender is None or borrower is None or key_of(lender) == key_of(borrower):
        return None
    return Choice(lender.id, borrower.id, "of: who lends it")


def _loan(sentence: Sentence, number: Number) -> Token | None:
    """The word for the loan that a sum is told with: the last before it, with no other sum and no semicolon between."""
    amounts = [each.last for each in sentence.quantities if each.last <= number.quantity.first and each.is_money]
    border = max((token.index for token in sentence.tokens[: number.quantity.first] if token.text == ";"), default=-1)
    start = max([border + 1, *amounts])
    around = sentence.tokens[start : number.quantity.last + _REACH]
    loans = [token for token in around if token.lemma in _LOANS and token.tag == "NOUN"]
    if not loans:
        return None
    loan = loans[-1]
    above = sentence.tokens[loan.head] if loan.head >= 0 else None
    named = above is not None and above.lemma in _TEXTS and loan.base_relation in {"compound", "nmod"}
    return above if named else loan


def _partner(context: Context, sentence: Sentence, loan: Token) -> Mention | None:
    """The bank of "with the World Bank", the state of "from China"."""
    for each in context.mentions.in_range(sentence.index, loan.index + 1, len(sentence.tokens)):
        before = [token.lemma for token in sentence.tokens[loan.index + 1 : each.first] if token.lemma != "the"]
        if each.kind in PUBLIC and each.form == "name" and before in (["with"], ["from"], ["by"]):
            return each if before == ["from"] or is_lender(each, context.mentions) else None
    return None


def _seller_on_credit(context: Context, sentence: Sentence, loan: Token) -> Mention | None:
    """India in "is to buy radars from India on a line of credit"."""
    tree = Tree(sentence)
    if tree.case(loan.index) not in _USING:
        return None
    clause = clause_top(sentence, loan.index).index
    named = context.mentions.in_range(sentence.index, 0, loan.index)
    return next(
        (
            each
            for each in named
            if each.kind == "state"
            and each.form != "demonym"
            and tree.case(each.head) == "from"
            and clause_top(sentence, each.head).index == clause
        ),
        None,
    )


def _named_before(context: Context, sentence: Sentence, pronoun: Token) -> Mention | None:
    """The state that is subject of the saying, which "it" behind means: "Norland said that it will repay the loan"."""
    named = context.mentions.in_range(sentence.index, 0, pronoun.index)
    acting = [each for each in named if each.kind == "state" and sentence.tokens[each.head].base_relation == "nsubj"]
    return acting[-1] if acting else None


def _borrower(context: Context, sentence: Sentence, loan: Token) -> Mention | None:
    """Whoever approves, signs or uses the loan; of an organ of state its state, else the one the report is about."""
    predicate = predicate_of(sentence, loan.index)
    tree = Tree(sentence)
    for kid in tree.kids(predicate.index, "nsubj") if predicate else ():
        if kid.tag == "PRON":
            return _named_before(context, sentence, kid)
        acting = acting_party(tree, sentence, kid.index, context.mentions)
        if acting is not None and acting.kind in PUBLIC:
            state = as_state(acting, context.countries)
            return state if state.kind == "state" else None
    told = (
        context.countries.mention_of(context.mentions.home),
        context.mentions.by_id.get(context.countries.main or ""),
    )
    return next((each for each in told if each is not None and each.kind == "state"), None)
