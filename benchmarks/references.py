"""Who short references mean, and which parties, posts and instruments short passages of unlike styles name.

    references.py [--errors] [SET...]

Reads `benchmarks/reference/passages_*.yaml` with the whole pipeline. Parties, posts and instruments are compared by the
`score.py` of the gold sets; a reference is right where it means exactly those the passage's author meant.
"""

import argparse
import importlib.util
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from dragoman import pipeline
from dragoman.extract.events.finding import find_events
from dragoman.extract.instruments.finding import find_instruments
from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.states import state_name, states
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.records import Candidates, Party
from dragoman.model.report import Report
from dragoman.resolve.within_report.parties.clustering import resolve_parties
from dragoman.serve.interchange import to_interchange

ROOT = Path(__file__).resolve().parents[1]
SCORER = ROOT.parent / "shared" / "gold" / "score.py"
PUBLISHED = "2025-03-12"
KINDS = ("parties", "posts", "instruments")
_MARK = re.compile(r"\{([^=}]+)=([^}]*)\}")
Row = dict[str, Any]


@dataclass
class Count:
    """Right, wanted and given, of slots or of references."""

    right: float = 0.0
    wanted: int = 0
    given: int = 0

    def cells(self) -> str:
        precision = self.right / self.given if self.given else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        both = precision + recall
        return f"{2 * precision * recall / both if both else 0.0:.3f} ({precision:.2f}/{recall:.2f})"


@dataclass
class Tally:
    """One set's counts by kind of record, references besides; what went wrong in words."""

    counts: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in (*KINDS, "references")})
    errors: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", help="names of passage files without their ending; all by default")
    parser.add_argument("--errors", action="store_true", help="also say what was missed, invented and mistaken")
    options = parser.parse_args()
    if not SCORER.is_file():
        print(f"There is no {SCORER}, which compares records.", file=sys.stderr)
        return 2
    score = load_scorer()
    print("| set | passages |", " | ".join((*KINDS, "references")), "|")
    print("| --- | --- |", " | ".join(["---"] * 4), "|")
    for path in sorted((ROOT / "benchmarks" / "reference").glob("passages_*.yaml")):
        if options.sets and path.stem not in options.sets:
            continue
        passages = yaml.safe_load(path.read_text("utf-8"))
        tally = Tally()
        for number, passage in enumerate(passages, 1):
            measure(f"{path.stem[-1]}{number:02}", passage, score, tally)
        print(f"| {path.stem} | {len(passages)} |", " | ".join(each.cells() for each in tally.counts.values()), "|")
        if options.errors:
            print("\n".join(tally.errors))
    return 0


def load_scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(name: str, passage: Row, score: Any, tally: Tally) -> None:
    """Adds one passage's counts and errors to the tally."""
    text, marks = unmarked(passage["text"])
    report = Report(name, text, published=PUBLISHED, outlet=passage.get("outlet"))
    gold = annotated(passage, text)
    document = pipeline.analyse(report, pipeline.shared_model())
    read = to_interchange(Reading(report, pipeline.extract_records(document, report)))
    for instrument in read["instruments"]:
        instrument["date"] = None  # the passages tell none
    wanted, given = score.Report(gold), score.Report(read)
    for kind in KINDS:
        right, of_gold, of_read, missed, invented = score.compare(wanted, given, kind)
        count = tally.counts[kind]
        count.right, count.wanted, count.given = count.right + right, count.wanted + of_gold, count.given + of_read
        tally.errors += [f"- {name} {kind}: {brief(each)}" for each in missed]
        tally.errors += [f"+ {name} {kind}: {brief(each)}" for each in invented]
        if right < max(of_gold, of_read) and not missed and not invented:
            tally.errors.append(f"~ {name} {kind}: a slot of {[brief(each) for each in read[kind]]}")
    meant = references(document, report)
    for span, who in marks:
        found = meant.get(span)
        count = tally.counts["references"]
        if not who:
            continue
        count.wanted += 1
        count.given += bool(found)
        if found is not None and same(who, found, score):
            count.right += 1
        else:
            names = [party.name for party in found or ()]
            tally.errors.append(f"? {name} {text[span.start : span.end]!r} at {span.start}: {names or found} for {who}")


