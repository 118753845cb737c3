"""Who answers for what is said to come."""

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.clauses import sayings_above
from dragoman.extract.commitments.act import FIXING, SWEARING, Act
from dragoman.extract.commitments.publishing import publisher_of
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.countries_of_report import Countries
from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention, Post
from dragoman.model.sentence import NameKind, Sentence, Token

_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_BOTH = 2
_US = frozenset({"we", "us", "our"})
OF_STATE = frozenset({"cabinet", "country", "government", "nation", "state", "ministry", "administration"})
_BODY_KINDS = frozenset({"person", "state", "body", "bloc", "group"})


def answering_for(
    mentions: Mentions, countries: Countries, act: Act, clause: Clause, posts: tuple[Post, ...] = ()
) -> tuple[str, ...]:
    """References of those who do it, or who answer for its being done."""
    by = _together(mentions, countries, mentions_of(mentions, act.sentence, doers_of(act, clause)))
    by = _as_states(mentions, countries, act, by)
    if not by and clause.passive:
        handed_in = [each for each in clause.surface if act.tree.lemma(each) in commitment_vocabulary().outcomes]
        by = mentions_of(mentions, act.sentence, handed_in)  # "the bank's report will be published"
    if not by and (clause.passive or any(act.tree.kids(each, "nummod") for each in clause.subjects)):
        by = _agreeing(mentions, countries, act)  # "agreed that the two ministries would exchange lists"
    if not by and clause.passive and act.verb.lemma in commitment_vocabulary().publishing:
        by = () if speaker_of(mentions, act) else publisher_of(mentions, act, clause)
    if not by and act.strength == "instructed":
        return _own_body(mentions, countries, act)
    if _is_awaited_by_us(act):
        speaker = next((mentions.by_id.get(ref) for ref in (*speaker_of(mentions, act), *by)), None)
        other = countries.other(countries.served_by(speaker)) if speaker else None
        return (other,) if other else ()
    nameless = all(mentions.by_id[ref].form == "noun" for ref in by if ref in mentions.by_id)
    governing = any(_is_the_government(act, each) for each in clause.subjects)
    if not nameless and not governing:
        return by
    shared = not by or governing
    told = speaker_of(mentions, act, shared=shared) or (() if by else _owners_of(mentions, act, clause))
    for_others = _served(mentions, countries, act, clause, told)
    if not for_others and not by and act.trigger.tag == "AUX":
        for_others = _employer(mentions, countries, posts, told)
    return for_others or told or by


def _agreeing(mentions: Mentions, countries: Countries, act: Act) -> tuple[str, ...]:
    """Those who agreed that something would be done by nobody told."""
    told = act.verb
    while told.base_relation == "conj" and told.head >= 0:
        told = act.tree.tokens[told.head]  # "agreed that A would meet and that B would pay"
    above = act.tree.tokens[told.head] if told.head >= 0 and told.base_relation == "ccomp" else None
    if above is None or above.lemma != "agree":
        return ()
    agreeing = mentions_of(mentions, act.sentence, list(clause_of(act.tree, above.index).subjects))
    return _together(mentions, countries, agreeing)


def _is_awaited_by_us(act: Act) -> bool:
    """ "We expect an answer", "he expects a ruling": it is others who will give it."""
    subjects = clause_of(act.tree, act.trigger.index).subjects if act.trigger.lemma == "expect" else ()
    return act.verb.tag == "NOUN" and any(act.tree.lemma(each) in {"we", "i", "he", "she"} for each in subjects)


def _is_the_government(act: Act, subject: int) -> bool:
    """ "The government" alone, which is that of who speaks."""
    plain = not act.tree.kids(subject, "amod", "nmod", "nmod:poss", "compound")
    return act.tree.lemma(subject) in {"government", "cabinet"} and plain and bool(act.tree.kids(subject, "det"))


def _owners_of(mentions: Mentions, act: Act, clause: Clause) -> tuple[str, ...]:
    """Whose country or ministry it is that will do it: "her ministry will publish the list"."""
    own = [each for each in clause.subjects if act.tree.lemma(each) in OF_STATE]
    owners = (kid.index for each in own for kid in act.tree.kids(each, "nmod:poss") if kid.lemma in _OWN)
    found = (mentions.headed_by(act.sentence.index, each) for each in owners)
    return tuple(each.id for each in found if each and each.kind == "person")


def _served(
    mentions: Mentions, countries: Countries, act: Act, clause: Clause, told: tuple[str, ...]
) -> tuple[str, ...]:
    """For whom a speaker answers: his state for "his country would", the bank or fund whose officer he is."""
    speakers = [each for ref in told if (each := mentions.by_id.get(ref)) and each.kind == "person"]
    if len(speakers) != 1 or len(told) != 1:
        return ()
    tree = act.tree
    owned = [each for each in clause.subjects if any(kid.lemma in _OWN for kid in tree.kids(each, "nmod:poss"))]
    owned += [each for each in clause.subjects if _is_the_government(act, each)]
    if any(tree.lemma(each) in OF_STATE for each in owned):
        return tuple(filter(None, (countries.id_of(countries.served_by(speakers[0])),)))
    titled = mentions.titled.get(speakers[0].id)
    names = {office.body for office in titled.offices if office.body} if titled else set()
    bodies = (each for each in mentions.all if each.kind == "body" and each.form == "name" and each.name in names)
    return tuple(each.id for each in [*bodies][:1])


