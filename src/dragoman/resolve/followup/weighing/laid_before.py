"""Texts that were laid before a house: a step towards its vote, and no ratification yet."""

import re

from dragoman.model.following import Told

_LAID = re.compile(
    r"\b(?:submit\w*|tabl(?:ed|es|ing)|introduc\w+|refer(?:red|s)|forward(?:ed|s|ing)|present(?:ed|s|ing)|transmit\w*"
    r"|laid|sent|sends|put)\b[^.;]{0,90}?\b(?:to|before|in|into)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:parliament|assembly|house|senate|congress|deputies|lawmakers|legislators|legislature|chamber|committee)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:ratif\w+|approv\w+|adopt\w+|pass(?:ed|es)|endors\w+|vot(?:ed|es)|assent\w*)\b", re.IGNORECASE
)
_TO_BE_VOTED = re.compile(r"\b(?:ratif\w+|adopt\w*|pass|approv\w+)\b", re.IGNORECASE)


def is_only_laid_before_a_house(promise: Told, told: Told) -> bool:
    """Whether a text that was to be ratified or passed has only been handed to those who are to vote on it."""
    if not _TO_BE_VOTED.search(promise.quote) or _LAID.search(promise.quote):
        return False
    words = told.sentence if told.kind == "sentence" else told.quote
    return bool(_LAID.search(words)) and not _VOTED.search(words)
