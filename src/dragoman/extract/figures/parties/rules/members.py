"""Whose those are who are counted as of a body: "a dozen fighters of the Front died", "20 members of Peru Aid"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.context import Context
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.parties.actors import as_state
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_TIES = frozenset({"of", "by"})


def body_of_members(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    """The body that those counted are members of or employed by; None where a state acts upon them or it is an organ
    of one."""
    noun = sentence.tokens[number.noun] if number.noun is not None else None
    if noun is None or noun.lemma not in figure_words("of a body") or _is_acted_upon(context, sentence, number):
        return None
    tree = Tree(sentence)
    clauses = [kid.index for kid in tree.kids(noun.index, "acl") if kid.lemma in {"employ", "pay"}]
    tied = [*tree.kids(noun.index, "nmod"), *(kid for each in clauses for kid in tree.kids(each, "obl"))]
    for each in tied:
        named = context.mentions.headed_by(sentence.index, each.index)
        if named is None or named.kind != "body" or named.form != "name" or tree.case(each.index) not in _TIES:
            continue
        if as_state(named, context.countries) is named and not figure_words("of a state") & set(
            named.name.casefold().split()
        ):
            return named
    return None


def _is_acted_upon(context: Context, sentence: Sentence, number: Number) -> bool:
    """ "Peru expelled two employees of the Institute": those are Peru's doing."""
    predicate = predicate_of(sentence, number.head)
    words = word_sets("outlook.yaml")
    if predicate is None or predicate.lemma not in words["barring"] | words["policing"] | words["seizing"]:
        return False
    subjects = sentence.children(predicate.index, "nsubj")
    return any(context.mentions.headed_by(sentence.index, each.index) for each in subjects)
