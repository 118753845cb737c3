"""Whose a text is: those who made it, the states they serve, whom its name names."""

from dragoman.extract.arguments import clause_of
from dragoman.extract.clauses import is_infinitive, predicate_of
from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.clause_parties import acting_on, awarded, ratifying, supplied_under
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.names import NamedText, named_texts
from dragoman.extract.instruments.standing import TELLING, is_joined_in, participles
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.extract.mentions.view import DASHES
from dragoman.extract.tree import Tree
from dragoman.model.records import Event, Mention
from dragoman.model.sentence import Sentence

_NATIONAL_KINDS = frozenset({"law"})
_PACTS = frozenset({"treaty", "agreement", "memorandum"})
_FARTHEST_SIDE = 12  # tokens from a name to "between A and B"
_GATHERED = frozenset({"leader", "head", "summit", "participant", "delegate", "member", "chief"})
_SIDES = frozenset({"state", "bloc", "body"})
_SHARED = _PACTS | {"statement", "programme"}
_HELPING = frozenset("mediate mediation broker host facilitate sponsor witness auspices".split())
_MORE_THAN_TWO = frozenset({"three", "four", "five", "six"})
_ASKING = frozenset({"ask", "call", "demand", "express", "reject", "accuse", "warn"})
_OF_THREE = frozenset({"tripartite", "trilateral", "three-way"})
_OF_PEACE = frozenset({"peace", "political", "reconciliation", "conflict", "ceasefire", "hostilities"})
_FARTHEST_THIRD = 5  # sentences back to the third of three sides
_MULTILATERAL = frozenset({"convention", "charter", "covenant", "statute"})


