"""Texts that bind or guide parties: agreements, treaties, joint statements, programmes, laws."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import (
    ancestors,
    clause_top,
    is_infinitive,
    is_to_come,
    is_told_as_done,
    negation,
    predicate_of,
)
from dragoman.extract.countries_of_report import Countries, code_of, countries_of
from dragoman.extract.instrument_names import NamedText, is_named, named_texts
from dragoman.extract.instrument_vocabulary import instrument_vocabulary
from dragoman.extract.mentions import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Event, Instrument, Mention, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence, Token

_FARTHEST_GOVERNOR = 5  # steps up the tree within which a word tells the standing of a text
_SAME_PASSAGE = 600  # characters between a planned meeting and the text to be signed at it
_MAKING = frozenset({"sign", "conclude", "adopt", "approve", "reach", "ink", "date"})
_NATIONAL_KINDS = frozenset({"law"})
_PACTS = frozenset({"treaty", "agreement", "memorandum"})
_LASTING = frozenset({"law", "programme"})
_PROSPECTIVE = frozenset(
    {
        "possible",
        "prepare",
        "preparation",
        "discuss",
        "expect",
        "plan",
        "schedule",
        "hope",
        "await",
        "accelerate",
        "speed",
        "importance",
        "count",
        "forward",
        "need",
        "propose",
        "early",
        "urge",
    }
)
_NO_ACTS = frozenset({"issue", "issues"})  # the noun, not the verb's past or infinitive
_ON_ICE = frozenset({"abeyance", "hold", "ice"})
_LEGISLATURES = frozenset(
    {"parliament", "senate", "congress", "cabinet", "government", "lawmakers", "european commission", "council"}
)
_REACH_BACK = 4  # sentences from a text to "the accord" that means it
_SYNONYMS = frozenset({"accord", "agreement", "deal", "pact", "treaty"})
_TEXTS = frozenset({"document", "text", "instrument", "paper"})
_BULLETS = frozenset("-–—•*·")
_MULTILATERAL = frozenset({"convention", "charter", "covenant"})
_RANK = {"ended": 6, "signed": 5, "in_force": 4, "to_be_signed": 5, "negotiating": 3, "proposed": 2, "mentioned": 1}


@dataclass(frozen=True, slots=True)
class _Context:
    document: Document
    mentions: Mentions
    events: tuple[Event, ...]
    countries: Countries
    published: DateInterval | None
    told_on: DateInterval | None  # the day of what the report tells first


def find_instruments(
    document: Document, mentions: Mentions, events: tuple[Event, ...], report: Report
) -> tuple[Instrument, ...]:
    """Every named text of the report; one named twice is one record with both places as evidence."""
    published = None
    if report.published and len(report.published) >= 10:
        published = DateInterval.day(date.fromisoformat(report.published[:10]))
    told_on = _day_told(events, published)
    context = _Context(document, mentions, events, countries_of(mentions, report), published, told_on)
    found: list[Instrument] = []
    latest, latest_sentence = 0, -_REACH_BACK
    announced: tuple[str, tuple[Span, ...]] | None = None
    for sentence in document.sentences:
        listing = announced if _is_listing(document, sentence) else None
        for named in named_texts(sentence):
            status, words = _standing(named)
            if listing and status in {"mentioned", "in_force"}:
                status, words = listing
            back = bool(found) and sentence.index - latest_sentence <= _REACH_BACK and _refers_back(named)
            if not (back or is_named(named, status)) or _is_organisation(named, mentions):
                continue
            named = _without_parties(_without_place(named, mentions), mentions)
            instrument = _instrument(context, named, status, words)
            if back:
                instrument = replace(instrument, kind=found[latest].kind, name=found[latest].name)
            if instrument.date is None and status == "to_be_signed":
                instrument = replace(instrument, date=_date_of_signing(instrument, found))
            twin = latest if back else next((i for i, other in enumerate(found) if _same(instrument, other)), None)
            if twin is None:
                found.append(instrument)
            else:
                found[twin] = _merged(found[twin], instrument)
            latest, latest_sentence = len(found) - 1 if twin is None else twin, sentence.index
        announced = _announced(sentence) or listing
    return tuple(found)


def _refers_back(named: NamedText) -> bool:
    """ "The accord was signed in May": no text of its own, but the one told of before."""
    before = named.sentence.tokens[named.head - 1].text.lower() if named.head else ""
    return named.bare and before in {"the", "this"} and named.noun.lemma in _SYNONYMS and named.noun.text.islower()


def _announced(sentence: Sentence) -> tuple[str, tuple[Span, ...]] | None:
    """The standing of the texts that a sentence promises to list: "The following documents were signed:"."""
    vocabulary = instrument_vocabulary()
    texts = any(token.tag == "NOUN" and token.lemma in vocabulary.heads.keys() | _TEXTS for token in sentence.tokens)
    made = next((each for each in sentence.tokens if each.tag == "VERB" and each.lemma in _MAKING), None)
    if made is None or not texts:
        return None
    return _signing(sentence, made.index, "signed"), (made.span,)


def _is_listing(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list, or tells what the texts just spoken of are: "They include"."""
    text = document.text[sentence.span.start : sentence.span.end]
    before = document.text[: sentence.span.start].rstrip()
    verbless = all(token.tag not in {"VERB", "AUX"} or token.base_relation != "root" for token in sentence.tokens)
    item = before.endswith((":", ";")) or text[:1] in _BULLETS or before[-1:] in _BULLETS
    told = sentence.tokens[0].text.lower() in {"they", "these"} and any(t.lemma == "include" for t in sentence.tokens)
    return (item and verbless) or told


