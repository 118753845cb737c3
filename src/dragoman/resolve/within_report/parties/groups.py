"""Who "the two countries", "the sides", "both presidents" and "they" are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.named_states import states_counted
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.parties.bloc_meant import bloc_meant
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.counted import NUMBERS, counted_together
from dragoman.resolve.within_report.parties.go_betweens import go_betweens, hosts_talks
from dragoman.resolve.within_report.parties.offices import holders, singular
from dragoman.resolve.within_report.parties.only_telling import is_at_border, only_telling
from dragoman.resolve.within_report.parties.salience import Salience

_OF_SIDES = frozenset({"sides", "parties", "interlocutors", "camps", "belligerents"})
_IN_TITLE = 2.0  # how much a state that the title names counts
_OFTEN = 2  # names that make a body one of those a report is about
# Offices that people bear under other words: "both ministers" of a secretary of state and a minister.
_OF_MANY_TITLES = frozenset({"leader", "minister", "official", "diplomat", "envoy", "government"})
# Of these a state has any number, whom no report names.
_ANY_NUMBER = frozenset({"official", "diplomat"})
_PAIR = 2
_MANY = 6  # more than these are told one by one nowhere
_FAR = 20  # the same, where their office is told
_RULED = frozenset({"state", "states", "government", "governments", "diplomacy"})
_PRONOUNS = frozenset({"they", "them", "their"})
_TEXTS = frozenset({"agreement", "treaty", "accord", "pact", "deal", "protocol", "memorandum", "convention"})
_NEAR = 5  # sentences back in which the people of a group were named


def main_pair(mentions: tuple[Mention, ...], people: dict[str, Cluster], title: str, document: Document) -> list[str]:
    """The states a report is about, the most spoken of first: at most two, and none that only brings two together."""
    weight: defaultdict[str, float] = defaultdict(float, dict.fromkeys(states_counted(title), _IN_TITLE))
    for mention in mentions:
        if is_at_border(mention, document):
            continue
        lead = 3.0 if mention.sentence <= 1 else 1.0
        if mention.kind in {"state", "bloc"} and mention.entity:
            weight[mention.entity] += lead
        elif mention.kind == "person" and mention.id in people and people[mention.id].state:
            weight[people[mention.id].state or ""] += lead
    ranked = sorted(weight, key=weight.__getitem__, reverse=True)
    between = go_betweens(mentions, document) | only_telling(mentions, people, document)
    others = [each for each in ranked if each not in between]
    ranked = others[:2] if sum(weight[each] >= _OFTEN for each in others) >= len(ranked[:2]) else ranked[:2]
    if len(ranked) == 2 and weight[ranked[1]] < 2:
        return ranked[:1]
    return ranked


class Groups:
    """Resolves mentions of several parties at once."""

    def __init__(
        self,
        mentions: tuple[Mention, ...],
        people: list[Cluster],
        person_of: dict[str, Cluster],
        state_of: dict[str, Cluster],
        salience: Salience,
        rebels: list[Cluster],
        document: Document,
        body_of: Mapping[str, Cluster],
        pair: Sequence[str],
        unnamed_state: Callable[[str, Mention], Cluster],
    ) -> None:
        self._document = document
        self._mentions = mentions
        self._people = people
        self._salience = salience
        self._states = {cluster.entity: cluster for cluster in state_of.values() if cluster.entity}
        self._pair = [code for code in pair if code in self._states or code in states()]
        self._unnamed_state = unnamed_state
        self._told = frozenset(self._states)
        self._state_of = state_of
        self._leads = self._lead_pair(person_of)
        self._rebels = rebels
        self._body_of = body_of

    def _lead_pair(self, person_of: dict[str, Cluster]) -> list[Cluster]:
        """The first two people of different states whom the opening of a report names in one sentence."""
        by_sentence: dict[int, list[Cluster]] = {}
        for mention in self._mentions:
            person = person_of.get(mention.id)
            if person is not None and mention.sentence <= 3:
                here = by_sentence.setdefault(mention.sentence, [])
                if not any(person is other or (person.state and person.state == other.state) for other in here):
                    here.append(person)
        return next((here[:2] for _, here in sorted(by_sentence.items()) if len(here) >= 2), [])

    def members(self, group: Mention) -> list[Cluster]:
        """The parties meant, in order; empty where nothing tells."""
        words = fold(group.name).split()
        last = words[-1] if words else ""
        told = next((NUMBERS[word] for word in words if word in NUMBERS), None)
        count = told or 2
        if group.members:
            return self._by_listed_states(group)
        if last in _PRONOUNS and (doers := self._states_that_act(group)):
            return doers
        if self._is_crowd(group):
            return []
        if told is not None and words == [words[0]] and words[0] not in {"two", "both"}:
            return counted_together(group, told, self._mentions, self._named_by, self._document)
        if any(word in lexicon("groups of states") for word in words):
            listed = told is not None and told > _PAIR and group.form == "group" and not group.state
            together = counted_together(group, count, self._mentions, self._named_by, self._document) if listed else []
            return together or self._recent_states(group, count)
        if any(word in _OF_SIDES for word in words):
            fighting = self._fighting(group) if count == 2 else []
            if fighting:
                return fighting
            here = [] if self._is_of_sides(group) else self._recent_people(group, None, count, reach=0)
            if len(here) == 1:
                here = self._recent_people(group, None, count, reach=2)
            if len(here) < 2 and len(self._pair) == 2 and all(code in self._told for code in self._pair):
                return self._recent_states(group, count)
            near = here if len(here) >= 2 else self._leads or self._recent_people(group, None, count, _NEAR)
            return near if len(near) >= 2 else self._recent_states(group, count)
        if "heads" in words and "of" in words and not _RULED & set(words):
            return []  # "the heads of diplomatic missions": more than a report names
        office = singular(last) if group.form == "group" else None
        if "heads" in words:
            office = "head of state" if "state" in words or "states" in words else "head of government"
        office = group.title or office
        if office in _ANY_NUMBER and told != 2 and words[0] != "the":
            # "curbs on 20 officials", "expelled three diplomats": not the ministers a report names.
            return [self._states[group.state]] if group.state in self._states else []
        most, reach = count if told or office is None else 12, _FAR if office else _NEAR
        in_full = _offices_in_full(words) if office == "minister" and not group.title else ()
        for asked in (*in_full, office):
            found = self._recent_people(group, asked, most, reach)
            if len(found) >= _PAIR:
                return found
        if office and not group.state and (same := self._listed_before(group, office, told)):
            return same
        if told == 2 and len(self._leads) == 2 and (office is None or office.split()[-1] in _OF_MANY_TITLES):
            return self._leads
        if office and group.state:
            return [self._states[group.state]] if group.state in self._states else []
        return self._recent_states(group, count)

    def _named_by(self, mention: Mention) -> Cluster | None:
        """The state, body or person that a mention names."""
        people = (person for seen, person in self._salience.seen if seen is mention and mention.form == "name")
        return self._state_of.get(mention.id) or self._body_of.get(mention.id) or next(people, None)

    def _is_of_sides(self, group: Mention) -> bool:
        """Whether others are said to be on the two sides: "attended by officials from both sides"."""
        tokens = self._document.sentences[group.sentence].tokens
        return group.first > 0 and tokens[group.first - 1].text.lower() in {"on", "from"}

    def _states_that_act(self, pronoun: Mention) -> list[Cluster]:
        """The states that together are the subject of its sentence or the one before: "Norland and Sorland left"."""
        for sentence in self._document.sentences[max(0, pronoun.sentence - 1) : pronoun.sentence + 1][::-1]:
            tokens = sentence.tokens
            found: list[Cluster] = []
            for each in self._mentions:
                if each.sentence != sentence.index or each.span.end > pronoun.span.start:
                    continue
                state, head = self._state_of.get(each.id), tokens[each.head]
                while head.base_relation == "conj" and head.head >= 0:
                    head = tokens[head.head]
                if state is not None and state.kind == "state" and head.base_relation == "nsubj" and state not in found:
                    found.append(state)
            if len(found) > 1:
                return found
        return []

    def _is_crowd(self, group: Mention) -> bool:
        """Whether there are too many to be those a report names: "28 countries issued a statement"."""
        counted = self._document.sentences[group.sentence].quantities
        return any(
            each.value > _MANY and each.noun is not None and group.first <= each.noun < group.last for each in counted
        )

    def bloc_of(self, group: Mention) -> Cluster | None:
        """The bloc whose people "the leaders" or "they" are, where the last group spoken of before is a bloc's."""
        return bloc_meant(group, self._mentions, self._states, self._state_of, self._body_of, self._document)

    def _state(self, code: str, group: Mention) -> Cluster:
        """A state of the main pair, also one that only its people are named of."""
        if code not in self._states:
            self._states[code] = self._unnamed_state(code, group)
        return self._states[code]

    def _fighting(self, group: Mention) -> list[Cluster]:
        """A state and the body that fights it, where a report speaks of one such body before."""
        told = [each for each in self._rebels if any(one.span.start < group.span.start for one in each.mentions)]
        if len(told) != 1:
            return []
        rebel = told[0]
        states = [self._states[code] for code in dict.fromkeys((rebel.state, *self._pair)) if code in self._states]
        states = [each for each in states if each.kind == "state"]
        return [states[0], rebel] if states else []

    def _listed_before(self, group: Mention, office: str, told: int | None) -> list[Cluster]:
        """ "The foreign ministers of Norland, Sorland and Westland met. The ministers agreed": those listed last."""
        asked = fold(office).split()[-1]
        for other in reversed(self._mentions):
            if group.sentence - other.sentence > _FAR:
                break
            if other.span.end > group.span.start or not other.members or not other.title:
                continue
            alike = asked in {"leader", "minister"} or fold(other.title).split()[-1] == asked
            alike = alike and (" " not in fold(office) or fold(office) == fold(other.title))
            found = self._by_listed_states(other) if alike else []
            if len(found) > 2 and told in {None, len(found)}:
                return found
        return []

    def _by_listed_states(self, group: Mention) -> list[Cluster]:
        found = []
        for member in group.members:
            state = self._state_of.get(member)
            if state is None:
                continue
            asked = replace(group, kind="person", form="office", state=state.entity, members=())
            persons = holders(asked, self._people, self._salience)
            chosen = persons[0] if persons and state.kind != "bloc" else state  # not its staff
            if chosen not in found:
                found.append(chosen)
        return found

    def _recent_people(self, group: Mention, office: str | None, count: int, reach: int) -> list[Cluster]:
        """The last people spoken of before, of different states; holders of one office, if it is told."""
        allowed = None
        if office is not None:
            asked = replace(group, kind="person", form="office", title=office, members=())
            held = [
                person
                for person in holders(asked, self._people, self._salience)
                if self._salience.score(person, group) > -50
            ]
            allowed = {id(person) for person in _of_states(_same_rank(held, office), office, count)}
        # "Mora telephoned both leaders", "Mora urged both sides", "Mora said the officials": others than she.
        others = {
            id(person)
            for mention, person in self._salience.seen
            if self._does_it_to(mention, group)
            or (office is not None and (self._tells_of(mention, group, office) or hosts_talks(mention, self._document)))
        }
        chosen: list[Cluster] = []
        for mention, person in reversed(self._salience.seen):
            if mention.span.start >= group.span.start or group.sentence - mention.sentence > reach:
                continue
            if id(person) in others or person in chosen or (allowed is not None and id(person) not in allowed):
                continue
            if any(person.state and person.state == other.state for other in chosen):
                continue
            chosen.append(person)
            if len(chosen) == count:
                break
        chosen.reverse()
        return chosen

    def _tells_of(self, teller: Mention, group: Mention, office: str) -> bool:
        """Whether somebody who acts in its sentence speaks of officials or envoys, none of whom he is."""
        if teller.sentence != group.sentence or office not in _ANY_NUMBER | {"envoy", "ambassador"}:
            return False
        return self._salience.is_subject(teller)

    def _does_it_to(self, doer: Mention, group: Mention) -> bool:
        """Whether somebody is the subject of the verb that has a group for its object."""
        if doer.sentence != group.sentence:
            return False
        tokens = self._document.sentences[group.sentence].tokens
        one, several = tokens[doer.head], tokens[group.head]
        same = one.base_relation == "nsubj" and one.head == several.head
        return same and several.base_relation in ("obj", "iobj")

    def _states_here(self, group: Mention) -> list[Cluster]:
        """The states of its sentence before a group, by their names, towns or people."""
        found: list[Cluster] = []
        people = {id(mention): person for mention, person in self._salience.seen}
        for mention in self._mentions:
            if mention.sentence != group.sentence or mention.span.end > group.span.start:
                continue
            state = self._state_of.get(mention.id)
            if state is None or state.kind != "state":
                person = people.get(id(mention))
                code = person.state if person is not None else mention.state
                state = self._states.get(code or "")
            if state is not None and state.kind == "state" and state not in found:
                found.append(state)
        return found

    def _turned_to(self, group: Mention) -> Cluster | None:
        """ "Deputies sent back a treaty with Chad. The two countries": the other state, if it is none of the pair."""
        before = self._document.sentences[group.sentence - 1] if group.sentence else None
        if before is None or before.paragraph != self._document.sentences[group.sentence].paragraph or not self._pair:
            return None
        named = [each for each in self._mentions if each.sentence == before.index and each.id in self._state_of]
        told = {id(self._state_of[each.id]): self._state_of[each.id] for each in named}
        with_it = any(each.form == "name" and _is_partner_of_text(before, each) for each in named)
        only = next(iter(told.values())) if len(told) == 1 and with_it else None
        return only if only is not None and only.kind == "state" and only.entity not in self._pair else None

    def _recent_states(self, group: Mention, count: int) -> list[Cluster]:
        here = self._states_here(group)
        if count == 2 and len(here) == 2:
            return here
        if count == 2 and (other := self._turned_to(group)) is not None:
            return [self._state(self._pair[0], group), other]
        if count == 2 and len(self._pair) == 2:
            return [self._state(code, group) for code in self._pair]
        chosen: list[Cluster] = []
        for mention in reversed([other for other in self._mentions if other.span.start < group.span.start]):
            state = self._state_of.get(mention.id)
            if state is not None and state not in chosen and state.kind == "state":
                chosen.append(state)
            if len(chosen) == count:
                break
        chosen.reverse()
        return chosen if len(chosen) > 1 and len(chosen) >= min(count, 4) else []


