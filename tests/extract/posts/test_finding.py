"""Who holds which office."""

import pytest

from dragoman.extract.mentions.finding import find_mentions
from dragoman.extract.posts.finding import find_posts
from dragoman.model.report import Report
from dragoman.pipeline import analyse, shared_model
from marked import marked

Row = tuple[str, str, str | None, str | None, str | None]


def posts_in(text: str, outlet: str | None = None) -> list[Row]:
    document = marked(text)
    mentions = find_mentions(document, Report(id="t", text=document.text, outlet=outlet))
    return [
        (mentions.by_id[post.person].name, post.title, post.body, post.state, post.standing)
        for post in find_posts(document, mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy Prime Minister – Minister of Foreign Affairs of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Deputy Prime Minister – Minister of Foreign Affairs", None, "FJ", None)],
        ),
        (
            "Deputy Minister of Trade of Fiji [Jone Tabua|PER] spoke. Deputy Minister [Tabua|PER] left.",
            [("Jone Tabua", "Deputy Minister of Trade", None, "FJ", None)],
        ),
        (
            "Deputy Prime Minister, Minister of Trade of Fiji [Jone Tabua|PER] spoke.",
            [
                ("Jone Tabua", "Deputy Prime Minister", None, "FJ", None),
                ("Jone Tabua", "Minister of Trade", None, "FJ", None),
            ],
        ),
        (
            "Fiji's [Public Works Minister|POST] [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Public Works Minister", None, "FJ", None)],
        ),
        (
            "H.E. [Jone Tabua|PER] High Commissioner of Fiji to Tonga came first.",
            [("Jone Tabua", "High Commissioner to Tonga", None, "FJ", None)],
        ),
        (
            "[Sione Vea|PER], who was sacked by [Jone Tabua|PER], as Tongan education secretary, spoke.",
            [],
        ),
        ("Former Fijian PM [Jone Tabua|PER] spoke.", [("Jone Tabua", "Prime Minister", None, "FJ", "former")]),
        (
            "Chairman of the Board of the Coral Bank of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Chairman of the Board", "Coral Bank of Fiji", "FJ", None)],
        ),
        (
            "Presidents [Jone Tabua|PER] of Fiji and [Sione Vea|PER] of Tonga spoke.",
            [("Jone Tabua", "President", None, "FJ", None), ("Sione Vea", "President", None, "TO", None)],
        ),
        (
            "Foreign ministers of Fiji and Tonga, [Jone Tabua|PER] and [Sione Vea|PER], spoke.",
            [("Jone Tabua", "Foreign minister", None, "FJ", None), ("Sione Vea", "Foreign minister", None, "TO", None)],
        ),
        (
            "Fijian Foreign Minister [Jone Tabua|PER] met his Tongan counterpart [Sione Vea|PER].",
            [("Jone Tabua", "Foreign Minister", None, "FJ", None), ("Sione Vea", "Foreign Minister", None, "TO", None)],
        ),
        (
            "The director general of Fiji's petroleum company Petrowest, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "director general", "Petrowest", "FJ", None)],
        ),
        ("Fijian Opposition MP [Jone Tabua|PER] spoke.", [("Jone Tabua", "MP", None, "FJ", None)]),
        ("UN special rapporteur [Jone Tabua|PER] spoke.", [("Jone Tabua", "special rapporteur", None, "UN", None)]),
        (
            "The Fijian leader [Jone Tabua|PER] met General [Sione Vea|PER].",
            [("Jone Tabua", "leader", None, "FJ", None)],
        ),
        (
            "President of Fiji [Jone Tabua|PER] spoke. President [Jone Tabua|PER] left.",
            [("Jone Tabua", "President", None, "FJ", None)],
        ),
        ("[Jone Tabua|PER], 61, the mayor of Suva, spoke.", [("Jone Tabua", "mayor", "Suva", "FJ", None)]),
        (
            "A spokesman for the Fijian army, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "spokesman", "army", "FJ", None)],
        ),
        (
            "Coral Party leader [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "leader", "Coral Party", None, None)],
        ),
        (
            "Fijian President [Jone Tabua|PER] agreed, his spokesman [Sione Vea|PER] said.",
            [("Jone Tabua", "President", None, "FJ", None), ("Sione Vea", "spokesman", None, "FJ", None)],
        ),
        (
            "Opposition Leader in the National Assembly [Jone Tabua|PER] of Fiji spoke.",
            [("Jone Tabua", "Opposition Leader", "National Assembly", "FJ", None)],
        ),
        (
            "Fijian Foreign Minister and Deputy Premier [Jone Tabua|PER] met his Tongan counterpart [Sione Vea|PER].",
            [
                ("Jone Tabua", "Foreign Minister", None, "FJ", None),
                ("Jone Tabua", "Deputy Premier", None, "FJ", None),
                ("Sione Vea", "Foreign Minister", None, "TO", None),
            ],
        ),
        (
            "Fijian Deputy Premier and Foreign Minister [Jone Tabua|PER] met his Tongan counterpart [Sione Vea|PER].",
            [
                ("Jone Tabua", "Deputy Premier", None, "FJ", None),
                ("Jone Tabua", "Foreign Minister", None, "FJ", None),
                ("Sione Vea", "Foreign Minister", None, "TO", None),
            ],
        ),
        ("Taoiseach [Aine Doe|PER] spoke.", [("Aine Doe", "Taoiseach", None, "IE", None)]),
        (
            "Fijian Foreign Minister [Jone Tabua|PER] met [Sione Vea|PER], his Tongan counterpart.",
            [("Jone Tabua", "Foreign Minister", None, "FJ", None), ("Sione Vea", "Foreign Minister", None, "TO", None)],
        ),
        (
            "Fijian PM [Jone Tabua|PER] met his counterparts from Tonga, [Sione Vea|PER], and Samoa, [Tavita Leo|PER].",
            [
                ("Jone Tabua", "Prime Minister", None, "FJ", None),
                ("Sione Vea", "Prime Minister", None, "TO", None),
                ("Tavita Leo", "Prime Minister", None, "WS", None),
            ],
        ),
        (
            "[Jone Tabua|PER], special envoy of the Secretary-General for Fiji, spoke.",
            [("Jone Tabua", "special envoy of the Secretary-General for Fiji", None, "UN", None)],
        ),
        (
            "Fijian Crown Prince Sheikh [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Crown Prince", None, "FJ", None)],
        ),
        ("Mayor [Jone Tabua|PER] of Suva spoke.", [("Jone Tabua", "Mayor", "Suva", "FJ", None)]),
        (
            "The commander of Fijian forces in Lebanon, General [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "commander", "Fijian forces in Lebanon", "FJ", None)],
        ),
        (
            "Caribbean Community (Caricom) Secretary-General [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Secretary-General", None, "CARICOM", None)],
        ),
        (
            "Fijian Minister for Pacific Peoples, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "Minister for Pacific Peoples", None, "FJ", None)],
        ),
        (
            "[Jone Tabua|PER], head of the dockers' union, spoke.",
            [("Jone Tabua", "head", "dockers' union", None, None)],
        ),
        (
            "A Fijian government spokesman in Suva, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "government spokesman", None, "FJ", None)],
        ),
        (
            "Tongan Trade Minister [Sione Vea|PER] met his counterpart from Fiji, [Jone Tabua|PER].",
            [("Sione Vea", "Trade Minister", None, "TO", None), ("Jone Tabua", "Trade Minister", None, "FJ", None)],
        ),
        (
            "Fijian Head of State [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Head of State", None, "FJ", None)],
        ),
        (
            "In Suva they met the Prime Minister, the Hon. [Jone Tabua|PER], on Monday.",
            [("Jone Tabua", "Prime Minister", None, "FJ", None)],
        ),
        (
            "Fiji's guest was the Minister of Inland Waters, Mr. [Jone Tabua|PER].",
            [("Jone Tabua", "Minister of Inland Waters", None, "FJ", None)],
        ),
        (
            "She was received by the President of the Republic, H.E. [Jone Tabua|PER].",
            [("Jone Tabua", "President of the Republic", None, None, None)],
        ),
        (
            "President of the Republic of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "President", None, "FJ", None)],
        ),
        (
            "The head of the Fijian Red Cross, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "head", "Fijian Red Cross", "FJ", None)],
        ),
        ("Ontario Premier [Jone Tabua|PER] spoke.", [("Jone Tabua", "Premier", "Ontario", "CA", None)]),
        (
            "Fiji met. The governor of Veramora, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "governor", "Veramora", "FJ", None)],
        ),
        (
            "Fiji's Minister of Water Resources, Farming and Processing Industry [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Minister of Water Resources, Farming and Processing Industry", None, "FJ", None)],
        ),
        (
            "The Minister of Foreign Affairs and Tongans Abroad [Sione Vea|PER] spoke.",
            [("Sione Vea", "Minister of Foreign Affairs and Tongans Abroad", None, "TO", None)],
        ),
        ("Asked by [Jone Tabua|PER], the Minister said no.", []),
        (
            "Fiji spoke. Ambassador [Jone Tabua|PER], Permanent Representative to the United Nations, spoke.",
            [("Jone Tabua", "Permanent Representative to the United Nations", None, "FJ", None)],
        ),
        (
            "Shadow Foreign Minister of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Shadow Foreign Minister", None, "FJ", None)],
        ),
        (
            "The Fijian Blue Party met. Its leader, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "leader", "Fijian Blue Party", "FJ", None)],
        ),
        (
            "The Bank of Fiji cut rates. Governor [Jone Tabua|PER] of Fiji spoke.",
            [("Jone Tabua", "Governor", "Bank of Fiji", "FJ", None)],
        ),
        (
            "The Jogorku Kenesh met. Deputy [Jone Tabua|PER] of Kyrgyzstan spoke.",
            [("Jone Tabua", "Deputy", "Jogorku Kenesh", "KG", None)],
        ),
        (
            "In [Suva|LOC], Mayor [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Mayor", "Suva", "FJ", None)],
        ),
        (
            "The Governor of [Naitasiri Province|LOC], [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "Governor", "Naitasiri Province", None, None)],
        ),
        (
            "King [Sione Vea|PER] of Tonga, the Deputy Premier and Trade Minister of Fiji, [Jone Tabua|PER], spoke.",
            [
                ("Sione Vea", "King", None, "TO", None),
                ("Jone Tabua", "Deputy Premier", None, "FJ", None),
                ("Jone Tabua", "Trade Minister", None, "FJ", None),
            ],
        ),
        (
            "The Prime Minister of Fiji, the Honourable [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "Prime Minister", None, "FJ", None)],
        ),
        (
            "The Chief Electoral Officer of Fiji, Mr. [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "Chief Electoral Officer", None, "FJ", None)],
        ),
        (
            "He met the Minister Responsible for Defence of Fiji, [Jone Tabua|PER].",
            [("Jone Tabua", "Minister Responsible for Defence", None, "FJ", None)],
        ),
        (
            "Politburo member and Foreign Minister of Fiji [Jone Tabua|PER] spoke.",
            [
                ("Jone Tabua", "Politburo member", None, "FJ", None),
                ("Jone Tabua", "Foreign Minister", None, "FJ", None),
            ],
        ),
        (
            "The mayor of Vera-Mora, [Jone Tabua|PER], spoke in Fiji.",
            [("Jone Tabua", "mayor", "Vera-Mora", "FJ", None)],
        ),
        (
            "Fiji's envoy for the Suva-Apia dialogue, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "envoy for the Suva-Apia dialogue", None, "FJ", None)],
        ),
        (
            "The Fijian ambassador-at-large for global criminal justice, [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "ambassador-at-large for global criminal justice", None, "FJ", None)],
        ),
        (
            "Mr [Jone Tabua|PER] (58), a former chief executive of the Bank of Fiji, spoke.",
            [("Jone Tabua", "chief executive", "Bank of Fiji", "FJ", "former")],
        ),
        (
            "Ministers [Tabua|PER] and [Vea|PER] met. Minister of Trade of Fiji [Jone Tabua|PER] spoke.",
            [("Jone Tabua", "Minister of Trade", None, "FJ", None), ("Vea", "Minister", None, "FJ", None)],
        ),
        (
            "The head of the state miner Deltamin, [Jone Tabua|PER], spoke in Fiji.",
            [("Jone Tabua", "head", "Deltamin", "FJ", None)],
        ),
        (
            "The Inspector General of Fiji, Chief Quaestor [Jone Tabua|PER], spoke.",
            [("Jone Tabua", "Inspector General", None, "FJ", None)],
        ),
        ("Ms Justice [Ana Roko|PER] of Fiji ruled.", [("Ana Roko", "Justice", None, "FJ", None)]),
    ],
)
def test_posts(text: str, expected: list[Row]) -> None:
    assert posts_in(text) == expected


