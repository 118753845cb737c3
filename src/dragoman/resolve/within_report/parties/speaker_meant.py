"""Who "I" and "we" are in a statement, and whose organ put the report out."""

import re

from dragoman.knowledge.issuers import organisation_of
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.named_states import states_in
from dragoman.model.records import Mention
from dragoman.resolve.tellings.source_owners import is_organ
from dragoman.resolve.tellings.source_owners import state_of as state_of_organ
from dragoman.resolve.within_report.parties.authors import is_quoted, issuer_of
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.salience import Salience
from dragoman.resolve.within_report.parties.scene import Scene, unique
from dragoman.resolve.within_report.parties.unnamed_parties import unnamed_state

# "Remarks by the Minister of Foreign Affairs at the opening": nobody's name, and no other state's office.
_OWN_OFFICIAL = re.compile(
    r"\b(?:remarks|speech|statement|address|toast|intervention)\b[^:]{0,40}?\b(?:by|of) (?:H\.E\. )?the "
    r"(?P<whose>[\w ,-]{0,60}?"
    r"(?:Minister|Secretary|President|Ambassador|Premier|Chancellor|spokesperson|spokesman|spokeswoman)"
    r"(?: (?:of|for|and) [\w ,-]{0,60}?)?)(?: at | on | in | to | during |,|$)",
    re.IGNORECASE,
)
_TURN = re.compile(r"[A-Z][\w.'’ -]{2,60}: ")
_BY_SOMEBODY = re.compile(
    r"\b(?:statement|remarks|speech|address|message|letter|article|op-ed|interview|intervention|lecture|toast|greetings?)\b"
    r"[^.\n:]{0,60}\b(?:by|of|from|with)\b",
    re.IGNORECASE,
)
_ROLES = frozenset(
    "a the official spokesperson spokesman spokeswoman answer minister foreign of affairs ministry".split()
)
_ONE = frozenset({"i", "my", "me"})
FIRST_PERSON = _ONE | {"we", "us", "our"}
_SAYING_BODIES = frozenset({"body", "state", "bloc"})


def speaker_meant(scene: Scene, mention: Mention, state_of: dict[str, Cluster]) -> list[Cluster]:
    """Who "I" is in a statement that tells no sayer: the one it is by; "we" is the state he speaks for."""
    author = scene.writer
    if author is None and not is_quoted(scene.document.text, mention.span.start):
        alone = mention.name in _ONE
        guests = _is_of_a_guest(scene, mention) or (alone and not _is_of_own_official(scene.title))
        issuer = None if guests else publisher_of(scene, mention, state_of)
        issuer = issuer or (None if alone else issuer_of(scene.candidates.events, scene.of))
        return [issuer] if issuer else []
    if author is None or mention.name in _ONE:
        return [author] if author else []
    by_code = {cluster.entity: cluster for cluster in state_of.values()}
    own = [] if mention.name == "our" else [author]  # "our exports" are no person's
    return [by_code[author.state]] if author.state in by_code else own


def officer_speaking(scene: Scene, mention: Mention, salience: Salience) -> Mention | None:
    """ "“I thanked her,” the Minister said": who says the words around a pronoun, where an office alone tells him."""
    tokens = scene.document.sentences[mention.sentence].tokens
    for other in scene.mentions:
        if other.sentence != mention.sentence or other.kind != "person" or other.form != "office":
            continue
        verb = tokens[tokens[other.head].head] if tokens[other.head].head >= 0 else None
        if verb is not None and verb.lemma in lexicon("telling") and salience.is_subject(other):
            return other
    return None


def sayer_named(scene: Scene, mention: Mention, salience: Salience) -> Mention | None:
    """ "“We demand it,” the ministry said", "“We thank them,” she added": who says the words around a pronoun.

    That is a body, a state or a bloc, or a pronoun for anybody, as subject of a verb of saying outside the quotation.
    """
    text = scene.document.text
    if not is_quoted(text, mention.span.start):
        return None
    tokens = scene.document.sentences[mention.sentence].tokens
    for other in scene.mentions:
        if other.sentence != mention.sentence or is_quoted(text, other.span.start) or other.name in FIRST_PERSON:
            continue
        if other.form != "pronoun" and other.kind not in _SAYING_BODIES:
            continue
        verb = tokens[tokens[other.head].head] if tokens[other.head].head >= 0 else None
        if verb is not None and verb.lemma in lexicon("telling") and salience.is_subject(other):
            return other
    return None


def _is_of_own_official(title: str) -> bool:
    """Whether a speech is by an official of the state whose page it is: "Remarks by the Foreign Minister at"."""
    told = _OWN_OFFICIAL.search(title)
    return told is not None and not states_in(told["whose"])


def _is_of_a_guest(scene: Scene, mention: Mention) -> bool:
    """Whether others may be speaking: in a text by somebody else, or behind a name and a colon: "Mora: We thank"."""
    text = scene.document.text
    opening = f"{scene.title}\n{text.partition(chr(10))[0]}"
    if _BY_SOMEBODY.search(opening) and not _is_of_own_official(opening):
        return True
    paragraph = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start]
    turn = _TURN.match(paragraph)
    return turn is not None and not set(fold(turn[0]).rstrip(": ").split()) <= _ROLES


def publisher_of(scene: Scene, mention: Mention, state_of: dict[str, Cluster]) -> Cluster | None:
    """The state or organisation whose organ put the report out: "We urge all sides" is what it urges."""
    outlet = scene.outlet or ""
    code = organisation_of(outlet) or (state_of_organ(outlet) if is_organ(outlet) else None)
    if code is None:
        return None
    known = (cluster for cluster in (*unique(state_of), *scene.clusters) if cluster.entity == code)
    return next(known, None) or unnamed_state(scene, code, mention)
