"""Names of recurring events: "VI CICA Summit", "COP29", "SCO summit"."""

import re

from dragoman.extract.mentions.runs import (
    LINKS,
    BodyName,
    bracketed_acronym,
    in_quotes,
    is_mid_run,
    of_chain,
    run_end,
)
from dragoman.extract.mentions.view import DASHES, QUOTES, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import load
from dragoman.model.sentence import NameKind

_ORDINAL = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|[IVXL]+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\w+teenth|\w+tieth|annual|next|regular|upcoming|previous|last|\d{4})",
    re.IGNORECASE,
)


_CONFERENCE = re.compile(r"(?:COP|CMP|UNGA|MC)-?\d+")

_HELD_YEARLY = frozenset({"meeting", "meetings", "conference", "assembly", "session", "summit"})
_OF_MEMBERS = frozenset({"assembly", "forum", "congress", "council", "conference"})
_SESSIONS = frozenset({"assembly", "congress", "conference", "session"})
_PARLIAMENTS = frozenset({"assembly", "parliament", "senate", "congress", "diet", "duma", "knesset"})


def series_at(view: View, start: int) -> BodyName | None:
    """A recurring event that begins at `start`: "VI CICA Summit", "COP29", "SCO summit"."""
    if start >= view.size or view.word(start) in {"the", "a", "an"} or in_quotes(view, start, start + 1):
        return None
    known = view.hit_by_first.get(start)
    if known and known.of("body") and view.word(known.last - 1) == "assembly":
        return None  # the UN General Assembly resolves, whatever session of it is meant
    if _CONFERENCE.fullmatch(view.texts[start]):
        return BodyName(start, start + 1, view.texts[start], "series")
    if (
        view.texts[start] in {"COP", "CMP", "MC"}
        and start + 1 < view.size
        and view.glued(start + 1)
        and view.texts[start + 1].isdigit()
    ):
        return BodyName(start, start + 2, view.slice(start, start + 2), "series")
    begin = start
    while begin < view.size and _ORDINAL.fullmatch(view.texts[begin]) and (begin + 1 < view.size):
        begin += 1
    if begin >= view.size or view.in_person(begin):
        return None
    if begin > start and (session := _numbered_session(view, start, begin)) is not None:
        return session
    if view.word(begin) == "summit" and view.word(begin + 1) == "of":
        bloc = view.hit_by_first.get(begin + 2 + (view.word(begin + 2) == "the"))
        if bloc and bloc.of("bloc"):
            return BodyName(start, bloc.last, f"{bloc.entry.key} summit", "series")
    learned = next(
        (last for first, last in view.learned(NameKind.SERIES) if first in (start, begin) and last > begin), None
    )
    if learned and (view.capital(begin) or view.hit_by_first.get(begin)) and begin not in view.heads:
        stops = (
            at
            for at in range(begin, learned)
            if view.texts[at] in QUOTES or (view.texts[at] in DASHES and not view.glued(at))
        )
        learned = next(stops, learned)
        while learned > begin and (
            not view.texts[learned - 1][0].isalnum() or view.word(learned - 1) in LINKS | {"and", "the"}
        ):
            learned -= 1
        if view.word(learned - 1) == "annual" and view.word(learned) in _HELD_YEARLY:
            learned += 1  # "the IMF annual | meeting"
        if learned <= begin or _no_series(view, start, begin, learned):
            return None
        shaped = _series_by_shape(view, start, begin)
        if shaped and shaped.last > learned:
            return shaped
        if any(view.in_person(index) for index in range(begin, learned)) or learned <= begin:
            return None
        of_people = view.texts[learned - 2] in {"'", "’"}  # "the Traders' Assembly"
        if view.word(learned - 1) in _PARLIAMENTS or (of_people and view.word(learned - 1) in _OF_MEMBERS):
            return BodyName(start, learned, view.slice(begin, learned), "body")
        acronym, last = bracketed_acronym(view, learned)
        hit = view.hit_by_first.get(begin)
        if not (hit and hit.last >= learned):
            return BodyName(start, last, view.slice(begin, learned), "series", acronym=acronym)
    return _series_by_shape(view, start, begin)


