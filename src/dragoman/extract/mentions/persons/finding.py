"""Personal names: what the language model learned, mended by the shape of names and by what the text says elsewhere."""

import re

from dragoman.extract.mentions.addresses import address_end
from dragoman.extract.mentions.persons.bounds import INITIALS, trim
from dragoman.extract.mentions.persons.grown_names import LONGEST, grow
from dragoman.extract.mentions.persons.name_parts import honorific_end, is_particle, is_style
from dragoman.extract.mentions.view import HYPHENS, POSSESSIVES, QUOTES, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words
from dragoman.model.sentence import NameKind

_GLUED_INITIAL = re.compile(r"(?:[A-Z][a-z]?\.){1,3}[A-Z][\w'’-]+")
OF_A_SEAT = frozenset({"mp", "member of parliament", "senator", "congressman", "congresswoman", "lawmaker", "deputy"})
"""Who sits in a house for a place: "the MP for Leeds North"."""
_SAINTS = frozenset({"st", "st.", "saint", "san", "santa"})
_EXECUTIVES = frozenset({"managing director", "chief executive", "chief executive officer", "ceo", "general manager"})


def skip_honorifics(view: View, index: int) -> int:
    """The first token after any styles and ranks that begin at this one: "Senator the Hon. | Doe"."""
    start = index
    while index < view.size:
        if index > start and view.is_person_start(index):
            return index  # "Major-General | Shaikh Doe": a style that is part of the name
        if index > start and view.texts[index] in {"'", "‘", "ʻ"} and view.is_person_start(index + 1):
            return index + 1  # "Dr | 'Aisake Doe"
        end = honorific_end(view, index)
        excellent = view.word(index) == "," and view.word(index - 1) in lexicon("styles")
        if end is None and index > start and (view.word(index) == "the" or excellent):
            end = honorific_end(view, index + 1)  # "His Excellency | , Mr. Doe"
        if end is None:
            return index
        index = end
    return index


def find_persons(view: View) -> list[tuple[int, int]]:
    """Token ranges of personal names in one sentence, without titles, styles and possessive marks."""
    found: list[tuple[int, int]] = []
    for first, last in view.learned(NameKind.PERSON):
        if address_end(view, first) == last:
            continue
        first += leads_body_of_one_word(view, first, last)
        span = trim(view, first, last)
        if span and not (is_told_as_body(view, *span) or _is_thing(view, span[0]) or _is_place(view, *span)):
            _add(found, grow(view, *span))
    for index in range(view.size):
        if any(first <= index < last for first, last in found):
            continue
        if _GLUED_INITIAL.fullmatch(view.texts[index]):
            _add(found, grow(view, index, index + 1))
        elif (
            INITIALS.fullmatch(view.texts[index])
            and not is_style(view, index)
            and view.is_name_word(index + 1)
            and len(view.texts[index]) < 7
        ):
            if not view.hit_over(index) and not _is_saint(view, index, index + 2):
                _add(found, grow(view, index, index + 2))
        else:
            end = skip_honorifics(view, index)
            if (
                end > index
                and not view.in_head(index)
                and view.is_name_word(end)
                and not _names_thing(view, index, end)
            ):
                _add(found, run_from(view, end))
    told = [_without_day(view, *each) for each in found]
    apart = [each for each in told if not (view.in_honour(each[0]) or view.in_honour(each[1] - 1))]
    return _merge_touching(view, sorted(apart))


def _without_day(view: View, first: int, last: int) -> tuple[int, int]:
    """ "Met Jane Doe | Friday"."""
    return first, last - (last - first > 2 and view.word(last - 1) in lexicon("weekdays"))


def leads_body_of_one_word(view: View, first: int, last: int) -> bool:
    """ "Director of | Sidoe Jane Roe": three words of a name behind an office are a body and two of a name."""
    if last - first < 3 or view.word(first - 1) != "of" or first - 1 not in view.in_head_ends:
        return False
    role = next(head.role for end, head in view.heads.values() if end == first - 1)
    return role in {"head", "chair"} and view.is_name_word(first) and view.is_name_word(first + 1)


def is_told_as_body(view: View, first: int, last: int) -> bool:
    """Whether what stands before or behind a name says that it is a body's."""
    return told_as_body(view, last) or called_by_kind(view, first, last) or _has_executive(view, last)


def _has_executive(view: View, last: int) -> bool:
    """ "Petrodoe's managing director", "Delta Petrodoe's chief executive": what has an executive is a company."""
    head = view.heads.get(last + 1) if view.word(last) in POSSESSIVES else None
    return head is not None and head[1].phrase in _EXECUTIVES


