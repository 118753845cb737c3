"""Personal names: what the language model learned, mended by the shape of names and by what the text says elsewhere."""

import re

from dragoman.extract.mentions_view import DASHES, HYPHENS, POSSESSIVES, QUOTES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import honorifics, words
from dragoman.model.sentence import Name, NameKind

_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?)+")
_GLUED_INITIAL = re.compile(r"(?:[A-Z][a-z]?\.){1,3}[A-Z][\w'’-]+")
_LONGEST = 10
_SHORT_NAMES = frozenset(
    {
        "to",
        "do",
        "an",
        "so",
        "no",
        "on",
        "he",
        "my",
        "may",
        "will",
        "mark",
        "van",
        "von",
        "el",
        "al",
        "de",
        "la",
        "le",
        "da",
    }
)
_TOLD = frozenset(
    {
        "group",
        "party",
        "company",
        "firm",
        "organization",
        "organisation",
        "agency",
        "newspaper",
        "broadcaster",
        "charity",
    }
    | {"union", "coalition", "alliance", "movement", "militia", "bank", "operator", "airline", "tank", "daily", "ngo"}
)
_NO_PERSON = re.compile(r"[A-Z]{2,}\d*|[A-Z][a-z]+[A-Z]{2,}\w*|[A-Z]{2,}[a-z]+\w*")  # acronyms, BelTA, KazAID


def honorific_end(view: View, index: int) -> int | None:
    """The end of a style or rank ("Mr.", "Lieutenant-General") that begins at this token, in capitals."""
    if not view.capital(index):
        return None
    found = honorifics().longest(view.keys, index)
    if not found or found[0] >= view.size:
        return None
    if view.folded[index] == "he" and view.texts[index] != "HE":
        return None
    end = found[0]
    return end + 1 if view.texts[end] == "." and view.glued(end) else end


def skip_honorifics(view: View, index: int) -> int:
    """The first token after any styles and ranks that begin at this one."""
    while index < view.size:
        end = honorific_end(view, index)
        if end is None:
            return index
        index = end
    return index


def find_persons(view: View) -> list[tuple[int, int]]:
    """Token ranges of personal names in one sentence, without titles, styles and possessive marks."""
    found: list[tuple[int, int]] = []
    for first, last in view.learned(NameKind.PERSON):
        span = _trim(view, first, last)
        if span and not told_as_body(view, span[1]):
            _add(found, _grow(view, *span))
    for index in range(view.size):
        if any(first <= index < last for first, last in found):
            continue
        if _GLUED_INITIAL.fullmatch(view.texts[index]):
            _add(found, _grow(view, index, index + 1))
        elif (
            _INITIALS.fullmatch(view.texts[index])
            and not _is_style(view, index)
            and view.is_name_word(index + 1)
            and len(view.texts[index]) < 7
        ):
            if not view.hit_over(index):
                _add(found, _grow(view, index, index + 2))
        else:
            end = honorific_end(view, index)
            if end and not view.in_head(index) and view.is_name_word(end) and not _body_run(view, end):
                _add(found, run_from(view, end))
    return _merge_touching(view, sorted(found))


def told_as_body(view: View, end: int) -> bool:
    """Whether what follows a name says that it is a body: ", a prisoners' rights group,"."""
    if view.word(end) != "," or view.word(end + 1) not in {"a", "an", "the", "one"}:
        return False
    index = end + 2
    while index < min(view.size, end + 10) and view.tag(index) in {"ADJ", "NOUN", "PROPN", "PART", "PUNCT", "NUM"}:
        if view.texts[index] == "," or view.in_head(index):
            return False
        if view.folded[index] in _TOLD and view.tag(index + 1) not in {"NOUN", "PROPN"}:
            return True
        index += 1
    return False


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
    while end < view.size and end - start < _LONGEST:
        if view.is_name_word(end) and view.folded[end] not in body_words("heads"):
            end += 1
        elif view.texts[end] in HYPHENS and view.glued(end) and view.glued(end + 1) and view.capital(end + 1):
            end += 2
        elif _particle(view, end) and (
            view.is_name_word(end + 1) or (_particle(view, end + 1) and view.is_name_word(end + 2))
        ):
            end += 1
        else:
            break
    return start, end


