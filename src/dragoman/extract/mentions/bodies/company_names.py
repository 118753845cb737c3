"""Names in quotation marks with a form of company behind them."""

from dragoman.extract.mentions.runs import BodyName
from dragoman.extract.mentions.view import QUOTES, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon


def quoted(view: View, start: int) -> BodyName | None:
    """ "Uzbekneftegaz" JSC: a quoted name with a form of company behind it."""
    for end in range(start + 2, min(start + 7, view.size)):
        if view.texts[end] in QUOTES and end + 1 < view.size:
            if view.folded[end + 1] in _suffixes():
                return BodyName(start, end + 2, view.slice(start + 1, end))
            return None
    return None


def _suffixes() -> frozenset[str]:
    return body_words("suffixes") | lexicon("forms of companies")
