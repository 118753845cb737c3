"""Offices that most states have, in the language of a page; any other stays in the words of its report."""

from collections.abc import Mapping
from functools import cache

from dragoman.knowledge.loading import load_beside
from dragoman.ledger.rows import PartRow
from dragoman.model.words import fold
from dragoman.resolve.terms import Term
from dragoman.serve import captions


def titled(title: str, language: str) -> str:
    """What an office is called: "Foreign Minister" as «министр иностранных дел»."""
    return _offices(language).get(fold(title), title) if language != "en" else title


def office(part: PartRow | Term, language: str) -> str:
    """The office of a party. Where a body tells which it is, both stay in the report's words, for a president of a
    senate is called otherwise than one of a state; see `captions.office`."""
    return titled(captions.office(part), language)


@cache
def _offices(language: str) -> Mapping[str, str]:
    """By their English titles, folded."""
    if language == "en":
        return {}
    return {fold(title): name for title, name in load_beside(__package__, f"messages/offices.{language}.yaml").items()}
