"""The currency or unit of a number, read from the characters just before and just after it."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.analyse.numeral import Numeral
from dragoman.knowledge.measures import (
    ambiguous_codes,
    currency_codes,
    currency_nouns,
    currency_signs,
    unit_abbreviations,
    unit_words,
    units_of,
)

_RATE = re.compile(
    r"(?i)(?:\s+(?:per|an?|each|every)\s+|\s*/\s*)(?P<unit>year|annum|month|week|day|hour"
    r"|minute|second|hectare|acre|h|d|s)\b(?!\s+(?:earlier|ago|before|later))|\s+(?P<adverb>annually|daily"
    r"|a-year)\b"
)
# "210,000 barrels of crude oil a day", "260,000 tonnes of steel a year"
_OF_WHAT = re.compile(
    r"(?i)\s+of\s+[a-z]+(?:\s+(?!(?:or|and|to|in|for|from)\s)[a-z]+){0,2}?(?=\s+(?:per|an?)\s+(?:second|minute|hour|day|week|month|year)\b)"
)
_RATE_CODES = {"year": "a", "annum": "a", "annually": "a", "a-year": "a", "month": "mo", "week": "wk", "day": "d",
               "daily": "d", "d": "d", "hour": "h", "h": "h", "minute": "min", "second": "s", "s": "s",
               "hectare": "har", "acre": "[acr_us]"}  # fmt: skip
# "121 g/km", "14 micrograms of mercury per litre": what is found in so much of something else
_DENSITY = re.compile(
    r"(?:\s+of\s+[a-z]+(?:\s+[a-z]+)?)?(?:\s+per\s+|\s*/\s*)(?P<unit>[a-z]+[23²³]?(?:\s+[a-z]+)?)(?!\w)"
)
_DENSE = ("mass", "volume", "energy")
_FILLED = ("length", "area", "volume", "mass")
_MULTIPLES = {
    "Gm3": (1e9, "m3"), "Mm3": (1e6, "m3"), "M[bbl_us]/d": (1e6, "[bbl_us]/d"), "k[bbl_us]/d": (1e3, "[bbl_us]/d"),
    "M[cft_i]": (1e6, "[cft_i]"), "G[cft_i]": (1e9, "[cft_i]"), "T[cft_i]": (1e12, "[cft_i]"),
    "kt": (1e3, "t"), "Mt": (1e6, "t"), "Gt": (1e9, "t"), "Mt/a": (1e6, "t/a"),
}  # fmt: skip
_PERCENT = re.compile(
    r"(?i)[\s-]*(?:%(?:\s*(?P<points>points?\b|p\.?\s?p\.?(?![a-z])))?|(?:percentage|per ?cent"
    r"|pct)[\s-]+(?P<more_points>points?)\b"
    r"|per[\s-]?cents?\b|pct\b\.?|percentage\b|p\.p\.|pp\b|(?<=\d)\s?(?-i:pc)\b)"
)
_PERCENT_BEFORE = re.compile(r"(?<![\w%.,])%\s?\Z")  # "%21.1", as Turkish writes it
_OF_A_POINT = re.compile(
    r"(?i)[\s-]+(?:of\s+)?(?:(?:an?|one)\s+)?(?:(?:percentage|per ?cent)[\s-]+)?points?\b"
    r"|\s+(?:of\s+)?(?:an?|one)\s+per ?cent\b"
)
_OF_ONE_POINT = re.compile(
    r"(?i)\s+of\s+(?:an?|one)\s+(?:percentage\s+|per ?cent\s+)?points?\b"
)  # "0.4 of a percentage point"
_OF_A_SECOND = re.compile(r"(?i)\s+of\s+a\s+second\b")
_BASIS_POINTS = re.compile(r"(?i)[\s-]*(?:basis[\s-]points?\b|(?-i:bps?)\b)")


@dataclass(frozen=True, slots=True)
class Measure:
    """`[start, end)` is the number with its sign or unit. `factor` scales the number ("70 bcm" is 70e9 m3)."""

    start: int
    end: int
    unit: str
    factor: float = 1.0
    money: bool = False


def measure_of(numeral: Numeral, text: str) -> Measure | None:
    """The currency, percentage or unit of a number; None for a plain count."""
    before = _sign_before(numeral, text)
    if before is not None:
        after = _money_after(numeral.end, text, numeral, sign=True)
        return Measure(before[0], after[1] if after else numeral.end, before[1], money=True)
    if numeral.form.value == "ordinal":
        return None
    if (named := _money_named_before(numeral, text)) is not None:
        return Measure(named[0], numeral.end, named[1], money=True)
    percent = _PERCENT.match(text, numeral.end)
    if percent is not None:
        return Measure(numeral.start, percent.end(), "percent")
    if (led := _PERCENT_BEFORE.search(text, 0, numeral.start)) is not None:
        return Measure(led.start(), numeral.end, "percent")
    pattern = _OF_A_POINT if numeral.form.value == "fraction" else _OF_ONE_POINT
    of_point = pattern.match(text, numeral.end) if numeral.form.value == "fraction" or 0 < numeral.value < 1 else None
    if of_point is not None:
        return Measure(numeral.start, of_point.end(), "percent")  # "by a quarter point"
    points = _BASIS_POINTS.match(text, numeral.end)
    if points is not None:
        return Measure(numeral.start, points.end(), "bp")
    after = _money_after(numeral.end, text, numeral)
    if after is not None:
        return Measure(numeral.start, after[1], after[0], money=True)
    return _unit_after(numeral, text)


def _sign_before(numeral: Numeral, text: str) -> tuple[int, str] | None:
    match = _sign_pattern().search(text[: numeral.start])
    if match is None:
        return None
    sign = match["sign"]
    if sign == "A $" and _OPENS.search(text[: match.start()]):
        return match.end("sign") - 1, currency_signs()["$"]  # "A $500 million loan"
    # "COP29", "ALL 50 states": codes that are words too need a large amount, or one with cents: "R131.40".
    in_cents = _CENTS.fullmatch(text[numeral.start : numeral.end]) and match.end("sign") == numeral.start
    if sign in ambiguous_codes() and not (numeral.scaled or numeral.value >= 1000 or in_cents):
        return None
    return match.start("sign"), currency_signs().get(sign) or sign.upper()


def _money_named_before(numeral: Numeral, text: str) -> tuple[int, str] | None:
    """ "US dollars 2.7 billion", "Euros 40 million": a currency in the plural before a large amount."""
    match = _money_before_pattern().search(text[: numeral.start]) if numeral.scaled else None
    if match is None:
        return None
    noun = next(noun for noun in currency_nouns() if match["noun"].lower() in {word.lower() for word in noun.words})
    adjective = re.sub(r"\s+", " ", match["adjective"] or "").strip()
    code = noun.adjectives.get(adjective.lower()) or noun.default
    return (match.start(), code) if code and (adjective or match["noun"][:1].isupper()) else None


def _money_after(end: int, text: str, numeral: Numeral, sign: bool = False) -> tuple[str, int] | None:
    match = _money_pattern().match(text, end)
    if match is None:
        return None
    if match["sign"]:
        return currency_signs()[match["sign"]], match.end()
    if match["code"]:
        return match["code"], match.end()
    noun = next(noun for noun in currency_nouns() if match["noun"].lower() in {word.lower() for word in noun.words})
    if noun.needs_scale and not (numeral.scaled or numeral.value >= 100) and not match["adjective"]:
        return None
    if "mark" in noun.words and not (numeral.scaled or numeral.value >= 1000) and not match["adjective"]:
        return None
    if (
        match["noun"].lower() in {"pound", "pounds"}
        and not match["adjective"]
        and _is_weighed(numeral, text, match.end())
    ):
        return None
    adjective = re.sub(r"\s+", " ", match["adjective"] or "").strip().lower()
    code = noun.adjectives.get(adjective) or (None if adjective else noun.default) or noun.default
    if code is None:
        return (match["noun"].lower(), match.end()) if sign else None
    return code, match.end()


def _is_weighed(numeral: Numeral, text: str, end: int) -> bool:
    return _WEIGHED.match(text, end) is not None or _WEIGHING.search(text[: numeral.start]) is not None


def _unit_after(numeral: Numeral, text: str) -> Measure | None:
    if numeral.form.value == "fraction" and (second := _OF_A_SECOND.match(text, numeral.end)) is not None:
        return Measure(numeral.start, second.end(), "s")
    match = _unit_pattern().match(text, numeral.end)
    if (
        match is None
        and (half := re.match(r"\s+(?:of\s+)?an?(?=\s)", text[numeral.end :]))
        and numeral.form.value == "fraction"
    ):
        match = _unit_pattern().match(text, numeral.end + half.end())
    if match is None and (
        working := re.match(
            (
                r"(?i)\s+(?:working|business|calendar|consecutive|straight|full)(?=\s+(?:days|weeks|months"
                r"|years|hours)\b)"
            ),
            text[numeral.end :],
        )
    ):
        match = _unit_pattern().match(text, numeral.end + working.end())
    if match is None:
        return None
    short = match["short"]
    if short and not text[numeral.start].isdigit():
        return None
    if short in {"m", "t", "g", "l", "h", "J", "V", "W", "cal", "bar", "d"} and match["gap"] == "-":
        return None
    if short == "m" and numeral.scaled:
        return None
    if short in {"C", "F"} and (match["gap"] or not -90 <= numeral.value <= 130):
        return None
    if short == "kt" and _AT_SEA.search(text[max(0, numeral.start - _NEAR_SPEED) : match.end() + _NEAR_SPEED]):
        return Measure(numeral.start, match.end(), "[kn_i]")  # "winds of 30 kt"
    code = unit_abbreviations()[short] if short else unit_words()[re.sub(r"[\s-]+", " ", match["word"].lower())]
    factor = 1.0
    if code in _MULTIPLES:
        factor, code = _MULTIPLES[code]
    if code in {"10.a", "100.a"}:
        factor, code = (10.0 if code == "10.a" else 100.0), "a"
    end = match.end()
    rate = _RATE.match(text, end)
    if rate is None and code not in units_of("time") and (what := _OF_WHAT.match(text, end)) is not None:
        rate = _RATE.match(text, what.end())
    if rate is not None and code not in units_of("time") and "/" not in code:
        code = f"{code}/{_RATE_CODES[(rate['unit'] or rate['adverb']).lower()]}"
        end = rate.end()
    elif (filled := _filled(code, text, end)) is not None:
        code, end = f"{code}/{filled[0]}", filled[1]
    return Measure(numeral.start, end, code, factor)


def _filled(code: str, text: str, end: int) -> tuple[str, int] | None:
    """What so much of something is found in, as a code, and where its words end: the kilometre of "121 g/km"."""
    match = _DENSITY.match(text, end) if any(code in units_of(kind) for kind in _DENSE) else None
    if match is None:
        return None
    for words in (match["unit"], match["unit"].split()[0]):
        found = unit_abbreviations().get(words) or unit_words().get(words)
        if found is not None and any(found in units_of(kind) for kind in _FILLED):
            return found, match.start("unit") + len(words)
    return None


def _either(words: object) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


# "500 pounds of explosives", "a 500-pound bomb" are weighed; "10 pounds" alone are paid.
_WEIGHED = re.compile(
    r"(?i)\s+of\s+(?!debt|aid|funding|support|investment)|\s+(?:[a-z-]+\s+)?(?:bombs?|warheads?|shells?|munitions?)\b"
)
_WEIGHING = re.compile(r"(?i)\bweigh\w*(?:\s+(?:in at|up to|about|around|some|over|nearly|almost|at least))*\s+\Z")
# Where "A" before a sum is the article of a sentence or of a heading in capitals, not Australia.
_OPENS = re.compile(r"(?:\A|[^\w\s)]|\b[A-Z]\w*)\s*\Z")
_NEAR_SPEED = 24  # characters from a speed to what moves
_AT_SEA = re.compile(
    r"(?i)\b(?:winds?|gusts?|gusting|speeds?|sail(?:s|ed|ing)?|steam(?:s|ed|ing)|boats?|ships?|vessels?|knots?)\b"
)
_CENTS = re.compile(r"\d+\.\d\d")


@cache
def _sign_pattern() -> re.Pattern[str]:
    symbols = [sign for sign in currency_signs() if not sign[0].isalpha()]
    letters = [sign for sign in currency_signs() if sign[0].isalpha()]
    return re.compile(
        rf"(?:(?<![A-Za-z])(?P<sign>{_either([*letters, *currency_codes()])}|(?:{_either(symbols)}))\s?-?)\Z"
    )


@cache
def _money_pattern() -> re.Pattern[str]:
    adjectives = {word for noun in currency_nouns() for word in noun.adjectives}
    words = {word for noun in currency_nouns() for word in noun.words}
    signs = [sign for sign in currency_signs() if len(sign) > 1 or not sign.isalpha()]
    return re.compile(
        rf"[\s-]*(?:(?P<sign>{_either(signs)})(?![\w])|(?P<code>{_either(currency_codes())})(?![\w])"
        rf"|(?:(?P<adjective>(?i:{_either(adjectives)}))[\s-]+)?(?P<noun>(?i:{_either(words)}))\b)"
    )


@cache
def _money_before_pattern() -> re.Pattern[str]:
    adjectives = {word for noun in currency_nouns() for word in noun.adjectives}
    plural = {word for noun in currency_nouns() for word in noun.words if word.endswith("s")}
    return re.compile(rf"\b(?:(?P<adjective>(?i:{_either(adjectives)}))\s+)?(?P<noun>(?i:{_either(plural)}))\s+\Z")


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<gap>\s*-?\s*)(?:of\s+)?(?:(?P<word>(?i:{_either(unit_words())}))\b"
        rf"|(?P<short>{_either(unit_abbreviations())})(?![\w²³]))"
    )
