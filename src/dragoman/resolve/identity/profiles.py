"""What is known of a party, and what is found of two."""

from dataclasses import dataclass, replace
from enum import StrEnum

from dragoman.resolve.identity.names.scripts import words

NAMES = 12  # spellings of one party that are compared; the oldest say enough


class Verdict(StrEnum):
    """What is found of two parties: one, two, or a question for a person."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody is seen in, from the first to the last day (ISO) a report says so."""

    office: str
    state: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a party: of one report (`id` empty) or of the ledger."""

    id: str
    kind: str
    names: tuple[str, ...]
    state: str | None = None
    offices: tuple[Office, ...] = ()
    former: tuple[Office, ...] = ()
    """The offices that one report says a person held before."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on one candidate, how sure (0 to 1), and why."""

    candidate: str
    verdict: Verdict
    score: float
    reason: str


def is_bare(profile: Profile) -> bool:
    """Whether a person is named by surname alone."""
    return profile.kind == "person" and all(len(words(name)) < 2 for name in profile.names)


def is_told_in_short(profile: Profile) -> bool:
    """Whether a person is named by surname alone, or with initials, and nowhere in full."""
    return profile.kind == "person" and all(
        len(told) < 2 or any(word.initial for word in told) for told in map(words, profile.names)
    )


def is_fuller(told: str, known: str) -> bool:
    """Whether a name tells in full what another gives by a surname alone, in initials or in letters of elsewhere."""
    new, old = words(told), words(known)
    scripts = {word.script for word in new}, {word.script for word in old}
    if len(new) > 1 and scripts[0] == {"latin"} != scripts[1]:
        return not any(word.initial for word in new)
    if len(new) < 2 or any(word.initial for word in new) or scripts[0] != scripts[1]:
        return False
    return len(old) < 2 or any(word.initial for word in old)


def in_full(profile: Profile) -> Profile:
    """A person by the names that are told in full, where there are any: "Abenov" and "E. Abenov" may be many."""
    parts = {name: words(name) for name in profile.names}
    full = tuple(name for name, told in parts.items() if len(told) > 1 and all(len(word.text) > 1 for word in told))
    return replace(profile, names=full) if full and profile.kind == "person" else profile


def states_of(profile: Profile) -> set[str]:
    """The states (ISO codes) that somebody is of, or serves in an office."""
    return {each for each in (profile.state, *(office.state for office in profile.offices)) if each}
