"""Whose words a report is: "Statement by Minister Mora" over a text in the first person."""

import re
from collections.abc import Iterable, Mapping

from dragoman.model.records import Event, Mention
from dragoman.model.schema import stances
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.within_report.parties.clusters import Cluster

_HEADING = re.compile(
    r"\b(?:statement|remarks|speech|address|message|letter|op-ed|intervention|declaration|comments?|toast|lecture|greetings?)\b"
    r"[^.\n]{0,60}?\b(?:by|of|from)\b",
    re.IGNORECASE,
)
_OPENING = 200  # characters in which such a heading stands
_INTERVIEW = re.compile(
    r"\binterview(?:ed|s)?\b|\b(?:spoke|talked|sat down|speaks|talks|sits down) (?:to|with) (?:us|our|me)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"^[^\n]*\?[”\"]?$", re.MULTILINE)  # a paragraph that asks
_ANSWER = re.compile(r"^A(?:nswer)?: ", re.MULTILINE)
_MANY = 3  # questions that make an interview of a report
_LEAD = 400


def author_of(document: Document, title: str, named: list[tuple[Mention, Cluster]]) -> Cluster | None:
    """The person such a heading names, in the report's first line or in its title; None under any other."""
    line = document.text[:_OPENING].partition("\n")[0]
    found = _HEADING.search(line)
    if found is not None and ". " not in line:
        behind = (who for mention, who in named if found.end() <= mention.span.start < len(line))
        return next(behind, None)
    asked = _interviewed(document, title, named)
    if asked is not None:
        return asked
    found = _HEADING.search(title)
    rest = fold(title[found.end() :]) if found is not None else ""
    told = (who for _, who in named if any(fold(name) in rest for name in who.names))
    return next(told, None) if rest else None


def _interviewed(document: Document, title: str, named: list[tuple[Mention, Cluster]]) -> Cluster | None:
    """Who answers in an interview printed as questions and answers: the first person its opening names."""
    text = document.text
    questions = len(_QUESTION.findall(text))
    if questions < _MANY or not (_INTERVIEW.search(title) or _INTERVIEW.search(text[:_LEAD]) or _ANSWER.search(text)):
        return None
    opening = text.find("\n", 1)
    first = min((mention.span.start, number) for number, (mention, _) in enumerate(named)) if named else None
    return named[first[1]][1] if first is not None and first[0] < max(opening, _OPENING) else None


def issuer_of(events: Iterable[Event], of: Mapping[str, list[Cluster]]) -> Cluster | None:
    """Who "we" is in a statement no person is the author of: the one body, bloc or state that takes stands in it.

    None where nobody or more than one does, as in a report of others' quarrels.
    """
    takers: dict[int, Cluster] = {}
    for event in events:
        for actor in event.actors if event.type in stances() else ():
            for cluster in of.get(actor.party, ()):
                takers[id(cluster)] = cluster
    states = {each.state for each in takers.values() if each.kind == "state"}
    takers = {key: each for key, each in takers.items() if each.kind != "person" or each.state not in states}
    only = next(iter(takers.values()), None) if len(takers) == 1 else None
    return only if only is not None and only.kind in {"state", "body", "bloc"} else None


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands in quotation marks that its paragraph opens before it."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    german = "„" in before  # „so“
    opened = before.count("«") - before.count("»") + before.count("„" if german else "“")
    opened -= before.count("“" if german else "”")
    return opened > 0 or before.count('"') % 2 == 1
