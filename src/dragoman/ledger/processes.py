"""Which process did something, and whether it is still at work."""

import os
import socket


def this_process() -> str:
    """This machine and process, as rows of `run` name it."""
    return f"{socket.gethostname()} {os.getpid()}"


def alive(process: str) -> bool:
    """Whether a process is still at work on this machine; one of another machine is taken for dead."""
    host, _, number = process.rpartition(" ")
    if host != socket.gethostname() or not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
