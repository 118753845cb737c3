"""Whom a stance addresses where another verb of its sentence says so: "lodged a protest with Oslo, demanding"."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Found, Match

_ADDRESSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_NAMING = _ADDRESSING | {"SANCTION"}
_ENCOUNTERS = frozenset({"meeting", "call", "message", "visit"})
_JOINED = frozenset({"conj", "advcl", "xcomp", "parataxis"})


def with_chained_targets(matches: list[Match]) -> list[Match]:
    """The matches of one sentence, each stance without a target given that of the verb it is joined to."""
    return [_with_target(match, matches) for match in matches]


def _with_target(match: Match, matches: list[Match]) -> Match:
    if match.frame.type not in _ADDRESSING or match.targets:
        return match
    others = [other for other in matches if other is not match]
    partners = [each for other in others if _is_occasion(other, match) for each in _partners(other, match)]
    if not partners:
        first = next((other for other in others if _is_joined(match, other)), None)
        if first is None:
            return match
        partners = list(first.targets) if first.frame.type in _NAMING else _partners(first, match)
    held = {each.mention.id for each in match.actors}
    return replace(match, targets=tuple(each for each in partners if each.mention.id not in held))


def _is_joined(match: Match, other: Match) -> bool:
    """Whether the match's verb goes on from the other's, with the same subject."""
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    if anchor.base_relation not in _JOINED or tree.kids(anchor.index, "nsubj", "nsubj:pass"):
        return False
    return anchor.head in other.nodes


def _is_occasion(other: Match, match: Match) -> bool:
    """Whether the other is where the stance is taken: "demanded it in a phone call with Mora"."""
    if other.frame.type != "CONSULT" or other.frame.mode not in _ENCOUNTERS or other.anchor != other.trigger:
        return False
    tree = match.tree
    token = tree.tokens[other.trigger]
    return (
        token.base_relation in ("obl", "nmod")
        and (token.head in match.nodes or tree.tokens[token.head].head in match.nodes)
        and tree.case(token.index) in ("in", "during", "at", "by")
    )


def _partners(other: Match, match: Match) -> list[Found]:
    """Those met, called or written to who are not the ones that take the stance."""
    if other.frame.type != "CONSULT" or other.frame.mode not in _ENCOUNTERS:
        return []
    subjects = {each.mention.id for each in match.actors}
    subjects |= {each.mention.id for each in other.actors if each.slot in ("subject", "governor", "possessor")}
    listed = [*other.targets] or [*other.actors]
    return [each for each in listed if each.mention.id not in subjects]
