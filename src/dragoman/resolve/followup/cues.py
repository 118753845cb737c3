"""What the words of a sentence say of something promised: that it came, that it will not, that it was moved."""

import re

from dragoman.model.following import Told

_CANCELLED = re.compile(
    r"\b(cancel(?:l?ed|lation|s|ling)?|call(?:ed|s|ing)? off|scrap(?:ped|s)|abandon(?:ed|s)|shelv(?:ed|es)|"
    r"(?:will|would|shall) (?:not|no longer) \w+|won[’']t \w+|(?:has|have|had) been dropped|no longer planned|"
    r"pulled out of|backed out of|ruled out|suspend(?:ed|s))\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(postpon(?:ed?|es|ing|ement)|put off|puts off|putting off|delay(?:ed|s)?|reschedul\w+|brought forward|"
    r"mov(?:ed|es) (?:to|from|back|forward)|push(?:ed|es) back|shift(?:ed|s) (?:to|from)|relocat(?:ed|es|ion)|"
    r"new date|later date|instead|rather than|originally (?:planned|scheduled|expected|due|set))\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(postpon\w+|put(?:s|ting)? off|delay(?:ed|s)?|reschedul\w+|new date|later date)\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(will|shall|would|to be (?:held|signed|opened|launched|built|completed)|plans? to|planned|scheduled|upcoming|"
    r"forthcoming|expected|intends?|is to|are to|due to|preparations? for|ahead of|on the eve of|run-up|invit\w+|"
    r"propos\w+|next (?:week|month|year)|set to|hopes?|preparing|prepares?)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:has|have|had|was|were|did|is|are|does|do)(?: not|n[’']t) |\bno (?:talks|meeting|agreement|date)\b|"
    r"\byet to\b|\bnever\b|\bfailed to\b|\bfails to\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(took place|taken place|held|convened|hosted|gathered|concluded|ended|wrapped up|opened|closed|signed|adopted|"
    r"launched|completed|finished|delivered|visited|arrived|met|inaugurated|commissioned|started|began|begun|built|"
    r"sent|received|provided|paid|transferred|handed|allocated|ratified|approved|introduced|established|created|set up|"
    r"presented|published|released|abolished|lifted|simplified|entered into force|came into force|put into operation|"
    r"resumed|joined|became|appointed|voted|elected|organi[sz]ed|carried out|implemented|fulfilled|supplied|shipped|"
    r"donated|trained|bought|sold|gave|given|went|came|won|left|laid|made|struck|spent|taught|withdrew|withdrawn|lent|"
    r"chose|chosen|flew|flown|brought|drew|drawn|shut|rebuilt|took over|taken over|took office|sworn in|swore|"
    r"increased|doubled|raised|cut|reduced|reached|attended|took part|attracted|granted|built|"
    r"\w{3,}ed|is now open|are now open|has opened|went into service)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"\b(?:conclusion of|completion of|concluded|completed|finali[sz]ed|finished|wrapped up)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:negotiations|talks)\b",
    re.IGNORECASE,
)

# Words about a matter, which is no nearer for them.
_SPOKEN = frozenset(
    "stressed noted expressed emphasized emphasised discussed underlined underscored thanked informed stated mentioned "
    "highlighted praised reaffirmed commended wished urged recalled voiced outlined shared pointed explained added "
    "reiterated briefed considered reviewed addressed remarked commented argued asked called demanded proposed".split()
)


def verdict(told: Told) -> str | None:
    """What a later telling says of a promise it speaks of: done, cancelled, moved, again (still to come), or None."""
    sentence = told.sentence
    if told.status == "cancelled":
        return "moved" if _MOVED.search(sentence) else "cancelled"
    if told.kind == "sentence":
        if _MOVED.search(sentence):
            return "moved"
        if _CANCELLED.search(sentence):
            return "cancelled"
        if _NOT_YET.search(sentence) or _AHEAD.search(sentence) or not _happened(sentence):
            return None
        return "done"
    if concluded(told):
        return "done"
    if told.status in ("planned", "to_be_signed", "negotiating", "target"):
        if _MOVED.search(sentence):
            return "moved"
        return "cancelled" if _CANCELLED.search(sentence) else "again"
    if told.status in ("held", "signed", "in_force"):
        return "cancelled" if _called_off(told) else "done"
    if told.kind == "figure":
        return "done" if told.status == "actual" else None
    return "again" if told.kind == "commitment" else None


def _happened(sentence: str) -> bool:
    """Whether the words tell of something done, and not only of something said."""
    return any(match.group().lower() not in _SPOKEN for match in _HAPPENED.finditer(sentence))


def concluded(told: Told) -> bool:
    """Whether the talks on a text are told to be over: not that it is signed."""
    return told.status == "negotiating" and bool(_CONCLUDED.search(told.sentence)) and not _AHEAD.search(told.sentence)


def put_off(told: Told) -> bool:
    """Whether the words speak of another time rather than of another place."""
    return bool(_LATER.search(told.sentence))


def _called_off(told: Told) -> bool:
    """Whether the words right before the event's own call it off: "cancelled the signing of the treaty"."""
    start = told.sentence.find(told.quote.partition(" … ")[0])
    before = told.sentence[max(start - 45, 0) : start + 40] if start >= 0 else told.sentence
    return bool(re.search(r"\b(cancel(?:l?ed|s)|called? off|scrapped|abandoned)\b", before, re.IGNORECASE))
