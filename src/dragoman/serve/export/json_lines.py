"""Lists as JSON Lines: a line on the list itself, then a line an object."""

import json

from dragoman.serve.export.listing import Listing


def as_json_lines(listing: Listing) -> bytes:
    """UTF-8; the first line, `about`, has the citation and the meaning of columns."""
    about = {"about": {**listing.about.lines(), "codebook": dict(listing.columns)}}
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (about, *listing.objects)).encode()
