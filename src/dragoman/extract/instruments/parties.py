"""Whose a text is: those who made it, the states they serve, whom its name names."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.clause_parties import awarded, ratifying, supplied_under
from dragoman.extract.instruments.companions import (
    behind_and,
    case_of,
    holder_beside,
    is_owner,
    joined,
    owned_body,
    owns_another,
)
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.makers import (
    NATIONAL_KINDS,
    SIDES,
    acting_together,
    counted_bodies,
    gathered_in,
    lawgiver,
    made_between,
    made_with,
    makers_of,
    passing_alone,
    resolving,
    speaking_in,
)
from dragoman.extract.instruments.named_text import NamedText
from dragoman.extract.instruments.names import named_texts
from dragoman.extract.instruments.sides import binds_both, met_there, three_sides, told_last, two_sides
from dragoman.extract.instruments.signatory_states import code_of_party, states_of
from dragoman.extract.instruments.speakers import speaking_for
from dragoman.extract.instruments.standing import is_held_to, is_joined_in
from dragoman.extract.instruments.vocabulary import PACTS, instrument_vocabulary
from dragoman.extract.mentions.view import DASHES
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Mention
from dragoman.model.sentence import Sentence

_SHARED = PACTS | {"statement", "programme"}
_LENT = frozenset({"grant", "loan", "financing", "credit", "funding"})
_MULTILATERAL = frozenset({"convention", "charter", "covenant", "statute"})


def parties_of(context: Context, named: NamedText, status: str, event: Event | None) -> tuple[str, ...]:
    """The mention ids of those a text binds or guides; `event` is its signing or adoption, where that is told."""
    sentence, tree = named.sentence, Tree(named.sentence)
    inside = context.mentions.in_range(sentence.index, named.first, max(named.last, reach(sentence, named)))
    dashed = _dashed(context, named)
    if dashed:
        return dashed
    between = [mention for mention in inside if case_of(tree, mention) in {"between", "among"}]
    between = [each for each in between if each.kind != "place"] or made_between(context, named)
    if between and between[0].kind != "group" and named.kind not in {"law", "resolution"}:
        agreeing = context.mentions.conjuncts(between[0])
        agreeing = agreeing if len(agreeing) > 1 else [*agreeing, *behind_and(context, agreeing[-1])]
        return tuple(owned_body(context, each).id for each in agreeing)
    if between and named.kind in PACTS and (pair := told_last(context, between[0])):
        return pair
    if named.kind == "resolution":
        return resolving(context, named)
    possessors = [context.mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(named.head, "nmod:poss")]
    if named.kind == "statement" and not any(each and each.kind in {"state", "bloc"} for each in possessors):
        for kid in tree.kids(named.head, "nmod:poss"):  # "the G7 ministers' communiqué"
            possessors += context.mentions.in_range(sentence.index, min(tree.subtree(kid.index)), kid.index)
    owners = [each for each in (*possessors, *inside) if each and each.kind in {"state", "bloc"}]
    owners = [each for each in owners if not each.first <= named.head < each.last]  # the bloc that bears its name
    owners = [each for each in owners if each.form in {"name", "demonym", "capital"}]
    if len(owners) == 1 and owners[0].form == "capital" and _is_known_by_place(context, named):
        owners = []  # "the Manama Agreement": where it was made
    if named.kind in NATIONAL_KINDS:
        words = instrument_vocabulary().heads
        texts = {named.head, *(at for at in range(named.first, named.last) if tree.lemma(at) in words)}
        held = (each for each in owners if tree.tokens[each.head].head in texts)
        own = [each for each in owners if each.head < named.head]
        own += [each for each in held if tree.case(each.head) == "of"]
        own += [each for each in owners if each.kind == "bloc" and tree.tokens[each.first - 1].text == "("]
        named_in = {code_of(each) for each in owners}
        main = code_of_party(context, context.countries.main or "")
        own_first = (main, *context.countries.codes)
        first = next((each for each in own_first if each in context.countries.codes and each not in named_in), None)
        giver = own[0].id if own else lawgiver(context, named) or context.countries.id_of(first)
        return (giver,) if giver else ()
    if named.kind == "statement" and is_joined_in(tree, named):
        clause = clause_of(tree, named.noun.head)
        named_there = (context.mentions.headed_by(sentence.index, at) for at in (*clause.subjects, *clause.objects))
        joining = [each for mention in named_there if mention for each in context.mentions.conjuncts(mention)]
        return states_of(context, [each.id for each in joining], binding=False)
    several = three_sides(context, named) or counted_bodies(context, named)
    if several:
        return several
    multilateral = named.noun.lemma.casefold().removesuffix("s") in _MULTILATERAL or named.known
    speaking = speaking_in(context, named)
    if speaking:
        return speaking
    if multilateral and binds_both(context, named):
        return tuple(filter(None, (context.countries.first, context.countries.second)))
    if (multilateral or is_held_to(tree, named)) and (ratifier := ratifying(context, named)):
        return (ratifier,)
    signers = makers_of(context, named) or ([participant.party for participant in event.actors] if event else [])
    gathered = gathered_in(context, named, status)
    if gathered:
        return (gathered,)
    signers = [party for party in signers if not _is_elsewhere(context, tree, named, party)]
    if _is_known_by_place(context, named):
        inside_name = {
            each.id for each in inside if (each.form == "capital" or each.kind == "place") and each.last <= named.head
        }
        signers = [party for party in signers if party not in inside_name]
    signers = [party for party in signers if not owns_another(context, tree, party, signers)]
    if len(signers) == 1 and named.kind in PACTS and (signer := context.mentions.by_id.get(signers[0])):
        beside = context.mentions.conjuncts(signer) if signer.sentence == sentence.index else [signer]
        signers = [each.id for each in beside if each.kind in SIDES] or signers  # "IMF staff and the authorities"
    cases = {"with", "from"} if _is_lent(named) else {"with"}
    companions = [mention for mention in inside if case_of(tree, mention) in cases] or made_with(context, named)
    companions = [each for each in companions if not is_owner(tree, each)]  # the Chad of "with Chad's Petrodoe"
    companions = companions[:1] and [*companions[:1], *joined(context, companions)]
    makers = {each.name for party in signers if (each := context.mentions.by_id.get(party))}
    if companions and makers <= {each.name for each in companions}:
        signers = []  # "signed with the Revenue Service": by whom stands elsewhere
    if signers:
        found = states_of(context, signers, binding=named.kind not in {"statement", "resolution"})
        # "Ruritania's parliament ratified the agreement with X": one side acts, the other is in the name.
        sides = {"state", "bloc", "body", "place"} if named.kind in PACTS else {"state", "bloc", "body"}
        of_bodies = all((by := context.mentions.by_id.get(each)) and by.kind == "body" for each in found)
        others = [each for each in companions if len(found) == 1 or (of_bodies and each.kind == "body")]
        if not others and all((by := context.mentions.by_id.get(each)) and by.kind in SIDES for each in signers):
            codes = {code_of_party(context, each) for each in found}
            others = [each for each in companions if each.kind == "body" or code_of(each) not in codes | {None}]
        others = [each for each in others if each.kind in sides and each.form != "pronoun"]
        if not others and _is_one_hand_of_two(context, signers, found) and named.kind in _SHARED:
            return tuple(filter(None, (context.countries.first, context.countries.second)))
        if not others and event is not None and _passes_for_one_of_two(context, event, found) and named.kind in PACTS:
            return tuple(filter(None, (context.countries.first, context.countries.second)))
        if not others and len(found) == 1 and named.kind in PACTS and status in {"signed", "to_be_signed"}:
            others = met_there(context, named, found[0])
        if others and {code_of_party(context, each) for each in found} == {code_of(others[0])}:
            found = tuple(filter(None, (context.countries.other(code_of(others[0])), *found)))  # "was signed" by both
        return tuple(dict.fromkeys((*found, *(each.id for each in others))))
    if companions:
        of_state = code_of(companions[0]) or companions[0].state
        other = holder_beside(context, named, companions[0]) or speaking_for(context, named, of_state)
        other = other or (context.countries.other(of_state) if of_state else None)
        home = context.countries.mention_of(context.mentions.home)
        at_home = home.id if home and code_of(home) != of_state else None
        besides = context.countries.besides(of_state) if of_state else context.countries.main
        other = other or at_home or besides
        return tuple(filter(None, (other, *(each.id for each in companions))))
    if multilateral and status not in {"signed", "to_be_signed", "negotiating", "ended"}:
        return ()
    together = acting_together(context, named)
    if len(together) > 1:
        return together
    if len(owners) > 1:
        return tuple(mention.id for mention in owners)
    chief = owners[0] if owners and named.kind in {"programme", "statement"} else None
    if chief and chief.first <= named.first and chief.form != "capital" and not _is_known_by_place(context, named):
        return (chief.id,)  # "the ECOWAS Trade Liberalisation Scheme", "the Omani programme"
    of_place = _is_known_by_place(context, named)
    told = status != "mentioned" or (named.kind in PACTS and not of_place)
    if of_place and (
        status in {"in_force", "mentioned"}
        or (status == "signed" and event is None)
        or tree.case(named.head) in _under()
    ):
        return ()  # "the Minsk Protocol provides"
    if multilateral:
        told = status in {"signed", "to_be_signed", "negotiating"}
    alone = passing_alone(context, named)
    if alone:
        return (alone,)
    supplied = (supplied_under(context, named) or awarded(context, named)) if named.kind == "contract" else ()
    if supplied:
        return supplied
    two = two_sides(context, named) if told else ()
    if two:
        return two
    predicate = predicate_of(sentence, named.head)
    subjects = clause_of(tree, predicate.index).subjects if predicate and status != "mentioned" else ()
    heads = [mention for index in subjects if (mention := context.mentions.headed_by(sentence.index, index))]
    acting = [each for mention in heads for each in context.mentions.conjuncts(mention)]
    states = [each for each in acting if each.kind in SIDES and not (each.kind == "body" and _is_court(each))]
    signing = status in {"signed", "to_be_signed"}
    people = [each.id for each in acting if each.kind == "person"] if signing else []
    doing = states_of(context, [each.id for each in states], binding=named.kind != "statement")
    found = doing or tuple(mention.id for mention in owners) or states_of(context, people)
    if not found and named.kind == "programme" and context.countries.main:
        return (context.countries.main,)
    return found


def _is_lent(named: NamedText) -> bool:
    """ "A grant agreement from the fund": money comes from the other side."""
    before = named.sentence.tokens[max(0, named.head - 2) : named.head]
    return named.kind in PACTS | {"contract"} and any(each.lemma in _LENT for each in before)


def _under() -> frozenset[str]:
    return instrument_vocabulary().in_force_prepositions


def _dashed(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "The EU-Mercosur trade agreement", "the India – Chile pact": those joined by a dash at the head of a name."""
    tokens = named.sentence.tokens
    if not any(each.text in DASHES for each in tokens[named.first : named.head]):
        return ()
    found: list[str] = []
    at = named.first
    for mention in context.mentions.in_range(named.sentence.index, named.first, named.head):
        state = context.countries.id_of(mention.state) if mention.kind == "place" else None
        if mention.kind not in {"state", "bloc", "place"} or mention.first != at:
            break
        found.append(state if state and mention.form == "capital" else mention.id)
        if mention.last >= len(tokens) or tokens[mention.last].text not in DASHES:
            break
        at = mention.last + 1
    return tuple(found) if len(found) > 1 else ()


