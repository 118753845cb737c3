"""Who attends is added to the occasion told of before."""

from dataclasses import replace

from dragoman.extract.events.standing.stance_words import words
from dragoman.model.records import Event


def join(events: list[Event], event: Event, told: set[str]) -> None:
    """Adds the actors of "was attended by" to the gathering, meeting or visit told of last, where there is one."""
    alike = {"gathering": ("gathering", "meeting"), "visit": ("visit",)}[event.mode]
    for position in range(len(events) - 1, -1, -1):
        known = events[position]
        bilateral = known.mode == "meeting" and sum(each.role != "speaker" for each in known.actors) == 2
        if bilateral and words("of_many") & told:
            continue  # who attends "the ceremony" does not meet with the two
        if known.type == "CONSULT" and known.mode in alike and known.status == event.status:
            present = {each.party for each in known.actors}
            fresh = tuple(each for each in event.actors if each.party not in present)
            evidence = (*known.evidence, *event.evidence)
            events[position] = replace(known, actors=(*known.actors, *fresh), evidence=evidence)
            return
    met = any(each.type == "CONSULT" and each.mode in alike for each in events)
    if event.origin.rule == "frame:talks-again" and (len(event.actors) > 1 or not met):
        events.append(replace(event, mode="meeting"))
    if event.origin.rule == "frame:gathering-again":
        events.append(event)
