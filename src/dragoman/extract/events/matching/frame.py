"""Frames: what words, in what construction, make what event. They are data (`frames/*.yaml`), read here.

Files are read in the order of their names: of two frames that fit one word the earlier has it.

A frame in YAML:

    received:                          # its name, shown to whoever asks what made a record
      yields: CONSULT/meeting
      verbs: [receive, greet, call in] # lemmas; a particle follows after a blank
      nouns: [meeting]                 # or nouns, with
      light:                           # the verbs they are objects of, by the role their subject then has
        participant: [hold, have, take part+in]
        host: [host]
      alone: true                      # whether the noun makes an event without such a verb
      actors: [subject as host, object as guest]
      targets: [to or object within]   # "or": the first that is there; "within": a party inside, not the head itself
      actor_kinds: [person]            # kinds of party allowed
      needs: [actors, targets]
      when: {object: {kinds: [person]}}      # all of these must hold
      unless: {object: {lemmas: [@texts]}}   # none of these may; @name refers to words.yaml
      aside: true                      # told beside what the sentence itself tells: not for the coding of sentences
      negated: true                    # told by the verb's negation, as held: "does not recognise"
      seen: 0.4                        # for words that mean much else: only where the language model, this sure, sees
                                       # the same event in the word

Places to look in: subject, object, indirect, possessor, attribute (a demonym or compound before a noun), complement
(what an infinitive or that-clause says), never (nothing stands there), others in `extract.slots`, or any preposition.
"""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.errors import InstallationError
from dragoman.knowledge.loading import parse_yaml

PARTICIPANTS = frozenset({"person", "state", "body", "bloc", "group"})


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a participant is looked for, and the role it then has."""

    place: str
    within: bool = False
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What must stand in a slot: one of `lemmas` or a party of one of `kinds`; just something where both are empty.

    Of `kinds`, "delegation" is a noun that stands for somebody, and "several" two states or persons and more.
    """

    lemmas: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    name: str
    type: str
    mode: str
    verbs: frozenset[tuple[str, str]] = frozenset()  # (lemma, particle or "")
    nouns: frozenset[str] = frozenset()
    light: dict[str, str] = field(default_factory=dict)  # "participate+in" -> role of its subject
    alone: bool = False
    actors: tuple[tuple[Slot, ...], ...] = ()  # a union of alternatives
    targets: tuple[tuple[Slot, ...], ...] = ()
    actor_kinds: frozenset[str] = PARTICIPANTS
    target_kinds: frozenset[str] = PARTICIPANTS
    needs: frozenset[str] = frozenset()
    least: int = 1  # how many participants it takes
    when: tuple[tuple[str, Condition], ...] = ()
    unless: tuple[tuple[str, Condition], ...] = ()
    deed: bool = True  # something done at a time; false for a stance, which the speaker takes by speaking
    status: str | None = None  # what a held event is by its words: "pledged aid" is aid planned
    cameo: str | None = None  # root of the CAMEO codes, where it is not that of the mode
    mutual: bool = False  # done by each of its actors to the others
    one_way: bool = False  # in coding, told as done by its subject though everyone takes part
    coding: bool = False  # only for the coding of single sentences
    aside: bool = False  # told of by a noun beside what the sentence itself tells, which alone is coded
    joins: bool = False  # adds its actors to the gathering told of before, and is nothing by itself
    also: bool = False  # later frames may use the same trigger as well
    negated: bool = False  # told by the negation of its verb: "does not recognise"
    seen: float = 0.0  # how sure the language model must be of the same event in the word
    confidence: float = 0.8


class Lexicon:
    """All frames, by the lemmas that can trigger them, and the word classes they share."""

    def __init__(self, frames: list[Frame], words: dict[str, frozenset[str]]) -> None:
        self.frames = frames
        self.words = words
        self.by_verb: dict[str, list[Frame]] = {}
        self.by_noun: dict[str, list[Frame]] = {}
        self.particles: dict[str, set[str]] = {}  # by verb, those of the phrasal verbs that frames know
        for frame in frames:
            for lemma, particle in sorted(frame.verbs):
                if particle:
                    self.particles.setdefault(lemma, set()).add(particle)
                if frame not in self.by_verb.setdefault(lemma, []):
                    self.by_verb[lemma].append(frame)
            for noun in sorted(frame.nouns):
                self.by_noun.setdefault(noun, []).append(frame)


