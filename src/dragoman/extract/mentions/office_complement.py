"""One "of ..." part behind an office: "of Foreign Affairs", "of X", "to Y", "of the Board of Z", "for Europe"."""

from dataclasses import dataclass

from dragoman.extract.mentions.bodies import body_at
from dragoman.extract.mentions.learned import body_before_name
from dragoman.extract.mentions.office_organs import is_organ, organ_at
from dragoman.extract.mentions.office_parts import (
    STATE_SORTS,
    Right,
    behind_organ,
    field_run,
    has_head,
    noun_phrase_end,
    region_end,
    with_whom,
)
from dragoman.extract.mentions.persons import OF_A_SEAT
from dragoman.extract.mentions.runs import BodyName, bracketed_acronym, run_end
from dragoman.extract.mentions.served_official import served_by_name
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.gazetteer import Entry
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head, honorifics
from dragoman.model.sentence import NameKind

_GO_BETWEENS = frozenset({"mediator", "negotiator", "facilitator"})
_GOVERNING = frozenset(
    {"governor", "deputy governor", "mayor", "deputy mayor", "vice mayor", "prefect", "akim", "hokim", "khokim", "wali"}
)
_SENT = frozenset({"envoy", "aide", "member", "minister"})  # who is "at" or "to" somebody
_CHARGED = frozenset({"envoy", "aide", "minister", "secretary"})  # who is charged with work "on" something
_SERVING = frozenset({"aide", "envoy"})  # who may serve an official told by name
_WITH_FIELD = frozenset({"minister", "secretary", "envoy", "aide", "head", "counterpart"})
_REGIONAL = frozenset(
    {"premier", "president", "prime minister", "chief minister", "commissioner", "lieutenant governor"}
)
_PARTISAN = frozenset({"party", "movement", "coalition", "bloc", "alliance", "faction"})
_DIVISIONS = frozenset({"branch", "unit", "section", "wing", "arm", "desk", "faction", "caucus", "bench", "mission"})
_LONGEST_TRADE = 5  # words that tell what a body does: "state-owned copper miner"
_MATTERS = frozenset({"affairs", "relations", "department", "policy", "issues"})
_OWNERS = frozenset({"its", "their", "his", "her"})
_FORCES = frozenset({"forces", "troops", "army", "navy", "police", "military", "peacekeepers"})


@dataclass(frozen=True, slots=True)
class _Complement:
    """The part token `preposition` opens; `start` is its first word behind articles, `hit` the known name there."""

    view: View
    preposition: int
    start: int
    head: Head
    hit: Hit | None

    @property
    def word(self) -> str:
        return self.view.word(self.preposition)


