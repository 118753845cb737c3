"""What is only imagined, feared, ruled or told in a tale is no event, and what has been is."""

import pytest

from eventful import taking_part, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Had Ghana expelled the envoy, the talks would have collapsed.", "SANCTION"),
        ("Should Peru recall its ambassador, Chile will do the same.", "SANCTION"),
        ("A visit by the Indian prime minister to Lahore is unlikely.", "CONSULT"),
        ("A visit by the Indian prime minister to Lahore is still far off.", "CONSULT"),
        ("The convention obliges states to release prisoners of war.", "RETREAT"),
        ("The minister played down fears of an attack on Estonia.", "ASSAULT"),
        ("The raid could hamper talks between Chile and Peru, Mora said.", "CONSULT"),
        ("Ana Mora pressed a button in Lima on Monday.", "REQUEST"),
        ("Peru is sending a clear message to Chile, Mora said.", "CONSULT"),
        ("Last year Peru issued 3,000 visas.", "CONCEDE"),
        ("There is a risk of an attack on the embassy in Lima.", "ASSAULT"),
        ("Her book describes how Sweden received refugees from Chile.", "AID"),
        ("Lawyers for the detained Frenchman hope he will be freed by Christmas.", "RETREAT"),
        ("Ana Mora, the president of Chile, hopes they will sign the treaty.", "AGREE"),
        ("Peru's demand that the journalist be freed was turned down.", "RETREAT"),
        ("EU sanctions against Belarus expire in February.", "SANCTION"),
        ("Rather than impose sanctions, the European Union should talk, Hungary said.", "SANCTION"),
    ],
)
def test_what_is_only_imagined(text: str, kind: str) -> None:
    assert not [event for event, _, _ in told(text) if event.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Ghana had expelled the envoy, and the talks collapsed.", "SANCTION/expel", "held"),
        ("The ruling forced Peru to release the men.", "RETREAT/release", "held"),
        ("Norway hopes to sign the treaty in May.", "AGREE/sign", "planned"),
        ("The presidents of Peru and Chile hope they will sign the treaty in May.", "AGREE/sign", "planned"),
        ("A plan signed by Peru and Chile in 2023 expires in June.", "AGREE/sign", "held"),
        ("Belarus has called the sanctions illegal.", "ACCUSE/disapprove", "held"),
        ("Rather than expel the envoy, Peru recalled its own.", "SANCTION/relations", "held"),
        ("Ana Mora became the first minister to visit Peru since 2019.", "CONSULT/visit", "held"),
        ("Ana Mora was the first Chilean minister to visit Peru since 2019.", "CONSULT/visit", "held"),
    ],
)
def test_what_has_been_or_is_planned(text: str, kind: str, status: str) -> None:
    assert taking_part(text, kind, status)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Mora has visited Peru three times.", None),
        ("Ana Mora has visited Peru.", "2025-03-14"),
        ("Ana Mora became the first minister to visit Peru since 2019.", "2025-03-14"),
    ],
)
def test_what_is_counted_is_of_no_one_day(text: str, expected: str | None) -> None:
    assert [event.date and event.date.iso for event, _, _ in told(text) if event.mode == "visit"] == [expected]
