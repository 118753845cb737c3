"""Binds offices to the people who hold them: before the name, after it, or in parallel lists."""

import re
from dataclasses import dataclass, field, replace

from dragoman.extract.mentions.between import behind_aside, behind_owner, behind_until, is_epithet, office_at
from dragoman.extract.mentions.bodies import body_at
from dragoman.extract.mentions.office_parts import has_head
from dragoman.extract.mentions.offices import Office
from dragoman.extract.mentions.person_bounds import is_honour
from dragoman.extract.mentions.persons import run_from, skip_honorifics
from dragoman.extract.mentions.served_official import end_behind_served
from dragoman.extract.mentions.shared_title import bracket_end, field_in_brackets, is_told_as
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, QUOTES, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import honorifics
from dragoman.model.sentence import NameKind

_ROMAN = re.compile(r"[IVX]+")
_BY_WHOM = frozenset({"decree", "order", "decision", "behalf", "invitation", "request", "instruction", "initiative"})
_LONGEST_MADE = 6  # tokens of the name of who is made something
_STYLES = 4  # tokens of a comma and styles between an office and a name
_LONGEST_OWNER = 5  # tokens of a nameless body before what it owns
_OF_TOWNS = frozenset({"mayor", "deputy mayor", "vice mayor", "governor", "lord mayor", "prefect"})
_GATHERED = frozenset(  # what officials make up: "Leaders | Meeting", "Observer | Team"
    {"meeting", "summit", "retreat", "session", "week", "team", "mission", "group", "forum", "conference", "dialogue"}
)
_BARE = frozenset({"minister", "deputy minister", "vice minister"})
_LEADING = frozenset({"head_of_state", "head_of_government"})
_HONOURED = frozenset({"hon", "honourable", "honorable", "rt", "right"})
_LINKS = frozenset({",", "and", "&"})
_NEWLY = frozenset({"the", "a", "an", "new", "newly", "appointed", "current", "next", "first"})


@dataclass
class Titled:
    """A person's name at tokens `[first, last)` with the offices bound to it.

    `[begin, end)` takes in the offices; `aligned` gives, by the index of an office, the states
    that hold instead of its own.
    """

    first: int
    last: int
    offices: list[Office] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    aligned: dict[int, tuple[str, ...]] = field(default_factory=dict)
    past: set[int] = field(default_factory=set)
    """First tokens of the offices that the words before them say to be over: "until now mayor", "was mayor"."""

    def take(self, office: Office, states: tuple[str, ...] | None = None) -> None:
        self.offices.append(office)
        if states is not None:
            self.aligned[len(self.offices) - 1] = states


def name_after(view: View, position: int) -> int | None:
    """The start of a personal name that follows at `position` over styles, quotes and nothing else."""
    honoured = view.word(position) == "the" and view.word(position + 1).strip(".") in _HONOURED
    start = skip_honorifics(view, position + honoured)  # "the Hon. Jane Doe"
    while start < view.size and view.texts[start] in QUOTES:
        start += 1
    if view.is_person_start(start):
        return start
    return position if view.is_person_start(position) else None


def add_untold_names(view: View, offices: list[Office]) -> None:
    """Takes the capitalised run right behind an office for a name where the model saw none."""
    for office in offices:
        if (named := _named_before(view, office)) is not None:
            view.persons.append(named)
        if office.paraphrase and office.role != "counterpart" and "leader" not in office.title.lower():
            continue
        start = skip_honorifics(view, office.last)
        if start >= view.size or view.in_person(start) or name_after(view, office.last) is not None:
            continue
        if _ROMAN.fullmatch(view.texts[start]) or view.word(start) in _GATHERED:
            continue
        if not view.is_name_word(start) or not (view.capital(office.head) or office.states or office.owner):
            continue
        if any(first <= office.head and start < last for first, last in view.learned(NameKind.POST)):
            continue  # "Chief | Corporate Communications Officer"
        bodies = (name for name in view.sentence.names if name.kind is NameKind.BODY)
        if any(name.first <= office.head and start < name.last for name in bodies):
            continue  # "the ASEAN Observer | Team"
        sure = office.body is not None or (bool(office.states) and office.last > office.head + 1)
        sure = sure or (office.role in _LEADING and view.capital(office.head) and start not in view.hit_by_first)
        if not sure and any(
            name.first >= office.first
            and office.last <= name.first <= start < name.last
            and name.kind.value in {"ORG", "SERIES", "INSTRUMENT", "LOC"}
            for name in view.sentence.names
        ):
            continue
        span = run_from(view, start)
        if span[1] == start + 1 and view.word(span[1]) == "," and name_after(view, span[1] + 1) is not None:
            continue  # "Minister for Pacific | Peoples, Jane Doe"
        if view.word(span[1]) in {"of", "summit", "forum"} or (
            not view.texts[span[1] - 1].isalpha() and "." not in view.texts[start]
        ):
            continue
        view.persons.append(span)
    view.persons.sort()


