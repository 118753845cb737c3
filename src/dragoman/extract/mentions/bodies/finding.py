"""Names of bodies, by their shape, by knowledge and as the language model learned them."""

from dataclasses import replace

from dragoman.extract.mentions.addresses import address_end
from dragoman.extract.mentions.bodies.common import common_body
from dragoman.extract.mentions.bodies.company_names import quoted
from dragoman.extract.mentions.bodies.executive import executive_office
from dragoman.extract.mentions.bodies.headed import headed_body
from dragoman.extract.mentions.bodies.known import (
    body_in_honour,
    is_of_people,
    known_body,
    longer_run,
    names_fields,
    news_agency,
    run_as_body,
)
from dragoman.extract.mentions.bodies.learned import learned_body
from dragoman.extract.mentions.bodies.seats_and_owners import (
    is_of_two,
    owner_of_lower,
    seat_end,
    state_of_seat,
)
from dragoman.extract.mentions.bodies.series import series_at
from dragoman.extract.mentions.bodies.series_of_offices import with_whose
from dragoman.extract.mentions.bodies.several import is_of_several
from dragoman.extract.mentions.runs import BodyName, bracketed_acronym, in_quotes, is_exchange, last_head, run_end
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, QUOTES, View
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import abbreviation, body_words, lower_bodies
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words

_OF_SEVERAL = frozenset({"international", "foreign", "multinational", "allied", "coalition", "regional"})
_SOCIETIES = frozenset({"Red Cross", "Red Crescent"})  # every state has its own

_ITS = frozenset({"its", "their"})


_MATTERS_AND_BODIES = frozenset({"movement", "services", "works", "service", "exchange", "association"})

_WHOLE = ("bloc", "state", "group", "region", "demonym")  # names no body begins within: "Central | African Government"

_ORGANS_OF_STATES = frozenset({"parliament", "government", "senate", "cabinet", "army", "presidency"})


def find_bodies(view: View) -> list[BodyName]:
    """Bodies and series of a sentence, without overlap, in order."""
    found: list[BodyName] = []
    position = 0
    while position < view.size:
        body = None
        over = view.hit_over(position)
        inside = over is not None and over.first < position and over.of(*_WHOLE) is not None
        if not view.in_person(position) and not inside:
            series = series_at(view, position)
            body = with_whose(view, series) if series and series.kind == "series" else series
            body = body or body_at(view, position)
        if body and is_of_several(view, body):
            body = None
        if body and not _is_matter_of_text(view, body):
            found.append(_with_own_letters(view, _owned(view, body)))
            found.extend(_inner(view, body))
        nested = (
            body is not None
            and view.word(position) in {"press", "collegium"}
            and view.word(body.last - 1) not in {"service", "office"}
        )
        position = max(position + 1, body.last) if body and not nested else position + 1
    return found


def _is_matter_of_text(view: View, body: BodyName) -> bool:
    """ "The Protocol on | Free Movement", "the Agreement on | Public Works": what a text is about, and no body."""
    if body.entity or body.state or body.acronym or view.word(body.first - 1) != "on":
        return False
    text = view.word(body.first - 2) in lexicon("texts on a matter") and view.capital(body.first - 2)
    nouns = set(view.folded[body.first : body.last])
    return text and bool(nouns & _MATTERS_AND_BODIES or view.folded[body.last - 1] in words("fields"))


def _with_own_letters(view: View, body: BodyName) -> BodyName:
    """Without letters that stand for the bloc at the end of the name: "the Council of the African Union (AU)"."""
    if body.acronym is None or body.entity:
        return body
    bloc = next((hit for hit in view.hits if body.first < hit.first and hit.last < body.last and hit.of("bloc")), None)
    theirs = bloc is not None and view.texts[bloc.last] == "(" and body.acronym in blocs()[bloc.entry.key].names
    if not theirs or bloc is None:
        return body
    return replace(body, last=bloc.last, acronym=None)


