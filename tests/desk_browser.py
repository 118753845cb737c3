"""The desk in a real browser: the browser, the desk served to it, and what may not go wrong on a page."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dragoman.serve.web.entrance import Access

CHROMIUM = Path("/usr/bin/chromium")
playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
uvicorn = pytest.importorskip("uvicorn", reason="the extra web is not installed")
pytest.importorskip("starlette", reason="the extra web is not installed")
if not CHROMIUM.exists():
    pytest.skip(f"there is no {CHROMIUM}", allow_module_level=True)

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
AXE = (Path(__file__).parent / "serve" / "web" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
TODAY = date(2022, 7, 16)


@contextmanager
def served(address: str, access: Access | None = None) -> Iterator[str]:
    """The desk, served by a thread of this process."""
    from dragoman.serve.web.app import create_app

    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    config = uvicorn.Config(
        create_app(address, lambda: TODAY, access), port=port, log_level="error", ws="none", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser, for the tests of a file that imports it."""
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


def watched(page: Any, site: str) -> list[str]:
    """What went wrong on a page: errors in its console, requests that failed or went elsewhere.

    What the browser gives up since the page is left before all of it has come is no failure: on a busy machine a test
    may press a button before the last script is there.
    """
    wrong: list[str] = []

    def failed(asked: Any) -> None:
        if asked.failure != "net::ERR_ABORTED":
            wrong.append(f"failed: {asked.url} ({asked.failure})")

    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith(site) else None)
    page.on("requestfailed", failed)
    return wrong


def barriers(page: Any, rules: Any = RULES) -> list[tuple[str, str]]:
    """What keeps people out of a page (WCAG 2.2, level AA): the rule and where it is broken."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run({runOnly: rules})", rules)
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]


def out_of_sight(page: Any) -> list[str]:
    """What of a page cannot be seen where it is: text that is cut, and what scrolls sideways but charts, maps and
    tables whose rows and columns are both read along (WCAG 2.2, 1.4.10)."""
    found: list[str] = page.evaluate(_OUT_OF_SIGHT)
    return found


_OUT_OF_SIGHT = """() => {
  const found = [], wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page is too wide");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode, holder = text.parentElement;
    const unheard = "script, title, datalist, select, .hidden, .skip, .stacks thead";
    const unseen = !holder.checkVisibility() || holder.closest(unheard);
    if (unseen || !text.data.trim()) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const name = text.data.trim().slice(0, 60);
    let scrolls = false;
    for (let around = holder; around !== document.body && !scrolls; around = around.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(around), edge = around.getBoundingClientRect();
      scrolls = [overflowX, overflowY].some((each) => /auto|scroll/.test(each));
      if (scrolls && around.scrollWidth > around.clientWidth + 1 && !around.querySelector(".counted, .grid-table, svg"))
        found.push(`scrolls sideways: ${name}`);
      const over = box.left < edge.left - 1 || box.right > edge.right + 1;
      if (over && /hidden|clip/.test(overflowX)) found.push(`cut: ${name}`);
    }
    if (!scrolls && (box.left < -1 || box.right > wide + 1)) found.push(`beyond the edge: ${name}`);
  }
  return [...new Set(found)];
}"""
