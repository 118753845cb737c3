"""What is said to come and is only a meeting or a call: an event, and no task anybody could be held to."""

from dragoman.extract.arguments import Clause
from dragoman.extract.commitments.act import Act
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.model.sentence import NameKind

_RECEIVING = frozenset({"receive", "host", "welcome"})


def is_meeting(act: Act, clause: Clause) -> bool:
    """ "Will host the two foreign ministers on 19 May", "would call the Kremlin": whom somebody receives or rings."""
    people = [name for name in act.sentence.names if name.kind is NameKind.PERSON]
    named = [any(name.first <= each < name.last for name in people) for each in clause.objects]
    guests = [act.tree.lemma(each) in commitment_vocabulary().guests for each in clause.objects]
    if act.verb.lemma == "call":
        proper = [act.tree.tokens[each].tag == "PROPN" for each in clause.objects]
        return any(named) or any(guests) or any(proper)
    return act.verb.lemma in _RECEIVING and act.strength != "instructed" and (any(named) or any(guests))


def is_only_raised(act: Act, clause: Clause) -> bool:
    """ "The matter will be raised in Brussels on 20 November": talk at a meeting that is told for itself, by
    nobody in particular.
    """
    by = [each for each in act.tree.kids(act.verb.index, "obl", "obl:agent") if act.tree.case(each.index) == "by"]
    if act.verb.lemma != "raise" or act.strength == "instructed" or by:
        return False
    raised = [act.tree.lemma(each) in commitment_vocabulary().matters for each in clause.objects]
    return not raised or (clause.passive and all(raised))
