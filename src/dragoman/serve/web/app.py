"""The desk as an ASGI application: routes, errors as friendly pages, safety around all of it."""

from collections.abc import Callable
from datetime import date
from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from dragoman.errors import DragomanError, LedgerError, UsageError
from dragoman.knowledge.worldviews import Worldview
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.entrance import Access
from dragoman.serve.web.guard import Guard
from dragoman.serve.web.pages import routes
from dragoman.serve.web.rehearsal import rehearse

_BUSY = 1000  # bytes from which an answer is worth packing


def create_app(
    address: str,
    today: Callable[[], date] = date.today,
    access: Access | None = None,
    workers: int | None = None,
    view: Worldview | None = None,
) -> Starlette:
    """The application for the ledger at `address`, which need not exist yet.

    `access` says who may come in, `workers` how many processes read what is sent (by default as many as pay), `view`
    how states are called.
    """
    desk = Desk(address, today, access, workers, view)

    async def friendly(request: Request, error: Exception) -> Response:
        return await run_in_threadpool(_error_page, desk, request, error)

    pages = routes(desk)
    desk.rehearse = lambda: rehearse(desk.ledger(), pages, desk.today())
    static = StaticFiles(directory=str(files("dragoman.serve.web") / "static"))
    app = Starlette(
        routes=[*pages, Mount("/static", static, name="static")],
        middleware=[Middleware(Guard, desk.entrance), Middleware(GZipMiddleware, minimum_size=_BUSY)],
        exception_handlers={404: friendly, 405: friendly, DragomanError: friendly, Exception: friendly},
    )
    app.state.desk = desk
    return app


def _error_page(desk: Desk, request: Request, error: Exception) -> Response:
    return desk.render(request, "error.html", status=status_of(error), code=status_of(error), error=error)


def status_of(error: Exception) -> int:
    """404 for what is not there, 400 for what was asked wrongly, 503 for a ledger out of reach, else 500."""
    match error:
        case UsageError() if error.code.startswith("unknown-") and error.code not in _ASKED_WRONGLY:
            return 404
        case UsageError():
            return _STATUS.get(error.code, 400)
        case LedgerError():
            return 503
        case DragomanError():
            return _STATUS.get(error.code, 500)
        case _:
            return int(getattr(error, "status_code", 500))


_STATUS = {
    "form-token": 403,
    "oidc-refused": 403,
    "oidc-unreachable": 502,
    "not-allowed": 403,
    "too-slow": 408,
    "too-many-attempts": 429,
    "too-large": 413,
}
_ASKED_WRONGLY = {"unknown-type", "unknown-mode", "unknown-status", "unknown-kind", "unknown-condition"}
