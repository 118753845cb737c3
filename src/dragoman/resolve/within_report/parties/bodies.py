"""Which names of bodies and series are one thing's: acronyms, ministries under several names, short forms."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import permutations

from dragoman.knowledge.bodies import abbreviation, is_foreign_ministry, shortened
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.named_states import states_in
from dragoman.knowledge.states import state_name, states
from dragoman.model.records import Mention
from dragoman.resolve.identity.names.body_words import is_nameless, read_body
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.renamed import join_renamed
from dragoman.resolve.within_report.parties.successors import Told

FOREIGN_MINISTRY = "Ministry of Foreign Affairs"
_LONGEST_OWNER = 40  # characters
_POSSESSIVE = re.compile(r"(?<!\w)([A-Z][\w.-]*(?: (?:(?:and|the|of) )?[A-Z][\w.-]*)*)['’]s?\s+\Z")
_SEAT = re.compile(r"\s+(in|of)\s+([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")
_MISSION = re.compile(r"(.+ (?:[Ee]mbassy|[Cc]onsulate|High Commission)) in [A-Z]")  # told without its seat
_HYPHENED = re.compile(r"(?<![\w.-])[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}[-–]\Z")
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&", "a"})


def named_bodies(
    mentions: Iterable[Mention], home: str | None, text: str, successions: Sequence[Told] = ()
) -> tuple[list[Cluster], dict[str, Cluster]]:
    """The bodies and series of a report and, by mention id, which is meant; what succeeded another is never that."""
    apart = {(one.id, other.id) for each in successions for one, other in permutations((each.former, each.later))}
    clusters: list[Cluster] = []
    of: dict[str, Cluster] = {}
    ordered = [
        mention
        for mention in mentions
        if mention.kind in {"body", "series"} and (mention.form == "name" or abbreviation(mention.name))
    ]
    for mention in sorted(ordered, key=_rank):
        other_side = _other_side(mention, text)
        ministry = f"{other_side}{abbreviation(mention.name) or mention.name}"
        foreign = is_foreign_ministry(ministry)
        of_home = foreign or "ministry" in fold(ministry) or fold(ministry) in lexicon("organs told bare")
        state = mention.state or (home if of_home else None)
        state = None if _is_of_two(ministry) else state
        fitting = [
            cluster
            for cluster in clusters
            if _same(mention, ministry, state, cluster)
            and not any((mention.id, other.id) in apart for other in cluster.mentions)
        ]
        called_so = (
            cluster
            for cluster in fitting
            if fold(cluster.name) == fold(ministry) or (state is None and _is_short_for(mention, cluster))
        )
        found = next(called_so, _last_named(fitting, mention) if _is_nameless(ministry) else next(iter(fitting), None))
        if found is None:
            found = Cluster(mention.kind, FOREIGN_MINISTRY if foreign else ministry, state, mention.entity)
            if foreign and state:
                found.names[ministry] = None
            clusters.append(found)
        elif found.state is None:
            found.state = state
        found.add(mention)
        if other_side:
            del found.names[mention.name]  # half a name
        found.names |= dict.fromkeys(names_told(mention, text))
        if mention.entity:
            found.names[mention.entity] = None
        found.named = True
        of[mention.id] = found
    clusters.sort(key=lambda cluster: min(mention.span for mention in cluster.mentions))
    _tell_apart(clusters, text)
    join_renamed(clusters, of, text)
    return clusters, of


def _rank(mention: Mention) -> tuple[bool, bool, int]:
    """Bodies that are told in full come before those that may be one of them."""
    return _is_nameless(mention.name), mention.entity in shortened(), -len(mention.name.split())


def _is_short_for(mention: Mention, cluster: Cluster) -> bool:
    return cluster.entity is not None and shortened().get(mention.entity or "") == cluster.entity


def _other_side(mention: Mention, text: str) -> str:
    """What a body of two states is called by before the name that was found: "Kenyan-" of a Kenyan-Somali council."""
    told = _HYPHENED.search(text, max(0, mention.span.start - _LONGEST_OWNER), mention.span.start)
    return told[0].removeprefix("The ") if told is not None and states_in(told[0]) and mention.state else ""


def _is_of_two(name: str) -> bool:
    """Whether a body is called after two states: "Kenyan-Somali Council"; of the one as much as of the other."""
    first, hyphen, rest = name.replace("–", "-").partition("-")
    return bool(hyphen) and len({*states_in(first), *states_in(rest)[:1]}) == 2 and len(states_in(first)) == 1


def names_told(mention: Mention, text: str) -> list[str]:
    """How a body is called where it stands, with its owner before it and its seat behind it where they are told."""
    printed = _other_side(mention, text) + " ".join(mention.span.quote(text).split())
    owner, seat = _owner_before(mention, text), _seat_behind(mention, text)
    sender = _MISSION.match(printed)
    found = [printed, f"{owner} {printed}" if owner else "", f"{printed} {seat}" if seat else ""]
    found.append(sender[1] if sender else "")
    return [name for name in found if name]


def _owner_before(mention: Mention, text: str) -> str | None:
    """The state's name with its "'s" that stands before a body's: "Italy's coastguard" is what a report calls it."""
    told = _POSSESSIVE.search(text, max(0, mention.span.start - _LONGEST_OWNER), mention.span.start)
    if told is None or mention.state is None:
        return None
    words, mark = told[1].split(), " ".join(told[0][len(told[1]) :].split())
    for at in range(len(words)):  # what stands before may end a sentence: "in Suva. Italy's"
        owner = " ".join(words[at:])
        if any(entry.key == mention.state for entry in gazetteer().get(owner)):
            return owner + mark
    return None


