"""Stretches of time that are told by one end alone, or by the name of a year that does not begin in January."""

import re
from datetime import date

from dragoman.extract.clauses import has_perfect_auxiliary, is_told_as_done, predicate_of
from dragoman.extract.figures.time.fiscal import within_fiscal_year_at_hand
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.fiscal_years import months_of_fiscal_year
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Document, Quantity, Sentence, TimeExpression, Token, top_of

_UNTIL = frozenset({"until", "till", "through"})
_FISCAL = re.compile(r"\b(?i:fiscal|financial year)\b|\bFY ?'?\d")
_FISCAL_YEARS = re.compile(r"(?:\b(?i:fiscal|financial)(?i: years?)? |FY ?)'?\d{2,4}(?P<to>[-/]\d\d)?")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)")
_LEAST_MONTHS = 3
_LATELY = 2  # sentences looked back through for what "since then" means


def until_when(
    sentence: Sentence, time: TimeExpression, found: DateInterval, published: date | None
) -> DateInterval | None:
    """ "Needs 60 million dollars until September", "will invest 9 billion through 2028": from now to then."""
    if published is None or found.last <= published or not _leads_until(sentence, time):
        return None
    end = DateInterval.parse(found.iso.split("/")[-1])
    start = DateInterval.parse(published.isoformat()[: len(end.iso)])
    return DateInterval.between(start, end) if start.iso != end.iso else None


def not_ahead(period: DateInterval | None, published: date | None) -> DateInterval | None:
    """A month without its year, told of what is done, lies behind: "repaid 15 million in October and will clear"."""
    month = period is not None and period.precision is Precision.MONTH
    if period is None or published is None or not month or period.first <= published:
        return period
    return DateInterval.parse(f"{period.first.year - 1}{period.iso[4:]}")


