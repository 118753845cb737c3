"""Who is named in a report that is not about them: organisations that only tell, states that a border is called by."""

from collections.abc import Mapping, Sequence

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster

_INSIDE = frozenset({"compound", "amod", "flat", "nmod", "nmod:desc", "nmod:poss", "appos"})
_STEPS = 5  # words from a name up to the verb
_TELLING = frozenset({"say", "tell", "add", "announce", "note", "warn", "welcome", "call", "urge", "report"})


def only_telling(mentions: Sequence[Mention], people: Mapping[str, Cluster], document: Document) -> frozenset[str]:
    """The codes of the blocs that are named by nothing but those of theirs who tell, welcome or call for something."""
    told: dict[str, bool] = {}
    for mention in mentions:
        person = people.get(mention.id) if mention.kind == "person" else None
        code = mention.entity if mention.kind == "bloc" else person.state if person is not None else None
        if code is not None and code not in states():
            told[code] = told.get(code, True) and _tells(mention, document)
    return frozenset(code for code, tells in told.items() if tells)


def _tells(mention: Mention, document: Document) -> bool:
    """Whether a name is the subject of a verb of telling, or says whose somebody who is belongs to."""
    tokens = document.sentences[mention.sentence].tokens
    token = tokens[mention.head]
    for _ in range(_STEPS):
        if token.head < 0:
            return False
        if token.base_relation == "nsubj":
            return tokens[token.head].lemma in lexicon("telling") | _TELLING
        if token.relation not in _INSIDE:
            return False
        token = tokens[token.head]
    return False


def is_at_border(mention: Mention, document: Document) -> bool:
    """Whether a state is only told of by its border: "took a town near the Norlandic border"."""
    tokens = document.sentences[mention.sentence].tokens
    above = tokens[mention.head].head
    return mention.form == "demonym" and above >= 0 and tokens[above].lemma in {"border", "frontier"}