def _inner(view: View, body: BodyName) -> list[BodyName]:
    """The body of which another is a part: "Border Troops of [the State Committee for National Security]"."""
    holder = view.hit_by_last.get(body.last) if body.kind == "series" else None
    if holder and holder.of("body") and holder.first > body.first:
        return [known_body(view, holder)]  # "Assembly of the [Inter-Parliamentary Union]"
    if body.kind != "body" or body.entity:
        return []
    for index in range(body.first + 1, body.last - 2):
        if view.word(index) == "of" and view.word(index + 1) == "the" and view.capital(index + 2):
            inner = body_by_shape(view, index + 2)
            full = inner and any(view.word(at) in {"for", "of"} for at in range(inner.first, inner.last))
            if inner and full and inner.kind == "body" and inner.last <= body.last:
                return [inner]
    return []


def _owned(view: View, body: BodyName) -> BodyName:
    """The body with the state of a possessive before it: "Taiwan's defence ministry", "Lao parliament's Committee"."""
    told = body.state is not None and not body.entity  # a name that knowledge has may be borne elsewhere as well
    if told or body.kind != "body" or view.word(body.first - 1) not in POSSESSIVES:
        return body
    owner = view.hit_by_last.get(body.first - 1)
    entry = owner.of("state", "capital", "bloc") if owner else None
    organ = view.hit_by_last.get(body.first - 2)
    if entry is None and organ is not None and view.word(body.first - 2) in _ORGANS_OF_STATES:
        entry = organ.of("demonym", "state")
    if entry is None:
        return body
    return replace(body, state=entry.key, form="name", entity=body.entity if body.state == entry.key else None)


def body_at(view: View, start: int) -> BodyName | None:
    """The body whose name begins at token `start`; articles and possessive states are not part of it."""
    if start >= view.size or view.in_person(start) or view.texts[start] in DASHES:
        return None
    if view.tag(start) == "NUM" and view.word(start + 1) in lexicon("governments"):
        return None  # "Fifteen Cabinet ministers"
    honoured = view.in_honour(start)
    if honoured:
        return body_in_honour(view, honoured) if honoured.first == start else None
    if view.texts[start] in QUOTES and start + 1 < view.size and view.capital(start + 1):
        return quoted(view, start)
    if view.word(start) in {"the", "a", "an"} or (view.texts[start] == "As" and start == 0):
        return None
    address = address_end(view, start)
    if address:
        return BodyName(start, address, view.slice(start, address))
    ruled = executive_office(view, start) or body_by_shape(view, start)
    learned = learned_body(view, start)
    if ruled and learned:
        return ruled if ruled.last >= learned.last or ruled.entity else learned
    return ruled or learned or common_body(view, start)


def body_by_shape(view: View, start: int) -> BodyName | None:
    """The body that knowledge or the shape of the words tells at token `start`, whatever the model says."""
    known = view.hit_by_first.get(start)
    news = news_agency(view, known) if known else None
    if news:
        return news
    site = None if known and known.last > start + 1 else run_as_body(view, start)
    if site:
        return site
    lead = known if known and known.of("demonym", "state", "bloc", "people") and not known.of("body") else None
    lower = _lower_body(view, start, lead.last if lead else start)
    if lower:
        return lower
    society = view.hit_by_first.get(lead.last) if lead and lead.of("demonym", "state") else None
    if lead and society and society.of("body") and society.entry.key in _SOCIETIES:
        last = society.last + (view.word(society.last) == "society")
        return BodyName(start, last, view.slice(start, last), state=lead.entry.key)  # "the Fiji Red Cross"
    if view.texts[start] in {"MFA", "MoFA", "MOFA", "MoD", "MOD"}:
        return BodyName(start, start + 1, view.texts[start], form="noun")
    if lead and lead.last < view.size and abbreviation(view.texts[lead.last]):
        return BodyName(start, lead.last + 1, view.texts[lead.last], state=lead.entry.key)
    if known and known.of("body", "palace") and names_fields(view, known):
        return None
    if known and known.of("body", "palace") and not (longer_run(view, known.last) or is_of_people(view, known)):
        return known_body(view, known)
    if not view.capital(start) or in_quotes(view, start, start + 1):
        return None
    end = run_end(view, start)
    around = view.hit_over(start)
    if around and around.last == end and around.of("place"):
        return None  # "the West Bank"
    head = last_head(view, start, end)
    text = view.folded[start] in lexicon("texts on a matter") and view.word(start + 1) in {
        "on",
        "of",
        "for",
        "to",
        "between",
    }
    if text or (head is not None and is_exchange(view, head)):
        return None  # "the Protocol on Free Movement", "the Exchange of Notes"
    return None if head is None else headed_body(view, start, head, end, lead)


