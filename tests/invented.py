"""A reader that needs no language model: it knows a handful of invented names and the word "met"."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dragoman.ledger.store import Ledger
from dragoman.model.dates import DateInterval, printed_day
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import (
    Change,
    Commitment,
    Event,
    Figure,
    FigurePart,
    Instrument,
    Origin,
    Participant,
    Party,
    Post,
    Records,
)
from dragoman.model.report import Report, Snapshot

PEOPLE = {
    "Yerzhan Abenov": "KZ",
    "Erzhan Abenov": "KZ",
    "Lucía Peña": "AR",
    "Ivan Petrov": "RU",
    "Vanya Petrov": "RU",
    "Oleg Petrov": "UA",
}
STATES = {"Kazakhstan": "KZ", "Argentina": "AR", "Norway": "NO"}
OTHERS = {
    "body": {"Harbour Ministry": "KZ"},
    "bloc": {"Union of Straits": None},
    "series": {"Straits Forum": None},
    "place": {"Amber Coast": None},
}


def read_report(report: Report, _model: object = None) -> Reading:
    """Parties; a meeting a sentence with "met", doubtful with "perhaps"; "signed", "million", "aims", "promised"."""
    if "defeat" in report.text:
        raise ValueError("this report defeats the reader")
    parties = tuple(_parties(report.text))
    by_name = {party.name: party.id for party in parties}
    found: dict[str, list[Any]] = {"posts": [], "events": [], "instruments": [], "figures": [], "commitments": []}
    for match in re.finditer(r"[^.\n]+\.", report.text):
        _sentence(report, match.group(), match.start(), by_name, found)
    return Reading(report, Records(parties, **{kind: tuple(records) for kind, records in found.items()}))


def made_ledger(path: Path, text: str, title: str = "Talks") -> str:
    """The address of a new ledger at a path, which holds one report of 1 June 2022 with this text."""
    page = Snapshot("page.txt", b"page", "text/plain")
    with Ledger.open(str(path), create=True) as ledger:
        run = ledger.start("1")
        ledger.keep(run, page, 0, read_report(Report("1", text, title, "2022-06-01", original=page.digest)))
        ledger.finish(run)
    return str(path)


def _parties(text: str) -> list[Party]:
    parties = []
    for kind, names in {"person": PEOPLE, "state": STATES, **OTHERS}.items():
        for name, state in names.items():
            spans = tuple(Span(match.start(), match.end()) for match in re.finditer(rf"(?<!\w){name}(?!\w)", text))
            if spans:
                parties.append(Party(f"p{len(parties) + 1}", kind, name, state, (), spans))
    return parties


def _body(text: str) -> str | None:
    return next((name for name in OTHERS["body"] if name in text), None)


def _sentence(report: Report, text: str, start: int, by_name: dict[str, str], found: dict[str, list[Any]]) -> None:
    whole = (Span(start + len(text) - len(text.lstrip()), start + len(text)),)
    inside = [party for name, party in by_name.items() if name in text]
    printed = printed_day(report.published)
    day = DateInterval.day(printed) if printed else None
    for name, party in by_name.items():
        if f"Minister {name}" in text:
            at = start + text.index(f"Minister {name}")
            span = Span(at, at + len(f"Minister {name}"))
            found["posts"].append(
                Post(party, "Minister", _body(text), PEOPLE.get(name), evidence=(span,), origin=Origin("title"))
            )
    if " met " in text:
        trigger = Span(start + text.index("met"), start + text.index("met") + 3)
        place = next((city for city in ("Oslo", "Almaty") if city in text), None)
        status = "planned" if "will" in text else "held"
        actors = tuple(Participant(party, "host" if n == 0 else None) for n, party in enumerate(inside))
        origin = Origin("consult.met", (trigger,))
        sure = 0.4 if "perhaps" in text else 0.9
        found["events"].append(
            Event("CONSULT", "meeting", status, actors, (), place, day, ("trade",), whole, origin, sure)
        )
    if "signed" in text or "in force" in text:
        status = "to_be_signed" if "will be signed" in text else "signed" if "signed" in text else "in_force"
        named = re.search(r"Memorandum on [A-Z]\w+(?: [A-Z]\w+)*", text)
        name, when = named.group() if named else "Memorandum on Tourism", day if status == "signed" else None
        found["instruments"].append(
            Instrument("memorandum", name, status, tuple(inside), when, None, whole, Origin("signed"))
        )
    money = re.search(r"(\d+) million", text)
    if money:
        found["figures"].append(
            Figure(
                "trade_turnover",
                "mutual trade",
                float(money.group(1)) * 1e6,
                "USD",
                "about",
                inside[0] if inside else None,
                "NO",
                DateInterval.between(DateInterval.month(2022, 1), DateInterval.month(2022, 3)),
                Change(0.125, "2021"),
                "target" if "aims" in text else "actual",
                None,
                (FigurePart("oil", 2.5),),
                whole,
                Origin("figure"),
            )
        )
    if "promised" in text:
        due = DateInterval.year(2023)
        found["commitments"].append(
            Commitment("build a bridge", "promised", tuple(inside), (), due, whole, Origin("promise"))
        )


pipeline = SimpleNamespace(read_report=read_report, shared_model=lambda threads=0: None, extractor=lambda: "invented 1")