def called_by_kind(view: View, first: int, last: int) -> bool:
    """ "The militia Saraya Al Bahr", "the trading company Karahan": what it is stands right before its name."""
    before = first - 1
    while before > 0 and view.texts[before] in QUOTES:
        before -= 1
    if (
        before < 1
        or view.folded[before] not in lexicon("described by a name")
        or view.tag(before) != "NOUN"
        or view.capital(before)
    ):
        return False
    alone = last - first == 1 and view.tag(last) in {"VERB", "AUX"}
    return not alone  # "the party Doe leads"


def told_as_body(view: View, end: int) -> bool:
    """Whether what follows a name says that it is a body: ", a prisoners' rights group,"."""
    if view.word(end) != "," or view.word(end + 1) not in {"a", "an", "the", "one"}:
        return False
    index = end + 2
    while index < min(view.size, end + 10) and view.tag(index) in {"ADJ", "NOUN", "PROPN", "PART", "PUNCT", "NUM"}:
        if view.texts[index] == "," or view.in_head(index):
            return False
        owned = view.word(index + 1) in POSSESSIVES  # "Jane Doe, the party's chair"
        if (
            view.folded[index] in lexicon("described by a name")
            and view.tag(index + 1) not in {"NOUN", "PROPN"}
            and not owned
        ):
            return True
        index += 1
    return False


def _is_place(view: View, first: int, last: int) -> bool:
    """What a name stands for that is told only by its surroundings: a seat, or a saint for his feast or church."""
    return _is_seat(view, first, last) or _is_saint(view, first, last)


def _is_saint(view: View, first: int, last: int) -> bool:
    """ "St. | Doe's Day", "Saint Doe's Cathedral": whoever a day or a house is called after has no part in the news."""
    saint = view.word(first) in _SAINTS or view.word(first - 1) in _SAINTS
    noun = view.word(last + 1) if view.word(last) in POSSESSIVES else view.word(last)
    return saint and noun in lexicon("named in honour") | {"day", "feast"}


def _is_seat(view: View, first: int, last: int) -> bool:
    """ "The MP for | Upper-Doe |, said": where a member of a house was elected."""
    house = next((head.phrase for end, head in view.heads.values() if end == first - 1), None)
    return view.word(first - 1) == "for" and house in OF_A_SEAT and view.word(last) in {",", ".", ")", "(", ""}


def _is_thing(view: View, first: int) -> bool:
    """ "Cyclones Judy and Kevin", "the navy ship 'La Boussole'": what is called like a person."""
    if view.word(first) in lexicon("undertakings") and view.capital(first):
        return True
    before = first - 1
    while before > 1 and (view.word(before) == "and" or view.texts[before] in QUOTES):
        before -= 2 if view.word(before) == "and" else 1
    ship = view.texts[first].isupper() and view.folded[first] in lexicon("ships")
    return ship or view.word(before) in lexicon("things with names") | lexicon("ships")


def _merge_touching(view: View, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Joins names with nothing between them: the model cut "Sheikh | Mohamed bin Zayed"."""
    merged: list[tuple[int, int]] = []
    for first, last in spans:
        if merged and merged[-1][1] == first and honorific_end(view, first) is None:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def run_from(view: View, start: int) -> tuple[int, int]:
    """The run of name words that begins at `start`, particles, hyphens and initials included."""
    end = start + 1
    while end < view.size and end - start < LONGEST:
        if view.is_name_word(end) and view.folded[end] not in body_words("heads"):
            end += 1
        elif view.texts[end] in HYPHENS and view.glued(end) and view.glued(end + 1) and view.capital(end + 1):
            end += 2
        elif is_particle(view, end) and (
            view.is_name_word(end + 1) or (is_particle(view, end + 1) and view.is_name_word(end + 2))
        ):
            end += 1
        else:
            break
    return start, end


def _names_thing(view: View, style: int, start: int) -> bool:
    """Whether what follows a style or rank is a body, or what is "General": "General Cooperation Agreement"."""
    first, last = run_from(view, start)
    things = body_words("heads")
    if view.word(style) == "general":
        things = things | words("fields") | lexicon("what is general")
    return any(view.folded[index] in things for index in range(first, min(last + 1, view.size)))


def _add(found: list[tuple[int, int]], span: tuple[int, int]) -> None:
    if not any(first < span[1] and span[0] < last for first, last in found):
        found.append(span)