def parties_of(context: Context, named: NamedText, status: str, event: Event | None) -> tuple[str, ...]:
    """The mention ids of those a text binds or guides; `event` is its signing or adoption, where that is told."""
    sentence, tree = named.sentence, Tree(named.sentence)
    inside = context.mentions.in_range(sentence.index, named.first, max(named.last, reach(sentence, named)))
    dashed = _dashed(context, named)
    if dashed:
        return dashed
    between = [mention for mention in inside if tree.case(mention.head) in {"between", "among"}]
    between = [each for each in between if each.kind != "place"] or _made_between(context, named)
    if between and between[0].kind != "group" and named.kind not in {"law", "resolution"}:
        return tuple(_owned_body(context, each).id for each in context.mentions.conjuncts(between[0]))
    if named.kind == "resolution":
        return _resolving(context, named)
    possessors = [context.mentions.headed_by(sentence.index, kid.index) for kid in tree.kids(named.head, "nmod:poss")]
    if named.kind == "statement" and not any(each and each.kind in {"state", "bloc"} for each in possessors):
        for kid in tree.kids(named.head, "nmod:poss"):  # "the G7 ministers' communiqué"
            possessors += context.mentions.in_range(sentence.index, min(tree.subtree(kid.index)), kid.index)
    owners = [each for each in (*possessors, *inside) if each and each.kind in {"state", "bloc"}]
    owners = [each for each in owners if not each.first <= named.head < each.last]  # the bloc that bears its name
    owners = [each for each in owners if each.form in {"name", "demonym", "capital"}]
    if named.kind in _NATIONAL_KINDS:
        words = instrument_vocabulary().heads
        texts = {named.head, *(at for at in range(named.first, named.last) if tree.lemma(at) in words)}
        held = (each for each in owners if tree.tokens[each.head].head in texts)
        own = [each for each in owners if each.head < named.head]
        own += [each for each in held if tree.case(each.head) == "of"]
        named_in = {code_of(each) for each in owners}
        main = _code(context, context.countries.main or "")
        own_first = (main, *context.countries.codes)
        first = next((each for each in own_first if each in context.countries.codes and each not in named_in), None)
        giver = own[0].id if own else _lawgiver(context, named) or context.countries.id_of(first)
        return (giver,) if giver else ()
    if named.kind == "statement" and is_joined_in(tree, named):
        clause = clause_of(tree, named.noun.head)
        named_there = (context.mentions.headed_by(sentence.index, at) for at in (*clause.subjects, *clause.objects))
        joined = [each for mention in named_there if mention for each in context.mentions.conjuncts(mention)]
        return _states_of(context, [each.id for each in joined], binding=False)
    three = _three_sides(context, named)
    if three:
        return three
    multilateral = named.noun.lemma.casefold().removesuffix("s") in _MULTILATERAL or named.known
    speaking = _speaking_in(context, named)
    if speaking:
        return (speaking,)
    if multilateral and _binds_both(context, named):
        return tuple(filter(None, (context.countries.first, context.countries.second)))
    if multilateral and (ratifier := ratifying(context, named)):
        return (ratifier,)
    signers = _makers(context, named) or ([participant.party for participant in event.actors] if event else [])
    gathered = _gathered_in(context, named, status)
    if gathered:
        return (gathered,)
    signers = [party for party in signers if not _is_elsewhere(context, tree, named, party)]
    companions = [mention for mention in inside if _case_of(tree, mention) == "with"] or _made_with(context, named)
    companions = [each for each in companions if not _is_owner(tree, each)]  # the Chad of "with Chad's Petrodoe"
    companions = companions[:1] and [*companions[:1], *_joined(context, companions)]
    makers = {each.name for party in signers if (each := context.mentions.by_id.get(party))}
    if companions and makers <= {each.name for each in companions} and all(each.kind == "body" for each in companions):
        signers = []  # "signed with the Revenue Service": by whom stands elsewhere
    if signers:
        found = _states_of(context, signers, binding=named.kind not in {"statement", "resolution"})
        # "Ruritania's parliament ratified the agreement with X": one side acts, the other is in the name.
        sides = {"state", "bloc", "body", "place"} if named.kind in _PACTS else {"state", "bloc", "body"}
        others = [each for each in companions if len(found) == 1 and each.kind in sides and each.form != "pronoun"]
        if not others and _is_one_hand_of_two(context, signers, found) and named.kind in _SHARED:
            return tuple(filter(None, (context.countries.first, context.countries.second)))
        if not others and len(found) == 1 and named.kind in _PACTS and status in {"signed", "to_be_signed"}:
            others = _met_there(context, named, found[0])
        if others and {_code(context, each) for each in found} == {code_of(others[0])}:
            found = tuple(filter(None, (context.countries.other(code_of(others[0])), *found)))  # "was signed" by both
        return tuple(dict.fromkeys((*found, *(each.id for each in others))))
    if companions:
        of_state = code_of(companions[0]) or companions[0].state
        other = _holder_beside(context, named, companions[0]) or context.countries.other(of_state)
        home = context.countries.mention_of(context.mentions.home)
        at_home = home.id if home and code_of(home) != of_state else None
        other = other or at_home or context.countries.besides(of_state)
        return tuple(filter(None, (other, *(each.id for each in companions))))
    if multilateral and status not in {"signed", "to_be_signed", "negotiating", "ended"}:
        return ()
    together = _acting_together(context, named)
    if len(together) > 1:
        return together
    if len(owners) > 1:
        return tuple(mention.id for mention in owners)
    chief = owners[0] if owners and named.kind in {"programme", "statement"} else None
    if chief and chief.first <= named.first and chief.form != "capital" and not _is_known_by_place(context, named):
        return (chief.id,)  # "the ECOWAS Trade Liberalisation Scheme", "the Omani programme"
    of_place = _is_known_by_place(context, named)
    told = status != "mentioned" or (named.kind in _PACTS and not of_place)
    if of_place and (
        status in {"in_force", "mentioned"}
        or (status == "signed" and event is None)
        or tree.case(named.head) in _under()
    ):
        return ()  # "the Minsk Protocol provides"
    if multilateral:
        told = status in {"signed", "to_be_signed", "negotiating"}
    alone = _passing_alone(context, named)
    if alone:
        return (alone,)
    supplied = (supplied_under(context, named) or awarded(context, named)) if named.kind == "contract" else ()
    if supplied:
        return supplied
    two = _two_sides(context, named) if told else ()
    if two:
        return two
    predicate = predicate_of(sentence, named.head)
    subjects = clause_of(tree, predicate.index).subjects if predicate and status != "mentioned" else ()
    heads = [mention for index in subjects if (mention := context.mentions.headed_by(sentence.index, index))]
    acting = [each for mention in heads for each in context.mentions.conjuncts(mention)]
    states = [each for each in acting if each.kind in _SIDES]
    signing = status in {"signed", "to_be_signed"}
    people = [each.id for each in acting if each.kind == "person"] if signing else []
    doing = _states_of(context, [each.id for each in states], binding=named.kind != "statement")
    found = doing or tuple(mention.id for mention in owners) or _states_of(context, people)
    if not found and named.kind == "programme" and context.countries.main:
        return (context.countries.main,)
    return found