def read_complement(view: View, preposition: int, head: Head, right: Right) -> int | None:
    """Reads one "of ..." part into `right`; returns its end, or None where it does not belong to the office."""
    word = view.word(preposition)
    if word == "from":
        return _sent_from(view, preposition + 1, head, right)
    if word == "at" and head.role not in _SENT:
        employer = body_at(view, preposition + 1 + (view.word(preposition + 1) == "the"))
        return _take_body(view, employer, right) if employer and not right.body else None
    advising = head.role in _CHARGED or head.phrase.startswith("chief advis")
    serving = word == "to" and head.role == "secretary" and is_organ(view, preposition + 1)
    if (word in {"at", "to"} and head.role not in _SENT and not serving) or (word == "on" and not advising):
        return None
    start = preposition + 1
    if word == "for" and (view.word(start) in _OWNERS | {"a", "an", "another", "one"} or view.tag(start) == "NUM"):
        return None  # "thanked his counterpart for her efforts", "chair for a one-year term", "for eight years"
    while view.word(start) in {"the"} | _OWNERS:
        start += 1
    if word == "for" and not view.capital(start) and _is_answered(view, preposition, head):
        return None  # "thanked the Minister for the warm welcome": a reason, not a portfolio
    if view.tag(start) == "ADJ" and not view.capital(start) and view.capital(start + 1):
        start += 1  # "of the municipal People's Committee"
    if start >= view.size or view.in_person(start) or (head.role in _SERVING and served_by_name(view, preposition)):
        return None
    if view.word(start) in {"two", "both"} and head.plural:
        return _each_of(view, start + 1, right)
    if word == "to" and view.folded[start] == "state" and view.word(start + 1) != "of" and head.role == "envoy":
        return start + 1  # "Ambassador of Norway | to the State |": the one that tells of him
    within = body_at(view, start) if word == "in" and right.body and start in view.heads else None
    if within:
        return within.last  # "Head of the Regional Directorate | in the Prime Minister's Office"
    hit = view.hit_by_first.get(start)
    part = _Complement(view, preposition, start, head, hit)
    whole = _whole_title(part)
    if whole:
        right.pieces.append((preposition, whole))
        return whole
    owner = hit.of(*STATE_SORTS) if hit else None
    if hit and owner and word == "of" and owner.sort != "group":
        return _of_state(part, hit, owner, right)
    partisan = _party_at(view, start) if word == "of" and not hit else None
    if partisan:
        right.body = right.body or view.slice(*partisan)
        return partisan[1]
    named = _named_behind(view, start) if word in {"of", "for"} else None
    if named:
        right.body = right.body or view.slice(*named)
        return named[1]
    spoken_for = _spoken_for(part, right)
    if spoken_for:
        return spoken_for
    if word == "for" and hit and view.word(hit.last) in POSSESSIVES:
        return None  # "thanked the Minister for Oslo's help": a reason, not a portfolio
    if hit and word == "for" and head.role in {"minister", "secretary"} and field_run(view, start) > hit.last:
        return _of_field(part, right)  # "for Pacific Affairs", "for Francophonie and Partnerships"
    if hit and word != "of" and (owner or hit.of("capital", "region", "place")):
        return _towards_place(part, hit, right)
    return (
        _of_organ(part, right)
        or _of_town(part, right)
        or _of_province(part, right)
        or _of_headed_body(part, right)
        or _of_field(part, right)
        or _of_portfolio(part, right)
        or _of_body(part, right)
        or _of_common_noun(part, right)
        or _of_single_name(part, right)
    )


def _is_answered(view: View, preposition: int, head: Head) -> bool:
    """Whether "for" tells why somebody is thanked, praised or blamed; nobody is head of state for something."""
    before = view.sentence.tokens[:preposition]
    return head.role == "head_of_state" or any(each.lemma in lexicon("answers with a reason") for each in before)


def _sent_from(view: View, start: int, head: Head, right: Right) -> int | None:
    """ "Ambassador to Kenya | from South Korea": whose envoy he is."""
    hit = view.hit_by_first.get(start + (view.word(start) == "the"))
    sender = hit.of("state", "bloc") if hit else None
    if hit is None or sender is None or head.role != "envoy" or right.states or right.body or not right.pieces:
        return None
    right.states = (sender.key,)
    return hit.last


def _of_state(part: _Complement, hit: Hit, owner: Entry, right: Right) -> int | None:
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
        named = _named_behind(view, follows)
        if named:
            right.body, right.states = view.slice(*named), (owner.key,)
            return named[1]
        owned = body_at(view, follows)
        if owned and has_head(view, owned):
            right.body, right.states = owned.name, (owner.key,)
            return owned.last
        place = view.hit_by_first.get(follows)
        region = region_end(view, follows) if part.head.phrase in _GOVERNING | _REGIONAL else None
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
        return _take_body(view, body, right)
    if owner.sort == "demonym":
        return _of_described(view, hit, owner, right) or _of_single_name(part, right)
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


