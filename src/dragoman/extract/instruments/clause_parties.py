"""Whose a text is by what its clause says is done: ratified by one, awarded to another, supplied under."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import negation, predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention

_RATIFYING = frozenset({"ratify", "ratification", "accede", "accession", "join", "party", "signatory"})
_LEAVING = frozenset({"withdraw", "withdrawal", "leave", "quit", "denounce", "exit", "denunciation"})
_AWARDING = frozenset({"award", "win", "secure", "clinch", "land", "give", "hand"})


def acting_on(context: Context, named: NamedText) -> list[Mention]:
    """The subjects of the verb that has a text as its object."""
    sentence, tree = named.sentence, Tree(named.sentence)
    if named.noun.head < 0 or named.noun.base_relation != "obj":
        return []
    subjects = (context.mentions.headed_by(sentence.index, at) for at in clause_of(tree, named.noun.head).subjects)
    return [each for subject in subjects if subject for each in context.mentions.conjuncts(subject)]


def ratifying(context: Context, named: NamedText) -> str | None:
    """The state that alone ratifies or accedes to a convention of many, by itself or through its parliament."""
    sentence = named.sentence
    above = [sentence.tokens[at] for at in Tree(sentence).ancestors(named.head)][:4]
    if not any(each.lemma in _RATIFYING | _LEAVING and not negation(sentence, each) for each in above):
        return None
    for noun in (each for each in above if each.tag == "NOUN" and each.lemma in _RATIFYING | _LEAVING):
        owners = (
            context.mentions.headed_by(sentence.index, kid.index) for kid in sentence.children(noun.index, "nmod")
        )
        state = next((each for each in owners if each and each.kind == "state" and each.head < noun.index), None)
        if state is not None:
            return context.countries.id_of(code_of(state))  # "Fiji's withdrawal from the convention"
    for verb in above:
        predicate = verb.tag == "VERB" or sentence.children(verb.index, "cop")
        subjects = clause_of(Tree(sentence), verb.index).subjects if predicate else ()
        told = [each for at in subjects if (each := context.mentions.headed_by(sentence.index, at))]
        acting = told[0] if len(told) == 1 and len(context.mentions.conjuncts(told[0])) == 1 else None
        code = (code_of(acting) or acting.state) if acting and acting.kind in {"state", "body"} else None
        if code:
            return context.countries.id_of(code)
    return None


def supplied_under(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "Under the contract, Petrodoe owed Gasroe deliveries": the two companies of the clause."""
    sentence = named.sentence
    verb = predicate_of(sentence, named.head)
    if verb is None or Tree(sentence).case(named.head) not in instrument_vocabulary().in_force_prepositions:
        return ()
    clause = clause_of(Tree(sentence), verb.index)
    told = [
        each
        for at in (*clause.subjects, *clause.objects, *clause.indirect)
        if (each := context.mentions.headed_by(sentence.index, at))
    ]
    bodies = [each.id for each in told if each.kind == "body" and each.form == "name"]
    return tuple(bodies) if len(bodies) == 2 else ()


def awarded(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "Petrodoe was awarded a contract by the ministry", "won a contract": who gets it, and who gives it."""
    sentence, tree = named.sentence, Tree(named.sentence)
    verb = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    if verb is None or verb.lemma not in _AWARDING or named.noun.base_relation not in {"obj", "nsubj"}:
        return ()
    clause = clause_of(tree, verb.index)
    given = [at for case, at in clause.obliques if case in {"to", "from", "by"}]
    involved = [*clause.subjects, *clause.objects, *clause.indirect, *given]
    told = [each for at in involved if (each := context.mentions.headed_by(sentence.index, at))]
    parties = {each.id: each.kind for each in told if each.kind in {"state", "body"} and each.form != "pronoun"}
    return tuple(parties) if len(parties) > 1 or "body" in parties.values() else ()
