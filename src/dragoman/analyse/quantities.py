"""How much: numbers with their unit, bound, change and the thing they count."""

import re

from dragoman.analyse.amounts.bounds import bound_of
from dragoman.analyse.amounts.changes import (
    Move,
    change_by_times,
    continues,
    is_times,
    lists_on,
    move_of,
    multiples,
    multiplies,
)
from dragoman.analyse.amounts.counted import counted_noun
from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.amounts.drafts import drafts
from dragoman.analyse.amounts.small_change import SINGLE_SUMS
from dragoman.analyse.numeral import Form
from dragoman.analyse.times import find_times
from dragoman.knowledge.measures import units_of
from dragoman.model.evidence import Span
from dragoman.model.sentence import Quantity, Sentence

_PLAIN = str.maketrans("–—−‑‒\u00a0\u2009\u202f\u2007’‘ʼ\n\t", "-----    ''' " + " ")
_NUMBERS = re.compile(
    r"(?i)\d|[½⅓⅔¼¾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirt"
    r"|fourteen|fift|sixt|sevent|eight|ninet|twent"
    r"|fort|hundred|thousand|million|billion|trillion|dozen|half|hal[vf]|third|quarter|fifth"
    r"|tenth|twice|doubl|tripl|trebl|quadrupl|\w+fold|zero)"
    rf"|\ba (?:cent|penny|percentage|{SINGLE_SUMS})\b"
)
_DEFINITE = re.compile(
    r"(?i)\b(?:the|these|those|both|his|her|its|their|our|your|my|all)\s+(?:other\s+"
    r"|remaining\s+|same\s+|first\s+|last\s+)?\Z"
)


_BY_SO_MUCH = re.compile(
    r"(?i)\bby\b[^,;]{0,20}\Z|\b(?:(?:rise|increase|growth|gain|fall|drop|decline|decrease|reduction) of"
    r"|rose|rises?|risen|rising|fell|fallen|falling|climb(?:s|ed|ing)?)\s+"
    r"(?:(?:about|around|nearly|almost|some|more than|over|at least|up to|as much as)\s+)?\Z"
)
# "25 metres higher than its neighbour", "11 feet below normal", but not "800 metres above the sea"
_BEYOND = re.compile(
    r"(?i)\s+(?:(?:higher|lower|longer|shorter|more|less) than|(?:above|below) (?:normal|average|usual|what|last"
    r"|those of|the (?:level|figure|average|quota|target|previous|same|[a-z]+-year)))\b"
)
_COMPARED = re.compile(r"(?i)\s+(?:more|fewer|less)\s+than\b")
# "fewer than the 119,000 analysts had forecast": theirs are the forecasts, not counted they
_FORESEEN = re.compile(
    r"(?i)\s+[a-z]+s (?:had |have )?(?:forecast|expected|predicted|estimated|projected|foreseen|planned|budgeted"
    r"|envisaged)\b"
)
_CUT_IN = re.compile(r"(?i)\b(?:cut|cuts|cutting|slash\w*|reduc\w+|chop\w*|lower\w*)\b[^.;,]{0,60}\bin\s+\Z")
# "6.5 percent over 18 months" tells how long it takes; "for over 18 months" and "took over 18 months" more than 18.
_MORE_THAN_SO_LONG = re.compile(
    r"(?i)\b(?:for|after|in|of|lasted|lasting|lasts|took|take|takes|taken|taking|spent|spend|waited|wait|is|was|are|were"
    r"|been|served|stayed|than|just|well|ran|within|with|has|have|had|and|by)\s+over\s+\Z"
)


def find_quantities(sentence: Sentence, text: str) -> tuple[Quantity, ...]:
    """Every amount of `sentence`, in order; dates, ordinals, ages and numbers that are names are left out.

    `text` is the report's text. Where `sentence.times` is filled, numbers in its dates are not read again.
    """
    base = sentence.span.start
    words = text[base : sentence.span.end].translate(_PLAIN)
    if not _NUMBERS.search(words):
        return ()
    times = sentence.times or find_times(sentence, text, None)
    taken = [(each.span.start - base, each.span.end - base) for each in times if each.kind != "duration"]
    found: list[Quantity] = []
    told: tuple[int, Move] | None = None
    for draft in drafts(words, taken):
        move = move_of(words, draft.start, draft.end)
        if move is None and told is not None:
            relative = draft.unit == "percent" and words[told[0] - 1] in "%t"
            if continues(words, told[0], draft.start) or (relative and lists_on(words, told[0], draft.start)):
                move = told[1]
        told = (draft.end, move) if move is not None and move.by_amount else None
        if (quantity := _quantity(draft, sentence, words, move)) is not None:
            found.append(quantity)
    for start, end, factor, change in multiples(words):
        covered = _tokens(sentence, start, end)
        inside = [each for each in found if start <= each.span.start - base and each.span.end - base < end]
        found = [each for each in found if each not in inside]  # the half of "half as many again"
        if covered and not any(start < each.span.end - base and each.span.start - base < end for each in found):
            found.append(
                Quantity(
                    *covered,
                    Span(base + start, base + end),
                    factor,
                    bound=bound_of(words, start, end),
                    change=change,
                    direction="up" if change > 0 else "down",
                )
            )
    return tuple(sorted(_with_shared_nouns(found, sentence), key=lambda each: each.first))


