"""Which time a figure covers."""

import re
from datetime import date

from dragoman.extract.clauses import (
    ancestors,
    clause_top,
    has_perfect_auxiliary,
    is_infinitive,
    is_predicate,
    is_told_as_done,
    predicate_of,
    tree_distance,
)
from dragoman.extract.figures.currencies import money_words
from dragoman.extract.figures.joined import part_behind
from dragoman.extract.figures.number import Number
from dragoman.extract.figures.spans import is_behind_after, so_far, until_when
from dragoman.extract.word_sets import word_sets
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Document, Quantity, Sentence, TimeExpression, Token, top_of

_BASES = frozenset({"compare", "comparison", "than", "versus", "against", "relative", "compared", "from"})
_TEXTS = frozenset("accord agreement treaty deal law pact convention memorandum charter act resolution loan".split())
_PAPERS = frozenset({"bond", "note", "eurobond", "future"})
_BESIDE = frozenset({"compound", "nummod", "amod", "nmod"})
_AS_MUCH = frozenset({"much", "many", "high", "large"})
_SIGNING = frozenset({"sign", "signing", "exchange", "adopt", "adoption"})
_WHOLE = frozenset(
    {"in", "over", "during", "for", "the", "whole", "all", "entire", "full", "of"}
)  # "in the whole of 2024"
_SPANS = frozenset({"whole", "course", "rest", "entirety", "remainder"})
_TOKEN_WEIGHT = 0.3
_REACH_OF_SAME = 12
_LEADING = frozenset({"since", "in", "on", "over", "during", "the", "last", "between", "from"})
_YEARS_BACK = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}  # "two years ago"
_STRETCHES = frozenset({"period", "time", "month", "year", "quarter", "week", "day", "months", "span"})
_RANKED_OVER = frozenset(
    {"since", "in", "of", "this", "for", "level", "figure", "point", "total", "rate", "number", "toll"}
)
_REACH_OF_RANK = 4
_REACH_OF_FALL = 6  # tokens from "first" to the time behind "since"
_NEWEST = frozenset({"late", "latest"})  # "the latest figures for May" are of May
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth first".split())
_ORDINAL_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)")
_LOOK_BACK = 5
_DESCRIBED = 20  # what became of the things is told only where nothing else is: "traders abducted in May were freed"


def period_of(
    sentence: Sentence,
    number: int,
    topic: int,
    to_come: bool,
    barred: frozenset[int] = frozenset(),
    published: date | None = None,
    adds_up: bool = False,
) -> DateInterval | None:
    """The period of the number at token `number`, told in its own clause or one above it.

    Times that begin at a token in `barred` belong to other numbers. `adds_up` says that the year's total so far is
    told "by the end of" a month.
    """
    best: tuple[float, TimeExpression] | None = None
    scope = _scope(sentence, number) | _scope(sentence, topic)
    described = _describing(sentence, number, topic)
    part = part_behind(sentence, number)
    for time in sentence.times:
        if (
            time.first in barred
            or (time.first > part and not _is_behind_part(sentence, part, time))
            or time.date is None
            or time.kind == "set"
            or _is_base(sentence, time, to_come)
            or _is_momentary(sentence, time, to_come)
        ):
            continue
        anchor = top_of(sentence.tokens, time.first, time.last).index
        border = scope.get(clause_top(sentence, anchor).index) if clause_top(sentence, anchor).index in scope else None
        hung = _is_hung_above(sentence, number, time)
        if border is None and clause_top(sentence, anchor).index not in described and not hung:
            continue
        if _is_of_another(sentence, anchor, number, topic) or _is_of_rank(sentence, time):
            continue
        if not to_come and is_behind_after(sentence, number, time):
            continue
        if not to_come and _is_before(sentence, time, anchor):
            continue
        if border is not None and time.first >= border and not hung and not _trails(sentence, number, time, anchor):
            continue
        gap = min(abs(time.first - number), abs(time.last - 1 - number))
        near = min(tree_distance(sentence, anchor, number), tree_distance(sentence, anchor, topic))
        cost = near + _TOKEN_WEIGHT * gap + (_DESCRIBED if border is None else 0)
        if best is None or cost < best[0]:
            best = (cost, time)
    if best is None:
        return _of_antecedent(sentence, number)
    found = _joint(sentence, best[1])
    assert found is not None
    if published and not to_come and since_start(sentence, best[1]) and found.first <= published:
        until = DateInterval.parse(published.isoformat()[: len(found.iso)])
        return found if found.precision is Precision.INTERVAL else DateInterval.between(found, until)
    if to_come:
        return until_when(sentence, best[1], found, published) or _last_day(sentence, best[1], found)
    return so_far(sentence, best[1], found) if adds_up else _whole_year(sentence, best[1], found)


