"""A sentence as the mention finders look at it: folded words, known names, learned names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.extract.mentions.bodies.letters_shared import stand_for_whole
from dragoman.extract.mentions.names_in_honour import InHonour, names_in_honour
from dragoman.knowledge.gazetteer import Entry, gazetteer
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold, squeeze
from dragoman.knowledge.offices import Head, office_heads, words
from dragoman.model.sentence import NameKind, Sentence, Token

_WIDER = frozenset(
    {"latin", "pan", "ibero", "inter", "meso", "central", "south", "north"}
)  # what makes "American" of the continent
DASHES = frozenset("-–—‑−")
SEATED = frozenset({"based", "headquartered", "registered"})  # behind a dash and a town: "the Jeddah-based bank"
HYPHENS = DASHES - {"—"}  # a long dash parts, even where no blank stands around it
QUOTES = frozenset("\"'“”„«»‘’`´")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def is_seat(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name that ends before token `end` only says where somebody sits: "the Jeddah | -based bank"."""
    behind = [token.text for token in tokens[end : end + 2]]
    return len(behind) == 2 and behind[0] in DASHES and behind[1].lower() in SEATED


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the knowledge files, at tokens `[first, last)`; `entries` are all it can mean."""

    first: int
    last: int
    entries: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        return self.entries[0]

    def of(self, *sorts: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.sort in sorts), None)


_OF_MEMBERS = frozenset({"council", "cabinet", "chamber", "house"})
"""Bodies that are called after who sits in them: "Council of Ministers", "Chamber of Deputies"."""
_ORDER = ("state", "bloc", "group", "demonym", "people", "region", "capital", "palace", "body", "place", "outlet")


@dataclass(frozen=True)
class View:
    """One sentence with lookups by token."""

    sentence: Sentence
    text: str
    persons: list[tuple[int, int]] = field(default_factory=list)
    """Token ranges of personal names, in order; filled by `mentions/persons`."""
    told_of: tuple[str, ...] = ()
    """The states the report tells of, by their codes, most told first."""
    letters: Mapping[str, Entry] = field(default_factory=dict)
    """Letters that many organisations share, with the one the report means by them."""

    @cached_property
    def texts(self) -> list[str]:
        return [token.text for token in self.sentence.tokens]

    @cached_property
    def folded(self) -> list[str]:
        return [fold(text) for text in self.texts]

    @cached_property
    def keys(self) -> list[str]:
        return [squeeze(text) for text in self.texts]

    @property
    def size(self) -> int:
        return len(self.sentence.tokens)

    def word(self, index: int) -> str:
        """The folded token, or an empty string outside the sentence."""
        return self.folded[index] if 0 <= index < self.size else ""

    def glued(self, index: int) -> bool:
        """Whether no blank stands between token `index` and the one before it."""
        tokens = self.sentence.tokens
        return 0 < index < self.size and tokens[index - 1].end == tokens[index].start

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return 0 <= index < self.size and self.texts[index][0].isupper()

    def slice(self, first: int, last: int) -> str:
        """The text of tokens `[first, last)`, on one line."""
        return " ".join(self.sentence.span_of(first, last).quote(self.text).split())

    def tag(self, index: int) -> str:
        """The part of speech (Universal Dependencies) of a token; empty outside the sentence."""
        return self.sentence.tokens[index].tag if 0 <= index < self.size else ""

    @cached_property
    def hits(self) -> list[Hit]:
        """Known names, longest first, without overlap."""
        found: list[Hit] = []
        position = 0
        while position < self.size:
            hit = self._hit_at(position)
            if hit:
                found.append(hit)
            position = hit.last if hit else position + 1
        return found

    def names_no_state(self, index: int) -> bool:
        """The American of "Latin American", "Ibero-American", the US of "nine US cents", "US-dollar", "U.S.$5"."""
        before = index - 2 if index > 1 and self.texts[index - 1] in DASHES else index - 1
        wide = self.folded[index] == "american" and self.word(before) in _WIDER
        unit = index + 1 + (self.word(index + 1) in DASHES)  # "1.4-billion-U.S.-dollar"
        money = self.texts[index] in {"US", "U.S."} and self.word(unit) in {"cent", "cents", "dollar", "dollars"}
        sign = self.texts[index] in {"US", "U.S."} and self.word(index + 1) == "$"  # "U.S.$20 billion", "US $20"
        return wide or money or sign

    def _hit_at(self, start: int) -> Hit | None:
        if self.texts[start][0] in DASHES or not self.keys[start] or self.names_no_state(start):
            return None
        meant = self.letters.get(self.texts[start])
        if meant is not None and stand_for_whole(self.sentence, start):
            return Hit(start, start + 1, (meant,))
        if self.word(start + 1) in {"and", "or"} and (pair := self._half_of_pair(start)):
            return pair
        for end, entries in gazetteer().matches(self.keys, start):
            written = self.slice(start, end)
            dashed = end < self.size and self.texts[end] in DASHES and self.glued(end)
            fitting = [entry for entry in entries if entry.fits(written) and (dashed or entry.surface[-1] != "-")]
            if self._describes(end):
                fitting = [entry for entry in fitting if entry.sort != "outlet"]
            if fitting and not (end < self.size and self.glued(end) and self.texts[end][0].isalnum()):
                fitting.sort(key=lambda entry: (_ORDER.index(entry.sort), self._told_less(entry)))
                return Hit(start, end, tuple(fitting))
        return None

    def _describes(self, end: int) -> bool:
        """Whether the word before token `end` only says of what kind the next is: "The Australian | minister" is no
        paper, but "the Guardian | newspaper" is."""
        word = self.sentence.tokens[end - 1]
        if word.base_relation not in {"amod", "compound"} or word.head < end:
            return False
        return self.sentence.tokens[word.head].lemma not in lexicon("papers and their people")

    def _half_of_pair(self, start: int) -> Hit | None:
        """The North of "North and South Korea", which leaves its noun to the other."""
        if start + 3 >= self.size or not (self.capital(start) and self.capital(start + 2)):
            return None
        noun = self.keys[start + 3]
        own, others = (
            [each for end, told in gazetteer().matches([self.keys[side], noun], 0) if end == 2 for each in told]
            for side in (start, start + 2)
        )
        states = tuple(each for each in own if each.sort in {"state", "demonym"})
        paired = states and any(each.sort in {"state", "demonym"} for each in others)
        return Hit(start, start + 1, states) if paired else None

    def _told_less(self, entry: Entry) -> int:
        """Of towns that have one name, those come first whose state is told of most."""
        namesake = entry.sort == "place" and entry.state in self.told_of
        return self.told_of.index(entry.state) if namesake and entry.state else len(self.told_of)

    @cached_property
    def hit_by_first(self) -> dict[int, Hit]:
        return {hit.first: hit for hit in self.hits}

    @cached_property
    def hit_by_last(self) -> dict[int, Hit]:
        return {hit.last: hit for hit in self.hits}

    def hit_over(self, index: int) -> Hit | None:
        """What the knowledge files know over a token."""
        return next((hit for hit in self.hits if hit.first <= index < hit.last), None)

    @cached_property
    def named_in_honour(self) -> tuple[InHonour, ...]:
        """Names that begin with somebody's title: "King Saud University"; whose title it is holds no office here."""
        return names_in_honour(self.texts, self.folded, [token.tag for token in self.sentence.tokens])

    def in_honour(self, index: int) -> InHonour | None:
        """The name that a token stands in and that begins with somebody's title."""
        return next((each for each in self.named_in_honour if each.first <= index <= each.noun), None)

    @cached_property
    def heads(self) -> dict[int, tuple[int, Head]]:
        """Office nouns by first token: `(end, head)`."""
        found: dict[int, tuple[int, Head]] = {}
        position = 0
        while position < self.size:
            match = office_heads().longest(self.keys, position) if self.texts[position][0].isalpha() else None
            if match and self.texts[match[0] - 1] == "S":  # "Minister S Doe" is no "Ministers"
                match = office_heads().longest(self.keys[: match[0] - 1], position)
            if match and self.in_honour(position):
                match = None  # "King Saud University"
            over = self.hit_over(position) if match else None
            if match and over and over.of("state") and over.first < position < over.last < match[0]:
                match = None  # "United | States Secretary | of State"
            if match and self.word(match[0]) in {"bin", "ibn", "bint"}:
                match = None  # "Sultan bin Saad"
            if match and self.word(match[0]) in {"state", "states", "country", "countries", "nation", "nations"}:
                match = (
                    match
                    if self.folded[position] not in {"member", "members", "partner", "chief", "head", "host"}
                    else None
                )
            if match and self.word(match[0] - 1) == "opposition" and self._names_party(match[0]):
                match = office_heads().longest(
                    self.keys[: position + 1], position
                )  # "leader of the opposition | X party"
            if match and self.word(position - 1) == "of" and self.word(position - 2) in _OF_MEMBERS:
                within = office_heads().longest(self.keys[: position + 1], position)
                match = None if within and within[1][0].plural else match
            if match and (self._ends_party(position, match[0]) or self._has_office(position, match[0])):
                match = None  # "Centre Party | leader", "the prosecutor's office"
            if match and not (match[0] < self.size and self.glued(match[0]) and self.texts[match[0]][0].isalnum()):
                found[position] = (match[0], match[1][0])
                position = match[0]
            else:
                position += 1
        return found

    def _names_party(self, index: int) -> bool:
        """Whether the name of a party stands here, with a noun for it in small letters or capitals."""
        end = index
        while end < index + 4 and (self.capital(end) or (self.word(end) == "and" and self.capital(end + 1))):
            end += 1
        return end > index and self.word(end) in {"party", "movement", "coalition", "alliance", "bloc"}

    def _has_office(self, index: int, end: int) -> bool:
        """Whether an official's noun only tells whose office a body is."""
        owner = self.folded[index] in {"prosecutor", "ombudsman", "attorney"}
        return owner and self.word(end) in POSSESSIVES and self.word(end + 1) == "office"

    def _ends_party(self, index: int, end: int) -> bool:
        """Whether an office noun that begins with "Party" takes the end of a party's name."""
        return (
            self.folded[index] == "party"
            and end - index > 1
            and self.capital(index)
            and self.capital(index - 1)
            and self.texts[end - 1][0].islower()
        )

    @cached_property
    def in_head_ends(self) -> frozenset[int]:
        """Where office nouns end."""
        return frozenset(end for end, _ in self.heads.values())

    def learned(self, *kinds: NameKind) -> list[tuple[int, int]]:
        """Token ranges the language model calls a name of one of these kinds."""
        return [(name.first, name.last) for name in self.sentence.names if name.kind in kinds]

    def is_person_start(self, index: int) -> bool:
        """Whether the name of a person begins at a token."""
        return any(first == index for first, _ in self.persons)

    def in_person(self, index: int) -> bool:
        """Whether a token is within the name of a person."""
        return any(first <= index < last for first, last in self.persons)

    def is_name_word(self, index: int) -> bool:
        """A capitalised word that no lexicon knows: the stuff personal names are made of."""
        if not self.capital(index) or self.folded[index] in lexicon("sentence openers") or self.hit_over(index):
            return False
        return not (self.folded[index] in words("modifiers") or self.in_head(index) or self.in_member_states(index))

    def in_member_states(self, index: int) -> bool:
        """Whether a word is of "the EU Member States", who are nobody by name."""
        first = index if self.word(index) in {"member", "participating"} else index - 1
        return self.word(first) in {"member", "participating"} and self.word(first + 1) in {
            "states",
            "countries",
            "nations",
            "state",
            "country",
        }

    def in_head(self, index: int) -> bool:
        """Whether a token is within the words of an office."""
        return any(first <= index < end for first, (end, _) in self.heads.items())


def is_common(word: str) -> bool:
    """Whether a folded word is one that only begins a sentence, never a name."""
    return word in lexicon("sentence openers")
