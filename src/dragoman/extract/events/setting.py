"""When and where an event is, as far as its own clause says."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.extract.events.frame import lexicon
from dragoman.extract.events.matcher import Match
from dragoman.extract.events.participants import PartyFinder, is_place
from dragoman.extract.events.places import Place, called_after, clause_of_where, place_at, where_it_tells_of
from dragoman.extract.events.scene import scene_of
from dragoman.extract.events.stance import calling_off, new_day_of, words
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import TimeExpression, top_of

_PLACING = ("in", "at", "inside", "outside", "near", "off")
_CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "advcl:relcl", "csubj"})
# "The plan for 2024", "the budget of 2022": the time belongs to the thing, not to what is done with it.
_OF_THE_THING = frozenset({"for", "of", "from", "by", "until", "till", "since"})
_AROUND = frozenset({"following", "after", "before", "since", "until", "prior to", "ahead of", "on the eve of"})
_SHARING = frozenset({"on", "for", "with", "to", "in"})
_OCCASIONS = frozenset(
    {"on the margins of", "on the sidelines of", "during", "within", "as part of", "at", "within the framework of"}
)
_IN_TALKS = frozenset({"in", "over", "after", "following"})  # "agreed in a telephone call on Friday"
_MARGINS = frozenset({"margin", "margins", "sideline", "sidelines", "fringe", "framework", "part", "course"})
_HELD = frozenset(
    {"hold", "schedule", "plan", "fix", "due", "take", "set", "slate", "open", "start", "begin", "arrange", "resume"}
    | {"convene", "expect", "continue", "conclude", "happen", "occur", "foresee", "envisage"}
    | {
        "impose",
        "introduce",
        "launch",
        "stage",
        "conduct",
        "mount",
        "perpetrate",
        "commit",
        "carry",
        "levy",
        "reimpose",
    }
)
_PUBLISHED = frozenset({"publish", "release", "issue", "deliver", "post", "give", "broadcast", "send", "air"})
_TRUCES = frozenset({"truce", "ceasefire"})
# States that are told of by when they began.
_LASTING = frozenset(
    {("COERCE", "arrest"), ("COERCE", "restrict"), ("SANCTION", "discontinue"), ("SANCTION", "relations")}
    | {("AGREE", "accord"), ("REJECT", "veto"), ("CONSULT", "visit"), ("MOBILIZE", "troops")}
)
_ROUNDS = frozenset({"round", "series", "session", "day", "phase", "cycle"})  # "a round of talks"
_PARTS_OF_DAY = frozenset(
    {"morning", "noon", "afternoon", "evening", "night", "dawn", "dusk", "midnight", "time", "hour"}
)


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
        return Setting(old, setting.places), Setting(later, ())
    times = [time for time in tree.sentence.times if time.date is not None and _head_of(tree, time) in new]
    if not times:
        return None
    start = tree.tokens[times[-1].first].span.start
    before = tuple(place for place in setting.places if place.span.start < start)
    behind = tuple(place for place in setting.places if place not in before)
    year = any(token.text.isdigit() and len(token.text) == 4 for token in tree.tokens[times[-1].first : times[-1].last])
    day = times[-1].date
    on = day if year or day is None else day.next_from(published)
    return Setting(setting.date, before), Setting(on, behind or before)  # it keeps its place unless another is said


def _from_to(tree: Tree, verb: int) -> tuple[DateInterval, DateInterval] | None:
    """ "Postponed from 20 April to 5 May" are two days, and no time from the one to the other."""
    for time in tree.sentence.times:
        if time.first > verb and time.date is not None and time.date.precision is Precision.INTERVAL:
            before = tree.tokens[max(time.first - 1, 0)].text.lower()
            if "from" in (before, tree.tokens[time.first].text.lower()):
                first, last = DateInterval.day(time.date.first), DateInterval.day(time.date.last)
                return replace(first, basis=time.date.basis), replace(last, basis=time.date.basis)
    return None


def settings_of(matches: list[Match], finder: PartyFinder) -> list[Setting]:
    """Date and place said in the clause of each match of one sentence.

    What is said of an occasion ("on the margins of the summit in Oslo last May") holds for what happens on it.
    """
    triggers = frozenset(match.trigger for match in matches)
    own = [_own(match, finder, triggers - match.nodes) for match in matches]
    lent = [_with_occasion(match, setting, matches, own) for match, setting in zip(matches, own, strict=True)]
    shared = [_of_first_verb(match, setting, matches, lent) for match, setting in zip(matches, lent, strict=True)]
    return [_of_guests(match, setting, matches, shared) for match, setting in zip(matches, shared, strict=True)]


def _own(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    """What its clause says, else the one it goes along with and the one that says how it came."""
    said = _said(match, finder, rivals)
    if said.date is None and _goes_along(match):
        above = match.tree.tokens[match.anchor].head
        lent = _said(replace(match, anchor=above, trigger=above), finder, rivals - {above})
        there = said.places or (lent.places if match.frame.type == "AGREE" else ())
        said = Setting(lent.date, there)
    if match.frame.deed and (said.date is None or not said.places):
        for verb in _when_verbs(match):
            happened = _said(replace(match, anchor=verb, trigger=verb), finder, rivals - {verb})
            said = Setting(said.date or happened.date, said.places or happened.places)
    return said


def _said(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    tree = match.tree
    times = [time for time in tree.sentence.times if _is_when(match, time)]
    mine = [time for time in times if _belongs(match, _head_of(tree, time), rivals)]
    if not mine:
        mine = [time for time in times if _is_fronted_for(tree, _head_of(tree, time), match.anchor)]
    if not mine:
        mine = [time for time in times if _is_when_of(match, time) or _is_behind_its_place(match, time)]
    if not mine:
        mine = [time for time in times if _is_when_told(match, _head_of(tree, time))]
    if owned := [time for time in times if _is_owner(tree, _head_of(tree, time), match.trigger)]:
        mine = owned  # "on Thursday described Sunday's election as fair"
    if not mine and _is_participle(tree, match.anchor):
        # "under the treaty signed in March": the parser may hang it higher.
        mine = [time for time in times if match.anchor < time.first <= match.anchor + 2]
    if not mine and match.frame.mode == "vote" and match.anchor == match.trigger:
        # "until the election on Sunday", "if he wins the election due by April"
        mine = [time for time in times if match.trigger < time.first <= match.trigger + 3]
    used = {each.mention.id for each in (*match.actors, *match.targets)}
    places: list[Place] = []
    placing = (*_PLACING, "to") if match.frame.mode == "visit" else _PLACING
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
            near = _is_near(match, token.index) and _belongs(match, token.index, rivals)
            near = near or _is_right_behind(match, token.index)
            if near or _is_fronted_for(tree, token.index, match.anchor):
                places.append(place)
    judged = _judged_noun(match)
    if judged is not None:
        mine += [time for time in times if _follows(tree, judged, _head_of(tree, time))]
        after = [token.index for token in tree.tokens if _follows(tree, judged, token.index)]
        told = [place_at(finder, tree, index, used) for index in after if tree.case(index) in _PLACING]
        places += [place for place in told if place is not None]
    if not places:
        places = [Place(span) for span in scene_of(match, finder)]
    if not places:
        places = called_after(match, finder) or where_it_tells_of(match, finder)
    since = [time for time in mine if time.relation == "since" and _starts_there(match, time)]
    began = _start_of(since[0]) if since else _begun(match, mine)
    return Setting(began or _best(tree, mine), tuple(places))


def _is_owner(tree: Tree, head: int, noun: int) -> bool:
    return tree.tokens[head].head == noun and tree.tokens[head].relation == "nmod:poss"


def _is_when_told(match: Match, head: int) -> bool:
    """Whether a time is that of the report or speech somebody takes a stance in: "in a report published on Monday"."""
    tree = match.tree
    told = tree.tokens[tree.tokens[head].head] if tree.tokens[head].head >= 0 else None
    if match.frame.deed or told is None or told.lemma not in _PUBLISHED or told.base_relation != "acl":
        return False
    text = tree.tokens[told.head]
    return text.head in match.nodes and tree.case(text.index) in ("in", "at")


def _starts_there(match: Match, time: TimeExpression) -> bool:
    """Whether "since" counts from the event itself: "since May, when they signed", "since the 2021 coup"."""
    head = match.tree.tokens[_head_of(match.tree, time)]
    within = head.head == match.trigger and head.base_relation in ("nummod", "compound", "amod")
    return within or _is_when_of(match, time)


def _is_when_of(match: Match, time: TimeExpression) -> bool:
    """Whether a clause of "when" tells what was at a time: "in May 2019, when Peru expelled the envoy"."""
    tree = match.tree
    when = next((kid.index for kid in tree.kids(match.anchor) if kid.lemma == "when"), None)
    return when is not None and time.last <= when <= time.last + 1


def _is_behind_its_place(match: Match, time: TimeExpression) -> bool:
    """Whether a time follows the noun of an occasion, or its place: "left at the summit in Oslo in 1999"."""
    tree = match.tree
    head = _head_of(tree, time)
    start = min([time.first, *(kid.index for kid in tree.kids(head, "case"))])
    if tree.case(match.trigger) in _OCCASIONS and _is_right_behind(match, head):
        return True
    place = start - 1
    while place > 0 and tree.tokens[place].base_relation in ("flat", "compound", "punct"):
        place = tree.tokens[place].head if tree.tokens[place].head < place else place - 1
    return tree.case(place) in ("in", "at") and _is_right_behind(match, place)


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
    """Whether a participle says what is done with the main verb: "extended the mandate, adopting a resolution"."""
    verb = match.tree.tokens[match.anchor]
    if verb.base_relation != "advcl" or not verb.text.lower().endswith("ing") or not match.frame.deed:
        return False
    own = match.tree.kids(verb.index, "mark", "nsubj", "aux", "case")
    beside = {each.lemma for each in own if each.base_relation in ("mark", "case")} == {"with"}
    return (not own or beside) and match.tree.tokens[verb.head].tag == "VERB"


def _when_verbs(match: Match) -> list[int]:
    """The verb of the clause that says how it came: "20 were killed when gunmen stormed a village on Friday"."""
    clauses = match.tree.kids(match.anchor, "advcl")
    return [kid.index for kid in clauses if any(each.lemma == "when" for each in match.tree.kids(kid.index))][:1]


def _begun(match: Match, times: list[TimeExpression]) -> DateInterval | None:
    """When a state that lasts began: "the detention of two nurses since 5 May", "closed since May", not "350 held"."""
    tree, frame = match.tree, match.frame
    told_by_noun = tree.tokens[match.trigger].tag != "VERB" and frame.mode == "arrest"
    if not told_by_noun and ((frame.type, frame.mode) not in _LASTING or _counts(match)):
        return None
    starts = [time for time in times if time.date is not None and time.relation == "since"]
    return _start_of(starts[0]) if starts else None


def _start_of(time: TimeExpression) -> DateInterval | None:
    """The month or year of "since March" where it is told so, else the first day of the time."""
    with suppress(ValueError):
        return DateInterval.parse(time.value or "")
    return DateInterval.parse(time.date.iso.split("/")[0]) if time.date is not None else None


def _counts(match: Match) -> bool:
    """Whether it is told of so many: what was done to each lies anywhere in the time since."""
    return any(match.tree.kids(each, "nummod") for each in (*match.clause.objects, *match.clause.subjects))


def _nodes(match: Match) -> frozenset[int]:
    """The event's own words, with the participle that says when it is held: "the summit to be held in May"."""
    tree = match.tree
    if tree.tokens[match.trigger].tag == "VERB":
        return match.nodes
    rounds = [kid.index for kid in tree.kids(match.trigger, "nmod") if tree.lemma(match.trigger) in _ROUNDS]
    phrase = [match.trigger, *(kid.index for kid in tree.kids(match.trigger, "nmod"))]
    clauses = [kid for each in phrase for kid in tree.kids(each, "acl", "acl:relcl")]
    clauses += [kid for kid in tree.kids(match.trigger, "amod") if kid.tag == "VERB"]
    held_so = [kid for kid in clauses if kid.lemma in _HELD]
    for verb in (match.anchor, *(kid.index for kid in held_so)):
        clauses += tree.kids(verb, "xcomp")  # "the summit, which is scheduled to be held in May"
    talks = {each for each in rounds if tree.case(each) == "of" and tree.tokens[each].tag == "NOUN"}
    return match.nodes | talks | {kid.index for kid in clauses if kid.lemma in _HELD}