def _party_at(view: View, start: int) -> tuple[int, int] | None:
    """The name in "of the opposition | Lelo party", as tokens."""
    first = start
    while view.tag(first) in {"ADJ", "NOUN"} and view.texts[first].islower():
        first += 1
    last = first
    while (view.capital(last) and not view.in_person(last) and last not in view.heads) or (
        last > first and view.word(last) == "and" and view.capital(last + 1)
    ):
        last += 1  # "Law and Order | party"
    grouped = last > first and view.word(last) in _PARTISAN and not view.capital(last)
    return (first, last + 1) if grouped else None


def _named_behind(view: View, start: int) -> tuple[int, int] | None:
    """The name behind what a body is, as tokens: "petroleum company | Petrowest"."""
    if view.capital(start):
        return None
    end = noun_phrase_end(view, start)
    first = next((at for at in range(start, end) if view.capital(at)), None)
    if first is None or view.folded[first - 1] not in body_words("heads") | lexicon("trades of bodies"):
        return None
    return None if any(view.in_person(at) or at in view.heads for at in range(first, end)) else (first, end)


def _spoken_for(part: _Complement, right: Right) -> int | None:
    """ "spokesman for the ministry", "chief mediator for the African Union"."""
    go_between = part.head.phrase.split()[-1] in _GO_BETWEENS
    if part.word != "for" or not (part.head.role == "aide" or go_between):
        return None
    bloc = part.hit.of("bloc") if part.hit else None
    if part.hit and bloc and go_between:
        right.states = (bloc.key,)
        return bracketed_acronym(part.view, part.hit.last)[1]
    body = body_at(part.view, part.start)
    if body and (body.entity or body.form == "noun" or has_head(part.view, body)):
        return _take_body(part.view, body, right)
    return None


def _towards_place(part: _Complement, hit: Hit, right: Right) -> int | None:
    """ "to Poland and Lithuania", "for the Horn of Africa", "in Vienna"."""
    view, last = part.view, hit.last
    if part.word == "in" and part.head.role != "envoy" and not (right.body and view.capital(last)):
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
    while view.word(last) in _MATTERS and view.capital(last) and view.capital(last - 1):
        last += 1  # "for Asia and Pacific | Affairs"
    charged_too = view.word(last) == "and" and view.word(last + 1) == "the" and not view.capital(last + 2)
    if part.word == "for" and part.head.role == "envoy" and charged_too:
        last = noun_phrase_end(view, last + 1)  # "envoy for Sudan and the peace process"
    right.pieces.append((part.preposition, last))
    return last


def _of_organ(part: _Complement, right: Right) -> int | None:
    """ "of the President", "to the Cabinet of Ministers", "of the UN Secretary-General"."""
    organ = organ_at(part.view, part.start, right)
    if organ is None:
        return None
    if part.view.word(organ[1]) in _MATTERS and part.view.capital(organ[1]):
        organ = (organ[0], organ[1] + 1)  # "of Amiri Diwan | Affairs"
    opening = organ[0] if organ[0] > part.preposition else part.preposition + 1
    right.pieces += [(part.preposition, opening), organ]
    return organ[1]


def _of_town(part: _Complement, right: Right) -> int | None:
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


def _of_province(part: _Complement, right: Right) -> int | None:
    """ "The governor of Chiriquí, Jane Doe": whatever a governor governs is a place, also one nobody knows."""
    view, start = part.view, part.start
    governing = part.word in {"of", "for"} and part.head.phrase in _GOVERNING
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


def _of_headed_body(part: _Complement, right: Right) -> int | None:
    """ "of Delta Bank": a name with a noun for a body in it, before a field of policy is tried."""
    view = part.view
    if part.word != "of" or part.head.role in {"minister", "envoy"} or not view.capital(part.start):
        return None
    body = body_at(view, part.start)
    return _take_body(view, body, right) if body and has_head(view, body) else None


