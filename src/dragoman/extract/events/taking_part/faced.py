"""Who is charged where it is told by what they face: "Norland and the rebels have faced accusations of shelling"."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match

_FACING = frozenset({"face", "attract", "draw", "incur", "deny", "reject"})


def with_accused(match: Match) -> Match:
    """A reproach the language model alone sees, with the subjects of a verb of facing as those charged."""
    noun = match.tree.tokens[match.trigger]
    learned = match.frame.name == "learned" and match.frame.type == "ACCUSE" and noun.tag == "NOUN"
    if not learned or match.anchor == match.trigger or match.tree.lemma(match.anchor) not in _FACING:
        return match
    own = {below for each in match.clause.subjects for below in match.tree.subtree(each)}
    faced = tuple(each for each in match.actors if each.token in own or each.slot == "subject")
    if not faced:
        return match
    known = {each.mention.id for each in match.targets}
    targets = (*match.targets, *(each for each in faced if each.mention.id not in known))
    return replace(match, actors=tuple(each for each in match.actors if each not in faced), targets=targets)
