"""Texts that bind or guide parties: agreements, treaties, joint statements, programmes, laws."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from dragoman.extract.clauses import clause_top
from dragoman.extract.countries_of_report import code_of, countries_of
from dragoman.extract.instruments.clause_parties import acting_on
from dragoman.extract.instruments.conditions import is_named
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.dates import day_of
from dragoman.extract.instruments.making import participles, signing
from dragoman.extract.instruments.names import NamedText, named_texts
from dragoman.extract.instruments.parties import parties_of, reach
from dragoman.extract.instruments.stand_ins import stand_ins
from dragoman.extract.instruments.standing import standing_of, standing_of_it
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.short_titles import short_titles
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision, printed_day
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Instrument, Origin, Post
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence, Token

_REACH_BACK = 4  # sentences from a text to "the accord" that means it
_SYNONYMS = frozenset({"accord", "agreement", "arrangement", "compact", "deal", "pact", "treaty", "mou", "memorandum"})
_CONTRACTS = frozenset({"contract"})
_BINDING_SIDES = frozenset({"agreement", "treaty", "memorandum", "contract", "programme"})
_CALLED_BY_NAME = frozenset({"accord", "framework", "pact", "compact", "roadmap", "deal", "truce", "plan"})
_CHANGED = frozenset({"amended", "renewed", "revised", "updated", "new", "signed", "final", "original"})
_LINKS = frozenset({"a", "an", "and", "between", "for", "in", "of", "on", "the", "to", "with"})
_TEXTS = frozenset({"document", "text", "instrument", "paper"})
_FIRST_STEPS = ("approv", "clear", "initial", "finali", "endors")
_SIGNED = frozenset({"signed", "concluded", "inked"})
_QUOTES = frozenset('"“”')
_FURTHER = frozenset({"second", "third", "fourth", "fifth", "another"})
_LASTING = re.compile(r"(?:\d+|[a-z]+)-years?")
_BOTH_SIDES = re.compile(r"\bbetween (?:both|the two|the) (?:sides|parties|groups|factions)\b")
_LONGEST_SIDES = 8  # tokens of "in the valley between the two sides"
_BULLETS = frozenset("-–—•*·")
_RANK = {"ended": 6, "signed": 5, "in_force": 4, "to_be_signed": 5, "negotiating": 3, "proposed": 2, "mentioned": 1}


def find_instruments(
    document: Document, mentions: Mentions, events: tuple[Event, ...], report: Report, posts: tuple[Post, ...] = ()
) -> tuple[Instrument, ...]:
    """Every named text of the report; one named twice is one record with both places as evidence."""
    day = printed_day(report.published)
    published = DateInterval.day(day) if day else None
    told_on = _day_told(events, published)
    context = Context(document, mentions, events, countries_of(mentions, report, posts), published, told_on)
    found: list[Instrument] = []
    short = short_titles(document)
    called: dict[str, int] = {}  # which text letters stand for
    latest, latest_sentence = 0, -_REACH_BACK
    told_in: dict[int, int] = {}  # the sentence in which each was told last
    announced: tuple[str, tuple[Span, ...]] | None = None
    for sentence in document.sentences:
        listing = announced if _is_listing(document, sentence) else None
        neighbour: tuple[NamedText, str, tuple[Span, ...]] | None = None
        for named in named_texts(sentence, short):
            status, words = standing_of(named, published)
            if neighbour and status == "mentioned" and _is_next_in_list(neighbour[0], named):
                status, words = neighbour[1:]
            neighbour = (named, status, words)
            if listing and status in {"mentioned", "in_force"}:
                status, words = listing
            near = bool(found) and (len(found) == 1 or sentence.index - latest_sentence <= _REACH_BACK)
            by_letters = called.get(named.noun.text)
            meant = _meant(named, found, told_in, latest) if by_letters is None else by_letters
            back = near and _refers_back(named) and not _is_new_beside(named, found[meant])
            back = back and found[meant].kind in _BINDING_SIDES  # no law or resolution is "the pact"
            back = back and (named.noun.lemma not in _CONTRACTS or found[meant].kind == "contract")
            back = back or by_letters is not None
            if not (back or is_named(named, status)) or _is_organisation(named, mentions):
                continue
            if not back and _is_of_one_told(named, found):
                continue
            whole = _without_place(_whole(named, mentions), mentions)
            named = _without_parties(whole, mentions)
            if named.noun.lemma == "strategy" and _is_laid_down_by_two(context, named):
                named, status = replace(named, kind="programme"), "signed" if status == "proposed" else status
            instrument = _instrument(context, named, status, words, whole)
            if found and len(found[latest].parties) > 1 and _is_between_sides_told(named):
                instrument = replace(instrument, parties=found[latest].parties)
            if back:
                instrument = replace(instrument, kind=found[meant].kind, name=found[meant].name)
            if instrument.date is None and status == "to_be_signed":
                instrument = replace(instrument, date=_date_of_signing(instrument, found))
            twin = meant if back else _twin_of(context, named, instrument, found)
            if twin is None and found and sentence.index - latest_sentence <= 2 and _is_taken_up(named, found[latest]):
                twin = latest
            if twin is None:
                found.append(instrument)
            else:
                first_step = _is_first_step(document, found[twin]) and _is_signing(document, instrument)
                found[twin] = _merged(found[twin], instrument, outdone=first_step)
            latest, latest_sentence = len(found) - 1 if twin is None else twin, sentence.index
            told_in[latest] = sentence.index
            called.update(dict.fromkeys(_letters_beside(whole, short), latest))
        near = bool(found) and sentence.index - latest_sentence <= 1
        before = document.sentences[sentence.index - 1] if sentence.index else None
        for named in stand_ins(sentence, before, found[latest] if near else None):
            status, words = standing_of(named, published)
            if status != "mentioned":
                found.append(_instrument(context, named, status, words))
        if near and (since := standing_of_it(sentence)):
            status, verb = since
            when = _day_ahead(sentence, verb, published) if status == "to_be_signed" else found[latest].date
            if status == "signed":
                when = _day_told_of(sentence, verb) or when
            found[latest] = replace(found[latest], status=status, date=when)
        announced = _announced(sentence) or listing
    return tuple(found)


def _letters_beside(named: NamedText, short: Mapping[str, str]) -> set[str]:
    """The letters in brackets right behind a name, or in it: "Coastal Trade Agreement (CTA)"."""
    return {each.text for each in named.sentence.tokens[named.head + 1 : named.last + 2]} & short.keys()


def _is_laid_down_by_two(context: Context, named: NamedText) -> bool:
    """ "The Commission and Moldova presented a strategy": what two make together is no law of one."""
    return len({each.state or each.name for each in acting_on(context, named) if each.kind != "person"}) > 1


def _is_next_in_list(told: NamedText, named: NamedText) -> bool:
    """ "A treaty on the rights of migrants, a memorandum and a protocol were signed", whatever the parser joined."""
    between = [each.text.lower() for each in named.sentence.tokens[told.last : named.first]]
    joined = bool({",", "and"} & set(between)) and set(between) <= {",", "and", "a", "an"}
    return joined and named.noun.base_relation in {"conj", "appos"}


def _refers_back(named: NamedText) -> bool:
    """ "The accord was signed in May": no text of its own, but the one told of before."""
    at = named.head - 1
    while at > 0 and named.sentence.tokens[at].text.lower() in _CHANGED:
        at -= 1  # "the amended treaty"
    before = named.sentence.tokens[at].text.lower() if named.head else ""
    small = named.noun.text.islower() or named.noun.text in {"MoU", "MOU"}
    lasting = "".join(each.text.lower() for each in named.sentence.tokens[named.first : named.head])
    if _LASTING.fullmatch(lasting) and named.last == named.head + 1:  # "the 30-year agreement"
        before = named.sentence.tokens[named.first - 1].text.lower() if named.first else ""
        return before in {"the", "this"} and small and named.noun.lemma in _SYNONYMS
    return named.bare and before in {"the", "this"} and named.noun.lemma in _SYNONYMS | _CONTRACTS and small


def _is_between_sides_told(named: NamedText) -> bool:
    """ "Will lead to a final agreement between both sides": those whose text was told before."""
    tokens = named.sentence.tokens[named.head + 1 : named.head + _LONGEST_SIDES]
    words = " ".join(each.text.lower() for each in tokens)
    return _BOTH_SIDES.search(words) is not None


def _is_of_one_told(named: NamedText, found: list[Instrument]) -> bool:
    """ "An addendum to the port contract ... extends the contract": what another text told before is to."""
    before = named.sentence.tokens[named.head - 1].text.lower() if named.head else ""
    plain = named.bare and before == "the" and named.noun.text.islower()
    words = (each.name.casefold().split() for each in found)
    return plain and any("to" in each and named.noun.lemma in each[each.index("to") :] for each in words)


def _meant(named: NamedText, found: list[Instrument], told_in: dict[int, int], latest: int) -> int:
    """Which text "the agreement" is: the nearest one that was called so, else the nearest that binds two sides."""
    here = named.sentence.index
    called = [at for at in range(len(found)) if named.noun.lemma in found[at].name.casefold().split()]
    called = called or [at for at in told_in if found[at].kind in _BINDING_SIDES and told_in[at] + _REACH_BACK >= here]
    return max(called, key=lambda at: told_in.get(at, 0), default=latest)


def _is_new_beside(named: NamedText, told: Instrument) -> bool:
    """ "Under the 2004 contract ... The new contract will be signed": another text than one that was there before."""
    new = named.sentence.tokens[named.head - 1].text.lower() == "new"
    return new and told.status in {"in_force", "ended", "mentioned"}


def _is_yet_another(named: NamedText, one: Instrument, other: Instrument) -> bool:
    """ "Signed an agreement ... A loan agreement with Chad is to be signed": one there is, and one to come."""
    before = named.sentence.tokens[named.first - 1].text.lower() if named.first else ""
    return before in {"a", "an"} and {one.status, other.status} == {"signed", "to_be_signed"}


def _twin_of(context: Context, named: NamedText, one: Instrument, found: list[Instrument]) -> int | None:
    """The index of the text told before under the same name, or one abridged, of no other parties."""

    def sides(text: Instrument) -> set[str]:
        mentions = (context.mentions.by_id.get(party) for party in text.parties)
        return {code_of(each) or each.name for each in mentions if each}

    for index, other in enumerate(found):
        if not _same(one, other) or _is_new_beside(named, other) or _is_yet_another(named, one, other):
            continue
        ours, theirs = sides(one), sides(other)
        if min(len(ours), len(theirs)) < 2 or ours <= theirs or theirs <= ours:
            return index  # else "Honduras ended its own agreement with Taiwan" beside Guatemala's
    return None


def _is_taken_up(named: NamedText, told: Instrument) -> bool:
    """ "A compact on civil preparedness ... The Nordic Preparedness Compact": told, then called by its name."""
    if not named.noun.text[:1].isupper() or named.bare or told.name[:1].isupper():
        return False
    if told.kind != named.kind and {told.kind, named.kind} & {"law", "resolution"}:
        return False  # "the law ratifying the Reef Compact"
    tokens = named.sentence.tokens
    if _is_named_now(named, told):
        return True
    said = {token.text.casefold() for token in tokens[named.first : named.last] if token.tag in {"NOUN", "PROPN"}}
    definite = named.first > 0 and tokens[named.first - 1].text.lower() == "the"
    return definite and len(said & set(told.name.casefold().split())) > 1


def _is_named_now(named: NamedText, told: Instrument) -> bool:
    """ "Signed a peace framework. The Gulu Framework ...": the same noun, with the name that it is called by."""
    tokens = named.sentence.tokens
    before = tokens[named.first - 1].text.lower() if named.first else ""
    upright = all(each.text[:1].isupper() for each in tokens[named.first : named.last])
    made = told.status in {"signed", "to_be_signed"} and told.name.casefold().split()[-1] == named.noun.lemma.casefold()
    return before == "the" and upright and made and named.noun.lemma.casefold() in _CALLED_BY_NAME


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


def _date_of_signing(instrument: Instrument, found: list[Instrument]) -> DateInterval | None:
    """The day on which another text of the same parties is to be signed: "they will also sign"."""
    others = (each for each in reversed(found) if each.status == "to_be_signed" and each.date)
    return next((each.date for each in others if set(each.parties) == set(instrument.parties)), None)


def _day_told_of(sentence: Sentence, verb: Token) -> DateInterval | None:
    """The day that the clause of a verb tells: "it was signed in Suva in September"."""
    days = (each.date for each in sentence.times if each.date and clause_top(sentence, each.first).index == verb.index)
    return next(days, None)


def _day_ahead(sentence: Sentence, verb: Token, published: DateInterval | None) -> DateInterval | None:
    """The day by which what a verb says is to come."""
    times = [each for each in sentence.times if each.date and clause_top(sentence, each.first).index == verb.index]
    ahead = (each.deadline or each.date for each in times)
    return next((each for each in ahead if each and (published is None or each.last > published.last)), None)


def _day_told(events: tuple[Event, ...], published: DateInterval | None) -> DateInterval | None:
    """The day of the first thing done in the days before publication; that of publication where none is told."""
    if published is None:
        return None
    days = (event.date for event in events if event.status == "held" and event.date)
    lately = (day for day in days if day.precision is Precision.DAY and 0 <= (published.last - day.first).days < 7)
    return next(lately, published)


def _is_organisation(named: NamedText, mentions: Mentions) -> bool:
    """The World Food Programme."""
    mention = mentions.headed_by(named.sentence.index, named.head)
    around = mentions.in_range(named.sentence.index, 0, len(named.sentence.tokens))
    if any(each.kind == "person" and each.first <= named.first and named.last <= each.last for each in around):
        return True  # the Strategy of "the Adviser on Information and Strategy, Jane Doe"
    if any(each.kind == "body" and each.first < named.first and named.last <= each.last for each in around):
        return True  # "the Tribunal for the Law of the Sea"
    if mention is None or mention.form != "name" or mention.head != named.head:
        return False
    return mention.kind == "bloc" or (mention.kind == "body" and mention.entity is not None)


def _whole(named: NamedText, mentions: Mentions) -> NamedText:
    """Takes in the rest of a state's name that the end of a text's cuts in two: "a pact with New | Zealand"."""
    cut = (each for each in mentions.in_range(named.sentence.index, named.head + 1, len(named.sentence.tokens)))
    last = next((each.last for each in cut if each.kind == "state" and each.first < named.last < each.last), named.last)
    tokens = named.sentence.tokens
    quotes = [each.text for each in tokens[named.first : last] if each.text in _QUOTES]
    last += len(quotes) % 2 == 1 and last < len(tokens) and tokens[last].text in _QUOTES  # "on "foreign influence | """
    return replace(named, last=last) if not named.title else named


