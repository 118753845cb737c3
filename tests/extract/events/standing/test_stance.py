"""Done, to come, suggested, called off, or not at all."""

from collections.abc import Callable

import pytest

from dragoman.extract.events.standing.stance import stance_of
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Sentence

CASES = {
    "held": "Mora Mora PROPN 2 nsubj\nvisited visit VERB 0 root\nOslo Oslo PROPN 2 obj",
    "planned by auxiliary": "Mora Mora PROPN 3 nsubj\nwill will AUX 3 aux\nvisit visit VERB 0 root",
    "planned by verb": "Mora Mora PROPN 2 nsubj\nplans plan VERB 0 root\nto to PART 4 mark\nvisit visit VERB 2 xcomp",
    "proposed": "Mora Mora PROPN 3 nsubj:pass\nwas be AUX 3 aux:pass\ninvited invite VERB 0 root\nto to PART 5 mark\n"
    "visit visit VERB 3 xcomp",
    "negated": "Mora Mora PROPN 4 nsubj\ndid do AUX 4 aux\nnot not PART 4 advmod\nvisit visit VERB 0 root",
    "negated on an adverb": "Mora Mora PROPN 5 nsubj\ndid do AUX 5 aux\nnot not PART 4 advmod\neven even ADV 5 advmod\n"
    "visit visit VERB 0 root",
    "refused": "Mora Mora PROPN 2 nsubj\nrefused refuse VERB 0 root\nto to PART 4 mark\nvisit visit VERB 2 xcomp",
    "conditional": "If if SCONJ 3 mark\nMora Mora PROPN 3 nsubj\nvisits visit VERB 5 advcl\nall all PRON 5 nsubj\n"
    "wins win VERB 0 root",
    "denied": "Mora Mora PROPN 2 nsubj\ndenied deny VERB 0 root\nhe he PRON 4 nsubj\nvisited visit VERB 2 ccomp",
    "untrue": "no no DET 2 det\ntruth truth NOUN 0 root\nin in ADP 4 case\nreports report NOUN 2 nmod\n"
    "that that SCONJ 7 mark\nMora Mora PROPN 7 nsubj\nvisited visit VERB 4 acl",
    "judged": "It it PRON 5 nsubj\nwould would AUX 5 aux\nbe be AUX 5 cop\na a DET 5 det\nmistake mistake NOUN 0 root\n"
    "to to PART 7 mark\nvisit visit VERB 5 csubj",
    "reported": "Mora Mora PROPN 2 nsubj\nsaid say VERB 0 root\nhe he PRON 5 nsubj\nwould would AUX 5 aux\n"
    "visit visit VERB 2 ccomp",
    "phase": "Mora Mora PROPN 2 nsubj\nbegan begin VERB 0 root\nvisiting visit VERB 2 xcomp",
    "waited for": "Mora Mora PROPN 3 nsubj\nwill will AUX 3 aux\nstay stay VERB 0 root\nuntil until SCONJ 6 mark\n"
    "Sol Sol PROPN 6 nsubj\nvisits visit VERB 3 advcl",
    "waited for and come": "Mora Mora PROPN 2 nsubj\nstayed stay VERB 0 root\nuntil until SCONJ 5 mark\n"
    "Sol Sol PROPN 5 nsubj\nvisited visit VERB 2 advcl",
    "yet to be": "Mora Mora PROPN 2 nsubj\nhas have VERB 0 root\nyet yet ADV 2 advmod\nto to PART 5 mark\n"
    "visit visit VERB 2 xcomp",
    "nobody": "No no DET 2 det\nminister minister NOUN 3 nsubj\nvisited visit VERB 0 root",
}
STATUS = {
    "held": "held",
    "planned by auxiliary": "planned",
    "planned by verb": "planned",
    "proposed": "proposed",
    "negated": None,
    "negated on an adverb": None,
    "refused": None,
    "conditional": None,
    "denied": None,
    "untrue": None,
    "judged": None,
    "reported": "planned",
    "phase": "held",
    "waited for": None,
    "waited for and come": "held",
    "yet to be": None,
    "nobody": None,
}


@pytest.mark.parametrize("name", CASES)
def test_status_of_a_verb(name: str, sentence_from: Callable[[str], Sentence]) -> None:
    sentence = sentence_from(CASES[name])
    verb = next(token.index for token in sentence.tokens if token.lemma == "visit")
    assert stance_of(Tree(sentence), verb, verb).status == STATUS[name]


def test_who_says_it(sentence_from: Callable[[str], Sentence]) -> None:
    sentence = sentence_from(CASES["reported"])
    stance = stance_of(Tree(sentence), 4, 4)
    assert stance.reported
    assert stance.speaker == 0


@pytest.mark.parametrize(
    ("table", "status"),
    [
        ("Talks talk NOUN 3 nsubj:pass\nwere be AUX 3 aux:pass\npostponed postpone VERB 0 root", "cancelled"),
        ("Talks talk NOUN 3 nsubj:pass\nwere be AUX 3 aux:pass\nheld hold VERB 0 root", "held"),
        ("Talks talk NOUN 3 nsubj:pass\nare be AUX 3 aux:pass\nplanned plan VERB 0 root", "planned"),
    ],
)
def test_status_of_a_noun_with_its_verb(table: str, status: str, sentence_from: Callable[[str], Sentence]) -> None:
    tree = Tree(sentence_from(table))
    assert stance_of(tree, 2, 0).status == status


def test_upcoming_noun_is_planned(sentence_from: Callable[[str], Sentence]) -> None:
    tree = Tree(sentence_from("upcoming upcoming ADJ 2 amod\ntalks talk NOUN 0 root"))
    assert stance_of(tree, 1, 1).status == "planned"
