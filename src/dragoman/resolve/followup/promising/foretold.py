"""What a sentence foretells for a day and no record of it holds: "Building will begin in March", "from 1 May customs
officers of the two states are to work under one roof".

The reader keeps what somebody binds himself to; what is only going to be, on a day, a calendar must not leave out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from dragoman.model.following import Actor, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.wording.deeds import deeds_called
from dragoman.resolve.followup.wording.subject import DATELINE
from dragoman.resolve.followup.wording.words import topics, untold

_TO_COME = re.compile(
    r"\b(?:(?:will|shall)(?: (?:now|also|then|again|at last|soon|jointly|together))?"
    r"|(?:is|are)(?: (?:now|also))? (?:(?:due|set|scheduled|expected) )?to)"
    r" (?!not\b|have\b|never\b|no\b)(?P<deed>(?:be )?[a-z]+)\b"
)
# What is said to be so under a condition, by guess or of nobody, is foretold of nothing.
_NO_FORETELLING = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|whether|could|may|might|would|should|[Oo]nce|hopes?|hoped|wants?|asked|asks|urged?|demand\w*|"
    r"threaten\w*|warn\w*|fear\w*|recalled|annually|every year|denied|[Rr]umou?rs?|[Pp]erhaps|[Pp]robably|likely|"
    r"[Ff]orecasts?|[Aa]nalysts?|[Ee]conomists?|[Rr]ains?|[Ss]now|[Ss]torm|[Ww]eather|[Ii]nflation|[Pp]rices?|[Ff]ans|"
    r"match|team|cup|league|film|concert)\b|[“”\"?]"
)
_CLAUSE = re.compile(
    r"\s*(?:;|:|,? (?:and(?! [\dA-Z])|but|that|while|which|who|where|so that|because|as|since)(?= )|, )\s*"
)
_AHEAD = frozenset({"planned", "to_be_signed", "negotiating", "target", "cancelled"})
_BEFORE = 3  # sentences that words may point back to


def foretold(sentences: Iterable[Told], records: Iterable[Told]) -> Iterator[Told]:
    """Deeds with a day ahead that sentences foretell, of sentences in which no record is of something to come, and of
    none in which a person rejected one. The sentences of a report are in order.
    """
    known = {(each.report, each.sentence) for each in records if each.kind == "commitment" or each.status in _AHEAD}
    before: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        earlier = tuple(before[sentence.report][-_BEFORE:])
        before[sentence.report].append(sentence.sentence)
        if sentence.refused or (sentence.report, sentence.sentence) in known or sentence.published is None:
            continue
        said = untold(DATELINE.sub("", sentence.sentence))
        match = _TO_COME.search(said)
        if match is None or _NO_FORETELLING.search(said):
            continue
        clause = _clause_around(said, match)
        due = [each for each in dates_in(said, sentence.published) if each.first > sentence.published]
        if len(due) != 1 or not deeds_called(said[match.start("deed") :]) or not topics(clause):
            continue
        subject = fold(said[: match.start()])
        by = tuple(
            Actor(actor.key, actor.kind, actor.name, actor.state, "by")
            for actor in sentence.actors
            if fold(actor.name) in subject
        )
        yield Told(
            id=_place_of(sentence.id, match.start()),
            kind="commitment",
            report=sentence.report,
            published=sentence.published,
            quote=clause,
            sentence=sentence.sentence,
            type="scheduled",
            name=clause,
            when=due[0],
            actors=by,
            outlet=sentence.outlet,
            title=sentence.title,
            confidence=0.6,
            before=earlier,
        )


def _place_of(sentence: str, place: int) -> str:
    """The id of what a sentence foretells: the place of its words, not of the sentence, which tells other things."""
    report, _, start = sentence.rpartition(":")
    return f"{report}:{int(start) + place}" if start.isdigit() else f"{sentence}+{place}"


def _clause_around(said: str, match: re.Match[str]) -> str:
    """The clause that words stand in, without the full stop."""
    first = max((each.end() for each in _CLAUSE.finditer(said, 0, match.start())), default=0)
    last = next((each.start() for each in _CLAUSE.finditer(said, match.end())), len(said))
    return said[first:last].rstrip(" .")