def _owned_body(context: Context, mention: Mention) -> Mention:
    """The ministry of "between the bank and Togo's | finance ministry", rather than its state."""
    tokens = context.document.sentences[mention.sentence].tokens
    if [each.text for each in tokens[mention.last : mention.last + 1]] not in (["'s"], ["’s"]):
        return mention
    owned = context.mentions.in_range(mention.sentence, mention.last + 1, len(tokens))
    return next((each for each in owned if each.kind == "body" and each.first == mention.last + 1), mention)


def _two_sides(context: Context, named: NamedText) -> tuple[str, ...]:
    """The two whose text it is where none is told beside it: those of its sentence, else those of the report."""
    countries, sentence = context.countries, named.sentence
    pair = tuple(filter(None, (countries.first, countries.second))) if countries.bilateral else ()
    if named.kind not in _PACTS:
        return pair
    blocs = any(mention.kind == "bloc" for each in pair if (mention := context.mentions.by_id.get(each)))
    if blocs and {token.text.lower() for token in sentence.tokens[named.first : named.last]} & _OF_PEACE:
        pair = ()  # the peace within a state that a bloc speaks of is not what the two agreed
    codes: list[str] = []
    for mention in context.mentions.in_sentence(sentence.index):
        code = code_of(mention) if mention.kind == "state" and not _is_helping(named, mention) else None
        if code and code not in codes and not named.first <= mention.head < named.last:
            codes.append(code)
    if len(codes) != 2 or (pair and set(codes) <= set(countries.codes)):
        return pair
    return tuple(filter(None, (countries.id_of(code) for code in codes)))


def _binds_both(context: Context, named: NamedText) -> bool:
    """ "The convention, to which both are party", in a report about two."""
    behind = [each.text.lower() for each in named.sentence.tokens[named.last : named.last + _FARTHEST_SIDE]]
    behind = [each for each in behind if each != ","]
    both = behind[:2] == ["to", "which"] and behind[2:3] in (["both"], ["the"], ["they"])
    return both and context.countries.bilateral and bool({"party", "parties", "signatories"} & set(behind))


def _is_owner(tree: Tree, mention: Mention) -> bool:
    return tree.tokens[mention.head].relation == "nmod:poss"


def _three_sides(context: Context, named: NamedText) -> tuple[str, ...]:
    """The states of "a tripartite agreement": those of its sentence and of those before, if that makes three."""
    tokens = named.sentence.tokens[named.first : named.head]
    words = {"".join(each.text.lower() for each in tokens[at : at + 3]) for at in range(len(tokens))}  # "three-way"
    if not _OF_THREE & (words | {each.text.lower() for each in tokens}):
        return ()
    told: dict[str, str] = {}
    for index in range(named.sentence.index, max(-1, named.sentence.index - _FARTHEST_THIRD), -1):
        for mention in context.mentions.in_sentence(index):
            code = code_of(mention) if mention.kind == "state" else None
            told.setdefault(code or "", mention.id)
        told.pop("", None)
        if len(told) >= 3:
            break
    return tuple(told.values()) if len(told) == 3 else ()


