"""Takes the pictures of the desk that its documentation shows: take.py LEDGER [NAME ...]

LEDGER holds the bundled samples (`dragoman demo --ledger LEDGER`); of all pictures or those named. It wants the extra
`web`, Playwright and Debian's Chromium, as the tests of the desk do.
"""

import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from dragoman.ledger.store import Ledger
from dragoman.serve.web.app import create_app

HERE = Path(__file__).parent
DAY = date(2024, 12, 2)
SIZE = {"width": 1280, "height": 860}


def shown(ledger: Ledger) -> dict[str, tuple[str, str]]:
    """The address and colour scheme of each picture."""
    report = max((row for row in ledger.reports() if row.outlet), key=lambda row: row.records).id
    return {
        "today": ("/", "light"),
        "report": (f"/reports/{report}", "light"),
        "search": ("/search?q=trade", "light"),
        "country": ("/countries/KE", "light"),
        "annual": ("/countries/KE/annual/2024", "light"),
        "review": ("/review?kind=record", "light"),
        "russian": ("/?lang=ru", "light"),
        "calendar": ("/calendar?month=2024-06&lang=en", "dark"),
        "commitments": ("/commitments", "dark"),
    }


@contextmanager
def served(path: str) -> Iterator[str]:
    """The desk, served by a thread of this process."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(path, lambda: DAY), port=port, log_level="error", lifespan="off"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True


def main(path: str, *names: str) -> None:
    with Ledger.open(path) as ledger:
        pictures = shown(ledger)
    with served(path) as site, sync_playwright() as started:
        browser = started.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for name in names or pictures:
            address, scheme = pictures[name]
            page = browser.new_page(viewport=SIZE, color_scheme=scheme, locale="en")
            page.set_default_timeout(300_000)  # the first look at a new ledger works much out
            page.goto(site + address)
            page.screenshot(path=HERE / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
