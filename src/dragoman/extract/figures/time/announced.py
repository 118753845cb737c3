"""The time that published results are of, told before the numbers: "has released the trade figures for May"."""

from dragoman.extract.figures.time.goes_on import goes_on
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Document, Sentence, TimeExpression, top_of

_LEAD = 3  # sentences in which results are announced
_RESULTS = frozenset(
    {"result", "figure", "datum", "data", "statistic", "statistics", "number", "indicator", "report", "bulletin"}
)
_TIES = frozenset({"for", "of", "in", "on"})


def period_announced(document: Document, sentence: Sentence, number: int) -> DateInterval | None:
    """The months or year that results are announced for, where a number is told in the simple past with no time of its
    own and none was told since."""
    for told in document.sentences[: min(_LEAD, sentence.index + 1)]:
        period = next((time.date for time in told.times if _is_announced(told, time)), None)
        if period is not None:
            between = document.sentences[told.index + 1 : sentence.index]
            other = any(time.date and time.date != period for each in between for time in each.times)
            return period if not other and goes_on(sentence, number, period) else None
    return None


def _is_announced(sentence: Sentence, time: TimeExpression) -> bool:
    """ "The results of foreign trade for January to March": hung on what is published."""
    if time.date is None or time.date.precision is Precision.DAY or sentence.quantities:
        return False
    top = top_of(sentence.tokens, time.first, time.last)
    ties = {each.lemma for each in sentence.children(top.index, "case")}
    nouns, head = [], top.head
    while head >= 0 and sentence.tokens[head].tag in {"NOUN", "PROPN"}:
        nouns.append(sentence.tokens[head].lemma.lower())
        head = sentence.tokens[head].head
    if not nouns and head >= 0 and "for" in ties:  # "released its report on rice for 2024", as trees have it
        nouns = [each.lemma.lower() for each in sentence.children(head, "obj")]
    published = head >= 0 and sentence.tokens[head].lemma in word_sets("outlook.yaml")["telling"] | {
        "release",
        "publish",
    }
    return bool(ties & _TIES) and (bool(_RESULTS & set(nouns)) or (published and bool(nouns)))
