"""A disk of the server that is full: the report being written is lost and nothing else; with room again it goes on."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

import postgres
from dragoman.errors import LedgerError
from dragoman.ledger.store import Ledger
from dragoman.model.filters import Filter
from dragoman.model.report import Report, Snapshot
from invented import read_report

SMALL, LARGE = "22m", "80m"


@pytest.fixture
def disk() -> Iterator[Path]:
    """A small file system of its own, in a folder that the server may enter."""
    folder = Path(tempfile.mkdtemp(prefix="pg-disk-"))
    try:
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", folder], capture_output=True, text=True
        )
    except FileNotFoundError:
        folder.rmdir()
        pytest.skip("this system has no program to mount a file system")
    if made.returncode:
        folder.rmdir()
        pytest.skip(f"only an administrator may mount a file system: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        folder.rmdir()


def keep(ledger: Ledger, number: int) -> None:
    text = f"Minister Yerzhan Abenov met Lucía Peña in Oslo for the {number}th time. Ivan Petrov promised it."
    page = Snapshot(f"p{number}", text.encode() + Random(number).randbytes(700_000), "text/plain")
    report = Report(f"r{number}", text, f"Talks {number}", "2022-03-03", original=page.digest)
    ledger.keep(ledger.start("1"), page, 0, read_report(report))


def test_a_full_disk_under_a_server(server: postgres.Server, disk: Path) -> None:
    space = disk / "space"
    space.mkdir()
    disk.chmod(0o755)
    owner = postgres.owner()
    if owner is not None:
        os.chown(space, owner, -1)
    server.run(f"CREATE TABLESPACE small LOCATION '{space}'")
    server.run("CREATE DATABASE tight TABLESPACE small")
    address, events = server.address("tight"), Filter(kinds=("event",))
    try:
        with Ledger.open(address, create=True) as ledger:
            number, refused = 0, None
            while refused is None and number < 200:
                try:
                    keep(ledger, number)
                    number += 1
                except LedgerError as error:
                    refused = error
            assert refused is not None and refused.code == "disk-full", refused
            assert "safe" in refused.intact and "room" in refused.remedy
            kept = ledger.counts()
            assert kept["report"] == kept["commitment"] == len(ledger.records(events)) == number > 0
            subprocess.run(["mount", "-o", f"remount,size={LARGE}", disk], check=True)
            keep(ledger, number)
            assert ledger.counts()["report"] == len(ledger.records(events)) == number + 1
    finally:
        server.run("DROP DATABASE IF EXISTS tight WITH (FORCE)")
        server.run("DROP TABLESPACE IF EXISTS small")
