"""Binds offices to the people who hold them: before the name, after it, or in parallel lists."""

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.offices.right.served_official import end_behind_served
from dragoman.extract.mentions.persons.name_parts import LETTERS
from dragoman.extract.mentions.titled.office_after import bind_after, bind_field_after, bind_state_after
from dragoman.extract.mentions.titled.office_before import bind_before, bind_over_comma
from dragoman.extract.mentions.titled.office_of_several import bind_plural
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.view import View


def bind(view: View, offices: list[Office]) -> tuple[list[Titled], set[int]]:
    """Every person of a sentence with offices; and the indices of the offices that found a person."""
    people = [Titled(first, last, begin=first, end=last) for first, last in view.persons]
    by_first = {person.first: person for person in people}
    bound: set[int] = set()
    for number, office in enumerate(offices):
        if office.plural:
            bind_plural(view, office, number, by_first, bound)
    by_last = {
        end_behind_served(view, office, offices): number for number, office in enumerate(offices) if not office.plural
    }
    for person in people:
        bind_before(view, person, offices, by_last, bound)
    for person in people:
        bind_over_comma(view, person, offices, by_last, bound, only_free=True)
    for person in people:
        bind_after(view, person, offices, bound, by_first)
    for person in people:
        bind_over_comma(view, person, offices, by_last, bound, only_free=False)
    for person in people:
        bind_letters(person, offices, bound)
        bind_state_after(view, person)
        bind_field_after(view, person)
    return people, bound


def bind_letters(person: Titled, offices: list[Office], bound: set[int]) -> None:
    """ "Deputy Premier Jane Doe | MP": letters of a house close a name, and are its office where it has no other."""
    for number, office in enumerate(offices):
        if office.first == person.last and office.title.casefold() in LETTERS and number not in bound:
            bound.add(number)
            person.end = max(person.end, office.last)
            if not person.offices:
                person.take(office)