def _is_when(match: Match, time: TimeExpression) -> bool:
    """Whether a time expression could date the event: not the term of a plan, not the time of what is agreed."""
    if time.date is None or time.kind != "date":
        return False
    tree = match.tree
    head = _head_of(tree, time)
    above = tree.tokens[head].head
    names_a_thing = tree.tokens[head].base_relation == "compound" and above not in _nodes(match)
    if names_a_thing and tree.lemma(above) not in _PARTS_OF_DAY:
        return False  # "winter heating", "the May Day parade"
    if above >= 0 and head in new_day_of(tree, above) and calling_off(tree, match.anchor, match.trigger) == above:
        return False  # "was moved to Friday"
    if tree.case(head).split()[:1] == ["than"]:
        return False  # "killed more than in 2023"
    if tree.case(head) in ("until", "till"):
        return False  # "prolonged the curbs until May"
    of_a_term = tree.case(head) == "for" and time.date.precision in ("year", "interval")
    if of_a_term and (above < 0 or tree.lemma(above) not in _HELD):
        return False
    if not match.frame.deed and _is_possessive(tree, head):
        return False  # "condemned yesterday's ruling"
    if tree.tokens[match.trigger].tag != "VERB":
        return True
    told = [
        kid.index
        for kid in tree.kids(match.trigger, "xcomp", "ccomp")
        if kid.tag == "VERB" and kid.index not in match.nodes and kid.index > match.trigger + 1
    ]
    if not match.frame.deed and not _is_recalled(match, head):
        # A stance is dated where it stands; what follows a deed it is about dates that: "condemned the raid on 5 May".
        own = above == match.trigger and _is_of_saying(match, tree.case(head))
        told += [
            each for each in match.clause.objects if each > match.trigger and not (own and _is_no_deed(tree, each))
        ]
    return not told or time.first < min(told)