def test_the_home_state_holds_where_nothing_is_said() -> None:
    assert posts_in("President [Jone Tabua|PER] spoke.", outlet="Xinhua")[0][3] == "CN"


def test_evidence_is_the_shortest_clause() -> None:
    document = marked("On Monday the Prime Minister of Fiji [Jone Tabua|PER] spoke.")
    mentions = find_mentions(document, Report(id="t", text=document.text))
    (post,) = find_posts(document, mentions)
    assert [span.quote(document.text) for span in post.evidence] == ["Prime Minister of Fiji Jone Tabua"]


def test_a_paper_that_writes_of_its_neighbours() -> None:
    text = "SUVA - Foreign Minister [Jone Tabua|PER] spoke."
    assert [row[3] for row in posts_in(text, "Tonga Courier")] == ["FJ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ports Fund chair is one thing. Jane Doe, who chairs the Delta Trade Council, spoke in Suva.", "chair"),
        ("The Delta Trade Council, headed by Jane Doe, met in Suva.", "head"),
        ("The Delta Trade Council, whose director is Jane Doe, met in Suva.", "director"),
        ("The Delta Trade Council, headed by Director Jane Doe, met in Suva.", "Director"),
        ("Jane Doe, the outspoken chair of the Delta Trade Council, spoke in Suva.", "chair"),
        ("Jane Doe took over as head of the Delta Trade Council in May.", "head"),
        ("The Delta Trade Council, chaired by Jane Doe, will hear the envoy.", "chair"),
        ("The Delta Trade Council (DTC) met. DTC spokesman Jane Doe spoke.", "spokesman"),
        ("The Delta Trade Council met in Suva. The president of the Council, Jane Doe, spoke.", "president"),
        ("The Delta Trade Council met. Deputy Director Jane Doe, of the Council, spoke.", "Deputy Director"),
        ("Jane Doe, who chaired the Delta Trade Council until 2022, spoke in Suva.", "chair"),
        ("Jane Doe, Operations Manager, Delta Trade Council, Suva", "Operations Manager"),
        ("Jane Doe, Head of Delegation, Delta Trade Council", "Head of Delegation"),
        ("The Delta Trade Council lost money. Managing director Jane Doe told reporters so.", "Managing director"),
    ],
)
def test_whom_the_words_beside_it_say_to_lead_a_body(text: str, expected: str) -> None:
    document = analyse(Report(id="t", text=text), shared_model())
    mentions = find_mentions(document, Report(id="t", text=text))
    found = [(post.title, post.body) for post in find_posts(document, mentions)]
    assert found == [(expected, "Delta Trade Council")]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Defence Minister Jone Tabua apologised to his Fijian opposite number, Sione Vea.", "Jone Tabua", None),
        ("Fiji's Jone Tabua, the interior minister, met Prime Minister Sione Vea.", "Jone Tabua", "FJ"),
        ("Tonga protested. Prime Minister Jone Tabua spoke by phone with his Tongan counterpart.", "Jone Tabua", "FJ"),
        ("Tongan Foreign Minister Sione Vea met National Security Adviser Jone Tabua in Suva.", "Jone Tabua", "FJ"),
        ("Prime Minister Sione Vea of Tonga will raise it with President Jone Tabua.", "Jone Tabua", "FJ"),
        ("In Suva, crowds gathered. Foreign Minister Jone Tabua blamed Tonga.", "Jone Tabua", "FJ"),
        ("Tongan President Sione Vea sent a letter, delivered by Foreign Minister Jone Tabua.", "Jone Tabua", "TO"),
        (
            "Fiji's minister visited Tonga. Fijian Trade Minister Ana Roko met Finance Minister Jone Tabua.",
            "Jone Tabua",
            "TO",
        ),
        ("Tongan Foreign Minister Sione Vea landed in Suva. He called on Prime Minister Ana Roko.", "Ana Roko", "FJ"),
        ("Tongan Minister of Trade Sione Vea was received by Presidential Adviser Ana Roko.", "Ana Roko", "FJ"),
        ("Tonga's premier, Sione Vea, spoke in a telephone call with Finance Minister Ana Roko.", "Ana Roko", "FJ"),
        ("Vea's host, Health Minister Ana Roko, thanked Tongan envoy Sione Vea.", "Ana Roko", "FJ"),
        ("Foreign Minister Ana Roko travels on to Tonga for talks with Premier Sione Vea.", "Sione Vea", "TO"),
        ("Tongan envoy Sione Vea came to Suva. He conveyed greetings from Premier Tevita Moala.", "Tevita Moala", "TO"),
        ("The Ministry of Foreign Affairs of Tonga said that Foreign Minister Sione Vea was well.", "Sione Vea", "TO"),
        ("The Tongan Defence Ministry said Foreign Minister Inia Turaga was well.", "Inia Turaga", "FJ"),
        (
            "President Jone Tabua of Fiji spoke of Tonga. President of the Horizon Foundation Ana Roko thanked him.",
            "Ana Roko",
            "FJ",
        ),
        ("The talks were chaired on the Tongan side by Deputy Customs Chief Sione Vea.", "Sione Vea", "TO"),
        (
            "The Fijian side was led by Inia Turaga, and the Tongan delegation by Secretary Sione Vea.",
            "Sione Vea",
            "TO",
        ),
        ("Foreign Minister Sione Vea will go to Suva in May. Tonga is small.", "Sione Vea", "TO"),
        ("His Tongan colleague, Economy Minister Sione Vea, did not buy it.", "Sione Vea", "TO"),
        ("A ministry spokesman in Nuku'alofa, Sione Vea, denied it.", "Sione Vea", "TO"),
        ("Nuku'alofa summoned High Commissioner Ana Roko.", "Ana Roko", "FJ"),
        (
            "The High Representative of the Union for Foreign Affairs and Security Policy, Ana Roko, spoke.",
            "Ana Roko",
            "EU",
        ),
        ("Fisheries Minister Sione Vea warned that Nuku'alofa would respond in kind.", "Sione Vea", "TO"),
        ("Tonga was silent. Prime Minister Sione Vea and Tongan Trade Minister Ana Roko spoke.", "Sione Vea", "FJ"),
        (
            "Vietnam and Norway met. Ministers Kjell Haugland and Nguyen Van Hoa signed a pact with Norway.",
            "Nguyen Van Hoa",
            "VN",
        ),
        ("Envoys from Vietnam and Norway met. Trade Minister Nguyen Van Hoa was pleased.", "Nguyen Van Hoa", "VN"),
        ("Envoys from Vietnam and Norway met. Trade Minister Kjell Haugland was pleased.", "Kjell Haugland", "NO"),
        ("Armenia wrote to Georgia. Health Minister Lusine Manukyan waited.", "Lusine Manukyan", "AM"),
        ("Peru sent a note. Trade Minister Al Paz called it bad and said Chile would stay.", "Al Paz", "CL"),
        ("Downing Street said Prime Minister Sione Vea had phoned.", "Sione Vea", "GB"),
        ("Tongan President Sione Vea spoke. Fiji summoned his ambassador, Ana Roko.", "Ana Roko", "TO"),
        ("Tonga closed its border, which Energy Minister Sione Vea had asked for.", "Sione Vea", "TO"),
        (
            "Fiji and Tonga met. The trade ministers of the two countries, Sione Vea and Ana Roko, left.",
            "Ana Roko",
            "FJ",
        ),
        ("The Tongan Defence Ministry sent aid. Fiji met Samoa, ministry spokesman Sione Vea said.", "Sione Vea", "TO"),
        ("Tonga asked the EU for aid. Commissioner Doe met Prime Minister Sione Vea in Apia.", "Sione Vea", "TO"),
        ("The U.N. mission, MONUSCO, left. Tonga wept. Its head, Sione Vea, spoke.", "Sione Vea", "TO"),
        (
            "Fiji agreed. The U.N. peacekeeping mission, MONUSCO, said it left. Its head, Ana Roko, spoke.",
            "Ana Roko",
            "UN",
        ),
        ("Tongan Premier Sione Vea Moala arrived. Vea was accompanied by Trade Minister Ana Roko.", "Ana Roko", "TO"),
    ],
)
def test_the_state_served_where_the_title_is_silent(text: str, name: str, state: str) -> None:
    report = Report(id="t", text=text, outlet="Fiji Courier")
    document = analyse(report, shared_model())
    mentions = find_mentions(document, report)
    served = {mentions.by_id[post.person].name: post.state for post in find_posts(document, mentions)}
    assert served[name] == state


