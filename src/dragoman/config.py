"""Settings: from the command line, the environment, `dragoman.toml`, or built in; each knows where it came from."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import UsageError

FILE = "dragoman.toml"


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and its origin, in words: "--ledger", "DRAGOMAN_LEDGER", "dragoman.toml", "built in"."""

    value: str | int | None
    origin: str


@dataclass(frozen=True, slots=True)
class Described:
    """What a setting is for, and its value where nobody sets it."""

    help: str
    default: str | int | None


SETTINGS: dict[str, Described] = {
    "ledger": Described("Where the ledger is: a path, or the address of a PostgreSQL database.", "dragoman.db"),
    "workers": Described("Processes that read reports; by default as many as pay, at most two.", None),
    "worldview": Described("Names of states on the desk: common, un, or a YAML file of your own.", "common"),
    "users": Described("The file of those who may open the desk, made by `dragoman token add`.", "dragoman-users.yaml"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with where its value came from."""

    ledger: Setting
    workers: Setting
    worldview: Setting
    users: Setting

    @property
    def ledger_address(self) -> str:
        return str(self.ledger.value)

    @property
    def worker_count(self) -> int | None:
        return int(self.workers.value) if self.workers.value is not None else None

    @property
    def users_file(self) -> Path:
        return Path(str(self.users.value)).expanduser()


def load(given: Mapping[str, str | int | None], folder: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from `given` (the command line), then the environment, then `folder`/dragoman.toml, then built in.

    Raises UsageError for a file that is not TOML, a key or a value that is not a setting's.
    """
    written = _read_file(folder / FILE)
    chosen = {name: _choose(name, given.get(name), environment, written) for name in SETTINGS}
    return Settings(**chosen)


def _choose(name: str, given: str | int | None, environment: Mapping[str, str], written: Mapping[str, Any]) -> Setting:
    variable = f"DRAGOMAN_{name.upper()}"
    if given is not None:
        return Setting(given, f"--{name}")
    if environment.get(variable):
        return Setting(_checked(name, environment[variable], variable), variable)
    if name in written:
        return Setting(_checked(name, written[name], FILE), FILE)
    return Setting(SETTINGS[name].default, "built in")


def _checked(name: str, value: object, origin: str) -> str | int:
    if name == "workers":
        if str(value).isdigit() and int(str(value)) >= 1:
            return int(str(value))
        raise UsageError(origin, f'"{value}" is not a number of processes.', remedy="Give a whole number from 1 on.")
    if isinstance(value, str) and value:
        return value
    raise UsageError(origin, f'{name} must be a text, not "{value}".', remedy='For example: ledger = "press.db"')


def _read_file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"this file is not valid TOML ({error}).", remedy="Mend or remove it.") from error
    unknown = sorted(set(written) - set(SETTINGS))
    if unknown:
        known = ", ".join(SETTINGS)
        raise UsageError(str(path), f'there is no setting "{unknown[0]}".', remedy=f"The settings are: {known}.")
    return written
