"""Where a personal name begins and ends: titles and marks cut off, parts the language model left out taken in."""

import re

from dragoman.extract.mentions.view import DASHES, HYPHENS, POSSESSIVES, QUOTES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import honorifics, words
from dragoman.model.sentence import Name, NameKind

INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?)+")
LONGEST = 10
"""Tokens of the longest name."""

_SHORT_NAMES = frozenset("to do an so no on he my may will mark van von el al de la le da".split())
_MATTERS = frozenset({"affairs", "relations"})  # end an office, begin no name
_RETIRED = frozenset({"retd", "ret", "rtd", "retired", "r"})
_CIVIL = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor", "eng"})
_ALSO_GIVEN = frozenset({"amir", "sultan", "king", "dean"})  # offices that are given names too
_PARTICLES_WITHIN = frozenset("bin ibn bint al el van von da dos del ben ould".split())
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
    end += view.texts[end] == "." and view.word(end + 1) == "("  # "Maj. Gen. (Rtd) Jane Doe"
    if view.word(end) == "(" and _is_bracketed_style(view, end + 1):
        shut = end + 2 + (view.word(end + 2) == ".")
        return shut + 1 if view.word(shut) == ")" and shut + 1 < view.size else end  # "Captain (retd) Jane Doe"
    return end + 1 if view.texts[end] == "." and view.glued(end) else end


def _is_bracketed_style(view: View, index: int) -> bool:
    """The "Rtd" of "Captain (Rtd) Doe", the "Mrs." of "Dr. (Mrs.) Doe"."""
    style = honorifics().longest(view.keys, index) if view.capital(index) else None
    end = style[0] + (view.word(style[0]) == ".") if style else 0
    return view.word(index).strip(".") in _RETIRED or view.word(end) == ")"


def is_particle(view: View, index: int) -> bool:
    """Whether a small word of names stands here: "bin", "van"; a lone letter may be a word of another language."""
    return (
        view.word(index) in words("particles")
        and view.texts[index][0].islower()
        and view.word(index) not in {"i", "e", "y"}
    )


def is_style(view: View, index: int) -> bool:
    """ "Mr.", "Lt.": no initial, though written like one."""
    return len(view.texts[index].rstrip(".")) > 1 and honorific_end(view, index) is not None


def trim(view: View, first: int, last: int) -> tuple[int, int] | None:
    """Cuts titles, styles, states before and marks after; None where nothing like a name is left."""
    style = honorific_end(view, first)
    if style is not None and (style > last or (style == last and view.is_name_word(style))):
        return None  # "Rt" of "Rt Hon. Jane Doe", "Hon" before it
    last = next((at for at in range(first + 1, last) if _is_verb(view, at)), last)  # "Jane Doe [rang Roe]"
    while first < last:
        begin = _after_title(view, first, last)
        if begin == first:
            break
        first = begin
    while last > first and (
        view.word(last - 1) in POSSESSIVES
        or not view.texts[last - 1][0].isalnum()
        or (view.texts[last - 1][0].islower() and last - first > 1 and not _is_syllable(view, last - 1))
    ):
        last -= 1
    while last - first > 2 and is_honour(view, last - 1):
        last -= 1  # "Jane Doe AM"
    return (first, last) if first < last and _may_be_person(view, first, last) else None


def _is_syllable(view: View, index: int) -> bool:
    """The small part of a Korean or Chinese name behind its hyphen: "Jae-myeong"."""
    return index > 0 and view.texts[index - 1] in HYPHENS and view.glued(index) and view.glued(index - 1)


def _is_verb(view: View, index: int) -> bool:
    """Whether a word in small letters, no particle of names, is what somebody does; unusual ones have the tag X."""
    tag = view.sentence.tokens[index].tag
    return view.texts[index].islower() and tag in {"VERB", "X"} and not is_particle(view, index)


