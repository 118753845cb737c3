"""Files, folders, patterns and standard input as snapshots, with one clear error for each thing that cannot be read."""

import errno
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from dragoman.acquire import problems
from dragoman.acquire.feeds import split_feed
from dragoman.acquire.jsonlines import split_document, split_lines
from dragoman.acquire.kinds import BY_SUFFIX, FEED, JSON, LINES, MAIL, describe_binary, media_type
from dragoman.acquire.mail import split_mail
from dragoman.errors import InputError
from dragoman.model.report import Snapshot

_SNIFFED = 65536


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes one page, and one line of a JSON Lines file, may have."""

    page: int = 50_000_000
    line: int = 20_000_000


def collect(
    paths: Sequence[str], stdin: BinaryIO | None = None, limits: Limits | None = None
) -> Iterator[Snapshot | InputError]:
    """Everything readable under `paths`, in order: a file, a folder (with all below it), a pattern, or `-` for `stdin`.

    A file reached twice is read once. What cannot be read comes as an `InputError` in its place, and the rest follows.
    JSON Lines come as one snapshot a line and are never held in memory whole.
    """
    limits = limits or Limits()
    seen: set[Path] = set()
    for path in paths:
        if path == "-":
            yield from _from_stream(stdin, limits)
            continue
        for found in _expand(path):
            if isinstance(found, InputError):
                yield found
                continue
            try:
                real = found.resolve()
            except (OSError, RuntimeError):
                real = found
            if real not in seen:
                seen.add(real)
                yield from _from_file(found, limits)


def _expand(path: str) -> Iterator[Path | InputError]:
    """The files a path given by the user stands for."""
    place = Path(path).expanduser()
    if "\0" in path:
        yield problems.missing(path.replace("\0", "?"), [])
    elif _is_broken_link(place):
        yield _broken_link(place)
    elif _exists(place):
        yield from _below(place) if _is_folder(place) else [place]
    elif has_magic(path):
        # The pattern comes from the user as one string, with `**` and all.
        matches = sorted(glob(str(place), recursive=True))  # noqa: PTH207
        if not matches:
            yield problems.no_match(path)
        for match in matches:
            found = Path(match)
            yield from _below(found) if _is_folder(found) else [found]
    else:
        yield problems.missing(path, _neighbours(place))


def _exists(place: Path) -> bool:
    try:
        return place.exists()
    except OSError as problem:
        # A folder on the way is closed to us: opening the file will say so.
        return problem.errno == errno.EACCES


def _is_broken_link(place: Path) -> bool:
    try:
        return place.is_symlink() and not _exists(place)
    except OSError:
        return False


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False


def _broken_link(link: Path) -> InputError:
    try:
        return problems.dangling(str(link), str(link.readlink()))
    except OSError:
        return problems.loop(str(link))


def _neighbours(place: Path) -> list[str]:
    """Up to two names beside a missing one that are spelt much like it."""
    folder = place.parent
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return []
    folded = {name.casefold(): name for name in names}
    close = get_close_matches(place.name.casefold(), list(folded), n=2, cutoff=0.7)
    return [str(folder / folded[name]) for name in close]


def _below(folder: Path) -> Iterator[Path | InputError]:
    """The readable files in a folder and all folders below it, sorted; one error where there is none."""
    found = False
    for entry in _walk(folder, ()):
        found = True
        yield entry
    if not found:
        yield problems.bare_folder(str(folder))


def _walk(folder: Path, above: tuple[Path, ...]) -> Iterator[Path | InputError]:
    real = folder.resolve()
    if real in above:
        yield problems.loop(str(folder))
        return
    try:
        entries = sorted(folder.iterdir())
    except PermissionError:
        yield problems.forbidden(str(folder))
        return
    except OSError as problem:
        yield problems.unreadable(str(folder), problem.strerror or "unknown cause")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(entry, (*above, real))
        elif entry.suffix.lower() in BY_SUFFIX:
            yield _broken_link(entry) if _is_broken_link(entry) else entry


def _from_file(path: Path, limits: Limits) -> Iterator[Snapshot | InputError]:
    name = str(path)
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            yield problems.special(name)
            return
        with path.open("rb") as stream:
            yield from _from_open(name, stream, state.st_size, limits)
    except PermissionError:
        yield problems.forbidden(name)
    except FileNotFoundError:
        yield problems.missing(name, [])
    except OSError as problem:
        yield problems.unreadable(name, problem.strerror or "unknown cause")


def _from_stream(stdin: BinaryIO | None, limits: Limits) -> Iterator[Snapshot | InputError]:
    if stdin is None:
        yield problems.empty_stdin()
        return
    try:
        content = stdin.read(limits.page + 1)
    except OSError as problem:
        yield problems.unreadable("standard input", problem.strerror or "unknown cause")
        return
    if not content.strip():
        yield problems.empty_stdin()
    elif len(content) > limits.page:
        yield problems.too_large("standard input", None, limits.page)
    else:
        yield from _from_content("standard input", content)


def _from_open(name: str, stream: BinaryIO, size: int, limits: Limits) -> Iterator[Snapshot | InputError]:
    if size == 0:
        yield problems.empty(name)
        return
    start = stream.read(_SNIFFED)
    if (words := describe_binary(start)) is not None:
        stream.seek(0)
        whole = stream.read(limits.page) if start.startswith(b"PK") and size <= limits.page else start
        yield problems.binary(name, describe_binary(whole) or words)
        return
    stream.seek(0)
    if media_type(name, start) == LINES and start[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        yield from _from_lines(name, stream, limits)
    elif size > limits.page:
        yield problems.too_large(name, size, limits.page)
    else:
        yield from _from_content(name, stream.read(limits.page + 1))


def _from_lines(name: str, stream: BinaryIO, limits: Limits) -> Iterator[Snapshot | InputError]:
    found = False
    for snapshot in split_lines(name, iter(lambda: stream.readline(limits.line + 1), b"")):
        found = True
        if len(snapshot.content) > limits.line:
            yield problems.too_large(snapshot.name, None, limits.line)
            return
        yield snapshot
    if not found:
        yield problems.empty(name)


def _from_content(name: str, content: bytes) -> Iterator[Snapshot | InputError]:
    if not content.strip(b" \t\r\n\x0b\x0c\0"):
        yield problems.empty(name)
    elif (words := describe_binary(content)) is not None:
        yield problems.binary(name, words)
    elif (kind := media_type(name, content)) in (JSON, LINES):
        yield from split_document(name, content)
    elif kind == MAIL:
        yield from split_mail(name, content)
    elif kind == FEED:
        yield from split_feed(name, content)
    else:
        yield Snapshot(name, content, kind)
