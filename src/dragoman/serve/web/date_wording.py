"""How a page writes days, months, years and stretches of them in its language."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from dragoman.model.dates import DateInterval
from dragoman.serve import captions

_SKELETONS = {4: "y", 7: "yMMMM", 10: "yMMMMd"}  # by the length of an ISO date
_SHORT_MONTH = re.compile("(?<!M)MMM(?!M)")
_DATES = 20_000  # that are remembered in words


class DateWording:
    """Dates in the words of one language. `date_words` remembers those it has written."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale.parse("en_GB" if language == "en" else language)
        self.date_words = lru_cache(_DATES)(self._date_words)  # a page says few of them very often

    def weekday(self, day: date, *, brief: bool = False) -> str:
        """The name of a day of the week, with a capital."""
        name = str(format_date(day, "ccc" if brief else "cccc", locale=self._locale))
        return name[:1].upper() + name[1:]

    def days(self, span: DateInterval) -> str:
        """A stretch of days without its year, as there is room for in a month's grid: "31 May–6 June"."""
        forms = self._locale.interval_formats["MMMd"]["d" if span.first.month == span.last.month else "M"]
        return self._both_ends((span.first, span.last), forms)

    def month_name(self, iso: str) -> str:
        """The name of a month alone, "2022-06" as "June", "июнь"."""
        return str(format_date(_day(iso), "LLLL", locale=self._locale))

    def _date_words(self, iso: str) -> str:
        """A date or stretch as precisely as it is known: "1 June 2022", "июнь 2022 г."; see `captions.date_words`."""
        if self.language == "en" or not iso:
            return captions.date_words(iso)
        if any(len(part) < len("2022-06-01") and len(part) not in _SKELETONS for part in iso.split("/")):
            iso = DateInterval.parse(iso).iso  # as somebody may write it: "2022-6"
        start, _, end = iso.partition("/")
        if not end:
            return self._words(start[:10])
        if len(start) == len(end) > 4:
            return self._stretch(start, end)
        return f"{self._words(start)} – {self._words(end)}"

    def _stretch(self, start: str, end: str) -> str:
        """Two days or months, what they share said once: "1–3 июня 2022 г."."""
        days = _day(start), _day(end)
        apart = next((field for field in ("year", "month") if len({getattr(day, field) for day in days}) > 1), "day")
        # The locale has stretches of days with its months cut short only; beside whole dates they are written out.
        forms = self._locale.interval_formats["yMMMd" if len(start) == 10 else "yMMMM"][apart[0].replace("m", "M")]
        return self._both_ends(days, forms)

    def _both_ends(self, ends: tuple[date, date], forms: Sequence[str]) -> str:
        """The first and the last day, each in its form."""
        return "".join(
            str(format_date(day, _SHORT_MONTH.sub("MMMM", form.replace("—", "–")), locale=self._locale))
            for day, form in zip(ends, forms, strict=True)
        )

    def _words(self, iso: str) -> str:
        return iso if len(iso) == 4 else str(format_skeleton(_SKELETONS[len(iso)], _day(iso), locale=self._locale))


@cache
def _day(iso: str) -> date:
    """The first day of a date known to a day, a month or a year."""
    year, *rest = (int(part) for part in iso.split("-"))
    month, day = [*rest, 1, 1][:2]
    return date(year, month, day)
