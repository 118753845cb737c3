"""Outlets called by their address on the web: "Tengri.kz", "News.Az"."""

import re

from dragoman.extract.mentions.view import View

_ENDINGS = (
    "com|org|net|info|news|press|media|int|gov|edu|tv|ae|af|am|ar|at|au|az|ba|bd|be|bg|br|by|ca|ch|cl|cn|cz|de|dk|ee|eg|es|"
    "eu|fi|fr|ge|gh|gr|hk|hr|hu|id|ie|il|in|iq|ir|it|jo|jp|ke|kg|kr|kz|lb|lk|lt|lv|ma|md|mk|mn|mx|my|ng|nl|no|np|nz|om|"
    "pe|ph|pk|pl|pt|qa|ro|rs|ru|sa|se|sg|si|sk|su|th|tj|tm|tn|tr|tw|ua|ug|uk|us|uz|vn|za"
)
_ADDRESS = re.compile(rf"[A-Za-z][\w-]+(?:\.[\w-]+)?\.(?:{_ENDINGS})", re.IGNORECASE)
_ENDING = re.compile(_ENDINGS, re.IGNORECASE)


def address_end(view: View, start: int) -> int | None:
    """The end of the address that begins at token `start`, in one word or in three; None where none does."""
    if not view.capital(start):
        return None
    if _ADDRESS.fullmatch(view.texts[start]):
        return start + 1
    parts = view.texts[start : start + 3]
    joined = len(parts) == 3 and parts[1] == "." and view.glued(start + 1) and view.glued(start + 2)
    return start + 3 if joined and parts[0].isalpha() and _ENDING.fullmatch(parts[2]) else None
