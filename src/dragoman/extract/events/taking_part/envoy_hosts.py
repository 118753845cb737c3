"""Who calls an envoy in where nobody says so: the state he is sent to ("the ambassador to Sorland was summoned")."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.model.records import Mention

_TO = frozenset({"to", "in", "at"})
_BEHIND = 4  # words behind an envoy's title within which his post is told
_POSTS = frozenset(
    {"ambassador", "envoy", "charge", "chargé", "affaires", "commissioner", "consul", "attaché", "attache", "diplomat"}
)
_MISSIONS = frozenset({"embassy", "consulate", "mission"})
_CALLED_IN = frozenset({"summoned", "called-in-envoy", "called-to-ministry", "was-summoned-to-ministry"})
_EXPULSION = ("SANCTION", "expel")
_VERBS = {
    ("ACCUSE", "disapprove"): frozenset({"summon", "call", "hand", "give", "serve", "present", "deliver", "convene"}),
    _EXPULSION: frozenset({"tell", "order", "ask", "expel", "oust", "eject", "declare", "give", "kick"}),
}


def with_host_of_envoy(match: Match, finder: PartyFinder) -> Match:
    """A protest told to an envoy or embassy by nobody, or his expulsion, as by the state that receives them."""
    tree, kind = match.tree, (match.frame.type, match.frame.mode)
    verbs = _VERBS.get(kind, frozenset())
    told = all(each.slot == "learned" for each in match.actors)  # whoever only tells of it
    if not match.clause.passive or tree.lemma(match.anchor) not in verbs or not told:
        return match
    if kind == _EXPULSION:
        return _expelled(match, finder)
    for envoy in match.targets:
        words = set(envoy.mention.name.lower().split()) | set((envoy.mention.title or "").lower().split())
        words |= {part for word in words for part in word.replace("’", "'").split("'")}
        if words & (_POSTS | _MISSIONS) and (host := _host(envoy.mention, finder)) is not None:
            return replace(match, actors=(Found(host, host.head, None, "to"),))
    return match


def _expelled(match: Match, finder: PartyFinder) -> Match:
    """ "Two Norlandic diplomats in Oslo were expelled": from where they are posted, unless they are told whence."""
    tree = match.tree
    if any(case == "from" and tree.lemma(each) != "country" for case, each in match.clause.obliques):
        return match
    for noun in match.clause.objects:
        posted = [kid for kid in tree.kids(noun, "nmod") if tree.case(kid.index) in _TO]
        hosts = (finder.headed(kid.index) for kid in posted if tree.lemma(noun) in _POSTS)
        host = next((each for each in hosts if each is not None and each.kind in ("state", "place")), None)
        if host is None:
            continue
        own = set(tree.subtree(noun))
        sent = [each for each in (*match.targets, *match.actors) if each.token in own and each.mention.id != host.id]
        if all((each.mention.state or each.mention.entity) != (host.entity or host.state) for each in sent):
            return replace(match, actors=(Found(host, host.head, None, "to"),), targets=tuple(sent))
    return match


def _host(envoy: Mention, finder: PartyFinder) -> Mention | None:
    """The state or town behind an envoy's title or a mission's name that tells where it is."""
    tree = finder.tree
    for each in finder.mentions.in_range(tree.sentence.index, envoy.first, min(len(tree.tokens), envoy.last + _BEHIND)):
        where = each.kind in ("state", "place") and each.id != envoy.id and each.first > envoy.first
        led = tree.tokens[each.first - 1].text.lower() in _TO or tree.case(each.head) in _TO
        hung = tree.tokens[each.head].base_relation in ("nmod", "flat") or each.first <= envoy.last + 1
        if where and led and hung and (each.entity or each.state) != envoy.state:
            return each
    return None


def without_purposes(matches: list[Match]) -> list[Match]:
    """The matches less what an envoy is called in for: "was summoned to convey a protest" is one protest."""
    called = {each.anchor for each in matches if each.frame.name in _CALLED_IN}
    return [each for each in matches if not _is_purpose(each, called)]


def _is_purpose(match: Match, called: set[int]) -> bool:
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    protest = (match.frame.type, match.frame.mode) == ("ACCUSE", "disapprove") and match.anchor not in called
    return protest and verb.head in called and tree.is_infinitive(verb.index) and verb.tag == "VERB"
