"""The first page of all: what the desk is, how to fill it, and the samples at one press of a button."""

import shlex
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from dragoman.ledger.opening.postgresql import is_address, shown
from dragoman.serve.web.desk import Desk


def welcome(desk: Desk, request: Request, status: int = 200) -> Response:
    """What the desk is; with status 404 in place of a thing or a file that an empty ledger cannot have."""
    return desk.render(request, "welcome.html", status, empty=not desk.holds_reports(), ledger=_ledger(desk.address))


def _ledger(address: str) -> str:
    """The ledger as a command in any folder names it: a file with its folder, a database without its password."""
    return shown(address) if is_address(address) else shlex.quote(str(Path(address).absolute()))
