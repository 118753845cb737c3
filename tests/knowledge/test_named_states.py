"""Which states names and sentences name."""

import pytest

from dragoman.knowledge.named_states import OF_STATES, WITH_BLOCS, WITH_CAPITALS, states_counted, states_in


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Norwegian-Chilean Fisheries Commission", ("NO", "CL")),
        ("Samoa–New Zealand Joint Committee", ("WS", "NZ")),
        ("Permanent Commission of the South", ()),
        ("Peru's and Bolivia’s navies, and Peru's again", ("PE", "BO")),  # possessives; each once
        ("trade of Guinea-Bissau, of Timor-Leste", ("GW", "TL")),  # hyphens of their own
        ("the Chile-led and pro-Norwegian side", ("CL", "NO")),
        ("South Korea-Papua New Guinea talks", ("KR", "PG")),
        ("the Democratic Republic of the Congo", ("CD",)),  # five words
        ("a US-Chad accord asked us", ("US", "TD")),  # letters as they are written
        ("chad and polish are words", ()),
        ("the Bank of Ghana", ("GH",)),  # in the name of a body too
    ],
)
def test_the_states_of_a_name_in_order(text: str, codes: tuple[str, ...]) -> None:
    assert states_in(text) == codes


@pytest.mark.parametrize(
    ("text", "sorts", "codes"),
    [
        ("North Korea's leader met him in Oslo.", WITH_CAPITALS, {"KP", "NO"}),
        ("North Korea's leader met him in Oslo.", OF_STATES, {"KP"}),
        ("The Chilean minister arrived.", WITH_CAPITALS, {"CL"}),
        ("An Oslo-Lima cable", WITH_CAPITALS, {"NO", "PE"}),
        ("Peru-EU trade", WITH_BLOCS, {"PE", "EU"}),
        ("Peru-EU trade", OF_STATES, {"PE"}),
    ],
)
def test_all_states_a_sentence_may_name(text: str, sorts: tuple[str, ...], codes: set[str]) -> None:
    assert set(states_in(text, sorts)) == codes


def test_states_counted_in_order_as_often_as_they_are_told() -> None:
    assert states_counted("Ties of Fiji and New Zealand; the Fijian side") == ["FJ", "NZ", "FJ"]
