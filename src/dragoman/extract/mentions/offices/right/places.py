"""States, regions, towns and provinces behind an office."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.parts import Right, has_head, noun_phrase_end, region_end
from dragoman.extract.mentions.offices.right.opening import Complement, take_body
from dragoman.extract.mentions.offices.right.organs import organ_at
from dragoman.extract.mentions.runs import bracketed_acronym
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import Entry
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head
from dragoman.model.sentence import NameKind

GOVERNING = frozenset(
    {"governor", "deputy governor", "mayor", "deputy mayor", "vice mayor", "prefect", "akim", "hokim", "khokim", "wali"}
)

REGIONAL = frozenset(
    {"premier", "president", "prime minister", "chief minister", "commissioner", "lieutenant governor"}
)

_LONGEST_TRADE = 5  # words that tell what a body does: "state-owned copper miner"

MATTERS = frozenset({"affairs", "relations", "department", "policy", "issues"})

_FORCES = frozenset({"forces", "troops", "army", "navy", "police", "military", "peacekeepers"})


def of_a_state(part: Complement, hit: Hit, owner: Entry, right: Right) -> int | None:
    """ "of Ghana", "of Ghana's Parliament", "of the Egyptian Cabinet", "of Iran, Russia and Turkey"."""
    view = part.view
    follows = hit.last + (view.word(hit.last) in POSSESSIVES)
    organ = organ_at(view, follows, right) or organ_at(view, part.start, right)
    if organ is not None and view.word(organ[1]) in POSSESSIVES:
        owned = body_at(view, organ[1] + 1)  # "of the Serbian government's Office for X"
        if owned:
            right.body, right.states = owned.name, (owner.key,)
            return owned.last
    if organ is not None and view.word(follows) not in {",", "and"}:
        right.states = right.states or (owner.key,)
        right.pieces += [(part.preposition, part.preposition + 1), organ]
        return organ[1]
    if follows > hit.last:
        named = named_behind(view, follows)
        if named:
            right.body, right.states = view.slice(*named), (owner.key,)
            return named[1]
        owned = body_at(view, follows)
        if owned and has_head(view, owned):
            right.body, right.states = owned.name, (owner.key,)
            return owned.last
        place = view.hit_by_first.get(follows)
        region = region_end(view, follows) if part.head.phrase in GOVERNING | REGIONAL else None
        if region:
            right.body, right.states = view.slice(follows, region), (owner.key,)
            return region
        if place and place.of("place") and not place.of("state"):
            right.body, right.states = place.entry.surface, (owner.key,)
            return place.last
    if view.word(hit.last) in _FORCES and not view.capital(hit.last):
        last = hit.last + 1
        abroad = view.hit_by_first.get(last + 1) if view.word(last) == "in" else None
        last = abroad.last if abroad else last
        right.body, right.states = view.slice(part.start, last), (owner.key,)
        return last
    body = body_at(view, part.start)
    charged = owner.sort in {"bloc", "state"} and view.word(hit.last) in {"for", "on"}  # "Envoy of X for Y"
    if body and not charged and body.last > hit.last and (body.entity or body.state or has_head(view, body)):
        return take_body(view, body, right)
    if owner.sort == "demonym":
        return _of_described(view, hit, owner, right) or of_single_name(part, right)
    states, last = _state_list(view, hit.last, owner.key, part.head)
    right.states = right.states or states
    _, shut = bracketed_acronym(view, last) if owner.sort == "bloc" else (None, last)
    return shut


def _of_described(view: View, hit: Hit, owner: Entry, right: Right) -> int | None:
    """ "Of the Chilean copper miner | Petrodoe": a body's name behind whose it is and what it does."""
    start = hit.last
    while start < view.size and view.texts[start].islower() and view.tag(start) in {"NOUN", "ADJ"}:
        start += 1
    body = body_at(view, start) if hit.last < start < hit.last + _LONGEST_TRADE and view.capital(start) else None
    if body is None or body.kind != "body":
        return None
    right.body, right.states = right.body or body.name, right.states or (owner.key,)
    return body.last


def named_behind(view: View, start: int) -> tuple[int, int] | None:
    """The name behind what a body is, as tokens: "petroleum company | Petrowest"."""
    if view.capital(start):
        return None
    end = noun_phrase_end(view, start)
    first = next((at for at in range(start, end) if view.capital(at)), None)
    if first is None or view.folded[first - 1] not in body_words("heads") | lexicon("trades of bodies"):
        return None
    return None if any(view.in_person(at) or at in view.heads for at in range(first, end)) else (first, end)


