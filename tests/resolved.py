"""The events of words of our own, once it is known who everybody is, as of a report of Friday 14 March 2025."""

from functools import cache

from dragoman import pipeline
from dragoman.model.report import Report


@cache
def happened(text: str) -> tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str | None], ...]:
    """Of each event its kind, status, actors, targets and day or place-independent time, parties by their names.

    A state's organ that has no name is told by its state: "PE" of Peru's ministry.
    """
    records = pipeline.read_report(Report(id="r", text=text, published="2025-03-14"), pipeline.shared_model()).records
    names = {each.id: (each.state if each.kind == "state" else each.name) or each.name for each in records.parties}
    states = {each.id: each.state for each in records.parties if each.name == "Ministry of Foreign Affairs"}

    def called(party: str) -> str:
        return states.get(party) or names.get(party, party)

    return tuple(
        (
            f"{event.type}/{event.mode}",
            event.status,
            tuple(called(each.party) for each in event.actors),
            tuple(called(each.party) for each in event.targets),
            event.date.iso if event.date else None,
        )
        for event in records.events
    )


def sides(text: str, kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who did it and to whom it was done, for each event of a kind: `sides(text, "REQUEST/demand")`."""
    return [(actors, targets) for found, _, actors, targets, _ in happened(text) if found == kind]
