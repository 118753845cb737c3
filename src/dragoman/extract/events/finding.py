"""Events of a report: what its clauses tell, put into the report's time and place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from dragoman.extract.events.captions import captions_of, headings_of
from dragoman.extract.events.drafts import Draft, drafts_of
from dragoman.extract.events.joining import join
from dragoman.extract.events.matching.frame import Frame, lexicon
from dragoman.extract.events.matching.matcher import INSTEAD, Found, tree_of
from dragoman.extract.events.matching.sentence_matches import sentence_matches
from dragoman.extract.events.matching.weighing import is_seen
from dragoman.extract.events.relief import is_about_relief
from dragoman.extract.events.resolutions import declared_in, declarer_of
from dragoman.extract.events.signings import rule_of
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.told_after import with_past_day
from dragoman.extract.events.standing.unpassed import is_said_by_a_text
from dragoman.extract.events.taking_part.bloc_by_noun import with_bloc_by_noun
from dragoman.extract.events.taking_part.journeys import with_delegation, with_traveller
from dragoman.extract.events.taking_part.participants import PartyFinder, is_capital
from dragoman.extract.events.taking_part.sessions import with_body
from dragoman.extract.events.taking_part.text_authors import with_author
from dragoman.extract.events.when_and_where.datelines import dateline_of, lies_in
from dragoman.extract.events.when_and_where.days import Days
from dragoman.extract.events.when_and_where.freshness import is_of_the_news
from dragoman.extract.events.when_and_where.lead import LEAD_SENTENCES, WEEK, is_long_ago, lead_of
from dragoman.extract.events.when_and_where.lengths import with_length
from dragoman.extract.events.when_and_where.places import Place
from dragoman.extract.events.when_and_where.pointers import pointed_at
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import Basis, DateInterval, printed_day
from dragoman.model.records import SOMEBODY, Event, Mention, Origin, Participant
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.model.words import fold

_MEETINGS = frozenset({"CONSULT/meeting", "CONSULT/call"})
_OCCASIONS = _MEETINGS | {"CONSULT/gathering"}
_PLACED = frozenset({"CONSULT/meeting", "CONSULT/gathering", "AGREE/sign", "AGREE/adopt", "AGREE/accord"})
_SUGGESTED = frozenset({"CONSULT/visit", "CONSULT/gathering", "CONSULT/meeting", "COOPERATE/economic"})
_MARKED = "OCCASION/anniversary"  # "today marks the 50th anniversary": it is there as it is told
_PUTTING_FORWARD = frozenset({"offer", "propose", "suggest", "ask", "invite", "request", "proposal", "call", "urge"})
_AT_PLACES = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
# What is said or decreed is told of no place, but for one that its sentence opens with.
_NOWHERE = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})
# What newspapers tell so in the present somebody has been saying for long.
_HELD_VIEWS = frozenset({"deny", "claim", "complain", "maintain", "dispute", "contest", "insist"})
_AFTER_IT = frozenset({"after", "following", "since"})
# Where no meeting is the news, what is told so late without a date is a reaction or background of some other day.
_LATE_SENTENCES = 14


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
        drafts.extend(drafts_of(matches, finder, document.text, published, declarer))
    days = Days(document, drafts, published, report.title or "")
    lead = lead_of(drafts, published) if not days.spans else None
    dateline = dateline_of(document, mentions, report.title or "")
    composer = _Composer(document, published, lead, dateline, _tellers(report), mentions, days)
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
        event = composer.event(draft)
        if event is not None:
            event = with_delegation(event, draft, events)
            event = with_traveller(event, draft, events, composer.traveller)
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


def _tree_before(draft: Draft, trees: Sequence[Tree]) -> Tree | None:
    """The sentence before that of a draft, out of all of the report."""
    index = draft.match.tree.sentence.index
    return trees[index - 1] if index else None


def _first_day(document: Document) -> date | None:
    """The day a report without a publication date gives in its opening lines."""
    for sentence in document.sentences[:2]:
        for time in sentence.times:
            if time.date is not None and time.date.precision == "day" and time.date.basis == "stated":
                return time.date.first
    return None


class _Composer:
    """Turns drafts into events with what the report as a whole lends them."""

    def __init__(
        self,
        document: Document,
        published: date | None,
        lead: Draft | None,
        dateline: str | None,
        tellers: frozenset[str],
        mentions: Mentions,
        days: Days,
    ) -> None:
        self.document = document
        self.mentions = mentions
        self.published = published
        self.lead = lead
        self.dateline = dateline
        self.tellers = tellers
        self.protagonist = self._protagonist()
        self.opening = lead.match.tree.sentence.index if lead is not None else _first_told(document)
        self.days = days

    def event(self, draft: Draft) -> Event | None:
        draft = with_past_day(self._travellers(draft), self.published)
        frame, match = draft.match.frame, draft.match
        status = self._status(draft)
        if status == "proposed" and draft.kind not in _SUGGESTED:
            return None
        if status == "proposed" and draft.kind == "CONSULT/meeting" and not _is_put_forward(draft):
            return None
        # Whoever tells the report does nothing in it but what a verb says of him.
        present = self._actors(draft)
        actors = tuple(
            each for each in present if each.slot == "subject" or fold(each.mention.name) not in self.tellers
        )
        when = with_length(match, self._date(draft, status))
        where = self._place(draft, status)
        if not self._enough(draft, actors, status):
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
                *(
                    Participant(each.mention.id, each.role)
                    for each in draft.targets
                    if not _is_scene(each.mention, frame)
                ),
                *((Participant(SOMEBODY),) if match.addressed else ()),
            ),
            place=where,
            date=when,
            about=draft.about,
            evidence=(draft.evidence,),
            origin=Origin(rule_of(draft), told, match.confirmed),
            confidence=round(frame.confidence * (0.85 if draft.bare_noun else 1.0), 3),
        )

    def _protagonist(self) -> Found | None:
        """Whose doings the report follows: the first person who meets, visits or receives in its lead."""
        if self.lead is None:
            return None
        persons = [each for each in self.lead.actors if each.mention.kind == "person"]
        return next(iter(persons), None)

    @property
    def traveller(self) -> Participant | None:
        """Who a journey is whose traveller nobody tells, where the report is about somebody who travels or is met."""
        return Participant(self.protagonist.mention.id) if self.protagonist is not None else None

    def _status(self, draft: Draft) -> str:
        status = draft.stance.status or "held"
        if status == "held" and draft.match.frame.status:
            return draft.match.frame.status
        if status == "proposed" and draft.kind == "CONSULT/gathering" and draft.is_invited_to:
            status = "planned"
        awaited = draft.is_awaited or draft.is_on_the_agenda
        if (status == "proposed" and draft.is_called_for) or (status == "held" and awaited):
            status = "planned"
        when = draft.setting.date or (draft.match.tree.sentence.entry if draft.stance.finite else None)
        if when is None or self.published is None:
            return status
        if draft.is_decided:
            return "held"
        if (
            status == "held"
            and draft.is_accepted
            and draft.match.frame.mode == "gathering"
            and not draft.stance.recalled
        ):
            status = "planned"
        if status == "proposed" and draft.kind == "OCCASION/vote" and draft.is_due:
            return "planned"
        ahead = (when.first > self.published and not draft.stance.recalled and not draft.is_past) or (
            draft.stance.present and when.first == when.last == self.published and draft.kind != _MARKED
        )
        if status == "held" and ahead and draft.match.frame.deed and draft.match.frame.type not in _NOWHERE:
            return "planned"
        if status == "planned" and when.last < self.published and not draft.stance.finite:
            return "planned" if draft.is_on_the_agenda or draft.is_coming or draft.is_accepted else "held"
        return status

    @staticmethod
    def _travellers(draft: Draft) -> Draft:
        """ "the visit of A to X, Y and Z": places listed far from their "to" are visited, not visiting."""
        persons = [each for each in draft.actors if each.mention.kind == "person"]
        if draft.match.frame.mode != "visit" or not persons or len(persons) == len(draft.actors):
            return draft
        places = tuple(each for each in draft.actors if each.mention.kind in ("state", "place"))
        actors = tuple(each for each in draft.actors if each not in places)
        return replace(draft, actors=actors, targets=(*draft.targets, *places))

    def _actors(self, draft: Draft) -> tuple[Found, ...]:
        """A meeting told with one side only is the protagonist's: "At the meeting with X, ..."."""
        actors = draft.actors
        if draft.kind == "CONSULT/gathering" and draft.stance.status == "proposed" and draft.is_invited_to:
            named = set(draft.match.tree.subtree(draft.match.trigger))
            return tuple(each for each in actors if each.token in named)  # who is invited may not come
        if draft.kind not in _MEETINGS or len(actors) != 1 or actors[0].mention.kind == "group":
            return actors
        if self.protagonist is None or draft is self.lead or not draft.is_noun:
            return actors
        with_whom = draft.match.tree.case(actors[0].token)
        if not with_whom.endswith("with") or actors[0].mention.kind != "person":
            return actors
        return (self.protagonist, *actors)

    def _enough(self, draft: Draft, actors: tuple[Found, ...], status: str) -> bool:
        if draft.kind == "CONSULT/meeting" and draft.is_of_a_text and draft.setting.date is None:
            return False
        if is_seen(draft.match):
            return True
        frame = draft.match.frame
        several = any(each.mention.kind == "group" or each.mention.members for each in actors)
        present = [each for each in (*actors, *draft.targets) if each.role != INSTEAD]
        count = len(present) + (1 if several else 0)
        if draft.kind == "CONSULT/gathering":
            certain = not draft.bare_noun or draft.setting.date is not None or bool(draft.setting.places)
            certain = certain or (draft.match.confirmed and not draft.match.pointing)
            here = draft.match.confirmed and bool(draft.setting.places)
            return certain and (count > 0 or draft.match.occurs or draft.setting.date is not None or here)
        if draft.kind == "CONSULT/meeting" and draft.is_noun:
            told = draft.match.occurs or draft.setting.date is not None
            # "hosted the first round"
            told = told or (status != "proposed" and any(each.role == "host" for each in actors))
            told = told or (draft.match.confirmed and not draft.match.pointing)
            return count >= 2 or (count == 1 and told) or (told and (status == "cancelled" or draft.match.occurs))
        if draft.kind == "AGREE/sign" and count == 0:
            return not draft.bare_noun and (draft.setting.date is not None or not _is_count(draft))
        if draft.kind in _MEETINGS and draft.match.confirmed and not draft.is_noun:
            return count >= min(1, frame.least)
        located = frame.type in _AT_PLACES and draft.match.confirmed and bool(draft.setting.places)
        return count >= frame.least or located

    def _date(self, draft: Draft, status: str) -> DateInterval | None:
        own = draft.setting.date
        if own is not None and not self._is_of_something_else(own, draft, status):
            return self._called_off(own, draft) if status == "cancelled" else self._to_come(own, draft)
        if self.published is None:
            return None
        entry = draft.match.tree.sentence.entry
        if entry is not None:
            return entry if draft.stance.finite and not draft.stance.recalled else None
        lead_own = self.lead.setting.date if self.lead is not None else None
        if status == "planned" and self.lead is not None:
            shares = self.protagonist and any(
                each.mention.name == self.protagonist.mention.name for each in draft.actors
            )
            if self.lead.stance.status == "planned" and lead_own is not None and shares and draft.kind in _MEETINGS:
                return lead_own
            return None
        if status != "held" or not self._is_news(draft):
            return None
        if lead_own is not None and lead_own.last - lead_own.first < WEEK and self._lead_is_held():
            if draft.match.frame.deed and self.days.is_before(draft, lead_own.first):
                return None
            day: DateInterval | None = replace(lead_own, basis=Basis.RELATIVE)
        elif self.lead is None and draft.match.tree.sentence.index >= _LATE_SENTENCES:
            return None
        else:
            day = self.days.of_news(draft)
        led = self.lead is not None
        return day if day is not None and is_of_the_news(draft, self.mentions, day, led) else None

    def _called_off(self, own: DateInterval, draft: Draft) -> DateInterval:
        """ "Talks that were to be held in October", told in December: they were due soon or just before."""
        told = {token.text for token in draft.match.tree.tokens}
        return own if self.published is None or str(own.first.year) in told else own.last_before(self.published)

    def _to_come(self, own: DateInterval, draft: Draft) -> DateInterval:
        """ "Called protests for 28 June", told in July: of next year, where the words by themselves tell a plan."""
        told = {token.text for token in draft.match.tree.tokens}
        if draft.is_decided and self.published is not None and own.first > self.published:
            return own.in_year(own.first.year - 1)
        if draft.match.frame.type == "AID" and own.basis is Basis.RELATIVE:
            return own  # "pledged 5 million on Thursday": then it was pledged
        ahead = draft.is_on_the_agenda or draft.is_coming or draft.is_accepted or draft.match.frame.status == "planned"
        if not ahead or self.published is None or str(own.first.year) in told:
            return own
        return own.next_from(self.published) if own.last < self.published else own

    def _is_of_something_else(self, when: DateInterval, draft: Draft, status: str) -> bool:
        """What is only suggested has not been yet, and nothing is said or decreed on a day to come."""
        if self.published is None:
            return False
        said = status == "held" and draft.match.frame.type in _NOWHERE and draft.match.frame.type != "SANCTION"
        if status == "proposed":
            return when.last <= self.published
        return (said or (status == "held" and draft.is_past)) and when.first > self.published

    def _lead_is_held(self) -> bool:
        return self.lead is not None and self._status(self.lead) == "held"

    def _lead_place(self) -> str | None:
        if self.lead is None or self.lead.kind == "CONSULT/visit" or not self._lead_is_held():
            return None
        return _names(self.lead.setting.places, self.document.text)

    def _is_news(self, draft: Draft) -> bool:
        """Whether a clause tells the report's own news, not what it recalls."""
        stance = draft.stance
        if stance.recalled or any(each.role == "thanker" for each in draft.targets) or _is_told_of_before(draft):
            return False
        if draft.match.frame.deed and self._follows_something_old(draft):
            return False
        aside = draft.match.tree.tokens[draft.match.anchor].relation in ("acl", "acl:relcl", "advcl")
        if aside and not draft.match.frame.deed:
            return False
        if draft.bare_noun:
            tree = draft.match.tree
            case, above = tree.case(draft.match.trigger), tree.tokens[draft.match.trigger].head
            told_after = case in ("after", "following") and above >= 0 and tree.lemma(above) in words("telling")
            return draft.kind in _OCCASIONS and (told_after or case in ("at", "during", "in", "by", "with"))
        if self.days.is_of_a_life(draft):
            return False
        relation = draft.match.tree.tokens[draft.match.anchor].relation
        if draft.kind == "COERCE/arrest" and _lasts(draft):
            return False
        if relation == "acl:relcl" and draft.match.frame.deed and _is_judged(draft):
            return False
        if relation in ("acl", "acl:relcl") and draft.match.frame.deed:
            return draft.match.tree.sentence.index <= (self.opening if self.lead is not None else 0)
        told_by_person = draft.speaker is not None and draft.speaker.kind == "person"
        first = draft.match.tree.sentence.index <= self.opening
        if stance.reported and told_by_person and draft.match.frame.deed and not first:
            return False
        if (stance.perfect and not first) or _is_told_of_many_times(draft):
            return False
        if stance.present and draft.match.tree.lemma(draft.match.trigger) in _HELD_VIEWS and self._is_narrated_in_past:
            return False
        return stance.finite or not draft.match.frame.deed

    @cached_property
    def _is_narrated_in_past(self) -> bool:
        """Whether the opening tells in the past tense, as newspapers do: what they tell in the present has no day."""
        for sentence in self.document.sentences[:LEAD_SENTENCES]:
            root = next((token for token in sentence.tokens if token.head < 0 and token.tag == "VERB"), None)
            if root is not None:
                past = root.text.lower() != root.lemma and not root.text.lower().endswith(("s", "ing"))
                if past:
                    return True
        return False

    def _follows_something_old(self, draft: Draft) -> bool:
        """Whether a clause says what it came after, long ago: "suspended Norland after the coup of October 2021"."""
        tree = draft.match.tree
        behind = [kid.index for kid in tree.kids(draft.match.anchor, "obl") if tree.case(kid.index) in _AFTER_IT]
        later = tree.sentence.index > self.opening
        if later and any(
            tree.lemma(noun) in words("upheavals") and not tree.kids(noun, "nmod:poss") for noun in behind
        ):
            return True
        below = {each for noun in behind for each in tree.subtree(noun)}
        return any(time.first in below and is_long_ago(time.date, self.published) for time in tree.sentence.times)

    def _place(self, draft: Draft, status: str) -> str | None:
        text = self.document.text
        if draft.kind == "CONSULT/visit":
            cities = [
                each.mention for each in draft.targets if each.mention.kind == "place" or each.mention.form == "capital"
            ]
            if cities:
                return cities[0].span.quote(text)
            return _names(draft.setting.places, text) or (self._journey_end(draft) if status == "held" else None)
        frame = draft.match.frame
        if frame.type in _NOWHERE:
            return _names(_opening(draft), text)
        scenes = (each for each in draft.targets if _is_scene(each.mention, frame) or _is_outskirt(each, draft))
        struck = tuple(Place(each.mention.span) for each in scenes)
        if draft.setting.places or struck:
            return _names(draft.setting.places or struck, text)
        if (pointed := pointed_at(draft.match, self.mentions, self.dateline, text)) is not None:
            return pointed
        elsewhere = draft is not self.lead and draft.setting.date is not None and not self._is_that_day(draft)
        elsewhere = elsewhere or draft.match.tree.sentence.entry is not None
        if status != "held" or draft.kind not in _PLACED or elsewhere or not self._is_news(draft):
            return None
        met = self.lead is not None and self.lead.kind in ("CONSULT/meeting", "CONSULT/gathering", "AGREE/sign")
        if draft is self.lead or (met and draft.kind in ("AGREE/sign", "AGREE/adopt", "AGREE/accord")):
            return self.dateline or self._lead_place()
        return None

    def _is_that_day(self, draft: Draft) -> bool:
        """Whether a clause only says again that it was on the day of the lead: "later in the day they signed"."""
        own = draft.setting.date
        first = self.lead.setting.date if self.lead is not None else None
        return own is not None and first is not None and own.iso == first.iso and own.first == own.last

    def _journey_end(self, draft: Draft) -> str | None:
        """The town of the dateline, where it lies in the state that the report's own traveller visits."""
        town = self.dateline
        here = (
            draft is self.lead
            and town is not None
            and any(lies_in(town, each.mention.entity) for each in draft.targets)
        )
        return town if here else None


