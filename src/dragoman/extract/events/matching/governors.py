"""The verbs that carry an event told by a noun: "held talks", "talks took place", "spoke at the forum"."""

from collections.abc import Iterator

from dragoman.extract.arguments import clause_of
from dragoman.extract.events.matching.frame import lexicon
from dragoman.extract.tree import Tree
from dragoman.model.sentence import Token

_TAKEN = frozenset({"part", "delegation"})  # what is taken or led to an occasion: "took part in", "led a delegation to"
_BESIDE = frozenset({"dead", "back"})  # "shot dead", "sent back": never the bare verb
_ENDING = frozenset({"conclude", "end", "complete", "finish", "wrap", "close"})


def particles(tree: Tree, verb: int) -> list[str]:
    """ "" and the particles of a phrasal verb; a verb with a particle is not the bare verb."""
    found = [kid.text.lower() for kid in tree.kids(verb, "compound:prt")]
    if found:
        return found
    following = tree.tokens[verb + 1] if verb + 1 < len(tree.tokens) else None
    beside = following.text.lower() if following is not None else ""
    if beside in _BESIDE:
        return [beside]
    known = lexicon().particles.get(tree.lemma(verb), set())
    if following is not None and following.relation == "advmod" and beside in known - {"home"}:
        return [beside]  # "turned away a convoy", "was called in": an adverb by the tree alone
    # "Was flown home", "sent 40 men home": the bare verb tells of it as well.
    adverbs = {kid.text.lower() for kid in tree.kids(verb, "advmod") if kid.index > verb} | ({beside} & {"home"})
    return ["", *sorted(adverbs & known)]


def governors(tree: Tree, noun: int) -> Iterator[tuple[int, list[str], bool]]:
    """The verbs a noun could lean on: with the keys each may have in a frame's `light`, and whether it only occurs."""
    yield from _governing(tree, noun)
    occur = lexicon().words["occur"]
    for kid in tree.kids(noun, "acl", "acl:relcl"):
        if kid.tag in ("VERB", "AUX"):
            clause = clause_of(tree, kid.index)
            if noun in clause.objects:
                yield kid.index, _keys(tree, kid.index, ""), kid.lemma in occur
            elif noun in clause.subjects:
                yield kid.index, [], kid.lemma in occur


def _governing(tree: Tree, noun: int) -> Iterator[tuple[int, list[str], bool]]:
    """The verb above a noun, or the noun itself where it is a predicate ("is on a visit")."""
    occur = lexicon().words["occur"]
    first = tree.coordinated(noun)[0] if tree.tokens[noun].base_relation == "conj" else noun
    token = tree.tokens[first]
    head = token.head
    if tree.kids(noun, "cop"):
        yield noun, [f"be+{tree.case(noun)}"], False
    if head < 0:
        return
    governor = tree.tokens[head]
    if token.relation in ("obj", "nsubj:pass") or (token.base_relation == "nsubj" and clause_of(tree, head).passive):
        occurs = governor.lemma in occur and token.base_relation == "nsubj"
        yield head, _keys(tree, head, ""), occurs or governor.lemma in lexicon().words["witnessing"]
    elif token.base_relation == "nsubj":
        yield head, [], governor.lemma in occur
    elif token.base_relation in ("obl", "nmod"):
        case = tree.case(first)
        if governor.lemma in lexicon().words["speeches"] and case in ("at", "to", "during") and governor.head >= 0:
            # "delivered remarks at the forum"
            yield governor.head, _keys(tree, governor.head, case), False
        if _is_length(tree, governor) and case == "of" and tree.lemma(governor.head) in _ENDING:
            yield governor.head, ["hold"], False  # "concluded two days of talks" were held
        if governor.lemma in lexicon().words["stages"] and case == "of" and governor.head >= 0:
            # "took part in the work of the session", "spoke at the opening of the forum"
            stage, case, head = governor, tree.case(head), governor.head
            governor = tree.tokens[head]
            if governor.tag in ("VERB", "AUX") and not case and stage.base_relation in ("obj", "nsubj"):
                yield head, _keys(tree, head, ""), governor.lemma in occur
        if governor.tag in ("VERB", "AUX", "ADJ"):
            yield head, _keys(tree, head, case), False
        elif governor.lemma in _TAKEN and governor.head >= 0:
            yield governor.head, [f"{tree.lemma(governor.head)}+{governor.lemma}+{case}"], False


def _is_length(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells how long its verb's object was: "ended two days of talks"."""
    counted = noun.lemma in ("day", "week", "hour", "month") and bool(tree.kids(noun.index, "nummod"))
    return counted and noun.base_relation == "obj"


def _keys(tree: Tree, verb: int, case: str) -> list[str]:
    lemma = tree.lemma(verb)
    keys = [f"{lemma}+{case}"] if case else [lemma]
    keys += [f"{lemma}+{kid.text.lower()}" for kid in tree.kids(verb, "compound:prt") if not case]
    return keys + [f"{lemma}+{kid.lemma}+{case}" for kid in tree.kids(verb, "obj") if kid.lemma in _TAKEN]