def _leads_until(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether "until" or "through" stands before a time, or what it is the time of: "until the harvest in May"."""
    anchor = top_of(sentence.tokens, time.first, time.last)
    led = [anchor]
    if anchor.base_relation == "nmod" and anchor.head >= 0:
        led.append(sentence.tokens[anchor.head])
    before = sentence.tokens[max(0, time.first - 1) : time.first]
    return any(token.lemma in _UNTIL for token in before) or any(
        kid.lemma in _UNTIL for token in led for kid in sentence.children(token.index, "case")
    )


def since_then(document: Document, sentence: Sentence, number: int, published: date | None) -> DateInterval | None:
    """ "Signed the accord in July 2023 and has since paid 100 million": from the time told before until now."""
    predicate = predicate_of(sentence, number)
    mark = next((token for token in sentence.tokens if _is_since_then(sentence, token)), None)
    if predicate is None or mark is None or published is None:
        return None
    if not has_perfect_auxiliary(sentence, predicate) or (
        mark.index > number and sentence.tokens[mark.index - 1].text == ","
    ):
        return None
    told = [time.date for time in sentence.times if time.date and time.last <= mark.index]
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _LATELY), -1):
        told = told or [time.date for time in document.sentences[index].times if time.date]
    start = next((each for each in reversed(told) if each.first <= published), None)
    if start is None or start.precision is Precision.DAY:
        return None  # "was held on Friday and has since been freed": a state, not what has come together
    begun = start.iso.split("/")[0]
    return DateInterval.between(DateInterval.parse(begun), DateInterval.parse(published.isoformat()[: len(begun)]))


def _is_since_then(sentence: Sentence, token: Token) -> bool:
    """ "Has since paid", "since then": what has no time of its own behind it."""
    if token.lemma != "since":
        return False
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    if behind and behind[0].lemma == "then":
        return True
    return (
        token.index > 0
        and sentence.tokens[token.index - 1].lemma in {"have", "time", "times"}
        and not any(time.first == token.index + 1 for time in sentence.times)
    )


def is_behind_after(sentence: Sentence, number: int, time: TimeExpression) -> bool:
    """ "Bought 1.2 million kilos after Chad banned their tea in March": the time of the ban, however
    the parser hangs it."""
    marks = [token for token in sentence.tokens[number + 1 : time.first] if token.lemma == "after" and token.head >= 0]
    verbs = [sentence.tokens[each.head] for each in marks if each.base_relation == "mark"]
    done = next((each for each in verbs if each.index < time.first and each.tag == "VERB"), None)
    own = predicate_of(sentence, number)
    if done is not None and own is not None and own.index == done.index:
        return False  # the number is of that clause itself
    if done is None or (own is not None and own.lemma in word_sets("outlook.yaml")["harming"]):
        return False
    return not any(
        token.text in {",", ";"} or token.tag == "VERB" for token in sentence.tokens[done.index + 1 : time.first]
    )


def so_far(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "Trade reached 70 million by the end of November 2024": what has come together since January."""
    words = [token.lemma for token in sentence.tokens[max(0, time.first - 2) : time.last]]
    if found.precision is not Precision.MONTH or not {"by", "end"} <= set(words) or found.first.month == 1:
        return found
    return DateInterval.between(DateInterval.month(found.first.year, 1), found)


def months_so_far(sentence: Sentence, number: int, published: date | None) -> DateInterval | None:
    """ "In 11 months the country hosted 7 million visitors", told in December: of this year, up to the month before."""
    predicate = predicate_of(sentence, number)
    if published is None or predicate is None or not is_told_as_done(sentence, predicate.index):
        return None
    for each in sentence.quantities:
        led = sentence.tokens[each.first - 1].lemma if each.first else ""
        timed = each.unit == "mo" and led in {"in", "for", "over"} and each.last - each.first == 2
        if timed and _LEAST_MONTHS <= each.value == published.month - 1 and (each.first == 1 or each.first > number):
            return DateInterval.between(
                DateInterval.month(published.year, 1), DateInterval.month(published.year, int(each.value))
            )
    return None


def same_months(
    document: Document, sentence: Sentence, quantity: Quantity, period: DateInterval | None
) -> DateInterval | None:
    """ "Against 60 million in the same period of 2023": the months of the figure before, in that year."""
    time = next((each for each in sentence.times if each.first >= quantity.last), None)
    if time is None or time.date is None or period is None or period.precision is Precision.DAY:
        return None
    words = time.span.quote(document.text).lower()
    if not {"period", "months", "weeks"} & set(words.split()) or time.first - quantity.last > len(
        ("in", "the", "whole")
    ):
        return None
    back = time.date.first.year - period.last.year
    ends = [f"{int(end[:4]) + back}{end[4:]}" for end in period.iso.split("/")]
    return DateInterval.parse("/".join(ends)) if back < 0 else None


def by_fiscal_year(
    document: Document, sentence: Sentence, period: DateInterval | None, code: str | None, published: date | None
) -> DateInterval | None:
    """The months of the fiscal year of a state where the sentence names years so: "in the fiscal year 2024-25"."""
    if period is None or code is None:
        return period
    if period.precision is Precision.INTERVAL and period.first.year == period.last.year:
        at_hand = published and within_fiscal_year_at_hand(document, sentence, period, code, published)
        return at_hand or _within_fiscal_year(document, sentence, period, code)
    if not re.fullmatch(r"\d{4}(?:/\d{4})?", period.iso):
        return period
    if _FISCAL.search(sentence.span.quote(document.text)) is None:
        return period
    one = period.first.year == period.last.year
    named = [time for time in sentence.times if time.date == period]
    if one and not any(_FISCAL.search(time.span.quote(document.text)) for time in named):
        return period  # another time of the sentence is a fiscal year
    months = months_of_fiscal_year(code, period.first.year, period.last.year)
    return DateInterval.parse(months) if months else period


def _within_fiscal_year(document: Document, sentence: Sentence, period: DateInterval, code: str) -> DateInterval:
    """The months of "the first half of FY25", which were counted from January."""
    texts = (time.span.quote(document.text) for time in sentence.times if time.date == period)
    named = next((match for text in texts if (match := _FISCAL_YEARS.search(text))), None)
    if named is None:
        return period
    last = period.first.year + 1 if named["to"] else period.first.year
    months = months_of_fiscal_year(code, period.first.year, last)
    if months is None:
        return period
    start = DateInterval.parse(months.split("/")[0]).first
    if _MONTH.search(named.string):  # "April-December of FY23": those months, in the year they lie in
        ends = [(start.year + (at.month < start.month), at.month - 1) for at in (period.first, period.last)]
        return DateInterval.parse("/".join(f"{year:04d}-{month + 1:02d}" for year, month in ends))
    ends = [divmod(start.year * 12 + start.month - 1 + at.month - 1, 12) for at in (period.first, period.last)]
    return DateInterval.parse("/".join(f"{year:04d}-{month + 1:02d}" for year, month in ends))
