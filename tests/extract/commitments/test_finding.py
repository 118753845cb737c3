"""Commitments and courtesies, read with the model that is shipped."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.extract.commitments.finding import find_commitments
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.evidence import Span
from dragoman.model.records import Commitment, Event, Instrument, Origin
from dragoman.model.report import Report
from dragoman.model.sentence import Document

PUBLISHED = "2024-06-26"


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def commitments(model: LanguageModel, text: str, events: tuple[Event, ...] = ()) -> list[Commitment]:
    report = Report("r", text, title="", published=PUBLISHED)
    day = date.fromisoformat(PUBLISHED)
    parsed = [
        replace(each, times=find_times(each, text, day), quantities=find_quantities(each, text))
        for each in model.parse(segment(text), text)
    ]
    document = Document(text, tuple(parsed))
    return list(find_commitments(document, find_mentions(document, report), events, (), (), report))


PROMISES = [
    ("Lawmakers have until 30 September to approve it.", "Lawmakers to approve it", "scheduled", "2024-09-30"),
    ("The next report of the panel is due in November.", "next report of the panel", "expected", "2024-11"),
    ("A first tanker is due at the Beira terminal on Sunday.", "first tanker", "expected", "2024-06-30"),
    ("The ministry must also submit a report to the court ahead of the hearing in October.",
     "submit a report to the court", "instructed", "2024-10"),
    ("Mali promised to publish a legal opinion by October.", "publish a legal opinion", "promised", "2024-10"),
    ("Mali will appeal the ruling within 30 days.", "appeal the ruling", "scheduled", "2024-07-26"),
    ("Cabinet asked the Ministry of Finance to submit a paper on the debt by October.", "submit a paper on the debt",
     "instructed", "2024-10"),
    ("Mali will not pay the fee.", "not pay the fee", "promised", None),
    ("Bolivia will build a yard on land ceded to it under the 1992 Ilo accords.", "build a yard", "promised", None),
    ("Mali promised an answer on the patrols within 30 days.", "answer on the patrols", "promised", "2024-07-26"),
    ("The works are due to be completed within 18 months.", "works to be completed within 18 months", "scheduled",
     "2025-12-26"),
    ("The ministers mandated the Secretariat to develop a model contract by October.", "develop a model contract",
     "instructed", "2024-10"),
    ("The committee tasked the Secretariat with preparing a draft charter by October.", "preparing a draft charter",
     "instructed", "2024-10"),
    ("The Council requested the Commission to submit proposals before the summer break.", "submit proposals",
     "instructed", None),
    ("Foreign Minister Retno Marsudi said Indonesia will open an embassy in Fiji next year.",
     "open an embassy in Fiji", "promised", "2025"),
    ("Indonesia will open an embassy in Fiji on 1 July.", "open an embassy in Fiji", "scheduled", "2024-07-01"),
    ("Ecuador promised to release the detained sailors.", "release the detained sailors", "promised", None),
    ("Denmark plans to train Ukrainian pilots at an air base.", "train Ukrainian pilots", "promised", None),
    ("President William Ruto instructed the Ministry of Health to deliver medicine to the camp.",
     "deliver medicine to the camp", "instructed", None),
    ("Malawi has promised a written reply by Friday.", "written reply", "promised", "2024-06-28"),
    ("The Ministry of Works must repair the bridge by 31 July.", "repair the bridge", "instructed", "2024-07-31"),
    ("Georgia resolved to dismantle the radar by 2026.", "dismantle the radar", "promised", "2026"),
    ("Brazil promised an answer on the tariff by 5 July.", "answer on the tariff", "promised", "2024-07-05"),
    ("The line is due to be completed in 2027.", "line to be completed in 2027", "scheduled", "2027"),
    ("Iranian companies will build a pipeline.", "build a pipeline", "promised", None),
    ("Norway will not deploy troops to the region.", "not deploy troops", "promised", None),
    ("The mayor's office was instructed to submit a plan by 5 July.", "submit a plan", "instructed", "2024-07-05"),
    ("A ruling is expected by 5 July.", "ruling", "expected", "2024-07-05"),
    ("Chad plans to begin exporting gum to Togo in August.", "begin exporting gum", "promised", "2024-08"),
    ("Gabon has until 1 August to answer the complaint.", "answer the complaint", "scheduled", "2024-08-01"),
    ("Benin committed itself to paying the arrears by 31 July.", "paying the arrears", "promised", "2024-07-31"),
    ("Togo and Fiji will partner in opening a clinic in Suva.", "opening a clinic", "promised", None),
    ("Togo announced plans to withdraw from the pact by 31 July.", "withdraw from the pact", "promised", "2024-07-31"),
    ("Mali expects to receive the wagons in August.", "receive the wagons", "expected", "2024-08"),
    ("The waiver comes into effect on 1 August.", "waiver to come into effect", "scheduled", "2024-08-01"),
    ("The Bank of Chad will publish its results on 5 July.", "publish its results", "scheduled", "2024-07-05"),
    ("The figures for May will be released on 5 July.", "figures for May to be released on 5 July",
     "scheduled", "2024-07-05"),
    ("Peru is to inform the court of the steps taken no later than 1 August.", "inform the court", "scheduled",
     "2024-08-01"),
    ("Malta wants to close its consulate in Sfax in August.", "close its consulate", "proposed", "2024-08"),
    ("The two sides fixed 4 October for the opening of the dam.", "opening of the dam", "scheduled", "2024-10-04"),
    ("The handover of the base is foreseen for November.", "handover of the base", "scheduled", "2024-11"),
    ("Chad plans the withdrawal of its men by 31 July.", "withdrawal of its men", "promised", "2024-07-31"),
    ("Its report is to be handed to the council by 31 July.", "report to be handed to the council", "scheduled",
     "2024-07-31"),
    ("A joint company is to be registered by 31 July.", "joint company to be registered", "scheduled", "2024-07-31"),
    ("Ghana agreed to publish the accounts by mid-August.", "publish the accounts", "promised", "2024-08-15"),
    ("The terminal will go into service in August.", "terminal to go into service", "scheduled", "2024-08"),
    ("The terminal will be operational by August.", "terminal to be operational by August", "scheduled", "2024-08"),
    ("By August Latvia will have built 40 watchtowers.", "built 40 watchtowers", "promised", "2024-08"),
    ("Benin is expected to give its answer in August.", "give its answer", "expected", "2024-08"),
    ("The embassy of Ghana is to take up its work in August.", "take up its work", "promised", "2024-08"),
    ("Chad pledged to continue to train Nigerien pilots.", "train Nigerien pilots", "promised", None),
    ("Interior Minister Juma Okello promised that the police would search the forest.",
     "search the forest", "promised", None),
    ("The Kenya Red Cross will be forced to shut a clinic by 31 July.", "shut a clinic", "expected", "2024-07-31"),
    ("Togo will keep its 40 engineers in the port for another two years.", "keep its 40 engineers", "promised", None),
    ("Deputy Minister Sara Kole assured that the owners would bear the cost.", "bear the cost", "promised", None),
    ("The Union of Comoros will ratify it within 60 days.", "ratify it", "scheduled", "2024-08-25"),
    ("On Tuesday Chad agreed to reopen the market in Abéché before 15 July.", "reopen the market", "promised",
     "2024-07-15"),
    ("Foreign Minister Ana Lindo said the consulate would be closed before the end of the month.",
     "consulate to be closed before the end", "promised", "2024-06-30"),
    ("Minister Ana Lindo promised that the visa office would reopen next month.", "reopen next month", "promised",
     "2024-07"),
    ("Benin will decide next week whether to send observers.", "decide next week", "promised", "2024-07-01/2024-07-07"),
    ("The Malagasy Red Cross will close two clinics in August unless donors pay.", "close two clinics", "expected",
     "2024-08"),
    ("Togo denies the charge; it will publish the accounts by 5 July.", "publish the accounts", "scheduled",
     "2024-07-05"),
    ("Police promised to look into the complaints of the sailors.", "look into the complaints", "promised", None),
    ("The first lorries left in June and the rest will follow by 5 July.", "rest to follow by 5 July", "scheduled",
     "2024-07-05"),
    ("The pact, which lapses on 31 July, covers tuna.", "pact to lapse on 31 July", "scheduled", "2024-07-31"),
    ("Mali is closing its consulate in Tamale on 1 August.", "closing its consulate", "scheduled", "2024-08-01"),
    ("The findings of the inquiry are due on 1 August.", "findings of the inquiry", "expected", "2024-08-01"),
    ("Malta asked the Commission for a ruling by 5 July.", "ruling", "expected", "2024-07-05"),
    ("The debate was put off until 5 July.", "debate", "scheduled", "2024-07-05"),
    ("The permit runs out on 31 July.", "permit to run out", "scheduled", "2024-07-31"),
    ("The charter takes effect on 1 August.", "charter to take effect", "scheduled", "2024-08-01"),
    ("Minister Ana Lindo promised the widows an answer by 5 July.", "answer", "promised", "2024-07-05"),
    ("Togo would make land available for the camp by 5 July.", "make land available", "scheduled", "2024-07-05"),
    ("Kenya will allow traders to use the crossing from 1 August.", "allow traders", "scheduled", "2024-08-01"),
    ("Chad hopes to finish the inquiry by 31 July.", "finish the inquiry", "expected", "2024-07-31"),
    ("Benin urged Togo to free the traders by 5 July.", "free the traders", "proposed", "2024-07-05"),
    ("Norway told Malta that the firm would open its training course to sailors in August.",
     "open its training course", "promised", "2024-08"),
    ("Chad has for its part undertaken to finish the wall by 31 July.", "finish the wall", "promised", "2024-07-31"),
    ("The registry will publish a list of today's votes by 5 July.", "registry to publish a list", "scheduled",
     "2024-07-05"),
    ("A spokesman said Togo and Benin had agreed to exchange maps of the reef.", "exchange maps", "promised", None),
    ("The Reef Institute is expected to complete a survey of the lagoon by the end of this year.", "complete a survey",
     "expected", "2024-12-31"),
    ("The Prime Minister, Ana Roko, said her country would open the port to ferries in August.", "open the port",
     "promised", "2024-08"),
    ("Minister Ana Lindo said she would refer the petition to the court.", "refer the petition", "promised", None),
    ("The council requested the Secretariat to submit a draft by 5 July.", "submit a draft", "instructed",
     "2024-07-05"),
    ("The union demanded that the accounts be published by 5 July.", "accounts to be published by 5 July",
     "proposed", "2024-07-05"),
    ("Provisional duties, if any, are due by 31 July.", "Provisional duties", "expected", "2024-07-31"),
    ("Fiji will repair the jetty by the end of 2025.", "repair the jetty", "promised", "2025-12-31"),
    ("Chad's minister, who has until 3 July to decide, has little choice.", "decide", "scheduled", "2024-07-03"),
    ("Delivery of the second ferry is promised for 2027.", "Delivery of the second ferry", "promised", "2027"),
    ("The line to Chad is now to be completed in 2026.", "line to Chad to be completed", "scheduled", "2026"),
    ("Chad agreed to activate a coordination office.", "activate a coordination office", "promised", None),
    ("Chad is expected to formally rejoin the pact in 2025.", "rejoin the pact", "expected", "2025"),
    ("Chad will repair the bridge by mid-2026.", "repair the bridge", "promised", "2026"),
    ("Norway will keep up its controls at the ferry port until 31 July.", "keep up its controls", "scheduled",
     "2024-07-31"),
    ("The cabinet rejected the petition while promising to publish the accounts by 5 July.", "publish the accounts",
     "promised", "2024-07-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "action", "strength", "due"), PROMISES)
def test_commitments(model: LanguageModel, text: str, action: str, strength: str, due: str | None) -> None:
    found = commitments(model, text)
    assert len(found) == 1
    assert found[0].action.startswith(action)
    assert found[0].strength == strength
    assert (found[0].due.iso if found[0].due else None) == due


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will continue to strengthen cooperation in all areas.",
        "The ministers expressed readiness to further expand cooperation.",
        "If the parties agree, Norway will build the road.",
        "The meeting will start at 10 a.m.",
        "Poland opened an embassy in Fiji.",
        "Norway would not deploy troops to the region.",
        "An offer to repair the dam was turned down.",
        "Donors pledged 300 million euros.",
        "Mali offered to train observers.",
        "Benin is ready to host the archive.",
        "Ghana had agreed to set up a commission.",
        "The truce was signed without a commitment to open the crossing.",
        "Malta denied reports that Chad would publish the accounts by Friday.",
        "The Prime Minister, Ana Roko, will open the forum in Suva on 15 July.",
        "The Prime Minister, Ana Roko, will lay a wreath in Suva on 15 July.",
        "Repairs that begin on a Friday after a ban fool nobody.",
        "The former president of Chad had scheduled the withdrawal to be completed by 1 July.",
        "Chad would closely watch the compliance of Togo, the minister said.",
        "The minister, Ana Roko, plans to return home on 18 July.",
        "Malta warned that it would suspend the ferry in August unless the tolls fall.",
        "Benin urged Togo to free the traders.",
        "Chad hopes to finish the inquiry.",
        "The two states agreed to exchange views on trade.",
        "A trade mission of Fiji would leave for Suva in August, the ministry said.",
        "The commission will be held in Suva on 15 August.",
        "The joint committee will hold its first meeting in Suva on 15 August.",
        "The initiative would reduce the dependence of traders on the dollar, Governor Ana Roko said.",
        "The bill comes before the Commons in August.",
        "The protocol obliges its members to harmonise the penalties.",
        "The state visit of May 2023, during which Fiji and Tonga agreed to establish a council, was warm.",
        "The sides had agreed on January 6 to set up a commission, he said.",
        "The agency requires US$40 million to sustain its clinics until September.",
        "The seventh is slated for 20 August in Suva.",
        "Estonia takes over on 1 August.",
        "Participants agreed to reconvene on 20 August.",
        "Under Secretary Ana Roko will thank Fiji for its help on 5 July.",
        "They agreed to speed up preparations for the visit.",
        "The court is expected to hold hearings in August.",
        "Tonga will meet the traders in Suva in August.",
        "The Norwegian ambassador will be summoned on 5 July.",
        "The fish market is to open on 1 August.",
        "Will the ferry be repaired by 5 July?",
        "Few in Suva believe that the ferry will be repaired by 5 July.",
        "Fiji and Tonga had set up a hotline to report collisions by 5 July.",
        "The council decided to send a mission to Tonga in August.",
        "The harbour has a commission to probe the losses.",
        "Mali will not accept any structure on its soil.",
        "We are not going to review anything under pressure, he said.",
        "He declined to say whom the ministry would appoint.",
        "Mali gave Benin two weeks to lift the levy, failing which Bamako would ban its cattle.",
        "Benin doubts that Togo will repair the bridge before October.",
    ],
)
def test_courtesies_and_conditions(model: LanguageModel, text: str) -> None:
    assert commitments(model, text) == []


def test_each_act_has_the_day_of_its_own_words(model: LanguageModel) -> None:
    text = "Fiji will open a registry on 1 August and publish its rules by 30 September."
    assert [each.due.iso for each in commitments(model, text) if each.due] == ["2024-08-01", "2024-09-30"]


def test_a_time_allowed_is_no_day_of_the_deed_before(model: LanguageModel) -> None:
    text = "Fiji would buy the land by 31 July and issue the permits within 90 days of the application."
    assert [each.due.iso if each.due else None for each in commitments(model, text)] == ["2024-07-31", None]


def test_a_deadline_goes_before_what_a_plan_is_for(model: LanguageModel) -> None:
    text = "Fiji instructed the ministry to prepare an action plan for 2025-2027 by the end of the year."
    assert [each.due.iso for each in commitments(model, text) if each.due] == ["2024-12-31"]


def test_a_planned_event_is_followed_up_as_such(model: LanguageModel) -> None:
    text = "Indonesia will open an embassy in Fiji next year."
    found = commitments(model, text)
    planned = Event("OCCASION", "launch", "planned", origin=Origin("launch", (found[0].origin.words[-1],)))
    assert commitments(model, text, (planned,)) == []


def test_each_of_several_named_tasks(model: LanguageModel) -> None:
    text = (
        "Foreign Minister Ibrahim Sow instructed the Ministry of Transport to promote projects such as "
        "the Kaolack Bridge and the Port of Ndayane."
    )
    found = commitments(model, text)
    assert [each.action for each in found] == ["promote Kaolack Bridge", "promote Port of Ndayane"]
    assert {each.strength for each in found} == {"instructed"}
    assert [text[each.evidence[1].start : each.evidence[1].end] for each in found] == [
        "Kaolack Bridge",
        "Port of Ndayane",
    ]


def test_who_answers(model: LanguageModel) -> None:
    cases = [
        ("The Ministry of Health of Chad met. Health Minister Ali Idriss instructed to repair the clinic by 5 July.",
         ["Ministry of Health"]),
        ("Togo's Trade Minister Ama Kudzo and Benin's Trade Minister Luc Dossou agreed to build a depot by 2026.",
         ["Togo", "Benin"]),
        ("Chad has plans to build a depot in Abéché by 2026.", ["Chad"]),
        (("Fiji's minister Ana Roko and Tonga's minister Sione Vea agreed that a depot would be built and that the two "
          "ministries would exchange lists by 31 July."), ["Fiji", "Tonga", "Fiji", "Tonga"]),
        ("The Cabinet will finance the quay, Fiji's Trade Minister Ana Roko said.", ["Fiji"]),
        ("The state utility, the Reef Power Company, has pledged to close the oldest unit by 2026.",
         ["Reef Power Company"]),
        ("It will publish the list, Health Minister Ali Idriss said.", ["it"]),
        ("Mayor Ali Idriss said the ferry would be repaired by 31 July.", ["Ali Idriss"]),
        ("Interior Minister Juma Okello promised that the police would search the forest.", ["Juma Okello"]),
        ("The hull will be repaired by engineers from the Reef Development Bank.", ["Reef Development Bank"]),
        ("Fijian Foreign Minister Ana Roko said her country would open the airstrip in August.", ["Fijian"]),
        ("The Governor of the Bank of Fiji, Ana Roko, said that the licences would be issued by 31 July.",
         ["Bank of Fiji"]),
        ("Fijian Foreign Minister Ana Roko said that the airstrip would be mended by 31 July. Fiji agreed.", ["Fiji"]),
        ("Fiji's Supreme Court met. The court's final judgment is expected in July.", ["court"]),
        ("The Reef Development Bank's report will be published by 31 July.", ["Reef Development Bank"]),
        ("Fiji protested to Tonga. \"We expect an answer within seven days,\" Fiji's Trade Minister, Ana Roko, said.",
         ["Tonga"]),
        ("Fiji's minister Ana Roko and Tonga's minister Sione Vea agreed that the quay would be mended before July.",
         ["Fiji", "Tonga"]),
        ("The foreign ministers of Fiji, Tonga and Samoa met. The ministers agreed to build a depot by 2026.",
         ["Fiji", "Tonga", "Samoa"]),
        ("The party's leader, Ana Roko, said her party would publish the list next week.", ["Ana Roko"]),
        ("Fiji and Tonga met in Suva. The two ministers instructed the technical teams to finish the talks by 31 July.",
         ["Fiji", "Tonga"]),
    ]  # fmt: skip
    for text, expected in cases:
        report = Report("r", text, title="", published=PUBLISHED)
        parsed = [
            replace(s, times=find_times(s, text, date.fromisoformat(PUBLISHED)))
            for s in model.parse(segment(text), text)
        ]
        document = Document(text, tuple(parsed))
        mentions = find_mentions(document, report)
        found = find_commitments(document, mentions, (), (), (), report)
        assert [mentions.by_id[ref].name for each in found for ref in each.by] == expected


def test_who_answers_for_the_government(model: LanguageModel) -> None:
    text = (
        "Fiji's Foreign Minister Ana Roko thanked Japan and said the Government would complete the pipeline by 31 July."
    )
    report = Report("r", text, title="", published=PUBLISHED)
    document = Document(text, tuple(model.parse(segment(text), text)))
    mentions = find_mentions(document, report)
    found = find_commitments(document, mentions, (), (), (), report)
    assert [[mentions.by_id[each].name for each in one.by] for one in found] == [["Fiji"]]


def test_a_text_that_runs_out_is_followed_up_as_such(model: LanguageModel) -> None:
    text = "The fuel supply agreement with Tonga, which expires on 1 August, covers diesel."
    assert commitments(model, text)
    start = text.index("agreement")
    told = Instrument(
        "agreement",
        "fuel supply agreement",
        "in_force",
        (),
        None,
        None,
        (Span(start, start + 9),),
        Origin("instrument:agreement", (Span(start, start + 9),)),
        0.6,
    )
    report = Report("r", text, title="", published=PUBLISHED)
    day = date.fromisoformat(PUBLISHED)
    parsed = [replace(each, times=find_times(each, text, day)) for each in model.parse(segment(text), text)]
    document = Document(text, tuple(parsed))
    assert not find_commitments(document, find_mentions(document, report), (), (told,), (), report)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            (
                "The Harbour Institute counted 40 ships in May. The Harbour Institute has nine offices. "
                "The next figures will be released on 5 July."
            ),
            True,
        ),
        ("The Harbour Institute counted 40 ships in May. The next figures will be released on 5 July.", False),
        (
            (
                "The Harbour Institute counted 40 ships in May. The Harbour Institute has nine offices. "
                "The bridge will be painted on 5 July."
            ),
            False,
        ),
    ],
)
def test_what_is_to_be_published_is_of_the_body_the_report_is_of(
    model: LanguageModel, text: str, published: bool
) -> None:
    found = commitments(model, text)
    assert [bool(each.by) for each in found] == [published]
