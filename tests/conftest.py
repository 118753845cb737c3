"""What many tests need: an empty folder to work in, the command line, and a reader that needs no language model."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long one example takes says more of the machine than of the code.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, without settings from outside; one process reads, for another would not be invented."""
    monkeypatch.chdir(tmp_path)
    for name in ("DRAGOMAN_LEDGER", "DRAGOMAN_DEBUG"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("DRAGOMAN_WORKERS", "1")
    return tmp_path


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pipeline is replaced by the invented reader."""
    import invented as reader

    monkeypatch.setitem(sys.modules, "dragoman.pipeline", reader.pipeline)


@pytest.fixture
def dragoman(folder: Path, invented: None, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs a command line in the empty folder: `dragoman("read", "a.txt").status`."""
    from dragoman.serve.cli import run

    def command(*arguments: str) -> Ran:
        capsys.readouterr()
        status = run(list(arguments))
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return command