def _is_helping(named: NamedText, mention: Mention) -> bool:
    """Whether a state only brokers or hosts what others agree: "mediated by Qatar", "Oman hosted the talks"."""
    tree = Tree(named.sentence)
    above = [tree.lemma(at) for at in tree.ancestors(mention.head)][:3]
    return tree.case(mention.head) == "by" or bool(set(above) & _HELPING)


def _met_there(context: Context, named: NamedText, signer: str) -> list[Mention]:
    """The other state where one alone is told to sign: "in Luanda he will meet the minister and sign an accord"."""
    countries = context.countries
    own, by = _code(context, signer), context.mentions.by_id.get(signer)
    if by and by.kind == "person":
        own = own or _code(context, countries.main or "")  # "the Minister" may be anybody's
    told: dict[str, Mention] = {}
    for mention in context.mentions.in_sentence(named.sentence.index):
        code = code_of(mention) if mention.kind == "state" else None
        if mention.kind == "person" or (mention.kind == "place" and mention.state):
            code = countries.served_by(mention) if mention.kind == "person" else mention.state
        state = countries.mention_of(code)
        if code and code != own and state and state.kind == "state":
            told[code] = state
    return list(told.values()) if own and len(told) == 1 else []


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
        if mention.kind not in {"state", "bloc", "place"} or mention.first != at:
            break
        found.append(mention.id)
        if mention.last >= len(tokens) or tokens[mention.last].text not in DASHES:
            break
        at = mention.last + 1
    return tuple(found) if len(found) > 1 else ()


def _makers(context: Context, named: NamedText) -> list[str]:
    """Those a clause behind the name says made it: "the contract that A and B signed", "a declaration signed by A"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    for kid in participles(tree, named):
        passed = kid.lemma in instrument_vocabulary().passing and named.kind in _PACTS
        passed = passed and kid.relation == "acl:relcl"  # "an agreement which parliament approved"
        if kid.lemma in instrument_vocabulary().made and not passed and not is_infinitive(sentence, kid):
            told = clause_of(tree, kid.index).subjects
            subjects = (context.mentions.headed_by(sentence.index, each) for each in told)
            found = [each for subject in subjects if subject for each in context.mentions.conjuncts(subject)]
            return [each.id for each in found if each.kind in {"person", "state", "body", "bloc"}]
    return []


def _speaking_in(context: Context, named: NamedText) -> str | None:
    """ "In a preliminary statement the Mission said": whose it is."""
    sentence, tree = named.sentence, Tree(named.sentence)
    verb = tree.tokens[named.noun.head] if named.noun.head >= 0 else None
    told = named.kind == "statement" and tree.case(named.head) == "in" and named.noun.base_relation == "obl"
    if verb is None or not told or verb.lemma not in TELLING | _ASKING:
        return None
    subjects = (context.mentions.headed_by(sentence.index, each) for each in clause_of(tree, verb.index).subjects)
    return next((each.id for each in subjects if each and (each.kind in _SIDES or _are_several(each))), None)


def _gathered_in(context: Context, named: NamedText, status: str) -> str | None:
    """The bloc whose leaders adopt a text: "the leaders of the bloc, who met in Lomé, adopted a protocol"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    predicate = predicate_of(sentence, named.head)
    if predicate is None or status not in {"signed", "to_be_signed"} or named.kind in _NATIONAL_KINDS:
        return None
    subjects = clause_of(tree, predicate.index).subjects
    gathered = any(tree.lemma(each) in _GATHERED and not tree.kids(each, "nummod") for each in subjects)
    ministers = next((each for each in subjects if tree.lemma(each) in {"minister", "ambassador"}), None)
    if ministers is not None and not tree.kids(ministers, "nummod") and not context.countries.bilateral:
        return _met_in_bloc(context, sentence, tree.lemma(ministers))
    if [tree.lemma(each) for each in subjects] == ["they"] and sentence.index:
        earlier = context.document.sentences[sentence.index - 1].tokens
        gathered = any(each.lemma in _GATHERED and each.base_relation == "nsubj" for each in earlier)
    if not gathered:
        return None
    before = [each for each in context.mentions.all if each.kind == "bloc" and each.form != "pronoun"]
    before = [each for each in before if (each.sentence, each.first) < (sentence.index, named.first)]
    return before[-1].id if before else None


