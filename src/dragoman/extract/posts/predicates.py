"""Posts that a sentence states: "A was appointed ambassador to B", "C, who became prime minister in 2021"."""

from collections.abc import Iterator

from dragoman.extract.mentions.finding import Mentions
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document, Sentence, Token

_MAKING = frozenset(
    {
        "appoint",
        "elect",
        "name",
        "nominate",
        "re-elect",
        "reelect",
        "confirm",
        "designate",
        "promote",
        "swear",
        "choose",
    }
)
_BECOMING = frozenset({"become", "remain"})
_SERVING = frozenset({"serve", "work"})


def predicated(document: Document, mentions: Mentions) -> Iterator[tuple[Mention, Post]]:
    """Posts said by a verb, with the person's mention."""
    for index, office in mentions.unbound:
        if office.paraphrase or office.plural or office.owner:
            continue
        sentence = document.sentences[index]
        found = _holder(sentence, sentence.tokens[office.head], mentions)
        if found is None:
            continue
        person, standing = found
        first, last = min(person.first, office.first), max(person.last, office.last)
        if last - first > 25:
            continue
        yield (
            person,
            Post(
                person.id,
                office.title,
                office.body,
                office.state,
                office.standing or standing,
                (sentence.span_of(first, last),),
                Origin("said to hold office", (sentence.span_of(office.first, office.last),)),
                0.8,
            ),
        )


def _holder(sentence: Sentence, token: Token, mentions: Mentions) -> tuple[Mention, str | None] | None:
    copulas = sentence.children(token.index, "cop")
    if copulas:
        if any(child.lemma in {"not", "never"} for child in sentence.children(token.index)):
            return None
        standing = "former" if copulas[0].text.lower() in {"was", "were"} else None
        return _subject(sentence, token, mentions, standing)
    if token.head < 0:
        return None
    verb = sentence.tokens[token.head]
    if verb.lemma in _MAKING and token.base_relation in {"xcomp", "obj", "obl", "advcl"}:
        if token.base_relation == "obl" and not any(
            child.lemma in {"as", "to"} for child in sentence.children(token.index, "case")
        ):
            return None
        objects = [child for child in sentence.children(verb.index, "obj") if child.index != token.index]
        for child in (*sentence.children(verb.index, "nsubj:pass"), *objects):
            person = _person(sentence, child, mentions)
            if person:
                return person, None
        if verb.relation.startswith("acl") and verb.head >= 0:
            person = _person(sentence, sentence.tokens[verb.head], mentions)
            return (person, None) if person else None
        return None
    if verb.lemma in _BECOMING and token.base_relation in {"xcomp", "obj"}:
        return _subject(sentence, verb, mentions, None)
    if (
        verb.lemma in _SERVING
        and token.base_relation == "obl"
        and any(child.lemma == "as" for child in sentence.children(token.index, "case"))
    ):
        past = any(child.lemma == "have" for child in sentence.children(verb.index, "aux"))
        return _subject(sentence, verb, mentions, None if past or verb.text.endswith(("s", "ing")) else "former")
    return None


def _subject(
    sentence: Sentence, verb: Token, mentions: Mentions, standing: str | None
) -> tuple[Mention, str | None] | None:
    for child in sentence.children(verb.index, "nsubj"):
        person = _person(sentence, child, mentions)
        if person is None and child.lemma in {"who", "that"} and verb.head >= 0:
            person = _person(sentence, sentence.tokens[verb.head], mentions)
        if person:
            return person, standing
    return None


def _person(sentence: Sentence, token: Token, mentions: Mentions) -> Mention | None:
    found = mentions.headed_by(sentence.index, token.index)
    return found if found and found.kind == "person" and found.form == "name" else None
