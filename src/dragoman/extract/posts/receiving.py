"""Whom an envoy gives his credentials, who comes after somebody or with him, in whose ministry he serves."""

from dragoman.extract.clauses import predicate_of
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
_WITH_ANOTHER = frozenset({"accompany", "flank", "join"})  # who does so serves the same state
_CARRYING = frozenset({"deliver", "convey", "hand"})
_CARRIED = frozenset({"greeting", "greetings", "invitation", "letter", "message", "regard", "regards", "wish"})
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


def successor_of(document: Document, mentions: Mentions, mention: Mention) -> Mention | None:
    """ "The Fijian envoy A replaces former envoy B": who comes after."""
    sentence = document.sentences[mention.sentence]
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if verb.lemma not in {"replace", "succeed"} or token.base_relation != "obj":
        return None
    after = (mentions.headed_by(sentence.index, each.index) for each in sentence.children(verb.index, "nsubj"))
    return next((each for each in after if each and each.kind == "person"), None)


def accompanied(document: Document, mentions: Mentions, mention: Mention) -> Mention | None:
    """ "A, who was accompanied by Energy Minister B", "A conveyed greetings from King B": A."""
    tree = Tree(document.sentences[mention.sentence])
    above = [tree.tokens[at] for at in tree.ancestors(mention.head) if at < mention.head][:3]
    joined = _WITH_ANOTHER | (_CARRYING if tree.case(mention.head) == "by" else set())
    verb = next((each for each in above if each.lemma in joined), None)
    before_it = tree.tokens[max(0, mention.first - 4) : mention.first]
    carried = next((each for each in before_it if each.lemma in _CARRIED), None)
    if carried is not None and tree.case(mention.head) in {"from", "of"}:
        verb = predicate_of(tree.sentence, carried.index)
    before = [
        other
        for other in mentions.in_sentence(mention.sentence)
        if verb and other.kind == "person" and other.first < verb.index
    ]
    return before[-1] if before else None


def at_ministry(document: Document, mentions: Mentions, mention: Mention) -> str | None:
    """ "A, director at the Ministry of Trade of Fiji": the state of the body right behind, where he serves."""
    tokens = document.sentences[mention.sentence].tokens
    opening = mention.last
    while opening < len(tokens) and opening < mention.last + 2 and tokens[opening].tag in {"PROPN", "NOUN", "ADJ"}:
        opening += 1  # "Minister | d'état | at the"
    at = [each.text.lower() for each in tokens[opening : opening + 2]]
    bodies = (each for each in mentions.in_sentence(mention.sentence) if each.kind == "body" and each.state)
    found = next((each.state for each in bodies if each.first == opening + 2), None)
    return found if at == ["at", "the"] and found in states() else None


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


def acted_for_across(document: Document, mentions: Mentions, mention: Mention) -> set[str]:
    """ "Minister A signed on behalf of Fiji, while Minister B signed": whom the other side of "while" acted for."""
    tokens = document.sentences[mention.sentence].tokens
    turn = next((token.index for token in tokens[: mention.first] if token.text.lower() in {"while", "whereas"}), 0)
    found: set[str] = set()
    for each in mentions.in_sentence(mention.sentence):
        before = [token.text.lower() for token in tokens[max(0, each.first - 3) : each.first]]
        if each.kind == "state" and each.state and each.last <= turn and before == ["on", "behalf", "of"]:
            found.add(each.state)
    return found
