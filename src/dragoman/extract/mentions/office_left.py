"""What stands before an office: standing, state, body, modifiers and fields."""

from dataclasses import dataclass

from dragoman.extract.mentions.bodies import body_at
from dragoman.extract.mentions.office_parts import DETERMINERS, FIELD_ROLES, STATE_SORTS, Left, has_head
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, Hit, View, is_common
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head, standings, words
from dragoman.knowledge.regions import region_adjectives
from dragoman.model.sentence import NameKind

_LOCAL = frozenset(
    "mayor,governor,deputy mayor,vice mayor,akim,khokim,hokim,prefect,premier,chief minister,deputy governor,"
    "vice governor,lieutenant governor".split(",")
)
_ONE_TO_A_STATE = frozenset({"army", "navy", "air force", "military", "police", "parliament", "senate", "central bank"})
_EXECUTIVES = frozenset({"ceo", "chief executive", "chief executive officer", "managing director", "general manager"})
_HOUSES = frozenset({"lower house", "upper house"})
_LONGEST_NAME = 12  # tokens of a body before its office
_LONGEST_OWNER = 6  # tokens of the body that owns an office
_PLACING = frozenset({"in", "at", "from", "to", "near", "of", "for"})
_WITH_GOVERNMENT = frozenset({"head_of_state", "head_of_government", "minister"})
_DEPUTIES = frozenset({"deputy", "vice", "assistant"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})


def read_left(view: View, start: int, least: int, head: Head) -> Left:
    """All before the office noun at token `start` that belongs to it, no farther left than token `least`.

    Each step takes one part off the end of what stands before, and the walk ends where none fits.
    """
    walk = _Walk(view, start, least, head, Left(start, start, []))
    while walk.left.first > least and _step(walk):
        pass
    return walk.left


@dataclass(frozen=True, slots=True)
class _Walk:
    """The walk to the left of an office noun at token `start`; `left.first` is how far it has come."""

    view: View
    start: int
    least: int
    head: Head
    left: Left

    @property
    def position(self) -> int:
        return self.left.first

    @property
    def word(self) -> str:
        """The folded word before what was read so far."""
        return self.view.folded[self.position - 1]


def _step(walk: _Walk) -> bool:
    """Takes the part that ends before the walk's position; False where the office phrase begins here."""
    if _takes_standing(walk):
        return True
    if walk.view.in_person(walk.position - 1) and walk.word not in POSSESSIVES:
        return False
    if (
        _takes_seat(walk)
        or _takes_province(walk)
        or _takes_region(walk)
        or _takes_glossed(walk)
        or _takes_long_name(walk)
    ):
        return True
    taken = _takes_known_name(walk)
    if taken is not None:
        return taken
    if _takes_body(walk) or _takes_owning_body(walk):
        return True
    if _takes_determiner(walk):
        return False
    if walk.left.states or walk.left.body:
        return _takes_deputy(walk) or _skips_transparent(walk)
    return _takes_piece(walk) or _skips_transparent(walk) or _takes_prefix(walk) or _takes_learned_body(walk)


def _takes_standing(walk: _Walk) -> bool:
    """ "former", "the newly appointed"; but "New" may begin a name."""
    standing = _standing_before(walk.view, walk.position)
    if standing is None or standing[0] < walk.least:
        return False
    first, meaning = standing
    if meaning == "newly appointed" and walk.word == "new" and walk.view.capital(walk.position - 1):
        return False
    walk.left.standing = walk.left.standing or meaning
    walk.left.first = first
    return True


def _takes_seat(walk: _Walk) -> bool:
    """ "Almaty | mayor": the town of an office of a town."""
    seat = walk.view.hit_by_last.get(walk.position)
    unknown = _unknown_seat(walk) if seat is None else None
    if unknown is not None:
        walk.left.body, walk.left.first = walk.view.slice(unknown, walk.position), unknown
        return True
    if walk.head.phrase not in _LOCAL or not seat or not seat.of("capital", "place"):
        return False
    if walk.left.body or seat.first < walk.least:
        return False
    walk.left.body, walk.left.states = seat.entry.surface, (seat.entry.state or "",)
    walk.left.first = seat.first
    return True


def _unknown_seat(walk: _Walk) -> int | None:
    """Where "Marsabe | Governor Jane Doe" begins: one capitalised word before who governs, and before a name."""
    view, at = walk.view, walk.position - 1
    local = walk.head.phrase in {"governor", "deputy governor", "mayor", "deputy mayor"} and walk.position == walk.start
    named = view.is_person_start(view.heads[walk.start][0]) if local and walk.start in view.heads else False
    if not named or walk.left.body or walk.left.states or not view.is_name_word(at):
        return None
    if view.tag(at) != "PROPN" and (at == 0 or view.tag(at) != "ADJ"):
        return None
    while at > walk.least + 1 and view.texts[at - 1] in DASHES and view.glued(at):
        at -= 2  # "Saint-Doe-sur-Mer"
    return at if at >= walk.least and not view.capital(at - 1) else None