@pytest.mark.parametrize(
    ("outlet", "text", "state"),
    [
        ("Wire", "Deputies in Nuku'alofa backed the treaty with Fiji. Opposition leader Sione Vea left.", "TO"),
        ("Embassy of Tonga in Fiji", "SUVA - Ambassador Sione Vea opened a clinic.", "TO"),
        ("Council of the EU Press Office", "Special Representative Sione Vea will travel to Suva.", "EU"),
        (
            "World Food Programme",
            "The World Food Programme halved rations in Fiji. Executive Director Jo Vea left.",
            "UN",
        ),
        ("The Reef Post", "Apia, 29 May 2025. Economy Minister Sione Vea opened the session.", "WS"),
    ],
)
def test_the_state_served_by_whose_page_it_is(outlet: str, text: str, state: str) -> None:
    report = Report(id="t", text=text, outlet=outlet)
    document = analyse(report, shared_model())
    assert [post.state for post in find_posts(document, find_mentions(document, report), outlet)] == [state]


def test_the_state_of_the_headline_is_that_of_officials_told_of_no_other() -> None:
    text = "Justice Minister Janez Potokar left.\n\nA spokesman in Brussels had no comment."
    report = Report(id="t", text=text, title="Slovenia: a minister leaves")
    document = analyse(report, shared_model())
    posts = find_posts(document, find_mentions(document, report), None, report.title)
    assert [post.state for post in posts] == ["SI"]


