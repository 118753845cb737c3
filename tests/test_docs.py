"""The documentation cannot lie: each command, option, setting, code and public name is in it, and the reverse."""

import re
from pathlib import Path

import click
import pytest

import dragoman
from dragoman.config import SETTINGS
from dragoman.errors import DragomanError
from dragoman.serve.cli import cli

ROOT = Path(__file__).resolve().parents[1]
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def commands(group: click.Group, path: str = "dragoman") -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found[f"{path} {name}"] = command
        if isinstance(command, click.Group):
            found |= commands(command, f"{path} {name}")
    return found


COMMANDS = commands(cli)


@pytest.mark.parametrize("path", COMMANDS)
def test_commands_are_documented_with_their_options(path: str) -> None:
    assert path in CLI
    for parameter in COMMANDS[path].params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            if option.startswith("--"):
                assert f"`{option}" in CLI or f" {option} " in CLI, option


def test_documented_commands_exist() -> None:
    named = set(re.findall(r"`(dragoman [a-z]+(?: [a-z]+)?)", CLI)) | set(
        re.findall(r"^## (dragoman [a-z]+)", CLI, re.MULTILINE)
    )
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("path", COMMANDS)
def test_commands_have_help_with_an_example(path: str) -> None:
    help_text = COMMANDS[path].help or ""
    assert f"\n{path}" in help_text.replace("\n    ", "\n"), "an example of its use"
    for parameter in COMMANDS[path].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_examples_in_help_name_real_options() -> None:
    for path, command in COMMANDS.items():
        for line in (command.help or "").splitlines():
            if line.strip().startswith("dragoman "):
                words = line.split("#")[0].split()
                target = max((name for name in COMMANDS if line.strip().startswith(name)), key=len)
                known = {option for parameter in COMMANDS[target].params for option in parameter.opts}
                assert {word for word in words if word.startswith("--")} <= known | {"--json"}, (path, line)


def test_settings_are_documented() -> None:
    for name in SETTINGS:
        assert f"| `{name}` |" in CLI
        assert f"DRAGOMAN_{name.upper()}" in CLI


def test_exit_statuses_are_documented() -> None:
    kinds = [DragomanError, *DragomanError.__subclasses__()]
    for kind in kinds:
        assert re.search(rf"^\| {kind.exit_status} \|", CLI, re.MULTILINE)


def test_ledger_codes_are_documented() -> None:
    page = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
    ledger = ROOT / "src" / "dragoman" / "ledger"
    source = "".join(path.read_text(encoding="utf-8") for path in ledger.rglob("*.py"))
    codes = set(re.findall(r'code="([a-z-]+)"', source))
    assert codes - {"ambiguous-report", "unknown-report"} == set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))


def test_input_codes_are_documented() -> None:
    sources = [ROOT / "src" / "dragoman" / name for name in ("acquire", "read")]
    text = "".join(path.read_text(encoding="utf-8") for folder in sources for path in folder.glob("*.py"))
    for code in {*re.findall(r'code="([a-z-]+)"', text), "language", "failed"}:
        assert f"`{code}`" in CLI, code


def test_public_names_are_documented() -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    for name in dragoman.__all__:
        assert f"| `{name}` |" in page or f"`dragoman.{name}(" in page


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_examples_of_the_readme_parse() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", text, re.MULTILINE) + re.findall(r"`make (\w+)`", text):
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE), target
