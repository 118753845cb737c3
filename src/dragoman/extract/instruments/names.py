"""Where a text is named in a sentence, and how far its name reaches."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from dragoman.extract.instruments.no_texts import (
    CALLED,
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
from dragoman.extract.instruments.reach import LONGEST, clause_end, end_of
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.known_texts import known_text
from dragoman.model.sentence import Name, NameKind, Sentence, Token

_OPENING_QUOTES = frozenset({'"', "“", "«", "''", "``", "„", "‘"})
_CLOSING_QUOTES = frozenset({'"', "”", "»", "''", "“", "’"})
_LEFT = frozenset({"amod", "compound", "nummod", "flat", "goeswith", "nmod"})
_PLURAL = frozenset({"amendment", "minute", "regulation", "regulations"})
_NUMERALS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_HELPED = frozenset({"brokered", "mediated", "backed", "led", "sponsored", "broker", "mediate", "back", "sponsor"})
_OPENING_NOUNS = frozenset({"status", "cessation", "exchange", "avoidance", "rule"})
_ENTITLED = frozenset({"entitle", "title", "call", "name", "dub"})
_NUMBER_SIGNS = frozenset({"No.", "No", "Nr.", "№"})
_OWNERS = frozenset("country state side party government nation neighbour minister leader president other".split())
_MAKING_LAW = ("ratifying", "approving", "transposing", "implementing", "denouncing", "enacting")
_DESCRIBING = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
_SO_CALLED = frozenset({"so", "-", "called"})
_TO_MAKE_LAW = (["to", "ratify"], ["to", "approve"], ["to", "denounce"])
_ARTICLES = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "its",
        "their",
        "his",
        "her",
        "our",
        "these",
        "those",
        "some",
        "any",
        "no",
        "each",
        "every",
        "one",
        "another",
    }
)


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text named at tokens `[first, last)`, headed by `head`; `bare` has nothing but the noun."""

    sentence: Sentence
    head: int
    first: int
    last: int
    kind: str
    condition: str
    title: tuple[int, int] | None = None
    aside: tuple[int, int] | None = None  # a price or a day within the name: "contract [worth 2 million] for maize"
    listed: tuple[int, int] | None = None  # of several texts under one plural, the matter of this one
    stands_for: str | None = None  # the noun that "one" or an ordinal alone stands for

    @property
    def noun(self) -> Token:
        return self.sentence.tokens[self.head]

    @property
    def bare(self) -> bool:
        return self.last - self.first == 1

    @property
    def known(self) -> bool:
        """Whether it goes by a name that has no word for a text."""
        return known_text([token.text for token in self.sentence.tokens], self.first) is not None

    @property
    def numbered(self) -> bool:
        """Whether a number stands in the name: "Resolution 1701"."""
        return any(token.text[:1].isdigit() for token in self.sentence.tokens[self.head : self.last])

    def name(self, text: str) -> str:
        """The name as the text gives it, without article; a title in quotation marks is the name."""
        if self.listed:
            span = self.sentence.span_of(*self.listed)
            return f"{_singular(self.noun, as_told=True)} on {' '.join(text[span.start : span.end].split())}"
        first, last = self.title or (self.first, self.last)
        if self.stands_for:
            own = self.sentence.tokens[self.head]
            start, end = self.sentence.span_of(first, last).start, self.sentence.span_of(first, last).end
            before = text[start : own.start if own.text.lower() == "one" else own.end]
            return " ".join(f"{before} {self.stands_for} {text[own.end : end].lstrip(' ,')}".split())
        if self.bare and not self.title and self.noun.text.islower():
            last = clause_end(Tree(self.sentence), self.head)
        parts = [(first, last)]
        if self.aside and first < self.aside[0] and self.aside[1] < last:
            parts = [(first, self.aside[0]), (self.aside[1], last)]
        spans = [self.sentence.span_of(*part) for part in parts]
        told = " ".join(" ".join(text[span.start : span.end] for span in spans).split())
        return told.replace("[", "").replace("]", "")  # "the reforms in the [Suva] Agreement"


