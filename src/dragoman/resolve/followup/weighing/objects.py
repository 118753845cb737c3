"""What a sentence says is opened, launched, built or handed over, and whether another says it of other things."""

import re
from functools import lru_cache

from dragoman.resolve.followup.wording.deeds import same_things
from dragoman.resolve.followup.wording.words import occasions, topics

# Where what something is about ends: at the next phrase.
END = (
    r"(?=\s+(?:in|with|by|at|between|from|after|before|during|to|will|would|is|are|was|were|has|have|had|near|"
    r"of|for|on|this|next|last|until|and\s+(?:will|was|were))\b|[,.;:()]|$)"
)
# What is counted or begun says nothing of the matter: "the first round of talks on gas", "the conclusion of talks".
PARTS = "round rounds series set phase stage start launch opening beginning conclusion completion resumption".split()
_PART_OF = rf"(?:(?:\w+\s)?(?:{'|'.join(PARTS)})\s+of\s+)?"
_NO_THING = (
    r"(?!(?:by|in|on|at|to|with|for|under|near|after|since|from|only|again|next|this|last|as|before|until|"
    r"is|are|was|were|has|have|had|will|would)\b)"
)
_DONE = re.compile(
    r"\b(?:re)?(inaugurat|open|launch|commission|complet|deliver|donat|resum|lift|establish|build|built)"
    r"(?:e|es|ed|s|ing)?\s+"
    rf"(?:(?:a|an|the|its|their|his|her|new|joint)\s+)*{_PART_OF}{_NO_THING}(.+?){END}"
)
# The same of what is told of as done to it: "a research station is to be opened".
_DONE_TO = re.compile(
    rf"(?:^|[,;:]\s+|\b(?:that|and|but|where|while|when)\s+)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Bb]oth)\s+(?:new\s+|joint\s+)*"
    rf"{_PART_OF}((?:[\w-]+\s+){{0,2}}?[\w-]+)"
    r"(?:\s+(?:there|here|(?:in|at|near|between|over|across|of|to|for|on)\s+[^,;:()]{2,60}?))?\s+"
    r"(?:(?:is|are|was|were|will|would|shall|should|has|have|had|to|be|been|being|now|soon|also|officially)\s+)+"
    r"(?:re)?(inaugurat|open|launch|commission|complet|deliver|donat|resum|lift|establish|buil)(?:e?d|t)\b"
)
# "The radar station which Germany handed over".
_DONE_WHICH = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) {_PART_OF}((?:[\w-]+ ){{0,2}}?[\w-]+),? (?:which|that) "
    r"(?:(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?|it|they) (?:(?:had|has|have) )?"
    r"(inaugurat|open|launch|commission|complet|deliver|donat|resum|lift|establish|buil|hand)(?:e?d|t)\b"
)
# "A shop for shoes opened in Danang in June", and "voted on a pension law".
_OPENED = re.compile(
    r"(?:^|[,;:]\s+|\b(?:that|and|but|where|while|when)\s+)[Aa]n?\s+(?:new\s+|joint\s+)*"
    r"((?:[\w-]+\s+){0,2}?[\w-]+)(?:\s+(?:of|for|from|with|to)\s+[^,;:()]{2,40}?)?\s+(open)ed\s+"
    r"(?:in|on|at|near|there|here|last|its doors)\b"
)
# "A gas pipeline between two towns will open".
_TO_OPEN = re.compile(
    rf"^[Aa]n?\s+(?:new\s+|joint\s+)*{_PART_OF}((?:[\w-]+\s+){{0,2}}?[\w-]+)"
    r"(?:\s+(?:in|at|near|between|over|across|of|to|for|from|on|with)\s+[^,;:()]{2,60}?)?\s+"
    r"(?:will|is to|is due to)\s+(open)\b"
)
_VOTED = re.compile(
    r"\b(vot)(?:e|es|ed|ing) on (?:(?:a|an|the|its|their|whether)\s+)*([^,;:.]+?)(?= in (?:[A-Z])| on \d|[,;:.]|$)"
)
_HANDED_OVER = re.compile(
    rf"\b(hand)(?:s|ed|ing)? over (?:(?:a|an|the|its|their|his|her|new)\s+)*{_NO_THING}(.+?){END}"
)
# What anything may be called when it is told of again.
_ANYTHING = topics(
    "equipment gift donation aid vehicle vehicles machine machines goods building house project centre work"
)
_DOORS = re.compile(r"(?:doors?|gates?)\b", re.IGNORECASE)  # who opens them opens a house
_ONE_ACT = {"built": "build", "buil": "build", "inaugurat": "open", "launch": "open", "commission": "open"}


@lru_cache(maxsize=8192)
def _objects(sentence: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By the stem of a verb what is opened, launched, built: its words, and what kinds of occasion they name."""
    again = [(verb, thing) for thing, verb in _DONE_WHICH.findall(sentence) if not topics(thing) & _ANYTHING]
    again += [(verb, thing) for each in (_OPENED, _TO_OPEN) for thing, verb in each.findall(sentence)]
    done = [*again, *_HANDED_OVER.findall(sentence), *_VOTED.findall(sentence)]
    done += [(verb, thing) for thing, verb in _DONE_TO.findall(sentence)] + _DONE.findall(sentence)
    return {
        _ONE_ACT.get(verb, verb): (same_things(topics(thing)), occasions(thing))
        for verb, thing in done
        if topics(thing) and not _DOORS.match(thing)
    }


def objects_apart(one: str, other: str) -> bool:
    """Whether two sentences open, build or hand over something, and not the same things."""
    mine, yours = _objects(one), _objects(other)
    shared = mine.keys() & yours.keys()
    alike = (mine[verb][0] & yours[verb][0] or mine[verb][1] & yours[verb][1] for verb in shared)
    return bool(shared) and not any(alike)
