"""The texts of councils, which name their subject once: "The Council, recalling ...; 1. Condemns ...; 2. Calls on ...".

The form is that of United Nations resolutions (UN Editorial Manual, "Drafting of resolutions") and of the communiqués
of the African Union and other bodies written after them.
"""

import re

from dragoman.extract.arguments import clause_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention
from dragoman.model.sentence import Document, Sentence, Token

_LEAST = 3  # paragraphs of this form that make a resolution
_BEFORE = frozenset({"NUM", "PUNCT", "ADV", "X"})  # what may stand before such a verb: "3. Strongly | condemns"

_NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s")
_GOING_ON = frozenset({"conj", "parataxis", "xcomp", "advcl"})  # wherever a parser hangs "..., and urges both"


def declarer_of(document: Document, mentions: Mentions) -> Mention | None:
    """The body whose resolution the report is, or None where it is none."""
    if sum(_opens_with_verb(sentence) for sentence in document.sentences) < _LEAST:
        return None
    for sentence in document.sentences:
        if _NUMBERED.match(sentence.span.quote(document.text)):
            return None  # whose it is stands before the first paragraph
        bodies = [
            each for each in mentions.in_range(sentence.index, 0, len(sentence.tokens)) if each.kind in ("body", "bloc")
        ]
        found = next((each for each in bodies if each.first <= 1), None)
        if found is not None:
            # "The Norland Union's Council of Ministers" is the council.
            above = sentence.tokens[found.head].head
            return next((each for each in bodies if each.head == above), found)
    return None


def is_declared(tree: Tree, node: int) -> bool:
    """Whether a word tells what the body does: the verb a paragraph begins with or goes on with, or "its meeting"."""
    if tree.tokens[node].tag == "NOUN":
        own = any(kid.text.lower() == "its" for kid in tree.kids(node, "nmod:poss"))
        return own and not any(token.relation == "nsubj" and token.head >= 0 for token in tree.tokens)
    while tree.tokens[node].base_relation in _GOING_ON and _is_told(tree.tokens[node]) and not tree.kids(node, "nsubj"):
        node = tree.tokens[node].head
    return tree.tokens[node].relation == "root" and _opens_with_verb(tree.sentence)


def declared_in(tree: Tree, declarer: Mention | None) -> frozenset[int]:
    """The verbs of a sentence that say what the body does whose resolution the report is."""
    if declarer is None:
        return frozenset()
    verbs = (each.index for each in tree.tokens if each.tag != "NOUN" or each.relation == "root")
    return frozenset(each for each in verbs if is_declared(tree, each) and not clause_of(tree, each).subjects)


def _opens_with_verb(sentence: Sentence) -> bool:
    root = next((token for token in sentence.tokens if token.head < 0), None)
    if root is None or any(token.tag not in _BEFORE for token in sentence.tokens[: root.index]):
        return False
    acts = root.tag == "VERB" or any(child.base_relation == "obj" for child in sentence.children(root.index))
    if not acts:
        return False
    return _is_told(root) and not any(
        child.base_relation in ("nsubj", "aux") for child in sentence.children(root.index)
    )


def _is_told(verb: Token) -> bool:
    """Whether a verb has the form such paragraphs have: "condemns", "recalling"."""
    form = verb.text.lower()
    # A tagger may take the "Reiterates" that a paragraph begins with for a name.
    return form.endswith("ing") or (form.endswith("s") and (form != verb.lemma or verb.tag == "PROPN"))