def _particle(view: View, index: int) -> bool:
    return (
        view.word(index) in words("particles")
        and view.texts[index][0].islower()
        and view.word(index) not in {"i", "e", "y"}
    )


def _body_run(view: View, start: int) -> bool:
    first, last = run_from(view, start)
    return any(view.folded[index] in body_words("heads") for index in range(first, min(last + 1, view.size)))


def _trim(view: View, first: int, last: int) -> tuple[int, int] | None:
    """Cuts titles, styles, states before and marks after; None where nothing like a name is left."""
    while first < last:
        end = honorific_end(view, first)
        if end is not None and end < last and view.folded[first] not in words("name_styles"):
            first = end
            continue
        hit = view.hit_by_first.get(first)
        if hit and hit.last < last and _belongs_before(view, hit, first, last):
            first = hit.last
            continue
        if (
            hit
            and hit.of("state", "demonym", "bloc", "palace")
            and hit.last < last
            and view.word(hit.last) in POSSESSIVES
        ):
            first = hit.last + 1
        elif (
            hit
            and hit.of("demonym", "bloc")
            and hit.last < last
            and (hit.last in view.heads or view.folded[hit.last] in words("modifiers"))
        ):
            first = hit.last
        elif first in view.heads and view.heads[first][0] < last and view.folded[first] not in words("name_styles"):
            first = view.heads[first][0]
        elif (
            (view.folded[first] in body_words("suffixes") and last - first > 1)
            or view.folded[first] in words("modifiers")
            or (not view.capital(first) and not _particle(view, first))
            or view.texts[first] in DASHES
            or not view.texts[first][0].isalnum()
        ):
            first += 1
        else:
            break
    while last > first and (
        view.word(last - 1) in POSSESSIVES
        or not view.texts[last - 1][0].isalnum()
        or (view.texts[last - 1][0].islower() and last - first > 1)
    ):
        last -= 1
    if first >= last:
        return None
    hit = view.hit_by_first.get(first)
    if (
        hit
        and hit.last >= last
        and hit.of("state", "demonym", "bloc", "people", "group", "region", "outlet", "body", "palace")
    ):
        return None
    if (
        hit
        and hit.last >= last
        and hit.first <= first
        and hit.of("capital", "place")
        and (last - first == hit.last - hit.first)
    ):
        return None
    if view.word(first - 1) == "the" or (last - first == 1 and _is_modifier(view, first)):
        return None
    if last - first == 1 and len(view.texts[first]) == 1:
        return None
    if last - first == 1 and (_NO_PERSON.fullmatch(view.texts[first]) or _quoted(view, first)):
        return None
    # A body's word stands last in its name ("Delta Bank"); standing first it may be a given name ("Duma Tebogo").
    if any(view.folded[index] in body_words("heads") for index in range(min(first + 1, last - 1), last)):
        return None
    if all(view.in_head(index) for index in range(first, last)):
        return None
    return first, last


def _name_part(view: View, index: int) -> bool:
    """The part of a name behind a hyphen: capitalised, or small as in "Tae-yul"."""
    if view.capital(index):
        return True
    text = view.texts[index]
    return (
        view.texts[index - 1] != "–"
        and 1 < len(text) <= 5
        and text.isalpha()
        and text not in {"led", "based", "era", "born", "style", "made", "run", "elect"}
    )


def _is_style(view: View, index: int) -> bool:
    """ "Mr.", "Lt.": no initial, though written like one."""
    return len(view.texts[index].rstrip(".")) > 1 and honorific_end(view, index) is not None