def _date_of_signing(instrument: Instrument, found: list[Instrument]) -> DateInterval | None:
    """The day on which another text of the same parties is to be signed: "they will also sign"."""
    others = (each for each in reversed(found) if each.status == "to_be_signed" and each.date)
    return next((each.date for each in others if set(each.parties) == set(instrument.parties)), None)


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
    if mention is None or mention.form != "name" or mention.head != named.head:
        return False
    return mention.kind == "bloc" or (mention.kind == "body" and mention.entity is not None)


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
        if word not in {"between", "with"} or not told:
            continue
        parties = mentions.in_range(named.sentence.index, at + 1, named.last)
        if parties and parties[0].first <= at + 2 and max(each.last for each in parties) == named.last:
            return replace(named, last=at)
    return named


def _instrument(context: _Context, named: NamedText, status: str, words: tuple[Span, ...]) -> Instrument:
    event = _event_of(context, named, words)
    when = _date(context, named, status, event)
    if when and status == "to_be_signed" and context.published and when.last <= context.published.last:
        when = None  # the day on which the signing was announced
    return Instrument(
        kind=named.kind,
        name=named.name(context.document.text),
        status=status,
        parties=_parties(context, named, status, event),
        date=when,
        place=event.place if event and status in {"signed", "to_be_signed"} else None,
        evidence=(_evidence(named, words),),
        origin=Origin(f"instrument:{named.noun.lemma}", (named.noun.span, *words)),
        confidence=0.85 if status in {"signed", "to_be_signed"} else 0.6,
    )


def _standing(named: NamedText) -> tuple[str, tuple[Span, ...]]:
    """Status of a text and the words that told it."""
    sentence, tree = named.sentence, Tree(named.sentence)
    vocabulary = instrument_vocabulary()
    if tree.case(named.head) in vocabulary.in_force_prepositions:
        return "in_force", tuple(kid.span for kid in tree.kids(named.head, "case"))
    for kid in _participles(tree, named):
        told = vocabulary.standing.get(kid.lemma)
        if told and kid.index > named.head and not kid.text.lower().endswith("ing"):
            # "the Concept approved in 2020", "the treaty, signed in May 2019," is what one now works by.
            past = named.kind in _LASTING or _is_long_made(sentence, kid.index)
            told = "in_force" if told == "signed" and past else told
            return _signing(sentence, kid.index, told), (kid.span,)
    behind = [token.text.lower() for token in sentence.tokens[named.last : named.last + 3]]
    if behind[-2:] == ["in", "force"] or behind[:2] == ["in", "force"]:
        return "in_force", ()
    status = "mentioned"
    words: tuple[Span, ...] = ()
    above = [*ancestors(sentence, named.head)]
    for steps, (below, token) in enumerate(pairwise(above), 1):
        if steps > _FARTHEST_GOVERNOR or _is_within_another(named, below, token):
            break
        told = vocabulary.standing.get(token.lemma) if token.text.lower() not in _NO_ACTS else None
        ahead = next((kid for kid in tree.kids(token.index, "xcomp") if vocabulary.standing.get(kid.lemma)), None)
        if ahead and told is None:  # "is expected to be signed"
            token, told = ahead, vocabulary.standing[ahead.lemma]
        if token.lemma == "put" and any(tree.lemma(kid.index) in _ON_ICE for kid in tree.kids(token.index, "obl")):
            told = "ended"  # "put the treaty in abeyance"
        elif told == "ended" and not is_told_as_done(sentence, token.index) and token.tag == "VERB":
            told = "ended" if is_infinitive(sentence, token) else "in_force"  # "expires in November"
        concluded = token.base_relation == "obj" and tree.lemma(token.head) == "conclude"
        if told == "negotiating" and concluded:
            told, status = None, "to_be_signed"  # negotiations concluded
            words = (token.span,)
            break
        if told:
            status, words = _signing(sentence, token.index, told), (token.span,)
            break
    if any(token.text == "proposed" for token in sentence.tokens[max(0, named.first - 1) : named.head]):
        return "proposed", words
    drafted = any(token.lemma == "draft" for token in sentence.tokens[named.first : named.head])
    if named.kind == "resolution" and drafted and status != "signed":
        return "proposed", words
    if status != "signed" and drafted:
        return ("to_be_signed" if status == "to_be_signed" else "negotiating"), words
    if named.condition == "amending" and status in {"mentioned", "in_force"}:
        return "proposed", words
    if status == "mentioned" and named.noun.lemma == "bill":
        return "proposed", words
    if status == "mentioned" and (named.kind in {"law", "contract"} or named.condition == "titled"):
        return "in_force", words
    return status, words


