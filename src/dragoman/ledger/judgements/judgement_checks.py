"""Whether what somebody decided can be kept: a known act, a correction of a field that can be corrected."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.states import states
from dragoman.ledger.adding.flatten import DETAILS
from dragoman.model.dates import DateInterval
from dragoman.model.message import Message
from dragoman.model.schema import record_kinds

ACTS = ("accept", "correct", "reject", "unsure", "merge", "split", "undo")
CORRECTABLE = ("type", "mode", "status", "name", "place", "date", "value", "unit", *DETAILS)
"""What a person may correct of a record; a date is given as `2022`, `2022-06`, `2022-06-01` or two of them with "/"."""

PARTIES = "parties"
"""Who takes part can be corrected as well: a list of entries as in `dragoman.ledger.judgements.participants`."""


def check_act(act: str) -> None:
    """Raises UsageError where there is no such act."""
    if act not in ACTS:
        raise UsageError(
            Message('"{name}"', name=act),
            "this is no act.",
            remedy=Message("Acts: {acts}", acts=", ".join(ACTS)),
            code="unknown-act",
        )


def check_correction(given: Mapping[str, Any]) -> None:
    """Raises UsageError where a field, or the value given for it, is none that a record can have."""
    wrong = [field for field in given if field not in (*CORRECTABLE, PARTIES)]
    if wrong or not given:
        raise UsageError(
            Message('{what} "{name}"', what=Message("field"), name=wrong[0] if wrong else ""),
            "this cannot be corrected.",
            remedy=Message("Fields: {fields}", fields=", ".join(CORRECTABLE)),
            code="unknown-field",
        )
    try:
        if given.get("date"):
            _check_date(str(given["date"]))
        if "value" in given and not isfinite(float(given["value"])):
            raise ValueError("a value is a number")
        if given.get("bound", "exact") not in record_kinds()["figure"].bounds:
            raise ValueError(f"a bound is one of {', '.join(record_kinds()['figure'].bounds)}")
        if (state := given.get("state")) and state not in states() and state not in blocs():
            raise ValueError("a state is given by its code (KZ), a bloc by its short name (EU)")
        for entry in given.get(PARTIES, ()):
            if not entry["side"] or not (entry.get("party") or (entry["name"] and entry["kind"])):
                raise ValueError("a party has a side, and an id or a name and a kind")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(
            "the correction",
            Message("{cause}.", cause=Message(str(error))),
            remedy="A date is 2022-06-01, a value a number.",
            code="bad-value",
        ) from error


def _check_date(text: str) -> None:
    try:
        DateInterval.typed(text)
    except ValueError as error:
        raise ValueError("this is not a date") from error
