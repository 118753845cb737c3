"""Coverage of times and quantities on public test cases: `python benchmarks/times_quantities.py [--errors SPEC]`.

Reads `../shared/data` (Microsoft Recognizers-Text specs, Duckling corpora, GUM's dates) in place and prints, for each
source, how many expected values were found at the expected words. Many cases are commands to a calendar ("remind me at
5") and not news; the table says how far the grammar reaches, not how well it reads reports.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dragoman.analyse.numerals import find_numerals
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.times import find_times
from dragoman.knowledge.measures import currency_nouns, unit_words
from dragoman.model.dates import DateInterval
from dragoman.model.evidence import Span
from dragoman.model.sentence import Quantity, Sentence, TimeExpression, Token

DATA = Path(__file__).resolve().parents[1] / "../shared/data"
RECOGNIZERS = DATA / "recognizers_text_specs/Specs"
DUCKLING = DATA / "duckling_corpora/Duckling"
DUCKLING_TODAY = date(2013, 2, 12)
# Notations of calendars and chats that no report is written in: "4/22", "Oct2", "on 15", "tmrw", years and sums spelled
# out, arithmetic, amounts in two currencies' small change. The second column of the table leaves them out.
NOT_PROSE = re.compile(
    "|".join(
        (
            r"^(?:on |the |for the )?(?:\d{1,2}(?:st|nd|rd|th)?|second|thirty|twenty.*)$",  # a bare day
            r"(?<![\d/.-])\d{1,2} ?[/.-] ?\d{1,2}(?![\d/.-])",  # 4/22
            r"\b[a-z]{3,9}[/.]?\d{1,2}\b|[a-z]{3}/\d|[a-z]{3,}\. \d",  # Oct2
            (
                r"tmrw|otd|\bmy\b|\bfortnight|~|\bqtr|\bcy\d|\byr\b|school year|business|workweek"
                r"|upcoming (?:two|2)|(?:two|2) upcoming"
            ),
            (
                r"(?:nineteen|eighteen|seventeen|fifteen|thousand|hundred|twenty)[ -](?:and )?(?:hundred"
                r"|zero|tens|[a-z]+ty|[a-z]+teen|one|two|three|eight|nine)"
            ),
            (
                r"two thousand|\d+ day last|from (?:now|today|tomorrow)|\bhence\b|(?:after"
                r"|before) (?:today|tomorrow|yesterday|christmas|easter)"
            ),
            (
                r"rest (?:of )?(?:my|the)|week \d|in the future|starting|, from|\d+ (?:month|year"
                r"|week)s?,? (?:and )?\d+|\ball-|\beach \d|at \d|\d ?[ap]m"
            ),
            (
                r"\^|\de[+-]?\d|x10|\bover\b|\bpoint\b|out of|\d in\b|\bin (?:twenty|three)|ought\b|dozens"
                r"|\d ?[GMTk]\b|(?:ths?|firsts|fifths?)$"
            ),
            (
                r"and (?:one |a |three )?(?:half|quarters?|thirds?|two)|(?:cents?|sens?|pence|kopiykas"
                r"|\dc)$|(?:dollars?|rupees?|ringgits?|usd|gbp) (?:and )?[\w]+$"
            ),
            (
                r"^(?:m?[a-z]+\$ ?\d+|[a-z]+ \d+ ?[a-z]*)$|[€ƒ₡₭]ur|[\u0b80-\u0bff\u4e00-\u9fff]|\bM(?:USD"
                r"|EUR|GBP|AUD)|ringgit"
            ),
        )
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Case:
    """`expected` holds the values any of which is right for the words at `[start, end)`; empty: nothing is expected."""

    text: str
    start: int
    end: int
    expected: frozenset[object]


def plain_sentence(text: str) -> Sentence:
    tokens = tuple(
        Token(index, match[0], match.start(), match.end(), match[0].lower(), "X", -1, "root")
        for index, match in enumerate(re.finditer(r"\w+|[^\w\s]", text))
    )
    return Sentence(0, Span(0, len(text)), 0, tokens)


def load(name: str) -> list[dict]:
    return json.loads((RECOGNIZERS / f"{name}.json").read_text(encoding="utf-8-sig"))


def results(name: str) -> Iterator[tuple[dict, dict]]:
    for case in load(name):
        for result in case["Results"]:
            if "Start" in result and not re.search(r"(?i)cortana|alarm|remind me|schedule a", case["Input"]):
                yield case, result


# --- what each spec expects ---------------------------------------------------------------------------------------


def interval_forms(found: DateInterval) -> set[object]:
    return {found.iso, (found.first.isoformat(), found.last.isoformat())}


def resolution_forms(resolution: dict) -> set[object]:
    if "date" in resolution:
        return {resolution["date"]}
    if resolution.get("value") and resolution.get("type") == "date":
        return {resolution["value"]}
    start = resolution.get("startDate") or resolution.get("start")
    end = resolution.get("endDate") or resolution.get("end")
    if start and end and len(start) == len(end) == 10:
        return {(start, (date.fromisoformat(end) - timedelta(days=1)).isoformat()), (start, end)}
    return set()


def time_cases(name: str, kinds: tuple[str, ...]) -> Iterator[tuple[Case, date]]:
    for case, result in results(name):
        reference = date.fromisoformat(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
        kind = result.get("Type") or result.get("TypeName", "").rpartition(".")[2]
        if kind not in kinds:
            continue
        expected: set[object] = set()
        value = result.get("Value") or {}
        if value:
            expected |= resolution_forms(value.get("FutureResolution") or {})
            expected |= resolution_forms(value.get("PastResolution") or {})
            expected.add(value.get("Timex"))
        for resolution in (result.get("Resolution") or {}).get("values", []):
            expected |= resolution_forms(resolution)
            expected.add(resolution.get("timex"))
        end = result["Start"] + result["Length"] if "Length" in result else result["End"] + 1
        yield Case(case["Input"], result["Start"], end, frozenset(expected)), reference


def time_right(case: Case, found: TimeExpression) -> bool:
    forms: set[object] = {found.value}
    if found.date is not None:
        forms |= interval_forms(found.date)
    if found.parts and found.date is not None and (last := found.parts[-1].date) is not None:
        # Recognizers ends "from May to June" where June begins; we end it with June.
        forms |= {(found.date.first.isoformat(), (last.first - timedelta(days=by)).isoformat()) for by in (0, 1)}
    overlaps = found.span.start < case.end and case.start < found.span.end
    return overlaps and bool(forms & case.expected)


def number_cases(name: str) -> Iterator[Case]:
    for case, result in results(name):
        value = (result.get("Resolution") or {}).get("value")
        if value is None or not re.fullmatch(r"-?[\d.]+(?:[eE][+-]?\d+)?%?", value):
            continue
        end = result["Start"] + result["Length"] if "Length" in result else result["End"] + 1
        yield Case(case["Input"], result["Start"], end, frozenset({float(value.rstrip("%"))}))


def unit_cases(name: str) -> Iterator[Case]:
    nouns = {word.lower(): noun for noun in currency_nouns() for word in noun.words}
    for case, result in results(name):
        resolution = result.get("Resolution") or {}
        if not resolution.get("value") or not resolution.get("unit"):
            continue
        words = resolution["unit"].lower()
        head = nouns.get(words.split()[-1])
        adjective = words.rpartition(" ")[0].replace("united states", "us")
        money = head and (head.adjectives.get(adjective) or head.default)
        measure = unit_words().get(words)
        # A pound is paid in one model and weighed in the other.
        named = (money, measure) if name.endswith("CurrencyModel") else (measure, money)
        unit = resolution.get("isoCurrency") or named[0] or named[1]
        end = result["Start"] + result["Length"] if "Length" in result else result["End"] + 1
        yield Case(case["Input"], result["Start"], end, frozenset({(float(resolution["value"]), unit)}))


def near(left: float, right: float) -> bool:
    return abs(left - right) <= 1e-6 * max(1.0, abs(left), abs(right))


def number_right(case: Case, found: Quantity) -> bool:
    overlaps = found.span.start < case.end and case.start < found.span.end
    values = [found.value, *([] if found.high is None else [found.high])]
    return overlaps and any(near(float(str(expected)), value) for expected in case.expected for value in values)


def unit_right(case: Case, found: Quantity) -> bool:
    overlaps = found.span.start < case.end and case.start < found.span.end
    values = [found.value, *([] if found.high is None else [found.high])]
    return overlaps and any(
        near(expected, value) and unit in {found.unit, found.unit.partition("/")[0], None}
        for expected, unit in case.expected  # type: ignore[misc]
        for value in values
    )


# --- Duckling -----------------------------------------------------------------------------------------------------


def duckling_blocks(name: str) -> Iterator[tuple[str, list[str]]]:
    """`(the Haskell of the expected value, the phrases)` of each block of a corpus."""
    source = (DUCKLING / name / "EN/Corpus.hs").read_text(encoding="utf-8")
    source = source[source.index("allExamples =") if "allExamples =" in source else 0 :]
    for block in re.finditer(
        r"examples\w*\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)\s*\[((?:[^\]\"]|\"[^\"]*\")*)\]", source
    ):
        yield block[1], re.findall(r'"([^"]*)"', block[2])


def duckling_times() -> Iterator[Case]:
    for value, phrases in duckling_blocks("Time"):
        stamp = re.match(r"datetime \((\d+), (\d+), (\d+), 0, 0, 0\) (Day|Week|Month|Quarter|Year)\Z", value)
        if stamp is None:
            continue
        first = date(int(stamp[1]), int(stamp[2]), int(stamp[3]))
        last = {
            "Day": first, "Week": first + timedelta(days=6), "Month": DateInterval.month(first.year, first.month).last,
            "Quarter": DateInterval.month(first.year, min(12, first.month + 2)).last, "Year": date(first.year, 12, 31),
        }[stamp[4]]  # fmt: skip
        for phrase in phrases:
            yield Case(phrase, 0, len(phrase), frozenset({(first.isoformat(), last.isoformat())}))


def duckling_numbers() -> Iterator[Case]:
    for value, phrases in duckling_blocks("Numeral"):
        number = re.match(r"NumeralValue (?:\()?(-?[\d.e]+)", value)
        if number:
            for phrase in phrases:
                yield Case(phrase, 0, len(phrase), frozenset({float(number[1])}))


def duckling_money() -> Iterator[Case]:
    for value, phrases in duckling_blocks("AmountOfMoney"):
        simple = re.match(r"simple (\w+) ([\d.e]+)\Z", value)
        units = {"Dollar": "USD", "Pound": "GBP", "Cent": None, "Unnamed": None, "Bitcoin": "XBT"}
        if simple and simple[1] not in {"Unnamed", "Cent"}:
            for phrase in phrases:
                yield Case(phrase, 0, len(phrase), frozenset({(float(simple[2]), units.get(simple[1], simple[1]))}))


# --- GUM ----------------------------------------------------------------------------------------------------------


def gum_dates() -> Iterator[tuple[Sentence, str, date | None, list[Case]]]:
    """GUM's dated expressions with gold tokens and trees, in the genres that read like reports."""
    for path in sorted((DATA / "ud_english_gum").glob("*.conllu")):
        document, reference = "", None
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = block.splitlines()
            for line in lines:
                if line.startswith("# newdoc id = "):
                    document, reference = line.rpartition(" ")[2], None
                if (created := re.match(r"# meta::dateCreated = (\d{4}-\d\d-\d\d)", line)) is not None:
                    reference = date.fromisoformat(created[1])
            if re.search(r"_(?:news|interview|speech|academic|bio|voyage|court|textbook)_", document):
                rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
                if rows:
                    yield gum_sentence(rows, reference)


