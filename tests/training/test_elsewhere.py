"""Sentences told of other states."""

import random

import pytest
from training.elsewhere import elsewhere
from training.event_corpus import read_line


@pytest.mark.parametrize("seed", range(20))
def test_a_state_becomes_another_in_all_its_words(seed: int) -> None:
    before = read_line(
        "<A1 Ghana> and <T1 Togo> : an envoy of Ghana in Lome <E1:ACCUSE/allege accused> Togo and Ghana ."
    )
    after = elsewhere(before, random.Random(seed))
    ghana, togo = after.words[0], after.words[2]
    assert {ghana, togo}.isdisjoint({"Ghana", "Togo"})
    assert ghana != togo
    assert after.words[-2] == ghana
    assert after.words[-4] == togo
    assert after.events == before.events
    assert len(after.words) == len(before.words)


def test_a_sentence_without_states_stays() -> None:
    sentence = read_line("The two sides <E1:CONSULT/meeting met> again .")
    assert elsewhere(sentence, random.Random(1)) == sentence
