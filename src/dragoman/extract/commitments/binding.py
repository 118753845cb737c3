"""Which words bind: a verb said to come, and the word that says so."""

from dataclasses import replace

from dragoman.extract.clauses import has_future_auxiliary, is_infinitive, negation
from dragoman.extract.commitments.act import FORCING, GIVEN_TIME, SWEARING, Act
from dragoman.extract.commitments.deadlines import due_of
from dragoman.extract.commitments.nouns import promised_noun
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Sentence, Token

_PROMISING_AUXILIARIES = frozenset({"will", "shall", "would", "'ll"})
_OBLIGING = {"must": "instructed", "should": "expected"}  # with a date: "must be repaired by 31 July"
_BINDING_TO = frozenset({"commit", "pledge", "commitment"})


def act_of(sentence: Sentence, tree: Tree, verb: Token) -> Act | None:
    """The verb as something said to come, if the clause says so."""
    vocabulary = commitment_vocabulary()
    governor = sentence.tokens[verb.head] if verb.head >= 0 else None
    if governor and governor.lemma == "continue" and verb.base_relation == "xcomp" and verb.tag == "VERB":
        going_on = act_of(sentence, tree, governor)  # "instructed to continue promoting"
        return replace(going_on, verb=verb) if going_on else None
    if verb.lemma in vocabulary.timetabling and (told := promised_noun(sentence, tree, verb)):
        return told
    if not _is_predicate(tree, verb) or any(
        kid.lemma in vocabulary.conditions for kid in tree.kids(verb.index, "mark", "advmod")
    ):
        return None
    if _is_conditional(tree, verb) and not (governor and governor.lemma in SWEARING):
        return None
    if any(kid.text.lower() in _PROMISING_AUXILIARIES or kid.text.lower() in _OBLIGING for kid in _aux(tree, verb)):
        return _modal(sentence, tree, verb)
    due = next((kid for kid in tree.kids(verb.index, "mark") if kid.lemma == "due"), None)
    if due:
        return Act(sentence, verb, due, "scheduled")  # "is due to be completed", with the adjective read as a mark
    if told := promised_noun(sentence, tree, verb):
        return told
    main = verb.base_relation != "acl"  # "repairs that begin after a ban" have no day to come
    if main and verb.lemma in vocabulary.timetabled and _is_present(sentence, tree, verb):
        return Act(sentence, verb, verb, "scheduled")  # "the waiver comes into effect on 1 September"
    if is_infinitive(sentence, verb) or _binds_to_doing(tree, verb, governor):
        return _infinitive(sentence, tree, verb, governor)
    bare = verb.text == verb.lemma and not tree.kids(verb.index, "nsubj", "aux", "mark")
    return _shared(sentence, tree, verb, governor) if governor and bare and verb.base_relation == "conj" else None


def _is_conditional(tree: Tree, verb: Token) -> bool:
    """ "Will leave if": but not "will decide whether"."""
    conditions = commitment_vocabulary().conditions - {"whether"}
    return any(
        mark.lemma in conditions for kid in tree.kids(verb.index, "advcl") for mark in tree.kids(kid.index, "mark")
    )


def _is_predicate(tree: Tree, verb: Token) -> bool:
    """A verb, or an adjective for something done: "will be operational by June"."""
    return verb.tag == "VERB" or (
        verb.lemma in commitment_vocabulary().completed and bool(tree.kids(verb.index, "cop"))
    )


def _binds_to_doing(tree: Tree, verb: Token, governor: Token | None) -> bool:
    """ "Committed itself to paying", "pledged itself to opening"."""
    if governor is None or governor.lemma not in _BINDING_TO or not verb.text.lower().endswith("ing"):
        return False
    return any(kid.text.lower() == "to" for kid in tree.kids(verb.index, "mark", "case"))


def _shared(sentence: Sentence, tree: Tree, verb: Token, governor: Token) -> Act | None:
    """ "Will build a road and hire 200 men": what binds the first verb binds the second."""
    first = act_of(sentence, tree, governor)
    return replace(first, verb=verb) if first else None


def _aux(tree: Tree, verb: Token) -> list[Token]:
    return tree.kids(verb.index, "aux")


