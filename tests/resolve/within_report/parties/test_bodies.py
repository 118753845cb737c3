"""Under which names a report's bodies are known."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import analyse, raw_records, shared_model


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("The talks went on in Suva. Italy's coastguard protested on Monday.", "Italy's coastguard"),
        ("The Ethiopian embassy in Mogadishu said nothing.", "Ethiopian embassy"),
        ("The National Superintendency of Customs (Sunax) of Peru met. Sunax said that it would wait.", "Sunax"),
    ],
)
def test_other_names(text: str, alias: str) -> None:
    report = Report(id="t", text=text)
    parties = raw_records(analyse(report, shared_model()), report).parties
    assert [each.kind for each in parties if alias in (each.name, *each.aliases)] == ["body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ICRC sent drugs to Yemen. The Red Cross is in Aden. The Norwegian Red Cross gave tents.",
            {("ICRC", None): True, ("Norwegian Red Cross", "NO"): False},
        ),
        (
            "The International Committee of the Red Cross left. The Red Cross sent tents. The Red Cross of Qatar left.",
            {("International Committee of the Red Cross", None): True, ("Red Cross", "QA"): True},
        ),
        ("The Red Cross sent drugs to Yemen. The Fiji Red Cross gave tents.", {("Fiji Red Cross", "FJ"): True}),
    ],
)
def test_the_red_cross_is_its_committee_where_a_report_names_both(
    text: str, expected: dict[tuple[str, str | None], bool]
) -> None:
    """Whether each body is called Red Cross as well: a national society is another."""
    report = Report(id="t", text=text)
    bodies = [each for each in raw_records(analyse(report, shared_model()), report).parties if each.kind == "body"]
    assert {(each.name, each.state): "Red Cross" in (each.name, *each.aliases) for each in bodies} == expected


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Chad sent troops. The Cabinet approved it on Monday.", "Cabinet", "TD"),
        ("Chad sent troops. The Supreme Court rejected it.", "Supreme Court", "TD"),
        ("Chad sent troops. The Delta Council rejected it.", "Delta Council", None),
    ],
)
def test_organs_told_bare_are_those_of_home(text: str, name: str, state: str | None) -> None:
    report = Report(id="t", text=text)
    parties = raw_records(analyse(report, shared_model()), report).parties
    assert [each.state for each in parties if each.name == name] == [state]


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("The Baltic Ports Forum met in Riga. Chad will chair the BPF next year.", "BPF"),
        ("The Baltic Ports Forum met in Riga. Chad will chair the BMF next year.", None),
    ],
)
def test_letters_that_spell_a_series_are_its_name(text: str, alias: str | None) -> None:
    report = Report(id="t", text=text)
    parties = raw_records(analyse(report, shared_model()), report).parties
    (series,) = (each for each in parties if each.kind == "series")
    assert (series.name, alias in series.aliases) == ("Baltic Ports Forum", alias is not None)


def test_the_bloc_is_no_body_of_it() -> None:
    text = "The EU takes most of Peru's cocoa. The European Commission met. Peru's trade with the bloc was $5 million."
    report = Report(id="t", text=text)
    reading = raw_records(analyse(report, shared_model()), report)
    (trade,) = reading.figures
    assert trade.counterpart in {each.id for each in reading.parties if each.name == "European Union"}


def test_half_a_name_behind_and_is_another_body() -> None:
    text = (
        "The AU's Peace and Security Council met in Addis Ababa. The Security Council votes today on Sudan. The UN "
        "Security Council has fifteen members."
    )
    report = Report(id="t", text=text)
    bodies = {each.name: each.aliases for each in raw_records(analyse(report, shared_model()), report).parties}
    assert "Security Council" in bodies["UN Security Council"]
    assert "Security Council" not in bodies["Peace and Security Council"]
