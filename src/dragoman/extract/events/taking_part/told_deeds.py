"""Whose deed a stance is taken on, where a clause tells of the deed: "condemned the vote that Norland has staged"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder

_ON_DEEDS = frozenset({("ACCUSE", "disapprove"), ("REJECT", "refuse")})
_ANSWERING = frozenset({"ACCUSE", "SANCTION", "REJECT"})
_ASIDE = frozenset({"acl", "advcl"})
_MATTER = frozenset({"at", "over", "about", "by", "on", "for"})


def with_doer(match: Match, finder: PartyFinder) -> Match:
    """The stance with whoever did the thing it is taken on for its target, where its frame found none."""
    if (match.frame.type, match.frame.mode) not in _ON_DEEDS or any(each.slot != "learned" for each in match.targets):
        return match
    held = {each.mention.id for each in match.actors}
    for verb in (*_clauses(match), *_summed_up(match)):
        doers = _named(clause_of(match.tree, verb).subjects, "doer", held, finder)
        if doers:
            return replace(match, targets=doers)
    return match


def with_issuer(match: Match, finder: PartyFinder) -> Match:
    """What an order does as done by who signed or issued it: "signed a decree banning flights from Norland"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if match.actors or verb.relation != "acl" or not verb.text.lower().endswith("ing"):
        return match
    order = tree.tokens[verb.head]
    if order.lemma not in words("orders") or order.base_relation != "obj":
        return match
    held = {each.mention.id for each in match.targets}
    issuers = tuple(
        Found(party.mention, party.token, None, "issuer")
        for subject in clause_of(tree, order.head).subjects
        for party in finder.named(subject, PARTICIPANTS)
        if party.mention.id not in held
    )
    return replace(match, actors=issuers)


def _clauses(match: Match) -> Iterator[int]:
    """The clauses that say something of what the stance is taken on, each by its verb."""
    tree = match.tree
    nouns = [*match.clause.objects, *(each for case, each in match.clause.obliques if case in _MATTER)]
    for noun in [each for one in nouns for each in tree.following(one)]:
        # "regretted the decree of 9 May by which Norland": hung on the day.
        for each in [noun, *(kid.index for kid in tree.kids(noun, "nmod"))]:
            for kid in tree.kids(each, "acl"):
                # "the charge that Norland had paid them" is what somebody says of Norland.
                told = kid.relation == "acl:relcl" or clause_of(tree, kid.index).passive
                marks = [mark.lemma for mark in tree.kids(kid.index, "mark")]
                if told and (not marks or (marks == ["that"] and not tree.kids(kid.index, "obj"))):
                    yield kid.index


def _summed_up(match: Match) -> Iterator[int]:
    """The clause before a noun that sums it up for a stance: "Norland freed the ten, a move criticised by Sorland"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    noun = tree.tokens[verb.head] if verb.base_relation == "acl" and 0 < verb.head < verb.index else None
    if (
        noun is None
        or noun.lemma not in words("steps")
        or not any(kid.lemma == "a" for kid in tree.kids(noun.index, "det"))
    ):
        return
    first = min(kid.index for kid in tree.kids(noun.index, "det"))
    if first == 0 or tree.tokens[first - 1].text not in (",", "–", "-", "—"):
        return
    before = (each for each in reversed(tree.tokens[:first]) if each.tag == "VERB" and tree.kids(each.index, "nsubj"))
    yield from (each.index for each in before)


def with_sayer(match: Match, finder: PartyFinder) -> Match:
    """The rejection of what its sentence tells, with who says so: "Norland wants more, which Sorland rejects"."""
    if match.frame.type != "REJECT" or any(each.slot != "learned" for each in match.targets):
        return match
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    relative = any(kid.lemma == "which" and kid.index < verb.index for kid in tree.kids(verb.index))
    if verb.base_relation not in _ASIDE or not (relative or verb.head in match.clause.objects):
        return match
    held = {each.mention.id for each in match.actors}
    for above in [verb.head, *tree.ancestors(verb.head)]:
        # "accused Sorland of letting it pass": Sorland, which would let it, says nothing.
        if tree.tokens[above].relation == "acl:relcl" or not tree.kids(above, "nsubj"):
            continue
        subjects = clause_of(tree, above).subjects
        if all(tree.tokens[each].tag == "PRON" for each in subjects) and tree.tokens[above].relation == "ccomp":
            continue  # "Norland said it had won, a claim rejected by Sorland"
        sayers = _named(subjects, "sayer", held, finder)
        return replace(match, targets=sayers) if sayers else match
    return match


def with_provoker(match: Match, finder: PartyFinder) -> Match:
    """A step with whoever gave rise to it for its target: "Norlandic ships sailed in, prompting Sorland to protest"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    prompting = tree.tokens[verb.head] if verb.base_relation == "xcomp" and verb.head >= 0 else None
    if match.targets or prompting is None or prompting.base_relation != "advcl" or prompting.head < 0:
        return match
    if match.frame.type not in _ANSWERING or prompting.text.lower() not in words("prompting"):
        return match
    held = {each.mention.id for each in match.actors}
    return replace(match, targets=_named(clause_of(tree, prompting.head).subjects, "provoker", held, finder))


def _named(subjects: Sequence[int], slot: str, held: Collection[str], finder: PartyFinder) -> tuple[Found, ...]:
    """The parties that subjects name, and no pronoun means, but for those who take part already."""
    return tuple(
        Found(party.mention, party.token, None, slot)
        for subject in subjects
        for party in finder.named(subject, PARTICIPANTS)
        if party.mention.id not in held and party.mention.form != "pronoun"
    )
