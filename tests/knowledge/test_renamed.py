"""Former names belong to parties that are known, and lead to them."""

from datetime import date

import pytest

from dragoman.knowledge.blocs import blocs
from dragoman.knowledge.loading import load
from dragoman.knowledge.renamed import former_names
from dragoman.knowledge.states import states
from dragoman.resolve.names.body_words import read_body


@pytest.mark.parametrize("key", load("renamed")["blocs"])
def test_blocs(key: str) -> None:
    assert key in blocs()
    for former in former_names("bloc", key):
        assert former.until < date.today()
        assert former.name in blocs()[key].names or former.short in blocs()[key].names, former


@pytest.mark.parametrize("code", load("renamed")["states"])
def test_states(code: str) -> None:
    assert code in states()
    for former in former_names("state", code):
        assert former.name in states()[code].names


def test_one_bloc_under_all_its_names() -> None:
    for one, other in (("Turkic Council", "OTS"), ("OAU", "African Union"), ("CSCE", "OSCE"), ("NAFTA", "USMCA")):
        assert read_body(one).bloc == read_body(other).bloc is not None
    (former,) = former_names("bloc", "OTS")
    assert (former.name, former.until) == ("Turkic Council", date(2021, 11, 12))
    assert former_names("bloc", "UN") == ()
