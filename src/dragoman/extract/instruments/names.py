"""Where a text is named in a sentence, and how far its name reaches."""

from collections.abc import Mapping
from types import MappingProxyType

from dragoman.extract.instruments.name_bounds import (
    ARTICLES,
    before_and,
    is_year_aside,
    start_of_name,
    title_of,
    with_name,
)
from dragoman.extract.instruments.named_text import NamedText, entry_of, is_plural
from dragoman.extract.instruments.no_text_named import (
    is_called_again,
    is_first_of_name,
    is_made_law,
    is_modifier,
    is_spoken_of,
    name_behind,
    tells_another,
)
from dragoman.extract.instruments.no_texts import (
    is_at_large,
    is_deed_on_text,
    is_denied,
    is_in_agreement,
    is_in_brackets,
    is_in_person,
    is_order_of_things,
    is_planning,
    is_step_to_force,
)
from dragoman.extract.instruments.reach import end_of
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.known_texts import known_text
from dragoman.model.sentence import Sentence, Token

_PLURAL = frozenset({"amendment", "minute", "regulation", "regulations"})

_NUMERALS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}


def named_texts(sentence: Sentence, short_titles: Mapping[str, str] = MappingProxyType({})) -> list[NamedText]:
    """Every noun phrase of the sentence that may name a text, in order; one inside another is left to it.

    `short_titles` maps letters by which the report calls a text to the noun that says what it is.
    """
    tree = Tree(sentence)
    found = _known_texts(tree, short_titles)
    for token in sentence.tokens:
        entry = entry_of(sentence, token)
        if entry is None or token.tag not in {"NOUN", "PROPN"} or is_modifier(tree, token):
            continue
        if is_step_to_force(tree, token) or is_planning(tree, token) or is_order_of_things(tree, token):
            continue
        if is_in_brackets(sentence, token) or is_in_person(sentence, token) or is_in_agreement(tree, token):
            continue
        if is_denied(tree, token) or is_first_of_name(tree, token):
            continue
        if tells_another(tree, token) or is_at_large(tree, token) or is_deed_on_text(tree, token):
            continue
        if is_plural(token) and token.lemma not in _PLURAL and not _is_proper(sentence, token):
            counted = bool(tree.kids(token.index, "nummod"))
            for first, last in _matters(tree, token.index):
                told = (entry[0], "any" if counted else "signed")
                found.append(NamedText(sentence, token.index, token.index, last, *told, listed=(first, last)))
            if _is_pair_told_apart(tree, token.index) and (not found or found[-1].head != token.index):
                last, aside = end_of(tree, token.index)
                first = start_of_name(tree, token.index)
                first += sentence.tokens[first].tag == "NUM"
                found.append(NamedText(sentence, token.index, first, last, entry[0], "several", aside=aside))
            continue
        last, aside = end_of(tree, token.index)
        first, last = with_name(sentence, token.index, start_of_name(tree, token.index), last)
        if sentence.tokens[first].tag == "ADP" and sentence.tokens[first + 1].lemma in ARTICLES:
            first += 2  # "on a ceasefire and hostage deal", hung on "ceasefire"
        first = before_and(sentence, first, token)
        if token.lemma == "resolution" and is_year_aside(sentence, last):
            last += 3  # "resolution 2634 (2022)"
        if first and sentence.tokens[first - 1].text.lower() == "draft":
            first -= 1  # "a draft Security Council resolution", taken for two things by the parser
        if sentence.tokens[first].tag == "ADP":
            continue  # "of which seven deal with energy"
        if found and is_called_again(sentence, found[-1], token, first):
            continue
        if found and found[-1].title and found[-1].title[0] <= token.index < found[-1].title[1]:
            continue  # the name of the one described before
        outer = next((other for other in found if other.first <= token.index < other.last), None)
        acted_on = sentence.tokens[max(0, first - 3)].lemma == "implementation" and entry[1] == "capital"
        if outer and not (acted_on or is_made_law(sentence, outer, first) or is_spoken_of(outer, token)):
            continue
        title = title_of(sentence, token.index, first, last) or name_behind(tree, token.index)
        kind = _amended(sentence, token.index, last) if entry[1] == "amending" else None
        found.append(NamedText(sentence, token.index, first, last, kind or entry[0], entry[1], title, aside))
    return sorted(found, key=lambda text: text.first)


