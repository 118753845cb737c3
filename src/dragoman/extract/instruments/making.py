"""What is told of a text's making: by the participles behind its name, as done, dated, yet to come or denied."""

from dragoman.extract.clauses import ancestors, clause_top, is_infinitive, is_to_come, negation
from dragoman.extract.instruments.complements import OCCASIONS
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.sentence import Sentence, Token

_ALLOWING = frozenset({"approve", "authorise", "authorize", "allow", "clear", "permit", "endorse"})
_LETTING = _ALLOWING | {"empower", "instruct", "mandate", "task", "delegate"}
_SIGNATURES = frozenset({"signing", "signature", "sign"})
_SUGGESTING = frozenset({"suggest", "propose", "recommend", "urge", "request", "ask", "insist", "demand"})
_PAST_DEEDS = frozenset({"thank", "praise", "commend", "congratulate", "applaud", "laud", "hail"})
_YET = frozenset({"early", "speedy", "swift", "prompt", "quick", "rapid", "upcoming", "planned", "eventual"})
_UNDONE = frozenset({"unlikely", "fail", "unable", "refuse", "decline", "reluctant", "unwilling", "hesitate", "far"})
_PUT_OFF = frozenset({"postpone", "delay", "reschedule", "defer", "postponement"})
_PUT = frozenset({"put", "push"})
_ON = frozenset({"after", "at", "during", "following"})
_DUE = frozenset({"due", "set", "supposed"})
_LATELY = 31  # days within which what was signed is news


def ended_since(tree: Tree, made: Token) -> Token | None:
    """What was done with a text after it was made: "signed in 2022 and scrapped last year"."""
    later = [each for each in tree.kids(made.index, "conj") if each.tag == "VERB"]
    ended = [each for each in later if instrument_vocabulary().standing.get(each.lemma) == "ended"]
    own = (each for each in ended if not tree.kids(each.index, "nsubj", "obj", "aux", "mark"))
    return next(own, None)


def made_ahead(tree: Tree, clause: Token) -> list[Token]:
    """The making of a text that a clause tells as yet to come."""
    verbs = [clause, *tree.kids(clause.index, "xcomp")]
    making = instrument_vocabulary().making
    return [each for each in verbs if each.lemma in making and is_to_come(tree.sentence, each.index)]


def participles(tree: Tree, named: NamedText) -> list[Token]:
    """What is said of the text right behind its name, whichever of the name's words the parser hung it on."""
    within = range(named.head, named.last)
    tokens, made = tree.tokens[named.last : named.last + 2], instrument_vocabulary().made
    comma = len(tokens) == 2 and tokens[0].text == "," and tokens[1].lemma in made
    if _is_agreed_aside(tree, named.last):
        return [tokens[1]]  # "the Framework, agreed in 2023 by both, replaced", whatever the parser made of it
    if comma and (tokens[1].relation == "advcl" or (not named.bare and _is_aside(tree, tokens[1]))):
        return [tokens[1]]  # ", signed in Lomé in May", hung on the verb
    heads = instrument_vocabulary().heads
    inside = (at for at in within if at > named.head and tree.lemma(at) in heads and tree.kids(at, "det"))
    inner = next(inside, named.last)
    own = range(named.head, inner)  # "a law on the agreement signed in June": that is of the text within
    found = [kid for at in own for kid in tree.kids(at, "acl") if at == named.head or kid.index >= named.last]
    called = (kid for kid in tree.kids(named.head, "appos") if kid.index >= named.last and kid.lemma in heads)
    found += [kid for each in called for kid in tree.kids(each.index, "acl")]  # "the Reef Treaty, the pact they signed"
    if inner < named.last:
        found = [kid for kid in found if kid.index < named.last]
    verb = (
        tokens[0] if tokens and tokens[0].tag == "VERB" and not tokens[0].text.lower().endswith(("s", "ing")) else None
    )
    if (
        not found
        and verb
        and inner == named.last
        and verb.lemma in instrument_vocabulary().declaring
        and not tree.kids(verb.index, "obj", "aux")
    ):
        return [verb]  # "the accord reached in June has held": texts do not make texts
    return found


def _is_agreed_aside(tree: Tree, last: int) -> bool:
    """ ", agreed in 2023" right behind a name."""
    tokens = tree.tokens[last : last + 3]
    told = len(tokens) == 3 and tokens[0].text == "," and tokens[2].tag == "ADP"
    return told and tokens[1].lemma == "agree" and tokens[1].text.lower() == "agreed"


