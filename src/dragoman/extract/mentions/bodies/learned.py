"""Bodies only the language model knows, after a look at whether they can be one."""

from dataclasses import replace

from dragoman.extract.mentions.bodies.governments import is_government
from dragoman.extract.mentions.persons.finding import called_by_kind, is_told_as_body
from dragoman.extract.mentions.runs import BodyName, bracketed_acronym, in_quotes, is_exchange, last_head, run_end
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, QUOTES, View, is_common
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.known_texts import known_text
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.measures import currency_codes
from dragoman.knowledge.offices import words
from dragoman.knowledge.states import states
from dragoman.model.sentence import NameKind

_BEFORE_NAMES = frozenset({"the", "a", "an", "ngo", "ngos"})
_MEMBERS = frozenset({"states", "countries", "nations", "members"})
_TEXTS = frozenset({"protocol", "agreement", "treaty", "mou", "mous", "memorandum", "pact", "accord"})
_TURNS = frozenset({"presidency", "chairmanship", "chair"})  # what the members of a bloc take one by one
_ROLLS = frozenset({"list", "blacklist"})
_KEPT_BY = frozenset({"the", "its", "their", "a"})
_OF_OUTLETS = frozenset({"news", "agency", "correspondent"})


def learned_body(view: View, start: int) -> BodyName | None:
    """The body the language model sees at token `start`, unless its words or its surroundings speak against it."""
    for first, last in view.learned(NameKind.PERSON):
        if first == start and is_told_as_body(view, first, last) and not view.in_person(first):
            return BodyName(first, last, view.slice(first, last))
    if _is_short_name(view, start):
        return BodyName(start, start + 1, view.texts[start])
    for first, last in view.learned(NameKind.BODY):
        begin = first
        while begin < last and (view.word(begin) in _BEFORE_NAMES or view.texts[begin] in QUOTES):
            begin += 1
        if begin == start and begin < last:
            return _checked(view, begin, _without_marks(view, begin, last))
    return None


def _is_short_name(view: View, start: int) -> bool:
    """ "The opposition UNITA", "the rebel group MDR": letters behind what they stand for."""
    text = view.texts[start]
    told = start > 0 and (view.word(start - 1) == "opposition" or called_by_kind(view, start, start + 2))
    joined = start + 1 < view.size and view.glued(start + 1) and view.texts[start + 1] in DASHES
    return told and not joined and len(text) > 2 and text.isalpha() and text.isupper() and not view.in_person(start)


def _without_marks(view: View, begin: int, last: int) -> int:
    while last > begin and (view.word(last - 1) in POSSESSIVES or view.texts[last - 1] in QUOTES | {",", "."}):
        last -= 1
    if (
        last - begin > 2
        and view.word(last - 2) == "on"
        and view.word(last - 1).rstrip(".") in lexicon("months") | lexicon("weekdays")
    ):
        return last - 2  # "Delta City Court | on Dec. 3"
    if last - begin > 2 and view.texts[last - 1] in currency_codes() and view.word(last - 2) == "of":
        return last - 2  # "a Green Fund | of SEK 30 million"
    return last


def _checked(view: View, begin: int, last: int) -> BodyName | None:
    """The body at tokens `[begin, last)`, after a look at whether they can be one."""
    if last <= begin or not view.capital(begin) or any(view.in_person(index) for index in range(begin, last)):
        return None
    if any(view.texts[index] in DASHES and not view.glued(index) for index in range(begin, last)):
        return None  # "LIMA - Union of Ports" at the head of a report
    if view.word(begin) in lexicon("letters behind a name") and view.in_person(begin - 2):
        return None  # "Jane Doe, KC, said"
    if last - begin == 1 and view.texts[begin] in states() and view.texts[begin - 1] == "," and view.word(last) == ")":
        return None  # "Jane Doe (Greens, FR)"
    ship = view.folded[begin] in lexicon("ships") and (last - begin > 1 or view.capital(last))
    if (ship and view.texts[begin].isupper()) or view.folded[begin] in lexicon("undertakings"):
        return None
    if view.word(begin - 1) in lexicon("things with names") | lexicon("ships"):
        return None
    if view.word(begin) in _TEXTS and view.word(begin + 1) in {"on", "for", "between"}:
        return None
    if view.word(last - 1) in _ROLLS and last - begin > 1 and view.word(begin - 1) in _KEPT_BY:
        return None  # "the Entity List", on which names are put: not the newspaper Jutarnji List
    if known_text(view.texts[begin:last], 0) or view.texts[begin] in currency_codes():
        return None
    if _is_office(view, begin, last) or _is_no_name(view, begin, last) or _is_cut(view, begin, last):
        return None
    if view.texts[begin - 1] == "/" and view.texts[max(0, begin - 5) : max(0, begin - 2)] == ["(", "END", ")"]:
        return None  # initials of those who wrote and edited a report
    hit = view.hit_by_first.get(begin)
    if hit is None and view.texts[begin - 1 : begin] == ["("] and view.texts[last : last + 1] == [")"]:
        return None
    if is_government(view, begin, last) or (hit and hit.last >= last and not hit.of("body", "outlet")):
        return None
    if hit and hit.of("bloc") and hit.last == last - 1 and view.folded[last - 1] in _MEMBERS:
        return None  # "the Arab League States" are the league
    if hit and hit.of("bloc") and (view.word(hit.last) == "for" or view.word(last - 1) in _TURNS):
        return None  # "support of the UN | for the Arab League", "the EU | for Foreign Affairs", "the APEC Presidency"
    if is_exchange(view, begin):
        return None
    led = view.texts[last : last + 1] and view.texts[last] in DASHES and view.word(last + 1) == "led"
    if led and hit is None and not any(view.folded[at] in body_words("heads") for at in range(begin, last)):
        return None  # "the Jane Doe-led committee"
    if hit and hit.of("bloc") and _is_joined(view, hit.last, last):
        return None  # "the United Nations and African Union"
    outlet = hit.of("outlet") if hit else None
    if hit and outlet and all(view.folded[index] in _OF_OUTLETS for index in range(hit.last, last)):
        return BodyName(begin, last, outlet.name, "body", None, outlet.key)
    if fold(view.slice(begin, last)) in lexicon("no body"):
        return None
    state = hit.entry.key if hit and hit.of("state", "demonym", "bloc") else _state_of(view, begin, last)
    acronym, end = bracketed_acronym(view, last)
    common = last - begin == 2 and view.tag(begin) == "ADJ" and view.texts[last - 1].islower() and state is None
    form = "noun" if common else "name"
    return BodyName(begin, end, view.slice(begin, last), "body", state, None, acronym, form)