def _amended(sentence: Sentence, head: int, last: int) -> str | None:
    """The kind of the text that an amendment is to: "amendments to the border treaty"."""
    entries = (entry_of(sentence, each) for each in sentence.tokens[head + 1 : last])
    return next((entry[0] for entry in entries if entry), None)


def _known_texts(tree: Tree, short_titles: Mapping[str, str]) -> list[NamedText]:
    """The texts that go by a name of their own: "the 1982 UNCLOS", not "JCPOA talks"."""
    words = [token.text for token in tree.tokens]
    found = []
    for at in range(len(words)):
        noun = short_titles.get(words[at])
        known = known_text(words, at) or ((at + 1, instrument_vocabulary().heads[noun][0]) if noun else None)
        if known is None:
            continue
        head = max(range(at, known[0]), key=lambda each: not at <= tree.tokens[each].head < known[0])
        bracketed = words[max(0, at - 1)] == "("  # "the Convention on the Law of the Sea (UNCLOS)"
        if not bracketed and not is_modifier(tree, tree.tokens[head]):
            found.append(NamedText(tree.sentence, head, at, known[0], known[1], "any"))
    return found


def _matters(tree: Tree, head: int) -> list[tuple[int, int]]:
    """What each text of "two agreements, on customs and the return of stolen goods" is on, if all are named."""
    numerals = tree.kids(head, "nummod")
    count = next((_NUMERALS.get(kid.text.lower()) for kid in numerals), None)
    about = next((kid for kid in tree.kids(head, "nmod") if tree.case(kid.index) == "on"), None)
    if (numerals and count is None) or about is None or about.index < head:
        return []
    # Parsers hang the second matter on the first or on the plural itself.
    further = [kid for kid in tree.kids(head, "conj") if kid.index > about.index]
    several = [about, *tree.kids(about.index, "conj"), *further]
    if len(several) != (count or max(2, len(several))):
        return []
    ends = [min(tree.subtree(kid.index)) for kid in several[1:]] + [max(tree.subtree(several[-1].index)) + 1]
    opening = max(kid.index for kid in tree.kids(about.index, "case"))
    spans = []
    for kid, end in zip(several, ends, strict=True):
        first = opening if kid is about else min(tree.subtree(kid.index))
        while first < end and tree.tokens[first].tag in {"CCONJ", "PUNCT", "DET", "ADP"}:
            first += 1
        while end > first and tree.tokens[end - 1].tag in {"CCONJ", "PUNCT"}:
            end -= 1
        spans.append((first, end))
    return spans


def _is_pair_told_apart(tree: Tree, head: int) -> bool:
    """ "Two financing agreements", "similar deals with Chad and Benin": few, and told with whom or what for."""
    counted = any(kid.text.lower() in _NUMERALS for kid in tree.kids(head, "nummod"))
    described = bool(tree.kids(head, "compound", "amod"))
    definite = any(kid.lemma == "the" for kid in tree.kids(head, "det")) and bool(tree.kids(head, "compound"))
    signed = definite and tree.tokens[head].base_relation == "nsubj"  # "the financing agreements are to be signed"
    sided = signed or any(tree.case(kid.index) == "with" and kid.tag == "PROPN" for kid in tree.kids(head, "nmod"))
    return described and (counted or sided)


def _is_proper(sentence: Sentence, token: Token) -> bool:
    """The Minsk agreements, the Abraham Accords: several texts known by one name."""
    before = next(
        (each for each in reversed(sentence.tokens[: token.index]) if each.tag != "NOUN" or each.head != token.index),
        None,
    )  # the Dayton of "the Dayton peace accords"
    tied = before is not None and (before.head == token.index or token.head == before.index)
    return before is not None and tied and before.tag == "PROPN" and before.lemma not in ARTICLES
