"""Who publishes what "will be released" by nobody told."""

from dragoman.extract.arguments import Clause
from dragoman.extract.commitments.act import Act
from dragoman.extract.mentions.finding import Mentions
from dragoman.knowledge.lexicon import lexicon
from dragoman.model.records import Mention

_COUNTED = frozenset({"data", "datum", "figure", "statistic", "estimate", "result", "number", "index"})


def publisher_of(mentions: Mentions, act: Act, clause: Clause) -> tuple[str, ...]:
    """The body a report begins with and comes back to: "the next report will be released on 5 June" by it; of figures
    the one statistics office that is named."""
    bodies = [each for each in mentions.all if each.kind == "body" and each.form == "name"]
    first = next((each for each in bodies if each.sentence <= 1), None)
    again = first is not None and any(
        each.sentence > first.sentence and {each.name, each.acronym} & {first.name, first.acronym} - {None}
        for each in bodies
    )
    if first is not None and again:
        return (first.id,)
    counted = any(act.tree.lemma(each) in _COUNTED for each in (*clause.surface, *clause.subjects))
    offices = [each for each in bodies if _counts(each) and each.state in {None, mentions.home}] if counted else []
    return (offices[0].id,) if len({each.name for each in offices}) == 1 else ()


def _counts(body: Mention) -> bool:
    return bool(lexicon("offices of statistics") & set(body.name.casefold().split()))