def _is_within_another(named: NamedText, below: Token, token: Token) -> bool:
    """Whether the text is only part of what another one is about: "a memorandum on gas under the 2009 Agreement"."""
    text = token.tag in {"NOUN", "PROPN"} and token.lemma in instrument_vocabulary().heads
    return text and below.base_relation in {"nmod", "appos", "acl"} and not named.first <= token.index < named.last


def _participles(tree: Tree, named: NamedText) -> list[Token]:
    """What is said of the text right behind its name, whichever of the name's words the parser hung it on."""
    within = range(named.head, named.last)
    tokens = tree.tokens[named.last : named.last + 2]
    if len(tokens) == 2 and tokens[0].text == "," and tokens[1].relation == "advcl" and tokens[1].lemma in _MAKING:
        return [tokens[1]]  # ", signed in Lomé in May", hung on the verb
    return [kid for at in within for kid in tree.kids(at, "acl") if at == named.head or kid.index >= named.last]


def _is_long_made(sentence: Sentence, index: int) -> bool:
    """Whether the clause of a participle dates the making by a month or a year, as one does not with today's news."""
    return any(
        time.date and time.date.precision in {Precision.MONTH, Precision.YEAR} and time.first > index
        for time in sentence.times
        if clause_top(sentence, time.first).index == index
    )


def _signing(sentence: Sentence, index: int, status: str) -> str:
    """A signing yet to come, or denied, has not taken place."""
    if status != "signed":
        return status
    token = sentence.tokens[index]
    if negation(sentence, token):
        return "negotiating"
    if token.tag == "NOUN" or token.text.lower() == "signing":
        above = [*ancestors(sentence, index)][1:4]
        if any(negation(sentence, each) for each in above):
            return "negotiating"
        if any(each.lemma in _PROSPECTIVE for each in above):
            return "to_be_signed"
    return "to_be_signed" if is_to_come(sentence, index) else "signed"


def _event_of(context: _Context, named: NamedText, words: tuple[Span, ...]) -> Event | None:
    """The signing or adoption that the events tell of the same words."""
    marks = (named.noun.span, *words)
    candidates = [event for event in context.events if event.type == "AGREE"]
    for event in candidates:
        if any(word.overlaps(mark) for word in event.origin.words for mark in words):
            return event
    return next((event for event in candidates if any(e.covers(marks[0]) for e in event.evidence)), None)


def _date(context: _Context, named: NamedText, status: str, event: Event | None) -> DateInterval | None:
    """When the text was made, or is to be."""
    sentence = named.sentence
    if (year := sentence.tokens[named.first].text).isdigit() and len(year) == 4:
        return DateInterval.year(int(year))  # the 1991 Declaration
    dated = [time for time in sentence.times if time.date and time.kind == "date"]
    for time in dated:
        preposition = sentence.tokens[time.first - 1].lemma if time.first else ""
        if named.head < time.first < named.last and preposition in {"of", "dated"}:
            return time.date
    made = [kid.index for kid in _participles(Tree(sentence), named) if kid.lemma in _MAKING]
    if status == "in_force" and made:
        # "the contract that both signed on June 16"
        return next((time.date for time in dated if clause_top(sentence, time.first).index in made), None)
    if status not in {"signed", "to_be_signed"} and not (named.kind in _LASTING and status == "in_force"):
        return None
    top = clause_top(sentence, named.head).index
    inner = {token.index for token in Tree(sentence).kids(named.head, "acl")}
    for time in sorted(dated, key=lambda time: abs(time.first - named.head)):
        covering = time.first and sentence.tokens[time.first - 1].lemma in {"for", "until"}
        if not covering and clause_top(sentence, time.first).index in inner | {top}:
            return time.date
    if status in {"signed", "to_be_signed"} and event and event.date:
        return event.date
    if status == "to_be_signed":
        return _date_of_meeting(context, sentence)
    relative = sentence.tokens[top].relation == "acl:relcl"
    return context.told_on if status == "signed" and not relative else None