def _takes_region(walk: _Walk) -> bool:
    """ "Bavarian | Interior Minister", "Tamil Nadu | Fisheries Minister": the region whose government it is."""
    if walk.head.role not in _WITH_GOVERNMENT or walk.left.body or walk.left.states:
        return False
    view, at = walk.view, walk.position
    for size in (2, 1):
        if at - size >= walk.least and (named := region_adjectives().get(" ".join(view.texts[at - size : at]))):
            walk.left.body, walk.left.states, walk.left.first = named[0], (named[1],), at - size
            return True
    seat = view.hit_by_last.get(at)
    place = seat.of("place") if seat and walk.left.pieces and seat.first >= walk.least else None
    if seat is None or place is None or seat.of("capital", *STATE_SORTS):
        return False
    if view.word(seat.first - 1) in _PLACING:
        return False  # "in Geneva Foreign Minister Mora met"
    walk.left.body, walk.left.first = seat.entry.surface, seat.first
    walk.left.states = (place.state,) if place.state else ()
    return True


def _takes_province(walk: _Walk) -> bool:
    """ "Upper Delta State | Governor": the province of who governs it, named as one."""
    view, at = walk.view, walk.position - 1
    if walk.head.phrase not in _LOCAL or walk.position != walk.start or walk.left.body:
        return False
    if walk.word not in lexicon("regions") or not view.capital(at):
        return False
    first = at
    while first > walk.least and view.capital(first - 1) and not is_common(view.word(first - 1)):
        first -= 1
    if first == at:
        return False
    walk.left.body, walk.left.first = view.slice(first, at + 1), first
    return True


def _takes_glossed(walk: _Walk) -> bool:
    """ "Caribbean Community (CARICOM) | Secretary-General": its short form stands between a body and the office."""
    view, at = walk.view, walk.position - 3
    if walk.position != walk.start or view.texts[at : walk.position : 2] != ["(", ")"] or at <= walk.least:
        return False
    known = view.hit_by_last.get(at)
    bloc = known.of("bloc") if known else None
    if known and bloc:
        walk.left.states, walk.left.first = (bloc.key,), known.first
        return True
    whole = _long_body_before(view, at, walk.least)
    if whole is not None:
        walk.left.belongs_to(whole)
    return whole is not None


def _known_name_before(walk: _Walk) -> Hit | None:
    return walk.view.hit_by_last.get(walk.position - 1 if walk.word in POSSESSIVES else walk.position)


def _takes_long_name(walk: _Walk) -> bool:
    """A body whose name ends with a known one: "Bank of Ghana | Governor"."""
    view, known = walk.view, _known_name_before(walk)
    inside = known is not None and (
        view.word(known.first - 1) in {"in", "of", "for"}
        or (known.of("body") is not None and known.first in view.hit_by_last)  # "Korea Eximbank | President"
    )
    if known is None or not inside or walk.position != walk.start or not view.capital(walk.start):
        return False
    whole = _long_body_before(view, walk.position, walk.least)
    if whole is None or whole.first >= known.first:
        return False
    walk.left.belongs_to(whole)
    return True


def _takes_known_name(walk: _Walk) -> bool | None:
    """ "Kazakh", "Austria's", "Azerbaijani and Armenian", "Akorda"; None where no known name stands here."""
    left, known = walk.left, _known_name_before(walk)
    if known is None or known.first < walk.least or left.states:
        return None
    state = known.of(*STATE_SORTS, "capital") if walk.word in POSSESSIVES else known.of(*STATE_SORTS)
    owner = known.of("body", "palace") if left.body is None else None
    if state:
        left.states = (state.key,)
    elif owner:
        left.body, left.states = owner.name, (owner.state,) if owner.state else ()
    elif known.of("region") and walk.head.role == "minister" and not left.body:
        left.take_piece(known.first, walk.position)  # "Europe Minister"
        left.modified = True
        return True
    else:
        return False
    left.first = _more_states(walk.view, left, known.first, walk.least, walk.head)
    return True


