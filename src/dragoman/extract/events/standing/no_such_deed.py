"""What the words of an event tell that is none: things that are received, what somebody does to himself.

"The planes were received by the envoy" and "received the bodies" are no encounters, and who killed himself was not
attacked.
"""

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.before_the_press import is_before_the_press
from dragoman.extract.events.standing.own_needs import is_for_own_needs
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.taking_part.participants import PartyFinder

_FOLLOWING = frozenset({"follow", "precede", "come"})
_LONG = frozenset({"month", "year", "decade"})


def is_no_such_deed(match: Match, finder: PartyFinder) -> bool:
    """Whether a match by a verb tells of a thing received, or of what its subject does to itself or gives its own."""
    verb = match.tree.tokens[match.trigger]
    if verb.tag != "VERB":
        return is_before_the_press(match) or _only_says_what_it_followed(match)
    return (
        _is_of_a_thing(match, finder)
        or _is_upon_oneself(match)
        or is_for_own_needs(match)
        or _is_business(match)
        or _is_lasting(match)
    )


def _only_says_what_it_followed(match: Match) -> bool:
    """ "This meeting followed charges that Norland struck the base last week": told before, and not of that week."""
    tree, noun = match.tree, match.tree.tokens[match.trigger]
    if match.frame.type != "CONSULT" or not match.pointing or match.actors or noun.base_relation != "nsubj":
        return False
    pointing = any(kid.lemma == "this" for kid in tree.kids(noun.index, "det"))
    return pointing and tree.lemma(noun.head) in _FOLLOWING


def _is_business(match: Match) -> bool:
    """Whether a firm told by its country alone delivers or invests: "a Norland company supplying turbines"."""
    if match.frame.type != "AID" or not match.actors:
        return False
    tree = match.tree
    firms = [each for each in match.clause.subjects if tree.lemma(each).lower() in words("firms")]
    above = tree.tokens[match.anchor].head
    if match.tree.tokens[match.anchor].base_relation == "acl" and tree.lemma(above).lower() in words("firms"):
        firms.append(above)
    return bool(firms) and all(each.mention.kind == "state" for each in match.actors)


def _is_of_a_thing(match: Match, finder: PartyFinder) -> bool:
    """Whether only goods, craft, papers or bodies are received: none of them meets anybody."""
    tree = match.tree
    encounter = (match.frame.type, match.frame.mode) == ("CONSULT", "meeting")
    if not encounter or tree.lemma(match.trigger) not in words("receiving"):
        return False
    classes = lexicon().words
    things = words("things_received") | classes["craft"] | classes["relief"]
    clause = clause_of(tree, match.trigger)
    told = [each for one in clause.objects for each in tree.following(one)]
    return bool(told) and all(
        tree.tokens[each].tag == "NOUN" and tree.lemma(each) in things and finder.headed(each) is None for each in told
    )


def _is_upon_oneself(match: Match) -> bool:
    """ "Killed himself"; but who "blew herself up" may well have struck others."""
    objects = clause_of(match.tree, match.trigger).objects
    deed = (match.frame.type, match.frame.mode) == ("ASSAULT", "kill")
    return deed and any(match.tree.lemma(each) in words("oneself") for each in objects)


def _is_lasting(match: Match) -> bool:
    """Whether somebody is hosted all the time: "has hosted the leader since 2019", "for years", but not "for talks"."""
    if (match.frame.type, match.frame.mode) != ("CONSULT", "visit") or match.anchor != match.trigger:
        return False
    tree = match.tree
    hosted = any(each.slot == "subject" for each in match.targets)
    times = [kid for kid in tree.kids(match.trigger, "obl") if tree.is_time(kid.index)]
    return hosted and any(
        tree.case(kid.index) == "since" or (tree.case(kid.index) == "for" and kid.lemma in _LONG) for kid in times
    )
