"""`dragoman serve`: the desk, in the browser."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from errno import EADDRINUSE
from typing import TYPE_CHECKING

import click

from dragoman.errors import InstallationError, LedgerError, UsageError
from dragoman.knowledge.worldviews import worldview as choose_worldview
from dragoman.ledger.store import Ledger
from dragoman.serve.accounts import Accounts, new_token
from dragoman.serve.cli.options import ledger_option, login, settings
from dragoman.serve.cli.output import say
from dragoman.serve.cli.token import users_option

if TYPE_CHECKING:
    from dragoman.config import Settings
    from dragoman.knowledge.worldviews import Worldview
    from dragoman.serve.web.entrance import Access, Elsewhere


@click.command()
@ledger_option
@click.option("--port", type=click.IntRange(0, 65535), default=8417, show_default=True, help="The port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; this machine's own.")
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="A host name the desk answers to; repeat for several."
)
@click.option("--token", "with_token", is_flag=True, help="Make a token for this run, and ask visitors for it.")
@users_option
@click.option("--worldview", metavar="NAME", help="Names of states: common, un, or a YAML file of your own.")
@click.option("--proxy-header", metavar="HEADER", help="The header in which a trusted proxy names the visitor.")
@click.option(
    "--trusted-proxy", "proxies", multiple=True, metavar="ADDRESS", help="A proxy to believe; repeat for several."
)
@click.option("--oidc", "issuer", metavar="ISSUER", help="A service (OpenID Connect) where people sign in.")
@click.option("--oidc-client", metavar="ID", help="What this desk is called there; its secret is DRAGOMAN_OIDC_SECRET.")
@click.option("--oidc-claim", default="email", show_default=True, help="The claim that is the name in the accounts.")
def serve(
    ledger: str | None,
    port: int,
    host: str,
    names: tuple[str, ...],
    with_token: bool,
    users: str | None,
    worldview: str | None,
    proxy_header: str | None,
    proxies: tuple[str, ...],
    issuer: str | None,
    oidc_client: str | None,
    oidc_claim: str,
) -> None:
    """Open the ledger as pages in the browser.

    Only this machine is answered, unless visitors are asked who they are: by tokens of their own (see dragoman token),
    by a token of this run, by a proxy in front, or by a service where they sign in. An empty or missing ledger is no
    obstacle: the first page says how to fill it.

    \b
    dragoman serve
    dragoman serve --ledger press.db --port 9000
    dragoman serve --host 10.0.0.7 --name desk.example.org
    dragoman serve --name desk.example.org --proxy-header X-Remote-User --trusted-proxy 127.0.0.1
    """
    _check_installed()
    if bool(proxy_header) != bool(proxies):
        raise UsageError(
            "--proxy-header", "a header is believed from listed proxies only, and a proxy needs its header.",
            remedy="Give both: --proxy-header X-Remote-User --trusted-proxy 127.0.0.1", code="proxy",
        )  # fmt: skip
    chosen = settings(ledger=ledger, users=users, worldview=worldview)
    view = choose_worldview(str(chosen.worldview.value))
    from dragoman.serve.web.entrance import Access, Proxy, trusted_networks
    from dragoman.serve.web.guard import check_exposure, is_loopback, is_wildcard

    accounts = _accounts(chosen, users)
    own = () if is_wildcard(host) or is_loopback(host) else (host,)
    access = Access(
        owner=login(),
        accounts=accounts if accounts.all() or issuer else None,
        proxy=Proxy(proxy_header, trusted_networks(proxies)) if proxy_header else None,
        run_token=new_token() if with_token else None,
        elsewhere=_service(issuer, oidc_client, oidc_claim) if issuer else None,
        names=(*names, *own),
    )
    check_exposure(host, names, asks=access.asks)
    with suppress(LedgerError):  # the desk itself tells what is wrong, and begins without a ledger
        Ledger.open(chosen.ledger_address, tell=say).close()
    _listen(chosen, view, access, host, port)


def _check_installed() -> None:
    """Raises InstallationError where what the pages need is missing."""
    try:
        import uvicorn  # noqa: F401

        import dragoman.serve.web.app  # noqa: F401
    except ModuleNotFoundError as error:
        raise InstallationError(
            "dragoman serve", f"what the pages need ({error.name}) is not installed.", "", "pip install 'dragoman[web]'"
        ) from error


def _accounts(chosen: Settings, users: str | None) -> Accounts:
    """The accounts of the settings; a file named on the command line must hold somebody."""
    accounts = Accounts(chosen.users_file)
    if users and not accounts.all():
        raise UsageError(
            users,
            "nobody is in this file of accounts.",
            remedy=f"dragoman token add NAME --users {users}",
            code="bad-users",
        )
    return accounts


def _listen(chosen: Settings, view: Worldview, access: Access, host: str, port: int) -> None:
    """Says where the desk is and answers until Ctrl+C. Raises UsageError where nothing can listen at the port."""
    import uvicorn

    from dragoman.serve.web.app import create_app
    from dragoman.serve.web.guard import is_loopback

    with _bound(host, port) as listening:
        shown = f"[{host}]" if ":" in host else host
        say(f"The desk is open: http://{shown}:{listening.getsockname()[1]}/   (Ctrl+C closes it)")
        if access.run_token:
            say(f"Token of this run, for {access.owner}: {access.run_token}")
        if not is_loopback(host):
            say("Pages and tokens go over the network as they are: put a proxy with TLS in front.")
        app = create_app(chosen.ledger_address, access=access, workers=chosen.worker_count, view=view)
        app.state.desk.warm()
        # The peer's address must be the proxy's own, so that only listed ones are believed: no header replaces it.
        config = uvicorn.Config(app, log_level="warning", proxy_headers=False, server_header=False)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 is any free one. Raises UsageError."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OSError as error:
        cause = "a desk or another program listens here already" if error.errno == EADDRINUSE else error.strerror
        raise UsageError(
            f"--host {host} --port {port}",
            f"nothing can listen here ({cause}).",
            remedy="Choose another port with --port.",
            code="port",
        ) from error


def _service(issuer: str, client: str | None, claim: str) -> Elsewhere:
    if not client:
        raise UsageError("--oidc", "the service has to be told which client asks.", remedy="Give --oidc-client ID.")
    try:
        from dragoman.serve.web.oidc import Provider
    except ModuleNotFoundError as error:
        raise InstallationError(
            "--oidc",
            f"what signing in elsewhere needs ({error.name}) is not installed.",
            "",
            "pip install 'dragoman[oidc]'",
        ) from error
    return Provider(issuer, client, os.environ.get("DRAGOMAN_OIDC_SECRET") or None, claim)