def _after_title(view: View, first: int, last: int) -> int:
    """The token behind what stands at `first` and is no part of the name: a style, a state, an office; else `first`."""
    within = next((end for start, (end, _) in view.heads.items() if start < first < end < last), None)
    if within is not None and view.capital(first - 1):
        return within  # "Menteri | Besar Jane Doe"
    over = view.hit_over(first)
    if over and over.of("body") and over.first < first < over.last < last:
        return over.last  # "State Great | Khural | Jane Doe"
    end = honorific_end(view, first)
    styled = view.folded[first] in words("name_styles")  # "Sheikh", "Prince" begin a name
    if end is not None and end < last and not styled:
        return end
    hit = view.hit_by_first.get(first)
    if hit and hit.last < last:
        if _belongs_before(view, hit, first, last):
            return hit.last
        if hit.of("state", "demonym", "bloc", "palace") and view.word(hit.last) in POSSESSIVES:
            return hit.last + 1
        office_follows = hit.last in view.heads or view.folded[hit.last] in words("modifiers")
        if hit.of("demonym", "bloc") and office_follows:
            return hit.last
        if hit.of("place", "capital", "region") and hit.last in view.heads and view.heads[hit.last][0] < last:
            return hit.last  # "Ba Governor Jane Doe"
    if first in view.heads and view.heads[first][0] < last and not styled and not _is_given_name(view, first, last):
        return view.heads[first][0]
    named = first + 1 < last and INITIALS.fullmatch(view.texts[first + 1])
    if named and view.folded[first] in body_words("heads"):
        return first + 1  # "Head of the Cabinet | Secretariat | J. Doe"
    if last - first > 2 and view.folded[first] in words("fields") and _ends_title(view, first):
        return first + 1  # "Secretary for European | Funds | Jane Doe"
    no_part = (
        (view.folded[first] in body_words("suffixes") and last - first > 1)
        or view.folded[first] in words("modifiers") | _MATTERS
        or (not view.capital(first) and not is_particle(view, first))
        or view.texts[first] in DASHES
        or not view.texts[first][0].isalnum()
    )
    return first + 1 if no_part else first


def _ends_title(view: View, index: int) -> bool:
    """Whether a field of policy stands behind another word of an office that is known as one."""
    before = view.word(index - 1)
    return before in words("fields") or (before in {"for", "of"} and index - 1 in view.in_head_ends)


def is_honour(view: View, index: int) -> bool:
    """Whether a token is one of the letters that stand behind a name and are no part of it: "Jane Doe KC"."""
    return view.word(index) in lexicon("letters behind a name") and view.texts[index].isupper()


def _is_given_name(view: View, first: int, last: int) -> bool:
    """ "Amir Khan Doe": a title that is a given name too, before two more words of a name that no state stands before.

    Sultans, kings and deans who are told by two words are told apart by the office that follows their name.
    """
    rest = range(first + 1, last)
    if view.word(first) in _ALSO_GIVEN and view.word(first - 1) in words("fields") and view.capital(first - 1):
        return bool(rest)  # "Minister for Water | Amir Doe"
    if view.word(first) in _ALSO_GIVEN and view.word(first - 1).rstrip(".") in _CIVIL:
        return bool(rest)  # "Dr. Amir Doe"
    parts = [at for at in rest if view.texts[at] not in DASHES]
    if view.word(first) not in _ALSO_GIVEN or len(rest) < 2 or not all(view.is_name_word(at) for at in parts):
        return False
    if any(view.word(at) in words("particles") for at in rest) or view.word(first - 1) in {"the", "of"} | POSSESSIVES:
        return False
    before = view.hit_by_last.get(first)
    if before and before.of("state", "demonym", "people"):
        return False
    behind = last + 1 + (view.word(last + 1) == "the")
    owner = view.hit_by_first.get(behind)
    behind = owner.last + (view.word(owner.last) in POSSESSIVES) if owner and owner.of("state", "demonym") else behind
    while view.word(behind) in words("modifiers") and behind not in view.heads:
        behind += 1
    return view.word(first) == "amir" or (view.word(last) == "," and behind in view.heads)


def _may_be_person(view: View, first: int, last: int) -> bool:
    """Whether nothing speaks against the tokens `[first, last)` being somebody's name."""
    if _is_known_otherwise(view, first, last) or view.word(first - 1) == "the":
        return False
    if last - first == 1 and (
        len(view.texts[first]) == 1
        or _NO_PERSON.fullmatch(view.texts[first])
        or _quoted(view, first)
        or _qualifies(view, first)
    ):
        return False
    # A body's word stands last in its name ("Delta Bank"); standing first it may be a given name ("Duma Tebogo").
    if any(view.folded[index] in body_words("heads") for index in range(min(first + 1, last - 1), last)):
        return False
    return not all(view.in_head(index) for index in range(first, last))


