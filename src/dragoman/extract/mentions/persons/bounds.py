"""Where a personal name begins and ends: titles and marks cut off, parts the language model left out taken in."""

import re

from dragoman.extract.mentions.persons.given_names import is_given_name
from dragoman.extract.mentions.persons.name_parts import LETTERS, honorific_end, is_honour, is_particle, is_syllable
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, QUOTES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words

INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?)+")

_MATTERS = frozenset({"affairs", "relations"})  # end an office, begin no name

_NO_PERSON = re.compile(r"[A-Z]{2,}\d*|[A-Z][a-z]+[A-Z]{2,}\w*|[A-Z]{2,}[a-z]+\w*")  # acronyms, BelTA, KazAID


def trim(view: View, first: int, last: int) -> tuple[int, int] | None:
    """Cuts titles, styles, states before and marks after; None where nothing like a name is left."""
    style = honorific_end(view, first)
    behind = style is not None and (view.is_name_word(style) or honorific_end(view, style) is not None)
    if style is not None and (style > last or (style == last and behind)):
        return None  # "Rt" of "Rt Hon. Jane Doe", "Hon" before it, "H. E." before "Mr. Doe"
    last = next((at for at in range(first + 1, last) if _is_verb(view, at)), last)  # "Jane Doe [rang Roe]"
    nickname = next((at for at in range(first + 1, last) if view.texts[at] in QUOTES), last)
    if any(view.texts[at] in QUOTES for at in range(last, min(last + 2, view.size))):
        last = nickname  # "Jane Doe | 'Fierce' |"
    while first < last:
        begin = _after_title(view, first, last)
        if begin == first:
            break
        first = begin
    while last > first and (
        view.word(last - 1) in POSSESSIVES
        or not view.texts[last - 1][0].isalnum()
        or (view.texts[last - 1][0].islower() and last - first > 1 and not is_syllable(view, last - 1))
    ):
        last -= 1
    seated = view.texts[last - 1].isupper() and view.word(last - 1) in LETTERS
    while last - first > 2 and (is_honour(view, last - 1) or seated):
        last, seated = last - 1, False  # "Jane Doe AM", "Jane Doe MP"
    return (first, last) if first < last and _may_be_person(view, first, last) else None


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
    if first in view.heads and view.heads[first][0] < last and not styled and not is_given_name(view, first, last):
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
    if last - first > 1 and view.folded[last - 1] in lexicon("buildings"):
        return False  # "Face Hotel"
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
        hit.of("state") is not None
        and last - hit.last >= 2
        and view.folded[first] not in lexicon("given names of states")
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
