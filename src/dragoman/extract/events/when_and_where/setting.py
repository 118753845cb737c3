"""When and where an event is, as far as its own clause says."""

from dataclasses import dataclass, replace
from datetime import date

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.presupposed import is_due_then
from dragoman.extract.events.standing.stance import calling_off, new_day_of
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import is_done_by_the_nth
from dragoman.extract.events.taking_part.participants import PartyFinder, is_place
from dragoman.extract.events.taking_part.scene import scene_of
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.events.when_and_where.attachment import (
    MARGINS,
    OCCASIONS,
    PLACING,
    belongs,
    head_of,
    is_behind_its_place,
    is_fronted_for,
    is_near,
    is_right_behind,
    start_of_phrase,
    start_of_time,
)
from dragoman.extract.events.when_and_where.dating import (
    begun,
    best,
    in_its_year,
    is_when,
    is_when_of,
    is_when_told,
    start_of,
    starts_there,
    tells_year,
)
from dragoman.extract.events.when_and_where.days_nearby import times_nearby
from dragoman.extract.events.when_and_where.places import (
    Place,
    called_after,
    clause_of_where,
    place_at,
    where_it_tells_of,
)
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import TimeExpression

_PROVOKING = frozenset({"draw", "prompt", "provoke", "spark", "trigger", "elicit", "attract"})
_IN_TALKS = frozenset({"in", "over", "after", "following"})  # "agreed in a telephone call on Friday"


@dataclass(frozen=True, slots=True)
class Setting:
    """`places` are spans of the text; `city` tells for each whether it is less than a state."""

    date: DateInterval | None = None
    places: tuple[Place, ...] = ()


def moved(match: Match, setting: Setting, published: date) -> tuple[Setting, Setting] | None:
    """Old and new setting of what is put off to another day, as the clause says; None of anything else."""
    tree = match.tree
    verb = calling_off(tree, match.anchor, match.trigger)
    new = new_day_of(tree, verb) if verb is not None else []
    if verb is not None and (both := _from_to(tree, verb)) is not None:
        old, later = both
        return Setting(old, setting.places), Setting(later, setting.places)
    times = [time for time in tree.sentence.times if time.date is not None and head_of(tree, time) in new]
    if not times:
        return None
    start = tree.tokens[times[-1].first].span.start
    before = tuple(place for place in setting.places if place.span.start < start)
    behind = tuple(place for place in setting.places if place not in before)
    year = tells_year(tree, times[-1])
    day = times[-1].date
    on = day if year or day is None else day.next_from(published)
    return Setting(setting.date, before), Setting(on, behind or before)  # it keeps its place unless another is said


def _from_to(tree: Tree, verb: int) -> tuple[DateInterval, DateInterval] | None:
    """ "Postponed from 20 April to 5 May" are two days, and no time from the one to the other."""
    for time in tree.sentence.times:
        if time.first > verb and time.date is not None and time.date.precision is Precision.INTERVAL:
            before = tree.tokens[max(time.first - 1, 0)].text.lower()
            if "from" in (before, tree.tokens[time.first].text.lower()):
                said = [token.text for token in tree.tokens[time.first : time.last]]
                first, last = _ends(time.date, in_months=not any(text.isdigit() and len(text) < 3 for text in said))
                return replace(first, basis=time.date.basis), replace(last, basis=time.date.basis)
    return None


def _ends(both: DateInterval, *, in_months: bool) -> tuple[DateInterval, DateInterval]:
    """The days at both ends, or the months or years where no day is told: "from June to the end of September"."""
    if not in_months or both.first.day != 1:
        return DateInterval.day(both.first), DateInterval.day(both.last)
    if both.first.month == 1 and (both.last.month, both.last.day) == (12, 31):
        return DateInterval.year(both.first.year), DateInterval.year(both.last.year)  # "from 2025 to 2026"
    first, last = (DateInterval.month(each.year, each.month) for each in (both.first, both.last))
    return first, last


def settings_of(matches: list[Match], finder: PartyFinder) -> list[Setting]:
    """Date and place said in the clause of each match of one sentence.

    What is said of an occasion ("on the margins of the summit in Oslo last May") holds for what happens on it.
    """
    triggers = frozenset(match.trigger for match in matches)
    own = [_own(match, finder, triggers - match.nodes) for match in matches]
    lent = [_with_occasion(match, setting, matches, own) for match, setting in zip(matches, own, strict=True)]
    shared = [
        _of_first_verb(match, setting, matches, lent, finder) for match, setting in zip(matches, lent, strict=True)
    ]
    settings = [_of_guests(match, setting, matches, shared) for match, setting in zip(matches, shared, strict=True)]
    return [
        setting if setting.date is not None else replace(setting, date=best(match.tree, times_nearby(match)))
        for match, setting in zip(matches, settings, strict=True)
    ]


