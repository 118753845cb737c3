"""Whose stance somebody nobody names puts into words: "the envoy expressed Norland's support for the talks"."""

import re
from dataclasses import replace

from dragoman.model.records import Event, Participant
from dragoman.resolve.within_report.references import References

_STANCES = frozenset({"SUPPORT", "REJECT", "ACCUSE"})
# "Welcomed Norland's support" is not Norland's welcome: only what puts a stance into words tells whose it is.
_VOICING = re.compile(
    r"(?:express|voic|convey|extend|reiterat|reaffirm|affirm|renew|restat|repeat|stress|underlin|emphasi[sz]|confirm|"
    r"register|pledg|lodg)(?:e|es|ed|ing|s)?",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\s+(?:the\s+)?(?:(?:State|Republic|Kingdom) of )?")
_VOICED = re.compile(
    r"(?:['’]s|['’]) (?:\w+ (?:and \w+ )?){0,2}(?:support|solidarity|backing|gratitude|thanks|appreciation|rejection|"
    r"refusal|condemnation|protest|objection|opposition|concern|indignation|outrage|disapproval)\b"
)


def with_owner(event: Event, references: References, text: str) -> Event:
    """A stance told of nobody is that of the state or bloc whose it is called right behind the verb that voices it."""
    if event.actors or event.type not in _STANCES:
        return event
    for word in event.origin.words:
        ahead = _AHEAD.match(text, word.end) if _VOICING.fullmatch(word.quote(text)) else None
        owner = references.named_at(word.end, ahead.end()) if ahead else None
        if owner is not None and _VOICED.match(text, owner[1]):
            others = tuple(each for each in event.targets if each.party != owner[0])
            return replace(event, actors=(Participant(owner[0]),), targets=others)
    return event
