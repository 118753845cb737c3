"""One "of ..." part behind an office: "of Foreign Affairs", "of X", "to Y", "of the Board of Z", "for Europe"."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.offices.parts import STATE_SORTS, Right, field_run
from dragoman.extract.mentions.offices.right.bodies import (
    each_of,
    of_a_body,
    of_an_organ,
    of_headed_body,
    party_at,
    spoken_for_whom,
)
from dragoman.extract.mentions.offices.right.fields import of_a_field, of_common_noun, of_portfolio, whole_title
from dragoman.extract.mentions.offices.right.opening import Complement, take_body
from dragoman.extract.mentions.offices.right.organs import is_organ
from dragoman.extract.mentions.offices.right.places import (
    named_behind,
    of_a_state,
    of_a_town,
    of_province,
    of_single_name,
    towards_place,
)
from dragoman.extract.mentions.offices.right.served_official import served_by_name
from dragoman.extract.mentions.view import POSSESSIVES, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.offices import Head

_SENT = frozenset({"envoy", "aide", "member", "minister"})  # who is "at" or "to" somebody

_CHARGED = frozenset({"envoy", "aide", "minister", "secretary"})  # who is charged with work "on" something

_SERVING = frozenset({"aide", "envoy"})  # who may serve an official told by name

_OWNERS = frozenset({"its", "their", "his", "her"})


def read_complement(view: View, preposition: int, head: Head, right: Right) -> int | None:
    """Reads one "of ..." part into `right`; returns its end, or None where it does not belong to the office."""
    word = view.word(preposition)
    if word == "from":
        return _sent_from(view, preposition + 1, head, right)
    if word == "at" and head.role not in _SENT:
        employer = body_at(view, preposition + 1 + (view.word(preposition + 1) == "the"))
        return take_body(view, employer, right) if employer and not right.body else None
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
        return each_of(view, start + 1, right)
    if word == "to" and view.folded[start] == "state" and view.word(start + 1) != "of" and head.role == "envoy":
        return start + 1  # "Ambassador of Norway | to the State |": the one that tells of him
    within = body_at(view, start) if word == "in" and right.body and start in view.heads else None
    if within:
        return within.last  # "Head of the Regional Directorate | in the Prime Minister's Office"
    hit = view.hit_by_first.get(start)
    part = Complement(view, preposition, start, head, hit)
    whole = whole_title(part)
    if whole:
        right.pieces.append((preposition, whole))
        return whole
    owner = hit.of(*STATE_SORTS) if hit else None
    if hit and owner and word == "of" and owner.sort != "group":
        return of_a_state(part, hit, owner, right)
    partisan = party_at(view, start) if word == "of" and not hit else None
    if partisan:
        right.body = right.body or view.slice(*partisan)
        return partisan[1]
    named = named_behind(view, start) if word in {"of", "for"} else None
    if named:
        right.body = right.body or view.slice(*named)
        return named[1]
    spoken_for = spoken_for_whom(part, right)
    if spoken_for:
        return spoken_for
    if word == "for" and hit and view.word(hit.last) in POSSESSIVES:
        return None  # "thanked the Minister for Oslo's help": a reason, not a portfolio
    if hit and word == "for" and head.role in {"minister", "secretary"} and field_run(view, start) > hit.last:
        return of_a_field(part, right)  # "for Pacific Affairs", "for Francophonie and Partnerships"
    if hit and word != "of" and (owner or hit.of("capital", "region", "place")):
        return towards_place(part, hit, right)
    return (
        of_an_organ(part, right)
        or of_a_town(part, right)
        or of_province(part, right)
        or of_headed_body(part, right)
        or of_a_field(part, right)
        or of_portfolio(part, right)
        or of_a_body(part, right)
        or of_common_noun(part, right)
        or of_single_name(part, right)
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
