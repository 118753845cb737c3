"""What is said to come and could be checked later, beyond planned events, texts to be signed and target figures."""

from dataclasses import replace

from dragoman.extract.arguments import Clause, clause_of
from dragoman.extract.clauses import clause_top, has_future_auxiliary, is_infinitive, negation
from dragoman.extract.commitments.act import Act
from dragoman.extract.commitments.nouns import FIXING, promised_noun
from dragoman.extract.commitments.vocabulary import commitment_vocabulary
from dragoman.extract.countries_of_report import Countries, countries_of
from dragoman.extract.mentions.finding import Mentions
from dragoman.extract.tree import Tree
from dragoman.model.dates import DateInterval, Precision
from dragoman.model.evidence import Span
from dragoman.model.records import Commitment, Event, Figure, Instrument, Mention, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document, Sentence, TimeExpression, Token

_PROMISING_AUXILIARIES = frozenset({"will", "shall", "would", "'ll"})
_OBLIGING = {"must": "instructed", "should": "expected"}  # with a date: "must be repaired by 31 July"
_SWEARING = frozenset({"promise", "undertake", "vow", "pledge", "guarantee", "swear"})
_BINDING_TO = frozenset({"commit", "pledge", "commitment"})
_GIVEN_TIME = frozenset({"have", "give"})  # "has until June to", "was given until 15 May to"
_BEGUN = frozenset({"work"})  # to "take up its work" is no courtesy
_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "advcl", "cc", "nsubj", "nsubj:pass", "aux", "mark", "csubj"})
_SUCH_AS = frozenset({"such as", "including", "like", "namely"})
_PLANNED = frozenset({"planned", "proposed", "cancelled"})
_BODY_KINDS = frozenset({"person", "state", "body", "bloc", "group"})


def find_commitments(
    document: Document,
    mentions: Mentions,
    events: tuple[Event, ...],
    instruments: tuple[Instrument, ...],
    figures: tuple[Figure, ...],
    report: Report,
) -> tuple[Commitment, ...]:
    """Every commitment of the report that no planned event, text to be signed or target figure already holds."""
    countries = countries_of(mentions, report)
    found: list[Commitment] = []
    for sentence in document.sentences:
        tree = Tree(sentence)
        taken: set[int] = set()
        for token in sentence.tokens:
            act = _act(sentence, tree, token)
            if act is None or token.index in taken or _is_followed_up(act, events, instruments, figures):
                continue
            clause = clause_of(tree, token.index)
            if not _is_checkable(tree, act, clause):
                continue
            commitment = _commitment(document, mentions, countries, tree, act, clause)
            published = (report.published or "")[:10]
            if published and commitment.due and commitment.due.last.isoformat() < published:
                continue  # "said then that it would open in March": no longer to come
            if act.trigger is act.verb and (not commitment.due or commitment.due.first.isoformat() <= published):
                continue  # "the year starts in January"
            # Somebody has to answer for it; "will be called afresh next month" is bound by its date instead.
            governed = act.trigger.tag not in {"AUX", "PART"}
            bound = commitment.due and (clause.passive or governed or act.strength in {"scheduled", "expected"})
            if act.strength == "proposed" or (act.verb.lemma in commitment_vocabulary().dated and not clause.passive):
                bound = False  # a wish, or a coming and going, is that of somebody
            sworn = act.trigger.lemma in _SWEARING and bool(_doers(tree, act, clause))  # "Acme undertook to publish"
            if sworn or commitment.by or bound or (clause.passive and clause.subjects) or act.strength == "instructed":
                taken.update(tree.subtree(token.index))
                found += _each(document, tree, act, commitment)
    return tuple(found)


