"""Who leaves an office: "dismissed Foreign Minister Jane Doe", "Jane Doe resigned"."""

from dragoman.extract.posts.predicates import SUCCEEDING
from dragoman.extract.posts.relieved import DISMISSING, FROM_OFFICE, OFFICES, RESIGNING
from dragoman.extract.posts.said_of import is_still_to_come
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_DOWN = frozenset({"step", "stand"})
_PART_OF_NAME = frozenset({"flat", "appos", "compound"})


def leaves_office(sentence: Sentence, person: Mention, title: str) -> bool:
    """Whether the sentence tells that somebody has been put out of office or has given it up."""
    token = sentence.tokens[person.head]
    while token.base_relation in _PART_OF_NAME and token.head >= 0:
        token = sentence.tokens[token.head]
    if token.head < 0 or is_still_to_come(sentence, verb := sentence.tokens[token.head]):
        return False
    if token.relation == "nsubj":
        return _steps_down(sentence, verb, title)
    if token.relation not in {"obj", "nsubj:pass"}:
        return False
    told = sentence.children(verb.index, "obl")
    if any(case.lemma == "as" for kid in told for case in sentence.children(kid.index, "case")):
        return False  # "dismissed Jane Doe as a dreamer"
    return verb.lemma in DISMISSING | SUCCEEDING or (
        verb.lemma in FROM_OFFICE and any(kid.lemma in OFFICES for kid in told)
    )


def held_before(sentence: Sentence, office: int) -> bool:
    """Whether the words before an office, which begins there, say whose it was: "her predecessor as prime minister"."""
    before = [token.text.lower() for token in sentence.tokens[max(office - 3, 0) : office]]
    while before and before[-1] in {"the", "a", "an"}:
        before.pop()
    return len(before) > 1 and before[-1] == "as" and before[-2] in {"predecessor", "predecessors"}


def _steps_down(sentence: Sentence, verb: Token, title: str) -> bool:
    """Whether a verb tells that its subject gives up an office: "resigned", "stepped down"."""
    given_up = [
        kid.lemma
        for kid in sentence.children(verb.index)
        if any(case.lemma == "as" for case in sentence.children(kid.index, "case"))
    ]
    if given_up and not set(given_up) & set(fold(title).split()):
        return False  # "Party chair Jane Doe resigned as minister": only as that
    down = any(kid.lemma in {"down", "aside"} for kid in sentence.children(verb.index))
    return verb.lemma in RESIGNING or (verb.lemma in _DOWN and down)
