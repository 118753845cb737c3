"""Whether a capital's name means the city or the government in it."""

from dataclasses import dataclass

from dragoman.extract.mentions.view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.states import states

_SENT_BY_GOVERNMENTS = frozenset("statement statements support pressure message criticism response answer".split())


def means_government(view: View, hit: Hit) -> bool:
    """Whether the capital at `hit` stands for its state ("Astana and Moscow agreed", "thanked Budapest")."""
    return not states()[hit.entry.key].capital_is_ambiguous and means_power(view, hit)


def means_power(view: View, hit: Hit) -> bool:
    """Whether the capital at `hit` stands for those who govern there, its state's government or a bloc."""
    before = hit.first - 1
    while before >= 0 and view.word(before) in {"the", "official", "both"}:
        before -= 1
    capital = _Capital(view, hit, before, _relation(view, hit))
    return next((told for judge in _JUDGES if (told := judge(capital)) is not None), False)


@dataclass(frozen=True, slots=True)
class _Capital:
    """A capital where it stands: token `before` is the one before it and its articles; `relation` is its own."""

    view: View
    hit: Hit
    before: int
    relation: str

    @property
    def word_before(self) -> str:
        return self.view.word(self.before)

    @property
    def second_before(self) -> str:
        return self.view.word(self.before - 1)

    @property
    def word_after(self) -> str:
        return self.view.word(self.hit.last)

    @property
    def governor(self) -> str:
        """The lemma of the word it hangs from."""
        token = self.view.sentence.tokens[self.hit.last - 1]
        return self.view.sentence.tokens[token.head].lemma if token.head >= 0 else token.lemma


def _in_compound(capital: _Capital) -> bool | None:
    """ "pro-Moscow", "Kyiv-backed"."""
    view, hit = capital.view, capital.hit
    if capital.before >= 0 and view.texts[capital.before] in DASHES and view.glued(hit.first):
        return capital.second_before in {"pro", "anti"}
    if hit.last < view.size and view.texts[hit.last] in DASHES and view.glued(hit.last):
        return view.word(hit.last + 1) in lexicon("done by a government")
    return None


def _in_dateline(capital: _Capital) -> bool | None:
    """ "ANKARA", and "Ankara, Türkiye"."""
    view, hit = capital.view, capital.hit
    if view.texts[hit.last - 1].isupper() and hit.first == 0:
        return False
    state = view.hit_by_first.get(hit.last + 1) if view.word(hit.last) in {",", "("} else None
    return False if state and state.of("state") and state.entry.key == hit.entry.key else None


def _in_list(capital: _Capital) -> bool | None:
    """What the first of a list is, all are: "Astana and Moscow"."""
    if capital.word_before not in {"and", ","} or not capital.relation.startswith("conj"):
        return None
    first = _first_conjunct(capital.view, capital.hit)
    return None if first is None else means_power(capital.view, first)


def _behind_preposition(capital: _Capital) -> bool | None:
    word, second = capital.word_before, capital.second_before
    if word == "to" and (
        second in {"ambassador", "envoy", "according"} or capital.before - 1 in capital.view.in_head_ends
    ):
        return True
    if word == "on" and second in lexicon("pressing on"):
        return True
    if word in {"to", "from"} and second in lexicon("given to a government"):
        return True
    if word == "for" and second in lexicon("leaving for"):
        return False
    if word in lexicon("before a place"):
        return word == "from" and second in _SENT_BY_GOVERNMENTS
    if word == "of" and (second in lexicon("place nouns") or capital.relation == "appos"):
        return False
    return None


def _as_city(capital: _Capital) -> bool | None:
    """ "Brussels airport", "Minsk Arena"."""
    view, hit = capital.view, capital.hit
    named_after = view.capital(hit.last) and not view.hit_by_first.get(hit.last)
    return False if named_after or capital.word_after in lexicon("of a city") else None


def _as_subject(capital: _Capital) -> bool | None:
    """ "Baku rejected", but "Baku hosted" and "Baku is the capital"."""
    if capital.relation not in {"nsubj", "nsubj:pass", "csubj"}:
        return None
    if capital.governor in {"capital", "city", "home", "town"}:
        return False
    return capital.governor not in lexicon("hosting") or capital.governor == "welcome"


def _as_owner(capital: _Capital) -> bool | None:
    """ "Tehran's demands", but "Tehran's streets"."""
    if capital.word_after not in POSSESSIVES:
        return None
    return capital.view.word(capital.hit.last + 1) not in lexicon("of a city")


def _as_other_party(capital: _Capital) -> bool | None:
    """ "talks between Doha and Riyadh", but "flights between Doha and Riyadh"; "urged Paris", but "left Paris"."""
    view, before = capital.view, capital.before
    way = any(view.word(index) in lexicon("ways between places") for index in range(max(0, before - 4), before))
    if capital.word_before == "between" and way:
        return False
    if capital.word_before in lexicon("before a government"):
        return True
    if capital.relation in {"obj", "iobj"}:
        return capital.governor not in lexicon("done to a city")
    return None


_JUDGES = (
    _in_compound,
    _in_dateline,
    _in_list,
    _behind_preposition,
    _as_city,
    _as_subject,
    _as_owner,
    _as_other_party,
)


def _relation(view: View, hit: Hit) -> str:
    for index in range(hit.first, hit.last):
        token = view.sentence.tokens[index]
        if not hit.first <= token.head < hit.last:
            return token.relation
    return ""


def _first_conjunct(view: View, hit: Hit) -> Hit | None:
    for index in range(hit.first, hit.last):
        token = view.sentence.tokens[index]
        if not hit.first <= token.head < hit.last and token.head >= 0:
            other = view.hit_over(token.head)
            return other if other and other.of("capital") and other.first < hit.first else None
    return None
