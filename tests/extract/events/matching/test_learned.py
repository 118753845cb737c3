"""A frame beside what the language model sees in the same words: confirmed, kept, or given up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.extract.coding.known_actors import known_actors
from dragoman.extract.coding.mentions import CodedMentions
from dragoman.extract.events.matching.learned import learned_matches, weighed
from dragoman.extract.events.matching.matcher import match_tree, tree_of
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.model.sentence import Sentence, Trigger

EXPELLED = """
Kenya Kenya PROPN 2 nsubj
expelled expel VERB 0 root
three three NUM 5 nummod
Sudanese Sudanese ADJ 5 amod
diplomats diplomat NOUN 2 obj
"""


def told(kind: str, mode: str, sure: float) -> Trigger:
    return Trigger(1, kind, mode, "held", sure, ((0, 1.0),), ((3, 1.0),))


@pytest.mark.parametrize(
    ("triggers", "expected"),
    [
        ((), [("SANCTION", "expel", False)]),
        ((told("SANCTION", "expel", 0.4),), [("SANCTION", "expel", True)]),
        ((told("COERCE", "deport", 0.9),), [("SANCTION", "expel", False)]),
        ((told("COERCE", "deport", 0.9999),), [("COERCE", "deport", True)]),
    ],
    ids=["a frame alone", "seen by both", "doubted", "another frame agrees with the model"],
)
def test_a_frame_beside_the_model(
    sentence_from: Callable[[str], Sentence], triggers: tuple[Trigger, ...], expected: list[tuple[str, str, bool]]
) -> None:
    told_of = replace(sentence_from(EXPELLED), triggers=triggers)
    mentions = CodedMentions(told_of, known_actors(), None)
    tree = tree_of(told_of, mentions)
    finder = PartyFinder(tree, mentions, generous=True)
    found = weighed(tree, finder, match_tree(tree, finder))
    found += learned_matches(tree, finder, found)
    assert [(each.frame.type, each.frame.mode, each.confirmed) for each in found] == expected
