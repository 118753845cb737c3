"""`dragoman serve` says what it lacks, and does not open the ledger to others."""

import socket
import sys
from collections.abc import Callable
from typing import Any

import pytest


def test_a_missing_library_is_named_with_its_remedy(
    dragoman: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ran = dragoman("serve")
    assert ran.status == 5
    assert "pip install 'dragoman[web]'" in ran.err


def test_a_public_host_is_refused(dragoman: Callable[..., Any]) -> None:
    pytest.importorskip("uvicorn", reason="the extra web is not installed")
    pytest.importorskip("starlette", reason="the extra web is not installed")
    ran = dragoman("serve", "--host", "0.0.0.0")
    assert ran.status == 2
    assert "[public-host]" in ran.err


def test_a_port_that_is_taken_is_told_before_the_desk_is_open(dragoman: Callable[..., Any]) -> None:
    pytest.importorskip("uvicorn", reason="the extra web is not installed")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = dragoman("serve", "--port", str(port))
    assert ran.status == 2
    assert f"--port {port}: nothing can listen here (a desk or another program listens here already)." in ran.err
    assert "The desk is open" not in ran.err
