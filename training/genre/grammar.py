"""Sentences put together from pieces that already are trees, in the manner of the English UD treebanks.

A `Phrase` is a run of words with a head and its names. Pieces are joined under relations; words are cut as at run time.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.analyse.tokens import tokens as spans_of

DETERMINERS = frozenset("the a an this that these those all any each every some several no both".split())
POSSESSIVES = frozenset("its their his her our your my".split())
PREPOSITIONS = frozenset(
    "of for in on with between to at from by against towards toward under among within into through as about after "
    "before during over near across without via since until beyond upon around despite".split()
)
ADJECTIVES = frozenset(
    "acting additional afghan african agricultural allied ambitious american annual anti-terrorist arab "
    "arab-african argentine armed artificial asian assistant atomic bilateral biological black bolivarian "
    "bordering broad candid caspian central chemical chief chinese christian civil climatic close co-operative "
    "commercial common comprehensive concrete conservative constitutional constructive consular coordinating "
    "cordial criminal critical cultural current daily deep democratic detained different digital diplomatic "
    "direct double draft dynamic early eastern economic educational effective electoral environmental equal "
    "eternal eurasian european executive extended extra extraordinary fair federal federative financial first "
    "foreign former free french friendly fruitful full further gabonese general german global good grand grateful "
    "great green growing hashemite hellenic high high-level higher historic honorary honourable human "
    "humanitarian illegal immediate important inaugural independent indian industrial inter-american "
    "inter-parliamentary intergovernmental interim international interparliamentary intersectoral islamic italian "
    "japanese joint key korean kyrgyz landlocked large last lasting late latest latin lebanese legal liberal long "
    "main major mandatory medical medium military mineral mixed monthly multi-sectoral multilateral mutual "
    "national natural necessary neighboring neighbouring new newly next non-aligned northern norwegian nuclear "
    "numerous official olympic ongoing open oriental outgoing pakistani pan-american parliamentary peacebuilding "
    "peaceful permanent personal plenipotentiary plurinational political popular portuguese possible practical "
    "preferential presidential preventive previous prime private productive provisional public quadrilateral "
    "readmission ready recent red regional regular relevant religious renewable resident revolutionary russian "
    "scientific second senior separate short similar slovak small social socialist southern sovereign special "
    "strategic strong substantive successful supreme sustainable swiss syrian technical territorial third "
    "togolese top top-level topical total traditional transitional trilateral turkish under unilateral united "
    "unjustified unprovoked upcoming urgent various visiting warm weekly western whole wide working young".split()
)
LEFT_ADVERBS = frozenset("newly also formally officially jointly".split())


@dataclass
class Phrase:
    """`heads` count from the phrase's first word; the root's is -1. `closing` are commas that may be dropped."""

    forms: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    names: list[tuple[int, int, str]] = field(default_factory=list)
    closing: set[int] = field(default_factory=set)

    @property
    def root(self) -> int:
        return self.heads.index(-1)

    def named(self, kind: str) -> "Phrase":
        """The same phrase as one name."""
        return Phrase(self.forms, self.tags, self.heads, self.relations, [(0, len(self.forms), kind)], self.closing)

    def nameless(self) -> "Phrase":
        return Phrase(self.forms, self.tags, self.heads, self.relations, [], self.closing)


def word(form: str, tag: str) -> Phrase:
    return Phrase([form], [tag], [-1], ["root"])


def words_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans_of(text, 0, len(text))]


def join(*parts: tuple[Phrase, str]) -> Phrase:
    """The pieces in order; the one whose relation is "" is the head, the others depend on its root."""
    whole = Phrase([], [], [], [])
    offsets = []
    for piece, _ in parts:
        offset = len(whole.forms)
        offsets.append(offset)
        whole.forms += piece.forms
        whole.tags += piece.tags
        whole.heads += [head + offset if head >= 0 else -1 for head in piece.heads]
        whole.relations += piece.relations
        whole.names += [(first + offset, last + offset, kind) for first, last, kind in piece.names]
        whole.closing |= {index + offset for index in piece.closing}
    (main,) = [index for index, (_, relation) in enumerate(parts) if relation == ""]
    top = offsets[main] + parts[main][0].root
    for index, (piece, relation) in enumerate(parts):
        if relation:
            at = offsets[index] + piece.root
            whole.heads[at], whole.relations[at] = top, relation
    return whole


def comma() -> Phrase:
    return word(",", "PUNCT")


def closing_comma() -> Phrase:
    mark = comma()
    mark.closing = {0}
    return mark


def flat(text: str, tag: str = "PROPN") -> Phrase:
    """A name without inner structure: all words hang on the first, hyphens on the word behind them."""
    forms = words_of(text)
    result = Phrase(forms, [tag] * len(forms), [-1] + [0] * (len(forms) - 1), ["root"] + ["flat"] * (len(forms) - 1))
    for index, form in enumerate(forms):
        if not form[0].isalnum() and index and index + 1 < len(forms):
            result.tags[index], result.relations[index], result.heads[index] = "PUNCT", "punct", index + 1
    return result


def case(preposition: str, inner: Phrase) -> Phrase:
    """A prepositional phrase; words joined by "_" are one fixed preposition."""
    marker = [part for part in preposition.split("_") if part]
    tags = {
        "according": "VERB",
        "including": "VERB",
        "following": "VERB",
        "because": "SCONJ",
        "such": "ADJ",
        "ahead": "ADV",
    }
    piece = Phrase(
        marker,
        [tags.get(part.lower(), "ADP") for part in marker],
        [-1] + [0] * (len(marker) - 1),
        ["root"] + ["fixed"] * (len(marker) - 1),
    )
    return join((piece, "case"), (inner, ""))


def coordinate(items: list[Phrase], conjunction: str = "and", serial: bool = False) -> Phrase:
    """A, B and C: all depend on the first; commas and the conjunction on the item behind them."""
    parts: list[tuple[Phrase, str]] = [(items[0], "")]
    for index, item in enumerate(items[1:], 1):
        last = index == len(items) - 1
        if not last or serial:
            item = join((comma(), "punct"), (item, ""))
        if last:
            if conjunction == "as well as":
                fixed = Phrase(["as", "well", "as"], ["ADV", "ADV", "ADP"], [-1, 0, 0], ["root", "fixed", "fixed"])
                item = join((fixed, "cc"), (item, ""))
            elif serial:
                mark, rest = item.forms[0], item
                assert mark == ","
                item = _after_comma(rest, conjunction)
            else:
                item = join((word(conjunction, "CCONJ"), "cc"), (item, ""))
        parts.append((item, "conj"))
    return join(*parts)


def _after_comma(item: Phrase, conjunction: str) -> Phrase:
    inner = Phrase(
        item.forms[1:],
        item.tags[1:],
        [head - 1 if head >= 0 else -1 for head in item.heads[1:]],
        item.relations[1:],
        [(first - 1, last - 1, kind) for first, last, kind in item.names],
        {index - 1 for index in item.closing},
    )
    return join((comma(), "punct"), (word(conjunction, "CCONJ"), "cc"), (inner, ""))


_NOUNS_LIKE_ADJECTIVES = frozenset(
    "secretary treasury capital hospital library commissary attaché total table vienna proposal".split()
)
_ADJECTIVE_ENDING = re.compile(r"(?:ical|ional|tal|ious|ative|ble|ful|ary|ial|less)$")


def tag_of(form: str) -> str:
    lower = form.lower()
    if lower in DETERMINERS:
        return "DET"
    if lower in POSSESSIVES:
        return "PRON"
    if lower in LEFT_ADVERBS:
        return "ADV"
    if form[0].isdigit():
        return "ADJ" if re.fullmatch(r"\d+(?:st|nd|rd|th)", form) else "NUM"
    if lower in {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "dozen", "hundred"}:
        return "NUM"
    suffixed = lower not in _NOUNS_LIKE_ADJECTIVES and _ADJECTIVE_ENDING.search(lower) is not None
    if lower in ADJECTIVES or suffixed:
        return "ADJ"
    return "PROPN" if form[0].isupper() else "NOUN"


_MODIFIERS = {
    "DET": "det",
    "PRON": "nmod:poss",
    "ADJ": "amod",
    "NUM": "nummod",
    "NOUN": "compound",
    "PROPN": "compound",
    "ADV": "advmod",
}


def noun_phrase(text: str, fill: Callable[[str], Phrase] | None = None) -> Phrase:
    """Analyses a simple noun phrase ("the prospects for {t} in {S}"): prepositions hang on the noun before them."""
    items: list[str | Phrase] = []
    for part in re.findall(r"\{[^}]+\}(?:'s)?|[^{\s]+", text):
        if part.startswith("{"):
            assert fill is not None
            possessive = part.endswith("'s")
            items.append(fill(part.removesuffix("'s")[1:-1]))
            if possessive:
                items.append("'s")
        elif set(words_of(part)[1:-1]) & {"-", "–"}:
            items.append(_hyphenated(words_of(part.rstrip(","))))
            items += [","] if part.endswith(",") else []
        else:
            items += words_of(part)
    phrase, rest = _coordinated(items)
    if rest:
        raise ValueError(f"cannot analyse {text!r} from {rest[0]!r}")
    return phrase


def _hyphenated(forms: list[str]) -> Phrase:
    """ "Secretary-General": the last word is the head; "Commander-in-Chief" stays flat."""
    if len(forms) != 3:
        return flat(" ".join(forms))
    if forms[0].isdigit() and forms[2].isdigit():
        upper = join((word(forms[1], "SYM"), "case"), (word(forms[2], "NUM"), ""))
        return join((word(forms[0], "NUM"), ""), (upper, "nmod"))
    left = join((word(forms[0], tag_of(forms[0])), ""), (word(forms[1], "PUNCT"), "punct"))
    return join((left, "compound"), (word(forms[2], _noun_tag(forms[2])), ""))


_Items = list[str | Phrase]


def _coordinated(items: _Items, only_of: bool = False) -> tuple[Phrase, _Items]:
    first, items = _with_complements(items, only_of)
    members = [first]
    conjunction, serial = "", False
    while items and items[0] in (",", "and", "or", "&"):
        serial = items[0] == "," and items[1] in ("and", "or")
        conjunction = str(items[1] if serial else items[0])
        member, items = _with_complements(items[2:] if serial else items[1:], only_of)
        members.append(member)
    if len(members) == 1:
        return first, items
    return coordinate(members, conjunction if conjunction != "," else "and", serial), items


# Deeds and ties: "the visit of X to Y", where "to Y" belongs to the visit.
_DEEDS = frozenset(
    "visit transit accession inclusion supply meeting message commitment withdrawal exchange remarks speech "
    "release talks exports opening delivery statement embassy transfer invitation condolences trip report "
    "dialogue training launch construction negotiations agreement letter protest response opposition "
    "access return relations support briefing contribution extradition memorandum declaration convention programme "
    "program protocol conversation".split()
)


def _with_complements(items: _Items, only_of: bool = False) -> tuple[Phrase, _Items]:
    phrase, items = _base(items)
    parts: list[tuple[Phrase, str]] = [(phrase, "")]
    deed = phrase.forms[phrase.root].lower() in _DEEDS
    while items and isinstance(items[0], str) and items[0].lower() in PREPOSITIONS:
        preposition = items[0]
        if only_of and preposition != "of":
            break
        inner, items = _coordinated(items[1:], only_of or (deed and preposition == "of"))
        parts.append((case(preposition, inner), "nmod"))
        if not deed:
            break
    return join(*parts), items


def _base(items: _Items) -> tuple[Phrase, _Items]:
    taken: list[str | Phrase] = []
    while items:
        item = items[0]
        if isinstance(item, str) and (item.lower() in PREPOSITIONS or item in {",", "and", "or", "&", ")"}) and taken:
            break
        if item == "(" and taken:
            inner, rest = _coordinated(items[1:])
            assert rest[0] == ")"
            bracket = join((word("(", "PUNCT"), "punct"), (inner, ""), (word(")", "PUNCT"), "punct"))
            return join((_chunk(taken), ""), (bracket, "appos")), rest[1:]
        taken.append(item)
        items = items[1:]
    return _chunk(taken), items


def _chunk(taken: _Items) -> Phrase:
    if not taken:
        raise ValueError("empty noun phrase")
    if "'s" in taken:
        cut = taken.index("'s")
        owner = join((_chunk(taken[:cut]), ""), (word("'s", "PART"), "case"))
        return join((owner, "nmod:poss"), (_chunk(taken[cut + 1 :]), ""))
    *before, last = taken
    head = last if isinstance(last, Phrase) else word(last, _noun_tag(last))
    parts: list[tuple[Phrase, str]] = []
    for item in before:
        piece = item if isinstance(item, Phrase) else word(item, tag_of(item))
        tag = piece.tags[piece.root]
        parts.append((piece, _MODIFIERS.get(tag, "compound")))
    return join(*parts, (head, ""))


def _noun_tag(form: str) -> str:
    tag = tag_of(form)
    if tag in {"NUM", "PRON"}:
        return tag
    return "PROPN" if form[0].isupper() else "NOUN"


def checked(phrase: Phrase) -> Phrase:
    """Raises ValueError unless the phrase is a single-rooted tree with disjoint names inside it."""
    size = len(phrase.forms)
    if phrase.heads.count(-1) != 1 or not size == len(phrase.tags) == len(phrase.heads) == len(phrase.relations):
        raise ValueError(f"not single-rooted: {phrase.forms}")
    for start in range(size):
        seen, at = set(), start
        while at != -1:
            if at in seen or at >= size:
                raise ValueError(f"not a tree: {phrase.forms}")
            seen.add(at)
            at = phrase.heads[at]
    names = sorted(phrase.names)
    if any(first >= last or last > size for first, last, _ in names):
        raise ValueError("empty name")
    if any(one[1] > other[0] for one, other in pairwise(names)):
        raise ValueError(f"names overlap: {phrase.forms} {names}")
    return phrase


def tidied(phrase: Phrase) -> Phrase:
    """Without the closing commas that another mark or the end makes superfluous."""
    drop = set()
    for index in phrase.closing:
        following = next((at for at in range(index + 1, len(phrase.forms)) if at not in drop), None)
        if following is None or phrase.forms[following] in {",", ".", ";", ":", ")", "–", "?"}:
            drop.add(index)
    drop -= set(phrase.heads)
    return without(phrase, drop)


def without(phrase: Phrase, drop: Iterable[int]) -> Phrase:
    dropped = set(drop)
    keep = [index for index in range(len(phrase.forms)) if index not in dropped]
    place = {old: new for new, old in enumerate(keep)}
    return Phrase(
        [phrase.forms[index] for index in keep],
        [phrase.tags[index] for index in keep],
        [place[phrase.heads[index]] if phrase.heads[index] >= 0 else -1 for index in keep],
        [phrase.relations[index] for index in keep],
        [(place[first], place[last - 1] + 1, kind) for first, last, kind in phrase.names],
    )
