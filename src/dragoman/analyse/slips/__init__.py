"""Slips of a parser that the words themselves tell: ties and tags no English clause has, set right.

In: the tokens of one sentence as the network reads them. Out: the same tokens, some hanging or labelled otherwise.
What takes names or the meaning of words to mend is for those who know them (`extract.events.trees`).
"""

from dragoman.analyse.slips import clauses, main_verbs, nouns, words
from dragoman.model.sentence import Token

# In this order: what a word is told to be, the next may ask for.
_MENDS = (
    words.tell_what_is_so,
    words.lead_infinitives,
    words.lead_by_rather_than,
    words.lead_nouns,
    words.lead_objects,
    words.lead_clauses,
    clauses.join_verbs,
    clauses.list_verbs,
    clauses.wait_for_clauses,
    main_verbs.name_what_is_said,
    main_verbs.report_by_nouns,
    main_verbs.tell_of_nouns_with_clauses,
    main_verbs.go_on_with_another,
    main_verbs.own_by_mark,
    main_verbs.do_with_objects,
    words.suffer,
    clauses.do_in_clauses,
    clauses.relate_to_nouns,
    clauses.charge_with_all,
    clauses.lead_relatives,
    clauses.relate_to_what_is_before,
    clauses.tell_before_that,
    nouns.take_objects,
    nouns.part_sides,
    clauses.turn_whose,
    nouns.say_of_the_noun_before,
    nouns.say_of_nouns_led,
    clauses.give_before_infinitives,
    clauses.invite_to_places,
    clauses.tell_of_phrases,
    clauses.lead_by_for,
    clauses.finish_clauses,
    nouns.describe_names,
    clauses.leave_to_what_is_said,
    clauses.open_what_is_said,
    nouns.say_of_objects,
    nouns.name_to_posts,
    nouns.say_of_what_is_listed,
    nouns.list_among_them,
    nouns.include_in_nouns,
    nouns.hang_on_what_calls_for_it,
)


def mended(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence without such slips."""
    tokens = list(tokens)
    for mend in _MENDS:
        mend(tokens)
    return tokens