def _opening(draft: Draft) -> tuple[Place, ...]:
    """The place that a sentence begins with: "In Lima, the ministry rejected the charge"."""
    tokens = draft.match.tree.tokens
    if len(tokens) < 2 or tokens[0].text != "In":
        return ()
    return tuple(each for each in draft.setting.places if each.span.start == tokens[1].span.start)


def _is_scene(mention: Mention, frame: Frame) -> bool:
    """Whether a place in a target's slot is where it happens: a capital shelled is a city, one sent arms is a state."""
    if mention.kind != "place" or frame.mode == "visit":
        return False
    return frame.type in _AT_PLACES or not is_capital(mention)


def _is_put_forward(draft: Draft) -> bool:
    """Whether somebody suggests a meeting: "offered to host talks", not "is ready for talks", "are to discuss"."""
    before = {token.lemma for token in draft.match.tree.tokens[: draft.match.trigger]}
    return draft.match.frame.name != "learned" and bool(before & _PUTTING_FORWARD)


def _is_judged(draft: Draft) -> bool:
    """Whether a clause only says which deed somebody judges: "has condemned the raid that killed five"."""
    tree = draft.match.tree
    noun = tree.tokens[tree.tokens[draft.match.anchor].head]
    return noun.base_relation == "obj" and noun.head >= 0 and tree.lemma(noun.head) in words("judging")