def named_texts(sentence: Sentence, short_titles: Mapping[str, str] = MappingProxyType({})) -> list[NamedText]:
    """Every noun phrase of the sentence that may name a text, in order; one inside another is left to it.

    `short_titles` maps letters by which the report calls a text to the noun that says what it is.
    """
    tree = Tree(sentence)
    found = _known_texts(tree, short_titles)
    for token in sentence.tokens:
        entry = _entry(sentence, token)
        if entry is None or token.tag not in {"NOUN", "PROPN"} or _is_modifier(tree, token):
            continue
        if is_step_to_force(tree, token) or is_planning(tree, token) or is_order_of_things(tree, token):
            continue
        if is_in_brackets(sentence, token) or is_in_person(sentence, token) or is_in_agreement(tree, token):
            continue
        if is_denied(tree, token) or _is_first_of_name(tree, token):
            continue
        if _tells_another(tree, token) or is_at_large(tree, token) or is_deed_on_text(tree, token):
            continue
        if _is_plural(token) and token.lemma not in _PLURAL and not _is_proper(sentence, token):
            counted = bool(tree.kids(token.index, "nummod"))
            for first, last in _matters(tree, token.index):
                told = (entry[0], "any" if counted else "signed")
                found.append(NamedText(sentence, token.index, token.index, last, *told, listed=(first, last)))
            if _is_pair_told_apart(tree, token.index) and (not found or found[-1].head != token.index):
                last, aside = end_of(tree, token.index)
                first = _start(tree, token.index)
                first += sentence.tokens[first].tag == "NUM"
                found.append(NamedText(sentence, token.index, first, last, entry[0], "several", aside=aside))
            continue
        last, aside = end_of(tree, token.index)
        first, last = _with_name(sentence, token.index, _start(tree, token.index), last)
        if sentence.tokens[first].tag == "ADP" and sentence.tokens[first + 1].lemma in _ARTICLES:
            first += 2  # "on a ceasefire and hostage deal", hung on "ceasefire"
        first = _before_and(sentence, first, token)
        if token.lemma == "resolution" and _is_year_aside(sentence, last):
            last += 3  # "resolution 2634 (2022)"
        if first and sentence.tokens[first - 1].text.lower() == "draft":
            first -= 1  # "a draft Security Council resolution", taken for two things by the parser
        if sentence.tokens[first].tag == "ADP":
            continue  # "of which seven deal with energy"
        if found and _is_called_again(sentence, found[-1], token, first):
            continue
        if found and found[-1].title and found[-1].title[0] <= token.index < found[-1].title[1]:
            continue  # the name of the one described before
        outer = next((other for other in found if other.first <= token.index < other.last), None)
        acted_on = sentence.tokens[max(0, first - 3)].lemma == "implementation" and entry[1] == "capital"
        if outer and not (acted_on or _is_made_law(sentence, outer, first) or _is_spoken_of(outer, token)):
            continue
        title = _title(sentence, token.index, first, last) or _called(tree, token.index)
        kind = _amended(sentence, token.index, last) if entry[1] == "amending" else None
        found.append(NamedText(sentence, token.index, first, last, kind or entry[0], entry[1], title, aside))
    return sorted(found, key=lambda text: text.first)


def _is_made_law(sentence: Sentence, law: NamedText, first: int) -> bool:
    """Whether a law within whose name a text stands is there for it: "a law ratifying the border treaty"."""
    before = [each.text.lower() for each in sentence.tokens[max(0, first - 5) : first]]
    before = [each for each in before if each not in _ARTICLES | _SO_CALLED]
    told = before[-1:] in ([each] for each in _MAKING_LAW) or before[-2:] in _TO_MAKE_LAW
    return law.kind in {"law", "resolution"} and told


def _is_spoken_of(outer: NamedText, token: Token) -> bool:
    """ "Issued a statement on the withdrawal from the Reef Treaty": what somebody's statement is about."""
    before = {each.lemma for each in outer.sentence.tokens[outer.first : outer.head]}
    plain = outer.noun.lemma == "statement" and outer.noun.text.islower() and not before & instrument_vocabulary().joint
    return plain and token.text[:1].isupper()


def _amended(sentence: Sentence, head: int, last: int) -> str | None:
    """The kind of the text that an amendment is to: "amendments to the border treaty"."""
    entries = (_entry(sentence, each) for each in sentence.tokens[head + 1 : last])
    return next((entry[0] for entry in entries if entry), None)


def _before_and(sentence: Sentence, first: int, noun: Token) -> int:
    """Where a name begins that the parser cut at its "and": "a 27-year sale | and purchase agreement"."""
    tokens, start = sentence.tokens, first
    beside = tokens[first - 2] if first > 1 and tokens[first - 1].lemma == "and" else None
    if beside is not None and beside.tag == "NOUN" and beside.lemma not in instrument_vocabulary().heads:
        alike = beside.head == noun.head and beside.base_relation == noun.base_relation == "obj"
        start -= 2 if alike and not sentence.children(noun.index, "det") else 0
    cut = tokens[first].tag == "CCONJ" or start < first
    while start and cut and _describes(tokens[start - 1]):
        start -= 1
    return start if start < first or not cut else first + 1


