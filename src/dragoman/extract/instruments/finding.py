"""Texts that bind or guide parties: agreements, treaties, joint statements, programmes, laws."""

from dataclasses import replace

from dragoman.extract.countries_of_report import countries_of
from dragoman.extract.instruments.bare_names import (
    is_organisation,
    letters_beside,
    with_whole_name,
    without_parties,
    without_place,
)
from dragoman.extract.instruments.clause_parties import acting_on
from dragoman.extract.instruments.conditions import is_named
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.counted_off import are_several, is_counted_off, with_matter
from dragoman.extract.instruments.days_of_texts import date_of_signing, day_ahead, day_of_clause, first_day_told
from dragoman.extract.instruments.making import signing
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.names import named_texts
from dragoman.extract.instruments.stand_ins import stand_ins
from dragoman.extract.instruments.standing import standing_of, standing_of_it
from dragoman.extract.instruments.text_record import merged_text, record_of
from dragoman.extract.instruments.told_before import (
    BINDING_SIDES,
    CONTRACTS,
    REACH_BACK,
    is_between_sides_told,
    is_new_beside,
    is_next_in_list,
    is_of_one_told,
    is_taken_up,
    meant_by,
    refers_back,
    twin_of,
)
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.mentions.finding import Mentions
from dragoman.model.dates import DateInterval, printed_day
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Instrument, Post
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence

_TEXTS = frozenset({"document", "text", "instrument", "paper"})

_FIRST_STEPS = ("approv", "clear", "initial", "finali", "endors")

_SIGNED = frozenset({"signed", "concluded", "inked"})

_BULLETS = frozenset("-–—•*·")


def find_instruments(
    document: Document, mentions: Mentions, events: tuple[Event, ...], report: Report, posts: tuple[Post, ...] = ()
) -> tuple[Instrument, ...]:
    """Every named text of the report; one named twice is one record with both places as evidence."""
    day = printed_day(report.published)
    published = DateInterval.day(day) if day else None
    told_on = first_day_told(events, published)
    context = Context(document, mentions, events, countries_of(mentions, report, posts), published, told_on)
    found: list[Instrument] = []
    called: dict[str, int] = {}  # which text letters stand for
    latest, latest_sentence = 0, -REACH_BACK
    told_in: dict[int, int] = {}  # the sentence in which each was told last
    announced: tuple[str, tuple[Span, ...]] | None = None
    together: tuple[str, tuple[Span, ...]] | None = None  # the standing of texts that are counted off after it
    for sentence in document.sentences:
        listing = announced if _is_listing(document, sentence) else None
        neighbour: tuple[NamedText, str, tuple[Span, ...]] | None = None
        for named in named_texts(sentence, mentions.short_titles):
            status, words = standing_of(named, published)
            if neighbour and status == "mentioned" and is_next_in_list(neighbour[0], named):
                status, words = neighbour[1:]
            neighbour = (named, status, words)
            if listing and status in {"mentioned", "in_force"}:
                status, words = listing
            if together and status == "mentioned" and is_counted_off(named):
                (status, words), named = together, with_matter(named)
            near = bool(found) and (len(found) == 1 or sentence.index - latest_sentence <= REACH_BACK)
            by_letters = called.get(named.noun.text)
            meant = meant_by(named, found, told_in, latest) if by_letters is None else by_letters
            back = near and refers_back(named) and not is_new_beside(named, found[meant])
            back = back and found[meant].kind in BINDING_SIDES  # no law or resolution is "the pact"
            back = back and (named.noun.lemma not in CONTRACTS or found[meant].kind == "contract")
            back = back or by_letters is not None
            if not (back or is_named(named, status)) or is_organisation(named, mentions):
                continue
            if not back and is_of_one_told(named, found):
                continue
            whole = without_place(with_whole_name(named, mentions), mentions)
            named = without_parties(whole, mentions)
            if named.noun.lemma == "strategy" and _is_laid_down_by_two(context, named):
                named, status = replace(named, kind="programme"), "signed" if status == "proposed" else status
            instrument = record_of(context, named, status, words, whole)
            if found and len(found[latest].parties) > 1 and is_between_sides_told(named):
                instrument = replace(instrument, parties=found[latest].parties)
            if back:
                instrument = replace(instrument, kind=found[meant].kind, name=found[meant].name)
            if instrument.date is None and status == "to_be_signed":
                instrument = replace(instrument, date=date_of_signing(instrument, found))
            twin = meant if back else twin_of(context, named, instrument, found)
            if twin is None and found and sentence.index - latest_sentence <= 2 and is_taken_up(named, found[latest]):
                twin = latest
            if twin is None:
                found.append(instrument)
            else:
                first_step = _is_first_step(document, found[twin]) and _is_signing(document, instrument)
                found[twin] = merged_text(found[twin], instrument, outdone=first_step)
            latest, latest_sentence = len(found) - 1 if twin is None else twin, sentence.index
            told_in[latest] = sentence.index
            called.update(dict.fromkeys(letters_beside(whole, mentions.short_titles), latest))
        near = bool(found) and sentence.index - latest_sentence <= 1
        before = document.sentences[sentence.index - 1] if sentence.index else None
        for named in stand_ins(sentence, before, found[latest] if near else None):
            status, words = standing_of(named, published)
            if status != "mentioned":
                found.append(record_of(context, named, status, words))
        if near and (since := standing_of_it(sentence)):
            status, verb = since
            when = day_ahead(sentence, verb, published) if status == "to_be_signed" else found[latest].date
            if status == "signed":
                when = day_of_clause(sentence, verb) or when
            found[latest] = replace(found[latest], status=status, date=when)
        announced = _announced(sentence) or listing
        together = announced if announced and are_several(sentence) else together
    return tuple(found)


