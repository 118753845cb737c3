"""Names of bodies and of recurring events, by their shape, by knowledge and as the language model learned them."""

import re
from dataclasses import dataclass, replace

from dragoman.extract.mentions_view import DASHES, POSSESSIVES, QUOTES, View, is_common
from dragoman.knowledge.bodies import abbreviation, body_words, lower_bodies
from dragoman.knowledge.loading import fold, load
from dragoman.knowledge.offices import words
from dragoman.model.sentence import NameKind

_LINKS = frozenset({"of", "for", "on", "in", "to"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z][A-Za-z&-]*\d*")
_ORDINAL = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|[IVXL]+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|annual|next|regular|upcoming|previous|last|\d{4})",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(r"(?:COP|CMP|UNGA|MC)-?\d+")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's or series' name at tokens `[first, last)`; `acronym` is the short form given in brackets after it."""

    first: int
    last: int
    name: str
    kind: str = "body"
    state: str | None = None
    entity: str | None = None
    acronym: str | None = None
    form: str = "name"


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
        if body:
            found.append(_owned(view, body))
        nested = (
            body is not None
            and view.word(position) in {"press", "collegium"}
            and view.word(body.last - 1) not in {"service", "office"}
        )
        position = max(position + 1, body.last) if body and not nested else position + 1
    return found


def _owned(view: View, body: BodyName) -> BodyName:
    """The body with the state of a possessive before it: "Taiwan's defence ministry"."""
    if body.state or body.kind != "body" or view.word(body.first - 1) not in POSSESSIVES:
        return body
    owner = view.hit_by_last.get(body.first - 1)
    entry = owner.of("state", "capital", "bloc") if owner else None
    return replace(body, state=entry.key, form="name") if entry else body


def body_at(view: View, start: int) -> BodyName | None:
    """The body whose name begins at token `start`; articles and possessive states are not part of it."""
    if start >= view.size or view.in_person(start):
        return None
    if view.texts[start] in QUOTES and start + 1 < view.size and view.capital(start + 1):
        return _quoted(view, start)
    if view.word(start) in {"the", "a", "an"}:
        return None
    ruled = _by_shape(view, start)
    learned = _learned(view, start)
    if ruled and learned:
        return ruled if ruled.last >= learned.last or ruled.entity else learned
    return ruled or learned


def _quoted(view: View, start: int) -> BodyName | None:
    """ "Uzbekneftegaz" JSC: a quoted name with a form of company behind it."""
    for end in range(start + 2, min(start + 7, view.size)):
        if view.texts[end] in QUOTES and end + 1 < view.size:
            if view.folded[end + 1] in _suffixes():
                return BodyName(start, end + 2, view.slice(start + 1, end))
            return None
    return None


def _suffixes() -> frozenset[str]:
    return body_words("suffixes") | {
        "airline",
        "company",
        "corporation",
        "joint",
        "holding",
        "concern",
        "fund",
        "agency",
        "foundation",
    }