def gum_sentence(rows: list[list[str]], reference: date | None) -> tuple[Sentence, str, date | None, list[Case]]:
    text, tokens, cases, opened = "", [], [], None
    for index, row in enumerate(rows):
        start = len(text)
        text += row[1]
        tokens.append(Token(index, row[1], start, len(text), row[2].lower(), row[3], int(row[6]) - 1, row[7]))
        for tag in re.findall(r"<[^>]*>", row[9]):
            if (dated := re.match(r"<date (\w+):::\"([^\"]+)\"(?: to:::\"([^\"]+)\")?", tag)) is not None:
                opened = (start, dated[1], dated[2], dated[3])
            elif tag == "</date>" and opened is not None:
                values = gum_values(opened[1], opened[2], opened[3])
                if values:
                    cases.append(Case("", opened[0], len(text), values))
                opened = None
        text += "" if "SpaceAfter=No" in row[9] else " "
    return Sentence(0, Span(0, len(text)), 0, tuple(tokens)), text, reference, cases


def gum_values(kind: str, first: str, last: str | None) -> frozenset[object]:
    if kind == "when" and re.fullmatch(r"\d{4}(?:-\d\d){0,2}", first):
        return frozenset({first})
    if kind in {"from", "notBefore"} and last and re.match(r"\d{4}", first) and re.match(r"\d{4}", last):
        return frozenset({f"{first}/{last}", (first, last)})
    return frozenset()


