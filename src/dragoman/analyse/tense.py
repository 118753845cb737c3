"""Whether a sentence, at one of its characters, speaks of what was or of what will be."""

import re
from collections.abc import Callable
from itertools import pairwise

from dragoman.analyse.time_grammar.reading import Tense
from dragoman.knowledge.loading import word_sets
from dragoman.model.sentence import Sentence, Token

# In capitals "May" is the month: "in May exports rose".
_FUTURE = re.compile(
    r"(?i)\b(?:(?:will|shall|would|could|(?-i:may)|might|must|should|can)(?: not| also)? (?:have "
    r"|be )?\w+|will|shall|won't|'ll|would|going to|to be [a-z]+(?:ed|d|n|t|g)|(?:is|are|was"
    r"|were|be) (?:set|due|expected|planned|scheduled"
    r"|slated|likely|to)|expected|scheduled|slated|planned|due|upcoming|forthcoming|plans? to|intends? to|hopes? to"
    r"|starting|next|ahead of|deadline|invited|invitation|agreed to|to [a-z]+ (?:on|in|this"
    r"|next)|starts?|begins|opens|takes place)\b"
)
_PAST = re.compile(
    r"(?i)\b(?:was|were|had|did|said|told|took|made|held|met|came|went|gave|began|paid|sent"
    r"|saw|spoke|fell|rose|grew|won"
    r"|lost|left|led|became|wrote|signed|[a-z]{3,}ed|ago|last|since|previous|previously|recent)\b"
)
_CUE_BEFORE = re.compile(
    r"(?i)\b(?P<past>since(?:\s+(?:the|an?|its|his|her|their)(?:\s+(?!(?:in|on|of|from|for)\b)[a-z-]+){1,2})?"
    r"|following|(?<!until )(?<!till )after|most recently(?: on| in| at)?"
    # Figures "for the third quarter" are of the past, whenever they come out.
    r"|(?:figures|results|earnings|data|accounts|statistics|profits?|sales) (?:for|of|from|in))"
    r"\s+(?:the\s+|early\s+|late\s+|mid-?)?\Z"
    r"|\b(?P<future>until|till|by|tomorrow (?:and|or)|(?:until|till) (?:midnight|noon|[\d.:]+ ?[ap]?\.?m?\.?) on)"
    r"\s+(?:the\s+|early\s+|late\s+|mid-?|end of\s+)*\Z"
    r"|\b(?P<fixed>(?:sets?|fix(?:es|ed)?|(?<!was )(?<!were )(?<!been )nam(?:es|ed))(?: (?:itself|themselves))?"
    r"(?: (?:a|the) (?:deadline|date) (?:of|for))?)\s+\Z"
)
# A day behind a comma says of a noun when it is to be, whatever its sentence tells.
_FROM_THEN_ON = re.compile(
    r"(?i)\b(?:declar|announc|impos|order|call|proclaim)\w+\b[^,;.]*,?\s(?:beginning|starting|effective)\s+\Z"
)
# What a day that something holds from is told with: it may lie ahead of a deed that is done, or behind it.
_TAKING_EFFECT = re.compile(
    r"(?i)\b(?:as from|with effect (?:as )?from"
    r"|(?:abolish|introduc|lift|suspend|waiv|scrap|remov|eas|exempt|clos|ban)\w*\b[^,;.]* as of)"
    r"\s+(?:the |early |late |mid-)*\Z"
)
_SCHEDULED_AT_FIRST = re.compile(
    r"(?i)\b(?:originally|initially|earlier|previously|first) (?:planned|scheduled|slated|set|due) (?:for|in|on)\s+\Z"
)
_SCHEDULED = re.compile(
    r"(?i),\s+(?:due (?:on|in|for|by|this|next|at)|(?:scheduled|slated|planned|set|expected) (?:for|to|on)"
    r"|to be [a-z]+(?:ed|d|n|t|g))\b[^,.;:]{0,40}\Z"
    # "a trip planned for Thursday", though somebody cancelled it
    r"|(?<!been )(?<!was )(?<!were )\b(?:planned|scheduled|slated) for\s+\Z"
)
# "The accord signed in June" was made, whatever it will bring.
_MADE = re.compile(
    r"(?i)(?<!be )(?<!being )\b(?P<made>signed|concluded|adopted|ratified|initialled|reached|inked|struck|agreed"
    r"|announced|seized|captured|kidnapped|abducted|detained|arrested|jailed|imposed)"
    r"\s+(?:in|on|during)\s+(?:early |late |mid-)?\Z"
)
_NEVER_WAS = re.compile(r"(?i)[^,;]*(?:,|$)[^,;]*\b(?:did not|didn't)\b")
_NOUNS = frozenset({"NOUN", "PROPN"})
_FUTURE_AUXILIARIES = {"will", "shall", "'ll", "’ll", "wo", "ll"}
_PAST_AUXILIARIES = {"was", "were", "had", "did", "has", "have", "been"}


