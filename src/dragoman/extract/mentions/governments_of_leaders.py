"""Governments called by who leads them: "the Biden administration" is the United States."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.extract.mentions.titled.person import Titled
from dragoman.extract.mentions.view import View
from dragoman.knowledge.governments import governed_by
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states
from dragoman.model.records import Mention

_NOUNS = frozenset({"administration", "government", "cabinet", "regime"})
_LEADING = frozenset({"head_of_state", "head_of_government"})
_LONGEST = 4  # tokens of a leader's name, hyphens among them
_OF_PROVINCES = frozenset({"governor", "mayor"})


def with_governments_of_leaders(
    mentions: Iterable[Mention], titled: Mapping[str, Titled], views: Sequence[View], home: str | None
) -> list[Mention]:
    """The mentions, with the state where a government is called by a leader that the report or knowledge has.

    `home` is the state of leaders whose titles name none.
    """
    found = list(mentions)
    told = {view.sentence.index: view for view in views if _NOUNS & set(view.folded)}
    if not told:
        return found
    leaders = _leaders(found, titled, home)
    for number, view in told.items():
        for noun in range(1, view.size):
            first = _name_before(view, noun)
            if first is None:
                continue
            name = view.slice(first, noun)
            code = leaders.get(fold(name).split()[-1]) or governed_by(name)
            if code in states():
                article = first - (view.word(first - 1) == "the")
                found = _with_state(found, view, (article, noun + 1), code, number)
    return found


def _leaders(mentions: Sequence[Mention], titled: Mapping[str, Titled], home: str | None) -> dict[str, str]:
    """By folded surname the state of each head of state or government that the report titles so."""
    leaders: dict[str, str] = {}
    for each in mentions:
        offices = titled[each.id].offices if each.id in titled and each.form == "name" else []
        leading = [office for office in offices if office.role in _LEADING and not office.body]
        state = next((office.state for office in leading if office.state), each.state or home)
        if leading and state and not any(fold(office.title) in _OF_PROVINCES for office in offices):
            leaders.setdefault(fold(each.name).split()[-1], state)
    return leaders


def _name_before(view: View, noun: int) -> int | None:
    """Where the name before the noun of a government begins; None where none stands there.

    A name that knowledge has is a state's, a town's or a body's: "the Delta State | government".
    """
    if view.folded[noun] not in _NOUNS:
        return None
    first = noun
    while first > 0 and noun - first < _LONGEST and _is_of_name(view, first - 1):
        first -= 1
    return first if first < noun else None


def _is_of_name(view: View, index: int) -> bool:
    inside = view.texts[index] == "-" and view.glued(index) and view.glued(index + 1)
    named = view.capital(index) and view.tag(index) in {"PROPN", "NOUN", "ADJ"} and not view.in_head(index)
    return inside or (named and view.hit_over(index) is None)


def _with_state(mentions: list[Mention], view: View, span: tuple[int, int], code: str, sentence: int) -> list[Mention]:
    """The mentions, those within the tokens of `span` taken by one of the state."""
    first, last = span
    within = [each for each in mentions if each.sentence == sentence and each.first < last and first < each.last]
    if any(each.first < first or each.last > last for each in within):
        return mentions  # "the Biden administration's Office of X": a longer name
    number = within[0].id if within else f"government-{sentence}-{first}"
    made = Mention(
        id=number,
        sentence=sentence,
        head=last - 1,
        first=first,
        last=last,
        span=view.sentence.span_of(first, last),
        kind="state",
        form="noun",
        name=states()[code].name,
        state=code,
        entity=code,
    )
    return [each for each in mentions if each not in within] + [made]
