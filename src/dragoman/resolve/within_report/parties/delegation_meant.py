"""Whose "the delegation" is, which an earlier sentence told of as that of somebody."""

from collections.abc import Iterator

from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.scene import Scene

_SENT = frozenset({"delegation", "mission", "team"})
_REACH = 4  # sentences back
_DEPTH = 3  # levels below the noun in which its owner may stand
_WHOSE = frozenset({"compound", "amod", "nmod", "flat"})
_OWNING = frozenset({"of", "from", ""})
_KINDS = frozenset({"state", "bloc", "body"})


def delegation_meant(scene: Scene, mention: Mention) -> list[Cluster]:
    """Those whose delegation was told last before: China, by "received a Chinese delegation"; empty where none was."""
    noun = mention.name.casefold()
    if noun not in _SENT:
        return []
    for index in range(mention.sentence, max(-1, mention.sentence - _REACH - 1), -1):
        sentence = scene.document.sentences[index]
        before = [each for each in sentence.tokens if each.lemma == noun]
        if index == mention.sentence:
            before = [each for each in before if each.index < mention.first]
        for token in reversed(before):
            owner = _owner(scene, sentence, token)
            if owner is not None:
                return scene.of[owner.id]
    return []


def _owner(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    below = [noun.index, *_below(sentence, noun.index, _DEPTH)]
    here = [each for each in scene.mentions if each.sentence == sentence.index and each.kind in _KINDS]
    return next((each for index in below for each in here if each.head == index and scene.of.get(each.id)), None)


def _below(sentence: Sentence, index: int, depth: int) -> Iterator[int]:
    """The words that tell whose a noun's thing is: "Chinese", "of members of the Congress"."""
    for kid in sentence.children(index) if depth else ():
        case = next((each.text.lower() for each in sentence.children(kid.index, "case")), "")
        if kid.base_relation in _WHOSE and case in _OWNING:
            yield kid.index
            yield from _below(sentence, kid.index, depth - 1)
