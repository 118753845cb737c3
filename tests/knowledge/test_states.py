"""What the knowledge files must hold for reports to be read at all."""

import re
import subprocess
import sys

import pytest

from dragoman.knowledge import loading
from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.gazetteer import gazetteer, outlet_state
from dragoman.knowledge.leaders import leader_state
from dragoman.knowledge.offices import office_heads, states_without, usual_states
from dragoman.knowledge.states import state_name, states


def test_every_member_of_the_united_nations_is_known() -> None:
    assert len(states()) >= 195
    assert all(re.fullmatch("[A-Z]{2}", code) for code in states())


@pytest.mark.parametrize(
    ("words", "sort", "key"),
    [
        ("Republic of Kenya", "state", "KE"),
        ("Kiev", "capital", "UA"),
        ("Nur-Sultan", "capital", "KZ"),
        ("Omani", "demonym", "OM"),
        ("DPRK", "state", "KP"),
        ("N. Korea", "state", "KP"),
        ("S. Sudan", "state", "SS"),
        ("European Union", "bloc", "EU"),
        ("Visegrad Four", "bloc", "Visegrad Group"),
        ("Persian Gulf", "region", "Persian Gulf"),
        ("Quai d'Orsay", "palace", "Quai d'Orsay"),
    ],
)
def test_names_mean(words: str, sort: str, key: str) -> None:
    assert (sort, key) in [(entry.sort, entry.key) for entry in gazetteer().get(words)]


@pytest.mark.parametrize(("written", "fits"), [("US", True), ("us", False), ("Us", False)])
def test_acronyms_are_told_from_words(written: str, fits: bool) -> None:
    assert any(entry.fits(written) for entry in gazetteer().get("US")) is fits


def test_all_keys_of_other_files_are_states_or_blocs() -> None:
    known = states().keys() | blocs().keys()
    for theme in ("cities", "outlets", "leaders"):
        assert set(loading.load(theme)) <= known
    for codes in loading.load("offices")["usual_states"].values():
        assert set(codes) <= known


def test_offices_have_plurals() -> None:
    assert office_heads().get("foreign ministers") == []  # "foreign" is a modifier
    assert all(head.plural for head in office_heads().get("Secretaries-General"))
    assert office_heads().get("spokesmen")[0].phrase == "spokesman"


def test_general_knowledge_of_offices() -> None:
    assert usual_states("Taoiseach") == ("IE",)
    assert "US" in states_without("prime minister")
    assert "LA" in states_without("king")
    assert "KH" not in states_without("king")
    assert leader_state("Emmanuel Macron") == "FR"
    assert outlet_state("Xinhua") == "CN"
    assert state_name("VN") == "Vietnam"
    assert state_name("UN") == "UN"


def test_knowledge_loads_fast() -> None:
    """Against a loop of the same run, as machines differ; in a process of its own, with nothing else in memory."""
    code = (
        "from time import process_time as now; from dragoman.knowledge.gazetteer import gazetteer; "
        "from dragoman.knowledge.offices import office_heads; began = now(); gazetteer(); office_heads(); "
        "took = now() - began; began = now(); sum(number * number for number in range(2_000_000)); "
        "print(took / (now() - began))"
    )
    ratios = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(ratios) < 4  # about 0.7