def _date_of_meeting(context: _Context, sentence: Sentence) -> DateInterval | None:
    """The date of the planned meeting told just before, at which a text is to be signed."""
    before = [
        (event.evidence[-1].start, event.date)
        for event in context.events
        if event.type == "CONSULT" and event.status == "planned" and event.evidence
    ]
    near = [(start, when) for start, when in before if 0 <= sentence.span.start - start <= _SAME_PASSAGE]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _parties(context: _Context, named: NamedText, status: str, event: Event | None) -> tuple[str, ...]:
    sentence, tree = named.sentence, Tree(named.sentence)
    inside = context.mentions.in_range(sentence.index, named.first, max(named.last, _reach(sentence, named)))
    between = [mention for mention in inside if tree.case(mention.head) in {"between", "among"}]
    if between and between[0].kind != "group":
        return tuple(mention.id for mention in context.mentions.conjuncts(between[0]))
    possessors = [context.mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(named.head, "nmod:poss")]
    owners = [each for each in (*possessors, *inside) if each and each.kind in {"state", "bloc"}]
    owners = [each for each in owners if each.form in {"name", "demonym", "capital"}]
    if named.kind in _NATIONAL_KINDS:
        own = [each for each in owners if each.head < named.head or tree.case(each.head) == "of"]
        giver = own[0].id if own else _lawgiver(context, named) or context.countries.first
        return (giver,) if giver else ()
    signers = _makers(context, named) or ([participant.party for participant in event.actors] if event else [])
    signers = [party for party in signers if not _is_elsewhere(context, tree, named, party)]
    companions = [mention for mention in inside if tree.case(mention.head) == "with"]
    if signers:
        found = _states_of(context, signers)
        # "Ruritania's parliament ratified the agreement with X": one side acts, the other is in the name.
        others = [each.id for each in companions if len(found) == 1 and each.kind in {"state", "bloc"}]
        return tuple(dict.fromkeys((*found, *others)))
    if companions:
        other = context.countries.other(code_of(companions[0])) or context.countries.first
        return tuple(filter(None, (other, companions[0].id)))
    if len(owners) > 1:
        return tuple(mention.id for mention in owners)
    told = status != "mentioned" or (named.kind in _PACTS and not _is_known_by_place(context, named))
    if named.noun.lemma.casefold().removesuffix("s") in _MULTILATERAL:
        told = status in {"signed", "to_be_signed", "negotiating"}
    if context.countries.bilateral and named.kind != "resolution" and told:
        return tuple(filter(None, (context.countries.first, context.countries.second)))
    predicate = predicate_of(sentence, named.head)
    subjects = clause_of(tree, predicate.index).subjects if predicate and status != "mentioned" else ()
    acting = [context.mentions.headed_by(sentence.index, index) for index in subjects]
    states = [each for each in acting if each and each.kind in {"state", "bloc"}]
    signing = status in {"signed", "to_be_signed"}
    people = [each.id for each in acting if each and each.kind == "person"] if signing else []
    found = tuple(each.id for each in states) or tuple(mention.id for mention in owners) or _states_of(context, people)
    if not found and named.kind == "programme" and context.countries.main:
        return (context.countries.main,)
    return found


