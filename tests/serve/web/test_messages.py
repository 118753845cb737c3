"""Every text of the interface is in the catalogue, and nothing else is: what a translator copies is whole."""

import re
from pathlib import Path

import yaml

import dragoman
from dragoman.model.schema import event_types

CONTACTS = ("CONSULT", "AGREE", "COOPERATE")
WEB = Path(dragoman.__file__).with_name("serve") / "web"
_CALL = re.compile(r"""\b_\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


def used() -> set[str]:
    """The texts in the templates, the table of keys and the names of levels."""
    files = (*WEB.glob("templates/*.html"), WEB / "annual_document.py", WEB / "pages" / "annual.py")
    found = {one or other for path in files for one, other in _CALL.findall(path.read_text())}
    found |= {mode.label for name in CONTACTS for mode in event_types()[name].modes.values()}
    found |= {row["says"] for row in yaml.safe_load((WEB / "keys.yaml").read_text())}
    return found | {"Leaders", "Ministers", "Officials", "Not said"}


def test_the_catalogue_holds_every_text_and_no_other() -> None:
    assert used() == set(yaml.safe_load((WEB / "messages" / "en.yaml").read_text(encoding="utf-8")))
