"""`dragoman code`: who does what to whom, in PLOVER and CAMEO codes, sentence by sentence."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.batch import Found, find
from dragoman.errors import InputError
from dragoman.model.dates import printed_day
from dragoman.model.report import Report
from dragoman.serve.asking import parse_date
from dragoman.serve.captions import number_of
from dragoman.serve.cli.options import json_option
from dragoman.serve.cli.output import console, print_json, say, show_error, table

# What codes is imported when something is coded, so that `--help` is instant.
if TYPE_CHECKING:
    from dragoman.extract.coding.actor_dictionary import ActorDictionary

Row = dict[str, Any]
_COLUMNS = ("source", "target", "category", "mode", "cameo", "status", "sentence")
_UNKNOWN = "---"


@click.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--actors", metavar="FILE", help="Your own actors: a YAML file of names, codes and dates.")
@click.option("--only", is_flag=True, help="Know no actors but those of --actors.")
@click.option("--sentences", is_flag=True, help="Each line is a sentence of its own, not part of a report.")
@click.option("--day", metavar="DATE", help="The day that chooses among dated codes; else the report's own.")
@click.option("--unknown", is_flag=True, help='Also pairs in which one side has no known actor ("---").')
@json_option
def code(
    paths: Sequence[str],
    actors: str | None,
    only: bool,
    sentences: bool,
    day: str | None,
    unknown: bool,
    as_json: bool,
) -> int:
    """Code sentences or reports: source, target, PLOVER category and mode, CAMEO root.

    PATH is what `dragoman read` takes, or with --sentences plain text of one sentence a line; - is standard input.
    States are known by their three-letter codes and blocs by their short names, without a dictionary.

    \b
    dragoman code inbox/ --json > codes.jsonl
    dragoman code lines.txt --sentences --actors my-actors.yaml
    echo "Kenya expelled two diplomats of Norland." | dragoman code - --sentences --unknown

    Exit status: 0 all was read, 2 the actors are no dictionary, 3 something was not read.
    """
    dictionary = _dictionary(actors, only)
    asked = parse_date("--day", day).first if day else None
    missed: list[InputError] = []
    reports = _lines(paths, missed) if sentences else _reports(paths, missed)
    rows = (
        row
        for report in reports
        for row in _code(report, dictionary, asked)
        if unknown or not (row["source"].startswith(_UNKNOWN) or row["target"].startswith(_UNKNOWN))
    )
    if as_json:
        print_json(rows)
    else:
        found = list(rows)  # what is missed is known when all is read
        _show(found, missed=bool(missed))
    return InputError.exit_status if missed else 0


def _dictionary(actors: str | None, only: bool) -> "ActorDictionary":
    from dragoman.extract.coding.actor_dictionary import ActorDictionary
    from dragoman.extract.coding.known_actors import known_actors

    if actors is None:
        if only:
            raise click.UsageError("--only needs --actors FILE")
        return known_actors()
    own = ActorDictionary.load(Path(actors))
    return own if only else own.over(known_actors())


def _code(report: Report, dictionary: "ActorDictionary", asked: date | None) -> Iterator[Row]:
    from dragoman.extract.coding.coder import code_document
    from dragoman.model.sentence import Document
    from dragoman.pipeline import analyse, shared_model

    published = printed_day(report.published)
    day = asked or published
    document = analyse(report, shared_model())
    for sentence in document.sentences:
        span = sentence.span
        for coding in code_document(Document(document.text, (sentence,)), dictionary, day):
            yield {
                "source": coding.source,
                "target": coding.target,
                "category": coding.category,
                "mode": coding.mode,
                "cameo": coding.cameo,
                "status": coding.status,
                "sentence": " ".join(span.quote(document.text).split()),
                "start": span.start,
                "end": span.end,
                "report": report.id,
                "day": day.isoformat() if day else None,
                "frame": coding.frame,
            }


def _reports(paths: Sequence[str], missed: list[InputError]) -> Iterator[Report]:
    for item in find(paths, sys.stdin.buffer if "-" in paths else None):
        if isinstance(item, Found):
            yield item.report
        else:
            _miss(item, missed)


def _lines(paths: Sequence[str], missed: list[InputError]) -> Iterator[Report]:
    """Every line with words as a report of its own, called by its file and number."""
    for path in paths:
        try:
            raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
            text = raw.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            cause = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
            remedy = "Give a text file of one sentence a line."
            _miss(InputError(path, f"this cannot be read ({cause}).", "The rest is coded.", remedy), missed)
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield Report(f"{path}:{number}", line.strip())


def _miss(error: InputError, missed: list[InputError]) -> None:
    missed.append(error)
    show_error(error)


def _show(rows: list[Row], *, missed: bool) -> None:
    if not rows:
        why = ": no event between two known actors. --unknown shows pairs with one of them."
        say("Nothing is coded." if missed else f"Nothing in it is coded{why}")
        return
    cells = [[str(row[column] or "") for column in _COLUMNS] for row in rows]
    console().print(table(_COLUMNS, cells, narrow=_COLUMNS[:-1]))
    say(number_of(len(rows), "coding"))
