"""Long work: files sent to be read, everything read anew and accepted; each with how far it is."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import UsageError
from dragoman.ledger.adding import rereading
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.forms import Form
from dragoman.serve.web.portioned import page_number
from dragoman.serve.web.reading import store
from dragoman.serve.web.work import Job, no_room

_PAGE = 50


def jobs(desk: Desk, request: Request) -> Response:
    return desk.render(request, "reading.html", jobs=desk.work.all())


def job(desk: Desk, request: Request) -> Response:
    found = desk.work.find(request.path_params["key"])
    return desk.render(request, "job.html", job=found, address=address(found))


def send(desk: Desk, request: Request, form: Form) -> Response:
    """Takes in files and lets them be read; the page of the work follows."""
    sent = [(each.filename or "", each.file) for each in form.files if each.filename]
    if not sent:
        raise UsageError(
            "This form", "no file came with it.", remedy="Choose one, or drop some on a page.", code="no-file"
        )
    made, folder = desk.work.prepare("files", _name(desk, request))
    try:
        made.names = store(folder, sent)
    except OSError as error:
        desk.work.drop(made)
        raise no_room(folder, error) from error
    desk.work.submit(made)
    return RedirectResponse(address(made), 303)


def samples(desk: Desk, request: Request, _form: Form) -> Response:
    return _begin(desk, request, "samples")


def read_anew(desk: Desk, request: Request, _form: Form) -> Response:
    return _begin(desk, request, "anew")


def accept(desk: Desk, request: Request, form: Form) -> Response:
    """Lets readings made anew hold: all of them, or that of one report."""
    return _begin(desk, request, "accept", [form["report"]] if form["report"] else [])


def stop(desk: Desk, request: Request, _form: Form) -> Response:
    desk.work.stop(request.path_params["key"])
    return RedirectResponse(address(desk.work.find(request.path_params["key"])), 303)


def again(desk: Desk, request: Request, _form: Form) -> Response:
    desk.work.again(request.path_params["key"])
    return RedirectResponse(address(desk.work.find(request.path_params["key"])), 303)


def anew(desk: Desk, request: Request) -> Response:
    """What reading everything anew would change, and what waits for it."""
    # Imported here: the extractor's version is a digest over the language model, and most visits read nothing.
    from dragoman.pipeline import extractor

    ledger, version = desk.ledger(), extractor()
    found = ledger.ask(rereading.differences, version)
    page = page_number(request)
    return desk.render(
        request,
        "anew.html",
        extractor=version,
        pending=len(ledger.ask(rereading.pending, version)),
        staged=len(ledger.ask(rereading.staged, version)),
        found=found[(page - 1) * _PAGE : page * _PAGE],
        number=len(found),
        page=page,
        size=_PAGE,
    )


def address(found: Job) -> str:
    return f"/reading/{quote(found.id)}"


def _begin(desk: Desk, request: Request, sort: str, names: list[str] | None = None) -> Response:
    """Begins a job, or leads to the one of its sort that is under way."""
    under_way = next((each for each in desk.work.all() if each.sort == sort and each.open), None)
    if under_way is None or names:
        under_way, _ = desk.work.prepare(sort, _name(desk, request))
        under_way.names = names or []
        desk.work.submit(under_way)
    return RedirectResponse(address(under_way), 303)


def _name(desk: Desk, request: Request) -> str:
    visitor = desk.visitor(request)
    return visitor.name if visitor else ""
