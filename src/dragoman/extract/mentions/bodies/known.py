"""Bodies that the knowledge files know, news agencies, and places that somebody runs."""

from dragoman.extract.mentions.names_in_honour import InHonour
from dragoman.extract.mentions.runs import BodyName, bracketed_acronym, last_head, of_chain, run_end
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import called_organisations
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import words
from dragoman.knowledge.shared_letters import shared_letters

_ZONES = frozenset({"free", "economic"})


def run_as_body(view: View, start: int) -> BodyName | None:
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


def body_in_honour(view: View, named: InHonour) -> BodyName | None:
    """ "King Saud University", "King Doe City for Science": a body that bears somebody's name; None for an airport."""
    noun = view.folded[named.noun]
    town = noun == "city" and view.word(named.noun + 1) == "for"
    if noun not in body_words("heads") and not town:
        return None
    last, state = of_chain(view, named.noun + 1)
    return BodyName(named.first, last, view.slice(named.first, last), "body", state)


def names_fields(view: View, known: Hit) -> bool:
    """ "Minister of Law and Justice": words that are a party's name elsewhere are what a minister has in charge."""
    role = next((head.role for end, head in view.heads.values() if end == known.first - 1), None)
    held = role == "minister" and view.word(known.first - 1) in {"of", "for"}
    return held and all(word in words("fields") | {"and"} for word in view.folded[known.first : known.last])


def news_agency(view: View, known: Hit) -> BodyName | None:
    """ "Xinhua News Agency": an outlet with what it is behind its name."""
    outlet = known.of("outlet")
    last = known.last
    while outlet and view.word(last) in {"news", "agency"} and view.capital(last):
        last += 1
    return BodyName(known.first, last, outlet.name, "body", None, outlet.key) if outlet and last > known.last else None


def known_body(view: View, known: Hit) -> BodyName:
    """A body or palace of the knowledge files, with the state, service or short form that follows its name."""
    start = known.first
    entry = known.of("body", "palace")
    assert entry is not None
    if entry.sort == "palace":
        return BodyName(start, known.last, entry.name, "palace", entry.state, entry.key)
    if entry.surface in called_organisations() or entry.surface in shared_letters():
        return BodyName(start, known.last, entry.name, "body", entry.state, entry.key)  # "the EU's top court", "the EC"
    last = known.last
    state = entry.state
    if (
        known.last == start + 1
        and view.capital(last)
        and view.word(last) in lexicon("ends of company names")
        and not view.in_person(last)
    ):
        return BodyName(start, last + 1, view.slice(start, last + 1), "body", state)  # "Siemens Energy"
    if view.word(last) == "of":
        owner = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
        if owner and owner.of("state") and not entry.state:
            state, last = owner.entry.key, owner.last
        elif owner and owner.of("state") and known.last == start + 1 and owner.entry.key != entry.state:
            return BodyName(
                start, owner.last, view.slice(start, owner.last), "body", owner.entry.key
            )  # "Sejm of Latvia"
    service = _service_of(view, known.last) if last == known.last else None
    if service:
        return BodyName(start, service, view.slice(start, service))
    acronym, last = bracketed_acronym(view, last)
    further = last_head(view, last, run_end(view, last)) if acronym and view.capital(last) else None
    if further is not None:
        return BodyName(start, further + 1, view.slice(start, further + 1), "body", state, None, acronym)
    return BodyName(start, last, view.slice(start, known.last), "body", state, entry.key, acronym)


def longer_run(view: View, end: int) -> bool:
    """Whether a known body's name only begins a longer one: "Akorda Press Service"."""
    if view.capital(end) and any(view.folded[at] in body_words("heads") for at in range(end, run_end(view, end))):
        return True
    return any(view.keys[end : end + len(phrase)] == phrase for phrase in (["press", "service"], ["press", "office"]))


def is_of_people(view: View, known: Hit) -> bool:
    """Whether a party's name only begins a longer one: "the Socialist Party | of Farmers"."""
    party = view.word(known.last - 1) == "party" and view.word(known.last) == "of"
    return party and view.capital(known.last + 1) and known.last + 1 not in view.hit_by_first


def _service_of(view: View, end: int) -> int | None:
    """The end of "'s Georgian Service" behind a broadcaster's name."""
    hit = view.hit_by_first.get(end + 1) if view.word(end) in POSSESSIVES else None
    if hit and hit.of("demonym") and view.word(hit.last) == "service" and view.capital(hit.last):
        return hit.last + 1
    return None