def _is_of_saying(match: Match, case: str) -> bool:
    """Whether a time that hangs on a stance is its own: "rejected the plan in March"; thanks are for earlier deeds."""
    if match.frame.type == "REQUEST":
        return case in ("on", "")  # "asked for a dinner in October"
    return match.frame.type in ("REJECT", "ACCUSE", "THREATEN")


def _is_no_deed(tree: Tree, noun: int) -> bool:
    return noun not in tree.triggers and tree.lemma(noun) not in words("violent")


def _is_possessive(tree: Tree, head: int) -> bool:
    """Whether a time says whose a thing is, though the parser may hang it on the verb: "yesterday's ruling"."""
    return tree.tokens[head].relation == "nmod:poss" or any(kid.text in ("'s", "’s") for kid in tree.kids(head, "case"))


def _is_recalled(match: Match, time: int) -> bool:
    """Whether a time is that of a stance taken before: "had demanded it on 5 May"."""
    tree = match.tree
    return tree.is_past_perfect(match.anchor) and tree.tokens[time].head in match.nodes


def _with_occasion(match: Match, setting: Setting, matches: list[Match], own: list[Setting]) -> Setting:
    if setting.date is not None and setting.places:
        return setting
    tree = match.tree
    occasions = {
        kid.index
        for node in match.nodes
        for kid in tree.kids(node, "obl", "nmod")
        if tree.case(kid.index) in _OCCASIONS
    }
    talks = {kid.index for node in match.nodes for kid in tree.kids(node, "obl") if tree.case(kid.index) in _IN_TALKS}
    for node in match.nodes:
        for kid in tree.kids(node, "obl", "nmod"):
            if kid.lemma in _MARGINS:
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


