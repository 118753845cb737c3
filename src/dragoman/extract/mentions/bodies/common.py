"""Bodies called by common nouns alone: "a revolutionary court", "the northern rebel coalition"."""

from dragoman.extract.mentions.references.bodies import is_told_by_seat
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import DASHES, View
from dragoman.knowledge.bodies import body_words

_LONGEST = 5
_SERVING = frozenset({"secretariat", "presidency", "executive"})
_OFFICES = frozenset({"prosecutor", "ombudsman", "general"})


def common_body(view: View, start: int) -> BodyName | None:
    """A body told by what it is: words that qualify, then a noun such as "court" or "coalition".

    It has no name, so that it is a party only where a record refers to it; a nationality before it gives its state.
    """
    lead = view.hit_by_first.get(start)
    entry = lead.of("demonym", "state", "bloc", "capital") if lead else None
    at = lead.last if lead and entry else start
    if at >= view.size or (view.capital(at) and at > 0):
        return None
    served = _secretariat(view, start)
    if served is not None:
        return served
    owned = _office_of(view, at)
    if owned is not None:
        return BodyName(start, owned, view.slice(at, owned), "body", entry.key if entry else None, form="noun")
    end = at
    while end < view.size and end - at < _LONGEST and _qualifies(view, end):
        end += 1
    for head in range(min(end, view.size - 1), at - 1, -1):
        if view.folded[head] not in body_words("common_heads") or view.tag(head) not in {"NOUN", "PROPN"}:
            continue
        if (head == at and entry is None) or is_told_by_seat(view, head):
            return None
        if view.tag(head + 1) in {"NOUN", "PROPN"} and not view.capital(head + 1):
            return None  # "court ruling"
        if view.tag(head + 1) == "PROPN" and view.capital(head + 1) and not view.in_person(head + 1):
            return None  # "the trade federation Konfed": its name follows
        last = head + 1
        if view.keys[last : last + 2] == ["of", "commerce"]:
            last += 2
        form = "name" if entry and entry.sort != "capital" else "noun"
        return BodyName(start, last, view.slice(start, last), "body", entry.key if entry else None, form=form)
    return None


def _secretariat(view: View, start: int) -> BodyName | None:
    """ "The secretariat of the Energy Community": an organ known by the organisation it serves."""
    if view.word(start) not in _SERVING or view.word(start + 1) != "of":
        return None
    if view.word(start) != "secretariat" and view.sentence.tokens[start].relation != "nsubj":
        return None  # "took over the presidency of the Energy Community"
    owner = view.hit_by_first.get(start + 2 + (view.word(start + 2) == "the"))
    bloc = owner.of("bloc") if owner else None
    return BodyName(start, owner.last, view.slice(start, owner.last), "body", bloc.key) if owner and bloc else None


def _office_of(view: View, at: int) -> int | None:
    """ "the prosecutor's office", "the chief prosecutor's office": its end."""
    head = at + 1 if view.word(at) in {"chief", "public", "federal", "general", "state"} else at
    if view.word(head) == "attorney" and view.word(head + 1) == "general":
        head += 1
    if view.word(head) in _OFFICES and view.word(head + 1) in {"'s", "’s"} and view.word(head + 2) == "office":
        return head + 3
    return None


def _qualifies(view: View, index: int) -> bool:
    text = view.texts[index]
    if text in DASHES:
        return view.glued(index) and view.glued(index + 1)
    return view.tag(index) in {"ADJ", "NOUN", "PROPN"} and text[0].islower() and not view.in_person(index)
