"""The state an official serves by the scene: on whose side, for whom and where he speaks, whom he visits."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import ABROAD, is_led_side, is_subject
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.loading import fold
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Token

_EXPECTING = frozenset({"expect", "hope", "intend", "plan", "want", "seek"})
_FUTURE = frozenset({"will", "would", "shall"})
_SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_LAST_SPOKE = 2  # sentences from what a body said to what its spokesman says
_GOING = frozenset({"visit", "trip", "stay", "travel", "fly", "go", "arrive", "head", "leave", "proceed", "depart"})


def on_side(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "Chaired on the Fijian side by A", "his Fijian colleague, A", "spokesman in Suva, A", "Tamil Nadu MP A"."""
    tokens = document.sentences[mention.sentence].tokens
    for other in mentions.in_sentence(mention.sentence):
        between = [each.text.lower() for each in tokens[other.last : mention.first]]
        side = other.kind == "state" and is_led_side(tokens[other.head].lemma, between)
        described = other.kind == "person" and other.form == "office" and between == [","]
        seat = other.form == "capital" and between == [","] and tokens[other.first - 1].text == "in"
        behind = other.first == mention.last + 1 and tokens[mention.last].text == "of"
        of_place = other.kind == "place" and (behind or mention.first in {other.first, other.last})
        if (side or described or seat or of_place) and other.state:
            return other.state
    return None


def spoken_for(document: Document, mentions: Mentions, mention: Mention, title: str) -> str | None:
    """ "The Fijian State Department said. ... spokesman A said": the state of the body that spoke last."""
    if fold(title) not in _SPOKESPEOPLE:
        return None
    for other in reversed(mentions.all):
        near = mention.sentence - _LAST_SPOKE <= other.sentence
        if not near:
            break
        before = (other.sentence, other.first) < (mention.sentence, mention.first)
        if not before or other.kind not in {"body", "state"} or not other.state or not is_subject(document, other):
            continue
        verb = document.sentences[other.sentence].tokens[other.head].head
        if verb >= 0 and document.sentences[other.sentence].tokens[verb].lemma in lexicon("telling"):
            return other.state
    return None


def speaks_for(
    document: Document, mentions: Mentions, mention: Mention, home: str | None, *, is_at_home: bool
) -> str | None:
    """ "Minister A warned that Minsk would respond": officials say what their own states will do."""
    sentence = document.sentences[mention.sentence]
    verb = _saying(document, mention)
    if verb is None or not is_subject(document, mention):
        return None
    abroad = fold(mention.title or "-").split()[0] in ABROAD
    for told in sentence.children(verb.index, "ccomp"):
        future = any(each.text.lower() in _FUTURE for each in sentence.children(told.index, "aux"))
        future = future or told.lemma in _EXPECTING  # "said that Suva expected to be done by May"
        for subject in sentence.children(told.index, "nsubj") if future else ():
            other = mentions.headed_by(mention.sentence, subject.index)
            own = not is_at_home or (other is not None and other.state == home) or abroad
            whole = other is not None and other.kind == "state" and other.head == subject.index
            if other and whole and (other.form == "capital" or (own and other.form == "name")):
                return other.state
    return None


def told_by_own(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "The presidency in A said that President B": a body of state tells of its own people."""
    tokens = document.sentences[mention.sentence].tokens
    verb = verb_of(document, mention)
    teller = tokens[verb.head] if verb is not None and verb.base_relation == "ccomp" and verb.head >= 0 else None
    if (
        teller is None
        or teller.lemma not in lexicon("telling")
        or not tokens[mention.head].relation.startswith("nsubj")
    ):
        return None
    bodies = [
        other
        for other in mentions.in_sentence(mention.sentence)
        if other.kind == "body" and other.last <= mention.first and is_subject(document, other)
        if not {"ministry", "department"} & set(fold(other.name).split())
    ]
    return bodies[-1].state if bodies and bodies[-1].state in states() else None


def visited(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "In X, the Secretary will meet with President A", "flies on to X for talks with A": the state gone to."""
    sentence = document.sentences[mention.sentence]
    found = None
    for other in mentions.in_sentence(mention.sentence):
        if other.first >= mention.first:
            break
        if other.kind not in {"state", "place"} or not other.state or other.form == "demonym":
            continue
        words = [token.lemma for token in sentence.tokens[max(0, other.first - 4) : other.first]]
        if words[-1:] == ["the"]:
            words.pop()
        opening = words == ["in"] or (other.first <= 3 and words[-2:-1] == ["while"])
        reached = words[-1:] in (["to"], ["in"], ["for"]) and bool(set(words[-4:-1]) & _GOING)
        if opening or reached or words[-1:] == ["visit"]:
            found = other.state
    return found


def visited_throughout(document: Document, mentions: Mentions) -> str | None:
    """The one state that the report says is visited."""
    visited = set()
    for other in mentions.all:
        if other.kind != "state" or other.form != "name" or other.first < 1:
            continue
        before = document.sentences[other.sentence].tokens[max(0, other.first - 3) : other.first]
        words = [token.lemma for token in before if token.tag != "DET"]
        if words[-1:] == ["visit"] or (words[-1:] == ["to"] and words[-2:-1] in (["visit"], ["trip"])):
            visited.add(other.state)
    return next(iter(visited)) if len(visited) == 1 else None


def told_in(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "Foreign Minister A said in Bangkok": the state of the place where an official speaks.

    A paragraph that begins "In Bangkok," is set there.
    """
    sentences = document.sentences
    paragraph = sentences[mention.sentence].paragraph
    first = next(each for each in sentences if each.paragraph == paragraph)
    opening = next(iter(mentions.in_sentence(first.index)), None)
    scene = [token.text for token in first.tokens[:3:2]] == ["In", ","]
    if scene and first.index < mention.sentence and opening and opening.form == "capital" and opening.first == 1:
        return opening.state
    verb = verb_of(document, mention)
    if verb is None or verb.lemma not in lexicon("telling"):
        return None
    for other in mentions.in_sentence(mention.sentence):
        if other.kind == "place" and other.state and verb.index < other.first <= verb.index + 4:
            return other.state
    return None


def verb_of(document: Document, mention: Mention) -> Token | None:
    """The word a mention hangs on."""
    tokens = document.sentences[mention.sentence].tokens
    head = tokens[mention.head].head
    return tokens[head] if head >= 0 else None


def _saying(document: Document, mention: Mention) -> Token | None:
    """The verb by which a person tells something, the next of two as well: "called it regrettable and said"."""
    sentence, verb = document.sentences[mention.sentence], verb_of(document, mention)
    if verb is None or verb.lemma in lexicon("telling"):
        return verb
    return next((each for each in sentence.children(verb.index, "conj") if each.lemma in lexicon("telling")), None)
