"""Signs of the parties of a figure, and the choice by their worth."""

from dragoman.extract.countries_of_report import Countries
from dragoman.extract.figures.parties import ranking
from dragoman.extract.figures.parties.signs import NOBODY, Question, candidates_for, key_of
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import Mention
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model

TEXT = "Norway trained 600 Ukrainian recruits in Poland."


def question(subject: str | None, counterpart: str | None) -> Question:
    """The 600 recruits of `TEXT`; the rules are taken to have said these states."""
    report = Report("r", TEXT, published="2024-06-26")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    (sentence,) = document.sentences
    number, topic = (next(t.index for t in sentence.tokens if t.text == word) for word in ("600", "recruits"))
    by_state = {mention.state: mention for mention in mentions.all if mention.kind == "state"}
    by_rule = (by_state[code] if code else None for code in (subject, counterpart))
    return Question(
        "people", False, document, sentence, number, topic, mentions, Countries(), *by_rule, issuer=None, before=None
    )


def test_every_state_of_the_sentence_is_a_candidate_with_its_signs() -> None:
    found = candidates_for(question("UA", None))
    assert set(found.signs) == {"NO", "UA", "PL", NOBODY}
    assert {"role agent", "nsubj", "before number", "people: nsubj", "is state"} <= found.signs["NO"]
    assert {"rule subject", "demonym", "tied amod"} <= found.signs["UA"]
    assert {"after number", "role destination"} <= found.signs["PL"]
    assert {"nobody", "nobody: rule no counterpart", "nobody: 3 named"} <= found.signs[NOBODY]
    assert "rule subject" not in found.signs["NO"]


def test_a_party_once_chosen_is_not_its_own_counterpart() -> None:
    asked = question("UA", None)
    left = ranking.besides("NO", candidates_for(asked), asked)
    assert set(left) == {"UA", "PL", NOBODY}
    assert "was rule subject" in left["UA"]
    assert "somebody: overruled" in left["PL"]
    kept = ranking.besides("UA", candidates_for(asked), asked)
    assert not any("overruled" in sign for signs in kept.values() for sign in signs)


def test_a_pair_the_rules_found_is_never_turned_round() -> None:
    for one, other in (("UA", "NO"), ("NO", "UA"), ("PL", "UA")):
        asked = question(one, other)
        choice = ranking.chosen(asked)
        subject = asked.mentions.by_id.get(choice.subject or "")
        assert key_of(subject) != other


def test_the_choice_tells_which_signs_decided() -> None:
    choice = ranking.chosen(question("UA", None))
    assert choice.subject is not None
    assert choice.why.startswith("of: ")
    told = choice.why.removeprefix("of: ").split("; with: ")[0].split(", ")
    assert all(ranking.weights()["subject"][sign] > 0 for sign in told)


def test_worth_is_the_sum_over_known_signs() -> None:
    assert ranking.worth(frozenset({"a", "b", "unknown"}), {"a": 1.5, "b": -0.5}) == 1.0
    assert key_of(None) == NOBODY
    named: Mention | None = question("UA", None).subject
    assert key_of(named) == "UA"


def test_whoever_is_unlikely_is_left_out_unless_somebody_else_came_in() -> None:
    choice = ranking.Choice("m1", "m2", "of: owner", unlikely=(None, "m2"))
    assert choice.without(choice.unlikely) == ranking.Choice("m1", None, "of: owner")
    assert ranking.Choice("m2", "m3", "of: amended").without(choice.unlikely) == ranking.Choice(
        "m2", "m3", "of: amended"
    )
