"""What a name takes in behind its noun: its matter, its sides, its number."""

from dragoman.extract.instruments.name_cuts import ASIDE, is_dated, is_of_its_step, opens_another
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import Precision
from dragoman.model.sentence import NameKind, Token

_COMPLEMENTS = frozenset({"on", "of", "for", "between", "about", "against", "concerning", "regarding", "among"})

_ATTACHED_COMPLEMENTS = frozenset({"with", "in"})

_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere", "sector", "domain"})  # "in the field of energy"

OCCASIONS = frozenset("ceremony conference forum gathering meeting session signing summit talk talks visit".split())

_COVERING = frozenset({Precision.YEAR, Precision.INTERVAL})  # "for 2024-2025" is part of a name, "on 3 May" is not

WINNING = frozenset({"win", "secure", "land", "award"})  # contracts

_HELPING = frozenset(
    {"help", "support", "assistance", "mediation", "backing", "blessing", "participation", "facilitation"}
)

_AMENDING = frozenset({"amendment", "addendum", "annex", "protocol", "supplement"})


def behind_number(tree: Tree, last: int) -> int:
    """Behind the number of an act: "Council Regulation | (EU) 2019/1716", "Directive | 2013/32/EU"."""
    texts = [each.text for each in tree.tokens[last : last + 8]]
    at = 3 if texts[:1] == ["("] and texts[2:3] == [")"] and texts[1].isupper() else 0
    if not tree.tokens[last - 1].text[:1].isupper() or "/" not in "".join(texts[at : at + 2]):
        return last
    end = at
    while end < len(texts) and (texts[end][:1].isdigit() or texts[end] == "/" or texts[end].isupper()):
        end += 1
    return last + end if texts[at : at + 1] and texts[at][:1].isdigit() else last


def short_form(tree: Tree, start: int) -> tuple[int, int] | None:
    """The short form between a noun and what the text is about: "Letter of Intent | (LOI) | on local currencies"."""
    texts = [each.text for each in tree.tokens[start : start + 4]]
    short = len(texts) == 4 and texts[0:3:2] == ["(", ")"] and sum(map(str.isupper, texts[1])) > 1
    return (start, start + 3) if short and texts[3] in _COMPLEMENTS else None


def aims(tree: Tree, head: int) -> list[Token]:
    """What a text is to do, also where the parser hung it on the verb of making it: "signed a deal to trace X"."""
    governor, made = tree.tokens[head].head, tree.tokens[head].base_relation == "obj"
    made = made and governor >= 0 and tree.lemma(governor) in instrument_vocabulary().making | WINNING
    return tree.kids(head, "acl") + (tree.kids(governor, "advcl") if made else [])


def complement_end(tree: Tree, head: int, start: int) -> int | None:
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
    attached = head in tree.ancestors(noun) or is_of_its_step(tree, head, noun, start)
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
    inside = [i for at in (noun, *called) for i in tree.subtree(at, ASIDE) if i > start]
    inside = sorted(inside) if called else inside  # "with the oil firm Petrodoe"
    if word == "with" and _tells_of_a_person(tree, inside):
        return None  # "signed the accord with the rebel leader Mora": who signed it
    end = start + 1
    for i in inside:
        pointing = tree.tokens[i].tag == "PRON" and tree.tokens[i].relation != "nmod:poss"
        if pointing or _is_occasion(tree, i):
            break  # "the contract for these", "an agreement on swaps [at the summit]"
        made = tree.tokens[i].tag == "VERB" and tree.lemma(i) in making and tree.tokens[i].text.lower() != tree.lemma(i)
        if i != end or made or opens_another(tree, i) or is_dated(tree, i):
            break
        end = i + 1
    return end if end > start + 1 else None


def _tells_of_a_person(tree: Tree, inside: list[int]) -> bool:
    return any(each.kind is NameKind.PERSON and each.first in inside for each in tree.sentence.names)


def _is_side_before_matter(tree: Tree, head: int, noun: int) -> bool:
    """ "Sign a convention | with Brazil | on extradition": whom it is with, though hung on the signing."""
    made = tree.tokens[head].base_relation == "obj" and tree.tokens[noun].head == tree.tokens[head].head
    behind = tree.tokens[noun + 1 : noun + 2]
    return made and bool(behind) and behind[0].lemma in {"on", "concerning"} and tree.tokens[noun].tag == "PROPN"


def second_side_end(tree: Tree, head: int, start: int) -> int | None:
    """End of the second side, where the parser joined it to the text itself: "between A | and the State of B"."""
    sides = [each.text.lower() for each in tree.tokens[head + 1 : start]]
    joint = tree.tokens[start]
    side = tree.tokens[joint.head]
    if "between" not in sides or "and" in sides or joint.lemma != "and" or side.index <= start:
        return None
    if side.head > start or side.tag not in {"NOUN", "PROPN"} or side.lemma in instrument_vocabulary().heads:
        return None
    end = start + 1
    for i in tree.subtree(side.index, ASIDE):
        if i > start and (i != end or tree.tokens[i].tag == "VERB" or is_dated(tree, i)):
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