def _by_shape(view: View, start: int) -> BodyName | None:
    known = view.hit_by_first.get(start)
    outlet = known.of("outlet") if known else None
    if known and outlet:
        last = known.last
        while view.word(last) in {"news", "agency"} and view.capital(last):
            last += 1
        if last > known.last:
            return BodyName(start, last, outlet.name, "body", None, outlet.key)
    lead = None
    if known and known.of("demonym", "state", "bloc", "people") and not known.of("body"):
        lead = known
    lower = _lower_body(view, start, lead.last if lead else start)
    if lower:
        return lower
    if view.texts[start] in {"MFA", "MoFA", "MOFA", "MoD", "MOD"}:
        return BodyName(start, start + 1, view.texts[start], form="noun")
    if lead and lead.last < view.size and abbreviation(view.texts[lead.last]) and lead.last + 1 <= view.size:
        return BodyName(start, lead.last + 1, view.texts[lead.last], state=lead.entry.key)
    if known and known.of("body", "palace") and not _longer_run(view, start, known.last):
        entry = known.of("body", "palace")
        assert entry is not None
        if entry.sort == "palace":
            return BodyName(start, known.last, entry.name, "palace", entry.state, entry.key)
        last = known.last
        state = entry.state
        if view.word(last) == "of":
            owner = view.hit_by_first.get(last + 1 + (view.word(last + 1) == "the"))
            if owner and owner.of("state") and not entry.state:
                state, last = owner.entry.key, owner.last
        acronym, last = _acronym(view, last)
        further = _last_head(view, last, _run_end(view, last)) if acronym and view.capital(last) else None
        if further is not None:
            return BodyName(start, further + 1, view.slice(start, further + 1), "body", state, None, acronym)
        return BodyName(start, last, view.slice(start, known.last), "body", state, entry.key, acronym)
    if not view.capital(start) or _in_quotes(view, start, start + 1):
        return None
    end = _run_end(view, start)
    head = _last_head(view, start, end)
    if head is None:
        return None
    if lead and view.texts[lead.last] in DASHES and view.folded[head] in {"alliance", "front", "union", "company"}:
        return None  # "the U.S.-Japan Alliance" is a relation
    state = None
    suffix = head + 1
    while suffix < view.size and suffix < end and view.folded[suffix] in body_words("suffixes"):
        suffix += 1
    last, state = _of_chain(view, suffix)
    name_first = start
    if lead and lead.of("demonym", "state") and lead.last <= head:
        state = state or lead.entry.key
        if lead.of("demonym") and view.texts[lead.last] not in DASHES and _generic(view, lead.last, last):
            name_first = lead.last
    elif lead and lead.of("bloc"):
        state = state or lead.entry.key
    name_last = last
    if state and not lead:
        owner = next((hit for hit in view.hits if hit.last == last and hit.first > head and hit.of("state")), None)
        if owner:
            cut = owner.first - (2 if view.word(owner.first - 1) == "the" else 1)
            if cut > head and view.word(cut) == "of":
                name_last = cut
    if lead and last <= lead.last:
        return None
    if lead and lead.of("state", "demonym") and (head == lead.last and view.folded[head] in _GOVERNMENTS):
        return None
    if (
        view.folded[start] in _GOVERNMENTS
        and head == start
        and (view.slice(name_first, name_last) != "Cabinet of Ministers" or view.hit_by_last.get(start))
    ):
        return None
    acronym, shut = _acronym(view, last)
    if acronym and view.capital(shut) and not view.in_person(shut):
        more = _run_end(view, shut)
        inner = _last_head(view, shut, more)
        if inner is not None:
            return BodyName(start, inner + 1, view.slice(name_first, inner + 1), "body", state, None, acronym)
    last = shut
    if (
        name_first == head
        and name_last == head + 1
        and not state
        and view.folded[head]
        not in {
            "parliament",
            "congress",
            "senate",
            "knesset",
            "duma",
            "pentagon",
            "sejm",
            "seimas",
            "bundestag",
            "treasury",
        }
    ):
        return BodyName(name_first, last, view.slice(name_first, name_last), "body", state, None, acronym, "noun")
    return BodyName(start, last, view.slice(name_first, name_last), "body", state, None, acronym)


def _longer_run(view: View, start: int, end: int) -> bool:
    """Whether a known body's name only begins a longer one: "Akorda Press Service"."""
    if view.capital(end) and any(view.folded[at] in body_words("heads") for at in range(end, _run_end(view, end))):
        return True
    return any(view.keys[end : end + len(phrase)] == phrase for phrase in (["press", "service"], ["press", "office"]))


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
    end = match[0]
    lead = view.hit_by_first.get(start) if at > start else None
    state = lead.entry.key if lead and lead.of("demonym", "state", "bloc") else palace.state if palace else None
    phrase = match[1][0]
    if phrase in {"press service", "press office", "collegium"}:
        if view.word(end) == "of":
            inner = body_at(view, end + 1 + (view.word(end + 1) == "the"))
            if (
                inner is None
                and (hit := view.hit_by_first.get(end + 1 + (view.word(end + 1) == "the")))
                and hit.of("state")
            ):
                return None
            if inner:
                return BodyName(start, inner.last, view.slice(start, inner.last), "body", inner.state or state)
            office = view.heads.get(end + 1 + (view.word(end + 1) == "the"))
            if office:
                return BodyName(start, office[0], view.slice(start, office[0]), "body", state)
        if at == start or phrase == "collegium":
            return BodyName(start, end, view.slice(start, end), "body", state, form="noun")
        return BodyName(start, end, view.slice(start, end), "body", state)
    last = end
    if phrase == "ministry of foreign affairs" or (view.word(end) == "of" and "ministry" in phrase):
        last, owner = _of_chain(view, end)
        state = state or owner
    elif view.word(end) == "of":
        hit = view.hit_by_first.get(end + 1 + (view.word(end + 1) == "the"))
        if hit and hit.of("state"):
            state, last = state or hit.entry.key, hit.last
    if phrase in {"embassy", "consulate", "consulate general"}:
        if not view.capital(at) and (state is None or (phrase != "embassy" and at == start)):
            return None
        return BodyName(
            start, last, view.slice(at, end), "body", state, None, None, "noun" if state is None else "name"
        )
    if (
        view.capital(at)
        and view.capital(end - 1)
        and last == end
        and view.word(end) in {"of", "for", "on"}
        and phrase not in body_words("foreign_ministries")
    ):
        return None  # "Security Council of ...", read by shape
    acronym, last = _acronym(view, last)
    named = (
        state is not None
        or (view.capital(at) and (at > 0 or last - at > 1))
        or phrase in body_words("foreign_ministries")
    )
    return BodyName(start, last, view.slice(at, end), "body", state, None, acronym, "name" if named else "noun")


