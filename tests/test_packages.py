"""The docstring of a package says what goes in and out, and names only modules that are there."""

import ast
import re
from pathlib import Path

import pytest

import dragoman

ROOT = Path(dragoman.__file__).parent
STAGES = ("acquire", "analyse", "extract", "resolve", "ledger")


def _says(package: str) -> str:
    return ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8"))) or ""


def _packages() -> list[str]:
    inside = (path for stage in STAGES for path in (ROOT / stage).rglob("__init__.py"))
    return sorted(path.parent.relative_to(ROOT).as_posix() for path in inside)


@pytest.mark.parametrize("package", _packages())
def test_each_package_names_modules_that_are_there(package: str) -> None:
    known = {path.stem for path in [*(ROOT / package).rglob("*.py"), *(ROOT / package).parent.glob("*.py")]}
    known |= {path.name for folder in (package, f"{package}/..") for path in (ROOT / folder).iterdir() if path.is_dir()}
    groups = re.findall(r"`([a-z_]+)_\*`", _says(package))
    assert set(re.findall(r"`([a-z_]+)`", _says(package))) <= known
    assert all(any(name.startswith(f"{group}_") for name in known) for group in groups)


@pytest.mark.parametrize("package", STAGES)
def test_each_stage_says_what_comes_in_and_what_goes_out(package: str) -> None:
    says = _says(package)
    assert "`" in says and len(says.splitlines()) > 2
