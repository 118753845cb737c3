"""What a promise is about where it only says "it", or nothing."""

from datetime import date

import pytest

from dragoman.model.following import Told
from dragoman.resolve.followup.promising.referring import with_what_is_meant
from dragoman.resolve.followup.weighing.pairs import weigh


@pytest.mark.parametrize(
    ("before", "quote", "meant"),
    [
        (["They signed the pipeline treaty."], "Parliament is to vote on it in August", "pipeline treaty"),
        (["They signed the border treaty.", "The toll is low."], "Parliament will debate it", "border treaty"),
        (["So far 900 families have received their money."], "The remaining ones | are to be paid", "families money"),
        (["Norway lends 5 million euros for a bridge."], "The money will be paid out in May", "lends bridge"),
        # What names its own matter points to nothing, and "of it" is a part.
        (["They signed the border treaty."], "Norway will build a school in May", ""),
        (["They signed the border treaty."], "Norway gives 9 million euros for schools, 4 million of it in May", ""),
        (["They signed the border treaty."], "They will set up a salmon farm", ""),
        (["Nine schools were closed."], "They will be opened in May", "schools"),
        (["The Fund's loan comes in tranches."], "She said that the peso | would be lowered no further this year", ""),
        ([], "Parliament is to vote on it in August", ""),
    ],
)  # fmt: skip
def test_what_is_meant(before: list[str], quote: str, meant: str) -> None:
    lead, _, own = quote.rpartition(" | ")
    sentence = f"{lead} {own}.".strip()
    told = Told("c", "commitment", "r1", date(2022, 5, 1), own, sentence, before=tuple(before))
    assert " ".join(with_what_is_meant(told).about) == meant


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Deputies in Santiago gave the treaty with Norway their approval.", "done"),
        ("Deputies in Santiago gave the minister of Norway their approval.", None),
    ],
)
def test_a_vote_on_it_is_one_on_the_text_named_before(said: str, state: str | None) -> None:
    quote = "Chile's parliament is to vote on it in June 2022"
    told = Told(
        "c", "commitment", "r1", date(2022, 5, 1), quote, f"{quote}.",
        before=("Norway and Chile signed a border treaty.",),
    )  # fmt: skip
    later = Told("r2:0", "sentence", "r2", date(2022, 6, 20), said, said, around=("CL", "NO"))
    link = weigh(with_what_is_meant(told), later)
    assert (link.state if link else None) == state
