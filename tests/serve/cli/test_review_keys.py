"""`dragoman review` by keys: at a terminal, with answers that cannot be kept, and broken off."""

import io
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.ledger.judgements import review
from dragoman.ledger.judgements.doubts import Doubt

termios = pytest.importorskip("termios", reason="needs a system with terminals")

Dragoman = Callable[..., Any]

DOUBTFUL = "Yerzhan Abenov perhaps met Ivan Petrov in {}."
SOURCE = Path(review.__file__).parents[2]
PATIENCE = 60  # seconds for the terminal to answer


@pytest.fixture
def doubtful(dragoman: Dragoman, folder: Path) -> Dragoman:
    """A ledger with two meetings the reader is not sure of."""
    lines = [
        json.dumps({"id": place, "title": place, "published": "2022-06-01", "text": DOUBTFUL.format(place)})
        for place in ("Oslo", "Almaty")
    ]
    (folder / "doubt.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert dragoman("read", "doubt.jsonl").status == 0
    return dragoman


def places(dragoman: Dragoman) -> set[str]:
    return {json.loads(line)["place"] for line in dragoman("show", "events", "--json").out.splitlines()}


class Terminal:
    """A pseudo-terminal with `dragoman review` in it."""

    def __init__(self) -> None:
        self.mine, theirs = os.openpty()
        command = [sys.executable, "-m", "dragoman", "review", "--kind", "record", "--author", "Jane"]
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": str(SOURCE)},
        )
        os.close(theirs)
        self.shown = ""

    def until(self, words: str) -> str:
        """What is shown up to these words; the rest waits."""
        while words not in self.shown:
            ready, _, _ = select.select([self.mine], [], [], PATIENCE)
            assert ready, f"{words!r} was not shown but: {self.shown}"
            try:
                self.shown += os.read(self.mine, 4096).decode()
            except OSError:  # the other side has ended
                pytest.fail(f"{words!r} was not shown but: {self.shown}")
        before, _, self.shown = self.shown.partition(words)
        return before

    def press(self, key: str) -> None:
        """A key once it is waited for: what is typed before a question is shown answers nothing."""
        until = time.monotonic() + PATIENCE
        while termios.tcgetattr(self.mine)[3] & termios.ICANON:
            assert time.monotonic() < until, "no key is waited for"
            time.sleep(0.01)
        os.write(self.mine, key.encode())

    def type(self, line: str) -> None:
        os.write(self.mine, f"{line}\n".encode())


@pytest.mark.parametrize("end", ["q", "\x03", "\x04"], ids=["q", "Ctrl-C", "Ctrl-D"])
def test_one_key_decides_and_advances(doubtful: Dragoman, end: str) -> None:
    terminal = Terminal()
    asked = terminal.until("? keys")
    assert "[1 of 2]" in asked and "perhaps met" in asked and "Why it is asked" in asked and "Accepting: " in asked
    terminal.press("?")
    assert "correct it" in terminal.until("show this")
    terminal.press("a")
    terminal.until("[2 of 2]")
    terminal.until("? keys")
    terminal.press("z")
    terminal.until("Taken back.")
    terminal.until("[1 of 2]")
    terminal.until("? keys")
    terminal.press("r")
    terminal.until("[2 of 2]")
    terminal.until("? keys")
    terminal.press("c")
    terminal.until("field=value: ")
    terminal.type("place=Bergen")
    terminal.until("That was all.")
    terminal.press(end)
    terminal.until("2 answers kept.")
    assert terminal.process.wait(PATIENCE) == 0
    os.close(terminal.mine)
    assert places(doubtful) == {"Bergen"}


@pytest.mark.parametrize(
    ("correction", "told"),
    [
        ("date=soon", "this is not a date"),
        ("value=many", "This is not a number."),
        ("bound=about a", "a bound is one of"),
        ("", "Nothing is corrected."),
    ],
)
def test_a_correction_that_cannot_be_kept_is_asked_again(
    doubtful: Dragoman, monkeypatch: pytest.MonkeyPatch, correction: str, told: str
) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.StringIO(f"c{correction}\nc\nplace=Bergen\nc\nplace=Bergen" if correction else "c")
    )
    ran = doubtful("review", "--kind", "record", "--author", "Jane")
    assert ran.status == 0 and told in ran.out
    assert places(doubtful) == ({"Bergen"} if correction else {"Oslo"})


def test_what_an_answer_before_has_settled_does_not_end_the_review(
    doubtful: Dragoman, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Doubt("party", "yerzhan-abenov=ivan-petrov", "Are they one?", (), "a likeness", "", "", 1.0)
    last = replace(asked, target_kind="record", target="none")
    monkeypatch.setattr(review, "doubts", lambda *_: [asked, asked, last])
    monkeypatch.setattr("sys.stdin", io.StringIO("aauzzq"))
    ran = doubtful("review", "--author", "Jane")
    assert ran.status == 0 and "[already-one]" in ran.out and "[3 of 3]" in ran.out
    made = [json.loads(line)["act"] for line in doubtful("judgements", "list", "--json").out.splitlines()]
    assert sorted(made)[:2] == ["merge", "undo"], "the first answer was taken back after the last"
