"""What is called off or put off, and by which word."""

from dragoman.extract.events.standing.negation import is_negated
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_PUT = frozenset({"off", "back"})
_UNTIL = frozenset({"to", "until", "till"})


def calling_off(tree: Tree, anchor: int, noun: int) -> int | None:
    """The word that calls off what a noun of this clause tells: "cancelled the talks", "talks that were cancelled"."""
    token = tree.tokens[noun]
    verbs = [anchor] if anchor != noun and is_calling_off(tree, anchor) else []
    if token.base_relation == "nsubj" and is_negated(tree, token.head) == _is_on_programme(tree, token.head):
        verbs += [token.head] if _is_on_programme(tree, token.head) or _puts_off(tree, token) else []
    if token.base_relation == "nsubj":
        # "was planned for May but was delayed"
        joined = (kid.index for kid in tree.kids(token.head, "conj") if not tree.kids(kid.index, "nsubj"))
        verbs += [each for each in joined if is_calling_off(tree, each) and not is_negated(tree, each)]
    verbs += [
        kid.index
        for kid in tree.kids(noun, "acl", "acl:relcl")
        if is_calling_off(tree, kid.index) and not is_negated(tree, kid.index) and not tree.is_infinitive(kid.index)
    ]
    return next(iter(verbs), None)


def _puts_off(tree: Tree, subject: Token) -> bool:
    """Whether what a noun is the subject of says it is not to be: "were called off", "are off", "fell through"."""
    if subject.relation == "nsubj:pass":
        return is_calling_off(tree, subject.head)
    lemma, behind = tree.lemma(subject.head), [token.text.lower() for token in tree.tokens[subject.head + 1 :][:1]]
    stands = any(kid.lemma in words("calling_off") for kid in tree.kids(subject.head, "xcomp"))
    return lemma == "off" or (lemma == "stand" and stands) or (lemma == "fall" and behind == ["through"])


def _is_on_programme(tree: Tree, noun: int) -> bool:
    """Whether something is said to be on the programme: "is no longer on the agenda"."""
    return tree.lemma(noun) in words("programmes") and tree.case(noun) in ("on", "in")


def is_calling_off(tree: Tree, verb: int) -> bool:
    """Whether a verb calls something off: "cancelled", "put off", "moved to Friday"."""
    lemma, beside = tree.lemma(verb), {kid.text.lower() for kid in tree.kids(verb)}
    if lemma in words("removing") and any(
        kid.lemma in words("programmes") and tree.case(kid.index) in ("from", "off") for kid in tree.kids(verb, "obl")
    ):
        return True
    if lemma in words("moving_to"):
        return bool(new_day_of(tree, verb))
    return lemma in words("calling_off") and (lemma not in words("calling_off_with") or bool(beside & _PUT))


def new_day_of(tree: Tree, verb: int) -> list[int]:
    """The words for the time something is put off to: "was moved to Friday", "postponed from May until June"."""
    times = [kid.index for kid in tree.kids(verb, "obl", "nmod", "advmod") if tree.is_time(kid.index)]
    return [each for each in times if tree.case(each) in _UNTIL]