def _joint(sentence: Sentence, time: TimeExpression) -> DateInterval | None:
    """ "In January and February": the time, with the one joined to it where that follows on it."""
    one = time.date
    for other in sentence.times:
        joined = other.first == time.last + 1 and sentence.tokens[time.last].lemma == "and"
        if one is None or other.date is None or not joined or other.date.precision is not one.precision:
            continue
        if one.precision is not Precision.DAY and (other.date.first - one.last).days == 1:
            return DateInterval.between(one, other.date)
    return one


def _describing(sentence: Sentence, number: int, topic: int) -> set[int]:
    """The clauses behind what is measured that say what became of it: "40 tons of drugs delivered last autumn", "the
    rice which Viet Nam gave last year"."""
    things = [sentence.tokens[index] for index in {number, topic, sentence.tokens[number].head} if index >= 0]
    things = [each for each in things if each.tag not in {"VERB", "AUX"}]
    things += [kid for thing in things for kid in sentence.children(thing.index, "nmod")]
    clauses = {kid.index for thing in things for kid in sentence.children(thing.index, "acl", "acl:relcl")}
    # "refugees whose cards expire on 30 June": the time of something of theirs
    whose = [token for token in sentence.tokens if token.lemma == "whose"]
    return {each for each in clauses if not any(clause_top(sentence, token.index).index == each for token in whose)}


def _is_of_another(sentence: Sentence, anchor: int, number: int, topic: int) -> bool:
    """ "people missing from the war of the 1990s": the time of another noun."""
    token = sentence.tokens[anchor]
    if (
        token.base_relation in _BESIDE
        and token.head >= 0
        and sentence.tokens[token.head].lemma in _PAPERS
        and anchor < token.head
    ):
        return True  # "the 2035 bond rose to 70 cents": when it falls due
    if token.base_relation in {"compound", "nummod", "amod"} and token.head not in {number, topic}:
        return sentence.tokens[token.head].lemma in _TEXTS  # "keeps 600 men there under a 1982 accord"
    if token.base_relation != "nmod" or not any(kid.lemma == "of" for kid in sentence.children(anchor, "case")):
        return False
    above = {each.index for start in (number, topic) for each in ancestors(sentence, start)}
    timed = any(time.first <= token.head < time.last for time in sentence.times)
    timed = timed or sentence.tokens[token.head].lemma in _SPANS  # "in the whole of 2023"
    return token.head not in above and not timed and sentence.tokens[token.head].tag == "NOUN"


def _is_before(sentence: Sentence, time: TimeExpression, anchor: int) -> bool:
    """ "Before 2011", "before the ban in August 2023": what was earlier is not of that time."""
    if time.first and sentence.tokens[time.first - 1].lemma == "before":
        return True
    token = sentence.tokens[anchor]
    if token.base_relation != "nmod" or sentence.tokens[token.head].tag != "NOUN":
        return False
    return any(kid.lemma in {"before", "until"} for kid in sentence.children(token.head, "case"))


def _is_of_rank(sentence: Sentence, time: TimeExpression) -> bool:
    """ "The deployment, the twelfth since 2015, lasts", "the highest since 2008": the time of a count of occasions."""
    place = time.first - 1
    while place >= 0 and sentence.tokens[place].lemma in _RANKED_OVER:
        place -= 1
    if place < 1:
        return False
    word = sentence.tokens[place]
    ranked = word.lemma in _ORDINALS or (
        word.tag in {"ADJ", "ADV"} and word.text.lower().endswith("est") and word.lemma not in _NEWEST
    )
    ranked = ranked or _ORDINAL_DIGITS.fullmatch(word.text) is not None
    if not ranked and time.first and sentence.tokens[time.first - 1].lemma == "since":
        return _is_counted_fall(sentence, time.first)
    led = sentence.tokens[place - 1]
    return ranked and led.lemma in {"the", "its", "their", "his", "her"} and time.first - place <= _REACH_OF_RANK


