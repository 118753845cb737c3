"""Letters that several organisations go by, and which of them a report means: the EC of Brussels is no voters' body."""

import re
from dataclasses import replace
from functools import cache

from dragoman.knowledge.gazetteer import Entry, gazetteer
from dragoman.knowledge.loading import load


@cache
def shared_letters() -> frozenset[str]:
    """All such letters, whomever they mean."""
    return frozenset(load("shared_letters"))


def letters_meant(text: str) -> dict[str, Entry]:
    """By its letters each organisation that a text of these words means by them."""
    return {
        letters: replace(_organisation(facts["means"]), surface=letters)
        for letters, facts in load("shared_letters").items()
        if letters in text and _are_meant(letters, facts, text)
    }


def _are_meant(letters: str, facts: dict[str, list[str]], text: str) -> bool:
    spelled_out = re.search(rf"([^(\[]*)[(\[]{letters}[)\]]", text)
    if spelled_out is not None:
        return spelled_out.group(1).rstrip().endswith(str(facts["means"]))  # "the Delta Electoral Council (EC)"
    beside = facts.get("with")
    return (not beside or _has(text, beside)) and not _has(text, facts.get("without", []))


def _has(text: str, phrases: list[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) for phrase in phrases)


@cache
def _organisation(name: str) -> Entry:
    return next(entry for entry in gazetteer().get(name) if entry.sort in {"bloc", "body"})
