"""Where a body has its seat, and what state owns it by what stands behind its name."""

from dragoman.extract.mentions.runs import of_chain
from dragoman.extract.mentions.view import Hit, View
from dragoman.knowledge.lexicon import lexicon


def is_high_commission(view: View, head: int) -> bool:
    """What an embassy is called within the Commonwealth."""
    return view.folded[head] == "commission" and view.word(head - 1) == "high"


def before_owner(view: View, head: int, last: int) -> int:
    """Where the name ends before the state it belongs to: "Ministry of Trade | of Ghana", but "Bank of Ghana"."""
    owner = next((hit for hit in view.hits if hit.last == last and hit.first > head and hit.of("state")), None)
    if owner is None or view.folded[head] in lexicon("named by a state") or is_high_commission(view, head):
        return last
    cut = owner.first - (2 if view.word(owner.first - 1) == "the" else 1)
    return cut if cut > head and view.word(cut) == "of" else last


def owner_behind_gloss(view: View, last: int) -> Hit | None:
    """The state in "People's Council (Halk Maslahaty) of X"."""
    if view.texts[last : last + 1] != ["("]:
        return None
    close = next((at for at in range(last, min(last + 6, view.size)) if view.texts[at] == ")"), None)
    owner = view.hit_by_first.get(close + 2) if close and view.word(close + 1) == "of" else None
    return owner if owner and owner.of("state") else None


def is_of_two(view: View, start: int) -> bool:
    """Whether what follows belongs to two states alike: "Tajik and Kyrgyz border guards" are no body of one."""
    before = view.hit_by_last.get(start - 1) if view.word(start - 1) == "and" else None
    return before is not None and bool(before.of("demonym"))


def owner_of_lower(view: View, end: int, phrase: str, state: str | None) -> tuple[int, str | None]:
    """Where "ministry of trade of the Republic of X" ends, and whose it is; `state` is what stands before it."""
    if phrase == "ministry of foreign affairs" or (view.word(end) == "of" and "ministry" in phrase):
        last, owner = of_chain(view, end)
        return last, state or owner
    if view.word(end) == "of":
        hit = view.hit_by_first.get(end + 1 + (view.word(end + 1) == "the"))
        if hit and hit.of("state"):
            return hit.last, state or hit.entry.key
    return end, state


def seat_end(view: View, end: int) -> int:
    """The end of "in Berlin" behind a mission, where it stands: it tells which of a state's missions is meant."""
    if view.word(end) != "in":
        return end
    seat = view.hit_by_first.get(end + 1)
    return seat.last if seat and seat.of("capital", "place", "state") and seat.last not in view.heads else end


def state_of_seat(view: View, end: int) -> str | None:
    """The state of the town in "police in Montford", "the parliament in Montford"."""
    seat = view.hit_by_first.get(end + 1) if view.word(end) == "in" else None
    place = seat.of("capital", "place") if seat else None
    return place.state if place else None