@cache
def lexicon() -> Lexicon:
    """The frames shipped with the package. Raises InstallationError where a frame file does not make sense."""
    folder = files(__package__) / "frames"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    raw = {name: parse_yaml((folder / name).read_text(encoding="utf-8")) for name in names}
    words = {key: frozenset(value) for key, value in _classes(raw.pop("words.yaml")).items()}
    frames = []
    for name in names:
        for key, body in raw.get(name, {}).items():
            try:
                frames.append(_frame(key, body, words))
            except (KeyError, TypeError, ValueError) as error:
                raise InstallationError(f"frame {key} in {name}", f"cannot be read: {error}") from error
    frames.sort(key=lambda frame: (not frame.coding, not frame.negated))
    return Lexicon(frames, words)


def _classes(raw: dict[str, Any]) -> dict[str, list[str]]:
    """Word classes are written as lists or as one string with blanks; a class may include others by @name."""
    lists = {key: value if isinstance(value, list) else value.split() for key, value in raw.items()}

    def members(key: str) -> list[str]:
        found: list[str] = []
        for word in lists[key]:
            found.extend(members(word[1:]) if word.startswith("@") else [word])
        return found

    return {key: members(key) for key in lists}


_KEYS = frozenset(
    {"yields", "verbs", "nouns", "light", "alone", "actors", "targets", "actor_kinds", "target_kinds", "needs", "least"}
    | {"when", "unless", "deed", "status", "cameo", "mutual", "one_way", "aside", "coding", "joins", "also", "seen"}
    | {"negated", "confidence"}
)


def _frame(name: str, body: dict[str, Any], words: dict[str, frozenset[str]]) -> Frame:
    unknown = set(body) - _KEYS
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)}")
    kind, _, mode = body["yields"].partition("/")
    light = {verb: role for role, verbs in (body.get("light") or {}).items() for verb in sorted(_expand(verbs, words))}
    return Frame(
        name=name,
        type=kind,
        mode=mode,
        verbs=frozenset((verb.partition(" ")[0], verb.partition(" ")[2]) for verb in _expand(body.get("verbs"), words)),
        nouns=_expand(body.get("nouns"), words),
        light=light,
        alone=body.get("alone", False),
        actors=_slots(body.get("actors")),
        targets=_slots(body.get("targets")),
        actor_kinds=frozenset(body.get("actor_kinds", PARTICIPANTS)),
        target_kinds=frozenset(body.get("target_kinds", PARTICIPANTS)),
        needs=frozenset(body.get("needs", ())),
        least=body.get("least", 1),
        when=_conditions(body.get("when"), words),
        unless=_conditions(body.get("unless"), words),
        deed=body.get("deed", True),
        status=body.get("status"),
        cameo=body.get("cameo"),
        mutual=body.get("mutual", False),
        one_way=body.get("one_way", False),
        coding=body.get("coding", False),
        aside=body.get("aside", False),
        joins=body.get("joins", False),
        also=body.get("also", False),
        negated=body.get("negated", False),
        seen=body.get("seen", 0.0),
        confidence=body.get("confidence", 0.8),
    )


def _expand(listed: list[str] | None, words: dict[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in listed or ():
        found |= words[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)


def _slots(listed: list[str] | None) -> tuple[tuple[Slot, ...], ...]:
    return tuple(tuple(_slot(part) for part in item.split(" or ")) for item in listed or ())


def _slot(text: str) -> Slot:
    place, _, role = text.partition(" as ")
    within = place.endswith(" within")
    return Slot(place.removesuffix(" within").strip(), within, role.strip() or None)


def _conditions(
    raw: dict[str, dict[str, list[str]] | None] | None, words: dict[str, frozenset[str]]
) -> tuple[tuple[str, Condition], ...]:
    if not all(isinstance(slot, str) for slot in raw or {}):
        raise ValueError("a slot is not a word: YAML reads a bare on: as true, so put it in quotes")
    for slot in raw or {}:
        if not isinstance(slot, str):
            raise TypeError(f"{slot!r} is no slot: quote it")
    return tuple(
        (slot, Condition(_expand((body or {}).get("lemmas"), words), frozenset((body or {}).get("kinds", ()))))
        for slot, body in (raw or {}).items()
    )