def test_a_headline_that_says_with_whom_tells_of_home() -> None:
    text = "The Cabinet approved it. Consent was sought by Trade Minister Ruwan Perera."
    report = Report(id="t", text=text, title="Cabinet approves trade deal with Singapore", outlet="Colombo Gazette")
    document = analyse(report, shared_model())
    posts = find_posts(document, find_mentions(document, report), report.outlet, report.title)
    assert [post.state for post in posts] == ["LK"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Jane Doe became home secretary on Friday, the first of Indian descent.", "GB"),
        ("Jane Doe became home secretary on Friday. India sent its wishes.", "IN"),
    ],
)
def test_an_agency_that_tells_of_affairs_abroad(text: str, state: str) -> None:
    report = Report(id="t", text=text, title="Britain names a minister", outlet="PTI")
    document = analyse(report, shared_model())
    posts = find_posts(document, find_mentions(document, report), None, report.title)
    assert [post.state for post in posts] == [state]


def test_two_of_one_office_are_of_the_two_states() -> None:
    text = "Tonga and Samoa agreed in Apia. The minutes were signed by Deputy Foreign Ministers Jo Vea and Al Roko."
    report = Report(id="t", text=text)
    document = analyse(report, shared_model())
    posts = find_posts(document, find_mentions(document, report))
    assert {post.state for post in posts} == {"TO", "WS"}