def _named_before(view: View, office: Office) -> tuple[int, int] | None:
    """The name in "Norway appointed | Jane Doe | defence minister" that the model did not see."""
    first = office.first
    while view.is_name_word(first - 1) and not view.in_person(first - 1):
        first -= 1
    made = view.word(first - 1) in {"named", "appointed", "elected", "nominated"} and view.tag(first - 1) == "VERB"
    return (first, office.first) if made and 1 < office.first - first < _LONGEST_MADE else None


def bind(view: View, offices: list[Office]) -> tuple[list[Titled], set[int]]:
    """Every person of a sentence with offices; and the indices of the offices that found a person."""
    people = [Titled(first, last, begin=first, end=last) for first, last in view.persons]
    by_first = {person.first: person for person in people}
    bound: set[int] = set()
    for number, office in enumerate(offices):
        if office.plural:
            _bind_plural(view, office, number, by_first, bound)
    by_last = {
        end_behind_served(view, office, offices): number for number, office in enumerate(offices) if not office.plural
    }
    for person in people:
        _bind_before(view, person, offices, by_last, bound)
    for person in people:
        _bind_over_comma(view, person, offices, by_last, bound, only_free=True)
    for person in people:
        _bind_after(view, person, offices, bound, by_first)
    for person in people:
        _bind_over_comma(view, person, offices, by_last, bound, only_free=False)
    for person in people:
        _bind_state_after(view, person)
        _bind_field_after(view, person)
    return people, bound


def _bind_field_after(view: View, person: Titled) -> None:
    """ "Ministers Jane Doe (Energy) and John Roe (Health)": what a minister told by the bare word has in charge."""
    close = bracket_end(view, person.last)
    bare = [index for index, office in enumerate(person.offices) if office.title.lower() in _BARE]
    field = field_in_brackets(view, person.last, close) if close and bare else None
    if field:
        office = person.offices[bare[-1]]
        person.offices[bare[-1]] = replace(office, title=f"{office.title} of {field}")


def _bind_state_after(view: View, person: Titled) -> None:
    """ "President Jane Doe of Kenya", "Director Jane Doe, of the Delta Fund": whose office it is stands behind."""
    if not person.offices or any(office.states or office.body for office in person.offices):
        return
    if view.word(person.offices[0].first - 1) in POSSESSIVES:
        return  # "the committee's chair, Jane Doe of the Blue Party"
    of = person.last + (view.word(person.last) == ",")
    if view.word(of) != "of" or person.end > of:
        return
    start = of + 1 + (view.word(of + 1) == "the")
    town = view.hit_by_first.get(start)
    seat = town.of("capital", "place") if town and person.offices[0].title.lower() in _OF_TOWNS else None
    body = body_at(view, start)
    if town and seat:
        _serves(person, seat.surface, seat.state, town.last)
        return
    if body and body.kind == "body" and (has_head(view, body) or (body.entity and of > person.last)):
        _serves(person, body.name, body.state, body.last)
        return
    if of > person.last:
        return
    hit = view.hit_by_first.get(person.last + 1 + (view.word(person.last + 1) == "the"))
    entry = hit.of("state", "bloc") if hit else None
    if hit and entry:
        for index in range(len(person.offices)):
            person.aligned[index] = (entry.key,)
        person.end = max(person.end, hit.last)


def _serves(person: Titled, body: str, state: str | None, end: int) -> None:
    """Gives the last office of a person the body that stands behind the name."""
    person.offices[-1] = replace(person.offices[-1], body=body, states=(state,) if state else ())
    person.end = max(person.end, end)


