"""How the command starts."""

import os

import pytest

from dragoman import __main__
from dragoman.serve import cli


@pytest.mark.parametrize(("given", "then"), [(None, "1"), ("4", "4")])
def test_small_products_keep_one_core_busy(monkeypatch: pytest.MonkeyPatch, given: str | None, then: str) -> None:
    monkeypatch.setattr(cli, "run", lambda: 0)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    if given:
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", given)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert (ended.value.code, os.environ["OPENBLAS_NUM_THREADS"]) == (0, then)
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
