"""A report's name in the ledger, made from what it says, so that the same report met again has the same name."""

import re
import unicodedata
from hashlib import sha256

_WORD = re.compile(r"[a-z0-9]+")


def report_id(
    title: str | None, published: str | None, text: str, outlet: str | None = None, url: str | None = None
) -> str:
    """`2024-03-12-ministers-agree-on-ocean-research-1bdfea`: day, first words, and a mark of the whole content."""
    mark = sha256("\x1f".join((title or "", published or "", outlet or "", url or "", text)).encode("utf-8", "replace"))
    folded = unicodedata.normalize("NFKD", title or text[:200]).casefold().encode("ascii", "ignore").decode()
    words = _WORD.findall(folded.replace("'", ""))[:5]
    return "-".join([(published or "undated")[:10], *(word[:14] for word in words), mark.hexdigest()[:6]])
