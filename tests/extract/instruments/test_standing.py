"""What a report says of the standing of its texts, in whole reports of one to three sentences."""

import pytest

from dragoman.model.report import Report
from dragoman.pipeline import read_report, shared_model

CASES = [
    ("Chad and Benin ended their talks without an agreement being reached.", []),
    ("Chad and Benin appointed envoys for the regulation of relations last year.", []),
    ("Chad walked out of the Lagoon accord with Benin and Togo.", [("Lagoon accord with Benin and Togo", "ended")]),
    ("The Lagoon pact between Chad and Benin is under review.", [("Lagoon pact", "in_force")]),
    ("Chad and Benin agreed to reactivate a 2001 security agreement.", [("2001 security agreement", "in_force")]),
    (
        "The Suva Framework, agreed in 2021 by Fiji and Tonga, replaced the Reef Protocol.",
        [("Suva Framework", "in_force"), ("Reef Protocol", "ended")],
    ),
    ("A two-month truce agreed by Chad and Benin in April 2022 expired that October.", [("two-month truce", "ended")]),
    ("The copper accord between Peru and Chile is set to expire on Monday.", [("copper accord", "in_force")]),
    ("Peru has withdrawn from the copper accord with Chile.", [("copper accord with Chile", "ended")]),
    ("Fiji signed a fish accord with the Tongan minister Ana Mora on Monday.", [("fish accord", "signed")]),
    (
        "The largest was a contract between Petrodoe and Gasroe for a pipeline.",
        [("contract between Petrodoe and Gasroe for a pipeline", "signed")],
    ),
    (
        "Deputies approved the border treaty with Tonga, signed in Suva last year; a loan accord with Fiji.",
        [("border treaty with Tonga", "signed"), ("loan accord with Fiji", "signed")],
    ),
    (
        "Deputies approved the ratification of the border treaty, signed with Tonga in Suva in November 2023.",
        [("border treaty", "signed")],
    ),
    (
        "A partnership will be announced and agreements on fishing and health signed.",
        [("agreement on fishing", "to_be_signed"), ("agreement on health", "to_be_signed")],
    ),
    ("Fiji and Tonga signed two pacts, among them a tax treaty.", [("tax treaty", "signed")]),
    ("A tax treaty that Fiji concluded with Tonga in 2019 remains unratified.", [("tax treaty", "signed")]),
    (
        "An air services agreement with Tonga has been finalised and will be signed in Suva in July.",
        [("air services agreement with Tonga", "to_be_signed")],
    ),
    (
        "The border treaty was initialled on 3 March and is expected to be signed in Lima in August.",
        [("border treaty", "to_be_signed")],
    ),
    (
        "The Council of Ministers of Peru authorised the Minister of Justice to sign a convention with Chile on bail.",
        [("convention with Chile on bail", "to_be_signed")],
    ),
    (
        "Fiji and Tonga reaffirmed their commitment to the conclusion of the Agreement on Reef Parks.",
        [("Agreement on Reef Parks", "negotiating")],
    ),
    (
        "The Lomé Peace Agreement, which Chad signed with the rebels in 2020, was revoked last year.",
        [("Lomé Peace Agreement", "ended")],
    ),
    (
        "Kenya is a party to the United Nations Convention on the Law of the Sea and to the Harbour Agreement.",
        [("United Nations Convention on the Law of the Sea", "in_force"), ("Harbour Agreement", "in_force")],
    ),
    (
        "Talks on a successor to the Reef Agreement ended on Monday.",
        [("Reef Agreement", "mentioned")],
    ),
    (
        "Fiji will not be rushed into renewing the policing agreement with Tonga.",
        [("policing agreement with Tonga", "in_force")],
    ),
    (
        "Tonga's firms will bid for the ferry contract.",
        [("ferry contract", "proposed")],
    ),
    (
        "Fiji's cabinet approved a mining agreement with Tonga. The agreement is to be signed in Suva on 2 August.",
        [("mining agreement with Tonga", "to_be_signed")],
    ),
    (
        "The Lagoon agreement between Chad and Benin, which was due to be signed in May, said nothing of fish.",
        [("Lagoon agreement", "to_be_signed")],
    ),
    (
        "Fiji's parliament backed the labour pact with Tonga. It was signed by Prime Minister Jo Vula in Suva in May.",
        [("labour pact with Tonga", "signed")],
    ),
    (
        "Fiji's wider accord with Tonga, agreed in December 2023, is awaiting signature.",
        [("accord with Tonga", "to_be_signed")],
    ),
    ("Fiji and Tonga signed a ceasefire declaration in Suva.", [("ceasefire declaration", "signed")]),
    ("The harbour concession was terminated by Tonga in 2018.", [("harbour concession", "ended")]),
    (
        "Tonga's parliament on Tuesday overrode the king's veto of the law on \"foreign money\".",
        [('law on "foreign money"', "signed")],
    ),
    (
        "Fiji and Tonga signed a loan agreement for a second reef road. Minister Jo Vea of Fiji inked the loan deal.",
        [("loan agreement for a second reef road", "signed")],
    ),
    (
        "Tonga's High Court suspended the reef framework that Nuku'alofa signed with Fiji in May.",
        [("reef framework", "ended")],
    ),
]

NAMES = [
    ("The envoy of Fiji said that it was an executive agreement.", []),
    ("The Lagoon Agreement, as the 2018 deal is known, ended a long dispute.", ["Lagoon Agreement"]),
    (
        "Petrodoe signed a 27-year sale and purchase agreement with Gasroe.",
        ["27-year sale and purchase agreement with Gasroe"],
    ),
    (
        "The European Parliament passed a resolution calling for sanctions against Georgia.",
        ["resolution calling for sanctions against Georgia"],
    ),
    (
        "Chad and Benin signed a peace treaty in Suva, known as the Suva Accords.",
        ["Suva Accords"],
    ),
    (
        "The Speaker issued a statement on the withdrawal of Fiji from the Reef Guard Treaty with Tonga.",
        ["Reef Guard Treaty"],
    ),
    (
        "Chad's president will not sign the law ratifying the so-called Lagoon Compact with Benin.",
        ["law ratifying the so-called Lagoon Compact with Benin", "Lagoon Compact"],
    ),
    (
        "Tonga's parliament passed a bill to ratify the Treaty on Coral Reefs.",
        ["bill to ratify the Treaty on Coral Reefs", "Treaty on Coral Reefs"],
    ),
    (
        "The House approved a resolution to ratify the Blue Reef Treaty.",
        ["resolution to ratify the Blue Reef Treaty", "Blue Reef Treaty"],
    ),
    (
        "Fiji will ratify the Agreement Establishing the Reef Facility in the first half of next year.",
        ["Agreement Establishing the Reef Facility"],
    ),
    (
        "Fiji approved an addendum to the port contract with Petrodoe. It extends the contract by four years.",
        ["addendum to the port contract with Petrodoe"],
    ),
    (
        "Tonga approved a supply contract with Petrodoe. A second contract, with Gasroe, is stuck in committee.",
        ["supply contract with Petrodoe", "second contract"],
    ),
]


def _read(text: str) -> Report:
    return Report("r", text, title="News", published="2024-06-26")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_said_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    found = read_report(_read(text), shared_model()).instruments
    assert [(each.name, each.status) for each in found] == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_which_texts_are_told(text: str, expected: list[str]) -> None:
    assert [each.name for each in read_report(_read(text), shared_model()).instruments] == expected
