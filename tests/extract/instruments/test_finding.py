"""Named texts out of sentences in many outlets' manners, read with the model that is shipped."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.extract.instruments.finding import find_instruments
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import Instrument
from dragoman.model.report import Report
from dragoman.model.sentence import Document

PUBLISHED = "2024-06-26"


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def instruments(model: LanguageModel, text: str) -> tuple[list[Instrument], dict[str, str | None]]:
    report = Report("r", text, title="", published=PUBLISHED)
    day = date.fromisoformat(PUBLISHED)
    parsed = [
        replace(each, times=find_times(each, text, day), quantities=find_quantities(each, text))
        for each in model.parse(segment(text), text)
    ]
    document = Document(text, tuple(parsed))
    mentions = find_mentions(document, report)
    return list(find_instruments(document, mentions, (), report)), {each.id: each.entity for each in mentions.all}


def _names_of_parties(model: LanguageModel, text: str) -> set[str]:
    report = Report("r", text, title="", published=PUBLISHED)
    document = Document(text, tuple(model.parse(segment(text), text)))
    mentions = find_mentions(document, report)
    found = find_instruments(document, mentions, (), report)
    told = (mentions.by_id.get(party) for each in found for party in each.parties)
    return {mention.name for mention in told if mention}


NAMED = [
    ("A similar accord with Chad is due by August.", "agreement", "similar accord with Chad", "to_be_signed",
     "2024-08"),
    ("A letter of intent on the sale of rice would follow in the autumn.", "memorandum",
     "letter of intent on the sale of rice", "to_be_signed", None),
    (("Jane Doe said Ghana had ratified the Treaty on Extradition with the Republic of Chad, signed in Accra on "
      "6 March 2023."),
     "treaty", "Treaty on Extradition", "signed", "2023-03-06"),
    ("The judge ruled that the lease signed with Tonga in 2019 breached the law.", "contract", "lease", "in_force",
     "2019"),
    ("A migration deal with Chad, which obliged Benin to take back its nationals, was never ratified.", "agreement",
     "migration deal with Chad", "signed", None),
    ("An earlier truce, signed in Entebbe in 2022, collapsed within days.", "agreement", "truce", "ended", "2022"),
    ("She intends to retire once the final agreement is signed.", "agreement", "final agreement", "to_be_signed", None),
    ("On Sunday Mali said it was denouncing the friendship treaty with Chad.", "treaty",
     "friendship treaty with Chad", "ended", None),
    ("Under an agreement with the Reef Development Bank signed in March, Fiji will borrow 80 million euros.",
     "agreement", "agreement with the Reef Development Bank", "in_force", "2024-03"),
    ("It builds on the Memorandum of Understanding on a Strategic and Global Partnership with Tunisia.", "memorandum",
     "Memorandum of Understanding on a Strategic and Global Partnership", "mentioned", None),
    ("Fiji and Tonga today launched negotiations on a Strategic Energy Partnership.", "agreement",
     "Strategic Energy Partnership", "negotiating", None),
    ("Mora said his government would review agreements signed by its predecessor, including a memorandum on mining.",
     "memorandum", "memorandum on mining", "in_force", None),
    ("The Peruvian cabinet approved the signing of the agreement with Chad on the return of migrants.",
     "agreement", "agreement with Chad on the return of migrants", "to_be_signed", None),
    (("The ministers discussed a tax agreement, the text of which has been agreed and which is expected to be signed "
      "in Lima in May."), "agreement", "tax agreement", "to_be_signed", None),
    ("Peru and Chad are finalising a protocol amending the 2020 agreement on the port, which is to be signed in May.",
     "agreement", "protocol amending the 2020 agreement on the port", "to_be_signed", None),
    ("Chad thanked Peru for its swift ratification of the agreement on nuclear cooperation.",
     "agreement", "agreement on nuclear cooperation", "signed", None),
    ("Chad's parliament will vote next week on the ratification of the agreement on visiting forces.",
     "agreement", "agreement on visiting forces", "signed", None),
    ("Chad said that it would complete the ratification of the border treaty by July.",
     "treaty", "border treaty", "signed", None),
    ("The deal replaces a memorandum on rivers signed in 2011.", "memorandum", "memorandum on rivers", "ended", "2011"),
    ("The Security Council is to vote on a draft resolution extending the mandate of the mission on Thursday.",
     "resolution", "draft resolution extending the mandate of the mission", "proposed", None),
    ("The institutes renewed their memorandum of understanding for another three years.",
     "memorandum", "memorandum of understanding", "signed", PUBLISHED),
    ("Parliament adopted the Law on the Pact between Chad and the Republic of Peru on Police with 48 votes.", "law",
     "Law on the Pact between Chad and the Republic of Peru on Police", "signed", PUBLISHED),
    ("Chad and Peru are close to sealing a trade deal.", "agreement", "trade deal", "negotiating", None),
    ("Chad and Peru are on the way to reaching a trade deal.", "agreement", "trade deal", "negotiating", None),
    ("The Rhine Access Agreement that Chad and Peru signed in May took effect in June.",
     "agreement", "Rhine Access Agreement", "in_force", "2024-05"),
    ("Chad demanded that the 1992 treaty with Peru be annulled.",
     "treaty", "1992 treaty with Peru", "in_force", "1992"),
    ("Chad and Peru are close to a deal on quotas.", "agreement", "deal on quotas", "negotiating", None),
    ("The Suva agreements are no longer valid, Chad said.", "agreement", "Suva agreements", "ended", None),
    ("Peru's court declared the mining contract with Petrowest unconstitutional.",
     "contract", "mining contract with Petrowest", "ended", None),
    ("Chad and the rebels signed a six-month ceasefire.", "agreement", "six-month ceasefire", "signed", PUBLISHED),
    ("The 2016 EU-Chad fisheries statement should be revised, Peru said.",
     "statement", "2016 EU-Chad fisheries statement", "signed", "2016"),
    ("Chad's parliament passed a law to bar Peruvian citizens from public tenders.",
     "law", "law to bar Peruvian citizens from public tenders", "signed", PUBLISHED),
    ("Chad and Peru initialled a protocol on patrols, and it will be signed in September.",
     "agreement", "protocol on patrols", "to_be_signed", "2024-09"),
    ("Papers signed during the visit include an agreement on customs.",
     "agreement", "agreement on customs", "signed", PUBLISHED),
    ("They witnessed the signing of a plan on the alignment of strategies.",
     "programme", "plan on the alignment of strategies", "signed", PUBLISHED),
    ("Chad's envoy had suggested that a treaty on the river with Peru be concluded.",
     "treaty", "treaty on the river", "proposed", None),
    ("Chad adopted the dispatch on the approval of the border treaty.", "treaty", "border treaty", "signed", None),
    ("Chad and Peru signed a revised host country agreement, which replaces that of 2005.",
     "agreement", "revised host country agreement", "signed", PUBLISHED),
    ("Chad and Peru met. List of documents: (ii) MoU on cooperation in small enterprises.",
     "memorandum", "MoU on cooperation in small enterprises", "mentioned", None),
    ("The law on lake ports was unconstitutional, Chad's court ruled.", "law", "law on lake ports", "ended", None),
    ("Chad threatened to end the 1992 treaty with Peru.", "treaty", "1992 treaty with Peru", "in_force", "1992"),
    ("The fisheries deal with Chad, signed in 2022 and scrapped last year, was popular in Peru.",
     "agreement", "fisheries deal with Chad", "ended", None),
    ("Belarus suspended its participation in New START last year.", "treaty", "New START", "ended", None),
    ("Ecuador's assembly ratified CETA in May.", "agreement", "CETA", "signed", None),
    ("The envoys called for full observance of the 1968 NPT.", "treaty", "NPT", "mentioned", "1968"),
    ("Laos and a Thai firm signed a contract worth $40 million for the supply of turbines.",
     "contract", "contract for the supply of turbines", "signed", PUBLISHED),
    ("The two neighbours signed a pact on Tuesday to share flood data.",
     "treaty", "pact to share flood data", "signed", "2024-06-25"),
    ("Chile and Peru reached an understanding on fishing quotas.",
     "agreement", "understanding on fishing quotas", "signed", PUBLISHED),
    ("The summit ended with a joint communiqué on food prices.",
     "statement", "joint communiqué on food prices", "signed", PUBLISHED),
    ("Kenya and Oman will sign a treaty on the transfer of prisoners before the end of the year.",
     "treaty", "treaty on the transfer of prisoners", "to_be_signed", "2024"),
    ("The Bamako accord is dead, the general said.", "agreement", "Bamako accord", "ended", None),
    ("They paused; a customs treaty, on which talks drag on, was not ready for signature.",
     "treaty", "customs treaty", "negotiating", None),
    ("Kenya and Chad failed to sign the customs treaty.", "treaty", "customs treaty", "negotiating", None),
    ("Chad and Niger intend to conclude a treaty on their border in August.",
     "treaty", "treaty on their border", "to_be_signed", "2024-08"),
    ("Kenya and Chad put their signatures to a treaty on grazing.", "treaty", "treaty on grazing", "signed", PUBLISHED),
    ("She thanked Malta for ratifying the EU – Tonga Fisheries and Trade Agreement.",
     "agreement", "EU – Tonga Fisheries and Trade Agreement", "signed", None),
    ("He asked Rome to back the conclusion of the free trade deal with the bloc.",
     "agreement", "free trade deal with the bloc", "negotiating", None),
    ("The two sides signed an executive programme in fisheries for the years 2026-2028.",
     "programme", "executive programme in fisheries for the years 2026-2028", "signed", PUBLISHED),
    ("Samoans pick fruit under the Recognised Seasonal Employer scheme.",
     "programme", "Recognised Seasonal Employer scheme", "in_force", None),
    ("A parallel accord with Benin, initialled in Cotonou in April, is not in force.",
     "agreement", "parallel accord with Benin", "signed", "2024-04"),
    ("Kuwait asked about a police training deal signed with Chad in November.",
     "agreement", "police training deal", "in_force", "2023-11"),
    ("Washington left the Paris climate agreement for the second time.",
     "agreement", "Paris climate agreement", "ended", None),
    ("Ghana and Togo signed a memorandum of understanding on maritime security in Lomé on Tuesday.",
     "memorandum", "memorandum of understanding on maritime security", "signed", "2024-06-25"),
    ("The free trade agreement with Costa Rica entered into force in 2016.",
     "agreement", "free trade agreement with Costa Rica", "in_force", "2016"),
    ("The agreement on the avoidance of double taxation will be signed soon.",
     "agreement", "agreement on the avoidance of double taxation", "to_be_signed", None),
    ("Armenia and Georgia are negotiating a draft agreement on border checkpoints.",
     "agreement", "draft agreement on border checkpoints", "negotiating", None),
    ("Mali withdrew from the 2015 Algiers Peace Agreement.",
     "agreement", "2015 Algiers Peace Agreement", "ended", "2015"),
    ("They discussed the implementation of UN Security Council Resolution 1701.",
     "resolution", "UN Security Council Resolution 1701", "in_force", None),
    ("Under the Vienna Convention on Diplomatic Relations, embassies must be protected.",
     "treaty", "Vienna Convention on Diplomatic Relations", "in_force", None),
    ("Peru's parliament passed a law banning the import of raw timber on Tuesday.",
     "law", "law banning the import of raw timber", "signed", "2024-06-25"),
    ("India put the Indus Waters Treaty in abeyance.", "treaty", "Indus Waters Treaty", "ended", None),
    ("Oman mediated before the 2015 nuclear deal.", "agreement", "2015 nuclear deal", "in_force", "2015"),
    ("They left under the Memorandum of Understanding on Defence Training signed last year.",
     "memorandum", "Memorandum of Understanding on Defence Training", "in_force", "2023"),
    ("The leaders adopted a joint declaration on strategic partnership.",
     "statement", "joint declaration on strategic partnership", "signed", PUBLISHED),
    ("Gambia and Senegal signed a convention on the transfer of prisoners.",
     "treaty", "convention on the transfer of prisoners", "signed", PUBLISHED),
    ("The ministers signed a framework agreement on ports between Oman and Yemen.",
     "agreement", "framework agreement on ports", "signed", PUBLISHED),
    ("Both still honour the truce of July 2019.", "agreement", "truce of July 2019", "in_force", "2019-07"),
    ("They took stock of the Memorandum of Understanding on Port Calls, signed in Suva in May 2022.",
     "memorandum", "Memorandum of Understanding on Port Calls", "in_force", "2022-05"),
    ("Fiji will seek a status of forces arrangement with Tonga.",
     "agreement", "status of forces arrangement with Tonga", "proposed", None),
    ("Lawmakers in Suva debated the National Security Bill.", "law", "National Security Bill", "proposed", None),
    ("The raid was a blow to the Geneva Conventions.", "treaty", "Geneva Conventions", "mentioned", None),
    ("The Committee adopted a statement condemning the raid.", "statement", "statement", "signed", PUBLISHED),
    ("France circulated a draft Security Council resolution on Haiti.",
     "resolution", "draft Security Council resolution on Haiti", "proposed", None),
    ("The 2006 tax treaty has lapsed.", "treaty", "2006 tax treaty", "ended", "2006"),
    ("The Suva navigation agreement, which a court struck down in March, is disputed.",
     "agreement", "Suva navigation agreement", "ended", None),
    ("The fisheries treaty of 1996, which expires in December 2026, was on the table.",
     "treaty", "fisheries treaty of 1996", "in_force", "1996"),
    ("Fiji signed a $9 million agreement to strengthen reef protection in Tonga.",
     "agreement", "agreement to strengthen reef protection in Tonga", "signed", PUBLISHED),
    ("A joint statement said that talks would go on.", "statement", "joint statement", "signed", PUBLISHED),
    ("Fiji wants a water-sharing accord with Tonga.", "agreement", "water-sharing accord with Tonga", "proposed", None),
    ("Fiji has a Visiting Forces Agreement with Tonga.",
     "agreement", "Visiting Forces Agreement with Tonga", "in_force", None),
    ("The sides concluded a visa facilitation and readmission agreement in April.",
     "agreement", "visa facilitation and readmission agreement", "signed", "2024-04"),
    ("The Coral Sea grain initiative collapsed in May.", "programme", "Coral Sea grain initiative", "ended", None),
    ("Fiji and Tonga signed a declaration of intent on green hydrogen.",
     "statement", "declaration of intent on green hydrogen", "signed", PUBLISHED),
    ("The Lautoka Accords ended a long war.", "agreement", "Lautoka Accords", "mentioned", None),
    ("Fiji and Oman signed a contract to supply diesel to Tonga.",
     "contract", "contract to supply diesel to Tonga", "signed", PUBLISHED),
    ("The 1987 fisheries treaty left no doubt about it.", "treaty", "1987 fisheries treaty", "in_force", "1987"),
    ("A deal between Fiji and Tonga on ports angered fishermen.",
     "agreement", "deal between Fiji and Tonga on ports", "mentioned", None),
    ("The economic truce announced on 23 July 2023 holds.", "agreement", "economic truce", "in_force", "2023-07-23"),
    ("The cabinet repealed its resolution on the closure of the port.",
     "resolution", "resolution on the closure of the port", "ended", None),
    ("Fiji and Tonga renewed their fishing agreement on Tuesday.",
     "agreement", "fishing agreement", "signed", "2024-06-25"),
    ("Fiji's parliament ratified the extradition treaty with Oman on Tuesday.",
     "treaty", "extradition treaty with Oman", "signed", None),
    ("According to a joint communiqué, the boats go home.", "statement", "joint communiqué", "signed", PUBLISHED),
    ("The visa waiver pact took effect on Sunday.", "treaty", "visa waiver pact", "in_force", "2024-06-23"),
]  # fmt: skip

SAID = [
    ("The minister said that the Fijian-Tongan agreement is still in effect.",
     "agreement", "Fijian-Tongan agreement", "in_force", None),
    ("The treaty on reefs between Fiji and Tonga has been put into effect.",
     "treaty", "treaty on reefs", "in_force", None),
    ("The treaty on reefs between Fiji and Tonga became effective on 1 May 2024.",
     "treaty", "treaty on reefs", "in_force", None),
    ("Fiji has approved the draft Treaty on Extradition with Tonga as a basis for further talks.",
     "treaty", "draft Treaty on Extradition", "negotiating", None),
    ("Tonga annulled the fisheries accord that Fiji had signed in 2019.",
     "agreement", "fisheries accord", "ended", "2019"),
    ("Tonga and Fiji will discuss a treaty on reefs next week.", "treaty", "treaty on reefs", "proposed", None),
    ("Oman offered to host talks on a customs protocol.", "agreement", "customs protocol", "proposed", None),
    ("Chad broke off talks with Peru on a new fisheries protocol on Thursday.",
     "agreement", "fisheries protocol", "negotiating", None),
    ("Chad walked out of talks with Peru on a fisheries agreement.",
     "agreement", "fisheries agreement", "negotiating", None),
    ("Fiji and Tonga will resume talks on a customs protocol.", "agreement", "customs protocol", "negotiating", None),
    ("They invoked the Convention on Reefs, to which both are party.",
     "treaty", "Convention on Reefs", "in_force", None),
    ("Tonga is a party to the 1954 Hague Convention.", "treaty", "1954 Hague Convention", "in_force", "1954"),
    ("The current Compact of Free Association covers defence.",
     "agreement", "Compact of Free Association", "in_force", None),
    ("Parliament approved a protocol amending the fisheries treaty with Chad.",
     "agreement", "protocol amending the fisheries treaty with Chad", "signed", PUBLISHED),
    ("A bill that would end visa checks was sent back to the committee.",
     "law", "bill that would end visa checks", "proposed", None),
    ("The rebels and the army agreed to a truce on Tuesday.", "agreement", "truce", "signed", "2024-06-25"),
    ("The chamber approved the convention with Fiji on double taxation, signed in Suva in December 2016.",
     "treaty", "convention with Fiji on double taxation", "signed", "2016-12"),
    ("Under a memorandum of understanding renewed in May, Fiji trains nurses.",
     "memorandum", "memorandum of understanding", "in_force", "2024-05"),
    ("Fiji and Tonga signed a treaty on reefs in 2015; it came into force two years later.",
     "treaty", "treaty on reefs", "in_force", "2015"),
    ("Peru and Chile signed two financing agreements.", "agreement", "financing agreements", "signed", PUBLISHED),
    ("Fiji said that similar deals with Chad and Benin are being negotiated.",
     "agreement", "similar deals with Chad and Benin", "negotiating", None),
    ("The ministers of Fiji and Tonga will sign the minutes on Friday.",
     "agreement", "minutes", "to_be_signed", "2024-06-28"),
    ("Fiji joined the Rome Statute in May.", "treaty", "Rome Statute", "in_force", None),
    ("The ministers endorsed the Reef Culture Strategy.", "law", "Reef Culture Strategy", "signed", PUBLISHED),
    ("We plan to sign at least six documents in Suva, including the roadmap for trade.",
     "programme", "roadmap for trade", "to_be_signed", None),
    ("A draft agreement on transit was handed over to the guests.",
     "agreement", "draft agreement on transit", "proposed", None),
    ("The Security Council adopted resolution 2634 (2022) in May.",
     "resolution", "resolution 2634 (2022)", "signed", "2022"),
    ("Fiji's parliament passed a law on the agreement on reefs signed with Tonga in May.",
     "law", "law on the agreement on reefs", "signed", "2024-05"),
    ("The cabinet approved in principle the draft trade agreement with New Zealand.",
     "agreement", "draft trade agreement with New Zealand", "signed", PUBLISHED),
    ("They spoke of the 2030 Agenda for Reefs.", "programme", "2030 Agenda for Reefs", "mentioned", None),
    ("Fiji and Tonga finalised a security agreement in Suva, which provides for patrols.",
     "agreement", "security agreement", "negotiating", None),
    ("The treaty on reefs will be signed by the end of August.",
     "treaty", "treaty on reefs", "to_be_signed", "2024-08-31"),
    ("Fiji and Tonga spoke of a treaty on reefs. They meet in July. The treaty is to be signed before the spring.",
     "treaty", "treaty on reefs", "to_be_signed", None),
]  # fmt: skip


TOLD = [
    (
        "Fiji and Tonga failed to reach an agreement on mackerel.",
        "agreement",
        "agreement on mackerel",
        "negotiating",
        None,
    ),
    ("Under a contract signed last year, Fiji sells gas.", "contract", "contract", "in_force", "2023"),
    ("The decree banning imports will be lifted on 15 September.", "law", "decree banning imports", "in_force", None),
    ("Fiji breached the 2015 fisheries deal.", "agreement", "2015 fisheries deal", "in_force", "2015"),
    ("They agreed on a roadmap to restore ties.", "programme", "roadmap to restore ties", "negotiating", None),
    (
        "Fiji and Tonga signed a Trade Agreement, which parliament has yet to approve.",
        "agreement",
        "Trade Agreement",
        "signed",
        "2024-06-26",
    ),
    (
        "They discussed a programme of cooperation between the ministries for 2024-2026.",
        "programme",
        "programme of cooperation between the ministries for 2024-2026",
        "negotiating",
        None,
    ),
    ("The accord reached in June holds.", "agreement", "accord", "in_force", "2024-06"),
    ("The truce brokered by Oman holds.", "agreement", "truce brokered by Oman", "in_force", None),
    (
        "Belarus denounced the consular convention with Poland.",
        "treaty",
        "consular convention with Poland",
        "ended",
        None,
    ),
    ("They praised the Dayton peace accords.", "agreement", "Dayton peace accords", "mentioned", None),
    ("In a joint statement, they called for calm.", "statement", "joint statement", "signed", "2024-06-26"),
    (
        "A transit agreement between Fiji and Tonga awaits signature.",
        "agreement",
        "transit agreement",
        "to_be_signed",
        None,
    ),
    (
        "The note they initialled is one thing; the treaty they initialled is to be signed in May 2025.",
        "treaty",
        "treaty",
        "to_be_signed",
        "2025-05",
    ),
    ("The labour pact has been in force since May 2019.", "treaty", "labour pact", "in_force", "2019-05"),
    (
        "Fiji broke the ceasefire agreement of 10 November 2020.",
        "agreement",
        "ceasefire agreement",
        "in_force",
        "2020-11-10",
    ),
    ("The bilateral investment treaty dates from 1994.", "treaty", "bilateral investment treaty", "mentioned", None),
    (
        "They will meet Minister Doe and sign an agreement on swaps at the summit.",
        "agreement",
        "agreement on swaps",
        "to_be_signed",
        None,
    ),
    (
        "Fiji and Tonga signed a deal that would exempt fish from duties.",
        "agreement",
        "deal that would exempt fish from duties",
        "signed",
        "2024-06-26",
    ),
    (
        "A second agreement, on trade, will not be signed.",
        "agreement",
        "second agreement, on trade",
        "negotiating",
        None,
    ),
    ("Fiji pulled out of the labour accord with Tonga.", "agreement", "labour accord with Tonga", "ended", None),
    ("The new text replaces the 1992 fisheries agreement.", "agreement", "1992 fisheries agreement", "ended", "1992"),
    (
        "Fiji seeks to renegotiate its gas contract with Coral Energy.",
        "contract",
        "gas contract with Coral Energy",
        "negotiating",
        None,
    ),
    ("Under last year's agreement, Norway may fish there.", "agreement", "last year's agreement", "in_force", None),
    (
        "Fiji signed a programme for cooperation in health.",
        "programme",
        "programme for cooperation in health",
        "signed",
        "2024-06-26",
    ),
]


LATER = [
    (
        "Fiji and Tonga signed a loan agreement of 40 million dollars for roads.",
        "agreement",
        "loan agreement",
        "signed",
        PUBLISHED,
    ),
    (
        "The two sides welcomed the review of the Fiji-Tonga Trade Agreement.",
        "agreement",
        "Fiji-Tonga Trade Agreement",
        "in_force",
        None,
    ),
    (
        "The controversial returns agreement would be extended for three years.",
        "agreement",
        "returns agreement",
        "in_force",
        None,
    ),
    ("Fiji and Tonga agreed to renew the fisheries pact.", "treaty", "fisheries pact", "in_force", None),
    (
        "The treaty replaces a bilateral memorandum concluded by Fiji and Tonga in 2003.",
        "memorandum",
        "bilateral memorandum",
        "ended",
        "2003",
    ),
    (
        "Fiji and Tonga discussed amendments to the 2019 agreement on fisheries.",
        "agreement",
        "amendments to the 2019 agreement on fisheries",
        "negotiating",
        None,
    ),
    (
        "Fiji would scrap the 2015 memorandum on defence contacts.",
        "memorandum",
        "2015 memorandum on defence contacts",
        "in_force",
        "2015",
    ),
    (
        "Fiji signed a supply contract with the oil firm Petrodoe for diesel.",
        "contract",
        "supply contract with the oil firm Petrodoe for diesel",
        "signed",
        PUBLISHED,
    ),
    (
        "Fiji and Tonga signed a shareholders' agreement for the cable.",
        "agreement",
        "shareholders' agreement for the cable",
        "signed",
        PUBLISHED,
    ),
    ("The committee approved a work plan with 21 activities.", "programme", "work plan", "signed", PUBLISHED),
    ("The minister called for a new law on arms exports.", "law", "law on arms exports", "proposed", None),
    (
        "The leaders endorsed a regional policing initiative.",
        "programme",
        "regional policing initiative",
        "signed",
        PUBLISHED,
    ),
    (
        "Fiji will borrow it under a loan agreement that the bank expects to conclude in September.",
        "agreement",
        "loan agreement",
        "to_be_signed",
        "2024-09",
    ),
    ("The members called for the suspension of the visa agreement.", "agreement", "visa agreement", "in_force", None),
    (
        "Fiji and Tonga are drafting a trade agreement to replace the one that lapsed in 2012.",
        "agreement",
        "trade agreement",
        "negotiating",
        None,
    ),
    (
        "Fiji, which joined the union by a protocol of 2022, signed nothing.",
        "agreement",
        "protocol of 2022",
        "in_force",
        "2022",
    ),
    (
        "Fiji signed a memorandum; under it, a ship will sail from 1 September.",
        "memorandum",
        "memorandum",
        "signed",
        PUBLISHED,
    ),
    (
        "Fiji will buy rice under a deal that the two ministers signed in May.",
        "agreement",
        "deal",
        "in_force",
        "2024-05",
    ),
    ("Both sides told the truth in minutes signed on Tuesday.", "agreement", "minutes", "signed", "2024-06-25"),
    ("The two directorates agreed a data protocol.", "agreement", "data protocol", "signed", PUBLISHED),
    ('Fiji will join the Reef Agreement "in due course".', "agreement", "Reef Agreement", "mentioned", None),
    ("The loan agreement awaits approval by the board.", "agreement", "loan agreement", "to_be_signed", None),
    (
        "Chile and Peru signed a treaty of peace with the help of the Vatican in 1984.",
        "treaty",
        "treaty of peace",
        "signed",
        "1984",
    ),
    (
        "A memorandum of understanding on a 20-year lease was signed in Accra on Friday.",
        "memorandum",
        "memorandum of understanding on a 20-year lease",
        "signed",
        "2024-06-21",
    ),
    ("The senator sponsored Resolution No. 1248.", "resolution", "Resolution No. 1248", "mentioned", None),
    ("He denounced the cable agreement as a surrender.", "agreement", "cable agreement", "mentioned", None),
    ("Talks on modernising the Coral Agreement will go on.", "agreement", "Coral Agreement", "negotiating", None),
    ("Efforts to conclude an extradition accord go on.", "agreement", "extradition accord", "negotiating", None),
    (
        "Chad and Togo want to sign a treaty on grazing by the end of the year.",
        "treaty",
        "treaty on grazing",
        "negotiating",
        None,
    ),
    (
        "They will explore the possibility of commencing negotiations on a fisheries agreement.",
        "agreement",
        "fisheries agreement",
        "proposed",
        None,
    ),
    ("Growers asked her to leave bananas out of the Reef Agreement.", "agreement", "Reef Agreement", "mentioned", None),
    (
        "In a joint statement on Monday they urged Fiji to suspend the levy.",
        "statement",
        "joint statement",
        "signed",
        "2024-06-24",
    ),
    (
        "Under a memorandum signed after the talks, Fiji will build a quay.",
        "memorandum",
        "memorandum",
        "signed",
        PUBLISHED,
    ),
    (
        "Tonga sells fish under a trade agreement signed in Suva on October 3, 2021.",
        "agreement",
        "trade agreement",
        "in_force",
        "2021-10-03",
    ),
    ("The 2023 drought plan requires 30 million dollars.", "programme", "2023 drought plan", "in_force", "2023"),
    ("Fiji praised the Cooperatives (Amendment) Bill.", "law", "Cooperatives (Amendment) Bill", "proposed", None),
    ("Samoa has been a party to the Reef Convention since 1998.", "treaty", "Reef Convention", "in_force", "1998"),
    ("Samoa acceded to the Convention on Lagoons in 2009.", "treaty", "Convention on Lagoons", "in_force", "2009"),
    (
        "Cooperation is based on the labour agreement, which both signed in May 2009.",
        "agreement",
        "labour agreement",
        "in_force",
        "2009-05",
    ),
    (
        "Parliament passed the International Kelp (Amendment) Bill on Tuesday.",
        "law",
        "International Kelp (Amendment) Bill",
        "signed",
        "2024-06-25",
    ),
    (
        "The embargo was imposed by resolution 1970 of 2011.",
        "resolution",
        "resolution 1970 of 2011",
        "mentioned",
        "2011",
    ),
    ("Their third round of talks on a customs accord ended.", "agreement", "customs accord", "negotiating", None),
    (
        "The European Commission and Moldova presented a Joint Strategy for Clean Rivers.",
        "programme",
        "Joint Strategy for Clean Rivers",
        "signed",
        PUBLISHED,
    ),
    (
        "Some 300 Tongans are in Fiji under the Oceania Kelp Harvest (OKH) scheme.",
        "programme",
        "Oceania Kelp Harvest (OKH) scheme",
        "in_force",
        None,
    ),
    (
        "The office shares its data under a memorandum signed with the Harbour Service on 3 March.",
        "memorandum",
        "memorandum",
        "in_force",
        "2024-03-03",
    ),
    (
        "The patrol was in line with UN Security Council resolution 2173.",
        "resolution",
        "UN Security Council resolution 2173",
        "in_force",
        None,
    ),
    (
        "Under Article 5 of the Lagoon Treaty with Chad, Benin closed the reef.",
        "treaty",
        "Lagoon Treaty with Chad",
        "in_force",
        None,
    ),
    (
        "Trade is to double by 2030, they said, as Chad and Benin signed a labour agreement in Lomé.",
        "agreement",
        "labour agreement",
        "signed",
        PUBLISHED,
    ),
    (
        "The financing agreements are expected to be signed in Lomé in August.",
        "agreement",
        "financing agreements",
        "to_be_signed",
        "2024-08",
    ),
    (
        "Fiji and Tonga joined Palau in a statement on Tuesday demanding that the levy be dropped.",
        "statement",
        "statement",
        "signed",
        "2024-06-25",
    ),
    (
        "Palau rejected the 1931 Arbitral Award.",
        "resolution",
        "1931 Arbitral Award",
        "mentioned",
        "1931",
    ),
]


BEHIND_THE_NOUN = [
    (
        "Fiji and Tonga signed a Letter of Intent (LOI) on the use of local currencies on 1 February 2024.",
        "memorandum",
        "Letter of Intent on the use of local currencies",
        "signed",
        "2024-02-01",
    ),
    (
        "They will start talks on an agreement on the recruitment of staff in the fourth quarter of the year.",
        "agreement",
        "agreement on the recruitment of staff",
        "proposed",
        None,
    ),
    (
        "Fiji follows the list set out in Council Regulation (EU) 2019/1716.",
        "law",
        "Council Regulation (EU) 2019/1716",
        "in_force",
        "2019",
    ),
    (
        "Fiji and Tonga said a protocol to the 2017 friendship treaty is still being negotiated.",
        "agreement",
        "protocol to the 2017 friendship treaty",
        "negotiating",
        None,
    ),
    (
        "A statement of intent on reef training was signed by Fiji and Tonga on 1 February 2024.",
        "statement",
        "statement of intent on reef training",
        "signed",
        "2024-02-01",
    ),
    ("The shareholders' agreement was scrapped.", "agreement", "shareholders' agreement", "ended", None),
    (
        "The envoy encouraged Fiji and Tonga to sign a fisheries agreement.",
        "agreement",
        "fisheries agreement",
        "to_be_signed",
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "name", "status", "day"), [*NAMED, *SAID, *TOLD, *LATER, *BEHIND_THE_NOUN])
def test_named_texts(model: LanguageModel, text: str, kind: str, name: str, status: str, day: str | None) -> None:
    found, _ = instruments(model, text)
    assert [(i.kind, i.name, i.status) for i in found] == [(kind, name, status)]
    assert (found[0].date.iso if found[0].date else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "In a statement, the ministry said it had reached several agreements with partners.",
        "Both sides agreed that the plan was good.",
        "The ministers signed 175 documents.",
        "President Bill Brown spoke.",
        "The parties are in agreement.",
        "Any agreement with Tonga must be put to parliament.",
        "The ministry denied that an agreement had been concluded with Tonga.",
        "Fiji denied having signed a memorandum with Tonga.",
        'The leader called it "a treaty of surrender".',
        "Fiji wants to cut its food import bill by a quarter.",
        "Tonga will settle its share of the bill in May.",
        "Fiji footed the bill for the ferry.",
        "According to an official communiqué, two diplomats were sent home.",
        "The border was fixed by the International Tribunal for the Law of the Sea in 2017.",
        "The envoy brought a letter, a communiqué from the Foreign Ministry of Chad indicated.",
        "Trade with Chad rose last year, recalled the communiqué.",
        "Palau was told of the arbitral award.",
        "A deal on quotas would end a long row of Chad with Peru.",
        "The minister spoke of law and order, the law of the land and the rule of law.",
    ],
)
def test_what_names_no_text(model: LanguageModel, text: str) -> None:
    assert instruments(model, text)[0] == []


def test_both_sides_stand_in_the_name(model: LanguageModel) -> None:
    name = (
        "Agreement between the Government of the Republic of Chad and the Government of the State of Kuwait on the "
        "protection of investments"
    )
    text = f"The ministers reviewed the implementation of the {name}, signed on May 5, 2022."
    assert [found.name for found in instruments(model, text)[0]] == [name]


def test_two_texts_in_one_signing(model: LanguageModel) -> None:
    text = "Moldova and Slovenia signed a protocol on the readmission of citizens and a roadmap for energy trade."
    found, states = instruments(model, text)
    assert [(i.kind, i.name) for i in found] == [
        ("agreement", "protocol on the readmission of citizens"),
        ("programme", "roadmap for energy trade"),
    ]
    assert {states[party] for party in found[0].parties} == {"MD", "SI"}


def test_the_year_of_another_text_dates_none(model: LanguageModel) -> None:
    found, _ = instruments(model, "On Tuesday parliament passed the Fisheries Bill, which replaces a law of 2015.")
    assert [(i.name, i.date.iso if i.date else None) for i in found] == [
        ("Fisheries Bill", "2024-06-25"),
        ("law of 2015", "2015"),
    ]


def test_texts_in_a_list_stand_alike(model: LanguageModel) -> None:
    text = (
        "A treaty on the rights of migrants, a memorandum of understanding on cooperation in the field of mining and "
        "a customs protocol were signed."
    )
    found, _ = instruments(model, text)
    assert [(i.kind, i.status) for i in found] == [
        ("treaty", "signed"),
        ("memorandum", "signed"),
        ("agreement", "signed"),
    ]


def test_several_texts_under_one_plural(model: LanguageModel) -> None:
    text = "Peru and Ecuador signed two agreements, on customs cooperation and the return of stolen goods."
    found, _ = instruments(model, text)
    assert [i.name for i in found] == ["agreement on customs cooperation", "agreement on return of stolen goods"]


def test_a_text_named_twice_is_one(model: LanguageModel) -> None:
    text = "Peru and Chile signed an extradition treaty in Lima. The treaty replaces an older one."
    found, _ = instruments(model, text)
    assert [(i.name, i.status) for i in found] == [
        ("extradition treaty", "signed"),
        ("older extradition treaty", "ended"),
    ]


def test_a_text_told_again_by_another_noun_is_one(model: LanguageModel) -> None:
    text = "Peru and Chile signed a free trade agreement. The trade deal covers fish."
    found, _ = instruments(model, text)
    assert [i.name for i in found] == ["free trade agreement"]


def test_a_list_of_signed_texts(model: LanguageModel) -> None:
    text = (
        "Oman and Chad met. The following documents were signed:\n- Memorandum of Understanding on Fisheries;\n"
        "- Agreement on Air Services."
    )
    found, _ = instruments(model, text)
    assert [(i.name, i.status) for i in found] == [
        ("Memorandum of Understanding on Fisheries", "signed"),
        ("Agreement on Air Services", "signed"),
    ]


def test_the_accord_is_the_text_told_before(model: LanguageModel) -> None:
    text = "Benin debated a fisheries agreement with Oman. The accord was signed in Muscat in May 2022."
    found, _ = instruments(model, text)
    assert [(i.name, i.status) for i in found] == [("fisheries agreement with Oman", "signed")]
    assert found[0].date is not None
    assert found[0].date.iso == "2022-05"


def test_the_other_side_stands_in_the_name(model: LanguageModel) -> None:
    text = "The Parliament of Togo ratified a fisheries agreement with Oman on Tuesday."
    found, states = instruments(model, text)
    assert {states[party] for each in found for party in each.parties} == {"TG", "OM"}


def test_a_text_called_by_another_name_at_once_is_one(model: LanguageModel) -> None:
    text = "Fiji left the communiqué on the reefs, the so-called Roe pact, on Tuesday."
    found, _ = instruments(model, text)
    assert [i.name for i in found] == ["communiqué on the reefs"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana protested. The prisoner agreement reached in Suva in May 2023 between Fiji and Tonga is holding.",
            {"FJ", "TO"},
        ),
        ("Ghana and Togo met. Fiji and Tonga signed a treaty on reefs.", {"FJ", "TO"}),
        ("Ghana and Togo respect the Vienna Convention on Treaties.", set()),
        ("Ghana spoke. The Fiji–Tonga fisheries agreement was signed in Suva.", {"FJ", "TO"}),
        ("The EU-Ghana partnership agreement lapsed in May.", {"EU", "GH"}),
    ],
)
def test_whose_a_text_is(model: LanguageModel, text: str, expected: set[str]) -> None:
    found, states = instruments(model, text)
    assert {states[party] for each in found for party in each.parties} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Duma and the Knesset signed a memorandum on visits.", {"Duma", "Knesset"}),
        (("Fiji and Tonga signed a Memorandum of Understanding on Cooperation in the Field of Archives between the "
          "National Archives of Fiji and the Public Records Department of Tonga."),
         {"National Archives", "Public Records Department"}),
        ("A memorandum was signed between Lautoka University and the Reef Institute.",
         {"Lautoka University", "Reef Institute"}),
        ("Tonga asked about a police training deal signed with Chad in May.", {"Tonga", "Chad"}),
        ("Fiji spoke to Tonga. It asked about the Omani programme for cultural cooperation, which was extended.",
         {"Omani"}),
        ("Fiji met Tonga. The EU, which adopted a framework for sanctions in May, agreed.", {"European Union"}),
        ("Fiji hosted the ASEAN summit with Tonga. The leaders adopted a joint statement on reefs.",
         {"Association of Southeast Asian Nations"}),
        ("In a preliminary statement, the Commonwealth said that Fiji and Tonga had voted in peace.",
         {"Commonwealth of Nations"}),
        ("Fiji spoke. The G7 ministers' communiqué said that Tonga would get loans.", {"G7"}),
        ("Fiji spoke. The president signed a decree on visas for citizens of Tonga.", {"Fiji"}),
        ("Fiji's parliament voted to withdraw from the Convention on Reefs.", {"Fiji"}),
        ("The Reef Development Bank suspended a loan agreement for the dam.", {"Reef Development Bank"}),
        ("Fiji and Tonga met. Fiji's parliament approved the ratification of the Convention on Reefs.", {"Fiji"}),
        ("Under the supply contract, the Reef Bank pays the Coral Bank. Fiji and Tonga were told.",
         {"Reef Bank", "Coral Bank"}),
        ("Fiji and Tonga met. The Reef Bank was awarded a two-year contract by the Coral Council.",
         {"Reef Bank", "Coral Council"}),
        ("Fiji signed labour deals with Tonga and Samoa.", {"Fiji", "Tonga", "Samoa"}),
        ("Fiji and Tonga met. Chad accused Benin of breaking the 2017 friendship treaty. Fiji thanked Tonga.",
         {"Chad", "Benin"}),
        ("In 2019 Fiji and Tonga concluded an agreement on air services, which the parliament approved in May.",
         {"Fiji", "Tonga"}),
        ("The Reef Council approved a resolution on Tonga.", {"Reef Council"}),
        ("Pipeline company Transreef and Tonga's Reefoil signed a contract on Friday.", {"Transreef", "Reefoil"}),
        (("The World Food Programme (WFP) and the Reef Mine Action Centre signed today a partnership agreement to "
          "clear mines."), {"World Food Programme", "Reef Mine Action Centre"}),
        ("International Monetary Fund (IMF) staff and the Tongan authorities have reached a staff-level agreement.",
         {"International Monetary Fund", "Tonga"}),
        ("Fiji and Palau, the guarantors of the truce, said in a joint statement that they would pay.",
         {"Fiji", "Palau"}),
        ("Fiji and Tonga signed a deal for a cable between Lautoka and Neiafu.", {"Fiji", "Tonga"}),
        ("Samoa has been a party to the Reef Convention since 1998.", {"Samoa"}),
        (("A Memorandum of Understanding on Kelp Certification between the Office of Marine Development Fiji (OMDF) "
          "and the Tonga Bureau of Standards is expected to be signed."),
         {"Office of Marine Development Fiji", "Tonga Bureau of Standards"}),
        ("Tonga and Samoa watched. In a joint statement the ministers of Fiji, Palau and Nauru condemned it.",
         {"the ministers of Fiji, Palau and Nauru"}),
        ("Fiji and Tonga met. The Lagoon Convention, to which both are party, bans nets.", {"Fiji", "Tonga"}),
        ("Samoa sells power to Fiji. Tonga buys it too. They do so under a tripartite agreement on cables.",
         {"Fiji", "Samoa", "Tonga"}),
        ("Fiji and Tonga met. Samoa asked about the fuel supply agreement with Tonga's Reefoil.",
         {"Samoa", "Reefoil"}),
        (("Fiji hosted the foreign ministers of ASEAN and spoke to Tonga and Samoa. In a joint statement the ministers "
         "condemned the raid."), {"Association of Southeast Asian Nations"}),
        (("Fiji quarrels with Tonga. Samoa, Palau and Nauru agree with Fiji. In a joint statement the four governments "
         "asked Tonga to open the strait."), {"the four governments"}),
        ("The African Union met Chad. They spoke of the Peace Agreement of May 2019. The African Union thanked Chad.",
         set()),
        ("The EU met Tonga. They spoke of the Fisheries Agreement of May 2019. The EU thanked Tonga.",
         {"European Union", "Tonga"}),
        ("Fiji and Tonga joined Palau in a statement demanding that the levy be dropped.", {"Fiji", "Tonga", "Palau"}),
        ("The EU followed the passage of the Fisheries (Amendment) Bill, which was adopted by Fiji's parliament.",
         {"Fiji"}),
        (("The President received Vice-President of the Reef Development Bank Kenji Roe. Then Fiji's Minister of "
         "Finance Jane Doe and Kenji Roe signed a loan agreement."), {"Fiji", "Reef Development Bank"}),
    ],
)  # fmt: skip
def test_which_bodies_and_states_a_text_binds(model: LanguageModel, text: str, expected: set[str]) -> None:
    assert _names_of_parties(model, text) == expected


def test_a_text_between_both_sides_is_of_those_whose_text_was_told_before(model: LanguageModel) -> None:
    text = "Chad signed a truce with the Reform Movement. It leads to a final peace agreement between both sides."
    found, _ = instruments(model, text)
    assert [each.name for each in found][1:] == ["final peace agreement"]
    assert found[0].parties == found[1].parties


def test_the_memorandum_is_the_text_told_before(model: LanguageModel) -> None:
    text = "Chad and Peru signed a Memorandum of Understanding on solar power. The MoU will run for five years."
    assert [found.name for found in instruments(model, text)[0]] == ["Memorandum of Understanding on solar power"]


def test_who_has_a_text_with_another(model: LanguageModel) -> None:
    cases = {
        "Under a memorandum signed with the Revenue Service in May, the Grain Statistics Office receives its data.": {
            "Grain Statistics Office",
            "Revenue Service",
        },
        "Tonga's tax office signed a memorandum with the Fiji Revenue Service.": {"Tonga", "Fiji Revenue Service"},
    }
    for text, expected in cases.items():
        assert _names_of_parties(model, text) == expected


def test_a_ministry_stands_for_itself_rather_than_for_its_state(model: LanguageModel) -> None:
    text = "They signed an MoU between the Reef Development Bank and Fiji's finance ministry on Tuesday."
    assert _names_of_parties(model, text) == {"Reef Development Bank", "finance ministry"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru ratified a trade deal with Taiwan. Fiji ended its own agreement with Taiwan in 2023.",
            ["trade deal with Taiwan", "agreement with Taiwan"],
        ),
        (
            "Under the 2004 contract, Fiji pays in fish. The new contract will be signed in May 2025.",
            ["2004 contract", "contract"],
        ),
        (
            "Fiji ratified the labour agreement with Tonga. It replaces the agreement of 1998.",
            ["labour agreement with Tonga", "agreement of 1998"],
        ),
        (
            "Fiji and Tonga signed a border treaty in 1985 and a supplementary one in 2005.",
            ["border treaty", "supplementary border treaty"],
        ),
        (
            "Fiji and Tonga signed a protocol on border checks. A second one, on diplomas, has yet to be ratified.",
            ["protocol on border checks", "second protocol on diplomas"],
        ),
        (
            "Deals with Chad are in place. A fourth, with Benin, lapsed in May.",
            ["fourth deal with Benin"],
        ),
        (
            "Parliament will debate a law ratifying the 2019 border treaty with Togo.",
            ["law ratifying the 2019 border treaty", "2019 border treaty with Togo"],
        ),
        ("Fiji signed a labour agreement with Tonga. The agreement was welcomed.", ["labour agreement with Tonga"]),
        (
            "Fiji awarded Velmora AG a contract for the dam. The contract, worth 4 million dollars, was signed in May.",
            ["contract for the dam"],
        ),
        ("Fiji and Tonga signed a peace framework. The Suva Framework has six chapters.", ["Suva Framework"]),
        (
            "Fiji and Tonga signed an agreement on Monday. A loan agreement with Chad is to be signed in July.",
            ["agreement", "loan agreement with Chad"],
        ),
        (
            "Fiji ratified the labour agreement with Tonga. It will enter into force after the exchange of notes.",
            ["labour agreement with Tonga"],
        ),
        (
            "Fiji signed a labour agreement with Tonga. Unions went on strike over the deal.",
            ["labour agreement with Tonga"],
        ),
        ("The Velmora company and JETRA plan to open an office in Suva.", []),
        (
            "Fiji and Tonga signed the Reef Trade Agreement (RTA). Parliament must ratify the RTA by June.",
            ["Reef Trade Agreement"],
        ),
        ("Fiji deposited its instrument of ratification of the Reef Convention in Suva.", ["Reef Convention"]),
        ("CETA is a modern agreement, the minister said. The EU and Canada will sign CETA in May.", ["CETA"]),
        ("Fiji praised the reforms in the [Majuro] Agreement.", ["Majuro Agreement"]),
    ],
)
def test_texts_told_apart(model: LanguageModel, text: str, names: list[str]) -> None:
    assert [found.name for found in instruments(model, text)[0]] == names
