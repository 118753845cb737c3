"""Bodies that a report says were renamed: "the Ministry of X, now the Ministry of Y" is one body under two names."""

import re
from itertools import pairwise

from dragoman.resolve.within_report.parties.clusters import Cluster

_CALLED = r"(?:\s+(?:called|known|named))?(?:\s+as)?\s+(?:the\s+)?"
# Between the older name and the newer one.
_NOW = re.compile(
    rf"\s*[,(]?\s*(?:which\s+is\s+|that\s+is\s+|and\s+)?(?:now|today|currently){_CALLED}"
    r"|\s*[,(]?\s*(?:which\s+|that\s+)?(?:(?:was|were|is|being|ha[sd](?:\s+\w+)?\s+been)\s+)?(?:since\s+|later\s+|recently\s+)?"
    r"(?:renamed|rebranded)(?:\s+(?:as|to|into))?\s+(?:the\s+)?"
    r"|\s*,?\s*(?:which\s+)?(?:has\s+|had\s+)?changed\s+its\s+name\s+to\s+(?:the\s+)?",
    re.IGNORECASE,
)
# Between the newer name and the older one.
_FORMERLY = re.compile(
    rf"\s*[,(–—]?\s*(?:which\s+was\s+)?(?:formerly|previously|earlier|once|until\s+(?:recently|\w+\s+\d{{4}}|\d{{4}})){_CALLED}"
    r"|\s*[,(]?\s*the\s+(?:former|renamed)\s+",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"['’]s\b|\s[A-Z][a-z]")  # "formerly the Ministry of Economy's committee": the name is another's
_LONGEST = 70  # characters between two names


def join_renamed(clusters: list[Cluster], of: dict[str, Cluster], text: str) -> None:
    """Makes one of two bodies of which the text says so, under the newer name; the older one is an alias."""
    named = sorted(
        ((mention, cluster) for cluster in clusters if cluster.kind == "body" for mention in cluster.mentions),
        key=lambda pair: pair[0].span.start,
    )
    for (one, first), (other, second) in pairwise(named):
        between = text[one.span.end : other.span.start]
        if first is second or len(between) > _LONGEST or _of_two_states(first, second):
            continue
        if _GOES_ON.match(text, other.span.end):
            continue
        if _NOW.fullmatch(between):
            _absorb(second, first, clusters, of)
        elif _FORMERLY.fullmatch(between):
            _absorb(first, second, clusters, of)


def _of_two_states(one: Cluster, other: Cluster) -> bool:
    return bool(one.state and other.state and one.state != other.state)


def _absorb(newer: Cluster, older: Cluster, clusters: list[Cluster], of: dict[str, Cluster]) -> None:
    if newer not in clusters or older not in clusters:  # a third name of one body
        return
    clusters.remove(older)
    newer.mentions += older.mentions
    newer.names |= {older.name: None} | older.names
    newer.state = newer.state or older.state
    for mention, cluster in of.items():
        if cluster is older:
            of[mention] = newer