def _is_known_otherwise(view: View, first: int, last: int) -> bool:
    """Whether the knowledge files know the whole name as something else; a town may only lend its name."""
    hit = view.hit_by_first.get(first)
    if hit is None or hit.last < last:
        return False
    if hit.of("state", "demonym", "bloc", "people", "group", "region", "outlet", "body", "palace"):
        return True
    return hit.of("capital", "place") is not None and hit.last == last


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


def _qualifies(view: View, index: int) -> bool:
    """ "Tigrayan politician", "in Denpasar": a single word that qualifies a noun or says where is nobody."""
    token = view.sentence.tokens[index]
    if view.word(index - 1) in {"in", "at", "near", "from", "via", "outside", "around"} and token.relation != "nsubj":
        return True
    follows = view.tag(index + 1) in {"NOUN", "ADJ"} and view.texts[index + 1][0].islower()
    return follows and (token.tag == "ADJ" or token.relation == "amod")


def _quoted(view: View, index: int) -> bool:
    return 0 < index < view.size - 1 and view.texts[index - 1] in QUOTES and view.texts[index + 1] in QUOTES


def grow(view: View, first: int, last: int) -> tuple[int, int]:
    """Takes in the rest of a name the model cut: hyphenated parts, further name words after it, initials before it."""
    first, last = _grown_left(view, first), _grown_right(view, first, last)
    styled = view.word(first - 1) in words("name_styles") and view.word(first - 2) != "crown"
    if last - first == 1 and styled and view.capital(first - 1):
        first -= 1  # Sheikh Hasina
    if first and view.capital(first - 1) and _is_given_name(view, first - 1, last):
        first -= 1
    return first, last


def _grown_right(view: View, first: int, last: int) -> int:
    while _hyphen_at(view, last) and view.capital(last + 1):
        last += 2
    others = [
        name for name in view.sentence.names if name.kind is not NameKind.PERSON and name.kind is not NameKind.POST
    ]
    while last < view.size and last - first < LONGEST and not _is_other(others, last):
        hyphenated = _hyphen_at(view, last) and _name_part(view, last + 1)
        if hyphenated or (_particle_within(view, last) and not _is_other(others, last + 1)):
            last += 2
        elif (
            view.is_name_word(last)
            and not is_honour(view, last)
            and view.folded[last] not in body_words("heads")
            and honorific_end(view, last) is None
        ):
            last += 1
        else:
            break
    return last


def _particle_within(view: View, index: int) -> bool:
    """Whether a small word here joins the name word behind it to the one before: "Salman | bin Abdulaziz"."""
    return (
        view.word(index) in _PARTICLES_WITHIN
        and is_particle(view, index)
        and not view.glued(index)
        and view.is_name_word(index + 1)
    )


def _grown_left(view: View, first: int) -> int:
    if first > 0 and view.word(first) in {"bin", "ibn", "bint"} and view.capital(first - 1):
        first -= 1
    while first > 1 and _hyphen_at(view, first - 1) and view.is_name_word(first - 2):
        first -= 2
    if (
        first > 0
        and INITIALS.fullmatch(view.texts[first - 1])
        and not view.hit_over(first - 1)
        and not is_style(view, first - 1)
    ):
        first -= 1
    if _short_name_before(view, first) and not view.capital(first - 2):
        first -= 1
    if _short_name_before(view, first) and first - 1 in view.in_head_ends:
        first -= 1
    return first


def _short_name_before(view: View, first: int) -> bool:
    """Whether a capitalised word stands before that may be a name or a small word: "To Lam", "May Myat".

    The month of a day is none: "On 24 May | Ana Mora".
    """
    if first < 2 or view.folded[first - 1] not in _SHORT_NAMES or not view.capital(first - 1):
        return False
    return not any(time.first < first - 1 < time.last for time in view.sentence.times)


def _hyphen_at(view: View, index: int) -> bool:
    """Whether a hyphen without blanks stands at this token, and a word behind it."""
    return index + 1 < view.size and view.texts[index] in HYPHENS and view.glued(index) and view.glued(index + 1)


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


def _is_other(names: list[Name], index: int) -> bool:
    return any(name.first <= index < name.last for name in names)
