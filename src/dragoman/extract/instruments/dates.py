"""When a text was made, or is to be."""

import re

from dragoman.extract.clauses import clause_top
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.making import participles
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.names import named_texts
from dragoman.extract.instruments.standing import JOINING
from dragoman.extract.instruments.vocabulary import LASTING, PACTS, instrument_vocabulary
from dragoman.extract.mentions.view import DASHES
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Event
from dragoman.model.sentence import Sentence, TimeExpression

_NUMBERED = re.compile(r"(?:19|20)\d\d(?=/\d)")  # the year in the number of an act
_SAME_PASSAGE = 600  # characters between a planned meeting and the text to be signed at it
_LONGEST_MEETING = 31  # days
_RENEWING = frozenset({"renew", "extend", "prolong", "update"})
_REPLACING = frozenset({"replace", "supersede", "supplement", "update", "amend"})
_COMING = frozenset({"entered", "enters", "enter", "came", "comes", "took", "takes"})  # into force, effect
_EFFECT = frozenset({"force", "effect"})
_PASSED = ("adopt", "pass", "approv", "endors", "vot", "sign", "renew", "extend")
_CONFIRMING = frozenset({"ratify", "ratification", "approve"})
_STATED = re.compile(r"\d{4}(-\d\d){0,2}")


def day_of(
    context: Context, named: NamedText, status: str, event: Event | None, words: tuple[Span, ...]
) -> DateInterval | None:
    """The day of making by the name, the clause, the `event` of signing, or the news; `words` told the standing."""
    sentence = named.sentence
    said = [word.quote(context.document.text).lower() for word in words]
    passed_on = named.kind in {"treaty", "agreement"} and "approval" in said
    ratified = passed_on or any(word.startswith("ratif") for word in said)
    numbered = named.kind == "resolution" and named.numbered
    dated = [time for time in sentence.times if time.date and time.kind == "date"]
    in_name = _in_name(named, dated)
    if in_name and named.kind == "resolution" and context.told_on and in_name.iso == context.told_on.iso[:4]:
        in_name = (
            in_name if status != "signed" or not (event or _is_passed(named)) else None
        )  # numbered as it is adopted
    if in_name:
        aimed = context.published is not None and in_name.first > context.published.last and status != "to_be_signed"
        return None if aimed else in_name  # the 2030 of "the 2030 Agenda" is what it is for
    confirmed = ratified or _CONFIRMING & {each.lemma for each in sentence.tokens}
    if named.kind in PACTS and confirmed and (signed := _day_of_first_signing(named, dated)):
        return signed  # "approved the protocol, signed in Lomé in May 2019"
    if event is None and ratified:
        return None  # the day of one side's ratification is not that of the text
    if event is None and numbered and not any(word.startswith(_PASSED) for word in said):
        return None  # "will discuss Resolution 1701"
    inside = range(named.first, named.last)
    outside = (time for time in dated if time.first not in inside or (named.aside and time.first < named.aside[1]))
    dated = [time for time in outside if time.date and not _is_span(time.date)]
    ending = words if status == "ended" else ()  # "which a court struck down in March"
    told = [kid for kid in participles(Tree(sentence), named) if kid.span not in ending]
    vocabulary = instrument_vocabulary()
    made = [each.index for each in told if each.lemma in vocabulary.declaring | _RENEWING]
    first_signed = bool(made) and sentence.tokens[made[0]].lemma in vocabulary.making and _is_passed(named)
    if made and (
        status in {"in_force", "mentioned", "ended"} or first_signed or sentence.tokens[made[0]].span in words
    ):
        # "the contract that both signed on June 16"
        when = next((time.date for time in dated if _is_of_making(sentence, made, time)), None)
        if when or status != "signed":
            return when
    joined = _day_of_joining(named) if status == "in_force" and named.kind == "treaty" else None
    if joined:
        return joined
    behind = {each.text for each in sentence.tokens[named.last : named.last + 6]}
    if status == "in_force" and ("force" in behind or _COMING & set(said)):
        return _day_of_effect(named, dated)
    if ratified or (status not in {"signed", "to_be_signed"} and not (named.kind in LASTING and status == "in_force")):
        return None
    when = _in_clause(named, status, dated, context.published)
    if when:
        coming = context.published is not None and when.first > context.published.last
        return None if coming and status == "in_force" else when  # "the decree will be lifted on 15 May"
    if event and event.date and status != "in_force" and not _is_span(event.date):
        return event.date
    if status == "to_be_signed":
        # "To be signed before the summer" says when, which no meeting before that does.
        return _day_of_meeting(context, sentence) if event is None or event.date is None else None
    if status != "signed":
        return None
    earlier = [time.date for time in dated if time.date and time.first < named.head]
    if context.published:
        earlier = [each for each in earlier if each.first <= context.published.last]  # no day of what is to come
    if earlier:
        return earlier[-1]  # "in September he visited A, and the two signed a treaty"
    top = clause_top(sentence, named.head)
    long_ago = top.relation == "advcl" and any(kid.lemma in {"after", "since"} for kid in sentence.children(top.index))
    long_ago = long_ago and any(time.kind == "duration" and time.last <= named.first for time in sentence.times)
    return None if top.relation == "acl:relcl" or long_ago else context.told_on  # "ten years after the code was signed"