def _generic(view: View, first: int, last: int) -> bool:
    """Whether what follows the demonym is itself a usual name of an organ of state."""
    return view.folded[first] in {
        "ministry",
        "parliament",
        "senate",
        "embassy",
        "government",
        "ministries",
        "foreign",
        "security",
        "national",
        "state",
        "supreme",
        "central",
        "consulate",
        "defense",
        "defence",
        "interior",
        "house",
        "general",
    } or view.folded[last - 1] in {"ministry", "parliament", "embassy"}


_HYPHENATED = frozenset(
    {"based", "led", "backed", "brokered", "born", "made", "funded", "sponsored", "owned", "run", "held"}
)


def _run_end(view: View, start: int) -> int:
    """The end of the run of capitalised words, hyphens, "&" and quoted parts that begins at `start`."""
    end = start
    while end < view.size and not view.in_person(end):
        text = view.texts[end]
        if view.capital(end) or (text[0].isdigit() and end > start and view.capital(end + 1)):
            if end > start and view.folded[end] in {
                "the",
                "today",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
            }:
                break
            end += 1
        elif text in DASHES and view.glued(end) and view.glued(end + 1) and end > start:
            if view.word(end + 1) in _HYPHENATED:
                break
            end += 2
        elif text == "&" and view.capital(end + 1) and end > start:
            end += 1
        elif (
            text in POSSESSIVES
            and view.glued(end)
            and end > start
            and view.capital(end + 1)
            and not (view.hit_by_last.get(end) and view.hit_by_last[end].of("state", "capital", "bloc"))
        ):
            end += 1
        elif view.folded[end] == "and" and end > start and _coordinated_adjective(view, end):
            end += 1
        else:
            break
    return end


_FORA = frozenset({"forum", "summit", "conference", "games", "dialogue"})


def _coordinated_adjective(view: View, index: int) -> bool:
    """ "Emergency and Disaster Agency": "and" inside a run whose head is still to come."""
    if any(
        view.folded[before] in body_words("heads") for before in range(max(0, index - 3), index)
    ) or view.hit_by_last.get(index):
        return False
    return (
        view.capital(index + 1)
        and any(
            view.word(after) in body_words("heads") | _FORA and view.capital(after)
            for after in (index + 1, index + 2, index + 3)
        )
        and not view.hit_by_first.get(index + 1)
    )


def _last_head(view: View, start: int, end: int) -> int | None:
    for index in range(end - 1, start - 1, -1):
        if view.folded[index] in body_words("heads") and view.capital(index):
            if (
                view.folded[index]
                in {
                    "command",
                    "guard",
                    "general",
                    "register",
                    "soyuz",
                    "sovereign",
                    "team",
                    "front",
                    "staff",
                    "group",
                    "company",
                    "division",
                    "service",
                }
                and index == start
            ):
                continue
            if view.in_head(index):
                continue
            if view.folded[index] == "republic" and (
                index == start or view.word(index - 1) == "islamic" or view.word(index + 1) == "of"
            ):
                continue
            return index
    return None


