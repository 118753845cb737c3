"""The words of what is said to come."""

from dragoman.extract.arguments import Clause
from dragoman.extract.commitments.act import Act
from dragoman.extract.tree import Tree

_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "advcl", "cc", "nsubj", "nsubj:pass", "aux", "mark", "csubj"})
_ASIDE = frozenset({"acl", "acl:relcl", "appos", "parataxis", "advcl", "cop"})
_LEANING = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "my", "this", "these", "that", "those"})
_LONGEST_SUBJECT = 9  # words
_SUCH_AS = frozenset({"such as", "including", "like", "namely"})


def named_things(act: Act) -> list[tuple[int, int]]:
    """The named things of "initiatives such as A, B and C", as tokens `[first, last)`."""
    tree = act.tree
    for thing in tree.kids(act.verb.index, "obj"):
        opening = next((kid for kid in tree.kids(thing.index, "nmod") if tree.case(kid.index) in _SUCH_AS), None)
        if opening is None:
            continue
        further = [kid for kid in tree.kids(thing.index, "conj") if kid.index > opening.index]
        items = [opening, *tree.kids(opening.index, "conj"), *further]
        spans = [_item(tree, item.index) for item in items]
        return [
            (first, last) for first, last in spans if any(token.tag == "PROPN" for token in tree.tokens[first:last])
        ]
    return []


def _item(tree: Tree, index: int) -> tuple[int, int]:
    """From the first word that is no preposition, article or conjunction to the end of what hangs on the noun."""
    inside = tree.subtree(index)
    own = [kid.index for kid in tree.kids(index, "amod", "compound", "nummod", "flat", "nmod:poss")]
    further = [kid.index for kid in tree.kids(index, "conj")]
    last = min([max(inside) + 1, *further])
    while tree.tokens[last - 1].tag in {"CCONJ", "PUNCT", "DET", "ADP"}:
        last -= 1
    return min([index, *own]), last


def reach_of(act: Act) -> tuple[int, int]:
    """The act in the report's words: the verb with what it governs, without clauses that hang on it."""
    tree = act.tree
    inside = [act.verb.index]
    for kid in tree.kids(act.verb.index):
        if (
            kid.relation in _LEFT_OUT
            or (kid.base_relation == "conj" and kid.tag == "VERB")
            or kid.index < act.verb.index
        ):
            continue
        inside += tree.subtree(kid.index, frozenset({"acl:relcl", "parataxis"}))
    last = max(inside) + 1
    while last - 1 > act.verb.index and tree.tokens[last - 1].tag in {"PUNCT", "CCONJ"}:
        last -= 1
    if act.verb.tag != "NOUN":
        return act.verb.index, last
    return min([act.verb.index, *(kid.index for kid in tree.kids(act.verb.index, "amod", "compound"))]), last


def action_of(act: Act, clause: Clause, text: str, *, doing: bool, negated: bool) -> str:
    """What is said to come, as a headline has it: "open an embassy"; "report to be published by June" where nobody's
    `doing` is told, and "be published by June" where it is not told of what.
    """
    first, last = reach_of(act)
    span = act.sentence.span_of(first, last)
    words = " ".join(text[span.start : span.end].split())
    verb = act.tree.tokens[first]
    denied = "not " if negated else ""
    if first != act.verb.index or verb.tag not in {"VERB", "ADJ"} or verb.text.lower().endswith("ing"):
        return f"{denied}{words}"
    undone = clause.passive or verb.tag == "ADJ"
    own = act.trigger is verb or act.trigger.tag in {"AUX", "PART"} or act.strength in {"scheduled", "expected"}
    subject = _subject(act, clause, text) if clause.passive or (own and not doing) else ""
    if undone:
        words = f"be {words}"
    elif verb.text.lower().endswith("s") and verb.text.lower() != verb.lemma:
        words = f"{verb.lemma}{words[len(verb.text) :]}"
    return f"{subject} {denied}to {words}" if subject else f"{denied}{words}"


def _subject(act: Act, clause: Clause, text: str) -> str:
    """What stands before the verb as its subject, without article and asides; empty for a pronoun or a long one."""
    tree = act.tree
    for index in sorted((each for each in clause.surface if each < act.verb.index), reverse=True):
        head = tree.tokens[index]
        if head.tag not in {"NOUN", "PROPN"}:
            continue
        inside = tree.subtree(index, _ASIDE)
        while len(inside) > 1 and tree.tokens[inside[-1]].tag in {"PUNCT", "CCONJ"}:
            inside.pop()
        if len(inside) > 1 and tree.tokens[inside[0]].text.lower() in _LEANING:
            inside = inside[1:]
        whole = inside == list(range(inside[0], inside[-1] + 1))
        if whole and len(inside) <= _LONGEST_SUBJECT and act.verb.index not in inside and _in_words(tree, inside):
            span = tree.sentence.span_of(inside[0], inside[-1] + 1)
            return " ".join(text[span.start : span.end].split())
    return ""


def _in_words(tree: Tree, tokens: list[int]) -> bool:
    """Whether no sign divides them."""
    return not any(tree.tokens[each].tag == "PUNCT" and tree.tokens[each].text in ",;:–" for each in tokens)
