"""Events told by nouns, by phrases and by words that mean much else; and words that only look like one."""

import pytest

from eventful import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Baku put cooperation with the Council of Europe on hold.", "SANCTION/discontinue"),
        ("Mali pulled out of the regional force.", "SANCTION/discontinue"),
        ("Zambia gave South Africa 48 hours to explain.", "REQUEST/demand"),
        ("Tunisia wrote to the Security Council on Monday.", "CONSULT/message"),
        ("Brussels hosted a round table on water security on 3 March.", "CONSULT/gathering"),
        ("He held a video conference with EU trade commissioner Clara Jansen.", "CONSULT/call"),
        ("Foreign Minister Petra Holm rang her Slovak colleague on Sunday.", "CONSULT/call"),
        ("The Council added three generals to its sanctions list.", "SANCTION/embargo"),
        ("Farmers blocked the border crossing at Medyka.", "PROTEST/demonstration"),
        ("The rebels withdrew from Goma.", "RETREAT/withdraw"),
        ("Nepal objected to the Indian map.", "ACCUSE/disapprove"),
        ("Tuesday's bombing of a market in Quetta was condemned by Iran.", "ASSAULT/attack"),
        ("Malta, which chairs the OSCE this year, called a meeting.", "OCCASION/appointment"),
        ("The lines are open from nine to five.", None),
        ("The Finnish firm offers services in forty countries.", None),
    ],
)
def test_told(text: str, kind: str | None) -> None:
    found = {f"{event.type}/{event.mode}" for event, _, _ in told(text)}
    assert kind in found if kind else found == set()


def test_what_is_set_up_or_put_to_paper_has_been_done() -> None:
    assert {event.status for event, _, _ in told("Slovenia and Croatia set up a joint commission on the bay.")} == {
        "held"
    }
