"""Which process did something, and whether it is still at work."""

import os
import socket
from pathlib import Path

_STARTED = 19  # where /proc/N/stat tells when a process started, counted behind its name in brackets


def this_process() -> str:
    """This machine and process, as rows of `run` name it, with when it began where the system tells: numbers of
    processes are given again, in a container that starts anew at once.
    """
    began = _began(os.getpid())
    return f"{socket.gethostname()} {os.getpid()}{f'@{began}' if began else ''}"


def alive(process: str) -> bool:
    """Whether a process is still at work on this machine; one of another machine is taken for dead."""
    number, _, began = process.rpartition(" ")[2].partition("@")
    if not is_here(process) or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not began or _began(int(number)) in (None, began)


def is_here(process: str) -> bool:
    """Whether a process is one of this machine."""
    return process.rpartition(" ")[0] == socket.gethostname()


def _began(number: int) -> str | None:
    """When a process began, in ticks since the system did; None where the system does not tell."""
    try:
        told = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return told.rpartition(")")[2].split()[_STARTED]