def test_two_of_one_family_hold_two_offices() -> None:
    text = "Fijian President [Jone bin Tabua|PER] met [Sione Vea Tabua|PER], the Vice President."
    assert [(name, title) for name, title, *_ in posts_in(text)] == [
        ("Jone bin Tabua", "President"),
        ("Sione Vea Tabua", "Vice President"),
    ]


def read_posts(text: str) -> list[tuple[str, str | None, str | None]]:
    """Title, body and state of the posts in a text that the language model reads."""
    report = Report(id="t", text=text, published="2025-03-14")
    document = analyse(report, shared_model(1))
    return [(post.title, post.body, post.state) for post in find_posts(document, find_mentions(document, report))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bavarian Interior Minister Georg Reindl opposed it.", ("Interior Minister", "Bavaria", "DE")),
        ("Scottish First Minister Ian Reid met the consul.", ("First Minister", "Scotland", "GB")),
        ("Tamil Nadu Fisheries Minister K. Selvam wrote to Delhi.", ("Fisheries Minister", "Tamil Nadu", "IN")),
        ("Peru's Minister for Trade, Madam Ana Mora, spoke.", ("Minister for Trade", None, "PE")),
        ("The council chose Ana Mora as its chairperson for a two-year term.", ("chairperson", "council", None)),
        (
            "The Chairman/CEO of the Norlanders in Diaspora Commission, Mrs Ana Mora, spoke.",
            ("Chairman/CEO", "Norlanders in Diaspora Commission", None),
        ),
        (
            "The National Grain Union met. The head of the union, Bob Roy, spoke.",
            ("head", "National Grain Union", None),
        ),
        (
            "Fiji's Deputy Prime Minister for Trade, Jane Doe, signed it.",
            ("Deputy Prime Minister for Trade", None, "FJ"),
        ),
        (
            "The Governor of Fiji's Autonomous Region of Rotuma, Jane Doe, agreed.",
            ("Governor", "Autonomous Region of Rotuma", "FJ"),
        ),
        (
            "The head of the Bolivian Navy's hydrographic service, Jane Doe, agreed.",
            ("head", "Bolivian Navy's hydrographic service", "BO"),
        ),
        ("Interior Secretary Captain (retd) Umar Danladi of Fiji spoke.", ("Interior Secretary", None, "FJ")),
        ("Fiji's state prosecutor in Ba province, Jane Doe, agreed.", ("state prosecutor", None, "FJ")),
        ("Hamas's politburo member Umar Danladi spoke.", ("politburo member", "Hamas", "PS")),
        (
            "Fiji's Vice Prime Minister in charge of Defence, Jane Doe, signed it.",
            ("Vice Prime Minister in charge of Defence", None, "FJ"),
        ),
        (
            "Umar Danladi, director general for North Korean nuclear affairs at the Fijian foreign ministry, spoke.",
            ("director general for North Korean nuclear affairs", "foreign ministry", "FJ"),
        ),
        (
            "MPs on the Committee on Defence and Internal Affairs, chaired by Wilson Kajwengye, demanded to see it.",
            ("chair", "Committee on Defence and Internal Affairs", None),
        ),
        ("Fiji met. Unification Minister Umar Danladi spoke.", ("Unification Minister", None, "FJ")),
        (
            "Fiji voted. Umar Danladi, leader of the opposition Lelo party, spoke.",
            ("leader", "Lelo party", "FJ"),
        ),
        ("Trade Minister-designate Umar Danladi of Fiji spoke.", ("Trade Minister", None, "FJ")),
        (
            "Umar Danladi, Tonga's Minister of Foreign and SPARTECA Affairs, spoke.",
            ("Minister of Foreign and SPARTECA Affairs", None, "TO"),
        ),
        (
            "Rear Admiral Umar Danladi, the commandant of the Tongan Coast Guard, spoke.",
            ("commandant", "Coast Guard", "TO"),
        ),
        ("Tonga's Chief of Defence Forces, Gen Umar Danladi, spoke.", ("Chief of Defence Forces", None, "TO")),
        ("Umar Danladi, the Tongan navy's deputy commander, spoke.", ("deputy commander", "navy", "TO")),
        ("Sir Umar Danladi, KC, Tonga's trade envoy to Chad, spoke.", ("trade envoy to Chad", None, "TO")),
        (
            "Umar Danladi (Reform Party), chair of the Fijian Senate's budget committee, spoke.",
            ("chair", "Fijian Senate's budget committee", "FJ"),
        ),
        (
            "Jane Doe, chief executive of the Norwegian shipping line Havfjord, denied it.",
            ("chief executive", "Havfjord", "NO"),
        ),
        (
            "Talks were held in Tonga. Umar Danladi, the country's incoming trade minister, spoke.",
            ("trade minister", None, "TO"),
        ),
        ("Umar Danladi, this year's ASEAN chair, spoke.", ("chair", None, "ASEAN")),
        ("Tonga's special envoy, retired general Umar Danladi, spoke.", ("special envoy", None, "TO")),
        (
            "Sultan Mahmood Danladi, Tonga's high commissioner in Suva, spoke.",
            ("high commissioner in Suva", None, "TO"),
        ),
        ("The Senator for Bauchi Central, Umar Danladi, spoke.", ("Senator for Bauchi Central", None, None)),
        (
            "Croatia was represented by Assistant Minister of Croatian Veterans Stjepan Horvat.",
            ("Assistant Minister of Croatian Veterans", None, "HR"),
        ),
    ],
)
def test_regions_constituencies_and_bodies_told_before(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert expected in read_posts(text)


def test_who_is_elected_by_a_union_is_not_its_president() -> None:
    found = read_posts("The African Union elected President Joe Doe of Ghana as its new chair.")
    assert ("President", None, "GH") in found
    assert not [each for each in found if each[0] == "President" and each[1:] != (None, "GH")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amir Gul Danladi of the Grain Chamber spoke.", "Amir Gul Danladi"),
        ("Sultan Mahmood Danladi, Tonga's high commissioner in Suva, spoke.", "Sultan Mahmood Danladi"),
        ("Sultan Danladi bin Tariq of Oman spoke.", "Danladi bin Tariq"),
        ("Sultan Umar Danladi of Brunei spoke.", "Umar Danladi"),
    ],
)
def test_titles_that_are_given_names(text: str, name: str) -> None:
    report = Report(id="t", text=text)
    mentions = find_mentions(analyse(report, shared_model()), report)
    assert name in [each.name for each in mentions.all if each.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "A delegation of the Delta Police, led by Colonel Jane Doe, arrived in Suva.",
        "Jane Doe, queen mother of the onion sellers, told the officials so.",
    ],
)
def test_who_leads_a_delegation_or_sellers_has_no_post(text: str) -> None:
    document = analyse(Report(id="t", text=text), shared_model())
    assert not find_posts(document, find_mentions(document, Report(id="t", text=text)))