def _met_in_bloc(context: Context, sentence: Sentence, office: str) -> str | None:
    """The bloc of "the ministers", where those told of last are a bloc's: "the foreign ministers of the Reef Group"."""
    for earlier in reversed(context.document.sentences[: sentence.index]):
        tree = Tree(earlier)
        plural = [each for each in tree.tokens if each.lemma == office and each.text.lower() == f"{office}s"]
        for each in plural:
            inside = context.mentions.in_range(earlier.index, each.index + 1, max(tree.subtree(each.index)) + 1)
            owned = [other for other in inside if other.kind == "bloc"]
            owned += [
                other
                for kid in tree.kids(each.index, "compound", "nmod:poss")
                if (other := context.mentions.headed_by(earlier.index, kid.index)) and other.kind == "bloc"
            ]
            return owned[-1].id if owned else None
    return None


def _passing_alone(context: Context, named: NamedText) -> str | None:
    """ "The EU, which adopted a framework for sanctions": what one alone passes is its own."""
    verb = named.sentence.tokens[named.noun.head] if named.noun.head >= 0 else None
    if verb is None or verb.lemma not in instrument_vocabulary().passing:
        return None
    found = acting_on(context, named)
    return found[0].id if len(found) == 1 and found[0].kind in _SIDES and found[0].form != "pronoun" else None


def _made_with(context: Context, named: NamedText) -> list[Mention]:
    """ "The deal signed with Chad", "the accord that it had reached with Chad": the other side."""
    sentence, tree = named.sentence, Tree(named.sentence)
    made = [kid.index for kid in participles(tree, named) if kid.lemma in instrument_vocabulary().declaring]
    told = (
        context.mentions.headed_by(sentence.index, kid.index) for at in made for kid in tree.kids(at, "obl", "nmod")
    )
    return [each for each in told if each and each.kind in _SIDES and tree.case(each.head) == "with"]


def _case_of(tree: Tree, mention: Mention) -> str:
    """The preposition before a party, or before what it is the name of: "with the oil firm Petrodoe"."""
    token = tree.tokens[mention.head]
    called = token.base_relation == "appos" and 0 <= token.head < mention.first
    return tree.case(token.head if called else mention.head)


def _joined(context: Context, companions: list[Mention]) -> list[Mention]:
    """The others of "deals with Chad and Benin"."""
    joined = context.mentions.conjuncts(companions[0])
    return [each for each in joined if each.id != companions[0].id and each.kind == companions[0].kind] or companions[
        1:
    ]


