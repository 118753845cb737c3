"""Numbers that a promise and a later telling have in common by chance: what was lost, or came on top, was not given.

"The hurricane did damage of 60 million dollars" says nothing of a loan of 60 million, and "30 accidents with school
buses" nothing of the 30 buses that were to come.
"""

import re

from dragoman.model.following import Told
from dragoman.resolve.followup.wording.cues import says
from dragoman.resolve.followup.wording.marks import number_marks

_NUMBER = r"(?:[$€£]\s?)?\d[\d,.]*(?: (?:thousand|million|billion))?"
_WORD = r"(?:[\w’'-]+ )"
# What it is for, and what came before it, is not what is counted: "60 million dollars to repair damage".
_OTHERWISE = r"(?:to|for|after|against|despite|following|since|towards?)\b"
_AROUND = re.compile(rf"(?:(?!with\b){_WORD}){{0,4}}{_NUMBER}(?: (?!{_OTHERWISE})[\w’'-]+){{0,4}}")
_MORE = re.compile(rf"{_NUMBER}(?: [\w’'-]+)?,? (?:more|less|fewer|higher|lower)\b[^,;:]*? than\b", re.IGNORECASE)


def is_of_a_loss(promise: Told, clause: str) -> bool:
    """Whether every number that a clause shares with a promise is, in its own words, one of a loss or a difference."""
    shared = number_marks(promise.sentence) & number_marks(clause)
    if not shared or says("a_loss", promise.sentence):
        return False
    around = [match.group() for match in _AROUND.finditer(clause)]
    lost = frozenset().union(*(number_marks(words) for words in around if says("a_loss", words)))
    more = frozenset().union(*(number_marks(match.group()) for match in _MORE.finditer(clause)))
    return shared <= lost | more