def _employer(
    mentions: Mentions, countries: Countries, posts: tuple[Post, ...], told: tuple[str, ...]
) -> tuple[str, ...]:
    """Whose officer says that something will be done by nobody told: his body sees to it, else his state."""
    speaker = mentions.by_id.get(told[0]) if len(told) == 1 else None
    if speaker is None or speaker.kind != "person":
        return ()
    surname = speaker.name.split()[-1]
    people = {each.id: each.name.split()[-1] for each in mentions.all if each.kind == "person" and each.name}
    names = {post.body for post in posts if post.body and people.get(post.person) == surname}
    bodies = (each.id for each in mentions.all if each.kind == "body" and names & {each.name, each.acronym})
    served = next(bodies, None) or countries.id_of(countries.served_by(speaker))
    return (served,) if served else ()


def speaker_of(mentions: Mentions, act: Act, *, shared: bool = False) -> tuple[str, ...]:
    """Who says that it will be done, and so has to see to it: "the mayor said the ferry would run again"."""
    for saying in sayings_above(act.sentence, act.verb.index):
        if saying.lemma in commitment_vocabulary().giving_out:
            told = [kid.index for kid in act.tree.kids(saying.index, "nsubj")]
            if saying.lemma in SWEARING:  # "met Ms Doe, who assured her that"
                told = [act.tree.antecedent(each) for each in told]
            if shared and not told:  # "thanked Japan and said the dam would be finished"
                told = list(clause_of(act.tree, saying.index).subjects)
            return mentions_of(mentions, act.sentence, told)
    return ()


