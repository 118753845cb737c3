"""References without a name: pronouns, "our country", "the Kazakh side", "the two presidents", "the parties"."""

from dataclasses import dataclass

from dragoman.extract.mentions.governments import is_government_of_a_kind
from dragoman.extract.mentions.styles import leads_to_somebody, style_end
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.bodies import body_words
from dragoman.knowledge.lexicon import lexicon

_SIDES = frozenset({"side", "country", "party", "camp", "government", "army", "neighbour", "neighbor", "capital"})
_TO_THE_OTHER = 4  # words from "each" to "the other"
_COUNTED = frozenset({"countries", "states", "nations", "governments", "neighbours", "neighbors"})
_OF_A_CABINET = frozenset(
    {
        "secretary",
        "secretaries",
        "office",
        "of",
        "minister",
        "ministers",
        "committee",
        "secretariat",
        "member",
        "members",
    }
    | {
        "meeting",
        "reshuffle",
        "room",
        "table",
        "approval",
        "decision",
        "session",
        "post",
        "posts",
        "colleagues",
        "chief",
    }
)
_OF_ANY = frozenset({"some", "certain", "any", "other", "political", "third", "many", "several", "no", "such"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six"})
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


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens `[first, last)` that refer without naming; `form` as in Mention, `kind` a party kind or "group"."""

    first: int
    last: int
    head: int
    kind: str
    form: str
    name: str
    state: str | None = None
    gender: str | None = None


def find_references(view: View, taken: list[bool]) -> list[Reference]:
    """Every reference without a name in a sentence, outside the tokens already taken."""
    found: list[Reference] = []
    for readers in ((_side_of, _country, _group, _short_body, _style), (_pronoun,)):  # "our country" before "our"
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


def state_noun(view: View, hit: Hit) -> tuple[int, int] | None:
    """The range of "the Kazakh side", "U.S. Administration" around a state's name; None if it is none."""
    after = hit.last
    if view.word(after) in POSSESSIVES:
        after += 1
    if view.word(after) in lexicon("sides of a state") and not (
        view.capital(after) and (view.in_head(after + 1) or view.in_head(after))
    ):
        first = hit.first - 1 if view.word(hit.first - 1) == "the" else hit.first
        last = after + 1
        if view.word(after) == "cabinet" and view.word(after + 1) == "of" and view.word(after + 2) == "ministers":
            last = after + 3
        return first, last
    before = hit.first - 1
    while view.word(before) in {"the", "republic"}:
        before -= 1
    if view.word(before) == "of" and view.word(before - 1) in {
        "government",
        "authorities",
        "side",
        "leadership",
        "delegation",
    }:
        first = before - 1
        return (first - 1 if view.word(first - 1) == "the" else first), hit.last
    return None


def _side_of(view: View, index: int) -> Reference | None:
    if view.word(index) == "delegation" and view.word(index + 1) == "of" and view.word(index + 2) == "our":
        return Reference(index, index + 4, index, "state", "noun", "our country")
    return None


def is_country_told_again(view: View, first: int, last: int) -> bool:
    """Whether tokens are the "Kingdom" of "the Kingdom condemned it", and no part of a longer name."""
    kind = view.word(first) in lexicon("forms of state") and view.capital(first)
    alone = last == first + 1 and view.word(first - 1) == "the" and view.word(last) != "of" and not view.capital(last)
    return kind and alone


def _before_kind(view: View, index: int) -> int:
    """Where "federal government" begins, and "government" alone."""
    return index - (is_government_of_a_kind(view, index - 1))


def _country(view: View, index: int) -> Reference | None:
    word = view.folded[index]
    if (
        word == "republic"
        and view.texts[index - 1 : index] == ["Islamic"]
        and view.word(index + 1) != "of"
        and index > 0
    ):
        return Reference(index - 1, index + 1, index, "state", "noun", "our country")
    if word in {"government", "junta", "authorities", "regime"}:
        first = _before_kind(view, index)
        if view.word(first - 1) in {"the", "our", "his", "her"}:
            seated = (
                view.word(index + 1) == "in"
                and view.capital(index + 2)
                and view.word(index + 2) not in lexicon("months")
            )
            plain = first == index and view.word(index - 1) == "the" and view.capital(index)
            if view.word(index + 1) == "of" or seated or plain:
                return None
            return Reference(first - 1, index + 1, index, "state", "noun", view.slice(first - 1, index + 1))
    if word == "ministry" and view.word(index - 1) in {"his", "her"}:
        return Reference(index - 1, index + 1, index, "state", "noun", view.slice(index - 1, index + 1))
    if word not in lexicon("country nouns") or view.word(index - 1) == "foreign":
        return None
    before = view.word(index - 1)
    if before in {"the", "our", "his", "her", "their", "my", "this"}:
        named = view.texts[index][0].isupper() and not is_country_told_again(view, index, index + 1)
        if before == "the" and (view.word(index + 1) in {"of", "that"} or named):
            return None
        if word == "state" and before in {"the", "this"}:
            return None
        return Reference(index - 1, index + 1, index, "state", "noun", view.slice(index - 1, index + 1))
    return None


def _group(view: View, index: int) -> Reference | None:
    word = view.folded[index]
    if (couple := _couple(view, index)) is not None:
        return couple
    if word not in lexicon("groups") or view.tag(index) in {"VERB", "AUX"}:
        return None
    first = index
    while first > 0 and (
        view.word(first - 1) in lexicon("before a group")
        or view.word(first - 1)
        in {"friendly", "fraternal", "brotherly", "foreign", "respective", "neighboring", "neighbouring", "prime"}
        or view.tag(first - 1) == "NUM"
    ):
        first -= 1
    if word == "participants" and view.word(index - 1).isdigit():
        return None  # "a forum with more than 80 participants": nobody spoken of
    if first == index and word in {"parties", "sides", "countries"} and view.word(index - 1) in _OF_ANY:
        return None  # "efforts by some parties": nobody told
    if first == index and word in _COUNTED:
        first = _count_before(view, index)
    last = index + 1
    if view.word(index) == "heads":
        if view.word(index + 1) == "of" and view.word(index + 2) in {
            "state",
            "government",
            "delegation",
            "states",
            "delegations",
            "governments",
        }:
            last = index + 3
        else:
            return None
    if (
        first == index
        and word not in {"parties", "sides", "interlocutors", "counterparts", "participants"}
        and not (index == 0 and view.capital(index))
    ):
        return None
    if (
        view.word(first) in _NUMBERS and word in {"countries", "states", "nations"} and view.word(first - 1) != "the"
    ) and view.word(first - 1) not in {"our", "both"}:
        return None
    return Reference(first, last, index, "group", "group", view.slice(first, last))


def _couple(view: View, index: int) -> Reference | None:
    """ "The two last met", "both then signed", "the pair", "each blamed the other": two spoken of before."""
    word, before = view.folded[index], view.word(index - 1)
    acts = view.tag(index + 1) in {"VERB", "AUX"} or view.sentence.tokens[index].base_relation == "nsubj"
    if word in {"two", "both"}:
        after = index + 1
        while view.tag(after) == "ADV":
            after += 1
        told = view.tag(after) in {"VERB", "AUX"} and acts and (word == "both" or before == "the")
        # "urged both to show restraint"
        asked = view.word(index + 1) == "to" and view.tag(index + 2) == "VERB" and view.tag(index - 1) == "VERB"
        told = told or (word == "both" and asked)
        return Reference(index - (word == "two"), index + 1, index, "group", "group", word) if told else None
    if word == "each":
        last = index + 2 if view.word(index + 1) in _SIDES else index + 1
        others = {(view.word(each), view.word(each + 1)) for each in range(last, min(last + _TO_THE_OTHER, view.size))}
        told = view.tag(last) in {"VERB", "AUX"} and ("the", "other") in others
        return Reference(index, last, last - 1, "group", "group", "both sides") if told else None
    if word in {"pair", "duo"} and before == "the" and acts:
        return Reference(index - 1, index + 1, index, "group", "group", "two")
    first = index - 2 if before == "two" and view.word(index - 2) == "the" else index - 1
    if word in {"men", "women"} and (first == index - 2 or before == "both"):
        return Reference(first, index + 1, index, "group", "group", "two")
    return None


def _count_before(view: View, index: int) -> int:
    """Where "the three junta-led states" begins: at its number, past small words that describe; else the noun."""
    for first in range(index - 1, max(index - 6, 0), -1):
        if view.word(first) in _NUMBERS:
            return first if view.word(first - 1) == "the" else index
        if view.capital(first) or view.tag(first) not in {"ADJ", "NOUN", "VERB", "PUNCT"} or view.word(first) == ",":
            return index
    return index


def _short_body(view: View, index: int) -> Reference | None:
    """ "the Bank", "the organisation": the noun alone, for a body or bloc that is named elsewhere."""
    if (armed := _armed_group(view, index)) is not None:
        return armed
    if (session := _speaking_session(view, index)) is not None:
        return session
    if (cabinet := _cabinet(view, index)) is not None:
        return cabinet
    noun = view.folded[index] in body_words("heads") or view.folded[index] in lexicon("any body")
    if view.word(index - 1) != "the" or not noun:
        return None
    longer = view.word(index + 1) in {"of", "for", "on"} or view.tag(index + 1) in {"NOUN", "PROPN", "ADJ"}
    return None if longer else Reference(index - 1, index + 1, index, "body", "short", view.folded[index])


def _cabinet(view: View, index: int) -> Reference | None:
    """ "The cabinet approved it", "Cabinet met": a body of its own; not "Cabinet Secretary", "cabinet of Norland"."""
    before, after = view.word(index - 1), view.word(index + 1)
    if view.folded[index] != "cabinet" or after in _OF_A_CABINET or after in POSSESSIVES:
        return None
    if before == "the":
        return Reference(index - 1, index + 1, index, "body", "name", "Cabinet")
    alone = view.capital(index) and view.sentence.tokens[index].relation.startswith("nsubj")
    return Reference(index, index + 1, index, "body", "name", "Cabinet") if alone else None


def _speaking_session(view: View, index: int) -> Reference | None:
    """ "(The) Summit commended Tanzania": the session of an organisation, written as a name, that speaks for it."""
    if view.folded[index] not in lexicon("speaking session") or not view.capital(index):
        return None
    token = view.sentence.tokens[index]
    acts = token.relation == "nsubj" and view.sentence.tokens[token.head].lemma in lexicon("said by a session")
    bare = view.tag(index + 1) not in {"NOUN", "PROPN", "ADJ", "ADP"} and view.tag(index - 1) not in {"NOUN", "PROPN"}
    if not acts or not bare:
        return None
    first = index - (view.word(index - 1) == "the")
    return Reference(first, index + 1, index, "body", "short", view.folded[index])


def _armed_group(view: View, index: int) -> Reference | None:
    """ "the rebels", "the Norland-backed militant group": those who fight, named elsewhere."""
    noun = view.folded[index]
    if noun not in body_words("called_armed") or view.tag(index) == "VERB" or view.tag(index + 1) in {"NOUN", "PROPN"}:
        return None
    if view.word(index + 1) in {"of", "for", "from", "in"} and view.tag(index + 2) not in {"VERB", "AUX"}:
        return None  # "the rebels of the northern front", but "accused the rebels of shelling it"
    first = index - 1
    while first > 0 and (view.tag(first) in {"ADJ", "VERB", "NOUN"} or view.texts[first] in {"-", "–"}):
        first -= 1
    if view.tag(first) == "PROPN" and view.texts[first + 1] in {"-", "–"}:
        first -= 1  # "the Norland-backed group"
    if view.word(first) != "the":
        return None
    return Reference(index - (first == index - 1), index + 1, index, "body", "short", noun)


def _acts(view: View, index: int) -> bool:
    """Whether "it" is somebody who does something: not "it is clear"."""
    token = view.sentence.tokens[index]
    verb = view.sentence.tokens[token.head] if token.head >= 0 else token
    return (
        token.base_relation == "nsubj"
        and verb.tag == "VERB"
        and not any(
            other.head == token.head and other.relation in {"expl", "csubj", "cop"} for other in view.sentence.tokens
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


def _pronoun(view: View, index: int) -> Reference | None:
    word = view.folded[index]
    if view.texts[index] == "HE" or style_end(view, index) is not None:
        return None  # "HE Jane Doe", "His Majesty the King"
    if word == "it" and _acts(view, index):
        return Reference(index, index + 1, index, "body", "pronoun", word)
    if word == "latter" and view.word(index - 1) == "the" and view.tag(index + 1) in {"VERB", "AUX", "PUNCT"}:
        return Reference(index - 1, index + 1, index, "person", "pronoun", word)
    gender = _PRONOUNS.get(word)
    if gender is None or (word == "us" and view.texts[index] != "us") or (word == "i" and view.texts[index] != "I"):
        return None
    if gender == "p":
        return Reference(index, index + 1, index, "group", "pronoun", word)
    if gender in {"1", "i"}:
        return Reference(index, index + 1, index, "group" if gender == "1" else "person", "pronoun", word)
    return Reference(index, index + 1, index, "person", "pronoun", word, gender=gender)
