"""Commitments with their state, and findings, as plain objects for programs."""

import re
from typing import Any

from dragoman.model.following import ANSWERABLE, Finding, FollowUp, Step, Told
from dragoman.serve.whole import whole

Object = dict[str, Any]

_SUBJECT = re.compile(
    r"(?:^|(?<=[,;:] )|(?<=\bthat ))(?:(?!\bthat\b)[^,;:]){2,80}\b(?:will|would|shall|is to|are to) $"
)


def followup_object(each: FollowUp) -> Object:
    """One commitment: what, by whom, due when, in which state, and what changed it."""
    promise = each.promise
    return {
        "id": promise.id,
        "record": promise.kind,
        "state": each.state,
        "due": each.due.iso if each.due else None,
        "what": what(promise),
        "by": [_party(actor.key, actor.kind, actor.name) for actor in promise.answerable],
        "with": [
            _party(actor.key, actor.kind, actor.name)
            for actor in promise.actors
            if actor.side not in (*ANSWERABLE, "said_by")
        ],
        "place": promise.place,
        "why": each.why,
        "tellings": [telling_object(told) for told in each.tellings],
        "changed_by": [step_object(step) for step in each.steps],
        "evidence": [promise.quote],
    }


def step_object(step: Step) -> Object:
    """A step of a promise: where it stood from a day on, and what said so."""
    return {
        "state": step.state,
        "on": step.on.isoformat() if step.on else None,
        "why": step.why,
        "score": step.score,
        "compared": [
            {"aspect": entry.aspect, "promised": entry.promised, "told": entry.told, "agrees": entry.agrees}
            for entry in step.compared
        ],
        **telling_object(step.told),
    }


def telling_object(told: Told) -> Object:
    """What a later report tells of a promise."""
    return {
        "id": told.id,
        "sentence": told.sentence,
        "report": {
            "id": told.report,
            "title": told.title,
            "published": told.published.isoformat() if told.published else None,
            "outlet": told.outlet,
        },
    }


def finding_object(finding: Finding, key: str) -> Object:
    """Two figures that do not fit, with the id under which people judge it."""
    return {
        "id": key,
        "finding": finding.sort,
        "holds": finding.holds,
        "why": finding.why,
        "sides": [
            telling_object(side)
            | {
                "value": whole(side.value),
                "unit": side.unit,
                "period": side.when.iso if side.when else None,
                "status": side.status,
                "quote": side.quote,
            }
            for side in finding.sides
        ],
    }


def what(told: Told) -> str:
    """A commitment in a few words: its name, or the words of its evidence.

    An act that nobody is known to answer for is told with its subject: "works to begin in January".
    """
    answered = told.kind == "instrument" or any(actor.side == "by" for actor in told.actors)
    answered = answered or (told.name or "") not in " ".join(told.quote.split())
    if told.kind in ("commitment", "instrument") and told.name and answered:
        return told.name
    return told.quote if told.answerable else f"{_subject(told)}{told.quote}"


def _subject(told: Told) -> str:
    """The words before those of an event that are its subject: "The clinic will | open in May"."""
    lead = told.sentence[: max(told.sentence.find(told.quote), 0)] if told.kind == "event" else ""
    return found.group() if (found := _SUBJECT.search(lead)) else ""


def _party(key: str, kind: str, name: str) -> Object:
    return {"party": key, "kind": kind, "name": name}
