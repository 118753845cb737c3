"""Which words bind: a verb said to come, and the word that says so."""

from collections.abc import Set
from dataclasses import replace

from dragoman.extract.clauses import has_future_auxiliary, negation
from dragoman.extract.commitments.act import FORCING, GIVEN_TIME, SWEARING, Act
from dragoman.extract.commitments.nouns import due_noun, promised_noun
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_PROMISING_AUXILIARIES = frozenset({"will", "shall", "would", "'ll"})
_OBLIGING = {"must": "instructed", "should": "expected"}  # with a date: "must be repaired by 31 July"
_BODIES = frozenset({"commission"})
_REQUESTING = frozenset({"ask", "request"})
_SERVANTS = frozenset(
    {"secretariat", "secretary-general", "director-general", "chairperson", "general", "commission", "commissioner"}
)
_CABINETS = frozenset({"cabinet", "government"})  # what they ask of their own is an order
_DEPARTMENTS = frozenset({"ministry", "minister", "department", "agency", "attorney", "governor"})
_BINDING_TO = frozenset({"commit", "pledge", "commitment"})
_JOINING = frozenset({"partner", "collaborate", "team", "join", "cooperate"})
_CHARGING = frozenset({"task", "charge", "entrust"})


def act_of(tree: Tree, verb: Token) -> Act | None:
    """The verb as something said to come, if the clause says so."""
    vocabulary = commitment_vocabulary()
    governor = tree.tokens[verb.head] if verb.head >= 0 else None
    if governor and governor.lemma == "continue" and verb.base_relation == "xcomp" and verb.tag == "VERB":
        going_on = act_of(tree, governor)  # "instructed to continue promoting"
        return replace(going_on, verb=verb) if going_on else None
    if governor and governor.lemma in _JOINING and _is_done_together(tree, verb):
        together = act_of(tree, governor)
        return replace(together, verb=verb) if together else None
    if verb.lemma in vocabulary.timetabling and (told := promised_noun(tree, verb)):
        return told
    if verb.lemma == "due" and (told := due_noun(tree, verb)):
        return told
    if not _is_predicate(tree, verb) or any(
        kid.lemma in vocabulary.conditions for kid in tree.kids(verb.index, "mark", "advmod")
    ):
        return None
    if _hangs_on(tree, verb, vocabulary.conditions - {"whether", "unless"}) and not (
        governor and governor.lemma in SWEARING
    ):
        return None
    if any(kid.text.lower() in _PROMISING_AUXILIARIES or kid.text.lower() in _OBLIGING for kid in _aux(tree, verb)):
        told = _modal(tree, verb)
        awaited = verb.base_relation == "ccomp" and governor and governor.lemma in vocabulary.hoping
        return replace(told, strength="expected") if told and (awaited or _hangs_on(tree, verb, {"unless"})) else told
    due = next((kid for kid in tree.kids(verb.index, "mark") if kid.lemma == "due"), None)
    if due:
        return Act(tree, verb, due, "scheduled")  # "is due to be completed", with the adjective read as a mark
    if told := promised_noun(tree, verb):
        return told
    if told := _by_timetable(tree, verb):
        return told
    if tree.is_infinitive(verb.index) or _binds_to_doing(tree, verb, governor) or _is_demanded(tree, verb, governor):
        return _infinitive(tree, verb, governor)
    bare = verb.text == verb.lemma and not tree.kids(verb.index, "nsubj", "aux", "mark")
    return _shared(tree, verb, governor) if governor and bare and verb.base_relation == "conj" else None


def _hangs_on(tree: Tree, verb: Token, conditions: Set[str]) -> bool:
    """ "Will leave if": but not "will decide whether"."""
    return any(
        mark.lemma in conditions for kid in tree.kids(verb.index, "advcl") for mark in tree.kids(kid.index, "mark")
    )


def _is_demanded(tree: Tree, verb: Token, governor: Token | None) -> bool:
    """ "Demanded that the builder finish the wall by May"."""
    if governor is None or governor.lemma not in commitment_vocabulary().demanding:
        return False
    if verb.text != verb.lemma and not any(kid.text.lower() == "be" for kid in tree.kids(verb.index, "aux:pass")):
        return False  # as against "that the text be published by Monday"
    return verb.base_relation in {"ccomp", "xcomp"} and bool(tree.kids(verb.index, "nsubj", "nsubj:pass"))


