"""Walks on a sentence's tree that several extractors share: the clause a word is in, and whether it is yet to come."""

from collections.abc import Iterator

from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, Token

_CLAUSAL = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "csubj"})


def ancestors(sentence: Sentence, index: int) -> Iterator[Token]:
    """The token and its governors up to the root."""
    seen: set[int] = set()
    while 0 <= index < len(sentence.tokens) and index not in seen:
        seen.add(index)
        yield sentence.tokens[index]
        index = sentence.tokens[index].head


def sayings_above(sentence: Sentence, index: int) -> Iterator[Token]:
    """The verbs that what a token stands in is told with, the nearest first: "the mayor said the ferry would run"."""
    for token in ancestors(sentence, index):
        if token.base_relation in {"ccomp", "parataxis"} and token.head >= 0:
            saying = sentence.tokens[token.head]
            # "Peru recognised him; Chad expelled four envoys": the next thing told, and nothing said.
            apart = any(each.text == ";" for each in sentence.tokens[saying.index : token.index])
            if not apart or saying.lemma in word_sets("outlook.yaml")["telling"]:
                yield saying


def tree_distance(sentence: Sentence, first: int, second: int) -> int:
    """Number of edges between two tokens of one tree."""
    upward = {token.index: steps for steps, token in enumerate(ancestors(sentence, first))}
    for steps, token in enumerate(ancestors(sentence, second)):
        if token.index in upward:
            return upward[token.index] + steps
    return len(sentence.tokens)


def is_predicate(sentence: Sentence, token: Token) -> bool:
    """Whether a token is the word a clause is built on: a verb, or what has a subject or a copula."""
    return token.tag == "VERB" or bool(sentence.children(token.index, "nsubj", "csubj", "cop"))


def predicate_of(sentence: Sentence, index: int) -> Token | None:
    """The nearest predicate at or above a token, or None in a fragment without one."""
    return next((token for token in ancestors(sentence, index) if is_predicate(sentence, token)), None)


def clause_top(sentence: Sentence, index: int) -> Token:
    """The token whose subtree is the clause that holds `index`."""
    top = sentence.tokens[index]
    for top in ancestors(sentence, index):
        if top.base_relation in _CLAUSAL or (top.base_relation == "conj" and is_predicate(sentence, top)):
            return top
    return top


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(child.lemma == "to" and child.tag == "PART" for child in sentence.children(verb.index, "mark", "aux"))


def has_future_auxiliary(sentence: Sentence, verb: Token) -> bool:
    """Whether "will", "shall" or the like goes with the verb."""
    future = word_sets("outlook.yaml")["future_auxiliaries"]
    auxiliaries = sentence.children(verb.index, "aux")
    # "would have reached" and "may have" speak of what did not or might have happened, not of what is to come.
    return any(child.text.lower() in future or child.lemma in future for child in auxiliaries)


def has_perfect_auxiliary(sentence: Sentence, verb: Token) -> bool:
    """Whether "have" goes with the verb, in any form: "has committed"."""
    return any(child.lemma == "have" for child in sentence.children(verb.index, "aux"))


