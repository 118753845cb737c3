"""How long something lasts: "banned potatoes for three months", "a gap of 10 years", "lasted six weeks"."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.figures.figure_words import figure_words
from dragoman.extract.figures.indicators import counted_indicator
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Quantity, Sentence, Token, top_of

TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_LONG = frozenset({"d", "wk", "mo", "a"})  # what lasts hours is told of talks and walks
_AGO = frozenset({"ago", "earlier", "later", "before", "old", "late", "early"})
_WAITING = frozenset({"wait", "waiting", "queue"})
_STAYING = frozenset({"stay", "remain", "reside"})
_STAYS = frozenset({"stay", "regime", "sojourn"})
_ALLOWING = frozenset({"may", "can", "could"})
_BESIDE = 2  # tokens behind an amount in which "later" belongs to it
_REACH = 4  # and in which it is told what lasts
_FAR = 10  # tokens before an amount in which it is told that somebody waits


def is_lasting(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a length of time measures something: what is shut, banned, held, waited for, or granted so long."""
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH]]
    if quantity.ordinal or quantity.value < 1 or set(behind[:_BESIDE]) & _AGO:
        return False
    head = top_of(sentence.tokens, quantity.first, quantity.last)
    before = [token.lemma for token in sentence.tokens[max(0, quantity.first - _FAR) : quantity.first]]
    if set(before) & _WAITING:
        return True  # "waits up to four days", "waiting times were as long as four hours"
    if quantity.unit not in _LONG:
        return False
    words = word_sets("durations.yaml")
    governor = sentence.tokens[head.head] if head.head >= 0 else None
    inside = {token.lemma for token in sentence.tokens[quantity.first : quantity.last]}
    if governor is not None and _is_stay_granted(sentence, governor):
        return True  # "stays of up to 90 days without a visa", "a 30-day visa-free regime"
    if inside & words["granted"] or (
        governor is not None
        and governor.lemma in words["granted"]
        and head.base_relation in {"compound", "nmod", "amod", "nummod"}
        and governor.index > head.index
    ):
        return True  # "the seven-day visas", "30 days' notice"
    if governor is not None and governor.lemma in words["gaps"] and "of" in _cases(sentence, head):
        kept = {kid.lemma for kid in sentence.children(governor.index, "compound", "amod", "nmod")}
        # "A gap of 10 years", but "a mourning period of three days"
        return governor.index < head.index and not kept & figure_words("kept for a time")
    if behind[:1] == ["of"] and set(behind) & words["gaps"]:
        return True  # "nine months of diplomatic freeze"
    if behind[:1] == ["in"] and set(behind) & words["confinement"]:
        return "after" in _cases(sentence, head)  # "after 41 days in custody"; a sentence is no time served
    predicate = predicate_of(sentence, head.index)
    if predicate is None:
        return False
    about = {kid.lemma for kid in sentence.children(predicate.index, "nsubj")}
    if predicate.lemma in {"last", "take"} and head.head == predicate.index and not _cases(sentence, head) - {"for"}:
        return not about & figure_words("told with a length")
    allowed = any(kid.lemma in _ALLOWING for kid in sentence.children(predicate.index, "aux"))
    if predicate.lemma in _STAYING and allowed and "for" in _cases(sentence, head):
        return True  # "may stay for 60 days without a visa"
    return "for" in _cases(sentence, head) and _is_stopped(sentence, head, predicate)


def _is_stay_granted(sentence: Sentence, governor: Token) -> bool:
    """Whether a length of time is that of a stay a state grants, which "a two-day stay in Doha" is not."""
    told = governor.lemma in _STAYS or (governor.lemma == "spend" and governor.tag == "VERB")
    around = {token.lemma for token in sentence.tokens if token.index != governor.index}
    return told and bool(around & figure_words("granting a stay"))


def _cases(sentence: Sentence, token: Token) -> set[str]:
    return {kid.lemma for kid in sentence.children(token.index, "case")}


def _is_stopped(sentence: Sentence, head: Token, predicate: Token) -> bool:
    """Whether what lasts so long is a ban, a closure, a detention or an exemption, by its verb or its object."""
    words = word_sets("durations.yaml")
    governor = sentence.tokens[head.head]
    if predicate.lemma == "hold":
        held = sentence.children(predicate.index, "obj", "nsubj:pass")
        return not any(
            each.tag == "NOUN" and counted_indicator(each.lemma) != "people" for each in held
        )  # posts, talks
    nominal = governor.lemma if governor.base_relation in {"obj", "nsubj", "obl"} else predicate.lemma
    exempt = any(
        kid.lemma == "exempt" for token in sentence.children(predicate.index) for kid in sentence.children(token.index)
    )
    return exempt or bool({predicate.lemma, nominal} & words["stopping"])
