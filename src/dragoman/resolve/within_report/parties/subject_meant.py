"""Whom "it" and "they" mean where that is no person: the body or state spoken of."""

from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence, Token
from dragoman.resolve.within_report.parties.authors import is_quoted
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.forces import force_before
from dragoman.resolve.within_report.parties.owners import is_subject
from dragoman.resolve.within_report.parties.scene import Scene

_APART = frozenset({"conj", "advcl", "parataxis"})  # "told Norland to leave, or it would strike"
_INSIDE = frozenset({"in", "by", "through", "with"})
_TEXTS = frozenset({"statement", "letter", "note", "report", "communiqué", "communique", "declaration", "message"})


def it_meant(scene: Scene, mention: Mention) -> list[Cluster]:
    """The state, body or bloc that was the subject of the sentence before, or of an earlier clause of this one.

    In what a text says it is whoever issued it: "welcomed a statement by Norland in which it condemned the raid".
    """
    if author := _author_of_text(scene, mention):
        return author
    if asked := _asked_to_do(scene, mention):
        return asked
    text = scene.document.text
    quoted = is_quoted(text, mention.span.start)
    for other in reversed(scene.mentions):
        near = 0 <= mention.sentence - other.sentence <= 1 and other.span.end <= mention.span.start
        if not near or other.kind == "person":
            continue
        if other.sentence == mention.sentence and is_quoted(text, other.span.start) and not quoted:
            continue  # "“Norland must go,” it said": not Norland
        found = scene.of.get(other.id, [])
        subject = is_subject(scene.document.sentences[other.sentence], other)
        if subject and len(found) == 1 and found[0].kind in {"state", "body", "bloc"}:
            return found
    return []


def _asked_to_do(scene: Scene, pronoun: Mention) -> list[Cluster]:
    """Who is asked to do something with what "it" has done: "urged the government to publish the pact it signed"."""
    sentence = scene.document.sentences[pronoun.sentence]
    node = sentence.tokens[pronoun.head]
    while node.head >= 0 and node.base_relation not in _APART:
        above = sentence.tokens[node.head]
        if node.relation == "xcomp" and node.index < pronoun.head:
            asked = {each.index for each in sentence.children(above.index, "obj", "iobj") if each.index < node.index}
            found = [
                scene.of.get(each.id, [])
                for each in scene.mentions
                if each.sentence == sentence.index and each.head in asked
            ]
            return next((each for each in found if len(each) == 1 and each[0].kind in {"state", "body", "bloc"}), [])
        node = above
    return []


def _author_of_text(scene: Scene, pronoun: Mention) -> list[Cluster]:
    """Whose the text is in which "it" says something; not "a statement by Norland it called false"."""
    sentence = scene.document.sentences[pronoun.sentence]
    tokens = sentence.tokens
    verb = tokens[tokens[pronoun.head].head] if tokens[pronoun.head].relation == "nsubj" else tokens[pronoun.head]
    text = tokens[verb.head] if verb.relation == "acl:relcl" and 0 <= verb.head < verb.index else None
    if text is None or text.lemma not in _TEXTS or not _tells_what_is_in_it(sentence, verb, text):
        return []
    for each in scene.mentions:
        owner = tokens[each.head] if each.sentence == pronoun.sentence and each.last <= verb.index else None
        if owner is None or owner.head != text.index or owner.base_relation not in ("nmod", "obl"):
            continue
        cases = {kid.lemma for kid in sentence.children(owner.index, "case")}
        found = scene.of.get(each.id, [])
        if (owner.relation == "nmod:poss" or cases & {"by", "of", "from"}) and len(found) == 1:
            return found if found[0].kind in {"state", "body", "bloc"} else []
    return []


def _tells_what_is_in_it(sentence: Sentence, verb: Token, text: Token) -> bool:
    """Whether a clause tells what a text says: "a letter in which it", "a statement where it"."""
    between = sentence.tokens[text.index + 1 : verb.index]
    return any(
        each.lemma == "where" or (each.lemma == "which" and sentence.tokens[each.index - 1].lemma in _INSIDE)
        for each in between
    )


def latter_meant(scene: Scene, mention: Mention) -> list[Cluster]:
    """The last of the states and bodies named before it in a sentence without people, but not of "the Omani port"."""
    tokens = scene.document.sentences[mention.sentence].tokens
    before = [
        other for other in scene.mentions if other.sentence == mention.sentence and other.span.end <= mention.span.start
    ]
    if any(other.kind in {"person", "group"} for other in before):
        return []
    for other in reversed(before):
        beside = tokens[other.head].base_relation in {"compound", "amod", "flat"}
        found = scene.of.get(other.id, [])
        if not beside and other.form in {"name", "capital"} and len(found) == 1 and found[0].kind != "place":
            return found
    return []


def they_meant(scene: Scene, mention: Mention) -> list[Cluster]:
    """The body or state its sentence is about, with no people in it: "The rebels freed the ship they held"."""
    before = [
        other for other in scene.mentions if other.sentence == mention.sentence and other.span.end <= mention.span.start
    ]
    if owner := _owner_of_subject(scene, mention, before):
        return owner
    if not before and (force := force_before(mention, scene.mentions, scene.of, scene.document)):
        return force
    if any(other.kind in {"person", "group"} for other in before):
        return []
    tokens = scene.document.sentences[mention.sentence].tokens
    for other in before:
        token = tokens[other.head]
        subject = token.relation.startswith("nsubj") and token.head >= 0 and tokens[token.head].relation == "root"
        found = scene.of.get(other.id, [])
        if (
            subject
            and len(found) == 1
            and not any(kid.base_relation == "conj" and kid.head == other.head for kid in tokens)
        ):
            return found
    return []


def _owner_of_subject(scene: Scene, mention: Mention, before: list[Mention]) -> list[Cluster]:
    """Whose those are whom a clause before speaks of: "Norland's ships lie at the reef, where they rammed it"."""
    tokens = scene.document.sentences[mention.sentence].tokens
    verbs = (each for each in reversed(tokens[: mention.first]) if each.base_relation == "nsubj")
    noun = next(verbs, None)
    plural = noun is not None and noun.tag == "NOUN" and noun.text.lower() != noun.lemma
    if noun is None or not plural or any(other.first <= noun.index < other.last for other in before):
        return []
    for other in before:
        owner = tokens[other.head]
        while owner.base_relation in {"compound", "amod", "nmod"} and owner.head >= 0 and owner.head != noun.index:
            owner = tokens[owner.head]
        if owner.head == noun.index and other.kind in {"state", "body", "bloc"}:
            return found if len(found := scene.of.get(other.id, [])) == 1 else []
    return []


def groups_told(scene: Scene) -> list[tuple[Mention, list[Cluster]]]:
    """The groups of several spoken of so far, with whom each means."""
    groups = (mention for mention in scene.mentions if mention.kind == "group" and mention.id in scene.of)
    return [(mention, scene.of[mention.id]) for mention in groups if len(scene.of[mention.id]) > 1]
