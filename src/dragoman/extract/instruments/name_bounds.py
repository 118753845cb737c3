"""Where the name of a text begins and ends, and its title in quotation marks."""

from dragoman.extract.instruments.reach import LONGEST
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import Name, NameKind, Sentence, Token

_OPENING_QUOTES = frozenset({'"', "“", "«", "''", "``", "„", "‘"})

_CLOSING_QUOTES = frozenset({'"', "”", "»", "''", "“", "’"})

_LEFT = frozenset({"amod", "compound", "nummod", "flat", "goeswith", "nmod"})


_OPENING_NOUNS = frozenset({"status", "cessation", "exchange", "avoidance", "rule"})

_ENTITLED = frozenset({"entitle", "title", "call", "name", "dub"})


_DESCRIBING = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})

ARTICLES = frozenset(
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


def before_and(sentence: Sentence, first: int, noun: Token) -> int:
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


def is_year_aside(sentence: Sentence, at: int) -> bool:
    """A year in parentheses."""
    words = [each.text for each in sentence.tokens[at : at + 3]]
    return len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isdigit() and len(words[1]) == 4


def with_name(sentence: Sentence, head: int, first: int, last: int) -> tuple[int, int]:
    """Widens the phrase to the name the model found around its noun: "UN Security Council Resolution 1701"."""
    for name in sentence.names:
        if name.kind is NameKind.INSTRUMENT and name.first <= head < name.last:
            start = name.first + (sentence.tokens[name.first].lemma in ARTICLES)
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


def start_of_name(tree: Tree, head: int) -> int:
    """The first modifier before the noun, articles left out."""
    first = head
    beside = tree.tokens[head - 1] if head and tree.tokens[head].base_relation == "appos" else None
    if beside is not None and beside.index == tree.tokens[head].head and beside.text.islower():
        return start_of_name(tree, beside.index)  # "the 2009 framework | MoU", taken for two things by the parser
    for kid in reversed(tree.kids(head)):
        if kid.index > head:
            continue
        possessor = kid.relation == "nmod:poss" and not tree.is_time(kid.index)  # but "last year's agreement"
        possessor = possessor and not _is_of_kind(tree, kid)
        if kid.base_relation not in _LEFT or possessor or kid.text.lower() in ARTICLES:
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
            if tree.lemma(i) in lexicon("helping to a text") or tree.tokens[i].text.lower() in lexicon(
                "helping to a text"
            ):
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
    plain = text in instrument_vocabulary().generic or text.lower() in ARTICLES
    return plain and tree.tokens[at + 1].text != "-"


def _is_of_kind(tree: Tree, possessor: Token) -> bool:
    """ "A shareholders' agreement": what kind of text it is rather than whose."""
    plural = possessor.tag == "NOUN" and possessor.text.endswith("s") and possessor.text.islower()
    return (
        plural
        and not tree.kids(possessor.index, "amod", "nmod:poss", "nummod")
        and possessor.lemma not in lexicon("owners of a text")
    )


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


def title_of(sentence: Sentence, head: int, first: int, last: int) -> tuple[int, int] | None:
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
