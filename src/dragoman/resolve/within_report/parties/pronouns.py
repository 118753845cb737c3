"""Who "he" and "she" are: the subject last spoken of, of that gender."""

from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.parties.authors import is_quoted
from dragoman.resolve.within_report.parties.clusters import Cluster

_REACH = 3  # sentences back
_JOINED = frozenset({("and",), (",", "and"), ("accompanied", "by")})
_WISHING = frozenset({"congratulate", "congratulation", "congratulations", "condole", "condolence", "condolences"})


def antecedent(
    pronoun: Mention, before: list[tuple[Mention, Cluster]], later: list[tuple[Mention, Cluster]], document: Document
) -> Cluster | None:
    """The person meant among the resolved mentions `before` the pronoun, or named `later` in its sentence."""
    if pronoun.name == "latter":
        return next((person for mention, person in reversed(before) if mention.form == "name"), None)
    ahead = _subject_ahead(pronoun, later, document)
    if ahead is not None:
        return ahead
    here = document.sentences[pronoun.sentence]
    near = _owner_before(pronoun, before, here) or _subject_above(pronoun, [*before, *later], here)
    if near is not None and not _of_other_gender(pronoun, near):
        return near
    possessive = pronoun.name in {"his", "her", "him"}
    best: tuple[float, Cluster] | None = None
    doers = {id(who) for at, who in before if at.sentence == pronoun.sentence and _acts_on(pronoun, at, here)}
    quoting = _quoting(pronoun, [*before, *later], document)
    for mention, person in before:
        if id(person) in doers or id(person) in quoting:
            continue  # "A thanked him": not A
        distance = pronoun.sentence - mention.sentence
        if distance > _REACH or person.kind != "person":
            continue
        if _of_other_gender(pronoun, person):
            continue
        score = -2.0 * distance + 0.01 * mention.first
        sentence = document.sentences[mention.sentence]
        relation = "nsubj" if _is_sayer(sentence, mention) else sentence.tokens[mention.head].relation
        if relation.startswith("nsubj") and not (doers and distance):
            score += 1.5
            verb = sentence.tokens[mention.head].head
            if verb >= 0 and sentence.tokens[verb].relation in {"root", "parataxis"}:
                score += 0.5
            elif distance == 0 and verb >= 0 and _is_asked(sentence, verb) and not _is_above(here, verb, pronoun.head):
                score -= 2.5  # "Asked if B would come, he said": not B
        if distance == 0 and not possessive and not relation.startswith("nsubj"):
            score -= 0.5
        if mention.form == "pronoun":
            score += 0.3
        if best is None or score >= best[0]:
            best = (score, person)
    return best[1] if best else None


def _quoting(pronoun: Mention, named: list[tuple[Mention, Cluster]], document: Document) -> set[int]:
    """Who is quoted with the pronoun in his words: whoever speaks calls himself "I"."""
    sentence = document.sentences[pronoun.sentence]
    if not is_quoted(document.text, pronoun.span.start):
        return set()
    return {
        id(person)
        for mention, person in named
        if mention.sentence == sentence.index
        and sentence.tokens[mention.head].base_relation == "nsubj"
        and sentence.tokens[sentence.tokens[mention.head].head].lemma in lexicon("telling")
        and not is_quoted(document.text, mention.span.start)
    }


def _of_other_gender(pronoun: Mention, person: Cluster) -> bool:
    return pronoun.gender in {"m", "f"} and person.gender in {"m", "f"} and pronoun.gender != person.gender


def _owner_before(pronoun: Mention, before: list[tuple[Mention, Cluster]], here: Sentence) -> Cluster | None:
    """Whose it is right behind a person: "Mora and | her delegation", "thanked Berg for | his support"."""
    if here.tokens[pronoun.head].relation != "nmod:poss":
        return None
    for mention, person in reversed(before):
        if mention.sentence != pronoun.sentence or mention.last >= pronoun.first or person.kind != "person":
            continue
        link = tuple(token.text.lower() for token in here.tokens[mention.last : pronoun.first])
        words = {token.lemma for token in here.tokens[: mention.first]}
        praised = link == ("for",) and words & lexicon("answers with a reason")
        wished = link == ("on",) and words & _WISHING
        asked = link == ("at",) and here.tokens[here.tokens[pronoun.head].head].lemma == "request"
        return person if link in _JOINED or praised or wished or asked else None
    return None


