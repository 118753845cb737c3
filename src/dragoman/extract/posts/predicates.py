"""Posts that a sentence states: "A was appointed ambassador to B", "C, who became prime minister in 2021"."""

from collections.abc import Iterator

from dragoman.extract.clauses import has_perfect_auxiliary
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.posts.relieved import leaves_as, relieved_of, verb_of_post
from dragoman.extract.posts.said_of import (
    first_person,
    is_still_to_come,
    named_person,
    subject_of,
    subject_person,
    whom_it_is_done_to,
)
from dragoman.knowledge.offices import words
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document, Sentence, Token, top_of

MAKING = frozenset(
    {
        "appoint",
        "elect",
        "name",
        "nominate",
        "reappoint",
        "re-appoint",
        "re-elect",
        "reelect",
        "confirm",
        "designate",
        "promote",
        "elevate",
        "swear",
        "choose",
    }
)

_APPOINTMENTS = frozenset({"appointment", "nomination", "election", "designation"})

_IS = frozenset({"is", "was"})

_BECOMING = frozenset({"become", "remain"})

_RISING = frozenset("move rise return step advance climb go jump switch beat defeat win".split())  # "rose to become"

_SERVING = frozenset({"serve", "work", "double", "act", "stay", "continue", "return"})

_JOINING = frozenset({"join"})

_BEFORE = frozenset({"previously", "formerly", "earlier", "once"})

_POSTED = frozenset({"go", "move", "head", "transfer"})  # "goes to Suva as ambassador"

_SENT = frozenset({"send", "post", "dispatch", "transfer", "assign"})

ENVOYS = frozenset({"ambassador", "envoy", "consul", "representative", "attaché", "attache", "commissioner", "nuncio"})

SUCCEEDING = frozenset({"replace", "succeed"})

_FARTHEST = 18  # tokens between who is told to hold an office, with his other offices, and that office


def predicated(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Post, Office]]:
    """Posts said by a verb, with the person's mention and the office phrase."""
    for index, office in mentions.unbound:
        sentence = document.sentences[index]
        maker = _maker(sentence, office, mentions) if office.owner in {"its", "their"} else None
        if office.paraphrase or office.plural or (office.owner and maker is None and not _is_sent_by_one(office)):
            continue
        found = (
            _made(sentence, office, mentions)
            if _is_sent_by_one(office)
            else (
                relieved_of(sentence, office, mentions)
                or _put_into(sentence, office, mentions)
                or _holder(sentence, top_of(sentence.tokens, office.first, office.last), mentions, office.first)
                or _made(sentence, office, mentions)
                or _called(sentence, office, mentions)
            )
        )
        if found is None or (office.title.lower() == "head" and not office.body):
            continue  # "sworn in as head of Peruvian diplomacy"
        person, standing = found
        first, last = min(person.first, office.first), max(person.last, office.last)
        if max(office.first - person.last, person.first - office.last) > _FARTHEST:
            continue
        yield (
            person,
            Post(
                person.id,
                office.title,
                maker.name if maker and maker.kind == "body" else office.body,
                (maker.state or maker.entity) if maker else office.state,
                office.standing or standing,
                (sentence.span_of(first, last),),
                Origin("said to hold office", (sentence.span_of(office.first, office.last),)),
                0.8,
            ),
            office,
        )


def _is_sent_by_one(office: Office) -> bool:
    """ "appointed Jane Doe as his Special Envoy": an envoy or aide of whoever makes her so."""
    return office.owner in {"his", "her"} and office.role in {"envoy", "aide"} and " " in office.title


def _maker(sentence: Sentence, office: Office, mentions: Mentions) -> Mention | None:
    """Who "its" is in "the Union elected Jane Doe as its chair": the body that makes her so."""
    verb = sentence.tokens[max(sentence.tokens[office.head].head, 0)]
    subjects = (mentions.headed_by(sentence.index, each.index) for each in sentence.children(verb.index, "nsubj"))
    makers = (each for each in subjects if each is not None and each.kind in {"body", "bloc"})
    return next(makers, None) if verb.lemma in MAKING else None


