"""Fills an empty ledger with finished readings of reports that nobody wrote, straight into the tables.

Who acts follows a long tail: a few states and leaders are in every tenth report, most persons in two or three. Days
run over ten years. Every row that reading would write is written, the ones that lists and searches need included.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from benchmarks.ledger_scale.bulk import Bulk

from dragoman.knowledge.states import state_name, states
from dragoman.ledger import full_text, listing
from dragoman.model.searching import indexed
from dragoman.model.words import fold, slug
from dragoman.resolve.blocking import blocks

FIRST_DAY, DAYS = date(2014, 1, 1), 3650
_PORTION = 2_000  # reports written at once
_NOW = "2024-01-01 00:00:00.000000"
_CITIES = (
    "Astana Almaty Oslo Lima Geneva Baku Vienna Ankara Beijing Nairobi Ottawa Doha Hanoi Rabat Tunis Quito".split()
)
_MODES = ("meeting", "call", "visit", "message", "gathering")
_SYLLABLES = "ka ru to mi sa ne lo vi ba de or an el ur gi po ma sha ter zhan bek ov ski son ler".split()
_SPOKEN = (
    "trade transit water railway border energy visa grain gas culture tourism health education investment digital"
    " climate customs investors pipeline corridor summit dialogue partnership framework council deputy delegation"
).split()


@dataclass
class Somebody:
    """A party with the number of its row."""

    id: int
    kind: str
    key: str
    name: str
    state: str


@dataclass
class World:
    """Who there is, and the dice."""

    dice: random.Random
    states: list[Somebody]
    people: list[Somebody]
    words: list[str]
    keyed: dict[str, list[str]]
    counts: Counter[listing.Cell] = field(default_factory=Counter)
    next_id: Counter[str] = field(default_factory=Counter)

    def number(self, table: str) -> int:
        self.next_id[table] += 1
        return self.next_id[table]

    def some(self, among: list[Somebody]) -> Somebody:
        """One of them, the first ones far more often."""
        return among[min(int(len(among) * self.dice.random() ** 4), len(among) - 1)]

    def said(self, number: int) -> list[str]:
        size = len(self.words)
        return [self.words[int(size * self.dice.random() ** 3)] for _ in range(number)]


def make(bulk: Bulk, reports: int, tell: Callable[[int], None]) -> None:
    """Makes a ledger of so many reports; `tell` hears how many there are."""
    world = _world(reports)
    bulk.write("run", [(1, "benchmark", _NOW, _NOW, "benchmark 1", reports)])
    bulk.write("original", [("0" * 64, "made.txt", "text/plain", 4, b"x\x9c\xcbML\xaa\x04\x00\x04\x00\x01\xa3", _NOW)])
    _write_parties(bulk, world)
    for start in range(0, reports, _PORTION):
        rows: dict[str, list[tuple[Any, ...]]] = {}
        for number in range(start + 1, min(start + _PORTION, reports) + 1):
            _report(world, rows, number)
        for table, portion in rows.items():
            bulk.write(table, portion)
        tell(min(start + _PORTION, reports))
    bulk.write("tally", [(*cell, number) for cell, number in world.counts.items()])
    bulk.finish()


def _world(reports: int) -> World:
    dice = random.Random(7)
    codes = sorted(states())
    dice.shuffle(codes)
    everyone = [Somebody(place + 1, "state", code, state_name(code), code) for place, code in enumerate(codes)]
    taken: set[str] = set()
    people = []
    for number in range(max(200, reports // 20)):
        kind = "body" if number % 5 == 4 else "person"
        state = codes[min(int(len(codes) * dice.random() ** 3), len(codes) - 1)]
        name = _name(dice, 2)
        if kind == "body":
            name = f"Ministry of {_name(dice, 1)} of {state_name(state)}"
        key = slug(name)
        key = key if key not in taken else f"{key}-{number}"
        taken.add(key)
        people.append(Somebody(len(everyone) + number + 1, kind, key, name, state))
    words = [*_SPOKEN, *("".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 4))) for _ in range(20_000))]
    return World(dice, everyone, people, words, {word: indexed(word) for word in words})


def _name(dice: random.Random, words: int) -> str:
    return " ".join(
        "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 3))).capitalize() for _ in range(words)
    )


def _write_parties(bulk: Bulk, world: World) -> None:
    parties, names, marks = [], [], []
    for each in (*world.states, *world.people):
        match_key = each.state if each.kind == "state" else each.key
        parties.append((each.id, each.key, each.kind, each.name, each.state, match_key, _NOW))
        names.append((each.id, each.id, each.name, fold(each.name)))
        if each.kind != "state":
            found = sorted(blocks(each.kind, (each.name,), each.state))
            marks += [(world.number("party_block"), each.id, block) for block in found]
    bulk.write("party", parties)
    bulk.write("party_name", names)
    bulk.write("party_block", marks)
    words = {(word, each.id) for each in (*world.states, *world.people) for word in indexed(each.name)}
    bulk.write("name_word", sorted(words))


def _report(world: World, rows: dict[str, list[tuple[Any, ...]]], number: int) -> None:
    dice = world.dice

    def add(table: str, *values: Any) -> None:
        rows.setdefault(table, []).append(values)

    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    published = f"{day.isoformat()}T10:00"
    named = list(
        {
            each.id: each
            for each in (
                world.some(world.people),
                world.some(world.people),
                world.some(world.states),
                world.some(world.states),
            )
        }.values()
    )
    outlet = f"Outlet {int(300 * dice.random() ** 3)}"
    title = f"{named[0].name} and {named[-1].name} on {dice.choice(_SPOKEN)}"
    body = world.said(dice.randint(60, 160))
    sentence = f"{named[0].name} met {named[-1].name}. "
    text = sentence + " ".join(body) + "."
    key = f"r{number:08x}"
    add(
        "report",
        number,
        key,
        f"given-{number}",
        f"{number:064x}",
        f"{number:064x}",
        title,
        text,
        published,
        "en",
        None,
        outlet,
        None,
        None,
        None,
        _NOW,
    )
    add("source", number, number, 0, f"Press service {int(80 * dice.random() ** 2)}")
    add("sighting", number, number, "0" * 64, number, "utf-8", "{}", "[]", "[]", _NOW, None)
    add("reading", number, number, 1, "benchmark", _NOW, None)
    keyed = [*indexed(f"{title} {sentence}"), *(each for word in body for each in world.keyed[word])]
    add("report_words", full_text.place(day.isoformat(), number), keyed)
    report_parties = {}
    for each in named:
        local = world.number("report_party")
        report_parties[each.id] = local
        add("report_party", local, number, f"p{len(report_parties)}", each.kind, each.name, each.state, "[]")
        add("party_link", local, local, each.id, "made", _NOW, None)
        add("evidence", world.number("evidence"), None, local, 0, 0, len(each.name), None, None)
    add("story", number, key, _NOW)
    add("story_report", number, number, number, 1.0, "begins this story", "dragoman", _NOW, None, None)
    for band in range(30):
        add("report_band", world.number("report_band"), number, band if band < 20 else 80 + band, dice.getrandbits(62))
    actors = _actors(named)
    entry = listing.entry_of(listing.REPORT, number, published, {})
    tellers = {listing.teller_actor(outlet), listing.teller_actor(f"Press service {number % 80}")}
    _list(world, add, entry, {listing.EVERYBODY, *actors, *tellers})
    for position in range(dice.randint(2, 6)):
        _record(world, add, number, position, day, published, title, sentence, named, report_parties)


def _record(
    world: World, add: Callable[..., None], number: int, position: int, day: date, published: str, title: str,
    sentence: str, named: list[Somebody], report_parties: dict[int, int],
) -> None:  # fmt: skip
    dice, row = world.dice, world.number("record")
    kind = dice.choices(("event", "post", "figure", "commitment", "instrument"), (50, 20, 12, 10, 8))[0]
    key = f"{kind[0]}{row:08x}"
    begins = day + timedelta(days=dice.choice((-1, 0, 0, 0, 14, 40) if kind != "figure" else (-200,)))
    dated = kind != "post" and dice.random() < 0.8
    columns: dict[str, Any] = {"date_first": begins, "date_last": begins, "date_precision": "day"} if dated else {}
    name = value = unit = place = None
    match kind:
        case "event":
            columns |= {"type": dice.choices(("CONSULT", "AGREE", "SUPPORT", "REQUEST"), (70, 10, 10, 10))[0]}
            columns |= {"mode": dice.choice(_MODES) if columns["type"] == "CONSULT" else "sign"}
            columns |= {"status": "planned" if begins > day else "held"}
            place = dice.choice(_CITIES) if dice.random() < 0.6 else None
        case "post":
            name = "Minister of Foreign Affairs"
        case "figure":
            columns |= {"type": "trade_turnover", "status": "actual"}
            name, value, unit = "trade turnover", float(dice.randrange(10**9)), "USD"
        case "commitment":
            columns |= {"type": "promised"}
            name = " ".join(world.said(6))
        case "instrument":
            columns |= {"type": "memorandum", "status": "signed"}
            name = f"Memorandum on {dice.choice(_SPOKEN)}"
    add(
        "record", row, number, key, kind, position, *(columns.get(each) for each in ("type", "mode", "status")), name,
        place, fold(place) if place else None, *([begins.isoformat()] * 3 if dated else [None] * 3),
        *(("day", "stated") if dated else (None, None)), value, unit, "{}", "made", "[]", 0.9,
    )  # fmt: skip
    sides = named[:1] if kind == "post" else dice.sample(named, min(2, len(named)))
    side = {"post": "person", "figure": "subject", "commitment": "by", "instrument": "party"}.get(kind, "actor")
    for part, each in enumerate(sides):
        add("record_party", world.number("record_party"), row, report_parties[each.id], side, None, part)
    add("evidence", world.number("evidence"), row, None, 0, 0, len(sentence) - 1, None, None)
    entry = listing.entry_of(kind, row, published, columns)
    places = {listing.place_actor(word) for word in fold(place).split()} if place else set()
    _list(world, add, entry, {listing.EVERYBODY, *_actors(sides), *places})
    add("record_words", full_text.place(entry["day"], row), indexed(f"{name or ''} {title} {sentence}"))
    if kind == "event":
        occurrence = world.number("occurrence")
        add("occurrence", occurrence, key, _NOW)
        add("telling", occurrence, occurrence, key, "the first report of it", "dragoman", _NOW, None)
        anchors = "+".join(sorted(each.state or each.key for each in sides))
        block = f"{columns['type']}:{columns['mode']}:{entry['day'][:7]}:{anchors}"
        add("occurrence_block", world.number("occurrence_block"), occurrence, block)


def _actors(named: list[Somebody]) -> set[str]:
    return {listing.party_actor(each.id) for each in named} | {listing.serving_actor(each.state) for each in named}


def _list(world: World, add: Callable[..., None], entry: dict[str, Any], actors: set[str]) -> None:
    for actor in actors:
        add(
            "listing",
            actor,
            *(entry[name] for name in ("kind", "day", "id", "type", "mode", "status", "last", "month")),
        )
        world.counts[listing.cell(actor, entry)] += 1


def probes(reports: int, number: int) -> Iterator[tuple[str, Somebody, Somebody]]:
    """Words and parties to ask for, as often as they occur."""
    world = _world(reports)
    world.dice.seed(11)
    for _ in range(number):
        yield world.said(1)[0], world.some(world.people), world.some(world.states)