def _made_between(context: Context, named: NamedText) -> list[Mention]:
    """Whose a text is by the words of its making: "the agreement reached in Lomé between A and B"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    made = [kid.index for kid in participles(tree, named)]
    declaring = instrument_vocabulary().declaring
    above = tree.tokens[named.noun.head] if named.noun.base_relation == "nsubj" else None
    made += [above.index] if above is not None and above.lemma in instrument_vocabulary().making else []
    made += [each.index for each in tree.tokens[named.last : named.last + 1] if each.lemma in declaring]
    for at in range(named.last, min(named.last + _FARTHEST_SIDE, len(tree.tokens))):
        if tree.tokens[at].lemma != "between" or not set(tree.ancestors(at)) & {named.head, *made}:
            continue
        inside = context.mentions.in_range(sentence.index, at + 1, len(tree.tokens))
        found = [each for each in inside if each.first <= at + 5 and each.kind in {"state", "bloc", "body"}]
        return found[:1] if found and made else []
    return []


def _resolving(context: Context, named: NamedText) -> tuple[str, ...]:
    """The body that resolves: the one in the name, whose draft it is, or the one council a report tells of."""
    if named.noun.lemma.lower() == "award":
        return ()  # who made it is seldom told
    inside = context.mentions.in_range(named.sentence.index, max(0, named.first - 3), named.head)
    bodies = [each for each in inside if each.kind == "body"]
    if not bodies:
        here = context.mentions.in_sentence(named.sentence.index)
        bodies = [each for each in here if each.kind == "body" and each.name.endswith(("Council", "Assembly"))]
    bodies = bodies or [each for each in acting_on(context, named) if each.kind == "body"]
    if not bodies and named.numbered:
        bodies = [each for each in context.mentions.all if "security council" in each.name.casefold()]
    return tuple(each.id for each in bodies[:1])


def _acting_together(context: Context, named: NamedText) -> tuple[str, ...]:
    """ "A and B want an accord": the states that are the subject of what is said of a text."""
    predicate = predicate_of(named.sentence, named.head)
    governed = predicate is not None and named.sentence.tokens[named.head].base_relation in {"obj", "obl", "nmod"}
    case = Tree(named.sentence).case(named.head)
    if predicate is None or not governed or named.kind not in _PACTS or case not in {"", "on", "to", "for"}:
        return ()
    found: list[Mention] = []
    for index in clause_of(Tree(named.sentence), predicate.index).subjects:
        subject = context.mentions.headed_by(named.sentence.index, index)
        found += context.mentions.conjuncts(subject) if subject else []
    return tuple(each.id for each in found if each.kind in {"state", "bloc"} and each.form != "pronoun")


def _holder_beside(context: Context, named: NamedText, companion: Mention) -> str | None:
    """Who has a text with a companion: the owner before it, or the subject of "has" and "signed"."""
    sentence, tree = named.sentence, Tree(named.sentence)
    owners = [kid.index for kid in tree.kids(named.head, "nmod:poss")]
    predicate = predicate_of(sentence, named.head)
    subjects = clause_of(tree, predicate.index).subjects if predicate else []
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


def _lawgiver(context: Context, named: NamedText) -> str | None:
    """Whose parliament, ministers or lawmakers act upon a law."""
    sentence, tree = named.sentence, Tree(named.sentence)
    predicate = predicate_of(sentence, named.head)
    passed = [kid.index for kid in participles(tree, named) if kid.lemma in instrument_vocabulary().made]
    told = [*passed, *([predicate.index] if predicate else [])]
    for subject in (each for verb in told for each in clause_of(tree, verb).subjects):
        owners = [subject, *(kid.index for kid in tree.kids(subject, "nmod:poss", "amod", "compound"))]
        mentions = (context.mentions.headed_by(sentence.index, index) for index in owners)
        state = next((each for each in mentions if each and each.kind in {"state", "bloc"}), None)
        if state:
            return state.id
        group = context.mentions.headed_by(sentence.index, subject)
        code = (context.countries.served_by(group) or group.state) if group else None
        if code and (served := context.countries.mention_of(code)):
            return served.id  # Georgian lawmakers, the minister who calls for it
    return None


def _is_elsewhere(context: Context, tree: Tree, named: NamedText, party: str) -> bool:
    """Whether a party is only part of a text's name: "the Memorandum between the Chambers of Commerce"."""
    mention = context.mentions.by_id.get(party)
    if mention is None or mention.sentence != tree.sentence.index:
        return False
    texts = named_texts(named.sentence) if mention.kind == "body" else []
    inside = any(text.first <= mention.head < text.last for text in (named, *texts) if mention.kind == "body")
    behind = [each.text.lower() for each in tree.tokens[mention.last : mention.last + 2]]
    if behind[-1:] == ["based"] and behind[0] in DASHES:
        return True  # "Santos-based trader Cafenobre"
    return inside or tree.case(mention.head) == "between"


