"""Who takes part by what the language model sees: the words it marks, as parties."""

from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.whereabouts import is_across, is_receiving, is_scene
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Trigger

# What a participant must reach; found by measuring, see docs/quality-log.md.
TAKES_PART = 0.5
# How the owner or the beginning of a name hangs on its noun: "service" is the top of "Rwanda's intelligence service".
_PARTS = frozenset({"nmod:poss", "nmod:desc", "compound", "amod", "flat"})
DISCUSSING = frozenset({"discuss", "debate", "review", "negotiate", "consider", "raise"})
_LOOKING_ON = frozenset({"presence", "help", "assistance", "auspices", "mediation"})
# "The Norlandic opposition" does nothing for Norland.
_AGAINST_IT = frozenset({"opposition", "dissident", "exile", "separatist", "insurgent"})
_AUSPICES = frozenset({"auspices", "auspice", "aegis", "umbrella", "patronage", "mediation"})
_MOURNING = frozenset({"funeral", "burial", "requiem", "memorial"})
HELD_SOMEWHERE = frozenset({"CONSULT", "AGREE"})


def acting(tree: Tree, trigger: Trigger) -> tuple[tuple[int, float], ...]:
    """The actors but for where violence was, and who is talked about or mourned: "discussed Norland", "a raid in
    Norland", "the funeral of Mora".
    """
    spoken_of = {below for each in _matters(tree, trigger.token) for below in tree.subtree(each)}
    if tree.lemma(trigger.token) in _MOURNING:
        mourned = [kid.index for kid in tree.kids(trigger.token, "nmod") if tree.case(kid.index) in ("of", "for", "")]
        spoken_of |= {below for each in mourned for below in tree.subtree(each)}
    return tuple((word, sure) for word, sure in trigger.actors if word not in spoken_of and not is_scene(tree, word))


def _matters(tree: Tree, word: int) -> list[int]:
    """What is discussed by a verb, or by the verb above a noun: "discussed in a call trade between A and B"."""
    above = tree.tokens[word].head
    verb = word if tree.lemma(word) in DISCUSSING or above < 0 else above
    if tree.lemma(verb) not in DISCUSSING:
        return []
    behind = [kid for kid in tree.kids(verb, "obj", "obl") if kid.index != word]
    return [kid.index for kid in behind if not tree.case(kid.index) and not tree.is_time(kid.index)]


def only_looks_on(tree: Tree, token: int) -> bool:
    """Whether somebody only sees or helps others agree: "in the presence of Mora", "with the help of the Red Cross"."""
    return _is_beneath(tree, token, _LOOKING_ON)


def only_watches_over(tree: Tree, token: int) -> bool:
    """Whether somebody only brings others together: "held under the auspices of the UN envoy"."""
    return _is_beneath(tree, token, _AUSPICES)


def _is_beneath(tree: Tree, token: int, nouns: frozenset[str]) -> bool:
    """Whether a word hangs on one of these nouns, at most through two others."""
    return any(tree.lemma(each) in nouns for each in tree.ancestors(token)[:3])


def parties_seen(finder: PartyFinder, words: tuple[tuple[int, float], ...], places: bool = False) -> list[Found]:
    """The parties that words stand for which the model is sure enough of, told by word and probability."""
    kinds = PARTICIPANTS | {"place"} if places else PARTICIPANTS
    found: list[Found] = []
    sure = {word for word, chance in words if chance >= TAKES_PART}
    for word, chance in words:
        if _says_whose(finder, word, sure):
            continue
        beside = _only_tells(finder.tree, word) or is_receiving(finder.tree, word) or is_across(finder.tree, word)
        if chance >= TAKES_PART and not beside:
            parties = (
                finder.named(finder.head_of_name_ending_at(word), kinds)
                or finder.named(word, kinds)
                or ([] if finder.tree.lemma(word) in _AGAINST_IT else finder.named(word, kinds, within=True))
                or (finder.named(finder.tree.top(word, _PARTS), kinds) if finder.generous else [])
            )
            found.extend(Found(party.mention, party.token, None, "learned") for party in parties)
    return found


def _says_whose(finder: PartyFinder, word: int, sure: set[int]) -> bool:
    """Whether a state only says whose body it is that takes part itself: "by the Norlandic police"."""
    token = finder.tree.tokens[word]
    owner = token.base_relation in ("amod", "compound") or token.relation == "nmod:poss"
    body = finder.headed(token.head) if owner and token.head in sure else None
    own = finder.headed(word)
    return body is not None and body.kind == "body" and own is not None and own.kind == "state"


def _only_tells(tree: Tree, word: int) -> bool:
    """Whether it is by somebody's account that something was done: "were signed, according to Minister Mora"."""
    return any(tree.case(each).startswith("according") for each in (word, *tree.ancestors(word)))


def once(found: list[Found]) -> list[Found]:
    """The parties, each once."""
    kept: dict[str, Found] = {}
    for each in found:
        kept.setdefault(each.mention.id, each)
    return list(kept.values())
