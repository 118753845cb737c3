"""The words that make a commitment (`commitment_frames.yaml`)."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.loading import load_beside


@dataclass(frozen=True, slots=True)
class CommitmentVocabulary:
    """`governors` maps the lemma of a governing word to a strength; the sets hold lemmas."""

    governors: dict[str, str]
    object_control: frozenset[str]
    willing: frozenset[str]
    giving_word: frozenset[str]
    giving_out: frozenset[str]
    concrete: frozenset[str]
    vague: frozenset[str]
    dated: frozenset[str]
    soft: frozenset[str]
    lasting: frozenset[str]
    opening: frozenset[str]
    upon_numbers: frozenset[str]
    leading: frozenset[str]
    deciding: frozenset[str]
    sums: frozenset[str]
    courtesies: frozenset[str]
    conditions: frozenset[str]
    not_actors: frozenset[str]
    outcomes: frozenset[str]
    publishing: frozenset[str]
    awaited: frozenset[str]
    postponing: frozenset[str]
    timetabling: frozenset[str]
    completed: frozenset[str]
    services: frozenset[str]
    texts: frozenset[str]
    upon_texts: frozenset[str]
    timetabled: frozenset[str]
    denying: frozenset[str]
    demanding: frozenset[str]
    ending: frozenset[str]
    hoping: frozenset[str]
    appearing: frozenset[str]
    lifeless: frozenset[str]
    refused: frozenset[str]
    guests: frozenset[str]
    rounds: frozenset[str]
    matters: frozenset[str]


@cache
def commitment_vocabulary() -> CommitmentVocabulary:
    """Reads `commitment_frames.yaml` once."""
    data = load_beside(__package__, "commitment_frames.yaml")
    sets = {name: frozenset(map(str, words)) for name, words in data.items() if name != "governors"}
    governors = {lemma: strength for strength, lemmas in data["governors"].items() for lemma in lemmas}
    return CommitmentVocabulary(governors=governors, **sets)
