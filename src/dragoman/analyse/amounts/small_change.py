"""Pence and cents: "up 40p", "a cent less", and what is told with the money it is the small change of.

Small coins are counted as written, for "25 cents a share" does not say whose cents they are; only behind a sum of money
("three dollars and fifty cents") they are a part of it.
"""

import re
from dataclasses import replace

from dragoman.analyse.amounts.draft import Draft
from dragoman.analyse.numeral import Form, Numeral
from dragoman.analyse.numerals import find_numerals
from dragoman.knowledge.measures import currency_nouns

_COINS = r"(?:cents?|c|pence|penny|pennies|p|paisa|paise|kobo|kopecks?|kopeks?|centavos?|centimes?|öre|fen|sen)"
_PENCE = re.compile(r"(?<![\w.,$€£-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)p\b(?![.]?\w|\s?[\[(/])")
# "1080p" is told of a screen.
_SCREENS = frozenset({"240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"})
_COIN_BEHIND = re.compile(rf"(?i)\s*{_COINS}\b")
_WITH_COINS = re.compile(r"(?i)(?:,?\s+(?:and\s+)?)\Z")
_WHOLE = 100  # cents
_OF_A_COIN = re.compile(r"(?i)\s+(?:of\s+)?an?(?=\s+(?:cent|penny)\b)")
_HUNDREDTHS = re.compile(r"-\Z")

SINGLE_SUMS = "dollar|euro|rupee|yuan|lira|naira|rand"
"""Money that is told of one, too: no word that is a weight elsewhere or that leaves open whose money it is."""
_COMPARED = r"(?=\s+(?:more|less|higher|lower|cheaper|dearer|up|down|above|below|stronger|weaker|firmer)\b)"
_ONE_COIN = re.compile(rf"(?i)(?<!half )(?<!quarter )\b(?P<one>a) (?P<coin>cent|penny){_COMPARED}")


def pence(text: str) -> list[Draft]:
    """ "412.5p": the letter is read as the coin, but not in "1080p"."""
    found = []
    for match in _PENCE.finditer(text):
        worth = find_numerals(match["number"])
        if match["number"] in _SCREENS or len(worth) != 1:
            continue
        end = match.end("number")
        found.append(
            Draft(match.start(), end, worth[0].value, None, Numeral(match.start(), end, worth[0].value, Form.FIGURES))
        )
    return found


def single_coins(text: str) -> list[Draft]:
    """ "A cent less than on Monday": one of them."""
    return [
        Draft(match.start(), match.end("one"), 1.0, None, Numeral(match.start(), match.end("one"), 1.0, Form.WORDS))
        for match in _ONE_COIN.finditer(text)
    ]


def single_sums(text: str) -> list[Draft]:
    """ "Less than a dollar a day", "a euro dearer": one of them, where the words around compare it."""
    found = []
    for match in _one_of_money().finditer(text):
        word = (match["noun"] or match["noun_before"]).lower()
        noun = next(noun for noun in currency_nouns() if word in {each.lower() for each in noun.words})
        start = match.start("one") if match["one"] else match.start("one_before")
        end = match.end("noun") if match["noun"] else match.end("noun_before")
        numeral = Numeral(start, start + 1, 1.0, Form.WORDS)
        found.append(Draft(start, end, 1.0, noun.default, numeral, money=True))
    return found


def _one_of_money() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\b(?:(?P<one>a) (?P<noun>{SINGLE_SUMS}){_COMPARED}"
        rf"|(?:less|more|under|over|barely|nearly|almost)(?: than)? (?P<one_before>a) (?P<noun_before>{SINGLE_SUMS})"
        r"(?=\s+(?:a|per)\b|[,.;]|\Z))"
    )


def with_parts_of_coins(found: list[Draft], text: str) -> list[Draft]:
    """ "Three-quarters of a cent", "half a penny": so much of a coin, and no share of anything."""
    result = []
    for draft in found:
        part = draft.unit is None and draft.numeral.form is Form.FRACTION and _OF_A_COIN.match(text, draft.end)
        if part:
            draft = replace(draft, end=part.end(), numeral=replace(draft.numeral, form=Form.WORDS))
        result.append(draft)
    return result


def with_small_change(found: list[Draft], text: str) -> list[Draft]:
    """Sums with the coins told behind them as one: "11 dollars and 50 cents", "$5.61-1/2 a bushel"."""
    result: list[Draft] = []
    for draft in found:
        last = result[-1] if result else None
        if last is not None and last.money and last.high is None:
            gap = text[last.end : draft.start]
            coins = _COIN_BEHIND.match(text, draft.end) if draft.unit is None else None
            in_coins = coins is not None and _WITH_COINS.fullmatch(gap) and 0 < draft.value < _WHOLE
            if coins is not None and in_coins and last.value == int(last.value) and not last.numeral.scaled:
                whole = replace(last, end=coins.end(), value=round(last.value + draft.value / _WHOLE, 4))
                result[-1] = whole
                continue
            # Grain is told in cents and parts of a cent.
            part = draft.numeral.form is Form.FRACTION and draft.numeral.value < 1
            if part and _HUNDREDTHS.fullmatch(gap) and last.value != int(last.value):
                result[-1] = replace(
                    last, end=draft.numeral.end, value=round(last.value + draft.numeral.value / 100, 6)
                )
                continue
        result.append(draft)
    return result
