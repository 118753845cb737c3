"""The unit tests of the PETRARCH coders, read where they lie: source, target and root right, and nothing else."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.segment import segment
from dragoman.extract.coding.actor_dictionary import ActorDictionary
from dragoman.extract.coding.coder import code_document
from dragoman.model.sentence import Document

DATA = Path(__file__).resolve().parents[3] / "../shared/data/petrarch_unit_tests"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the PETRARCH unit tests do not lie beside the repository")

Triple = tuple[str, str, str | None]


@cache
def dictionary() -> ActorDictionary:
    return ActorDictionary.load(DATA / "petrarch_unit_actors.json")


@cache
def model() -> LanguageModel:
    return LanguageModel.load()


def cases(use: str | None = None) -> Iterator[dict[str, Any]]:
    with (DATA / "petrarch_unit_tests.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            if use is None or case["use"] == use:
                yield case


def coded(case: dict[str, Any]) -> set[Triple]:
    text = case["text"]
    document = Document(text, tuple(model().parse(segment(text), text)))
    codings = code_document(document, dictionary(), date.fromisoformat(case["date"]))
    return {(each.source, each.target, each.cameo) for each in codings}


def expected(case: dict[str, Any], optional: bool) -> set[Triple]:
    return {
        (event["source"][0]["code"], event["target"][0]["code"], event["code"][:2])
        for event in case["events"]
        if event["optional"] is optional
    }


def test_the_codings_a_reader_would_make() -> None:
    full = [case for case in cases("full") if not case["negated"]]
    right = [case for case in full if coded(case) - expected(case, True) == expected(case, False)]
    assert len(right) >= 0.95 * len(full), sorted({case["id"] for case in full} - {case["id"] for case in right})


def test_nothing_is_coded_where_it_is_negated() -> None:
    assert [case["id"] for case in cases() if case["negated"] and coded(case)] == []