def _is_counted_fall(sentence: Sentence, time: int) -> bool:
    """ "The first annual dip since February", "the steepest fall since 2008": an occasion of a row of them."""
    before = sentence.tokens[max(0, time - _REACH_OF_FALL) : time - 1]
    opened = next((i for i, token in enumerate(before) if token.lemma in _ORDINALS), None)
    opened = next((i for i, t in enumerate(before) if t.text.lower().endswith("est") and t.tag == "ADJ"), opened)
    if opened is None:
        return False
    return all(token.tag in {"ADJ", "NOUN"} and token.lemma not in _STRETCHES for token in before[opened + 1 :])


def _of_antecedent(sentence: Sentence, number: int) -> DateInterval | None:
    """ "The attack of 22 March, in which five soldiers were slain": the time of what the clause hangs on."""
    top = clause_top(sentence, number)
    clause = sentence.subtree(top.index)
    if not any(kid.lemma == "which" for kid in clause):
        return None
    whole = sentence.tokens[top.head]
    if top.relation != "acl:relcl":  # the parser hangs some of them on the verb
        things = [kid for kid in sentence.children(top.head, "obj", "obl") if kid.index < clause[0].index]
        led = {
            kid.lemma for which in clause if which.lemma == "which" for kid in sentence.children(which.index, "case")
        }
        if not things or not led:
            return None
        whole = things[0]
    while whole.base_relation == "nmod" and whole.head >= 0:
        whole = sentence.tokens[whole.head]  # "yesterday's attack on a convoy near Pibor, in which"
    held = {kid.index for kid in sentence.subtree(whole.index)} - {kid.index for kid in clause}
    held |= set(range(whole.index, clause[0].index))
    return next((time.date for time in sentence.times if time.date and time.first in held), None)


def since_start(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Since its start in 1989", "since the founding of the fund in 2004": from then until now."""
    token = top_of(sentence.tokens, time.first, time.last)
    above = [sentence.tokens[token.head]] if token.head >= 0 and token.base_relation == "nmod" else []
    while above and above[-1].base_relation == "nmod" and above[-1].head >= 0:
        above.append(sentence.tokens[above[-1].head])  # "since the arrest of the mayor of the town on 19 March"
    begun = [kid for kid in sentence.children(token.head, "obl") if kid.index < token.index] if token.head >= 0 else []
    above += [kid for kid in begun[-1:] if not _parted(sentence, kid.index, time.first)]
    return any(kid.lemma == "since" for each in above for kid in sentence.children(each.index, "case"))


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text in {",", ";"} or token.tag == "VERB" for token in sentence.tokens[first + 1 : last])


def since_when(sentence: Sentence, number: int, published: date | None) -> DateInterval | None:
    """ "Have been killed since the group took up arms in 2009": from then to the day of the report."""
    predicate = predicate_of(sentence, number)
    for clause in sentence.children(predicate.index, "advcl") if predicate and published else ():
        if any(kid.lemma == "since" for kid in sentence.children(clause.index, "mark")):
            inside = {kid.index for kid in sentence.subtree(clause.index)}
            start = next((time.date for time in sentence.times if time.date and time.first in inside), None)
            if start and published and start.first <= published:
                begun = start.iso.split("/")[0]
                return DateInterval.between(start, DateInterval.parse(published.isoformat()[: len(begun)]))
    return None


def period_beside(sentence: Sentence, quantity: Quantity) -> DateInterval | None:
    """The time told right after an amount, "from $1.06 billion in 2023": nothing else can be meant for it."""
    return next((time.date for time in _beside(sentence, quantity) if time.date), None)


def times_beside(sentence: Sentence, quantities: list[Quantity]) -> frozenset[int]:
    """The first tokens of the times told right after these amounts."""
    return frozenset(time.first for quantity in quantities for time in _beside(sentence, quantity))