def _lower_body(view: View, start: int, at: int) -> BodyName | None:
    """ "Kazakh foreign ministry", "the foreign ministry", "the press service of the Kazakh MFA"."""
    match = lower_bodies().longest(view.keys, at)
    known = view.hit_by_first.get(start)
    palace = known.of("palace", "body") if known else None
    if not match and palace and known:
        match = lower_bodies().longest(view.keys, known.last)
        at = known.last
    if not match:
        return None
    end, phrase = match[0], match[1][0]
    if phrase == "military" and view.word(end) in lexicon("rule of soldiers"):
        return None  # "Guinea's military government": the state's
    if phrase == "military" and view.word(end) in lexicon("military in kind"):
        return None  # "our military aid"
    if phrase == "military" and view.word(at - 1) in _OF_SEVERAL:
        return None  # "international military forces": of no one state
    lead = view.hit_by_first.get(start) if at > start else None
    whose = lead or view.hit_by_last.get(start)
    if whose and whose.of("demonym") and is_of_two(view, whose.first):
        return None
    state = lead.entry.key if lead and lead.of("demonym", "state", "bloc") else palace.state if palace else None
    if phrase in {"press service", "press office", "collegium"}:
        named = at > start and phrase != "collegium"
        return _part_of_body(view, start, end, state, "name" if named else "noun")
    last, state = owner_of_lower(view, end, phrase, state)
    if phrase in {"embassy", "consulate", "consulate general"}:
        possessor = view.hit_by_last.get(start - 1) if view.word(start - 1) in POSSESSIVES else None
        owned = possessor.of("state", "capital") if possessor else None
        state = state or (owned.key if owned else None)  # "Iran's embassy in Amman"
        if state is None and at == start and view.word(start - 1) in _ITS:
            return BodyName(start, seat_end(view, last), view.slice(start, end), "body", form="noun")
        if not view.capital(at) and (state is None or (phrase != "embassy" and at == start and owned is None)):
            return None
        last = seat_end(view, last)
        return BodyName(start, last, view.slice(start, last), "body", state, form="noun" if state is None else "name")
    foreign = phrase in body_words("foreign_ministries")
    written_as_name = view.capital(at) and view.capital(end - 1)
    if written_as_name and last == end and view.word(end) in {"of", "for", "on"} and not foreign:
        return None  # "Security Council of ...", read by shape
    if written_as_name and view.folded[end - 1] in lexicon("named by a state"):
        end = last  # "Central Bank of Ghana"
    acronym, last = bracketed_acronym(view, last)
    opening = at == 0 and not view.capital(end - 1)  # "Security forces shelled": in capitals as it begins a sentence
    named = state is not None or foreign or (view.capital(at) and (at > 0 or last - at > 1) and not opening)
    owner = state or state_of_seat(view, last)
    name = view.slice(at, end) if named or not opening else view.slice(at, end).lower()
    return BodyName(start, last, name, "body", owner, None, acronym, "name" if named else "noun")


def _part_of_body(view: View, start: int, end: int, state: str | None, form: str) -> BodyName | None:
    """A press service or collegium, with the body or office it serves: "press service of the President"."""
    if view.word(end) == "of":
        owner = end + 1 + (view.word(end + 1) == "the")
        inner, hit, office = body_at(view, owner), view.hit_by_first.get(owner), view.heads.get(owner)
        if inner:
            return BodyName(start, inner.last, view.slice(start, inner.last), "body", inner.state or state)
        if hit and hit.of("state"):
            return None
        if office:
            return BodyName(start, office[0], view.slice(start, office[0]), "body", state)
    return BodyName(start, end, view.slice(start, end), "body", state, form=form)
