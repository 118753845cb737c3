"""Nouns that a tagger takes for verbs, though somebody owns them: "during President Mora's state visit to Norland"."""

from dataclasses import replace

from dragoman.model.sentence import Token

_SAID_OF_NOUNS = {"advcl": "obl", "acl": "nmod", "xcomp": "obj", "ccomp": "obj"}
_OF_VERBS = frozenset({"nsubj", "aux", "mark", "obj", "expl"})


def read_owned_as_nouns(tokens: list[Token]) -> None:
    """Makes a noun of a verb in its bare form that is somebody's, and hangs what is on it as on a noun."""
    for word in tokens:
        if word.tag != "VERB" or word.text != word.lemma:
            continue
        own = [each for each in tokens if each.head == word.index]
        owned = any(each.relation == "nmod:poss" and each.index < word.index for each in own)
        if not owned or any(each.base_relation in _OF_VERBS for each in own):
            continue
        tokens[word.index] = replace(word, tag="NOUN", relation=_SAID_OF_NOUNS.get(word.relation, word.relation))
        for each in own:
            if each.base_relation == "obl":
                tokens[each.index] = replace(each, relation="nmod")