def _takes_body(walk: _Walk) -> bool:
    """ "Security Council | Secretary"."""
    if walk.position != walk.start or walk.left.states:
        return False
    owner = _long_body_before(walk.view, walk.position, walk.least)
    if owner is None:
        return False
    if walk.head.role == "minister" and not owner.entity and _is_one_title(walk.view, owner.first, walk.position):
        walk.left.take_piece(owner.first, walk.position)  # "Public Works | Minister"
        walk.left.modified = True
    else:
        walk.left.belongs_to(owner)
    return True


def _takes_owning_body(walk: _Walk) -> bool:
    """ "The Fijian navy's | commander": a body told in small letters that owns the office."""
    at = walk.position - 1
    if walk.word not in POSSESSIVES or walk.left.states or walk.left.body:
        return False
    for start in range(max(walk.least, at - _LONGEST_OWNER), at):
        body = body_at(walk.view, start)
        told = body is not None and body.kind == "body" and (body.form == "name" or body.name in _ONE_TO_A_STATE)
        if body and told and body.last == at and walk.view.texts[at - 1].islower():
            walk.left.belongs_to(body)
            return True
    return False


def _is_one_title(view: View, first: int, last: int) -> bool:
    """Whether the model reads tokens `[first, last)` and the office behind them as one title."""
    return any(start <= first and last < end for start, end in view.learned(NameKind.POST))


def _takes_determiner(walk: _Walk) -> bool:
    """ "the", "his": an office phrase begins with it."""
    word = walk.word
    if word not in DETERMINERS | _POSSESSIVES:
        return False
    walk.left.definite = word not in {"a", "an"}
    walk.left.owner = word if word in _POSSESSIVES else None
    walk.left.first -= 1
    return True


def _skips_transparent(walk: _Walk) -> bool:
    made = walk.view.sentence.tokens[walk.position - 1]
    if walk.word not in words("transparent") or (made.tag == "VERB" and made.base_relation != "amod"):
        return False  # "the Union elected President Mora"
    walk.left.first -= 1
    return True


def _takes_piece(walk: _Walk) -> bool:
    """A word of the title itself: "Deputy", "Foreign", "Hydrocarbons", "Vice-", "Trade and"."""
    view, left, word = walk.view, walk.left, walk.word
    index = walk.position - 1
    field = word in words("fields") and walk.head.role in FIELD_ROLES
    field = field and not (
        word == "affairs" and walk.head.phrase == "ambassador"
    )  # "for Asian Affairs | Ambassador Doe"
    if (word in words("modifiers") and _is_modifier(view, index)) or (
        field and not (walk.head.phrase in _EXECUTIVES and view.capital(index))
    ):
        left.take_piece(index, walk.position)
        left.modified = left.modified or word in words("fields")
        return True
    if (
        (walk.head.role == "minister" and _names_field(view, index, walk.start))
        or (walk.head.role in {"minister", "secretary"} and _names_matter(view, index))
    ) and walk.position == walk.start:
        left.take_piece(index, walk.position)
        left.modified = True
        return True
    joins = word in {"and", "&", ","} and bool(left.pieces) and left.pieces[0][0] == walk.position
    if joins and word == "and" and _is_joined_adjective(walk):
        left.take_piece(index, walk.position)
        return True
    if joins and _field_before(view, index, walk.head):
        left.take_piece(index, walk.position)
        return True
    of_many = word in {"'", "’"} and view.glued(index) and view.folded[index - 1] in words("fields")
    if of_many and left.pieces and left.pieces[0][0] == walk.position and view.folded[walk.position] in words("fields"):
        left.take_piece(index - 1, walk.position)
        return True  # "Expatriates' | Welfare Minister"
    hyphenated = view.texts[index] in DASHES and view.glued(index) and view.glued(walk.position)
    if hyphenated and index > walk.least and view.folded[index - 1] in words("modifiers"):
        left.take_piece(index - 1, walk.position)
        return True
    return False


def _takes_deputy(walk: _Walk) -> bool:
    """ "Deputy | National Assembly Chairman": whose deputy it is stands between."""
    index = walk.position - 1
    if walk.word not in _DEPUTIES or walk.left.pieces or not walk.view.capital(index) or index < walk.least:
        return False
    walk.left.pieces.insert(0, (index, walk.position))
    walk.left.first = index
    return True


def _is_modifier(view: View, index: int) -> bool:
    """ "Served under | President Doe": the preposition is no part of a title as in "Under Secretary"."""
    return view.word(index) != "under" or view.capital(index)


def _is_joined_adjective(walk: _Walk) -> bool:
    """ "The resident | and humanitarian coordinator": the adjective before "and" tells of one office what it is."""
    view, at = walk.view, walk.position - 2
    alike = view.tag(walk.position) == "ADJ" and view.capital(at) == view.capital(at + 2)
    known = view.word(at) in words("modifiers") | words("fields")
    return alike and known and at >= walk.least and not walk.head.plural and not view.in_head(at)


