"""Addresses on the web, by their endings, and the state an outlet writes from by its address: "dailytrust.com",
"premiumtimesng.com", "fijitimes.com.fj"."""

import re
from functools import cache

from dragoman.knowledge.loading import load, squeeze
from dragoman.knowledge.named_states import states_counted
from dragoman.knowledge.states import states

_LEAST = 5  # letters of a name that is sure enough
_STATE_ENDING = re.compile(r"\.([a-z]{2})(?:/|$|\s)")


@cache
def endings() -> str:
    """An expression for all that an address may end in, without the dot."""
    return "|".join(ending for sort in ("general", "official", "states") for ending in load("web_addresses")[sort])


@cache
def _domain() -> re.Pattern[str]:
    general = "|".join(load("web_addresses")["general"])
    return re.compile(rf"(?:https?://)?(?:[a-z]{{2,7}}\.)?(?P<label>[a-z0-9-]{{4,40}})\.(?:{general})\b", re.IGNORECASE)


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"(?P<place>[a-z-]+?)-?(?:{'|'.join(load('web_addresses')['words_of_papers'])})")


@cache
def _names() -> dict[str, str]:
    """The state of each known outlet by its name in one word, without article; names of two states are left out."""
    found: dict[str, set[str]] = {}
    for code, outlets in load("outlets").items():
        for outlet in outlets:
            found.setdefault(squeeze(outlet.removeprefix("The ")), set()).add(code)
    return {name: codes.pop() for name, codes in found.items() if len(name) >= _LEAST and len(codes) == 1}


def label_of(name: str) -> str | None:
    """The outlet's name within a web address, in one word without its article; None where `name` is no address."""
    domain = _domain().match(name.strip())
    return squeeze(domain["label"]).removeprefix("the") if domain else None


def state_of_ending(name: str) -> str | None:
    """ISO code of the state whose ending an address, or the name of an outlet that is one, has: "gov.pl"."""
    ending = _STATE_ENDING.search(name.lower())
    code = ending[1].upper() if ending else None
    return code if code in states() else None


@cache
def state_of_label(label: str) -> str | None:
    """ISO code of the state whose known outlet, or place and a word for a paper, a label is made of; else None."""
    if label in _names():
        return _names()[label]
    if _names().get(label[:-2]) == label[-2:].upper():
        return label[-2:].upper()
    paper = _paper().fullmatch(label)
    named = states_counted(paper["place"].capitalize()) if paper and len(paper["place"]) >= _LEAST - 1 else []
    return named[0] if named else None
