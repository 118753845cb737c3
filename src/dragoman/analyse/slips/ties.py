"""Kinds of ties and words that the mending of slips asks for."""

from dragoman.model.sentence import Token

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
OF_ITS_OWN = SUBJECTS | {"mark", "aux", "cop", "case"}


def is_participle(verb: Token) -> bool:
    """Whether a verb has the form of a regular or strong participle: "closed", "driven"."""
    text = verb.text.lower()
    return verb.tag == "VERB" and text != verb.lemma and text.endswith(("ed", "en"))