def _takes_prefix(walk: _Walk) -> bool:
    """The hyphen of "ex-president"; the next step takes the standing before it."""
    view, index = walk.view, walk.position - 1
    if view.texts[index] not in DASHES or not view.glued(walk.position) or index <= walk.least:
        return False
    if not _standing_before(view, index):
        return False
    walk.left.first = index
    return True


def _takes_learned_body(walk: _Walk) -> bool:
    span = _learned_body_before(walk.view, walk.position, walk.least)
    if span is None:
        return False
    named = body_at(walk.view, span[0])
    walk.left.body = named.name if named and named.last == span[1] else walk.view.slice(*span)
    if named and named.state:
        walk.left.states = (named.state,)
    walk.left.first = span[0]
    return True


def _long_body_before(view: View, position: int, least: int) -> BodyName | None:
    """A body of two words or more right before the office: "Security Council Secretary"."""
    for start in range(max(least, position - _LONGEST_NAME), position - 1):
        body = body_at(view, start)
        known = body and (body.entity or has_head(view, body) or body.name.casefold() in _HOUSES)
        known = known or (body is not None and body.state is not None and _ends_as_body(view, position))
        if body and body.last == position and body.kind == "body" and known:
            return body
    return None


def _ends_as_body(view: View, position: int) -> bool:
    """Whether a known body's name ends here: the Eximbank of "Korea Eximbank"."""
    hit = view.hit_by_last.get(position)
    return hit is not None and hit.of("body") is not None


def _names_field(view: View, index: int, start: int) -> bool:
    """A capitalised word right before "Minister" that no lexicon knows: "Hydrocarbons Minister"."""
    return (
        view.capital(index)
        and view.capital(start)
        and index + 1 == start
        and view.tag(index) in {"NOUN", "PROPN", "ADJ"}
        and view.is_name_word(index)
        and not (index == 0 and view.tag(index) == "PROPN")
    )


def _names_matter(view: View, index: int) -> bool:
    """A matter with a name of its own between an article and an office in small letters: "the Brexit | minister"."""
    before = view.word(index - 1)
    named = view.is_name_word(index) and view.tag(index) == "PROPN" and not view.texts[index].isupper()
    return named and not view.capital(index + 1) and before in DETERMINERS | {"chief", "former", "new"}


def _field_before(view: View, index: int, head: Head) -> bool:
    """Whether the word before "and" or a comma is one more field: "Trade | and Industry Minister"."""
    before = index - 2
    of_a_name = view.capital(before) and view.word(before) not in words("fields") | words("modifiers")
    if view.texts[index] == "," and (of_a_name or view.word(before) == "the" or view.hit_by_last.get(index)):
        return False  # "in the Great South, Planning Minister Jane Doe"
    if view.word(index - 1) not in words("fields"):
        return False
    if head.phrase == "chief":  # "foreign affairs and security policy chief"
        return view.texts[index] == "and" and view.word(before) in words("fields") | words("modifiers")
    alike = view.capital(index - 1) or (view.texts[index] == "&" and not view.capital(index + 1))
    return head.role in {"minister", "secretary"} and alike


def _more_states(view: View, left: Left, position: int, least: int, head: Head) -> int:
    """ "the Azerbaijani and Armenian ministers": further states before a plural."""
    while head.plural and position - 1 > least and view.word(position - 1) in {"and", ","}:
        at = position - 1 - (1 if view.word(position - 2) == "," else 0)
        hit = view.hit_by_last.get(at)
        entry = hit.of(*STATE_SORTS) if hit else None
        if hit is None or entry is None:
            break
        left.states = (entry.key, *left.states)
        position = hit.first
    return position


def _standing_before(view: View, position: int) -> tuple[int, str] | None:
    """A standing that ends right before `position`: its first token and what it means."""
    for length in (3, 2, 1):
        start = position - length
        if start < 0 or view.in_person(start) or not view.keys[start]:
            continue
        for end, values in standings().matches(view.keys, start):
            if end == position:
                return start, values[0]
    return None


def _learned_body_before(view: View, position: int, least: int) -> tuple[int, int] | None:
    for start in range(max(least, position - 7), position):
        body = body_at(view, start)
        if (
            body
            and body.last == position
            and body.kind == "body"
            and (body.entity or body.state or has_head(view, body))
        ):
            return start, position
    for first, last in view.learned(NameKind.BODY):
        if last == position and first >= least and not view.in_person(last - 1):
            return (first + 1 if view.word(first) == "the" else first), last
    return None