def _is_known_by_place(context: Context, named: NamedText) -> bool:
    """The Paris Agreement: named for where it was made, and open to many."""
    opening = context.mentions.in_range(named.sentence.index, named.first, named.head)
    place = bool(opening) and (opening[0].kind == "place" or opening[0].form == "capital")
    return place and opening[0].first == named.first and named.noun.text[:1].isupper()


def reach(sentence: Sentence, named: NamedText) -> int:
    """Where the parties told right behind a name end: "the agreement on X [between A and B]"."""
    if named.last >= len(sentence.tokens) or sentence.tokens[named.last].text.lower() not in {"between", "with"}:
        return named.last
    noun = sentence.tokens[named.last].head
    return max(Tree(sentence).subtree(noun), default=named.last) + 1 if noun > named.last else named.last


def _is_elsewhere(context: Context, tree: Tree, named: NamedText, party: str) -> bool:
    """Whether a party is only part of a text's name: "the Memorandum between the Chambers of Commerce"."""
    mention = context.mentions.by_id.get(party)
    if mention is None or mention.sentence != tree.sentence.index:
        return False
    texts = named_texts(named.sentence) if mention.kind == "body" else []
    texts = [text for text in texts if text.head != mention.head]  # the World Food Programme is no programme
    inside = any(text.first <= mention.head < text.last for text in (named, *texts) if mention.kind == "body")
    behind = [each.text.lower() for each in tree.tokens[mention.last : mention.last + 2]]
    if behind[-1:] == ["based"] and behind[0] in DASHES:
        return True  # "Santos-based trader Cafenobre"
    return inside or tree.case(mention.head) == "between"


def _is_one_hand_of_two(context: Context, signers: list[str], found: tuple[str, ...]) -> bool:
    """Whether only ministers of one side are told to sign in a report about two."""
    people = [mention for each in signers if (mention := context.mentions.by_id.get(each))]
    alone = len(found) == 1 and context.countries.bilateral and all(each.kind == "person" for each in people)
    code = code_of_party(context, found[0]) if alone else None
    return alone and code in context.countries.codes


def _passes_for_one_of_two(context: Context, event: Event, found: tuple[str, ...]) -> bool:
    """Whether one side alone is told to approve or ratify a text in a report about two."""
    alone = event.mode == "adopt" and len(found) == 1 and context.countries.bilateral
    return alone and code_of_party(context, found[0]) in context.countries.codes


def _is_court(mention: Mention) -> bool:
    """What it rules on is no text of its own."""
    return bool({"court", "tribunal"} & set(mention.name.casefold().split()))
