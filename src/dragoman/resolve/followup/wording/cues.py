"""What the words of a sentence say of something promised: that it came, that it will not, that it was moved."""

import re
from functools import cache, lru_cache

from dragoman.knowledge.loading import load_beside
from dragoman.model.following import Told
from dragoman.resolve.followup.wording.recalls import without_recalls


@cache
def _cue(name: str) -> re.Pattern[str]:
    """A class of `cues.yaml`."""
    return re.compile(rf"\b(?:{'|'.join(load_beside(__package__, 'cues.yaml')[name])})\b", re.IGNORECASE)


_CONCLUDED = re.compile(
    r"\b(?:conclusion of|completion of|concluded|completed|finali[sz]ed|finished|wrapped up)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:negotiations|talks)\b",
    re.IGNORECASE,
)


# "Let the year pass without | paying its 300 million."
_DENIED = re.compile(r"\b(?:without|instead of|rather than|before)(?: (?:ever|yet|even))?\s*$", re.IGNORECASE)
_NOTHING_DONE = re.compile(
    r"\b(?:nothing|not a line|no (?:text|document|agreement|treaty|accord|pact|deal|protocol))"
    r"(?: (?:was|were|is|has been|had been))? (?:signed|concluded|agreed|adopted|initialled)\b",
    re.IGNORECASE,
)
# What people who met decided is not to be is not their meeting.
_DECIDED = re.compile(
    r"\b(?:resolved|decided|agreed|concluded) that\b[^.;]*?\b(?:will|would|shall|should) not "
    r"(?!take place|happen|meet|convene|go ahead|be (?:held|opened|signed|built|launched|delivered|paid)\b)\w+"
)
# "Will not come", "dropped | its plan to come".
_WILL_NOT = re.compile(r"\b(?:(?:will|would|shall) (?:not|no longer|never)|won[’']t)\b")
_A_PLAN = re.compile(
    r"(?:the|its|their|his|her|a|any|all|earlier)? ?"
    r"(?:plans?|bid|intention|promise|pledge|offer|commitment|agreement)\b"
)
_GIVEN_UP = re.compile(
    r"\b(?:dropp?(?:ed|s)|abandon(?:ed|s)|shelv(?:ed|es)|cancel(?:l?ed|s)|scrapp?(?:ed|s)|withdr(?:ew|awn)|"
    r"g(?:ave|iven) up|called off|re(?:voked|nounced|scinded)|went back on|reneged on|broke)\s*$"
)
# "They parted without one", "met neither in May nor later": what was to be done was not.
_LEFT_UNDONE = re.compile(
    r"\bhad (?:hoped|wished|wanted) (?:that|for|to)\b"  # "had hoped that she would come in August"
    r"|\b(?:awaits?|waits? for|pending) (?:[\w’'-]+ ){0,2}?(?:signature|signing|ratification|approval)\b"
    r"|\bwithout (?:one|it|any|either|(?:ever |even )?having)\b|\bneither (?:in|on|at|then|this|last)\b"
    r"|\b(?:den(?:y|ies|ied|ying)|disputes?|disputed) (?:reports? )?that\b"
    r"|\b(?:untrue|false|no truth|a lie) (?:\w+ )?that\b"
)
_NOT_TO_BE = re.compile(r"(?:(?:will|would|shall|is|are) )?not\b|won[’']t\b", re.IGNORECASE)
# Where one thing that is said ends and another begins, which has a subject and a verb of its own: "has cancelled its
# order, and the maker will repay the price".
_PARTS = re.compile(
    r"\s*(?:;|:|,? (?:while|whereas)|,? (?:and|but)(?= (?:[\w’'-]+ ){1,6}?(?:will|would|shall|is to|are to)\b))\s+"
)
_INSTEAD = re.compile(r"\b(?:instead|rather than)\b")
# "The meeting of the two | in Rabat on 5 May was called off".
_WHERE = re.compile(r"^(?: (?:in|at|on|for|to|with) (?:the )?[A-Z\d][\w’'-]*(?: [A-Z\d][\w’'-]*){0,3}){1,2}(?=[ ,])")
_TOLD_OF_IT = re.compile(r",? (?:which|that) ([^,.;]+)")
_SIGNING = re.compile(r"\b(?:signing|signature) of\b", re.IGNORECASE)


@lru_cache(maxsize=16384)
def says(name: str, text: str) -> bool:
    """Whether a text has words of a class of `cues.yaml`; asked again for each promise that it is weighed against."""
    return _cue(name).search(text) is not None


def verdict(told: Told) -> str | None:
    """What a later telling says of a promise it speaks of: done, cancelled, moved, again (still to come), or None."""
    sentence = told.sentence
    if told.status == "cancelled":
        return "moved" if says("moved", sentence) else "cancelled"
    if told.kind == "sentence" or (told.kind == "instrument" and told.status == "in_force"):
        # A law that is only named is taken to be in force: the words around it must say that it came.
        sentence = _DECIDED.sub(" ", sentence)
        what_came = without_recalls(sentence, told.published)
        # "Has given up on it, turning to a bank instead" moves nothing.
        moved = says("moved", _INSTEAD.sub(" ", sentence) if says("cancelled", sentence) else sentence)
        if moved and says("moved", what_came):
            return "moved"
        came = not (still_open(what_came) or says("allowed", what_came)) and _happened(what_came)
        if moved and not came:
            return "moved"
        if says("cancelled", sentence):
            return "cancelled"
        return "done" if came and not left_undone(sentence) else None
    if concluded(told):
        return "done"
    if told.status in ("planned", "to_be_signed", "negotiating", "target"):
        if says("moved", sentence):
            return "moved"
        return "cancelled" if says("cancelled", _own_part(told)) else "again"
    if told.status in ("held", "signed", "in_force"):
        if _NOTHING_DONE.search(told.sentence) and (told.kind == "instrument" or told.type == "AGREE"):
            return None
        wanted = told.type == "AGREE" and says("wanted", told.quote)
        return _undone(told) or (None if wanted or _undertaken(told) or left_undone(told.sentence) else "done")
    if told.kind == "figure" and _DENIED.search(told.sentence[: max(told.sentence.find(told.quote), 0)]):
        return None
    if told.kind == "figure":
        # "Has put its fund of 200 million on hold" reaches nothing, whatever the sum.
        return "done" if told.status == "actual" and not says("cancelled", sentence) else None
    if told.kind != "commitment":
        return None
    if not _NOT_TO_BE.match(told.quote):  # "will | not open a consulate"
        return "again"
    return "moved" if says("moved", sentence) else "cancelled"