def _by_timetable(tree: Tree, verb: Token) -> Act | None:
    """What the present tense tells of a day ahead: "the waiver ends on 1 May", "is closing its embassy in May"."""
    vocabulary = commitment_vocabulary()
    told = verb.base_relation != "acl" or verb.lemma in vocabulary.ending  # "repairs that begin after a ban" are not
    ahead = verb.lemma in vocabulary.timetabled or (verb.lemma == "run" and tree.kids(verb.index, "compound:prt"))
    taken_over = verb.lemma == "take" and any(kid.lemma == "over" for kid in tree.kids(verb.index))  # an office
    if told and ahead and not taken_over and _is_present(tree, verb):
        return Act(tree, verb, verb, "scheduled", dated=True)
    going_on = next((kid for kid in _aux(tree, verb) if kid.text.lower() in {"is", "are"}), None)
    if going_on and verb.text.lower().endswith("ing") and verb.text.lower() != "going":
        return Act(tree, verb, going_on, "scheduled", dated=True)
    return None


def _is_predicate(tree: Tree, verb: Token) -> bool:
    """A verb, or an adjective for something done: "will be operational by June"."""
    return verb.tag == "VERB" or (
        verb.lemma in commitment_vocabulary().completed and bool(tree.kids(verb.index, "cop"))
    )


def _is_done_together(tree: Tree, verb: Token) -> bool:
    """ "Will partner in establishing an embassy": what is done is behind "in"."""
    led = any(kid.text.lower() == "in" for kid in tree.kids(verb.index, "mark", "case"))
    return led and verb.tag == "VERB" and verb.text.lower().endswith("ing") and verb.base_relation in {"advcl", "obl"}


def _binds_to_doing(tree: Tree, verb: Token, governor: Token | None) -> bool:
    """ "Committed itself to paying", "pledged itself to opening", "tasked the office with preparing a draft"."""
    if governor is None or not verb.text.lower().endswith("ing"):
        return False
    word = "to" if governor.lemma in _BINDING_TO else "with" if governor.lemma in _CHARGING else None
    return any(kid.text.lower() == word for kid in tree.kids(verb.index, "mark", "case"))


def _shared(tree: Tree, verb: Token, governor: Token) -> Act | None:
    """ "Will build a road and hire 200 men": what binds the first verb binds the second."""
    first = act_of(tree, governor)
    return replace(first, verb=verb) if first else None


def _aux(tree: Tree, verb: Token) -> list[Token]:
    return tree.kids(verb.index, "aux")


def _modal(tree: Tree, verb: Token) -> Act | None:
    """What "will", "shall", "must" or "should" be done."""
    perfect = any(kid.lemma == "have" for kid in _aux(tree, verb))
    auxiliary = next((kid for kid in _aux(tree, verb) if kid.text.lower() in _PROMISING_AUXILIARIES), None)
    if auxiliary is None:
        obliged = next(kid for kid in _aux(tree, verb) if kid.text.lower() in _OBLIGING)
        act = Act(tree, verb, obliged, _OBLIGING[obliged.text.lower()])
        later = [time for time in tree.sentence.times if time.first > verb.index]
        limited = any(time.deadline or _is_ahead_of(tree, verb.index, time.first) for time in later)
        return act if limited and not perfect and act.due else None
    if verb.lemma in FORCING:
        return None  # what they are forced to do is to come
    if auxiliary.text.lower() == "would" and (perfect or negation(tree.sentence, verb)):
        return None  # "would not sign" is a refusal
    above = tree.tokens[verb.head] if verb.head >= 0 and verb.base_relation == "ccomp" else None
    if above is not None and above.lemma in SWEARING and not negation(tree.sentence, above):
        return Act(tree, verb, above, "promised")  # "promised that the police would search"
    act = Act(tree, verb, auxiliary, "promised")
    if act.due:
        return replace(act, strength="scheduled")
    return None if perfect or verb.tag == "ADJ" else act  # "will have built 40 km by June" has its day


def _is_ahead_of(tree: Tree, start: int, end: int) -> bool:
    """ "Submit a report ahead of the hearing | in October"."""
    words = [each.text.lower() for each in tree.tokens[start:end]]
    return any(words[at : at + 2] == ["ahead", "of"] for at in range(len(words)))


