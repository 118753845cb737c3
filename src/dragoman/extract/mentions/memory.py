"""What a report says of a name in one place holds in all others: surnames of known people are people."""

from dragoman.extract.mentions.runs import bracketed_acronym
from dragoman.extract.mentions.view import HYPHENS, POSSESSIVES, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import words

_WITHIN = POSSESSIVES | HYPHENS
_ORGANS = frozenset({"board", "directorate", "management"})


def cut_names(views: list[View]) -> None:
    """Takes bodies off the beginning of names behind "of" that stand elsewhere without the name.

    "General Director of Delta Lines Jane Doe" is no "Delta Lines Jane Doe" where "Delta Lines" alone is told of.
    """
    bodies = _short_forms(views)
    led = [
        (view, number) for view in views for number, span in enumerate(view.persons) if _is_behind_office(view, span)
    ]
    runs = _runs(views) if led else set()
    for view, number in led:
        first, last = view.persons[number]
        cuts = (at for at in range(last - 2, first, -1) if view.capital(at) and view.texts[at - 1] not in _WITHIN)
        cut = next((at for at in cuts if tuple(view.folded[first:at]) in runs), None)
        if cut is not None:
            bodies.add(tuple(view.folded[first:cut]))
            view.persons[number] = (cut, last)
    for view in views if bodies else ():
        view.persons[:] = [span for span in view.persons if tuple(view.folded[slice(*span)]) not in bodies]


def _is_behind_office(view: View, span: tuple[int, int]) -> bool:
    """Whether a name of three words or more stands behind an office and "of", or behind "of the Norlandic"."""
    first, last = span
    lead = view.hit_by_last.get(first)
    before = lead.first - 1 if lead and lead.of("demonym", "state") else first - 1
    if last - first < 3 or view.word(before) != "of":
        return False
    return before in view.in_head_ends or view.word(before - 1) in _ORGANS


def _short_forms(views: list[View]) -> set[tuple[str, ...]]:
    """Words in brackets behind two capitalised words, "Border Trade Secretariat (Sunax)", that are in no name."""
    found = {
        view.folded[at]
        for view in views
        for at in range(3, view.size - 1)
        if view.texts[at - 1] == "(" and view.texts[at + 1] == ")" and bracketed_acronym(view, at - 1)[0]
    }
    named = {view.folded[at] for view in views for span in view.persons for at in range(*span) if span[1] - span[0] > 1}
    return {(word,) for word in found - named}


def _runs(views: list[View]) -> set[tuple[str, ...]]:
    """Runs of two capitalised words or more that nothing capitalised goes on with, and no office stands before."""
    found: set[tuple[str, ...]] = set()
    for view in views:
        start = 0
        while start < view.size:
            end = start
            while view.capital(end) or (end > start and view.glued(end) and view.texts[end] in _WITHIN):
                end += 1
            for first in range(start, min(start + 3, end - 1)):
                found.add(tuple(view.folded[first:end]))
            start = max(end, start + 1)
    return found


def spread_names(views: list[View]) -> None:
    """Marks bare surnames of people named in full, before and after."""
    surnames: set[str] = set()
    for view in views:
        for first, last in view.persons:
            if last - first > 1:
                surnames |= {
                    view.folded[index]
                    for index in range(first, last)
                    if len(view.folded[index]) > 1
                    and view.texts[index][0].isupper()
                    and view.texts[index][-1] != "."
                    and view.folded[index] not in words("name_styles") | words("particles")
                }
            for index in range(first, last):
                _, dot, rest = view.folded[index].rpartition(".")
                if dot and len(rest) > 2:
                    surnames.add(rest)
    for view in views:
        for index in range(view.size):
            if view.folded[index] not in surnames or view.in_person(index) or not view.capital(index):
                continue
            hit = view.hit_over(index)
            if hit and hit.last - hit.first > 1:
                continue
            if (
                (hit and hit.of("state", "demonym", "capital", "bloc", "people"))
                or view.in_head(index)
                or view.folded[index] in body_words("heads")
            ):
                continue
            if view.capital(index + 1) and view.word(index + 1) in body_words("heads") | body_words("suffixes"):
                continue
            if any(
                name.first <= index < name.last and name.kind.value in {"ORG", "SERIES"} and name.last - name.first > 1
                for name in view.sentence.names
            ):
                continue
            view.persons.append((index, index + 1))
        view.persons.sort()
