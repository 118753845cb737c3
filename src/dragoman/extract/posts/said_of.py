"""Who does what a verb of office tells, and whether it is done yet."""

from collections.abc import Iterable

from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token

_STILL_TO_COME = frozenset({"will", "shall", "would", "could", "may", "might", "can", "should", "must", "to", "not"})


def subject_person(
    sentence: Sentence, verb: Token, mentions: Mentions, standing: str | None
) -> tuple[Mention, str | None] | None:
    """The person who does what a verb tells, with the standing it gives; None where it is nobody named."""
    person = subject_of(sentence, verb, mentions)
    return (person, standing) if person else None


def subject_of(sentence: Sentence, verb: Token, mentions: Mentions) -> Mention | None:
    """The person who does what a verb tells, through "who" where it is that."""
    for child in sentence.children(verb.index, "nsubj"):
        person = named_person(sentence, child, mentions)
        if person is None and child.lemma in {"who", "that"} and verb.head >= 0:
            told = sentence.tokens[verb.head]
            person = named_person(sentence, told, mentions)
            while person is None and told.base_relation == "nmod":  # "Jane Doe of the Reform Party, who chairs"
                told = sentence.tokens[told.head]
                person = named_person(sentence, told, mentions)
        if person:
            return person
    return None


def is_still_to_come(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what is not done yet, or is not: "will replace", "to replace", "did not replace"."""
    return any(child.lemma in _STILL_TO_COME for child in sentence.children(verb.index) if child.tag in {"AUX", "PART"})


def first_person(sentence: Sentence, tokens: Iterable[Token], mentions: Mentions) -> Mention | None:
    """The first person named at one of these words of the tree."""
    people = (named_person(sentence, token, mentions) for token in tokens)
    return next((person for person in people if person), None)


def whom_it_is_done_to(sentence: Sentence, verb: Token, mentions: Mentions) -> Mention | None:
    """The person to whom a verb of office does something: the object, or the subject of a passive, however the parser
    calls it.
    """
    passive = bool(sentence.children(verb.index, "aux:pass"))
    done_to = sentence.children(verb.index, "nsubj" if passive else "obj")
    return first_person(sentence, (*sentence.children(verb.index, "nsubj:pass"), *done_to), mentions)


def named_person(sentence: Sentence, token: Token, mentions: Mentions) -> Mention | None:
    """The person named at this word of the tree."""
    found = mentions.headed_by(sentence.index, token.index)
    return found if found and found.kind == "person" and found.form == "name" else None
