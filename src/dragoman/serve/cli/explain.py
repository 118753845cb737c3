"""`dragoman read --explain`: each record with the frame and the words that made it."""

from rich.console import Group
from rich.text import Text

from dragoman.model.reading import Reading, Record
from dragoman.model.records import Commitment, Event, Figure, Instrument, Post
from dragoman.serve.captions import amount, words


def explanation(reading: Reading) -> Group:
    """The report's headline, then for each record what it says, the words it rests on, and why it was made."""
    report = reading.report
    lines = [Text(report.title or report.id, style="bold")]
    for record in reading.all_records:
        lines.append(Text("  " + summary(reading, record)))
        lines.extend(Text(f"      “{quote}”", style="dim") for quote in reading.quotes(record))
        triggers = ", ".join(f'"{span.quote(report.text)}"' for span in record.origin.words) or "no words of its own"
        rule = (record.origin.rule or "no rule named") + (", as the model too" if record.origin.confirmed else "")
        lines.append(Text(f"      {rule}: {triggers}", style="cyan"))
    return Group(*lines, Text())


def summary(reading: Reading, record: Record) -> str:
    """A record in one line of words."""

    def name(reference: str) -> str:
        party = reading.party(reference)
        return party.name if party else reference

    match record:
        case Post():
            parts = [f"post: {name(record.person)}, {record.title}", record.body, record.state, record.standing]
        case Event():
            actors = ", ".join(name(actor.party) for actor in record.actors)
            targets = ", ".join(name(target.party) for target in record.targets)
            sides = f"{actors or 'somebody'} → {targets}" if targets else actors
            date = record.date.iso if record.date else None
            parts = [f"event: {record.type}/{record.mode} {record.status}", sides, record.place, date]
        case Instrument():
            parties = ", ".join(map(name, record.parties))
            date = record.date.iso if record.date else None
            parts = [f"instrument: {record.kind} {words(record.status)}", record.name, parties, date]
        case Figure():
            pair = " – ".join(name(party) for party in (record.subject, record.counterpart) if party)
            period = record.period.iso if record.period else None
            value = amount(record.value, record.unit, record.bound)
            parts = [f"figure: {words(record.indicator)} {value}", record.label, pair, period]
        case Commitment():
            due = f"due {record.due.iso}" if record.due else None
            parts = [f"commitment: {record.action}", ", ".join(map(name, record.by)), due, record.strength]
    return " · ".join(part for part in parts if part)