def _own(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    """What its clause says, else the one it goes along with and the one that says how it came."""
    said = _said(match, finder, rivals)
    if said.date is None and _goes_along(match):
        above = match.tree.tokens[match.anchor].head
        lent = _said(replace(match, anchor=above, trigger=above), finder, rivals - {above})
        there = said.places or (lent.places if match.frame.type == "AGREE" else ())
        said = Setting(lent.date, there)
    main = _told_when(match) if said.date is None else None
    if main is not None:
        said = Setting(_said(replace(match, anchor=main, trigger=main), finder, rivals - {main}).date, said.places)
    if match.frame.deed and (said.date is None or not said.places):
        for verb in _when_verbs(match):
            happened = _said(replace(match, anchor=verb, trigger=verb), finder, rivals - {verb})
            said = Setting(said.date or happened.date, said.places or happened.places)
    return said


def _said(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    tree = match.tree
    times = [time for time in tree.sentence.times if is_when(match, time)]
    mine = [time for time in times if belongs(match, head_of(tree, time), rivals)]
    if not mine:
        mine = [time for time in times if is_fronted_for(tree, head_of(tree, time), match.anchor)]
    if not mine:
        mine = [time for time in times if is_when_of(match, time) or is_behind_its_place(match, time)]
    if not mine:
        mine = [time for time in times if is_when_told(match, head_of(tree, time))]
    if owned := [time for time in times if _is_owner(tree, time, match.trigger)]:
        mine = in_its_year(tree, owned[0], mine) or owned  # "on Thursday described Sunday's election as fair"
    if not mine and _is_participle(tree, match.anchor):
        # "under the treaty signed in March": the parser may hang it higher.
        mine = [time for time in times if match.anchor < time.first <= match.anchor + 2]
    if not mine and match.frame.mode == "vote" and match.anchor == match.trigger:
        # "until the election on Sunday", "if he wins the election due by April"
        mine = [time for time in times if is_due_then(tree, match.trigger, time.first)]
    used = {each.mention.id for each in (*match.actors, *match.targets)}
    places: list[Place] = []
    placing = (*PLACING, "to") if match.frame.mode == "visit" else PLACING
    for token in tree.tokens:
        case = tree.case(token.index)
        if token.base_relation not in ("obl", "nmod") or case not in placing:
            continue
        if case == "to" and token.lemma.lower() != "capital":
            continue  # the end of a journey is its target
        for each in tree.following(token.index):
            place = place_at(finder, tree, each, used)
            if place is None or place in places:
                continue
            near = is_near(match, token.index) and belongs(match, token.index, rivals)
            near = near or _is_before_its_time(match, token.index, mine)
            near = near or is_right_behind(match, token.index)
            if near or is_fronted_for(tree, token.index, match.anchor):
                places.append(place)
    judged = _judged_noun(match)
    if judged is not None:
        mine += [time for time in times if _follows(tree, judged, head_of(tree, time))]
        after = [token.index for token in tree.tokens if _follows(tree, judged, token.index)]
        told = [place_at(finder, tree, index, used) for index in after if tree.case(index) in PLACING]
        places += [place for place in told if place is not None]
    if not places:
        places = [Place(span) for span in scene_of(match, finder)]
    if not places:
        places = called_after(match, finder) or where_it_tells_of(match, finder)
    mine = [time for time in mine if not _counts_occasions(tree, head_of(tree, time))]
    since = [time for time in mine if time.relation == "since" and starts_there(match, time)]
    began = start_of(since[0]) if since else begun(match, mine)
    return Setting(began or best(tree, mine), tuple(places))


def _is_before_its_time(match: Match, place: int, times: list[TimeExpression]) -> bool:
    """Whether a place stands right before the time of an event: "signed a pact on charges in Oslo in 2022"."""
    tree = match.tree
    if match.frame.type not in ("AGREE", "CONSULT") or match.frame.mode == "message" or place < match.anchor:
        return False
    before = start_of_phrase(tree, place) - 1
    if match.frame.type == "AGREE" and tree.tokens[before].text[:1].isupper():
        return False  # "the Treaty of Amity in Southeast Asia"
    return max(tree.subtree(place)) + 1 in {start_of_time(tree, time) for time in times}


def _counts_occasions(tree: Tree, head: int) -> bool:
    """Whether a time is only since when one has counted: "closed it for the third time since January"."""
    above = tree.tokens[head].head
    counted = above >= 0 and (tree.lemma(above) == "time" or is_done_by_the_nth(tree, above))
    return counted and tree.case(head) == "since"


def _is_owner(tree: Tree, time: TimeExpression, noun: int) -> bool:
    """Whether a time stands before the noun of an event as its own: "Sunday's election", "at a June 30 meeting"."""
    head = tree.tokens[head_of(tree, time)]
    if head.head == noun and head.relation == "nmod:poss":
        return True
    article = any(kid.index == time.first - 1 for kid in tree.kids(noun, "det", "nmod:poss"))
    between = tree.tokens[time.last : noun]
    return article and time.last <= noun and all(each.head == noun and each.text[:1].isalpha() for each in between)


def _is_participle(tree: Tree, verb: int) -> bool:
    """Whether a verb is the participle of the noun right before it: "the treaty signed"."""
    token = tree.tokens[verb]
    below = token.relation in ("acl", "advcl") and not token.text.lower().endswith("ing")
    before = [each for each in tree.tokens[max(0, verb - 2) : verb] if each.text != ","]
    behind = bool(before) and before[-1].tag in ("NOUN", "PROPN")
    return below and behind and not tree.kids(verb, "aux", "mark", "nsubj")


def _judged_noun(match: Match) -> int | None:
    """The noun of a deed that is only what a stance is about: "condemned the raid", "the raid carried out there"."""
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    noun = anchor if match.anchor == match.trigger or anchor.relation != "acl" else tree.tokens[anchor.head]
    judged = match.frame.deed and noun.base_relation == "obj" and tree.lemma(noun.head) in words("judging")
    return noun.index if judged else None


def _follows(tree: Tree, noun: int, token: int) -> bool:
    """Whether a time or place behind a judged deed is the deed's, though the parser hangs it on the verb of judging."""
    return token > noun and tree.tokens[token].head == tree.tokens[noun].head


def _goes_along(match: Match) -> bool:
    """Whether a participle says what is done with the main verb: "extended the mandate, adopting a resolution".

    So does a stance taken in it, "closed it, accusing Norland of spying", but not one of others: "drawing criticism".
    """
    verb = match.tree.tokens[match.anchor]
    stance = not match.frame.deed
    if verb.base_relation != "advcl" or not verb.text.lower().endswith("ing"):
        return False
    own = match.tree.kids(verb.index, "mark", "nsubj", "aux", "case")
    beside = {each.lemma for each in own if each.base_relation in ("mark", "case")} in ({"with"}, {"by"})
    if stance and ((own and not beside) or verb.lemma in _PROVOKING):
        return False
    return (not own or beside) and match.tree.tokens[verb.head].tag == "VERB"


def _told_when(match: Match) -> int | None:
    """The verb that a clause of "when" dates by: "ties had soured in May when police expelled the migrants"."""
    tree, verb = match.tree, match.tree.tokens[match.anchor]
    when = any(kid.lemma == "when" and kid.index < verb.index for kid in tree.kids(verb.index))
    past = verb.head >= 0 and is_past(verb) and is_past(tree.tokens[verb.head]) and verb.index > verb.head
    return verb.head if when and past and match.frame.deed and verb.base_relation == "advcl" else None


def _when_verbs(match: Match) -> list[int]:
    """The verb of the clause that says how it came: "20 were killed when gunmen stormed a village on Friday"."""
    clauses = match.tree.kids(match.anchor, "advcl")
    return [kid.index for kid in clauses if any(each.lemma == "when" for each in match.tree.kids(kid.index))][:1]


def _with_occasion(match: Match, setting: Setting, matches: list[Match], own: list[Setting]) -> Setting:
    if setting.date is not None and setting.places:
        return setting
    tree = match.tree
    occasions = {
        kid.index for node in match.nodes for kid in tree.kids(node, "obl", "nmod") if tree.case(kid.index) in OCCASIONS
    }
    talks = {kid.index for node in match.nodes for kid in tree.kids(node, "obl") if tree.case(kid.index) in _IN_TALKS}
    for node in match.nodes:
        for kid in tree.kids(node, "obl", "nmod"):
            if kid.lemma in MARGINS:
                occasions |= {below.index for below in tree.kids(kid.index, "nmod")}
    when, journey = _when_clause_of(match, matches), _where_clause_of(match, matches)
    for other, theirs in zip(matches, own, strict=True):
        if other is when and setting.date is None:
            return Setting(theirs.date, setting.places)
        if other is journey:
            return Setting(setting.date or theirs.date, setting.places or _visited(other))
        if other is not match and setting.date is None and theirs.date is not None and _brings_about(match, other):
            return Setting(theirs.date, setting.places)  # "flew to Oslo for talks on Monday"
        held_at = other.trigger in occasions and other.frame.mode in ("gathering", "visit", "meeting")
        held_at = held_at or (other.trigger in talks and other.frame.mode in ("call", "meeting"))
        if other is not match and (held_at or _brings_about(other, match)):
            lent = _visited(other) if other.frame.mode == "visit" else theirs.places
            return Setting(setting.date or theirs.date, setting.places or lent)
    return setting


def _visited(visit: Match) -> tuple[Place, ...]:
    return tuple(
        Place(each.mention.span, each.mention.kind == "place" or each.mention.form == "capital")
        for each in visit.targets
        if is_place(each.mention)
    )


def _brings_about(visit: Match, match: Match) -> bool:
    """Whether somebody goes somewhere for it: "flew to Oslo on Monday for talks"."""
    if visit.frame.mode != "visit" or match.frame.type != "CONSULT":
        return False
    if match.anchor != match.trigger and match.anchor not in visit.nodes:
        return False
    return match.tree.case(match.trigger) == "for" and match.tree.tokens[match.trigger].head in visit.nodes


def _of_first_verb(
    match: Match, setting: Setting, matches: list[Match], lent: list[Setting], finder: PartyFinder
) -> Setting:
    """A second verb of one subject goes with the first: "telephoned both on 18 September and urged them"."""
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    if setting.date is not None or anchor.base_relation != "conj" or anchor.tag != "VERB":
        return setting
    if match.frame.status == "planned":
        return setting  # "came back on Monday and called a strike": for some other day
    if tree.kids(anchor.index, "nsubj", "nsubj:pass", "aux"):
        return setting
    for other, theirs in zip(matches, lent, strict=True):
        if other is not match and anchor.head in other.nodes:
            return Setting(theirs.date, setting.places)
    if match.frame.deed and any(
        tree.is_time(kid.index) for kid in tree.tokens[: anchor.head] if kid.head == anchor.head
    ):
        # "police last week found a lorry and arrested its driver"
        first = _said(replace(match, anchor=anchor.head, trigger=anchor.head), finder, frozenset())
        return Setting(first.date, setting.places)
    return setting


def _of_guests(match: Match, setting: Setting, matches: list[Match], lent: list[Setting]) -> Setting:
    """A gathering without a date is when those met who met at it."""
    if setting.date is not None or match.frame.mode != "gathering" or match.anchor != match.trigger:
        return setting
    tree = match.tree
    node = tree.tokens[match.trigger]
    if node.base_relation == "nmod" and node.head >= 0 and tree.lemma(node.head) in MARGINS:
        node = tree.tokens[node.head]
    elif tree.case(node.index) not in OCCASIONS:
        return setting
    for other, theirs in zip(matches, lent, strict=True):
        if other is not match and node.head in other.nodes and other.frame.type in ("CONSULT", "AGREE"):
            return Setting(theirs.date, setting.places)
    return setting


def _when_clause_of(match: Match, matches: list[Match]) -> Match | None:
    """The event a clause of "when" belongs to: "visited Oslo in May, when he attended the forum"."""
    tree, node = match.tree, match.anchor
    if not any(kid.lemma == "when" for kid in tree.kids(node)):
        return None
    above = set(tree.ancestors(node)[:3])
    return next((other for other in matches if other is not match and other.nodes & above), None)


def _where_clause_of(match: Match, matches: list[Match]) -> Match | None:
    """The journey whose end a clause of "where" tells of: "flew on to Oslo, where she opened a school and met Mora"."""
    node, where = clause_of_where(match)
    if where is None:
        return None
    above = set(match.tree.ancestors(node)[:4])
    visits = (other for other in matches if other.frame.mode == "visit" and other is not match)
    return next((other for other in visits if other.nodes & above), None)