def _seat_behind(mention: Mention, text: str) -> str | None:
    """ "In Skopje" behind "the parliament", "of Soyo" behind "the port authority": where it has its seat."""
    told = _SEAT.match(text, mention.span.end)
    if told is None or mention.entity or not mention.name[:1].islower():
        return None
    place = any(entry.sort in {"place", "capital"} for entry in gazetteer().get(told[2]))
    return f"{told[1]} {told[2]}" if place else None


def _is_nameless(name: str) -> bool:
    return is_nameless(read_body(name))


def _last_named(fitting: Sequence[Cluster], mention: Mention) -> Cluster | None:
    """Of the bodies that "the Chilean ministry" may be the one named last before it, else the first one after it."""
    starts = [(each.span.start, number) for number, cluster in enumerate(fitting) for each in cluster.mentions]
    before = [each for each in starts if each[0] < mention.span.start]
    found = max(before, default=min(starts, default=None))
    return fitting[found[1]] if found else None


def _tell_apart(clusters: list[Cluster], text: str) -> None:
    """Names bodies of two states that are called alike as the text prints them: "Tajik Border Service"."""
    by_name: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind == "body" and cluster.name != FOREIGN_MINISTRY:
            by_name.setdefault(_without_state(cluster.name), []).append(cluster)
    for alike in by_name.values():
        for cluster in alike if len(alike) > 1 else ():
            first = min(cluster.mentions, key=lambda mention: mention.span.start)
            printed = " ".join(first.span.quote(text).split())
            if cluster.state in states() and fold(printed) == _without_state(cluster.name):
                printed = f"{state_name(cluster.state)}'s {printed}"
            cluster.names[cluster.name] = None
            cluster.name = printed


def _without_state(name: str) -> str:
    """The folded name without the nationality it begins with."""
    first, _, rest = name.partition(" ")
    lead = any(entry.sort == "demonym" for entry in gazetteer().get(first))
    return fold(rest if rest and lead else name)


def _same(mention: Mention, name: str, state: str | None, cluster: Cluster) -> bool:
    if mention.kind != cluster.kind:
        return cluster.kind == "series" and mention.entity is None and _is_spelled_by(mention.name, cluster)
    if mention.entity and mention.entity == cluster.entity:
        return True
    if state and cluster.state and state != cluster.state:
        return False
    if _is_short_for(mention, cluster):
        return state is None  # "the Red Cross of Qatar" is another
    if (
        state
        and state == cluster.state
        and _is_nameless(name)
        and read_body(cluster.name).kinds == read_body(name).kinds
    ):
        return True
    if is_foreign_ministry(name):
        return cluster.name == FOREIGN_MINISTRY and state == cluster.state
    if cluster.name == FOREIGN_MINISTRY:
        return False
    folded = fold(name)
    if any(fold(other) == folded for other in cluster.names):
        return True
    short_names = (mention.acronym, mention.name if mention.name.isupper() else None)
    acronyms = {fold(other) for other in short_names if other}
    if acronyms & {initials(cluster.name), *(fold(other) for other in cluster.names)}:
        return True
    if "press" in folded.split() or "press" in fold(cluster.name).split():
        return False
    short, long = folded.split(), fold(cluster.name).split()
    if cluster.kind == "body" and long[:2] == [*short, "of"]:
        return True  # "the Conference": that of the heads of government
    if cluster.kind == "body" and 1 < len(short) < len(long) and _contains(long, short):
        return not cluster.name.lower().startswith(("collegium", "delegation", "office", "department"))
    return SequenceMatcher(None, folded, fold(cluster.name)).ratio() > 0.92


