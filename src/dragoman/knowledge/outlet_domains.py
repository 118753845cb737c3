"""The state an outlet writes from by its web address: "dailytrust.com", "premiumtimesng.com", "fijitimes.com.fj"."""

import re
from functools import cache

from dragoman.knowledge.loading import load, squeeze
from dragoman.knowledge.named_states import states_counted

_DOMAIN = re.compile(
    r"(?:https?://)?(?:[a-z]{2,7}\.)?(?P<label>[a-z0-9-]{4,40})\.(?:com|net|org|info|news|online|press|media|tv|africa)\b",
    re.IGNORECASE,
)
_LEAST = 5  # letters of a name that is sure enough
_PAPERS = re.compile(
    r"(?P<place>[a-z-]+?)-?(?:times|news|post|today|online|daily|herald|observer|gleaner|tribune|star|mirror|chronicle"
    r"|guardian|nation|express|web|plus|standard|independent|gazette|journal|mail)"
)


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
    domain = _DOMAIN.match(name.strip())
    return squeeze(domain["label"]).removeprefix("the") if domain else None


@cache
def state_of_label(label: str) -> str | None:
    """ISO code of the state whose known outlet, or place and a word for a paper, a label is made of; else None."""
    if label in _names():
        return _names()[label]
    if _names().get(label[:-2]) == label[-2:].upper():
        return label[-2:].upper()
    paper = _PAPERS.fullmatch(label)
    named = states_counted(paper["place"].capitalize()) if paper and len(paper["place"]) >= _LEAST - 1 else []
    return named[0] if named else None
