"""How states are called on a page: as `?worldview=` or what the browser keeps says, or as the desk was told."""

from collections.abc import Mapping
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from dragoman.knowledge.worldviews import Worldview, worldview, worldviews

NAME = "worldview"
_COOKIE = "dragoman-worldview"
_LASTS = 400 * 24 * 3600  # seconds a browser keeps it


class Views:
    """Those that can be chosen: what the desk was started with, and those that come with it."""

    def __init__(self, house: Worldview) -> None:
        self.house = house
        others = {name: worldview(name) for name in worldviews() if name != house.name}
        self.known: Mapping[str, Worldview] = {house.name: house} | others

    def of(self, request: Request) -> Worldview:
        """That of a page. What is none of them is not heeded."""
        for given in (request.query_params.get(NAME), unquote(request.cookies.get(_COOKIE, ""))):
            if given is not None and given in self.known:
                return self.known[given]
        return self.house

    def keep(self, request: Request, response: Response) -> None:
        """Lets the browser keep what the address asks for."""
        given = request.query_params.get(NAME)
        if given is not None and given in self.known:
            secure = request.url.scheme == "https"
            kept = quote(given, safe="")  # a house's file may be called in any letters, and a header has few
            response.set_cookie(_COOKIE, kept, max_age=_LASTS, httponly=True, samesite="lax", secure=secure)
