"""Names behind or before an office that the language model did not see."""

import re

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.persons.finding import run_from, skip_honorifics
from dragoman.extract.mentions.titled.person import name_after
from dragoman.extract.mentions.view import View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.sentence import NameKind

_ROMAN = re.compile(r"[IVX]+")

_LONGEST_MADE = 6  # tokens of the name of who is made something

_LEADING = frozenset({"head_of_state", "head_of_government"})


def add_untold_names(view: View, offices: list[Office]) -> None:
    """Takes the capitalised run right behind an office for a name where the model saw none."""
    for office in offices:
        if (named := _named_before(view, office)) is not None:
            view.persons.append(named)
        if office.paraphrase and office.role != "counterpart" and "leader" not in office.title.lower():
            continue
        start = skip_honorifics(view, office.last)
        if start >= view.size or view.in_person(start) or name_after(view, office.last) is not None:
            continue
        if _ROMAN.fullmatch(view.texts[start]) or view.word(start) in lexicon("made up by officials"):
            continue
        if view.folded[start] in body_words("heads") and view.word(start + 1) in {"(", "of", ","}:
            continue  # "for the Coordination | Office (CO) of the Union"
        if not view.is_name_word(start) or not (view.capital(office.head) or office.states or office.owner):
            continue
        if any(first <= office.head and start < last for first, last in view.learned(NameKind.POST)):
            continue  # "Chief | Corporate Communications Officer"
        bodies = (name for name in view.sentence.names if name.kind is NameKind.BODY)
        if any(name.first <= office.head and start < name.last for name in bodies):
            continue  # "the ASEAN Observer | Team"
        sure = office.body is not None or (bool(office.states) and office.last > office.head + 1)
        sure = sure or (office.role in _LEADING and view.capital(office.head) and start not in view.hit_by_first)
        if not sure and any(
            name.first >= office.first
            and office.last <= name.first <= start < name.last
            and name.kind.value in {"ORG", "SERIES", "INSTRUMENT", "LOC"}
            for name in view.sentence.names
        ):
            continue
        span = run_from(view, start)
        if view.folded[span[1] - 1] in lexicon("buildings"):
            continue  # "the Foreign Minister at Galle | Face Hotel"
        if span[1] == start + 1 and view.word(span[1]) == "," and name_after(view, span[1] + 1) is not None:
            continue  # "Minister for Pacific | Peoples, Jane Doe"
        if view.word(span[1]) in {"of", "summit", "forum"} or (
            not view.texts[span[1] - 1].isalpha() and "." not in view.texts[start]
        ):
            continue
        view.persons.append(span)
    view.persons.sort()


def _named_before(view: View, office: Office) -> tuple[int, int] | None:
    """The name in "Norway appointed | Jane Doe | defence minister" that the model did not see."""
    first = office.first
    while view.is_name_word(first - 1) and not view.in_person(first - 1):
        first -= 1
    made = view.word(first - 1) in {"named", "appointed", "elected", "nominated"} and view.tag(first - 1) == "VERB"
    return (first, office.first) if made and 1 < office.first - first < _LONGEST_MADE else None
