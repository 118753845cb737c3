"""The body an office belongs to, where the office names it by one word or not at all."""

import re
from collections import Counter

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.mentions.offices.finding import Office
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.bodies import body_words, is_of_no_state
from dragoman.knowledge.gazetteer import gazetteer
from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_REACH = 2  # sentences back
_LEAST_INITIALS = 3
_EXECUTIVES = frozenset(
    {"chief executive", "chief executive officer", "ceo", "managing director", "chief financial officer", "cfo"}
    | {"chief operating officer", "general manager", "country manager"}
)
_OF_BLOCS = frozenset(
    {"special representative", "special envoy", "executive secretary", "high representative", "resident coordinator"}
    | {"humanitarian coordinator", "under-secretary-general", "assistant secretary-general", "deputy secretary general"}
)
_PARTED = frozenset({"Bank", "Fund", "Forum", "Group"})
_OF_STATE = frozenset({"ministry", "department", "government", "cabinet", "parliament", "embassy", "police"})


def full_name(mentions: Mentions, mention: Mention, word: str, state: str | None) -> Mention | None:
    """The body that "Ministry" or "DFA" is short for: the last one told so before the person, else the first."""
    if " " in word:
        return None
    noun = word.casefold() if word.casefold() in body_words("heads") - lexicon("one in a state") else None
    alike = [
        other
        for other in mentions.all
        if other.kind in {"body", "bloc"}
        and other.form == "name"
        and " " in other.name
        and (other.acronym == word or (noun is not None and noun in fold(other.name).split()))
        and (state is None or other.state in {None, state})
    ]
    before = [other for other in alike if (other.sentence, other.first) < (mention.sentence, mention.first)]
    return before[-1] if before else alike[0] if alike else None


def employer(document: Document, mentions: Mentions, mention: Mention, office: Office) -> Mention | None:
    """The company of an executive that names none: the body last spoken of, a subject rather than another."""
    if fold(office.title) not in _EXECUTIVES or office.body or office.states:
        return None
    found: tuple[float, Mention] | None = None
    for other in mentions.all:
        distance = mention.sentence - other.sentence
        if other.kind != "body" or other.form != "name" or not 0 <= distance <= _REACH:
            continue
        if (distance == 0 and other.first > mention.first) or set(fold(other.name).split()) & _OF_STATE:
            continue
        subject = document.sentences[other.sentence].tokens[other.head].relation.startswith("nsubj")
        score = 1.5 * subject - distance + 0.001 * other.first
        if found is None or score > found[0]:
            found = (score, other)
    return found[1] if found else None


def serving(office: Office, outlet: str | None) -> str | None:
    """The organisation of states that puts the report out, where the office is one of such and names no other."""
    title = fold(office.title)
    if not outlet or title not in lexicon("offices of organisations") | _OF_BLOCS or office.body or office.states:
        return None
    return organisation_of(outlet)


def publisher(mentions: Mentions, office: Office, outlet: str | None) -> Mention | None:
    """The organisation on whose page the report stands, where the office is one that such have and names no other."""
    if not outlet or fold(office.title) not in lexicon("offices of organisations") or office.body or office.states:
        return None
    if not any(entry.sort == "body" for entry in gazetteer().get(outlet)):
        return None
    own = (
        other for other in mentions.all if other.kind == "body" and outlet in {other.acronym, other.name, other.entity}
    )
    return next((other for other in own if other.form == "name" and _is_organisation(other)), None)


def _is_organisation(body: Mention) -> bool:
    """Whether a body has offices of its own and is no paper or station: by whom it belongs to, or its name."""
    return body.state in blocs() or bool(set(fold(body.name).split()) & body_words("heads"))


def is_part_of_no_state(mentions: Mentions, body: str) -> bool:
    """Whether a body is of no state, or a part of one told before by its noun: the "Bank Group's Trade Division"."""
    first, _, behind = body.partition(" ")
    if is_of_no_state(body) or first not in _PARTED or not behind.startswith("Group"):
        return is_of_no_state(body)
    named = {each.name for each in mentions.all if each.kind == "body" and first in each.name.split()[1:]}
    return bool(named) and all(is_of_no_state(name) for name in named if not name.startswith(first))


def states_of_bodies(document: Document, mentions: Mentions) -> dict[str, str]:
    """The state of each body that the report gives with one, by its names: a name in two states tells of neither."""
    bodies = [each for each in mentions.all if each.kind == "body" and each.state]
    told = {
        (name, each.state) for each in bodies for name in (each.name, _printed(document, each), _initials(each.name))
    }
    several = Counter(name for name, _ in told)
    return {name: state for name, state in told if state and several[name] == 1}


def _initials(name: str) -> str:
    """The RBI that is the Reserve Bank of India, though no bracket says so; the name itself where it has few words."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters if len(letters) >= _LEAST_INITIALS else name


def _printed(document: Document, body: Mention) -> str:
    """The name as it stands in the text: the "Commission" that is the European one."""
    return re.sub("^[Tt]he ", "", body.span.quote(document.text))
