"""The templates of pages, with what they say in each language and worldview."""

import json
import re
from collections.abc import Iterable
from datetime import date
from functools import partial
from importlib.resources import files

from jinja2 import Environment, FileSystemLoader

from dragoman.acquire.kinds import BY_SUFFIX
from dragoman.knowledge.renamed import FormerName, former_names_of
from dragoman.knowledge.states import states
from dragoman.knowledge.worldviews import Worldview
from dragoman.ledger.rows import PartyRow
from dragoman.model.schema import event_types, mode_labels, record_kinds
from dragoman.serve import captions
from dragoman.serve.export.forms import FORMS
from dragoman.serve.web import links, offices
from dragoman.serve.web.alphabet import place_of
from dragoman.serve.web.charts.letters import kept_inside, lines_of, width_of
from dragoman.serve.web.contacts import CONTACTS
from dragoman.serve.web.correcting_parts import NEW_KINDS
from dragoman.serve.web.found_words import found_words
from dragoman.serve.web.front_page import front_page
from dragoman.serve.web.keys import keys
from dragoman.serve.web.messages import LANGUAGES, filled
from dragoman.serve.web.separators import Separators
from dragoman.serve.web.stacked import stacked
from dragoman.serve.web.wording import Wording
from dragoman.version import VERSION

_LEVEL_NAMES = {"leaders": "Leaders", "ministers": "Ministers", "officials": "Officials", "unsaid": "Not said"}


class Environments:
    """Templates by language and worldview, made when first asked for; those of the house's worldview are there."""

    def __init__(self, house: Worldview) -> None:
        self._made = {(name, house.name): _environment(Wording(name, house)) for name in LANGUAGES}

    def of(self, language: str, view: Worldview) -> Environment:
        """Those of a page."""
        if (language, view.name) not in self._made:
            self._made[language, view.name] = _environment(Wording(language, view))
        return self._made[language, view.name]

    def made(self) -> Iterable[Environment]:
        """Those there are."""
        return tuple(self._made.values())


def _environment(said: Wording) -> Environment:
    """Templates with all that they say in one language under one worldview."""
    folder = files("dragoman.serve.web") / "templates"
    environment = Environment(
        loader=FileSystemLoader(str(folder)),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[Separators],
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
        "in_letters": captions.in_letters,
        "counts": captions.counts,
        "between": captions.between,
        "state_name": said.state_name,
        "called_by": lambda choices: sorted(
            ((code, said.state_name(code)) for code, _ in choices), key=lambda each: place_of(each[1], said.language)
        ),
        "former_names": _former_names,
        "language_name": said.language_name,
        "quoted": said.quoted,
        "curled": lambda text: re.sub(r'"([^"]*)"', r"“\1”", text),  # for print; a terminal has straight ones
        "away": partial(links.away, language=said.language, view=said.view.name),
        "called": said.called,
        "place": said.place,
        "stacked": stacked,
        "as_typed": said.as_typed,
        "place_as_typed": said.place_as_typed,
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
        "front_page": front_page,
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
