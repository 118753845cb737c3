"""Numbers that only the words around them speak of as to come: of what had come before ("to pay for the 20,000 tonnes
of rice delivered last summer"), and of those who are to meet or to be tried.
"""

import re
from calendar import month_name

from dragoman.model.following import Told

_CAME = re.compile(
    r"\bthe (?:some |about )?[$€£]?\d[\d,.]*(?: [\w’'-]+){1,6}? "
    r"(?<!be )"
    r"(?:delivered|sent|supplied|received|bought|sold|shipped|lent|borrowed|paid|given|donated|imported|exported) "
    r"(?:(?:[\w-]+ ){0,3}?)(?:last|earlier|ago|before|yesterday|since|this|"
    rf"in (?:{'|'.join(month_name[1:])}|(?:19|20)\d\d))\b"
)


def came_before(told: Told) -> bool:
    """Whether the number of a record is one of things that are told to have come."""
    return any(_digits(match.group()) in _digits(told.quote) for match in _CAME.finditer(told.sentence))


_WHO_MEETS = re.compile(
    r"\b(?:trial|hearing|case|talks|meeting|summit|conference|session|gathering|visit) (?:of|against|between) "
    r"(?:the )?$"
)


def counts_who_meets(told: Told) -> bool:
    """Whether a record is of how many stand in an occasion: "the trial of three sailors will start"."""
    if told.kind != "figure":
        return False
    start = told.sentence.find(told.quote)
    return start > 0 and _WHO_MEETS.search(told.sentence[:start]) is not None


def _digits(text: str) -> str:
    found = re.search(r"\d[\d,.]*\d|\d", text)
    return found.group() if found else ""