def _without_place(named: NamedText, mentions: Mentions) -> NamedText:
    """Drops "in Lomé" from the end of a name: towns are where texts are signed."""
    for mention in mentions.in_range(named.sentence.index, named.head + 1, named.last):
        town = mention.kind == "place" or mention.form == "capital"
        if town and mention.last == named.last and named.sentence.tokens[mention.first - 1].lemma == "in":
            return replace(named, last=mention.first - 1)
    return named


def _without_parties(named: NamedText, mentions: Mentions) -> NamedText:
    """Drops "between A and B" and "with C" from the end of a name that tells its matter: they are its parties."""
    tokens = named.sentence.tokens
    if named.title or named.listed or named.kind == "programme":
        return named
    for at in range(named.head + 1, named.last - 1):
        word = tokens[at].text.lower()
        said = {token.text.lower() for token in tokens[named.head : at]}
        described = word == "between" and named.first < named.head and tokens[named.head].text.islower()
        told = described or bool(said & {"on", "for", "concerning"}) or any(each.isdigit() for each in said)
        if word == "between" and not told and "and" not in {each.text.lower() for each in tokens[at + 1 : named.last]}:
            behind = [each.text.lower() for each in tokens[named.last : named.last + 1]]
            if behind in (["and"], ["("]):
                return replace(named, last=at)  # "the memorandum between A | and B", whose end was not found
        if word not in {"between", "with"} or not told or (named.kind == "law" and "on" in said):
            continue
        parties = mentions.in_range(named.sentence.index, at + 1, named.last)
        here = mentions.in_sentence(named.sentence.index)
        if any(each.first in {at + 1, at + 2} and each.last > named.last for each in here):
            return replace(named, last=at)  # "between the Roads Fund (RF) | and": the name runs on behind
        last = max((each.last for each in parties), default=0)
        further = any(each.tag == "ADP" and each.lemma != "of" for each in tokens[at + 1 : last])
        if parties and parties[0].first <= at + 2 and last == named.last and not further:
            return replace(named, last=at)
    return named


