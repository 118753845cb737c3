"""Whose state an envoy's doings tell: whom he gives his credentials, whom he meets, whose mission is opened."""

from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.posts.beside import MISSIONS, is_subject, posted_to
from dragoman.extract.tree import Tree
from dragoman.knowledge.lexicon import lexicon
from dragoman.knowledge.states import states
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence

_GIVING = frozenset({"present", "hand", "submit", "deliver", "tender"})
_TAKING = frozenset({"accept", "receive"})
_CREDENTIALS = frozenset({"credential", "credentials"})
_LETTERS = frozenset({"letter", "letters", "copy", "copies"})
_OF_ENVOYS = frozenset({"credence", "credential", "credentials", "accreditation", "introduction", "commission"})
_OPENING = frozenset({"inaugurate", "open", "reopen"})
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


def met_by_envoy(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "A, Peru's ambassador in Fiji, met B": whom an envoy meets serves the state to which he is sent."""
    sentence = document.sentences[mention.sentence]
    above = {sentence.tokens[at].index for at in Tree(sentence).ancestors(mention.head)}
    for other in mentions.in_sentence(mention.sentence):
        verb = sentence.tokens[other.head].head
        if other.kind != "person" or other.form != "name" or verb not in above or not is_subject(document, other):
            continue
        surname = other.name.split()[-1]
        named = (each for each in mentions.all if each.kind == "person" and each.name.split()[-1] == surname)
        posts = {code for each in named for code in posted_to(each.title or "") if code in states()}
        if len(posts) == 1 and sentence.tokens[verb].lemma in lexicon("dealing with"):
            return posts.pop()
    return None


def opens_mission(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "Prime Minister A opened the Fijian embassy in Suva": who opens a mission is of the state that has it there."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if verb.lemma not in _OPENING or token.base_relation != "nsubj":
        return None
    things = {at for thing in sentence.children(verb.index, "obj") for at in Tree(sentence).subtree(thing.index)}
    here = (each for each in mentions.in_sentence(mention.sentence) if each.kind == "body" and each.head in things)
    return next((each.state for each in here if MISSIONS.search(each.name) and each.state in states()), None)
