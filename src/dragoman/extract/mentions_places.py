"""Whether a capital's name means the city or the government in it."""

from dragoman.extract.mentions_view import DASHES, POSSESSIVES, Hit, View
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.states import states


def means_government(view: View, hit: Hit) -> bool:
    """Whether the capital at `hit` stands for its state ("Astana and Moscow agreed", "thanked Budapest")."""
    if states()[hit.entry.key].capital_is_ambiguous:
        return False
    before = hit.first - 1
    while before >= 0 and view.word(before) in {"the", "official", "both"}:
        before -= 1
    word = view.word(before)
    after = view.word(hit.last)
    if before >= 0 and view.texts[before] in DASHES and view.glued(hit.first):
        return view.word(before - 1) in {"pro", "anti"}
    if hit.last < view.size and view.texts[hit.last] in DASHES and view.glued(hit.last):
        return view.word(hit.last + 1) in lexicon("done by a government")
    if view.texts[hit.last - 1].isupper() and hit.first == 0:
        return False
    if (
        hit.last < view.size
        and view.texts[hit.last] in {",", "("}
        and (nxt := view.hit_by_first.get(hit.last + 1))
        and nxt.of("state")
        and nxt.entry.key == hit.entry.key
    ):
        return False
    head = view.sentence.tokens[hit.last - 1]
    relation = _relation(view, hit)
    if word in {"and", ","} and relation.startswith("conj"):
        first = _first_conjunct(view, hit)
        if first is not None:
            return means_government(view, first)
    if word == "to" and (
        view.word(before - 1) in {"ambassador", "envoy", "according"} or before - 1 in view.in_head_ends
    ):
        return True
    if word == "on" and view.word(before - 1) in lexicon("pressing on"):
        return True
    if word in {"to", "from"} and view.word(before - 1) in lexicon("given to a government"):
        return True
    if word == "for" and view.word(before - 1) in lexicon("leaving for"):
        return False
    if word in lexicon("before a place"):
        return word == "from" and view.word(before - 1) in {
            "statements",
            "statement",
            "support",
            "pressure",
            "message",
            "criticism",
            "response",
            "answer",
        }
    if word == "of" and (view.word(before - 1) in lexicon("place nouns") or relation == "appos"):
        return False
    if after in lexicon("of a city") or (view.capital(hit.last) and not view.hit_by_first.get(hit.last)):
        return False
    if relation in {"nsubj", "nsubj:pass", "csubj"}:
        verb = view.sentence.tokens[head.head] if head.head >= 0 else head
        if verb.lemma in {"capital", "city", "home", "town"}:
            return False
        return verb.lemma not in lexicon("hosting") or verb.lemma == "welcome"
    if after in POSSESSIVES:
        return view.word(hit.last + 1) not in lexicon("of a city")
    if word == "between" and any(
        view.word(index) in lexicon("ways between places") for index in range(max(0, before - 4), before)
    ):
        return False
    if word in lexicon("before a government"):
        return True
    if relation in {"obj", "iobj"}:
        verb = view.sentence.tokens[head.head] if head.head >= 0 else head
        return verb.lemma not in lexicon("done to a city")
    return False


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