def _of_states(people: list[Cluster], office: str, count: int) -> list[Cluster]:
    """ "Both presidents" beside the Commission's: those of states, where there are as many."""
    serving = [person for person in people if person.state in states()] if office == "president" else []
    return serving if len(serving) >= count else people


def _offices_in_full(words: list[str]) -> tuple[str, ...]:
    """ "The two defence ministers": what each is minister of; none where the words tell no more than "minister".

    A state's foreign minister may bear another title, as a Secretary of State does.
    """
    before = [word for word in words[:-1] if word not in NUMBERS and word not in {"the", "respective"}]
    asked = (f"{' '.join(before)} minister",) if before else ()
    return (*asked, "top diplomat") if before == ["foreign"] else asked


def _is_partner_of_text(sentence: Sentence, state: Mention) -> bool:
    """Whether a text is told to be with a state: "a draft agreement with Chad"."""
    noun = sentence.tokens[sentence.tokens[state.head].head]
    led = state.first > 0 and sentence.tokens[state.first - 1].text.lower() == "with"
    return led and noun.lemma in _TEXTS and sentence.tokens[state.head].base_relation == "nmod"


def _same_rank(people: list[Cluster], office: str) -> list[Cluster]:
    """Those who bear the title most of the holders bear: "the ministers" who met are foreign ministers."""
    titles = Counter(fold(title) for person in people for title in person.titles if office in fold(title))
    if not titles or titles.most_common(1)[0][1] < 2:
        return people
    common = titles.most_common(1)[0][0]
    return [person for person in people if common in [fold(title) for title in person.titles]]
