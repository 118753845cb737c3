"""An office shared by several people, each of a state of his own: "Presidents Mora and Sol of Norland and Sorland"."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.extract.events.trees.ties import top_noun
from dragoman.model.records import Mention
from dragoman.model.sentence import Token
from dragoman.model.ties import leads_to

_OF = frozenset({"nmod", "flat"})  # a state that ends the name of the last person is a part of the name
_LINKS = frozenset({",", "and", "&"})


def hang_on_first_state(tokens: list[Token], mentions: Iterable[Mention]) -> None:
    """Hangs the further states behind the people of an office on the first of them, in place.

    A parser that hangs the second state on the first person makes a state of it that takes part.
    """
    named = list(mentions)
    states = {each.head: each for each in named if each.kind in ("state", "place")}
    people = [each for each in named if each.kind == "person" and each.form == "name"]
    for first in states.values():
        if first.first < 1 or tokens[first.first - 1].text != "of" or tokens[first.head].base_relation not in _OF:
            continue
        top = top_noun(tokens, first.head)
        holders = [each for each in people if each.head < first.first and leads_to(tokens, each.head, {top})]
        beside = bool(holders) and holders[-1].last in (first.first - 1, first.last)
        if len(holders) < 2 or not beside or tokens[first.head].head not in _heads(holders):
            continue
        for other in _listed_behind(tokens, first, states):
            if tokens[other.head].head in _heads(holders):
                tokens[other.head] = replace(tokens[other.head], head=first.head, relation="conj")


def _heads(people: list[Mention]) -> set[int]:
    return {each.head for each in people}


def _listed_behind(tokens: list[Token], first: Mention, states: dict[int, Mention]) -> list[Mention]:
    """The states that follow one with nothing but commas and "and" between."""
    listed, last = [], first.last
    begins = {each.first: each for each in states.values()}
    while last < len(tokens) and tokens[last].text in _LINKS:
        while last < len(tokens) and tokens[last].text in _LINKS:
            last += 1
        state = begins.get(last)
        if state is None:
            break
        listed.append(state)
        last = state.last
    return listed