def _is_of_making(sentence: Sentence, made: list[int], time: TimeExpression) -> bool:
    """ "It replaces a memorandum signed in 2011": the day in the clause of the making, or right behind it."""
    right_behind = time.first - 2 in made and sentence.tokens[time.first - 1].tag == "ADP"
    return right_behind or clause_top(sentence, time.first).index in made


def _day_of_first_signing(named: NamedText, dated: list[TimeExpression]) -> DateInterval | None:
    """The day within the clause that tells of a text, beside what is done with it now, that it was signed."""
    tree, making = Tree(named.sentence), instrument_vocabulary().making
    signed = [each.index for each in participles(tree, named) if each.lemma in making]
    told = (time.date for time in dated if set(tree.ancestors(time.first)) & set(signed))
    return next((each for each in told if each and not _is_span(each)), None)


def _is_passed(named: NamedText) -> bool:
    """Whether a text is what somebody approves or adopts: "approved the convention, signed in Suva in May 2016"."""
    above = named.sentence.tokens[named.noun.head] if named.noun.head >= 0 else None
    passed = above is not None and above.lemma in instrument_vocabulary().passing
    return passed and named.noun.base_relation in {"obj", "nsubj"}


def _in_name(named: NamedText, dated: list[TimeExpression]) -> DateInterval | None:
    """ "The 1991 Declaration", "the 1982 UNCLOS", "the agreement of 10 November 2020"."""
    tokens = named.sentence.tokens
    before = tokens[named.first - 1].text if named.known and named.first else ""
    year = before if before.isdigit() else tokens[named.first].text
    to_another = [each.text in DASHES for each in tokens[named.first + 1 : named.first + 2]] == [True]
    if year.isdecimal() and len(year) == 4 and int(year) and not to_another:
        return DateInterval.year(int(year))
    number = _NUMBERED.search("".join(each.text for each in tokens[named.head + 1 : named.last]))
    if number and named.kind == "law":
        return DateInterval.year(int(number[0]))  # "Regulation (EU) 2019/1716"
    for time in dated:
        preposition = tokens[time.first - 1].lemma if time.first else ""
        if any(each.lemma.lower() in instrument_vocabulary().heads for each in tokens[named.head + 1 : time.first]):
            continue  # "an arrangement under the Defence Agreement of 2017"
        if named.head < time.first <= named.last + 1 and preposition in {"of", "dated", "("}:
            return time.date
    return None


