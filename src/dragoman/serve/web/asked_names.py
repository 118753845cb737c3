"""Which names a page knows in its address. What an address asks for by another name is told, and never dropped in
silence: a page says so and is shown without it, a list to take away is refused, for nobody would see what it lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from starlette.requests import Request

from dragoman.errors import UsageError
from dragoman.model.message import Message, joined
from dragoman.serve.naming import did_you_mean
from dragoman.serve.web import languages, views
from dragoman.serve.web.questions import NAMES

_FORM = ".{form}"
_EVERYWHERE = (languages.NAME, views.NAME, "as_of", "on")
_PORTIONS = ("page", "after", "before")
_DOSSIER = ("tab", "by", "year")
_CONDITIONS: Mapping[str, Sequence[str]] = {
    "/reports": ("outlet",),
    "/events": NAMES,
    "/instruments": NAMES,
    "/figures": NAMES,
    "/commitments": (*NAMES, "state"),
    "/calendar": (*NAMES, "month"),
    "/parties": ("kind", "text"),
    "/parties/{key}": ("by",),
    "/countries/{code}": _DOSSIER,
    "/countries/{one}/{other}": _DOSSIER,
    "/changes": ("since", "sort"),
    "/identity": ("of", "id", "with", "report"),
    "/review": ("of", "id", "kind"),
    "/search": ("q", "kind", *NAMES),
}
# What the desk itself puts into addresses: a portion of a list, a side of a page, what has just been done, where to go
# on to.
_ITS_OWN: Mapping[str, Sequence[str]] = {
    "/reports": _PORTIONS,
    "/events": _PORTIONS,
    "/instruments": _PORTIONS,
    "/figures": _PORTIONS,
    "/parties": _PORTIONS,
    "/changes": _PORTIONS,
    "/anew": _PORTIONS,
    "/search": (*_PORTIONS, "in"),
    "/events/{key}": ("kept",),
    "/instruments/{key}": ("kept",),
    "/figures/{key}": ("kept",),
    "/commitments/{key}": ("kept",),
    "/posts/{key}": ("kept",),
    "/identity": ("done",),
    "/review": ("kept", "met"),
    "/sign-in": ("next",),
    "/sign-in/elsewhere": ("next",),
}
# A field of any name, what another house sends, and what leads on with all that it is asked.
_ANY = ("/names", "/sign-in/back", "/countries")


@dataclass(frozen=True, slots=True)
class Strange:
    """Names in an address that its page does not know, those that may be meant by them, and those it knows."""

    names: Sequence[str]
    meant: Mapping[str, str]
    known: Sequence[str]

    def refusal(self) -> UsageError:
        """Why a list to take away is not given."""
        return UsageError(
            Message(
                "The address asks for {names}", names=joined(Message('"{name}"', name=name) for name in self.names)
            ),
            Message(
                "this list does not know it, and is not given without it.{suggestions}",
                suggestions=did_you_mean(self.meant.values()),
            ),
            remedy="Take it out of the address.",
            code="unknown-condition",
        )


def strange(request: Request, path: str) -> Strange | None:
    """What the address of a request asks for that the page of this route does not know; None where there is none."""
    page = path.removesuffix(_FORM)
    conditions = tuple(dict.fromkeys((*_CONDITIONS.get(page, ()), "as_of")))
    known = {*conditions, *_ITS_OWN.get(page, ()), *_EVERYWHERE}
    names = [name for name in dict.fromkeys(request.query_params) if name not in known]
    if not names or path in _ANY:
        return None
    near = {name: get_close_matches(name.casefold(), conditions, n=1) for name in names}
    return Strange(names, {name: found[0] for name, found in near.items() if found}, conditions)


def of_page(request: Request) -> Strange | None:
    """The same of a page that is being made, once it was looked for."""
    found: Strange | None = getattr(request.state, "strange", None)
    return found
