"""What long work has to say, as messages: a terminal prints them, a page words them in its language."""

from datetime import datetime

from dragoman.errors import DragomanError
from dragoman.model.message import Message, Term, counted, joined


def told(error: DragomanError) -> Message:
    """An error in one breath: what it is about, the cause, what stayed intact, the next step."""
    said = Message("{subject}: {cause}", subject=_sentence(error.subject), cause=_sentence(error.cause))
    return joined([said, *(_sentence(text) for text in (error.intact, error.remedy) if text)], " ")


def unforeseen(error: Exception) -> Message:
    """The same of an error that no part of the program expected."""
    cause = f"{type(error).__name__}: {error}".rstrip(": ")
    return Message("Something unforeseen went wrong ({cause}). What was kept is whole.", cause=cause)


def noted(report: str, note: str) -> Message:
    """A remark on how a report was read."""
    return Message("Note: {report}: {note}.", report=report, note=_sentence(note))


def not_read_anew(error: DragomanError) -> Message:
    """What is told of a report that a better reader could not read again."""
    return Message("Not read anew: {error}  [{code}]", error=told(error), code=error.code)


def going_on(started: datetime, reports: int) -> Message:
    """That the last run broke off, and this one goes on where it stopped."""
    return Message(
        "The run of {day}, {time} UTC broke off; what it had added is whole: {reports}. Going on.",
        **_run(started, reports),
    )


def reading_on(started: datetime, reports: int) -> Message:
    """That the last run broke off while it read anew, and how many reports wait to be accepted."""
    return Message(
        "The run of {day}, {time} UTC broke off; what was read anew is kept: {reports}. Going on.",
        **_run(started, reports),
    )


def _run(started: datetime, reports: int) -> dict[str, str]:
    """What a message says of a run: its day and time, and how many reports it had got to."""
    return {
        "day": Term(f"{started:%Y-%m-%d}", "date", f"{started:%Y-%m-%d}"),
        "time": f"{started:%H:%M}",
        "reports": counted(reports, "report"),
    }


def _sentence(text: str) -> Message | Term:
    """Plain words as a message of their own, so that a language that knows them says them."""
    return text if isinstance(text, Message | Term) else Message(text)
