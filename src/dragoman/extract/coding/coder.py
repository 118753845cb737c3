"""PLOVER and CAMEO coding of single sentences: source, target and what the one does to the other."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations, product

from dragoman.extract.coding.actor_dictionary import ActorDictionary
from dragoman.extract.coding.mentions import UNKNOWN, CodedMentions
from dragoman.extract.coding.only_other import aimed_at_the_only_other
from dragoman.extract.events.drafts import Draft, drafts_of
from dragoman.extract.events.matching.learned import learned_matches
from dragoman.extract.events.matching.matcher import SURE, Found, match_tree, tree_of
from dragoman.extract.events.matching.weighing import completed
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.schema import event_types
from dragoman.model.sentence import Document

LIKELY = 0.5  # what a trigger must reach where no frame speaks: a known pair is evidence too
_PROMISING = frozenset({"promise", "pledge", "vow"})
_DYING = frozenset({"die", "perish", "drown", "starve"})
_OFFICIAL = tuple(f"{UNKNOWN}{role}" for role in ("GOV", "COP", "JUD", "LEG"))
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
        drafts = _drafts(tree, finder, document.text)
        if not any(_known_pair(pair) for draft in drafts for pair in _pairs(draft)):
            drafts = aimed_at_the_only_other(drafts, mentions.all)
        for draft in drafts:
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
    known = [draft for draft in known if not (_only_says(draft) or _is_aside(draft, drafts + known))]
    drafts += [draft for draft in known if not any((draft.kind, pair) in told for pair in _pairs(draft))]
    drafts = [_by_its_teller(draft) for draft in drafts if not _is_answered(draft, drafts)]
    return [draft for draft in drafts if not any(_is_the_matter_of(draft, other) for other in drafts)]


def _is_the_matter_of(draft: Draft, other: Draft) -> bool:
    """Whether a deed is only what another is about, between the same: "signed an agreement to build a road"."""
    ahead = draft.stance.status == "planned" and not draft.stance.finite and other.stance.finite
    under = other.match.anchor in draft.match.tree.ancestors(draft.match.anchor)
    between = {(one[:3], two[:3]) for pair in _pairs(other) for one, two in (pair, pair[::-1])}
    same = {(one[:3], two[:3]) for one, two in _pairs(draft)} <= between
    return ahead and under and draft.kind != other.kind and same


def _by_its_teller(draft: Draft) -> Draft:
    """ "The Minister thanked Norland, the Sorlandic ministry said": whose minister it is, who tells of him says."""
    told = draft.speaker.entity if draft.speaker is not None and _has_state(draft.speaker) else None
    own = [each for each in draft.actors if each.mention.entity in _OFFICIAL]
    if not told or not own:
        return draft
    state = told.split("/")[0][:3]
    actors = tuple(
        replace(each, mention=replace(each.mention, entity=(each.mention.entity or "").replace(UNKNOWN, state)))
        if each in own
        else each
        for each in draft.actors
    )
    return replace(draft, actors=actors)


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Those that are told for more than what might be or is wished for."""
    return [draft for draft in drafts if draft.stance.status != "proposed" and not _is_supposed(draft)]


def _is_supposed(draft: Draft) -> bool:
    """Whether it is wished for, long past, or told by nobody who would know: "peace would open it, a study says"."""
    tree, anchor = draft.match.tree, draft.match.anchor
    would = any(kid.lemma == "would" for kid in tree.kids(anchor, "aux")) and draft.match.frame.deed
    would = would and draft.match.frame.type != "REJECT"  # "would not let it dock"
    told = draft.speaker is not None and _has_state(draft.speaker)
    asked = any(mark.lemma == "if" for kid in tree.kids(anchor, "advcl") for mark in tree.kids(kid.index, "mark"))
    harmless = draft.match.frame.type not in _VIOLENT
    once = any(kid.text.lower() == "once" for kid in tree.kids(anchor, "advmod"))  # "once asked it for the islands"
    wished = tree.lemma(draft.match.trigger) in words("wishing")
    return once or wished or (would and (not told or (asked and harmless)))


def _only_says(draft: Draft) -> bool:
    """Whether the model takes a verb of saying for a charge, or a victim for the doer: "said that it had shelled the
    town" tells the shelling, and who died killed nobody."""
    word = draft.match.tree.lemma(draft.match.trigger)
    return (draft.match.frame.type == "ACCUSE" and word in lexicon("telling")) or word in _DYING