def _subject_above(pronoun: Mention, named: list[tuple[Mention, Cluster]], here: Sentence) -> Cluster | None:
    """Who acts in the clause that the pronoun's own one depends on: "Berg fell ill when | he was in Lima"."""
    token = here.tokens[pronoun.head]
    verb = here.tokens[token.head] if token.base_relation == "nsubj" and token.head >= 0 else None
    if verb is None or verb.base_relation != "advcl" or verb.head < 0:
        return None
    subjects = {each.index for each in here.children(verb.head, "nsubj", "nsubj:pass")}
    found = (person for mention, person in named if mention.sentence == here.index and mention.head in subjects)
    return next((person for person in found if person.kind == "person"), None)


def _is_sayer(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody is subject of a verb of saying right behind, where a parser takes the name for an aside."""
    behind = sentence.tokens[mention.last : mention.last + 2]
    verb = next((token for token in behind if token.text != ","), None)
    if verb is None or verb.lemma not in lexicon("telling") or sentence.children(verb.index, "nsubj", "nsubj:pass"):
        return False
    return mention.form == "name" and sentence.tokens[mention.head].base_relation in {"appos", "flat", "conj"}


def _acts_on(pronoun: Mention, mention: Mention, sentence: Sentence) -> bool:
    """Whether the mention is the subject of the verb whose object the pronoun is."""
    own, other = sentence.tokens[pronoun.head], sentence.tokens[mention.head]
    return (
        pronoun.name in {"him", "her"}
        and own.base_relation in {"obj", "iobj"}
        and other.base_relation == "nsubj"
        and other.head in _verbs_of_one_subject(sentence, own.head)
    )


def _verbs_of_one_subject(sentence: Sentence, verb: int) -> set[int]:
    """The verb and those it is joined to, as long as none has a subject of its own: "A called B and invited her"."""
    verbs = {verb}
    while verb >= 0 and _goes_on(sentence, verb) and not sentence.children(verb, "nsubj", "nsubj:pass"):
        verb = sentence.tokens[verb].head
        verbs.add(verb)
    return verbs


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is joined to another, or says what is done along with it: "A wrote to B, urging him"."""
    token = sentence.tokens[verb]
    return token.relation == "conj" or (token.relation == "advcl" and token.text.lower().endswith("ing"))


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """Whether the clause of this verb is what somebody says or asks."""
    token = sentence.tokens[verb]
    if token.relation == "ccomp":
        own = token.head > verb and not sentence.children(token.head, "nsubj", "nsubj:pass")
        return not own  # "Mora spoke of ties, saying that he": her own words
    return any(child.lemma in {"if", "whether"} for child in sentence.children(verb, "mark"))


def _is_above(sentence: Sentence, verb: int, token: int) -> bool:
    """Whether a token stands in the clause of a verb: "B will fly to Oslo, where he is to speak, A said"."""
    seen = 0
    while token >= 0 and token != verb and seen < len(sentence.tokens):
        token, seen = sentence.tokens[token].head, seen + 1
    return token == verb


def _subject_ahead(pronoun: Mention, later: list[tuple[Mention, Cluster]], document: Document) -> Cluster | None:
    """ "For his part, A said": the subject that follows the phrase the sentence opens with."""
    sentence = document.sentences[pronoun.sentence]
    opening = [token.text.lower() for token in sentence.tokens[: pronoun.first]]
    if (
        pronoun.name not in {"his", "her"}
        or len(opening) > 2
        or not opening
        or opening[-1] not in {"for", "in", "during", "on", "from", "of"}
    ):
        return None
    for mention, person in later:
        if mention.sentence == pronoun.sentence and sentence.tokens[mention.head].relation.startswith("nsubj"):
            return person
    return None