_UNTIL = re.compile(
    r"(?i)\b(?:until|till)\s+(?:at least\s+)?(?:the\s+|early\s+|late\s+|mid-?|end of\s+)*"
    r"(?:\d[\w.:]*\s+(?:[ap]\.?m\.?\s+)?(?:on\s+)?)?\Z"
)
_NAMES_A_DAY = re.compile(r"(?i)(?:[a-z]+day\b|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+|[a-z]+\.?\s+\d{1,2}\b)")
_PUT_OFF = re.compile(
    r"\b(?:put(?:s|ting)? (?:[\w'-]+ ){0,4}?(?:off|back)|push(?:ed|es) (?:[\w'-]+ ){0,4}?back|postponed?|"
    r"delay(?:ed|s)?|deferred|rescheduled|moved|shifted|extended|prolonged)\b"
    r"[^.;]{0,90}?\b(?P<side>from|to|until|till) "
    r"(?:(?:the|early|late|mid|first|second|half|end|beginning|start|of)[ -])*\Z"
)
_WHEN = re.compile(r"(?i)\b(?:in|on|during|throughout|early in|late in)\s+(?:early |late |mid-|the )*\Z")


def _words() -> dict[str, frozenset[str]]:
    return word_sets(__package__, "tense.yaml")


def _is_told_of_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether a participle at a character tells of the noun before it: "the accord signed", not "to be signed"."""
    token = next((each for each in sentence.tokens if each.start <= position < each.end), None)
    if token is None or token.base_relation not in {"acl", "advcl"}:
        return False
    if token.base_relation == "advcl" and (not token.index or sentence.tokens[token.index - 1].tag not in _NOUNS):
        return False  # a parser may hang "sailors seized" on who wants them back
    return not any(each.base_relation in {"aux", "mark"} for each in sentence.children(token.index))


def tense_of(sentence: Sentence, text: str) -> Callable[[int], Tense]:
    """Tells the tense at a character of the sentence, counted from the sentence's start."""
    words = text[sentence.span.start : sentence.span.end].replace("’", "'")

    def at(position: int) -> Tense:
        cue = _CUE_BEFORE.search(words[:position])
        if cue is not None and cue["past"]:
            return Tense.PAST
        if cue is not None and cue["fixed"]:
            return Tense.FUTURE  # "has set 12 May as the date for the vote"
        if _TAKING_EFFECT.search(words[:position]):
            return Tense.UNKNOWN  # "has abolished visas as from 1 June", said in March: of the nearest
        if _SCHEDULED_AT_FIRST.search(words[:position]) and not _NAMES_A_DAY.match(words, position):
            return Tense.UNKNOWN  # "originally planned for August", said in October
        if (moved := _PUT_OFF.search(words[:position])) is not None:
            # "Put off a visit from June to September": when it was to be may be over, when it will be is not.
            return Tense.UNKNOWN if moved["side"] == "from" else Tense.FUTURE
        made = _MADE.search(words[:position])
        if made is not None and _is_told_of_a_noun(sentence, sentence.span.start + made.start("made")):
            return Tense.PAST
        if _FROM_THEN_ON.search(words[:position]):
            return Tense.FUTURE  # "declared three days of mourning beginning Friday"
        if _SCHEDULED.search(words[:position]):
            return Tense.PAST if _NEVER_WAS.match(words, position) else Tense.FUTURE
        verb = _governor(sentence, sentence.span.start + position)
        if (
            verb is not None
            and verb.lemma == "call"
            and re.search(r"(?i)\bcall\w* for\b", words[max(0, position - 80) : position])
        ):
            return Tense.FUTURE  # "has called for a strike on Monday"
        if (
            verb is not None
            and verb.lemma in _words()["binding"]
            and cue is not None
            and verb.end <= sentence.span.start + position
        ):
            return Tense.FUTURE  # "has promised him a reply by Saturday"
        lasting = verb is not None and (verb.lemma in _words()["lasting"] or verb.text.lower() in _words()["remaining"])
        if lasting and _UNTIL.search(words[:position]):
            return Tense.FUTURE  # "was adjourned until Friday", "remains in force until Friday"
        if verb is not None and _is_done(verb) and sentence.span.start + position < verb.start:
            return Tense.PAST  # "on Friday the two agreed to resume flights"
        if (
            verb is not None
            and (_NAMES_A_DAY.match(words, position) or _WHEN.search(words[:position]))
            and _dates_consent(sentence, verb, sentence.span.start + position)
        ):
            return Tense.PAST  # "agreed on Friday to open a post", "the truce they agreed in January"
        if verb is not None and _looks_ahead(sentence, verb, sentence.span.start + position):
            return Tense.FUTURE
        if verb is not None and (told := _tense_of_verb(sentence, verb)) is not Tense.UNKNOWN:
            return told
        return Tense.FUTURE if cue is not None else _tense_of_words(words, position)

    return at


