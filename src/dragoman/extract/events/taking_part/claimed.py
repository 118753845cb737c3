"""Who struck, told by who says so: "the rebels claimed responsibility for the raid", "they were behind it"."""

from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_CLAIMING = frozenset({"claim", "take", "accept", "admit", "acknowledge"})
_CLAIMED = frozenset({"responsibility", "credit", "blame"})
_RELATIVES = frozenset({"acl", "acl:relcl"})


def with_claimant(match: Match, finder: PartyFinder) -> Match:
    """The match, an assault nobody else does being done by whoever claims it or is said to be behind it."""
    if match.frame.type != "ASSAULT" or any(each.mention.form != "pronoun" for each in match.actors):
        return match
    tree = match.tree
    noun = tree.tokens[match.trigger]
    while noun.tag == "VERB" and noun.relation in _RELATIVES and noun.head >= 0:
        noun = tree.tokens[noun.head]  # "the raid, which killed five"
    noun = tree.tokens[tree.coordinated(noun.index)[0]]  # "a car bomb and gun attack"
    claimants = [
        Found(party.mention, party.token, None, "subject")
        for subject in _claiming(finder, noun.index)
        for party in finder.named(subject, PARTICIPANTS) or finder.named(subject, PARTICIPANTS, within=True)
    ]
    held = {each.mention.id for each in claimants}
    targets = tuple(each for each in match.targets if each.mention.id not in held)
    return replace(match, actors=tuple(claimants), targets=targets) if claimants else match


def _claiming(finder: PartyFinder, noun: int) -> tuple[int, ...]:
    """The subjects of the verb by which a noun of violence is claimed, if any."""
    tree = finder.tree
    if tree.case(noun) == "behind":
        return tuple(kid.index for kid in tree.kids(noun, "nsubj"))
    if tree.case(noun) != "for":
        return ()
    above = tree.tokens[noun].head
    if tree.lemma(above) == "responsible":
        return tuple(kid.index for kid in tree.kids(above, "nsubj"))
    if tree.lemma(above) in _CLAIMED:
        verb = tree.tokens[above].head
    else:
        verb = above if any(kid.lemma in _CLAIMED for kid in tree.kids(above, "obj")) else -1
    if verb < 0 or tree.lemma(verb) not in _CLAIMING:
        return ()
    return tuple(clause_of(tree, verb).subjects)
