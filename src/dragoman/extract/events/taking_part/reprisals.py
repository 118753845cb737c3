"""Against whom a step is, where only what it answers tells: "cut the hotline in protest against Norland's drill"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_STEPS = frozenset({"SANCTION", "ACCUSE", "REJECT", "THREATEN", "COERCE"})
_ANSWERS = frozenset({"protest", "retaliation", "reprisal", "response", "reaction", "revenge", "answer", "objection"})
_ANSWERING = frozenset({"respond", "retaliate", "react", "reply", "answer"})
_TO_WHAT = frozenset({"against", "over", "for", "to", "at"})


def with_provokers(match: Match, finder: PartyFinder) -> Match:
    """The match, a step against nobody told being against whoever did what it answers."""
    if match.frame.type not in _STEPS or match.targets:
        return match
    tree = match.tree
    held = {each.mention.id for each in match.actors}
    for answer in tree.kids(match.anchor, "obl", "nmod"):
        if answer.lemma not in _ANSWERS or tree.case(answer.index) not in ("in", "as"):
            continue
        below = [*tree.kids(answer.index, "nmod"), *tree.kids(match.anchor, "obl")]
        for deed in below:
            if tree.case(deed.index) not in _TO_WHAT or deed.index < answer.index:
                continue
            named = finder.named(deed.index, PARTICIPANTS) or finder.named(deed.index, PARTICIPANTS, within=True)
            found = [Found(each.mention, each.token) for each in named if each.mention.id not in held]
            if found:
                return replace(match, targets=tuple(found[:1]))
    provoker = _answered(match, finder)
    return replace(match, targets=(provoker,)) if provoker is not None else match


def _answered(match: Match, finder: PartyFinder) -> Found | None:
    """Whose deed the clause before tells: "Norland raised its duties; Sorland responded by opening a probe"."""
    tree = match.tree
    verb = tree.tokens[max(tree.tokens[match.anchor].head, 0)]
    if verb.lemma not in _ANSWERING or match.anchor not in {
        kid.index for kid in tree.kids(verb.index, "advcl", "xcomp")
    }:
        return None
    if verb.base_relation not in ("conj", "parataxis") or verb.head < 0:
        return None
    held = {each.mention.name for each in match.actors}
    for subject in clause_of(tree, verb.head).subjects:
        for each in finder.named(subject, PARTICIPANTS) or finder.named(subject, PARTICIPANTS, within=True):
            if each.mention.name not in held:
                return Found(each.mention, each.token)
    return None
