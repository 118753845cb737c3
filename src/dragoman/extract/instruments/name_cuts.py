"""Where the name of a text is cut: before a deadline, another text, a price or a day."""

from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.model.dates import Precision

_LONGEST_CLAUSE = 14

_TALKED = frozenset({"negotiate", "draft", "discuss", "prepare", "broker", "mediate"})

_STEPS = frozenset("endorsement approval review ratification signature signing consideration adoption".split())

_FURTHER = frozenset({"another", "further"})

_DEADLINES = frozenset({"by", "before", "until", "within", "after"})

ASIDE = frozenset({"acl:relcl", "appos", "parataxis", "advcl"})


def clause_end(tree: Tree, head: int) -> int:
    """Where the clause ends that tells a bare text from others: "an agreement [that would exempt cargo]"."""
    clause = next((kid for kid in tree.kids(head, "acl") if kid.index > head), None)
    inside = [at for at in tree.subtree(clause.index, ASIDE) if at > head] if clause else []
    if clause is None or clause.text.endswith("ing") or inside[:1] != [head + 1] or len(inside) > _LONGEST_CLAUSE:
        return head + 1
    if tree.tokens[head + 1].text.lower() != "that" and clause.index != head + 1:
        return head + 1  # "the protocol they signed" is an aside
    if clause.index == head + 1 and clause.lemma in instrument_vocabulary().making:
        return head + 1  # "a memorandum signed with the harbour office": how it was made
    last = inside[-1] + 1
    starts = [time.first for time in tree.sentence.times if head < time.first < last]
    last = min([last, *starts])
    while last - 1 > head and tree.tokens[last - 1].tag in {"PUNCT", "ADP", "CCONJ", "DET"}:
        last -= 1
    return last if last > clause.index + 1 else head + 1  # "a contract signed last year", "in 2024"


def before_deadline(tree: Tree, head: int, last: int) -> int:
    """Where the name ends that "by June" or "before the end of the year" stands behind: that dates its making."""
    for time in tree.sentence.times:
        first = next((each for each in range(time.first - 1, head, -1) if tree.tokens[each].tag != "DET"), head)
        relative = tree.tokens[time.first].tag != "NUM" and tree.lemma(first) == "in"  # "in the third quarter"
        day = tree.lemma(first) == "on" and time.date and time.date.precision is Precision.DAY
        if time.date and time.last == last and first > head and (tree.lemma(first) in _DEADLINES or relative or day):
            return first
        more = tree.tokens[time.first - 1].text.lower() in _FURTHER or tree.tokens[time.first].text.lower() in _FURTHER
        opening = next(
            (at for at in range(time.first - 1, max(head, time.first - 4), -1) if tree.lemma(at) == "for"), 0
        )
        if time.last == last and more and opening:
            return opening  # "renewed the memorandum | for another three years"
    return last


def before_another(tree: Tree, head: int, last: int) -> int:
    """Where the name ends that another thing or the step to come stands behind.

    "The Constitution | nor the decisions", "a pact on mining | and the 2027 Border Plan", "the draft | for approval".
    """
    heads = instrument_vocabulary().heads
    for at in range(head + 1, last - 1):
        word, following = tree.tokens[at].text.lower(), tree.tokens[at + 1]
        if word == "nor" or (word == "," and following.tag == "VERB" and following.lemma in _TALKED):
            return at
        if word == "for" and at == last - 2 and following.lemma in _STEPS:
            return at
        if word != "and" or following.tag != "DET":
            continue
        if at == head + 1:
            return at  # "the Convention | and the principle of asylum"
        rest = next((each for each in tree.tokens[at + 2 : last] if each.tag == "ADP"), None)
        phrase = tree.tokens[at + 2 : rest.index if rest else last]
        if phrase and phrase[-1].lemma.lower() in heads:
            return at
    return last


def price_aside(tree: Tree, start: int) -> tuple[int, int] | None:
    """A price or a day right behind a noun, before what the text is about: "worth $2 million", "on Tuesday"."""
    tokens = tree.tokens
    at = start + 2 if [each.lemma for each in tokens[start : start + 2]] == ["value", "at"] else start + 1
    if at >= len(tokens):
        return None
    priced = at > start + 1 or tokens[start].lemma in {"worth", "of", "for"}
    if priced and tokens[start - 1].lemma == "contract":
        for amount in tree.sentence.quantities:
            if amount.first <= at + 1 < amount.last and amount.is_money:
                return start, amount.last
    for time in tree.sentence.times:
        day = time.date and time.date.precision is Precision.DAY
        if day and time.first in {start, start + 1} and (time.first == start or tokens[start].lemma == "on"):
            return start, time.last
    return None


def is_priced(tree: Tree, start: int) -> bool:
    """Whether "of", "for" or "worth" and a sum of money begin here."""
    amounts = (each for each in tree.sentence.quantities if each.first <= start + 1 < each.last)
    money = any(each.is_money for each in amounts)
    return money and start < len(tree.tokens) and tree.lemma(start) in {"of", "for", "worth"}


def is_of_its_step(tree: Tree, head: int, noun: int, start: int) -> bool:
    """ "The signing of the agreement | with Moldova": the parser hangs on the step what the text is with."""
    step = tree.tokens[head].head
    taken = step >= 0 and tree.lemma(step) in _STEPS and tree.case(head) == "of"
    return taken and start == head + 1 and tree.tokens[noun].head == step


def opens_another(tree: Tree, index: int) -> bool:
    """Whether the price follows, or a conjunction leads to the next text: "a protocol on X and a roadmap for Y"."""
    token = tree.tokens[index]
    if token.text.lower() in {"worth", "valued"}:
        return True
    if token.tag not in {"CCONJ", "PUNCT"} or token.text == "-":  # "of the 38-month arrangement"
        return False
    following = tree.tokens[index + 1 : index + 6]
    heads = instrument_vocabulary().heads
    if token.tag == "CCONJ" and tree.tokens[index - 1].tag == "ADJ" and tree.tokens[index - 1].head > index:
        return False  # "on a strategic | and global partnership"
    text = next((i for i, each in enumerate(following) if each.lemma in heads), None)
    return text is not None and all(each.tag not in {"ADP", "VERB", "CCONJ"} for each in following[:text])


def is_dated(tree: Tree, index: int) -> bool:
    """Whether a time of the day kind begins here: "on Tuesday" is when it was signed, not what it is called."""
    return any(
        time.first in {index, index + 1} and time.date and time.date.precision is Precision.DAY
        for time in tree.sentence.times
        if tree.tokens[index].tag == "ADP" or time.first == index
    )
