"""References to parties, named or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.mentions.finding import Mentions, find_mentions
from dragoman.model.report import Report
from marked import marked


def mentions_in(text: str, outlet: str | None = None) -> Mentions:
    document = marked(text)
    return find_mentions(document, Report(id="t", text=document.text, outlet=outlet))


def found(text: str) -> list[tuple[str, str, str]]:
    return [(mention.kind, mention.form, mention.name) for mention in mentions_in(text).all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met the Kenyan side.", ("state", "noun", "Kenya")),
        (
            "Statement on the Economic Cooperation Organization",
            ("bloc", "name", "Economic Cooperation Organization"),
        ),
        ("She thanked the Minister for Oslo's help.", ("person", "office", "the Minister")),
        ("They met officials of the Republic of Chad.", ("state", "name", "Republic of Chad")),
        ("The fee is 5 US dollars for the UK.", ("state", "name", "UK")),
        ("Caribbean leaders met there.", ("bloc", "name", "Caribbean countries")),
        ("Talks between Lima and Quito failed.", ("state", "capital", "Lima")),
        ("He arrived in Lima on Friday.", ("place", "name", "Lima")),
        ("Talks between Brussels and Quito failed.", ("bloc", "capital", "European Union")),
        ("Belgian envoys left. Talks between Brussels and Quito failed.", ("state", "capital", "Brussels")),
        ("He arrived in Brussels on Friday.", ("place", "name", "Brussels")),
        ("They went to the Republic of Guinea-Bissau.", ("state", "name", "Republic of Guinea-Bissau")),
        ("The Faroes and Niue voted.", ("state", "name", "Faroes")),
        ("Ties with Central Asian countries grow.", ("bloc", "name", "Central Asian countries")),
        ("Tension in the South China Sea rose.", ("place", "name", "South China Sea")),
        (
            "It was told by the Ministry of Trade and Industry of Fiji.",
            ("body", "name", "Ministry of Trade and Industry"),
        ),
        ("The VI Coral Coast Economic Forum was held.", ("series", "name", "Coral Coast Economic Forum")),
        ("They will attend COP31 there.", ("series", "name", "COP31")),
        ("The two countries signed it.", ("group", "group", "The two countries")),
        ("Our country signed it.", ("state", "noun", "Our country")),
        ("The Chadian foreign ministry said so.", ("body", "name", "foreign ministry")),
        ("Peace was praised by the Kremlin.", ("body", "name", "Kremlin")),
        ("It was judged by a Tongan land court.", ("body", "name", "Tongan land court")),
        ("The prosecutor's office replied.", ("body", "noun", "prosecutor's office")),
        ("The Tongan embassy in Suva reopened.", ("body", "name", "Tongan embassy in Suva")),
        ("The Bank of Tonga spoke.", ("body", "name", "Bank of Tonga")),
        ("The Port of Lautoka signed it.", ("body", "name", "Port of Lautoka")),
        ("It was told by the Suva Special Economic Zone.", ("body", "name", "Suva Special Economic Zone")),
        ("Visas are issued by Tonga's embassy in Lima.", ("body", "name", "embassy in Lima")),
        (
            "She spoke at the United Nations General Assembly there.",
            ("body", "name", "United Nations General Assembly"),
        ),
        ("The opposition UNTA called it a victory.", ("body", "name", "UNTA")),
        ("The [Lakeside National Assembly|SERIES] will vote on it.", ("body", "name", "Lakeside National Assembly")),
        ("The strait was shut by the militia [Saraya Al Bahr|PER] on Friday.", ("body", "name", "Saraya Al Bahr")),
        (
            "It went to the Harbour Troops of the State Committee for Coastal Safety of Tonga.",
            ("body", "name", "State Committee for Coastal Safety"),
        ),
        ("They met at the African Union (AU) summit there.", ("series", "name", "African Union (AU) summit")),
        ("She told RFE/RL's Georgian Service so.", ("body", "name", "RFE/RL's Georgian Service")),
        ("She told RFE/RL's Georgian Service so.", ("body", "name", "RFE/RL")),
        ("[Vuna Tala|PER], a fishermen group, spoke.", ("body", "name", "Vuna Tala")),
        (
            "The guest from [Nuku Bay|LOC] of the [Nuku Bay chamber of commerce|ORG] spoke.",
            ("body", "name", "Nuku Bay chamber of commerce"),
        ),
        ("Suva, May 5 (Reef Wire) - Fiji said so.", ("body", "name", "Reef Wire")),
        ("Suva, May 5. /Reef Wire/. Fiji said so.", ("body", "name", "Reef Wire")),
        (
            "It was told by the office of the Tongan prime minister.",
            ("body", "name", "office of the Tongan prime minister"),
        ),
        (
            "It was told by the Office of the Prosecutor General there.",
            ("body", "name", "Office of the Prosecutor General"),
        ),
        ("It was told by the prime minister's office there.", ("body", "name", "prime minister's office")),
        (
            "It was told by the secretariat of the Andean Community.",
            ("body", "name", "secretariat of the Andean Community"),
        ),
        ("The Tongan border guards left.", ("body", "name", "border guards")),
        ("The High Commission of Tonga in Suva spoke.", ("body", "name", "High Commission of Tonga in Suva")),
        ("The Socialist Party of Fishers spoke.", ("body", "name", "Socialist Party of Fishers")),
        ("The National House of Chiefs spoke.", ("body", "name", "National House of Chiefs")),
        ("The Transitional Legislative Assembly spoke.", ("body", "name", "Transitional Legislative Assembly")),
        ("The Pacific Islands Forum spoke.", ("bloc", "name", "Pacific Islands Forum")),
        ("The [Mano River Union|ORG] spoke.", ("bloc", "name", "Mano River Union")),
        ("Australia thanked [Vuna Tala AM|PER] there.", ("person", "name", "Vuna Tala")),
        ("It was told by [NGO Reef Watch|ORG] there.", ("body", "name", "Reef Watch")),
        ("It was told by [Petrosen|PER]'s managing director.", ("body", "name", "Petrosen")),
        ("[Kelantan Menteri Besar Vuna Tala|PER] spoke.", ("person", "name", "Vuna Tala")),
        ("It was told by Siemens Energy there.", ("body", "name", "Siemens Energy")),
        ("[Vuna Tala|PER], the party's chair, spoke.", ("person", "name", "Vuna Tala")),
        ("They met in the Kremlin.", ("place", "name", "Kremlin")),
    ],
)
def test_finds(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The fee is 5 US dollars.", "US"),
        ("A project “Bridges of Friendship Fund” programme began.", "Bridges of Friendship Fund"),
        ("The South China Sea is wide.", "China"),
        ("They gave relief after cyclones [Irma|PER] and [Ivan|PER].", "Ivan"),
        ("The navy ship [La Perla|PER] left.", "La Perla"),
        ("The [HMS Perla|PER] left.", "HMS Perla"),
        ("The [HMS Perla|ORG] left.", "HMS Perla"),
        ("The tanker [Perla|ORG] left.", "Perla"),
        ("Sir [Jone Tabua|PER], [KC|ORG], left.", "KC"),
        ("They signed an [MoU|ORG] there.", "MoU"),
        ("Fiji's Minister of [Local Government|ORG] [Jone Tabua|PER] spoke.", "Local Government"),
        ("The Latin American tour began.", "American"),
        ("It costs nine US cents there.", "US"),
        ("Chile took over the presidency of the Andean Community.", "presidency of the Andean Community"),
        ("The rebel coalition [Reef Bloc|ORG] left.", "rebel coalition"),
        ("They gave us a book.", "us "),
        ("It fished in the Fijian Exclusive Economic Zone.", "Exclusive Economic Zone"),
        ("He wrote it on [X|PER] yesterday.", "X"),
        ("(Reporting by [Jone Tabua|PER] in Suva)", "Jone Tabua"),
        ("Press writer [Jone Tabua|PER] in Suva contributed to this report.", "Jone Tabua"),
        ("Chief of Army Staff General [Jone Tabua|PER] spoke.", "Army"),
    ],
)
def test_does_not_find(text: str, unwanted: str) -> None:
    assert unwanted not in [name for _, _, name in found(text)]


@pytest.mark.parametrize(
    ("text", "name", "title", "state"),
    [
        ("Prime Minister of Fiji [Jone Tabua|PER] spoke.", "Jone Tabua", "Prime Minister", "FJ"),
        ("[Jone Tabua|PER], the Prime Minister of Fiji, spoke.", "Jone Tabua", "Prime Minister", "FJ"),
        (
            "Fiji's Minister of Lands and Mines, Mr. [Jone Tabua|PER], spoke.",
            "Jone Tabua",
            "Minister of Lands and Mines",
            "FJ",
        ),
        (
            "The newly appointed Fijian ambassador to Peru [Jone Tabua|PER] spoke.",
            "Jone Tabua",
            "ambassador to Peru",
            "FJ",
        ),
        (
            "The Minister of Foreign Affairs and Worship of Peru, Ms. [Ana Rey|PER], spoke.",
            "Ana Rey",
            "Minister of Foreign Affairs and Worship",
            "PE",
        ),
        (
            "The Minister of Trade and Zoology of Fiji [Jone Tabua|PER] spoke.",
            "Jone Tabua",
            "Minister of Trade and Zoology",
            "FJ",
        ),
        ("Deputy Director General [Jone Tabua|PER] of Fiji spoke.", "Jone Tabua", "Deputy Director General", "FJ"),
        ("Fiji's Associate Foreign Minister [Jone Tabua|PER] spoke.", "Jone Tabua", "Associate Foreign Minister", "FJ"),
        ("President [Jone Tabua|PER] of Fiji spoke.", "Jone Tabua", "President", "FJ"),
        ("Minister of Transport of Fiji Jone Tabua spoke.", "Jone Tabua", "Minister of Transport", "FJ"),
        ("OSCE Secretary General [Jone Tabua|PER] spoke.", "Jone Tabua", "Secretary General", "OSCE"),
        ("[Jone Tabua KC|PER], the attorney general of Fiji, spoke.", "Jone Tabua", "attorney general", "FJ"),
        ("President [Jone Tabua|PER]—and nobody else—spoke for Fiji.", "Jone Tabua", "President", None),
    ],
)
def test_people_with_offices(text: str, name: str, title: str, state: str) -> None:
    persons = [(each.name, each.title, each.state) for each in mentions_in(text).all if each.kind == "person"]
    assert persons == [(name, title, state)]


def test_who_the_ministers_are() -> None:
    mentions = mentions_in("The foreign ministers of Fiji, Tonga and Samoa met. The ministers agreed.")
    group = next(each for each in mentions.all if each.kind == "group" and each.sentence == 1)
    assert [mentions.by_id[each].name for each in mentions.spelled_out(group)] == ["Fiji", "Tonga", "Samoa"]


def test_surnames_are_found_again() -> None:
    text = "[Jone Tabua|PER] spoke. Later Tabua left."
    assert [each.name for each in mentions_in(text).all if each.kind == "person"] == ["Jone Tabua", "Tabua"]


def test_coordinated_mentions() -> None:
    mentions = mentions_in("They visited Fiji, Tonga and Samoa.")
    states = [each for each in mentions.all if each.kind == "state"]
    assert mentions.conjuncts(states[0]) == states
    assert mentions.headed_by(0, states[1].head) == states[1]
    assert mentions.in_range(0, states[1].first, 99) == states[1:]


@given(
    st.lists(
        st.sampled_from(
            [
                "[A B|PER]",
                "[X Bank|ORG]",
                "President",
                "of",
                "the",
                "Fiji",
                ",",
                "and",
                "–",
                "'s",
                "Summit",
                "he",
                "(UN)",
            ]
        ),
        max_size=14,
    )
)
def test_any_words_are_survived(words: list[str]) -> None:
    mentions = mentions_in(" ".join(words))
    for mention in mentions.all:
        assert mention.first <= mention.head < mention.last
        assert mention in mentions.conjuncts(mention)


@pytest.mark.parametrize(
    ("text", "town", "state"),
    [
        ("Islamabad and the governor of Punjab disagree.", "Punjab", "PK"),
        ("India and the governor of Punjab disagree.", "Punjab", "IN"),
        ("The governor of Punjab disagrees.", "Punjab", "IN"),
        ("Tajikistan's border with China runs through Badakhshan.", "Badakhshan", "TJ"),
        ("The Taliban hold Badakhshan.", "Badakhshan", "AF"),
    ],
)
def test_of_towns_of_one_name_that_of_the_state_told_of_is_meant(text: str, town: str, state: str) -> None:
    (meant,) = (each for each in mentions_in(text).all if each.name == town)
    assert (meant.kind, meant.state) == ("place", state)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Manila-based lender agreed.", ("body", "short", "organisation")),
        ("The Manila-based lending agency agreed.", ("body", "short", "organisation")),
        ("The lending agency agreed.", ("body", "noun", "lending agency")),
    ],
)
def test_who_is_told_by_a_seat(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


def test_where_somebody_sits_is_left_out_on_request() -> None:
    mentions = mentions_in("The Manila-based lender met Fiji in Suva.")
    assert [each.name for each in mentions.all if each.kind == "place"] == ["Manila", "Suva"]
    assert [each.name for each in mentions.less_seats().all if each.kind == "place"] == ["Suva"]


@pytest.mark.parametrize(
    ("text", "expected", "unwanted"),
    [
        (
            "She opened the 12th Assembly of the Inter-Parliamentary Union.",
            ("series", "name", "Assembly of the Inter-Parliamentary Union"),
            "Assembly",
        ),
        (
            "The 45th Session of the United Nations Human Rights Council opened.",
            ("body", "name", "United Nations Human Rights Council"),
            "Session of the United Nations",
        ),
        ("The union is of the Parliaments of sovereign states.", ("body", "short", "union"), "Parliaments"),
        ("Fiji will get US $10 million.", ("state", "name", "Fiji"), "US"),
        ("Swedish Treasury and Budget Minister Ana Mora spoke.", ("person", "name", "Ana Mora"), "Swedish Treasury"),
    ],
)
def test_what_is_and_is_not_named(text: str, expected: tuple[str, str, str], unwanted: str) -> None:
    assert unwanted not in {name for _, _, name in found(text)}
    assert expected in found(text)
