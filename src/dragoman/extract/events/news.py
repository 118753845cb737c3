"""Whether a clause tells the news of a report, and not what the report recalls."""

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.when_and_where.lead import is_long_ago
from dragoman.extract.events.whole import Whole

_OCCASIONS = frozenset({"CONSULT/meeting", "CONSULT/call", "CONSULT/gathering"})
# What newspapers tell so in the present somebody has been saying for long.
_HELD_VIEWS = frozenset({"deny", "claim", "complain", "maintain", "dispute", "contest", "insist"})
_AFTER_IT = frozenset({"after", "following", "since"})


def is_news(draft: Draft, whole: Whole) -> bool:
    """Whether a clause tells the report's own news, not what it recalls."""
    stance = draft.stance
    if stance.recalled or any(each.role == "thanker" for each in draft.targets) or _is_told_of_before(draft):
        return False
    if draft.match.frame.deed and _follows_something_old(draft, whole):
        return False
    aside = _tie_of_clause(draft) in ("acl", "acl:relcl", "advcl")
    if aside and not draft.match.frame.deed:
        return False
    if draft.bare_noun:
        tree = draft.match.tree
        case, above = tree.case(draft.match.trigger), tree.tokens[draft.match.trigger].head
        told_after = case in ("after", "following") and above >= 0 and tree.lemma(above) in words("telling")
        return draft.kind in _OCCASIONS and (told_after or case in ("at", "during", "in", "by", "with"))
    if whole.days.is_of_a_life(draft):
        return False
    relation = draft.match.tree.tokens[draft.match.anchor].relation
    if draft.kind == "COERCE/arrest" and _lasts(draft):
        return False
    if relation == "acl:relcl" and draft.match.frame.deed and _is_judged(draft):
        return False
    if relation in ("acl", "acl:relcl") and draft.match.frame.deed:
        return draft.match.tree.sentence.index <= (whole.opening if whole.lead is not None else 0)
    told_by_person = draft.speaker is not None and draft.speaker.kind == "person"
    first = draft.match.tree.sentence.index <= whole.opening
    if stance.reported and told_by_person and draft.match.frame.deed and not first:
        return False
    if (stance.perfect and not first) or _is_told_of_many_times(draft):
        return False
    if stance.present and draft.match.tree.lemma(draft.match.trigger) in _HELD_VIEWS and whole.is_narrated_in_past:
        return False
    return (stance.finite and _tie_of_clause(draft) != "advcl") or not draft.match.frame.deed


def _tie_of_clause(draft: Draft) -> str:
    """How the clause of an event hangs in its sentence: "after A cut a pact and seized its ships" holds both deeds."""
    tokens, node = draft.match.tree.tokens, draft.match.anchor
    while tokens[node].relation == "conj" and 0 <= tokens[node].head < node:
        node = tokens[node].head
    return tokens[node].relation


def _follows_something_old(draft: Draft, whole: Whole) -> bool:
    """Whether a clause says what it came after, long ago: "suspended Norland after the coup of October 2021"."""
    tree = draft.match.tree
    behind = [kid.index for kid in tree.kids(draft.match.anchor, "obl") if tree.case(kid.index) in _AFTER_IT]
    later = tree.sentence.index > whole.opening
    if later and any(tree.lemma(noun) in words("upheavals") and not tree.kids(noun, "nmod:poss") for noun in behind):
        return True
    below = {each for noun in behind for each in tree.subtree(noun)}
    return any(time.first in below and is_long_ago(time.date, whole.published) for time in tree.sentence.times)


def _is_judged(draft: Draft) -> bool:
    """Whether a clause only says which deed somebody judges: "has condemned the raid that killed five"."""
    tree = draft.match.tree
    noun = tree.tokens[tree.tokens[draft.match.anchor].head]
    return noun.base_relation == "obj" and noun.head >= 0 and tree.lemma(noun.head) in words("judging")


def _is_told_of_before(draft: Draft) -> bool:
    """Whether a clause says that it was before the news: "was previously barred", "had once been"."""
    return any(kid.lemma in words("told_before") for kid in draft.match.tree.kids(draft.match.anchor, "advmod"))


def _lasts(draft: Draft) -> bool:
    """Whether a state is told with its length: "held in Oslo for 11 days", whenever that began."""
    tree = draft.match.tree
    return any(
        tree.case(kid.index) == "for" and tree.is_time(kid.index) for kid in tree.kids(draft.match.anchor, "obl")
    )


def _is_told_of_many_times(draft: Draft) -> bool:
    """ "Has visited Norland three times", "met him several times": on no one day."""
    beside = draft.match.tree.kids(draft.match.anchor, "obl", "advmod", "obl:tmod", "nmod")
    return any(kid.lemma == "twice" or (kid.lemma == "time" and kid.text.lower() == "times") for kid in beside)
