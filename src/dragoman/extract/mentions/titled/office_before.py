"""Binds the offices that stand before a name to it: right before, in a list, or over a comma."""

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.persons.name_parts import LETTERS, honorific_end
from dragoman.extract.mentions.titled.person import Titled, starts_of
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import words

_BY_WHOM = frozenset({"decree", "order", "decision", "behalf", "invitation", "request", "instruction", "initiative"})

_STYLES = 4  # tokens of a comma and styles between an office and a name

_LONGEST_OWNER = 5  # tokens of a nameless body before what it owns

_LINKS = frozenset({",", "and", "&"})


def bind_before(view: View, person: Titled, offices: list[Office], by_last: dict[int, int], bound: set[int]) -> None:
    """Binds to a name the office that ends where its styles begin, and those leading up to it; `bound` notes them."""
    starts = starts_of(view, person)
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
        if nearer is None or nearer in bound:
            return
        other = offices[nearer]
        if other.paraphrase and not (link == "," and _is_counterpart_in_a_house(other, office)):
            return
        if _closes_name(view, other):
            return  # "Deputy Premier Jane Doe MP, and Minister John Roe"
        told_as = view.word(other.first - 1) == "as"
        if told_as and (link == "," or any(last == other.first - 1 for _, last in view.persons)):
            return  # "named Jane Doe as minister, chief of staff John Roe said", "Jane Doe as envoy and Minister Roe"
        owned = view.word(other.first - 1) in POSSESSIVES  # "the bank's spokesman and executive director Jane Doe"
        upright = _is_upright(view, other)
        if link == "and" and not (upright or other.states or owned or other.standing):
            return
        verb = _verb_before(view, other)
        if verb is not None and view.word(verb - 1) == "who":
            return  # "John Roe, who is the mediator, former leader Jane Doe"
        if link == "," and office.first == person.begin and _is_of_another(view, other, person):
            return  # "At a meeting with the Samoan envoy, Minister Jane Doe said"
        if link == "," and not upright and _is_of_several(view, other):
            return  # "two generals and a civilian representative, Secretary Jane Doe"
        if link == "and" and _is_next_of_list(view, other) and not other.standing:
            return
        aside = _comma_before(view, other.first)
        if aside is not None and _is_still_untitled(view, offices, bound, aside - 1):
            return  # "A, foreign minister, and President B", "A, Delta Bank's director, and Minister B"
        if link == "and" and _holds_own_name(other):
            return
        if link == "and" and other.definite and aside is not None and view.in_person(aside - 1):
            rank = honorific_end(view, office.first) == office.last == office.first + 1
            if rank:
                return  # "Ambassador A, the Director of Protocol and | Ambassador B"
        if link == "," and other.definite and person.offices[0].definite and other.states != person.offices[0].states:
            return  # "the envoy of A, the head of the Delta Fund, Jane Doe": two of a list
        person.offices.insert(0, other)
        person.aligned = {index + 1: states for index, states in person.aligned.items()}
        bound.add(nearer)
        person.begin = min(person.begin, other.first)
        position = other.first


def _is_counterpart_in_a_house(other: Office, office: Office) -> bool:
    """ "His Fijian counterpart, | Senator Jane Doe": a seat in a house does not say what is hers as his."""
    return other.owner is not None and other.role == "counterpart" and office.role == "member"


def _closes_name(view: View, office: Office) -> bool:
    """Whether an office is letters of a house behind somebody's name."""
    return fold(office.title) in LETTERS and any(last == office.first for _, last in view.persons)


def _is_of_another(view: View, office: Office, person: Titled) -> bool:
    """Whether an office closes the phrase a clause opens with, and the name behind its comma is who acts in it."""
    tokens = view.sentence.tokens
    opening = office.first - 1 if office.definite else -1
    if 0 <= opening <= 1 and view.tag(opening) == "VERB" and view.texts[opening].endswith("ing"):
        return True  # "In welcoming the envoy, Minister Jane Doe said"
    below, subject = (
        tokens[office.head],
        next((each for each in tokens[person.begin : person.last] if each.base_relation == "nsubj"), None),
    )
    if subject is None or below.base_relation not in ("nmod", "obl", "obj") or subject.head <= person.last - 1:
        return False
    while below.head >= 0 and below.head != subject.head and below.base_relation in ("nmod", "obl", "obj"):
        below = tokens[below.head]
    return below.head == subject.head and below.base_relation in ("obl", "advcl")


def _is_of_several(view: View, office: Office) -> bool:
    """ "A representative", "a civilian representative", as against "a special envoy": one of those there are."""
    return " " not in office.title and any(
        view.word(at) in {"a", "an"} for at in range(max(0, office.first - 2), office.first + 1)
    )


def _is_upright(view: View, office: Office) -> bool:
    return view.capital(office.head) or view.capital(office.starts_after)


def _is_next_of_list(view: View, office: Office) -> bool:
    """ "The Speaker and Premier and Minister Doe": an office behind an "and", which is somebody of his own.

    Behind a name it begins the next one: "John Roe and Vice-President and Foreign Minister Jane Doe".
    """
    if office.definite or view.word(office.first - 1) != "and":
        return False
    end = office.first - 1 - (view.word(office.first - 2) == ",")
    return not any(last == end for _, last in view.persons)


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
    if first is None or any(0 <= first - offices[number].last <= _STYLES for number in bound):
        return False
    # "Prime Minister, Jane Doe, Deputy Premier and Minister John Roe": hers is still to be bound.
    return not (
        view.word(first - 1) == ","
        and any(office.last == first - 1 and _is_upright(view, office) for office in offices)
    )


def _holds_own_name(office: Office) -> bool:
    """ "the President and Prime Minister Doe": a bare office with an article is somebody already spoken of."""
    return office.definite and not office.states and office.body is None and " " not in office.title


def bind_over_comma(
    view: View, person: Titled, offices: list[Office], by_last: dict[int, int], bound: set[int], *, only_free: bool
) -> None:
    """ "the Deputy Minister of Foreign Affairs of X, Jane Doe": office, comma, name."""
    if person.offices and person.begin < person.first:
        return
    begin = starts_of(view, person)[0]
    nation = view.hit_by_last.get(begin)
    if nation and nation.of("demonym") and begin < person.first:
        begin = nation.first  # "the force's commander, Italian Major General Jane Doe"
    if begin < 2 or view.texts[begin - 1] not in {",", ":"} | DASHES:
        return
    number = by_last.get(begin - 1, by_last.get(_before_seat(view, begin - 1)))
    if number is None or number in bound:
        return
    office = offices[number]
    summed_up = view.capital(office.head) and view.word(office.first - 1) == "," and office.first - 1 in by_last
    told = office.states or leads_its_own(office) or summed_up  # "Prime Minister, Head of Government, Jane Doe"
    if office.paraphrase and office.role != "counterpart" and not told:
        return  # but "the French envoy, Jane Doe"
    if _closes_name(view, office):
        return  # "Mrs Jane Doe MP, Mr John Roe"
    if view.word(office.first - 1) == "of" and view.word(office.first - 2) in _BY_WHOM and _acts(view, person):
        return  # "By decree of the President, Jane Doe was appointed"
    said_at = _verb_before(view, office)
    if said_at is not None and (_acts(view, person) or view.word(said_at - 1) == "who"):
        return  # "John Roe is the new envoy of Fiji, Jane Doe is that of Samoa", "John Roe, who is the envoy, Jane Doe"
    apposed = view.word(office.first - 1) == "," and _is_still_untitled(view, offices, bound, office.first - 2)
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
    while before > 0 and view.word(before) in words("said_before"):
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
