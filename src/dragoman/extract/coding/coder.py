"""PLOVER and CAMEO coding of single sentences: source, target and what the one does to the other."""

from dataclasses import dataclass
from datetime import date
from itertools import permutations, product

from dragoman.extract.coding.actor_dictionary import ActorDictionary
from dragoman.extract.coding.mentions import CodedMentions
from dragoman.extract.events.drafts import Draft, drafts_of
from dragoman.extract.events.learned import completed, learned_matches
from dragoman.extract.events.matcher import SURE, Found, match_tree, tree_of
from dragoman.extract.events.participants import PartyFinder
from dragoman.extract.tree import Tree
from dragoman.model.schema import event_types
from dragoman.model.sentence import Document

LIKELY = 0.5  # what a trigger must reach where no frame speaks: a known pair is evidence too
_PROMISING = frozenset({"promise", "pledge", "vow"})
_VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_BOTH_WAYS = frozenset({"CONSULT/visit"})


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

    `day` chooses among dated codes. What is denied or merely imagined is not coded; what is only said is coded by what
    is said, with its own actors.
    """
    found: dict[tuple[str, str, str | None], Coding] = {}
    for sentence in document.sentences:
        mentions = CodedMentions(sentence, dictionary, day)
        tree = tree_of(sentence, mentions)
        finder = PartyFinder(tree, mentions, generous=True)
        for draft in _drafts(tree, finder, document.text):
            for coding in _codings(draft):
                found.setdefault((coding.source, coding.target, coding.cameo), coding)
    return tuple(found.values())


def _drafts(tree: Tree, finder: PartyFinder, text: str) -> list[Draft]:
    """What the frames of a sentence tell, and what the model knows besides.

    Where something is denied or merely imagined the model is not asked. It gives a side that no frame found, and what
    it is sure of; alone, what it holds for likely. Of what might be it tells nothing.
    """
    matches = match_tree(tree, finder, coding=True)
    drafts = drafts_of(matches, finder, text)
    if not {match.trigger for match in matches} <= {draft.match.trigger for draft in drafts}:
        return _settled(drafts)
    if not any(_pairs(draft) for draft in drafts):
        matches = [completed(finder, match, SURE) for match in matches]
        drafts = _settled(drafts_of(matches, finder, text))
    told = {(draft.kind, pair) for draft in drafts for pair in _pairs(draft)}
    paired = [draft.match for draft in drafts if _pairs(draft)]
    known = _settled(drafts_of(learned_matches(tree, finder, paired, SURE if matches else LIKELY), finder, text))
    drafts = _settled(drafts)
    return drafts + [draft for draft in known if not any((draft.kind, pair) in told for pair in _pairs(draft))]


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Those that are told for more than what might be."""
    return [draft for draft in drafts if draft.stance.status != "proposed"]


def _codings(draft: Draft) -> list[Coding]:
    frame = draft.match.frame
    mode = event_types()[frame.type].modes[frame.mode]
    category, cameo = frame.type, frame.cameo or mode.cameo
    if draft.stance.status == "cancelled":
        category, cameo = "REJECT", "12"
    elif _is_promised(draft):
        category, cameo = ("THREATEN", "13") if frame.type in _VIOLENT else ("AGREE", "03")
    status = draft.stance.status or "held"
    return [Coding(one, other, category, frame.mode, cameo, status, frame.name) for one, other in _pairs(draft)]


def _pairs(draft: Draft) -> list[tuple[str, str]]:
    """N actors times M targets; a consultation both ways; those who do it together each with each."""
    frame = draft.match.frame
    mode = event_types()[frame.type].modes[frame.mode]
    if not mode.symmetric:
        pairs = list(product(_codes(draft.actors), _codes(draft.targets)))
        if f"{frame.type}/{frame.mode}" in _BOTH_WAYS:
            pairs += [(other, one) for one, other in pairs]
        return [(one, other) for one, other in pairs if one != other]
    ones = _codes(tuple(each for each in draft.actors if each.slot in ("subject", "possessor", "governor")))
    others = [code for code in _codes((*draft.actors, *draft.targets)) if code not in ones]
    if not ones or not others:
        return list(permutations(ones or others, 2))
    pairs = list(product(ones, others))
    mutual = (frame.type == "CONSULT" or frame.mutual) and not frame.one_way
    return pairs + ([(other, one) for one, other in pairs] if mutual else [])


def _is_promised(draft: Draft) -> bool:
    tree = draft.match.tree
    above = tree.tokens[draft.match.anchor].head
    chain = [draft.match.anchor, *([above] if above >= 0 else [])]
    return draft.match.frame.type != "THREATEN" and any(tree.lemma(each) in _PROMISING for each in chain)


def _codes(found: tuple[Found, ...]) -> list[str]:
    codes = [code for each in found for code in (each.mention.entity or "").split("/") if code]
    return list(dict.fromkeys(codes))
