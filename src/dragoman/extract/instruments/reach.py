"""How far the name of a text reaches behind its noun."""

from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import Precision
from dragoman.model.sentence import Token

LONGEST = 28
"""Tokens of a name; what is longer has swallowed the rest of the sentence."""

_LONGEST_CLAUSE = 14
_COMPLEMENTS = frozenset({"on", "of", "for", "between", "about", "against", "concerning", "regarding", "among"})
_TALKED = frozenset({"negotiate", "draft", "discuss", "prepare", "broker", "mediate"})
_STEPS = frozenset("endorsement approval review ratification signature signing consideration adoption".split())
_FURTHER = frozenset({"another", "further"})
_DEADLINES = frozenset({"by", "before", "until", "within", "after"})
_ATTACHED_COMPLEMENTS = frozenset({"with", "in"})
_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere", "sector", "domain"})  # "in the field of energy"
OCCASIONS = frozenset("ceremony conference forum gathering meeting session signing summit talk talks visit".split())
_ASIDE = frozenset({"acl:relcl", "appos", "parataxis", "advcl"})
_COVERING = frozenset({Precision.YEAR, Precision.INTERVAL})  # "for 2024-2025" is part of a name, "on 3 May" is not
_OPERATIVE = frozenset(
    "implementing establishing amending extending governing regulating banning prohibiting creating authorizing "
    "authorising supplementing replacing".split()
)
_AIMED = frozenset(
    {"deal", "roadmap", "pact", "accord", "agreement", "contract", "memorandum", "treaty", "protocol", "bill", "law"}
)
WINNING = frozenset({"win", "secure", "land", "award"})  # contracts
_HELPING = frozenset(
    {"help", "support", "assistance", "mediation", "backing", "blessing", "participation", "facilitation"}
)
_SUCCEEDING = frozenset({"replace", "supersede", "succeed", "update"})
_AMENDING = frozenset({"amendment", "addendum", "annex", "protocol", "supplement"})
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
            reach = tree.subtree(kid.index, _ASIDE)
            to_do = kid.index == last + 1 and tokens[last].text == "to"  # "passed a bill | to ratify"
            if (to_do or (kid.index == last and kid.text.endswith("ing"))) and reach[-1] - head < LONGEST:
                return _before_deadline(tree, head, reach[-1] + 1), None  # "a law banning imports of titanium"
    gerund = tokens[last] if last < len(tokens) else None
    if gerund is not None and gerund.text.lower() in _OPERATIVE and head < gerund.index:
        reach = tree.subtree(gerund.index, _ASIDE)
        if reach[-1] - head < LONGEST:
            return _before_deadline(
                tree, head, reach[-1] + 1
            ), None  # "a protocol implementing the fisheries agreement"
    last = _behind_number(tree, last)
    before = tree.tokens[head - 1]
    described = head > 0 and before.head == head and before.base_relation in {"compound", "amod"}
    if tree.lemma(head) in _AIMED and described and _is_priced(tree, last):
        return last, None  # "a loan agreement of 40 million dollars for roads"
    aside = _aside(tree, last)
    last = aside[1] if aside else last
    aim = next((kid for kid in _aims(tree, head) if kid.index == last + 1 and tree.lemma(last) == "to"), None)
    replacing = aim is not None and aim.lemma in _SUCCEEDING  # "an agreement to replace the one that lapsed"
    if (
        aim is not None
        and not replacing
        and tree.lemma(head) in _AIMED
        and tree.subtree(aim.index, _ASIDE)[-1] - head < LONGEST
    ):
        last = tree.subtree(aim.index, _ASIDE)[-1] + 1  # "a deal to trace the missing"
    if [each.text.lower() for each in tokens[last : last + 2]] == [",", "on"] and tree.lemma(head) in _AIMED:
        matter = tokens[last + 1].head
        end = max(tree.subtree(matter, _ASIDE), default=last) + 1 if matter > last else last
        if tree.tokens[matter].head == head and [each.text for each in tokens[end : end + 1]] == [","]:
            return end, aside  # "a second agreement, on vocational training, will"
    while last < len(tokens) - 1:
        behind = aside or _short_form(tree, last)
        start = behind[1] if behind and behind[0] == last else last
        grown = _complement_end(tree, head, start) or _second_side_end(tree, head, start)
        if grown is None or grown - head > LONGEST:
            break
        last, aside = grown, behind
    last = _before_another(tree, head, _before_deadline(tree, head, last))
    while last - 1 > head and tokens[last - 1].tag in {"PUNCT", "ADP", "CCONJ", "DET"}:
        last -= 1
    if aside and last <= aside[1]:
        return aside[0], None
    return last, aside