def _of_field(part: _Complement, right: Right) -> int | None:
    """ "of Foreign Affairs and Trade", "for Climate"; a body that reads on farther wins: "in the Ministry of Trade"."""
    view, start = part.view, part.start
    charged = part.word == "for" or view.word(part.preposition - 1) == "charge"
    governing = charged and part.head.role in {"head_of_government", "head_of_state"}
    governing = governing or part.head.phrase.startswith("chief advis")
    if not (part.head.role in _WITH_FIELD or governing) or (part.hit and part.hit.of("body")):
        return None
    end = max(field_run(view, start), _listed_fields(part))
    if end == start:
        return None
    named = view.folded[end : end + 1] and view.folded[end] in body_words("heads")
    longer = body_at(view, start) if part.word in {"in", "at"} or (named and view.texts[end].islower()) else None
    if longer and longer.last > end and has_head(view, longer):
        return _take_body(view, longer, right)
    if part.word == "of" and part.head.role in {"head", "envoy"} and body_at(view, start):
        return None
    if view.tag(end) in {"NOUN", "PROPN"} and view.texts[end].islower() and end not in view.heads:
        end = noun_phrase_end(view, start)  # "envoy to international organizations"
    if view.word(end) == "with" and view.word(end - 1) == "relations" and view.capital(end + 1):
        end = with_whom(view, end + 1)
    if view.word(end - 1) == "abroad":
        own = view.hit_by_first.get(end - 2)  # "of Foreign Affairs and Tongans Abroad": Tonga's
        people = own.of("demonym", "people") if own else None
        right.states = right.states or ((people.key,) if people else ())
    right.pieces.append((part.preposition, end))
    return end


def _listed_fields(part: _Complement) -> int:
    """The end of "Labour, Social Protection and Migration": a minister's fields in a list, closed by "and"."""
    view, end, joined, listed = part.view, part.start, False, False
    if part.head.role != "minister":
        return part.start
    while end < view.size and not view.in_person(end) and end not in view.heads:
        further = view.capital(end + 1) and not view.in_person(end + 1)
        if honorifics().longest(view.keys, end):
            break
        if view.capital(end):
            end += 1
        elif view.word(end) == "," and further and not joined and view.word(end + 1) != "the":
            end, listed = end + 1, True
        elif view.word(end) in {"and", "&"} and further and listed and not joined:
            end, joined = end + 1, True
        else:
            break
    styles = honorifics().longest(view.keys, end)
    name = styles[0] if styles else end
    name += view.word(name) == "."
    named = view.is_person_start(name) or (view.word(end) == "," and view.is_person_start(end + 1))
    return end if joined and named else part.start


def _whole_title(part: _Complement) -> int | None:
    """The end of "of Norlandic Veterans" in a minister's title, of "for Leeds North" in that of a member of a house."""
    view, demonym = part.view, part.hit.of("demonym") if part.hit else None
    if part.head.role == "minister" and part.hit and demonym and part.word in {"of", "for"}:
        ends = (last for first, last in view.learned(NameKind.POST) if first < part.preposition < last)
        return next((last for last in ends if last > part.hit.last and last - 1 not in view.heads), None)
    if part.head.phrase not in OF_A_SEAT or part.word != "for" or not view.capital(part.start):
        return None
    end = part.start
    while view.capital(end) or (end > part.start and view.texts[end : end + 1] == ["-"] and view.capital(end + 1)):
        end += 1
    if view.word(end) != ",":
        end = next((at for at in range(part.start, end) if view.is_person_start(at)), end)
    return end if end > part.start else None


def _of_portfolio(part: _Complement, right: Right) -> int | None:
    """ "Minister of Railway Transport, Jane Doe": a run of capitals without a noun for a body, whatever it says."""
    view = part.view
    charged = part.head.role == "minister" or (part.head.role in {"envoy", "aide"} and part.word == "for")
    if not charged or part.word not in {"of", "for"} or part.hit or not view.capital(part.start):
        return None
    end = part.start
    while end not in view.heads and not view.in_person(end):
        joined = view.word(end) in {"and", "&"} and view.capital(end + 1) and not view.in_person(end + 1)
        if not view.capital(end) and not (joined and end > part.start and end + 1 not in view.heads):
            break
        end += 1
    closed = view.word(end) in {",", "(", "of"} or view.in_person(end)
    if not closed or view.folded[end - 1] in body_words("heads"):
        return None
    right.pieces.append((part.preposition, end))
    return end


