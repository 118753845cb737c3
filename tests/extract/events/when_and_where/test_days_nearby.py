"""Days told by another word of the sentence than the event's own."""

import pytest

from eventful import told

KINDS = {
    # What is said in a participle is said with the main verb.
    "Ana Mora closed the consulate on 3 March, accusing Peru of spying on its diplomats.": ("ACCUSE", "2025-03-03"),
    "The ministry sent a note to Quito on 3 March, demanding an apology.": ("REQUEST", "2025-03-03"),
    # Right behind its words, though a parser hangs it higher.
    "Ghana recalled its envoy after three fishermen were shot dead by a Togolese patrol in the Gulf last Friday.": (
        "ASSAULT",
        "2025-03-07",
    ),
    "The minister commended Peru for extraditing the trafficker Luis Gato last month.": ("COOPERATE", "2025-02"),
    "Togo has acted as go-between since Ghana lifted most of its sanctions in February last year.": (
        "CONCEDE",
        "2024-02",
    ),
    "She expressed gratitude for the 500,000 doses of vaccine donated by Peru in August.": ("AID", "2024-08"),
    # What happens at an occasion shares its day.
    "President Juan Sol asked Prime Minister Ada Rio in a phone call on 3 March to reopen the bridge.": (
        "CONSULT",
        "2025-03-03",
    ),
    "Ghana and Togo adopted a communiqué on 3 March at the close of the sixth session of the Joint Commission.": (
        "CONSULT",
        "2025-03-03",
    ),
    "The summit that Ghana plans to host in Accra in May is in doubt.": ("CONSULT", "2025-05"),
    # Where somebody is once he has arrived, and what something is told of that a clause says more of.
    "In Accra, where she is due to arrive on 23 March, she will meet President Juan Sol of Ghana.": (
        "CONSULT",
        "2025-03-23",
    ),
    "Kenya blamed Somali gangs for the raid on a camp on 3 March, in which gunmen abducted two nurses.": (
        "ASSAULT",
        "2025-03-03",
    ),
    "The Assembly on 3 March renewed its call to lift the embargo, adopting a resolution by 18 votes.": (
        "AGREE",
        "2025-03-03",
    ),
    # Of whom something is asked stands before the time.
    "Chad asked the court in 2021 to decide which map is valid.": ("REQUEST", "2021"),
    # What somebody goes or meets for, what a clause says is done there, what came of it.
    "The issue will be raised at the council in Accra on 23 June, where Togo will propose a fund.": (
        "REQUEST",
        "2025-06-23",
    ),
    "They spoke by telephone on 3 March and, according to the read-out, agreed to reopen the crossing at Aflao.": (
        "AGREE",
        "2025-03-03",
    ),
    "Speaking after a cabinet meeting on Tuesday, Prime Minister Ada Rio ruled out talks.": ("REJECT", "2025-03-11"),
    "In a letter to the Council dated 3 March, Peru accused Ghana of violating its airspace.": ("ACCUSE", "2025-03-03"),
    "Ghana retaliated on Wednesday by expelling two Peruvian diplomats.": ("SANCTION", "2025-03-12"),
    # Thanks and praise of a weekday, but not of the day of the deed.
    "Foreign Minister Ana Mora thanked Ghana on Saturday but insisted that Peru had not traded anything.": (
        "SUPPORT",
        "2025-03-08",
    ),
    "Ana Mora and Ali Said welcomed the truce in a phone call on Sunday.": ("SUPPORT", "2025-03-09"),
}


@pytest.mark.parametrize(("text", "kind", "day"), [(text, *expected) for text, expected in KINDS.items()])
def test_the_day_of_a_word_nearby(text: str, kind: str, day: str) -> None:
    found = [(event.type, event.date.iso if event.date else None) for event, _, _ in told(text)]
    assert (kind, day) in found


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "The minister thanked Peru for evacuating 37 Ghanaians on board a navy ship on 22 February.",
            "SUPPORT",
            "02-22",
        ),
        ("Togo freed a rebel on 3 March, drawing criticism from Peru.", "ACCUSE", "03-03"),
        (
            "Ghana lifted the ban in February but Togo, accusing Accra of spying, kept the crossing closed.",
            "ACCUSE",
            "02",
        ),
        ("Togo will send 20 nurses to Chad in October and open a consulate in Accra soon.", "OCCASION", "10"),
        ("At their meeting, Juan Sol and Ada Rio took note of the end of the siege last month.", "CONSULT", "02"),
    ],
)
def test_a_day_of_something_else(text: str, kind: str, day: str) -> None:
    found = {event.type: event.date.iso if event.date else None for event, _, _ in told(text)}
    assert kind in found
    assert found[kind] != f"2025-{day}"
