"""Who "he" and "she" are: the subject last spoken of, of that gender."""

from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.party_clusters import Cluster

_REACH = 3  # sentences back


def antecedent(pronoun: Mention, before: list[tuple[Mention, Cluster]], document: Document) -> Cluster | None:
    """The person meant among the resolved mentions `before` the pronoun, in the order of the text."""
    possessive = pronoun.name in {"his", "her", "him"}
    best: tuple[float, Cluster] | None = None
    for mention, person in before:
        distance = pronoun.sentence - mention.sentence
        if distance > _REACH or person.kind != "person":
            continue
        if pronoun.gender in {"m", "f"} and person.gender in {"m", "f"} and pronoun.gender != person.gender:
            continue
        score = -2.0 * distance + 0.01 * mention.first
        sentence = document.sentences[mention.sentence]
        relation = sentence.tokens[mention.head].relation
        if relation.startswith("nsubj"):
            score += 1.5
            verb = sentence.tokens[mention.head].head
            if verb >= 0 and sentence.tokens[verb].relation in {"root", "parataxis"}:
                score += 0.5
        if distance == 0 and not possessive and not relation.startswith("nsubj"):
            score -= 0.5
        if mention.form == "pronoun":
            score += 0.3
        if best is None or score >= best[0]:
            best = (score, person)
    return best[1] if best else None