def clause_end(tree: Tree, head: int) -> int:
    """Where the clause ends that tells a bare text from others: "an agreement [that would exempt cargo]"."""
    clause = next((kid for kid in tree.kids(head, "acl") if kid.index > head), None)
    inside = [at for at in tree.subtree(clause.index, _ASIDE) if at > head] if clause else []
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


def _before_deadline(tree: Tree, head: int, last: int) -> int:
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


def _before_another(tree: Tree, head: int, last: int) -> int:
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


def _aside(tree: Tree, start: int) -> tuple[int, int] | None:
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


def _behind_number(tree: Tree, last: int) -> int:
    """Behind the number of an act: "Council Regulation | (EU) 2019/1716", "Directive | 2013/32/EU"."""
    texts = [each.text for each in tree.tokens[last : last + 8]]
    at = 3 if texts[:1] == ["("] and texts[2:3] == [")"] and texts[1].isupper() else 0
    if not tree.tokens[last - 1].text[:1].isupper() or "/" not in "".join(texts[at : at + 2]):
        return last
    end = at
    while end < len(texts) and (texts[end][:1].isdigit() or texts[end] == "/" or texts[end].isupper()):
        end += 1
    return last + end if texts[at : at + 1] and texts[at][:1].isdigit() else last


def _short_form(tree: Tree, start: int) -> tuple[int, int] | None:
    """The short form between a noun and what the text is about: "Letter of Intent | (LOI) | on local currencies"."""
    texts = [each.text for each in tree.tokens[start : start + 4]]
    short = len(texts) == 4 and texts[0:3:2] == ["(", ")"] and sum(map(str.isupper, texts[1])) > 1
    return (start, start + 3) if short and texts[3] in _COMPLEMENTS else None


def _is_priced(tree: Tree, start: int) -> bool:
    """Whether "of", "for" or "worth" and a sum of money begin here."""
    amounts = (each for each in tree.sentence.quantities if each.first <= start + 1 < each.last)
    money = any(each.is_money for each in amounts)
    return money and start < len(tree.tokens) and tree.lemma(start) in {"of", "for", "worth"}


def _aims(tree: Tree, head: int) -> list[Token]:
    """What a text is to do, also where the parser hung it on the verb of making it: "signed a deal to trace X"."""
    governor, made = tree.tokens[head].head, tree.tokens[head].base_relation == "obj"
    made = made and governor >= 0 and tree.lemma(governor) in instrument_vocabulary().making | WINNING
    return tree.kids(head, "acl") + (tree.kids(governor, "advcl") if made else [])


def _complement_end(tree: Tree, head: int, start: int) -> int | None:
    """End of the prepositional phrase that begins at `start`, if it belongs to the name.

    The preposition counts for more than the parser's attachment, which often hangs the phrase on the verb.
    """
    preposition = tree.tokens[start]
    word = preposition.text.lower()
    noun = preposition.head
    while tree.tokens[noun].base_relation in {"flat", "compound", "amod"} and tree.tokens[noun].head > start:
        noun = tree.tokens[noun].head  # "on defence contacts", with the preposition hung on "defence"
    if tree.lemma(noun) == "worth" and noun - 1 > start:
        noun -= 1  # "contract for 47 vehicles worth 2 million", with the preposition hung on the price
    if word == "in" and not _is_field(tree, head, start, noun):
        return None
    if (
        noun <= start
        or tree.tokens[noun].text in lexicon("no matter")
        or preposition.base_relation not in {"case", "mark"}
    ):
        return None
    attached = head in tree.ancestors(noun) or _is_of_its_step(tree, head, noun, start)
    attached = attached or _is_side_before_matter(tree, head, noun)
    amending = word == "to" and tree.lemma(head) in _AMENDING
    if not (word in _COMPLEMENTS or amending or (word in _ATTACHED_COMPLEMENTS and attached)):
        return None
    if word == "with" and tree.lemma(noun) in _HELPING:
        return None  # "a treaty of peace with the help of the Vatican"
    if word == "with" and tree.kids(noun, "nummod"):
        return None  # "a work plan with 21 activities"
    time = next((t for t in tree.sentence.times if t.first <= start + 1 < t.last or t.first == start), None)
    covering = _COVERING | {Precision.MONTH} if word == "of" else _COVERING
    if time is not None and not (word in {"for", "of"} and time.date and time.date.precision in covering):
        return None
    making = instrument_vocabulary().making
    called = [kid.index for kid in tree.kids(noun, "appos") if kid.index == noun + 1 and kid.tag == "PROPN"]
    inside = [i for at in (noun, *called) for i in tree.subtree(at, _ASIDE) if i > start]
    inside = sorted(inside) if called else inside  # "with the oil firm Petrodoe"
    end = start + 1
    for i in inside:
        pointing = tree.tokens[i].tag == "PRON" and tree.tokens[i].relation != "nmod:poss"
        if pointing or _is_occasion(tree, i):
            break  # "the contract for these", "an agreement on swaps [at the summit]"
        made = tree.tokens[i].tag == "VERB" and tree.lemma(i) in making and tree.tokens[i].text.lower() != tree.lemma(i)
        if i != end or made or _opens_another(tree, i) or _is_dated(tree, i):
            break
        end = i + 1
    return end if end > start + 1 else None


