"""Nouns for texts that name none: whichever there may be, steps, people's names, what an office holds."""

from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.tree import Tree
from dragoman.knowledge.known_texts import known_text
from dragoman.model.sentence import NameKind, Sentence, Token

_OPENING_QUOTES = frozenset({'"', "“", "«", "''", "``", "„", "‘"})
_ASKED = frozenset({"whether", "how", "who", "when", "what", "where", "which"})
_WHICHEVER = frozenset({"any", "no", "every", "each", "such"})
_POINTING = frozenset({"it", "that", "this", "which", "what"})
_DENYING = frozenset({"deny", "refute", "disprove"})
_SAID = frozenset({"ccomp", "xcomp", "advcl", "obj"})
_ARTICLES = frozenset({"a", "an"})
_DEEDS = frozenset({"ratification", "accession", "acceptance", "approval", "adherence"})
CALLED = frozenset({"know", "call", "dub", "name", "style"})


def is_at_large(tree: Tree, token: Token) -> bool:
    """ "Any agreement with X must be put to a vote": whichever there may be."""
    articles = tree.kids(token.index, "det")
    said = {kid.text.lower() for kid in articles}
    if said & {"a", "an"} and articles[0].index and tree.tokens[articles[0].index - 1].text in _OPENING_QUOTES:
        return True  # called it "a treaty of surrender"
    if said & {"a", "an"} and token.text.islower() and tree.kids(token.index, "cop"):
        # "It was an executive agreement", "CETA is a modern agreement": said of what is named elsewhere.
        return any(kid.lemma in _POINTING or _is_called_by_name(tree, kid) for kid in tree.kids(token.index, "nsubj"))
    above = tree.tokens[token.head] if token.head >= 0 else token
    another = token.relation == "nsubj:pass" and above.lemma in CALLED and above.relation == "advcl"
    if another and any(kid.text.lower() == "as" for kid in tree.kids(above.index)):
        return True  # "the Doe Agreement, as the 2018 deal is known"
    return token.text.islower() and bool(said & _WHICHEVER)


def _is_called_by_name(tree: Tree, token: Token) -> bool:
    return known_text([each.text for each in tree.tokens], token.index) is not None


def is_denied(tree: Tree, token: Token) -> bool:
    """ "Denied that an agreement had been concluded": there is none, as against "denied breaking the agreement"."""
    above = tree.tokens[token.head] if token.head >= 0 else None
    made = above is not None and above.tag == "VERB" and above.lemma in instrument_vocabulary().making
    if above is None or not made or any(kid.text.lower() not in _ARTICLES for kid in tree.kids(token.index, "det")):
        return False
    denial = tree.tokens[above.head] if above.head >= 0 and above.base_relation in _SAID else None
    return denial is not None and denial.lemma in _DENYING and not tree.kids(denial.index, "neg")


def is_in_agreement(tree: Tree, token: Token) -> bool:
    """ "Are in agreement", "without agreement", as against "in Resolution 2719"."""
    plain = token.text.islower() and token.lemma != "minute" and token.text.lower() != "minutes"
    if plain and tree.lemma(min(token.index + 1, len(tree.tokens) - 1)) == "on":
        asked = [each.lemma for each in tree.tokens[token.index + 2 : token.index + 3]]
        if asked and asked[0] in _ASKED:
            return True  # "no agreement on whether to widen it"
    articles = {kid.text.lower() for kid in tree.kids(token.index, "det")}
    lacking = tree.case(token.index) == "without" and articles <= _ARTICLES  # "without an agreement being reached"
    return plain and (lacking or (tree.case(token.index) == "in" and not articles))


def is_in_person(sentence: Sentence, token: Token) -> bool:
    """The Bill of "Bill Doe"."""
    before = sentence.tokens[token.index - 1] if token.index else None
    titled = before is not None and before.head == token.index and before.text[:1].isupper() and before.tag != "DET"
    titled = titled or (before is not None and before.text == ")")  # "the Cooperatives (Amendment) Bill"
    return (token.lemma == "bill" and token.tag == "PROPN" and not titled) or any(
        name.kind is NameKind.PERSON and name.first <= token.index < name.last for name in sentence.names
    )


def is_step_to_force(tree: Tree, token: Token) -> bool:
    """ "Will enter into force 30 days after the exchange of notes": what puts a text in force, and no text."""
    step = token.lemma == "exchange" and tree.case(token.index) in {"after", "upon", "following", "on"}
    return step and any(each.lemma in {"force", "effect"} for each in tree.tokens[: token.index])


def is_deed_on_text(tree: Tree, token: Token) -> bool:
    """ "Deposited the instrument of ratification of the Lakes Convention": what binds is the convention."""
    if token.lemma != "instrument":
        return False
    of = {token.index, *(kid.index for kid in tree.kids(token.index, "nmod") if kid.lemma in _DEEDS)}
    inner = [kid for index in of for kid in tree.kids(index, "nmod") if kid.lemma not in _DEEDS]
    return len(of) > 1 and any(kid.lemma in instrument_vocabulary().heads for kid in inner)


def is_planning(tree: Tree, token: Token) -> bool:
    """ "The Delta company and JETRA plan to found an office", with the verb taken for a noun."""
    behind = tree.tokens[token.index + 1 : token.index + 3]
    planned = [each.text for each in behind[:1]] == ["to"] and behind[-1].tag == "VERB"
    plain = token.text == "plan" and token.index > 0 and tree.tokens[token.index - 1].tag == "PROPN"
    return planned and plain and not any(tree.kids(at, "det") for at in (token.index, token.index - 1))


def is_in_brackets(sentence: Sentence, token: Token) -> bool:
    """The amendment of "the Cooperatives (Amendment) Bill"."""
    around = [each.text for each in sentence.tokens[max(0, token.index - 1) : token.index + 2]]
    return around[:1] == ["("] and around[-1] == ")"


_OF_ALL = (["of", "the", "land"], ["of", "the", "sea"], ["of", "the", "jungle"])


def is_order_of_things(tree: Tree, token: Token) -> bool:
    """ "Law and order", "the law of the land", "of the sea", "the rule of law": kept everywhere, and no text."""
    if token.lemma not in {"law", "laws"} or tree.case(token.index) == "under":
        return False
    behind = [each.text.lower() for each in tree.tokens[token.index + 1 : token.index + 4]]
    before = [each.text.lower() for each in tree.tokens[max(0, token.index - 3) : token.index] if each.tag != "DET"]
    return behind[:2] == ["and", "order"] or behind in _OF_ALL or before[-2:] == ["rule", "of"]
