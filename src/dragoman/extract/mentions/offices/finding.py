"""Office phrases: "the newly appointed Ambassador of Malta", "Uzbek foreign minister", "his Omani counterpart"."""

from dataclasses import dataclass, replace

from dragoman.extract.mentions.offices.left.finding import read_left
from dragoman.extract.mentions.offices.parts import DETERMINERS, STATE_SORTS, is_field, title_of
from dragoman.extract.mentions.offices.right.finding import read_right
from dragoman.extract.mentions.view import DASHES, POSSESSIVES, View
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import Head, honorifics, usual_states, words, written_out
from dragoman.model.sentence import NameKind

_RANKS = frozenset({"ambassador", "senator", "professor", "counselor"})
_DESIGNATED = frozenset({"designate", "elect", "nominate"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase at tokens `[first, last)` of a sentence, its head noun at `head`.

    `title` is the office without state and article, in the singular; `states` are ISO codes or bloc names; `body` what
    it belongs to. `owner` is a possessive pronoun before it ("his"). `bare` says that it names nobody
    by itself ("head").
    """

    first: int
    last: int
    head: int
    title: str
    role: str
    states: tuple[str, ...] = ()
    body: str | None = None
    standing: str | None = None
    plural: bool = False
    owner: str | None = None
    definite: bool = False
    paraphrase: bool = False
    bare: bool = False
    starts_after: int = 0
    """First token of the title itself, after articles, states and standings."""

    @property
    def state(self) -> str | None:
        return self.states[0] if self.states else None


def find_offices(view: View) -> list[Office]:
    """The office phrases of a sentence, without overlap, dashed double offices as one."""
    found: list[Office] = []
    position = 0
    for start in sorted(view.heads):
        if start < position:
            continue
        office = _office_from(view, start, position)
        if office is None:
            continue
        found.append(office)
        position = office.last
    found += learned_offices(view, found)
    found.sort(key=lambda office: office.first)
    return _join_dashed(view, _join_possessors(view, found))


def learned_offices(view: View, known: list[Office]) -> list[Office]:
    """Offices only the language model knows, right before or behind a person's name."""
    found = []
    for first, last in view.learned(NameKind.POST):
        while first < last and view.word(first) in DETERMINERS:
            first += 1
        if first >= last or any(office.first <= last and first < office.last for office in known):
            continue  # known, or a word before a known one: "county | mayor"
        if any(view.in_person(index) for index in range(first, last)) or honorific_at(view, first):
            continue
        beside = view.is_person_start(last) or (view.word(first - 1) in {",", "the", "a"} and view.in_person(first - 2))
        words_of = view.folded[first:last]
        if words_of[-1] in words("modifiers") or view.tag(last - 1) not in {"NOUN", "PROPN"}:
            continue
        if not beside or words_of[-1] in words("paraphrases") or view.hit_by_first.get(last - 1):
            continue
        hit = view.hit_by_first.get(first)
        owner = view.hit_by_last.get(first - 1) if view.word(first - 1) in POSSESSIVES else None
        states = (hit.entry.key,) if hit and hit.of(*STATE_SORTS) and hit.last < last else ()
        if not states and owner is not None and (state := owner.of(*STATE_SORTS)):
            states = (state.key,)
        start = hit.last if hit and hit.of(*STATE_SORTS) and hit.last < last else first
        title = view.slice(start, last)
        title = written_out(title) or title
        found.append(Office(first, last, last - 1, title, "head", states, starts_after=start))
    return found


def honorific_at(view: View, index: int) -> bool:
    """Whether a style or rank begins at this token."""
    return bool(honorifics().longest(view.keys, index))


def _join_possessors(view: View, offices: list[Office]) -> list[Office]:
    """ "the Secretary-General's Special Representative": the first office only says whose the second is."""
    found: list[Office] = []
    for office in offices:
        previous = found[-1] if found else None
        if previous and view.word(previous.last) in POSSESSIVES and office.starts_after == previous.last + 1:
            states = office.states or previous.states or usual_states(previous.title)[:1]
            found[-1] = replace(office, first=previous.first, states=states, definite=True)
        else:
            found.append(office)
    return found


def _office_from(view: View, start: int, least: int) -> Office | None:
    if view.in_person(start):
        return None
    end, head = view.heads[start]
    if end in view.heads and view.tag(start) == "VERB" and not view.capital(start):
        return None  # "to host | Secretary Jane Doe"
    while end in view.heads and not view.in_person(end):  # "Deputy" + "Prime Minister"
        if view.heads[end][1].phrase in _RANKS and head.phrase not in words("modifiers"):
            break  # "State Minister | Ambassador Jane Doe", "Speaker | Counselor Jane Doe"
        if head.plural and not view.heads[end][1].plural:
            break  # "Chamber of Deputies | Speaker"
        end, head = view.heads[end][0], view.heads[end][1]
    after = end
    while after not in view.heads and not view.in_person(after) and _may_be_of_title(view, after):
        after += 1
    if after > end and after in view.heads and view.folded[start] in words("modifiers") and not view.in_person(after):
        end, head = view.heads[after]  # "Assistant Foreign Minister"
    hyphen = end + 1
    if (
        end + 1 < view.size
        and view.texts[end] in DASHES
        and view.glued(end)
        and hyphen in view.heads
        and view.glued(hyphen)
    ):
        end, head = view.heads[hyphen]
    if not _is_noun(view, start, end, head):
        return None
    left = read_left(view, start, least, head)
    named = _behind_designation(view, end)
    right = read_right(view, named, head)
    pieces = [*left.pieces, (start, end), *right.pieces]
    title = title_of(view, pieces, head)
    states = left.states or right.states
    complement = right.last > named or bool(left.states) or left.body is not None or left.modified
    phrase = fold(head.phrase)
    return Office(
        first=left.first,
        last=right.last,
        head=end - 1,
        title=title,
        role=head.role,
        states=states,
        body=right.body or left.body,
        standing="designate" if named > end else left.standing,
        plural=head.plural,
        owner=left.owner,
        definite=left.definite,
        paraphrase=head.role == "counterpart"
        or (
            phrase in words("paraphrases")
            and not (right.body or right.pieces or left.pieces)
            and len(head.phrase.split()) == end - start
        ),
        bare=phrase in words("needs_complement") and not complement,
        starts_after=left.inner,
    )


def _may_be_of_title(view: View, index: int) -> bool:
    """Whether a word between "Deputy" and an office's noun belongs to it: "Deputy Labour, Trade and | Minister"."""
    if view.word(index) in {",", "and", "&"}:
        after = index + 1 + (view.word(index + 1) == "and")
        return is_field(view.word(index - 1)) and is_field(view.word(after)) and view.capital(after)
    return view.word(index) in words("modifiers") or is_field(view.word(index))


def _behind_designation(view: View, end: int) -> int:
    """Behind the second part of "Minister-designate", "Governor-elect": how the office is held, and no part of it."""
    dashed = end + 1 < view.size and view.texts[end] in DASHES
    apart = view.word(end + 1) == "designate"  # "High Commissioner – designate", whatever blanks are around it
    return end + 2 if dashed and (view.glued(end) or apart) and view.word(end + 1) in _DESIGNATED else end


def _is_noun(view: View, start: int, end: int, head: Head) -> bool:
    """Keeps verbs ("heads the delegation") and other senses ("head to head", "general") out."""
    token = view.sentence.tokens[end - 1]
    if head.phrase == "official" and (token.tag == "ADJ" or (view.capital(end) and not view.is_person_start(end))):
        return False  # "the first official visit", "the official NORPRESS agency"
    if view.capital(end - 1) and view.tag(end - 1) != "VERB":
        return True
    if token.tag in {"VERB", "AUX", "ADV", "ADP"}:
        return False
    return not (end - start == 1 and view.word(end) in {"to", "on"} and head.phrase == "head")


def _with_body(office: Office) -> str:
    return f"{office.title} of {office.body}" if office.body else office.title


def _in_aside(view: View, office: Office) -> bool:
    """Whether a dash already stands before: "appointed A - Peru's envoy to Chad - the Minister of Trade"."""
    return any(view.texts[at] in DASHES and not view.glued(at) for at in range(max(0, office.first - 3), office.first))


def _join_dashed(view: View, offices: list[Office]) -> list[Office]:
    """Joins "Deputy Prime Minister – Minister of Foreign Affairs" into one office."""
    found: list[Office] = []
    for office in offices:
        previous = found[-1] if found else None
        if (
            previous
            and office.first == previous.last + 1
            and (view.texts[previous.last] in DASHES or view.texts[previous.last] == "/")
            and not office.plural
            and not previous.paraphrase
            and not (view.word(office.first) == "the" and _in_aside(view, previous))
        ):
            dash = view.texts[previous.last]
            glue = dash if view.glued(previous.last) else f" {dash} "
            found[-1] = replace(
                previous,
                last=office.last,
                title=f"{_with_body(previous)}{glue}{_with_body(office)}",
                states=previous.states or office.states,
                body=None,
                bare=False,
            )
        else:
            found.append(office)
    return found
