"""Lists of known people and bodies: what they hold is read, what is broken is named, nothing is a traceback."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.acquire.known import read_entities, read_table
from dragoman.errors import InputError
from dragoman.model.known import KnownParty

ENTITY = {
    "id": "Q7",
    "caption": "Lucía Peña",
    "schema": "Person",
    "properties": {"name": ["Lucia Pena"], "alias": ["Лусия Пенья"], "country": ["ar", "suhh"], "position": ["Envoy"]},
}

JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_an_entity_of_follow_the_money() -> None:
    (found,) = read_entities([json.dumps(ENTITY)], "a.json")
    assert found == KnownParty("Q7", "person", "Lucía Peña", ("Lucia Pena", "Лусия Пенья"), ("AR",), ("Envoy",))


def test_what_is_no_party_is_passed_over() -> None:
    assert list(read_entities(["", json.dumps(ENTITY | {"schema": "Address"})], "a.json")) == [None]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no schema"),
        ('{"schema": 3}', "no schema"),
        (json.dumps(ENTITY | {"properties": []}), "no properties"),
        (json.dumps(ENTITY | {"id": 7}), "no id"),
        (json.dumps(ENTITY | {"caption": "", "properties": {"name": ["12", "", None, "x" * 400]}}), "no name"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(line: str, words: str) -> None:
    first, second = read_entities([line, json.dumps(ENTITY)], "a.json")
    assert isinstance(first, InputError) and words in first.cause and "line 1" in first.subject
    assert isinstance(second, KnownParty)


def test_a_table_with_columns_of_many_names() -> None:
    lines = ["\ufeffID;x,Full name,Also known as,Country,Title,Type".replace("ID;x", "id")]
    lines += ['7,Lucía Peña,"L. Peña; Peña, Lucía",ar|uy,Envoy,Individual', "", "8,Ministry of Tides,,,,company"]
    assert list(read_table(lines, "a.csv")) == [
        KnownParty("7", "person", "Lucía Peña", ("L. Peña", "Peña, Lucía"), ("AR", "UY"), ("Envoy",)),
        KnownParty("8", "body", "Ministry of Tides"),
    ]


def test_a_table_of_names_alone_takes_them_for_identifiers() -> None:
    assert list(read_table(["name", "Lucía Peña"], "a.csv")) == [KnownParty("Lucía Peña", "person", "Lucía Peña")]


def test_blocs_and_states() -> None:
    rows = ["name,kind,state", "Arctic Council,bloc,", "Norway,state,no", "NATO,organisation,", "Tide Office,body,no"]
    found = [each for each in read_table(rows, "a.csv") if isinstance(each, KnownParty)]
    assert [(each.kind, each.states) for each in found] == [
        ("bloc", ()),
        ("state", ("NO",)),
        ("bloc", ()),
        ("body", ("NO",)),
    ]


def test_rows_that_cannot_be_used_are_named() -> None:
    found = list(read_table(["name,kind", ",person", "X Y,planet", "Lucía Peña"], "a.csv"))
    assert [each.cause if isinstance(each, InputError) else each.name for each in found if each] == [
        "it has no name.",
        '"planet" is no kind of party: person, body, bloc or state.',
        "Lucía Peña",
    ]


def test_a_table_without_names_is_refused_whole() -> None:
    with pytest.raises(InputError, match="no column `name`"):
        list(read_table(["a,b", "1,2"], "a.csv"))


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_lines_are_read_or_named(lines: list[str]) -> None:
    for found in read_entities(lines, "a.json"):
        assert found is None or isinstance(found, InputError)
    for entry in read_table(["name,aliases,kind,state", *lines], "a.csv"):
        assert isinstance(entry, InputError) or (isinstance(entry, KnownParty) and entry.name)


@given(JSON, JSON, JSON)
def test_any_values_in_an_entity_are_read_or_named(identifier: object, properties: object, names: object) -> None:
    entities = [
        {"id": identifier, "schema": "Person", "properties": properties},
        {"id": "Q1", "schema": "Company", "caption": names, "properties": {"name": names, "country": names}},
    ]
    for found in read_entities(map(json.dumps, entities), "a.json"):
        assert isinstance(found, KnownParty | InputError)
        if isinstance(found, KnownParty):
            assert found.name.strip() and found.identifier.strip()
