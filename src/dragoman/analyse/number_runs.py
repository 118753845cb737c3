"""Adds up the words and figures that make one number: "two hundred and five", "5bn 800mln", "twenty-second"."""

import re

from dragoman.analyse.number_words import GLYPHS, LETTER_SCALES, SCALES, SMALL, TENS, UNITS, either
from dragoman.analyse.numeral import Form, Numeral
from dragoman.knowledge.number_words import ORDINALS

_FIGURES = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:\ \d{3})+(?:[.,]\d{1,2})?(?![\d.,]\d|\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d+[.,]\d+|\d+|(?<![\d\w])\.\d+"
)
_SCALE = either(SCALES)
ATOM = re.compile(
    rf"(?P<ordinal_figures>\d+(?:st|nd|rd|th)\b)"
    rf"|(?P<figures>{_FIGURES})(?P<glyph>[½⅓⅔¼¾⅕⅛])?|(?P<fraction_glyph>[½⅓⅔¼¾⅕⅛])"
    rf"|\b(?P<small>(?i:{SMALL}))\b|\b(?P<hundred>(?i:hundred))\b|(?<![^\W\d_])(?P<scale>(?i:{_SCALE}))\b"
    rf"|\b(?P<dozen>(?i:dozen))\b|(?<=\d)(?P<letter>[kKmMbB])\b(?!\$)|\b(?P<ordinal>(?i:{either(ORDINALS)}))s?\b",
)
_MILLION = SCALES["million"]
_AND_A_HALF = re.compile(rf"(?i:\s+and\s+a\s+(?P<part>half|quarter))\b(?:\s+(?P<scale>{_SCALE})\b)?", re.IGNORECASE)
_GAP = re.compile(r"(?:\s*-?\s*|-odd\s+|\s+and\s+|,\s+)\Z", re.IGNORECASE)


def figures_value(written: str) -> float:
    """The worth of digits with their separators: `1,000` `1 200 000` `186,3` `100.000`.

    Raises ValueError when there is no digit.
    """
    digits = written.replace(" ", "").replace("'", "")
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        decimal = max(digits.rfind("."), digits.rfind(","))
        return float(re.sub(r"[.,]", "", digits[:decimal]) + "." + digits[decimal + 1 :])
    if commas:
        head, _, tail = digits.rpartition(",")
        if commas == 1 and (len(tail) != 3 or head in {"0", ""}):
            return float(f"{head or 0}.{tail}")
        return float(digits.replace(",", ""))
    if points > 1 or (points and digits.endswith(".000") and not digits.startswith("0")):
        return float(digits.replace(".", ""))
    return float(digits)


