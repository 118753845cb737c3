"""People who died when somebody struck: "ten were killed when the army bombed a market" is one deed."""

from dragoman.extract.events.matching.matcher import Match

_HURT = frozenset({"wound", "injure", "hurt", "maim"})
_DYING = frozenset({"die", "perish"})
_WHEN = frozenset({"when", "after", "as"})


def is_when_people_died(attack: Match, match: Match) -> bool:
    """Whether an attack is the clause of "when" or "after" of deaths that are told of nobody else."""
    doers = [each for each in attack.actors if each.mention.form != "pronoun"]
    return _is_when(attack, match) and match.frame.mode == "kill" and bool(doers) and not match.targets


def is_how_people_died(attack: Match, match: Match) -> bool:
    """Whether the clause of "when" only tells what killed them: "were killed when their lorry struck a mine"."""
    nobody = all(each.mention.form == "pronoun" for each in attack.actors) and not attack.targets
    return _is_when(attack, match) and match.frame.mode == "kill" and nobody


def is_when_people_were_hurt(attack: Match, match: Match) -> bool:
    """Whether people were only hurt when somebody struck: "were wounded when gangs attacked their car"."""
    return _is_when(attack, match) and match.tree.lemma(match.trigger) in _HURT


def _is_when(attack: Match, match: Match) -> bool:
    tree, verb = match.tree, match.tree.tokens[attack.anchor]
    when = any(kid.lemma in _WHEN and kid.index < verb.index for kid in tree.kids(verb.index, "mark", "advmod"))
    suffered = (match.clause.passive and not match.clause.subjects) or match.tree.lemma(match.trigger) in _DYING
    return suffered and when and verb.base_relation == "advcl" and verb.head == match.anchor
