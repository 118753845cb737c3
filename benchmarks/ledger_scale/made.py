"""Finished readings of reports that nobody wrote.

Who acts follows a long tail: a few states and leaders are in very many reports, most persons in a handful. Half of them
serve one of few states. Days run over five years; copies of the reports are spread over ten, see `copies`.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from dragoman.knowledge.states import state_name, states
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import (
    Commitment,
    Event,
    Figure,
    Instrument,
    Origin,
    Participant,
    Party,
    Post,
    Records,
)
from dragoman.model.report import Report, Snapshot
from dragoman.model.searching import indexed

FIRST_DAY, DAYS = date(2014, 1, 1), 1825
_LEADERS, _OFTEN = 500, 0.31  # so many are known everywhere, and are this share of those who act
_LOCALS = 600  # others
_SENTENCES = 20_000  # that texts are made of
_CITIES = (
    "Astana Almaty Oslo Lima Geneva Baku Vienna Ankara Beijing Nairobi Ottawa Doha Hanoi Rabat Tunis Quito".split()
)
_MODES = ("meeting", "call", "visit", "message", "gathering")
_SYLLABLES = [consonant + vowel for consonant in "bdfghjklmnprstvz" for vowel in "aeiou"]
_SPOKEN = (
    "trade transit water railway border energy visa grain gas culture tourism health education investment digital"
    " climate customs investors pipeline corridor summit dialogue partnership framework council deputy delegation"
).split()
_VOCABULARY = 20_000
_TOKEN = 3  # syllables of the word that tells somebody from everybody else


@dataclass(frozen=True)
class Somebody:
    """A party; its name has one word, the token, that no other's has. States have none."""

    kind: str
    name: str
    state: str
    token: str = ""


class World:
    """Who there is and what is talked about, and the dice."""

    def __init__(self, seed: int = 7) -> None:
        self.dice = random.Random(seed)
        codes = sorted(states())
        self.dice.shuffle(codes)
        self.states = [Somebody("state", state_name(code), code) for code in codes]
        self._taken: set[str] = set()
        self.leaders = [self._somebody(number) for number in range(_LEADERS)]
        self.locals = [self._somebody(number) for number in range(_LOCALS)]
        spoken = ["".join(self.dice.choices(_SYLLABLES, k=self.dice.randint(2, 4))) for _ in range(_VOCABULARY)]
        names = {token.lower() for token in self._taken}  # are other words in every copy, and no others are
        self._words = [*_SPOKEN, *(f"{word}m" if word in names else word for word in spoken)]
        self._weights = list(accumulate((at + 1) ** (1 / 3) - at ** (1 / 3) for at in range(len(self._words))))
        keyed = {word: " ".join(indexed(word)) for word in self._words}
        sentences = [self.said(self.dice.randint(6, 18)) for _ in range(_SENTENCES)]
        self._sentences = [(" ".join(said), " ".join(keyed[word] for word in said)) for said in sentences]

    def token(self) -> str:
        """A word that nobody has in the name yet."""
        while (token := "".join(self.dice.choices(_SYLLABLES, k=_TOKEN)).capitalize()) in self._taken:
            pass
        self._taken.add(token)
        return token

    def _somebody(self, number: int) -> Somebody:
        state = self.some(self.states, 3)
        token = self.token()
        if number % 5 == 4:
            return Somebody("body", f"Ministry of {token} of {state.name}", state.state, token)
        given = "".join(self.dice.choices(_SYLLABLES, k=2)).capitalize()
        return Somebody("person", f"{given} {token}", state.state, token)

    def some(self, among: list[Somebody], tail: int) -> Somebody:
        """One of them, the first ones more often the higher `tail` is."""
        return among[int(len(among) * self.dice.random() ** tail)]

    def body(self) -> tuple[str, str]:
        """The text of a report below its first line, and its words as they are looked for."""
        said = self.dice.choices(self._sentences, k=self.dice.randint(5, 13))
        return ". ".join([sentence for sentence, _ in said]) + ".", " ".join([keyed for _, keyed in said])

    def said(self, number: int) -> list[str]:
        return self.dice.choices(self._words, cum_weights=self._weights, k=number)


