"""The clauses whose times hold for a number."""

from itertools import pairwise

from dragoman.extract.clauses import clause_top, is_infinitive, is_predicate, is_told_as_done
from dragoman.extract.word_sets import word_sets
from dragoman.model.sentence import Sentence, TimeExpression, Token


def clauses_in_scope(sentence: Sentence, index: int) -> dict[int, int]:
    """The clauses whose times hold for a token, each with the position before which such a time must stand.

    A conjoined or adverbial clause shares what opens the clause above it ("In 2023 exports rose and imports fell");
    a clause within a noun phrase, a reported one and a parenthesis stand for themselves.
    """
    top = clause_top(sentence, index)
    scope = {top.index: len(sentence.tokens)}
    blow = _of_the_same_blow(sentence, top)
    while top.head >= 0 and (
        _is_where(sentence, top)
        if top.relation == "acl:relcl"
        else top.base_relation in {"conj", "advcl", "xcomp", "acl"} or _is_bracketed(sentence, top)
    ):
        # "is to begin in April and to take 28 months": the time of the first is not that of the second.
        led = top.base_relation != "conj" and is_infinitive(sentence, top)
        shares = top.base_relation in {"xcomp", "acl", "parataxis"} or led
        shares = shares or _follows(sentence, top)
        above = clause_top(sentence, top.head)
        limit = len(sentence.tokens) if shares else above.index
        misread = above.base_relation == "root" and above.tag == "NOUN"  # "clashes left 15 people dead"
        if above.index in scope or (top.relation == "acl" and not is_infinitive(sentence, top) and not misread):
            break
        scope[above.index] = limit
        top = above
    if top.base_relation == "ccomp" and top.head > top.index:
        # "11 were killed late on Sunday, the ministry said": what stands before the speaker belongs to what is said.
        speaker = next((kid.index for kid in sentence.children(top.head, "nsubj") if kid.index > top.index), top.head)
        scope.setdefault(top.head, speaker)
    scope |= blow or _of_the_same_blow(sentence, top)
    for kid in sentence.children(top.index, "conj"):
        # "killed 46 people and injured 85 on Tuesday"
        ahead = sentence.children(kid.index, "xcomp", "aux")  # "and is expected to double by 2035"
        if (
            index < kid.index
            and not ahead
            and is_told_as_done(sentence, top.index) == is_told_as_done(sentence, kid.index)
            and not sentence.children(kid.index, "nsubj")
            and is_predicate(sentence, kid)
        ):
            scope.setdefault(kid.index, len(sentence.tokens))
    return scope


def _is_bracketed(sentence: Sentence, clause: Token) -> bool:
    """ "In 2020 its partners were Russia (13 percent of exports), Latvia (9 percent)" """
    opening = sentence.subtree(clause.index)[0].index - 1
    inside = sentence.tokens[max(0, opening) : clause.index]
    return clause.base_relation == "parataxis" and any(token.text == "(" for token in inside)


def is_hung_above(sentence: Sentence, number: int, time: TimeExpression) -> bool:
    """ "Recalled its envoy after two men were shot dead last Friday": a time at the end that the parser hangs on the
    main clause."""
    clause = clause_top(sentence, number)
    marked = {kid.lemma for kid in sentence.children(clause.index, "mark")} & {
        "after",
        "when",
        "since",
        "because",
        "as",
    }
    between = sentence.tokens[clause.index : time.first]
    return (
        clause.base_relation in {"advcl", "acl"}
        and clause.head < number < time.first
        and clause.index < time.first
        and bool(marked)
        and not any(token.text in {",", ";"} or token.tag == "VERB" for token in between[1:])
    )


def trails(sentence: Sentence, number: int, time: TimeExpression, anchor: int) -> bool:
    """ "Has infected 5,118 people and killed 186 since 7 January": a time behind the last of several verbs is of it as
    well, whichever of them the parser hangs it on."""
    clause = clause_top(sentence, number)
    if clause.base_relation != "conj" or clause.tag != "VERB" or sentence.children(clause.index, "nsubj"):
        return False
    between = sentence.tokens[max(number, clause.index) : time.first]
    plain = not any(token.text in {",", ";", ":"} or token.tag == "VERB" for token in between[1:])
    return plain and time.first > max(number, clause.index) and sentence.tokens[anchor].head == clause.head


def is_of_item(sentence: Sentence, time: TimeExpression, number: int) -> bool:
    """ "A treaty with Mali, signed last year; a loan of 9 million": told aside of what is listed before a semicolon."""
    if number < time.last or not any(token.text == ";" for token in sentence.tokens[time.last : number]):
        return False
    commas = [token.index for token in sentence.tokens[: time.first] if token.text == ","]
    aside = sentence.tokens[commas[-1] + 1] if commas else None
    told = aside is not None and aside.tag == "VERB" and aside.text.lower() not in {aside.lemma, aside.lemma + "s"}
    return told and not any(token.text == ";" for token in sentence.tokens[commas[-1] : time.first])


def is_of_example(sentence: Sentence, time: TimeExpression, number: int, anchor: int) -> bool:
    """ "Twelve texts were signed, among them a plan for 2025": the time of one that is named behind the number."""
    token = sentence.tokens[anchor]
    opened = [
        at.index
        for at, behind in pairwise(sentence.tokens[number : time.first])
        if at.lemma in {"include", "including"} or (at.lemma, behind.lemma) in {("among", "they"), ("such", "as")}
    ]
    hung = token.base_relation == "nmod" and sentence.tokens[token.head].tag in {"NOUN", "PROPN"}
    return bool(opened) and hung and token.head > opened[0]


def _is_where(sentence: Sentence, clause: Token) -> bool:
    """ "a conference on Tuesday, where 2,000 delegates gathered" """
    return any(token.lemma == "where" for token in sentence.children(clause.index, "advmod", "mark"))


def _follows(sentence: Sentence, clause: Token) -> bool:
    """ "amounted to 6 billion in 2023, accounting for 18 percent": a participle goes on with the clause before it."""
    participle = clause.text.lower().endswith("ing") and clause.head < clause.index
    tied = clause.base_relation == "advcl" or (
        clause.base_relation == "conj" and not sentence.tokens[clause.head].text.lower().endswith("ing")
    )
    return participle and tied and not sentence.children(clause.index, "nsubj", "mark", "aux")


def _of_the_same_blow(sentence: Sentence, top: Token) -> dict[int, int]:
    """Clauses told of one blow, which share their time: "61 died and 102 were wounded on Sunday", "when they came under
    fire on Tuesday"."""
    harm = word_sets("outlook.yaml")["harming"]
    if top.lemma not in harm:
        return {}
    at_once = {"when", "as", "after", "while"}
    shared = [kid for kid in sentence.children(top.index, "conj") if kid.lemma in harm]
    if top.base_relation == "conj" and sentence.tokens[top.head].lemma in harm:
        shared += [sentence.tokens[top.head]]
    for clause in [top, *shared]:
        marks = {kid.lemma for kid in sentence.children(clause.index, "mark", "advmod")}
        if clause.base_relation == "advcl" and at_once & marks:
            shared.append(clause_top(sentence, clause.head))  # "sealed the border on Saturday after gunmen killed two"
            break
    for clause in [top, *shared]:
        shared += [
            kid
            for kid in sentence.children(clause.index, "advcl")
            if any(mark.lemma in at_once for mark in sentence.children(kid.index, "mark", "advmod"))
        ]
    return {clause.index: len(sentence.tokens) for clause in shared}
