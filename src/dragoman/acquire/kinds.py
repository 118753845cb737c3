"""What a run of bytes is: text, HTML, JSON, or something Dragoman does not read."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from dragoman.model.message import Message

TEXT = "text/plain"
HTML = "text/html"
JSON = "application/json"
LINES = "application/jsonl"
MAIL = "message/rfc822"
FEED = "application/rss+xml"

BY_SUFFIX = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".json": JSON,
    ".jsonl": LINES,
    ".ndjson": LINES,
    ".eml": MAIL,
    ".xml": FEED,
    ".rss": FEED,
    ".atom": FEED,
}

_SIGNATURES: tuple[tuple[bytes, Message], ...] = (
    (b"%PDF-", Message("a PDF document")),
    (b"\x89PNG\r\n", Message("a PNG image")),
    (b"\xff\xd8\xff", Message("a JPEG image")),
    (b"GIF8", Message("a GIF image")),
    (b"II*\x00", Message("a TIFF image")),
    (b"MM\x00*", Message("a TIFF image")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Message("an old Microsoft Office document")),
    (b"{\\rtf", Message("an RTF document")),
    (b"SQLite format 3\x00", Message("an SQLite database")),
    (b"\x1f\x8b", Message("a gzip archive")),
    (b"BZh", Message("a bzip2 archive")),
    (b"\xfd7zXZ\x00", Message("an xz archive")),
    (b"7z\xbc\xaf\x27\x1c", Message("a 7z archive")),
    (b"Rar!", Message("a RAR archive")),
    (b"\x28\xb5\x2f\xfd", Message("a zstd archive")),
    (b"PAR1", Message("a Parquet table")),
    (b"\x7fELF", Message("a program")),
    (b"MZ\x90", Message("a program")),
    (b"OggS", Message("an Ogg recording")),
    (b"ID3", Message("an MP3 recording")),
    (b"%!PS", Message("a PostScript document")),
)
_OFFICE = (
    ("word/", Message("a Word document (DOCX)")),
    ("xl/", Message("an Excel workbook (XLSX)")),
    ("ppt/", Message("a PowerPoint presentation (PPTX)")),
    ("META-INF/container.xml", Message("an e-book (EPUB)")),
    ("content.xml", Message("an OpenDocument file")),
)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|meta)\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
# The head of a mail as it travels: a field a line, one of them of the transport.
_MAIL_HEAD = re.compile(rb"(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_TRANSPORT = re.compile(rb"^(?:Received|Return-Path|Message-ID|MIME-Version):", re.IGNORECASE | re.MULTILINE)
_ALLOWED_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x1a\x85")


def describe_binary(content: bytes) -> Message | None:
    """What `content` is, in words with an article, where it is no text at all; `None` for anything that may be text."""
    for signature, words in _SIGNATURES:
        if content.startswith(signature):
            return words
    if content.startswith(b"PK\x03\x04"):
        return _describe_zip(content)
    if content[:4] == b"RIFF" and content[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return Message("a WebP image") if content[8:12] == b"WEBP" else Message("a recording")
    if content[4:8] == b"ftyp":
        return Message("a video")
    sample = content[:65536]
    if looks_like_wide_unicode(sample):
        return None
    controls = sum(byte < 32 and byte not in _ALLOWED_CONTROLS for byte in sample)
    if sample.count(0) > 0 and controls * 100 > len(sample):
        return Message("binary data, not text")
    return Message("binary data, not text") if controls * 20 > len(sample) else None


def _describe_zip(content: bytes) -> Message:
    try:
        names = ZipFile(BytesIO(content)).namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return Message("a ZIP archive")
    for part, words in _OFFICE:
        if any(name.startswith(part) for name in names):
            return words
    return Message("a ZIP archive")


def looks_like_wide_unicode(sample: bytes) -> bool:
    """Whether `sample` is UTF-16 or UTF-32: by its mark, or by zeros at every second byte of Latin text."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 4:
        return False
    return any(
        zeros.count(0) > 0.7 * len(zeros) and letters.count(0) < 0.05 * len(letters)
        for zeros, letters in ((even, odd), (odd, even))
    )


def media_type(name: str, content: bytes) -> str:
    """The MIME type of readable `content`: by the suffix of `name` where it is known, else by how the bytes begin."""
    suffix = "." + name.lower().rpartition(".")[2]
    known = BY_SUFFIX.get(suffix)
    if known in (HTML, LINES, JSON, MAIL):
        return known
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and _FEED.search(start):
        return FEED
    if known == FEED:
        # Markup of another kind: what a reader would see of it is read.
        return HTML
    if (head := _MAIL_HEAD.match(content[:16384].lstrip())) and _TRANSPORT.search(head[0]):
        return MAIL
    if _MARKUP.search(start[:1024]) and start.startswith(b"<"):
        return HTML
    if re.match(rb'\{\s*"', start) or re.match(rb'\[\s*\{\s*"', start):
        return JSON
    return known or TEXT