def _holder(sentence: Sentence, token: Token, mentions: Mentions, first: int) -> tuple[Mention, str | None] | None:
    """Who holds the office of which `token` is the noun and that begins at token `first`."""
    copulas = sentence.children(token.index, "cop")
    if copulas:
        if any(child.lemma in {"not", "never"} for child in sentence.children(token.index)):
            return None
        standing = "former" if copulas[0].text.lower() in {"was", "were"} else None
        return subject_person(sentence, token, mentions, standing)
    if token.head < 0:
        return None
    holder = sentence.tokens[token.head]
    if token.base_relation == "nsubj" and sentence.children(holder.index, "cop"):
        person = named_person(sentence, holder, mentions)  # "whose chief executive is Jane Doe"
        return (person, None) if person else None
    verb = sentence.tokens[token.head]
    if _makes(verb, token) and token.base_relation in {"xcomp", "obj", "obl", "advcl"}:
        if token.base_relation == "obl" and not any(
            child.lemma in {"as", "to"} for child in sentence.children(token.index, "case")
        ):
            return None
        case = next((each.index for each in sentence.children(token.index, "case")), token.index)
        people = (each for each in mentions.in_sentence(sentence.index) if each.kind == "person")
        beside = next((each for each in people if each.last in {case, first}), None)
        if beside is not None and beside.form == "name":
            return beside, None  # "named A as ambassador to Chad and B as envoy to the Union"
        objects = [child for child in sentence.children(verb.index, "obj") if child.index != token.index]
        objects += sentence.children(token.index, "compound")  # "named Jane Doe finance minister", read as one name
        made = "nsubj" if sentence.children(verb.index, "aux:pass") else "nsubj:pass"  # some passives are read plainly
        for child in (*sentence.children(verb.index, made), *_shared_subjects(sentence, verb), *objects):
            person = named_person(sentence, child, mentions)
            if person:
                return person, None
        if verb.relation.startswith("acl") and verb.head >= 0:
            person = named_person(sentence, sentence.tokens[verb.head], mentions)
            return (person, None) if person else None
        return None
    if verb.lemma in _BECOMING and token.base_relation in {"xcomp", "obj"}:
        return subject_person(sentence, verb, mentions, None) or _raised(sentence, verb, mentions)
    if (leaver := leaves_as(sentence, verb, token, mentions)) is not None:
        return leaver, "former"
    if verb.lemma in SUCCEEDING:
        successor = _succeeds(sentence, verb, token, mentions)
        return (successor, None) if successor else None
    told_as = token.base_relation == "obl" and any(
        child.lemma == "as" for child in sentence.children(token.index, "case")
    )
    if told_as and verb.lemma in _SENT | _POSTED and set(_words(sentence, token)) & ENVOYS:
        sent = (*sentence.children(verb.index, "nsubj:pass"), *sentence.children(verb.index, "obj"))
        going = sentence.children(verb.index, "nsubj") if verb.lemma in _POSTED else []
        envoy = first_person(sentence, (*sent, *going), mentions)
        return (envoy, None) if envoy else None
    if told_as and (verb.lemma in _SERVING | _JOINING or _takes_over(sentence, verb)):
        past = has_perfect_auxiliary(sentence, verb)
        lasts = past or verb.text.endswith(("s", "ing")) or verb.lemma in _JOINING | {"take"}
        lasts = lasts and not any(each.text.lower() == "had" for each in sentence.children(verb.index, "aux"))
        before = any(child.lemma in _BEFORE for child in sentence.children(verb.index, "advmod"))
        aside = verb.base_relation == "advcl"  # "spoke before taking over as envoy", "having worked as envoy"
        doing = sentence.tokens[verb.head] if aside and not sentence.children(verb.index, "nsubj") else verb
        return subject_person(sentence, doing, mentions, None if lasts and not before else "former")
    return None


def _makes(verb: Token, office: Token) -> bool:
    """ "Was made minister", but not "made the minister angry" """
    return verb.lemma in MAKING or (verb.lemma == "make" and office.base_relation == "xcomp")


def _raised(sentence: Sentence, verb: Token, mentions: Mentions) -> tuple[Mention, str | None] | None:
    """ "Was elevated to become minister", "rose to become minister": who was, where the verb has no subject."""
    above = sentence.tokens[verb.head] if verb.base_relation in {"xcomp", "advcl"} and verb.head >= 0 else None
    if above is None or is_still_to_come(sentence, above):
        return None
    if above.lemma in _RISING and verb.base_relation == "advcl" and above.index < verb.index:
        return subject_person(sentence, above, mentions, None)
    if above.lemma not in MAKING:
        return None
    made = (*sentence.children(above.index, "nsubj:pass"), *sentence.children(above.index, "obj", "nsubj"))
    person = first_person(sentence, made, mentions)
    return (person, None) if person else None


