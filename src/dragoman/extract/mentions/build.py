"""Assembles the mentions of a report, sentence by sentence."""

from dataclasses import replace

from dragoman.extract.mentions.bodies.around_offices import behind_office, bloc_it_ends_with, names_body_of
from dragoman.extract.mentions.bodies.finding import find_bodies
from dragoman.extract.mentions.bodies.palaces import speaks
from dragoman.extract.mentions.datelines import agency_in_dateline, outlet_told
from dragoman.extract.mentions.known import known_at
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.phrase_heads import head_of
from dragoman.extract.mentions.plural_members import members_of
from dragoman.extract.mentions.references.epithets import epithets_told
from dragoman.extract.mentions.references.finding import find_references
from dragoman.extract.mentions.references.koreas import koreas, speaks_of_koreas
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.references.styles import style_before
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.tellers import is_teller
from dragoman.extract.mentions.titled.finding import bind
from dragoman.extract.mentions.titled.gender import gender_of
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.titled.shared_title import state_behind_name
from dragoman.extract.mentions.unknown_places import acts, unknown_places
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.report import Report

_ALONE = frozenset({"secretary", "chair", "envoy"})  # "the Secretary", spoken of by office alone


class Builder:
    """Collects mentions; `titled` keeps, by mention id, the offices bound to a person."""

    def __init__(self, report: Report) -> None:
        self.mentions: list[Mention] = []
        self._count = 0
        self.titled: dict[str, Titled] = {}
        self.unbound: list[tuple[int, Office]] = []
        self._outlet_name = report.outlet or ""
        self._of_koreas = speaks_of_koreas(report.text)
        self._tellers = {fold(source) for source in (*report.sources, self._outlet_name)}

    def add_sentence(self, view: View, offices: list[Office]) -> None:
        """Adds every mention of one sentence."""
        taken = [False] * view.size
        agency = agency_in_dateline(view)
        if agency:
            view.persons[:] = [span for span in view.persons if not agency[0] <= span[0] < agency[1]]
        people, bound = bind(view, offices)
        for person in people:
            self._add_person(view, person)
            taken[person.first : person.last] = [True] * (person.last - person.first)
        called: set[int] = set()
        for reference in epithets_told(view, taken):
            self._add_reference(view, reference)
            taken[reference.first : reference.last] = [True] * (reference.last - reference.first)
            called.update(range(reference.first, reference.last))
        for number, office in enumerate(offices):
            if number not in bound and office.head in called:
                continue  # "the NATO member": no post, but a state
            if number in bound and office.plural:
                taken[office.head] = True
            if number not in bound:
                self.unbound.append((view.sentence.index, office))
            alone = office.bare and office.definite and view.capital(office.head) and office.role in _ALONE
            if number not in bound and (alone or not office.bare):
                self._add_office(view, office, taken)
        self._add_bodies(view, offices, taken)
        for hit in view.hits:
            self._add_hit(view, hit, taken)
        if agency:
            self._add_agency(view, *agency, taken)
        if self._of_koreas:
            for first, last, state in koreas(view, taken):
                name = view.texts[last - 1]
                self._add(view, first, last, kind="state", form="noun", name=name, state=state, entity=state)
                taken[first:last] = [True] * (last - first)
        for first, last in unknown_places(view, taken):
            kind = "body" if acts(view, first, last) else "place"
            self._add(view, first, last, kind=kind, form="name", name=view.slice(first, last))
            taken[first:last] = [True] * (last - first)
        self._list_members(view)
        for reference in find_references(view, taken):
            self._add_reference(view, reference)

    def add_again(self, view: View, first: int, last: int, body: Mention) -> None:
        """Adds a body by the name that another sentence gives it, in place of a town taken to be called so."""
        here = (view.sentence.index, first, last)
        self.mentions = [each for each in self.mentions if (each.sentence, each.first, each.last) != here]
        self._add(view, first, last, kind="body", form="name", name=body.name, state=body.state, acronym=body.acronym)

    def _add_reference(self, view: View, reference: Reference) -> None:
        self._add(
            view,
            reference.first,
            reference.last,
            kind=reference.kind,
            form=reference.form,
            name=reference.name,
            state=reference.state,
            gender=reference.gender,
            head=reference.head,
        )

    def _add_person(self, view: View, person: Titled) -> None:
        gender = gender_of(view, person)
        office = next(
            (office for office in person.offices if not office.paraphrase),
            person.offices[0] if person.offices else None,
        )
        states = [person.aligned.get(index, office.states) for index, office in enumerate(person.offices)]
        state = next((some[0] for some in states if some), None)
        if state is None and not person.offices:
            state = state_behind_name(view, person.last)
        added = self._add(
            view,
            person.begin,
            person.end,
            kind="person",
            form="name",
            name=view.slice(person.first, person.last),
            state=state,
            title=office.title if office else None,
            gender=gender,
            head=head_of(view, person.begin, person.end, person.first),
        )
        self.titled[added.id] = person

    def _add_office(self, view: View, office: Office, taken: list[bool]) -> None:
        lower = view.texts[office.head][0].islower()
        if office.plural:
            if not (office.definite or office.states or office.owner):
                return
        elif lower and not (office.definite or office.states or office.owner or office.body):
            return
        first = office.first if office.plural else style_before(view, office.first)
        added = self._add(
            view,
            first,
            office.last,
            kind="group" if office.plural else "person",
            form="group" if office.plural else "office",
            name=view.slice(office.first, office.last),
            state=office.state,
            title=office.title,
            head=office.head if first == office.first else head_of(view, first, office.last, office.head),
        )
        self.titled[added.id] = Titled(office.first, office.last, [office], office.first, office.last)
        taken[office.head] = True
        named = view.hit_by_first.get(office.first)
        if view.folded[office.first] not in {"his", "her", "their"} and not (office.plural and named):
            taken[office.first] = True

    def _add_bodies(self, view: View, offices: list[Office], taken: list[bool]) -> None:
        """Adds bodies, but those that an office phrase names as its field."""
        people_taken = list(taken)
        for body in find_bodies(view):
            inside = next((office for office in offices if office.first <= body.first < office.last), None)
            if inside and view.word(inside.last) in POSSESSIVES and body.last > inside.last:
                inside = None  # "the prime minister's office"
            if inside and body.kind == "body" and body.entity is None and not names_body_of(body, inside, view):
                continue
            lettered = view.texts[body.first] in view.letters  # "MEPs", who are their parliament
            if inside and not lettered and all(view.in_head(index) for index in range(body.first, body.last)):
                continue  # "Chief of Army Staff"
            if inside and inside.body and (body.first == inside.first or body.name.endswith(f" {inside.body}")):
                body = behind_office(body, inside, view)
            widened = bloc_it_ends_with(view, body)
            body = replace(body, kind="bloc") if widened else body
            self._add_body(view, body, people_taken)
            if widened:
                taken[widened.first : widened.last] = [True] * (widened.last - widened.first)
            if body.kind != "palace":
                for index in range(body.first, body.last):
                    taken[index] = taken[index] or body.entity is not None or view.hit_over(index) is None

    def _add_body(self, view: View, body: BodyName, taken: list[bool]) -> None:
        if body.kind != "series" and body.entity is None and all(taken[body.first : body.last]):
            return
        kind = body.kind
        if kind == "palace":
            if not speaks(view, body):
                self._add(
                    view,
                    body.first,
                    body.last,
                    kind="place",
                    form="name",
                    name=body.name,
                    state=body.state,
                    entity=body.entity,
                )
                taken[body.first : body.last] = [True] * (body.last - body.first)
                return
            kind = "body"
        self._add(
            view,
            body.first,
            body.last,
            kind=kind,
            form=body.form,
            name=body.name,
            state=body.state,
            entity=body.entity,
            acronym=body.acronym,
        )
        self._add_owner(view, body)

    def _add_agency(self, view: View, first: int, last: int, taken: list[bool]) -> None:
        """The agency of a dateline, by the outlet's name where it stands there by its initials."""
        here = [each for each in self.mentions if each.sentence == view.sentence.index]
        if any(each.first < last and first < each.last for each in here):
            return
        name, acronym = outlet_told(view.slice(first, last), self._outlet_name)
        self._add(view, first, last, kind="body", form="name", name=name, acronym=acronym)
        taken[first:last] = [True] * (last - first)

    def _add_owner(self, view: View, body: BodyName) -> None:
        """Who owns a body and begins its name: "OSCE Minsk Group", "RFE/RL's Georgian Service"."""
        hit = view.hit_by_first.get(body.first)
        owner = hit.of("body") if hit and body.entity is None and body.kind == "body" else None
        if hit and owner and hit.last < body.last and view.word(hit.last) in POSSESSIVES:
            self._add(
                view,
                hit.first,
                hit.last,
                kind="body",
                form="name",
                name=owner.name,
                state=owner.state,
                entity=owner.key,
            )
            return
        if body.entity is None or body.kind != "body" or body.last - body.first < 2:
            return
        for entry in gazetteer().get(view.texts[body.first]):
            if entry.sort == "bloc" and entry.fits(view.texts[body.first]):
                self._add(view, body.first, body.first + 1, kind="bloc", form="name", name=entry.name, entity=entry.key)
                return

    def _add_hit(self, view: View, hit: Hit, taken: list[bool]) -> None:
        if taken[hit.first] and taken[hit.last - 1]:
            return
        known = known_at(view, hit)
        if known is None or (hit.entry.sort == "outlet" and not self._is_new_teller(view, hit)):
            return
        self._add(
            view,
            known.first,
            known.last,
            kind=known.kind,
            form=known.form,
            name=known.name,
            state=known.state,
            entity=known.entity,
        )
        first, last = (known.first, known.last) if known.kind == "state" else (hit.first, hit.last)
        taken[first:last] = [True] * (last - first)

    def _is_new_teller(self, view: View, hit: Hit) -> bool:
        """Whether an outlet is named as one that tells, and was not yet taken for a body."""
        here = (view.sentence.index, hit.first, hit.last)
        seen = any((other.sentence, other.first, other.last) == here for other in self.mentions)
        return not seen and is_teller(view, hit, self._tellers)

    def _list_members(self, view: View) -> None:
        """The states inside a plural office are its members: "the Azerbaijani and Armenian ministers"."""
        here = [mention for mention in self.mentions if mention.sentence == view.sentence.index]
        for group in here:
            titled = group.kind == "group" and group.id in self.titled
            if titled and (members := members_of(group, here, view)):
                self.mentions[self.mentions.index(group)] = replace(group, members=members)

    def _add(
        self,
        view: View,
        first: int,
        last: int,
        *,
        kind: str,
        form: str,
        name: str,
        state: str | None = None,
        title: str | None = None,
        gender: str | None = None,
        entity: str | None = None,
        head: int | None = None,
        acronym: str | None = None,
    ) -> Mention:
        self._count += 1
        mention = Mention(
            id=f"m{self._count}",
            sentence=view.sentence.index,
            head=head if head is not None else head_of(view, first, last, first),
            first=first,
            last=last,
            span=view.sentence.span_of(first, last),
            kind=kind,
            form=form,
            name=name,
            state=state,
            title=title,
            gender=gender,
            entity=entity,
            acronym=acronym,
        )
        self.mentions.append(mention)
        return mention