def tellers_for_it(act: Act, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """ "Vanuatu promised that it will lift the ban": "it" is who says so, if that is no person."""
    tree = act.tree
    if [tree.lemma(each) for each in subjects] != ["it"] or act.verb.base_relation not in {"ccomp", "xcomp"}:
        return subjects
    tellers = clause_of(tree, act.verb.head).subjects
    people = [name for name in tree.sentence.names if name.kind is NameKind.PERSON]
    personal = any(name.first <= each < name.last for name in people for each in tellers)
    return subjects if personal else tellers or subjects


def _own_body(mentions: Mentions, countries: Countries, act: Act) -> tuple[str, ...]:
    """Who is instructed where nobody is named: a minister's ministry, else the state of who gives the order."""
    ordering = clause_of(act.tree, act.trigger.index)
    subjects = ordering.subjects
    told = [each for each in (mentions.headed_by(act.sentence.index, at) for at in subjects) if each]
    giver = next(iter(told), None)
    givers = mentions.conjuncts(giver) if giver else []
    if giver and (giver.kind == "group" or len(givers) > 1):
        if giver.name in _US and countries.bilateral:
            return tuple(filter(None, (countries.first, countries.second)))  # "we have instructed our teams to"
        together = _together(mentions, countries, tuple(each.id for each in givers))
        if giver.kind == "group" and mentions.spelled_out(giver):
            return mentions.spelled_out(giver)
        people = any(each.kind == "person" and each.id in together for each in givers)
        pair = tuple(filter(None, (countries.first, countries.second)))
        return pair if people and countries.bilateral else () if people else together
    if giver is None or giver.kind != "person":
        return ()
    if not ordering.objects and (giver.title or giver.name).casefold().endswith("minister"):
        own = (each for each in mentions.all if each.kind == "body" and "ministry" in each.name.casefold())
        ministry = next((each for each in own if giver.state in {None, each.state}), None)
        if ministry:
            return (ministry.id,)
    return tuple(filter(None, (countries.id_of(countries.served_by(giver)),)))


def doers_of(act: Act, clause: Clause) -> list[int]:
    """The words for those who are to do it."""
    tree = act.tree
    if act.trigger.lemma in commitment_vocabulary().demanding:
        asked = clause_of(tree, act.trigger.index)
        return list(asked.objects or asked.indirect if act.verb.tag == "NOUN" else clause.subjects)
    if act.trigger.lemma in commitment_vocabulary().object_control and act.trigger.tag == "VERB":
        above = clause_of(tree, act.trigger.index)
        if above.passive:
            return list(above.objects or clause.subjects)  # a parser may hang the subject on what is expected of it
        told = [each for each in (*above.objects, *above.indirect, *above.subjects) if each > act.trigger.index]
        own = list(above.subjects) if act.trigger.lemma == "expect" else []  # "Zambia expects to receive"
        return told or list(above.objects) or own
    if act.verb.tag == "NOUN" and act.trigger.lemma not in commitment_vocabulary().giving_word | FIXING:
        return [kid.index for kid in tree.kids(act.verb.index, "nmod", "compound")]
    if clause.subjects or clause.passive:
        return list(tellers_for_it(act, clause.subjects))
    if act.trigger.tag == "VERB":
        return list(clause_of(tree, act.trigger.index).subjects)
    owners = [kid.index for kid in tree.kids(act.trigger.index, "nmod:poss")]
    owners += [kid.index for kid in tree.kids(act.trigger.index, "nmod") if tree.case(kid.index) == "of"]
    if owners or act.trigger.tag != "NOUN" or act.trigger.head < 0:
        return owners
    return list(clause_of(tree, act.trigger.head).subjects)  # "Chad has plans to", "voiced its commitment to"


def mentions_of(mentions: Mentions, sentence: Sentence, tokens: list[int]) -> tuple[str, ...]:
    """References of the parties that words, and those coordinated with them, name."""
    found = []
    for token in tokens:
        mention = (
            mentions.headed_by(sentence.index, token)
            or _called(mentions, sentence, token)
            or _owner(mentions, sentence, token)
        )
        if mention and mention.kind in _BODY_KINDS:
            found += [each.id for each in mentions.conjuncts(mention) if _is_beside(sentence, token, mention, each)]
    return tuple(dict.fromkeys(found))


def _is_beside(sentence: Sentence, token: int, mention: Mention, other: Mention) -> bool:
    """Whether another of a list of names is one with the words that name a party: the Niue of "backs the plan for
    Niue, and Tonga will pay" is not, nor that of "at the request of Niue, the Forum will send a team".
    """
    apart = other.sentence == mention.sentence and other.last <= mention.first
    if not apart or other.sentence != sentence.index:
        return True
    return any(kid.index == token or kid.index == mention.head for kid in _joined(sentence, other.head))


def _joined(sentence: Sentence, head: int) -> list[Token]:
    """Words coordinated with one, one behind the other."""
    found: list[Token] = []
    waiting = [head]
    while waiting:
        further = sentence.children(waiting.pop(), "conj", "appos", "flat")
        found += further
        waiting += [each.index for each in further]
    return found


def _together(mentions: Mentions, countries: Countries, by: tuple[str, ...]) -> tuple[str, ...]:
    """ "The ministers agreed to": what those of two states promise together, their states answer for."""
    several = [mentions.by_id[ref] for ref in by if ref in mentions.by_id]
    spelled = [each for one in several if one.kind == "group" for each in mentions.spelled_out(one)]
    if spelled:
        return tuple(dict.fromkeys(spelled))
    if any(each.name in _US for each in several):
        return by  # whoever speaks or puts the report out
    if any(each.kind == "group" for each in several) and countries.bilateral:
        return tuple(filter(None, (countries.first, countries.second)))
    persons = [each for each in several if each.kind == "person"]
    served = [countries.id_of(countries.served_by(each)) for each in persons]
    if len(persons) == len(by) and len(set(served)) == len(by) > 1 and all(served):
        return tuple(filter(None, served))
    return by


def _as_states(mentions: Mentions, countries: Countries, act: Act, by: tuple[str, ...]) -> tuple[str, ...]:
    """ "Ms Doe and Mr Roe agreed to": for both states of the report, where it tells of one at most whom he serves."""
    told = [mentions.by_id[ref] for ref in by if ref in mentions.by_id]
    if act.trigger.lemma != "agree" or [each.kind for each in told] != ["person", "person"]:
        return by
    served = {countries.served_by(each) for each in told} - {None}
    pair = tuple(filter(None, (countries.first, countries.second))) if countries.bilateral else ()
    return pair if pair and len(served) < _BOTH and served <= set(countries.codes) else by


def _called(mentions: Mentions, sentence: Sentence, token: int) -> Mention | None:
    """Who "the party's leader, Jane Doe," or "the state utility, Delta Power," is."""
    named = (mentions.headed_by(sentence.index, kid.index) for kid in sentence.children(token, "appos"))
    return next((each for each in named if each and each.kind in {"person", "body"} and each.form == "name"), None)


def _owner(mentions: Mentions, sentence: Sentence, token: int) -> Mention | None:
    """The state that "Iranian companies" or "the army of Chad" stand for, where they have no name."""
    kids = [*sentence.children(token, "amod", "nmod:poss", "compound")]
    behind = [kid for kid in sentence.children(token, "nmod") if kid.index > token]
    kids += [
        kid for kid in behind if any(each.lemma in {"of", "from"} for each in sentence.children(kid.index, "case"))
    ]
    owners = (mentions.headed_by(sentence.index, kid.index) for kid in kids)
    made_by_bodies = (
        lexicon("sent to help") | commitment_vocabulary().outcomes
    )  # "the panel's report", "the team of the bank"
    kinds = {"state", "body", "bloc"} if sentence.tokens[token].lemma in made_by_bodies else {"state"}
    return next((owner for owner in owners if owner and owner.kind in kinds), None)
