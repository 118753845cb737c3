"""Names of bodies, by their shape, by knowledge and as the language model learned them."""

from dataclasses import replace

from dragoman.extract.mentions.addresses import address_end
from dragoman.extract.mentions.common import common_body
from dragoman.extract.mentions.executive import executive_office
from dragoman.extract.mentions.learned import learned_body
from dragoman.extract.mentions.runs import (
    GOVERNMENTS,
    BodyName,
    bracketed_acronym,
    in_quotes,
    last_head,
    of_chain,
    run_end,
)
from dragoman.extract.mentions.series import series_at
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, QUOTES, Hit, View
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import abbreviation, body_words, lower_bodies
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words

_SOCIETIES = frozenset({"Red Cross", "Red Crescent"})  # every state has its own
_MISSIONS = frozenset({"embassy", "consulate", "mission", "delegation"})
_ITS = frozenset({"its", "their"})
_COMPANY_FORMS = frozenset("airline company corporation joint holding concern fund agency foundation".split())
_NAMES_ALONE = frozenset(
    {"parliament", "congress", "senate", "knesset", "duma", "pentagon", "sejm", "seimas", "bundestag", "treasury"}
)
_STATE_ORGANS = frozenset(
    "ministry ministries parliament senate house embassy consulate government foreign security national state supreme "
    "central general defense defence interior".split()
)
_TEXTS = frozenset({"agreement", "protocol", "convention", "treaty", "memorandum", "declaration", "act", "law", "code"})
_MATTERS_AND_BODIES = frozenset({"movement", "services", "works", "service", "exchange", "association"})
_TRADES = frozenset(  # what a company's name goes on with
    "rail energy aviation motors capital logistics maritime systems marine aerospace steel cargo holdings resources "
    "petroleum chemicals engineering space international".split()
)
_ZONES = frozenset({"free", "economic"})
_NAMED_BY_STATE = frozenset(  # "State Bank of Ghana"
    "bank university church party embassy consulate centre center institute college academy force port".split()
)
_ORGANS_OF_STATES = frozenset({"parliament", "government", "senate", "cabinet", "army", "presidency"})


def find_bodies(view: View) -> list[BodyName]:
    """Bodies and series of a sentence, without overlap, in order."""
    found: list[BodyName] = []
    position = 0
    while position < view.size:
        body = None
        over = view.hit_over(position)
        inside = over is not None and over.first < position and over.of("bloc", "state", "group", "region") is not None
        if not view.in_person(position) and not inside:
            body = series_at(view, position) or body_at(view, position)
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
    text = view.word(body.first - 2) in _TEXTS and view.capital(body.first - 2)
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
    if body.state or body.kind != "body" or view.word(body.first - 1) not in POSSESSIVES:
        return body
    owner = view.hit_by_last.get(body.first - 1)
    entry = owner.of("state", "capital", "bloc") if owner else None
    organ = view.hit_by_last.get(body.first - 2)
    if entry is None and organ is not None and view.word(body.first - 2) in _ORGANS_OF_STATES:
        entry = organ.of("demonym", "state")
    return replace(body, state=entry.key, form="name") if entry else body


def body_at(view: View, start: int) -> BodyName | None:
    """The body whose name begins at token `start`; articles and possessive states are not part of it."""
    if start >= view.size or view.in_person(start):
        return None
    if view.texts[start] in QUOTES and start + 1 < view.size and view.capital(start + 1):
        return _quoted(view, start)
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


def _quoted(view: View, start: int) -> BodyName | None:
    """ "Uzbekneftegaz" JSC: a quoted name with a form of company behind it."""
    for end in range(start + 2, min(start + 7, view.size)):
        if view.texts[end] in QUOTES and end + 1 < view.size:
            if view.folded[end + 1] in _suffixes():
                return BodyName(start, end + 2, view.slice(start + 1, end))
            return None
    return None


def _suffixes() -> frozenset[str]:
    return body_words("suffixes") | _COMPANY_FORMS


