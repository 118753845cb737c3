"""How fast Dragoman reads: `make bench`.

    speed.py [--reports N]

The bundled samples are multiplied, with names and numbers changed so that no copy is the same text. Printed are reports
a second on one process and on two, the share of time spent in the encoder, the time of a single short report from a
cold start, and the most memory all processes of a run held together.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.batch import Found, find, read_found
from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

SAMPLES = Path(__file__).resolve().parents[1] / "src" / "dragoman" / "samples"
SHORT = "PARIS, 3 May 2021 (AFP) – The foreign ministers of France and Japan met in Paris on Monday to discuss trade.\n"
VOWELS = "aeiou"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=300)
    options = parser.parse_args()
    reports = multiplied(options.reports)
    words = sum(len(report.text.split()) for report in reports)
    print(f"{len(reports)} reports, {words / len(reports):.0f} words each on average, {cores()} cores")
    seconds, memory = cold_start()
    print(f"one short report from a cold start   {seconds:6.2f} s, {memory:4.0f} MB")
    rate, busy, share = one_process(reports)
    print(f"one process                          {rate:6.1f} reports/s, {share:.0%} of the time in the encoder")
    print(f"one process, a core to itself        {busy:6.1f} reports/s, by processor time")
    rate, memory = two_processes(reports)
    print(f"two processes, start included        {rate:6.1f} reports/s, {memory:4.0f} MB in all")


def multiplied(wanted: int) -> list[Report]:
    """The samples over and over, each copy with other vowels in its names and other numbers."""
    paths = [str(path) for pattern in ("*.txt", "*.html", "*.jsonl") for path in sorted(SAMPLES.glob(pattern))]
    samples = [item.report for item in find(paths) if isinstance(item, Found)]
    return [changed(samples[number % len(samples)], number // len(samples)) for number in range(wanted)]


def changed(report: Report, copy: int) -> Report:
    chance = random.Random(copy)
    letters = str.maketrans(VOWELS, "".join(chance.sample(VOWELS, len(VOWELS)))) if copy else {}
    text = re.sub(r"(?<=[a-z,] )[A-Z][a-z]{4,}", lambda match: match[0].translate(letters), report.text)
    if copy:
        text = re.sub(r"\b[2-9]\d\b", lambda _: str(chance.randint(20, 99)), text)
    return replace(report, id=f"{report.id}-{copy}", text=text)


def one_process(reports: list[Report]) -> tuple[float, float, float]:
    """Reports a second by the clock and by processor time, and the share of time in the encoder."""
    model = shared_model(1)
    session: Any = model._session
    inside = 0.0

    class Timed:
        def run(self, *arguments: Any) -> Any:
            nonlocal inside
            began = time.perf_counter()
            result = session.run(*arguments)
            inside += time.perf_counter() - began
            return result

    read_report(reports[0], model)
    model._session = Timed()
    began, busy = time.perf_counter(), time.process_time()
    for report in reports:
        read_report(report, model)
    took, busy = time.perf_counter() - began, time.process_time() - busy
    model._session = session
    return len(reports) / took, len(reports) / busy, inside / took


def two_processes(reports: list[Report]) -> tuple[float, float]:
    """Reports a second as `dragoman read` reads many, and the memory of all its processes in MB."""
    found = [Found(None, 0, report) for report in reports]  # type: ignore[arg-type]
    most = 0.0
    done = threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.wait(0.2):
            most = max(most, sum(map(resident, [os.getpid(), *children(os.getpid())])))

    threading.Thread(target=watch, daemon=True).start()
    began = time.perf_counter()
    for _ in read_found(found, workers=2):
        pass
    took = time.perf_counter() - began
    done.set()
    return len(reports) / took, most


def cold_start() -> tuple[float, float]:
    """Seconds and MB of the command line reading one short report, after one run that fills the disk's cache."""
    with tempfile.TemporaryDirectory() as name:
        page = Path(name) / "page.txt"
        page.write_text(SHORT, encoding="utf-8")
        command = [sys.executable, "-m", "dragoman", "read", str(page), "--json"]
        for _ in range(2):
            began = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
            took = time.perf_counter() - began
    return took, usage.ru_maxrss / 1024


def resident(process: int) -> float:
    """The memory a process holds, in MB; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/statm").read_text().split()
    except OSError:
        return 0.0
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def children(process: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{process}/task").iterdir()
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


if __name__ == "__main__":
    main()
