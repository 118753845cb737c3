"""What is said to come in a noun: "promised an answer by Friday", "the handover is planned for May"."""

from dragoman.extract.clauses import negation
from dragoman.extract.commitments.act import FIXING, Act
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.number_words import ORDINALS
from dragoman.model.sentence import Token

_ROUNDS = frozenset({*ORDINALS, "next", "last"})
_DAYS = frozenset({"date", "day", "deadline"})


def promised_noun(tree: Tree, verb: Token) -> Act | None:
    """What a verb promises, expects, asks for, plans, puts off or sets a day for, told in a noun."""
    return (
        _given(tree, verb)
        or _awaited(tree, verb)
        or _asked_for(tree, verb)
        or _put_off(tree, verb)
        or _fixed(tree, verb)
    )


def due_noun(tree: Tree, due: Token) -> Act | None:
    """ "The findings are due by the end of July", "the aid is due in Dakar on Friday"."""
    if due.lemma != "due" or not _is_present(tree, due):
        return None
    limited = any(time.relation == "by" and time.first > due.index for time in tree.sentence.times)
    awaited = commitment_vocabulary().awaited
    things = [kid for kid in tree.kids(due.index, "nsubj") if kid.tag == "NOUN"]
    thing = next((kid for kid in things if kid.lemma in awaited or limited), None)  # "the duties are due by May"
    return Act(tree, thing, due, "expected", dated=True) if thing else None


def _is_present(tree: Tree, predicate: Token) -> bool:
    return any(kid.text.lower() in {"is", "are"} for kid in tree.kids(predicate.index, "aux", "cop"))


def _given(tree: Tree, verb: Token) -> Act | None:
    """ "Promised an answer within 30 days", "plans the withdrawal of its men by May": the thing promised."""
    things = tree.kids(verb.index, "obj", "xcomp", "ccomp")  # of two nouns the parser may take one for a clause
    if verb.lemma not in commitment_vocabulary().giving_word or any(kid.tag == "VERB" for kid in things):
        return None
    given = next((kid for kid in reversed(things) if kid.tag == "NOUN" and not _is_amount(tree, kid)), None)
    return Act(tree, given, verb, "promised") if given and not negation(tree.sentence, verb) else None


def _is_amount(tree: Tree, token: Token) -> bool:
    """A sum promised is a target figure."""
    return any(amount.first <= token.index < amount.last for amount in tree.sentence.quantities)


def _awaited(tree: Tree, verb: Token) -> Act | None:
    """ "A ruling is expected by June", "expect a ruling in June", "the handover is planned for June"."""
    vocabulary = commitment_vocabulary()
    strength = vocabulary.governors.get(verb.lemma)
    if verb.lemma in vocabulary.timetabling and not negation(tree.sentence, verb):
        thing = next((kid for kid in tree.kids(verb.index, "nsubj:pass", "nsubj") if kid.tag == "NOUN"), None)
        if thing and thing.lemma not in _ROUNDS and _is_its_subject(tree, thing, verb) and _for_a_day(tree, verb):
            return Act(tree, thing, verb, strength or "scheduled")
    if strength not in {"expected", "scheduled"} or tree.kids(verb.index, "xcomp"):
        return None
    things = tree.kids(verb.index, "nsubj:pass") or tree.kids(verb.index, "obj") or _things_before(tree, verb)
    outcome = next((kid for kid in things if kid.lemma in vocabulary.awaited), None)
    if outcome is None and strength == "expected" and any(kid.lemma == "it" for kid in things):
        place = any(
            tree.case(kid.index) in {"in", "at"} and not tree.is_time(kid.index) for kid in tree.kids(verb.index, "obl")
        )
        return Act(tree, verb, verb, strength, dated=True) if place else None  # "it is expected in Dakar on Friday"
    return Act(tree, outcome, verb, strength) if outcome else None


def _things_before(tree: Tree, verb: Token) -> list[Token]:
    """The guns of "the guns left Pusan and are expected in Gdynia in April"."""
    going_on = verb.base_relation == "conj" and verb.head >= 0 and tree.kids(verb.index, "aux:pass")
    return tree.kids(verb.head, "nsubj", "nsubj:pass") if going_on else []


def _asked_for(tree: Tree, verb: Token) -> Act | None:
    """ "Asked the Commission for an opinion by Thursday"."""
    if verb.lemma not in commitment_vocabulary().demanding or negation(tree.sentence, verb):
        return None
    wanted = (
        kid for kid in tree.kids(verb.index, "obl", "obj", "nmod") if kid.tag == "NOUN" and kid.index > verb.index
    )
    thing = next((kid for kid in wanted if kid.lemma in commitment_vocabulary().outcomes), None)
    limited = thing and any(time.deadline and time.first > thing.index for time in tree.sentence.times)
    return Act(tree, thing, verb, "expected", dated=True) if thing and limited else None


def _put_off(tree: Tree, verb: Token) -> Act | None:
    """ "The hearing has been postponed to 5 May", "put off the vote until Tuesday"."""
    off = verb.lemma == "put" and any(kid.lemma == "off" for kid in tree.kids(verb.index))
    if not off and verb.lemma not in commitment_vocabulary().postponing:
        return None
    things = tree.kids(verb.index, "nsubj:pass") or tree.kids(verb.index, "obj")
    thing = next((kid for kid in things if kid.tag == "NOUN"), None)
    fresh = any(
        tree.case(kid.index) in {"to", "until", "till"} and tree.is_time(kid.index)
        for kid in tree.kids(verb.index, "obl")
    )
    return Act(tree, thing, verb, "scheduled", dated=True) if thing and fresh else None


def _is_its_subject(tree: Tree, thing: Token, verb: Token) -> bool:
    """A noun before its verb with no other verb between that could have it for a subject."""
    own = {kid.index for kid in tree.kids(verb.index, "aux", "cop")}
    between = tree.tokens[thing.index : verb.index]
    return thing.index < verb.index and not any(
        token.tag in {"VERB", "AUX"} and token.index not in own and not token.relation.startswith("acl")
        for token in between
    )


def _for_a_day(tree: Tree, verb: Token) -> bool:
    """ "Is planned for Thursday": not "was planned for", which is over."""
    return _is_present(tree, verb) and any(
        tree.tokens[time.first - 1].lemma == "for" and tree.tokens[time.first - 1].index > verb.index
        for time in tree.sentence.times
        if time.first
    )


def _fixed(tree: Tree, verb: Token) -> Act | None:
    """ "Set 12 May as the date for the vote", "fixed 4 October for the opening of the bridge"."""
    if verb.lemma not in FIXING or negation(tree.sentence, verb):
        return None
    times = {index for time in tree.sentence.times for index in range(time.first, time.last)}
    objects = [kid for kid in tree.kids(verb.index, "obj", "xcomp", "obl") if kid.index > verb.index]
    days = [kid for kid in objects if kid.lemma in _DAYS]
    dated = [*objects, *(kid for day in days for kid in tree.kids(day.index, "nmod"))]
    if not any(kid.index in times for kid in dated):
        return None
    for above in (verb, *days):
        for kid in tree.kids(above.index, "obl", "nmod", "acl"):
            if kid.index not in times and kid.index > verb.index and _introduced_by_for(tree, kid):
                return Act(tree, kid, verb, "scheduled")
    return None


def _introduced_by_for(tree: Tree, token: Token) -> bool:
    return any(kid.lemma == "for" for kid in tree.kids(token.index, "case", "mark"))