def body_by_shape(view: View, start: int) -> BodyName | None:
    """The body that knowledge or the shape of the words tells at token `start`, whatever the model says."""
    known = view.hit_by_first.get(start)
    news = _news_agency(view, known) if known else None
    if news:
        return news
    site = None if known and known.last > start + 1 else _run_as_body(view, start)
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
    if known and known.of("body", "palace") and not (_longer_run(view, known.last) or _is_of_people(view, known)):
        return _known_body(view, known)
    if not view.capital(start) or in_quotes(view, start, start + 1):
        return None
    end = run_end(view, start)
    head = last_head(view, start, end)
    text = view.folded[start] in _TEXTS and view.word(start + 1) in {"on", "of", "for", "to", "between"}
    if text or (head is not None and view.folded[head] == "exchange" and view.word(head + 2) in {"notes", "letters"}):
        return None  # "the Protocol on Free Movement", "the Exchange of Notes"
    return None if head is None else _headed_body(view, start, head, end, lead)


def _run_as_body(view: View, start: int) -> BodyName | None:
    """ "The Port of Lautoka", "Suva Special Economic Zone": places that somebody runs, and that act by those."""
    if not view.capital(start) or view.in_person(start):
        return None
    if (
        view.texts[start] == "Port"
        and view.word(start + 1) == "of"
        and start + 2 < view.size
        and view.capital(start + 2)
    ):
        town = view.hit_by_first.get(start + 2)
        place = town.of("capital", "place") if town else None
        last = town.last if town and place else start + 3
        return BodyName(start, last, view.slice(start, last), "body", place.state if place else None)
    end = run_end(view, start)
    chamber = view.word(end - 1) == "house" and view.word(end) == "of" and view.word(end + 1) in {"chiefs", "elders"}
    if chamber and view.capital(end + 1):
        return BodyName(start, end + 2, view.slice(start, end + 2))  # "the National House of Chiefs"
    zone = end - start > 2 and view.folded[end - 1] == "zone" and view.folded[end - 2] in _ZONES
    at_sea = zone and view.folded[end - 3] == "exclusive"  # nobody runs that
    return BodyName(start, end, view.slice(start, end)) if zone and not at_sea else None


def _news_agency(view: View, known: Hit) -> BodyName | None:
    """ "Xinhua News Agency": an outlet with what it is behind its name."""
    outlet = known.of("outlet")
    last = known.last
    while outlet and view.word(last) in {"news", "agency"} and view.capital(last):
        last += 1
    return BodyName(known.first, last, outlet.name, "body", None, outlet.key) if outlet and last > known.last else None


def _known_body(view: View, known: Hit) -> BodyName:
    """A body or palace of the knowledge files, with the state, service or short form that follows its name."""
    start = known.first
    entry = known.of("body", "palace")
    assert entry is not None
    if entry.sort == "palace":
        return BodyName(start, known.last, entry.name, "palace", entry.state, entry.key)
    last = known.last
    state = entry.state
    if known.last == start + 1 and view.capital(last) and view.word(last) in _TRADES and not view.in_person(last):
        return BodyName(start, last + 1, view.slice(start, last + 1), "body", state)  # "Siemens Energy"
    if view.word(last) == "of":
        owner = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        if owner and owner.of("state") and not entry.state:
            state, last = owner.entry.key, owner.last
    service = _service_of(view, known.last) if last == known.last else None
    if service:
        return BodyName(start, service, view.slice(start, service))
    acronym, last = bracketed_acronym(view, last)
    further = last_head(view, last, run_end(view, last)) if acronym and view.capital(last) else None
    if further is not None:
        return BodyName(start, further + 1, view.slice(start, further + 1), "body", state, None, acronym)
    return BodyName(start, last, view.slice(start, known.last), "body", state, entry.key, acronym)