def _quantity(draft: Draft, sentence: Sentence, words: str, move: Move | None) -> Quantity | None:
    base = sentence.span.start
    start, end = draft.start, draft.end
    covered = _tokens(sentence, start, end)
    if covered is None:
        return None
    noun, change, direction = None, None, None
    times_end = is_times(words, end) if draft.unit is None else None
    if times_end is not None:
        change = change_by_times(words, start, draft.value, times_end)
        if change is not None:
            end = times_end
            covered = _tokens(sentence, start, end) or covered
            direction = "up" if change > 0 else "down"
    if change is None and move is not None:
        # Who drops 1,350 kg of sand or sinks a 20,000-ton ship tells no fall of weights: only "by" makes it one.
        measured = draft.unit not in {None, "percent", "bp"} and not draft.money
        told_by = _BY_SO_MUCH.search(words[:start]) is not None or draft.grown_from is not None
        told_by = told_by or _BEYOND.match(words, end) is not None
        direction = None if measured and move.by_amount and not told_by else move.direction
        relative = draft.unit == "percent" and "point" not in words[start:end].lower()
        if move.by_amount and (relative or (_is_fraction(draft) and draft.unit is None)):
            size = abs(draft.value) / (100.0 if draft.unit == "percent" else 1.0)
            change = round(size if direction == "up" else -size, 6)
    if draft.grown_from and draft.unit != "percent":
        grown = draft.value / draft.grown_from - 1
        change, direction = round(grown, 6), "up" if grown > 0 else "down"
    if draft.numeral.form is Form.FRACTION and draft.value == 0.5 and _CUT_IN.search(words[:start]):
        change, direction = -0.5, "down"
    if draft.unit is None and end == draft.end and not _is_fraction(draft):
        compared = _COMPARED.match(words, end)  # "nine fewer than four years ago" counts no years
        multiple = times_end is not None and multiplies(words, start, times_end)
        foreseen = words[:start].endswith(" the ") and _FORESEEN.match(words, end) is not None
        noun = None if compared or multiple or foreseen else counted_noun(sentence, *covered)
    if draft.unit is None and noun is None and words[start:end].lower() == "one":
        return None  # "the previous one"
    definite = draft.unit is None and draft.value <= 12 and _DEFINITE.search(words[:start]) is not None
    noun_end = sentence.tokens[noun].end - base if noun is not None else None
    bound = bound_of(words, start, end, noun_end)
    during = re.search(r"(?i)\w\s+over\s+\Z", words[:start]) and not _MORE_THAN_SO_LONG.search(words[:start])
    if bound == "over" and draft.unit in units_of("time") and during:
        bound = "exact"
    return Quantity(
        covered[0], covered[1], Span(base + start, base + end), draft.value, draft.unit or "count",
        bound, draft.high, change, noun, False, direction, definite,
    )  # fmt: skip


def _is_fraction(draft: Draft) -> bool:
    return draft.numeral.form is Form.FRACTION and abs(draft.value) < 1  # but "4-1/2 cents" are counted


def _with_shared_nouns(found: list[Quantity], sentence: Sentence) -> list[Quantity]:
    """ "from 138 to 209 monitors", "two or three visits": the first counts what the second counts."""
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        between = {token.text.lower() for token in sentence.tokens[left.last : right.first]}
        joined = (between and between <= {"to", "and", "or", ",", "-", "–", "than"}) or _describe_one(
            sentence, left, right
        )
        if (
            joined
            and left.unit == right.unit == "count"
            and left.change is None
            and right.noun is not None
            and (left.noun is None or left.noun >= right.first or _describe_one(sentence, left, right))
        ):
            result[index] = Quantity(
                left.first, left.last, left.span, left.value, left.unit, left.bound, left.high, left.change, right.noun,
                left.ordinal, left.direction, left.definite,
            )  # fmt: skip
    return result


def _describe_one(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """ "34 long-term and 280 short-term observers": what stands between two numbers only describes."""
    between = sentence.tokens[left.last : right.first]
    if len(between) <= 1 or between[-1].text.lower() not in {"and", "or"}:
        return False
    hyphened = {place + 1 for place, token in enumerate(between) if token.text == "-"}
    return all(
        (token.tag in {"ADJ", "ADV"} and token.text.islower()) or token.text == "-" or place in hyphened
        for place, token in enumerate(between[:-1])
    )


def _tokens(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    base = sentence.span.start
    covered = [token.index for token in sentence.tokens if token.start < base + end and base + start < token.end]
    return (covered[0], covered[-1] + 1) if covered else None
