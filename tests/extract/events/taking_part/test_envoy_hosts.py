"""Who calls in an envoy, or hands over a protest, where nobody says so: the state that receives him."""

import pytest

from eventful import taking_part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile's ambassador to Peru was called in on Monday over the vote.", (("PE",), ("CL",))),
        ("Chile's charge d'affaires in Berlin was summoned on Thursday over the execution.", (("DE",), ("CL",))),
        ("A protest note was handed to the Chilean ambassador in Georgetown on Friday.", (("GY",), ("CL",))),
        ("The Chilean ambassador to Manila was handed a note of protest on Monday.", (("PH",), ("CL",))),
        ("A note of protest was delivered to the Chilean embassy in Athens on Wednesday.", (("GR",), ("CL",))),
        (
            "The Chilean high commissioner was called in by the Peruvian foreign ministry on Sunday.",
            (("PE",), ("CL",)),
        ),
        (
            "President Ana Mora said that Chile's ambassador in Lima was summoned to convey a protest after the crash.",
            (("PE",), ("CL",)),
        ),
        ("The ambassador of Chile was called in to receive a protest.", ((), ("CL",))),
    ],
)
def test_who_calls(text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert taking_part(text, "ACCUSE/disapprove", "held") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan's top envoy to Seoul was told to leave within three days.", (("KR",), ("JP",))),
        ("Two Chilean diplomats in Lima were expelled on Monday.", (("PE",), ("CL",))),
        ("The Chilean ambassador to Peru was declared persona non grata on Tuesday.", (("PE",), ("CL",))),
        ("The Chilean consul was expelled by Bolivia.", (("BO",), ("CL",))),
        ("Two Chilean diplomats were expelled on Monday.", ((), ("CL",))),
        # From elsewhere than where he is posted.
        ("The Chilean envoy to Peru was expelled from Bolivia.", (("BO",), ("CL",))),
        ("A Chilean diplomat in Peru was expelled from the party.", ((), ("CL",))),
        ("Two Chilean diplomats in Peru were expelled from the country.", (("PE",), ("CL",))),
    ],
)
def test_who_expels(text: str, expected: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert taking_part(text, "SANCTION/expel", "held") == [expected]