def done_at(sentence: Sentence, text: str) -> Callable[[int], bool]:
    """Tells whether a time at a character of the sentence is that of a deed told as done: "left Chad in January"."""
    words = text[sentence.span.start : sentence.span.end].replace("’", "'")

    def at(position: int) -> bool:
        verb = _governor(sentence, sentence.span.start + position)
        if verb is None or verb.tag != "VERB" or not _WHEN.search(words[:position]):
            return False
        if _SCHEDULED.search(words[:position]):
            return False
        ahead = _looks_ahead(sentence, verb, sentence.span.start + position)
        told = verb.lemma in _words()["intending"] | _words()["binding"] | _words()["announcing"]
        return (
            not (ahead or told)
            and _is_directly_under(sentence, verb, sentence.span.start + position)
            and (_tense_of_verb(sentence, verb) is Tense.PAST)
        )

    return at


def _is_directly_under(sentence: Sentence, verb: Token, position: int) -> bool:
    """Whether a time hangs on the verb itself: not "agreed on a summit in May"."""
    token = next((each for each in sentence.tokens if each.start <= position < each.end), None)
    near = [each for each in (token, sentence.tokens[token.head] if token and token.head >= 0 else None) if each]
    return any(each.head == verb.index and each.index > verb.index for each in near)


def _governor(sentence: Sentence, position: int) -> Token | None:
    """The nearest verb above the token at a character of the text."""
    tokens = sentence.tokens
    token = next((each for each in tokens if each.start <= position < each.end), None)
    for _ in range(len(tokens)):
        if token is None or token.head < 0:
            break
        token = tokens[token.head]
        if token.tag == "VERB" or any(child.base_relation == "cop" for child in sentence.children(token.index)):
            return _said_to_be(sentence, token, position) or token
    return None


def _said_to_be(sentence: Sentence, saying: Token, position: int) -> Token | None:
    """What a verb behind a comma says to be, of which a time before the comma is: "it will open on 1 May, he said"."""
    between = (each for each in sentence.tokens if position < each.start < saying.start)
    if not any(each.text == "," for each in between):
        return None
    return next((each for each in sentence.children(saying.index, "ccomp") if each.end <= position), None)


def _is_done(verb: Token) -> bool:
    """Whether a verb of intending tells in the past what was agreed or decided: what stands before it dates that."""
    return verb.lemma in {"agree", "invite", "plan", "prepare"} and verb.text.lower().endswith("ed")


def _dates_consent(sentence: Sentence, verb: Token, position: int) -> bool:
    """Whether a time is that of agreeing or inviting: it stands before what was agreed, or nothing is told of that."""
    if verb.lemma not in {"agree", "invite"} or not verb.text.lower().endswith("ed"):
        return False
    after = [each for each in sentence.tokens if verb.end <= each.start]
    infinitive = next((each for each in after if each.text.lower() == "to" and each.base_relation == "mark"), None)
    settled = infinitive is None and verb.lemma == "agree"
    return (settled or (infinitive is not None and position < infinitive.start)) and _is_directly_under(
        sentence, verb, position
    )


