"""With whom a text is told to be: the case of a party, those joined to it, who owns it, who has the text."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.makers import SIDES
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.tree import Tree
from dragoman.model.records import Mention


def owned_body(context: Context, mention: Mention) -> Mention:
    """The ministry of "between the bank and Togo's | finance ministry", rather than its state."""
    tokens = context.document.sentences[mention.sentence].tokens
    if [each.text for each in tokens[mention.last : mention.last + 1]] not in (["'s"], ["’s"]):
        return mention
    owned = context.mentions.in_range(mention.sentence, mention.last + 1, len(tokens))
    return next((each for each in owned if each.kind == "body" and each.first == mention.last + 1), mention)


def behind_and(context: Context, side: Mention) -> list[Mention]:
    """The second side of "between the Archives of Kenya | and the Records Office of Ghana", however it is parsed."""
    tokens = context.document.sentences[side.sentence].tokens
    behind = (each for each in context.mentions.in_range(side.sentence, side.last, len(tokens)) if each.kind in SIDES)
    for other in behind:
        before = [each.text.lower() for each in tokens[max(side.last, other.first - 2) : other.first]]
        if "and" in before and set(before) <= {"and", "the"}:
            return [other]
    return []


def is_owner(tree: Tree, mention: Mention) -> bool:
    """Whether a party stands as an owner: "Norland's treaty"."""
    return tree.tokens[mention.head].relation == "nmod:poss"


def owns_another(context: Context, tree: Tree, party: str, signers: list[str]) -> bool:
    """Whether a state is only told as the owner of who signs: the Chad of "Petrodoe and Chad's Gasroe signed"."""
    owner = context.mentions.by_id.get(party)
    others = [mention for each in signers if each != party and (mention := context.mentions.by_id.get(each))]
    if owner is None or owner.kind != "state" or owner.sentence != tree.sentence.index:
        return False
    behind = [each for each in others if each.kind == "body" and each.sentence == owner.sentence]
    return any([token.text for token in tree.tokens[owner.last : each.first]] in (["'s"], ["’s"]) for each in behind)


def case_of(tree: Tree, mention: Mention) -> str:
    """The preposition before a party, or before what it is the name of: "with the oil firm Petrodoe"."""
    token = tree.tokens[mention.head]
    called = token.base_relation == "appos" and 0 <= token.head < mention.first
    if mention.first and tree.tokens[mention.first - 1].text.lower() == "with":
        return "with"  # whatever the parser hung it on
    return tree.case(token.head if called else mention.head)


def joined(context: Context, companions: list[Mention]) -> list[Mention]:
    """The others of "deals with Chad and Benin"."""
    first, *others = companions
    beside = context.mentions.conjuncts(first)
    return [each for each in beside if each.id != first.id and each.kind == first.kind] or others


def holder_beside(context: Context, named: NamedText, companion: Mention) -> str | None:
    """Who has a text with a companion: the owner before it, or the subject of "has" and "signed"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    owners = [kid.index for kid in tree.kids(named.head, "nmod:poss")]
    predicate = predicate_of(sentence, named.head)
    subjects = clause_of(tree, predicate.index).subjects if predicate else []
    relative = predicate is not None and predicate.relation == "acl:relcl" and predicate.head >= 0
    if relative and predicate is not None and [tree.lemma(at) for at in subjects] in (["which"], ["who"], ["that"]):
        subjects = [predicate.head]  # "the bank, which is in talks with Petrodoe on a contract"
    for at in (*owners, *subjects):
        held = context.mentions.headed_by(sentence.index, at)
        if held is None:  # "Chad's tax office signed a memorandum with"
            possessors = (context.mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(at, "nmod:poss"))
            held = next((each for each in possessors if each and each.kind == "state"), None)
        if held is None:
            continue
        if held.kind == companion.kind == "body" and held.form in {"name", "short"} and held.id != companion.id:
            return held.id
        code = code_of(held) or context.countries.served_by(held) or held.state
        state = held if held.kind in {"state", "bloc"} else context.countries.mention_of(code)
        if state and code and code != code_of(companion):
            return state.id
    return None