def _describes(token: Token) -> bool:
    """A word of what a text is on, as against an article or a verb."""
    return token.tag in _DESCRIBING or token.text == "-"


def _is_year_aside(sentence: Sentence, at: int) -> bool:
    """A year in parentheses."""
    words = [each.text for each in sentence.tokens[at : at + 3]]
    return len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isdigit() and len(words[1]) == 4


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
        if not bracketed and not _is_modifier(tree, tree.tokens[head]):
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


def _entry(sentence: Sentence, token: Token) -> tuple[str, str] | None:
    """What the vocabulary says of a noun, alone or with the words that make it a set phrase ("road map")."""
    heads = instrument_vocabulary().heads
    before = f"{sentence.tokens[token.index - 1].lemma} {token.lemma}" if token.index else ""
    phrase = " ".join(each.text.lower() for each in sentence.tokens[token.index : token.index + 3])
    words = (before, phrase, _singular(token), token.lemma, token.text.lower())
    return next((heads[word] for word in words if word in heads), None)


def _singular(token: Token, *, as_told: bool = False) -> str:
    """The noun in the singular, also where a tagger took it for a name: "MOUs", "the Geneva Conventions"."""
    if token.text.lower() == "memoranda":
        return "memorandum"
    plural = token.text.endswith("s") and token.lemma not in instrument_vocabulary().heads
    if plural and token.lemma.removesuffix("s") in instrument_vocabulary().heads:
        return token.text.removesuffix("s") if as_told else token.lemma.removesuffix("s")
    return token.lemma


def _is_first_of_name(tree: Tree, token: Token) -> bool:
    """The Law of "the Law Division"."""
    after = tree.tokens[token.index + 1 : token.index + 2]
    return token.tag == "PROPN" and any(
        each.tag == "PROPN"
        and each.relation == "flat"
        and each.head == token.index
        and not each.text[0].isdigit()
        and each.text not in _NUMBER_SIGNS
        for each in after
    )


def _tells_another(tree: Tree, token: Token) -> bool:
    """ "A contract for tanks, the largest deal of the year": the second noun only says what the first text is."""
    if token.base_relation != "appos" or token.head < 0 or token.text[:1].isupper():
        return False
    other, own = _entry(tree.sentence, tree.tokens[token.head]), _entry(tree.sentence, token)
    if other and own and other[0] != own[0] and any(kid.lemma == "a" for kid in tree.kids(token.index, "det")):
        return False  # "a treaty on gas, a memorandum on ports and a loan": a list, whatever the parser took it for
    return other is not None and token.index > token.head


def _called(tree: Tree, head: int) -> tuple[int, int] | None:
    """Tokens of the name behind a description: "a treaty with Chad, the Reciprocal Access Agreement, was signed"."""
    behind = (kid for kid in tree.kids(head, "appos", "conj") if kid.index > head and kid.text[:1].isupper())
    known = [
        each for kid in tree.kids(head, "acl") if kid.lemma in CALLED for each in tree.kids(kid.index, "obl", "xcomp")
    ]
    called = (*behind, *(each for each in known if each.index > head and each.text[:1].isupper()))
    named = next((kid for kid in called if not tree.kids(kid.index, "cc")), None)
    if named is None or tree.tokens[head].text[:1].isupper() or _entry(tree.sentence, named) is None:
        return None
    first = _start(tree, named.index)
    before = [each.text.lower() for each in tree.tokens[max(0, first - 2) : first]]
    upright = all(each.text[:1].isupper() for each in tree.tokens[first : named.index])
    last = end_of(tree, named.index)[0]
    closed = [each.text for each in tree.tokens[last : last + 1]] in ([","], ["."])
    opened = before in ([",", "the"], ["as", "the"])
    return (first, last) if opened and upright and closed and first < named.index else None


def _is_called_again(sentence: Sentence, told: NamedText, token: Token, first: int) -> bool:
    """ "The communiqué on the islands, the so-called Doe-Roe pact": one text under two names."""
    between = [each.text.lower() for each in sentence.tokens[told.last : first]]
    if token.base_relation == "conj":
        return False  # the next of a list
    return between[:2] == [",", "the"] and token.text.islower() and set(between) <= {",", "the", "so", "-", "called"}


