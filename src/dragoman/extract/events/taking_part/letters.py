"""Who writes a letter and to whom, where what it asks for tells: "handed over a letter from Mora inviting Sol"."""

from dataclasses import replace

from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder

_WRITTEN = frozenset({"letter", "message", "note", "invitation"})
_ADDRESSED = frozenset({"invite", "thank", "ask", "urge", "congratulate", "request", "assure", "inform"})
_BY = frozenset({"from", "by", "of"})


def with_letter(match: Match, finder: PartyFinder) -> Match:
    """A message to whoever it invites or asks; an invitation as of who wrote it, not who hands it over."""
    kind = (match.frame.type, match.frame.mode)
    if kind == ("CONSULT", "message"):
        return _to_addressee(match, finder)
    return _by_writer(match, finder) if kind == ("REQUEST", "invite") else match


def _to_addressee(match: Match, finder: PartyFinder) -> Match:
    """The message with those whom its own clause has for its object, where nobody or only a place is its target."""
    tree = match.tree
    if any(each.mention.kind != "place" and each.mention.form != "capital" for each in match.targets):
        return match
    texts = {each for each in (match.trigger, *match.clause.objects) if tree.lemma(each) in _WRITTEN}
    verbs = [kid for each in texts for kid in tree.kids(each, "acl")]
    verbs += [kid for kid in tree.kids(match.anchor, "advcl") if texts and kid.index > max(texts)]
    known = {each.mention.id for each in match.actors}
    found = tuple(
        Found(party.mention, party.token, None, "object")
        for verb in verbs
        if verb.lemma in _ADDRESSED and verb.text.lower().endswith("ing")
        for kid in tree.kids(verb.index, "obj", "iobj")
        for party in finder.named(kid.index, PARTICIPANTS)
        if party.mention.id not in known
    )
    return replace(match, targets=found) if found else match


def _by_writer(match: Match, finder: PartyFinder) -> Match:
    """The invitation by whom a letter is from that says it: "delivered a letter from Mora inviting Sol"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    if verb.base_relation not in ("acl", "advcl") or not verb.text.lower().endswith("ing") or verb.head < 0:
        return match
    above = tree.tokens[verb.head]
    texts = [above, *tree.kids(above.index, "obj", "nsubj:pass")]
    text = next((each for each in texts if each.lemma in _WRITTEN and each.index < verb.index), None)
    if text is None:
        return match
    writers = [kid.index for kid in tree.kids(text.index, "nmod") if tree.case(kid.index) in _BY]
    writers += [kid.index for kid in tree.kids(text.index, "nmod:poss")]
    between = [kid.index for kid in tree.kids(above.index, "obl") if text.index < kid.index < verb.index]
    writers += [each for each in between if tree.case(each) in ("from", "by")]
    found = tuple(
        Found(party.mention, party.token, None, "possessor")
        for each in writers
        for party in finder.named(each, PARTICIPANTS)
    )
    return replace(match, actors=found) if found else match
