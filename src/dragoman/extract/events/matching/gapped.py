"""Clauses that leave their verb out: "Norland gave 60 million kroner, Sorland 45 million and Westland 30 million"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.events.matching.frame import PARTICIPANTS
from dragoman.extract.events.matching.matcher import Found, Match
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.model.records import Mention
from dragoman.model.sentence import Quantity, Token

_LINKS = frozenset({",", ";", "and"})
_ENDS = _LINKS | {".", "!", "–", "—", "-", "while", "but", "”", '"', "("}
_WHERE = frozenset({"at", "during"})


def with_gapped(matches: list[Match], finder: PartyFinder) -> list[Match]:
    """The matches, and what others did by the same verb, each with an amount of his own."""
    found = list(matches)
    for match in matches:
        gaps = _gaps(match, finder) if match.actors and _has_amount(match) else []
        if not gaps:
            continue
        others = {each.id for each in gaps}
        whole = replace(match, targets=tuple(each for each in match.targets if each.mention.id not in others))
        whole = replace(whole, actors=tuple(each for each in match.actors if each.mention.id not in others))
        found.remove(match)
        found.append(whole)
        found += [replace(whole, actors=(Found(each, each.head, None, "subject"),)) for each in gaps]
    return found


def _has_amount(match: Match) -> bool:
    """Whether the object of a finite verb is an amount: "gave 60 million kroner", "sent 200 police"."""
    verb = match.tree.tokens[match.anchor]
    objects = {*match.clause.objects, *(each for each in match.nodes if each != match.anchor)}
    return verb.tag == "VERB" and any(
        {quantity.noun, quantity.last - 1} & objects and quantity.first > match.anchor
        for quantity in match.tree.sentence.quantities
    )


def _gaps(match: Match, finder: PartyFinder) -> list[Mention]:
    """Those named behind the amount, between a comma or "and" and an amount of their own."""
    tokens = match.tree.tokens
    begins = {each.first: each for each in match.tree.sentence.quantities if not each.ordinal}
    found = []
    for name in finder.mentions.in_range(match.tree.sentence.index, match.anchor + 1, len(tokens)):
        own = begins.get(name.last)
        if own is None or name.kind not in PARTICIPANTS or name.form not in ("name", "capital", "short"):
            continue
        if tokens[name.first - 1].text in _LINKS and _ends(own, tokens):
            found.append(name)
    return found


def _ends(amount: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a noun for what is counted stands behind an amount before a link, an aside or a place."""
    after = (amount.last, amount.last + 1)
    return any(at >= len(tokens) or tokens[at].text in _ENDS or tokens[at].lemma in _WHERE for at in after)
