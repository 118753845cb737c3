"""Where an event was or will be, by its clause and by the report it stands in."""

from dragoman.extract.events.drafts import Draft
from dragoman.extract.events.matching.frame import Frame, lexicon
from dragoman.extract.events.matching.matcher import Found
from dragoman.extract.events.news import is_news
from dragoman.extract.events.statuses import SAID_OR_DECREED
from dragoman.extract.events.taking_part.party_kinds import is_capital
from dragoman.extract.events.when_and_where.datelines import lies_in
from dragoman.extract.events.when_and_where.places import Place
from dragoman.extract.events.when_and_where.pointers import pointed_at
from dragoman.extract.events.whole import Whole
from dragoman.knowledge.gazetteer import towns
from dragoman.model.records import Mention

_PLACED = frozenset({"CONSULT/meeting", "CONSULT/gathering", "AGREE/sign", "AGREE/adopt", "AGREE/accord"})
# Where somebody is struck, held, marches or moves, the place named is where it is.
AT_PLACES = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})


def place_of(draft: Draft, status: str, whole: Whole) -> str | None:
    """Where an event was or will be, as the report words it; None where nothing tells it."""
    text = whole.document.text
    if draft.kind == "CONSULT/visit":
        cities = [
            each.mention for each in draft.targets if each.mention.kind == "place" or each.mention.form == "capital"
        ]
        if cities:
            return cities[0].span.quote(text)
        return _names(draft.setting.places, text) or (_journey_end(draft, whole) if status == "held" else None)
    frame = draft.match.frame
    if frame.type in SAID_OR_DECREED:
        return _names(_opening(draft), text)
    scenes = (each for each in draft.targets if is_scene(each.mention, frame) or _is_outskirt(each, draft))
    struck = tuple(Place(each.mention.span) for each in scenes)
    if draft.setting.places or struck:
        return _names(draft.setting.places or struck, text)
    if (pointed := pointed_at(draft.match, whole.mentions, whole.dateline, text)) is not None:
        return pointed
    elsewhere = draft is not whole.lead and draft.setting.date is not None and not _is_that_day(draft, whole)
    elsewhere = elsewhere or draft.match.tree.sentence.entry is not None
    if status != "held" or draft.kind not in _PLACED or elsewhere or not is_news(draft, whole):
        return None
    met = whole.lead is not None and whole.lead.kind in ("CONSULT/meeting", "CONSULT/gathering", "AGREE/sign")
    if draft is whole.lead or (met and draft.kind in ("AGREE/sign", "AGREE/adopt", "AGREE/accord")):
        # "SANTIAGO - The ministers met in Arica and signed a pact": where they met, and not where it is told.
        return (_lead_town(whole) if draft is not whole.lead else None) or whole.dateline or _lead_place(whole)
    return None


def _lead_place(whole: Whole) -> str | None:
    if whole.lead is None or whole.lead.kind == "CONSULT/visit" or not whole.lead_is_held:
        return None
    return _names(whole.lead.setting.places, whole.document.text)


def _lead_town(whole: Whole) -> str | None:
    """The one town that the lead itself names, and no hall in the town that the report is told from."""
    places = whole.lead.setting.places if whole.lead is not None and whole.lead_is_held else ()
    told = _names(places, whole.document.text) if len(places) == 1 else None
    return told if told is not None and towns(told) else None


def _is_that_day(draft: Draft, whole: Whole) -> bool:
    """Whether a clause only says again that it was on the day of the lead: "later in the day they signed"."""
    own = draft.setting.date
    first = whole.lead.setting.date if whole.lead is not None else None
    return own is not None and first is not None and own.iso == first.iso and own.first == own.last


def _journey_end(draft: Draft, whole: Whole) -> str | None:
    """The town of the dateline, where it lies in the state that the report's own traveller visits."""
    town = whole.dateline
    here = (
        draft is whole.lead and town is not None and any(lies_in(town, each.mention.entity) for each in draft.targets)
    )
    return town if here else None


def _opening(draft: Draft) -> tuple[Place, ...]:
    """The place that a sentence begins with: "In Lima, the ministry rejected the charge"."""
    tokens = draft.match.tree.tokens
    if len(tokens) < 2 or tokens[0].text != "In":
        return ()
    return tuple(each for each in draft.setting.places if each.span.start == tokens[1].span.start)


def is_scene(mention: Mention, frame: Frame) -> bool:
    """Whether a place in a target's slot is where it happens: a capital shelled is a city, one sent arms is a state."""
    if mention.kind != "place" or frame.mode == "visit":
        return False
    return frame.type in AT_PLACES or not is_capital(mention)


def _is_outskirt(found: Found, draft: Draft) -> bool:
    """Whether what is struck is a part of a capital: "shelled the suburbs of Oslo"."""
    lemma = draft.match.tree.lemma(found.token)
    forced = draft.match.frame.type in AT_PLACES and found.mention.form == "capital"
    return forced and found.token != found.mention.head and lemma in lexicon().words["localities"]


def _names(places: tuple[Place, ...], text: str) -> str | None:
    """Cities before the states they lie in; several places as the report lists them."""
    if not places:
        return None
    cities = [each for each in places if each.city] or list(places)
    return " and ".join(dict.fromkeys(each.name or each.span.quote(text) for each in cities[:3]))
