"""Assembles the mentions of a report, sentence by sentence."""

import re
from dataclasses import replace

from dragoman.extract.mentions.bodies.finding import find_bodies
from dragoman.extract.mentions.datelines import agency_in_dateline
from dragoman.extract.mentions.known import known_at
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.plural_members import members_of
from dragoman.extract.mentions.references.countries import is_country_told_again
from dragoman.extract.mentions.references.finding import find_references
from dragoman.extract.mentions.references.styles import style_before
from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.titled.finding import bind
from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.titled.shared_title import state_behind_name
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import words
from dragoman.model.records import Mention
from dragoman.model.report import Report
from dragoman.model.sentence import NameKind

_KOREAS = {"North": "KP", "South": "KR"}
_NORTH_KOREA = re.compile(r"Korea|\bDPRK\b|\bPyongyang\b")
_BEFALLING = frozenset(  # what places do as well
    {"host", "see", "be", "become", "remain", "lie", "welcome", "open", "reopen", "close", "flood"}
)
_ALONE = frozenset({"secretary", "chair", "envoy"})  # "the Secretary", spoken of by office alone


class Builder:
    """Collects mentions; `titled` keeps, by mention id, the offices bound to a person."""

    def __init__(self, report: Report) -> None:
        self.mentions: list[Mention] = []
        self._count = 0
        self.titled: dict[str, Titled] = {}
        self.unbound: list[tuple[int, Office]] = []
        self._outlet_name = report.outlet or ""
        self._outlet = fold(self._outlet_name)
        self._of_koreas = _NORTH_KOREA.search(report.text) is not None
        self._tellers = {fold(source) for source in report.sources} | {self._outlet}

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
        for number, office in enumerate(offices):
            if number in bound and office.plural:
                taken[office.head] = True
            if number not in bound:
                self.unbound.append((view.sentence.index, office))
            alone = office.bare and office.definite and view.capital(office.head) and office.role in _ALONE
            if number not in bound and (alone or not office.bare):
                self._add_office(view, office, taken)
        people_taken = list(taken)
        for body in find_bodies(view):
            inside = next((office for office in offices if office.first <= body.first < office.last), None)
            if inside and view.word(inside.last) in POSSESSIVES and body.last > inside.last:
                inside = None  # "the prime minister's office"
            if inside and body.kind == "body" and body.entity is None and not _names_body_of(body, inside, view):
                continue
            if inside and all(view.in_head(index) for index in range(body.first, body.last)):
                continue  # "Chief of Army Staff"
            if inside and inside.body and (body.first == inside.first or body.name.endswith(f" {inside.body}")):
                body = _behind_office(body, inside, view)
            widened = _bloc_it_ends_with(view, body)
            body = replace(body, kind="bloc") if widened else body
            self._add_body(view, body, people_taken)
            if widened:
                taken[widened.first : widened.last] = [True] * (widened.last - widened.first)
            if body.kind != "palace":
                for index in range(body.first, body.last):
                    taken[index] = taken[index] or body.entity is not None or view.hit_over(index) is None
        for hit in view.hits:
            self._add_hit(view, hit, taken)
        if agency:
            self._add_agency(view, *agency, taken)
        self._add_koreas(view, taken)
        self._add_places(view, taken)
        self._list_members(view)
        for reference in find_references(view, taken):
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

    def add_again(self, view: View, first: int, last: int, body: Mention) -> None:
        """Adds a body by the name that another sentence gives it, in place of a town taken to be called so."""
        here = (view.sentence.index, first, last)
        self.mentions = [each for each in self.mentions if (each.sentence, each.first, each.last) != here]
        self._add(view, first, last, kind="body", form="name", name=body.name, state=body.state, acronym=body.acronym)

    def _add_person(self, view: View, person: Titled) -> None:
        gender = _gender(view, person)
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
            head=_head(view, person.begin, person.end, person.first),
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
            head=office.head if first == office.first else _head(view, first, office.last, office.head),
        )
        self.titled[added.id] = Titled(office.first, office.last, [office], office.first, office.last)
        taken[office.head] = True
        named = view.hit_by_first.get(office.first)
        if view.folded[office.first] not in {"his", "her", "their"} and not (office.plural and named):
            taken[office.first] = True

    def _add_body(self, view: View, body: BodyName, taken: list[bool]) -> None:
        if body.kind != "series" and body.entity is None and all(taken[body.first : body.last]):
            return
        kind = body.kind
        if kind == "palace":
            if not self._speaks(view, body):
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
        told = view.slice(first, last)
        shortened = told.isupper() and told == "".join(word[0] for word in self._outlet_name.split()).upper()
        name = self._outlet_name if shortened else told
        self._add(view, first, last, kind="body", form="name", name=name, acronym=told if shortened else None)
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

    @staticmethod
    def _speaks(view: View, body: BodyName) -> bool:
        before = view.word(body.first - 1)
        if before == "the":
            before = view.word(body.first - 2)
        return before not in {"in", "at", "to", "from", "near", "into", "inside", "outside"}

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
        return not seen and self._is_teller(view, hit)

    def _is_teller(self, view: View, hit: Hit) -> bool:
        name = fold(hit.entry.name)
        if name in self._tellers or any(name in teller for teller in self._tellers):
            return True
        distinctive = (
            not hit.entry.surface.startswith("The ")
            and sum(letter.isupper() for letter in hit.entry.surface) >= 2
            and len(hit.entry.surface) > 4
        )
        return (
            distinctive
            or view.word(hit.last) in lexicon("agencies tell")
            or (view.sentence.index < 2 and view.word(hit.first - 1) in {"(", "/"})
            or (
                view.word(hit.first - 1) == "("
                and view.word(hit.last) in {",", "/"}
                and hit.last + 1 in view.hit_by_first
            )
        )

    def _list_members(self, view: View) -> None:
        """The states inside a plural office are its members: "the Azerbaijani and Armenian ministers"."""
        here = [mention for mention in self.mentions if mention.sentence == view.sentence.index]
        for group in here:
            titled = group.kind == "group" and group.id in self.titled
            if titled and (members := members_of(group, here, view)):
                self.mentions[self.mentions.index(group)] = replace(group, members=members)

    def _add_places(self, view: View, taken: list[bool]) -> None:
        for first, last in view.learned(NameKind.PLACE):
            if view.word(first) == "the" and last - first > 1:
                first += 1
            if any(taken[first:last]) or not view.capital(first):
                continue
            if is_country_told_again(view, first, last):
                continue
            if any(first <= index < last for index in view.heads):
                continue
            if fold(view.slice(first, last)) in lexicon("no body") or view.names_no_state(first):
                continue
            kind = "body" if _acts(view, first, last) else "place"
            self._add(view, first, last, kind=kind, form="name", name=view.slice(first, last))
            taken[first:last] = [True] * (last - first)

    def _add_koreas(self, view: View, taken: list[bool]) -> None:
        """ "The North", "the South's army" in a report that speaks of Korea."""
        if not self._of_koreas:
            return
        for at in range(1, view.size):
            state = _KOREAS.get(view.texts[at])
            if state is None or taken[at] or view.word(at - 1) not in {"the", "and", "between"}:
                continue
            owns = view.word(at + 1) in POSSESSIVES
            longer = view.tag(at + 1) in {"NOUN", "PROPN", "ADJ"} or view.word(at + 1) in {"-", "of"}
            if longer and not owns:
                continue  # "the North Pole", "the South of England"
            first = at - (view.word(at - 1) == "the")
            self._add(view, first, at + 1, kind="state", form="noun", name=view.texts[at], state=state, entity=state)
            taken[first : at + 1] = [True] * (at + 1 - first)

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
            head=head if head is not None else _head(view, first, last, first),
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


