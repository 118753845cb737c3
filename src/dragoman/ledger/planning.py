"""Hints to the planner of a database that knows averages alone."""

from typing import Any

from sqlalchemy import ColumnElement


def looked_at(column: Any) -> ColumnElement[str]:
    """A column whose rows are found by another: SQLite, which knows averages alone, takes everybody for one of many."""
    looked: ColumnElement[str] = column.concat("")
    return looked
