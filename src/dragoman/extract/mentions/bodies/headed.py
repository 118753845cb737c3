"""Bodies named by a noun in capitals or behind a demonym: "the Kazakh Ministry of Trade"."""

from dragoman.extract.mentions.bodies.governments import is_government_of_a_kind
from dragoman.extract.mentions.bodies.seats_and_owners import (
    before_owner,
    is_high_commission,
    owner_behind_gloss,
    seat_end,
)
from dragoman.extract.mentions.runs import BodyName, bracketed_acronym, last_head, of_chain, run_end
from dragoman.extract.mentions.view import DASHES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon

MATTERS = frozenset({"affairs", "integration", "accession", "relations"})

_MISSIONS = frozenset({"embassy", "consulate", "mission", "delegation"})


def headed_body(view: View, start: int, head: int, end: int, lead: Hit | None) -> BodyName | None:
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
    elif lead and lead.of("bloc") and view.word(lead.last) not in MATTERS:  # the EU Affairs Committee of a parliament
        state = state or lead.entry.key
    name_last = before_owner(view, head, last) if state and not lead else last
    mission = (
        view.folded[head] in _MISSIONS
        or is_high_commission(view, head)
        or (lead is not None and lead.of("bloc") and view.folded[head] == "office")
    )
    if mission and name_last == last:
        last = name_last = seat_end(view, last)
    if lead and last <= lead.last:
        return None
    if lead and lead.of("bloc") and head < lead.last and view.word(lead.last) == "for":
        return None  # "the High Representative of the European Union | for Foreign Affairs"
    if lead and lead.of("state", "demonym") and (head == lead.last and view.folded[head] in lexicon("governments")):
        return None
    if (
        view.folded[start] in lexicon("governments")
        and head == start
        and (view.slice(name_first, name_last) != "Cabinet of Ministers" or view.hit_by_last.get(start))
    ):
        return None
    if head == start + 1 and is_government_of_a_kind(view, start):
        return None  # "the Federal Government" is the state
    if view.folded[head] == "guard" and view.word(head + 2) in {"honor", "honour"}:
        return None
    name = view.slice(name_first, name_last)
    acronym, shut = bracketed_acronym(view, last)
    glossed = owner_behind_gloss(view, last)
    if glossed:
        return BodyName(start, glossed.last, name, "body", glossed.entry.key, None, acronym)
    if acronym and view.capital(shut) and not view.in_person(shut):
        inner = last_head(view, shut, run_end(view, shut))
        if inner is not None:
            return BodyName(start, inner + 1, view.slice(name_first, inner + 1), "body", state, None, acronym)
    if (
        name_first == head
        and name_last == head + 1
        and not state
        and view.folded[head] not in lexicon("bodies by one word")
    ):
        return BodyName(name_first, shut, name, "body", state, None, acronym, "noun")
    return BodyName(start, shut, name, "body", state, None, acronym)


def _generic(view: View, first: int, last: int) -> bool:
    """Whether what follows the demonym is itself a usual name of an organ of state."""
    return view.folded[first] in lexicon("organs of state") or view.folded[last - 1] in {
        "ministry",
        "parliament",
        "embassy",
    }
