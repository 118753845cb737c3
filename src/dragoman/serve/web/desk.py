"""What every page has at hand: the ledger, the templates, the day it is seen from."""

import gc
import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from importlib.resources import files
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman.acquire.kinds import BY_SUFFIX
from dragoman.errors import LedgerError, UsageError
from dragoman.knowledge.renamed import FormerName, former_names_of
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.asking.tellers import all_told
from dragoman.ledger.outcomes.wanted_commitments import Wanted
from dragoman.ledger.rows import PartyRow
from dragoman.ledger.store import Ledger
from dragoman.model.counting import total
from dragoman.model.schema import event_types, mode_labels, record_kinds
from dragoman.model.words import fold
from dragoman.resolve.identity.names.elsewhere import in_english
from dragoman.serve import captions
from dragoman.serve.asking import parse_date
from dragoman.serve.export.forms import FORMS
from dragoman.serve.web import languages, links, offices, reading
from dragoman.serve.web.charts.letters import kept_inside, lines_of, width_of
from dragoman.serve.web.cited import Cited
from dragoman.serve.web.contacts import CONTACTS
from dragoman.serve.web.correcting_parts import NEW_KINDS
from dragoman.serve.web.entrance import Access, Entrance, Visitor
from dragoman.serve.web.forms import Forms
from dragoman.serve.web.found_words import found_words
from dragoman.serve.web.keys import keys
from dragoman.serve.web.looking import Look, look
from dragoman.serve.web.messages import LANGUAGES, filled
from dragoman.serve.web.promises import number_by_state
from dragoman.serve.web.remembering import Remembered
from dragoman.serve.web.waiting import Waiting
from dragoman.serve.web.wording import Wording
from dragoman.serve.web.work import Work
from dragoman.version import VERSION

_LEVEL_NAMES = {"leaders": "Leaders", "ministers": "Ministers", "officials": "Officials", "unsaid": "Not said"}
_BY_NOW = ("/review", "/identity")


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
        self.view = view or Worldview()
        self._environments = {name: _environment(Wording(name, self.view)) for name in LANGUAGES}

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
            for environment in self._environments.values():
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
        return self._environments[languages.language_of(request)].get_template(template).render(**values)

    def wording(self, request: Request) -> Wording:
        """How things are said in the language of the page."""
        return Wording(languages.language_of(request), self.view)

    def render(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:
        """A page from its template."""
        cookie, token = self.forms.token(request)
        language = languages.language_of(request)
        text = (
            self._environments[language]
            .get_template(template)
            .render(
                language=language,
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
        )
        response = HTMLResponse(str(text), status)
        self.forms.keep(request, response, cookie)
        languages.keep(request, response)
        return response


def _keep() -> None:
    """What is loaded by now stays; going through it for garbage takes as long as a page."""
    gc.collect()
    gc.freeze()


def _work_folder(address: str) -> Path:
    """Where files that are to be read wait: beside the ledger, or in the current folder where it is elsewhere."""
    return Path("dragoman.work") if "://" in address else Path(f"{address}.work")


def _environment(said: Wording) -> Environment:
    folder = files("dragoman.serve.web") / "templates"
    environment = Environment(
        loader=FileSystemLoader(str(folder)), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "what": said.what,
        "when": said.when,
        "said": said.said,
        "date_words": said.date_words,
        "amount": said.amount,
        "change": said.change,
        "measure": said.measure,
        "words": said.words,
        "version": said.version,
        "ratified": said.ratified,
        "stands": said.stands,
        "capital": lambda text: text[:1].upper() + text[1:],
        "office": partial(offices.office, language=said.language),
        "titled": partial(offices.titled, language=said.language),
        "shorten": captions.shorten,
        "ended": lambda text: filled("{text}.", {"text": text}),
        "repeats": captions.repeats,
        "leans": captions.leans,
        "counts": captions.counts,
        "between": captions.between,
        "state_name": said.state_name,
        "called_by": lambda choices: sorted(
            ((code, said.state_name(code)) for code, _ in choices), key=lambda each: fold(each[1])
        ),
        "former_names": _former_names,
        "language_name": said.language_name,
        "quoted": said.quoted,
        "curled": lambda text: re.sub(r'"([^"]*)"', r"“\1”", text),  # for print; a terminal has straight ones
        "called": said.called,
        "bloc_name": said.bloc_name,
        "found": found_words,
        "weekday": said.weekday,
        "days": said.days,
        "month_name": said.month_name,
        "words_of_time": said.tick,
        "number": said.number,
        "decimal": said.decimal,
        "percent": said.percent,
        "ordinal_day": lambda number: date.fromordinal(number).isoformat(),
    }
    environment.globals |= {
        "_": said.translate,
        "languages": LANGUAGES,
        "number_of": said.number_of,
        "readable": tuple(BY_SUFFIX),
        "link": links.Links(None),
        "kept_inside": kept_inside,
        "width_of": width_of,
        "lines_of": lines_of,
        "state_called": said.state_name,
        "new_kinds": NEW_KINDS,
        "version": VERSION,
        "kinds": record_kinds(),
        "event_types": event_types(),
        "states": states(),
        "export_forms": FORMS,
        "dated_forms": tuple(FORMS),
        "undated_forms": tuple(name for name in FORMS if name != "ics"),
        "level_names": _LEVEL_NAMES,
        "keys_of_desk": json.dumps({row.key: row.does for row in keys()}),
        "mode_names": {name: said.translate(label) for name, label in mode_labels().items()},
        "way_names": {
            name: said.translate(mode.label) for kind in CONTACTS for name, mode in event_types()[kind].modes.items()
        },
    }
    return environment


def _former_names(party: PartyRow) -> tuple[FormerName, ...]:
    """What a state or bloc was called before."""
    return former_names_of(party.kind, party.name, party.state)
