"""The main text of an HTML page, by trafilatura."""

import logging

_LARGEST = 20_000_000


def main_text(source: str) -> str | None:
    """The article on the page, a paragraph a line, or `None` where there is none."""
    # Imported here: it takes half a second, which pages of plain text need not wait for.
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text: str | None = extract(
            source[:_LARGEST], favor_precision=True, include_comments=False, include_tables=False, deduplicate=False
        )
        return text
    except Exception:
        # Whatever the parser stumbles over in broken markup, the caller falls back on the visible text.
        return None
