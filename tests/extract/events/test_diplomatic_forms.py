"""What ministries and palaces tell in set words: credentials, condolences, delegations and who leads them."""

import pytest

from eventful import told

Told = tuple[str, tuple[str, ...], tuple[str, ...]]


def events(text: str) -> list[Told]:
    return [(f"{event.type}/{event.mode}", actors, targets) for event, actors, targets in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Maria Lund received letters of credence from Ambassador Luis Sol on Thursday.",
            ("CONSULT/meeting", ("Maria Lund", "Luis Sol"), ()),
        ),
        (
            "Ambassador Luis Sol presented his letters of credence to President Maria Lund.",
            ("CONSULT/meeting", ("Luis Sol", "Maria Lund"), ()),
        ),
        (
            "Norway expressed condolences to the Government and people of Nepal on the loss of life.",
            ("CONSULT/message", ("NO",), ("NP",)),
        ),
        (
            "President Maria Lund welcomed a Nepalese delegation on Thursday.",
            ("CONSULT/meeting", ("Maria Lund", "NP"), ()),
        ),
        (
            "High Commissioner Jane Doe handed over the new wharf to Premier Luis Sol on Friday.",
            ("AID/economic", ("Jane Doe",), ("Luis Sol",)),
        ),
        (
            "Norway and Nepal held a signing ceremony for a loan agreement in Oslo on Friday.",
            ("AGREE/sign", ("NO", "NP"), ()),
        ),
        (
            "A signing ceremony for a loan agreement between Norway and Nepal was held in Oslo on Friday.",
            ("AGREE/sign", ("NO", "NP"), ()),
        ),
        (
            "Iceland takes over the coordination of the NB8 from Sweden on 1 January 2027.",
            ("OCCASION/appointment", ("IS", "Nordic-Baltic Eight"), ("SE",)),
        ),
    ],
)
def test_set_words(text: str, expected: Told) -> None:
    assert expected in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway expressed condolences to the bereaved families.",
        "Norway stands ready to work with Nepal to deepen the partnership.",
        "The report is on the execution of judgments of the European Court of Human Rights.",
    ],
)
def test_courtesies(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Consultations between Norway and Nepal were held in Oslo on 5 June 2021. The Norwegian side was led by "
            "Secretary Jane Doe, while the Nepali delegation was headed by Ambassador Luis Sol."
        ),
        (
            "Consultations between Norway and Nepal were held in Oslo on 5 June 2021. Norway was represented by "
            "Secretary Jane Doe, while the Nepali side was chaired by Ambassador Luis Sol."
        ),
    ],
)
def test_who_leads_a_side_is_there(text: str) -> None:
    people = {actor for kind, actors, _ in events(text) if kind == "CONSULT/meeting" for actor in actors}
    assert {"Jane Doe", "Luis Sol"} <= people


def test_who_condemns_an_attack_did_not_carry_it_out() -> None:
    text = "The minister conveyed Nepal's appreciation for Norway's strong condemnation of the market attack."
    assert not [actors for kind, actors, _ in events(text) if kind == "ASSAULT/attack" and actors]


def test_the_day_of_what_is_condemned_is_not_that_of_the_stance() -> None:
    text = "Minister Jane Doe condemned the use of water cannon by guards against a vessel on 4 June 2021."
    days = [event.date and event.date.iso for event, _, _ in told(text) if event.type == "ACCUSE"]
    assert days and "2021-06-04" not in days


def test_who_takes_over_from_another_has_seized_nothing() -> None:
    text = "Norway assumed the rotating presidency of the Fund on Monday, taking over from Nepal."
    assert not [kind for kind, _, _ in events(text) if kind.startswith("COERCE")]


@pytest.mark.parametrize(("days", "status"), [("14 and 15 March", "held"), ("20 and 21 March", "planned")])
def test_a_visit_that_begins_today_is_under_way(days: str, status: str) -> None:
    found = told(f"Minister Jane Doe of Malta pays an official visit to Norway on {days}.")
    assert [event.status for event, _, _ in found if event.mode == "visit"] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The White House said it had warned Peru earlier this month about a planned attack.", []),
        ("Norway warned Chad of the danger of famine.", []),
        ("Peru warned on Monday that it would close its ports to Chilean boats.", ["THREATEN"]),
        ("President Luis Mora of Peru opposes all forms of terrorism.", []),
        ("President Luis Mora of Peru opposes the pact with Chile.", ["REJECT"]),
        ("The Chilean envoy, Juan Sol, was summoned to the Peruvian Foreign Ministry on Monday.", ["ACCUSE"]),
        ("Ambassador Li Bing of China presented a cheque for 300,000 dollars to Minister Ana Mora in Suva.", ["AID"]),
        ("A meeting sponsored by Mexico began in Lima on Friday.", ["CONSULT"]),
    ],
)
def test_what_only_sounds_like_one(text: str, expected: list[str]) -> None:
    assert [event.type for event, _, _ in told(text)] == expected


def test_whose_ministry_calls_in_an_envoy() -> None:
    text = "The Chilean envoy, Juan Sol, was summoned to the Peruvian Foreign Ministry on Monday."
    assert [(actors, targets) for _, actors, targets in told(text)] == [(("PE",), ("CL",))]


def test_who_does_both_of_two_passives() -> None:
    text = "A Chilean engineer was detained and searched by the Peruvian police on Monday."
    assert [actors for event, actors, _ in told(text) if event.mode == "arrest"] == [("PE",)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Peru summoned its ambassador to Chile for consultations on Wednesday.", ["SANCTION/relations"]),
        ("Peru summoned the ambassador of Chile on Wednesday.", ["ACCUSE/disapprove"]),
        # Whoever calls in the envoy of another state does not call him home, whatever it is called.
        ("Peru summoned the Chilean ambassador for consultations on Wednesday.", ["ACCUSE/disapprove"]),
        ("Peru's foreign ministry summoned Chile's ambassador for consultations.", ["ACCUSE/disapprove"]),
        ("Peru summoned the Peruvian ambassador in Santiago for consultations.", ["SANCTION/relations"]),
        ("President Luis Sol released on X a copy of a letter to the premier.", []),
        ("Peru's lawyers said they would appeal the decision.", []),
        ("Peru appealed the verdict on Monday.", []),
        ("Peru appealed against the verdict on Monday.", []),
        ("Peru appealed to Chile against the decision.", ["REQUEST/demand"]),
        ("Peru fired two missiles at a tanker on Friday.", ["ASSAULT/attack"]),
        ("Peru launched a missile in a test at sea on Friday.", ["MOBILIZE/troops"]),
        ("Rebels fired two missiles from Chile at the MV Fortune on Friday.", ["ASSAULT/attack"]),
    ],
)
def test_what_it_is_called(text: str, kinds: list[str]) -> None:
    assert [f"{event.type}/{event.mode}" for event, *_ in told(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile will host Bolivia's foreign minister on May 20.", ("planned", ("BO",), ("CL",))),
        ("Peru received the Chilean president on Monday.", ("held", ("CL",), ("PE",))),
    ],
)
def test_who_is_hosted_by_a_state_comes_to_it(
    text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert [(event.status, a, t) for event, a, t in told(text) if event.mode == "visit"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peru received the former Chilean minister Luis Paz as a refugee.",
        "Peru has hosted the Chilean opposition leader Luis Paz since the coup.",
    ],
)
def test_who_lives_in_a_state_does_not_visit_it(text: str) -> None:
    assert [event.mode for event, *_ in told(text) if event.mode == "visit"] == []
