"""Multiplies what a ledger holds: every row of it again, with other numbers, ids, days, and names.

States and leaders stay who they are. Everybody else is somebody else in every copy. Each report gets another text below
its first line. Nothing is judged anew: who was linked with whom stays as it was judged in the first reports. The marks
by which copies of texts are found are made up, as no text copies another.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from itertools import combinations, compress
from typing import Any

from benchmarks.ledger_scale.bulk import Bulk, bound
from benchmarks.ledger_scale.made import DAYS, FIRST_DAY, World
from benchmarks.ledger_scale.pieces import Column, Copy, dated, moved, shifted, spelled
from benchmarks.ledger_scale.promised import Figures, Promises, in_order
from sqlalchemy import Connection, Date, select

from dragoman.ledger.identity import report_identity
from dragoman.ledger.lists import cells, full_text, listed_actors, listed_kinds, listing
from dragoman.ledger.schema.tables import metadata
from dragoman.ledger.tellings import retold_stories
from dragoman.model.report import Report
from dragoman.model.searching import indexed
from dragoman.resolve.identity.blocking import blocks

_TABLES = metadata.sorted_tables
_SHARED = {"run", "known_party", "known_block"}  # one for all copies
_OF_PARTIES = {"party", "party_name", "party_office", "party_question"}  # only where the party itself has a copy
_COUNTED = {"known_tally", "teller", "teller_quote"}  # afterwards
_APART = _COUNTED | {
    "listed_before",
    "listing",
    "tally",
    "original",
    "party_block",
    "name_word",
    "promise_block",
}  # made by functions of their own
_STEP = 733  # days from one copy to the next, going round
_DAYS = [(FIRST_DAY + timedelta(days=number)).isoformat() for number in range(-400, DAYS + 400)]
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


class Copier:
    """Reads the first reports of a ledger once, and writes copies of them."""

    def __init__(self, connection: Connection, world: World) -> None:
        self._world = world
        rows = {table.name: list(connection.execute(select(table).order_by(*table.primary_key))) for table in _TABLES}
        self._rows = rows
        self._strides = {
            name: max((row.id for row in found), default=0)
            for name, found in rows.items()
            if "id" in metadata.tables[name].columns and name != "listing"
        }
        tokens = {each.token for each in world.locals}
        self._clones = {row.id: row for row in rows["party"] if not tokens.isdisjoint(row.name.split())}
        self._tokens = sorted(tokens)
        self._keys = {row.key for name in ("report", "record") for row in rows[name]}
        self._keys |= {row.given_id for row in rows["report"]}
        self._bound = {name: bound(name, found, connection.dialect) for name, found in rows.items() if found}
        report = _named("report", self._bound)
        report["text"][:] = [text.partition("\n")[0] for text in report["text"]]
        self._plans = {name: self._plan(name) for name in self._bound if name not in _SHARED | _APART}
        self._pairs = _pairs(rows)
        self._heads, self._quotes = _said(rows, tokens)
        self._promises, self._figures = Promises(rows, self._tokens), Figures(rows)
        self._cells = _cells(rows["listing"])
        self._counts: Counter[listing.Cell] = Counter()
        self._count(0, {day: day for day in _DAYS})

    def _plan(self, name: str) -> list[Column | Callable[[Copy], Column]]:
        """How each column of a table is made for a copy: left as it is, or made by a function."""
        table, columns = metadata.tables[name], self._bound[name]
        aims = [next((key.column.table.name for key in column.foreign_keys), None) for column in table.columns]
        if name in _OF_PARTIES:
            own = [place for place, aim in enumerate(aims) if aim == "party"] or [0]
            kept = [any(columns[place][row] in self._clones for place in own) for row in range(len(columns[0]))]
            columns = [list(compress(column, kept)) for column in columns]
        known = self._keys | set(_DAYS) | {each for token in self._tokens for each in (token, token.lower())}
        plan: list[Column | Callable[[Copy], Column]] = []
        for column, aim, values in zip(table.columns, aims, columns, strict=True):
            numbered = aim or (name if column.name == "id" else None)
            if numbered == "party":
                plan.append(moved(values, self._strides["party"], set(self._clones)))
            elif numbered in self._strides and numbered not in _SHARED:
                plan.append(shifted(values, self._strides[numbered]))
            elif isinstance(column.type, Date):
                plan.append(dated(values))
            else:
                plan.append(spelled(values, known) or values)
        return plan

    def write(self, bulk: Bulk, number: int) -> None:
        """Writes the copy of this number, from 1."""
        world = self._world
        step = timedelta(days=number * _STEP % DAYS)
        days = {day: (date.fromisoformat(day) + step).isoformat() for day in _DAYS}
        suffix = "".join(_DIGITS[number // size % 32] for size in (1024, 32, 1))
        renamed = {token: world.token() for token in self._tokens}
        pieces = days | {key: key + suffix for key in self._keys} | renamed
        pieces |= {token.lower(): other.lower() for token, other in renamed.items()}
        this = Copy(number, days, pieces)
        made = {name: [part(this) if callable(part) else part for part in plan] for name, plan in self._plans.items()}
        bodies = [world.body() for _ in self._rows["report"]]
        made["original"] = self._retell(made, [text for text, _ in bodies])
        self._mark(made, this)
        made["listing"] = self._list(this)
        made |= _found_by(made["party"], self._strides["party_block"] * number)
        made["promise_block"] = self._promises.copy(this)
        self._settle(made, this)
        self._count(number, days)
        made |= self._say(this, [words for _, words in bodies])
        for name, columns in made.items():
            bulk.write(name, zip(*columns, strict=True))

    def finish(self, bulk: Bulk) -> None:
        """Writes how many there are of what, of the first reports and all copies."""
        bulk.write("tally", [(*cell, number) for cell, number in self._counts.items()])

    def _retell(self, made: dict[str, list[Column]], bodies: list[str]) -> list[Column]:
        """Other texts for the reports, with what follows from a text; the pages they came in."""
        report, sighting = _named("report", made), _named("sighting", made)
        texts = [f"{line}\n{body}" for line, body in zip(report["text"], bodies, strict=True)]
        contents = [text.encode() for text in texts]
        digests = [sha256(content).hexdigest() for content in contents]
        told = zip(texts, *(report[name] for name in ("title", "published", "outlet", "url")), strict=True)
        identities = [
            report_identity(Report("", text, title, published, outlet=outlet, url=url))
            for text, title, published, outlet, url in told
        ]
        _replace(made, "report", text=texts, identity=identities, text_digest=digests)
        of = dict(zip(report["id"], digests, strict=True))
        _replace(made, "sighting", original_digest=[of[number] for number in sighting["report_id"]])
        names = [f"{given}.txt" for given in report["given_id"]]
        kinds = ["text/plain"] * len(names)
        return [
            digests,
            names,
            kinds,
            list(map(len, contents)),
            [zlib.compress(each, 1) for each in contents],
            report["added_at"],
        ]

    def _mark(self, made: dict[str, list[Column]], this: Copy) -> None:
        """The marks of stories, by the text and by pairs of parties on a day, and of events, by month."""
        dice, stride, band = self._world.dice, self._strides["party"] * this.number, _named("report_band", made)

        def digest(found: int) -> int:
            if found not in self._pairs:
                return dice.getrandbits(62)
            one, other, day = self._pairs[found]
            pair = sorted(each + stride if each in self._clones else each for each in (one, other))
            return retold_stories.pair_mark(*pair, date.fromisoformat(this.days[day]).toordinal())

        _replace(made, "report_band", digest=[digest(each) for each in band["digest"]])
        months = []
        for row, day in zip(self._rows["occurrence_block"], self._days_of_blocks, strict=True):
            way, _, pair = row.block.rsplit(":", 2)
            months.append(f"{way}:{this.days[day][:7]}:{pair}" if day else row.block)
        _replace(made, "occurrence_block", block=months)

    @cached_property
    def _days_of_blocks(self) -> list[str | None]:
        """For each row of `occurrence_block` a day of a telling in its month, if it has one."""
        keys = {row.key: row.id for row in self._rows["record"]}
        everybody = (row for row in self._rows["listing"] if row.actor == listed_actors.EVERYBODY)
        day_of = {row.id: row.day for row in everybody if row.kind != listed_kinds.REPORT}
        days: dict[tuple[int, str], str] = {}
        for row in self._rows["telling"]:
            day = day_of[keys[row.record_key]]
            days.setdefault((row.occurrence_id, day[:7]), day)
        # What has no month in its block is an instrument, told by its name.
        return [days.get((row.occurrence_id, row.block.rsplit(":", 2)[1])) for row in self._rows["occurrence_block"]]

    def _settle(self, made: dict[str, list[Column]], this: Copy) -> None:
        """Where figures and findings belong: to parties in order, and to years."""
        if "figure_place" in made:
            parties = [in_order(each) for each in _named("figure_place", made)["parties"]]
            first, last = self._figures.years(this)
            _replace(made, "figure_place", parties=parties, first_year=first, last_year=last)
        if "finding" in made:
            _replace(made, "finding", place=self._figures.places(_named("finding", made)["place"], this))

    def _list(self, this: Copy) -> list[Column]:
        actor, kind, day, number, sort, mode, status, last, month, sides, known, ahead = self._bound["listing"]
        stride = self._strides["party"] * this.number
        actors = {f"p{each}": f"p{each + stride}" for each in self._clones}
        steps = {
            each: self._strides["report" if each == listed_kinds.REPORT else "record"] * this.number
            for each in set(kind)
        }
        days = this.days | {"": ""}
        new = [days[each] for each in day]
        return [
            [actors.get(each, each) for each in actor],
            kind,
            new,
            [each + steps[sort] for each, sort in zip(number, kind, strict=True)],
            sort,
            mode,
            status,
            [days[each] for each in last],
            [each and other[:7] for each, other in zip(month, new, strict=True)],
            sides,
            [days[each] for each in known],
            ahead,
        ]

    def _count(self, number: int, days: dict[str, str]) -> None:
        stride, counts = self._strides["party"] * number, self._counts
        actors = {f"p{each}": f"p{each + stride}" for each in self._clones}
        for (actor, *what, day, length), found in self._cells.items():
            counts[(actors.get(actor, actor), *what, day and days[day][:length])] += found

    def _say(self, this: Copy, bodies: list[str]) -> dict[str, list[Column]]:
        """The words by which reports and records are found, in the order in which they are kept."""
        keyed = {token: " ".join(indexed(this.pieces[token])) for token in self._tokens}

        def spelled(words: list[str]) -> str:
            return " ".join([keyed.get(word, word) for word in words])

        reports, records = [], []
        for row, body in zip(self._rows["report"], bodies, strict=True):
            place = full_text.place(this.days[row.published[:10]], row.id + self._strides["report"] * this.number)
            reports.append((place, f"{spelled(self._heads[row.id])} {body}"))
        for number, (day, words) in self._quotes.items():
            place = full_text.place(this.days[day], number + self._strides["record"] * this.number)
            records.append((place, spelled(words)))
        return {
            name: [list(each) for each in zip(*sorted(rows), strict=True)]
            for name, rows in (("report_words", reports), ("record_words", records))
        }


def _cells(rows: list[Any]) -> Counter[tuple[Any, ...]]:
    """Where rows are counted, with a day in place of the month or year, and how much of it that is."""
    concerned: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        concerned[row.kind, row.id].append(row)
    found: Counter[tuple[Any, ...]] = Counter()
    for mine in concerned.values():
        entry = mine[0]._mapping
        for *what, month in cells.cells([row.actor for row in mine], entry):
            found[(*what, entry["day"] if month else "", len(month))] += 1
    return found


def _named(table: str, columns: dict[str, list[Column]]) -> dict[str, Column]:
    return dict(zip((column.name for column in metadata.tables[table].columns), columns[table], strict=True))


def _replace(made: dict[str, list[Column]], table: str, **columns: Column) -> None:
    made[table] = list((_named(table, made) | columns).values())


def _found_by(parties: list[Column], stride: int) -> dict[str, list[Column]]:
    """What new parties are found by: sounds and words of their names."""
    sounds, words = [], []
    for number, _, kind, name, state, *_ in zip(*parties, strict=True):
        sounds += [(number, block) for block in sorted(blocks(kind, (name,), state))]
        words += [(word, number) for word in sorted(set(indexed(name)))]
    numbers = list(range(stride + 1, stride + 1 + len(sounds)))
    return {
        "party_block": [numbers, *map(list, zip(*sounds, strict=True))],
        "name_word": [*map(list, zip(*words, strict=True))],
    }


def _pairs(rows: dict[str, list[Any]]) -> dict[int, tuple[int, int, str]]:
    """The pairs of parties on a day that marks of stories were made of."""
    parties: dict[int, set[int]] = defaultdict(set)
    linked = {row.report_party_id: row.party_id for row in rows["party_link"]}
    report_of = {row.id: row.report_id for row in rows["reading"]}
    for row in rows["report_party"]:
        parties[report_of[row.reading_id]].add(linked[row.id])
    found = {}
    for row in rows["report"]:
        day = row.published[:10]
        for one, other in combinations(sorted(parties[row.id]), 2):
            found[retold_stories.pair_mark(one, other, date.fromisoformat(day).toordinal())] = (one, other, day)
    return found


def _said(
    rows: dict[str, list[Any]], tokens: set[str]
) -> tuple[dict[int, list[str]], dict[int, tuple[str, list[str]]]]:
    """The words of headline and first line by report; day and words by record. Tokens stay as they are spelled."""
    title = {row.id: row.title for row in rows["report"]}
    line = {row.id: row.text.partition("\n")[0] for row in rows["report"]}
    report_of = {row.id: row.report_id for row in rows["reading"]}
    heads = {number: _words(f"{title[number]} {line[number]}", tokens) for number in title}
    days = {
        row.id: row.day
        for row in rows["listing"]
        if row.kind != listed_kinds.REPORT and row.actor == listed_actors.EVERYBODY
    }
    quotes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in rows["evidence"]:
        if row.record_id:
            quotes[row.record_id].append((row.start, row.end))
    said = {}
    for row in rows["record"]:
        report = report_of[row.reading_id]
        quoted = " ".join(line[report][start:end] for start, end in quotes[row.id])
        said[row.id] = (days[row.id], _words(f"{row.name or ''} {title[report]} {quoted}", tokens))
    return heads, said


def _words(text: str, tokens: set[str]) -> list[str]:
    """The words of a text as they are looked for, but for tokens."""
    found = []
    for word in text.split():
        bare = word.strip(".,")
        found += [bare] if bare in tokens else indexed(word)
    return found
