"""The dots between the parts of a line, and the arrows behind what leads on."""

from jinja2.ext import Extension

DOT = "\u00a0· "
"""Bound to what is before it, so that no line of a narrow page begins with it."""


class Separators(Extension):
    """Templates write a dot between two spaces, and an arrow behind one; no line breaks before either."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        bound = source.replace(" · ", DOT).replace(" →</a>", "\u00a0→</a>")
        return super().preprocess(bound, name, filename)
