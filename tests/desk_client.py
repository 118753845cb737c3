"""The client that tests of the pages talk through: where the pages cannot be served, whatever imports it is skipped."""

import pytest

for name, reason in (
    ("starlette", "the extra web is not installed"),
    ("jinja2", "the extra web is not installed"),
    ("httpx2", "the test client wants httpx2"),
):
    pytest.importorskip(name, reason=reason)

TestClient = pytest.importorskip("starlette.testclient").TestClient
