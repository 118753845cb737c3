"""Rates that are proposed lie ahead, and those that are kept do not."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

STATUS = [
    ("The government of Nepal proposed an 18% increase in the defence budget.", 18, "target"),
    ("The government of Nepal approved an 18% increase in the defence budget.", 18, "actual"),
    ("The Bank of Ghana decided to maintain the lending rate at the current level of 16.5 percent.", 16.5, "actual"),
    ("Ghana is planning for 200 investment projects in Kenya.", 200, "target"),
    ("Ghana has set its sights on 500,000 visitors from Chile.", 500e3, "target"),
    ("Ghana is hoping for 40,000 tourists from Chile.", 40e3, "target"),
    ("Ghana is looking to attract 2 billion dollars in investment from Peru.", 2e9, "target"),
    ("Rebels aimed at 12 soldiers of Ghana.", 12, "actual"),
    ("The Bank of Ghana plans to lower the lending rate to 16.5 percent.", 16.5, "target"),
]


@pytest.mark.parametrize(("text", "value", "status"), STATUS)
def test_what_is_still_to_come(read_text: Callable[[str], Reading], text: str, value: float, status: str) -> None:
    assert [(each.value, each.status) for each in read_text(text).figures] == [(value, status)]
