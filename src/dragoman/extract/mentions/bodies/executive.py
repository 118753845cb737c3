"""Offices of those who govern, as bodies: "the office of President Doe", "the Prime Minister's Office"."""

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import POSSESSIVES, View

_GOVERNING = frozenset({"head_of_state", "head_of_government"})
_WHERE = frozenset({"office", "administration"})


def executive_office(view: View, start: int) -> BodyName | None:
    """The office of whoever governs or serves by a title, if its name begins at token `start`."""
    return _office_of(view, start) or _owned_office(view, start)


def _office_of(view: View, start: int) -> BodyName | None:
    """ "The office of the Georgian prime minister", "the Office of the Prosecutor General"."""
    if view.word(start) not in _WHERE or view.word(start + 1) != "of":
        return None
    at = start + 2 + (view.word(start + 2) == "the")
    owner = view.hit_by_first.get(at)
    state = owner.of("demonym", "state", "bloc") if owner else None
    at = owner.last if owner and state else at
    first = next((each for each in range(at, min(at + 3, view.size)) if each in view.heads), None)
    if first is None or any(not view.capital(each) for each in range(at, first)):
        return None
    last, head = view.heads[first]
    if head.plural or not (head.role in _GOVERNING or (view.capital(start) and view.capital(last - 1))):
        return None
    if state is None and view.word(last) == "of":  # "the office of the Prime Minister | of Japan"
        behind = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        state = behind.of("state", "bloc") if behind else None
    named = next((end for begin, end in view.persons if begin == last), last)
    return BodyName(start, named, view.slice(start, named), "body", state.key if state else None)


def _owned_office(view: View, start: int) -> BodyName | None:
    """ "The prime minister's office", "the Chilean president's office"."""
    lead = view.hit_by_first.get(start)
    state = lead.of("demonym") if lead else None
    at = lead.last if lead and state else start
    if at not in view.heads:
        return None
    last, head = view.heads[at]
    owned = view.word(last) in POSSESSIVES and view.word(last + 1) == "office"
    if not owned or head.plural or head.role not in _GOVERNING:
        return None
    return BodyName(start, last + 2, view.slice(at, last + 2), "body", state.key if state else None)
