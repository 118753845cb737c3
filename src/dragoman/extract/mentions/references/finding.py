"""References without a name: pronouns, "our country", "the Kazakh side", "the two presidents", "the parties"."""

from dragoman.extract.mentions.references.bodies import short_body
from dragoman.extract.mentions.references.countries import country, side_of
from dragoman.extract.mentions.references.groups import group
from dragoman.extract.mentions.references.person_epithets import person_epithet
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.references.styles import leads_to_somebody, style_end
from dragoman.extract.mentions.view import POSSESSIVES, View

_PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
    "they": "p",
    "them": "p",
    "their": "p",
    "we": "1",
    "us": "1",
    "our": "1",
    "i": "i",
    "my": "i",
    "me": "i",
}


def find_references(view: View, taken: list[bool]) -> list[Reference]:
    """Every reference without a name in a sentence, outside the tokens already taken."""
    found: list[Reference] = []
    # "Our country" before "our".
    before_pronouns = (side_of, country, group, short_body, _style, _predecessor, person_epithet)
    for readers in (before_pronouns, (_pronoun,)):
        for index in range(view.size):
            reference = (
                None if taken[index] else next((read for reader in readers if (read := reader(view, index))), None)
            )
            if (
                reference
                and not any(taken[reference.first : reference.last])
                and not any(reference.first < other.last and other.first < reference.last for other in found)
            ):
                found.append(reference)
    return found


def _acts(view: View, index: int) -> bool:
    """Whether "it" is somebody who does something: not "it is clear"."""
    token = view.sentence.tokens[index]
    verb = view.sentence.tokens[token.head] if token.head >= 0 else token
    # "where it is to meet them", with "is" taken for a copula
    to_do = any(
        other.head == verb.index and other.relation == "mark" and other.lemma == "to" for other in view.sentence.tokens
    )
    return (
        token.base_relation == "nsubj"
        and verb.tag == "VERB"
        and not any(
            other.head == token.head and other.relation in ({"expl", "csubj"} if to_do else {"expl", "csubj", "cop"})
            for other in view.sentence.tokens
        )
    )


def _style(view: View, index: int) -> Reference | None:
    """ "His Highness thanked her": somebody spoken of by his style alone, with no office or name behind it."""
    last = style_end(view, index)
    if last is None or leads_to_somebody(view, last):
        return None
    return Reference(
        index, last, last - 1, "person", "office", view.slice(index, last), gender=_PRONOUNS[view.word(index)]
    )


def _predecessor(view: View, index: int) -> Reference | None:
    """ "His predecessor had visited Lima": who held his office before, unless a name follows that says who."""
    owner = view.word(index)
    gender = _PRONOUNS.get(owner) if owner in {"his", "her"} else None
    if gender is None or view.word(index + 1) != "predecessor" or view.tag(index + 2) in {"PROPN", "ADP"}:
        return None
    if view.word(index + 2) == "," and view.capital(index + 3):
        return None
    name = f"{owner} predecessor"
    return Reference(index, index + 2, index + 1, "person", "office", name, gender=gender)


def _pronoun(view: View, index: int) -> Reference | None:
    word = view.folded[index]
    if view.texts[index] == "HE" or style_end(view, index) is not None:
        return None  # "HE Jane Doe", "His Majesty the King"
    if word == "it" and _acts(view, index):
        return Reference(index, index + 1, index, "body", "pronoun", word)
    owning = view.word(index + 1) in POSSESSIVES
    acting = owning or view.tag(index + 1) in {"VERB", "AUX", "PUNCT"}
    acting = acting or view.tag(index + 1) in {"ADP", "PART", "SCONJ"}  # "accused the latter of shelling"
    if word in {"former", "latter"} and view.word(index - 1) == "the" and acting:
        return Reference(index - 1, index + 1, index, "person", "pronoun", word)
    gender = _PRONOUNS.get(word)
    if gender is None or (word == "us" and view.texts[index] != "us") or (word == "i" and view.texts[index] != "I"):
        return None
    if gender == "p":
        return Reference(index, index + 1, index, "group", "pronoun", word)
    if gender in {"1", "i"}:
        return Reference(index, index + 1, index, "group" if gender == "1" else "person", "pronoun", word)
    return Reference(index, index + 1, index, "person", "pronoun", word, gender=gender)
