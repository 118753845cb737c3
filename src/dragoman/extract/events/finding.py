"""Events of a report: what its clauses tell, put into the report's time and place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dragoman.extract.events.captions import captions_of, headings_of
from dragoman.extract.events.drafts import Draft, drafts_of
from dragoman.extract.events.event_days import day_of
from dragoman.extract.events.event_places import is_scene, place_of
from dragoman.extract.events.joining import join
from dragoman.extract.events.matching.matcher import tree_of
from dragoman.extract.events.matching.sentence_matches import sentence_matches
from dragoman.extract.events.presence import are_enough, present_at, with_travellers
from dragoman.extract.events.relief import is_about_relief
from dragoman.extract.events.resolutions import declared_in, declarer_of
from dragoman.extract.events.signings import rule_of
from dragoman.extract.events.standing.accepted import is_accepted_behind
from dragoman.extract.events.standing.itineraries import is_on_itinerary
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.told_after import with_past_day
from dragoman.extract.events.standing.unpassed import is_said_by_a_text
from dragoman.extract.events.statuses import status_of
from dragoman.extract.events.taking_part.bloc_by_noun import with_bloc_by_noun
from dragoman.extract.events.taking_part.journeys import with_delegation, with_traveller
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.programme_owners import with_owner
from dragoman.extract.events.taking_part.sessions import with_body
from dragoman.extract.events.taking_part.text_authors import with_author
from dragoman.extract.events.when_and_where.datelines import dateline_of
from dragoman.extract.events.when_and_where.days import Days
from dragoman.extract.events.when_and_where.lead import lead_of
from dragoman.extract.events.when_and_where.lengths import with_length
from dragoman.extract.events.whole import Whole
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import printed_day
from dragoman.model.records import SOMEBODY, Event, Origin, Participant
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.model.words import fold

_LEAVING = frozenset({"leave", "depart", "quit"})
_SUGGESTED = frozenset({"CONSULT/visit", "CONSULT/gathering", "CONSULT/meeting", "COOPERATE/economic"})


def find_events(document: Document, mentions: Mentions, report: Report) -> tuple[Event, ...]:
    """Every event told, referring to parties by mention id. One event told twice comes twice.

    A participant with the role "speaker" is not one yet: it is who tells of a stance, and stands for its state once
    it is known whom it serves (`resolve.within_report`).
    """
    mentions = mentions.less_seats()
    published = printed_day(report.published) or _first_day(document)
    drafts: list[Draft] = []
    trees: list[Tree] = []
    relief = is_about_relief(document)
    declarer = declarer_of(document, mentions)
    for sentence in document.sentences:
        tree = tree_of(sentence, mentions)
        trees.append(tree)
        finder = PartyFinder(tree, mentions, declared=declared_in(tree, declarer))
        matches = sentence_matches(tree, finder, relief)
        told = drafts_of(matches, finder, document.text, published, declarer)
        owner = mentions.owners.get(sentence.index)
        drafts.extend(told if owner is None else [with_owner(draft, owner) for draft in told])
    days = Days(document, drafts, published, report.title or "")
    lead = lead_of(drafts, published) if not days.spans else None
    dateline = dateline_of(document, mentions, report.title or "")
    whole = Whole(document, mentions, published, lead, dateline, _tellers(report), days)
    events: list[Event] = []
    stopped = any(draft.kind == "REJECT/veto" and draft.stance.status == "held" for draft in drafts)
    captions, headings = captions_of(document), headings_of(document)
    for draft in drafts:
        sentence = draft.match.tree.sentence
        if sentence.paragraph in headings:
            continue
        if sentence.paragraph in captions and (draft.setting.date is None or not draft.actors):
            continue
        if stopped and is_said_by_a_text(draft.match, _tree_before(draft, trees)):
            continue
        if _is_leaving(draft):
            continue
        event = _event(_as_told_around(draft, trees, events, mentions), whole)
        if event is not None:
            event = with_delegation(event, draft, events)
            event = with_traveller(event, draft, events, whole.traveller)
        if event is None:
            continue
        if draft.match.frame.joins:
            lemmas = {draft.match.tree.tokens[each].lemma for each in draft.match.nodes}
            join(events, event, lemmas)
        else:
            event = with_author(event, draft, events, mentions, _tree_before(draft, trees))
            event = with_bloc_by_noun(event, draft, mentions)
            events.append(with_body(event, draft, events, mentions))
    return tuple(events)


def _is_leaving(draft: Draft) -> bool:
    """Whether what looks like a visit is from where somebody set out: "left Oslo on Saturday and landed in Lima"."""
    match = draft.match
    seen = match.frame.name == "learned" and match.frame.mode == "visit"
    return seen and match.tree.lemma(match.trigger) in _LEAVING and bool(match.clause.objects)


def _tree_before(draft: Draft, trees: Sequence[Tree]) -> Tree | None:
    """The sentence before that of a draft, out of all of the report."""
    index = draft.match.tree.sentence.index
    return trees[index - 1] if index else None


def _as_told_around(draft: Draft, trees: Sequence[Tree], before: Sequence[Event], mentions: Mentions) -> Draft:
    """The draft as planned where the sentences around it tell so: an invitation accepted, a stop on a tour to come."""
    accepted = draft.stance.status == "proposed" and is_accepted_behind(draft, trees)
    if accepted or (draft.stance.status == "held" and is_on_itinerary(draft, before, mentions.by_id)):
        return replace(draft, stance=replace(draft.stance, status="planned"))
    return draft


def _first_day(document: Document) -> date | None:
    """The day a report without a publication date gives in its opening lines."""
    for sentence in document.sentences[:2]:
        for time in sentence.times:
            if time.date is not None and time.date.precision == "day" and time.date.basis == "stated":
                return time.date.first
    return None


def _event(draft: Draft, whole: Whole) -> Event | None:
    """The event of a draft, with what the report as a whole lends it; None where it is none."""
    draft = with_past_day(with_travellers(draft), whole.published)
    frame, match = draft.match.frame, draft.match
    status = status_of(draft, whole.published)
    if status == "proposed" and draft.kind not in _SUGGESTED:
        return None
    if status == "proposed" and draft.kind == "CONSULT/meeting" and not _is_put_forward(draft):
        return None
    # Whoever tells the report does nothing in it but what a verb says of him.
    present = present_at(draft, whole)
    actors = tuple(each for each in present if each.slot == "subject" or fold(each.mention.name) not in whole.tellers)
    when = with_length(match, day_of(draft, status, whole))
    where = place_of(draft, status, whole)
    if not are_enough(draft, actors, status):
        return None
    participants = tuple(Participant(each.mention.id, each.role) for each in actors)
    speaker = draft.speaker if not draft.stance.recalled and status == "held" else None
    if speaker is not None and not frame.deed and all(each.mention.id != speaker.id for each in actors):
        participants += (Participant(speaker.id, "speaker"),)
    told = tuple(match.tree.tokens[each].span for each in sorted(match.nodes))
    return Event(
        type=frame.type,
        mode=frame.mode,
        status=status,
        actors=participants,
        targets=(
            *(Participant(each.mention.id, each.role) for each in draft.targets if not is_scene(each.mention, frame)),
            *((Participant(SOMEBODY),) if match.addressed else ()),
        ),
        place=where,
        date=when,
        about=draft.about,
        evidence=(draft.evidence,),
        origin=Origin(rule_of(draft), told, match.confirmed),
        confidence=round(frame.confidence * (0.85 if draft.bare_noun else 1.0), 3),
    )


def _is_put_forward(draft: Draft) -> bool:
    """Whether somebody suggests a meeting: "offered to host talks", not "is ready for talks", "are to discuss"."""
    before = {token.lemma for token in draft.match.tree.tokens[: draft.match.trigger]}
    return draft.match.frame.name != "learned" and bool(before & words("putting_forward"))


def _tellers(report: Report) -> frozenset[str]:
    """Outlets and agencies that only tell the report, folded."""
    return frozenset(fold(name) for name in (*report.sources, report.outlet) if name)
