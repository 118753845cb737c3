"""Who "the two countries", "the sides", "both presidents" and "they" are."""

from collections import Counter

from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.resolve.party_clusters import Cluster
from dragoman.resolve.party_offices import holders, singular

_OF_STATES = frozenset(
    {"countries", "states", "nations", "governments", "peoples", "capitals", "republics", "neighbours", "neighbors"}
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NEAR = 5  # sentences back in which the people of a group were named


def main_pair(mentions: tuple[Mention, ...], people: dict[str, Cluster]) -> list[str]:
    """The states a report is about, the most spoken of first: at most two."""
    weight: Counter[str] = Counter()
    for mention in mentions:
        lead = 3.0 if mention.sentence <= 1 else 1.0
        if mention.kind in {"state", "bloc"} and mention.entity:
            weight[mention.entity] += lead
        elif mention.kind == "person" and mention.id in people and people[mention.id].state:
            weight[people[mention.id].state or ""] += lead
    ranked = [code for code, _ in weight.most_common(2)]
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
    ) -> None:
        self._mentions = mentions
        self._people = people
        self._person_of = person_of
        self._states = {cluster.entity: cluster for cluster in state_of.values() if cluster.entity}
        self._pair = [code for code in main_pair(mentions, person_of) if code in self._states]
        self._state_of = state_of

    def members(self, group: Mention) -> list[Cluster]:
        """The parties meant, in order; empty where nothing tells."""
        words = fold(group.name).split()
        last = words[-1] if words else ""
        count = next((_NUMBERS[word] for word in words if word in _NUMBERS), 2)
        if group.members:
            return self._by_listed_states(group)
        if any(word in _OF_STATES for word in words):
            return self._recent_states(group, count)
        office = singular(last) if group.form == "group" else None
        if "heads" in words:
            office = "head of state" if "state" in words or "states" in words else "head of government"
        if group.title:
            office = group.title
        found = self._recent_people(group, office, count)
        if len(found) >= 2:
            return found
        if office and group.state:
            return [self._states[group.state]] if group.state in self._states else []
        return self._recent_states(group, count)

    def _by_listed_states(self, group: Mention) -> list[Cluster]:
        found = []
        for member in group.members:
            state = self._state_of.get(member)
            if state is None:
                continue
            asked = Mention(
                group.id,
                group.sentence,
                group.head,
                group.first,
                group.last,
                group.span,
                "person",
                "office",
                group.name,
                state.entity,
                group.title,
            )
            persons = holders(asked, self._people)
            chosen = persons[0] if persons else state
            if chosen not in found:
                found.append(chosen)
        return found

    def _recent_people(self, group: Mention, office: str | None, count: int) -> list[Cluster]:
        """The last people named before, of different states, in one sentence if possible."""
        allowed = None
        if office is not None:
            asked = Mention(
                group.id,
                group.sentence,
                group.head,
                group.first,
                group.last,
                group.span,
                "person",
                "office",
                group.name,
                group.state,
                office,
            )
            allowed = {id(person) for person in holders(asked, self._people)}
        chosen: list[Cluster] = []
        for mention in reversed(
            [
                other
                for other in self._mentions
                if other.span.start < group.span.start and group.sentence - other.sentence <= _NEAR
            ]
        ):
            person = self._person_of.get(mention.id)
            if person is None or person in chosen or (allowed is not None and id(person) not in allowed):
                continue
            if any(person.state and person.state == other.state for other in chosen):
                continue
            chosen.append(person)
            if len(chosen) == count:
                break
        chosen.reverse()
        return chosen

    def _recent_states(self, group: Mention, count: int) -> list[Cluster]:
        if count == 2 and len(self._pair) == 2:
            return [self._states[code] for code in self._pair]
        chosen: list[Cluster] = []
        for mention in reversed([other for other in self._mentions if other.span.start < group.span.start]):
            state = self._state_of.get(mention.id)
            if state is None:
                person = self._person_of.get(mention.id)
                state = self._states.get(person.state) if person and person.state else None
            if state is not None and state not in chosen and state.kind == "state":
                chosen.append(state)
            if len(chosen) == count:
                break
        chosen.reverse()
        return chosen if len(chosen) > 1 else []
