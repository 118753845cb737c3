"""Fields of policy and other matters behind an office."""

from dragoman.extract.mentions.bodies.finding import body_at
from dragoman.extract.mentions.bodies.known import names_fields
from dragoman.extract.mentions.offices.parts import Right, field_run, has_head, noun_phrase_end, with_whom
from dragoman.extract.mentions.offices.right.opening import Complement, take_body
from dragoman.extract.mentions.persons.finding import OF_A_SEAT
from dragoman.extract.mentions.runs import run_end
from dragoman.extract.mentions.view import POSSESSIVES
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.offices import honorifics
from dragoman.model.sentence import NameKind

_WITH_FIELD = frozenset({"minister", "secretary", "envoy", "aide", "head", "counterpart"})


def of_a_field(part: Complement, right: Right) -> int | None:
    """ "of Foreign Affairs and Trade", "for Climate"; a body that reads on farther wins: "in the Ministry of Trade"."""
    view, start = part.view, part.start
    charged = part.word == "for" or view.word(part.preposition - 1) == "charge"
    governing = charged and part.head.role in {"head_of_government", "head_of_state"}
    governing = governing or part.head.phrase.startswith("chief advis")
    body = part.hit and part.hit.of("body") and not names_fields(view, part.hit)
    if body or not (part.head.role in _WITH_FIELD or governing):
        return None
    end = max(field_run(view, start), _listed_fields(part))
    if end == start:
        return None
    named = view.folded[end : end + 1] and view.folded[end] in body_words("heads")
    part_of = part.word == "for" and part.head.role == "head" and view.word(start - 1) == "the"
    whole = named and (view.texts[end].islower() or part_of)  # "director for the Coordination Office"
    longer = body_at(view, start) if part.word in {"in", "at"} or whole else None
    if longer and longer.last > end and has_head(view, longer):
        return take_body(view, longer, right)
    if part.word == "of" and part.head.role in {"head", "envoy"} and body_at(view, start):
        return None
    if view.tag(end) in {"NOUN", "PROPN"} and view.texts[end].islower() and end not in view.heads:
        end = noun_phrase_end(view, start)  # "envoy to international organizations"
    with_somebody = view.word(end) == "with" and view.word(end - 1) in {"relations", "cooperation", "co-operation"}
    whom = end + 1 + (view.word(end + 1) == "the")  # "Cooperation with the Arab World"
    if with_somebody and view.capital(whom) and view.capital(end - 1):
        end = with_whom(view, whom)
    if view.word(end - 1) == "abroad":
        own = view.hit_by_first.get(end - 2)  # "of Foreign Affairs and Tongans Abroad": Tonga's
        people = own.of("demonym", "people") if own else None
        right.states = right.states or ((people.key,) if people else ())
    right.pieces.append((part.preposition, end))
    return end


def _listed_fields(part: Complement) -> int:
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


def whole_title(part: Complement) -> int | None:
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


def of_portfolio(part: Complement, right: Right) -> int | None:
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


def of_common_noun(part: Complement, right: Right) -> int | None:
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
