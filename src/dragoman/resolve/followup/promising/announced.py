"""Occasions that a sentence announces in passing: "an invitation to the 9th Forum, to be held in Lima on 3 May 2023".

Such an occasion is no event of the report's own, so that the reader may leave it out; a calendar must not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.model.words import fold
from dragoman.resolve.followup.dating.dates import dates_in
from dragoman.resolve.followup.wording.words import cities, occasions

_NOUN = (
    r"(?:[Ss]ummit|[Cc]onference|[Ff]orum|[Cc]ongress|[Ee]xhibition|[Rr]eferendum|[Ee]lections?|[Ss]ession|[Aa]ssembly|"
    r"[Mm]eeting|[Ff]estival|[Ee]xpo|[Gg]ames|[Dd]ialogue)"
)
_AHEAD = (
    r"(?:to be held|to be convened|to take place|will be held|will be convened|will take place|"
    r"(?:scheduled|slated|planned|set|due)(?: to (?:be held|take place))?)"
)
_ANNOUNCED = re.compile(
    rf"(?P<name>(?:[\w’'–-]+\s+){{0,9}}{_NOUN}\b(?:\s+(?:of|on|for)\s+[^,;.]{{3,90}}?)?)"
    rf"\s*[,(]?\s*(?:(?:which|that)\s+)?(?:is\s+|are\s+)?{_AHEAD}\b(?P<rest>[^.;]{{0,90}})"
)
_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_LEADING = re.compile(r"^.*?(?=\b(?:[A-Z]|\d+(?:st|nd|rd|th)\b))", re.DOTALL)
_WHO = frozenset({"series", "bloc", "body"})


def announced(sentences: Iterable[Told], promises: Sequence[Told]) -> Iterator[Told]:
    """Planned occasions with a date that sentences announce, save those that have a record already."""
    known: dict[tuple[str, str], list[Told]] = {}
    for promise in promises:
        known.setdefault((promise.report, promise.sentence), []).append(promise)
    for sentence in sentences:
        match = _ANNOUNCED.search(sentence.sentence)
        if match is None:
            continue
        when = next((each for each in dates_in(match["rest"], sentence.published) if _ahead(each, sentence)), None)
        actors = _taking_part(match["name"], sentence.actors)
        if when is None or not actors:
            continue
        if any(_touch(each, when) for each in known.get((sentence.report, sentence.sentence), ())):
            continue
        yield _planned(sentence, match, when, actors)


def _planned(sentence: Told, match: re.Match[str], when: DateInterval, actors: tuple[Actor, ...]) -> Told:
    place = next((name for name in _PLACE.findall(match["rest"]) if cities(name)), None)
    vote = occasions(match["name"]) & {"referendum", "election"}
    ends = [found.end() for found in re.finditer(r"\d", match["rest"])]
    ends += [match["rest"].find(place) + len(place)] if place else []
    rest = match.group()[len(match["name"]) : len(match.group()) - len(match["rest"]) + max(ends)]
    named = _LEADING.sub("", match["name"]) or match["name"]
    return Told(
        id=sentence.id,
        kind="event",
        report=sentence.report,
        published=sentence.published,
        quote=f"{named}{rest}",
        sentence=sentence.sentence,
        type="OCCASION" if vote else "CONSULT",
        mode="vote" if vote else "gathering",
        status="planned",
        place=place,
        when=when,
        about=(named,),
        actors=actors,
        outlet=sentence.outlet,
        title=sentence.title,
        confidence=0.7,
    )


def _taking_part(name: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The series and organisations named in the occasion's own name, and the states where it has nothing else."""
    words = set(fold(name).split())

    def inside(actor: Actor) -> bool:
        parts = fold(actor.name).split()
        letters = "".join(part[0] for part in parts if len(part) > 3 or part in ("un", "eu"))
        return bool(parts) and (set(parts) <= words or letters in words or any(part in words for part in parts[:1]))

    return tuple(
        Actor(actor.key, actor.kind, actor.name, actor.state, "actor")
        for actor in actors
        if actor.kind in _WHO and inside(actor)
    )


def _ahead(when: DateInterval, sentence: Told) -> bool:
    return sentence.published is None or when.last >= sentence.published


def _touch(promise: Told, when: DateInterval) -> bool:
    return promise.when is not None and promise.when.first <= when.last and when.first <= promise.when.last
