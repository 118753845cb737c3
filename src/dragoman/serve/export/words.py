"""What exports need to say things in a language: `dragoman.serve.captions` in English, the desk's wording in others."""

import re
from typing import Protocol

from dragoman.ledger.rows import RecordRow

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_UNBROKEN = "\u00a0"


class Words(Protocol):
    """Records and words in a language; see `dragoman.serve.captions`, which is one."""

    def what(self, row: RecordRow, /) -> str: ...
    def who(self, row: RecordRow, /) -> str: ...
    def when(self, row: RecordRow, /) -> str: ...
    def amount(self, value: float | None, unit: str | None, bound: str | None = None, /) -> str: ...
    def place(self, name: str, /) -> str: ...
    def words(self, name: str | None, /) -> str: ...
    def said(self, text: str, /) -> str: ...
    def date_words(self, iso: str, /) -> str: ...
    def number_of(self, count: int, singular: str, plural: str | None = None, /) -> str: ...
    def translate(self, text: str, /, **values: object) -> str: ...


def sound(text: str) -> str:
    """The text without the characters that XML has no place for: feeds, Word documents and drawings are XML."""
    return _NOT_XML.sub("\ufffd", text)


def title(row: RecordRow, words: Words) -> str:
    """What a record is called where it stands alone, in a feed or a calendar: a figure with its value."""
    what = words.what(row)
    if row.kind != "figure" or row.value is None:
        return what
    amount = words.amount(row.value, row.unit, row.details.get("bound"))
    # Pages keep a number and its unit on one line; in a file they are looked for with a plain blank.
    return f"{what[:1].upper()}{what[1:]}, {amount.replace(_UNBROKEN, ' ')}"
