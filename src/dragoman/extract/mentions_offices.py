"""Office phrases: "the newly appointed Ambassador of Malta to Libya", "Uzbek foreign minister", "his Omani counterpart"."""

from dataclasses import dataclass, replace

from dragoman.extract.mentions_bodies import BodyName, body_at, body_before_name
from dragoman.extract.mentions_view import DASHES, POSSESSIVES, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import Head, honorifics, plurals_of, standings, usual_states, words, written_out
from dragoman.model.sentence import NameKind

_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "both"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
_ADJECTIVES = frozenset({"european", "asian", "african", "american", "arab", "eurasian", "islamic", "asia", "eu"})
_FIELD_ROLES = frozenset(
    {"minister", "secretary", "head", "aide", "envoy", "chair", "member", "counterpart", "speaker"}
)
_STATE_SORTS = ("state", "demonym", "bloc", "people", "group")
_PREPOSITIONS = frozenset({"of", "for", "to", "in", "at", "on"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase at tokens `[first, last)` of a sentence, its head noun at `head`.

    `title` is the office without state and article, in the singular; `states` are ISO codes or bloc names; `body` the body it
    belongs to. `owner` is a possessive pronoun before it ("his"). `bare` says that it names nobody by itself ("head").
    """

    first: int
    last: int
    head: int
    title: str
    role: str
    states: tuple[str, ...] = ()
    body: str | None = None
    standing: str | None = None
    plural: bool = False
    owner: str | None = None
    definite: bool = False
    paraphrase: bool = False
    bare: bool = False
    starts_after: int = 0
    """First token of the title itself, after articles, states and standings."""

    @property
    def state(self) -> str | None:
        return self.states[0] if self.states else None


def find_offices(view: View) -> list[Office]:
    """The office phrases of a sentence, without overlap, dashed double offices as one."""
    found: list[Office] = []
    position = 0
    for start in sorted(view.heads):
        if start < position:
            continue
        office = _office_from(view, start, position)
        if office is None:
            continue
        found.append(office)
        position = office.last
    found += _learned_offices(view, found)
    found.sort(key=lambda office: office.first)
    return _join_dashed(view, _join_possessors(view, found))


def _learned_offices(view: View, known: list[Office]) -> list[Office]:
    """Offices only the language model knows, right before or behind a person's name."""
    found = []
    for first, last in view.learned(NameKind.POST):
        while first < last and view.word(first) in _DETERMINERS:
            first += 1
        if first >= last or any(office.first < last and first < office.last for office in known):
            continue
        if any(view.in_person(index) for index in range(first, last)) or honorific_at(view, first):
            continue
        beside = view.is_person_start(last) or (view.word(first - 1) in {",", "the", "a"} and view.in_person(first - 2))
        words_of = view.folded[first:last]
        if words_of[-1] in words("modifiers") or view.tag(last - 1) not in {"NOUN", "PROPN"}:
            continue
        if not beside or words_of[-1] in words("paraphrases") or view.hit_by_first.get(last - 1):
            continue
        hit = view.hit_by_first.get(first)
        states = (hit.entry.key,) if hit and hit.of(*_STATE_SORTS) and hit.last < last else ()
        start = hit.last if hit and states else first
        title = view.slice(start, last)
        title = written_out(title) or title
        found.append(Office(first, last, last - 1, title, "head", states, starts_after=start))
    return found


def honorific_at(view: View, index: int) -> bool:
    """Whether a style or rank begins at this token."""
    return bool(honorifics().longest(view.keys, index))


def _join_possessors(view: View, offices: list[Office]) -> list[Office]:
    """ "the Secretary-General's Special Representative": the first office only says whose the second is."""
    found: list[Office] = []
    for office in offices:
        previous = found[-1] if found else None
        if previous and view.word(previous.last) in POSSESSIVES and office.starts_after == previous.last + 1:
            states = office.states or previous.states or usual_states(previous.title)[:1]
            found[-1] = replace(office, first=previous.first, states=states, definite=True)
        else:
            found.append(office)
    return found


def _office_from(view: View, start: int, least: int) -> Office | None:
    if view.in_person(start):
        return None
    end, head = view.heads[start]
    while end in view.heads and not view.in_person(end):  # "Deputy" + "Prime Minister"
        end, head = view.heads[end][0], view.heads[end][1]
    after = end
    while (
        after not in view.heads
        and (view.word(after) in words("modifiers") or _is_field(view.word(after)))
        and not view.in_person(after)
    ):
        after += 1
    if after > end and after in view.heads and view.folded[start] in words("modifiers") and not view.in_person(after):
        end, head = view.heads[after]  # "Assistant Foreign Minister"
    hyphen = end + 1
    if (
        end + 1 < view.size
        and view.texts[end] in DASHES
        and view.glued(end)
        and hyphen in view.heads
        and view.glued(hyphen)
    ):
        end, head = view.heads[hyphen]
    if not _is_noun(view, start, end, head):
        return None
    left = _read_left(view, start, least, head)
    right = _read_right(view, end, head)
    pieces = [*left.pieces, (start, end), *right.pieces]
    title = _title(view, pieces, head)
    states = left.states or right.states
    complement = right.last > end or bool(left.states) or left.body is not None or left.modified
    phrase = fold(head.phrase)
    return Office(
        first=left.first,
        last=right.last,
        head=end - 1,
        title=title,
        role=head.role,
        states=states,
        body=right.body or left.body,
        standing=left.standing,
        plural=head.plural,
        owner=left.owner,
        definite=left.definite,
        paraphrase=(phrase in words("paraphrases") and not left.pieces and end - start == len(head.phrase.split()))
        or head.role == "counterpart",
        bare=phrase in words("needs_complement") and not complement,
        starts_after=left.inner,
    )


def _is_noun(view: View, start: int, end: int, head: Head) -> bool:
    """Keeps verbs ("heads the delegation") and other senses ("head to head", "general") out."""
    token = view.sentence.tokens[end - 1]
    if view.capital(end - 1) and view.tag(end - 1) != "VERB":
        return True
    if token.tag in {"VERB", "AUX", "ADV", "ADP"}:
        return False
    return not (end - start == 1 and view.word(end) in {"to", "on"} and head.phrase == "head")


@dataclass
class _Left:
    first: int
    inner: int
    pieces: list[tuple[int, int]]
    states: tuple[str, ...] = ()
    body: str | None = None
    standing: str | None = None
    owner: str | None = None
    definite: bool = False
    modified: bool = False


def _read_left(view: View, start: int, least: int, head: Head) -> _Left:
    left = _Left(start, start, [])
    position = start
    while position > least:
        index = position - 1
        word = view.folded[index]
        standing = _standing_before(view, position)
        if (
            standing
            and standing[0] >= least
            and not (standing[1] == "newly appointed" and word == "new" and view.capital(index))
        ):
            left.standing = left.standing or standing[1]
            position = left.first = standing[0]
            continue
        if view.in_person(index) and not (word in POSSESSIVES):
            break
        hit = view.hit_by_last.get(position - 1 if word in POSSESSIVES else position)
        if hit and hit.first >= least and not left.states and left.body is None:
            entry = hit.of(*_STATE_SORTS)
            owner = hit.of("body", "palace")
            capital = hit.of("capital") if word in POSSESSIVES else None
            if entry or capital:
                left.states = ((entry or capital).key,)  # type: ignore[union-attr]
            elif owner:
                left.body, left.states = owner.name, (owner.state,) if owner.state else ()
            else:
                break
            position = left.first = hit.first
            position = left.first = _more_states(view, left, position, least, head)
            continue
        if word in _DETERMINERS or word in _POSSESSIVES:
            left.first = index
            left.definite = word != "a" and word != "an"
            left.owner = word if word in _POSSESSIVES else None
            break
        if left.states or left.body:
            if word in words("transparent"):
                position = left.first = index
                continue
            break
        if word in words("modifiers") or (word in words("fields") and head.role in _FIELD_ROLES):
            left.pieces.insert(0, (index, position))
            left.modified = left.modified or word in words("fields")
            position = left.first = left.inner = index
        elif (
            word in {"and", "&", ","}
            and left.pieces
            and _field_before(view, index, head)
            and left.pieces[0][0] == position
        ):
            left.pieces.insert(0, (index, position))
            position = left.first = left.inner = index
        elif (
            view.texts[index] in DASHES
            and view.glued(index)
            and view.glued(position)
            and index > least
            and view.folded[index - 1] in words("modifiers")
        ):
            left.pieces.insert(0, (index - 1, position))
            position = left.first = left.inner = index - 1
        elif word in words("transparent"):
            position = left.first = index
        elif view.texts[index] in DASHES and view.glued(position) and index > least and _standing_before(view, index):
            position = left.first = index  # ex-president
        else:
            span = _learned_body_before(view, position, least)
            if span is None:
                break
            named = body_at(view, span[0])
            left.body = named.name if named and named.last == span[1] else view.slice(*span)
            if named and named.state:
                left.states = (named.state,)
            position = left.first = span[0]
    return left


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


def _field_before(view: View, index: int, head: Head) -> bool:
    return (
        head.role in {"minister", "secretary"} and view.word(index - 1) in words("fields") and view.capital(index - 1)
    )


def _more_states(view: View, left: _Left, position: int, least: int, head: Head) -> int:
    """ "the Azerbaijani and Armenian ministers": further states before a plural."""
    while head.plural and position - 1 > least and view.word(position - 1) in {"and", ","}:
        at = position - 1 - (1 if view.word(position - 2) == "," else 0)
        hit = view.hit_by_last.get(at)
        entry = hit.of(*_STATE_SORTS) if hit else None
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
            and (body.entity or body.state or _has_head(view, body))
        ):
            return start, position
    for first, last in view.learned(NameKind.BODY):
        if last == position and first >= least and not view.in_person(last - 1):
            return (first + 1 if view.word(first) == "the" else first), last
    return None


@dataclass
class _Right:
    last: int
    pieces: list[tuple[int, int]]
    states: tuple[str, ...] = ()
    body: str | None = None


def _read_right(view: View, end: int, head: Head) -> _Right:
    right = _Right(end, [])
    position = end
    if position < view.size and head.role in _FIELD_ROLES and view.capital(position) and not view.in_person(position):
        run = _field_run(view, position)
        if (
            run > position
            and view.word(position) not in {"of"}
            and view.capital(end - 1)
            and not view.hit_by_first.get(position)
        ):
            right.pieces.append((position, run))
            position = right.last = run
    for _ in range(5):
        if view.word(position) not in _PREPOSITIONS:
            break
        taken = _complement(view, position, head, right)
        if taken is None:
            break
        position = right.last = taken
    return right


def _complement(view: View, preposition: int, head: Head, right: _Right) -> int | None:
    """Reads one "of ..." part; returns its end, or None where it does not belong to the office."""
    word = view.word(preposition)
    start = preposition + 1
    if word in {"at", "to"} and head.role not in {"envoy", "aide", "member", "minister"}:
        return None
    if word == "on" and head.role not in {"envoy", "aide", "minister", "secretary"}:
        return None
    while view.word(start) in {"the", "its", "their", "his", "her"}:
        start += 1
    if start >= view.size or view.in_person(start):
        return None
    if view.word(start) in {"two", "both"} and head.plural:
        return _each_of(view, start + 1, right)
    hit = view.hit_by_first.get(start)
    entry = hit.of(*_STATE_SORTS) if hit else None
    follows = hit.last if hit else start
    if hit and entry and word == "of" and entry.sort != "group":
        if view.word(follows) in POSSESSIVES:
            follows += 1
        inner = _inner(view, follows, head, right) or _inner(view, start, head, right)
        if inner is not None and not _is_listed_state(view, follows):
            right.states = right.states or (entry.key,)
            right.pieces.append((preposition, preposition + 1))
            right.pieces.append(inner[0])
            return inner[1]
        owned = body_at(view, follows) if follows > hit.last else None
        if owned and _has_head(view, owned):
            right.body, right.states = owned.name, (entry.key,)
            return owned.last
        place = view.hit_by_first.get(follows) if follows > hit.last else None
        if place and place.of("place") and not place.of("state"):
            right.body, right.states = place.entry.surface, (entry.key,)
            return place.last
        body = body_at(view, start)
        if body and body.last > hit.last and (body.entity or _has_head(view, body)):
            return _take_body(view, body, right)
        if entry.sort == "demonym":
            return None
        states, last = _state_list(view, hit.last, entry.key, head)
        right.states = right.states or states
        return last
    if hit and (entry or hit.of("capital", "region", "place")) and word != "of":
        if word == "in" and head.role != "envoy" and not (right.body and view.capital(hit.last)):
            return None
        last = hit.last
        body = body_at(view, start)
        if body and body.last > last:
            last = body.last
        while view.word(last) in {"and", ","} and (
            nxt := view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        ):
            if not nxt.of("state", "region", "bloc") or nxt.last in view.heads:
                break
            last = nxt.last
        if (
            word == "for"
            and view.word(last) == "and"
            and view.word(last + 1) == "the"
            and head.role == "envoy"
            and not view.capital(last + 2)
        ):
            last = _noun_phrase_end(view, last + 1)
        right.pieces.append((preposition, last))
        return last
    inner = _inner(view, start, head, right)
    if inner is not None:
        right.pieces.append((preposition, inner[0][0]) if inner[0][0] > preposition else (preposition, preposition + 1))
        right.pieces.append(inner[0])
        return inner[1]
    place = hit.of("place", "capital") if hit else None
    if hit and place and word == "of" and not (view.capital(hit.last) and body_at(view, start)):
        right.body, right.states = right.body or place.surface, right.states or (place.state or "",)
        return hit.last
    known = view.hit_by_first.get(start)
    if word == "of" and head.role not in {"minister", "envoy"} and view.capital(start):
        body = body_at(view, start)
        if body and _has_head(view, body):
            return _take_body(view, body, right)
    if head.role in {"minister", "secretary", "envoy", "aide", "head", "counterpart"} and not (
        known and known.of("body")
    ):
        run = _field_run(view, start)
        if run > start and not (word == "of" and head.role in {"head", "envoy"} and body_at(view, start)):
            right.pieces.append((preposition, run))
            return run
    body = body_at(view, start)
    if body and word in {"of", "at", "to", "in", "for"}:
        if word != "of" and head.role == "envoy":
            right.pieces.append((preposition, body.last))
            right.states = right.states
            return body.last
        return _take_body(view, body, right)
    if word in {"of", "for"} and not view.capital(start) and view.texts[start][0].isalpha():
        last = _noun_phrase_end(view, start)
        if last > start and "delegation" not in view.folded[start:last]:
            right.pieces.append((preposition, last))
            return last
    return None


def _has_head(view: View, body: BodyName) -> bool:
    return any(view.folded[index] in body_words("heads") for index in range(body.first, body.last))


def _each_of(view: View, start: int, right: _Right) -> int | None:
    """ "chairpersons of the two chambers of the Parliament": each holds the office in one of them."""
    last = _noun_phrase_end(view, start)
    if last == start:
        return None
    name = view.slice(start, last)
    name = name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
    if view.word(last) == "of":
        body = body_at(view, last + 1 + (view.word(last + 1) == "the"))
        if body:
            name += " " + view.slice(last, body.last)
            last = body.last
    right.body = name
    return last


def _take_body(view: View, body: BodyName, right: _Right) -> int:
    """Takes a body; what a learned name says beyond the body's own noun is the name of the person after it."""
    cut = body_before_name(view, body)
    if cut is not None:
        body = cut
    right.body = right.body or body.name
    if body.state and not right.states:
        right.states = (body.state,)
    return body.last


def _is_listed_state(view: View, index: int) -> bool:
    return view.word(index) in {",", "and"}


def _inner(view: View, start: int, head: Head, right: _Right) -> tuple[tuple[int, int], int] | None:
    """An office or organ of government inside the title: "of the President", "of the Cabinet of Ministers"."""
    organs = words("inner_organs")
    for length in (4, 3, 2, 1):
        if start + length <= view.size and " ".join(view.folded[start : start + length]) in organs:
            end = start + length
            if (
                length == 1
                and view.word(start) == "board"
                and view.word(end) == "of"
                and view.word(end + 1) in {"directors", "investment"}
            ):
                end += 2 if view.word(end + 1) == "directors" else 0
            return (start, end), end
    bloc = view.hit_by_first.get(start)
    at = bloc.last if bloc and bloc.of("bloc", "demonym") else start
    joined = "".join(view.keys[at : at + 3])
    for length, organ in (
        (3, "secretarygeneral"),
        (2, "secretarygeneral"),
        (1, "government"),
        (1, "cabinet"),
        (1, "administration"),
    ):
        if at > start and joined.startswith(organ) and "".join(view.keys[at : at + length]) == organ:
            if organ == "secretarygeneral" and bloc:
                right.states = right.states or (bloc.entry.key,)
                return (start, at + length), at + length
            if bloc:
                right.states = right.states or (bloc.entry.key,)
            return (at, at + length), at + length
    return None


def _state_list(view: View, end: int, first: str, head: Head) -> tuple[tuple[str, ...], int]:
    """ "ministers of Iran, Russia and Turkey": every state of the list for a plural office."""
    states = [first]
    while head.plural:
        at = end
        while view.word(at) in {",", "and", "the"}:
            at += 1
        hit = view.hit_by_first.get(at)
        entry = hit.of("state", "bloc") if hit else None
        if at == end or hit is None or entry is None or view.word(hit.last) in POSSESSIVES:
            break
        states.append(entry.key)
        end = hit.last
    return tuple(states), end


def _field_run(view: View, start: int) -> int:
    """The end of a policy field: "Foreign Affairs and Trade", "Investment, Industry and Trade"."""
    upper = view.capital(start)
    position = start
    while position < view.size and not view.in_person(position):
        word = view.folded[position]
        if (
            _is_field(word)
            and (view.capital(position) or not upper or word in {"affairs"})
            and position not in view.heads
        ):
            position += 1
        elif word in {"and", "&", ",", "-", "–"} and position > start and _goes_on(view, position, upper):
            position += 2 if view.word(position + 1) in {"and", "the"} else 1
        elif (
            word == "of"
            and position > start
            and _is_field(view.word(position + 1))
            and view.capital(position + 1) == upper
            and not view.hit_by_first.get(position + 1)
        ):
            position += 1
        elif upper and word == "board" and view.word(position + 1) == "of" and _is_field(view.word(position + 2)):
            position += 2
        else:
            break
    return position


def _is_field(word: str) -> bool:
    """Whether a folded word names a field of policy; of a hyphenated one, any part does."""
    return any(part in words("fields") for part in word.split("-"))


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
    if not _is_field(word) and not (word == "board" and view.word(after + 1) == "of"):
        return False
    position = after
    while position < view.size and view.folded[position] in words("fields") | words("modifiers"):
        if position in view.heads:
            return False
        position += 1
    return not (position in view.heads and view.heads[position][1].role != "member") or view.in_person(position)


def _noun_phrase_end(view: View, start: int) -> int:
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


def _title(view: View, pieces: list[tuple[int, int]], head: Head) -> str:
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


def _with_body(office: Office) -> str:
    return f"{office.title} of {office.body}" if office.body else office.title


def _join_dashed(view: View, offices: list[Office]) -> list[Office]:
    """Joins "Deputy Prime Minister – Minister of Foreign Affairs" into one office."""
    found: list[Office] = []
    for office in offices:
        previous = found[-1] if found else None
        if (
            previous
            and office.first == previous.last + 1
            and view.texts[previous.last] in DASHES
            and not office.plural
            and not previous.paraphrase
        ):
            dash = view.texts[previous.last]
            glue = dash if view.glued(previous.last) else f" {dash} "
            found[-1] = replace(
                previous,
                last=office.last,
                title=f"{_with_body(previous)}{glue}{_with_body(office)}",
                states=previous.states or office.states,
                body=None,
                bare=False,
            )
        else:
            found.append(office)
    return found