def _instrument(
    context: Context, named: NamedText, status: str, words: tuple[Span, ...], whole: NamedText | None = None
) -> Instrument:
    """The record of a text; `whole` has its parties in its name, behind which it may be told when it was made."""
    event = _event_of(context, named, words)
    cut = whole if whole is not None and whole.last > named.last and participles(Tree(named.sentence), whole) else None
    when = day_of(context, cut or named, status, event, words)
    if when and status == "to_be_signed" and context.published and when.last <= context.published.last:
        when = None  # the day on which the signing was announced
    return Instrument(
        kind=named.kind,
        name=named.name(context.document.text),
        status=status,
        parties=parties_of(context, named, status, event),
        date=when,
        place=event.place if event and status in {"signed", "to_be_signed"} else None,
        evidence=(_evidence(named, words),),
        origin=Origin(f"instrument:{named.noun.lemma}", (named.noun.span, *words)),
        confidence=0.85 if status in {"signed", "to_be_signed"} else 0.6,
    )


def _event_of(context: Context, named: NamedText, words: tuple[Span, ...]) -> Event | None:
    """The signing or adoption that the events tell of the same words."""
    marks = (named.noun.span, *words)
    candidates = [event for event in context.events if event.type == "AGREE"]
    for event in candidates:
        if any(word.overlaps(mark) for word in event.origin.words for mark in words):
            return event
    return next((event for event in candidates if any(e.covers(marks[0]) for e in event.evidence)), None)


