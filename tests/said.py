"""What the machine can say: the keys of every message in the source, found by reading it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import dragoman

SOURCE = Path(dragoman.__file__).parent
_TERMINAL = (
    "serve/cli",
    "serve/export/delimited",
    "acquire/known",
    "pipeline",
    "config",
    "extract",
    "analyse",
    "serve/web/guard",
    "ledger/opening/copying",
    "knowledge",
)
"""What the desk never shows: the words of the command line stay English."""


_QUOTES = '"“”'
_COMMANDS = ("dragoman ", "--", "pip install", "{ledger}", ".yaml", "names: {")
"""What is to be typed in a terminal, or into a file of settings."""


def trees() -> Iterator[ast.AST]:
    for path in sorted(SOURCE.rglob("*.py")):
        if not str(path.relative_to(SOURCE)).startswith(_TERMINAL):
            yield ast.parse(path.read_text(encoding="utf-8"))


def keys() -> set[str]:
    """Texts given to `Message`, also by a table of the module, and plain words in the errors of the desk."""
    found: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            match node:  # an error that a helper of the module makes
                case ast.Raise(exc=ast.Call(func=ast.Name(id=maker), args=args)) if maker.startswith("_"):
                    found |= {text for each in args for text in texts(each, tree) if text.endswith(".")}
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name == "Message":
                found |= set(texts(node.args[0], tree))
            elif name == "_Fault":
                found |= {text for each in node.args[2:5] for text in texts(each, tree)}
            elif name.endswith("Error") and name not in ("ValueError", "TypeError", "KeyError", "AssertionError"):
                given = [*node.args, *(each.value for each in node.keywords if each.arg in ("remedy", "intact"))]
                found |= {text for each in given for text in texts(each, tree)}
    said = {text for text in found if any(letter.isalpha() or letter in _QUOTES for letter in _without_gaps(text))}
    return {text for text in said if not any(command in text for command in _COMMANDS)}


def texts(node: ast.AST, tree: ast.AST) -> Iterator[str]:
    """The constant texts that an expression may be."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from texts(one, tree)
            yield from texts(other, tree)
        case ast.BoolOp(values=values):
            for each in values:
                yield from texts(each, tree)
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            for each in ast.walk(tree):
                if isinstance(each, ast.Assign) and any(name in _named(to) for to in each.targets):
                    yield from texts(each.value, tree)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *otherwise]):
            for each in (table, *otherwise):
                yield from texts(each, tree)
        case ast.Dict(values=values) | ast.Tuple(elts=values):
            for each in values:
                yield from texts(each, tree)


def _named(target: ast.expr) -> set[str]:
    """The names that an assignment gives."""
    return {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}


def _without_gaps(text: str) -> str:
    return "".join(part.partition("}")[2] if place else part for place, part in enumerate(text.split("{")))