def _headed_body(view: View, start: int, head: int, end: int, lead: Hit | None) -> BodyName | None:
    """A run of capitals `[start, end)` whose last noun for a body is at `head`; `lead` is the state it begins with."""
    relation = lead is not None and lead.last < head and view.texts[lead.last] in DASHES
    if relation and view.folded[head] in {"alliance", "front", "union", "company"}:
        return None  # "the U.S.-Japan Alliance" is a relation
    suffix = head + 1
    while suffix < end and view.folded[suffix] in body_words("suffixes"):
        suffix += 1
    last, state = of_chain(view, suffix)
    name_first = start
    if lead and lead.of("demonym", "state") and lead.last <= head:
        state = state or lead.entry.key
        if lead.of("demonym") and view.texts[lead.last] not in DASHES and _generic(view, lead.last, last):
            name_first = lead.last
    elif lead and lead.of("bloc"):
        state = state or lead.entry.key
    name_last = _before_owner(view, head, last) if state and not lead else last
    mission = (
        view.folded[head] in _MISSIONS
        or _is_high_commission(view, head)
        or (lead is not None and lead.of("bloc") and view.folded[head] == "office")
    )
    if mission and name_last == last:
        last = name_last = _seat_end(view, last)
    if lead and last <= lead.last:
        return None
    if lead and lead.of("state", "demonym") and (head == lead.last and view.folded[head] in GOVERNMENTS):
        return None
    if (
        view.folded[start] in GOVERNMENTS
        and head == start
        and (view.slice(name_first, name_last) != "Cabinet of Ministers" or view.hit_by_last.get(start))
    ):
        return None
    if view.folded[start] in lexicon("kinds of government") and head == start + 1 and view.folded[head] == "government":
        return None  # "the Federal Government" is the state
    if view.folded[head] == "guard" and view.word(head + 2) in {"honor", "honour"}:
        return None
    name = view.slice(name_first, name_last)
    acronym, shut = bracketed_acronym(view, last)
    glossed = _owner_behind_gloss(view, last)
    if glossed:
        return BodyName(start, glossed.last, name, "body", glossed.entry.key, None, acronym)
    if acronym and view.capital(shut) and not view.in_person(shut):
        inner = last_head(view, shut, run_end(view, shut))
        if inner is not None:
            return BodyName(start, inner + 1, view.slice(name_first, inner + 1), "body", state, None, acronym)
    if name_first == head and name_last == head + 1 and not state and view.folded[head] not in _NAMES_ALONE:
        return BodyName(name_first, shut, name, "body", state, None, acronym, "noun")
    return BodyName(start, shut, name, "body", state, None, acronym)


def _is_high_commission(view: View, head: int) -> bool:
    """What an embassy is called within the Commonwealth."""
    return view.folded[head] == "commission" and view.word(head - 1) == "high"


def _before_owner(view: View, head: int, last: int) -> int:
    """Where the name ends before the state it belongs to: "Ministry of Trade | of Ghana", but "Bank of Ghana"."""
    owner = next((hit for hit in view.hits if hit.last == last and hit.first > head and hit.of("state")), None)
    if owner is None or view.folded[head] in _NAMED_BY_STATE or _is_high_commission(view, head):
        return last
    cut = owner.first - (2 if view.word(owner.first - 1) == "the" else 1)
    return cut if cut > head and view.word(cut) == "of" else last


def _owner_behind_gloss(view: View, last: int) -> Hit | None:
    """The state in "People's Council (Halk Maslahaty) of X"."""
    if view.texts[last : last + 1] != ["("]:
        return None
    close = next((at for at in range(last, min(last + 6, view.size)) if view.texts[at] == ")"), None)
    owner = view.hit_by_first.get(close + 2) if close and view.word(close + 1) == "of" else None
    return owner if owner and owner.of("state") else None


def _longer_run(view: View, end: int) -> bool:
    """Whether a known body's name only begins a longer one: "Akorda Press Service"."""
    if view.capital(end) and any(view.folded[at] in body_words("heads") for at in range(end, run_end(view, end))):
        return True
    return any(view.keys[end : end + len(phrase)] == phrase for phrase in (["press", "service"], ["press", "office"]))


