"""Whether a time or place of a sentence hangs on the words of an event."""

from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.events.matching.matcher import Match
from dragoman.extract.events.standing.stance_words import words
from dragoman.extract.events.trees.ties import is_past
from dragoman.extract.tree import Tree
from dragoman.model.sentence import TimeExpression, top_of

PLACING = ("in", "at", "inside", "outside", "near", "off")
_CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "advcl:relcl", "csubj"})
# "The plan for 2024", "the budget of 2022": the time belongs to the thing, not to what is done with it.
_OF_THE_THING = frozenset({"for", "of", "from", "by", "until", "till", "since"})
_AROUND = frozenset({"following", "after", "before", "since", "until", "prior to", "ahead of", "on the eve of"})
_SHARING = frozenset({"on", "for", "with", "to", "in"})
OCCASIONS = frozenset(
    {"on the margins of", "on the sidelines of", "during", "within", "as part of", "at", "within the framework of"}
)
MARGINS = frozenset({"margin", "margins", "sideline", "sidelines", "fringe", "framework", "part", "course"})
HELD = frozenset(
    {"hold", "schedule", "plan", "fix", "due", "take", "set", "slate", "open", "start", "begin", "arrange", "resume"}
    | {"convene", "expect", "continue", "conclude", "happen", "occur", "foresee", "envisage", "host", "organise"}
    | {"organize"}
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
INVITING = frozenset({"invitation", "invite"})
_TRUCES = frozenset({"truce", "ceasefire"})
_ROUNDS = frozenset({"round", "series", "session", "day", "phase", "cycle"})  # "a round of talks"
PARTS_OF_DAY = frozenset(
    {"morning", "noon", "afternoon", "evening", "night", "dawn", "dusk", "midnight", "time", "hour"}
)


def head_of(tree: Tree, time: TimeExpression) -> int:
    """The word of a time expression that the rest of it hangs on."""
    return top_of(tree.tokens, time.first, time.last).index


def start_of_phrase(tree: Tree, noun: int) -> int:
    """Where a noun begins with its preposition."""
    return min([noun, *(kid.index for kid in tree.kids(noun, "case"))])


def start_of_time(tree: Tree, time: TimeExpression) -> int:
    """Where a time expression begins with its preposition."""
    return min(time.first, start_of_phrase(tree, head_of(tree, time)))


def own_words(match: Match) -> frozenset[int]:
    """The event's own words, with the participle that says when it is held: "the summit to be held in May"."""
    tree = match.tree
    if tree.tokens[match.trigger].tag == "VERB":
        return match.nodes
    rounds = [kid.index for kid in tree.kids(match.trigger, "nmod") if tree.lemma(match.trigger) in _ROUNDS]
    phrase = [match.trigger, *(kid.index for kid in tree.kids(match.trigger, "nmod"))]
    clauses = [kid for each in phrase for kid in tree.kids(each, "acl", "acl:relcl")]
    clauses += [kid for kid in tree.kids(match.trigger, "amod") if kid.tag == "VERB"]
    held_so = [kid for kid in clauses if kid.lemma in HELD]
    for verb in (match.anchor, *(kid.index for kid in held_so)):
        clauses += tree.kids(verb, "xcomp")  # "the summit, which is scheduled to be held in May"
    talks = {each for each in rounds if tree.case(each) == "of" and tree.tokens[each].tag == "NOUN"}
    return match.nodes | talks | {kid.index for kid in clauses if kid.lemma in HELD}


def belongs(match: Match, token: int, rivals: frozenset[int]) -> bool:
    """Whether the nearest event word above a token is this event's, with no other clause between."""
    tree, nodes = match.tree, own_words(match)
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
        part_of_day = tree.lemma(above) in PARTS_OF_DAY  # "in the early hours of Monday"
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


def is_near(match: Match, token: int) -> bool:
    """Whether a place hangs on the event itself, or on what takes part in it or a part of the place."""
    tree = match.tree
    head = tree.tokens[token].head
    if head in own_words(match) or head < 0:
        return True
    people = {each.token for each in (*match.actors, *match.targets)}
    nested = tree.tokens[head].base_relation == "obl" and tree.case(head) in PLACING
    above = tree.tokens[head].head
    if above in own_words(match) and tree.is_time(head):
        return True  # "scheduled for 12 May in Doha", hung on the day
    if above >= 0 and tree.lemma(above) in MARGINS and tree.tokens[above].head in match.nodes:
        return True  # "on the sidelines of the summit in Oslo"
    if tree.lemma(head) in MARGINS and above in match.nodes:
        return True  # the same, hung on the sidelines
    if tree.tokens[head].head not in match.nodes:
        return False
    noun = tree.tokens[match.trigger]
    if noun.tag != "VERB" and match.frame.type == "CONSULT" and tree.tokens[head].head == noun.index:
        return True  # "a meeting of the two ministers in Oslo"
    return head in people or nested or _is_done_there(match, head)


def is_right_behind(match: Match, place: int) -> bool:
    """Whether a place follows the noun of a gathering or meeting though the parser hangs it higher.

    "They met at the summit in Oslo", "at the close of its session in Oslo".
    """
    tree = match.tree
    if match.frame.type != "CONSULT" or match.frame.mode == "visit" or tree.tokens[match.trigger].tag == "VERB":
        return False
    head = tree.tokens[place].head
    if head not in tree.ancestors(match.trigger):
        return False
    first = start_of_phrase(tree, place)
    return max(tree.subtree(match.trigger)) + 1 == first


def _is_done_there(match: Match, thing: int) -> bool:
    """Whether a place told of a thing is where the deed is done: "signed the protocol in Oslo"."""
    if match.frame.type == "AGREE":
        return match.tree.lemma(thing) in lexicon().words["texts"] | _TRUCES
    talked_of = match.tree.lemma(match.trigger) in words("discussing")  # "discussed the situation in Norland"
    return match.frame.type in ("CONSULT", "OCCASION") and thing in match.clause.objects and not talked_of


def is_behind_its_place(match: Match, time: TimeExpression) -> bool:
    """Whether a time follows the noun of an occasion, or its place: "left at the summit in Oslo in 1999"."""
    tree = match.tree
    head = head_of(tree, time)
    start = start_of_time(tree, time)
    if (is_invited_to(tree, match.trigger) or tree.case(match.trigger) in OCCASIONS) and is_right_behind(match, head):
        return True
    place = start - 1
    while place > 0 and tree.tokens[place].base_relation in ("flat", "compound", "punct"):
        place = tree.tokens[place].head if tree.tokens[place].head < place else place - 1
    if tree.case(place) not in ("in", "at"):
        return False
    # "was decided during a meeting in Oslo on 21 July between the two"
    its_own = tree.tokens[place].head == match.trigger and tree.case(match.trigger) in OCCASIONS
    its_own = its_own and match.frame.mode != "visit"
    return its_own or is_right_behind(match, place)


def is_invited_to(tree: Tree, noun: int) -> bool:
    """Whether a noun is what an invitation is to: "an invitation to the forum", "conveyed an invitation to it"."""
    above = tree.tokens[noun].head
    if above < 0 or tree.case(noun) != "to":
        return False
    return any(tree.lemma(each) in INVITING for each in (above, *(kid.index for kid in tree.kids(above, "obj"))))


def is_fronted_for(tree: Tree, token: int, anchor: int) -> bool:
    """Whether a setting stands before the first of several coordinated verbs, and so holds for `anchor` as well."""
    head = tree.tokens[token].head
    if head < 0 or tree.tokens[anchor].base_relation not in ("conj", "xcomp") or head not in tree.ancestors(anchor):
        return False
    subjects = [kid.index for kid in tree.kids(head, "nsubj")]
    if not subjects or token > min(subjects):
        return False
    if not tree.kids(anchor, "nsubj", "nsubj:pass"):
        return True
    # "Last week Norland sent tents, and Sorland gave money": whoever the others are, it is one story.
    joined = tree.tokens[anchor].base_relation == "conj" and tree.tokens[anchor].head == head
    plain = joined and not tree.kids(anchor, "aux")
    return plain and tree.is_time(token) and is_past(tree.tokens[anchor]) and is_past(tree.tokens[head])
