"""Who "they", "them" and "the leaders" are: people joined by "and" or just spoken of together, a group named before."""

from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence
from dragoman.resolve.within_report.parties.clusters import Cluster

_REACH = 2  # sentences back
_BOTH = frozenset({"both", "two"})
_PRONOUNS = frozenset({"they", "them", "their"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_ARGUMENTS = _OBJECTS | {"nsubj"}
_CROWD = 3
_JOINING = frozenset({",", "and", "&", "the", "with"})

Seen = list[tuple[Mention, Cluster]]


def plural_antecedents(
    group: Mention, seen: Seen, groups: list[tuple[Mention, list[Cluster]]], document: Document
) -> list[Cluster] | None:
    """The several parties a plural pronoun, or a group told to by one person, means; None where others must judge.

    Empty where a plural noun nobody knows stands nearer: "Farmers blocked the road. They want more."
    """
    sentence = document.sentences[group.sentence]
    subject = _subject_of(group, seen, sentence)
    if group.name in _BOTH:
        return _the_other_two(group, seen)
    if group.name not in _PRONOUNS:
        told = subject is not None and group.form == "group" and _is_people(group)
        return _joined_before(group, seen, document, without=subject) if told else None
    if group.name != "their" and subject is None and _is_object(group, sentence):
        subject = _pronoun_subject(group, seen, sentence)
    for distance in range(_REACH + 1):
        index = group.sentence - distance
        here = [pair for pair in seen if pair[0].sentence == index and pair[0].span.end <= group.span.start]
        gathered = [pair for pair in groups if pair[0].sentence == index and pair[0].span.start < group.span.start]
        # "The two leaders reviewed relations between the two countries. They": the leaders.
        gathered.sort(key=lambda pair: _is_alike_subject(group, pair[0], document))
        named = [each for _, each in gathered]
        joined = _last_joined(here, document.sentences[index] if index >= 0 else sentence)
        for candidates in (joined, *reversed(named), _taking_part(here, document) if distance else []):
            meant = [each for each in candidates if each is not subject]
            if len(meant) > 1:
                return meant
        if index >= 0 and _has_plural_subject(document.sentences[index], group, seen):
            return []
    return None


def _is_alike_subject(group: Mention, other: Mention, document: Document) -> bool:
    """Whether both a pronoun and a group before it are subjects."""
    tokens = [document.sentences[each.sentence].tokens[each.head] for each in (group, other)]
    return all(token.base_relation == "nsubj" for token in tokens)


def _the_other_two(group: Mention, seen: Seen) -> list[Cluster] | None:
    """ "A summoned B. The two agreed"; of three in the sentence before ("A telephoned B and C") not its subject."""
    before = _distinct([pair for pair in seen if pair[0].sentence == group.sentence - 1])
    return before[-2:] if len(before) in (2, 3) else None


def _joined_before(group: Mention, seen: Seen, document: Document, *, without: Cluster | None) -> list[Cluster] | None:
    for distance in range(_REACH + 1):
        index = group.sentence - distance
        if index < 0:
            return None
        here = [pair for pair in seen if pair[0].sentence == index and pair[0].span.end <= group.span.start]
        joined = _last_joined(here, document.sentences[index])
        meant = [each for each in joined if each is not without]
        if len(meant) > 1 and len(meant) == len(joined):
            return meant
    return None


def _is_people(group: Mention) -> bool:
    words = group.name.lower().split()
    return words[-1] in {"leaders", "ministers", "presidents", "diplomats", "envoys", "guests", "officials"}


def _is_object(group: Mention, sentence: Sentence) -> bool:
    return sentence.tokens[group.head].base_relation in _OBJECTS


def _subject_of(group: Mention, seen: Seen, sentence: Sentence) -> Cluster | None:
    """The person who is subject of the verb whose object the group is."""
    return _pronoun_subject(group, seen, sentence) if _is_object(group, sentence) else None


def _pronoun_subject(group: Mention, seen: Seen, sentence: Sentence) -> Cluster | None:
    verb = sentence.tokens[group.head].head
    while verb >= 0:
        subjects = {child.index for child in sentence.children(verb) if child.base_relation == "nsubj"}
        found = next(
            (person for mention, person in seen if mention.sentence == group.sentence and mention.head in subjects),
            None,
        )
        if found is not None or sentence.tokens[verb].base_relation not in {"xcomp", "conj", "advcl"}:
            return found
        verb = sentence.tokens[verb].head
    return None


def _last_joined(here: Seen, sentence: Sentence) -> list[Cluster]:
    """The last people of a sentence with nothing but "and" and commas between them."""
    chains: list[list[tuple[Mention, Cluster]]] = []
    for pair in sorted(here, key=lambda pair: pair[0].first):
        last = chains[-1][-1][0] if chains else None
        between = sentence.tokens[last.last : pair[0].first] if last else ()
        heads = {sentence.tokens[pair[0].head].head} & {member.head for member, _ in chains[-1]} if chains else set()
        by_tree = bool(heads) and sentence.tokens[pair[0].head].base_relation == "conj"
        if last and (by_tree or (between and all(token.text.lower() in _JOINING for token in between))):
            chains[-1].append(pair)
        else:
            chains.append([pair])
    return next((_distinct(chain) for chain in reversed(chains) if len(_distinct(chain)) > 1), [])


def _taking_part(here: Seen, document: Document) -> list[Cluster]:
    """The people of a sentence; of three and more those it tells of, if several, and not whom something is about.

    "Mora thanked Sol for the release of a sailor, Rey. They agreed": not Rey.
    """
    everybody = _distinct(here)
    if len(everybody) < _CROWD:
        return everybody
    acting = [pair for pair in here if _is_argument(pair[0], document.sentences[pair[0].sentence])]
    return found if len(found := _distinct(acting)) > 1 else everybody


def _is_argument(mention: Mention, sentence: Sentence) -> bool:
    """Whether somebody is subject or object of a verb, or joined to one who is."""
    token = sentence.tokens[mention.head]
    while token.base_relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token.base_relation in _ARGUMENTS


def _distinct(pairs: Seen) -> list[Cluster]:
    return list({id(person): person for _, person in sorted(pairs, key=lambda pair: pair[0].first)}.values())


def _has_plural_subject(sentence: Sentence, group: Mention, seen: Seen) -> bool:
    """Whether a plural common noun that is no party is what the sentence speaks of."""
    known = {mention.head for mention, _ in seen if mention.sentence == sentence.index}
    return any(
        token.base_relation == "nsubj"
        and token.tag == "NOUN"
        and token.text.lower() != token.lemma
        and token.text.endswith(("s", "men", "people"))
        and token.index not in known
        and (sentence.index != group.sentence or token.index < group.first)
        for token in sentence.tokens
    )
