"""Who makes a text by what is said of its making: signers, speakers, those gathered, lawgivers, who resolves."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import is_infinitive, predicate_of
from dragoman.extract.instruments.clause_parties import acting_on
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.making import participles
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.sides import FARTHEST_SIDE
from dragoman.extract.instruments.signatory_states import are_several
from dragoman.extract.instruments.standing import TELLING
from dragoman.extract.instruments.vocabulary import PACTS, instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

NATIONAL_KINDS = frozenset({"law"})
_FIRMS = frozenset({"company", "firm", "group"})
_TALKS = frozenset({"talk", "negotiation", "discussion", "consultation"})
_PROLONGING = frozenset({"renew", "extend", "prolong", "amend", "renegotiate"})
_GATHERED = frozenset({"leader", "head", "summit", "participant", "delegate", "member", "chief"})
SIDES = frozenset({"state", "bloc", "body"})


def makers_of(context: Context, named: NamedText) -> list[str]:
    """Those a clause behind the name says made it: "the contract that A and B signed", "a declaration signed by A"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    for kid in participles(tree, named):
        passed = kid.lemma in instrument_vocabulary().passing and named.kind in PACTS
        passed = passed and kid.relation == "acl:relcl"  # "an agreement which parliament approved"
        if kid.lemma in instrument_vocabulary().made and not passed and not is_infinitive(sentence, kid):
            told = clause_of(tree, kid.index).subjects
            subjects = (context.mentions.headed_by(sentence.index, each) for each in told)
            found = [each for subject in subjects if subject for each in context.mentions.conjuncts(subject)]
            return [each.id for each in found if each.kind in {"person", "state", "body", "bloc"}]
    return []