def _belongs_before(view: View, hit: Hit, first: int, last: int) -> bool:
    """Whether a known name at the start of a person's name ends the title before it: "of Hungary | Jane Doe"."""
    if view.texts[hit.last] in DASHES:
        return False
    if hit.of("body", "outlet", "bloc", "group") and not hit.of("place"):
        # "Rafael", "Ford" and "Orange" are companies, and names of people.
        return hit.last - hit.first > 1 or not view.texts[first][1:].islower()
    if not hit.of("state", "capital", "region", "place"):
        return False
    before = view.word(first - 1) if view.word(first - 1) != "the" else view.word(first - 2)
    return before in {"of", "to", "in", "for", "at", "republic"} or (
        hit.of("state") is not None and last - hit.last >= 2
    )


def _is_modifier(view: View, index: int) -> bool:
    """ "Tigrayan politician", "in Denpasar": a single word that qualifies a noun or says where is nobody."""
    token = view.sentence.tokens[index]
    if view.word(index - 1) in {"in", "at", "near", "from", "via", "outside", "around"} and token.relation != "nsubj":
        return True
    follows = view.tag(index + 1) in {"NOUN", "ADJ"} and view.texts[index + 1][0].islower()
    return follows and (token.tag == "ADJ" or token.relation == "amod")


def _quoted(view: View, index: int) -> bool:
    return 0 < index < view.size - 1 and view.texts[index - 1] in QUOTES and view.texts[index + 1] in QUOTES


def _grow(view: View, first: int, last: int) -> tuple[int, int]:
    """Takes in the rest of a name the model cut: hyphenated parts, further name words after it, initials before it."""
    while (
        last + 1 < view.size
        and view.texts[last] in HYPHENS
        and view.glued(last)
        and view.glued(last + 1)
        and view.capital(last + 1)
    ):
        last += 2
    others = [
        name for name in view.sentence.names if name.kind is not NameKind.PERSON and name.kind is not NameKind.POST
    ]
    while last < view.size and last - first < _LONGEST and not _is_other(others, last):
        if view.texts[last] in HYPHENS and view.glued(last) and view.glued(last + 1) and _name_part(view, last + 1):
            last += 2
            continue
        if (
            _particle(view, last)
            and view.is_name_word(last + 1)
            and not _is_other(others, last + 1)
            and view.glued(last) is False
        ) and view.word(last) in {
            "bin",
            "ibn",
            "bint",
            "al",
            "el",
            "van",
            "von",
            "da",
            "dos",
            "del",
            "ben",
            "ould",
        }:
            last += 2
            continue
        if not view.is_name_word(last):
            break
        if view.folded[last] in body_words("heads") or honorific_end(view, last):
            break
        last += 1
    if first > 0 and view.word(first) in {"bin", "ibn", "bint"} and view.capital(first - 1):
        first -= 1
    while (
        first > 1
        and view.texts[first - 1] in HYPHENS
        and view.glued(first)
        and view.glued(first - 1)
        and view.is_name_word(first - 2)
    ):
        first -= 2
    if (
        first > 0
        and _INITIALS.fullmatch(view.texts[first - 1])
        and not view.hit_over(first - 1)
        and not _is_style(view, first - 1)
    ):
        first -= 1
    if first > 1 and view.folded[first - 1] in _SHORT_NAMES and view.capital(first - 1) and not view.capital(first - 2):
        first -= 1
    if (
        first > 1
        and view.folded[first - 1] in _SHORT_NAMES
        and view.capital(first - 1)
        and first - 1 in view.in_head_ends
    ):
        first -= 1
    return first, last


def _is_other(names: list[Name], index: int) -> bool:
    return any(name.first <= index < name.last for name in names)


def _add(found: list[tuple[int, int]], span: tuple[int, int]) -> None:
    if not any(first < span[1] and span[0] < last for first, last in found):
        found.append(span)