def unmarked(text: str) -> tuple[str, list[tuple[Span, list[str]]]]:
    """The plain text, and where its marked references stand with whom each means."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        who = [each.strip() for each in match[2].split("+")]
        marks.append((Span(len(plain), len(plain) + len(match[1])), [each for each in who if each and each != "-"]))
        plain += match[1]
        at = match.end()
    return plain + text[at:], marks


def references(document: Any, report: Report) -> dict[Span, tuple[Party, ...]]:
    """The parties each mention means, by where its words stand; of mentions in one place the widest reading."""
    mentions = find_mentions(document, report)
    events = find_events(document, mentions, report)
    candidates = Candidates(
        mentions=mentions.all,
        posts=find_posts(document, mentions),
        events=events,
        instruments=find_instruments(document, mentions, events, report),
    )
    resolution = resolve_parties(document, candidates, report)
    by_id = {party.id: party for party in resolution.parties}
    found: dict[Span, tuple[Party, ...]] = {}
    for mention in mentions.all:
        parties = tuple(by_id[each] for each in resolution.of.get(mention.id, ()))
        for span in article_apart(mention.span, report.text):
            found[span] = found.get(span) or parties
    return found


def article_apart(span: Span, text: str) -> list[Span]:
    """The span, with and without the article before or within it."""
    spans = [span]
    words = text[span.start : span.end]
    if words.lower().startswith("the "):
        spans.append(Span(span.start + 4, span.end))
    elif text[max(0, span.start - 4) : span.start].lower() == "the ":
        spans.append(Span(span.start - 4, span.end))
    return spans


def same(who: list[str], found: tuple[Party, ...], score: Any) -> bool:
    """Whether exactly the wanted parties are meant."""
    if len(who) != len(found):
        return False
    left = list(found)
    for name in who:
        hit = next((party for party in left if is_called(party, name, score)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def is_called(party: Party, name: str, score: Any) -> bool:
    if party.kind == "state":
        return party.state == name
    bloc = blocs().get(name)
    names = {party.name, *party.aliases}
    return any(score.same_name(each, other) for each in names for other in ([name, bloc.name] if bloc else [name]))


def annotated(passage: Row, text: str) -> Row:
    """The passage's annotation in the interchange format."""
    parties: list[Row] = []
    ids: dict[str, str] = {}

    def add(kind: str, name: str, state: str | None) -> None:
        ids[name] = f"p{len(parties) + 1}"
        shown = state_name(name) if kind == "state" else name
        known = next((bloc for bloc in blocs().values() if kind == "bloc" and name in (bloc.key, bloc.name)), None)
        aliases = [known.key, known.name, *known.also] if known else []
        parties.append({"id": ids[name], "kind": kind, "name": shown, "state": state or None, "aliases": aliases})
        for alias in aliases:
            ids.setdefault(alias, ids[name])

    for code in passage.get("states", []):
        add("state", "NO" if code is False else code, "NO" if code is False else code)
    for kind, key in (("person", "persons"), ("body", "bodies"), ("bloc", "blocs"), ("series", "series")):
        for entry in passage.get(key, []):
            name, _, state = entry.partition(" /")
            add(kind, name.strip(), state.strip())
    posts = []
    for entry in passage.get("posts", []):
        person, _, rest = entry.partition(" = ")
        title, _, holder = rest.partition(" @")
        holder = holder.strip()
        of_state = holder in states() or holder in blocs()
        posts.append(
            {
                "person": ids[person],
                "title": title,
                "body": None if of_state else holder,
                "state": holder if of_state else None,
                "evidence": [text],
            }
        )
    instruments = []
    for entry in passage.get("instruments", []):
        kind, name, status, whose = (part.strip() for part in entry.split("|"))
        among = [ids.get(each.strip(), each.strip()) for each in whose.split(",") if each.strip()]
        instruments.append({"kind": kind, "name": name, "status": status, "parties": among, "evidence": []})
    return {"report": {"text": text}, "parties": parties, "posts": posts, "instruments": instruments}


def brief(record: Row) -> str:
    kept = ("kind", "name", "title", "body", "state", "status", "parties", "person")
    return ", ".join(f"{key} {record[key]!r}" for key in kept if record.get(key))


if __name__ == "__main__":
    sys.exit(main())
