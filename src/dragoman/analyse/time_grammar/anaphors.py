"""Expressions that lean on a date before them: "a year earlier", "the same period of 2021", "the next day"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dragoman.analyse.time_grammar.arithmetic import (
    RELATIVE,
    day_shifted,
    in_year,
    shift,
    week,
    week_value,
)
from dragoman.analyse.time_grammar.reading import Reading, Setting, Tense
from dragoman.model.dates import DateInterval, Precision

_ALIKE = {"M": Precision.MONTH, "Y": Precision.YEAR}


def with_anaphors(readings: list[Reading], setting: Setting) -> list[Reading]:
    """Readings with each leaning one settled by the last date before it."""
    found: list[Reading] = []
    for place, reading in enumerate(readings):
        behind = readings[place + 1] if place + 1 < len(readings) else None
        if behind is not None and _is_told_again(reading, behind, setting):
            found.append(replace(reading, date=behind.date, value=behind.value))
            continue
        told = [each for each in found if each.date is not None]
        if (reading.anaphor or "").startswith("previous") and any(each.anaphor is None for each in told):
            # "in May, against 2 % a year earlier and 3 % in the previous month": that before May.
            told = [each for each in told if each.anaphor is None]
        antecedent = told[-1].date if told else None
        found.append(_resolved(reading, antecedent, setting) if reading.anaphor else reading)
    return found


def _is_told_again(reading: Reading, behind: Reading, setting: Setting) -> bool:
    """ "Two years earlier, in 2019, the court": the date behind says which is meant."""
    dated = (reading.anaphor or "").startswith("shift") and behind.date is not None and behind.anaphor is None
    return dated and re.fullmatch(r"(?i),\s+(?:in|on)\s+", setting.text[reading.end : behind.start]) is not None


def _resolved(reading: Reading, antecedent: DateInterval | None, setting: Setting) -> Reading:
    """An expression that leans on the date before it, or on the day of the report where there is none."""
    words = (reading.anaphor or "").split()
    reference = setting.reference
    before = _leant_on(words[-1:], setting, setting.tense_at(reading.start))
    match words:
        case ["period", which]:
            if antecedent is not None and antecedent.precision is Precision.DAY:
                # A day closes the period it is the last of; only the year is sure.
                antecedent = DateInterval.year(antecedent.first.year, RELATIVE)
            if which == "before":
                base = antecedent or (DateInterval.year(reference.year, RELATIVE) if reference else None)
                settled = in_year(base, base.first.year - 1) if base else None
            else:
                settled = in_year(antecedent, int(which)) if antecedent else DateInterval.year(int(which), RELATIVE)
        case ["same", code]:
            settled = _unit_of(antecedent or before, code)
        case ["previous" | "next" as side, code]:
            steps = -1 if side == "previous" else 1
            ahead = steps < 0 or code == "Y" or setting.tense_at(reading.start) is Tense.FUTURE
            alike = before is not None and (code == "D" or (steps < 0 and before.precision is _ALIKE.get(code)))
            leant_on = antecedent or (before if alike else None)  # "rose in July. A fall in the previous month"
            base_day = leant_on.first if leant_on else (reference if ahead else None)
            settled = shift(base_day, code, steps) if base_day else None
            if settled is not None and code == "W":
                settled = week(settled.first)
        case ["weekday", number]:
            told = antecedent or setting.before
            near = told is not None and told.precision is Precision.DAY
            settled = DateInterval.day(_next_weekday(told.first, int(number)), RELATIVE) if told and near else None
        case ["shift", steps, code]:
            near = code in {"D", "W"}  # "Two days later, they left", "had left a day earlier"
            last = _leant_on([], setting, setting.tense_at(reading.start)) if near else None
            settled = _shifted(antecedent or last, int(steps), code, reference)
        case _:
            settled = None
    if settled is None:
        return reading
    return replace(reading, date=replace(settled, basis=RELATIVE), value=_timex(settled) + (reading.part or ""))


def _leant_on(code: list[str], setting: Setting, tense: Tense | None) -> DateInterval | None:
    """The last date told before, where it can be leant on: a day by days, and nothing to come by what has been."""
    before = setting.before
    if before is None or (code == ["D"] and before.precision is not Precision.DAY):
        return None
    ahead = setting.reference is not None and before.first > setting.reference
    return None if ahead and tense is Tense.PAST else before


def _next_weekday(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def _timex(settled: DateInterval) -> str:
    if settled.precision is Precision.INTERVAL and (settled.last - settled.first).days == 6:
        return week_value(settled.first)
    if settled.precision is Precision.INTERVAL and settled.iso_override:
        first, last = settled.first, settled.last
        if (last.year, last.month - first.month) == (first.year, 2) and first.day == 1 and first.month % 3 == 1:
            return f"{first.year:04d}-Q{(first.month + 2) // 3}"
        if (last.year, last.month - first.month) == (first.year, 5) and first.day == 1 and first.month % 6 == 1:
            return f"{first.year:04d}-H{(first.month + 5) // 6}"
        if first.year == last.year:
            return f"{first.year:04d}"  # TIMEX3 has no value for other runs of months
    return settled.iso


def _unit_of(antecedent: DateInterval | None, code: str) -> DateInterval | None:
    if antecedent is None:
        return None
    match code:
        case "Y":
            return DateInterval.year(antecedent.first.year, RELATIVE)
        case "M":
            return DateInterval.month(antecedent.first.year, antecedent.first.month, RELATIVE)
        case "D" if antecedent.precision is Precision.DAY:
            return antecedent
    return None


def _shifted(antecedent: DateInterval | None, steps: int, code: str, reference: date | None) -> DateInterval | None:
    if antecedent is None:
        return shift(reference, code, steps) if reference is not None and steps < 0 else None
    if code == "M" and steps % 12 == 0 and antecedent.precision is Precision.YEAR:
        code, steps = "Y", steps // 12  # "at year-end, against 3,900 twelve months earlier"
    if code in {"Y", "DE", "CE"}:
        return in_year(antecedent, antecedent.first.year + steps * {"Y": 1, "DE": 10, "CE": 100}[code])
    if antecedent.precision is Precision.DAY:
        return DateInterval.day(day_shifted(antecedent.first, code, steps), RELATIVE)
    if code in {"D", "W"} and antecedent.precision in {Precision.MONTH, Precision.YEAR}:
        return antecedent  # "cut ties in April; a day earlier Chad had done so"
    return shift(antecedent.first, code, steps) if code in {"M", "Q"} else None