def _numbered_session(view: View, start: int, begin: int) -> BodyName | None:
    """ "The 141st | Assembly of the Inter-Parliamentary Union": a number makes an occasion of the organ."""
    numbered = any(view.texts[at][0].isdigit() for at in range(start, begin))
    if not numbered or view.word(begin) not in _SESSIONS or view.word(begin + 1) != "of" or not view.capital(begin):
        return None
    owner = view.hit_by_first.get(begin + 2 + (view.word(begin + 2) == "the"))
    if owner is None or not owner.of("body", "bloc") or view.capital(owner.last):
        return None  # "the 9th Session of the United Nations | Forum on Forests" is the forum's
    return BodyName(start, owner.last, view.slice(begin, owner.last), "series")


def _series_by_shape(view: View, start: int, begin: int) -> BodyName | None:
    """A run of capitals from `begin` that ends in "Forum" or the like; `start` is where its ordinals begin."""
    if not view.capital(begin) or view.word(start - 1) in {"a", "an"} or is_mid_run(view, start):
        return None
    hit = view.hit_by_first.get(begin)
    if hit and hit.of("place", "capital") and view.texts[hit.last : hit.last + 1] == ["Process"]:
        return BodyName(start, hit.last + 1, view.slice(begin, hit.last + 1), "series")
    if hit and hit.of("bloc") and view.word(hit.last) in load("series")["lower"]:
        return BodyName(start, hit.last + 1, view.slice(begin, hit.last + 1), "series")
    if hit and hit.of("bloc"):
        acronym, shut = bracketed_acronym(view, hit.last)
        if acronym and view.word(shut) in load("series")["lower"]:
            return BodyName(start, shut + 1, view.slice(begin, shut + 1), "series")
    end = run_end(view, begin)
    heads, weak = frozenset(load("series")["heads"]), frozenset(load("series")["weak"])
    for index in range(end - 1, begin - 1, -1):
        if view.folded[index] in body_words("heads") and view.folded[index] not in heads:
            return None
        if hit and hit.of("bloc") and index < hit.last:
            return None  # "the Pacific Islands Forum" is the bloc
        if view.folded[index] == "assembly" and view.word(index - 1) in {"legislative", "national", "federal"}:
            return None
        if view.folded[index] in _OF_MEMBERS and view.texts[index - 1] in {"'", "’"}:
            return None  # "the Traders' Assembly"
        if view.folded[index] in heads and index not in view.heads:
            follows = view.word(index + 1)
            if index == begin and not (follows == "of" and view.folded[index] in {"forum", "congress"}):
                return None
            if view.folded[index] in weak and follows != "of" and (follows in {"on", "for"} or index - begin < 2):
                return None
            if view.folded[index] in weak - {"congress"} and follows == "of":
                return None
            last = index + 1
            if view.word(last) == "of" and (
                view.capital(last + 1) or (view.word(last + 1) == "the" and view.capital(last + 2))
            ):
                last, _ = of_chain(view, last)
            if view.folded[index] == "convention" and _is_text(view, index):
                return None
            acronym, shut = bracketed_acronym(view, last)
            return BodyName(start, shut, view.slice(begin, last), "series", acronym=acronym)
    return None


def _no_series(view: View, start: int, begin: int, last: int) -> bool:
    """Whether a learned series is something else: a body, a route, a single conference on a topic."""
    final = view.folded[last - 1]
    if (final in body_words("heads") and final not in load("series")["heads"]) or final in lexicon("no organ") - {
        "process"
    }:
        return True
    if all(view.hit_over(at) or view.texts[at] in DASHES for at in range(begin, last)):
        return True
    if view.in_head(last - 1) or in_quotes(view, begin, last) or is_mid_run(view, start):
        return True
    if final == "convention" and _is_text(view, last - 1):
        return True
    if last - begin == 1 and (not view.texts[begin].isupper() or view.folded[begin] in lexicon("no body")):
        return True  # "a MOU on tourism"
    if view.word(start - 1) in {"a", "an"}:
        return True
    return final in load("series")["weak"] and view.word(last) in {"on", "for"}


def _is_text(view: View, head: int) -> bool:
    """ "Ratified the Lakes Convention", "a party to the Lakes Convention": what is made and kept, not held."""
    above = view.sentence.tokens[head].head
    tokens = view.sentence.tokens
    return (
        above >= 0
        and tokens[above].lemma in lexicon("done to a treaty")
        and tokens[head].base_relation in {"obj", "nmod", "nsubj", "obl"}
    )