def _of_first_verb(match: Match, setting: Setting, matches: list[Match], lent: list[Setting]) -> Setting:
    """A second verb of one subject goes with the first: "telephoned both on 18 September and urged them"."""
    tree, anchor = match.tree, match.tree.tokens[match.anchor]
    if setting.date is not None or anchor.base_relation != "conj" or anchor.tag != "VERB":
        return setting
    if tree.kids(anchor.index, "nsubj", "nsubj:pass", "aux"):
        return setting
    for other, theirs in zip(matches, lent, strict=True):
        if other is not match and anchor.head in other.nodes:
            return Setting(theirs.date, setting.places)
    return setting


def _of_guests(match: Match, setting: Setting, matches: list[Match], lent: list[Setting]) -> Setting:
    """A gathering without a date is when those met who met at it."""
    if setting.date is not None or match.frame.mode != "gathering" or match.anchor != match.trigger:
        return setting
    tree = match.tree
    node = tree.tokens[match.trigger]
    if node.base_relation == "nmod" and node.head >= 0 and tree.lemma(node.head) in _MARGINS:
        node = tree.tokens[node.head]
    elif tree.case(node.index) not in _OCCASIONS:
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


def _is_near(match: Match, token: int) -> bool:
    """Whether a place hangs on the event itself, or on what takes part in it or a part of the place."""
    tree = match.tree
    head = tree.tokens[token].head
    if head in _nodes(match) or head < 0:
        return True
    people = {each.token for each in (*match.actors, *match.targets)}
    nested = tree.tokens[head].base_relation == "obl" and tree.case(head) in _PLACING
    above = tree.tokens[head].head
    if above in _nodes(match) and tree.is_time(head):
        return True  # "scheduled for 12 May in Doha", hung on the day
    if above >= 0 and tree.lemma(above) in _MARGINS and tree.tokens[above].head in match.nodes:
        return True  # "on the sidelines of the summit in Oslo"
    if tree.tokens[head].head not in match.nodes:
        return False
    noun = tree.tokens[match.trigger]
    if noun.tag != "VERB" and match.frame.type == "CONSULT" and tree.tokens[head].head == noun.index:
        return True  # "a meeting of the two ministers in Oslo"
    return head in people or nested or _is_done_there(match, head)


