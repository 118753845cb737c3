"""The parties that a noun belongs to, comes from or is about: those named nearest below it."""

from typing import TYPE_CHECKING

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.party_kinds import is_allowed
from dragoman.extract.events.taking_part.whereabouts import is_along_an_edge, is_receiving, is_scene
from dragoman.extract.events.when_and_where.venues import no_party
from dragoman.model.records import Mention
from dragoman.model.sentence import Token

if TYPE_CHECKING:
    from dragoman.extract.events.taking_part.participants import PartyFinder

# Branches that tell something else about a party than who it is.
_ASIDE = frozenset({"acl:relcl", "advcl", "parataxis", "conj", "cc", "punct", "advcl:relcl", "list"})
# How what a state or body does or owns is tied to it: "the remarks of the Azerbaijani President".
_BELONGING = (
    "of",
    "by",
    "from",
    "in",
    "on",
    "for",
    "against",
    "between",
    "with",
    "to",
    "into",
    "at",
    "towards",
    "over",
)
_CHARGING = frozenset({"suspect", "accuse", "convict", "charge"})
# What these lead to is what happened besides: "the region in crisis after coups in Norland and Sorland".
_BANDS = frozenset({"group", "movement", "militia", "organisation", "organization"})
_BESIDES = frozenset({"after", "following", "since", "amid", "despite", "before", "during", "ahead"})
_MAX_DEPTH = 4


def nearest_below(finder: "PartyFinder", token: int, kinds: frozenset[str], own: Mention | None) -> list[Mention]:
    """The parties nearest below a noun, level by level, never in its clauses."""
    level = [token]
    # A text is signed and an occasion held somewhere.
    held = finder.tree.lemma(token) in lexicon().words["texts"] | lexicon().words["occasions"]
    # "what he called their provocations" says what in a clause.
    aside = _ASIDE - {"acl:relcl"} if finder.tree.lemma(token) == "what" else _ASIDE
    for _ in range(_MAX_DEPTH):
        below = [
            kid
            for each in level
            for kid in finder.tree.kids(each)
            if kid.relation not in aside and kid.base_relation != "advcl" and kid.relation != "nsubj"
            if kid.relation != "acl"
            or not (
                finder.tree.kids(kid.index, "aux:pass")  # "the treaty to be signed in Oslo"
                or kid.lemma in _CHARGING  # "the man suspected of killing a Norlandic diplomat"
            )
            if not (is_along_an_edge(finder.tree, kid.index) or no_party(finder.tree, kid.index))
            if finder.tree.case(kid.index).split(" ")[0] not in _BESIDES
            if not _is_what_for(finder, each, kid)
        ]
        found: list[Mention] = []
        # Whose something is comes before where it is: "US forces in Anbar" are American.
        for kid in sorted(below, key=lambda kid: _distance(finder, kid)):
            if found and _distance(finder, kid) > 0:
                break
            mention = finder.headed(kid.index)
            if kid.relation == "nmod:poss" and _has_own_name(finder, kid):
                continue
            if _is_whose_friend(finder, kid, mention):
                continue
            if mention is None or mention is own or (held and finder.is_venue(kid.index, mention)):
                continue
            origin = mention.kind == "place" and "state" in kinds and finder.tree.case(kid.index) == "from"
            beside = finder.tree.kids(kid.head, "nmod", "obl") if origin else []
            origin = origin and not any(finder.tree.case(each.index) == "to" for each in beside)  # "a line from A to B"
            if not origin and not is_allowed(mention, kinds):
                continue
            if kid.base_relation in ("nmod", "obl") and kid.relation not in ("nmod:poss", "nmod:desc"):
                case = finder.tree.case(kid.index)
                if case and case.split()[0] not in _BELONGING:
                    continue
                if is_receiving(finder.tree, kid.index) or is_scene(finder.tree, kid.index):
                    continue
            for each in finder.tree.following(kid.index):
                other = finder.headed(each)
                if other is not None and (is_allowed(other, kinds) or (origin and other.kind == "place")):
                    found.extend(each for each in finder.group(other) if each not in found)
        if found:
            return found
        level = [kid.index for kid in below]
    return []


def _distance(finder: "PartyFinder", kid: Token) -> int:
    """0 for who owns or makes a thing, 1 for whom it concerns, 2 for where it is."""
    if kid.base_relation in ("compound", "amod", "flat") or kid.relation in ("nmod:poss", "nmod:desc", "obl:agent"):
        return 0
    case = finder.tree.case(kid.index)
    return 0 if case in ("of", "by", "from", "between", "") else 2 if case in ("in", "at", "on", "near") else 1


def _is_what_for(finder: "PartyFinder", above: int, kid: Token) -> bool:
    """Whether a word says for what people are punished: "settlers for violence against Norlanders"."""
    if finder.tree.case(kid.index) not in ("for", "over"):
        return False
    words, lemma = lexicon().words, finder.tree.lemma(above)
    return lemma == "sanction" or lemma in words["anybody"] or lemma in words["representatives"]


def _is_whose_friend(finder: "PartyFinder", kid: Token, mention: Mention | None) -> bool:
    """Whether a word only says who is close to a government not named: "tycoons linked to the government"."""
    above = finder.tree.tokens[kid.head] if kid.head >= 0 else kid
    unnamed = mention is not None and mention.kind == "state" and mention.state is None
    return unnamed and above.base_relation in ("acl", "amod") and above.lemma in words("linked")


def _has_own_name(finder: "PartyFinder", owner: Token) -> bool:
    """Whether who fights is told by a name besides the state they are from: "Norland's ELN rebels"."""
    beside = (finder.headed(kid.index) for kid in finder.tree.kids(owner.head, "compound", "amod"))
    named = any(each is not None and each.kind == "body" for each in beside)
    return named and finder.tree.lemma(owner.head) in lexicon().words["fighters"] | _BANDS
