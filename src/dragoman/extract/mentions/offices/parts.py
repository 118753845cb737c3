"""What an office phrase is put together from: fields of policy, bodies, states, and the title they give."""

from dataclasses import dataclass

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head, plurals_of, words, written_out

DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "both"})
_ADJECTIVES = frozenset({"european", "asian", "african", "american", "arab", "eurasian", "islamic", "asia", "eu"})
FIELD_ROLES = frozenset({"minister", "secretary", "head", "aide", "envoy", "chair", "member", "counterpart", "speaker"})
STATE_SORTS = ("state", "demonym", "bloc", "people", "group")


@dataclass
class Left:
    """What was read before an office noun, from token `first`; `inner` is where the title itself begins.

    `pieces` are the token ranges that join the title, `owner` a possessive pronoun, `modified` says that a word before
    the noun tells which office it is.
    """

    first: int
    inner: int
    pieces: list[tuple[int, int]]
    states: tuple[str, ...] = ()
    body: str | None = None
    standing: str | None = None
    owner: str | None = None
    definite: bool = False
    modified: bool = False

    def take_piece(self, first: int, last: int) -> None:
        self.pieces.insert(0, (first, last))
        self.first = self.inner = first

    def belongs_to(self, body: BodyName) -> None:
        self.body, self.states = body.name, (body.state,) if body.state else ()
        self.first = body.first


@dataclass
class Right:
    """What was read behind an office noun, up to token `last`; `pieces` are the token ranges that join its title."""

    last: int
    pieces: list[tuple[int, int]]
    states: tuple[str, ...] = ()
    body: str | None = None

    def take_piece(self, first: int, last: int) -> None:
        self.pieces.append((first, last))
        self.last = last


def has_head(view: View, body: BodyName) -> bool:
    """Whether a noun for a body ("Council", "Bank") is part of its name."""
    return any(view.folded[index] in body_words("heads") for index in range(body.first, body.last))


def field_run(view: View, start: int) -> int:
    """The end of a policy field: "Foreign Affairs and Trade", "Investment, Industry and Trade"."""
    upper = view.capital(start)
    position = start
    while position < view.size and not view.in_person(position):
        word = view.folded[position]
        owner = view.hit_by_first.get(position) if position > start else None
        if owner is not None and owner.of("state") and owner.last > position + 1:
            break  # "the Minister of trade | South Sudan"
        listed = is_field(word) and (view.capital(position) or not upper or word == "affairs")
        if (listed or _last_field(view, position) or _named_field(view, position)) and position not in view.heads:
            position += 1
        elif word in {"and", "&", ",", "-", "–"} and position > start and _goes_on(view, position, upper):
            position += 2 if view.word(position + 1) in {"and", "the"} else 1
        elif word == "and" and position > start and upper and _is_lower_adjective(view, position + 1):
            position += 3  # "Foreign Affairs and regional Cooperation"
        elif (
            word == "of"
            and position > start
            and is_field(view.word(position + 1))
            and view.capital(position + 1) == upper
            and not view.hit_by_first.get(position + 1)
        ):
            position += 1
        elif upper and word == "board" and view.word(position + 1) == "of" and is_field(view.word(position + 2)):
            position += 2
        else:
            break
    return position


def _is_lower_adjective(view: View, index: int) -> bool:
    """ "and | regional | Cooperation": an adjective in small letters before a field in capitals that ends the title."""
    field = view.capital(index + 1) and is_field(view.word(index + 1)) and index + 1 not in view.heads
    return view.tag(index) == "ADJ" and not view.capital(index) and field and not view.capital(index + 2)


def is_field(word: str) -> bool:
    """Whether a folded word names a field of policy; of a hyphenated one, any part does."""
    return any(part in words("fields") for part in word.split("-"))


def _last_field(view: View, index: int) -> bool:
    """A field no list knows, told by its place: "Foreign Affairs and | Worship | of Costa Rica"."""
    if not view.capital(index) or view.word(index - 1) not in {"and", "&"} or view.word(index + 1) != "of":
        return False
    hit = view.hit_by_first.get(index + 2 + (view.word(index + 2) == "the"))
    return hit is not None and hit.of("state") is not None