def _is_spelled_by(name: str, series: Cluster) -> bool:
    """Whether letters are those that the words of a series begin with: "BSNF", the Baltic Sea Naval Forum."""
    return len(name) > 2 and name.isupper() and initials(series.name) == fold(name)


def initials(name: str) -> str:
    """The acronym a name would have: "National Logistics Corporation" gives "nlc"."""
    return "".join(word[0] for word in fold(name).replace("-", " ").split() if word not in _SMALL)


def _contains(long: list[str], short: list[str]) -> bool:
    """Whether the short name may stand for the long one; what stands behind "of the" is another body, the owner, and
    what stands behind "and" is half a name: a Security Council is no Peace and Security Council."""
    return any(
        long[at : at + len(short)] == short and not (at and long[at - 1] in {"of", "the", "and"})
        for at in range(len(long) - len(short) + 1)
    )


def by_noun(noun: Mention, clusters: list[Cluster]) -> Cluster | None:
    """What "the Ministry", "the commission" means: the last body before it with that word in its name."""
    words = [word for word in fold(noun.name).split() if word not in _SMALL]
    word = words[-1]
    best: tuple[int, Cluster] | None = None
    for cluster in clusters:
        if not any(word in fold(name).split() for name in cluster.names | {cluster.name: None}):
            continue
        if noun.state and cluster.state and noun.state != cluster.state:
            continue
        if len(words) > 1 and not any(set(words) <= set(fold(name).split()) for name in (*cluster.names, cluster.name)):
            continue  # a revolutionary court is no constitutional one
        starts = [mention.span.start for mention in cluster.mentions]
        before = [start for start in starts if start < noun.span.start]
        nearest = max(before) if before else -min(starts)  # named further down, as a last resort
        if best is None or nearest > best[0]:
            best = (nearest, cluster)
    return best[1] if best else None


def _holder_of_session(short: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The organisation that "the Summit" is of: the one named first, as a report of its session begins with it."""
    named = [
        (min(mention.span.start for mention in cluster.mentions), number)
        for number, cluster in enumerate(clusters)
        if cluster.kind == "bloc" and cluster.named and cluster.mentions
    ]
    first = min(named, default=None)
    return clusters[first[1]] if first is not None and first[0] < short.span.start else None


def by_short_noun(short: Mention, clusters: list[Cluster]) -> Cluster | None:
    """What "the Bank", "the organisation" means: a body or bloc named before, of that noun or of any."""
    if short.name in lexicon("speaking session"):
        return _holder_of_session(short, clusters)
    if short.name in lexicon("any body"):
        before = [
            (mention.span.start, cluster)
            for cluster in clusters
            for mention in cluster.mentions
            if cluster.kind in {"body", "bloc"} and cluster.named and mention.span.start < short.span.start
        ]
        same = [pair for pair in before if short.name in fold(pair[1].name).split()]
        groups = [pair for pair in before if pair[1].kind == "bloc" and short.name in lexicon("group of states")]
        return max(same or groups or before, key=lambda pair: pair[0])[1] if before else None
    named = [cluster for cluster in clusters if cluster.named and cluster.kind in {"body", "bloc"}]
    found = by_noun(short, named)
    if found is not None and any(mention.span.start < short.span.start for mention in found.mentions):
        return found
    return _chamber_before(short, named) if short.name == "chamber" else None


def _chamber_before(short: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The house of parliament named last before "the chamber", or before its members do something."""
    chambers = lexicon("chambers") | {"house", "chamber"}
    before = [
        (mention.span.start, number)
        for number, cluster in enumerate(clusters)
        for mention in cluster.mentions
        if cluster.kind == "body"
        and mention.span.start < short.span.start
        and chambers & set(fold(cluster.name).split())
    ]
    return clusters[max(before)[1]] if before else None
