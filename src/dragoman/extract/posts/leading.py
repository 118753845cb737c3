"""Posts told by what somebody does: "who heads the Fund", "chaired by X"."""

from collections.abc import Iterator

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.said_of import named_person, subject_person
from dragoman.knowledge.bodies import body_words
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document, Sentence, Token

_DOING = {"lead": "leader", "head": "head", "chair": "chair", "command": "commander"}

_OF_THE_DAY = frozenset({"delegation", "group", "mission", "team"})

_UNTIL = frozenset({"until", "till", "from", "between"})


def led(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Post]]:
    """Posts told by what somebody does: "Jane Doe, who heads the Delta Fund"."""
    for sentence in document.sentences:
        for verb in sentence.tokens:
            title = _DOING.get(verb.lemma) if verb.tag == "VERB" else None
            found = _leader_and_body(sentence, verb, mentions) if title else None
            if title is None or found is None:
                continue
            person, (first, last), body = found
            evidence = sentence.span_of(min(person.first, first), max(person.last, last))
            origin = Origin("said to lead", (verb.span,))
            name = body.name if body else sentence.span_of(first, last).quote(document.text)
            standing = "former" if _is_over(sentence, verb) else None
            state = body.state if body else None
            yield person, Post(person.id, title, name, state, standing, (evidence,), origin, 0.8)


def _leader_and_body(
    sentence: Sentence, verb: Token, mentions: Mentions
) -> tuple[Mention, tuple[int, int], Mention | None] | None:
    """ "A, who chairs B" and "B, chaired by A": who leads, where the body is told, and the body where it is named."""
    holder: Mention | None = None
    led: Token | None = None
    if verb.text.lower().endswith("s") or _is_over(sentence, verb):
        subject = subject_person(sentence, verb, mentions, None)
        holder = subject[0] if subject else None
        led = next(iter(sentence.children(verb.index, "obj")), None)
    elif verb.relation == "acl" and verb.head >= 0:
        holder = _agent(sentence, verb, mentions)
        led = sentence.tokens[verb.head]
        if led.lemma in _OF_THE_DAY:
            return None  # "a delegation of the Border Police, led by Jane Doe"
        beside = _body_before(sentence, verb, mentions)
        led = sentence.tokens[beside.head] if beside else led  # "MPs on the Budget Committee, chaired by Jane Doe"
    elif verb.relation in {"advcl", "xcomp"} and sentence.tokens[verb.index - 1].text == ",":
        holder = _agent(sentence, verb, mentions)
        before = _body_before(sentence, verb, mentions)
        led = sentence.tokens[before.head] if before else None
    elif passive := next(iter(sentence.children(verb.index, "nsubj:pass")), None):
        holder = _agent(sentence, verb, mentions)
        led = passive  # "the Observer Mission will be led by Jane Doe"
    if holder is None or led is None:
        return None
    body = mentions.headed_by(sentence.index, led.index)
    if body and body.kind == "body" and body.form == "name" and body.head == led.index:
        return holder, (body.first, body.last), body
    first = led.index
    while first and sentence.tokens[first - 1].base_relation in {"amod", "compound"}:
        first -= 1  # "who chairs the government's [border committee]"
    told = first < led.index and led.lemma in body_words("heads") - _OF_THE_DAY
    return (holder, (first, led.index + 1), None) if told and verb.text.lower().endswith("s") else None


def _is_over(sentence: Sentence, verb: Token) -> bool:
    """ "Jane Doe, who chaired the Reef Council until 2022": a term with its end."""
    past = verb.relation == "acl:relcl" and (verb.text.lower().endswith("ed") or verb.text.lower() == "led")
    times = {time.first for time in sentence.times}
    return past and any(
        case.lemma in _UNTIL and times & {kid.index, case.index, case.index + 1}
        for kid in sentence.children(verb.index)
        for case in sentence.children(kid.index, "case")
    )


def _agent(sentence: Sentence, verb: Token, mentions: Mentions) -> Mention | None:
    """Who leads by a passive: "chaired by Jane Doe"."""
    agents = (named_person(sentence, child, mentions) for child in sentence.children(verb.index, "obl:agent"))
    return next((agent for agent in agents if agent and _holds_no_other(agent, mentions)), None)


def _holds_no_other(person: Mention, mentions: Mentions) -> bool:
    """Whether the one who leads is told by no office that he holds now: ministers lead delegations of the day."""
    titled = mentions.titled.get(person.id)
    held = titled.offices if titled else []
    return not person.title or all(office.standing == "former" or office.role == "member" for office in held)


def _body_before(sentence: Sentence, verb: Token, mentions: Mentions) -> Mention | None:
    """The body named right before the comma before a participle."""
    if verb.index < 2 or sentence.tokens[verb.index - 1].text != ",":
        return None
    here = mentions.in_sentence(sentence.index)
    return next((each for each in here if each.kind == "body" and each.last == verb.index - 1), None)
