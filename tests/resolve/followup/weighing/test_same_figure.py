"""A target is reached by the figure of its own indicator, parties and time, in whatever words and however late."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.pairs import in_time, weigh


def figure(name: str, value: float, of: str, to: str, when: str, **more: str) -> Told:
    actors = (Actor(of, "state", of, of, "subject"), Actor(to, "state", to, to, "counterpart"))
    told = Told("f", "figure", "r2", date(2023, 2, 20), name, f"{name} were {value:g}.", name=name, actors=actors)
    told = replace(told, when=DateInterval.parse(when), value=value, unit="USD", status="actual")
    return replace(told, **({"type": "trade_turnover"} | more))


def aimed(told: Told) -> Told:
    return replace(told, id="p", report="r1", published=date(2018, 3, 1), status="target", quote="raise it to that sum")


TRADE = aimed(figure("trade with Peru", 4e9, "CL", "PE", "2022"))
EXPORTS = aimed(figure("exports to Peru", 4e9, "CL", "PE", "2022", type="exports"))


@pytest.mark.parametrize(
    ("target", "told", "state"),
    [
        (TRADE, figure("mutual turnover", 4.3e9, "PE", "CL", "2022"), "done"),
        (TRADE, figure("mutual turnover", 4.3e9, "PE", "CL", "2022-11"), "done"),
        (TRADE, figure("mutual turnover", 3.3e9, "PE", "CL", "2022"), None),
        (TRADE, figure("mutual turnover", 4.3e9, "PE", "CL", "2025"), None),
        (TRADE, figure("mutual turnover", 4.3e9, "PE", "BO", "2022"), None),
        (TRADE, figure("mutual turnover", 4.3e9, "PE", "CL", "2022", unit="EUR"), None),
        (TRADE, figure("turnover in transit", 4.3e9, "PE", "CL", "2022"), None),
        (EXPORTS, figure("sales abroad", 4.3e9, "CL", "PE", "2022", type="exports"), "done"),
        (EXPORTS, figure("sales abroad", 4.3e9, "PE", "CL", "2022", type="exports"), None),
        (EXPORTS, figure("exports to Peru", 4.3e9, "CL", "PE", "2022", type="exports"), "done"),
    ],
)
def test_the_figure_for_its_time_reaches_a_target(target: Told, told: Told, state: str | None) -> None:
    link = weigh(target, told)
    assert (link.state if link else None) == state


def test_a_figure_for_its_time_may_come_years_later() -> None:
    late = replace(figure("turnover", 4.3e9, "PE", "CL", "2022"), published=date(2024, 9, 1))
    assert in_time(TRADE.published, TRADE.when, late)
    assert not in_time(TRADE.published, TRADE.when, replace(late, when=DateInterval.parse("2024")))


@pytest.mark.parametrize(("of", "to", "state"), [("CL", "PE", "done"), ("PE", "CL", None)])
def test_exports_the_other_way_reach_no_target(of: str, to: str, state: str | None) -> None:
    names = {"CL": "Chile", "PE": "Peru"}

    def of_states(told: Told, sentence: str) -> Told:
        actors = tuple(replace(actor, name=names[actor.key], state=actor.key) for actor in told.actors)
        return replace(told, actors=actors, sentence=sentence)

    aim = "raise exports to Peru to 4 billion dollars"
    target = replace(EXPORTS, name="exports", published=date(2022, 1, 9), quote=aim)
    name = f"{names[of]}'s exports to {names[to]}"
    told = figure(name, 4.3e9, of, to, "2022", type="exports")
    link = weigh(
        of_states(target, f"Chile plans to {aim} in 2022"),
        of_states(told, f"{name} reached 4.3 billion dollars in 2022"),
    )
    assert (link.state if link else None) == state
