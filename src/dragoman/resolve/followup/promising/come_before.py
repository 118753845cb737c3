"""A number of something that had come before, and that only the words around it speak of as to come: "to pay for the
20,000 tonnes of rice delivered last summer".
"""

import re
from calendar import month_name

from dragoman.model.following import Told

_CAME = re.compile(
    r"\bthe (?:some |about )?[$€£]?\d[\d,.]*(?: [\w’'-]+){1,6}? "
    r"(?:delivered|sent|supplied|received|bought|sold|shipped|lent|borrowed|paid|given|donated|imported|exported) "
    r"(?:(?:[\w-]+ ){0,3}?)(?:last|earlier|ago|before|yesterday|since|this|"
    rf"in (?:{'|'.join(month_name[1:])}|(?:19|20)\d\d))\b"
)


def came_before(told: Told) -> bool:
    """Whether the number of a record is one of things that are told to have come."""
    return any(_digits(match.group()) in _digits(told.quote) for match in _CAME.finditer(told.sentence))


def _digits(text: str) -> str:
    found = re.search(r"\d[\d,.]*\d|\d", text)
    return found.group() if found else ""
