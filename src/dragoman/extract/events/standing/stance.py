"""How a thing is said: done, to come, suggested, called off or not at all, and by whom it is told.

Works upwards from the head of an event's clause: its own auxiliaries and negation first, then every verb or noun it
hangs on ("is expected to", "plans to", "refused to", "said that", "if").
"""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.standing.governed import stance_under
from dragoman.extract.events.standing.habits import is_habit
from dragoman.extract.events.standing.negation import is_refused
from dragoman.extract.events.standing.presupposed import is_presupposed
from dragoman.extract.events.standing.questions import is_asked
from dragoman.extract.events.standing.stance_value import NOTHING, Stance
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import is_to
from dragoman.extract.events.standing.verb_stances import own_stance, verb_stance
from dragoman.extract.tree import Tree

_BEHIND = frozenset({"after", "following", "since", "despite", "amid", "in the wake of", "as a result of"})


def stance_of(
    tree: Tree,
    anchor: int,
    trigger: int,
    speech: bool = False,
    refusal: bool = False,
    uttered: bool = False,
    vote: bool = False,
) -> Stance:
    """The stance of the event whose clause is headed by `anchor` and whose meaning sits in `trigger`.

    `speech` tells of what is done by saying: "an invitation to visit", "vowed to retaliate" are no plans to invite.
    A `refusal` may be told by the negation of its verb, and is then held: "will not recognise". What is `uttered` has
    been, whatever it is answered: "rejected a request", "is considering an offer".
    """
    if is_asked(tree, anchor) or is_habit(tree, anchor):
        return NOTHING
    # "Did not rule out", "did not reject": who does not refuse refuses nothing.
    refused = refusal and is_refused(tree, anchor) and tree.lemma(anchor) not in words("refusing")
    own = replace(verb_stance(tree, anchor), status="held") if refused else own_stance(tree, anchor, trigger)
    if speech and own.status == "planned" and not _is_ahead(tree, anchor):
        own = replace(own, status="held")
    if own.status == "planned" and not (speech or uttered) and _is_conditional(tree, anchor):
        return NOTHING
    stance = _told(tree, anchor, own)
    if anchor == trigger and tree.tokens[trigger].tag != "VERB" and tree.case(trigger) in _BEHIND:
        # "after a meeting with": whatever else is to come, the meeting has been.
        return stance
    node, steps, given = anchor, 0, False
    while stance.status is not None and steps <= len(tree.tokens):
        head = tree.tokens[node].head
        relative = tree.tokens[node].relation == "acl:relcl"
        finite = stance.finite or (node != anchor and verb_stance(tree, node).finite) or is_to(tree, node)
        if head < 0 or (relative and finite):
            # "asked it to release the men, who have been held since May": whatever is asked, that has been.
            break
        if not (uttered and node == trigger and _is_answer(tree, node, head)):
            given = given or is_presupposed(tree, node, trigger, vote)
            above = stance_under(tree, node, head, stance, trigger)
            if not given:
                stance = above
            elif above.status is not None:
                stance = replace(above, status=stance.status, finite=stance.finite)
        node, steps = head, steps + 1
    return stance


def _is_conditional(tree: Tree, verb: int) -> bool:
    """Whether what will be done hangs on a condition: "will march again if the law is passed"."""
    if tree.sentence.times:
        return False  # "will meet in May if both have ratified it": it has its day
    clauses = [kid.index for kid in tree.kids(verb, "advcl")]
    return any(kid.lemma in ("if", "unless") for each in clauses for kid in tree.kids(each, "mark"))


def _is_answer(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a verb says how something asked or charged was taken by another: "rejected the request"."""
    answers = words("denying") | words("weighing") | words("failing")
    return tree.tokens[noun].relation in ("obj", "nsubj:pass") and tree.lemma(verb) in answers


def _is_ahead(tree: Tree, verb: int) -> bool:
    """Whether a verb is said of what is to come: "will invite", "is to invite"."""
    return tree.is_infinitive(verb) or any(kid.lemma in words("future") for kid in tree.kids(verb, "aux"))


def _told(tree: Tree, anchor: int, stance: Stance) -> Stance:
    """ "We support them, Mora said": who says it, where the saying hangs on what is said."""
    for kid in tree.kids(anchor, "parataxis"):
        if kid.lemma in words("telling"):
            subjects = clause_of(tree, kid.index).subjects
            if subjects:
                status = "planned" if stance.status == "would" else stance.status
                return replace(stance, status=status, reported=True, speaker=subjects[0])
    return stance
