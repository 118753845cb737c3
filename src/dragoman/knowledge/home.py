"""Which state a report is written from: "our country" in it, and whose president "the President" is."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.knowledge.gazetteer import gazetteer, outlet_state
from dragoman.knowledge.loading import squeeze
from dragoman.knowledge.states import states

_WORD = re.compile(r"[\w.'’]+|[^\w\s]")
_EDITION = re.compile(
    r"\(?\b\w+ (?:edition|language|version|service)\b\)?"
    r"|(?<=\w) (?:in )?(?:English|Arabic|French|Spanish|Russian|Portuguese)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"\.([a-z]{2})(?:/|$|\s)")
_INTERNATIONAL = frozenset(
    {
        "reuters",
        "ap",
        "afp",
        "bloomberg",
        "bbc",
        "cnn",
        "sky news",
        "al jazeera",
        "associated press",
        "agence france-presse",
        "politico",
        "axios",
        "financial times",
        "upi",
    }
)


def states_named(text: str) -> list[str]:
    """The codes of the states that names, demonyms and capitals in `text` mean, in order, with repetitions."""
    words = _WORD.findall(text)
    keys = [squeeze(word) for word in words]
    found = []
    position = 0
    while position < len(words):
        match = gazetteer().longest(keys, position)
        entry = (
            next(
                (
                    entry
                    for entry in match[1]
                    if entry.sort in {"state", "demonym", "capital", "people"} and entry.fits(words[position])
                ),
                None,
            )
            if match
            else None
        )
        if match and entry:
            found.append(entry.key)
        position = match[0] if match else position + 1
    return found


def _body_named(name: str) -> str | None:
    """The state of a body within the name of a teller: "Press Service of the Seimas"."""
    keys = [squeeze(word) for word in name.split()]
    for start in range(len(keys)):
        match = gazetteer().longest(keys, start)
        for entry in match[1] if match else ():
            if entry.sort in {"body", "palace"} and entry.state in states():
                return entry.state
    return None


def home_state(tellers: Iterable[str | None], text: str, url: str | None = None, certain: bool = False) -> str | None:
    """ISO code of the state a report speaks from: by its outlet and sources, its dateline, else by what it names most.

    With `certain`, nothing is guessed from how often a state is named.
    """
    names = [_EDITION.sub("", name).strip() or name for name in tellers if name]  # "(English edition)" tells no state
    for name in names:
        code = None if name.lower() in _INTERNATIONAL else outlet_state(name)
        if code:
            return code
    for name in names:
        named = states_named(name) or [
            entry.state
            for entry in gazetteer().get(name.removeprefix("the "))
            if entry.sort in {"body", "palace"} and entry.state
        ]
        if named:
            return named[0]
    for name in (*names, url or ""):
        domain = _DOMAIN.search(name.lower())
        if domain and domain.group(1).upper() in states():
            return domain.group(1).upper()
    for name in names:
        owned = _body_named(name)
        if owned:
            return owned
    dateline = re.match(r"\s*([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{3,25})[,.(/ –—-]", text) or re.match(
        r"\s*([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)(?::| [–—-]) ", text
    )
    if dateline:
        named = states_named(dateline.group(1).title())
        if named:
            return named[0]
    if certain:
        return None
    counted = Counter(states_named(text))
    return counted.most_common(1)[0][0] if counted else None
