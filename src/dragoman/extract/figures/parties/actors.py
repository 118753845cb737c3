"""Who a sentence of figures speaks of where it names nobody: the one spoken of before, and whoever tells the number."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.countries_of_report import Countries, code_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
# "The bloc accounts for 37 percent": nouns for one already named, and what that one is.
_NOUNS = {"bloc": "bloc", "union": "bloc", "organisation": "bloc", "organization": "bloc", "country": "state",
          "nation": "state", "kingdom": "state", "republic": "state"}  # fmt: skip
# "The carrier flew 13.9 million passengers": the company named before.
# Organs of a state act for it; companies, missions and foundations act for themselves.
_OF_MANY_STATES = frozenset({"international", "world", "nations", "un", "red", "inter-american"})
_AIRLINE = frozenset({"air", "airline", "airlines", "airways", "aviation", "aero", "jet"})
_NO_AIRLINE = frozenset({"force", "forces", "authority", "ministry", "defence", "defense"})
_STEPS_BACK = 2  # sentences whose own subject is "it" or "the carrier"
_SPEAKING = frozenset({"state", "bloc", "body"})
_PUBLIC = frozenset({"state", "bloc", "body", "person"})


def actor_before(
    document: Document, sentence: Sentence, mentions: Mentions, countries: Countries, steps: int = _STEPS_BACK
) -> Mention | None:
    """The party the sentence before is about: its subject or the owner of that; for a person, the state served.

    Where that subject is "the carrier" or "it", whoever is meant there.
    """
    if sentence.index == 0:
        return None
    previous = document.sentences[sentence.index - 1]
    tree = Tree(previous)
    root = previous.root().index
    said = [kid.index for kid in tree.kids(root, "ccomp") if kid.index < root]  # "They will go, the minister said."
    for subject in (each for clause in (*said, root) for each in clause_of(tree, clause).surface):
        for index in [subject, *(kid.index for kid in tree.kids(subject, "nmod:poss", "amod", "compound"))]:
            mention = mentions.headed_by(previous.index, index)
            told_again = mention is not None and is_firm_told_again(tree, mention, mentions)
            if mention and mention.kind in _PUBLIC and mention.form != "pronoun" and not told_again:
                if mention.kind == "person":
                    return countries.mention_of(countries.served_by(mention))
                return as_state(mention, countries)
        told = tree.tokens[subject]
        if steps and stands_for_another(tree, told):
            meant = meant_by(tree, told, document, previous, mentions, countries, steps - 1)
            if meant:
                return meant
    return None


def of_state(party: str | None, mentions: Mentions, countries: Countries) -> str | None:
    """ "The commission has received 23 complaints", "Cabinet set aside 4 million": of the state the report is about,
    where it names no body that is called so."""
    mention = mentions.by_id.get(party or "")
    if (
        mention is None
        or mention.kind != "body"
        or mention.state
        or mention.name.casefold() not in lexicon("organs of a state")
    ):
        return party
    called = mention.name.casefold()
    if mention.form != "short" and called not in {"cabinet", "government"}:
        return party  # a Senate or Council that is named decides for itself
    if mention.form == "short" and any(
        called in each.name.casefold().split() for each in mentions.all if each.form == "name"
    ):
        return party
    at_home = countries.id_of(mentions.home) if mentions.home in countries.codes else None
    return at_home or countries.main or party


def is_lender(mention: Mention, mentions: Mentions) -> bool:
    """Development banks and the Monetary Fund, by their name or the letters it was given."""
    written = next((each.name for each in mentions.all if each.acronym and each.acronym == mention.name), mention.name)
    called = blocs()[mention.entity].name if mention.entity in blocs() else written  # "the Fund"
    words = called.casefold().split()
    return mention.kind in {"body", "bloc"} and ("bank" in words or words[-2:] == ["monetary", "fund"])


def airline_of(sentence: Sentence, mentions: Mentions) -> Mention | None:
    """The one airline a sentence names: its flights are its own."""
    named = [m for m in mentions.in_range(sentence.index, 0, len(sentence.tokens)) if m.kind == "body"]
    words = {m.name: set(m.name.casefold().split()) for m in named if m.form == "name"}
    found = {m.name: m for m in named if words.get(m.name, set()) & _AIRLINE and not words[m.name] & _NO_AIRLINE}
    return next(iter(found.values())) if len(found) == 1 else None


def is_anaphoric_noun(tree: Tree, index: int) -> bool:
    """ "The Union", "the country": a noun for a bloc or state named before."""
    return tree.lemma(index) in _NOUNS and any(kid.lemma == "the" for kid in tree.kids(index, "det"))


def is_firm_told_again(tree: Tree, mention: Mention, mentions: Mentions) -> bool:
    """ "The airline", "the company": a noun for one named before, of whose name it is no part."""
    called = tree.lemma(mention.head)
    if any(called in each.name.casefold().split() for each in mentions.all if each.form == "name"):
        return False
    told = mention.form in {"noun", "short"} and mention.kind == "body" and tree.lemma(mention.head) in lexicon("firms")
    kids = tree.kids(mention.head, "det", "amod", "compound", "nmod", "nmod:poss", "appos") if told else []
    return bool(kids) and all(kid.lemma == "the" for kid in kids)


def _is_organ(mention: Mention) -> bool:
    words = {word.casefold() for word in mention.name.split()}
    return bool(words & lexicon("organs of a state")) and not words & _OF_MANY_STATES


def as_state(mention: Mention, countries: Countries) -> Mention:
    """The state an organ of state acts for; any other party itself."""
    organ = mention.kind == "body" and _is_organ(mention)
    if organ and mention.form == "noun" and mention.state is None:
        return next((each for each in countries.mentions if each.id == countries.main), mention)  # "the army"
    return (_state_of(mention, countries) if organ else None) or mention


def _state_of(mention: Mention, countries: Countries) -> Mention | None:
    """The state somebody serves, unless it is a bloc."""
    named = any(each.kind == "state" and code_of(each) == mention.state for each in countries.mentions)
    if mention.state is None or (mention.state in blocs() and not named):
        return None
    found = countries.mention_of(mention.state)
    return found if found and found.kind == "state" else None


def stands_for_another(tree: Tree, subject: Token) -> bool:
    """Whether a subject is "it" or a noun for a company, state or bloc named before."""
    if subject.lemma in _NOUNS.keys() | lexicon("firms"):
        return any(kid.lemma == "the" for kid in tree.kids(subject.index, "det"))
    return subject.lemma == "it"


def meant_by(
    tree: Tree,
    subject: Token,
    document: Document,
    sentence: Sentence,
    mentions: Mentions,
    countries: Countries,
    steps: int = _STEPS_BACK,
) -> Mention | None:
    """Who a subject that is a pronoun or "the bloc" stands for; None for another subject or where nobody fits."""
    if subject.lemma in _PRONOUNS:
        governor = tree.tokens[subject.head]
        if subject.lemma == "it" and tree.kids(governor.index, "xcomp", "csubj", "ccomp"):
            return None  # "it is planned to attract"
        teller = _teller_above(tree, governor, sentence, mentions) if subject.lemma == "it" else None
        teller = teller or (_teller_beside(tree, subject, sentence, mentions) if subject.lemma == "it" else None)
        if subject.lemma == "we" and (speaker := teller_of(document, sentence, subject.index, mentions, countries)):
            return speaker
        teller = teller or (_subject_above(tree, governor, sentence, mentions) if subject.lemma == "it" else None)
        if teller:
            return as_state(teller, countries)  # "Benin said it would send"
        return actor_before(document, sentence, mentions, countries, steps)
    kind = _NOUNS.get(subject.lemma)
    if not any(kid.lemma == "the" for kid in tree.kids(subject.index, "det")):
        return None
    if kind is None:
        # "The Ambassador announced a grant": of whatever state an ambassador was named before.
        held = [
            m for m in mentions.all if m.sentence < sentence.index and subject.lemma in (m.title or "").lower().split()
        ]
        if held:
            return _state_of(held[-1], countries)
        # "The Fund has financed 14 projects": the body so called.
        bodies = [m for m in mentions.all if m.sentence < sentence.index and m.kind == "body" and m.form == "name"]
        words = {subject.lemma, subject.text.lower()}  # "the rebels" of the Houthi rebels
        called = next((m for m in reversed(bodies) if words & set(m.name.casefold().split())), None)
        if called is None and subject.lemma in lexicon("firms"):
            return next((m for m in reversed(bodies) if not _is_organ(m)), None)
        return called
    earlier = [m for m in mentions.all if m.sentence < sentence.index and m.kind == kind and code_of(m)]
    told = mentions.by_id.get(countries.main or "")
    if kind == "state" and told is not None and told.kind == kind and any(code_of(m) == code_of(told) for m in earlier):
        return told  # "Arrivals from Russia fell. In all, the country received": the one the report is about
    return max(earlier, key=lambda mention: (mention.sentence, mention.head), default=None)


def _teller_above(tree: Tree, clause: Token, sentence: Sentence, mentions: Mentions) -> Mention | None:
    """The state, bloc or body that says what a clause tells."""
    if clause.base_relation != "ccomp" or clause.head < 0:
        return None
    subjects = clause_of(tree, clause.head).subjects
    called = [kid.index for each in subjects for kid in tree.kids(each, "appos")]  # "the UN mission, MONUSCO, said it"
    told = (mentions.headed_by(sentence.index, each) for each in (*subjects, *called))
    return next((each for each in told if each and each.kind in _SPEAKING and each.form != "pronoun"), None)


def _teller_beside(tree: Tree, subject: Token, sentence: Sentence, mentions: Mentions) -> Mention | None:
    """Chad in "Chad says it needs 4 million, said the minister", whatever the parser hangs "needs" on."""
    place = subject.index - 1 - (subject.index > 0 and tree.lemma(subject.index - 1) == "that")
    if place < 1 or tree.lemma(place) not in word_sets("outlook.yaml")["telling"]:
        return None
    told = [mentions.headed_by(sentence.index, each.index) for each in tree.kids(place, "nsubj")]
    return next((each for each in told if each and each.kind in _SPEAKING and each.form != "pronoun"), None)


def _subject_above(tree: Tree, clause: Token, sentence: Sentence, mentions: Mentions) -> Mention | None:
    """Benin in "Benin denied sending men to Niamey, where it has kept some 900 soldiers": the subject of the first
    clause above that has one of its own."""
    for above in tree.ancestors(clause.index):
        subjects = [kid.index for kid in tree.kids(above, "nsubj") if kid.index < clause.index]
        for each in subjects:
            named = mentions.headed_by(sentence.index, each)
            if named and named.form != "pronoun":
                return named if named.kind in _SPEAKING and named.head == each else None
    return None


def teller_of(
    document: Document, sentence: Sentence, number: int, mentions: Mentions, countries: Countries
) -> Mention | None:
    """The state whose officials tell the number: "according to the Malian army", "the Italian coast guard said"."""
    tree = Tree(sentence)
    told: list[int] = []
    for above in [number, *tree.ancestors(number)]:
        token = tree.tokens[above]
        if token.base_relation in {"ccomp", "parataxis"} and token.head >= 0:
            told += [kid.index for kid in tree.kids(token.head, "nsubj")]
        told += [kid.index for kid in tree.kids(above, "parataxis") for kid in tree.kids(kid.index, "nsubj")]
        told += [kid.index for kid in tree.kids(above, "obl") if tree.case(kid.index).startswith("accord")]
    for index in told:
        for part in [index, *(kid.index for kid in tree.kids(index, "amod", "nmod:poss", "compound", "nmod"))]:
            mention = mentions.headed_by(sentence.index, part)
            if mention and mention.kind == "state" and code_of(mention):
                return mention
            if mention and mention.kind in {"body", "person", "group"} and (state := _state_of(mention, countries)):
                return state
            if mention and mention.kind == "person" and (served := countries.mention_of(countries.served_by(mention))):
                return served
        if tree.lemma(index) in {"he", "she"} and (served := actor_before(document, sentence, mentions, countries)):
            return served
    return None
