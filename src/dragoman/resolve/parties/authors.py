"""Whose words a report is: "Statement by Minister Mora" over a text in the first person."""

import re

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.model.words import fold
from dragoman.resolve.parties.clusters import Cluster

_HEADING = re.compile(
    r"\b(?:statement|remarks|speech|address|message|letter|op-ed|intervention|declaration|comments?|toast|lecture|greetings?)\b"
    r"[^.\n]{0,60}?\b(?:by|of|from)\b",
    re.IGNORECASE,
)
_OPENING = 200  # characters in which such a heading stands


def author_of(document: Document, title: str, named: list[tuple[Mention, Cluster]]) -> Cluster | None:
    """The person such a heading names, in the report's first line or in its title; None under any other."""
    line = document.text[:_OPENING].partition("\n")[0]
    found = _HEADING.search(line)
    if found is not None and ". " not in line:
        behind = (who for mention, who in named if found.end() <= mention.span.start < len(line))
        return next(behind, None)
    found = _HEADING.search(title)
    rest = fold(title[found.end() :]) if found is not None else ""
    told = (who for _, who in named if any(fold(name) in rest for name in who.names))
    return next(told, None) if rest else None
