"""The six kinds of record (see `kinds/*.yaml` for their vocabulary). Every record carries its evidence.

The same shapes serve twice: within extraction a party is referred to by a mention id ("m7"), after resolution by
a party id ("p3"). `References.map` in `resolve` is the only place that turns one into the other.
"""

from dataclasses import dataclass, field

from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span

PartyRef = str
"""A mention id before resolution, a party id after."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What made a record: the frame or rule, and the words that triggered it. For `--explain`.

    `confirmed`: the language model, asked apart, sees the same there.
    """

    rule: str
    words: tuple[Span, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Successor:
    """The body that took the place of another, as a report says in the words of `evidence`.

    `how`: the other was merged into it, transformed into it or replaced by it, or its functions passed to it;
    `planned` where that is still to be.
    """

    party: PartyRef
    how: str  # merged, transformed, replaced, functions
    planned: bool
    evidence: Span


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something that a report names.

    `name` is the fullest of the names used, `aliases` the others; `evidence` is every place that refers to it.
    `successors` are the bodies that are said to have taken its place: other parties each.
    """

    id: str
    kind: str  # person, state, body, bloc, place, series
    name: str
    state: str | None = None  # ISO 3166-1 alpha-2, or the short name of a bloc
    aliases: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    successors: tuple[Successor, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A person holds an office, as observed on the day of the report.

    `title` is the office without name and state, in the singular; `body` is what it belongs to where that is named,
    `state` an ISO 3166-1 alpha-2 code or the short name of a bloc.
    """

    person: PartyRef
    title: str
    body: str | None = None
    state: str | None = None
    standing: str | None = None  # former, newly appointed, acting, outgoing
    evidence: tuple[Span, ...] = ()
    origin: Origin = Origin("")
    confidence: float = 1.0


SOMEBODY = "somebody"  # stands for those addressed whom no name or reference tells: "urged traders"


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in an event, with its role where the words tell it."""

    party: PartyRef
    role: str | None = None  # host, guest, chair, head_of_delegation, mediator


@dataclass(frozen=True, slots=True)
class Event:
    """Something parties did, do or will do with or towards each other; `type` and `mode` as in `kinds/events.yaml`.

    Where everybody takes part alike all are `actors`; else `actors` act upon `targets`. `place` and `about` are words
    of the report.
    """

    type: str
    mode: str
    status: str  # held, planned, proposed, cancelled
    actors: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    place: str | None = None
    date: DateInterval | None = None
    about: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    origin: Origin = Origin("")
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that binds or guides parties; `kind` and `status` as in `kinds/records.yaml`.

    `date` is when it was or is to be signed or adopted.
    """

    kind: str
    name: str
    status: str
    parties: tuple[PartyRef, ...] = ()
    date: DateInterval | None = None
    place: str | None = None
    evidence: tuple[Span, ...] = ()
    origin: Origin = Origin("")
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Change:
    """A signed relative change (0.125 is +12.5 %) and the period it is measured from."""

    by: float
    base: str | None = None


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One part of a breakdown, in the unit of its figure: "21 relocated"."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number said about relations; `indicator` and `status` as in `kinds/records.yaml`, `label` in its words.

    `value` is in base units (5.8e9, not 5.8), `unit` an ISO 4217 code, `count`, `percent` or a UCUM unit. `bound` is
    `exact`, `about`, `at_least`, `at_most`, `over` or `under`; `period` is the time the number covers.
    """

    indicator: str
    label: str
    value: float
    unit: str
    bound: str = "exact"
    subject: PartyRef | None = None
    counterpart: PartyRef | None = None
    period: DateInterval | None = None
    change: Change | None = None
    status: str = "actual"
    said_by: PartyRef | None = None
    parts: tuple[FigurePart, ...] = ()
    evidence: tuple[Span, ...] = ()
    origin: Origin = Origin("")
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something said to come that somebody could later check: `by` whom, `to` whom, and until when where that is said.

    `action` is in the report's words.
    """

    action: str
    strength: str  # scheduled, promised, instructed, proposed, expected
    by: tuple[PartyRef, ...] = ()
    to: tuple[PartyRef, ...] = ()
    due: DateInterval | None = None
    evidence: tuple[Span, ...] = ()
    origin: Origin = Origin("")
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that refers to one party, or to several at once ("the two countries", "the sides").

    `kind` is a party kind or "group". `head` is the token index of its syntactic head in `sentence` (an index into
    `Document.sentences`), `[first, last)` its tokens there. `form` says how
    it refers: "name" (proper name, with or without an office), "office" (the Minister, the OSCE Chair), "pronoun",
    "demonym" (Kazakh), "capital" (Astana for the government), "noun" (the Ministry, the country), "short" (the
    Bank, the organisation: only for a body or bloc named elsewhere), "group". `name` is the name without offices and
    honours. `state` is an ISO code or a bloc's short name where the words tell it.
    `members` are mention ids of the members where the words list them.
    """

    id: str
    sentence: int
    head: int
    first: int
    last: int
    span: Span
    kind: str
    form: str
    name: str
    state: str | None = None
    title: str | None = None  # the office named with it: "Prime Minister"
    gender: str | None = None  # "m", "f" where the words tell it
    members: tuple[str, ...] = ()
    entity: str | None = None  # key into the knowledge files: a state's ISO code, a bloc's key
    acronym: str | None = None  # the short form given in brackets after the name: "UNAMA"


@dataclass(frozen=True, slots=True)
class Candidates:
    """What extraction found, before anybody knows who is who: records refer to mentions by id."""

    mentions: tuple[Mention, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """What one report says: parties, and records that refer to them by party id."""

    parties: tuple[Party, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = field(default=())
