""" "The country", "the Kazakh side", "the government": references to a state."""

from dragoman.extract.mentions.bodies.governments import is_government_of_a_kind
from dragoman.extract.mentions.references.going_on import goes_on
from dragoman.extract.mentions.references.reference import Reference
from dragoman.extract.mentions.view import POSSESSIVES, Hit, View
from dragoman.knowledge.lexicon import lexicon

_NEIGHBOURS = frozenset({"neighbour", "neighbor"})
_OWNING = frozenset({"its", "their"})
_REGIONAL = frozenset(
    {"gulf", "arab", "african", "asian", "balkan", "baltic", "european", "nordic", "pacific", "caribbean", "andean"}
    | {"caucasus", "muslim", "eurasian", "maghreb", "sahelian", "scandinavian"}
)
_BEHIND = frozenset({"of", "that"})


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


def side_of(view: View, index: int) -> Reference | None:
    """ "The delegation of our", before the noun for a state: whose delegation it is; None for any other word."""
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


def _is_told_bare(view: View, index: int) -> bool:
    """ "Government regrets the delay", "he said Government would act": the one at home, without an article."""
    token = view.sentence.tokens[index]
    kids = view.sentence.children(index)
    alone = not any(each.base_relation in {"det", "amod", "compound", "nmod", "flat", "appos"} for each in kids)
    return view.texts[index] == "Government" and token.base_relation == "nsubj" and alone


def says_which_neighbour(view: View, first: int, last: int) -> bool:
    """Whether a place only says where a neighbour lies: "its Gulf neighbour"."""
    return view.word(first) in _REGIONAL and (view.word(last) in _NEIGHBOURS or view.word(last - 1) in _NEIGHBOURS)


def _owned_neighbour(view: View, index: int) -> int | None:
    """Where "its neighbour", "its eastern neighbour" or "their Gulf neighbour" begins, if no name follows."""
    first = index - 1 if view.word(index - 1) in _OWNING else index - 2
    described = view.word(index - 1) in _REGIONAL or (view.tag(index - 1) == "ADJ" and not view.capital(index - 1))
    plain = view.word(first) in _OWNING and (first == index - 1 or described) and not view.capital(index + 1)
    return first if plain and view.word(index + 1) != "," else None


def country(view: View, index: int) -> Reference | None:
    """The reference to a state with its noun at token `index`: "the Government", "our country"; or None."""
    word = view.folded[index]
    if (
        word == "republic"
        and view.texts[index - 1 : index] == ["Islamic"]
        and view.word(index + 1) != "of"
        and index > 0
    ):
        return Reference(index - 1, index + 1, index, "state", "noun", "our country")
    if word in {"government", "junta", "authorities", "regime", "administration"}:
        first = _before_kind(view, index)
        if word == "administration" and view.word(first - 2) == "of":
            return None  # "officials of the administration": a town's or a president's as often
        if view.word(first - 1) in {"the", "our", "his", "her"}:
            seated = (
                view.word(index + 1) == "in"
                and view.capital(index + 2)
                and view.word(index + 2) not in lexicon("months")
            )
            plain = first == index and view.word(index - 1) == "the" and view.capital(index)
            if goes_on(view, index, frozenset({"of"})) or seated or plain:
                return None
            return Reference(first - 1, index + 1, index, "state", "noun", view.slice(first - 1, index + 1))
    if word == "rulers" and view.word(index - 1) == "military" and view.word(index - 2) == "the":
        return Reference(index - 2, index + 1, index, "state", "noun", "the military government")
    if word == "government" and _is_told_bare(view, index):
        return Reference(index, index + 1, index, "state", "noun", "the government")
    if word in _NEIGHBOURS and (owned := _owned_neighbour(view, index)) is not None:
        return Reference(owned, index + 1, index, "state", "noun", "its neighbour")
    if word == "ministry" and view.word(index - 1) in {"his", "her"}:
        return Reference(index - 1, index + 1, index, "state", "noun", view.slice(index - 1, index + 1))
    if word not in lexicon("country nouns") or view.word(index - 1) == "foreign":
        return None
    before = view.word(index - 1)
    if before == "host" and view.word(index - 2) == "the":
        return Reference(index - 2, index + 1, index, "state", "noun", "the host country")
    if before in {"the", "our", "his", "her", "their", "my", "this"}:
        named = view.texts[index][0].isupper() and not is_country_told_again(view, index, index + 1)
        if before == "the" and (goes_on(view, index, _BEHIND) or named):
            return None
        if word == "state" and before in {"the", "this"}:
            return None
        return Reference(index - 1, index + 1, index, "state", "noun", view.slice(index - 1, index + 1))
    return None
