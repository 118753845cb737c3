"""What a promise and a later report are about is compared where both say it."""

from datetime import date

import pytest

from dragoman.model.following import Actor, Told
from dragoman.resolve.followup.weighing.matter import other_matter
from dragoman.resolve.followup.wording.cues import verdict

CHILE, NORWAY = (Actor(code, "state", name, code, "actor") for code, name in (("CL", "Chile"), ("NO", "Norway")))


def told(sentence: str, kind: str = "event", **more: object) -> Told:
    plain: dict[str, object] = {"actors": (CHILE, NORWAY), "mode": "meeting"} | more
    return Told("x", kind, "r", date(2022, 5, 30), sentence, sentence, **plain)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("promise", "later", "other"),
    [
        ("They will sign a pact on wind energy in Oslo.", "They signed a pact on fish in Oslo.", True),
        ("They will sign a pact on wind energy in Oslo.", "They signed the pact on wind energy.", False),
        ("They will sign a wind energy pact.", "They signed a pact on wind energy.", False),
        ("They will sign a pact on wind energy.", "They signed the pact in Oslo.", False),
        ("They will hold talks on visas in Oslo.", "They called off the talks on trade with Chile.", True),
        ("They will open a power line between two towns.", "They opened a canal near Oslo.", True),
        ("They will open a power line between two towns.", "The power line was opened.", False),
        ("They will open a power line between two towns.", "The power line was opened by Ana Ruiz.", False),
        ("A research station is to be opened by May.", "Norway will open an embassy in Lima.", True),
        ("A research station is to be opened by May.", "The research station near Oslo was opened.", False),
        ("They will sign a treaty with Chad on the river.", "They signed a tax treaty with Chad.", True),
        ("They will sign a treaty with Chad on the river.", "They signed the river treaty with Chad.", False),
        ("They will open a bridge in May.", "The bridge over the river at Vik was opened.", False),
        ("They will launch flights to Oslo.", "They launched a route to Oslo.", False),
        ("They will open talks on fish in Oslo.", "They opened the first round of talks on fish.", False),
        ("A round of talks on normalising ties is due.", "They put off their normalisation talks.", False),
        ("The 5th Baltic Defence Forum will be held.", "The Baltic Energy Forum was held.", True),
        ("The 5th Baltic Defence Forum will be held.", "The Baltic Forum was held.", False),
        ("They will rebuild the hospital at Vik.", "They sent medicine to the hospital at Vik.", True),
        ("They will rebuild the hospital at Vik.", "They opened the hospital at Vik.", False),
        ("They will return 20 masks to Chile.", "They opened an exhibition of masks.", True),
        ("They will return 20 masks to Chile.", "They handed over 20 masks.", False),
        ("They will reopen the crossing at Vik.", "Lorries have been passing through the crossing.", False),
        ("They will lend Chile 5 million.", "They have cut their loan to 3 million.", False),
        ("They will open a line to Oslo by May.", "The line to Oslo will open only in June.", False),
        ("In Chile, the National Assembly will take it up.", "The Norwegian parliament backed it in June.", True),
        ("In Chile, the National Assembly will take it up.", "Chile's senators backed it in June.", False),
        ("Norway will submit the pact with Chile to its senate.", "The pact with Chile is in the senate.", False),
        ("The foreign ministers will meet in Oslo.", "The ministers of fisheries met in Oslo.", True),
        ("The foreign ministers will meet in Oslo.", "The ministers of external affairs met in Oslo.", False),
    ],
)
def test_the_matter(promise: str, later: str, other: bool) -> None:
    assert other_matter(told(promise), told(later)) is other


@pytest.mark.parametrize(
    ("promise", "later", "other"),
    [
        ("host the ministers of trade in Oslo", "The fisheries ministers dined in Oslo.", True),
        ("host the ministers of trade in Oslo", "The trade ministers dined in Oslo.", False),
        ("host the ministers of trade in Oslo", "The ministers dined in Oslo.", False),
        ("pay the ministers of trade", "The fisheries ministers dined in Oslo.", False),
    ],
)
def test_hosts_of_ministers_have_promised_no_others(promise: str, later: str, other: bool) -> None:
    assert other_matter(told(promise, "commitment", mode=None), told(later, "sentence", mode=None)) is other


@pytest.mark.parametrize(
    ("later", "other"),
    [
        ("The new speaker was elected in May.", True),
        ("The new ambassador took up his duties in May.", False),
        ("They named him in May.", False),
    ],
)
def test_who_is_appointed_is_so_to_one_post(later: str, other: bool) -> None:
    promise = told("Chile will appoint a new ambassador in May.", mode="appointment")
    assert other_matter(promise, told(later, mode="appointment")) is other


def test_a_text_that_is_discussed_is_not_signed() -> None:
    promise = told("They will sign a pact on fish.", "instrument")
    assert other_matter(promise, told("They discussed fish.", "sentence", status="held"))
    assert not other_matter(promise, told("They put their names to it: fish.", "sentence", status="held"))


def test_what_others_did_is_no_outcome_of_a_promise_without_author() -> None:
    promise = told("Chile expects to restructure its debt by May.", "commitment", actors=())
    assert other_matter(promise, told("Norway restructured its debt."))
    assert not other_matter(promise, told("Chile restructured its debt."))
    assert not other_matter(promise, told("The debt was restructured."))


def test_to_name_a_consul_is_not_to_draft_a_law_on_consuls() -> None:
    promise = told("Chile will draft a law on honorary consuls by May.", "commitment")
    assert other_matter(promise, told("Chile named an honorary consul in Oslo."))
    assert not other_matter(promise, told("The law on honorary consuls was put before deputies."))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They have bought the ships.", "done"),
        ("He stressed the importance of the referendum.", None),
        ("The ministers discussed the bridge.", None),
        ("They reviewed and approved the bridge.", "done"),
        ("The bridge was opened, the minister noted.", "done"),
        ("In Oslo the committee resolved that the mission would not be prolonged.", "done"),
        ("They agreed that the summit would not be held.", "cancelled"),
        ("The end of January came and went.", None),
        ("The soldiers deny that they left in May.", None),
        ("It is untrue that the soldiers left in May.", None),
    ],
)
def test_what_is_only_spoken_of_is_not_done(sentence: str, found: str | None) -> None:
    assert verdict(told(sentence, "sentence")) == found


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("They agreed to open a research station by May", None),
        ("They agreed to the opening of a research station", "done"),
        ("They have agreed on a research station", "done"),
    ],
)
def test_to_agree_to_do_it_is_not_to_do_it(quote: str, found: str | None) -> None:
    accord = told(quote, type="AGREE", mode="accord", status="held")
    assert verdict(accord) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Chile has decided to open a consulate in Oslo.", None),
        ("Chile undertook on Monday to open a consulate in Oslo.", None),
        ("Chile decided to open a consulate, and it opened on Monday.", "done"),
        ("Chile has decided on a consulate in Oslo.", "done"),
    ],
)
def test_a_decision_to_act_is_no_act(sentence: str, found: str | None) -> None:
    assert verdict(told(sentence, "sentence")) == found


@pytest.mark.parametrize(
    ("said", "of_it"),
    [
        ("A second exchange of prisoners between Norway and Chile was called off.", False),
        ("The exchange of prisoners between Norway and Chile was called off.", True),
    ],
)
def test_one_of_several_is_not_all(said: str, of_it: bool) -> None:
    text = "Norway and Chile agreed to exchange all prisoners"
    promise = Told("c", "commitment", "r1", None, text, f"{text}.")
    later = Told("s", "sentence", "r2", None, said, said)
    assert other_matter(promise, later) is not of_it
