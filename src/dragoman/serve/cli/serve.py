"""`dragoman serve`: the desk, in the browser."""

import click

from dragoman.errors import InstallationError, UsageError
from dragoman.serve.cli.options import ledger_option, settings
from dragoman.serve.cli.output import say


@click.command()
@ledger_option
@click.option("--port", type=click.IntRange(0, 65535), default=8417, show_default=True, help="The port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; this machine's own.")
def serve(ledger: str | None, port: int, host: str) -> None:
    """Open the ledger as pages in the browser.

    Only this machine is answered. An empty or missing ledger is no obstacle: the first page says how to fill it.

    \b
    dragoman serve
    dragoman serve --ledger press.db --port 9000
    """
    try:
        import uvicorn

        from dragoman.serve.web.app import create_app
        from dragoman.serve.web.security import check_host
    except ModuleNotFoundError as error:
        raise InstallationError(
            "dragoman serve", f"what the pages need ({error.name}) is not installed.", "", "pip install 'dragoman[web]'"
        ) from error
    check_host(host)
    shown = f"[{host}]" if ":" in host else host
    say(f"The desk is open: http://{shown}:{port}/   (Ctrl+C closes it)")
    try:
        uvicorn.run(create_app(settings(ledger=ledger).ledger_address), host=host, port=port, log_level="warning")
    except SystemExit as error:  # uvicorn has told on standard error why it could not listen
        raise UsageError(f"--port {port}", "nothing can listen here; perhaps a desk is open already.",
                         remedy="Choose another with --port.", code="port") from error  # fmt: skip