def _makers(context: _Context, named: NamedText) -> list[str]:
    """Those a clause behind the name says made it: "the contract that A and B signed", "a declaration signed by A"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    for kid in _participles(tree, named):
        if kid.lemma in _MAKING:
            told = clause_of(tree, kid.index).subjects
            subjects = (context.mentions.headed_by(sentence.index, each) for each in told)
            found = [each for subject in subjects if subject for each in context.mentions.conjuncts(subject)]
            return [each.id for each in found if each.kind in {"person", "state", "body", "bloc"}]
    return []


def _is_known_by_place(context: _Context, named: NamedText) -> bool:
    """The Paris Agreement: named for where it was made, and open to many."""
    opening = context.mentions.in_range(named.sentence.index, named.first, named.head)
    place = bool(opening) and (opening[0].kind == "place" or opening[0].form == "capital")
    return place and opening[0].first == named.first and named.noun.text[:1].isupper()


def _reach(sentence: Sentence, named: NamedText) -> int:
    """Where the parties told right behind a name end: "the agreement on X [between A and B]"."""
    if named.last >= len(sentence.tokens) or sentence.tokens[named.last].text.lower() not in {"between", "with"}:
        return named.last
    noun = sentence.tokens[named.last].head
    return max(Tree(sentence).subtree(noun), default=named.last) + 1 if noun > named.last else named.last


def _lawgiver(context: _Context, named: NamedText) -> str | None:
    """Whose parliament, ministers or lawmakers act upon a law."""
    sentence, tree = named.sentence, Tree(named.sentence)
    predicate = predicate_of(sentence, named.head)
    for subject in clause_of(tree, predicate.index).subjects if predicate else ():
        owners = [subject, *(kid.index for kid in tree.kids(subject, "nmod:poss", "amod", "compound"))]
        mentions = (context.mentions.headed_by(sentence.index, index) for index in owners)
        state = next((each for each in mentions if each and each.kind in {"state", "bloc"}), None)
        if state:
            return state.id
        group = context.mentions.headed_by(sentence.index, subject)
        if group and (served := context.countries.mention_of(group.state)):
            return served.id  # Georgian lawmakers
    return None


def _is_elsewhere(context: _Context, tree: Tree, named: NamedText, party: str) -> bool:
    """Whether a party is only part of a text's name: "the Memorandum between the Chambers of Commerce"."""
    mention = context.mentions.by_id.get(party)
    if mention is None or mention.sentence != tree.sentence.index:
        return False
    inside = named.first <= mention.head < named.last and mention.kind == "body"
    return inside or tree.case(mention.head) == "between"


def _states_of(context: _Context, parties: list[str]) -> tuple[str, ...]:
    """Persons sign for the states they serve, and "the sides" are the two the report is about."""
    found: list[str] = []
    for party in parties:
        mention = context.mentions.by_id.get(party)
        if mention and mention.kind == "group" and context.countries.bilateral:
            found += filter(None, (context.countries.first, context.countries.second))
            continue
        if mention and mention.kind == "body" and _is_legislature(mention):
            state = context.countries.mention_of(mention.state)
            found += [state.id] if state else []
            continue
        body = _served_body(context, mention) if mention else None
        if body:
            found.append(body)
            continue
        state = context.countries.mention_of(context.countries.served_by(mention)) if mention else None
        if mention and mention.kind == "person" and state is None and context.countries.bilateral:
            found += filter(None, (context.countries.first, context.countries.second))
            continue
        found.append(state.id if state and mention and mention.kind == "person" else party)
    distinct = {_code(context, party) or party: party for party in reversed(found)}
    return tuple(reversed(distinct.values()))


def _is_legislature(body: Mention) -> bool:
    """Chambers, governments and the EU's own organs bind those they decide for."""
    name = body.name.casefold()
    return name in _LEGISLATURES or "chamber of deputies" in name or "national assembly" in name or "parliament" in name


def _served_body(context: _Context, person: Mention) -> str | None:
    """The company, bank or fund a person signs for; who holds an office of state signs for the state."""
    titled = context.mentions.titled.get(person.id)
    names = [office.body for office in titled.offices if office.body] if titled else []
    if not names or set(names[0].casefold().split()) & instrument_vocabulary().organs:
        return None
    bodies = (each for each in context.mentions.all if each.kind == "body" and each.form == "name")
    return next((each.id for each in bodies if each.name == names[0]), None)


def _code(context: _Context, party: str) -> str | None:
    mention = context.mentions.by_id.get(party)
    return code_of(mention) if mention else None


def _evidence(named: NamedText, words: tuple[Span, ...]) -> Span:
    span = named.sentence.span_of(named.first, max(named.last, _reach(named.sentence, named)))
    near = [word for word in words if named.sentence.span.covers(word)]
    return Span(min([span.start, *(word.start for word in near)]), max([span.end, *(word.end for word in near)]))


def _same(one: Instrument, other: Instrument) -> bool:
    """Two names of one text: equal, or one an abridged form of the other."""
    if one.kind != other.kind:
        return False
    first, second = set(one.name.casefold().split()), set(other.name.casefold().split())
    return first <= second or second <= first


def _merged(kept: Instrument, again: Instrument) -> Instrument:
    """The longer name, the stronger status with its date, and the evidence of both."""
    stronger = again if _RANK[again.status] > _RANK[kept.status] else kept
    longer = again if len(again.name) > len(kept.name) else kept
    return replace(
        stronger,
        name=longer.name,
        parties=kept.parties or again.parties,
        date=stronger.date or kept.date or again.date,
        evidence=tuple(dict.fromkeys((*stronger.evidence, *kept.evidence, *again.evidence))),
    )
