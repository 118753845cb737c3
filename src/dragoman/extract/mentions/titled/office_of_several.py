"""Binds an office in the plural to the names listed for it, each with its own state."""

from dataclasses import replace

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.titled.person import Titled, name_after
from dragoman.extract.mentions.titled.shared_title import bracket_end
from dragoman.extract.mentions.view import DASHES, View


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


def bind_plural(view: View, office: Office, number: int, by_first: dict[int, Titled], bound: set[int]) -> None:
    """Binds a plural office to the names listed behind it; `bound` notes it where it found any."""
    position = office.last
    if position < view.size and view.texts[position] in {",", ":", "("} | DASHES:
        position += 1
    if _bind_by_state(view, office, by_first):
        bound.add(number)
        return
    people, own = _listed(view, position, by_first)
    if not people:
        people, own = _listed_behind_states(view, office, by_first)
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
    if beside and len(people) == 1:
        _bind_further_fields(view, office, people[0], by_first)


def _bind_further_fields(view: View, office: Office, person: Titled, by_first: dict[int, Titled]) -> None:
    """ "The Ministers of Trade, Jane Doe, of Culture and Tourism, John Roe, and of Health, Ann Bell": a field each."""
    kind, _, field = office.title.partition(" of ")
    position = person.last
    while field and office.role == "minister":
        position += view.word(position) == ","
        position += view.word(position) == "and"
        end = field_start = position + 1
        while (view.capital(end) and not view.in_person(end)) or view.word(end) in {"and", "&"}:
            end += 1
        start = name_after(view, end + 1) if view.word(position) == "of" and view.word(end) == "," else None
        further = by_first.get(start) if start is not None else None
        if further is None or end == field_start or further.offices:
            return
        title = f"{kind} of {view.slice(field_start, end)}"
        further.take(replace(office, first=position, head=position, last=end, title=title))
        position = further.last


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
        apart = (
            view.word(position) == "," and view.word(position + 1) == "of"
        )  # "Ministers A, of Peru, and B, of Chile"
        if apart or view.word(position) == "of":
            owners = _states_from(view, position + apart + 1)[: 1 if apart else None]
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


def _listed_behind_states(
    view: View, office: Office, by_first: dict[int, Titled]
) -> tuple[list[Titled], dict[int, tuple[str, ...]]]:
    """ "his peers from Peru and Chile, Jane Doe and John Roe": as many people as states, in the same order."""
    states = _states_from(view, office.last + 1) if view.word(office.last) in {"from", "of"} else []
    if len(states) < 2 or view.word(states[-1][1]) not in {",", "("} | DASHES:
        return [], {}
    people, _ = _listed(view, states[-1][1] + 1, by_first)
    if len(people) != len(states):
        return [], {}
    return people, {one.first: (state,) for one, (state, _) in zip(people, states, strict=True)}
