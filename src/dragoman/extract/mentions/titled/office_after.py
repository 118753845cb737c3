"""Binds the offices that stand behind a name to it, and the state or body told behind that."""

from dataclasses import replace

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.offices.parts import has_head
from dragoman.extract.mentions.persons.name_parts import honorific_end, is_honour
from dragoman.extract.mentions.titled.between import behind_aside, behind_owner, behind_until, is_epithet, office_at
from dragoman.extract.mentions.titled.person import Titled, name_after
from dragoman.extract.mentions.titled.shared_title import bracket_end, field_in_brackets, is_told_as
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon

_BARE = frozenset({"minister", "deputy minister", "vice minister"})

_LIKENING = frozenset({"like", "unlike", "alongside", "with"})

_COPULAS = frozenset({"is", "was"})

_OF_TOWNS = frozenset({"mayor", "deputy mayor", "vice mayor", "governor", "lord mayor", "prefect"})


def bind_state_after(view: View, person: Titled) -> None:
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


def bind_field_after(view: View, person: Titled) -> None:
    """ "Ministers Jane Doe (Energy) and John Roe (Health)": what a minister told by the bare word has in charge."""
    close = bracket_end(view, person.last)
    bare = [index for index, office in enumerate(person.offices) if office.title.lower() in _BARE]
    field = field_in_brackets(view, person.last, close) if close and bare else None
    if field:
        office = person.offices[bare[-1]]
        person.offices[bare[-1]] = replace(office, title=f"{office.title} of {field}")


def bind_after(view: View, person: Titled, offices: list[Office], bound: set[int], by_first: dict[int, Titled]) -> None:
    """Binds to a name the offices behind a comma, a dash or a bracket after it; `bound` notes them."""
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
        if start > opening and _is_likened(view, person) and view.texts[opening] in _COPULAS:
            return
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
        if view.word(position) == ")" and view.word(position + 1) == ",":
            position += 1  # "Jane Doe (MP), Minister for Trade"
        if position >= view.size or view.texts[position] not in {",", "and"}:
            return


def _is_likened(view: View, person: Titled) -> bool:
    """ "Roe, like Doe, is a member": the clause goes on behind the second comma with the one before the first."""
    return view.word(person.begin - 1) in _LIKENING and view.word(person.begin - 2) == ","


def _stands_right_behind(view: View, person: Titled, offices: list[Office]) -> bool:
    """ "H.E. Jane Doe | High Commissioner of Fiji to Tonga": an office whole in itself needs no comma."""
    number = None if person.offices else office_at(offices, person.last)
    office = offices[number - 1] if number else None
    whole = (
        office is not None
        and view.capital(office.head)
        and office.first == person.last
        and bool(office.states or office.body or office.last - office.head > 1)
    )
    return whole and not (office is not None and office.plural)


def _bind_body_after(view: View, person: Titled) -> None:
    """ "Jane Doe, Country Manager, World Bank, signed": a card names the body or bloc behind a comma of its own."""
    office = person.offices[-1]
    card = view.texts[person.last] == "," and view.word(office.last) == "," and view.capital(office.head)
    if not card or office.definite or office.states or office.body:
        return
    body = body_at(view, office.last + 1)
    bloc = view.hit_by_first.get(office.last + 1)
    if body and body.kind == "body" and (has_head(view, body) or body.entity) and _closes_card(view, body.last):
        _serves(person, body.name, body.state, body.last)
    elif bloc and (entry := bloc.of("bloc")) and _closes_card(view, bloc.last):
        person.offices[-1] = replace(office, states=(entry.key,))
        person.end = max(person.end, bloc.last)


def _closes_card(view: View, end: int) -> bool:
    """Whether a card ends at token `end`: at a mark, or at the verb of whom it is about."""
    return view.word(end) in {"", ",", ".", ";", ")"} or view.tag(end) in {"VERB", "AUX"}


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
        if further.last == further.first + 1 and honorific_end(view, further.first) == further.last:
            break  # "Ambassador A, the Director of Protocol and | Ambassador B"
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