def _is_laid_down_by_two(context: Context, named: NamedText) -> bool:
    """ "The Commission and Moldova presented a strategy": what two make together is no law of one."""
    return len({each.state or each.name for each in acting_on(context, named) if each.kind != "person"}) > 1


def _announced(sentence: Sentence) -> tuple[str, tuple[Span, ...]] | None:
    """The standing of the texts that a sentence promises to list: "The following documents were signed:"."""
    vocabulary = instrument_vocabulary()
    texts = any(token.tag == "NOUN" and token.lemma in vocabulary.heads.keys() | _TEXTS for token in sentence.tokens)
    made = next((each for each in sentence.tokens if each.tag == "VERB" and each.lemma in vocabulary.made), None)
    if made is None or not texts:
        return None
    return signing(sentence, made.index, "signed"), (made.span,)


def _is_listing(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, or tells what the texts just spoken of are: "They include"."""
    text = sentence.span.quote(document.text)
    before = document.text[: sentence.span.start].rstrip()
    verbless = all(token.tag not in {"VERB", "AUX"} or token.base_relation != "root" for token in sentence.tokens)
    item = before.endswith((":", ";")) or text[:1] in _BULLETS or before[-1:] in _BULLETS
    told = sentence.tokens[0].text.lower() in {"they", "these"} and any(t.lemma == "include" for t in sentence.tokens)
    return (item and verbless) or told


def _is_first_step(document: Document, told: Instrument) -> bool:
    """Whether a text counts as made only by what goes before its signing: a cabinet's approval, initials."""
    words = {word.quote(document.text).lower() for word in told.origin.words}
    return told.status == "signed" and any(word.startswith(_FIRST_STEPS) for word in words)


def _is_signing(document: Document, told: Instrument) -> bool:
    """Whether a text is told to be signed, or to have been on a day."""
    if told.status not in {"signed", "in_force"} or told.date is None:
        return told.status == "to_be_signed"
    return any(word.quote(document.text).lower() in _SIGNED for word in told.origin.words[1:])