def _act(sentence: Sentence, tree: Tree, verb: Token) -> Act | None:
    """The verb as something said to come, if the clause says so."""
    vocabulary = commitment_vocabulary()
    governor = sentence.tokens[verb.head] if verb.head >= 0 else None
    if governor and governor.lemma == "continue" and verb.base_relation == "xcomp" and verb.tag == "VERB":
        going_on = _act(sentence, tree, governor)  # "instructed to continue promoting"
        return replace(going_on, verb=verb) if going_on else None
    if verb.lemma in vocabulary.timetabling and (told := promised_noun(sentence, tree, verb)):
        return told
    if not _is_predicate(tree, verb) or any(
        kid.lemma in vocabulary.conditions for kid in tree.kids(verb.index, "mark", "advmod")
    ):
        return None
    for kid in tree.kids(verb.index, "advcl"):
        if any(mark.lemma in vocabulary.conditions for mark in tree.kids(kid.index, "mark")):
            return None
    if any(kid.text.lower() in _PROMISING_AUXILIARIES or kid.text.lower() in _OBLIGING for kid in _aux(tree, verb)):
        return _modal(sentence, tree, verb)
    due = next((kid for kid in tree.kids(verb.index, "mark") if kid.lemma == "due"), None)
    if due:
        return Act(sentence, verb, due, "scheduled")  # "is due to be completed", with the adjective read as a mark
    if told := promised_noun(sentence, tree, verb):
        return told
    if verb.lemma in vocabulary.timetabled and _is_present(sentence, tree, verb):
        return Act(sentence, verb, verb, "scheduled")  # "the waiver comes into effect on 1 September"
    if is_infinitive(sentence, verb) or _binds_to_doing(tree, verb, governor):
        return _infinitive(sentence, tree, verb, governor)
    bare = verb.text == verb.lemma and not tree.kids(verb.index, "nsubj", "aux", "mark")
    return _shared(sentence, tree, verb, governor) if governor and bare and verb.base_relation == "conj" else None


def _is_predicate(tree: Tree, verb: Token) -> bool:
    """A verb, or an adjective for something done: "will be operational by June"."""
    return verb.tag == "VERB" or (
        verb.lemma in commitment_vocabulary().completed and bool(tree.kids(verb.index, "cop"))
    )


def _binds_to_doing(tree: Tree, verb: Token, governor: Token | None) -> bool:
    """ "Committed itself to paying", "pledged itself to opening"."""
    if governor is None or governor.lemma not in _BINDING_TO or not verb.text.lower().endswith("ing"):
        return False
    return any(kid.text.lower() == "to" for kid in tree.kids(verb.index, "mark", "case"))


def _shared(sentence: Sentence, tree: Tree, verb: Token, governor: Token) -> Act | None:
    """ "Will build a road and hire 200 men": what binds the first verb binds the second."""
    first = _act(sentence, tree, governor)
    return replace(first, verb=verb) if first else None


def _aux(tree: Tree, verb: Token) -> list[Token]:
    return tree.kids(verb.index, "aux")


def _modal(sentence: Sentence, tree: Tree, verb: Token) -> Act | None:
    """What "will", "shall", "must" or "should" be done."""
    perfect = any(kid.lemma == "have" for kid in _aux(tree, verb))
    auxiliary = next((kid for kid in _aux(tree, verb) if kid.text.lower() in _PROMISING_AUXILIARIES), None)
    if auxiliary is None:
        obliged = next(kid for kid in _aux(tree, verb) if kid.text.lower() in _OBLIGING)
        act = Act(sentence, verb, obliged, _OBLIGING[obliged.text.lower()])
        limited = any(time.deadline and time.first > verb.index for time in sentence.times)
        return act if limited and not perfect and _due(sentence, tree, act) else None
    if auxiliary.text.lower() == "would" and (perfect or negation(sentence, verb)):
        return None  # "would not sign" is a refusal
    act = Act(sentence, verb, auxiliary, "promised")
    if _due(sentence, tree, act):
        return replace(act, strength="scheduled")
    return None if perfect or verb.tag == "ADJ" else act  # "will have built 40 km by June" has its day


