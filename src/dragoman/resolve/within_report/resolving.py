"""From what single sentences say to what the report says: references resolved, repetitions joined, empties dropped."""

from dataclasses import replace

from dragoman.model.records import (
    SOMEBODY,
    Candidates,
    Event,
    Mention,
    Records,
)
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.addressees import addressed, dyad_of
from dragoman.resolve.within_report.critics import critics_among, with_own_government
from dragoman.resolve.within_report.declared import adoptions
from dragoman.resolve.within_report.event_parties import between_parties
from dragoman.resolve.within_report.events import merge_events
from dragoman.resolve.within_report.figures import of_parties, unique_figures
from dragoman.resolve.within_report.gatherings import as_gathering, is_of_one, of_two_states
from dragoman.resolve.within_report.instruments import binding, merged_instruments
from dragoman.resolve.within_report.journeys import on_journeys, with_accepted_invitations
from dragoman.resolve.within_report.named_next import with_those_named_next
from dragoman.resolve.within_report.parties.clustering import resolve_parties
from dragoman.resolve.within_report.posts import of_party, unique_posts
from dragoman.resolve.within_report.reciprocal import each_way
from dragoman.resolve.within_report.references import References
from dragoman.resolve.within_report.sides import (
    Sides,
    next_rounds,
    sides_of,
    voting_states,
    with_members,
    with_sides,
    with_signatories,
    with_states_before,
    with_voters,
)
from dragoman.resolve.within_report.signed_at_talks import signed_at_talks
from dragoman.resolve.within_report.told_again import told_once
from dragoman.resolve.within_report.voiced import with_owner


def resolve(document: Document, candidates: Candidates, report: Report) -> Records:
    """Records of one report that refer to its parties by id, each fact once."""
    resolution = resolve_parties(document, candidates, report)
    beside = frozenset(each.id for each in candidates.mentions if _says_whose(each, document))
    officials = frozenset(party for each in candidates.posts for party in resolution.of.get(each.person, ()))
    references = References(resolution.parties, resolution.of, candidates.mentions, beside, officials)
    events = [event for each in candidates.events if (event := between_parties(references, each)) is not None]
    voting = voting_states(events, references)
    events = [with_voters(event, references, document, voting) for event in events]
    critics = critics_among(candidates.posts, references)
    events = [with_own_government(event, critics, references, document.text) for event in events]
    events = [with_owner(event, references, document.text) for event in events]
    sides = sides_of(events, references)
    events = signed_at_talks(events, references, document)
    if not sides.states:
        events = [with_states_before(event, references, document) for event in events]
        sides = Sides(dyad_of(events, references))
    events = [with_sides(event, sides, references) for event in events]
    events = [with_those_named_next(event, references, document) for event in events]
    events = [with_members(event, references) for event in next_rounds(events, references, document.text)]
    events = [way for event in events for way in each_way(event, document.text)]
    events = [_without_anybody(event) for event in addressed(events, references)]
    events = [
        event
        for event in events
        if event.actors or event.targets or event.mode not in ("meeting", "sign") or event.date
    ]
    instruments = merged_instruments(
        replace(each, parties=binding(references, each)) for each in candidates.instruments
    )
    events = [with_signatories(event, instruments) for event in with_accepted_invitations(events)]
    events = [as_gathering(event, document) for event in events if not is_of_one(event, references)]
    events = [of_two_states(event, references) for event in events]
    events += adoptions(instruments, events, document.text)
    merged = merge_events(tuple(events), references.by_id)
    return Records(
        posts=unique_posts(of_party(references, each) for each in candidates.posts),
        events=on_journeys(told_once(merged, references.by_id, document.text), references),
        instruments=instruments,
        figures=unique_figures(of_parties(references, each) for each in candidates.figures),
        commitments=tuple(
            replace(each, by=references.all_of(each.by), to=references.all_of(each.to))
            for each in candidates.commitments
        ),
        parties=references.parties,
    )


def _says_whose(mention: Mention, document: Document) -> bool:
    token = document.sentences[mention.sentence].tokens[mention.head]
    return mention.kind == "body" and token.base_relation in ("compound", "amod")


def _without_anybody(event: Event) -> Event:
    """The event, without whoever only kept others from being taken for those it is directed at."""
    return replace(event, targets=tuple(each for each in event.targets if each.party != SOMEBODY))