def _evidence(named: NamedText, words: tuple[Span, ...]) -> Span:
    span = named.sentence.span_of(named.first, max(named.last, reach(named.sentence, named)))
    near = [word for word in words if named.sentence.span.covers(word)]
    return Span(min([span.start, *(word.start for word in near)]), max([span.end, *(word.end for word in near)]))


def _same(one: Instrument, other: Instrument) -> bool:
    """Two names of one text: equal, or one an abridged form of the other."""
    if one.kind != other.kind and not {one.kind, other.kind} <= {"agreement", "treaty"}:
        return False
    first, second = (
        {"agreement" if word in _SYNONYMS else word for word in each.name.casefold().split()} - _LINKS
        for each in (one, other)
    )
    if one.kind != other.kind and min(len(first), len(second)) < 2:
        return False
    if (_before_noun(one) ^ _before_noun(other)) & _FURTHER:
        return False  # "a second contract", but not "a loan for a second line"
    if _is_of_other_year(first, other) or _is_of_other_year(second, one):
        return False
    return first <= second or second <= first


def _before_noun(text: Instrument) -> set[str]:
    """The words of a name before what it is a name of."""
    words = text.name.casefold().split()
    return set(takewhile(lambda word: word not in _SYNONYMS | _CONTRACTS, words))


