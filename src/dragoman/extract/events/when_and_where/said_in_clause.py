"""The day and the place that the clause of an event says, or the clause that it hangs on."""

from dataclasses import replace

from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.presupposed import is_due_then
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.standing.undone import is_done_by_the_nth
from dragoman.extract.events.taking_part.participants import PartyFinder
from dragoman.extract.events.taking_part.scene import scene_of
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.events.when_and_where.attachment import (
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
)
from dragoman.extract.events.when_and_where.places import (
    Place,
    called_after,
    place_at,
    where_it_tells_of,
)
from dragoman.extract.events.when_and_where.setting import Setting
from dragoman.extract.tree import Tree
from dragoman.model.sentence import TimeExpression

_PROVOKING = frozenset({"draw", "prompt", "provoke", "spark", "trigger", "elicit", "attract"})


def said_of(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    """What its clause says, else the one it goes along with and the one that says how it came."""
    said = said_in_clause(match, finder, rivals)
    if said.date is None and _goes_along(match):
        above = _gone_along_with(match)
        lent = said_in_clause(replace(match, anchor=above, trigger=above), finder, rivals - {above})
        there = said.places or (lent.places if match.frame.type == "AGREE" else ())
        said = Setting(lent.date, there)
    main = _told_when(match) if said.date is None else None
    if main is not None:
        said = Setting(
            said_in_clause(replace(match, anchor=main, trigger=main), finder, rivals - {main}).date, said.places
        )
    if match.frame.deed and (said.date is None or not said.places):
        for verb in _when_verbs(match):
            happened = said_in_clause(replace(match, anchor=verb, trigger=verb), finder, rivals - {verb})
            said = Setting(said.date or happened.date, said.places or happened.places)
    return said


def said_in_clause(match: Match, finder: PartyFinder, rivals: frozenset[int]) -> Setting:
    """The day and the places that hang in a match's clause; not those nearer to the words of `rivals`."""
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


def _gone_along_with(match: Match) -> int:
    """The main verb, though a parser may hang a participle that tells of a text on an infinitive before it.

    "Extended its mandate to search ships, adopting a resolution".
    """
    tree = match.tree
    above = tree.tokens[tree.tokens[match.anchor].head]
    if match.frame.type == "AGREE" and above.relation == "acl" and tree.is_infinitive(above.index):
        noun = tree.tokens[above.head]
        above = tree.tokens[noun.head] if noun.base_relation == "obj" and noun.head >= 0 else above
    return above.index


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
