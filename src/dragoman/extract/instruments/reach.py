"""How far the name of a text reaches behind its noun."""

from dragoman.extract.instruments.complements import aims, behind_number, complement_end, second_side_end, short_form
from dragoman.extract.instruments.name_cuts import ASIDE, before_another, before_deadline, is_priced, price_aside
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon

LONGEST = 28
"""Tokens of a name; what is longer has swallowed the rest of the sentence."""


_SUCCEEDING = frozenset({"replace", "supersede", "succeed", "update"})

_ENACTED = frozenset({"law", "bill", "regulation", "decree", "resolution"})


def end_of(tree: Tree, head: int) -> tuple[int, tuple[int, int] | None]:
    """Where the complements that belong to the name end, and the price or day that stands between them.

    "On the status of the mission", "for 2024-2025"; "[worth 2 million dollars] for the supply of maize".
    """
    tokens, last = tree.tokens, head + 1
    for kid in tree.kids(head, "conj"):
        # "amendments and additions to the Constitution"
        if head < kid.index <= head + 3 and kid.tag == "NOUN" and kid.lemma not in instrument_vocabulary().heads:
            last = kid.index + 1
    while last < len(tokens) and tokens[last].base_relation in {"nummod", "flat"} and tokens[last].head == head:
        last += 1
    if last == head + 1 < len(tokens) and tree.lemma(head) == "resolution":
        number = last + (tokens[last].text.rstrip(".").lower() in {"no", "number"})
        number += number > last and [each.text for each in tokens[number : number + 1]] == ["."]
        if number < len(tokens) and tokens[number].text[:1].isdigit():
            last = number + 1
    if tree.lemma(head) in _ENACTED:
        above = tree.tokens[head].head if tree.tokens[head].base_relation == "obj" else -1
        stray = tree.kids(above, "advcl") if above >= 0 else []  # "passed a resolution | calling for", hung on the verb
        stray += [tokens[above]] if above == last else []
        own = (each for each in tree.kids(head, "acl", "nmod") if each.tag == "VERB" or each.relation == "acl")
        for kid in (*own, *stray):
            reach = tree.subtree(kid.index, ASIDE)
            to_do = kid.index == last + 1 and tokens[last].text == "to"  # "passed a bill | to ratify"
            if (to_do or (kid.index == last and kid.text.endswith("ing"))) and reach[-1] - head < LONGEST:
                return before_deadline(tree, head, reach[-1] + 1), None  # "a law banning imports of titanium"
    gerund = tokens[last] if last < len(tokens) else None
    if gerund is not None and gerund.text.lower() in lexicon("operative words") and head < gerund.index:
        reach = tree.subtree(gerund.index, ASIDE)
        if reach[-1] - head < LONGEST:
            return before_deadline(tree, head, reach[-1] + 1), None  # "a protocol implementing the fisheries agreement"
    last = behind_number(tree, last)
    before = tree.tokens[head - 1]
    described = head > 0 and before.head == head and before.base_relation in {"compound", "amod"}
    if tree.lemma(head) in lexicon("texts aimed at") and described and is_priced(tree, last):
        return last, None  # "a loan agreement of 40 million dollars for roads"
    aside = price_aside(tree, last)
    last = aside[1] if aside else last
    aim = next((kid for kid in aims(tree, head) if kid.index == last + 1 and tree.lemma(last) == "to"), None)
    replacing = aim is not None and aim.lemma in _SUCCEEDING  # "an agreement to replace the one that lapsed"
    if (
        aim is not None
        and not replacing
        and tree.lemma(head) in lexicon("texts aimed at")
        and tree.subtree(aim.index, ASIDE)[-1] - head < LONGEST
    ):
        last = tree.subtree(aim.index, ASIDE)[-1] + 1  # "a deal to trace the missing"
    if [each.text.lower() for each in tokens[last : last + 2]] == [",", "on"] and tree.lemma(head) in lexicon(
        "texts aimed at"
    ):
        matter = tokens[last + 1].head
        end = max(tree.subtree(matter, ASIDE), default=last) + 1 if matter > last else last
        if tree.tokens[matter].head == head and [each.text for each in tokens[end : end + 1]] == [","]:
            return end, aside  # "a second agreement, on vocational training, will"
    while last < len(tokens) - 1:
        behind = aside or short_form(tree, last)
        start = behind[1] if behind and behind[0] == last else last
        grown = complement_end(tree, head, start) or second_side_end(tree, head, start)
        if grown is None or grown - head > LONGEST:
            break
        last, aside = grown, behind
    last = before_another(tree, head, before_deadline(tree, head, last))
    while last - 1 > head and tokens[last - 1].tag in {"PUNCT", "ADP", "CCONJ", "DET"}:
        last -= 1
    if aside and last <= aside[1]:
        return aside[0], None
    return last, aside
