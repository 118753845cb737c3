"""Clauses and lists that a parser hangs on the wrong word, each kind put right by a file of its own."""

from dragoman.extract.events.trees.after_clauses import hang_on_verbs
from dragoman.extract.events.trees.clauses_joined_to_nouns import go_on_with_clauses
from dragoman.extract.events.trees.doers_behind_places import give_the_name_behind_a_place
from dragoman.extract.events.trees.lists_behind_nouns import hang_on_nouns
from dragoman.extract.events.trees.nouns_owned import read_owned_as_nouns
from dragoman.extract.events.trees.participles_on_objects import hang_on_the_verb
from dragoman.extract.events.trees.that_clauses import subjects_behind_that
from dragoman.extract.events.trees.weekdays import part_weekdays
from dragoman.model.sentence import Token


def hang_right(tokens: list[Token]) -> None:
    """Hangs them where they belong, in place."""
    part_weekdays(tokens)
    read_owned_as_nouns(tokens)
    give_the_name_behind_a_place(tokens)
    go_on_with_clauses(tokens)
    hang_on_verbs(tokens)
    subjects_behind_that(tokens)
    hang_on_the_verb(tokens)
    hang_on_nouns(tokens)
