"""The dots between the parts of a line."""

from jinja2.ext import Extension

DOT = "\u00a0· "
"""Bound to what is before it, so that no line of a narrow page begins with it."""


class Separators(Extension):
    """Templates write a dot between two spaces; no line breaks at the first of them."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return super().preprocess(source.replace(" · ", DOT), name, filename)
