"""Which language a page is in: `?lang=`, what the browser keeps from before, or what it says it prefers."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.serve.web.messages import LANGUAGES

NAME = "lang"
_COOKIE = "dragoman-language"
_LASTS = 400 * 24 * 3600  # seconds a browser keeps it
_MOST = 20  # entries of a header that are looked at


def language_of(request: Request) -> str:
    """The language of a page; English where nothing better is known."""
    for given in (request.query_params.get(NAME), request.cookies.get(_COOKIE)):
        if given in LANGUAGES:
            return str(given)
    preferred = (each.partition("-")[0] for each in _preferred(request.headers.get("accept-language", "")))
    return next((each for each in preferred if each in LANGUAGES), "en")


def keep(request: Request, response: Response) -> None:
    """Lets the browser keep what the address asks for."""
    if request.query_params.get(NAME) in LANGUAGES:
        secure = request.url.scheme == "https"
        response.set_cookie(
            _COOKIE, request.query_params[NAME], max_age=_LASTS, httponly=True, samesite="lax", secure=secure
        )


def _preferred(header: str) -> list[str]:
    """The languages of the header, the most wanted first (RFC 9110, 12.5.4)."""
    weighed = []
    for entry in header.split(",")[:_MOST]:
        name, _, parameter = entry.partition(";")
        try:
            weight = float(parameter.strip().removeprefix("q=")) if parameter.strip() else 1.0
        except ValueError:
            continue
        if weight > 0:
            weighed.append((-weight, name.strip().casefold()))
    return [name for _, name in sorted(weighed, key=lambda each: each[0])]