def _modal(sentence: Sentence, tree: Tree, verb: Token) -> Act | None:
    """What "will", "shall", "must" or "should" be done."""
    perfect = any(kid.lemma == "have" for kid in _aux(tree, verb))
    auxiliary = next((kid for kid in _aux(tree, verb) if kid.text.lower() in _PROMISING_AUXILIARIES), None)
    if auxiliary is None:
        obliged = next(kid for kid in _aux(tree, verb) if kid.text.lower() in _OBLIGING)
        act = Act(sentence, verb, obliged, _OBLIGING[obliged.text.lower()])
        limited = any(time.deadline and time.first > verb.index for time in sentence.times)
        return act if limited and not perfect and due_of(sentence, tree, act) else None
    if verb.lemma in FORCING:
        return None  # what they are forced to do is to come
    if auxiliary.text.lower() == "would" and (perfect or negation(sentence, verb)):
        return None  # "would not sign" is a refusal
    above = sentence.tokens[verb.head] if verb.head >= 0 and verb.base_relation == "ccomp" else None
    if above is not None and above.lemma in SWEARING and not negation(sentence, above):
        return Act(sentence, verb, above, "promised")  # "promised that the police would search"
    act = Act(sentence, verb, auxiliary, "promised")
    if due_of(sentence, tree, act):
        return replace(act, strength="scheduled")
    return None if perfect or verb.tag == "ADJ" else act  # "will have built 40 km by June" has its day


def _infinitive(sentence: Sentence, tree: Tree, verb: Token, governor: Token | None) -> Act | None:
    """What somebody is to do, or has promised, planned or been told to do."""
    be = next((kid for kid in tree.kids(verb.index, "aux", "cop") if kid.text.lower() in {"is", "are"}), None)
    if be and be.index == verb.index - 2:
        return Act(sentence, verb, be, "scheduled")  # "is to build"
    if governor is None:
        return None
    if governor.text.lower() in {"is", "are"} and governor.index == verb.index - 2 and verb.base_relation == "xcomp":
        return Act(sentence, verb, governor, "scheduled")
    if verb.base_relation == "conj":
        return _shared(sentence, tree, verb, governor)
    past = any(kid.text.lower() in {"was", "were"} for kid in tree.kids(governor.index, "aux", "cop"))
    if governor.text.lower() == "going" and not past:
        return Act(sentence, verb, governor, "promised")
    governor = _noun_before(sentence, verb, governor)
    if governor.lemma in GIVEN_TIME and not past and _has_until(sentence, governor, verb):
        return Act(sentence, verb, governor, "scheduled")
    if governor.lemma in FORCING and has_future_auxiliary(sentence, governor):
        return Act(sentence, verb, governor, "expected")  # "will be forced to close"
    strength = commitment_vocabulary().governors.get(governor.lemma)
    if strength is None or verb.base_relation not in {"xcomp", "ccomp", "acl", "advcl"}:
        return None
    if negation(sentence, governor) or has_future_auxiliary(sentence, governor):
        return None
    if _is_without(tree, governor):
        return None  # "without a commitment to halt"
    return Act(sentence, verb, governor, strength)


def _is_without(tree: Tree, governor: Token) -> bool:
    return governor.tag == "NOUN" and tree.case(governor.index) == "without"


def _noun_before(sentence: Sentence, verb: Token, governor: Token) -> Token:
    """ "Announced plans to withdraw": the noun, where the parser hangs the infinitive on the verb above it."""
    before = sentence.tokens[verb.index - 2] if verb.index > 1 else governor
    governors = commitment_vocabulary().governors
    hung = before.tag == "NOUN" and before.head == governor.index and before.lemma in governors
    return before if hung and governor.lemma not in governors else governor


def _is_present(sentence: Sentence, tree: Tree, verb: Token) -> bool:
    plain = verb.text.lower() in {verb.lemma, f"{verb.lemma}s", f"{verb.lemma}es"}
    subject = tree.kids(verb.index, "nsubj")
    return plain and bool(subject) and not _aux(tree, verb) and not is_infinitive(sentence, verb)


def _has_until(sentence: Sentence, governor: Token, verb: Token) -> bool:
    """ "Has until June to answer": a time of grace between the having and what is to be done."""
    return any(
        governor.index < time.first < verb.index and sentence.tokens[time.first - 1].lemma in {"until", "till"}
        for time in sentence.times
    )
