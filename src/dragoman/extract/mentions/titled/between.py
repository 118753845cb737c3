"""What may stand between a name and the office behind it: letters, a party, whose it is, since when it is over."""

from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.mentions.view import POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon

_LONGEST_OWNER = 5  # tokens of a nameless body before what it owns
_LONGEST_TERM = 6  # tokens of "until his appointment in May"
_TERM_WORDS = frozenset("now recently then his her appointment election nomination".split())
_OF_THE_HOUSE = frozenset({"mp", "m.p.", "jp", "j.p."})
_LONGEST_ASIDE = 7  # tokens of a party or place in parentheses behind a name


def behind_until(view: View, offices: list[Office], start: int) -> int:
    """Behind "until last week", "until now", "until his appointment" where an office follows that is held no more."""
    if view.word(start) not in {"until", "till"}:
        return start
    for at in range(start + 2, min(start + _LONGEST_TERM, view.size)):
        if office_at(offices, at) or (view.word(at) == "the" and office_at(offices, at + 1)):
            times = {index for time in view.sentence.times for index in range(time.first, time.last)}
            plain = times | {index for index in range(start, at) if view.word(index) in _TERM_WORDS}
            return at if all(index in plain for index in range(start + 1, at)) else start
    return start


def behind_aside(view: View, offices: list[Office], position: int) -> int:
    """Behind letters or a party between a name and its office: "Jane Doe, KC, the", "Jane Doe (Greens), chair"."""
    while view.word(position) == "," and view.word(position + 1) in lexicon("letters behind a name"):
        if not view.capital(position + 1) or view.word(position + 2) != ",":
            break
        position += 2
    house = view.word(position) == "," and view.word(position + 1) in _OF_THE_HOUSE and view.word(position + 2) == ","
    if house and office_at(offices, position + 3):
        position += 2  # "Jane Doe, M.P., Minister for Trade"
    if view.word(position) != "(" or office_at(offices, position + 1):
        return position
    inside = range(position + 1, min(position + _LONGEST_ASIDE, view.size))
    closed = next((at for at in inside if view.word(at) == ")"), position)
    told = view.capital(position + 1) or (view.word(position + 1).isdigit() and closed == position + 2)
    return closed + 1 if view.word(closed + 1) == "," and told else position


def behind_owner(view: View, offices: list[Office], start: int) -> int:
    """Behind "company's", "the Bank Group's", "Doe's" where an office follows: whose it is, told beside a name."""
    for at in range(start + 1, start + _LONGEST_OWNER):
        if view.word(at) in POSSESSIVES and view.tag(at - 1) in {"NOUN", "PROPN"}:
            return at + 1 if office_at(offices, at + 1) else start
        if view.tag(at - 1) not in {"NOUN", "ADJ", "DET", "PROPN"}:
            break
    return start


def is_epithet(view: View, at: int) -> bool:
    """What is said of an official before the office: "Jane Doe, the outspoken mayor of", "the pro-Tongan head of"."""
    return view.tag(at) == "ADJ" and (not view.capital(at) or "-" in view.texts[at])


def office_at(offices: list[Office], start: int) -> int | None:
    """One more than the index of the office that begins at `start` (its article may be left out), so that 0 is none."""
    for number, office in enumerate(offices):
        if office.first == start or (office.first < start <= office.head and office.starts_after >= start):
            return number + 1
    return None