def _beside(sentence: Sentence, quantity: Quantity) -> list[TimeExpression]:
    return [
        time
        for time in sentence.times
        if 0 <= time.first - quantity.last <= 1
        or (
            quantity.last < time.first
            and all(token.lemma in _WHOLE for token in sentence.tokens[quantity.last : time.first])
        )
    ]


def is_of_same_time(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Were hurt in the same period", "over the period": the time of the figure before, told behind the number."""
    behind = [token.lemma for token in sentence.tokens[quantity.last : quantity.last + _REACH_OF_SAME]]
    for one, two, three in zip(behind, behind[1:], behind[2:], strict=False):
        if one == "the" and two == "same" and three in _STRETCHES:
            return True
        if one in {"in", "over", "during"} and two in {"the", "that", "this"} and three == "period":
            return True
    return False


def is_share_of_figure(sentence: Sentence, number: Number) -> bool:
    """ "Came to 12.7 billion in 2024, which is 79 percent of its trade": a share of the figure it is told behind."""
    predicate = predicate_of(sentence, number.head)
    if number.unit != "percent" or predicate is None or predicate.base_relation not in {"acl", "advcl"}:
        return False
    return any(kid.lemma == "which" for kid in sentence.children(predicate.index, "nsubj")) and any(
        each.last <= predicate.index for each in sentence.quantities
    )


def year_before(sentence: Sentence, quantity: Quantity, period: DateInterval | None) -> DateInterval | None:
    """The period "a year earlier" is, where it is told beside an amount after one of `period`."""
    beside = next(iter(_beside(sentence, quantity)), None)
    words = {token.lemma for token in sentence.tokens[beside.first : beside.last]} if beside else set()
    if (
        period is None
        or "year" not in words
        or not words & {"early", "earlier", "before", "previous", "preceding", "ago"}
    ):
        return None
    back = next((_YEARS_BACK[word] for word in words if word in _YEARS_BACK), 1)
    ends = [f"{int(end[:4]) - back}{end[4:]}" for end in period.iso.split("/")]
    return DateInterval.parse("/".join(ends)) if period.precision is not Precision.DAY else None


def is_signed(sentence: Sentence, number: int, indicator: str) -> bool:
    """ "The ministers signed four memorandums": what is done at the occasion the report begins with."""
    if indicator != "documents":
        return False
    above = [token for token in ancestors(sentence, number) if token.lemma in _SIGNING]
    perfect = any(has_perfect_auxiliary(sentence, token) for token in above)
    return bool(above) and not perfect and is_told_as_done(sentence, number)


def day_of_lead(document: Document) -> DateInterval | None:
    """The first day told in the first three sentences."""
    times = (time.date for sentence in document.sentences[:3] for time in sentence.times)
    return next((each for each in times if each and each.precision is Precision.DAY), None)


def _scope(sentence: Sentence, index: int) -> dict[int, int]:
    """The clauses whose times hold for a token, each with the position before which such a time must stand.

    A conjoined or adverbial clause shares what opens the clause above it ("In 2023 exports rose and imports fell");
    a clause within a noun phrase, a reported one and a parenthesis stand for themselves.
    """
    top = clause_top(sentence, index)
    scope = {top.index: len(sentence.tokens)}
    blow = _of_the_same_blow(sentence, top)
    while top.head >= 0 and (
        _is_where(sentence, top)
        if top.relation == "acl:relcl"
        else top.base_relation in {"conj", "advcl", "xcomp", "acl"} or _is_bracketed(sentence, top)
    ):
        # "is to begin in April and to take 28 months": the time of the first is not that of the second.
        led = top.base_relation != "conj" and is_infinitive(sentence, top)
        shares = top.base_relation in {"xcomp", "acl", "parataxis"} or led
        shares = shares or _follows(sentence, top)
        above = clause_top(sentence, top.head)
        limit = len(sentence.tokens) if shares else above.index
        misread = above.base_relation == "root" and above.tag == "NOUN"  # "clashes left 15 people dead"
        if above.index in scope or (top.relation == "acl" and not is_infinitive(sentence, top) and not misread):
            break
        scope[above.index] = limit
        top = above
    if top.base_relation == "ccomp" and top.head > top.index:
        # "11 were killed late on Sunday, the ministry said": what stands before the speaker belongs to what is said.
        speaker = next((kid.index for kid in sentence.children(top.head, "nsubj") if kid.index > top.index), top.head)
        scope.setdefault(top.head, speaker)
    scope |= blow or _of_the_same_blow(sentence, top)
    for kid in sentence.children(top.index, "conj"):
        # "killed 46 people and injured 85 on Tuesday"
        ahead = sentence.children(kid.index, "xcomp", "aux")  # "and is expected to double by 2035"
        if (
            index < kid.index
            and not ahead
            and is_told_as_done(sentence, top.index) == is_told_as_done(sentence, kid.index)
            and not sentence.children(kid.index, "nsubj")
            and is_predicate(sentence, kid)
        ):
            scope.setdefault(kid.index, len(sentence.tokens))
    return scope


def _is_bracketed(sentence: Sentence, clause: Token) -> bool:
    """ "In 2020 its partners were Russia (13 percent of exports), Latvia (9 percent)" """
    opening = sentence.subtree(clause.index)[0].index - 1
    inside = sentence.tokens[max(0, opening) : clause.index]
    return clause.base_relation == "parataxis" and any(token.text == "(" for token in inside)


def _is_hung_above(sentence: Sentence, number: int, time: TimeExpression) -> bool:
    """ "Recalled its envoy after two men were shot dead last Friday": a time at the end that the parser hangs on the
    main clause."""
    clause = clause_top(sentence, number)
    marked = {kid.lemma for kid in sentence.children(clause.index, "mark")} & {
        "after",
        "when",
        "since",
        "because",
        "as",
    }
    between = sentence.tokens[clause.index : time.first]
    return (
        clause.base_relation in {"advcl", "acl"}
        and clause.head < number < time.first
        and clause.index < time.first
        and bool(marked)
        and not any(token.text in {",", ";"} or token.tag == "VERB" for token in between[1:])
    )


def _trails(sentence: Sentence, number: int, time: TimeExpression, anchor: int) -> bool:
    """ "Has infected 5,118 people and killed 186 since 7 January": a time behind the last of several verbs is of it as
    well, whichever of them the parser hangs it on."""
    clause = clause_top(sentence, number)
    if clause.base_relation != "conj" or clause.tag != "VERB" or sentence.children(clause.index, "nsubj"):
        return False
    between = sentence.tokens[max(number, clause.index) : time.first]
    plain = not any(token.text in {",", ";", ":"} or token.tag == "VERB" for token in between[1:])
    return plain and time.first > max(number, clause.index) and sentence.tokens[anchor].head == clause.head


def _is_where(sentence: Sentence, clause: Token) -> bool:
    """ "a conference on Tuesday, where 2,000 delegates gathered" """
    return any(token.lemma == "where" for token in sentence.children(clause.index, "advmod", "mark"))


def _follows(sentence: Sentence, clause: Token) -> bool:
    """ "amounted to 6 billion in 2023, accounting for 18 percent": a participle goes on with the clause before it."""
    participle = clause.text.lower().endswith("ing") and clause.head < clause.index
    tied = clause.base_relation == "advcl" or (
        clause.base_relation == "conj" and not sentence.tokens[clause.head].text.lower().endswith("ing")
    )
    return participle and tied and not sentence.children(clause.index, "nsubj", "mark", "aux")


def _of_the_same_blow(sentence: Sentence, top: Token) -> dict[int, int]:
    """Clauses told of one blow, which share their time: "61 died and 102 were wounded on Sunday", "when they came under
    fire on Tuesday"."""
    harm = word_sets("outlook.yaml")["harming"]
    if top.lemma not in harm:
        return {}
    at_once = {"when", "as", "after", "while"}
    shared = [kid for kid in sentence.children(top.index, "conj") if kid.lemma in harm]
    if top.base_relation == "conj" and sentence.tokens[top.head].lemma in harm:
        shared += [sentence.tokens[top.head]]
    for clause in [top, *shared]:
        marks = {kid.lemma for kid in sentence.children(clause.index, "mark", "advmod")}
        if clause.base_relation == "advcl" and at_once & marks:
            shared.append(clause_top(sentence, clause.head))  # "sealed the border on Saturday after gunmen killed two"
            break
    for clause in [top, *shared]:
        shared += [
            kid
            for kid in sentence.children(clause.index, "advcl")
            if any(mark.lemma in at_once for mark in sentence.children(kid.index, "mark", "advmod"))
        ]
    return {clause.index: len(sentence.tokens) for clause in shared}


def _is_momentary(sentence: Sentence, time: TimeExpression, to_come: bool) -> bool:
    """ "Until 15 October": a moment, not the time covered; but "as of 15 October the fund holds"."""
    return not to_come and time.first > 0 and sentence.tokens[time.first - 1].lemma == "until"


def is_border(sentence: Sentence, time: TimeExpression) -> bool:
    """ "From Wednesday", "until 3 May": where something begins or ends."""
    return bool(time.first) and sentence.tokens[time.first - 1].lemma in {"from", "until", "by", "since", "before"}


def _is_base(sentence: Sentence, time: TimeExpression, to_come: bool) -> bool:
    """ "compared to the same period of 2021", "down from last year": what the change is measured from."""
    if time.first > 1 and sentence.tokens[time.first - 1].lemma == "on":
        moved = (each for each in sentence.quantities if each.direction and each.last == time.first - 1)
        if next(moved, None):
            return True  # "had grown by 18 % on 2021"
    for token in reversed(sentence.tokens[max(0, time.first - _LOOK_BACK) : time.first]):
        if any(quantity.first <= token.index < quantity.last for quantity in sentence.quantities):
            return False
        relative = {each.lemma for each in sentence.tokens[time.first : time.last]} & {"early", "earlier", "ago"}
        if (
            token.lemma == "from"
            and token.index == time.first - 1
            and (relative or (not to_come and _is_moved(sentence, token.index)))
        ):
            return True  # "decreased in March from a year earlier", "rose 12 percent from July"
        if token.lemma == "as" and token.tag != "SCONJ" and sentence.tokens[token.index - 1].lemma in _AS_MUCH:
            return True  # "three times as much as in 2023"
        if token.lemma == "against" and _is_of_money(sentence, token.index, time.first):
            continue  # "lost 16 percent against the dollar since January"
        if token.lemma in _BASES:
            return token.lemma != "from" or sentence.tokens[max(0, token.index - 1)].lemma in {"down", "up"}
    return False


def _is_behind_part(sentence: Sentence, part: int, time: TimeExpression) -> bool:
    """ "937 people, including 343 children, since mid-June": a comma ends what is told of the part."""
    opening = time.first - 1
    while opening > part and sentence.tokens[opening].lemma in _LEADING:
        opening -= 1
    return opening > part and sentence.tokens[opening].text == ","


def _is_of_money(sentence: Sentence, first: int, last: int) -> bool:
    return any(token.text.lower() in money_words() for token in sentence.tokens[first:last])


def _is_moved(sentence: Sentence, end: int) -> bool:
    """Whether a relative change ends at token `end`."""
    return any(each.last == end and each.change is not None and each.direction for each in sentence.quantities)


def _whole_year(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "By the end of 2021 it amounted to": the total of the year, not the state of its last day."""
    words = {token.lemma for token in sentence.tokens[max(0, time.first - 3) : time.last]}
    at_end = found.first == found.last and (found.last.month, found.last.day) == (12, 31)
    if "end" in words and at_end:
        return DateInterval.year(found.last.year, found.basis)
    return found


def _last_day(sentence: Sentence, time: TimeExpression, found: DateInterval) -> DateInterval:
    """ "By the end of August": a day, and not the month, for what is to be reached; a year stays one."""
    words = [token.lemma for token in sentence.tokens[max(0, time.first - 2) : time.last]]
    ends = (
        bool({"by", "before"} & set(words))
        and "end" in words
        and found.precision in {Precision.MONTH, Precision.INTERVAL}
    )
    return DateInterval.parse(found.last.isoformat()) if ends else found


def is_after(period: DateInterval | None, published: date | None) -> bool:
    return period is not None and published is not None and period.first > published
