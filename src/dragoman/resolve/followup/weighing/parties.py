"""How far a promise and what is told later have the same parties."""

from dragoman.knowledge.named_states import states_in
from dragoman.knowledge.states import state_name
from dragoman.model.following import Actor, Comparison, Told
from dragoman.resolve.followup.wording.subject import compare_places, compare_subject, numbered_occasions, same_name
from dragoman.resolve.followup.wording.words import folded, states_told

_WEIGHTS = {"person": 1.0, "body": 1.0, "bloc": 1.0, "series": 1.2, "state": 0.7, "place": 0.2}
_MANY = 20
_PERSONAL = frozenset({"meeting", "call", "visit", "message"})


def compare_parties(promise: Told, told: Told) -> tuple[float | None, Comparison | None]:
    """How far the parties are the same; None where they contradict."""
    mine, yours = counted(promise), counted(told)
    if not mine:
        return _by_words(promise, told)
    if promise.mode == "visit" and told.mode == "visit" and not _same_journey(promise, told):
        return None, None
    # "The Czech-Ghanaian commission" says who by its name.
    covered = _cover(mine, yours, " ".join((told.sentence, *(each.name for each in yours if each.kind == "body"))))
    back = _cover(yours, mine, promise.sentence) if yours and told.kind != "sentence" else covered
    if promise.mode in _PERSONAL and promise.kind == told.kind == "event" and _other_people(mine, yours):
        return None, None
    if promise.mode in _PERSONAL and told.kind == "sentence" and _of_somebody_else(mine, yours, told.sentence):
        return None, None
    share = 0.65 * covered + 0.35 * max(back, 0.0)
    if share < 0.6 and (same_name(promise, told) or _same_number(promise, told)):
        share = 0.6
    if share < 0.2:
        return (0.0, None) if _nobody_known(promise, told) else (None, None)
    names = tuple(", ".join(actor.name for actor in actors[:4]) for actors in (mine, yours))
    seen = Comparison("who", names[0], names[1] or "the sentence names them", share >= 0.5)
    return 2.4 * (share - 0.35), seen


def _same_number(promise: Told, told: Told) -> bool:
    """Whether both tell of "the 47th summit", each with other people of one state: so many there are of few things."""
    blocs = [{actor.key for actor in counted(each) if actor.kind == "bloc"} for each in (promise, told)]
    states = [{actor.state for actor in counted(each) if actor.state} for each in (promise, told)]
    if not states[0] & states[1] or (all(blocs) and not blocs[0] & blocs[1]):
        return False
    return any(number >= _MANY for number, _ in numbered_occasions(promise) & numbered_occasions(told))


def _nobody_known(promise: Told, told: Told) -> bool:
    """Whether it is told of nobody, or of persons of no known state, but of that very thing in that very place."""
    if any(actor.state or actor.kind == "bloc" for actor in counted(told)):
        return False
    place = compare_places(promise, told)[1]
    if place is None or not place.agrees:
        return False
    return same_sort_on_day(promise, told) or compare_subject(promise, told)[0] >= 1.4


def same_sort_on_day(promise: Told, told: Told) -> bool:
    """Whether both are events of one sort on one day: "a protest in Lima on Sunday", and who marched there that day."""
    alike = promise.kind == told.kind == "event" and (promise.type, promise.mode) == (told.type, told.mode)
    days = [each.when for each in (promise, told)]
    single = all(day is not None and day.first == day.last for day in days)
    return alike and single and days[0] == days[1]