def _starts_of(view: View, person: Titled) -> list[int]:
    """Where the person's styles and ranks may begin, the farthest first: "Director | General | Maj Gen | Doe"."""
    before = range(max(0, person.first - 6), person.first)
    styled = [at for at in before if skip_honorifics(view, at) == person.first and view.capital(at)]
    retired = next((at for at in before if view.word(at) == "retired"), person.first)
    rank = honorifics().longest(view.keys, retired + 1)
    if rank and rank[0] == person.first:
        styled.insert(0, retired)  # "retired general Jane Doe"
    if styled and view.word(styled[0] - 1) == "the" and view.word(styled[0]).strip(".") in _HONOURED:
        styled.insert(0, styled[0] - 1)  # "the Prime Minister, the Hon. Jane Doe"
    return [*styled, person.first]


def _bind_before(view: View, person: Titled, offices: list[Office], by_last: dict[int, int], bound: set[int]) -> None:
    starts = _starts_of(view, person)
    for start in starts:
        number = by_last.get(start, by_last.get(_before_interim(view, start)))
        styled = number is not None and offices[number].title == "Chief" and offices[number].first in starts
        if number is not None and number not in bound and not styled:  # "the President of X, H.E. Chief Doe"
            _take_leftwards(view, person, offices, number, by_last, bound)
            return
    person.begin = min(person.begin, starts[0])


def _take_leftwards(
    view: View, person: Titled, offices: list[Office], number: int, by_last: dict[int, int], bound: set[int]
) -> None:
    office = offices[number]
    person.take(office)
    bound.add(number)
    person.begin = min(person.begin, office.first)
    position = office.first
    while position > 0 and view.texts[position - 1] in _LINKS:
        link = view.texts[position - 1]
        at = position - 1
        if link == "and" and view.word(at - 1) == ",":
            at -= 1
        nearer = by_last.get(at)
        if nearer is None or nearer in bound or offices[nearer].paraphrase:
            return
        other = offices[nearer]
        told_as = view.word(other.first - 1) == "as"
        if told_as and (link == "," or any(last == other.first - 1 for _, last in view.persons)):
            return  # "named Jane Doe as minister, chief of staff John Roe said", "Jane Doe as envoy and Minister Roe"
        owned = view.word(other.first - 1) in POSSESSIVES  # "the bank's spokesman and executive director Jane Doe"
        upright = view.capital(other.head) or view.capital(other.starts_after)
        if link == "and" and not (upright or other.states or owned or other.standing):
            return
        verb = _verb_before(view, other)
        if verb is not None and view.word(verb - 1) == "who":
            return  # "John Roe, who is the mediator, former leader Jane Doe"
        if link == "," and not upright and _is_of_several(view, other):
            return  # "two generals and a civilian representative, Secretary Jane Doe"
        of_a_list = other.first > 0 and view.word(other.first - 1) == "and" and not other.definite
        if link == "and" and of_a_list and not other.standing:
            return
        aside = _comma_before(view, other.first)
        if aside is not None and _is_still_untitled(view, offices, bound, aside - 1):
            return  # "A, foreign minister, and President B", "A, Delta Bank's director, and Minister B"
        if link == "and" and _holds_own_name(other):
            return
        if link == "," and other.definite and person.offices[0].definite and other.states != person.offices[0].states:
            return  # "the envoy of A, the head of the Delta Fund, Jane Doe": two of a list
        person.offices.insert(0, other)
        person.aligned = {index + 1: states for index, states in person.aligned.items()}
        bound.add(nearer)
        person.begin = min(person.begin, other.first)
        position = other.first


def _is_of_several(view: View, office: Office) -> bool:
    """ "A representative", "a civilian representative", as against "a special envoy": one of those there are."""
    return " " not in office.title and any(
        view.word(at) in {"a", "an"} for at in range(max(0, office.first - 2), office.first + 1)
    )


def _comma_before(view: View, first: int) -> int | None:
    """The comma right before an office or before the capitalised name of whose it is."""
    at = first - 1
    if view.word(at) in POSSESSIVES:
        at -= 1
        while first - at < _LONGEST_OWNER + 2 and view.capital(at):
            at -= 1
    return at if at > 0 and view.word(at) == "," else None


def _is_still_untitled(view: View, offices: list[Office], bound: set[int], at: int) -> bool:
    """Whether the name at token `at` had no office before it: one behind it is likely to be its own."""
    first = next((first for first, last in view.persons if first <= at < last), None)
    return first is not None and not any(0 <= first - offices[number].last <= _STYLES for number in bound)