def _of_body(part: _Complement, right: Right) -> int | None:
    """ "of Kazakh Invest", "at the central bank"; to whom an envoy is sent is part of the title."""
    body = body_at(part.view, part.start)
    if body is None or part.word == "on":
        return None
    if part.word != "of" and part.head.role == "envoy":
        right.pieces.append((part.preposition, body.last))
        return body.last
    return _take_body(part.view, body, right)


def _of_common_noun(part: _Complement, right: Right) -> int | None:
    """ "of protocol", "for water"; but "head of the delegation" is no office."""
    view, start = part.view, part.start
    if part.word not in {"of", "for"} or view.capital(start) or not view.texts[start][0].isalpha():
        return None
    last = noun_phrase_end(view, start)
    if last == start or "delegation" in view.folded[start:last]:
        return None
    matter = noun_phrase_end(view, last + 1) if view.word(last) in {"on", "for"} else last + 1
    if matter > last + 1 and view.folded[last - 1] in body_words("heads"):
        right.body = right.body or view.slice(start, matter)  # "chair of the committee on foreign relations"
        return matter
    if view.word(last) in POSSESSIVES:
        owned = noun_phrase_end(view, last + 1)
        if owned == last + 1 or view.folded[owned - 1] not in body_words("heads"):
            return None
        if view.capital(owned) and not view.in_person(owned):  # "head of the traders' union Delta"
            right.body = right.body or view.slice(owned, run_end(view, owned))
            return run_end(view, owned)
        right.body = right.body or view.slice(start, owned)  # "head of the traders' union"
        return owned
    right.pieces.append((part.preposition, last))
    return last


def _of_single_name(part: _Complement, right: Right) -> int | None:
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


def _each_of(view: View, start: int, right: Right) -> int | None:
    """ "chairpersons of the two chambers of the Parliament": each holds the office in one of them."""
    last = noun_phrase_end(view, start)
    if last == start:
        return None
    name = view.slice(start, last)
    name = name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
    if view.word(last) == "of":
        body = body_at(view, last + 1 + (view.word(last + 1) == "the"))
        if body:
            name += " " + view.slice(last, body.last)
            last = body.last
    right.body = name
    return last


def _take_body(view: View, body: BodyName, right: Right) -> int:
    """Takes a body; what a learned name says beyond the body's own noun is the name of the person after it."""
    cut = body_before_name(view, body)
    if cut is not None:
        body = cut
    last, name = body.last, body.name
    inner = body_at(view, last + 1) if view.word(last) in POSSESSIVES and view.capital(last + 1) else None
    if inner and has_head(view, inner):  # "chairman of the Senate's Budget Committee"
        right.body, right.states = right.body or inner.name, right.states or ((body.state,) if body.state else ())
        return inner.last
    desk = noun_phrase_end(view, last) if body.form == "name" and view.tag(last) in {"NOUN", "ADJ"} else last
    if desk > last and view.folded[desk - 1] in body_words("heads") | _DIVISIONS and view.texts[last].islower():
        last, name = desk, view.slice(body.first, desk)  # "head of the Interpol liaison office"
    if view.folded[last : last + 2] == ["under", "the"] and last + 2 in view.heads:
        last = behind_organ(view, last + 2, right)
    if view.word(last) in POSSESSIVES:  # "head of the navy's hydrographic service"
        owned = noun_phrase_end(view, last + 1)
        if owned > last + 1 and view.folded[owned - 1] in body_words("heads") | _DIVISIONS:
            last, name = owned, view.slice(body.first, owned)
    right.body = right.body or name
    if body.state and not right.states:
        right.states = (body.state,)
    return last


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
