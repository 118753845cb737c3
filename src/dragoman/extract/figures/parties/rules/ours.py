"""Whose aid "our aid" is, and what "we" have given: that of the state whose official speaks."""

from dragoman.extract.clauses import ancestors
from dragoman.extract.figures.before import Before
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.measure.sums_asked import APPEALS
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import teller_of
from dragoman.extract.figures.parties.public import STATES
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.rules.givers import helped_in
from dragoman.extract.figures.parties.rules.same_owner import mention_of
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_TOWARD = frozenset({"to", "for"})


def given_by_us(context: Context, sentence: Sentence, number: Number, topic: int, before: Before) -> Choice | None:
    """The state of whoever says "we" or "our", and whoever is told to be helped; never who wages the war."""
    if sentence.tokens[topic].lemma in APPEALS or not _is_ours(sentence, number, topic):
        return None
    giver = _speaking(context, sentence, number)
    if giver is None:
        return None
    tree = Tree(sentence)
    named = context.mentions.in_range(sentence.index, 0, len(sentence.tokens))
    told = [each for each in named if each.kind in STATES and each.form != "pronoun"]
    led = [each for each in told if tree.case(each.head) in _TOWARD]
    led += [each for each in told if tree.tokens[each.head].base_relation in {"iobj", "obj"}]
    gift = mention_of(context, before.gift.counterpart) if before.gift else None
    receiver = next(iter(led), None) or gift or helped_in(context)
    other = receiver if receiver is not None and key_of(receiver) != key_of(giver) else None
    return Choice(giver.id, other.id if other else None, "of: whose official speaks")


def _is_ours(sentence: Sentence, number: Number, topic: int) -> bool:
    """ "Our aid", "we have given"."""
    # "We have provided aid worth 4 million": the sum may have a predicate of its own.
    verb = next((each for each in ancestors(sentence, number.head) if _is_verb(each)), None)
    if verb is not None and verb.lemma in word_sets("outlook.yaml")["receiving"]:
        return False
    acting = sentence.children(verb.index, "nsubj") if verb else ()
    owned = any(kid.text.lower() == "our" for kid in sentence.children(topic, "nmod:poss"))
    return owned or any(kid.text.lower() == "we" for kid in acting)


def _is_verb(token: Token) -> bool:
    """Verbs, but not "worth", which a parser may take for one."""
    return token.tag == "VERB" and token.lemma != "worth"


def _speaking(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """The state whose official tells it here, whose page it is, or whose official was told of last."""
    told = teller_of(context.document, sentence, number.head, context.mentions, context.countries)
    before = [each for each in context.mentions.all if each.kind == "person" and each.sentence < sentence.index]
    served = (context.countries.mention_of(context.countries.served_by(each)) for each in reversed(before))
    last = told or next((each for each in served if each is not None), None)
    if last is not None and last.kind != "state":
        return None  # an agency's "we" is its own
    home = context.countries.mention_of(context.mentions.home) if told is None else None
    return home if home is not None and home.kind == "state" else last
