"""Who is who within one report: every mention, named or not, to the parties it means."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.home import home_state
from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import state_name, states, states_called
from dragoman.model.records import Candidates, Mention, Party, Successor
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.names.body_words import of_several
from dragoman.resolve.parties.authors import author_of, is_quoted, issuer_of
from dragoman.resolve.parties.bodies import by_noun, by_short_noun, named_bodies, names_told
from dragoman.resolve.parties.clusters import Cluster
from dragoman.resolve.parties.forces import called_so, force_before
from dragoman.resolve.parties.groups import Groups, armed_among, main_pair, rebels_among
from dragoman.resolve.parties.leaders import of_organisation
from dragoman.resolve.parties.offices import are_peers, holders, is_envoy
from dragoman.resolve.parties.owners import its_owner
from dragoman.resolve.parties.people import people
from dragoman.resolve.parties.plurals import plural_antecedents
from dragoman.resolve.parties.pronouns import antecedent
from dragoman.resolve.parties.salience import Salience
from dragoman.resolve.parties.seats import is_possessed, of_paragraph, seat_of
from dragoman.resolve.parties.successors import told_successions
from dragoman.resolve.parties.unnamed import is_anybody, told_before, unnamed_object, unnamed_subject
from dragoman.resolve.parties.untitled import beside_peer, tell_offices, tell_states
from dragoman.resolve.source_owners import is_organ
from dragoman.resolve.source_owners import state_of as state_of_organ


@dataclass(frozen=True, slots=True)
class PartyResolution:
    """The parties of a report, and which of them each mention means: several for a group, none where nothing tells."""

    parties: tuple[Party, ...]
    of: dict[str, tuple[str, ...]]


def resolve_parties(document: Document, candidates: Candidates, report: Report) -> PartyResolution:
    """Clusters the mentions of one report into parties.

    Parties are those that a record refers to, and every other named person, state, body, bloc and series; places only
    when a record refers to them.
    """
    resolver = _Resolver(document, candidates, report)
    resolver.run()
    return resolver.result()


_FORCES = frozenset({"army", "military", "police", "navy", "guard", "force", "forces", "embassy", "service", "office"})
_RULERS = frozenset({"government", "authorities", "cabinet", "administration"})
_SERVING_ALL = frozenset({"secretary-general", "secretary general"})
_FAR = 3  # sentences back to the minister whose ministry is spoken of
_ONE = frozenset({"i", "my", "me"})
_FIRST_PERSON = frozenset({"i", "my", "me", "we", "us", "our"})


class _Resolver:
    def __init__(self, document: Document, candidates: Candidates, report: Report) -> None:
        self._document = document
        self._candidates = candidates
        self._mentions = tuple(
            sorted(candidates.mentions, key=lambda mention: (mention.sentence, mention.first, -mention.last))
        )
        self._title = report.title or ""
        tellers = (report.outlet, *report.sources, report.byline, report.image_credit)
        told = home_state(tellers, report.text, report.url, certain=True)
        self._home_is_told = told is not None
        self._home = told or home_state(tellers, report.text, report.url, title=self._title)
        self._outlet = report.outlet
        self._clusters: list[Cluster] = []
        self._of: dict[str, list[Cluster]] = {}
        self._successions = told_successions(self._mentions, document.text)
        self._main: str | None = None
        self._armed: list[Cluster] = []
        self._unnamed: dict[tuple[str, str | None], Cluster] = {}

    def run(self) -> None:
        persons, person_of = people(self._mentions, self._candidates.posts)
        tell_offices(persons, self._title)
        tell_states(persons, self._mentions, self._document)
        state_of = self._states_and_blocs()
        bodies, body_of = named_bodies(self._mentions, self._home, self._document.text, self._successions)
        places = self._places()
        self._clusters = [*persons, *_unique(state_of), *bodies, *_unique(places)]
        self._visit_states(places, state_of)
        for found in (person_of, state_of, body_of, places):
            for key, cluster in found.items():
                self._of[key] = [cluster]
        self._share_states(body_of)
        salience = Salience(document=self._document, home=self._home)
        self._armed = armed_among(bodies, self._document.text)
        rebels = rebels_among(self._armed, self._mentions)
        pair = main_pair(self._mentions, person_of, self._title, self._document)
        groups = Groups(
            self._mentions,
            persons,
            person_of,
            state_of,
            salience,
            rebels,
            self._document,
            body_of,
            pair,
            self._unnamed_state,
        )
        self._main = next((code for code in pair if code in states()), None)
        self._named = [(mention, person_of[mention.id]) for mention in self._mentions if mention.id in person_of]
        for mention in self._mentions:
            if mention.id not in self._of:
                self._of[mention.id] = self._refer(mention, persons, bodies, state_of, groups, salience)
                if mention.form == "office" and self._of[mention.id] and self._of[mention.id][0].kind == "person":
                    person_of[mention.id] = self._of[mention.id][0]
            for cluster in self._of[mention.id]:
                own_words = cluster is self._writer and mention.form == "pronoun" and mention.name in _FIRST_PERSON
                if cluster.kind == "person" and mention.kind == "person" and not own_words:
                    salience.see(mention, cluster)  # but "he" is never who says "I"

    def _states_and_blocs(self) -> dict[str, Cluster]:
        clusters: dict[tuple[str, str], Cluster] = {}
        of = {}
        named = {mention.entity for mention in self._mentions if mention.kind == "bloc"}
        for told in self._mentions:
            if told.kind not in {"state", "bloc"} or not told.entity:
                continue
            mention = of_organisation(told, named, self._document.text)
            key = (mention.kind, mention.entity or "")
            if key not in clusters:
                bloc = blocs().get(key[1]) if mention.kind == "bloc" else None
                kind = bloc.kind if bloc else mention.kind
                name = bloc.name if bloc else state_name(key[1])
                clusters[key] = Cluster(kind, name, key[1] if kind == "state" else None, key[1])
                if bloc:
                    clusters[key].names.update(dict.fromkeys((bloc.key, *bloc.also[:2])))
            clusters[key].add(mention)
            if mention.form == "noun":
                clusters[key].named = True
            of[mention.id] = clusters[key]
        return of

    def _share_states(self, body_of: Mapping[str, Cluster]) -> None:
        """A body that took the place of another is of the same state."""
        for told in self._successions:
            pair = [body_of[each.id] for each in (told.former, told.later) if each.id in body_of]
            state = next((body.state for body in pair if body.state), None)
            for body in pair if len(pair) == 2 else ():
                body.state = body.state or state

    def _places(self) -> dict[str, Cluster]:
        clusters: dict[str, Cluster] = {}
        of = {}
        for mention in self._mentions:
            if mention.kind == "place":
                cluster = clusters.setdefault(fold(mention.name), Cluster("place", mention.name, mention.state))
                cluster.add(mention)
                of[mention.id] = cluster
        return of

    def _visit_states(self, places: dict[str, Cluster], state_of: dict[str, Cluster]) -> None:
        """A city that somebody visits, and a capital that takes part in an event, means the state it lies in."""
        by_code = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "state"}
        visited = set()
        for event in self._candidates.events:
            for each in (*event.actors, *event.targets):
                is_target = event.mode == "visit" and each in event.targets
                if each.party in places and (is_target or _is_capital(places[each.party].name)):
                    visited.add(each.party)
        unions = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "bloc"}
        for key in sorted(visited):
            code = places[key].state
            if fold(places[key].name) == "brussels" and "EU" in unions:
                places[key] = unions["EU"]  # who acts from there is the Union
                continue
            if code is not None:
                if code not in by_code:
                    named = next(mention for mention in places[key].mentions if mention.id == key)
                    by_code[code] = self._unnamed_state(code, named)
                places[key] = by_code[code]

    def _unnamed_state(self, code: str, mention: Mention) -> Cluster:
        """A state the report names by a town or an organ of it alone, or the organisation that puts it out."""
        bloc = blocs().get(code)
        cluster = Cluster("bloc", bloc.name, None, code) if bloc else Cluster("state", state_name(code), code, code)
        cluster.mentions.append(mention)
        self._clusters.append(cluster)
        return cluster

    def _refer(
        self,
        mention: Mention,
        persons: list[Cluster],
        bodies: list[Cluster],
        state_of: dict[str, Cluster],
        groups: Groups,
        salience: Salience,
    ) -> list[Cluster]:
        if mention.form == "pronoun" and mention.name in _FIRST_PERSON:
            speaker = salience.speaker(mention, self._named)
            return [speaker] if speaker else self._author(mention, state_of)
        if mention.kind == "group":
            if mention.name == "they" and (doers := self._they(mention)):
                return doers
            meant = plural_antecedents(mention, salience.seen, self._group_members(), self._document)
            if not meant and (bloc := groups.bloc_of(mention)) is not None:
                return [bloc]
            return groups.members(mention) if meant is None else meant
        if mention.form == "office":
            return self._office(mention, persons, state_of, salience)
        if mention.form == "pronoun" and mention.kind == "body":
            return self._it(mention)
        if mention.form == "pronoun":
            nobody = unnamed_subject(mention, self._mentions, self._of, self._document)
            nobody = nobody or unnamed_object(mention, self._mentions, self._of, self._document)
            if nobody is not None:
                return self._of[nobody.id]
            later = [pair for pair in self._named if pair[0].span.start > mention.span.start]
            around = [pair for pair in salience.seen if not pair[0].span.covers(mention.span)]
            found = antecedent(mention, around, later, self._document)
            if found is not None and found.gender is None:
                found.gender = mention.gender
            return [found] if found else []
        if mention.form == "short":
            if mention.name in body_words("called_armed") and (armed := self._armed_group(mention)):
                return armed
            short = by_short_noun(mention, [*bodies, *_unique(state_of)])
            if short is None and fold(mention.name) == "government":
                return self._country(mention, state_of, salience)
            return [short] if short else self._ministry_of_minister(mention, salience)
        if mention.kind == "body":
            body = by_noun(mention, [*bodies, *_unique(state_of)])
            if body is None and fold(mention.name).split()[-1] in _FORCES:
                return self._served(mention) or self._country(mention, state_of, salience)
            return [body or self._unnamed_body(mention, its_owner(mention, self._mentions, self._of, self._document))]
        if mention.kind == "state":
            return self._country(mention, state_of, salience)
        return []

    @cached_property
    def _writer(self) -> Cluster | None:
        return author_of(self._document, self._title, self._named)

    def _armed_group(self, mention: Mention) -> list[Cluster]:
        """The body that fights a government and was named last before "the rebels" or "the group"."""
        before = [
            (each.span.start, number)
            for number, body in enumerate(self._armed)
            for each in body.mentions
            if each.span.start < mention.span.start
        ]
        return [self._armed[max(before)[1]]] if before else []

    def _author(self, mention: Mention, state_of: dict[str, Cluster]) -> list[Cluster]:
        """Who "I" is in a statement that tells no sayer: the one it is by; "we" is the state he speaks for."""
        author = self._writer
        if author is None and mention.name not in _ONE and not is_quoted(self._document.text, mention.span.start):
            issuer = issuer_of(self._candidates.events, self._of) or self._publisher(mention, state_of)
            return [issuer] if issuer else []
        if author is None or mention.name in _ONE:
            return [author] if author else []
        by_code = {cluster.entity: cluster for cluster in state_of.values()}
        own = [] if mention.name == "our" else [author]  # "our exports" are no person's
        return [by_code[author.state]] if author.state in by_code else own

    def _publisher(self, mention: Mention, state_of: dict[str, Cluster]) -> Cluster | None:
        """The state or organisation whose organ put the report out: "We urge all sides" is what it urges."""
        outlet = self._outlet or ""
        code = organisation_of(outlet) or (state_of_organ(outlet) if is_organ(outlet) else None)
        if code is None:
            return None
        named = (cluster for cluster in _unique(state_of) if cluster.entity == code)
        return next(named, None) or self._unnamed_state(code, mention)

    def _it(self, mention: Mention) -> list[Cluster]:
        """The state, body or bloc that was the subject of the sentence before, or of an earlier clause of this one."""
        for other in reversed(self._mentions):
            near = 0 <= mention.sentence - other.sentence <= 1 and other.span.end <= mention.span.start
            if not near or other.kind == "person":
                continue
            token = self._document.sentences[other.sentence].tokens[other.head]
            found = self._of.get(other.id, [])
            if token.relation.startswith("nsubj") and len(found) == 1 and found[0].kind in {"state", "body", "bloc"}:
                return found
        return []

    def _they(self, mention: Mention) -> list[Cluster]:
        """The body or state its sentence is about, with no people in it: "The rebels freed the ship they held"."""
        before = [
            other
            for other in self._mentions
            if other.sentence == mention.sentence and other.span.end <= mention.span.start
        ]
        if owner := self._owner_of_subject(mention, before):
            return owner
        if not before and (force := force_before(mention, self._mentions, self._of, self._document)):
            return force
        if any(other.kind in {"person", "group"} for other in before):
            return []
        tokens = self._document.sentences[mention.sentence].tokens
        for other in before:
            token = tokens[other.head]
            subject = token.relation.startswith("nsubj") and token.head >= 0 and tokens[token.head].relation == "root"
            found = self._of.get(other.id, [])
            if (
                subject
                and len(found) == 1
                and not any(kid.base_relation == "conj" and kid.head == other.head for kid in tokens)
            ):
                return found
        return []

    def _owner_of_subject(self, mention: Mention, before: list[Mention]) -> list[Cluster]:
        """Whose those are whom a clause before speaks of: "Norland's ships lie at the reef, where they rammed it"."""
        tokens = self._document.sentences[mention.sentence].tokens
        verbs = (each for each in reversed(tokens[: mention.first]) if each.base_relation == "nsubj")
        noun = next(verbs, None)
        plural = noun is not None and noun.tag == "NOUN" and noun.text.lower() != noun.lemma
        if noun is None or not plural or any(other.first <= noun.index < other.last for other in before):
            return []
        for other in before:
            owner = tokens[other.head]
            while owner.base_relation in {"compound", "amod", "nmod"} and owner.head >= 0 and owner.head != noun.index:
                owner = tokens[owner.head]
            if owner.head == noun.index and other.kind in {"state", "body", "bloc"}:
                return found if len(found := self._of.get(other.id, [])) == 1 else []
        return []

    def _group_members(self) -> list[tuple[Mention, list[Cluster]]]:
        """The groups of several spoken of so far, with whom each means."""
        groups = (mention for mention in self._mentions if mention.kind == "group" and mention.id in self._of)
        return [(mention, self._of[mention.id]) for mention in groups if len(self._of[mention.id]) > 1]

    def _office(
        self, mention: Mention, persons: list[Cluster], state_of: dict[str, Cluster], salience: Salience
    ) -> list[Cluster]:
        owner = its_owner(mention, self._mentions, self._of, self._document) if mention.state is None else None
        mention = replace(mention, state=owner) if owner else mention
        found = [] if is_anybody(mention, self._document) else holders(mention, persons, salience)
        if fold(mention.title or "").endswith(("counterpart", "colleague", "peer")):
            # "Mora thanked his counterpart": not Mora.
            acting = self._acting(mention)
            found = [person for person in found if all(person is not other for other in acting)]
            peers = [other for other in acting if other.kind == "person" and other.titles]
            found = [person for person in found if not peers or any(are_peers(person, other) for other in peers)]
        if found:
            return [self._host_of_envoy(mention, found) or found[0]]
        if not is_anybody(mention, self._document) and (peer := beside_peer(mention, persons)) is not None:
            return [peer]
        by_code = {cluster.entity: cluster for cluster in state_of.values()}
        if mention.state and mention.state in by_code:
            return [by_code[mention.state]]
        title = fold(mention.title or "")
        if not mention.state and title in _SERVING_ALL and organisation_of(self._outlet or ""):
            return list(filter(None, [self._publisher(mention, state_of)]))
        if not mention.state and (same := told_before(mention, self._mentions, self._of)):
            return same
        if title in {"president", "head of state", "prime minister"} and self._home in by_code and not mention.state:
            return [by_code[self._home]]
        if title not in _SERVING_ALL:
            return []
        served = [each for each in _unique(state_of) if each.kind == "bloc" and not blocs()[each.entity or ""].group]
        return served if len(served) == 1 else []

    def _host_of_envoy(self, mention: Mention, found: list[Cluster]) -> Cluster | None:
        """The first of them from another state than the envoy who acts: "The ambassador thanked the President"."""
        envoys = [each for each in self._acting(mention) if is_envoy(each)]
        states_sent = {each.state for each in envoys}
        return next((each for each in found if each.state not in states_sent and each not in envoys), None)

    def _unnamed_body(self, mention: Mention, owner: str | None = None) -> Cluster:
        """ "the army", "parliament": a body of the home state, a party only where a record refers to it.

        A "joint commission" is of several states, and of none more than of the others.
        """
        state = mention.state or owner or (None if of_several(fold(mention.name).split()) else self._home)
        name = mention.name.removeprefix("the ").removeprefix("The ")
        key = (fold(name), state)
        if key not in self._unnamed:
            self._unnamed[key] = Cluster("body", name, state)
            self._clusters.append(self._unnamed[key])
        self._unnamed[key].add(mention)
        self._unnamed[key].names |= dict.fromkeys(names_told(mention, self._document.text))
        return self._unnamed[key]

    def _served(self, mention: Mention) -> list[Cluster]:
        """The state whose force it is, where its seat tells: "police in Montford"."""
        return self._state_party(mention.state, mention)

    def _state_party(self, code: str | None, mention: Mention) -> list[Cluster]:
        """The state of this code, one that no word names as told by a mention; nothing where there is no such state."""
        if code is None or code not in states():
            return []
        known = [each for each in self._clusters if each.kind == "state" and each.entity == code]
        return known or [self._unnamed_state(code, mention)]

    def _ministry_of_minister(self, mention: Mention, salience: Salience) -> list[Cluster]:
        """The state of the minister or official spoken of last before "the ministry", which no name tells."""
        if mention.name != "ministry":
            return []
        for other, person in reversed(salience.seen):
            if mention.sentence - other.sentence > _FAR:
                return []
            if any(
                {"minister", "ministry", "spokesman", "spokesperson"} & set(fold(each).split())
                for each in person.titles
            ):
                return self._state_party(person.state, mention)
        return []

    def _country(self, mention: Mention, state_of: dict[str, Cluster], salience: Salience) -> list[Cluster]:
        by_code = {cluster.entity: cluster for cluster in state_of.values() if cluster.kind == "state"}
        owner = fold(mention.name).split()[0]
        if owner == "our" and self._home:
            return [by_code[self._home]] if self._home in by_code else []
        if owner == "their" and len(of_them := self._states_of_group(mention)) == 1:
            return of_them
        if owner in {"his", "her", "my", "their"}:
            found = next((person.state for _, person in reversed(salience.seen) if person.state), None)
            return [by_code[found]] if found in by_code else []
        before = [
            other
            for other in self._mentions
            if other.id in state_of and other.kind == "state" and other.span.start < mention.span.start
        ]
        form = fold(mention.name).split()[-1]
        if form in lexicon("forms of state"):
            before = [other for other in before if other.entity in states_called(form)]
            if not before:
                return self._state_party(self._home, mention) if self._home in states_called(form) else []
        here = [other for other in before if other.sentence == mention.sentence]
        if same := called_so(mention, before, self._document):
            return [state_of[same.id]]
        if (seat := seat_of(mention, self._mentions, self._document)) is not None:
            return [by_code[seat]] if seat in by_code else [self._unnamed_state(seat, mention)]
        if is_possessed(mention, self._document):
            theirs = [each for each in here or before if mention.sentence - each.sentence <= 1]
            if theirs := [each for each in theirs if salience.is_subject(each)]:
                return [state_of[theirs[-1].id]]
        at_home = mention.kind == "body" and all(
            other.form == "demonym" and not salience.is_subject(other) for other in here
        )
        told_of = [each for each in here if not self._is_part(each, mention)]
        if at_home or (fold(mention.name).split()[-1] in _RULERS and not told_of):
            # "criticised the Government", "the police arrested": those at home, where no other state is spoken of.
            if not here and not self._home_is_told:
                spoken_of = of_paragraph(before, mention, self._document)
                if spoken_of is not None and spoken_of.entity not in (self._home, self._main):
                    return [state_of[spoken_of.id]]
            speaking = [each for each in self._acting(mention) if each.kind == "person" or not at_home]
            speaking = [each for each in speaking if each.kind != "state"]  # who demands it of another's
            home = self._home if self._home in states() else self._main
            served = next((each.state for each in speaking if each.state), home)
            if served in by_code:
                return [by_code[served]]
            if served == self._home and self._home_is_told:
                return self._state_party(served, mention)  # "the Government", in a paper that never names its country
        named = [other for other in here if other.form == "name" and not salience.is_subject(other)]
        if named:
            return [state_of[named[-1].id]]
        if not here and (told := self._of_teller(mention)):
            return told
        # A state that acts in the same sentence would not be called "the country" as another party to the act.
        acting = {other.entity for other in here}
        earlier = [other for other in before if other.entity not in acting] or before
        if self._main in {other.entity for other in earlier} and owner in {"the", "this"}:
            return [by_code[self._main]]
        return [state_of[earlier[-1].id]] if earlier else []

    def _is_part(self, state: Mention, before: Mention) -> bool:
        """Whether a state is only told with a body or an official of its own: "Norland's ministry said"."""
        owned = (each for each in self._mentions if each.sentence == state.sentence and each.last <= before.first)
        return any(each.kind in {"body", "person"} and each.first - 1 <= state.last <= each.last for each in owned)

    def _states_of_group(self, mention: Mention) -> list[Cluster]:
        """Whose the last group of its sentence before "their country" is: "Fijian exporters say their country"."""
        for other in reversed(self._mentions):
            near = other.sentence == mention.sentence and other.span.end <= mention.span.start
            if near and other.kind == "group" and other.form == "group":
                return [each for each in self._of.get(other.id, []) if each.kind == "state"]
        return []

    def _acting(self, mention: Mention) -> list[Cluster]:
        """The persons and bodies named before in the sentence, who speak of their own government."""
        earlier = [
            other
            for other in self._mentions
            if other.sentence == mention.sentence and other.span.end <= mention.span.start and other.kind != "state"
        ]
        return [cluster for other in earlier for cluster in self._of.get(other.id, ())]

    def _of_teller(self, mention: Mention) -> list[Cluster]:
        """ "Norland's foreign minister told parliament that the country would": the state of the one who says it."""
        told = (
            each
            for each in self._mentions
            if each.form == "office" and each.sentence == mention.sentence and each.span.start < mention.span.start
        )
        return next((self._served(each) for each in told if each.state in states()), [])

    def result(self) -> PartyResolution:
        used = self._referenced()
        numbered: dict[int, Party] = {}
        for cluster in self._clusters:
            wanted = cluster.named and cluster.kind != "place"
            if wanted or id(cluster) in used:
                numbered[id(cluster)] = cluster.party(len(numbered) + 1)
        of = {
            key: tuple(dict.fromkeys(numbered[id(cluster)].id for cluster in found if id(cluster) in numbered))
            for key, found in self._of.items()
        }
        parties = {party.id: party for party in numbered.values()}
        successors: dict[str, dict[str, Successor]] = {}
        for told in self._successions:
            meant = [party for each in (told.former, told.later) for party in of.get(each.id, ())]
            if len(meant) == 2 and meant[0] != meant[1] and not _of_two_states(*(parties[each] for each in meant)):
                found = Successor(meant[1], told.how, told.planned, told.words)
                successors.setdefault(meant[0], {}).setdefault(meant[1], found)
        with_successors = (
            replace(each, successors=tuple(successors.get(each.id, {}).values())) for each in parties.values()
        )
        return PartyResolution(tuple(with_successors), of)

    def _referenced(self) -> set[int]:
        """The clusters that some record refers to."""
        records = self._candidates
        references = [post.person for post in records.posts]
        for event in records.events:
            references += [participant.party for participant in (*event.actors, *event.targets)]
        for instrument in records.instruments:
            references += instrument.parties
        for figure in records.figures:
            references += [reference for reference in (figure.subject, figure.counterpart, figure.said_by) if reference]
        for commitment in records.commitments:
            references += [*commitment.by, *commitment.to]
        return {id(cluster) for reference in references for cluster in self._of.get(reference, ())}


def _of_two_states(one: Party, other: Party) -> bool:
    return bool(one.state and other.state and one.state != other.state)


def _unique(of: dict[str, Cluster]) -> list[Cluster]:
    return list({id(cluster): cluster for cluster in of.values()}.values())


def _is_capital(name: str) -> bool:
    return any(entry.sort == "capital" for entry in gazetteer().get(name))