def _is_of_other_year(words: set[str], other: Instrument) -> bool:
    """ "The agreement of 1998" is not the one signed today."""
    years = {word for word in words if word.isdecimal() and len(word) == 4}
    return bool(years) and other.date is not None and other.date.iso[:4] not in years


def _is_first_step(document: Document, told: Instrument) -> bool:
    """Whether a text counts as made only by what goes before its signing: a cabinet's approval, initials."""
    words = {word.quote(document.text).lower() for word in told.origin.words}
    return told.status == "signed" and any(word.startswith(_FIRST_STEPS) for word in words)


def _is_signing(document: Document, told: Instrument) -> bool:
    """Whether a text is told to be signed, or to have been on a day."""
    if told.status not in {"signed", "in_force"} or told.date is None:
        return told.status == "to_be_signed"
    return any(word.quote(document.text).lower() in _SIGNED for word in told.origin.words[1:])


def _merged(kept: Instrument, again: Instrument, *, outdone: bool = False) -> Instrument:
    """The longer name, the stronger status with its date, and the evidence of both.

    `outdone` says that the second telling stands over the first, whatever their ranks.
    """
    stronger = again if outdone or _RANK[again.status] > _RANK[kept.status] else kept
    proper = again.name.istitle() and not any(each.isupper() for each in kept.name)  # "the Gulu Framework"
    longer = again if proper or len(again.name) > len(kept.name) else kept
    return replace(
        stronger,
        name=longer.name,
        parties=kept.parties or again.parties,
        date=stronger.date or kept.date or again.date,
        evidence=tuple(dict.fromkeys((*stronger.evidence, *kept.evidence, *again.evidence))),
    )
