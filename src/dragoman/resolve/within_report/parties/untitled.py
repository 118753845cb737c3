"""What people named without an office are: by the headline, by who they are known to be, or beside whom they act."""

from collections.abc import Iterable

from dragoman.knowledge.leaders import leader_state, secretary_general_of
from dragoman.knowledge.loading import fold
from dragoman.knowledge.offices import office_heads
from dragoman.model.records import Mention
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clusters import Cluster
from dragoman.resolve.within_report.parties.people import name_words

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 3  # words of an office before a name in a headline
_LEADING = frozenset({"president", "head of state", "leader", "prime minister", "head of government", "king", "emir"})


def tell_offices(people: Iterable[Cluster], title: str) -> None:
    """Gives those without an office the one a headline tells ("President Mora visits Oslo"), and leaders their state.

    Only references lean on it ("the President"): a post needs words of the text.
    """
    words = fold(title).replace("'s", " ").split()
    for person in people:
        if person.state is None and not person.titles:
            person.state = next((code for name in person.names if (code := leader_state(name))), None)
        if not person.titles and (bloc := _organisation_of(person)) is not None:
            person.titles.append("secretary-general")
            person.state = person.state or bloc
        if not person.titles and (office := _before_name(person, words)):
            person.titles.append(office)


def _organisation_of(person: Cluster) -> str | None:
    """The organisation whose secretary-general somebody is, who serves no other."""
    found = next((bloc for name in person.names if (bloc := secretary_general_of(name))), None)
    return found if person.state in {None, found} else None


def tell_states(people: Iterable[Cluster], mentions: Iterable[Mention], document: Document) -> None:
    """Gives those without a state the one whose people they are said to be: "Peru's Ana Mora", "the EU's Ana Mora"."""
    owning = [each for each in mentions if each.kind in {"state", "bloc"} and (each.state or each.entity)]
    owners = {(each.sentence, each.last): each.state or each.entity for each in owning}
    for person in people:
        if person.state is None:
            told = (
                owners.get((each.sentence, each.first - 1)) for each in person.mentions if _is_owned(each, document)
            )
            person.state = next((code for code in told if code), None)


def _is_owned(mention: Mention, document: Document) -> bool:
    before = document.sentences[mention.sentence].tokens[max(0, mention.first - 1) : mention.first]
    return any(token.text in _POSSESSIVES for token in before)


def beside_peer(mention: Mention, people: Iterable[Cluster]) -> Cluster | None:
    """Who "the Peruvian leader" is where no Peruvian leader is named: the one without office who acts beside another's.

    "Ana Mora and President Berg of Norway held talks. The Peruvian leader ...": Mora, if nobody else can be.
    """
    if mention.state is None or fold(mention.title or mention.name) not in _LEADING:
        return None
    everybody = list(people)
    leading = [each for each in everybody if each.state != mention.state and _leads(each)]
    fitting = [
        each
        for each in everybody
        if not each.titles and each.state in {None, mention.state} and any(_together(each, other) for other in leading)
        if any(one.span.end <= mention.span.start for one in each.mentions)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _before_name(person: Cluster, words: list[str]) -> str | None:
    """The office right before the surname or the full name of somebody in the folded words of a headline."""
    for name in person.names:
        parts = name_words(name)
        for at in (at for at, word in enumerate(words) if word == parts[-1]):
            first = at - len(parts) + 1 if words[max(0, at - len(parts) + 1) : at + 1] == parts else at
            for length in range(min(_LONGEST, first), 0, -1):
                office = " ".join(words[first - length : first])
                if any(head.phrase == office for head in office_heads().get(office)):
                    return office
    return None


def _leads(person: Cluster) -> bool:
    return any(fold(title) in _LEADING for title in person.titles)


def _together(one: Cluster, other: Cluster) -> bool:
    """Whether two people are named in one sentence."""
    return bool({each.sentence for each in one.mentions} & {each.sentence for each in other.mentions})
