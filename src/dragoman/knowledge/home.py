"""Which state a report is written from: "our country" in it, and whose president "the President" is."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.knowledge.gazetteer import gazetteer, outlet_state, towns
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold, squeeze
from dragoman.knowledge.named_states import states_counted
from dragoman.knowledge.outlets_abroad import has_foreign_desk, is_international
from dragoman.knowledge.states import states
from dragoman.knowledge.web_addresses import label_of, state_of_ending, state_of_label

_EDITION = re.compile(
    r"\(?\b\w+ (?:edition|language|version|service)\b\)?"
    r"|(?<=\w) (?:in )?(?:English|Arabic|French|Spanish|Russian|Portuguese)$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\s*(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{3,25})[,.(/: –—-]")
_TOWN = r"[A-ZÀ-Þ][\w'’-]+(?: (?:de|del|al|el|la|[A-ZÀ-Þ][\w'’-]*)){0,3}"
_DATELINE = re.compile(
    rf"\s*\(?(?P<town>{_TOWN})"
    r"(?:, (?:\d|\w+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
    r"|: | [–—-]{1,3} | ?\([^)]{2,20}\))"
)
_OF_GOVERNMENT = re.compile(  # hosts: "minister.gov.fj", "mofa.go.jp", "president.kg", "state.gov"
    r"(?:https?://)?(?:[\w-]+\.)*"
    r"(?:gov|(?:gov|govt|gob|gouv|gub|go|mfa|mofa|president|presidency|parliament)\.[a-z]{2})(?:/.*)?",
    re.IGNORECASE,
)
_BLOC_SEAT = "BE"
_LONGEST_PLACE = 4  # words of a state's name before the colon of a heading
_LEAD = 250  # characters; what a report begins with counts twice


def _body_named(name: str) -> str | None:
    """The state of a body within the name of a teller: "Press Service of the Seimas"."""
    keys = [squeeze(word) for word in name.split()]
    for start in range(len(keys)):
        match = gazetteer().longest(keys, start)
        for entry in match[1] if match else ():
            if entry.sort in {"body", "palace"} and entry.state in states():
                return entry.state
    return None


def _dateline_state(text: str) -> str | None:
    """The state of the town a report opens with: "SKOPJE. ", "Dakar, March 20 (WCNA) -".

    A town that is no capital, and the seat of the European Union, count where their state is named in the report.
    """
    dateline = _CAPITALS.match(text) or _DATELINE.match(text)
    if dateline is None:
        return None
    town = re.split(r" [–—-]", dateline["town"])[0].strip(" .").title()  # "BEIRA - A convoy": no A in the town
    named = states_counted(town)
    if named and named[0] != _BLOC_SEAT:
        return named[0]
    places = (entry.state for entry in towns(town))
    found = next((code for code in places if code in states()), None)
    return found if found in states_counted(text[dateline.end() :]) else None


def _is_of_abroad(code: str, text: str) -> bool:
    """Whether a report says nothing of the state of its paper."""
    return bool(text) and code not in states_counted(text)


def _heading_state(title: str) -> str | None:
    """The state before the colon of "Nigeria: Govt Secures Loan", as collections of news from many states have it."""
    before, colon, _ = title.partition(": ")
    named = states_counted(before) if colon and len(before.split()) <= _LONGEST_PLACE else []
    return named[0] if named and named[0] in {entry.key for entry in gazetteer().get(before)} else None


def is_organ(outlet: str | None, url: str | None = None) -> bool:
    """Whether a page is that of an organ of state, which names the state of foreigners and not always its own."""
    name = outlet or ""
    words = re.findall(r"\w+", fold(name.replace("’s", "").replace("'s", "")))
    if lexicon("no organs") & set(words):
        return False
    said = f" {' '.join(words)} "
    if any(f" {word} " in said for word in lexicon("organs with a page")):
        return True
    return any(_OF_GOVERNMENT.fullmatch(each) for each in (name, url or "")) or _body_named(name) is not None


def organ_state(outlet: str | None, url: str | None = None) -> str | None:
    """ISO code of the state whose organ put a page out: None for any other page, and for organisations of states."""
    code = home_state((outlet,), "", url, certain=True) if is_organ(outlet, url) else None
    return code if code in states() else None


def home_state(
    tellers: Iterable[str | None], text: str, url: str | None = None, certain: bool = False, title: str = ""
) -> str | None:
    """ISO code of the state a report speaks from: by its outlet and sources, its dateline, else by what it names most,
    most of all in its title and lead.

    With `certain`, nothing is guessed from how often a state is named.
    """
    names = [_EDITION.sub("", name).strip() or name for name in tellers if name]  # "(English edition)" tells no state
    for name in names:
        code = None if is_international(name) else outlet_state(name)
        if code and not (has_foreign_desk(name) and _is_of_abroad(code, text)):
            return code
    for name in names:
        named = states_counted(name) or [
            entry.state
            for entry in gazetteer().get(name.removeprefix("the "))
            if entry.sort in {"body", "palace"} and entry.state
        ]
        if named:
            return named[0]
    for name in (*names, url or ""):
        if code := state_of_ending(name):
            return code
    for label in filter(None, map(label_of, (*names, url or ""))):
        code = None if is_international(label) else state_of_label(label)
        if code and not (has_foreign_desk(label) and _is_of_abroad(code, text)):
            return code
    for name in names:
        owned = _body_named(name)
        if owned:
            return owned
    written_in = _dateline_state(text) or _heading_state(title)
    if written_in:
        return written_in
    if certain:
        return None
    counted = Counter(states_counted(text))
    counted.update(states_counted(text[:_LEAD]))
    counted.update(states_counted(title))
    return counted.most_common(1)[0][0] if counted else None
