"""Who held an office before: "A was appointed ambassador to B, replacing C", "D succeeds E as chair"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.predicates import MAKING, SUCCEEDING
from dragoman.extract.posts.said_of import first_person, is_still_to_come, subject_of
from dragoman.model.records import Mention, Origin, Post
from dragoman.model.sentence import Document, Sentence, Token


def predecessors(
    document: Document, mentions: Mentions, found: Iterable[tuple[Mention, Post]]
) -> Iterator[tuple[Mention, Post]]:
    """The one before, with the office of the one after where a single one is told of them in the sentence."""
    posts = list(found)
    for sentence in document.sentences:
        for verb in sentence.tokens:
            if verb.lemma not in SUCCEEDING or verb.tag != "VERB" or is_still_to_come(sentence, verb):
                continue
            after, before = _after_and_before(sentence, verb, mentions)
            if after is None or before is None or after.id == before.id:
                continue
            held = [post for holder, post in posts if holder.id == after.id and post.standing != "former"]
            named = [post for post in held if any(span.start >= verb.span.start for span in post.evidence)]
            if len(named or held) != 1:
                continue
            yield before, _handed_on((named or held)[0], sentence, verb, before, "former", "said to be succeeded")


def successors(
    document: Document, mentions: Mentions, found: Iterable[tuple[Mention, Post]]
) -> Iterator[tuple[Mention, Post]]:
    """Who takes the office of the one put out: "fired Minister A and replaced him with B", "A was replaced by B"."""
    posts = list(found)
    for sentence in document.sentences:
        for verb in sentence.tokens:
            if verb.lemma != "replace" or verb.tag != "VERB" or is_still_to_come(sentence, verb):
                continue
            after, before = _replacement(sentence, verb, mentions)
            if after is None or before is None or after.id == before.id:
                continue
            left = [post for holder, post in posts if holder.id == before.id]
            if len(left) != 1 or any(holder.id == after.id for holder, _ in posts):
                continue
            yield after, _handed_on(left[0], sentence, verb, after, "newly appointed", "said to replace")


def _handed_on(post: Post, sentence: Sentence, verb: Token, holder: Mention, standing: str, rule: str) -> Post:
    """The same office, held by the other of the two whom the verb tells of."""
    first, last = min(verb.index, holder.first), max(verb.index + 1, holder.last)
    origin = Origin(rule, (verb.span,))
    evidence = (sentence.span_of(first, last),)
    return replace(post, person=holder.id, standing=standing, evidence=evidence, origin=origin, confidence=0.7)


def _named_beside(sentence: Sentence, verb: Token, mentions: Mentions) -> Mention | None:
    """Who stands with his office right before ", replacing B", whoever the clause is about: "gave A, the new envoy"."""
    if verb.base_relation == "root" or sentence.children(verb.index, "nsubj") or verb.index < 1:
        return None
    comma = verb.index - 1
    people = (each for each in mentions.in_sentence(sentence.index) if each.kind == "person" and each.form == "name")
    beside = next((each for each in people if each.last == comma and each.title), None)
    return beside if sentence.tokens[comma].text == "," and beside is not None and not _acts(sentence, beside) else None


def _acts(sentence: Sentence, person: Mention) -> bool:
    return sentence.tokens[person.head].base_relation == "nsubj"


def _replacement(sentence: Sentence, verb: Token, mentions: Mentions) -> tuple[Mention | None, Mention | None]:
    """Who came in with or by somebody's leaving, and who left, told of this verb or of the one before "and"."""
    coming = [
        each
        for each in sentence.children(verb.index, "obl", "obl:agent", "nmod")
        if {case.lemma for case in sentence.children(each.index, "case")} & {"with", "by"}
    ]
    other = sentence.tokens[verb.head] if verb.relation == "conj" and verb.head >= 0 else verb
    told = sentence.children(verb.index, "nsubj:pass", "obj")
    if other is not verb:
        left = ("nsubj",) if sentence.children(verb.index, "aux:pass") else ("obj",)  # "resigned and was replaced"
        told += sentence.children(other.index, "nsubj:pass", *left)
    return first_person(sentence, coming, mentions), first_person(sentence, told, mentions)


def _after_and_before(sentence: Sentence, verb: Token, mentions: Mentions) -> tuple[Mention | None, Mention | None]:
    """Who came after, who was before; of "B was replaced by A" as of "A replaced B"."""
    patients = sentence.children(verb.index, "nsubj:pass")
    if patients:
        agents = sentence.children(verb.index, "obl:agent") or sentence.children(verb.index, "obl")
        return first_person(sentence, agents, mentions), first_person(sentence, patients, mentions)
    before = first_person(sentence, sentence.children(verb.index, "obj"), mentions)
    after = _named_beside(sentence, verb, mentions) or subject_of(sentence, verb, mentions)
    if after is None and verb.base_relation in {"advcl", "conj"} and verb.head >= 0:
        governor = sentence.tokens[verb.head]
        after = first_person(sentence, sentence.children(governor.index, "nsubj:pass"), mentions)
        if after is None and governor.lemma in MAKING:  # "The president named A ambassador, replacing B"
            made = sentence.children(governor.index, "obj")
            made += [part for each in made for part in sentence.children(each.index, "compound")]
            after = first_person(sentence, made, mentions)
        elif after is None:
            after = subject_of(sentence, governor, mentions)
    return after, before


def successor_of(document: Document, mentions: Mentions, mention: Mention) -> Mention | None:
    """ "The Fijian envoy A replaces former envoy B": who comes after."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if verb.lemma not in {"replace", "succeed"} or token.base_relation != "obj":
        return None
    after = (mentions.headed_by(sentence.index, each.index) for each in sentence.children(verb.index, "nsubj"))
    return next((each for each in after if each and each.kind == "person"), None)
