"""A PostgreSQL server of the tests' own: Debian's programs, a temporary folder, a Unix socket and nothing else."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Who may log in how: "guarded" needs a password, everybody else is trusted.
_ACCESS = "local all guarded scram-sha-256\nlocal all all trust\n"
_SETTINGS = ("listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")
_PATIENCE = 30  # seconds for the server to answer


@dataclass
class Server:
    """A running server; every database on it is one test's."""

    programs: Path
    socket: Path
    made: int = 0

    def address(self, database: str, user: str = "desk", password: str | None = None) -> str:
        """The address a user would give for a database."""
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@/{database}?host={self.socket}"

    def new_database(self) -> str:
        """The address of an empty database."""
        self.made += 1
        name = f"press{self.made}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    def run(self, statement: str, database: str = "postgres") -> str:
        """What psql prints for a statement of the superuser `desk`."""
        command = [self.programs / "psql", "-h", self.socket, "-U", "desk", "-d", database, "-XAtqc", statement]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def programs() -> Path | None:
    """Where the newest server's programs are: in the path, or where Debian puts them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return known[-1].parent if known else None


@contextmanager
def running(where: Path) -> Iterator[Server]:
    """A server for as long as the block lasts. It refuses to run as root, so that root starts it as somebody else."""
    who = owner()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # a socket's path must be short, pytest's folders are not
    try:
        if who is not None:
            os.chown(folder, who, -1)
        data = folder / "data"
        _quiet([where / "initdb", "-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], who)
        (data / "pg_hba.conf").write_text(_ACCESS)
        command = [where / "postgres", "-D", data, "-k", folder]
        for setting in _SETTINGS:
            command += ["-c", setting]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, user=who, stdout=log, stderr=log, cwd="/")
        try:
            _wait(where, folder, process)
            yield Server(where, folder)
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.send_signal(3)  # SIGQUIT: at once
                process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def owner() -> int | None:
    """Who runs the server where root may not: a user of the system; None where that is oneself."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
    raise RuntimeError("root may not run PostgreSQL, and there is no user postgres or nobody to run it as")


def _quiet(command: list[str | Path], owner: int | None) -> None:
    done = subprocess.run(command, user=owner, capture_output=True, text=True, cwd="/")
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr}")


def _wait(where: Path, folder: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while subprocess.run([where / "pg_isready", "-q", "-h", folder]).returncode:
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"PostgreSQL did not start: {(folder / 'log').read_text()}")
        time.sleep(0.05)