def _is_aside(draft: Draft, others: list[Draft]) -> bool:
    """Whether a noun only tells what another deed was done to or at: "turned down an offer", "signed at a ceremony"."""
    tree, noun = draft.match.tree, draft.match.tree.tokens[draft.match.trigger]
    told = any(noun.head in other.match.nodes for other in others if other is not draft)
    return _is_answered(draft, others) or (told and draft.is_noun and tree.case(noun.index) in ("at", "during"))


def _is_answered(draft: Draft, others: list[Draft]) -> bool:
    """Whether a request is told by a noun that another deed is done to: "turned down an offer", "accepted it"."""
    noun = draft.match.tree.tokens[draft.match.trigger]
    told = any(noun.head in other.match.nodes for other in others if other.match.trigger != noun.index)
    return told and draft.is_noun and draft.match.frame.type == "REQUEST" and noun.relation in ("obj", "nsubj:pass")


def _has_state(mention: Mention) -> bool:
    return any(UNKNOWN not in code for code in (mention.entity or UNKNOWN).split("/"))


def _codings(draft: Draft) -> list[Coding]:
    frame = draft.match.frame
    mode = event_types()[frame.type].modes[frame.mode]
    category, cameo = frame.type, frame.cameo or mode.cameo
    if draft.stance.status == "cancelled":
        category, cameo = "REJECT", "12"
    elif _is_threatened(draft):
        category, cameo = "THREATEN", "13"
    elif _is_promised(draft):
        category, cameo = "AGREE", "03"
    status = draft.stance.status or "held"
    return [Coding(one, other, category, frame.mode, cameo, status, frame.name) for one, other in _pairs(draft)]


def _pairs(draft: Draft) -> list[tuple[str, str]]:
    """N actors times M targets; a consultation both ways; those who do it together each with each."""
    frame = draft.match.frame
    mode = event_types()[frame.type].modes[frame.mode]
    if frame.type == "RETREAT" and _act_together(draft):
        return list(permutations(_codes(draft.actors), 2))  # "drew back their guns": each from the other
    if not mode.symmetric:
        pairs = list(product(_codes(draft.actors), _codes(draft.targets)))
        if f"{frame.type}/{frame.mode}" in _BOTH_WAYS:
            pairs += [(other, one) for one, other in pairs]
        return [(one, other) for one, other in pairs if one != other]
    ones = _codes(tuple(each for each in draft.actors if each.slot in ("subject", "possessor", "governor")))
    others = [code for code in _codes((*draft.actors, *draft.targets)) if code not in ones]
    given = [each for each in draft.actors if draft.match.tree.case(each.token) == "to"]
    if frame.type == "COOPERATE" and given and not ones:
        return list(product([code for code in others if code not in _codes(tuple(given))], _codes(tuple(given))))
    if not ones or not others:
        return list(permutations(ones or others, 2))
    pairs = list(product(ones, others))
    # Who calls a meeting off alone turns the other down.
    called_off = draft.stance.status == "cancelled" and not draft.match.clause.passive
    mutual = (frame.type == "CONSULT" or frame.mutual) and not (frame.one_way or called_off)
    return pairs + ([(other, one) for one, other in pairs] if mutual else [])


def _known_pair(pair: tuple[str, str]) -> bool:
    """Whether both sides are known, and of two states."""
    return not any(UNKNOWN in code for code in pair) and pair[0][:3] != pair[1][:3]


def _act_together(draft: Draft) -> bool:
    """Whether all its actors are told side by side, and nobody else: "Norland and Sorland drew back their troops"."""
    tokens = {each.token for each in draft.actors}
    own = {code[:3] for code in _codes(draft.actors)}
    alone = {code[:3] for code in _codes(draft.targets)} <= own
    return len(own) > 1 and alone and tokens <= set(draft.match.tree.coordinated(min(tokens)))


def _is_threatened(draft: Draft) -> bool:
    """Whether harm is only spoken of by who is to do it: "vowed to raid", "its minister said it would sink boats"."""
    if draft.match.frame.type not in _VIOLENT:
        return False
    told = _codes((Found(draft.speaker, draft.match.anchor),)) if draft.speaker is not None else []
    own = {code[:3] for code in _codes(draft.actors)} & {code[:3] for code in told if UNKNOWN not in code}
    return _is_promised(draft) or (draft.stance.status == "planned" and bool(own))


def _is_promised(draft: Draft) -> bool:
    tree = draft.match.tree
    above = tree.tokens[draft.match.anchor].head
    chain = [draft.match.anchor, *([above] if above >= 0 else [])]
    return draft.match.frame.type != "THREATEN" and any(tree.lemma(each) in _PROMISING for each in chain)


def _codes(found: tuple[Found, ...]) -> list[str]:
    codes = [code for each in found for code in (each.mention.entity or "").split("/") if code]
    return list(dict.fromkeys(codes))
