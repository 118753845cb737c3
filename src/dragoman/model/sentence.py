"""What analysis says of a report's language, without an opinion about diplomacy."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span


class NameKind(StrEnum):
    """What the language model calls a name, and the label it was trained with."""

    PERSON = "PER"
    PLACE = "LOC"
    BODY = "ORG"  # governments, ministries, companies, agencies, blocs
    POST = "POST"  # an office: "Deputy Prime Minister – Minister of Foreign Affairs" (with its "of ..." complement)
    SERIES = "SERIES"  # a recurring event or forum: "CICA Summit", "Astana International Forum"
    INSTRUMENT = "INSTRUMENT"  # a text: "Memorandum of Understanding on ...", "Foreign Policy Concept"
    NATIONALITY = "NORP"  # "Kazakh", "Swiss", "Europeans"


@dataclass(frozen=True, slots=True)
class Token:
    """A word in the sense of Universal Dependencies English, at characters `[start, end)` of the report's text."""

    index: int  # 0-based position in the sentence
    text: str
    start: int
    end: int
    lemma: str  # lower-case dictionary form
    tag: str  # UPOS
    head: int  # index of the head; -1 for the root
    relation: str  # UD relation with subtype: "nsubj:pass"

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def base_relation(self) -> str:
        return self.relation.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing: tokens `[first, last)` of its sentence."""

    first: int
    last: int
    kind: NameKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: tokens `[first, last)`; `date` is None where the words fix no calendar date.

    `kind` is "date" (when something is), "duration" (how long), or "set" (every year).
    `value` is the TIMEX3 value ("2024-05-16", "P3D", "PRESENT_REF", "2024-Q1"), the extent follows TIMEX3 too: no
    preposition in it. `relation` is the preposition's part in the meaning: "since", "by", "until", "from", "before",
    "after", "during", "within", "in" (so much time from now), "between". `deadline` is the day or period the words
    set as a limit ("by mid-April": the 15th), where they set one. `parts` are the two ends of a range, in order.
    """

    first: int
    last: int
    span: Span
    date: DateInterval | None
    kind: str = "date"
    value: str | None = None
    relation: str | None = None
    deadline: DateInterval | None = None
    parts: tuple["TimeExpression", ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: tokens `[first, last)`.

    `value` is in base units (5.8 bn -> 5.8e9); `unit` is an ISO 4217 code, "count", "percent" or a UCUM unit;
    `bound` is exact, about, at_least, at_most, over or under. `change` is set where the words themselves state a
    relative change ("by 12.5 %", "a third", "doubled", "2.4 times more"): 0.125, 0.333333, 1.0, 1.4, signed. `noun`
    is the token index of the thing counted ("200 legal *entities*"), where there is one. `high` closes a range ("3
    to 5 million"). `ordinal` marks "2nd", "12th" and the like, which are never figures. `direction` is "up" or
    "down" where the words around say that the amount rose or fell, to it or by it ("rose to $50"). `definite` marks
    counts of what is known already ("the two sides"), which are seldom news.
    """

    first: int
    last: int
    span: Span
    value: float
    unit: str = "count"
    bound: str = "exact"
    high: float | None = None
    change: float | None = None
    noun: int | None = None
    ordinal: bool = False
    direction: str | None = None
    definite: bool = False

    @property
    def is_money(self) -> bool:
        return is_money_unit(self.unit)


def is_money_unit(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code: no UCUM unit of ours is three capitals."""
    return len(unit) == 3 and unit.isupper()


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word the learned model takes for the name of an event, with the words it takes for its participants.

    `token` and the first members of `actors` and `targets` are token indices, `confidence` and their second members
    probabilities.
    """

    token: int
    type: str
    mode: str
    status: str  # held, planned, proposed, cancelled
    confidence: float
    actors: tuple[tuple[int, float], ...] = ()
    targets: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with everything analysis found in it. Heads form a tree with one root.

    `entry` is the time of the chronicle's or diary's entry it stands in: "May 2019: Norland closed the border."
    """

    index: int
    span: Span
    paragraph: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    entry: DateInterval | None = None

    def root(self) -> Token:
        return next(token for token in self.tokens if token.head < 0)

    def children(self, index: int, *relations: str) -> list[Token]:
        """Direct dependents in order; with `relations`, those whose relation or base relation is among them."""
        return [
            token
            for token in self.tokens
            if token.head == index
            and (not relations or token.relation in relations or token.base_relation in relations)
        ]

    def subtree(self, index: int) -> list[Token]:
        """The token and all it dominates, in order."""
        inside = {index}
        grew = True
        while grew:
            found = {token.index for token in self.tokens if token.head in inside and token.index not in inside}
            grew = bool(found)
            inside |= found
        return [token for token in self.tokens if token.index in inside]

    def span_of(self, first: int, last: int) -> Span:
        """The characters of tokens `[first, last)`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def top_of(tokens: Sequence[Token], first: int, last: int) -> Token:
    """The token of `[first, last)` whose governor lies outside: of "Monday, 5 May" the one the rest hangs on."""
    return next((each for each in tokens[first:last] if not first <= each.head < last), tokens[last - 1])


@dataclass(frozen=True, slots=True)
class Document:
    """A report's text as sentences, in order."""

    text: str
    sentences: tuple[Sentence, ...]

    def sentence_index(self, position: int) -> int:
        """The index of the sentence a character stands in, or of the next where it stands between two; 0 for none."""
        return next((each.index for each in self.sentences if position < each.span.end), 0)
