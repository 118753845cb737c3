"""Who does what to whom in a clause, whichever way the sentence puts it.

Undoes the passive, and finds subjects that stand elsewhere: shared by conjuncts, controlled ("plans to visit", "was
invited to visit"), in the main clause of a participle, or as the antecedent of a relative clause.
"""

from dataclasses import dataclass

from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets

# "Lodged with the embassy": no agent, whatever the parser says.
_NO_AGENTS = frozenset({"with", "to", "at", "in", "from"})
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """The deep arguments of a predicate, as token indices; `obliques` are (preposition, token)."""

    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    indirect: tuple[int, ...] = ()
    obliques: tuple[tuple[str, int], ...] = ()
    passive: bool = False

    @property
    def surface(self) -> tuple[int, ...]:
        """What stands as grammatical subject: the one who suffers in a passive."""
        return self.objects if self.passive else self.subjects


def is_passive(tree: Tree, index: int) -> bool:
    """Whether a verb is in the passive, or a participle that means one: "a man | held in Doha"."""
    token = tree.tokens[index]
    if tree.kids(index, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    participle = token.tag == "VERB" and not token.text.lower().endswith("ing") and not tree.is_infinitive(index)
    if token.relation in ("acl", "advcl") and participle and not tree.kids(index, "nsubj", "obj", "aux"):
        return token.text.lower() != token.lemma or token.text.lower().endswith(("ed", "en", "t"))
    if token.relation == "conj" and participle and not tree.kids(index, "nsubj", "obj", "aux"):
        return is_passive(tree, token.head)
    return False


def clause_of(tree: Tree, index: int, depth: int = 0) -> Clause:
    """The deep arguments of the predicate at `index`."""
    passive = is_passive(tree, index)
    subjects = [kid.index for kid in tree.kids(index, "nsubj") if kid.relation != "nsubj:pass"]
    if not subjects and not passive:
        # "Chad has for its part undertaken", with the subject hung on the auxiliary.
        subjects = [kid.index for aux in tree.kids(index, "aux") for kid in tree.kids(aux.index, "nsubj")]
    objects = [kid.index for kid in tree.kids(index, "nsubj:pass")]
    if passive:
        # A passive has no active subject: a parser that says so slipped.
        objects, subjects = [*objects, *subjects], []
    objects += [kid.index for kid in tree.kids(index, "obj")]
    indirect = [kid.index for kid in tree.kids(index, "iobj")]
    if (
        not indirect
        and not passive
        and len(objects) == 2
        and index < objects[0]
        and tree.tokens[objects[0]].tag == "PROPN"
    ):
        # "promised Lebanon 100 million euros", with both taken for what is promised.
        indirect, objects = objects[:1], objects[1:]
    if indirect and not objects:
        objects, indirect = indirect, []
    if len(subjects) > 1 and not passive and not objects and subjects[0] < index < subjects[-1]:
        # A verb has one subject: what follows it is what it is done to.
        subjects, objects = [each for each in subjects if each < index], [each for each in subjects if each > index]
    obliques: list[tuple[str, int]] = []
    for kid in tree.kids(index, "obl", "nmod"):
        case = tree.case(kid.index)
        by_account = case.startswith("according")  # who says so, which a parser may take for the doer
        agent = kid.relation == "obl:agent" and not by_account and case not in _NO_AGENTS
        if agent or (passive and case == "by" and kid.relation == "obl"):
            subjects.append(kid.index)
        elif case:
            obliques.append((case, tree.antecedent(kid.index)))
        elif (
            kid.relation == "obl" and not passive and not objects and kid.index > index and not tree.is_time(kid.index)
        ):
            # An object set after a long adverbial ("handed over to the minister an invitation").
            objects.append(kid.index)
    if passive and not subjects:
        subjects = _agents_of_conjuncts(tree, index)
    subjects = [tree.antecedent(each) for each in subjects]
    objects = [tree.antecedent(each) for each in objects]
    if depth < _MAX_DEPTH and (objects if passive else subjects) == []:
        borrowed = _borrowed(tree, index, passive, depth)
        if passive:
            objects = borrowed + objects
        else:
            subjects = borrowed
    if not passive and not objects and tree.tokens[index].relation == "acl:relcl" and subjects:
        head = tree.tokens[index].head
        relative = any(tree.antecedent(kid.index) == head for kid in tree.kids(index, "nsubj", "obl", "nmod:poss"))
        if head not in subjects and not relative:
            objects = [head]
    return Clause(tuple(subjects), tuple(objects), tuple(indirect), tuple(obliques), passive)


def _agents_of_conjuncts(tree: Tree, verb: int) -> list[int]:
    """Who does both of what two passives tell: "was detained and searched by the police"."""
    for kid in tree.kids(verb, "conj"):
        joined = [each.text.lower() for each in tree.tokens[verb + 1 : kid.index]]
        if kid.index > verb and joined in (["and"], ["or"]) and not tree.kids(kid.index, "nsubj:pass", "aux:pass"):
            return [each.index for each in tree.kids(kid.index, "obl:agent", "obl") if tree.case(each.index) == "by"]
    return []


def _borrowed(tree: Tree, index: int, passive: bool, depth: int) -> list[int]:
    """The tokens that serve as grammatical subject of a predicate that has none of its own."""
    token = tree.tokens[index]
    head = token.head
    if head < 0:
        return []
    if token.relation == "acl:relcl":
        return [head]
    if token.base_relation == "acl":
        if tree.is_infinitive(index) and not passive:
            return _possessors(tree, head, depth)
        return [head] if passive else _authors(tree, index, depth) or [head]
    if token.base_relation == "xcomp":
        return _controller(tree, head, depth)
    if token.base_relation == "conj":
        return list(clause_of(tree, head, depth + 1).surface)
    if token.base_relation == "advcl":
        above = tree.tokens[head]
        if tree.is_infinitive(index) and above.lemma in word_sets("control.yaml")["object_control"]:
            return _controller(tree, head, depth)
        if above.tag in ("VERB", "AUX", "ADJ", "NOUN") and not tree.kids(index, "expl"):
            governing = clause_of(tree, head, depth + 1)
            if (
                above.lemma in word_sets("control.yaml")["object_gerund"]
                and governing.objects
                and tree.kids(index, "mark", "case")
            ):
                return list(governing.objects)
            return list(governing.surface)
    if token.base_relation == "ccomp" and tree.is_infinitive(index):
        # "is about to sign, he said", with the infinitive hung on the saying: its subject is its neighbour's.
        beside = [kid.index for kid in tree.kids(head, "ccomp") if kid.index < index]
        return list(clause_of(tree, beside[-1], depth + 1).surface) if beside else []
    if token.base_relation in ("ccomp", "parataxis") and token.text.lower().endswith("ing"):
        return list(clause_of(tree, head, depth + 1).surface)
    return []


def _authors(tree: Tree, participle: int, depth: int) -> list[int]:
    """Who says what a text says: "issued a statement condemning the raid"; none where the noun is no such text."""
    issuing = bringing_out(tree, participle)
    return list(clause_of(tree, issuing, depth + 1).subjects) if issuing is not None else []


def bringing_out(tree: Tree, participle: int) -> int | None:
    """The verb that brings out the text of which a participle (a word that hangs on another) tells what it says."""
    token, sets = tree.tokens[participle], word_sets("saying_texts.yaml")
    text = tree.tokens[token.head]
    said = token.text.lower().endswith("ing") and text.lemma in sets["texts"]
    if not said or text.relation != "obj" or text.head < 0 or tree.lemma(text.head) not in sets["bringing_out"]:
        return None
    return text.head


def _controller(tree: Tree, governor: int, depth: int) -> list[int]:
    above = clause_of(tree, governor, depth + 1)
    if any(tree.lemma(governor) in verbs for verbs in word_sets("control.yaml").values()):
        if above.objects or above.indirect:
            return list(above.objects or above.indirect)
        addressed = [each for case, each in above.obliques if case in ("on", "upon", "to", "for")]
        if addressed:
            return addressed
    return list(above.surface)


def is_accepted(tree: Tree, noun: int) -> bool:
    """Whether it is what somebody says yes to: "accepted an invitation to visit"."""
    token = tree.tokens[noun]
    return token.base_relation == "obj" and tree.tokens[token.head].lemma == "accept"


def _addressees(tree: Tree, noun: int) -> list[int]:
    """Whom an invitation is for, who then does what he is invited to: "conveyed to Mora an invitation to visit"."""
    verb = tree.tokens[noun].head
    below = [noun, *(kid.index for kid in tree.kids(noun, "nmod"))]
    found = [kid.index for each in below for kid in tree.kids(each, "nmod") if tree.case(kid.index) in ("to", "for")]
    if not found and verb >= 0 and tree.tokens[noun].base_relation == "obj":
        found = [kid.index for kid in tree.kids(verb, "iobj")]
        found += [kid.index for kid in tree.kids(verb, "obl", "nmod") if tree.case(kid.index) == "to"]
    return [each for each in found if not tree.is_time(each)][:1]


def _possessors(tree: Tree, noun: int, depth: int) -> list[int]:
    """Whose plan it is: its possessor, or the subject of the verb the noun is object of; not whose invitation."""
    if tree.lemma(noun) in ("invitation", "request", "call", "appeal", "demand", "instruction"):
        if is_accepted(tree, noun):
            return list(clause_of(tree, tree.tokens[noun].head, depth + 1).subjects)
        return _addressees(tree, noun)
    owners = [kid.index for kid in tree.kids(noun, "nmod:poss")]
    owners += [kid.index for kid in tree.kids(noun, "nmod") if tree.case(kid.index) in ("of", "by", "from")]
    if owners:
        return owners
    if tree.tokens[noun].base_relation in ("obj", "obl", "xcomp") and tree.tokens[noun].head >= 0:
        return list(clause_of(tree, tree.tokens[noun].head, depth + 1).subjects)
    return []
