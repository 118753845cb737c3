"""Who loses a post: relieved, resigned, left."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.extract.posts.said_of import first_person, is_still_to_come, subject_of, whom_it_is_done_to
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

DISMISSING = frozenset({"dismiss", "sack", "fire", "oust", "depose", "unseat"})

FROM_OFFICE = frozenset({"remove", "strip", "relieve", "release", "free", "discharge"})  # where the words say of what

OFFICES = frozenset({"office", "post", "position", "power", "duty", "duties", "job", "cabinet", "government"})

RESIGNING = frozenset({"resign", "quit"})

_LEAVING = frozenset({"leave", "step", "retire"})


def relieved_of(sentence: Sentence, office: Office, mentions: Mentions) -> tuple[Mention, str | None] | None:
    """ "Was relieved of the post of minister", "resigned from the post of minister"."""
    verb = verb_of_post(sentence, office)
    if verb is None:
        return None
    if verb.lemma in DISMISSING | FROM_OFFICE:
        person = whom_it_is_done_to(sentence, verb, mentions)
    else:
        person = subject_of(sentence, verb, mentions) if verb.lemma in RESIGNING | _LEAVING else None
    return (person, "former") if person else None


def verb_of_post(sentence: Sentence, office: Office) -> Token | None:
    """The verb over "the post of minister", if what it tells is done."""
    before = [token.lemma for token in sentence.tokens[max(0, office.first - 2) : office.first]]
    verb = sentence.tokens[office.head]
    if before[-1:] != ["of"] or before[0] not in OFFICES:
        return None
    while verb.tag != "VERB" and verb.head >= 0:
        verb = sentence.tokens[verb.head]
    return None if verb.tag != "VERB" or is_still_to_come(sentence, verb) else verb


def leaves_as(sentence: Sentence, verb: Token, token: Token, mentions: Mentions) -> Mention | None:
    """ "Resigned as minister", "dismissed Jane Doe as minister": who was that."""
    told_as = any(child.lemma == "as" for child in sentence.children(token.index, "case"))
    if not told_as or token.base_relation not in {"obl", "nmod"} or is_still_to_come(sentence, verb):
        return None
    if verb.lemma in RESIGNING | _LEAVING:
        return subject_of(sentence, verb, mentions)
    if verb.lemma not in DISMISSING | {"remove"}:
        return None
    put_out = (*sentence.children(verb.index, "nsubj:pass"), *sentence.children(verb.index, "obj"))
    return first_person(sentence, put_out, mentions)