# --- the table ----------------------------------------------------------------------------------------------------


def report(name: str, outcomes: list[tuple[Case, str, bool]], errors: str | None) -> None:
    prose = [ok for case, _, ok in outcomes if not NOT_PROSE.search(case.text[case.start : case.end])]
    every = [ok for _, _, ok in outcomes]
    shares = " | ".join(f"{len(group)} | {100 * sum(group) / max(1, len(group)):.1f} %" for group in (every, prose))
    print(f"| {name} | {shares} |", flush=True)
    if errors and errors in name:
        for case, got, ok in outcomes:
            if not ok and not NOT_PROSE.search(case.text[case.start : case.end]):
                print(
                    f"    {case.text[max(0, case.start - 40) : case.end + 30]!r}"
                    f" [{case.text[case.start : case.end]}] {sorted(map(str, case.expected))[:4]} got {got}"
                )


def show_times(found: tuple[TimeExpression, ...]) -> str:
    return "; ".join(f"{each.date.iso if each.date else None} {each.value}" for each in found)


def show_quantities(found: tuple[Quantity, ...]) -> str:
    return "; ".join(f"{each.value} {each.unit}" for each in found)


def main() -> None:
    errors = sys.argv[sys.argv.index("--errors") + 1] if "--errors" in sys.argv else None
    print("| source | all cases | right | in prose | right |\n| --- | --- | --- | --- | --- |")
    for spec, kinds in (
        ("DateParser", ("date",)), ("DatePeriodParser", ("daterange",)), ("DurationParser", ("duration",)),
        ("SetParser", ("set",)), ("DateTimeModel", ("date", "daterange", "duration")),
    ):  # fmt: skip
        outcomes = []
        for case, reference in time_cases(f"DateTime/English/{spec}", kinds):
            found = find_times(plain_sentence(case.text), case.text, reference)
            outcomes.append((case, show_times(found), any(time_right(case, each) for each in found)))
        report(f"Recognizers {spec}", outcomes, errors)
    for spec in ("Number/English/NumberModel", "Number/English/PercentModel"):
        outcomes = []
        for case in number_cases(spec):
            quantities = find_quantities(plain_sentence(case.text), case.text)
            ok = any(number_right(case, each) for each in quantities)
            numerals = find_numerals(case.text)
            ok = ok or any(
                each.start < case.end and case.start < each.end and each.value in case.expected for each in numerals
            )
            outcomes.append((case, show_quantities(quantities), ok))
        report(f"Recognizers {spec.rpartition('/')[2]}", outcomes, errors)
    for spec in ("NumberWithUnit/English/CurrencyModel", "NumberWithUnit/English/DimensionModel"):
        outcomes = []
        for case in unit_cases(spec):
            quantities = find_quantities(plain_sentence(case.text), case.text)
            outcomes.append((case, show_quantities(quantities), any(unit_right(case, each) for each in quantities)))
        report(f"Recognizers {spec.rpartition('/')[2]}", outcomes, errors)
    outcomes = []
    for case in duckling_times():
        found = find_times(plain_sentence(case.text), case.text, DUCKLING_TODAY)
        outcomes.append((case, show_times(found), any(time_right(case, each) for each in found)))
    report("Duckling Time (days, weeks, months, years)", outcomes, errors)
    for name, cases, right in (
        ("Numeral", duckling_numbers(), number_right),
        ("AmountOfMoney", duckling_money(), unit_right),
    ):
        outcomes = []
        for case in cases:
            quantities = find_quantities(plain_sentence(case.text), case.text)
            ok = any(right(case, each) for each in quantities)
            if name == "Numeral":
                ok = ok or any(each.value in case.expected for each in find_numerals(case.text))
            outcomes.append((case, show_quantities(quantities), ok))
        report(f"Duckling {name}", outcomes, errors)
    outcomes = []
    for sentence, text, reference, cases_here in gum_dates():
        if cases_here:
            found = find_times(sentence, text, reference)
            every = (*found, *(part for each in found for part in each.parts))
            outcomes += [
                (
                    Case(text, case.start, case.end, case.expected),
                    show_times(found),
                    any(time_right(case, each) for each in every),
                )
                for case in cases_here
            ]
    report("GUM dates", outcomes, errors)


if __name__ == "__main__":
    main()