def _holds_own_name(office: Office) -> bool:
    """ "the President and Prime Minister Doe": a bare office with an article is somebody already spoken of."""
    return office.definite and not office.states and office.body is None and " " not in office.title


def _bind_after(
    view: View, person: Titled, offices: list[Office], bound: set[int], by_first: dict[int, Titled]
) -> None:
    position = person.end
    while is_honour(view, position):
        position += 1  # "Jane Doe KC, the attorney general"
    if position >= view.size or view.texts[position] not in {",", "("} | DASHES:
        beside = view.word(position) in {"who", "also"} or is_told_as(view, person.first, position)
        if not beside and not _stands_right_behind(view, person, offices):
            return
        position -= 1
    if view.texts[position : position + 3 : 2] == [",", ","] and view.texts[position + 1].isdigit():
        position += 2  # "Jane Doe, 61, the mayor of ..."
    position = behind_aside(view, offices, position)
    first, former = True, False
    while True:
        start = position + 1
        another = view.texts[position] == "," and view.word(start) == "and"
        if another:
            start += 1
        opening = start
        start = behind_until(view, offices, start)
        told = start > opening
        while (
            start < view.size
            and view.word(start) in lexicon("between name and office")
            and not office_at(offices, start)
        ):
            told = told or view.word(start) in {"formerly", "previously", "was"}
            start += 1
        former = told or (former and start == opening)  # "previously mayor and governor"
        if not office_at(offices, start):
            start = behind_owner(view, offices, start) + is_epithet(view, start)
        number = office_at(offices, start)
        if number is None or number - 1 in bound:
            return
        office = offices[number - 1]
        refers_back = office.owner is not None and office.title.lower().endswith(("counterpart", "opposite number"))
        if office.plural or (office.paraphrase and office.role != "head_of_state" and not refers_back):
            return
        after = name_after(view, office.last)
        if after is not None and after != person.first:
            return
        if another and first and view.word(office.last) == "," and name_after(view, office.last + 1) in by_first:
            return  # "A, and the head of the mission, B"
        closed = view.word(office.last) in {"", ",", ".", ";"}
        if another and first and person.offices and view.capital(office.head) and not closed:
            return  # "Envoy A, and Director of Policy and Plans for the Delta Command General B"
        if first and view.word(start - 1) == "as" and view.word(person.first - 1) == "by":
            return  # "who was sacked by Doe, as minister"
        if first and _belongs_to_next(view, offices, number - 1, person, by_first):
            return
        if first and view.texts[position] == "," and _acts_itself(view, office):
            return
        if first and person.offices and _begins_list(view, offices, office):
            return  # "Prime Minister A, the Leader of the Opposition, the Speaker and B"
        person.take(office)
        person.past |= {office.first} if former else set()
        bound.add(number - 1)
        person.end = office.last
        _bind_body_after(view, person)
        first = False
        position = office.last
        if position >= view.size or view.texts[position] not in {",", "and"}:
            return


def _stands_right_behind(view: View, person: Titled, offices: list[Office]) -> bool:
    """ "H.E. Jane Doe | High Commissioner of Fiji to Tonga": an office whole in itself needs no comma."""
    number = None if person.offices else office_at(offices, person.last)
    office = offices[number - 1] if number else None
    whole = office is not None and bool(office.states) and view.capital(office.head) and office.first == person.last
    return whole and not (office is not None and office.plural)


def _bind_body_after(view: View, person: Titled) -> None:
    """ "Jane Doe, Operations Manager, Delta Relief Fund, Suva": a card names the body behind a comma of its own."""
    office = person.offices[-1]
    card = view.texts[person.last] == "," and view.word(office.last) == "," and view.capital(office.head)
    if not card or office.definite or office.states or office.body:
        return
    body = body_at(view, office.last + 1)
    if body is None or body.kind != "body" or not (has_head(view, body) or body.entity):
        return
    if view.word(body.last) in {"", ",", ".", ";", ")"}:
        _serves(person, body.name, body.state, body.last)


def _acts_itself(view: View, office: Office) -> bool:
    """ "To a question by Jane Doe, the Minister said": a bare office right before its verb is somebody else."""
    bare = office.definite and not office.states and office.body is None and office.last == office.head + 1
    return bare and view.tag(office.last) in {"VERB", "AUX"}


