"""People who died when somebody struck: "ten were killed when the army bombed a market" is one deed."""

from dragoman.extract.events.matching.matcher import Match


def is_when_people_died(attack: Match, match: Match) -> bool:
    """Whether an attack is the clause of "when" of deaths that are told of nobody else."""
    tree, verb = match.tree, match.tree.tokens[attack.anchor]
    when = any(kid.lemma == "when" and kid.index < verb.index for kid in tree.kids(verb.index))
    passive = match.clause.passive and not match.clause.subjects and match.frame.mode == "kill"
    told = bool(attack.actors) and not match.targets  # not "were killed when their lorry struck a mine"
    return passive and told and when and verb.base_relation == "advcl" and verb.head == match.anchor
