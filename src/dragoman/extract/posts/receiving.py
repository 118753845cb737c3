"""Whom an envoy gives his credentials, and who comes after somebody: the states these serve."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import posted_to
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

_GIVING = frozenset({"present", "hand", "submit", "deliver", "tender"})
_TAKING = frozenset({"accept", "receive"})
_CREDENTIALS = frozenset({"credential", "credentials"})
_LETTERS = frozenset({"letter", "letters", "copy", "copies"})
_OF_ENVOYS = frozenset({"credence", "credential", "credentials", "accreditation", "introduction", "commission"})
_WITHIN = 6  # tokens from "letters" to "of credence"


def given_credentials(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "The new envoy to Fiji presented his credentials to Governor-General A": the state to which he is sent."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    gives = verb.lemma in _GIVING and token.base_relation in {"obl", "iobj", "nmod"}
    takes = verb.lemma in _TAKING and token.base_relation == "nsubj"
    if not ((gives or takes) and _are_credentials(sentence, verb.index)):
        return None
    others = (each for each in mentions.in_sentence(mention.sentence) if each is not mention and each.title)
    posts = {code for each in others for code in posted_to(each.title or "") if code in states()}
    return posts.pop() if len(posts) == 1 else None


def _are_credentials(sentence: Sentence, verb: int) -> bool:
    """Whether what a verb is done with are the letters that accredit an envoy."""
    for thing in sentence.children(verb, "obj"):
        behind = {each.lemma for each in sentence.tokens[thing.index : thing.index + _WITHIN]}
        if thing.lemma in _CREDENTIALS or (thing.lemma in _LETTERS and behind & _OF_ENVOYS):
            return True
    return False


def successor_of(document: Document, mentions: Mentions, mention: Mention) -> Mention | None:
    """ "The Fijian envoy A replaces former envoy B": who comes after."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if verb.lemma not in {"replace", "succeed"} or token.base_relation != "obj":
        return None
    after = (mentions.headed_by(sentence.index, each.index) for each in sentence.children(verb.index, "nsubj"))
    return next((each for each in after if each and each.kind == "person"), None)
