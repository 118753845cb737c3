"""Whose those are who were hit: "an attack on a convoy of the Food Programme, in which two drivers were killed"."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import clause_top, predicate_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.extract.word_sets import word_sets
from dragoman.model.records import Mention
from dragoman.model.sentence import Sentence

_OWNING = frozenset({"state", "bloc", "body"})
_AIMED = frozenset({"on", "at", "against", "upon"})
_LOSING = frozenset({"lose"})  # their lives
_THERE = frozenset({"in", "near", "at", "outside", "across"})
_STEPS = 4  # clauses looked through upwards, from "killing two" to "opened fire on"


def struck_owner(sentence: Sentence, number: int, mentions: Mentions) -> Mention | None:
    """The owner of what was attacked, where the number counts those who suffered by it."""
    words = word_sets("outlook.yaml")
    predicate = predicate_of(sentence, number)
    if predicate is None or predicate.lemma not in words["harming"] | words["suffering"] | _LOSING:
        return None
    tree = Tree(sentence)
    for thing in _things_hit(tree, predicate.index):
        owner = _owner_of(tree, sentence, thing, mentions)
        if owner:
            return owner
    return None


def _things_hit(tree: Tree, predicate: int) -> list[int]:
    """What is shot at, raided or attacked, in the clauses above the harm and in a relative one of its subject."""
    hitting = word_sets("outlook.yaml")["hitting"]
    clauses = [predicate]
    for kid in tree.kids(predicate, "nsubj"):
        # "Gunmen who stormed": whatever the parser hangs the relative clause on.
        told = [token.index for token in tree.tokens[kid.index : predicate] if tree.kids(token.index, "nsubj")]
        clauses += [each for each in told if any(who.lemma == "who" for who in tree.kids(each, "nsubj"))]
    top = clause_top(tree.sentence, predicate)
    for _ in range(_STEPS):
        if top.head < 0:
            break
        governor = tree.tokens[top.head]
        if governor.tag == "NOUN":
            clauses.append(governor.index)  # "the attack on ..., in which"
        top = clause_top(tree.sentence, top.head)
        clauses.append(top.index)
        if top.base_relation not in {"advcl", "conj", "acl", "xcomp", "ccomp"}:
            break
    things: list[int] = []
    for index in clauses:
        done = {tree.lemma(index), *(tree.lemma(each) for each in clause_of(tree, index).objects)}
        nouns = [index] if tree.tokens[index].tag == "NOUN" else []
        nouns += [each.index for each in tree.kids(index, "obl", "nsubj", "obj") if each.lemma in hitting]
        if not done & hitting and not nouns:
            continue
        held = [index, *nouns, *clause_of(tree, index).objects]
        things += [
            kid.index for each in held for kid in tree.kids(each, "obl", "nmod") if tree.case(kid.index) in _AIMED
        ]
        if tree.tokens[index].tag == "VERB" and tree.lemma(index) in hitting:
            things += [each for each in clause_of(tree, index).objects if tree.lemma(each) not in hitting]
    return things


def _owner_of(tree: Tree, sentence: Sentence, thing: int, mentions: Mentions) -> Mention | None:
    for kid in tree.kids(thing, "nmod", "nmod:poss", "amod", "compound"):
        mention = mentions.headed_by(sentence.index, kid.index)
        tied = tree.case(kid.index) in {"", "of", "'s"}
        if mention and mention.kind in _OWNING and mention.form in {"name", "demonym"} and tied:
            return mention
    return None


def struck_place(sentence: Sentence, number: int, noun: int | None, mentions: Mentions) -> str | None:
    """The code of the state where unnamed people were killed or hurt: "a typhoon killed 41 people in Samar", "condemned
    the bomb attack in Mogadishu, in which 11 people died"."""
    words = word_sets("outlook.yaml")
    predicate = predicate_of(sentence, number)
    if predicate is None or predicate.lemma not in words["harming"] | words["suffering"] | _LOSING:
        return None
    tree = Tree(sentence)
    counted = sentence.tokens[noun] if noun is not None else None
    if counted is not None:
        of_no_nation = counted.lemma in words["anybody"] or counted.lemma == "other"
        if not of_no_nation or tree.kids(counted.index, "amod", "nmod:poss", "nmod"):
            return None  # of some nation, or somebody's
    heads = [predicate.index]
    if predicate.relation == "acl:relcl" and predicate.head >= 0:
        heads.append(predicate.head)
    harmed = [kid for kid in tree.kids(predicate.index, "conj") if kid.lemma in words["harming"]]
    heads += [kid.index for kid in harmed]  # "one person was killed and three were hurt in Mons"
    for head in heads:
        for kid in tree.kids(head, "obl", "nmod"):
            if tree.case(kid.index) not in _THERE:
                continue
            named = mentions.headed_by(sentence.index, kid.index)
            if named and named.head == kid.index and named.kind == "place" and named.state:
                return named.state
            if named and named.head == kid.index and named.kind == "state" and named.form == "name":
                return named.state
    return None