def report(world: World, number: int) -> tuple[Snapshot, Reading]:
    """The page and the reading of a report: two to six records about up to two states, persons and bodies each.

    Its first line names everybody; what its records rest on stands there.
    """
    dice = world.dice
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    people = (world.some(world.leaders, 4) if dice.random() < _OFTEN else world.some(world.locals, 2) for _ in range(2))
    named = list(dict.fromkeys((*people, world.some(world.states, 4), world.some(world.states, 4))))
    first, others = named[0], " and ".join(each.name for each in named[1:])
    line = f"{first.name} met {others} about {' '.join(world.said(3))}."
    text = f"{line}\n{world.body()[0]}"
    page = Snapshot(f"made-{number}.txt", text.encode(), "text/plain")
    parties, places = [], {}
    for each in named:
        start = line.index(each.name)
        places[each] = f"p{len(places) + 1}"
        marks = (Span(start, start + len(each.name)),)
        parties.append(Party(places[each], each.kind, each.name, each.state, (), marks))
    made = _Records(dice, world, day, Span(0, len(line)), named, places)
    for _ in range(dice.randint(2, 6)):
        made.add()
    reading = Report(
        id=f"m{number}",
        text=text,
        title=f"{first.name} and {named[-1].name} on {dice.choice(_SPOKEN)}",
        published=f"{day.isoformat()}T10:00",
        outlet=f"Outlet {int(300 * dice.random() ** 3)}",
        sources=(f"Press service {int(80 * dice.random() ** 2)}",),
        original=page.digest,
    )
    return page, Reading(reading, Records(tuple(parties), *made.kinds()))


class _Records:
    """The records of one report while they are made."""

    def __init__(
        self, dice: random.Random, world: World, day: date, line: Span, named: list[Somebody],
        places: dict[Somebody, str],
    ) -> None:  # fmt: skip
        self._dice, self._world, self._day, self._named, self._places = dice, world, day, named, places
        self._told = {"evidence": (line,), "origin": Origin("made"), "confidence": 0.9}
        self._posts: list[Post] = []
        self._events: list[Event] = []
        self._instruments: list[Instrument] = []
        self._figures: list[Figure] = []
        self._commitments: list[Commitment] = []

    def kinds(
        self,
    ) -> tuple[tuple[Post, ...], tuple[Event, ...], tuple[Instrument, ...], tuple[Figure, ...], tuple[Commitment, ...]]:
        return (
            tuple(self._posts), tuple(self._events), tuple(self._instruments), tuple(self._figures),
            tuple(self._commitments),
        )  # fmt: skip

    def add(self) -> None:
        dice, told = self._dice, self._told
        sides = [self._places[each] for each in dice.sample(self._named, min(2, len(self._named)))]
        match dice.choices(("event", "post", "figure", "commitment", "instrument"), (50, 20, 12, 10, 8))[0]:
            case "event":
                self._event(sides)
            case "post":
                person = self._named[0]
                if person.kind == "person":
                    title = dice.choice(("Minister of Foreign Affairs", "Prime Minister", "Ambassador"))
                    self._posts.append(Post(self._places[person], title, state=person.state, **told))
            case "figure":
                value, subject, other = float(dice.randrange(10**9)), sides[0], sides[-1]
                period = self._when(-200)
                figure = Figure(
                    "trade_turnover", "trade turnover", value, "USD", subject=subject, counterpart=other,
                    period=period, **told,
                )  # fmt: skip
                self._figures.append(figure)
            case "commitment":
                action = " ".join(self._world.said(6))
                due = self._when(dice.choice((14, 40, 200)))
                self._commitments.append(Commitment(action, "promised", tuple(sides[:1]), due=due, **told))
            case _:
                name = f"Memorandum on {dice.choice(_SPOKEN)}"
                self._instruments.append(
                    Instrument("memorandum", name, "signed", tuple(sides), self._when(0), None, **told)
                )

    def _event(self, sides: list[str]) -> None:
        dice = self._dice
        kind = dice.choices(("CONSULT", "AGREE", "SUPPORT", "REQUEST"), (70, 10, 10, 10))[0]
        mode = dice.choice(_MODES) if kind == "CONSULT" else "sign"
        later = dice.choice((-1, 0, 0, 0, 14, 40))
        place = dice.choice(_CITIES) if dice.random() < 0.6 else None
        taking = tuple(Participant(side) for side in sides)
        status = "planned" if later > 0 else "held"
        about = (" ".join(self._world.said(2)),)
        self._events.append(Event(kind, mode, status, taking, (), place, self._when(later), about, **self._told))

    def _when(self, later: int) -> DateInterval | None:
        return DateInterval.day(self._day + timedelta(days=later)) if self._dice.random() < 0.8 else None
