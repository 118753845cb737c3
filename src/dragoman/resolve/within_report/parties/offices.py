"""Who "the Minister", "the head of state" or "the Uzbek leader" is: by office, state and how much spoken of."""

import re

from dragoman.knowledge.loading import fold, load_beside
from dragoman.knowledge.offices import office_heads, words
from dragoman.model.records import Mention
from dragoman.resolve.identity.office_names import offices, offices_asked
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.salience import Salience

_STYLES = ("highness", "majesty", "excellency", "holiness", "eminence")
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "under", "undersecretary", "junior"})
_JOINTS = re.compile(r"\s(?:and|&|–|-)\s|,")
_NO_MINISTER = 2.0  # how much less likely a head of government is called "the minister"
_NO_MORE = 2.0  # the same for whoever held the office before
_HIGHEST = frozenset({"head of government", "head of state"})
_OF_STATES = frozenset({"head of state", "head of government", "secretary", "undersecretary"})
_FROM_ABROAD = frozenset({"dignitary", "guest", "visitor"})
_ANYBODY = _FROM_ABROAD | {"official", "counterpart", "colleague", "host"}


def _meanings() -> dict[str, list[str]]:
    meanings: dict[str, list[str]] = load_beside(__package__, "office_meanings.yaml")
    return meanings


def holders(mention: Mention, people: list[Cluster], salience: Salience) -> list[Cluster]:
    """People who hold the office a mention speaks of, the likeliest first."""
    title = _without_standing(fold(mention.title or mention.name))
    wanted = _wanted(title)
    noun = title.split()[-1] if title.split() else ""
    anybody = noun in _ANYBODY
    found = []
    for person in people:
        if mention.state and person.state != mention.state and not _state_clash_is_fine(mention, person):
            continue
        if noun in _FROM_ABROAD and (person.state is None or person.state == salience.home):
            continue
        titles = [fold(held) for held in person.titles]
        asked = [held for held in person.titles if _holds(wanted, fold(held)) or _is_called(title, fold(held))]
        if not anybody and not asked:
            continue
        score = salience.score(person, mention) + (0.6 if any(_is_called(title, held) for held in titles) else 0.0)
        if title == "minister" and all(_rank(held) in _HIGHEST for held in titles):
            score -= _NO_MINISTER
        if asked and person.left.issuperset(asked):
            score -= _NO_MORE
        found.append((score, person))
    found.sort(key=lambda pair: pair[0], reverse=True)
    return [person for _, person in found]


def are_peers(one: Cluster, other: Cluster) -> bool:
    """Whether two people may be counterparts: of one rank, as far as their titles tell."""
    first, second = _ranks(one), _ranks(other)
    if first and second:
        return bool(first & second)
    told = first or second
    # A commissioner, whose rank nobody tells, is no peer of a president.
    return not told or not told <= _HIGHEST or not (one.titles and other.titles)


def is_envoy(person: Cluster) -> bool:
    """Whether somebody serves his state in another."""
    return "envoy" in _ranks(person)


def is_office_of_state(title: str) -> bool:
    """Whether an office is one that a state has: its president, a minister, "the Secretary" of the foreign one."""
    return _rank(title) in {*_HIGHEST, "minister"} or title in _OF_STATES or title.split()[-1:] == ["speaker"]


def _ranks(person: Cluster) -> set[str]:
    return {rank for held in map(fold, person.titles) if (rank := _rank(held)) is not None}


def _rank(title: str) -> str | None:
    order = ("head of government", "head of state", "minister", "envoy")
    return next((each for each in order if _holds(_meanings()[each], title)), None)


def _without_standing(title: str) -> str:
    """ "honourable minister" asks for a minister."""
    rest = title.split()
    while len(rest) > 1 and rest[0].strip(".") in words("transparent"):
        rest = rest[1:]
    return " ".join(rest)


def _state_clash_is_fine(mention: Mention, person: Cluster) -> bool:
    """A person who serves a bloc in one of two offices still holds the other."""
    return any(other.state == mention.state for other in person.mentions)


def _wanted(title: str) -> list[str]:
    if title in _meanings():
        return _meanings()[title]
    for key in ("head of state", "head of government", "leader", "diplomat", "envoy", *_STYLES):
        if title.endswith(key):
            return _meanings()[key]
    return [title]


def _holds(wanted: list[str], held: str) -> bool:
    for want in wanted:
        if held == want or _ends_or_starts(want, held):
            return _of_one_rank(want, held)
    return False


def _of_one_rank(want: str, held: str) -> bool:
    """A deputy foreign minister is no foreign minister, though he may be called "the minister"."""
    before = _JOINTS.split(held.split(want)[0])[-1].split()
    deputy = not _DEPUTIES.isdisjoint(before)
    return not deputy or (" " not in want and want != "president")


def _is_called(title: str, held: str) -> bool:
    """Whether two titles mean one office: "minister of foreign affairs", "foreign minister".

    "The deputy minister" is also a deputy minister of something.
    """
    for asked in offices_asked(title):
        words = set(asked.split())
        for office in offices(held):
            if asked == office or (words & _DEPUTIES and words <= set(office.split())):
                return True
    return False


def _ends_or_starts(want: str, held: str) -> bool:
    """ "minister" is held by a "minister of trade" and a "foreign minister", "ambassador" by an "ambassador to x"."""
    words, parts = want.split(), held.replace(" – ", " ").replace(" - ", " ").split()
    if not any(parts[at : at + len(words)] == words for at in range(len(parts) - len(words) + 1)):
        return False
    at = next(at for at in range(len(parts) - len(words) + 1) if parts[at : at + len(words)] == words)
    # "of the President" inside a longer title is somebody else's office.
    return at == 0 or parts[at - 1] not in {"of", "to", "the"}


def singular(name: str) -> str | None:
    """The office a plural stands for: "presidents" -> "president"; None where it is no office."""
    for word in (name, name.split()[-1] if name.split() else ""):
        for head in office_heads().get(word):
            return head.phrase
    return None
