"""How a page says things in its language: texts, counts, amounts, names of states; dates as `date_wording` does."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from babel.numbers import format_decimal

from dragoman.errors import UsageError
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.rows import PartRow, PartyRow, RecordRow
from dragoman.model.counting import AtLeast
from dragoman.model.message import Message, Term
from dragoman.model.words import fold
from dragoman.serve import captions
from dragoman.serve.naming import find_parties
from dragoman.serve.web import offices, quotations
from dragoman.serve.web.alphabet import place_of
from dragoman.serve.web.date_wording import DateWording
from dragoman.serve.web.in_latin import english_name
from dragoman.serve.web.messages import blocs_called, counted, filled, states_called, translator, vocabulary
from dragoman.serve.web.place_names import english_places, places_called

_SCALES = ((1e12, "трлн"), (1e9, "млрд"), (1e6, "млн"))  # Russian and Kazakh write them alike
_BOUNDS = {
    "en": captions.BOUNDS,
    "ru": {"about": "около ", "at_least": "не менее ", "at_most": "не более ", "over": "более ", "under": "менее "},
    "kk": {"about": "шамамен ", "at_least": "кемінде ", "at_most": "ең көбі ", "over": ">\u00a0", "under": "<\u00a0"},
}
_BASES = {"ru": " к уровню: {base}", "kk": " ({base} салыстырғанда)"}
_DIGITS = 4  # of a number with a scale


class Wording(DateWording):
    """The words of one language under a worldview. Another language adds methods' worth of words, no templates."""

    def __init__(self, language: str, view: Worldview) -> None:
        super().__init__(language)
        self.view = view
        self._translate = translator(language)

    def translate(self, text: str, /, **values: object) -> str:
        """A text of the interface, filled in; what is counted with the signs of the language."""
        return self._translate(text, **{name: self._counted(name, value) for name, value in values.items()})

    def _counted(self, name: str, value: object) -> object:
        return self.number(value) if isinstance(value, int) and name != "year" else value

    def said(self, text: str) -> str:
        """What the machine says, in the language: a message by its key, what fills it as the language writes it."""
        return self._value(text) if isinstance(text, Message | Term) else self.translate(text)

    def _value(self, text: str) -> str:
        """What fills a message: a message again, a term, or names and quoted words, which stay as they are."""
        match text:
            case Message(key=key, values=values):
                words = self.translate(key) if values else offices.titled(self.translate(key), self.language)
                return filled(words, {name: self._value(each) for name, each in values.items()})
            case Term(sort=sort, data=data):
                return self._term(sort, data)
            case _:
                return text

    def _term(self, sort: str, data: Any) -> str:
        match sort:
            case "date":
                return self.date_words(data)
            case "state":
                return self.state_name(data)
            case "amount":
                return self.amount(*data)
            case "count":
                return self.number_of(*data)
            case "language":
                return self.language_name(data)
            case "percent":
                return unbroken(f"{'+' if data >= 0 else '−'}{self.number(abs(round(data * 100, 1)))} %")
            case _:
                return self.number(data)

    def number_of(self, count: int, singular: str, plural: str | None = None) -> str:
        """ "1 report", "1,204 reports"; "5 сообщений"."""
        forms = counted().get(singular, {}).get(self.language)
        if forms is None:
            return captions.number_of(count, singular, plural)
        if not isinstance(forms, str):
            one, few, many = forms
            forms = {"one": one, "few": few}.get(self._locale.plural_form(count), many)
        return f"{self.number(count)} {forms}"

    def number(self, value: float) -> str:
        """A whole number or a decimal with the signs of the language: "1,204.5", "1 204,5", "10,000+"."""
        if isinstance(value, AtLeast):
            return f"{self.number(int(value))}+"
        return str(format_decimal(value, "#,##0.##########", locale=self._locale))

    def decimal(self, value: float, places: int = 2) -> str:
        """A number to so many places: "0.70", "0,70"."""
        return str(format_decimal(value, f"#,##0.{'0' * places}", locale=self._locale))

    def percent(self, share: float) -> str:
        """A share of one in percent: "72 %"."""
        return unbroken(f"{self.number(round(100 * share))} %")

    def tick(self, label: str) -> str:
        """A label of a time axis, "Mar 2024" or "2024", with its month in the language."""
        return " ".join(self.translate(part) for part in label.split())

    def when(self, row: RecordRow) -> str:
        return self.date_words(row.date.iso) if row.date else ""

    def words(self, name: str | None) -> str:
        """A word of the vocabulary for people: "to be signed", «будет подписано»."""
        if isinstance(name, Message | Term):
            return self._value(name)
        word = captions.words(name)
        return vocabulary(self.language).get(word) or self.translate(word)

    def version(self, detail: str, told: str, parts: Iterable[PartRow]) -> str:
        """What a telling says of a detail of an event in which these take part."""
        if detail == "date":
            return self.date_words(told)
        if detail == "place":
            return self.place(told)
        if detail != "participants":
            return self.words(told)
        called = {part.name: self.called(part) for part in parts}
        names = "|".join(re.escape(name) for name in sorted(called, key=len, reverse=True))
        # Names are listed with commas, and some have commas of their own.
        return re.sub(rf"(?:(?<=^)|(?<=, ))(?:{names})(?=, |$)", lambda found: called[found.group()], told)

    def ratified(self, by: Sequence[str]) -> str:
        """Who has ratified a text: "ratified by Norway"."""
        _ = self.translate
        return _("ratified by {who}", who=", ".join(map(self.said, by)))

    def stands(self, status: str, by: Sequence[str] = ()) -> str:
        """How a text stands: "signed, ratified by Norway", "suspended"."""
        return f"{self.words(status)}, {self.ratified(by)}" if by else self.words(status)

    def what(self, row: RecordRow) -> str:
        """The record's own name, or that of its sort."""
        match row.kind:
            case "event":
                return self.translate(captions.what(row))
            case "instrument":
                return captions.kind_and_name(self.words(row.type), row.name or "")
            case "figure":
                return row.name or self.words(row.type)
            case "post":
                return offices.titled(row.name or "", self.language)
            case _:
                return captions.what(row)

    def who(self, row: RecordRow) -> str:
        """Everyone in the record, with offices; see `captions.who`."""
        if self.language == "en":
            return captions.who(row)
        left, right = (
            ", ".join(self._person(part) for part in row.sides(*sides))
            for sides in (captions.ACTING, captions.ACTED_UPON)
        )
        return f"{left or '…'} {captions.towards(row)} {right}" if right else left

    def _person(self, part: PartRow) -> str:
        """A party with the office the report gives it and its role: see `captions.person`."""
        office = offices.office(part, self.language)
        shown = captions.shorten(office, captions.LONGEST_TITLE)
        notes = [note for note in (shown, self.words(part.role) if part.role else None) if note]
        return f"{self.called(part)} ({'; '.join(notes)})" if notes else self.called(part)

    def place_in_order(self, party: PartRow | PartyRow) -> tuple[tuple[int, ...], str]:
        """Where a party stands among others in the order of the alphabet."""
        return place_of(self.called(party), self.language)

    def called(self, party: PartRow | PartyRow) -> str:
        """The name of a party; of a state that of the worldview or the language, of a bloc that of the language."""
        if party.kind == "state" and party.state in states():
            return self.state_name(party.state)
        if party.kind == "place":
            return self.place(party.name)
        return self.bloc_name(party.name) if party.kind in ("bloc", "body") else party.name

    def as_typed(self, value: str, named: Mapping[str, PartyRow]) -> str:
        """A party asked for, as a field shows it: by its name in the language where that means the same, else as it was
        asked for."""
        if value not in named:
            return value
        row = named[value]
        return next((name for name in (self.called(row), row.name) if _means(english_name(name), row)), value)

    def bloc_name(self, name: str) -> str:
        """What an organisation or group of states is called; any other name stays."""
        names = blocs_called(self.language).get(_bloc_keys().get(fold(name), ""))
        return names[0] if names else name

    def place(self, name: str) -> str:
        """What a place is called: a state as everywhere, a city as the language has it; any other as it is told."""
        code = _state_codes().get(fold(name))
        return self.state_name(code) if code else places_called(self.language).get(fold(name), name)

    def place_as_typed(self, value: str) -> str:
        """A place asked for, as a field shows it: as it is called where that means the same, else as asked for."""
        shown = self.place(value)
        return shown if fold(value) in map(fold, english_places(shown)) else value

    def amount(self, value: float | None, unit: str | None, bound: str | None = None) -> str:
        """A number as people read it: "5.8 bn USD", "5,8 млрд USD"; no line ends between it and its unit."""
        if value is None:
            return ""
        return _BOUNDS[self.language].get(bound or "", "") + unbroken(self._amount(value, unit))

    def _amount(self, value: float, unit: str | None) -> str:
        if self.language == "en":
            return captions.amount(value, unit)
        scale = next(((size, name) for size, name in _SCALES if abs(value) >= size), None)
        shown = float(f"{value / scale[0]:.{_DIGITS}g}") if scale else value
        exact = captions.percentage(shown) if unit == "percent" else shown
        number = self.number(exact).replace("-", "−") + (f" {scale[1]}" if scale else "")
        return f"{number}{captions.measure(unit, self.language)}"

    def measure(self, unit: str) -> str:
        """What stands behind a number of this unit."""
        return captions.measure(unit, self.language)

    def change(self, row: RecordRow) -> str:
        """A figure's change: "+12.5 % on the first quarter"."""
        stated = row.details.get("change")
        if not stated:
            return ""
        if self.language == "en":
            return captions.change(row).replace(" %", "\u00a0%", 1)
        by = captions.percentage(stated["by"] * 100)
        base = _BASES[self.language].format(base=self.date_words(stated["base"])) if stated.get("base") else ""
        return unbroken(f"{'+' if by >= 0 else '−'}{self.number(abs(by))} %") + base

    def quoted(self, text: str) -> str:
        """The words of somebody else in the quotation marks of the language."""
        return quotations.quoted(text, self.language)

    def language_name(self, code: str) -> str:
        """The name of a language by its code: "English", «английский»; the code where it has none."""
        return str(self._locale.languages.get(code) or code)

    def state_name(self, code: str) -> str:
        """The name of a state by its code, as the house wishes or else as the language has it (CLDR); of a bloc the
        short form."""
        if code in blocs_called(self.language):
            return blocs_called(self.language)[code][1]
        if own := self.view.own_name(code, self.language):
            return own
        return states_called(self.language).get(code) or self.view.name_of(code)


def _means(name: str, row: PartyRow) -> bool:
    """Whether a name is understood as a party that nobody else is called like."""
    with suppress(UsageError):
        return find_parties(name, [(row.id, each, fold(each)) for each in row.names]).guessed_from is None
    return False


def unbroken(text: str) -> str:
    """A number with its unit as one word, so that no line ends within."""
    return text.replace(" ", "\u00a0")


@cache
def _state_codes() -> dict[str, str]:
    """The codes of states by their usual English names, folded."""
    return {fold(state.name): code for code, state in states().items()}


@cache
def _bloc_keys() -> dict[str, str]:
    """The keys of organisations and groups of states by their names, folded."""
    return {fold(bloc.name): key for key, bloc in blocs().items()}