def _is_of_people(view: View, known: Hit) -> bool:
    """Whether a party's name only begins a longer one: "the Socialist Party | of Farmers"."""
    party = view.word(known.last - 1) == "party" and view.word(known.last) == "of"
    return party and view.capital(known.last + 1) and known.last + 1 not in view.hit_by_first


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
    lead = view.hit_by_first.get(start) if at > start else None
    whose = lead or view.hit_by_last.get(start)
    if whose and whose.of("demonym") and _is_of_two(view, whose.first):
        return None
    state = lead.entry.key if lead and lead.of("demonym", "state", "bloc") else palace.state if palace else None
    if phrase in {"press service", "press office", "collegium"}:
        named = at > start and phrase != "collegium"
        return _part_of_body(view, start, end, state, "name" if named else "noun")
    last, state = _owner_of_lower(view, end, phrase, state)
    if phrase in {"embassy", "consulate", "consulate general"}:
        possessor = view.hit_by_last.get(start - 1) if view.word(start - 1) in POSSESSIVES else None
        owned = possessor.of("state", "capital") if possessor else None
        state = state or (owned.key if owned else None)  # "Iran's embassy in Amman"
        if state is None and at == start and view.word(start - 1) in _ITS:
            return BodyName(start, _seat_end(view, last), view.slice(start, end), "body", form="noun")
        if not view.capital(at) and (state is None or (phrase != "embassy" and at == start and owned is None)):
            return None
        last = _seat_end(view, last)
        return BodyName(start, last, view.slice(start, last), "body", state, form="noun" if state is None else "name")
    foreign = phrase in body_words("foreign_ministries")
    written_as_name = view.capital(at) and view.capital(end - 1)
    if written_as_name and last == end and view.word(end) in {"of", "for", "on"} and not foreign:
        return None  # "Security Council of ...", read by shape
    if written_as_name and view.folded[end - 1] in _NAMED_BY_STATE:
        end = last  # "Central Bank of Ghana"
    acronym, last = bracketed_acronym(view, last)
    named = state is not None or foreign or (view.capital(at) and (at > 0 or last - at > 1))
    owner = state or _state_of_seat(view, last)
    return BodyName(start, last, view.slice(at, end), "body", owner, None, acronym, "name" if named else "noun")


def _is_of_two(view: View, start: int) -> bool:
    """Whether what follows belongs to two states alike: "Tajik and Kyrgyz border guards" are no body of one."""
    before = view.hit_by_last.get(start - 1) if view.word(start - 1) == "and" else None
    return before is not None and bool(before.of("demonym"))


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


def _owner_of_lower(view: View, end: int, phrase: str, state: str | None) -> tuple[int, str | None]:
    """Where "ministry of trade of the Republic of X" ends, and whose it is; `state` is what stands before it."""
    if phrase == "ministry of foreign affairs" or (view.word(end) == "of" and "ministry" in phrase):
        last, owner = of_chain(view, end)
        return last, state or owner
    if view.word(end) == "of":
        hit = view.hit_by_first.get(end + 1 + (view.word(end + 1) == "the"))
        if hit and hit.of("state"):
            return hit.last, state or hit.entry.key
    return end, state


def _service_of(view: View, end: int) -> int | None:
    """The end of "'s Georgian Service" behind a broadcaster's name."""
    hit = view.hit_by_first.get(end + 1) if view.word(end) in POSSESSIVES else None
    if hit and hit.of("demonym") and view.word(hit.last) == "service" and view.capital(hit.last):
        return hit.last + 1
    return None


def _seat_end(view: View, end: int) -> int:
    """The end of "in Berlin" behind a mission, where it stands: it tells which of a state's missions is meant."""
    if view.word(end) != "in":
        return end
    seat = view.hit_by_first.get(end + 1)
    return seat.last if seat and seat.of("capital", "place", "state") and seat.last not in view.heads else end


def _state_of_seat(view: View, end: int) -> str | None:
    """The state of the town in "police in Montford", "the parliament in Montford"."""
    seat = view.hit_by_first.get(end + 1) if view.word(end) == "in" else None
    place = seat.of("capital", "place") if seat else None
    return place.state if place else None


def _generic(view: View, first: int, last: int) -> bool:
    """Whether what follows the demonym is itself a usual name of an organ of state."""
    return view.folded[first] in _STATE_ORGANS or view.folded[last - 1] in {"ministry", "parliament", "embassy"}
