"""Tables whose rows stand one under the other on a narrow screen, each cell behind what heads its column."""

import re
from html import unescape

from markupsafe import Markup, escape

_HEADS = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td\b([^>]*)>(.*?)</td>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Styles that make blocks of a table's parts would take from them what they are.
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell", "th": "columnheader"}
_PART = re.compile(rf"<({'|'.join(_ROLES)})\b(?![^>]*\brole=)")


def stacked(table: str) -> Markup:
    """The markup of a table without spans, whose first column names its rows."""
    head, mark, body = str(table).partition("<tbody")
    heads = [unescape(_TAG.sub("", text)).strip() for text in _HEADS.findall(head)]
    body = _ROW.sub(lambda row: _labelled(row[0], heads), body)
    return Markup(_PART.sub(lambda part: f'<{part[1]} role="{_ROLES[part[1]]}"', head + mark + body))


def _labelled(row: str, heads: list[str]) -> str:
    cells = iter(range(len(heads)))

    def labelled(cell: re.Match[str]) -> str:
        place = next(cells, 0)
        said = bool(_TAG.sub("", cell[2]).strip())
        label = f' data-label="{escape(heads[place])}"' if place and said else "" if place == 0 else " data-nothing"
        return f"<td{cell[1]}{label}><div>{cell[2]}</div></td>"

    return _CELL.sub(labelled, row)