class NumberRun:
    """Adds up the atoms of one number from left to right, refusing the first that belongs to another number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = self.end = -1
        self.total = 0.0
        self.current: float | None = None
        self.smallest = float("inf")
        self.form = Form.FIGURES
        self.scaled = self.letter = False

    @property
    def empty(self) -> bool:
        return self.start < 0

    def accepts(self, atom: re.Match[str]) -> bool:
        """Takes the next atom in, if it belongs to the same number."""
        if not self.empty and not _GAP.match(self.text, self.end, atom.start()):
            return False
        gap = "" if self.empty else self.text[self.end : atom.start()]
        if not self.empty and "," in gap and atom["small"] is None:
            return False
        if not self._take(atom, gap):
            return False
        if self.start < 0:
            self.start = _with_article(self.text, atom)
        self.end = atom.end()
        return True

    def _take(self, atom: re.Match[str], gap: str) -> bool:
        if atom["figures"] is not None:
            return self._take_figures(atom, gap)
        if atom["fraction_glyph"] is not None:
            return self._begin(GLYPHS[atom["fraction_glyph"]], Form.FRACTION)
        if atom["small"] is not None:
            return self._take_small(atom["small"].lower(), gap)
        if atom["hundred"] is not None or atom["dozen"] is not None:
            factor = 100.0 if atom["hundred"] else 12.0
            if (
                "and" in gap
                or (self.current is not None and self.current >= 100)
                or (self.scaled and self.current is None)
            ):
                return False
            if self.empty:
                self.form = Form.WORDS
                if not _has_article(self.text, atom, also="the" if atom["dozen"] else "a"):
                    return False
            self.current = (1.0 if self.current is None else self.current) * factor
            return True
        if atom["scale"] is not None or atom["letter"] is not None:
            return self._take_scale(atom, gap)
        if self.empty and (atom["ordinal"] or atom["ordinal_figures"]):
            written = (atom["ordinal"] or atom["ordinal_figures"]).lower()
            worth = ORDINALS.get(written.removesuffix("s")) if atom["ordinal"] else float(written[:-2])
            self.current, self.form = float(worth or 0), Form.ORDINAL
            return True
        if atom["ordinal"] and self.form is Form.WORDS and "and" not in gap.replace("and", "", 1):
            worth = ORDINALS.get(atom["ordinal"].lower(), 0)
            if 0 < worth < 10 and self.current is not None and self.current % 10 == 0:
                self.current, self.form = self.current + worth, Form.ORDINAL
                return True
        return False

    def _take_figures(self, atom: re.Match[str], gap: str) -> bool:
        worth = figures_value(atom["figures"]) + (GLYPHS[atom["glyph"]] if atom["glyph"] else 0.0)
        if self.empty:
            return self._begin(worth, Form.FIGURES)
        follows = re.match(rf"\s*(?:{_SCALE}|[kmb])\b", self.text[atom.end() :], re.IGNORECASE)
        steps_down = self.scaled and self.current is None and self.form is Form.FIGURES and gap in {" ", ""}
        scaled_down = follows and SCALES.get(follows[0].strip().lower(), self.smallest) < self.smallest
        units = self.smallest == SCALES["thousand"] and self.total > _MILLION and worth < SCALES["thousand"]
        if not (steps_down and (scaled_down or (units and follows is None and "." not in atom["figures"]))):
            return False  # "1 million 967 thousand 221" goes on, "sent 5 thousand 155 mm shells" does not
        self.current = worth
        return True

    def _take_small(self, word: str, gap: str) -> bool:
        worth = float(UNITS.get(word, TENS.get(word, 0)))
        if self.empty:
            return self._begin(worth, Form.WORDS)
        if self.form is not Form.WORDS:
            return False
        if self.current is None:
            if not self.scaled:
                return False
            self.current = worth
            return True
        fits_tens = worth < 100 and self.current >= 100 and self.current % 100 == 0
        fits_units = 0 < worth < 10 and self.current % 100 >= 20 and self.current % 10 == 0 and "and" not in gap
        if not (fits_tens or fits_units) or "," in gap:
            return False
        self.current += worth
        return True

    def _take_scale(self, atom: re.Match[str], gap: str) -> bool:
        written = atom["scale"] or atom["letter"]
        factor = SCALES[written.lower()] if atom["scale"] else LETTER_SCALES[written]
        if self.empty:
            if not atom["scale"] or not _has_article(self.text, atom):
                return False
            self.form, self.current = Form.WORDS, 1.0
        if "and" in gap or "," in gap or self.form is Form.ORDINAL:
            return False
        if self.current is None:
            if factor <= self.smallest or self.total == 0:
                return False
            self.total *= factor  # "hundred thousand million" and "lakh crore"
        elif factor < self.smallest:
            self.total += self.current * factor
        else:
            return False
        self.smallest, self.current = factor, None
        self.scaled, self.letter = True, bool(atom["letter"])
        return True

    def _begin(self, worth: float, form: Form) -> bool:
        if not self.empty:
            return False
        self.current, self.form = worth, form
        return True

    def result(self) -> Numeral | None:
        """The number so far, with the half that follows it ("two and a half million"); None where there is none."""
        if self.empty:
            return None
        value = self.total + (self.current or 0.0)
        end, scaled = self.end, self.scaled
        half = _AND_A_HALF.match(self.text, end)
        if half is not None and self.form is not Form.ORDINAL:
            part = 0.5 if half["part"].lower() == "half" else 0.25
            if half["scale"] and self.current is not None and not scaled:
                value, end, scaled = (value + part) * SCALES[half["scale"].lower()], half.end(), True
            elif scaled and self.current is None:
                value, end = value + part * self.smallest, half.end()
            elif not scaled:
                value, end = value + part, half.end() if not half["scale"] else half.end("part")
        return Numeral(self.start, end, tidy(value), self.form, scaled, self.letter)


def _has_article(text: str, atom: re.Match[str], also: str = "a") -> bool:
    """Whether one of them is told: "a hundred"; `also` is another word that tells it ("ten of the dozen ships")."""
    return re.search(rf"\b(?:an?|one|half|{also})\s+\Z", text[: atom.start()], re.IGNORECASE) is not None


def _with_article(text: str, atom: re.Match[str]) -> int:
    """Where the number starts: at "a" of "a hundred", "a million"."""
    if atom["hundred"] or atom["scale"] or atom["dozen"]:
        article = re.search(r"\ban?\s+\Z", text[: atom.start()], re.IGNORECASE)
        if article is not None:
            return article.start()
    return atom.start()


def tidy(value: float) -> float:
    """Removes the noise of binary multiplication: 22.1 × 1e9 is 22100000000."""
    return float(f"{value:.12g}")
