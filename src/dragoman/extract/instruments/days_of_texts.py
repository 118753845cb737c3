"""The day a text was signed or is to be: told by its clause, the report, or another text's signing."""

from dragoman.extract.clauses import clause_top
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.records import Event, Instrument
from dragoman.model.sentence import Sentence, Token


def date_of_signing(instrument: Instrument, found: list[Instrument]) -> DateInterval | None:
    """The day on which another text of the same parties is to be signed: "they will also sign"."""
    others = (each for each in reversed(found) if each.status == "to_be_signed" and each.date)
    return next((each.date for each in others if set(each.parties) == set(instrument.parties)), None)


def day_of_clause(sentence: Sentence, verb: Token) -> DateInterval | None:
    """The day that the clause of a verb tells: "it was signed in Suva in September"."""
    days = (each.date for each in sentence.times if each.date and clause_top(sentence, each.first).index == verb.index)
    return next(days, None)


def day_ahead(sentence: Sentence, verb: Token, published: DateInterval | None) -> DateInterval | None:
    """The day by which what a verb says is to come."""
    times = [each for each in sentence.times if each.date and clause_top(sentence, each.first).index == verb.index]
    ahead = (each.deadline or each.date for each in times)
    return next((each for each in ahead if each and (published is None or each.last > published.last)), None)


def first_day_told(events: tuple[Event, ...], published: DateInterval | None) -> DateInterval | None:
    """The day of the first thing done in the days before publication; that of publication where none is told."""
    if published is None:
        return None
    days = (event.date for event in events if event.status == "held" and event.date)
    lately = (day for day in days if day.precision is Precision.DAY and 0 <= (published.last - day.first).days < 7)
    return next(lately, published)
