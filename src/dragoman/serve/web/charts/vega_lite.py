"""A chart of figures as a specification in Vega-Lite, for whoever draws it anew in a notebook or a page of their own.

https://vega.github.io/vega-lite/docs/spec.html
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.ledger.rows import RecordRow
from dragoman.serve.export.words import Words, title
from dragoman.serve.web import links
from dragoman.serve.web.charts.figures import Chart

MEDIA_TYPE = "application/vnd.vegalite.v6+json"
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_ACCENT = "#12506b"
_AMOUNTS = {"format": "~s", "labelExpr": "replace(datum.label, 'G', 'bn')"}  # "G" is for engineers


def specification(
    chart: Chart,
    called: str,
    sources: Sequence[str],
    about: Mapping[str, str | int],
    base: str,
    words: Words,
) -> dict[str, Any]:
    """The chart with its values inside: `called` is its title, `about` tells who made it and how to cite it, and each
    value leads to its sentence at the desk that `base` is the address of."""
    measured = {"filter": "datum.status === 'actual'"}
    joined = {"transform": [measured], "mark": {"type": "line", "color": _ACCENT, "opacity": 0.6}}
    period = {"mark": {"type": "rule", "color": _ACCENT, "strokeWidth": 2, "opacity": 0.4}, "encoding": _period()}
    value = {"mark": {"type": "point", "size": 90, "color": _ACCENT}, "encoding": _value()}
    return {
        "$schema": _SCHEMA,
        "title": {"text": called, "subtitle": ["; ".join(sources), str(about["cite_as"])], "anchor": "start"},
        "description": "; ".join(f"{words.when(point.row)}: {title(point.row, words)}" for point in chart.points),
        "width": 640,
        "height": 300,
        "data": {"values": [_datum(point.row, base, words) for point in chart.points]},
        "encoding": {
            "x": {"field": "last", "type": "temporal", "title": None},
            "y": {"field": "value", "type": "quantitative", "title": chart.unit, "axis": _AMOUNTS},
        },
        "layer": [period, *([joined] if chart.line else []), value],
        "usermeta": dict(about),
    }


def _datum(row: RecordRow, base: str, words: Words) -> dict[str, Any]:
    """A value with the first and the last day it holds for, and the address of its sentence."""
    assert row.date, "A chart shows only what has a period."
    return {
        "id": row.id,
        "first": row.date.first.isoformat(),
        "last": row.date.last.isoformat(),
        "value": row.value,
        "unit": row.unit,
        "status": row.status,
        "told": title(row, words),
        "outlet": row.outlet,
        "published": row.published,
        "sentence": base + links.sentence(row),
    }


def _period() -> dict[str, Any]:
    """The days that a value covers, from the first to the last."""
    return {"x": {"field": "first", "type": "temporal"}, "x2": {"field": "last"}}


def _value() -> dict[str, Any]:
    """What was measured is a filled circle and what is aimed at an open diamond, as in the drawing."""
    sorts = ["actual", "target"]
    return {
        "shape": {"field": "status", "scale": {"domain": sorts, "range": ["circle", "diamond"]}, "title": None},
        "fill": {
            "condition": {"test": "datum.status === 'actual'", "value": _ACCENT},
            "value": "#ffffff",
        },
        "href": {"field": "sentence"},
        "tooltip": [
            {"field": "told", "type": "nominal"},
            {"field": "first", "type": "temporal"},
            {"field": "last", "type": "temporal"},
            {"field": "outlet", "type": "nominal"},
        ],
    }