def _is_right_behind(match: Match, place: int) -> bool:
    """Whether a place follows the noun of a gathering or meeting though the parser hangs it higher.

    "They met at the summit in Oslo", "at the close of its session in Oslo".
    """
    tree = match.tree
    if match.frame.type != "CONSULT" or match.frame.mode == "visit" or tree.tokens[match.trigger].tag == "VERB":
        return False
    head = tree.tokens[place].head
    if head not in tree.ancestors(match.trigger):
        return False
    first = min([place, *(kid.index for kid in tree.kids(place, "case"))])
    return max(tree.subtree(match.trigger)) + 1 == first


def _is_done_there(match: Match, thing: int) -> bool:
    """Whether a place told of a thing is where the deed is done: "signed the protocol in Oslo"."""
    if match.frame.type == "AGREE":
        return match.tree.lemma(thing) in lexicon().words["texts"] | _TRUCES
    return match.frame.type in ("CONSULT", "OCCASION") and thing in match.clause.objects


def _head_of(tree: Tree, time: TimeExpression) -> int:
    return top_of(tree.tokens, time.first, time.last).index


def _belongs(match: Match, token: int, rivals: frozenset[int]) -> bool:
    """Whether the nearest event word above a token is this event's, with no other clause between."""
    tree, nodes = match.tree, _nodes(match)
    if token in nodes:
        return True
    node = token
    for above in tree.ancestors(token):
        relation = tree.tokens[node].relation
        if relation in _CLAUSAL and node not in nodes:
            return False
        if relation == "xcomp" and node not in nodes and above in nodes and tree.tokens[node].tag == "VERB":
            return False
        if above in nodes:
            return True
        if above in rivals:
            return False
        part_of_day = tree.lemma(above) in _PARTS_OF_DAY  # "in the early hours of Monday"
        if part_of_day and node == token:
            node = above
            continue
        if node == token and tree.tokens[above].tag != "VERB" and tree.case(token) in _OF_THE_THING:
            return False
        if node == token and above not in nodes and tree.case(above) in _AROUND:
            return False
        if tree.tokens[above].tag == "VERB" and tree.tokens[node].base_relation != "nmod":
            return _shares(match, above)
        node = above
    return False


def _shares(match: Match, verb: int) -> bool:
    """A verb outside the match shares its setting with the event below it: "arrived on a visit", "is set to visit"."""
    tree = match.tree
    for kid in tree.kids(verb, "obl", "obj", "xcomp", "nsubj"):
        if kid.index not in match.nodes:
            continue
        if kid.base_relation == "obl":
            return tree.case(kid.index) in _SHARING
        return True
    return False


def _is_fronted_for(tree: Tree, token: int, anchor: int) -> bool:
    """Whether a setting stands before the first of several coordinated verbs, and so holds for `anchor` as well."""
    head = tree.tokens[token].head
    if head < 0 or tree.tokens[anchor].base_relation not in ("conj", "xcomp") or head not in tree.ancestors(anchor):
        return False
    subjects = [kid.index for kid in tree.kids(head, "nsubj")]
    return bool(subjects) and token < min(subjects) and not tree.kids(anchor, "nsubj")


def _best(tree: Tree, times: list[TimeExpression]) -> DateInterval | None:
    """The finest date of several; the first of equals."""
    for time in times:
        if (days := _two_days(tree, time)) is not None:
            return days
    dates = [_day_of(tree, time) for time in times]
    return min(
        (each for each in dates if each is not None), key=lambda date: (date.last - date.first).days, default=None
    )


def _two_days(tree: Tree, time: TimeExpression) -> DateInterval | None:
    """A day and the one after where both are told: "on Sunday and Monday"."""
    first, joined = time.date, tree.tokens[time.last : time.last + 1]
    if first is None or first.precision != Precision.DAY or not joined or joined[0].lemma != "and":
        return None
    for other in tree.sentence.times:
        second = other.date if other.first == time.last + 1 else None
        if second is not None and second.precision == Precision.DAY and second.first == first.last + timedelta(days=1):
            return DateInterval(first.first, second.last, Precision.INTERVAL, first.basis)
    return None


def _day_of(tree: Tree, time: TimeExpression) -> DateInterval | None:
    """The date of a time; "by the end of March" is the last day of it, a year stays one."""
    found = time.date
    if found is None or found.precision == Precision.YEAR:
        return found
    words = [token.lemma for token in tree.tokens[max(0, time.first - 3) : time.last]]
    ended = "end" in words and bool({"by", "before", "at"} & set(words[: words.index("end")]))
    return DateInterval.day(found.last, found.basis) if ended else found
