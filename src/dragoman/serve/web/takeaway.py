"""Lists as files to be saved, in every form there is."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.asking import parse_date
from dragoman.serve.export.forms import form_of
from dragoman.serve.export.listing import About, Listing
from dragoman.serve.web.asked_search import in_words, question_of, words_of
from dragoman.serve.web.desk import Desk

_HEADED = {
    "events": "Events",
    "instruments": "Agreements",
    "figures": "Figures",
    "commitments": "Commitments",
    "calendar": "Calendar",
    "search": "Search",
}


def about(desk: Desk, request: Request, number: int) -> About:
    """What is said of a list of so many rows: its address does not tell where the desk runs."""
    path = request.url.path.rpartition(".")[0]
    question = f"{path}?{request.url.query}" if request.url.query else path
    return About(question, desk.today(), number)


def given(desk: Desk, request: Request, listing: Listing) -> Response:
    """The list in the form that the address ends with. Raises UsageError where there is no such form."""
    form = form_of(request.path_params["form"], dated=listing.dated is not None)
    if form.ending == "ics":
        listing = replace(listing, about=replace(listing.about, called=_called(desk, request, listing.name)))
    content = form.write(listing, str(request.base_url).rstrip("/"), desk.wording(request))
    return saved(content, form.media_type, f"{listing.name}.{form.ending}")


def _called(desk: Desk, request: Request, name: str) -> str:
    """What a calendar program shows beside the calendar: "Events, Kazakhstan", "Calendar, June 2024"."""
    ledger, wording, words = desk.ledger(), desk.wording(request), words_of(request)
    conditions = in_words(ledger, question_of(request, ledger, words), wording)
    month = request.query_params.get("month")
    of = [wording.date_words(parse_date("date", month).iso)] if month else []
    return ", ".join([wording.translate(_HEADED[name]), *([words] if words else []), *of, *conditions])


def saved(content: bytes, media_type: str, name: str) -> Response:
    """A file to be saved under a name."""
    return Response(content, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'})
