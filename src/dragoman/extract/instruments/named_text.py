"""A text named in a sentence, and what the vocabulary says of the noun it is named by."""

from dataclasses import dataclass

from dragoman.extract.instruments.name_cuts import clause_end
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.known_texts import known_text
from dragoman.model.sentence import Sentence, Token


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


def entry_of(sentence: Sentence, token: Token) -> tuple[str, str] | None:
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


def is_plural(token: Token) -> bool:
    """ "Agreements", "memoranda": several texts."""
    lowered = token.text.lower()
    if lowered == "memoranda":
        return True
    return lowered.endswith("s") and lowered != _singular(token) and not lowered.endswith("ss")
