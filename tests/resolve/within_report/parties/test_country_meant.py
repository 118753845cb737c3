"""Which state "the country" is on a page that does not name the state it speaks from."""

import pytest

from dragoman import pipeline
from dragoman.model.report import Report
from resolved import sides


def coercing(text: str, outlet: str) -> list[str | None]:
    """The states of those who do what a report tells of force."""
    report = Report(id="r", text=text, outlet=outlet, published="2025-06-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    states = {party.id: party.state for party in records.parties}
    (event,) = [event for event in records.events if event.type == "COERCE"]
    return [states.get(each.party, each.party) for each in event.actors]


@pytest.mark.parametrize(
    ("text", "mode", "state"),
    [
        (  # who says so serves the state of the page
            (
                "Trade Minister Awa Sarr met in Lima with Peruvian Trade Minister Ana Quispe. "
                "The Minister said the country would open a trade office in Lima before the end of the year."
            ),
            "launch",
            "SN",
        ),
        (  # another's agency gives nothing to its own state
            (
                "Deputy Minister Awa Sarr received a delegation from Japan. "
                "JICA has provided loans worth 35 million dollars to the country since 2019."
            ),
            "economic",
            "SN",
        ),
        (
            (
                "Deputy Minister Awa Sarr flew to Lima. Peru was struck by an earthquake in May. "
                "The country will receive 2 tonnes of humanitarian aid from Chile."
            ),
            "humanitarian",
            "PE",
        ),
    ],
)
def test_the_country_of_a_ministry_that_does_not_name_its_own(text: str, mode: str, state: str) -> None:
    report = Report(id="r", text=text, outlet="Ministry of Trade of Senegal", published="2025-06-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    states = {party.id: party.state for party in records.parties}
    (event,) = [event for event in records.events if event.mode == mode]
    told = event.targets or event.actors
    assert [states.get(each.party, each.party) for each in told] == [state]


def test_a_government_told_without_an_article_is_the_one_at_home() -> None:
    text = "Government regrets the decision of Peru to close its port. Government forces in Chad fled."
    report = Report(id="r", text=text, outlet="Department of Trade, Fiji", published="2025-06-14")
    records = pipeline.read_report(report, pipeline.shared_model()).records
    states = {party.id: party.state for party in records.parties}
    (regret,) = [event for event in records.events if event.type == "ACCUSE"]
    assert [states.get(each.party, each.party) for each in regret.actors] == ["FJ"]
    assert [states.get(each.party, each.party) for each in regret.targets] == ["PE"]


@pytest.mark.parametrize(
    ("outlet", "text", "state"),
    [
        (
            "Ministry of Foreign Affairs of Portugal",
            "Soldiers shot at shops in Bissau. The junta closed the borders.",
            "GW",
        ),
        ("Daily Nation", "The regime in Tehran denied it. The regime arrested a French teacher.", "IR"),
    ],
)
def test_nobody_calls_his_own_government_a_junta(outlet: str, text: str, state: str) -> None:
    assert coercing(text, outlet) == [state]


def test_the_junta_is_that_of_the_town_where_others_act() -> None:
    text = "A court in Niamey ordered the release of two French agents. Paris had accused the junta of taking them."
    records = pipeline.read_report(Report(id="r", text=text, published="2025-06-14"), pipeline.shared_model()).records
    states = {party.id: party.state for party in records.parties}
    (charge,) = [event for event in records.events if event.type == "ACCUSE"]
    assert [states.get(each.party, each.party) for each in charge.targets] == ["NE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Haiti expelled two Dominican diplomats. The Dominican Republic then closed its border with its "
                "western neighbour."
            ),
            [(("DO",), ("HT",))],
        ),
        ("Chad freed ten men in Niamey. Nigeria closed its border with its neighbour.", [(("NG",), ("NE",))]),
        ("Nigeria closed its border with its neighbour.", [(("NG",), ())]),
        ("Chad freed ten men in Niamey. Nigeria closed its border with its Sahelian neighbour.", [(("NG",), ("NE",))]),
        (
            "Chad spoke with Niger. Benin and Nigeria closed the border with their neighbour Niger.",
            [(("BJ", "NG"), ("NE",))],
        ),
    ],
)
def test_who_its_neighbour_is(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert sides(text, "COERCE/restrict") == expected


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Police arrested a Chadian colonel in Nairobi in May at the request of Chad.", "KE"),
        ("Two Chadian colonels were detained by police in Lagos on Sunday.", "NG"),
        ("The police detained two Chadian colonels on Sunday.", "FJ"),
        ("Police arrested two men from Nairobi on Sunday.", "FJ"),  # that is where they come from
    ],
)
def test_police_are_those_of_the_town_they_act_in(text: str, state: str) -> None:
    assert coercing(text, "Fiji Times") == [state]