def _of_chain(view: View, end: int) -> tuple[int, str | None]:
    """Follows "of Foreign Affairs and Trade of the Republic of X": the end, and the state the chain names last."""
    state = None
    while view.word(end) in _LINKS:
        start = end + 1
        if view.word(start) == "the":
            start += 1
        if not view.capital(start) or view.in_person(start) or start in view.heads and view.word(end) not in {"of"}:
            break
        if (
            view.word(end) == "in"
            and (hit := view.hit_by_first.get(start))
            and hit.of("capital", "place")
            and not hit.of("state")
        ):
            break
        hit = view.hit_by_first.get(start)
        if (
            view.word(end) in {"on", "in", "to"}
            and view.hit_over(start) is None
            and view.folded[start]
            in {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} | _MONTHS
        ):
            break
        if (
            view.word(end) in {"to", "in", "on"}
            and hit
            and hit.of("state")
            and view.word(end - 1)
            not in {"delegation", "mission", "embassy", "representation", "representative", "office"}
        ):
            break
        if (
            hit
            and hit.of("state")
            and not (
                view.capital(hit.last) and not view.in_person(hit.last) and view.folded[hit.last] in body_words("heads")
            )
        ):
            if view.word(end) == "of":
                state = state or hit.entry.key
            end = hit.last
            while (
                view.word(end) == "and"
                and (nxt := view.hit_by_first.get(end + 1))
                and nxt.of("state", "region")
                and view.word(start - 1) != "of"
            ):
                end = nxt.last
            if view.word(end) in POSSESSIVES:
                break
            continue
        stop = start
        while stop < view.size and not view.in_person(stop):
            if view.capital(stop) and stop not in view.heads:
                stop += 1
            elif view.capital(stop) and stop in view.heads and view.word(stop) not in {"minister"}:
                stop += 1
            elif view.texts[stop] in DASHES and view.glued(stop) and view.glued(stop + 1):
                stop += 2
            elif view.texts[stop] in {",", "and", "&"} and _list_goes_on(view, stop):
                stop += 1
            else:
                break
        if stop == start:
            break
        end = stop
    return end, state


_MONTHS = frozenset("january february march april may june july august september october november december".split())


def _list_goes_on(view: View, index: int) -> bool:
    """Whether "," or "and" inside a body's name is followed by more of it."""
    after = index + 1
    if view.texts[index] == "," and view.word(after) == "and":
        after += 1
    if not view.capital(after) or view.in_person(after) or after in view.heads:
        return False
    hit = view.hit_by_first.get(after)
    if hit and not hit.of("place"):
        return False
    if view.folded[after] in body_words("heads") and view.folded[after] not in {
        "trade",
        "services",
        "service",
        "exchange",
        "security",
    }:
        return False
    if view.texts[index] != ",":
        return True
    return any(
        view.folded[later] == "and" and view.capital(later + 1) for later in range(after + 1, min(after + 6, view.size))
    )


def _acronym(view: View, end: int) -> tuple[str | None, int]:
    """A short form in brackets right behind a name."""
    if (
        end + 2 < view.size
        and view.texts[end] == "("
        and view.texts[end + 2] == ")"
        and _ACRONYM.fullmatch(view.texts[end + 1])
    ):
        return view.texts[end + 1], end + 3
    return None, end


def _learned(view: View, start: int) -> BodyName | None:
    for first, last in view.learned(NameKind.BODY):
        begin = first
        while begin < last and (view.word(begin) in {"the", "a", "an"} or view.texts[begin] in QUOTES):
            begin += 1
        if begin != start or begin >= last:
            continue
        while last > begin and (view.word(last - 1) in POSSESSIVES or view.texts[last - 1] in QUOTES | {",", "."}):
            last -= 1
        if last <= begin or any(view.in_person(index) for index in range(begin, last)):
            return None
        if view.in_head(begin) or view.in_head(last - 1) or not view.capital(begin):
            return None
        if view.folded[last - 1] in _NO_ORGAN or all(
            view.folded[index] in words("fields") | words("modifiers") for index in range(begin, last)
        ):
            return None
        if view.texts[last - 1].isdigit() or view.word(last) in _WORKS or is_common(view.folded[begin]):
            return None
        if view.texts[last - 1][0].islower() and view.folded[last - 1] not in body_words("heads"):
            return None
        if (
            view.texts[begin - 1 : begin] == ["("]
            and view.texts[last : last + 1] == [")"]
            and not (hit := view.hit_by_first.get(begin))
        ):
            return None
        owner = view.hit_by_last.get(begin - 1 if view.word(begin - 1) in POSSESSIVES else begin)
        if view.folded[begin] in _GOVERNMENTS and (owner or view.word(begin + 1) == "of"):
            return None
        if view.folded[last - 1] in _GOVERNMENTS and view.hit_by_first.get(begin) and last - begin == 2:
            return None
        if view.word(last - 1) in {"of", "and", "for", "on", "the"} or _in_quotes(view, begin, last):
            return None
        if last - begin > 1 and view.word(last) == "and" and view.word(begin) in {"international", "national"}:
            return None
        hit = view.hit_by_first.get(begin)
        if hit and hit.last >= last and not hit.of("body", "outlet"):
            return None
        outlet = hit.of("outlet") if hit else None
        if (
            hit
            and outlet
            and all(view.folded[index] in {"news", "agency", "correspondent"} for index in range(hit.last, last))
        ):
            return BodyName(begin, last, outlet.name, "body", None, outlet.key)
        if fold(view.slice(begin, last)) in _NOT_BODIES or all(view.in_head(index) for index in range(begin, last)):
            return None
        state = hit.entry.key if hit and hit.of("state", "demonym", "bloc") else None
        acronym, end = _acronym(view, last)
        return BodyName(begin, end, view.slice(begin, last), "body", state, None, acronym)
    return None


