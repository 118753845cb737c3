"""Lists of known people and bodies: FollowTheMoney entities as JSON Lines, as OpenSanctions has them, and CSV."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from dragoman.errors import InputError
from dragoman.knowledge.blocs import blocs
from dragoman.model.known import KnownParty
from dragoman.model.words import fold

# Schemata of FollowTheMoney that are parties; all others (ownership, addresses, passports) are about them.
_KINDS = {
    "Person": "person",
    "Organization": "body",
    "PublicBody": "body",
    "Company": "body",
    "LegalEntity": "body",
}
_WORDS = {
    "person": "person",
    "people": "person",
    "individual": "person",
    "body": "body",
    "organisation": "body",
    "organization": "body",
    "company": "body",
    "ministry": "body",
    "entity": "body",
    "bloc": "bloc",
    "union": "bloc",
    "alliance": "bloc",
    "state": "state",
    "country": "state",
    "": "person",
}
_COLUMNS = {
    "identifier": ("identifier", "id", "key", "qid"),
    "name": ("name", "caption", "full name"),
    "aliases": ("aliases", "alias", "other names", "also known as"),
    "kind": ("kind", "schema", "type"),
    "state": ("state", "states", "country", "countries"),
    "office": ("office", "offices", "position", "positions", "title"),
    "wikidata": ("wikidata", "wikidataid", "wikidata id", "wikidata_id", "qid"),
}
_LONGEST = 300  # characters of a name; what is longer is a text in the wrong column
_NAMES = 60
_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)", re.IGNORECASE)


def read_entities(lines: Iterable[str], file: str) -> Iterator[KnownParty | InputError | None]:
    """The parties among FollowTheMoney entities, one a line; None for a line about something else.

    A line that cannot be used is an InputError that says why.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entity = json.loads(line)
        except (ValueError, RecursionError):
            yield _bad(file, number, "this is no JSON.")
            continue
        yield _entity(entity, file, number)


def read_table(lines: Iterable[str], file: str) -> Iterator[KnownParty | InputError | None]:
    """The parties of a CSV file with a header: `name`, and where it has them `aliases`, `kind`, `state`, `identifier`,
    `office` and `wikidata`. Several values in a cell are parted by a semicolon or a bar.

    Raises InputError where there is no column of names; a row that cannot be used is one.
    """
    table = csv.reader(lines, strict=False)
    try:
        header = [cell.strip().casefold().lstrip("\ufeff") for cell in next(table, [])]
    except csv.Error as error:
        raise _bad(file, 1, f"this is no CSV ({error}).") from error
    places = {
        field: next((header.index(name) for name in names if name in header), None) for field, names in _COLUMNS.items()
    }
    if places["name"] is None:
        raise InputError(
            file,
            "it has no column `name` in its first line.",
            "Nothing was changed.",
            "Columns are name, aliases, kind, state, identifier, office, wikidata.",
            code="no-names",
        )
    number = 1
    while True:
        number += 1
        try:
            row = next(table, None)
        except csv.Error as error:
            yield _bad(file, number, f"this is no row of CSV ({error}).")
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _row(row, places, file, number)


def _entity(entity: Any, file: str, number: int) -> KnownParty | InputError | None:
    if not isinstance(entity, dict) or not isinstance(entity.get("schema"), str):
        return _bad(file, number, "this is no FollowTheMoney entity: it has no schema.")
    kind = _KINDS.get(entity["schema"])
    if kind is None:
        return None
    properties = entity.get("properties")
    if not isinstance(properties, Mapping):
        return _bad(file, number, "this entity has no properties.")
    names = [*_texts([entity.get("caption")]), *_texts(properties.get("name"))]
    aliases = [*_texts(properties.get("alias")), *_texts(properties.get("previousName"))]
    countries = [
        country
        for field in ("country", "jurisdiction", "citizenship", "nationality", "mainCountry")
        for country in _texts(properties.get(field))
    ]
    positions = _texts(properties.get("position"))
    known = _known(entity.get("id"), kind, [*names, *aliases], countries, positions, (file, number))
    return _with_item(known, _texts(properties.get("wikidataId")))


def _row(row: list[str], places: Mapping[str, int | None], file: str, number: int) -> KnownParty | InputError:
    cells = {
        field: row[place].strip() if place is not None and place < len(row) else "" for field, place in places.items()
    }
    kind = _WORDS.get(cells["kind"].casefold())
    if kind is None:
        kind = _KINDS.get(cells["kind"])
    if kind is None:
        return _bad(file, number, f'"{cells["kind"]}" is no kind of party: person, body, bloc or state.')
    if not cells["name"]:
        return _bad(file, number, "it has no name.")
    names = [cells["name"], *_values(cells["aliases"])]
    identifier = cells["identifier"] or cells["name"]
    states, titles = _values(cells["state"]), _values(cells["office"])
    known = _known(identifier, kind, names, states, titles, (file, number))
    return _with_item(known, _values(cells["wikidata"]))


def _with_item(known: KnownParty | InputError, items: list[str]) -> KnownParty | InputError:
    """Somebody in a list with the first of these that is an item of Wikidata, by its number or its address."""
    found = next((match[1].upper() for each in items if (match := _ITEM.fullmatch(each))), None)
    return known if isinstance(known, InputError) else replace(known, wikidata=found)


def _known(
    identifier: object,
    kind: str,
    names: list[str],
    countries: list[str],
    offices: list[str],
    line: tuple[str, int],
) -> KnownParty | InputError:
    spelled = [name for name in dict.fromkeys(names) if any(letter.isalpha() for letter in name)]
    if not spelled or not isinstance(identifier, str) or not identifier.strip():
        return _bad(*line, "it has no name." if not spelled else "it has no id.")
    states = dict.fromkeys(code for country in countries if (code := _state(country)))
    if kind == "body" and any(fold(name) in _blocs() for name in spelled):
        kind = "bloc"  # lists know no blocs: NATO is an organisation there
    chief, *aliases = spelled[:_NAMES]
    key = identifier.strip()[:_LONGEST]
    return KnownParty(key, kind, chief, tuple(aliases), tuple(states), tuple(offices[:_NAMES]))


@cache
def _blocs() -> frozenset[str]:
    return frozenset(fold(name) for bloc in blocs().values() if bloc.kind == "bloc" for name in bloc.names)


def _state(country: str) -> str | None:
    """`kz`, `KZ` or `gb-sct` as an ISO code; None for what is none (`suhh`, `eu`)."""
    code = country.partition("-")[0].upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() and code != "EU" else None


def _values(cell: str) -> list[str]:
    return [value.strip() for value in cell.replace("|", ";").split(";") if value.strip()]


def _texts(values: object) -> list[str]:
    """The strings of a property, without blanks and control characters; whatever else is there is left out."""
    if not isinstance(values, list):
        return []
    texts = ("".join(c for c in value if c.isprintable()).strip() for value in values if isinstance(value, str))
    return [text for text in texts if 0 < len(text) <= _LONGEST]


def _bad(file: str, number: int, cause: str) -> InputError:
    return InputError(
        f"{file}, line {number}", cause, "The rest of the file is taken.", "Mend the line.", code="bad-known"
    )
