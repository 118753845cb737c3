"""What a decision was about, in words: of a record its own, of an outcome the promise's, of parties their names."""

from collections.abc import Iterable

from starlette.requests import Request

from dragoman.errors import UsageError
from dragoman.ledger.judgements import answers
from dragoman.ledger.judgements.judging import Judgement
from dragoman.ledger.parties import merging
from dragoman.ledger.rows import RecordRow
from dragoman.ledger.store import Ledger
from dragoman.model.message import Message
from dragoman.serve import captions
from dragoman.serve.web.promises import rows_of

_LONGEST = 110  # characters of a headline or of words


def kept(request: Request, ledger: Ledger) -> Judgement | None:
    """The answer that has just been kept, to be shown with its undoing."""
    uid = request.query_params.get("kept", "")
    return ledger.ask(answers.of_uid, uid) if uid else None


def in_words(ledger: Ledger, targets: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each (kind, target) of a decision, by target; those of which nothing holds any more are left out."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for kind, target in targets:
        match kind:
            case "record":
                first[target] = target
            case "outcome":
                first[target] = target.partition(">")[0]
            case "event" | "instrument":
                first[target] = target.partition("=")[0]
            case "story":
                found[target] = _headline(ledger, target.partition("=")[0])
            case "finding":
                first[target] = target.split(":")[1]
            case "party" | "known":
                found[target] = _names(ledger, target, " = ")
            case "successor":
                found[target] = _names(ledger, target, " → ")
    rows = rows_of(ledger, list(first.values()))
    return found | {target: _words(rows[key]) for target, key in first.items() if key in rows}


def _headline(ledger: Ledger, report: str) -> str:
    try:
        return _quoted(ledger.report(report).report.title or report)
    except UsageError:
        return report


def _words(row: RecordRow) -> str:
    return _quoted(row.evidence[0].quote) if row.evidence else captions.what(row)


def _quoted(words: str) -> str:
    return Message("“{name}”", name=captions.shorten(words, _LONGEST))


def _names(ledger: Ledger, target: str, between: str) -> str:
    keys = target.split("=")
    names = ledger.ask(merging.names_of, keys)
    return between.join(names.get(key, key.replace("-", " ").title()) for key in keys)
