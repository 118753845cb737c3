"""Lists as files to be saved, in every form there is."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.asking import parse_date
from dragoman.serve.export.forms import form_of
from dragoman.serve.export.listing import About, Listing
from dragoman.serve.web.asked_search import LISTS, in_words, words_of
from dragoman.serve.web.desk import Desk
from dragoman.serve.web.questions import Question

_HEADED = {f"{kind}s": heading for kind, heading in LISTS.items()} | {"calendar": "Calendar", "search": "Search"}


def about(desk: Desk, request: Request, number: int) -> About:
    """What is said of a list of so many rows: its address does not tell where the desk runs."""
    path = request.url.path.removesuffix(f".{request.path_params['form']}")
    question = f"{path}?{request.url.query}" if request.url.query else path
    return About(question, desk.today(), number)


def dated(desk: Desk, request: Request, listing: Listing, question: Question) -> Response:
    """A list of what has days, which may become a calendar that is called after its question; else as `given`."""
    if request.path_params["form"] == "ics":
        called = _called(desk, request, listing.name, question)
        listing = replace(listing, about=replace(listing.about, called=called))
    return given(desk, request, listing)


def given(desk: Desk, request: Request, listing: Listing) -> Response:
    """The list in the form that the address ends with. Raises UsageError where there is no such form."""
    form = form_of(request.path_params["form"], dated=listing.dated is not None)
    content = form.write(listing, str(request.base_url).rstrip("/"), desk.wording(request))
    return saved(content, form.media_type, f"{listing.name}.{form.ending}")


def _called(desk: Desk, request: Request, name: str, question: Question) -> str:
    """What a calendar program shows beside the calendar: "Events, Kazakhstan", "Calendar, June 2024"."""
    wording, words, asked = desk.wording(request), words_of(request), request.query_params
    said = [wording.translate(_HEADED[name]), *([words] if words else [])]
    if month := asked.get("month"):
        said.append(wording.date_words(parse_date("date", month).iso))
    said += [wording.words(state) for state in asked.getlist("state") if state]
    said += in_words(desk.ledger(), question, wording)
    if day := question.filter.as_of:
        said.append(f"{wording.words('as_of')}: {wording.date_words(day.isoformat())}")
    return ", ".join(said)


def saved(content: bytes, media_type: str, name: str) -> Response:
    """A file to be saved under a name."""
    return Response(content, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'})