def _is_joined(view: View, end: int, last: int) -> bool:
    """Whether another bloc is all that stands behind "and", or the same one by its letters ("African Union OAU")."""
    other = view.hit_by_first.get(end + (view.word(end) == "and") + (view.word(end + 1) == "the"))
    return other is not None and other.of("bloc") is not None and other.last >= last


def _state_of(view: View, begin: int, last: int) -> str | None:
    """Whose "the Institute Doe | of Mexico", "the Council for Culture of Mexico (CCM)" is."""
    for hit in view.hits:
        state = hit.of("state") if begin < hit.first <= last + 2 else None
        of = hit.first - 1 - (view.word(hit.first - 1) == "the")
        if state and view.word(of) == "of" and of <= last and not view.capital(hit.last):
            return state.key
    return None


def _is_office(view: View, begin: int, last: int) -> bool:
    """Whether the words are an office or its field: "Foreign Affairs", "Chief of Staff"."""
    if view.in_head(begin) or view.in_head(last - 1):
        return True
    linking = {"and", "&", "of"} if last - begin > 1 and view.capital(last - 1) else set()  # "Culture and Tourism"
    return all(view.folded[index] in words("fields") | words("modifiers") | linking for index in range(begin, last))


def _is_no_name(view: View, begin: int, last: int) -> bool:
    """ "MFAs", "million BTU", a word that is a whole sentence, "Resolution 2728", "Tuesday": none is a body's name."""
    text = view.texts[begin]
    if last - begin == 1:
        plural = len(text) > 3 and text[-1] == "s" and text[:-1].isupper()
        if plural or view.size < 3 or view.tag(begin - 1) == "NUM":
            return True
    return (
        view.folded[last - 1] in lexicon("no organ")
        or view.texts[last - 1].isdigit()
        or view.word(last) in lexicon("works")
        or view.in_member_states(last - 1)
        or is_common(view.folded[begin])
    )


def _is_cut(view: View, begin: int, last: int) -> bool:
    """Whether the words are only the beginning of a name, or words of a quoted motto."""
    headed = view.word(last - 2) == "of" and view.word(last - 3) in body_words("heads")  # "X chamber of commerce"
    if view.texts[last - 1][0].islower() and view.folded[last - 1] not in body_words("heads") and not headed:
        return True
    if view.word(last - 1) in {"of", "and", "for", "on", "the"} or in_quotes(view, begin, last):
        return True
    return last - begin > 1 and view.word(last) == "and" and view.word(begin) in {"international", "national"}


def body_before_name(view: View, body: BodyName) -> BodyName | None:
    """A learned body cut behind its own noun where name words follow it: "Policy Institute | Jane Doe"."""
    if body.entity or body.acronym:
        return None
    if view.word(body.last) == "," and any(body.last < first < body.last + 4 for first, _ in view.persons):
        return None  # "the head of the Police Maritime Wing, Ms. Jane Doe": the name stands apart
    run = run_end(view, body.first)
    head = last_head(view, body.first, min(run, body.last))
    if head is None or head + 1 >= body.last or body.last - head > 4:
        return None
    if all(view.is_name_word(index) for index in range(head + 1, body.last)):
        return replace(body, last=head + 1, name=view.slice(body.first, head + 1))
    return None
