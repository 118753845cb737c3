"""Who is who within one report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventful
from dragoman.analyse.segment import segment
from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.records import Candidates, Party
from dragoman.model.report import Report
from dragoman.model.sentence import Document
from dragoman.resolve.within_report.parties.clustering import resolve_parties
from dragoman.resolve.within_report.parties.clusters import out_of_capitals
from dragoman.resolve.within_report.parties.people import are_kin, name_words, same_person
from marked import marked


def resolved(text: str, outlet: str | None = None) -> tuple[list[Party], dict[str, list[str]]]:
    """The parties, and by the words of each mention without a name the names meant."""
    return resolution_of(marked(text), outlet)


def resolved_by_parser(text: str) -> dict[str, list[str]]:
    """What the mentions without a name mean, where the language model reads the text."""
    return resolution_of(Document(text, tuple(eventful.model().parse(segment(text), text))))[1]


def test_whom_somebody_urges_in_writing() -> None:
    text = "Minister Ana Mora wrote to Minister Juan Sol, urging him to raise the matter with Lima."
    assert resolved_by_parser(text)["him"] == ["Juan Sol"]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            (
                "Deputy Foreign Minister Ana Mora of Chile met Foreign Minister Juan Sol of Peru. The deputy minister "
                "thanked the Minister of Foreign Affairs."
            ),
            "the Minister of Foreign Affairs",
            ["Juan Sol"],
        ),
        (
            (
                "President Ana Mora of Chile received King Olav Berg of Norway. His Majesty thanked the President "
                "for the warm welcome."
            ),
            "His Majesty",
            ["Olav Berg"],
        ),
        (
            (
                "President Ana Mora of Chile received King Olav Berg of Norway. His Majesty thanked the President "
                "for the warm welcome."
            ),
            "the President",
            ["Ana Mora"],
        ),
        ("President Juan Sol of Peru thanked President Luis Vega of Chile for his support.", "his", ["Luis Vega"]),
        ("President Juan Sol of Peru welcomed President Luis Vega of Chile and his delegation.", "his", ["Luis Vega"]),
        ("Norway and Peru met on Monday. Peru left. The Kingdom condemned the attack.", "The Kingdom", ["Norway"]),
        (
            "Peru complained. The Norwegian foreign ministry said the government rejected the plan.",
            "the government",
            ["Norway"],
        ),
        (
            "Peru left the pact. Norway protested, and its foreign minister flew to Lima.",
            "its foreign minister",
            ["Norway"],
        ),
        (
            "Foreign Minister Juan Sol of Peru spoke on Monday. The ministry rejected the claims.",
            "The ministry",
            ["Peru"],
        ),
    ],
)
def test_whom_offices_styles_and_nouns_mean(text: str, words: str, meant: list[str]) -> None:
    assert resolved_by_parser(text)[words] == meant


def test_some_parties_are_nobody_told() -> None:
    assert "parties" not in resolved_by_parser("Peru and Chile met. Peru criticised efforts by some parties.")


def resolution_of(document: Document, outlet: str | None = None) -> tuple[list[Party], dict[str, list[str]]]:
    report = Report(id="t", text=document.text, outlet=outlet)
    mentions = find_mentions(document, report)
    candidates = Candidates(mentions.all, find_posts(document, mentions))
    resolution = resolve_parties(document, candidates, report)
    names = {party.id: party.name for party in resolution.parties}
    meant = {
        mention.span.quote(document.text): [names[party] for party in resolution.of.get(mention.id, ())]
        for mention in mentions.all
        if mention.form in {"office", "pronoun", "group", "noun", "short"}
    }
    return list(resolution.parties), meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. Tabua", "Jone Tabua", True),
        ("J.Tabua", "Jone Tabua", True),
        ("Erzhan Kalykov", "Yerzhan Kalykov", True),
        ("Jone Tabua", "Tabua Jone", True),
        ("Jone Tabua", "Sione Tabua", False),
        ("Jone Tabua", "Jone Vea", False),
        ("Sheikh Jone Tabua", "Jone Tabua", True),
        ("Jone Sheikh", "Mere Sheikh", False),  # a surname
        ("Jone al-Sayyid", "Jone Tabua", False),
        ("Jone al-Sayyid", "Jone Sayyid", True),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(name_words(one), name_words(other)) is same


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("It was seized by Fiji's coast guard on Friday.", "Fiji's coast guard"),
        ("It was seized by Fiji’s Reef Agency on Friday.", "Fiji’s Reef Agency"),
        ("They heard Tonga's foreign ministry deny it.", "Tonga's foreign ministry"),
    ],
)
def test_bodies_are_also_called_by_whose_they_are(text: str, alias: str) -> None:
    parties, _ = resolved(text)
    assert alias in [each for party in parties if party.kind == "body" for each in (party.name, *party.aliases)]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The Fijian Energy Ministry spoke. The [Fijian ministry|ORG] added this.",
            ["Energy Ministry"],
        ),
        (
            "The [Fijian ministry|ORG] spoke. The [Foreign Ministry|ORG] of Fiji added this.",
            ["Ministry of Foreign Affairs"],
        ),
        (
            "The Fijian Energy Ministry spoke. The Tongan Trade Ministry agreed. The [Fijian ministry|ORG] added this.",
            ["Energy Ministry", "Trade Ministry"],
        ),
        (
            "The Tongan Trade Ministry spoke. The [Fijian ministry|ORG] added this.",
            ["Trade Ministry", "Fijian ministry"],
        ),
    ],
)
def test_a_ministry_called_by_its_state_is_the_one_named_last(text: str, bodies: list[str]) -> None:
    parties, _ = resolved(text)
    assert [party.name for party in parties if party.kind == "body"] == bodies


def test_surnames_and_states_join() -> None:
    parties, _ = resolved("Fijian President [Jone Tabua|PER] spoke. Tabua praised Fiji. The Republic of Fiji agreed.")
    assert [(party.kind, party.name) for party in parties] == [("person", "Jone Tabua"), ("state", "Fiji")]
    assert parties[0].aliases == ("Tabua",)
    assert parties[0].state == "FJ"


def test_acronyms_join_their_names() -> None:
    parties, _ = resolved("The [Coral Reef Trust|ORG] (CRT) paid. Later [CRT|ORG] paid again.")
    assert [(party.name, party.aliases) for party in parties] == [
        ("Coral Reef Trust", ("CRT", "Coral Reef Trust (CRT)"))
    ]


def test_foreign_ministries_have_one_name() -> None:
    parties, _ = resolved("The Fijian Foreign Ministry spoke. The MFA of Fiji added this.", outlet="Fiji")
    assert [party.name for party in parties if party.kind == "body"] == ["Ministry of Foreign Affairs"]


def test_bodies_of_two_states_called_alike_are_told_apart() -> None:
    parties, _ = resolved("The Fijian Reef Service spoke. Tonga's Reef Service replied.")
    assert [party.name for party in parties if party.kind == "body"] == ["Fijian Reef Service", "Tonga's Reef Service"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kenyan-Somali Trade Council met in Nairobi.", "Kenyan-Somali Trade Council"),
        ("A Sri Lankan–Samoan Fisheries Committee sat.", "Sri Lankan–Samoan Fisheries Committee"),
    ],
)
def test_a_body_of_two_states_is_called_after_both_and_of_neither(text: str, name: str) -> None:
    parties, _ = resolved(text)
    assert [(body.name, body.state, body.aliases) for body in parties if body.kind == "body"] == [(name, None, ())]


def test_the_office_of_who_governs_is_of_the_state_told_behind() -> None:
    parties, _ = resolved("The office of the Prime Minister of Samoa spoke.")
    assert [(body.name, body.state) for body in parties if body.kind == "body"] == [
        ("office of the Prime Minister", "WS")
    ]


def test_a_body_is_not_the_one_it_belongs_to() -> None:
    parties, _ = resolved("The Harbour Troops of the State Committee for Coastal Safety of Fiji spoke.")
    assert [party.name for party in parties if party.kind == "body"] == [
        "Harbour Troops of the State Committee for Coastal Safety",
        "State Committee for Coastal Safety",
    ]


def test_references_without_a_name() -> None:
    _, meant = resolved(
        "Fijian Foreign Minister [Jone Tabua|PER]^ met Ambassador of Tonga [Mele Vea|PER]. The minister thanked Tonga. "
        "The ambassador agreed. The sides signed it. The two countries are close."
    )
    assert meant["The minister"] == ["Jone Tabua"]
    assert meant["The ambassador"] == ["Mele Vea"]
    assert meant["The sides"] == ["Tonga", "Fiji"]
    assert sorted(meant["The two countries"]) == ["Fiji", "Tonga"]


def test_pronouns_mind_gender() -> None:
    _, meant = resolved("Mr. [Jone Tabua|PER] met Ms. [Mele Vea|PER]. He was glad. She was too.")
    assert meant["He"] == ["Jone Tabua"]
    assert meant["She"] == ["Mele Vea"]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Norway closed its mission in Lima. It imposed sanctions on Peru.", "It", "Norway"),
        ("Norway warned Peru. It is clear that talks failed.", "It", None),
        ("Ana Mora received Luis Sol. Mora thanked him.", "him", "Luis Sol"),
        (
            "Ana Mora will meet Luis Sol and go on to Lima, where she is to speak, Jo Vea told reporters.",
            "she",
            "Ana Mora",
        ),
        (
            "Peruvian Minister Ana Mora received Togolese envoy Luis Sol in Lima. The guest left.",
            "The guest",
            "Luis Sol",
        ),
        (
            "Peruvian Minister Ana Mora received Togolese envoy Luis Sol in Lima. The visitor left.",
            "The visitor",
            "Luis Sol",
        ),
        ("Norway freed the sailors whom they had held since May.", "they", "Norway"),
        ("Ana Mora met Luis Sol. Sol promised to send doctors and invited her to Lima.", "her", "Ana Mora"),
        ("Norway recalled its envoy to Peru days after its army shot down a drone.", "army", "Norway"),
        (
            "Norway closed a port. Opposition leader Jo Vea called on the Government to open it.",
            "the Government",
            "Norway",
        ),
        ("Norway and Peru argued. The government in Lima expelled a consul.", "The government", "Peru"),
        (
            "Norway will help. Ana Mora of Norway asked the government for 60 boats.",
            "the government",
            "Norway",
        ),
    ],
)
def test_who_is_meant(text: str, words: str, meant: str | None) -> None:
    found = resolved_by_parser(text).get(words, [])
    assert found == ([meant] if meant else [])


def test_a_counterpart_is_the_other_one() -> None:
    text = "Peter Otieno met Grace Nakato in Busia. Otieno thanked his counterpart for her efforts."
    assert resolved_by_parser(text)["his counterpart"] == ["Grace Nakato"]


@pytest.mark.parametrize(
    ("before", "text", "words", "meant"),
    [
        (
            "President Luis Sol of Peru spoke.",
            "Foreign Minister Ana Mora met her Peruvian counterpart.",
            "counterpart",
            "Peru",
        ),
        (
            "Ambassador Luis Sol of Peru spoke.",
            "Minister Ana Mora thanked her Peruvian counterpart.",
            "counterpart",
            "Peru",
        ),
        (
            "Foreign Minister Luis Sol of Peru spoke.",
            "Minister Ana Mora met her Peruvian counterpart.",
            "counterpart",
            "Luis Sol",
        ),
    ],
)
def test_a_counterpart_is_of_the_same_rank(before: str, text: str, words: str, meant: str) -> None:
    resolved = resolved_by_parser(f"{before} {text}")
    assert [found for said, found in resolved.items() if said.endswith(words)] == [[meant]]


def test_both_are_the_other_two() -> None:
    text = "Ana Mora telephoned Luis Sol and Per Holm. Both backed Norway."
    assert resolved_by_parser(text)["Both"] == ["Luis Sol", "Per Holm"]


def test_plurals_mean_those_joined_before() -> None:
    _, meant = resolved(
        "President [Jone Tabua|PER] and Minister [Mele Vea|PER] came. They left. [Ana Kepu|PER] met them."
    )
    assert meant["They"] == meant["them"] == ["Jone Tabua", "Mele Vea"]


def test_a_short_noun_means_a_body_named_before() -> None:
    _, meant = resolved(
        "The [Reef Bank|ORG] lent to Fiji. Fiji thanked the bank. The bank was glad. The court was not."
    )
    assert meant["The bank"] == ["Reef Bank"]
    assert not meant.get("The court")


def test_places_are_no_parties_by_themselves() -> None:
    parties, _ = resolved("They met in Lima and in Arequipa.")
    assert parties == []


@given(
    st.lists(
        st.sampled_from(
            [
                "[A B|PER]",
                "B",
                "[X Bank|ORG]",
                "President",
                "of",
                "the",
                "Fiji",
                ".",
                "and",
                "he",
                "The sides",
                "Tonga's",
            ]
        ),
        max_size=14,
    )
)
def test_every_meaning_is_a_party(words: list[str]) -> None:
    document = marked(" ".join(words))
    report = Report(id="t", text=document.text)
    mentions = find_mentions(document, report)
    resolution = resolve_parties(document, Candidates(mentions.all, find_posts(document, mentions)), report)
    known = {party.id for party in resolution.parties}
    assert len(known) == len(resolution.parties)
    assert all(party in known for meant in resolution.of.values() for party in meant)


@pytest.mark.parametrize(
    ("text", "name", "older"),
    [
        ("The [Reef Authority|ORG], now the [Ocean Agency|ORG], paid.", "Ocean Agency", "Reef Authority"),
        ("The [Reef Authority|ORG] was renamed the [Ocean Agency|ORG] in May.", "Ocean Agency", "Reef Authority"),
        ("The [Reef Authority|ORG] has since been renamed [Ocean Agency|ORG].", "Ocean Agency", "Reef Authority"),
        ("The [Ocean Agency|ORG] (formerly the [Reef Authority|ORG]) paid.", "Ocean Agency", "Reef Authority"),
        (
            "The [Ocean Agency|ORG], previously known as the [Reef Authority|ORG], paid.",
            "Ocean Agency",
            "Reef Authority",
        ),
        ("The [Ocean Agency|ORG], until 2019 called the [Reef Authority|ORG], paid.", "Ocean Agency", "Reef Authority"),
        ("The [Reef Authority|ORG] changed its name to the [Ocean Agency|ORG].", "Ocean Agency", "Reef Authority"),
    ],
)
def test_a_body_that_was_renamed_is_one(text: str, name: str, older: str) -> None:
    (party,) = resolved(text)[0]
    assert party.name == name and older in party.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The [Reef Authority|ORG] and the [Ocean Agency|ORG] paid.",
        "The [Reef Authority|ORG] now owes the [Ocean Agency|ORG] much.",
        "The [Ocean Agency|ORG], formerly the [Reef Authority|ORG]'s archive, paid.",
        "The [Ocean Agency|ORG] formerly fought the [Reef Authority|ORG].",
    ],
)
def test_two_bodies_that_no_renaming_joins(text: str) -> None:
    assert len([party for party in resolved(text)[0] if party.kind == "body"]) == 2


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The [Reef Authority|ORG] was merged into the [Ocean Agency|ORG].", "merged"),
        ("The [Reef Authority|ORG] was abolished and merged into the [Ocean Agency|ORG] in May.", "merged"),
        ("The [Reef Authority|ORG] became the [Ocean Agency|ORG] in 2019.", "transformed"),
        ("The [Reef Authority|ORG], which in 2019 was transformed into the [Ocean Agency|ORG], paid.", "transformed"),
        ("The [Reef Authority|ORG] has been reorganised into a new [Ocean Agency|ORG].", "transformed"),
        ("The [Reef Authority|ORG] was replaced in March 2021 by the [Ocean Agency|ORG].", "replaced"),
        ("The [Reef Authority|ORG] gave way to the [Ocean Agency|ORG].", "replaced"),
        ("The [Reef Authority|ORG]'s successor, the [Ocean Agency|ORG], paid.", "replaced"),
        (
            "The [Reef Authority|ORG] was dissolved and its functions passed to the [Ocean Agency|ORG].",
            "functions",
        ),
        (
            "The [Reef Authority|ORG] was abolished on 1 March. Its powers were transferred to the [Ocean Agency|ORG].",
            "functions",
        ),
        ("The [Reef Authority|ORG]'s functions were taken over by the [Ocean Agency|ORG].", "functions"),
        ("The [Ocean Agency|ORG], the legal successor to the [Reef Authority|ORG], paid.", "replaced"),
        ("The [Ocean Agency|ORG], which replaced the [Reef Authority|ORG] in 2019, paid.", "replaced"),
        ("The [Ocean Agency|ORG] took over the functions of the [Reef Authority|ORG].", "functions"),
        ("The [Ocean Agency|ORG] has absorbed the [Reef Authority|ORG].", "merged"),
        ("The [Ocean Agency|ORG] was set up in 2019 to replace the [Reef Authority|ORG].", "replaced"),
        ("The [Ocean Agency|ORG] was created on the basis of the [Reef Authority|ORG].", "transformed"),
    ],
)
def test_a_body_that_took_the_place_of_another_is_another(text: str, how: str) -> None:
    bodies = {party.name: party for party in resolved(text)[0] if party.kind == "body"}
    assert set(bodies) == {"Reef Authority", "Ocean Agency"}
    found = [(each.party, each.how, each.planned) for each in bodies["Reef Authority"].successors]
    assert found == [(bodies["Ocean Agency"].id, how, False)]
    assert not bodies["Ocean Agency"].successors


def test_several_bodies_become_one() -> None:
    for text in (
        "The [Reef Authority|ORG] and the [Coast Service|ORG] were merged into the [Ocean Agency|ORG].",
        "The [Reef Authority|ORG] merged with the [Coast Service|ORG] to form the [Ocean Agency|ORG].",
        "The [Ocean Agency|ORG] was formed by the merger of the [Reef Authority|ORG] and the [Coast Service|ORG].",
    ):
        parties = resolved(text)[0]
        names = {party.id: party.name for party in parties}
        assert {(party.name, names[each.party]) for party in parties for each in party.successors} == {
            ("Reef Authority", "Ocean Agency"),
            ("Coast Service", "Ocean Agency"),
        }, text


def test_a_body_that_is_to_be_merged() -> None:
    (found,) = (each for party in resolved("The [Reef Authority|ORG] will be merged into the [Ocean Agency|ORG].")[0]
                for each in party.successors)  # fmt: skip
    assert found.planned and found.how == "merged"


def test_a_successor_with_a_longer_name_is_another() -> None:
    parties, _ = resolved(
        "The [Reef Service|ORG] was transformed into the [Coral Reef Service|ORG]. The [Reef Service|ORG] had ships."
    )
    assert [(party.name, len(party.evidence), len(party.successors)) for party in parties] == [
        ("Reef Service", 2, 1),
        ("Coral Reef Service", 1, 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The [Reef Authority|ORG] replaced the [Ocean Agency|ORG] as host of the talks.",
        "The [Reef Authority|ORG] became the [Ocean Agency|ORG]'s largest donor.",
        "The [Reef Authority|ORG] was not merged into the [Ocean Agency|ORG].",
        "The [Reef Authority|ORG] succeeded in suing the [Ocean Agency|ORG].",
        "The [Reef Authority|ORG] became part of the [Ocean Agency|ORG]'s campaign.",
        "The [Reef Authority|ORG] handed its report to the [Ocean Agency|ORG].",
    ],
)
def test_bodies_that_did_not_succeed_one_another(text: str) -> None:
    parties = [party for party in resolved(text)[0] if party.kind == "body"]
    assert len(parties) == 2 and not any(party.successors for party in parties)


def test_a_successor_is_of_the_state_of_its_predecessor() -> None:
    parties, _ = resolved("Fiji's [Reef Service|ORG] was merged into the [Ocean Agency|ORG].")
    assert {party.name: party.state for party in parties if party.kind == "body"}["Ocean Agency"] == "FJ"


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("Sheikh Hamdan bin Rashid Doe", "Sheikh Rashid Doe", True),
        ("Zayed bin Sultan Doe", "Sultan bin Zayed Doe", True),
        ("Mohamed bin Zayed", "Mohammed bin Zayed Doe", False),
        ("HE Al Doe", "Salim bin Rashid Al Doe", False),
        ("Rashid Doe", "Rashid Roe", False),
        ("H. bin Rashid Doe", "Hamdan bin Rashid Doe", False),
        ("Dr. Hamdan bin Rashid Doe", "Hamdan bin Rashid Doe", False),
    ],
)
def test_fathers_and_sons_are_two(one: str, other: str, kin: bool) -> None:
    assert are_kin(one, other) is kin


def test_successors_of_two_states_are_none() -> None:
    parties, _ = resolved("The Fijian Reef Service gave way to the Tongan Reef Service.")
    assert not any(party.successors for party in parties)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hassan bin Mohammed", "Mohamed Hassan Al Suwaidi", False),
        ("Elmer Doe", "Elmer Doe Rey", True),
        ("Anh Nguyen", "Nguyen Anh", True),
        ("Tran Thanh Man", "Le Van Thanh", False),
        ("Le Van Thanh", "Le Van Thanh", True),
    ],
)
def test_words_of_a_shorter_name_keep_their_order(one: str, other: str, same: bool) -> None:
    assert same_person(name_words(one), name_words(other)) is same


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("MINISTRY OF NATIONAL DEFENCE", "Ministry of National Defence"),
        ("JANE DOE", "JANE DOE"),
        ("MARIA SANTOS-LIMA", "Maria Santos-Lima"),
        ("UNICEF", "UNICEF"),
        ("TC ENERGY", "TC ENERGY"),
        ("Ministry of Defence", "Ministry of Defence"),
    ],
)
def test_names_of_headings_stand_as_in_a_text(told: str, shown: str) -> None:
    assert out_of_capitals(told) == shown