def _looks_ahead(sentence: Sentence, verb: Token, position: int) -> bool:
    """ "Accepted an invitation to visit Oman in May", "comes into force on 1 September"."""
    between = [each for each in sentence.tokens if verb.end <= each.start < position]
    if verb.text.lower() in {"come", "comes"}:
        return any(each.lemma in {"force", "effect", "operation"} for each in between)
    if any(each.text.lower() in _FUTURE_AUXILIARIES | {"would"} for each in between):
        return True  # "signed a decree under which soldiers will join by November"
    if any(one.text in {"is", "are"} and two.text == "to" for one, two in pairwise(between)):
        return True
    return any(each.lemma in _words()["outlooks"] and sentence.tokens[each.index + 1].lemma == "to" for each in between)


def _tense_of_verb(sentence: Sentence, verb: Token) -> Tense:
    helpers = [child for child in sentence.children(verb.index) if child.base_relation in {"aux", "cop"}]
    forms = {helper.text.lower() for helper in helpers}
    infinitive = any(
        child.text.lower() == "to" and child.base_relation == "mark" for child in sentence.children(verb.index)
    )
    if forms & _FUTURE_AUXILIARIES or (
        forms & {"would", "may", "could", "might", "should", "can", "must"} and "have" not in forms
    ):
        return Tense.FUTURE
    if "had" in forms and (verb.lemma in _words()["intending"] or {"had", "been"} <= forms):
        return Tense.PAST  # "had been set for June", "had been due to meet in June"
    above = sentence.tokens[verb.head] if infinitive and verb.base_relation == "xcomp" else None
    if above is not None and above.lemma in _words()["intending"]:
        had = any(kid.text.lower() == "had" for kid in sentence.children(above.index, "aux"))
        return Tense.PAST if had else Tense.FUTURE  # "had planned to send experts in July"
    if above is not None and _came_about(sentence, above):
        return Tense.PAST  # "was allowed to leave on Thursday", "managed to land on Thursday"
    if infinitive or verb.lemma in _words()["intending"]:
        return Tense.FUTURE
    if verb.text.lower() in _words()["unchanged_past"] and not forms and sentence.children(verb.index, "nsubj"):
        return Tense.PAST
    if forms & _PAST_AUXILIARIES:
        return Tense.PAST
    word = verb.text.lower()
    if verb.lemma in _words()["by_timetable"] and (word.endswith("s") or word == verb.lemma) and not forms:
        return Tense.FUTURE
    if forms & {"is", "are", "be", "am", "'s", "being"}:
        return Tense.FUTURE if word.endswith("ing") else Tense.UNKNOWN
    if word in _words()["irregular_past"] or (word.endswith("ed") and verb.tag == "VERB"):
        return Tense.PAST
    return Tense.UNKNOWN


def _came_about(sentence: Sentence, verb: Token) -> bool:
    """Whether what hangs on a verb in the past was done as well, or was not done then."""
    let = verb.lemma in _words()["letting"] and any(
        kid.text.lower() in {"was", "were"} for kid in sentence.children(verb.index, "aux:pass")
    )
    managed = verb.lemma in _words()["managing"] and verb.text.lower().endswith("ed")
    modal = {kid.text.lower() for kid in sentence.children(verb.index, "aux")} & (_FUTURE_AUXILIARIES | {"would"})
    return (let or managed) and not modal


def _tense_of_words(words: str, position: int) -> Tense:
    """By the last telling word before the position, or else the first after it."""
    before = _cues(words[max(0, position - 120) : position])
    if before:
        return before[-1][1]
    after = _cues(words[position : position + 120])
    return after[0][1] if after else Tense.UNKNOWN


def _cues(words: str) -> list[tuple[int, Tense]]:
    """Where and how the words tell a tense, in order; "will be signed" tells one, "signed" in it none."""
    future = [(match.start(), match.end()) for match in _FUTURE.finditer(words)]
    past = [match.start() for match in _PAST.finditer(words)]
    alone = [start for start in past if not any(first <= start < last for first, last in future)]
    return sorted([*((first, Tense.FUTURE) for first, _ in future), *((start, Tense.PAST) for start in alone)])
