"""Whose state a report does not tell: a minister without a state is taken for one of where the report is told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dragoman.knowledge.home import home_state
from dragoman.knowledge.named_states import states_in
from dragoman.model.reading import Reading
from dragoman.resolve.identity.likeness import likeness_of_names
from dragoman.resolve.identity.office_names import is_held_by_one
from dragoman.resolve.identity.profiles import Office, Profile, is_bare

_SURE = 0.85  # how alike two full names are that tell of one person, where the office is one of its kind
_SURNAME = 0.5
_YEARS = 2  # offices change hands


def untold(reading: Reading) -> dict[str, str]:
    """The state of those in office beside whom no words tell it, by the id of the party: it was worked out."""
    found: dict[str, str] = {}
    for person in reading.parties:
        held = [post for post in reading.posts if post.person == person.id and post.state == person.state]
        if person.kind != "person" or person.state is None or not held:
            continue
        marks = [*person.evidence, *(span for post in held for span in post.evidence)]
        beside = (span.quote(reading.report.text) for span in marks)
        if not any(person.state in states_in(words) for words in beside):
            found[person.id] = person.state
    return found


def assumed(reading: Reading, not_told: Mapping[str, str]) -> frozenset[str]:
    """Of those `untold` the ones, by id, whose state is only that of the outlet or of where the report was written."""
    report = reading.report
    tellers = (report.outlet, *report.sources, report.byline, report.image_credit)
    homes = {home_state(tellers, "", report.url, certain=True), home_state((), report.text, certain=True)}
    return frozenset(person for person, state in not_told.items() if state in homes)


def held_elsewhere(named: Profile, known: Iterable[Profile], around: Collection[str]) -> str | None:
    """The state in which somebody of this name is known to hold the office that a report gives him for its own.

    `around` are the states the report names: a surname alone is somebody's of one of these. None where two fit, or
    somebody of that name holds the office in the state that was assumed.
    """
    fitting: set[str] = set()
    for each in known:
        if likeness_of_names(named, each) < (_SURNAME if is_bare(named) or is_bare(each) else _SURE):
            continue
        states = {there.state for here in named.offices for there in each.offices if _same_office(here, there)}
        if named.state in states:
            return None
        fitting |= states if not is_bare(named) and not is_bare(each) else states & set(around)
    return fitting.pop() if len(fitting) == 1 else None


def _same_office(one: Office, other: Office) -> bool:
    """Whether two offices are of one kind, of which a state has one at a time, and of about the same years."""
    if one.office != other.office or not is_held_by_one(one.office) or not other.state:
        return False
    return int(other.first[:4] or 0) - _YEARS <= int(one.first[:4] or 0) <= int(other.last[:4] or 9999) + _YEARS


def of_state(reading: Reading, settled: dict[str, str]) -> Reading:
    """The reading with these persons, by id, and their offices in the state that was meant."""
    before = {person.id: person.state for person in reading.parties}
    parties = tuple(replace(each, state=settled.get(each.id, each.state)) for each in reading.parties)
    posts = tuple(
        replace(post, state=settled[post.person])
        if post.person in settled and post.state == before[post.person]
        else post
        for post in reading.posts
    )
    return replace(reading, records=replace(reading.records, parties=parties, posts=posts))
