"""Forms of verbs and the tops of nouns: what the repairs of a tree ask of it."""

from dragoman.model.sentence import Token

INSIDE_NOUNS = frozenset({"flat", "compound", "nmod", "appos", "conj", "amod"})
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must"})
# What is done to what stands before the comma: "the crossing, closed since May, may reopen".
DONE_TO = frozenset(
    "close shut seal suspend block launch build sign adopt impose introduce establish found create inaugurate seize "
    "detain arrest hold jail expel freeze ban approve ratify open reopen halt conclude broker cancel postpone "
    "interrupt elect appoint".split()
)


def is_past(verb: Token) -> bool:
    """Whether a verb has its past form, or a participle that looks like it."""
    return verb.tag == "VERB" and verb.text.lower() != verb.lemma and not verb.text.lower().endswith(("ing", "s"))


def is_to_infinitive(tokens: list[Token], verb: Token) -> bool:
    """Whether a verb is an infinitive led by "to"."""
    marks = [kid for kid in tokens if kid.head == verb.index and kid.base_relation == "mark"]
    return verb.tag == "VERB" and verb.text.lower() == verb.lemma and any(kid.lemma == "to" for kid in marks)


def is_behind_modal(tokens: list[Token], verb: Token) -> bool:
    """Whether a verb in its base form is what one "would" or "must" do."""
    helpers = {kid.lemma for kid in tokens if kid.head == verb.index and kid.base_relation == "aux"}
    return verb.tag == "VERB" and verb.text.lower() == verb.lemma and bool(helpers & MODALS)


def top_noun(tokens: list[Token], noun: int) -> int:
    """The noun whose phrase a word stands in: "talks" in "talks between Norland and Sorland"."""
    for _ in tokens:
        above = tokens[noun].head
        if above < 0 or tokens[noun].base_relation not in INSIDE_NOUNS:
            break
        noun = above
    return noun