_GOVERNMENTS = frozenset({"government", "cabinet", "administration"})
_NO_ORGAN = frozenset(
    {
        "initiative",
        "process",
        "strategy",
        "programme",
        "program",
        "project",
        "agenda",
        "year",
        "day",
        "route",
        "agreement",
        "declaration",
        "plan",
        "concept",
        "constitution",
        "street",
        "war",
        "treaty",
        "memorandum",
        "convention",
        "charter",
        "protocol",
        "vision",
        "address",
        "speech",
        "message",
        "bridge",
        "partnership",
        "roadmap",
        "corridor",
        "pipeline",
        "road",
        "highway",
        "airport",
        "port",
        "square",
        "peninsula",
        "sea",
        "accord",
        "accords",
        "act",
        "law",
        "affairs",
        "terrorism",
        "cooperation",
        "development",
        "railroad",
        "prize",
        "award",
        "medal",
        "order",
    }
)
_WORKS = frozenset(
    {
        "gas",
        "oil",
        "field",
        "dam",
        "port",
        "crossing",
        "bridge",
        "mine",
        "district",
        "reservoir",
        "hydropower",
        "plant",
        "highway",
    }
    | {
        "canal",
        "basin",
        "pipeline",
        "island",
        "islands",
        "valley",
        "village",
        "town",
        "city",
        "airport",
        "corridor",
        "deposit",
    }
)
_NOT_BODIES = frozenset(
    {
        "foreign affairs",
        "islamic republic",
        "state",
        "government",
        "security",
        "the",
        "islam",
        "internet",
        "twitter",
        "facebook",
        "telegram",
        "covid",
        "covid-19",
        "constitution",
        "cabinet",
    }
)


def _mid_run(view: View, start: int) -> bool:
    """Whether the word before belongs to the same run of capitals: a name begins at its first word."""
    before = start - 1
    if before < 1 or not view.capital(before) or view.word(before) in {"the", "at", "in", "on"}:
        return False
    return not (view.in_head(before) or view.in_person(before) or view.hit_over(before))


def _no_series(view: View, start: int, begin: int, last: int) -> bool:
    """Whether a learned series is something else: a body, a route, a single conference on a topic."""
    final = view.folded[last - 1]
    if (final in body_words("heads") and final not in load("series")["heads"]) or final in _NO_ORGAN - {"process"}:
        return True
    if view.in_head(last - 1) or _in_quotes(view, begin, last) or _mid_run(view, start):
        return True
    if last - begin == 1 and not view.texts[begin].isupper():
        return True
    if view.word(start - 1) in {"a", "an"}:
        return True
    return final in load("series")["weak"] and view.word(last) in {"on", "for"}


def _in_quotes(view: View, first: int, last: int) -> bool:
    """Whether a run stands in a quoted title or motto, or is the quoted name of a project: no body."""
    opening = next((at for at in range(first - 1, max(-1, first - 25), -1) if view.texts[at] in _MARKS), None)
    closing = next((at for at in range(last, min(view.size, last + 25)) if view.texts[at] in _MARKS), None)
    if opening is None or closing is None or sum(text in _MARKS for text in view.texts[:first]) % 2 == 0:
        return False
    if closing - opening == last - first + 1:
        return view.word(closing + 1) in {
            "project",
            "initiative",
            "programme",
            "program",
            "plan",
            "formula",
            "campaign",
            "exhibition",
            "concept",
            "strategy",
            "route",
            "zone",
        }
    long_words = [text for text in view.texts[opening + 1 : closing] if len(text) > 3 and text[0].isalpha()]
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)


_MARKS = frozenset('"“”„«»')