def _day_of_joining(named: NamedText) -> DateInterval | None:
    """ "Has been a party to the convention since 1984", "acceded to it in 2010": since when it binds."""
    sentence = named.sentence
    above = sentence.tokens[named.noun.head] if named.noun.head >= 0 else None
    if above is None or above.lemma not in JOINING:
        return None
    for time in sentence.times:
        near = (
            time.first > named.head
            and clause_top(sentence, time.first).index == clause_top(sentence, above.index).index
        )
        told = time.value if time.relation == "since" else time.date.iso if time.date else None
        if near and told and _STATED.fullmatch(told):
            return DateInterval.parse(told)
    return None


def _day_of_effect(named: NamedText, dated: list[TimeExpression]) -> DateInterval | None:
    """ "Came into force in May", "in force since December 2022"."""
    sentence = named.sentence
    told = (each.index for each in sentence.tokens if each.lemma in _EFFECT and each.index > named.head)
    start = next(told, named.head)
    for time in sentence.times:
        since = time.relation == "since" and start < time.first <= start + 2
        if since and time.value and _STATED.fullmatch(time.value):
            return DateInterval.parse(time.value)
    return next((time.date for time in dated if time.first > start), None)


def _in_clause(
    named: NamedText, status: str, dated: list[TimeExpression], published: DateInterval | None
) -> DateInterval | None:
    """The nearest day told in the clause of a text or in one that hangs on it."""
    sentence = named.sentence
    top = clause_top(sentence, named.head).index
    inner = {token.index for token in Tree(sentence).kids(named.head, "acl")}
    for time in sorted(dated, key=lambda time: abs(time.first - named.head)):
        opening = time.first
        while opening and sentence.tokens[opening - 1].lemma in {"the", "year", "period"}:
            opening -= 1  # "for the years 2026-2028"
        covering = opening and sentence.tokens[opening - 1].lemma in {"for", "until"}
        if status == "in_force" and not _is_when_made(sentence, time):
            continue
        owner = sentence.tokens[sentence.tokens[time.first].head]
        another = owner.base_relation != "root" and owner.lemma in instrument_vocabulary().heads
        if time.date and time.date.precision is Precision.YEAR and _is_of_another(named, time):
            continue  # "a second protocol to the 1915 convention"
        if another and owner.tag in {"NOUN", "PROPN"} and not named.first <= owner.index < named.last:
            continue  # "a bill that replaces a law of 2015"
        if status == "signed" and published and time.date and time.date.first > published.last:
            continue  # "signed a memorandum; under it, each will send a ship from 1 September"
        clause = clause_top(sentence, time.first)
        if clause.lemma in _REPLACING and clause.index > named.head:
            continue  # "which replaces that of 2005"
        if not covering and clause_top(sentence, time.first).index in inner | {top}:
            return _as_deadline(time) if status == "to_be_signed" else time.date
    return None


def _is_of_another(named: NamedText, time: TimeExpression) -> bool:
    """Whether a year stands within the name of another text of the sentence."""
    others = (each for each in named_texts(named.sentence) if each.head != named.head)
    return any(each.first <= time.first < each.last for each in others)


def _as_deadline(time: TimeExpression) -> DateInterval | None:
    """ "By the end of August" is its last day; a year stays one."""
    limited = time.relation in {"by", "before"} and time.date and time.date.precision is not Precision.YEAR
    return time.deadline if time.deadline and limited else time.date


def _is_span(when: DateInterval) -> bool:
    """Whether a date covers years, as those a programme is for do."""
    return when.precision is Precision.INTERVAL and (when.last - when.first).days > _LONGEST_MEETING


def _is_when_made(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a law in force is of that time: "in force since 2019", but not "must adopt the tariff by 2028"."""
    before = sentence.tokens[time.first - 1].lemma if time.first else ""
    return before not in {"by", "until", "before"}


def _day_of_meeting(context: Context, sentence: Sentence) -> DateInterval | None:
    """The date of the planned meeting told just before, at which a text is to be signed."""
    before = [
        (event.evidence[-1].start, event.date)
        for event in context.events
        if event.type == "CONSULT" and event.status == "planned" and event.evidence
    ]
    near = [(start, when) for start, when in before if 0 <= sentence.span.start - start <= _SAME_PASSAGE]
    return max(near, key=lambda pair: pair[0])[1] if near else None
