"""Whether a capital's name means the city or the government in it."""

from dragoman.extract.mentions_view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.states import states

_PLACE_BEFORE = frozenset(
    "in at to from near into via outside around across through throughout inside leaving left reach reached visiting visit visited downtown central hosted greater".split()
)
_PLACE_NOUN = frozenset(
    "city capital town region province district mayor airport suburb outskirts streets university embassy office based".split()
)
_STATE_BEFORE = frozenset("by with between against for toward towards among of and over".split())
_HOSTING = frozenset("host be see hold become await welcome lie stand witness".split())
_CITY_NOUN = frozenset(
    "airport university metro city summit forum conference meeting visit trip talks declaration process statement agreement stadium festival region office hotel times convention protocol accord treaty format security "
    "international school exchange museum palace district street marathon initiative platform flight flights oblast province court time tractor state".split()
)
_LEAVING = frozenset(
    "leave leaves left leaving depart departs departed departing head heads headed heading bound flew fly travel route flight train set".split()
)
_PRESSING = frozenset(
    "call calls called calling pressure sanctions depend depends rely relies dependence impose imposed urged tariffs attack attacks".split()
)
_GIVEN = frozenset(
    "support aid assistance weapons arms message appeal close loyal response thanks gas oil loan loans sale sales supplies help missiles warning proposal proposals offer offers "
    "ultimatum allegiance concessions letter note request demands demand guarantees".split()
)
_DISTANCE_BEFORE = frozenset({"flight", "flights", "route", "road", "railway", "train", "distance", "travel", "flew"})


def means_government(view: View, hit: Hit) -> bool:
    """Whether the capital at `hit` stands for its state ("Astana and Moscow agreed", "thanked Budapest")."""
    if states()[hit.entry.key].capital_is_ambiguous:
        return False
    before = hit.first - 1
    while before >= 0 and view.word(before) in {"the", "official", "both"}:
        before -= 1
    word = view.word(before)
    after = view.word(hit.last)
    if before >= 0 and view.texts[before] in DASHES and view.glued(hit.first):
        return False
    if hit.last < view.size and view.texts[hit.last] in DASHES and view.glued(hit.last):
        return False
    if view.texts[hit.last - 1].isupper() and hit.first == 0:
        return False
    if (
        hit.last < view.size
        and view.texts[hit.last] in {",", "("}
        and (nxt := view.hit_by_first.get(hit.last + 1))
        and nxt.of("state")
        and nxt.entry.key == hit.entry.key
    ):
        return False
    head = view.sentence.tokens[hit.last - 1]
    relation = _relation(view, hit)
    if word in {"and", ","} and relation.startswith("conj"):
        first = _first_conjunct(view, hit)
        if first is not None:
            return means_government(view, first)
    if word == "on" and view.word(before - 1) in _PRESSING:
        return True
    if word in {"to", "from"} and view.word(before - 1) in _GIVEN:
        return True
    if word == "for" and view.word(before - 1) in _LEAVING:
        return False
    if word in _PLACE_BEFORE:
        return word == "from" and view.word(before - 1) in {
            "statements",
            "statement",
            "support",
            "pressure",
            "message",
            "criticism",
            "response",
            "answer",
        }
    if word == "of" and (view.word(before - 1) in _PLACE_NOUN or relation == "appos"):
        return False
    if after in _CITY_NOUN or (view.capital(hit.last) and not view.hit_by_first.get(hit.last)):
        return False
    if relation in {"nsubj", "nsubj:pass", "csubj"}:
        verb = view.sentence.tokens[head.head] if head.head >= 0 else head
        return verb.lemma not in _HOSTING or verb.lemma == "welcome"
    if after in POSSESSIVES:
        return view.word(hit.last + 1) not in _CITY_NOUN
    if word == "between" and any(view.word(index) in _DISTANCE_BEFORE for index in range(max(0, before - 4), before)):
        return False
    if word in _STATE_BEFORE:
        return True
    return relation in {"obj", "iobj"} and word not in {"host"}


def _relation(view: View, hit: Hit) -> str:
    for index in range(hit.first, hit.last):
        token = view.sentence.tokens[index]
        if not hit.first <= token.head < hit.last:
            return token.relation
    return ""


def _first_conjunct(view: View, hit: Hit) -> Hit | None:
    for index in range(hit.first, hit.last):
        token = view.sentence.tokens[index]
        if not hit.first <= token.head < hit.last and token.head >= 0:
            other = view.hit_over(token.head)
            return other if other and other.of("capital") and other.first < hit.first else None
    return None