def _own_part(told: Told) -> str:
    """The part of its sentence that a telling's own words stand in."""
    sentence, quote = told.sentence, told.quote.partition(" … ")[0]
    start = sentence.find(quote)
    if start < 0 or not quote:
        return sentence
    first = max((each.end() for each in _PARTS.finditer(sentence, 0, start)), default=0)
    last = next((each.start() for each in _PARTS.finditer(sentence, start + len(quote))), len(sentence))
    return sentence[first:last]


def left_undone(clause: str) -> bool:
    """Whether the words say that people came or went without having done it."""
    return _LEFT_UNDONE.search(clause) is not None


def denied(told: Told) -> bool:
    """Whether a commitment is one not to do it: "will not come", "dropped its plan to come"."""
    if told.kind != "commitment":
        return False
    if _WILL_NOT.search(told.quote):
        return True
    before = told.sentence[: max(told.sentence.find(told.quote), 0)]
    return bool(_A_PLAN.match(told.quote)) and bool(_GIVEN_UP.search(before))


def still_open(clause: str) -> bool:
    """Whether the words say that something is still to come, or has not been done."""
    return says("not_yet", clause) or says("ahead", clause)


def came_about(clause: str) -> bool:
    """Whether the words say of anything that was promised that it came about: "changed hands", "got under way"."""
    return says("came", clause)


def came_to_nothing(clause: str) -> bool:
    """Whether the words say so of what a clause recalls: "the road promised for May stops at kilometre 60"."""
    return says("dashed", clause)


def came_to_nothing_at_all(clause: str) -> bool:
    """Whether the words say so without any doubt: "not a single sack of the rice promised was shipped"."""
    return says("dashed_wholly", clause)


@lru_cache(maxsize=8192)
def _happened(sentence: str) -> bool:
    """Whether the words tell of something done, and not only of something said."""
    return any(
        not _cue("spoken").fullmatch(match.group()) and not _cue("undertaken").match(sentence, match.start())
        for match in _cue("happened").finditer(sentence)
    )


def only_looked_at(clause: str) -> bool:
    """Whether people spoke of a thing or looked at it, and nothing else is told of it: "discussed the bridge"."""
    return says("only_looked_at", clause) and not _happened(clause)


def _undertaken(told: Told) -> bool:
    """Whether an accord is one to do something, or lets others sign: "they agreed to open a station" opens none."""
    ahead = says("undertaken", told.quote) or says("allowed", told.quote)
    return told.type == "AGREE" and ahead


def only_undertaken(told: Told) -> bool:
    """Whether people who met or spoke agreed to do something, which is no doing of it."""
    return told.kind == "event" and told.type == "CONSULT" and says("undertaken", told.sentence)


def concluded(told: Told) -> bool:
    """Whether the talks on a text are told to be over: not that it is signed."""
    return told.status == "negotiating" and bool(_CONCLUDED.search(told.sentence)) and not says("ahead", told.sentence)


def ended(promise: Told, told: Told) -> bool:
    """Whether a surcharge that was to be lifted has been scrapped, and not the plan to lift it."""
    return (
        told.kind == "sentence"
        and says("ending", promise.quote)
        and not says("not_yet", told.sentence)
        and says("ended", told.sentence)
    )


def put_off(told: Told) -> bool:
    """Whether the words speak of another time rather than of another place."""
    return says("later", told.sentence)


def _undone(told: Told) -> str | None:
    """Whether the words right around the event's own call it off or move it: "cancelled the signing of the treaty"."""
    start = told.sentence.find(told.quote.partition(" … ")[0])
    if start < 0:
        start = 0
    before = told.sentence[max(start - 45, 0) : start + 40]
    if says("called_off", before):
        return "cancelled"
    after = _WHERE.sub("", told.sentence[start + len(told.quote) :])
    if (told_of := _TOLD_OF_IT.match(after)) is not None and (what := _came_of_it(told_of[1])):
        return what
    behind = _cue("said_of").match(after.lstrip())
    if behind is None and told.kind == "instrument" and (signing := _SIGNING.search(told.sentence)):
        behind = _cue("said_of").search(
            told.sentence, signing.end()
        )  # "the signing of the pact, due on Friday, was put off"
    if behind is None:
        return None
    return "cancelled" if says("called_off", behind.group()) else "moved"


def _came_of_it(clause: str) -> str | None:
    """Whether what is told of an occasion behind it calls it off or moves it: "the visit, which fell victim to"."""
    if says("later", clause):
        return "moved"
    return "cancelled" if says("cancelled", clause) else None


def expires(told: Told) -> bool:
    """Whether a commitment names the day on which something ends or begins to hold by itself: "truce to expire on
    9 June", "levy to take effect on 1 May".
    """
    return told.kind == "commitment" and says("expiring", told.name or "")