def _is_put_off(sentence: Sentence, verb: Token) -> bool:
    """ "Was postponed", "have put off", "was pushed back"."""
    apart = {kid.text.lower() for kid in sentence.children(verb.index)} & {"off", "back"}
    return verb.lemma in _PUT_OFF or (verb.lemma in _PUT and bool(apart))


def _is_aside(tree: Tree, verb: Token) -> bool:
    """Whether a participle behind a comma tells of the text before it, whatever the parser hung it on."""
    plain = verb.text.lower() != verb.lemma and not verb.text.lower().endswith("ing")
    return plain and verb.tag == "VERB" and not tree.kids(verb.index, "nsubj", "obj", "aux", "mark", "cc")


def _is_suggested(sentence: Sentence, verb: Token) -> bool:
    """ "Suggested that a treaty be concluded"."""
    bare = any(each.text == "be" for each in sentence.children(verb.index, "aux:pass"))
    modal = any(each.relation == "aux" for each in sentence.children(verb.index, "aux"))
    above = sentence.tokens[verb.head] if verb.head >= 0 else None
    return bare and not modal and above is not None and above.lemma in _SUGGESTING


def _is_told_now(sentence: Sentence, verb: Token) -> bool:
    """ "Is signed", "has been signed", "sign"."""
    helping = {each.text.lower() for each in sentence.children(verb.index) if each.base_relation == "aux"}
    return bool(helping & {"is", "are", "has", "have"}) or (not helping and verb.text.lower() == verb.lemma)


def is_of_the_day(sentence: Sentence, verb: Token, published: DateInterval | None) -> bool:
    """Whether the clause of a participle tells a making of late: "signed on Tuesday", "signed after the talks"."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 4]
    occasion = bool(behind) and behind[0].lemma in _ON and any(each.lemma in OCCASIONS for each in behind)
    days = [time.date for time in sentence.times if time.date and clause_top(sentence, time.first).index == verb.index]
    if occasion and not days:
        return True
    days = [day for day in days if day.precision is Precision.DAY]
    return any(published is None or (published.last - day.first).days <= _LATELY for day in days)


def is_long_made(sentence: Sentence, index: int) -> bool:
    """Whether the clause of a participle dates the making by a month or a year, as one does not with today's news."""
    return any(
        time.date and time.date.precision in {Precision.MONTH, Precision.YEAR} and time.first > index
        for time in sentence.times
        if clause_top(sentence, time.first).index == index
    )


def signing(sentence: Sentence, index: int, status: str) -> str:
    """A signing yet to come, or denied, has not taken place."""
    if status != "signed":
        return status
    token = sentence.tokens[index]
    if negation(sentence, token) or (token.head >= 0 and sentence.tokens[token.head].lemma in _UNDONE):
        return "negotiating"
    if token.head >= 0 and _is_put_off(sentence, sentence.tokens[token.head]):
        return "to_be_signed"  # "the signing has been postponed to June"
    if any(kid.base_relation == "aux" and kid.lemma in _DUE for kid in sentence.children(index)):
        return "to_be_signed"  # "which was due to be signed"
    if _is_suggested(sentence, token):
        return "proposed"
    marks = {each.lemma for each in sentence.children(index, "mark")}
    if marks & {"once", "if", "unless", "until"} and _is_told_now(sentence, token):
        return "to_be_signed"  # "will retire once the pact is signed"
    if token.text.lower().endswith("ing") and marks & {"on", "about"}:
        return "negotiating"  # "talks on modernising the pact"
    if token.text.lower().endswith("ing") and any(each.lemma == "for" for each in sentence.children(index, "mark")):
        praised = any(each.lemma in _PAST_DEEDS for each in [*ancestors(sentence, index)][1:2])
        return "signed" if praised else "to_be_signed"  # "a deadline for adopting the law"
    if is_infinitive(sentence, token) and token.head >= 0 and sentence.tokens[token.head].lemma in _LETTING:
        return "to_be_signed"  # "authorised the minister to sign"
    if token.tag == "NOUN" or token.text.lower() == "signing":
        above = [*ancestors(sentence, index)][1:4]
        if any(negation(sentence, each) for each in above):
            return "negotiating"
        allowed = any(each.lemma in _ALLOWING for each in above[:1]) and token.lemma in _SIGNATURES
        if allowed and token.base_relation in {"obj", "nsubj:pass"}:
            return "to_be_signed"  # "approved the signing of the pact"
        early = any(each.lemma in _YET for each in sentence.children(index))
        if early or any(each.lemma in lexicon("before a signing") for each in above):
            return "negotiating" if token.lemma == "conclusion" else "to_be_signed"
    return "to_be_signed" if is_to_come(sentence, index) else "signed"
