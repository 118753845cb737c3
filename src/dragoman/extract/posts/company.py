"""Who comes along or carries greetings for another and so serves his state; who acts across from it."""

from dragoman.extract.clauses import predicate_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Document

_WITH_ANOTHER = frozenset({"accompany", "flank", "join"})  # who does so serves the same state
_CARRYING = frozenset({"deliver", "convey", "hand"})
_CARRIED = frozenset({"greeting", "greetings", "invitation", "letter", "message", "regard", "regards", "wish"})


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