def test_the_desk_of_a_body_is_named_with_it() -> None:
    text = "Head of the Interpol liaison office in Suva, [Jone Tabua|PER], spoke."
    assert [row[:3] for row in posts_in(text)] == [("Jone Tabua", "Head", "Interpol liaison office")]


def test_whose_chairman_a_company_told_of_has() -> None:
    text = "Delta Metals' chief executive has resigned, the company said. Its chairman, Jane Doe, will act."
    document = analyse(Report(id="t", text=text), shared_model())
    mentions = find_mentions(document, Report(id="t", text=text))
    assert [post.body for post in find_posts(document, mentions)] == ["Delta Metals"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It works," said Jane Doe, the Bank Group\'s Director General for Trade.', "Director General for Trade"),
        ("It works, according to Jane Doe, Tabua's foreign policy adviser.", "foreign policy adviser"),
        ("The Delta Fund met. It was signed by Resident Representative a.i. Jane Doe.", "Resident Representative"),
        ("Fiji's public defender, Jane Doe, opened an inquiry.", "public defender"),
    ],
)
def test_offices_behind_whose_they_are_and_before_names(text: str, expected: str) -> None:
    document = analyse(Report(id="t", text=text), shared_model())
    mentions = find_mentions(document, Report(id="t", text=text))
    assert [post.title for post in find_posts(document, mentions)] == [expected]