def _bloc_it_ends_with(view: View, body: BodyName) -> Hit | None:
    """The bloc whose name only ends that of another one: "West | Nordic Council", which is no Nordic Council."""
    if body.kind != "body" or body.entity:
        return None
    inside = (hit for hit in view.hits if body.first < hit.first and hit.last == body.last and hit.of("bloc"))
    hit = next(inside, None)
    if hit is None or hit.last - hit.first < 2 or not view.capital(hit.first - 1):
        return None
    return None if any(view.hit_over(at) for at in range(body.first, hit.first)) else hit


def _acts(view: View, first: int, last: int) -> bool:
    """Whether an unknown "place" is the subject of an active verb: then it is a company or a group."""
    token = view.sentence.tokens[_head(view, first, last, first)]
    if token.relation != "nsubj" or view.word(first - 1) in {"in", "at", "from", "to", "of"} or token.head < 0:
        return False
    verb = view.sentence.tokens[token.head]
    return verb.tag == "VERB" and verb.lemma not in _BEFALLING


def _names_body_of(body: BodyName, office: Office, view: View) -> bool:
    """Whether a body inside an office phrase is one by itself: "Head of [the EU Delegation]"."""
    if office.body and (body.name in office.body or office.body in body.name):
        return True
    lead = view.hit_by_first.get(body.first)
    first = lead.last if lead and lead.of("demonym") else body.first
    fields = words("fields") | {"and", "&", ","}
    if office.role in {"minister", "secretary"} and all(view.word(at) in fields for at in range(first, body.last)):
        return False  # the Local Government of "Minister of Local Government", "Swedish | Treasury and Budget Minister"
    return (
        any(view.folded[index] in body_words("heads") for index in range(body.first, body.last))
        and body.last <= office.last
    )


def _behind_office(body: BodyName, office: Office, view: View) -> BodyName:
    """ "Deputy Secretary | Border Security Council": the body without the office that stands before it."""
    own = office.body or body.name
    starts = (at for at in range(office.head + 1, body.last) if view.slice(at, body.last).startswith(own))
    first = next(starts, body.first)
    return replace(body, first=first, name=own) if first > body.first else body


def _head(view: View, first: int, last: int, default: int) -> int:
    """The token of the range that hangs from outside it."""
    outside = [index for index in range(first, last) if not first <= view.sentence.tokens[index].head < last]
    if default in outside:
        return default
    content = [
        index for index in outside if view.sentence.tokens[index].tag not in {"PUNCT", "DET", "ADP", "CCONJ", "PART"}
    ]
    return (content or outside or [default])[0]


def _gender(view: View, person: Titled) -> str | None:
    near = [view.folded[index] for index in range(max(0, person.first - 3), person.first)]
    for office in person.offices:
        near += office.title.lower().split()
    if any(word in words("female") for word in near):
        return "f"
    if any(word in words("male") for word in near):
        return "m"
    return None
