"""What is said to come and could be checked later, beyond planned events, texts to be signed and target figures."""

from dataclasses import replace
from functools import partial

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.clauses import negation, sayings_above
from dragoman.extract.commitments.act import SWEARING, Act, ends_year
from dragoman.extract.commitments.answering import OF_STATE, answering_for, doers_of, mentions_of, speaker_of
from dragoman.extract.commitments.binding import act_of
from dragoman.extract.commitments.checking import is_checkable, is_followed_up, makes_it_hold
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.commitments.wording import action_of, named_things, reach_of
from dragoman.extract.countries_of_report import Countries, countries_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision, printed_day
from dragoman.model.evidence import Span
from dragoman.model.records import Commitment, Event, Figure, Instrument, Origin, Post
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence

_NEWS = 60  # days after which an agreement is recalled rather than told


def find_commitments(
    document: Document,
    mentions: Mentions,
    events: tuple[Event, ...],
    instruments: tuple[Instrument, ...],
    figures: tuple[Figure, ...],
    report: Report,
    posts: tuple[Post, ...] = (),
) -> tuple[Commitment, ...]:
    """Every commitment of the report that no planned event, text to be signed or target figure already holds."""
    countries = countries_of(mentions, report, posts)
    found: list[Commitment] = []
    for sentence in document.sentences:
        tree = Tree(sentence)
        taken: set[int] = set()
        for token in sentence.tokens:
            act = act_of(tree, token)
            if act is None or token.index in taken or is_followed_up(act, events, instruments, figures):
                continue
            clause = clause_of(tree, token.index)
            if not is_checkable(act, clause, partial(_is_known, mentions, sentence)):
                continue
            commitment = _commitment(document, mentions, countries, act, clause, posts)
            if not commitment.by and makes_it_hold(act, clause):
                commitment = replace(commitment, by=_parties_of_text(act, clause, instruments))
            if _is_appearance(mentions, act, clause, commitment):
                continue
            published = (report.published or "")[:10]
            if published and commitment.due and commitment.due.last.isoformat() < published:
                continue  # "said then that it would open in March": no longer to come
            if act.dated and (not commitment.due or _begins(act, commitment.due) <= published):
                continue  # "the year starts in January"
            if _was_timetabled(act):
                continue
            # Somebody has to answer for it; "will be called afresh next month" is bound by its date instead.
            governed = act.trigger.tag not in {"AUX", "PART"}
            if governed and not commitment.due and (_is_long_agreed(act, published) or _is_told_back(act)):
                continue  # whatever came of it
            bound = commitment.due and (clause.passive or governed or act.strength in {"scheduled", "expected"})
            coming = act.verb.lemma in commitment_vocabulary().dated and act.trigger is not act.verb
            coming = coming and not makes_it_hold(act, clause) and not _is_of_a_body(act, clause)
            if act.strength == "proposed" or (coming and not clause.passive):
                bound = False  # a wish, or a coming and going, is that of somebody
            sworn = act.sworn and bool(doers_of(act, clause))  # "Acme undertook to publish"
            if sworn or commitment.by or bound or (clause.passive and clause.subjects) or act.strength == "instructed":
                taken.update(tree.subtree(token.index, frozenset({"conj", "acl:relcl"})))
                found += _each(document, act, commitment)
    return tuple(found)


def _is_known(mentions: Mentions, sentence: Sentence, token: int) -> bool:
    """Whether it is known who "it" is."""
    return mentions.headed_by(sentence.index, token) is not None


def _begins(act: Act, due: DateInterval) -> str:
    """The day from which a time is to come: of what is expected by the end of this year, its last."""
    awaited = act.trigger is not act.verb and act.trigger.lemma in commitment_vocabulary().governors
    return (due.last if awaited else due.first).isoformat()


def _is_told_back(act: Act) -> bool:
    """ "Chad had agreed to set up a commission": but not where somebody said so, and so tells what holds now."""
    said = any(
        each.lemma in commitment_vocabulary().giving_out for each in sayings_above(act.sentence, act.trigger.index)
    )
    dated = any(act.trigger.index < time.first < act.verb.index and time.date for time in act.sentence.times)
    return act.tree.is_past_perfect(act.trigger.index) and (dated or not said)


