"""Hints to the planner of a database that knows averages alone."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, String, any_, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

_MANY = 20  # values from which on it pays to make a list of them


def looked_at(column: Any) -> ColumnElement[str]:
    """A column whose rows are found by another: SQLite, which knows averages alone, takes everybody for one of many."""
    looked: ColumnElement[str] = column.concat("")
    return looked


class BesideId(FunctionElement[str]):
    """A column of rows that are found by their id: the same hint for SQLite alone, as the index of PostgreSQL by id and
    this column is of use only where it is said plainly.
    """

    inherit_cache = True
    type = String()


@compiles(BesideId, "sqlite")
def _hinted(element: BesideId, compiler: SQLCompiler, **options: Any) -> str:
    return f"+{compiler.process(element.clauses, **options)}"


class Seldom(FunctionElement[Any]):
    """A condition that few rows fulfil, which is not known to SQLite: it begins with an index that answers it."""

    inherit_cache = True
    type = NullType()  # a truth value would be compared with 1, which hides the condition


class _OneOf(FunctionElement[Any]):
    inherit_cache = True
    type = NullType()


def one_of(column: Any, values: Collection[Any]) -> ColumnElement[Any]:
    """That a column has one of very many values. PostgreSQL gets them as one list: hundreds one by one take it and us
    several times as long to say as to look up. It is for `where` alone: what it is made of differs with the number.
    """
    every = list(values)
    # Given as they are, nobody looks at each of them to see whether it is a column.
    each: ColumnElement[Any] = column.in_(bindparam(None, every, type_=column.type, unique=True, expanding=True))
    if len(every) < _MANY:
        return each
    listed = bindparam(None, every, type_=ARRAY(column.type), unique=True)
    return _OneOf(each, column == any_(listed))


@compiles(_OneOf)
def _each(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(next(iter(element.clauses)), **options)


@compiles(_OneOf, "postgresql")
def _listed(element: _OneOf, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(list(element.clauses)[1], **options)


@compiles(BesideId)
@compiles(Seldom)
def _plain(element: BesideId | Seldom, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.clauses, **options)


@compiles(Seldom, "sqlite")
def _unlikely(element: Seldom, compiler: SQLCompiler, **options: Any) -> str:
    return f"unlikely({compiler.process(element.clauses, **options)})"
