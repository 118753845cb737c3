"""People told by their nationality who go to work in another state: "the Emirates drew 191,000 Nepalis"."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.ranking import Choice
from dragoman.extract.figures.parties.signs import key_of
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

# "Hosts 4,000 refugees" tells of the host, "hired 4,000 Nepalis" the same as "4,000 Nepalis work there".
_HIRING = frozenset({"attract", "draw", "employ", "engage", "hire", "recruit"})


def nationals_hired(context: Context, sentence: Sentence, number: Number) -> Choice | None:
    """Their state, and where they work; None where those counted have no nationality or no state hires them."""
    predicate = predicate_of(sentence, number.head)
    if number.noun is None or predicate is None or predicate.lemma not in _HIRING:
        return None
    noun = sentence.tokens[number.noun]
    own = _nationality(context, sentence, noun.index)
    tree = Tree(sentence)
    clause = clause_of(tree, predicate.index)
    first = tree.coordinated(noun.index)[0] if noun.base_relation == "conj" else noun.index
    if own is None or clause.passive or first not in clause.objects:
        return None
    named = (context.mentions.headed_by(sentence.index, each) for each in clause.subjects)
    host = next((each for each in named if each and each.kind == "state"), None)
    return Choice(own.id, host.id, "of: whose people they are") if host and key_of(host) != key_of(own) else None


def _nationality(context: Context, sentence: Sentence, noun: int) -> Mention | None:
    """The state of "Nepalis" and of "Nepali workers"."""
    for place in (noun, *(kid.index for kid in sentence.children(noun, "amod", "compound"))):
        people = context.mentions.headed_by(sentence.index, place)
        if people is not None and people.state and people.form in {"demonym", "group"}:
            return context.countries.mention_of(people.state)
    return None
