"""The one library of the pages is what its notice says, and nothing on a page asks it to run text as a program."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

import dragoman

WEB = Path(dragoman.__file__).with_name("serve") / "web"
FOLDER = WEB / "static" / "htmx"
TEMPLATES = sorted(WEB.glob("templates/*.html"))
# What htmx would hand to the browser to be run: `hx-on`, values and questions that begin with `js:`, `click[ctrlKey]`.
_RUNS = re.compile(r"""hx-on\b|hx-(?:vals|headers|confirm)\b|["'](?:js|javascript):|hx-trigger(?::\w+)?="[^"]*\[""")


def test_it_is_the_version_that_the_notice_names() -> None:
    script, notice = (FOLDER / "htmx.min.js").read_bytes(), (FOLDER / "NOTICE").read_text(encoding="utf-8")
    version = re.search(r"is htmx (\d+\.\d+\.\d+) by", notice)
    digest = re.search(r"SHA-256 ([0-9a-f]{64})", notice)
    assert version and f'this.version="{version[1]}"' in script.decode()
    assert digest and digest[1] == sha256(script).hexdigest()
    assert "Zero-Clause BSD" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_page_asks_for_a_text_to_be_run(template: Path) -> None:
    assert not _RUNS.findall(template.read_text(encoding="utf-8"))


def test_what_would_be_run_is_seen() -> None:
    asked = ('<a hx-on:click="x()">', "<a hx-vals='js:{x}'>", '<a hx-trigger="click[ctrlKey]">', '<a hx-get="js:x">')
    assert all(_RUNS.search(each) for each in asked) and not _RUNS.search('<a hx-trigger="every 1s" hx-get="/x">')