def _is_told_of_before(draft: Draft) -> bool:
    """Whether a clause says that it was before the news: "was previously barred", "had once been"."""
    return any(kid.lemma in words("told_before") for kid in draft.match.tree.kids(draft.match.anchor, "advmod"))


def _lasts(draft: Draft) -> bool:
    """Whether a state is told with its length: "held in Oslo for 11 days", whenever that began."""
    tree = draft.match.tree
    return any(
        tree.case(kid.index) == "for" and tree.is_time(kid.index) for kid in tree.kids(draft.match.anchor, "obl")
    )


def _first_told(document: Document) -> int:
    """The first sentence that tells something: a dateline is one of its own for the segmenter."""
    told = (each.index for each in document.sentences if any(token.tag == "VERB" for token in each.tokens))
    return next(told, 0)


def _is_outskirt(found: Found, draft: Draft) -> bool:
    """Whether what is struck is a part of a capital: "shelled the suburbs of Oslo"."""
    lemma = draft.match.tree.lemma(found.token)
    forced = draft.match.frame.type in _AT_PLACES and found.mention.form == "capital"
    return forced and found.token != found.mention.head and lemma in lexicon().words["localities"]


def _is_count(draft: Draft) -> bool:
    """Whether texts are only counted: "175 documents have been signed" is a figure, not an event."""
    tree = draft.match.tree
    return draft.stance.perfect and any(tree.kids(each, "nummod") for each in draft.match.clause.objects)


def _is_told_of_many_times(draft: Draft) -> bool:
    """ "Has visited Norland three times", "met him several times": on no one day."""
    beside = draft.match.tree.kids(draft.match.anchor, "obl", "advmod", "obl:tmod", "nmod")
    return any(kid.lemma == "twice" or (kid.lemma == "time" and kid.text.lower() == "times") for kid in beside)


def _tellers(report: Report) -> frozenset[str]:
    """Outlets and agencies that only tell the report, folded."""
    return frozenset(fold(name) for name in (*report.sources, report.outlet) if name)


def _names(places: tuple[Place, ...], text: str) -> str | None:
    """Cities before the states they lie in; several places as the report lists them."""
    if not places:
        return None
    cities = [each for each in places if each.city] or list(places)
    return " and ".join(dict.fromkeys(each.name or each.span.quote(text) for each in cities[:3]))