def _infinitive(sentence: Sentence, tree: Tree, verb: Token, governor: Token | None) -> Act | None:
    """What somebody is to do, or has promised, planned or been told to do."""
    be = next((kid for kid in tree.kids(verb.index, "aux", "cop") if kid.text.lower() in {"is", "are"}), None)
    if be and be.index == verb.index - 2:
        return Act(sentence, verb, be, "scheduled")  # "is to build"
    if governor is None:
        return None
    if governor.text.lower() in {"is", "are"} and governor.index == verb.index - 2 and verb.base_relation == "xcomp":
        return Act(sentence, verb, governor, "scheduled")
    if verb.base_relation == "conj":
        return _shared(sentence, tree, verb, governor)
    past = any(kid.text.lower() in {"was", "were"} for kid in tree.kids(governor.index, "aux", "cop"))
    if governor.text.lower() == "going" and not past:
        return Act(sentence, verb, governor, "promised")
    governor = _noun_before(sentence, verb, governor)
    if governor.lemma in _GIVEN_TIME and not past and _has_until(sentence, governor, verb):
        return Act(sentence, verb, governor, "scheduled")
    strength = commitment_vocabulary().governors.get(governor.lemma)
    if strength is None or verb.base_relation not in {"xcomp", "ccomp", "acl", "advcl"}:
        return None
    if negation(sentence, governor) or has_future_auxiliary(sentence, governor):
        return None
    if governor.lemma == "offer" and governor.tag == "NOUN":
        return None  # what is offered waits for an answer
    return Act(sentence, verb, governor, strength)


def _noun_before(sentence: Sentence, verb: Token, governor: Token) -> Token:
    """ "Announced plans to withdraw": the noun, where the parser hangs the infinitive on the verb above it."""
    before = sentence.tokens[verb.index - 2] if verb.index > 1 else governor
    governors = commitment_vocabulary().governors
    hung = before.tag == "NOUN" and before.head == governor.index and before.lemma in governors
    return before if hung and governor.lemma not in governors else governor


def _is_present(sentence: Sentence, tree: Tree, verb: Token) -> bool:
    plain = verb.text.lower() in {verb.lemma, f"{verb.lemma}s", f"{verb.lemma}es"}
    subject = tree.kids(verb.index, "nsubj")
    return plain and bool(subject) and not _aux(tree, verb) and not is_infinitive(sentence, verb)


def _has_until(sentence: Sentence, governor: Token, verb: Token) -> bool:
    """ "Has until June to answer": a time of grace between the having and what is to be done."""
    return any(
        governor.index < time.first < verb.index and sentence.tokens[time.first - 1].lemma in {"until", "till"}
        for time in sentence.times
    )


def _is_checkable(tree: Tree, act: Act, clause: Clause) -> bool:
    """A concrete act upon something definite: no courtesy, and not the future of a meeting or of nature."""
    vocabulary = commitment_vocabulary()
    due = _due(act.sentence, tree, act)
    if act.verb.tag == "NOUN":
        return act.verb.lemma not in vocabulary.courtesies | vocabulary.not_actors and due is not None
    if len(_listed(tree, act)) > 1:
        return True
    if act.strength == "proposed" and due is None:
        return False
    if act.verb.lemma not in vocabulary.concrete and act.trigger is not act.verb:
        # Any other act can be checked if it has a date, or was ordered.
        dated = due is not None or (act.strength == "instructed" and act.verb.lemma not in vocabulary.dated)
        if not dated or (act.verb.lemma in vocabulary.vague and not _makes_sense_of(tree, clause)):
            return False
    subjects = _tellers_for_it(tree, act, clause.subjects)
    if any(tree.lemma(subject) in vocabulary.not_actors for subject in subjects):
        return False
    things = [index for index in clause.objects if index != act.verb.index]
    for begun in tree.kids(act.verb.index, "xcomp"):  # "begin exporting tea"
        things += clause_of(tree, begun.index).objects
    if not things and not clause.obliques:
        return False
    willing = act.trigger.lemma in vocabulary.willing
    if willing and (
        (not things and due is None) or any(kid.lemma == "more" for index in things for kid in tree.kids(index, "amod"))
    ):
        return False
    courtesies = vocabulary.courtesies - (vocabulary.texts if act.verb.lemma in vocabulary.upon_texts else frozenset())
    courtesies -= _BEGUN if act.verb.lemma in vocabulary.timetabled else frozenset()
    return not (things and all(tree.lemma(index) in courtesies for index in things))