def _begins_list(view: View, offices: list[Office], office: Office) -> bool:
    """Whether another office with an article follows behind a comma: each is somebody else."""
    following = office.last + 1
    listed = view.word(office.last) == "," and view.word(following) == "the" and office.definite
    return listed and office_at(offices, following) is not None


def _belongs_to_next(
    view: View, offices: list[Office], number: int, person: Titled, by_first: dict[int, Titled]
) -> bool:
    """ "President A, the Minister of X, B and ...": the office is B's when A has one of his own and B none."""
    office = offices[number]
    for further in offices[number + 1 :]:  # "A, the Deputy Prime Minister and Minister of X, B"
        if view.word(office.last) != "and" or further.first != office.last + 1:
            break
        office = further
        after = name_after(view, office.last + 1)
        if after in by_first and further in by_first[after].offices:
            return bool(person.offices)
    if view.word(office.last) != ",":
        return False
    after = name_after(view, office.last + 1)
    if after is None or after not in by_first:
        return False
    return not (not person.offices or by_first[after].offices)


def _bind_over_comma(
    view: View, person: Titled, offices: list[Office], by_last: dict[int, int], bound: set[int], *, only_free: bool
) -> None:
    """ "the Deputy Minister of Foreign Affairs of X, Jane Doe": office, comma, name."""
    if person.offices and person.begin < person.first:
        return
    begin = _starts_of(view, person)[0]
    nation = view.hit_by_last.get(begin)
    if nation and nation.of("demonym") and begin < person.first:
        begin = nation.first  # "the force's commander, Italian Major General Jane Doe"
    if begin < 2 or view.texts[begin - 1] not in {",", ":"} | DASHES:
        return
    number = by_last.get(begin - 1, by_last.get(_before_seat(view, begin - 1)))
    if number is None or number in bound:
        return
    office = offices[number]
    if office.paraphrase and office.role != "counterpart" and not (office.states or leads_its_own(office)):
        return  # but "the French envoy, Jane Doe"
    if view.word(office.first - 1) == "of" and view.word(office.first - 2) in _BY_WHOM and _acts(view, person):
        return  # "By decree of the President, Jane Doe was appointed"
    said_at = _verb_before(view, office)
    if said_at is not None and (_acts(view, person) or view.word(said_at - 1) == "who"):
        return  # "John Roe is the new envoy of Fiji, Jane Doe is that of Samoa", "John Roe, who is the envoy, Jane Doe"
    apposed = view.word(office.first - 1) == "," and view.in_person(office.first - 2)
    if only_free and (apposed or not (office.definite or office.states or view.capital(office.head))):
        return
    _take_leftwards(view, person, offices, number, by_last, bound)
    if office.owner and view.word(office.last) == "from":  # "his counterpart from Bissau, Jane Doe"
        home = view.hit_by_first.get(office.last + 1)
        state = home.of("state", "capital") if home else None
        if state:
            person.aligned[len(person.offices) - 1] = (state.key,)


def _acts(view: View, person: Titled) -> bool:
    return view.tag(person.last) in {"VERB", "AUX"}


def _verb_before(view: View, office: Office) -> int | None:
    """The token that already says of somebody that he holds the office: "is the new envoy"."""
    before = office.first - 1
    while before > 0 and view.word(before) in _NEWLY:
        before -= 1
    return before if view.tag(before) == "AUX" else None


def leads_its_own(office: Office) -> bool:
    """ "The Blue Party said no. Its leader, Jane Doe,", "Blue Party leader Jane Doe": an office all the same."""
    return office.title.lower() == "leader" and (office.owner in {"its", "their"} or office.body is not None)


def _before_seat(view: View, comma: int) -> int:
    """Where the office ends that a seat follows: "a ministry spokesman | in Beijing, Doe", "Coordinator | a.i."."""
    seat = view.hit_by_last.get(comma)
    at = seat.first - 1 if seat and view.word(seat.first - 1) in {"in", "from"} else comma
    if view.word(comma - 1) in lexicon("regions"):  # "a prosecutor | in Ba province, Doe"
        place = next((each for each in range(comma - 2, max(0, comma - 5), -1) if not view.capital(each)), comma)
        at = place if view.word(place) == "in" else at
    return _before_interim(view, at)