def shares_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle leaves out what it shares with the verb before: "will be announced and pacts signed"."""
    first = sentence.tokens[verb.head] if verb.base_relation == "conj" and verb.head >= 0 else None
    word = verb.text.lower()
    if first is None or verb.tag != "VERB" or word == verb.lemma or word.endswith(("s", "ing")):
        return False
    own = sentence.children(verb.index)
    complete = any(kid.base_relation in {"aux", "cop", "mark", "xcomp", "ccomp"} for kid in own)
    complete = complete or any(kid.base_relation == "obj" and kid.index > verb.index for kid in own)
    below = {verb.index, *(kid.index for kid in own)}  # a parser may hang "and" on the subject
    joined = any(each.base_relation == "cc" and each.lemma == "and" and each.head in below for each in sentence.tokens)
    return joined and not complete and bool(sentence.children(first.index, "aux:pass"))


def negation(sentence: Sentence, verb: Token) -> Token | None:
    """The "not" or "never" of a verb."""
    return next((child for child in sentence.children(verb.index) if child.lemma in {"not", "never", "n't"}), None)


def is_in_progress(sentence: Sentence, index: int) -> bool:
    """Whether the clause of a token is in the present progressive: "is providing"."""
    predicate = predicate_of(sentence, index)
    if predicate is None or not predicate.text.lower().endswith("ing"):
        return False
    return any(
        child.text.lower() in {"is", "are", "'s", "'re", "am"} for child in sentence.children(predicate.index, "aux")
    )


_ON_CONDITION = frozenset({"if", "unless", "until", "lest"})


def is_told_as_done(sentence: Sentence, index: int) -> bool:
    """Whether the clause of a token is in the past tense, as far as the verb's form shows, and told on no condition."""
    predicate = predicate_of(sentence, index)
    if predicate is None or predicate.tag != "VERB" or is_infinitive(sentence, predicate):
        return False
    if any(kid.lemma in _ON_CONDITION for kid in sentence.children(predicate.index, "mark")):
        return False
    told = predicate.text.lower()
    present = {predicate.lemma + "s", predicate.lemma + "es", predicate.lemma[:-1] + "ies", "has", "is", "are"}
    past = told != predicate.lemma and told not in present and not told.endswith("ing")
    if told == predicate.lemma:  # "were hurt", "had shut"
        past = any(kid.text.lower() in {"was", "were", "had"} for kid in sentence.children(predicate.index, "aux"))
    return past and not has_future_auxiliary(sentence, predicate)


def _has_finite_be(sentence: Sentence, verb: Token) -> bool:
    """The first "is" of "is to be signed"."""
    return any(child.text.lower() in {"is", "are", "was", "were"} for child in sentence.children(verb.index, "aux"))


_HAS_BEEN = frozenset({"was", "were", "been"})


def _is_goal(token: Token, goals: frozenset[str]) -> bool:
    """A goal is a noun: who bars, aims or targets has none."""
    return token.lemma in goals and token.tag != "VERB"


def is_to_come(sentence: Sentence, index: int) -> bool:
    """Whether what is said at a token is still to be done: under a future auxiliary, an intention or a purpose."""
    words = word_sets("outlook.yaml")
    below: Token | None = None
    for token in ancestors(sentence, index):
        if below is not None and is_infinitive(sentence, below):
            if token.lemma in words["achievements"]:
                return has_future_auxiliary(sentence, token)  # "will allow Malta to grant visas"
            if token.lemma == "able" and any(kid.text.lower() in _HAS_BEEN for kid in sentence.children(token.index)):
                return False  # "was able to evacuate 300 people"
            if token.lemma in words["intentions"] or token.lemma == "be" or below.base_relation == "advcl":
                return True
        elif below is not None:
            if token.lemma in words["weighing"] and below.text.lower().endswith("ing") and token.index < below.index:
                return True  # "proposed raising the quantity to 60 MW"
            if below.base_relation in {"csubj", "acl", "obl", "advcl"} and _is_goal(token, words["goals"]):
                return True
            shares = below.base_relation == "conj" and below.tag == "VERB" and below.text.lower() == below.lemma
            shares = shares or shares_passive(sentence, below)
            if below.base_relation in _CLAUSAL or (below.base_relation == "conj" and not shares):
                return False  # but "will meet A and sign B" shares its auxiliary
        if has_future_auxiliary(sentence, token):
            return True
        alone = token.base_relation in {"root", "ccomp", "parataxis"} or _has_finite_be(sentence, token)
        if alone and is_infinitive(sentence, token):
            return True  # "are to be pumped"
        if (
            is_predicate(sentence, token)
            or token.tag == "AUX"
            or (_is_goal(token, words["goals"]) and sentence.children(token.index, "acl"))
        ):
            below = token
    return False
