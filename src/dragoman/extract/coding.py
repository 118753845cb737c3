"""PLOVER and CAMEO coding of single sentences: source, target and what the one does to the other."""

from dataclasses import dataclass
from datetime import date
from itertools import product

from dragoman.extract.actor_dictionary import ActorDictionary
from dragoman.extract.coded_mentions import CodedMentions
from dragoman.extract.drafts import Draft, drafts_of
from dragoman.extract.matcher import Found, match_sentence
from dragoman.extract.participants import PartyFinder
from dragoman.model.schema import event_types
from dragoman.model.sentence import Document

_PROMISING = frozenset({"promise", "pledge", "vow"})
_VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_MUTUAL_VISIT = "CONSULT/visit"


@dataclass(frozen=True, slots=True)
class Coding:
    """`category` and `mode` as in the ontology; `cameo` the two-digit root, None for what CAMEO does not know."""

    source: str
    target: str
    category: str
    mode: str
    cameo: str | None
    status: str
    frame: str


def code_document(document: Document, dictionary: ActorDictionary, day: date | None = None) -> tuple[Coding, ...]:
    """Every coding of a document by the actors of a dictionary, in textual order, each once.

    What is denied or merely imagined is not coded; what is only said is coded by what is said, with its own actors.
    """
    found: list[Coding] = []
    for sentence in document.sentences:
        mentions = CodedMentions(sentence, dictionary, day)
        matches = match_sentence(sentence, mentions)
        if not matches:
            continue
        for draft in drafts_of(matches, PartyFinder(matches[0].tree, mentions), document.text):
            found.extend(each for each in _codings(draft) if each not in found)
    return tuple(found)


def _codings(draft: Draft) -> list[Coding]:
    frame = draft.match.frame
    mode = event_types()[frame.type].modes[frame.mode]
    category, cameo = frame.type, frame.cameo or mode.cameo
    if draft.stance.status == "cancelled":
        category, cameo = "REJECT", "12"
    if _is_promised(draft):
        category, cameo = ("THREATEN", "13") if frame.type in _VIOLENT else ("AGREE", "03")
    actors, targets = _codes(draft.actors), _codes(draft.targets)
    if mode.symmetric:
        everyone = list(dict.fromkeys([*actors, *targets]))
        pairs = [(one, other) for one, other in product(everyone, everyone) if one != other]
        together = _coordinated(draft)
        if together and targets == [] and frame.one_sided:
            pairs = []
    else:
        pairs = [(one, other) for one, other in product(actors, targets) if one != other]
        if f"{frame.type}/{frame.mode}" == _MUTUAL_VISIT:
            pairs += [(other, one) for one, other in pairs]
    status = draft.stance.status or "held"
    return [Coding(one, other, category, frame.mode, cameo, status, frame.name) for one, other in pairs]


def _is_promised(draft: Draft) -> bool:
    tree = draft.match.tree
    above = tree.tokens[draft.match.anchor].head
    chain = [draft.match.anchor, above] if above >= 0 else [draft.match.anchor]
    return any(tree.lemma(each) in _PROMISING for each in chain)


def _codes(found: tuple[Found, ...]) -> list[str]:
    codes = [code for each in found for code in (each.mention.entity or "").split("/") if code]
    return list(dict.fromkeys(codes))