def _is_modifier(tree: Tree, token: Token) -> bool:
    """The agreement of "agreement text": the phrase is about something else."""
    if _is_followed_by_head(tree, token):
        return True
    if token.base_relation not in {"compound", "amod"} or token.head < 0:
        return False
    head = tree.tokens[token.head]
    if head.text == "dates" and [each.lemma for each in tree.tokens[head.index + 1 : head.index + 2]] <= ["from"]:
        return False  # "the treaty dates from 1994"
    return head.index > token.index and head.tag in {"NOUN", "PROPN"}


def _is_followed_by_head(tree: Tree, token: Token) -> bool:
    """The Partnership of "the EU – Vietnam Partnership and Cooperation Agreement"."""
    for name in tree.sentence.names:
        if name.kind is NameKind.INSTRUMENT and name.first <= token.index < name.last:
            behind = tree.tokens[token.index + 1 : name.last]
            upright = list(takewhile(lambda each: each.tag in {"PROPN", "CCONJ"}, behind))
            return any(_entry(tree.sentence, each) for each in upright) and token.text[:1].isupper()
    return False


def _with_name(sentence: Sentence, head: int, first: int, last: int) -> tuple[int, int]:
    """Widens the phrase to the name the model found around its noun: "UN Security Council Resolution 1701"."""
    for name in sentence.names:
        if name.kind is NameKind.INSTRUMENT and name.first <= head < name.last:
            start = name.first + (sentence.tokens[name.first].lemma in _ARTICLES)
            return min(first, start), max(last, _whole_name(sentence, name))
    return first, last


def _whole_name(sentence: Sentence, name: Name) -> int:
    """Where a name ends that the model cut in two: "Cooperation in the | European Integration Process"."""
    last = name.last
    while last > name.first + 1 and sentence.tokens[last - 1].tag in {"DET", "ADP", "CCONJ", "PUNCT"}:
        last -= 1
    rest = (each for each in sentence.names if each.kind is NameKind.INSTRUMENT and each.first == name.last)
    further = next(rest, None) if last < name.last else None
    return _whole_name(sentence, further) if further else last


def _is_proper(sentence: Sentence, token: Token) -> bool:
    """The Minsk agreements, the Abraham Accords: several texts known by one name."""
    before = next(
        (each for each in reversed(sentence.tokens[: token.index]) if each.tag != "NOUN" or each.head != token.index),
        None,
    )  # the Dayton of "the Dayton peace accords"
    tied = before is not None and (before.head == token.index or token.head == before.index)
    return before is not None and tied and before.tag == "PROPN" and before.lemma not in _ARTICLES


def _is_plural(token: Token) -> bool:
    lowered = token.text.lower()
    if lowered == "memoranda":
        return True
    return lowered.endswith("s") and lowered != _singular(token) and not lowered.endswith("ss")


def _start(tree: Tree, head: int) -> int:
    """The first modifier before the noun, articles left out."""
    first = head
    beside = tree.tokens[head - 1] if head and tree.tokens[head].base_relation == "appos" else None
    if beside is not None and beside.index == tree.tokens[head].head and beside.text.islower():
        return _start(tree, beside.index)  # "the 2009 framework | MoU", taken for two things by the parser
    for kid in reversed(tree.kids(head)):
        if kid.index > head:
            continue
        possessor = kid.relation == "nmod:poss" and not tree.is_time(kid.index)  # but "last year's agreement"
        possessor = possessor and not _is_of_kind(tree, kid)
        if kid.base_relation not in _LEFT or possessor or kid.text.lower() in _ARTICLES:
            continue
        inside = tree.subtree(kid.index)
        if inside[-1] + 1 >= first or all(
            tree.tokens[i].tag in {"PUNCT", "CCONJ"} for i in range(inside[-1] + 1, first)
        ):
            first = min(first, inside[0])
    first = _across_and(tree, head, first)
    if first > 1 and tree.tokens[first - 1].text == "of" and tree.lemma(first - 2) in _OPENING_NOUNS:
        first -= 2  # "a status of forces agreement", with "agreement" hung on "forces" or beside it
    if tree.tokens[head].text == "Resolution":
        while first and tree.tokens[first - 1].tag == "PROPN":
            first -= 1  # the Security Council's, however the parser tied it
    if tree.tokens[head].text[:1].isupper():
        first = _across_parentheses(tree, first)
    # "a new agreement", but "the New START Treaty".
    if tree.tokens[head].text[:1].isupper():
        for i in range(head - 1, first, -1):
            if tree.lemma(i) in _HELPED or tree.tokens[i].text.lower() in _HELPED:
                first = i + 1  # "the EU-brokered Brussels Agreement"
                break
    while first < head and (step := _generic_length(tree, first)):
        first += step
    for amount in tree.sentence.quantities:
        if amount.first <= first < amount.last <= head and amount.is_money:
            first = amount.last  # "a $350 million loan agreement"
    return first