def _words(sentence: Sentence, office: Token) -> list[str]:
    """The words of an office, its modifiers before it."""
    return [each.lemma for each in (*sentence.children(office.index, "amod", "compound"), office)]


def _is_home(sentence: Sentence, mentions: Mentions, first: int, last: int) -> bool:
    """Whether only where somebody comes from stands at tokens `[first, last)`: "Jane Doe | of Ghana | as envoy"."""
    states = (each for each in mentions.in_sentence(sentence.index) if each.kind == "state" and each.last == last)
    state = next(states, None)
    before = {token.lemma for token in sentence.tokens[first : state.first]} if state else set()
    return state is not None and "of" in before and before <= {"of", "the"}


def _put_into(sentence: Sentence, office: Office, mentions: Mentions) -> tuple[Mention, str | None] | None:
    """ "Appointed Jane Doe to the post of minister"."""
    verb = verb_of_post(sentence, office)
    if verb is None or verb.lemma not in MAKING:
        return None
    person = whom_it_is_done_to(sentence, verb, mentions)
    return (person, None) if person else None


def _made(sentence: Sentence, office: Office, mentions: Mentions) -> tuple[Mention, str | None] | None:
    """ "Named Jane Doe acting minister", "sworn in were Jane Doe as envoy to A and John Roe as envoy to B"."""
    told_as = sentence.tokens[max(office.first - 1, 0)].lemma == "as"
    end = office.first - told_as
    people = [each for each in mentions.in_sentence(sentence.index) if each.kind == "person" and each.form == "name"]
    person = next((each for each in people if each.last == end), None)
    if person is None and told_as:
        person = next((each for each in people if _is_home(sentence, mentions, each.last, end)), None)
    if person is None:
        return None
    before_name = sentence.tokens[: person.first]
    verbs = [token for token in before_name if token.tag == "VERB" and token.base_relation != "amod"]
    if verbs and verbs[-1].lemma in MAKING | {"make"}:
        return person, None
    appointed = any(token.lemma in _APPOINTMENTS for token in before_name)  # "the appointment of Jane Doe as envoy"
    listed = [token.lemma for token in before_name[:2]] == ["they", "be"]
    listed = listed or all(token.tag not in {"VERB", "AUX"} for token in sentence.tokens)  # an item of a list
    return (person, None) if told_as and (appointed or (listed and not verbs)) else None


def _called(sentence: Sentence, office: Office, mentions: Mentions) -> tuple[Mention, str | None] | None:
    """ "Jane Doe is the new envoy", however the parser joined it to the clauses beside it."""
    at = office.first - 1
    before = words("said_before") - {"next"}  # the next envoy is none yet
    while at > 0 and sentence.tokens[at].lemma in before:
        at -= 1
    here = mentions.in_sentence(sentence.index)
    person = next((each for each in here if each.kind == "person" and each.form == "name" and each.last == at), None)
    if person is None or sentence.tokens[at].text.lower() not in _IS:
        return None
    return person, None if sentence.tokens[at].text.lower() == "is" else "former"


def _shared_subjects(sentence: Sentence, verb: Token) -> list[Token]:
    """Whom "was relieved of his post and appointed envoy", "resigned and was named envoy" are said of both."""
    if verb.relation != "conj" or sentence.children(verb.index, "nsubj") or sentence.children(verb.index, "nsubj:pass"):
        return []
    other = sentence.tokens[verb.head]
    passive = sentence.children(verb.index, "aux:pass") or sentence.children(other.index, "aux:pass")
    told = [*sentence.children(other.index, "nsubj:pass"), *sentence.children(other.index, "nsubj")]
    return told if passive and not sentence.children(verb.index, "obj:pass") else []


def _succeeds(sentence: Sentence, verb: Token, token: Token, mentions: Mentions) -> Mention | None:
    """ "A succeeded B as chair", "B was replaced by A as chair": A."""
    told_as = any(child.lemma == "as" for child in sentence.children(token.index, "case"))
    if not told_as or token.base_relation != "obl" or is_still_to_come(sentence, verb):
        return None
    if sentence.children(verb.index, "nsubj:pass"):
        return first_person(sentence, sentence.children(verb.index, "obl:agent"), mentions)
    return subject_of(sentence, verb, mentions)


def _takes_over(sentence: Sentence, verb: Token) -> bool:
    """ "took over as head of the Fund", "took office as minister"."""
    return verb.lemma == "take" and any(child.lemma in {"over", "office"} for child in sentence.children(verb.index))
