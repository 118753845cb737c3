"""Deep arguments: whoever does it is found, however the sentence is turned."""

from collections.abc import Callable

import pytest

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.slots import PLACES
from dragoman.extract.tree import Tree
from dragoman.model.schema import event_types
from dragoman.model.sentence import Sentence

ACTIVE = """
Norland Norland PROPN 2 nsubj
sanctioned sanction VERB 0 root
Sudland Sudland PROPN 2 obj
"""
PASSIVE = """
Sudland Sudland PROPN 3 nsubj:pass
was be AUX 3 aux:pass
sanctioned sanction VERB 0 root
by by ADP 5 case
Norland Norland PROPN 3 obl:agent
"""
RELATIVE = """
Norland Norland PROPN 0 root
, , PUNCT 4 punct
which which PRON 4 nsubj
sanctioned sanction VERB 1 acl:relcl
Sudland Sudland PROPN 4 obj
"""
SHARED = """
Norland Norland PROPN 2 nsubj
mobilised mobilise VERB 0 root
and and CCONJ 4 cc
sanctioned sanction VERB 2 conj
Sudland Sudland PROPN 4 obj
"""
CONTROLLED = """
Norland Norland PROPN 2 nsubj
decided decide VERB 0 root
to to PART 4 mark
sanction sanction VERB 2 xcomp
Sudland Sudland PROPN 4 obj
"""
ORDERED = """
Parliament parliament NOUN 2 nsubj
urged urge VERB 0 root
Norland Norland PROPN 2 obj
to to PART 5 mark
sanction sanction VERB 2 xcomp
Sudland Sudland PROPN 5 obj
"""
PARTICIPLE = """
Sanctioning sanction VERB 5 advcl
Sudland Sudland PROPN 1 obj
, , PUNCT 1 punct
Norland Norland PROPN 5 nsubj
mobilised mobilise VERB 0 root
"""
REDUCED = """
Sudland Sudland PROPN 0 root
sanctioned sanction VERB 1 acl
by by ADP 4 case
Norland Norland PROPN 2 obl:agent
"""


@pytest.mark.parametrize(
    "table", [ACTIVE, PASSIVE, RELATIVE, SHARED, CONTROLLED, ORDERED, PARTICIPLE, REDUCED], ids=range(1, 9)
)
def test_deep_arguments(table: str, sentence_from: Callable[[str], Sentence]) -> None:
    sentence = sentence_from(table)
    tree = Tree(sentence)
    verb = next(token.index for token in sentence.tokens if token.lemma == "sanction")
    clause = clause_of(tree, verb)
    assert [sentence.tokens[each].text for each in clause.subjects] == ["Norland"]
    assert [sentence.tokens[each].text for each in clause.objects] == ["Sudland"]


def test_passive_without_agent_has_no_subject(sentence_from: Callable[[str], Sentence]) -> None:
    sentence = sentence_from(
        "Sudland Sudland PROPN 3 nsubj:pass\nwas be AUX 3 aux:pass\nsanctioned sanction VERB 0 root"
    )
    clause = clause_of(Tree(sentence), 2)
    assert clause.subjects == ()
    assert clause.objects == (0,)


def test_frames_yield_known_types_and_modes() -> None:
    types = event_types()
    for frame in lexicon().frames:
        assert frame.mode in types[frame.type].modes, frame.name
        assert frame.verbs or frame.nouns, frame.name


def test_every_type_and_mode_has_a_frame() -> None:
    covered = {(frame.type, frame.mode) for frame in lexicon().frames}
    wanted = {(name, mode) for name, kind in event_types().items() for mode in kind.modes}
    assert wanted - covered == set()


def test_frames_look_only_where_there_is_something_to_see() -> None:
    for frame in lexicon().frames:
        places = {slot.place for union in (frame.actors, frame.targets) for slots in union for slot in slots}
        places |= {each for place, _ in (*frame.when, *frame.unless) for each in place.split(" or ")}
        places |= frame.needs - {"actors", "targets"}
        assert places <= PLACES, (frame.name, places - PLACES)