def _generic_length(tree: Tree, at: int) -> int:
    """How many tokens at the head of a phrase tell no text from another: "so-called", "new"."""
    dashed = "".join(each.text for each in tree.tokens[at : at + 3])
    if dashed in instrument_vocabulary().generic and tree.tokens[at + 1].text == "-":
        return 3
    return int(_is_generic(tree, at) or tree.tokens[at].tag == "PUNCT")


def _is_generic(tree: Tree, at: int) -> bool:
    """An article or a word that tells no text from another; but not the one of "one-stop border"."""
    text = tree.tokens[at].text
    plain = text in instrument_vocabulary().generic or text.lower() in _ARTICLES
    return plain and tree.tokens[at + 1].text != "-"


def _is_of_kind(tree: Tree, possessor: Token) -> bool:
    """ "A shareholders' agreement": what kind of text it is rather than whose."""
    plural = possessor.tag == "NOUN" and possessor.text.endswith("s") and possessor.text.islower()
    return plural and not tree.kids(possessor.index, "amod", "nmod:poss", "nummod") and possessor.lemma not in _OWNERS


def _across_and(tree: Tree, head: int, first: int) -> int:
    """Widens to the left over the first of two matters of one text: "a visa facilitation and readmission agreement"."""
    token = tree.tokens[head]
    names = first > 1 and tree.lemma(first - 1) == "and" and tree.tokens[first - 2].tag == "PROPN"
    if token.text[:1].isupper() and names:
        while first > 1 and (tree.tokens[first - 1].lemma == "and" or tree.tokens[first - 1].tag == "PROPN"):
            first -= 1  # "the Migration and Asylum Pact"
        return first
    if token.base_relation != "conj" or tree.kids(head, "det") or tree.tokens[first - 1].lemma != "and":
        return first
    other = tree.tokens[token.head]
    articles = tree.kids(other.index, "det")
    shared = other.index == first - 2 and other.tag == "NOUN" and other.lemma not in instrument_vocabulary().heads
    return articles[-1].index + 1 if shared and articles and articles[-1].lemma in {"a", "an"} else first


def _across_parentheses(tree: Tree, first: int) -> int:
    """Widens to the left over capitalised words in parentheses: "the Mali (Sanctions) (EU Exit) Regulations"."""
    start, inside = first, False
    while start and (inside or tree.tokens[start - 1].text == ")"):
        token = tree.tokens[start - 1]
        inside = token.text != "(" and (inside or token.text == ")")
        if inside and token.text.islower():
            return first  # "(ii) MoU on tourism"
        start -= 1
    if inside or start == first:
        return first
    while start and (tree.tokens[start - 1].tag == "PROPN" or tree.tokens[start - 1].text[:1].isupper()):
        start -= 1
    return start


def _title(sentence: Sentence, head: int, first: int, last: int) -> tuple[int, int] | None:
    """Tokens of a title in quotation marks within the phrase, right after it or right before its noun."""
    tokens = sentence.tokens
    if head and tokens[head - 1].text in _CLOSING_QUOTES:
        opening = next((i for i in range(head - 2, -1, -1) if tokens[i].text in _OPENING_QUOTES), None)
        return None if opening is None or not 2 < head - opening <= LONGEST else (opening + 1, head - 1)
    last += any(token.lemma in _ENTITLED for token in tokens[last : last + 1])  # "resolution 5/14 entitled"
    start = next((i for i in range(first, min(last + 1, len(tokens))) if tokens[i].text in _OPENING_QUOTES), None)
    if start is None:
        return None
    stop = next((i for i in range(start + 2, len(tokens)) if tokens[i].text in _CLOSING_QUOTES), None)
    quoted = stop is not None and stop - start <= LONGEST and not tokens[start + 1].text[:1].islower()
    return (start + 1, stop) if quoted and stop is not None else None