def _states_of(context: Context, parties: list[str], *, binding: bool = True) -> tuple[str, ...]:
    """Persons sign for the states they serve, and "the sides" are the two the report is about.

    What a chamber passes is its own if it only states something; a `binding` text binds its state.
    """
    found: list[str] = []
    chambers = [each for party in parties if (each := context.mentions.by_id.get(party)) and _is_legislature(each)]
    binding = binding and len(chambers) < 2  # two parliaments sign for themselves
    told = [mention for party in parties if (mention := context.mentions.by_id.get(party))]
    for party in parties:
        mention = context.mentions.by_id.get(party)
        if mention and any(_is_inside(mention, other) for other in told):
            continue  # the UN of "the UN refugee agency"
        if mention and _are_several(mention):
            found.append(party)
            continue
        if mention and mention.kind == "group" and (members := context.mentions.spelled_out(mention)):
            found += members
            continue
        if mention and mention.kind == "group" and context.countries.bilateral:
            found += filter(None, (context.countries.first, context.countries.second))
            continue
        if mention and mention.kind == "body" and binding and _is_legislature(mention):
            state = context.countries.mention_of(mention.state or context.mentions.home)
            found += [state.id] if state else []
            continue
        body = _served_body(context, mention) if mention else None
        if body:
            found.append(body)
            continue
        served = context.countries.served_by(mention) if mention else None
        state = context.countries.mention_of(served) or _organ_of(context, served)
        guessed = mention is not None and mention.state is None
        unknown = state is None or (guessed and code_of(state) not in context.countries.codes)
        if mention and mention.kind == "person" and unknown and context.countries.bilateral:
            found += filter(None, (context.countries.first, context.countries.second))
            continue
        found.append(state.id if state and mention and mention.kind == "person" else party)
    distinct = {_code(context, party) or party: party for party in reversed(found)}
    return tuple(reversed(distinct.values()))


def _organ_of(context: Context, served: str | None) -> Mention | None:
    """The Commission of a report that does not name the Union itself."""
    organs = (each for each in context.mentions.all if each.kind == "body" and each.form == "name")
    return next((each for each in organs if served == "EU" and each.state == "EU"), None)


def _are_several(mention: Mention) -> bool:
    """ "The four governments", "the ministers of A, B and C": more than the two a report is about."""
    told = len(mention.members) > 2 or bool(_MORE_THAN_TWO & set(mention.name.casefold().split()))
    return mention.kind == "group" and told


def _is_one_hand_of_two(context: Context, signers: list[str], found: tuple[str, ...]) -> bool:
    """Whether only ministers of one side are told to sign in a report about two."""
    people = [mention for each in signers if (mention := context.mentions.by_id.get(each))]
    alone = len(found) == 1 and context.countries.bilateral and all(each.kind == "person" for each in people)
    code = _code(context, found[0]) if alone else None
    return alone and code in context.countries.codes


def _is_inside(mention: Mention, other: Mention) -> bool:
    longer = other.last - other.first > mention.last - mention.first
    return longer and other.sentence == mention.sentence and other.first <= mention.first and mention.last <= other.last


def _is_legislature(body: Mention) -> bool:
    """Chambers, governments and the EU's own organs bind those they decide for."""
    name, vocabulary = body.name.casefold(), instrument_vocabulary()
    return name in vocabulary.deciding or any(f" {each} " in f" {name} " for each in vocabulary.legislatures)


def _served_body(context: Context, person: Mention) -> str | None:
    """The company, bank or fund a person signs for; who holds an office of state signs for the state."""
    fuller = (each for each in context.mentions.all if each.kind == "person" and each.name == person.name)
    told = [titled for each in (person, *fuller) if (titled := context.mentions.titled.get(each.id))]
    names = [office.body for titled in told for office in titled.offices if office.body]
    words = set(names[0].casefold().split()) if names else set()
    if not words or (words & instrument_vocabulary().organs and "bank" not in words):
        return None
    bodies = (each for each in context.mentions.all if each.kind == "body" and each.form == "name")
    return next((each.id for each in bodies if each.name == names[0]), None)


def _code(context: Context, party: str) -> str | None:
    mention = context.mentions.by_id.get(party)
    return code_of(mention) if mention else None
