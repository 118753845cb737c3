"""Whom those who sign bind: the states and bodies they serve, a chamber's own state, both sides."""

from dragoman.extract.countries_of_report import code_of
from dragoman.extract.instruments.context import Context
from dragoman.extract.instruments.vocabulary import instrument_vocabulary
from dragoman.model.records import Mention

_MORE_THAN_TWO = frozenset({"three", "four", "five", "six"})


def states_of(context: Context, parties: list[str], *, binding: bool = True) -> tuple[str, ...]:
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
        if mention and are_several(mention):
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
    distinct = {code_of_party(context, party) or party: party for party in reversed(found)}
    return tuple(reversed(distinct.values()))


def _organ_of(context: Context, served: str | None) -> Mention | None:
    """The Commission of a report that does not name the Union itself."""
    organs = (each for each in context.mentions.all if each.kind == "body" and each.form == "name")
    return next((each for each in organs if served == "EU" and each.state == "EU"), None)


def are_several(mention: Mention) -> bool:
    """ "The four governments", "the ministers of A, B and C": more than the two a report is about."""
    told = len(mention.members) > 2 or bool(_MORE_THAN_TWO & set(mention.name.casefold().split()))
    return mention.kind == "group" and told


def _is_inside(mention: Mention, other: Mention) -> bool:
    longer = other.last - other.first > mention.last - mention.first
    return longer and other.sentence == mention.sentence and other.first <= mention.first and mention.last <= other.last


def _is_legislature(body: Mention) -> bool:
    """Chambers, governments and the EU's own organs bind those they decide for."""
    name, vocabulary = body.name.casefold(), instrument_vocabulary()
    return name in vocabulary.deciding or any(f" {each} " in f" {name} " for each in vocabulary.legislatures)


def _served_body(context: Context, person: Mention) -> str | None:
    """The company, bank or fund a person signs for; who holds an office of state signs for the state."""
    told = [
        titled
        for each in (person, *_told_elsewhere(context, person))
        if (titled := context.mentions.titled.get(each.id))
    ]
    names = [office.body for titled in told for office in titled.offices if office.body]
    words = set(names[0].casefold().split()) if names else set()
    if not words or (words & instrument_vocabulary().organs and "bank" not in words):
        return None
    bodies = (each for each in context.mentions.all if each.kind == "body" and each.form == "name")
    return next((each.id for each in bodies if each.name == names[0]), None)


def _told_elsewhere(context: Context, person: Mention) -> list[Mention]:
    """The mentions of somebody by the same name, and by the surname alone, where only one bears it in the report."""
    people = [each for each in context.mentions.all if each.kind == "person"]
    surname = person.name.rpartition(" ")[2]
    bearers = {each.name for each in people if each.name.endswith(f" {surname}")}
    names = {person.name, surname, *bearers} if len(bearers) == 1 else {person.name}
    return [each for each in people if each.name in names]


def code_of_party(context: Context, party: str) -> str | None:
    """The code of the country or bloc that the mention with the id `party` is."""
    mention = context.mentions.by_id.get(party)
    return code_of(mention) if mention else None