def towards_place(part: Complement, hit: Hit, right: Right) -> int | None:
    """ "to Poland and Lithuania", "for the Horn of Africa", "in Vienna"."""
    view, last = part.view, hit.last
    in_town = part.word == "at" and hit.of("place", "capital") is not None and hit.of("state") is None
    if (part.word == "in" or in_town) and part.head.role != "envoy" and not (right.body and view.capital(last)):
        return None
    if part.word == "in" and right.body:
        right.body = f"{right.body} in {view.slice(part.start, last)}"
        return last
    body = body_at(view, part.start)
    if body and body.last > last:
        last = body.last
    dashed = view.texts[last : last + 1] and view.texts[last] in DASHES and view.glued(last)
    if part.word == "for" and dashed and view.capital(last + 1):
        last = noun_phrase_end(view, last + 1)  # "for the Suva-Apia dialogue"
    if part.word == "for" and hit.of("demonym") and view.texts[last : last + 1] and view.texts[last].islower():
        last = max(last, noun_phrase_end(view, part.start))  # "for Korean nuclear affairs"
    while view.word(last) in {"and", ","}:
        further = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        if not further or not further.of("state", "region", "bloc") or further.last in view.heads:
            break
        last = further.last
    while view.word(last) in MATTERS and view.capital(last) and view.capital(last - 1):
        last += 1  # "for Asia and Pacific | Affairs"
    charged_too = view.word(last) == "and" and view.word(last + 1) == "the" and not view.capital(last + 2)
    if part.word == "for" and part.head.role == "envoy" and charged_too:
        last = noun_phrase_end(view, last + 1)  # "envoy for Sudan and the peace process"
    right.pieces.append((part.preposition, last))
    return last


def of_a_town(part: Complement, right: Right) -> int | None:
    """ "of Odesa region": a place the office belongs to."""
    view, hit = part.view, part.hit
    located = hit.of("place", "capital") if hit else None
    province = next((last for first, last in view.learned(NameKind.PLACE) if first == part.start), None)
    if hit is None and province and part.word == "of" and view.word(province - 1) in lexicon("regions"):
        right.body = right.body or view.slice(part.start, province)
        return province  # "the Governor of Zinder Province"
    if not hit or not located or part.word != "of" or (view.capital(hit.last) and body_at(view, part.start)):
        return None
    last = hit.last + (view.word(hit.last) in lexicon("regions"))
    right.body = right.body or view.slice(part.start, last)
    right.states = right.states or (located.state or "",)
    return last


def of_province(part: Complement, right: Right) -> int | None:
    """ "The governor of Chiriquí, Jane Doe": whatever a governor governs is a place, also one nobody knows."""
    view, start = part.view, part.start
    governing = part.word in {"of", "for"} and part.head.phrase in GOVERNING
    if not governing or part.hit or not view.capital(start):
        return None
    end = start
    while end < view.size and view.capital(end) and not view.in_person(end) and end not in view.heads:
        end += 2 if view.texts[end + 1 : end + 2] and view.texts[end + 1] in DASHES and view.glued(end + 1) else 1
    end += view.word(end) in lexicon("regions")
    closed = view.word(end) in {",", "("} or (view.in_person(end) and end > start)
    if not closed or set(view.folded[start:end]) & body_words("heads"):
        return None
    right.body = right.body or view.slice(start, end)
    return end


def of_single_name(part: Complement, right: Right) -> int | None:
    """ "Director of Sidoe Jane Roe", "of Fijian Delta Lines Jane Roe": capitals right before the name of the holder."""
    view, start = part.view, part.start
    lead = part.hit.of("demonym", "state") if part.hit else None
    end = part.hit.last if part.hit and lead else start
    while view.capital(end) and not view.in_person(end) and end not in view.heads:
        end += 1
    named = end > start and view.is_person_start(end) and (lead is not None or not part.hit)
    if part.word != "of" or part.head.role not in {"head", "chair"} or not named:
        return None
    right.body = right.body or view.slice(start, end)
    right.states = right.states or ((lead.key,) if lead else ())
    return end


def _state_list(view: View, end: int, first: str, head: Head) -> tuple[tuple[str, ...], int]:
    """ "ministers of Iran, Russia and Turkey": every state of the list for a plural office."""
    states = [first]
    while head.plural:
        at = end
        while view.word(at) in {",", "and", "the"}:
            at += 1
        hit = view.hit_by_first.get(at)
        entry = hit.of("state", "bloc") if hit else None
        if at == end or hit is None or entry is None or view.word(hit.last) in POSSESSIVES:
            break
        states.append(entry.key)
        end = hit.last
    return tuple(states), end