def _before_interim(view: View, at: int) -> int:
    """Where the office ends of "Resident Representative | a.i. Jane Doe"."""
    while at and view.word(at - 1).replace(".", "") in {"ai", "interim", "ad"}:
        at -= 1
    return at


def _bind_by_state(view: View, office: Office, by_first: dict[int, Titled]) -> bool:
    """ "his counterparts from Belize, Jane Doe, and Saint Lucia, John Roe": every state with its holder behind it."""
    position = office.last
    if view.word(position - 1) not in {"from", "of"} and view.word(position) in {"from", "of"}:
        position += 1
    elif office.states and view.word(position) in {",", "("} | DASHES:
        hit = view.hit_by_last.get(position)
        position = hit.first if hit and hit.of("state") else position
    found: list[tuple[Titled, str]] = []
    while True:
        position += view.word(position) == "the"
        hit = view.hit_by_first.get(position)
        entry = hit.of("state") if hit else None
        if hit is None or entry is None:
            break
        start = name_after(view, hit.last + (view.word(hit.last) in {",", "("} | DASHES))
        person = by_first.get(start) if start is not None else None
        if person is None:
            break
        found.append((person, entry.key))
        position = person.last
        while view.word(position) in {",", ")", ";", "and", "&"}:
            position += 1
        position += view.word(position) in {"from", "of"}
    if len(found) < 2:
        return False
    for person, state in found:
        person.take(office, (state,))
    return True


def _states_from(view: View, position: int) -> list[tuple[str, int]]:
    """The states or blocs listed from token `position` on, each with its end: "the Gambia, Peru and Chile"."""
    found: list[tuple[str, int]] = []
    while True:
        hit = view.hit_by_first.get(position + (view.word(position) == "the"))
        entry = hit.of("state", "bloc") if hit else None
        if hit is None or entry is None:
            return found
        found.append((entry.key, hit.last))
        if view.word(hit.last) not in {",", "and"}:
            return found
        position = hit.last + 1 + (view.word(hit.last) == "," and view.word(hit.last + 1) == "and")


def _bind_plural(view: View, office: Office, number: int, by_first: dict[int, Titled], bound: set[int]) -> None:
    position = office.last
    if position < view.size and view.texts[position] in {",", ":", "("} | DASHES:
        position += 1
    if _bind_by_state(view, office, by_first):
        bound.add(number)
        return
    people, own = _listed(view, position, by_first)
    beside = bool(people)
    if not beside and not office.paraphrase and view.texts[office.last :].count(":") == 1:
        # "These ambassadors will be guests: Jane Doe of Peru and John Roe of Chile"
        people, own = _listed(view, view.texts.index(":", office.last) + 1, by_first)
        if len(own) < len(people) or len(people) < 2:
            return
    if not people or (len(people) == 1 and not view.capital(office.head)):
        return
    bound.add(number)
    if beside:
        people[0].begin = min(people[0].begin, office.first)
    for index, person in enumerate(people):
        states = office.states
        if len(office.states) == len(people) and len(people) > 1:
            states = (office.states[index],)
        elif len(office.states) > 1:
            states = ()
        person.take(office, own.get(person.first, states))


def _listed(view: View, position: int, by_first: dict[int, Titled]) -> tuple[list[Titled], dict[int, tuple[str, ...]]]:
    """The people listed from token `position` on, and by the first token of each the state told behind the name."""
    people: list[Titled] = []
    own: dict[int, tuple[str, ...]] = {}
    while True:
        start = name_after(view, position)
        person = by_first.get(start) if start is not None else None
        if person is None:
            break
        people.append(person)
        position = person.last
        if view.word(position) == "of":
            owners = _states_from(view, position + 1)
            if len(owners) == len(people) > 1 and not own:  # "Presidents A and B | of Peru and Chile"
                own = {one.first: (state,) for one, (state, _) in zip(people, owners, strict=True)}
                person.end = owners[-1][1]
                break
            if owners:
                own[person.first] = (owners[0][0],)
                position = person.end = owners[0][1]
        position = bracket_end(view, position) or position
        if view.word(position) == "," and view.word(position + 1) == "and":
            position += 2
        elif view.word(position) in {",", "and", "&"}:
            position += 1
        else:
            break
    return people, own