def series_at(view: View, start: int) -> BodyName | None:
    """A recurring event that begins at `start`: "VI CICA Summit", "COP29", "SCO summit"."""
    if start >= view.size or _in_quotes(view, start, start + 1):
        return None
    if _CONFERENCE.fullmatch(view.texts[start]):
        return BodyName(start, start + 1, view.texts[start], "series")
    if (
        view.texts[start] in {"COP", "CMP", "MC"}
        and start + 1 < view.size
        and view.glued(start + 1)
        and view.texts[start + 1].isdigit()
    ):
        return BodyName(start, start + 2, view.slice(start, start + 2), "series")
    begin = start
    while begin < view.size and _ORDINAL.fullmatch(view.texts[begin]) and (begin + 1 < view.size):
        begin += 1
    if begin >= view.size or view.in_person(begin):
        return None
    learned = next(
        (last for first, last in view.learned(NameKind.SERIES) if first in (start, begin) and last > begin), None
    )
    if learned and (view.capital(begin) or view.hit_by_first.get(begin)) and begin not in view.heads:
        dash = next((at for at in range(begin, learned) if view.texts[at] in DASHES and not view.glued(at)), learned)
        learned = dash
        while learned > begin and (
            not view.texts[learned - 1][0].isalnum() or view.word(learned - 1) in _LINKS | {"and", "the"}
        ):
            learned -= 1
        if learned <= begin or _no_series(view, start, begin, learned):
            return None
        shaped = _series_by_shape(view, start, begin)
        if shaped and shaped.last > learned:
            return shaped
        if any(view.in_person(index) for index in range(begin, learned)) or learned <= begin:
            return None
        acronym, last = _acronym(view, learned)
        hit = view.hit_by_first.get(begin)
        if not (hit and hit.last >= learned):
            return BodyName(start, last, view.slice(begin, learned), "series", acronym=acronym)
    if view.word(begin) == "summit" and view.word(begin + 1) == "of":
        bloc = view.hit_by_first.get(begin + 2 + (view.word(begin + 2) == "the"))
        if bloc and bloc.of("bloc"):
            return BodyName(start, bloc.last, f"{bloc.entry.key} summit", "series")
    return _series_by_shape(view, start, begin)


def _series_by_shape(view: View, start: int, begin: int) -> BodyName | None:
    """A run of capitals that ends in "Forum", "Summit" and the like; ordinals from `start` to `begin` are not its name."""
    if not view.capital(begin) or view.word(start - 1) in {"a", "an"} or _mid_run(view, start):
        return None
    hit = view.hit_by_first.get(begin)
    if hit and hit.of("place", "capital") and view.texts[hit.last : hit.last + 1] == ["Process"]:
        return BodyName(start, hit.last + 1, view.slice(begin, hit.last + 1), "series")
    if hit and hit.of("bloc") and view.word(hit.last) in load("series")["lower"]:
        return BodyName(start, hit.last + 1, view.slice(begin, hit.last + 1), "series")
    end = _run_end(view, begin)
    heads, weak = frozenset(load("series")["heads"]), frozenset(load("series")["weak"])
    for index in range(end - 1, begin - 1, -1):
        if view.folded[index] in body_words("heads") and view.folded[index] not in heads:
            return None
        if view.folded[index] in heads and index not in view.heads:
            follows = view.word(index + 1)
            if index == begin and not (follows == "of" and view.folded[index] in {"forum", "congress"}):
                return None
            if view.folded[index] in weak and follows != "of" and (follows in {"on", "for"} or index - begin < 2):
                return None
            if view.folded[index] in weak - {"congress"} and follows == "of":
                return None
            last = index + 1
            if view.word(last) == "of" and (
                view.capital(last + 1) or (view.word(last + 1) == "the" and view.capital(last + 2))
            ):
                last, _ = _of_chain(view, last)
            acronym, shut = _acronym(view, last)
            return BodyName(start, shut, view.slice(begin, last), "series", acronym=acronym)
    return None


def body_before_name(view: View, body: BodyName) -> BodyName | None:
    """A learned body cut behind its own noun where name words follow it: "Policy Institute | Jane Doe"."""
    if body.entity or body.acronym:
        return None
    run = _run_end(view, body.first)
    head = _last_head(view, body.first, min(run, body.last))
    if head is None or head + 1 >= body.last or body.last - head > 4:
        return None
    if all(view.is_name_word(index) for index in range(head + 1, body.last)):
        return replace(body, last=head + 1, name=view.slice(body.first, head + 1))
    return None
