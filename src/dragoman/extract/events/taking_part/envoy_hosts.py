"""Who calls an envoy in where nobody says so: the state he is sent to ("the ambassador to Sorland was summoned")."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.model.records import Mention

_TO = frozenset({"to", "in", "at"})
_BEHIND = 4  # words behind an envoy's title within which his post is told
_POSTS = frozenset(
    {"ambassador", "envoy", "charge", "chargé", "affaires", "commissioner", "consul", "attaché", "attache"}
)
_MISSIONS = frozenset({"embassy", "consulate", "mission"})
_SUMMONING = frozenset({"summon", "call", "hand", "give", "serve", "present", "deliver", "convene"})


def with_host_of_envoy(match: Match, finder: PartyFinder) -> Match:
    """A protest told to an envoy or embassy by nobody, as of the state that receives them."""
    tree = match.tree
    protest = (match.frame.type, match.frame.mode) == ("ACCUSE", "disapprove") and not match.actors
    if not protest or not match.clause.passive or tree.lemma(match.anchor) not in _SUMMONING:
        return match
    for envoy in match.targets:
        words = set(envoy.mention.name.lower().split()) | set((envoy.mention.title or "").lower().split())
        words |= {part for word in words for part in word.replace("’", "'").split("'")}
        if words & (_POSTS | _MISSIONS) and (host := _host(envoy.mention, finder)) is not None:
            return replace(match, actors=(Found(host, host.head, None, "to"),))
    return match


def _host(envoy: Mention, finder: PartyFinder) -> Mention | None:
    """The state or town behind an envoy's title or a mission's name that tells where it is."""
    tree = finder.tree
    for each in finder.mentions.in_range(tree.sentence.index, envoy.first, min(len(tree.tokens), envoy.last + _BEHIND)):
        where = each.kind in ("state", "place") and each.id != envoy.id and each.first > envoy.first
        led = tree.tokens[each.first - 1].text.lower() in _TO or tree.case(each.head) in _TO
        hung = tree.tokens[each.head].base_relation in ("nmod", "flat")
        if where and led and hung and (each.entity or each.state) != envoy.state:
            return each
    return None
