"""Puts a measured table into a page of the documentation, between the two marks that stand there for it."""

from pathlib import Path


def put(page: Path, name: str, table: str) -> None:
    """Replaces what stands between `<!-- name -->` and `<!-- end of name -->`. Exits where the page lacks them."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    text = page.read_text(encoding="utf-8")
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise SystemExit(f"{page} has no place for this table: it was left as it is. Put {begin} and {end} there.")
    page.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")
