"""What a report says of a name in one place holds in all others: surnames of known people are people."""

from dragoman.extract.mentions.view import View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import words


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
