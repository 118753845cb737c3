"""What every page has at hand: the ledger, the templates, the day it is seen from."""

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from jinja2 import Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman.errors import LedgerError, UsageError
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.asking.tellers import all_told
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.store import Ledger
from dragoman.model.counting import total
from dragoman.resolve.identity.names.elsewhere import in_english
from dragoman.serve.asking import parse_date
from dragoman.serve.web import languages, links, reading, swapping
from dragoman.serve.web.asked_names import of_page
from dragoman.serve.web.cited import Cited
from dragoman.serve.web.entrance import Access, Entrance, Visitor
from dragoman.serve.web.environments import Environments
from dragoman.serve.web.forms import Forms
from dragoman.serve.web.looking import Look, look
from dragoman.serve.web.promises import number_by_state
from dragoman.serve.web.remembering import Remembered
from dragoman.serve.web.views import Views
from dragoman.serve.web.waiting import Waiting
from dragoman.serve.web.wording import Wording
from dragoman.serve.web.work import Work

_BY_NOW = ("/review", "/identity")
_GARBAGE = (20_000, 20, 20)  # objects made until young ones are looked through, and how often until older ones are


class Desk:
    """One ledger as pages. `today` is asked for the day whenever a page needs it; `access` says who may come in."""

    def __init__(
        self,
        address: str,
        today: Callable[[], date] = date.today,
        access: Access | None = None,
        workers: int | None = None,
        view: Worldview | None = None,
    ) -> None:
        self.address = address
        self.today = today
        self.entrance = Entrance(access or Access(), today)
        self.forms = Forms()
        self.work = Work(_work_folder(address), partial(reading.run, address, workers))
        self.tellers = Remembered(lambda ledger, _day: ledger.ask(all_told), judged=False)
        self.tellers_then = Remembered(lambda ledger, day: ledger.ask(all_told, day))
        self.counts = Remembered(lambda ledger, _day: ledger.counts())
        self.followed = Remembered(lambda ledger, day: total(number_by_state(ledger, day, Wanted()).values()))
        self.waiting = Waiting()
        self.rehearse: Callable[[], None] = lambda: None
        self._lock = Lock()
        self._ledger: Ledger | None = None
        self.views = Views(view or Worldview())
        self._environments = Environments(self.views.house)

    def ledger(self) -> Ledger:
        """The ledger, opened when first asked for. Raises LedgerError where there is none yet."""
        with self._lock:
            if self._ledger is None:
                self._ledger = Ledger.open(self.address)
            return self._ledger

    def warm(self) -> Thread:
        """In the background: goes on with what the last desk left unread, counts all there is, looks for what is
        doubtful, compiles the pages and looks at one of every sort, so that the first who looks need not wait."""

        def work() -> None:
            self.work.all()
            with suppress(LedgerError):
                self.counts(self.ledger(), self.today())
                self.followed(self.ledger(), self.today())
                self.waiting(self.ledger(), self.today())
            for environment in self._environments.made():
                for name in environment.list_templates():
                    environment.get_template(name)
            in_english("Ministère")  # who tells is compared with who takes part, in whatever tongue their names are
            _keep()
            with suppress(LedgerError):
                if self.holds_reports():
                    self.rehearse()
                    _keep()

        thread = Thread(target=work, daemon=True)
        thread.start()
        return thread

    def holds_reports(self) -> bool:
        """Whether there is a ledger with anything in it."""
        try:
            return self.ledger().count_reports() > 0
        except LedgerError as error:
            if error.code == "no-ledger":
                return False
            raise

    def day(self, request: Request) -> date:
        """The day the page is seen from: `on` or `as_of` in the address, or today."""
        return self._asked(request, "on", "as_of") or self.today()

    def as_of(self, request: Request) -> date | None:
        """The day as of which records are asked for; None for all there are."""
        return self._asked(request, "as_of")

    def known_on(self, request: Request) -> date | None:
        """The day whose knowledge is asked for, by `as_of` or `on` in the address; None for all there is."""
        return self._asked(request, "as_of", "on")

    @staticmethod
    def _asked(request: Request, *names: str) -> date | None:
        for name in names:
            if asked := request.query_params.get(name, "").strip():
                return parse_date(name, asked).last
        return None

    def _then(self, request: Request) -> date | None:
        """The day that links of a page keep: the one whose knowledge it shows, but where decisions are made."""
        if request.url.path in _BY_NOW:
            return None
        try:
            return self.known_on(request)
        except UsageError:  # the page says that this is no day
            return None

    @staticmethod
    def now() -> datetime:
        """The time as the ledger keeps it: UTC, to the second."""
        return datetime.now(UTC).replace(tzinfo=None, microsecond=0)

    @staticmethod
    def visitor(request: Request) -> Visitor | None:
        """Who is asking; None where nobody has signed in."""
        found: Visitor | None = getattr(request.state, "visitor", None)
        return found

    def look(self, request: Request) -> Look:
        """When whoever asks last looked; the answer has to keep this look."""
        visitor = self.visitor(request)
        return look(request.cookies, visitor.name if visitor else "", self.now())

    def text(self, request: Request, template: str, **values: Any) -> str:
        """A text from its template, in the language of the page, that is no page: it knows of no visitor."""
        return self._template(request, template).render(**values)

    def _template(self, request: Request, name: str) -> Template:
        return self._environments.of(languages.language_of(request), self.view_of(request)).get_template(name)

    def wording(self, request: Request) -> Wording:
        """How things are said in the language of the page."""
        return Wording(languages.language_of(request), self.view_of(request))

    def view_of(self, request: Request) -> Worldview:
        """How states are called on the page."""
        return self.views.of(request)

    def render(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        """A page from its template, or what is new of it; one whose address asks for what it does not know says so."""
        if swapping.leads_elsewhere(request):
            return swapping.onward(request)
        cookie, token = self.forms.token(request)
        text = self._template(request, template).render(
            language=languages.language_of(request),
            worldview=self.view_of(request).name,
            worldviews=tuple(self.views.known),
            strange=(strange := of_page(request)),
            is_part=swapping.is_part(request),
            path=request.url.path,
            query=request.query_params,
            token=token,
            visitor=self.visitor(request),
            asked_for=self.entrance.access.asks,
            working=self.work.running(),
            today=self.today(),
            ledger_name=self.address.rpartition("/")[2].rpartition("@")[2],
            carried=links.Carrier(request),
            link=links.Links(self._then(request)),
            endnotes=Cited(self.ledger),
            **values,
        )
        response = swapping.marked(request, HTMLResponse(str(text), 400 if strange and status == 200 else status))
        self.forms.keep(request, response, cookie)
        languages.keep(request, response)
        self.views.keep(request, response)
        return response


def _keep() -> None:
    """What is loaded by now stays; going through it for garbage takes as long as a page. What pages leave behind is
    little: it is looked for after some thousand of them, and not in every sixth, which would be late for it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def _work_folder(address: str) -> Path:
    """Where files that are to be read wait: beside the ledger, or in the current folder where it is elsewhere."""
    return Path("dragoman.work") if "://" in address else Path(f"{address}.work")