def _named_field(view: View, index: int) -> bool:
    """A field named by whom it is with: "Foreign and | ALIEN | Affairs", "Labour and | Tongan | Expatriates"."""
    joined = view.word(index - 1) in {"and", "&"} and view.capital(index) and not view.in_person(index)
    hit = view.hit_by_first.get(index)
    of_people = hit is not None and hit.of("demonym") is not None and is_field(view.word(index + 1))
    return joined and (view.word(index + 1) in {"affairs", "relations"} or of_people) and view.capital(index + 1)


def _goes_on(view: View, index: int, upper: bool) -> bool:
    after = index + (2 if view.word(index + 1) in {"and", "the"} else 1)
    word = view.word(after)
    if (
        after >= view.size
        or view.in_person(after)
        or after in view.heads
        or (view.capital(after) != upper and word not in _ADJECTIVES)
    ):
        return False
    if _last_field(view, after) or _named_field(view, after):
        return True
    if not is_field(word) and not (word == "board" and view.word(after + 1) == "of"):
        return False
    position = after
    while position < view.size and view.folded[position] in words("fields") | words("modifiers"):
        if position in view.heads:
            return False
        position += 1
    return not (position in view.heads and view.heads[position][1].role != "member") or view.in_person(position)


def behind_organ(view: View, start: int, right: Right) -> int:
    """The end of "the agency under the | President of Fiji": whose the body is that somebody heads."""
    end = view.heads[start][0]
    owner = view.hit_by_first.get(end + 1 + (view.word(end + 1) == "the")) if view.word(end) == "of" else None
    state = owner.of("state") if owner else None
    if owner is None or state is None:
        return end
    right.states = right.states or (state.key,)
    return owner.last


def region_end(view: View, start: int) -> int | None:
    """The end of "Papua province", "Autonomous Region of Bougainville" before a comma or the name of who governs it."""
    end = start
    while view.capital(end) and not view.in_person(end) and end not in view.heads:
        end += 1
    if end > start and view.word(end) == "of" and view.capital(end + 1):
        end += 2
        while view.capital(end) and not view.in_person(end):
            end += 1
    end += view.word(end) in lexicon("regions")
    closed = view.word(end) in {",", "("} or view.in_person(end)
    return end if end > start and closed else None


def with_whom(view: View, start: int) -> int:
    """The end of "Relations with | States and International Organizations", "with | Parliament"."""
    end = start
    while not view.in_person(end) and end not in view.heads:
        joined = view.word(end) == "and" and view.capital(end + 1) and not view.in_person(end + 1)
        if not (view.capital(end) or (joined and end > start)):
            break
        end += 1
    return end


def noun_phrase_end(view: View, start: int) -> int:
    """The end of a plain noun phrase: words up to the next preposition, mark, verb or name."""
    position = start
    while position < view.size and not view.in_person(position):
        if (
            view.tag(position) in {"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON", "ADV", "PUNCT", "PART"}
            or not view.texts[position][0].isalnum()
        ):
            break
        position += 1
    return position


def title_of(view: View, pieces: list[tuple[int, int]], head: Head) -> str:
    """The words of the title, contiguous pieces as printed, articles after prepositions kept, in the singular."""
    merged: list[tuple[int, int]] = []
    for first, last in pieces:
        if merged and merged[-1][1] == first:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    words_of_title = []
    for first, last in merged:
        part = view.slice(first, last)
        if head.plural:
            part = _singular(part, head)
        words_of_title.append(part)
    title = " ".join(words_of_title)
    full = written_out(title.replace(".", ""))
    if full:
        return full
    return " ".join(
        (written_out(word) or word) if word.isupper() and len(word) < 4 and word != "MP" else word
        for word in title.split(" ")
    )


def _singular(part: str, head: Head) -> str:
    low = part.lower()
    for plural in sorted(plurals_of(head.phrase), key=len, reverse=True):
        at = low.rfind(plural)
        if at >= 0:
            written = head.phrase.title() if part[at].isupper() else head.phrase
            return part[:at] + written + part[at + len(plural) :]
    return part
