"""Turns references to mentions into references to parties, the only place that does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import towns
from dragoman.knowledge.states import state_name, states
from dragoman.model.evidence import Span
from dragoman.model.records import Mention, Participant, Party, PartyRef

_WE = frozenset({"we", "us", "our"})
_THEY = frozenset({"they", "them", "their"})
_ENVOYS = frozenset({"ambassador", "envoy", "consul", "commissioner", "chargé", "charge", "attaché"})
_SERVICES = frozenset({"army", "navy", "police", "guard", "guards", "coastguard", "gendarmerie"})


def _is_service(body: Party) -> bool:
    """Whether a force is told with whose it is somewhere, as a body of its own: "the Norlandic navy"."""
    return any(not name.islower() and name.split()[-1].lower() in _SERVICES for name in body.aliases)


class References:
    """The parties of one report and which mention means which of them.

    A bare ISO code is a reference too and stands for itself, or for the state among the parties. `beside` are the
    mentions that only say whose something is: "a Norlandic navy patrol" is Norland's. `officials` are the parties told
    to hold an office.
    """

    def __init__(
        self,
        parties: tuple[Party, ...],
        of: Mapping[str, tuple[str, ...]],
        mentions: Iterable[Mention] = (),
        beside: frozenset[str] = frozenset(),
        officials: frozenset[str] = frozenset(),
    ) -> None:
        self.by_id = {party.id: party for party in parties}
        self._of = of
        self._beside = beside
        self._mentions = {mention.id: mention for mention in mentions}
        self.officials = officials
        self._states = {party.state: party.id for party in parties if party.kind == "state" and party.state}

    @property
    def parties(self) -> tuple[Party, ...]:
        """Every party of the report."""
        return tuple(self.by_id.values())

    def kind(self, party: str) -> str | None:
        """What a party (by id) is: person, state, body, bloc, ..."""
        return self.by_id[party].kind if party in self.by_id else None

    def state(self, party: str) -> str | None:
        """The state (ISO code) that a party (by id) is or serves."""
        return self.by_id[party].state if party in self.by_id else None

    def state_party(self, code: str | None) -> str | None:
        """The party that is the state of this code, where the report has it."""
        return self._states.get(code) if code is not None else None

    def as_state_party(self, party: str) -> str | None:
        """The state a party is or serves, as a party."""
        return party if self.kind(party) == "state" else self.state_party(self.state(party))

    def as_principal(self, party: str) -> str:
        """The state or bloc a person speaks for, where it is among the parties; any other party itself."""
        person = self.by_id.get(party)
        if person is None or person.kind != "person" or person.state is None:
            return party
        served = (
            each.id for each in self.parties if each.kind == "bloc" and person.state in (each.name, *each.aliases)
        )
        return self.state_party(person.state) or next(served, party)

    def all_of(self, references: Iterable[PartyRef]) -> tuple[str, ...]:
        """The parties meant, groups spelt out, each once, in order."""
        return tuple(dict.fromkeys(party for each in references for party in self._parties(each)))

    def one(self, reference: PartyRef | None) -> str | None:
        """The party meant, or None where the reference means nobody or several."""
        meant = self._parties(reference) if reference is not None else ()
        return meant[0] if len(meant) == 1 else None

    def _parties(self, reference: PartyRef) -> tuple[str, ...]:
        if reference in self._of:
            return self._of[reference]
        if reference in states():
            return (self._states.get(reference, reference),)
        return ()

    def _actors(self, reference: PartyRef) -> tuple[str, ...]:
        """Who acts where a word stands for somebody: a minister nobody names, a capital or the police for a state."""
        mention = self._mentions.get(reference)
        meant = self._parties(reference)
        if not meant and mention is not None and mention.state in states():
            return (self.party_of(mention.state or "", mention.span),)
        return tuple(self._answerable(each, mention) for each in meant)

    def _answerable(self, party: str, mention: Mention | None) -> str:
        known = self.by_id.get(party)
        if known is None or known.state not in states():
            return party
        capital = known.kind == "place" and mention is not None and mention.kind in ("place", "state")
        service = _is_service(known) and (mention is None or mention.id not in self._beside)
        nameless = known.kind == "body" and known.name.islower() and not service
        nameless = nameless and known.name.split()[-1] not in body_words("called_armed")
        return self.party_of(known.state or "", *known.evidence[:1]) if capital or nameless else party

    def participants(self, participants: Iterable[Participant]) -> tuple[Participant, ...]:
        """Participants by party, each once; a role said anywhere is kept."""
        found: dict[str, Participant] = {}
        listed = list(participants)
        first_hand = [each for each in listed if each.role != "instead"]
        meant = {party for each in first_hand if self.is_group(each.party) for party in self._actors(each.party)}
        told = {party for each in listed if each.role == "instead" for party in self._actors(each.party)}
        if meant and not meant < told:  # "ministers of Norland, Sorland and Westland" are of all three
            listed = first_hand
        for each in (replace(each, role=None) if each.role == "instead" else each for each in listed):
            for party in self._actors(each.party):
                known = found.get(party)
                if known is None or (known.role in (None, "speaker") and each.role != "speaker"):
                    found[party] = Participant(party, each.role)
        return tuple(found.values())

    def is_group(self, reference: PartyRef) -> bool:
        """Whether a mention speaks of several by one word: "both sides"."""
        mention = self._mentions.get(reference)
        return mention is not None and mention.kind == "group"

    def is_named(self, reference: PartyRef) -> bool:
        """Whether a mention calls a state by its name, its people or its capital: not "the government"."""
        mention = self._mentions.get(reference)
        return mention is not None and mention.form in ("name", "demonym", "capital")

    def is_envoy(self, reference: PartyRef) -> bool:
        """Whether a mention speaks of an ambassador or other envoy without a name."""
        mention = self._mentions.get(reference)
        if mention is None or mention.form != "office":
            return False
        return bool(_ENVOYS & set((mention.title or mention.name).lower().split()))

    def is_they(self, reference: PartyRef) -> bool:
        """Whether a mention is "they", "them" or "their"."""
        mention = self._mentions.get(reference)
        return mention is not None and mention.kind == "group" and mention.name in _THEY

    def is_subject_they(self, reference: PartyRef) -> bool:
        """Whether a mention is the word "they"."""
        mention = self._mentions.get(reference)
        return mention is not None and mention.name == "they"

    def is_first_person(self, reference: PartyRef) -> bool:
        """Whether a mention is "we", "us" or "our": whoever speaks, for all of whom he is one."""
        mention = self._mentions.get(reference)
        return mention is not None and mention.form == "pronoun" and mention.name in _WE

    def persons_named(self, sentence: int) -> list[str]:
        """The persons (by party id) that a sentence calls by their names, in order."""
        named = (each for each in self._mentions.values() if each.sentence == sentence and each.kind == "person")
        ordered = sorted((each for each in named if each.form == "name"), key=lambda each: each.span.start)
        return list(dict.fromkeys(party for each in ordered for party in self._of.get(each.id, ())))

    def is_told_by_us(self, evidence: Iterable[Span]) -> bool:
        """Whether "we" stands in the words: "We signed a pact" is told by one who signed it."""
        ours = [each.span for each in self._mentions.values() if each.form == "pronoun" and each.name == "we"]
        return any(words.covers(each) for words in evidence for each in ours)

    def as_states(self, participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Places visited stand for the states they lie in; a state that no word names is added to the parties."""
        mapped = []
        for each in participants:
            party = self.by_id.get(each.party)
            if party is None or party.kind != "place":
                mapped.append(each)
            elif party.state in states():
                mapped.append(replace(each, party=self.party_of(party.state or "", *party.evidence)))
        return tuple({each.party: each for each in mapped}.values())

    def lying_in(self, town: str | None, evidence: tuple[Span, ...]) -> tuple[Participant, ...]:
        """The state a town visited lies in, where no other has one of its name."""
        codes = {entry.state for entry in towns(town or "")}
        code = codes.pop() if len(codes) == 1 else None
        return (Participant(self.party_of(code, *evidence)),) if code is not None and code in states() else ()

    def lies_in(self, town: str | None, party: str) -> bool | None:
        """Whether a town lies in the state that a party is; None where nobody knows which town it is."""
        codes = {entry.state for entry in towns(town or "")}
        known = self.by_id.get(party)
        return None if len(codes) != 1 or known is None else known.state in codes

    def party_of(self, code: str, *evidence: Span) -> str:
        """The party that a state is; one that no word names is added to the parties, as told by the evidence."""
        known = self._states.get(code)
        if known is None:
            known = f"state-{code}"
            self._states[code] = known
            self.by_id[known] = Party(known, "state", state_name(code), code, evidence=evidence)
        return known

    def states_named(self, sentence: int) -> tuple[str, ...]:
        """The states named in a sentence, in their order."""
        here = sorted(
            (each for each in self._mentions.values() if each.sentence == sentence), key=lambda each: each.first
        )
        found = (party for each in here if each.kind == "state" for party in self._of.get(each.id, ()))
        return tuple(dict.fromkeys(party for party in found if self.kind(party) == "state"))

    def states_acting(self, sentence: int) -> tuple[str, ...]:
        """The states of those that a sentence speaks of by name or reference, people and bodies by whom they serve."""
        here = (each for each in self._mentions.values() if each.sentence == sentence)
        found = (self.as_state_party(party) for each in here for party in self._of.get(each.id, ()))
        return tuple(dict.fromkeys(party for party in found if party is not None))

    def states_beside(self, reference: PartyRef) -> tuple[str, ...]:
        """The states of those whom the sentence of a mention speaks of."""
        mention = self._mentions.get(reference)
        return self.states_acting(mention.sentence) if mention is not None else ()

    def named_at(self, first: int, last: int) -> tuple[str, int] | None:
        """The state or bloc whose name begins between two characters, and where that name ends."""
        for mention in self._mentions.values():
            if mention.kind in ("state", "bloc") and first <= mention.span.start <= last and mention.form != "pronoun":
                meant = self._of.get(mention.id, ())
                if len(meant) == 1:
                    return meant[0], mention.span.end
        return None

    def listed(self, references: Iterable[PartyRef]) -> frozenset[str]:
        """Those whom a group tells one by one: "the ministers of Norland, Sorland and Westland"."""
        groups = (each for each in references if each in self._mentions and self._mentions[each].members)
        return frozenset(party for each in groups for party in self._actors(each))

    def without_states_served(self, actors: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Those who take part but for states that one of them serves, who is there by name."""
        served = {self.state(each.party) for each in actors if self.kind(each.party) == "person"} - {None}
        return tuple(
            each for each in actors if self.kind(each.party) != "state" or self.state(each.party) not in served
        )

    def persons_first(
        self, actors: tuple[Participant, ...], listed: frozenset[str] = frozenset()
    ) -> tuple[Participant, ...]:
        """A meeting of named persons lists the persons; with one named, states and bodies that person serves go.

        Of those `listed` together whoever has no name is there by his state.
        """
        persons = [each for each in actors if self.kind(each.party) == "person"]
        served = {self.state(each.party) for each in persons} - {None}
        if len(persons) > 1:
            others = [each for each in actors if each.party in listed and each not in persons]
            return (*persons, *(each for each in others if self.state(each.party) not in served))
        return tuple(
            each for each in actors if self.kind(each.party) == "person" or self.state(each.party) not in served
        )