def _was_timetabled(act: Act) -> bool:
    """ "Had scheduled the vote to be held by 1 May": what somebody planned before it came otherwise."""
    planned = act.trigger.lemma in commitment_vocabulary().timetabling - SWEARING  # but "had promised" binds
    return planned and act.tree.is_past_perfect(act.trigger.index)


def _is_long_agreed(act: Act, published: str) -> bool:
    """ "Follows the visit of May 2019, when both agreed to set up a council": recalled rather than news."""
    before = (time.date for time in act.sentence.times if time.date and time.first < act.trigger.index)
    day = printed_day(published)
    return day is not None and any((day - each.last).days > _NEWS for each in before)


def _parties_of_text(act: Act, clause: Clause, instruments: tuple[Instrument, ...]) -> tuple[str, ...]:
    """Whose the agreement is of "the agreement will enter into force in May": they bring it into force."""
    called = {act.tree.lemma(each) for each in clause.subjects}
    texts = [text for text in instruments if text.parties and called & set(text.name.casefold().split())]
    return texts[0].parties if len(texts) == 1 else ()


def _is_of_a_body(act: Act, clause: Clause) -> bool:
    """ "The board of the Union will take up the issue on 3 April": by somebody, though he has no name."""
    return any(act.tree.lemma(each) in commitment_vocabulary().deciding for each in clause.subjects)


def _is_appearance(mentions: Mentions, act: Act, clause: Clause, commitment: Commitment) -> bool:
    """ "The Prime Minister will open the fair on 15 April": an event in the calendar of a person."""
    if any(act.tree.lemma(each) in OF_STATE for each in clause.subjects):
        return False  # "said his country would open the port": he speaks for it
    told = [mentions.by_id[party].kind for party in commitment.by if party in mentions.by_id]
    appearing = act.verb.lemma in commitment_vocabulary().appearing and commitment.strength == "scheduled"
    return appearing and set(told) == {"person"}


def _commitment(
    document: Document, mentions: Mentions, countries: Countries, act: Act, clause: Clause, posts: tuple[Post, ...]
) -> Commitment:
    sentence = act.sentence
    by = answering_for(mentions, countries, act, clause, posts)
    due = act.due
    strength = act.strength
    given = by == speaker_of(mentions, act) or (due and (due.precision is not Precision.DAY or ends_year(due)))
    if strength == "scheduled" and act.trigger.tag == "AUX" and by and given:
        strength = "promised"  # a doer's "we will do it this autumn" is a word given, not a date set
    to = [index for case, index in clause.obliques if case in {"to", "for"}] + list(clause.indirect)
    first, last = reach_of(act)
    span = sentence.span_of(first, last)
    subject = [index for index in clause.subjects if index < first]
    subject = [index for index in subject if act.tree.tokens[index].head in {act.verb.index, act.trigger.index}]
    start = sentence.tokens[min([act.trigger.index, *subject[-1:]])].start
    negated = negation(sentence, act.verb) or negation(sentence, act.trigger)
    if act.verb.tag == "NOUN":
        negated = None  # "a ruling is not expected before May": a ruling in May or later
    doing = bool(mentions_of(mentions, sentence, doers_of(act, clause)))
    return Commitment(
        action=action_of(act, clause, document.text, doing=doing, negated=bool(negated)),
        strength=strength,
        by=by,
        to=tuple(ref for ref in mentions_of(mentions, sentence, to) if ref not in by),
        due=due,
        evidence=(Span(min(start, span.start), span.end),),
        origin=Origin(f"commitment:{act.trigger.lemma}", (act.trigger.span, act.verb.span)),
        confidence=0.5 if act.strength == "promised" else 0.6,
    )


def _each(document: Document, act: Act, commitment: Commitment) -> list[Commitment]:
    """One commitment for each thing named in a list, each with its own words and those they share."""
    things = named_things(act)
    if len(things) < 2:
        return [commitment]
    found = []
    told = Span(commitment.evidence[0].start, act.verb.end)
    for first, last in things:
        span = act.sentence.span_of(first, last)
        words = " ".join(document.text[span.start : span.end].split())
        found.append(replace(commitment, action=f"{act.verb.lemma} {words}", evidence=(told, span)))
    return found
