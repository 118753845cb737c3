"""Runs of capitalised words, and the "of ..." chains behind them, that names of bodies and events are made of."""

import re
from dataclasses import dataclass

from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View, is_common
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.measures import currency_codes
from dragoman.knowledge.offices import honorifics, words

LINKS = frozenset({"of", "for", "on", "in", "to"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z][A-Za-z&/-]*\d*")
_BRACKETS = frozenset({("(", ")"), ("[", "]")})
_SPOKEN_ACRONYM = re.compile(r"[A-Z][a-z]{2,11}")
_HYPHENATED = frozenset("based led backed brokered born made funded sponsored owned run held".split())
_FORA = frozenset({"forum", "summit", "conference", "games", "dialogue"})
_MARKS = frozenset('"“”„«»')
_MANY = frozenset({"people", "peoples", "women", "children", "men", "citizens"})
_FARTHEST_HEAD = 8  # tokens from a preposition to the noun for a body before it
_SENT_OUT = frozenset("delegation mission embassy representation representative office".split())


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's or series' name at tokens `[first, last)`; `acronym` is the short form given in brackets after it."""

    first: int
    last: int
    name: str
    kind: str = "body"
    state: str | None = None
    entity: str | None = None
    acronym: str | None = None
    form: str = "name"


def run_end(view: View, start: int) -> int:
    """The end of the run of capitalised words, hyphens, "&" and quoted parts that begins at `start`."""
    end = start
    while end < view.size and not view.in_person(end):
        text = view.texts[end]
        if view.capital(end) or (text[0].isdigit() and end > start and view.capital(end + 1)):
            if end > start and view.folded[end] in lexicon("weekdays") | {"the", "today"}:
                break
            end += 1
        elif text in DASHES and end > start and (_is_joining(view, end) or joins_states(view, end)):
            if view.word(end + 1) in _HYPHENATED:
                break
            end += 2
        elif text == "/" and end > start and {view.word(end - 1), view.word(end + 1)} <= body_words("heads"):
            end += 2  # "Liberation Movement/Army"
        elif (
            (text == "&" and view.capital(end + 1) and end > start)
            or (
                text in POSSESSIVES
                and view.glued(end)
                and end > start
                and view.capital(end + 1)
                and view.folded[end - 1] not in lexicon("weekdays")  # "Thursday's | Union of Ports meeting"
                and not (view.hit_by_last.get(end) and view.hit_by_last[end].of("state", "capital", "bloc"))
            )
            or (view.folded[end] == "and" and end > start and _coordinated_adjective(view, end))
        ):
            end += 1
        else:
            break
    return end


def _is_joining(view: View, dash: int) -> bool:
    return view.glued(dash) and view.glued(dash + 1)


def joins_states(view: View, dash: int) -> bool:
    """Whether the dash at a token stands between two states that a body is named after, blanks around it or none:
    "the Laos – Vietnam Friendship Association".
    """
    before, behind = view.hit_by_last.get(dash), view.hit_by_first.get(dash + 1)
    if before is None or behind is None or not (before.of("state", "demonym") and behind.of("state", "demonym")):
        return False
    end = behind.last
    while view.capital(end) and view.folded[end] in lexicon("between states"):
        end += 1
    return end > behind.last and view.capital(end) and view.folded[end] in body_words("heads")


def _coordinated_adjective(view: View, index: int) -> bool:
    """ "Emergency and Disaster Agency": "and" inside a run whose head is still to come."""
    if any(
        view.folded[before] in body_words("heads") for before in range(max(0, index - 3), index)
    ) or view.hit_by_last.get(index):
        return False
    return (
        view.capital(index + 1)
        and any(
            view.word(after) in body_words("heads") | _FORA and view.capital(after)
            for after in (index + 1, index + 2, index + 3)
        )
        and not view.hit_by_first.get(index + 1)
    )


def last_head(view: View, start: int, end: int) -> int | None:
    """The last noun for a body in the run of capitals `[start, end)`: "the [Security *Council*]"."""
    for index in range(end - 1, start - 1, -1):
        if (
            view.folded[index] in body_words("heads")
            and view.capital(index)
            and not (index == start and view.folded[index] in lexicon("no body alone"))
            and not view.in_head(index)
            and not _names_state(view, start, index)
        ):
            return index
    return None


def _names_state(view: View, start: int, index: int) -> bool:
    """Whether "Republic" is part of a state's name and not a body, as it is in "Popular Republic Movement"."""
    return view.folded[index] == "republic" and (
        index == start or view.word(index - 1) == "islamic" or view.word(index + 1) == "of"
    )


def of_chain(view: View, end: int) -> tuple[int, str | None]:
    """Follows "of Foreign Affairs and Trade of the Republic of X": the end, and the state the chain names last."""
    state = None
    while view.word(end) in LINKS:
        start = end + 1 + (view.word(end + 1) == "the")
        if not _link_belongs(view, end, start):
            break
        owner = view.hit_by_first.get(start)
        if owner and owner.of("state") and not _goes_on_as_body(view, owner.last):
            if view.word(end) == "of":
                state = state or owner.entry.key
            end = _last_of_states(view, start, owner.last)
            if view.word(end) in POSSESSIVES:
                break
        else:
            stop = _chain_part_end(view, start)
            if stop == start:
                break
            end = stop
    return end, state


def _link_belongs(view: View, link: int, start: int) -> bool:
    """Whether the preposition at `link` goes on with the name by the words from `start`: "for Water", not "for May"."""
    word = view.word(link)
    if not view.capital(start) or view.in_person(start) or (start in view.heads and word != "of"):
        return False
    hit = view.hit_by_first.get(start)
    if word == "in" and hit and hit.of("capital", "place", "demonym") and not hit.of("state"):
        return False  # "the Joint Commission in the Peruvian capital"
    day = view.folded[start].rstrip(".") in lexicon("weekdays") | lexicon("months")
    if word != "of" and view.hit_over(start) is None and day:
        return False
    if word not in {"on", "in", "to"}:
        return True
    if word == "on" and "ministry" in view.folded[max(0, link - _FARTHEST_HEAD) : link]:
        return False  # "the Ministry of Trade | on the Project of a bridge"
    if word == "to" and not _SENT_OUT & set(view.folded[max(0, link - _FARTHEST_HEAD) : link]):
        end = run_end(view, start)
        if end - start > 1 and view.folded[end - 1] in body_words("heads"):
            return False  # "from a Joint Commission | to a Binational Commission"
    return not (hit and hit.of("state")) or view.word(link - 1) in _SENT_OUT


def _goes_on_as_body(view: View, index: int) -> bool:
    """Whether a noun for a body stands behind the name of a state: "of the Egypt *Council*"."""
    return view.capital(index) and not view.in_person(index) and view.folded[index] in body_words("heads")


def _last_of_states(view: View, start: int, end: int) -> int:
    """The end of "for Sudan and South Sudan"; behind "of", what follows "and" is another party."""
    while view.word(end) == "and" and view.word(start - 1) != "of":
        further = view.hit_by_first.get(end + 1)
        if further is None and view.capital(end + 1) and not view.in_person(end + 1) and view.is_person_start(end + 2):
            return end + 2  # "the Office for Reefland and Outer | Jane Doe"
        if further is None or not further.of("state", "region"):
            break
        end = further.last
    return end


def _chain_part_end(view: View, start: int) -> int:
    """The end of the capitalised words, hyphens and lists from `start`, before an office: "Trade and | Minister"."""
    stop = start
    while stop < view.size and not view.in_person(stop):
        if view.texts[stop] in currency_codes() and view.tag(stop + 1) == "NUM":
            break  # "a Green Fund of | SEK 30 million"
        if stop > start and _is_office_of_person(view, stop):
            break  # "the Ministry of Roads | Principal Secretary Jane Doe"
        if view.capital(stop) and (stop not in view.heads or view.word(stop) != "minister"):
            stop += 1
        elif view.texts[stop] in DASHES and _is_joining(view, stop):
            stop += 2
        elif stop > start and (_list_goes_on(view, stop) or _is_of_many(view, stop)):
            stop += 1
        else:
            break
    return stop


def _is_office_of_person(view: View, start: int) -> bool:
    """Whether an office of two words or more begins here, and the name of who holds it stands right behind."""
    end = start
    while view.capital(end) and (end in view.heads or view.word(end) in words("modifiers")):
        end = view.heads[end][0] if end in view.heads else end + 1
    return end > start + 1 and end in view.in_head_ends and view.is_person_start(end)


def _is_of_many(view: View, index: int) -> bool:
    """ "The Workers' Party", "the People's Army": the possessive of many is part of a name."""
    if view.texts[index] not in POSSESSIVES or not view.glued(index) or not view.capital(index + 1):
        return False
    return view.texts[index] in {"'", "’"} or view.word(index - 1) in _MANY


def _list_goes_on(view: View, index: int) -> bool:
    """Whether "," or "and" stands here inside a body's name and is followed by more of it."""
    if view.texts[index] not in {",", "and", "&"}:
        return False
    after = index + 1
    if view.texts[index] == "," and view.word(after) == "and":
        after += 1
    if not view.capital(after) or view.in_person(after) or after in view.heads or view.in_honour(after):
        return False
    if honorifics().longest(view.keys, after):
        return False  # "the Department of Consular Affairs, Mrs. Jane Doe, and"
    hit = view.hit_by_first.get(after)
    if hit and not hit.of("place"):
        return False
    if view.folded[after] in body_words("heads") and view.folded[after] not in {
        "trade",
        "services",
        "service",
        "exchange",
        "security",
    }:
        return False
    if view.texts[index] != ",":
        return True
    return any(
        view.folded[later] == "and" and view.capital(later + 1) for later in range(after + 1, min(after + 6, view.size))
    )


def bracketed_acronym(view: View, end: int) -> tuple[str | None, int]:
    """A short form in brackets right behind a name: "(CARDI)", and "(Sunat)" behind two words or more."""
    shut = end + 4 if view.texts[end + 2 : end + 3] in (["-"], ["/"]) else end + 2  # "(SPLM-IO)", "(SLM/A)"
    if shut >= view.size or (view.texts[end], view.texts[shut]) not in _BRACKETS:
        return None, end
    short = view.slice(end + 1, shut)
    long = view.capital(end - 1) and (view.capital(end - 2) or view.word(end - 2) in LINKS | {"and", "the"})
    spoken = long and _SPOKEN_ACRONYM.fullmatch(short) and not view.hit_over(end + 1)
    if _ACRONYM.fullmatch(short) or (spoken and not is_common(fold(short))):
        return short, shut + 1
    return None, end


def is_exchange(view: View, index: int) -> bool:
    """ "The Exchange | of Notes", "Exchange of Letters": a text, whatever bodies are called by the noun."""
    return view.word(index) == "exchange" and view.word(index + 2) in {"notes", "letters"}


def is_mid_run(view: View, start: int) -> bool:
    """Whether the word before belongs to the same run of capitals: a name begins at its first word."""
    before = start - 1
    if before < 1 or not view.capital(before) or view.word(before) in {"the", "at", "in", "on"}:
        return False
    return not (view.in_head(before) or view.in_person(before) or view.hit_over(before))


def in_quotes(view: View, first: int, last: int) -> bool:
    """Whether a run stands in a quoted title or motto, or is the quoted name of a project: no body."""
    opening = next((at for at in range(first - 1, max(-1, first - 25), -1) if view.texts[at] in _MARKS), None)
    closing = next((at for at in range(last, min(view.size, last + 25)) if view.texts[at] in _MARKS), None)
    if opening is None or closing is None or sum(text in _MARKS for text in view.texts[:first]) % 2 == 0:
        return False
    if closing - opening == last - first + 1:
        return view.word(closing + 1) in lexicon("called in quotation marks")
    long_words = [text for text in view.texts[opening + 1 : closing] if len(text) > 3 and text[0].isalpha()]
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)