def _is_side_before_matter(tree: Tree, head: int, noun: int) -> bool:
    """ "Sign a convention | with Brazil | on extradition": whom it is with, though hung on the signing."""
    made = tree.tokens[head].base_relation == "obj" and tree.tokens[noun].head == tree.tokens[head].head
    behind = tree.tokens[noun + 1 : noun + 2]
    return made and bool(behind) and behind[0].lemma in {"on", "concerning"} and tree.tokens[noun].tag == "PROPN"


def _is_of_its_step(tree: Tree, head: int, noun: int, start: int) -> bool:
    """ "The signing of the agreement | with Moldova": the parser hangs on the step what the text is with."""
    step = tree.tokens[head].head
    taken = step >= 0 and tree.lemma(step) in _STEPS and tree.case(head) == "of"
    return taken and start == head + 1 and tree.tokens[noun].head == step


def _second_side_end(tree: Tree, head: int, start: int) -> int | None:
    """End of the second side, where the parser joined it to the text itself: "between A | and the State of B"."""
    sides = [each.text.lower() for each in tree.tokens[head + 1 : start]]
    joint = tree.tokens[start]
    side = tree.tokens[joint.head]
    if "between" not in sides or "and" in sides or joint.lemma != "and" or side.index <= start:
        return None
    if side.head > start or side.tag not in {"NOUN", "PROPN"} or side.lemma in instrument_vocabulary().heads:
        return None
    end = start + 1
    for i in tree.subtree(side.index, _ASIDE):
        if i > start and (i != end or tree.tokens[i].tag == "VERB" or _is_dated(tree, i)):
            break
        end = max(end, i + 1)
    return end if end > side.index else None


def _is_occasion(tree: Tree, index: int) -> bool:
    """ "At the summit", "during the visit", "at the Lao Ministry of Trade": where or when a text is made."""
    word = tree.tokens[index].text.lower()
    if word not in {"at", "during", "after", "following"}:
        return False
    behind = tree.tokens[index + 1 : index + 6]
    made_at = OCCASIONS | lexicon("venues") if word == "at" else OCCASIONS
    return bool(behind) and behind[0].tag == "DET" and any(each.lemma.lower() in made_at for each in behind)


def _is_field(tree: Tree, head: int, start: int, noun: int) -> bool:
    """ "An agreement in the field of energy", "a programme in fisheries": not where or when it was made."""
    if noun <= start or tree.tokens[noun].tag != "NOUN" or tree.is_time(noun):
        return False
    return tree.tokens[noun].text in _FIELDS or (noun == start + 1 and start == head + 1)


def _opens_another(tree: Tree, index: int) -> bool:
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


def _is_dated(tree: Tree, index: int) -> bool:
    """Whether a time of the day kind begins here: "on Tuesday" is when it was signed, not what it is called."""
    return any(
        time.first in {index, index + 1} and time.date and time.date.precision is Precision.DAY
        for time in tree.sentence.times
        if tree.tokens[index].tag == "ADP" or time.first == index
    )