def _infinitive(tree: Tree, verb: Token, governor: Token | None) -> Act | None:
    """What somebody is to do, or has promised, planned or been told to do."""
    be = next((kid for kid in tree.kids(verb.index, "aux", "cop") if kid.text.lower() in {"is", "are"}), None)
    between = (
        [each.text for each in tree.tokens[be.index + 1 : verb.index] if each.tag != "ADV" or each.lemma == "yet"]
        if be
        else []
    )
    if be and between in (["to"], ["due", "to"], ["to", "be"]):  # "is now to be completed"
        return Act(tree, verb, be, "scheduled")  # "is to build", "are to be built"
    if governor is None:
        return None
    if governor.text.lower() in {"is", "are"} and governor.index == verb.index - 2 and verb.base_relation == "xcomp":
        return Act(tree, verb, governor, "scheduled")
    if verb.base_relation == "conj":
        return _shared(tree, verb, governor)
    past = any(kid.text.lower() in {"was", "were"} for kid in tree.kids(governor.index, "aux", "cop"))
    if governor.text.lower() == "going" and not past:
        return Act(tree, verb, governor, "promised")
    governor = _noun_before(tree, verb, governor)
    if governor.lemma in GIVEN_TIME and not past and _has_until(tree, governor, verb):
        return Act(tree, verb, governor, "scheduled")
    if governor.lemma in FORCING and has_future_auxiliary(tree.sentence, governor):
        return Act(tree, verb, governor, "expected")  # "will be forced to close"
    vocabulary = commitment_vocabulary()
    strength = vocabulary.governors.get(governor.lemma)
    if governor.lemma in _BODIES and governor.tag == "NOUN":
        return None  # "a commission to probe it": what for
    if strength is None or verb.base_relation not in {"xcomp", "ccomp", "acl", "advcl"}:
        return None
    if negation(tree.sentence, governor) or has_future_auxiliary(tree.sentence, governor):
        return None
    if _is_without(tree, governor):
        return None  # "without a commitment to halt"
    if governor.lemma in SWEARING and _costs(tree, governor):
        return None  # "pledged 1.1 billion dollars to deal with the crisis": what for
    if governor.lemma == "set" and tree.kids(governor.index, "obj"):
        return None  # "set up a hotline to report": what for
    if governor.lemma == "require" and _costs(tree, governor):
        return None  # "requires 61 million dollars to sustain its work"
    if governor.lemma in vocabulary.hoping and any(kid.text.lower() == "had" for kid in _aux(tree, governor)):
        return None  # "had hoped to reach the border by Easter": nobody does any more
    dated = governor.lemma in vocabulary.hoping or governor.lemma in vocabulary.demanding
    cabinet = any(kid.lemma in _CABINETS for kid in tree.kids(governor.index, "nsubj"))
    servants = _SERVANTS | (_DEPARTMENTS if cabinet else frozenset())
    if governor.lemma in _REQUESTING and any(kid.lemma in servants for kid in tree.kids(governor.index, "obj", "iobj")):
        strength, dated = "instructed", False  # what a council asks of those who serve it
    return Act(tree, verb, governor, strength, dated)


def _costs(tree: Tree, governor: Token) -> bool:
    """Whether what is required or promised is money."""
    wanted = {at for kid in tree.kids(governor.index, "obj") for at in tree.subtree(kid.index)}
    return any(each.is_money and each.first in wanted for each in tree.sentence.quantities)


def _is_without(tree: Tree, governor: Token) -> bool:
    return governor.tag == "NOUN" and tree.case(governor.index) == "without"


def _noun_before(tree: Tree, verb: Token, governor: Token) -> Token:
    """ "Announced plans to withdraw": the noun, where the parser hangs the infinitive on the verb above it."""
    before = tree.tokens[verb.index - 2] if verb.index > 1 else governor
    governors = commitment_vocabulary().governors
    hung = before.tag == "NOUN" and before.head == governor.index and before.lemma in governors
    return before if hung and governor.lemma not in governors else governor


def _is_present(tree: Tree, verb: Token) -> bool:
    plain = verb.text.lower() in {verb.lemma, f"{verb.lemma}s", f"{verb.lemma}es"}
    subject = tree.kids(verb.index, "nsubj")
    return plain and bool(subject) and not _aux(tree, verb) and not tree.is_infinitive(verb.index)


def _has_until(tree: Tree, governor: Token, verb: Token) -> bool:
    """ "Has until June to answer": a time of grace between the having and what is to be done."""
    return any(
        governor.index < time.first < verb.index and tree.tokens[time.first - 1].lemma in {"until", "till"}
        for time in tree.sentence.times
    )