def counted_bodies(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "The memorandum that the two banks signed": the two bodies a report names by that noun."""
    tree = Tree(named.sentence)
    for token in tree.tokens:
        verb = tree.tokens[token.head] if token.head >= 0 else None
        if (
            token.lemma not in lexicon("binding themselves")
            or verb is None
            or verb.lemma not in instrument_vocabulary().made
        ):
            continue
        two = {kid.text.lower() for kid in tree.kids(token.index)} & {"two", "both"}
        if not two or token.base_relation not in {"nsubj", "obl"} or not _makes(tree, named, verb.index):
            continue
        bodies = {
            each.name: each.id
            for each in context.mentions.all
            if each.kind == "body" and each.form == "name" and token.lemma in each.name.casefold().split()
        }
        if len(bodies) == 2:
            return tuple(bodies.values())
        if token.lemma in _FIRMS and (two_firms := _firms_told_last(context, named.sentence.index)):
            return two_firms
    return ()


def _firms_told_last(context: Context, sentence: int) -> tuple[str, ...]:
    """The two bodies of "the two companies" where no word for a company is in their names: those of the last lines."""
    told: dict[str, str] = {}
    for at in (sentence - 1, sentence):
        here = (each for each in context.mentions.in_sentence(at) if each.kind == "body" and each.form == "name")
        told |= {each.name: each.id for each in here if each.name not in told}
    return tuple(told.values()) if len(told) == 2 else ()


def _makes(tree: Tree, named: NamedText, verb: int) -> bool:
    """Whether a verb tells the making of a text: as its object or subject, or in a clause behind its name."""
    return named.noun.head == verb or any(kid.index == verb for kid in participles(tree, named))


def speaking_in(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "In a preliminary statement the Mission said": whose it is."""
    sentence, tree = named.sentence, Tree(named.sentence)
    verb = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    hung = named.noun.base_relation == "nmod" and verb is not None and verb.base_relation == "obj"
    verb = tree.tokens[verb.head] if hung and verb is not None else verb  # "denounced | the move in a communiqué"
    told = named.kind == "statement" and tree.case(named.head) == "in" and (hung or named.noun.base_relation == "obl")
    if verb is None or not told or verb.lemma not in TELLING | lexicon("asking and accusing"):
        return ()
    subjects = (context.mentions.headed_by(sentence.index, each) for each in clause_of(tree, verb.index).subjects)
    speaking = next((each for each in subjects if each and (each.kind in SIDES or are_several(each))), None)
    if speaking is None:
        return ()
    joint = any(each.lemma == "joint" for each in sentence.tokens[named.first : named.head])
    return tuple(each.id for each in context.mentions.conjuncts(speaking)) if joint else (speaking.id,)


def gathered_in(context: Context, named: NamedText, status: str) -> str | None:
    """The bloc whose leaders adopt a text: "the leaders of the bloc, who met in Lomé, adopted a protocol"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    predicate = predicate_of(sentence, named.head)
    if predicate is None or status not in {"signed", "to_be_signed"} or named.kind in NATIONAL_KINDS:
        return None
    subjects = clause_of(tree, predicate.index).subjects
    gathered = any(tree.lemma(each) in _GATHERED and not tree.kids(each, "nummod") for each in subjects)
    ministers = next((each for each in subjects if tree.lemma(each) in {"minister", "ambassador"}), None)
    if ministers is not None and not tree.kids(ministers, "nummod") and not context.countries.bilateral:
        return _met_in_bloc(context, sentence, tree.lemma(ministers))
    if [tree.lemma(each) for each in subjects] == ["they"] and sentence.index:
        earlier = context.document.sentences[sentence.index - 1].tokens
        gathered = any(each.lemma in _GATHERED and each.base_relation == "nsubj" for each in earlier)
    if not gathered:
        return None
    before = [each for each in context.mentions.all if each.kind == "bloc" and each.form != "pronoun"]
    before = [each for each in before if (each.sentence, each.first) < (sentence.index, named.first)]
    return before[-1].id if before else None


def _met_in_bloc(context: Context, sentence: Sentence, office: str) -> str | None:
    """The bloc of "the ministers", where those told of last are a bloc's: "the foreign ministers of the Reef Group"."""
    for earlier in reversed(context.document.sentences[: sentence.index]):
        tree = Tree(earlier)
        plural = [each for each in tree.tokens if each.lemma == office and each.text.lower() == f"{office}s"]
        for each in plural:
            inside = context.mentions.in_range(earlier.index, each.index + 1, max(tree.subtree(each.index)) + 1)
            owned = [other for other in inside if other.kind == "bloc"]
            owned += [
                other
                for kid in tree.kids(each.index, "compound", "nmod:poss")
                if (other := context.mentions.headed_by(earlier.index, kid.index)) and other.kind == "bloc"
            ]
            return owned[-1].id if owned else None
    return None


def passing_alone(context: Context, named: NamedText) -> str | None:
    """ "The EU, which adopted a framework for sanctions": what one alone passes is its own."""
    verb = named.sentence.tokens[named.noun.head] if named.noun.head >= 0 else None
    if verb is None or verb.lemma not in instrument_vocabulary().passing:
        return None
    found = acting_on(context, named)
    return found[0].id if len(found) == 1 and found[0].kind in SIDES and found[0].form != "pronoun" else None


def made_with(context: Context, named: NamedText) -> list[Mention]:
    """ "The deal signed with Chad", "the accord that it had reached with Chad": the other side."""
    sentence, tree = named.sentence, Tree(named.sentence)
    made = [kid.index for kid in participles(tree, named) if kid.lemma in instrument_vocabulary().declaring]
    above = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    if above is not None and above.lemma in _TALKS:
        made.append(above.index)  # "in talks with Petrodoe on a contract"
    told = (
        context.mentions.headed_by(sentence.index, kid.index) for at in made for kid in tree.kids(at, "obl", "nmod")
    )
    return [each for each in told if each and each.kind in SIDES and tree.case(each.head) == "with"]


def made_between(context: Context, named: NamedText) -> list[Mention]:
    """Whose a text is by the words of its making: "the agreement reached in Lomé between A and B"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    made = [kid.index for kid in participles(tree, named)]
    declaring = instrument_vocabulary().declaring
    above = tree.tokens[named.noun.head] if named.noun.base_relation == "nsubj" else None
    made += [above.index] if above is not None and above.lemma in instrument_vocabulary().making else []
    made += [each.index for each in tree.tokens[named.last : named.last + 1] if each.lemma in declaring]
    for at in range(named.last, min(named.last + FARTHEST_SIDE, len(tree.tokens))):
        if tree.tokens[at].lemma != "between" or not set(tree.ancestors(at)) & {named.head, *made}:
            continue
        inside = context.mentions.in_range(sentence.index, at + 1, len(tree.tokens))
        found = [each for each in inside if each.first <= at + 5 and each.kind in {"state", "bloc", "body"}]
        return found[:1] if found and made else []
    return []


def resolving(context: Context, named: NamedText) -> tuple[str, ...]:
    """The body that resolves: the one in the name, whose draft it is, or the one council a report tells of."""
    if named.noun.lemma.lower() == "award":
        return ()  # who made it is seldom told
    inside = context.mentions.in_range(named.sentence.index, max(0, named.first - 3), named.head)
    bodies = [each for each in inside if each.kind == "body"]
    if not bodies:
        here = context.mentions.in_sentence(named.sentence.index)
        bodies = [each for each in here if each.kind == "body" and each.name.endswith(("Council", "Assembly"))]
    bodies = bodies or [each for each in acting_on(context, named) if each.kind == "body"]
    if not bodies and named.numbered:
        bodies = [each for each in context.mentions.all if "security council" in each.name.casefold()]
    return tuple(each.id for each in bodies[:1])


def acting_together(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "A and B want an accord": the states that are the subject of what is said of a text."""
    predicate = predicate_of(named.sentence, named.head)
    governed = predicate is not None and named.sentence.tokens[named.head].base_relation in {"obj", "obl", "nmod"}
    case = Tree(named.sentence).case(named.head)
    if (
        predicate is None
        or not governed
        or named.kind not in PACTS | {"contract"}
        or case not in {"", "on", "to", "for"}
    ):
        return ()
    found: list[Mention] = []
    for index in clause_of(Tree(named.sentence), predicate.index).subjects:
        subject = context.mentions.headed_by(named.sentence.index, index)
        found += context.mentions.conjuncts(subject) if subject else []
    states = tuple(each.id for each in found if each.kind in {"state", "bloc"} and each.form != "pronoun")
    bodies = tuple(each.id for each in found if each.kind == "body" and each.form == "name")
    made = predicate.lemma in instrument_vocabulary().made | _PROLONGING
    return bodies if made and len(bodies) > 1 and not states else states


def lawgiver(context: Context, named: NamedText) -> str | None:
    """Whose parliament, ministers or lawmakers act upon a law."""
    sentence, tree = named.sentence, Tree(named.sentence)
    predicate = predicate_of(sentence, named.head)
    passed = [kid.index for kid in participles(tree, named) if kid.lemma in instrument_vocabulary().made]
    told = [*passed, *([predicate.index] if predicate else [])]
    for subject in (each for verb in told for each in clause_of(tree, verb).subjects):
        owners = [subject, *(kid.index for kid in tree.kids(subject, "nmod:poss", "amod", "compound"))]
        mentions = (context.mentions.headed_by(sentence.index, index) for index in owners)
        state = next((each for each in mentions if each and each.kind in {"state", "bloc"}), None)
        if state:
            return state.id
        group = context.mentions.headed_by(sentence.index, subject)
        code = (context.countries.served_by(group) or group.state) if group else None
        if code and (served := context.countries.mention_of(code)):
            return served.id  # Georgian lawmakers, the minister who calls for it
    return None