def _by_words(promise: Told, told: Told) -> tuple[float | None, Comparison | None]:
    """Where nobody is read to promise it, the states that the sentence names stand in; where it names none, those of
    its report, of which one at least must be meant.
    """
    first, second = states_told(promise.sentence), states_told(told.sentence)
    about = second or frozenset(told.around)
    if not first and promise.around and about:
        if about.isdisjoint(promise.around):
            return None, None
        meant = frozenset(promise.around[:2])
        return 0.4 * len(meant & second) / len(meant), None
    share = len(first & second) / max(len(first), 1)
    if not share:
        return 0.0, None
    names = tuple(", ".join(sorted(map(state_name, some))) for some in (first, second))
    return 0.8 * share, Comparison("who", names[0], names[1], True)


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two are one: by what is known of them, or a person told by the surname alone."""
    if one.key == other.key:
        return True
    if (
        one.kind != "person"
        or other.kind not in ("person", "body")
        or (one.state and other.state != one.state and other.state)
    ):
        return False
    mine, yours = folded(one.name).split(), folded(other.name).split()
    return mine[-1:] == yours[-1:] and 1 in (len(mine), len(yours))


def counted(told: Told) -> list[Actor]:
    """Those who take part in what is told, without who says so."""
    return [actor for actor in told.actors if actor.side != "said_by"]


def _cover(some: list[Actor], others: list[Actor], sentence: str) -> float:
    total = sum(_WEIGHTS.get(actor.kind, 0.5) for actor in some)
    if not total:
        return 0.0
    return sum(_WEIGHTS.get(actor.kind, 0.5) * presence(actor, others, sentence) for actor in some) / total


def presence(actor: Actor, others: list[Actor], sentence: str) -> float:
    """How far one actor is among others, or in the words of a sentence: 0 not at all, 1 the same party."""
    best = 0.0
    if _of_another_state(actor, others):
        return 0.0
    for other in others:
        if same_party(actor, other):
            return 1.0
        if actor.state and actor.state == other.state:
            pair = (actor.kind, other.kind)
            if "state" in pair:
                best = max(best, 0.6 if "person" in pair else 0.5)
            elif pair == ("body", "body"):
                best = max(best, 0.3)
            else:
                best = max(best, 0.15)
    if actor.kind == "state" and actor.state in states_told(sentence):
        best = max(best, 0.7)  # named by its capital
    surname = folded(actor.name).split()[-1:]
    if actor.kind in ("person", "body", "bloc", "series") and surname:
        said = f" {folded(sentence)} "
        if _named_in(actor, sentence) or (actor.kind == "person" and f" {surname[0]} " in said):
            return 0.9
    return best


def _of_another_state(actor: Actor, others: list[Actor]) -> bool:
    """Whether a body that every state has one of is told of as another's: the parliament of Chile is not Peru's."""
    if actor.kind != "body" or actor.state is None or any(same_party(actor, other) for other in others):
        return False
    alike = [other.state for other in others if other.kind == "body" and folded(other.name) == folded(actor.name)]
    return bool(alike) and actor.state not in alike and None not in alike


def _named_in(actor: Actor, sentence: str) -> bool:
    """Whether a sentence has the name, of a body not as that of another state: "the Chilean parliament"."""
    before, name, _ = f" {folded(sentence)} ".partition(f" {folded(actor.name)} ")
    if not name or actor.kind != "body" or actor.state is None:
        return bool(name)
    owner = states_told(" ".join(before.split()[-1:]).title())
    return not owner or actor.state in owner


def _other_people(mine: list[Actor], yours: list[Actor]) -> bool:
    """Two encounters of named people are two where a country is represented by somebody else."""
    first = {actor.key: actor.state for actor in mine if actor.kind == "person"}
    known = [actor for actor in mine if actor.kind == "person"]
    second = {
        next((one.key for one in known if same_party(one, actor)), actor.key): actor.state
        for actor in yours
        if actor.kind == "person"
    }
    if not first or not second:
        return False
    missing = {state for key, state in first.items() if key not in second}
    extra = {state for key, state in second.items() if key not in first}
    if set(first) - set(second) and set(second) - set(first) and len(first) < 4:
        return True
    return bool((missing & extra) - {None}) or not set(first) & set(second)


def _of_somebody_else(mine: list[Actor], named: list[Actor], sentence: str) -> bool:
    """Whether a sentence names persons, and none of those promised."""
    persons = [actor for actor in mine if actor.kind == "person"]
    told = any(actor.kind == "person" for actor in named)
    return told and bool(persons) and all(presence(actor, named, sentence) < 0.9 for actor in persons)


def _same_journey(promise: Told, told: Told) -> bool:
    """Both go to one of the same states, and somebody of the same state travels."""

    def states(told: Told, side: str) -> set[str]:
        return {actor.state or actor.key for actor in told.actors if actor.side == side}

    to, other_to = states(promise, "target"), states(told, "target")
    by, other_by = states(promise, "actor"), states(told, "actor")
    one = any(same_party(mine, yours) for mine in travellers(promise) for yours in travellers(told))
    # A person whose state nobody tells may be that state's minister.
    nameless = all(actor.kind == "state" for actor in travellers(promise))
    unknown = nameless and any(actor.kind == "person" and not actor.state for actor in travellers(told))
    travels = not by or not other_by or bool(by & other_by) or one or unknown
    return travels and (not to or not other_to or bool(to & other_to))


def travellers(told: Told) -> list[Actor]:
    """Those who act in what is told, as against those acted on."""
    return [actor for actor in told.actors if actor.side == "actor"]


def other_partner(promise: Told, told: Told) -> bool:
    """Each has a state taking part that the other has not: a pact with Peru is none with Bolivia."""
    first = {state for actor in promise.actors if actor.side != "said_by" and (state := _state_of(actor))}
    second = {state for actor in told.actors if actor.side != "said_by" and (state := _state_of(actor))}
    if promise.mode in ("meeting", "gathering"):
        second |= set(states_in(told.sentence))  # "Spain's prime minister was in Praia for a summit with" its host
    if not 0 < len(first) <= 3 or first <= second or second <= first:
        return False
    if told.kind == "sentence":
        named_as_places = states_told(told.sentence) - frozenset(states_in(told.sentence))
        second -= named_as_places - first
    named = states_told(told.sentence)
    if promise.mode in _PERSONAL:
        # Who meets in Tbilisi need not meet Georgia.
        named -= states_told(told.place or promise.place or "") - frozenset(states_in(told.sentence))
    missing = first - second - named
    return bool(missing) and bool(second - first - states_told(promise.sentence))


def _state_of(actor: Actor) -> str | None:
    if actor.kind == "state":
        return actor.state or actor.key
    return actor.state if actor.kind == "person" else None