def _makes_sense_of(tree: Tree, clause: Clause) -> bool:
    """What a light verb is with its noun: "give its answer", "go into service"."""
    vocabulary = commitment_vocabulary()
    return any(tree.lemma(index) in vocabulary.outcomes for index in clause.objects) or any(
        case == "into" and tree.lemma(index) in vocabulary.services for case, index in clause.obliques
    )


def _tellers_for_it(tree: Tree, act: Act, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """ "Vanuatu promised that it will lift the ban": "it" is who says so, where the sentence has one who does."""
    if [tree.lemma(each) for each in subjects] != ["it"] or act.verb.base_relation not in {"ccomp", "xcomp"}:
        return subjects
    return clause_of(tree, act.verb.head).subjects or subjects


def _is_followed_up(
    act: Act, events: tuple[Event, ...], instruments: tuple[Instrument, ...], figures: tuple[Figure, ...]
) -> bool:
    """Whether the same words already gave a planned event, a text to be signed or a target figure."""
    tree = Tree(act.sentence)
    verb = act.verb.span
    verbs = [verb, *(begun.span for begun in tree.kids(act.verb.index, "xcomp"))]  # "start sharing data"
    for event in events:
        # Support promised is support, and can be asked for.
        if (
            event.status in _PLANNED
            and event.type != "SUPPORT"
            and any(each.overlaps(word) for each in verbs for word in event.origin.words)
        ):
            return True
    first, last = _reach(tree, act)
    sufferer = tree.kids(act.verb.index, "nsubj:pass")
    if not tree.kids(act.verb.index, "obj"):
        sufferer = [*sufferer, *tree.kids(act.verb.index, "nsubj")]  # "a course for 24 servicemen will open"
    reaches = [
        act.sentence.span_of(first, last),
        *(tree.tokens[i].span for kid in sufferer for i in tree.subtree(kid.index)),
    ]
    if any(
        text.status == "to_be_signed" and any(word.overlaps(verb) for word in text.origin.words) for text in instruments
    ):
        return True
    targets = [word for figure in figures if figure.status == "target" for word in figure.origin.words]
    return any(reach.covers(word) for reach in reaches for word in targets)


def _commitment(
    document: Document, mentions: Mentions, countries: Countries, tree: Tree, act: Act, clause: Clause
) -> Commitment:
    sentence = act.sentence
    by = _answering(mentions, countries, _mentions_of(mentions, sentence, _doers(tree, act, clause)))
    if not by and act.strength == "instructed":
        by = _own_body(mentions, countries, tree, act)
    due = _due(sentence, tree, act)
    strength = act.strength
    if strength == "scheduled" and act.trigger.tag == "AUX" and by and due and due.precision is not Precision.DAY:
        strength = "promised"  # a doer's "we will do it this autumn" is a word given, not a date set
    to = [index for case, index in clause.obliques if case in {"to", "for"}] + list(clause.indirect)
    first, last = _reach(tree, act)
    span = sentence.span_of(first, last)
    subject = [index for index in clause.subjects if index < first]
    start = sentence.tokens[min([act.trigger.index, *subject[-1:]])].start
    action = document.text[span.start : span.end]
    if negation(sentence, act.verb) or negation(sentence, act.trigger):
        action = f"not {action}"
    return Commitment(
        action=" ".join(action.split()),
        strength=strength,
        by=by,
        to=tuple(ref for ref in _mentions_of(mentions, sentence, to) if ref not in by),
        due=due,
        evidence=(Span(min(start, span.start), span.end),),
        origin=Origin(f"commitment:{act.trigger.lemma}", (act.trigger.span, act.verb.span)),
        confidence=0.5 if act.strength == "promised" else 0.6,
    )


def _own_body(mentions: Mentions, countries: Countries, tree: Tree, act: Act) -> tuple[str, ...]:
    """Who is instructed where nobody is named: a minister's ministry, else the state of who gives the order."""
    subjects = clause_of(tree, act.trigger.index).subjects
    giver = next(filter(None, (mentions.headed_by(act.sentence.index, each) for each in subjects)), None)
    if giver is None or giver.kind != "person":
        return ()
    if not clause_of(tree, act.trigger.index).objects and (giver.title or giver.name).casefold().endswith("minister"):
        own = (each for each in mentions.all if each.kind == "body" and "ministry" in each.name.casefold())
        ministry = next((each for each in own if giver.state in {None, each.state}), None)
        if ministry:
            return (ministry.id,)
    return tuple(filter(None, (countries.id_of(countries.served_by(giver)),)))


def _listed(tree: Tree, act: Act) -> list[tuple[int, int]]:
    """The named things of "initiatives such as A, B and C", as tokens `[first, last)`."""
    for thing in tree.kids(act.verb.index, "obj"):
        opening = next((kid for kid in tree.kids(thing.index, "nmod") if tree.case(kid.index) in _SUCH_AS), None)
        if opening is None:
            continue
        further = [kid for kid in tree.kids(thing.index, "conj") if kid.index > opening.index]
        items = [opening, *tree.kids(opening.index, "conj"), *further]
        spans = [_item(tree, item.index) for item in items]
        return [
            (first, last) for first, last in spans if any(token.tag == "PROPN" for token in tree.tokens[first:last])
        ]
    return []


def _item(tree: Tree, index: int) -> tuple[int, int]:
    """From the first word that is no preposition, article or conjunction to the end of what hangs on the noun."""
    inside = tree.subtree(index)
    own = [kid.index for kid in tree.kids(index, "amod", "compound", "nummod", "flat", "nmod:poss")]
    further = [kid.index for kid in tree.kids(index, "conj")]
    last = min([max(inside) + 1, *further])
    while tree.tokens[last - 1].tag in {"CCONJ", "PUNCT", "DET", "ADP"}:
        last -= 1
    return min([index, *own]), last


def _each(document: Document, tree: Tree, act: Act, commitment: Commitment) -> list[Commitment]:
    """One commitment for each thing named in a list, each with its own words and those they share."""
    listed = _listed(tree, act)
    if len(listed) < 2:
        return [commitment]
    found = []
    told = Span(commitment.evidence[0].start, act.verb.end)
    for first, last in listed:
        span = act.sentence.span_of(first, last)
        words = " ".join(document.text[span.start : span.end].split())
        found.append(replace(commitment, action=f"{act.verb.lemma} {words}", evidence=(told, span)))
    return found


def _doers(tree: Tree, act: Act, clause: Clause) -> list[int]:
    if act.trigger.lemma in commitment_vocabulary().object_control and act.trigger.tag == "VERB":
        above = clause_of(tree, act.trigger.index)
        if above.passive:
            return list(above.objects)
        told = [each for each in (*above.objects, *above.indirect, *above.subjects) if each > act.trigger.index]
        own = list(above.subjects) if act.trigger.lemma == "expect" else []  # "Zambia expects to receive"
        return told or list(above.objects) or own
    if act.verb.tag == "NOUN" and act.trigger.lemma not in commitment_vocabulary().giving_word | FIXING:
        return [kid.index for kid in tree.kids(act.verb.index, "nmod", "compound")]
    if clause.subjects or clause.passive:
        return list(_tellers_for_it(tree, act, clause.subjects))
    if act.trigger.tag == "VERB":
        return list(clause_of(tree, act.trigger.index).subjects)
    owners = [kid.index for kid in tree.kids(act.trigger.index, "nmod:poss")]
    owners += [kid.index for kid in tree.kids(act.trigger.index, "nmod") if tree.case(kid.index) == "of"]
    if owners or act.trigger.tag != "NOUN" or act.trigger.head < 0:
        return owners
    return list(clause_of(tree, act.trigger.head).subjects)  # "Chad has plans to", "voiced its commitment to"


def _mentions_of(mentions: Mentions, sentence: Sentence, tokens: list[int]) -> tuple[str, ...]:
    found = []
    for token in tokens:
        mention = mentions.headed_by(sentence.index, token) or _owner(mentions, sentence, token)
        if mention and mention.kind in _BODY_KINDS:
            found += [each.id for each in mentions.conjuncts(mention)]
    return tuple(dict.fromkeys(found))


def _answering(mentions: Mentions, countries: Countries, by: tuple[str, ...]) -> tuple[str, ...]:
    """ "The ministers agreed to": what those of two states promise together, their states answer for."""
    several = [mentions.by_id[ref] for ref in by if ref in mentions.by_id]
    if any(each.kind == "group" for each in several) and countries.bilateral:
        return tuple(filter(None, (countries.first, countries.second)))
    persons = [each for each in several if each.kind == "person"]
    served = [countries.id_of(countries.served_by(each)) for each in persons]
    if len(persons) == len(by) and len(set(served)) == len(by) > 1 and all(served):
        return tuple(filter(None, served))
    return by


def _owner(mentions: Mentions, sentence: Sentence, token: int) -> Mention | None:
    """The state that "Iranian companies" or "the army of Chad" stand for, where they have no name."""
    kids = [*sentence.children(token, "amod", "nmod:poss", "compound")]
    kids += [kid for kid in sentence.children(token, "nmod") if sentence.tokens[kid.index - 1].lemma == "of"]
    owners = (mentions.headed_by(sentence.index, kid.index) for kid in kids)
    return next((owner for owner in owners if owner and owner.kind == "state"), None)


def _reach(tree: Tree, act: Act) -> tuple[int, int]:
    """The act in the report's words: the verb with what it governs, without clauses that hang on it."""
    inside = [act.verb.index]
    for kid in tree.kids(act.verb.index):
        if (
            kid.relation in _LEFT_OUT
            or (kid.base_relation == "conj" and kid.tag == "VERB")
            or kid.index < act.verb.index
        ):
            continue
        inside += tree.subtree(kid.index, frozenset({"acl:relcl", "parataxis"}))
    last = max(inside) + 1
    while last - 1 > act.verb.index and tree.tokens[last - 1].tag in {"PUNCT", "CCONJ"}:
        last -= 1
    if act.verb.tag != "NOUN":
        return act.verb.index, last
    return min([act.verb.index, *(kid.index for kid in tree.kids(act.verb.index, "amod", "compound"))]), last


def _due(sentence: Sentence, tree: Tree, act: Act) -> DateInterval | None:
    """When it is to be done: the nearest time after the verb in its clause or that of the word that binds it."""
    clauses = {
        clause_top(sentence, act.verb.index).index,
        clause_top(sentence, act.trigger.index).index,
        act.verb.index,
    }
    inside = set(tree.subtree(act.verb.index, frozenset({"acl", "acl:relcl", "ccomp", "parataxis", "conj"})))
    for time in sentence.times:
        if time.date is None or time.kind == "set":
            continue
        # "agreed on Tuesday to reopen" dates the agreement.
        until = act.trigger.lemma in _GIVEN_TIME | FIXING  # "has until June to", "set 12 May as the date for"
        between = act.trigger.index < time.first < act.verb.index and not until
        held = time.first in inside or clause_top(sentence, time.first).index in clauses
        if until if between else held:
            return _as_deadline(sentence, time)
    behind = (time for time in sentence.times if time.deadline and time.date and time.first > act.verb.index)
    return next((_as_deadline(sentence, time) for time in behind if _runs_on(sentence, act.verb, time)), None)


def _runs_on(sentence: Sentence, verb: Token, time: TimeExpression) -> bool:
    """Whether nothing stands between a verb and a deadline that the deadline could belong to instead."""
    between = sentence.tokens[verb.index + 1 : time.first]
    return not any(token.tag == "VERB" or token.text in {",", ";", "–"} for token in between)


def _as_deadline(sentence: Sentence, time: TimeExpression) -> DateInterval | None:
    """ "By the end of the first quarter" is its last day."""
    words = [token.lemma for token in sentence.tokens[max(0, time.first - 3) : time.last]]
    assert time.date is not None
    if "end" in words and "by" in words and time.date.precision is not Precision.YEAR:
        return DateInterval.day(time.date.last, time.date.basis)
    return time.date
