"""Frames in single sentences, through the parser: who, with or to whom, what, and whether it happened."""

import pytest

from dragoman.extract.events.matching.frame import lexicon
from eventful import taking_part, told

CASES = [
    # text, type/mode, status, actors, targets
    ("Danish ferry builder Nordkyst signed a contract.", "AGREE/sign", "held", ("Nordkyst",), ()),
    ("Norway expelled two Russian diplomats.", "SANCTION/expel", "held", ("NO",), ("RU",)),
    ("Two Russian diplomats were expelled by Norway.", "SANCTION/expel", "held", ("NO",), ("RU",)),
    ("Kenya will send 500 tonnes of food to Malawi.", "AID/humanitarian", "planned", ("KE",), ("MW",)),
    ("Chile condemned the attack by Bolivian soldiers.", "ACCUSE/disapprove", "held", ("CL",), ("BO",)),
    ("Peru urged Ecuador to release the fishermen.", "REQUEST/demand", "held", ("PE",), ("EC",)),
    ("Laos severed diplomatic relations with Cambodia.", "SANCTION/relations", "held", ("LA",), ("KH",)),
    ("India imposed sanctions on Nepal.", "SANCTION/embargo", "held", ("IN",), ("NP",)),
    ("Fiji lifted sanctions on Tonga.", "CONCEDE/ease", "held", ("FJ",), ("TO",)),
    ("Mali lifted its levy on Guinean fish.", "CONCEDE/ease", "held", ("ML",), ("GN",)),
    ("Malta rejected Italy's demand.", "REJECT/refuse", "held", ("MT",), ("IT",)),
    ("Ghana thanked Togo for its help.", "SUPPORT/thank", "held", ("GH",), ("TG",)),
    ("Spain recognised Palestine.", "SUPPORT/recognise", "held", ("ES",), ("PS",)),
    ("Oman and Yemen signed an agreement on fishing.", "AGREE/sign", "held", ("OM", "YE"), ()),
    ("Sweden accused Denmark of spying.", "ACCUSE/allege", "held", ("SE",), ("DK",)),
    ("Chad withdrew its troops from Niger.", "RETREAT/withdraw", "held", ("TD",), ("NE",)),
    ("Qatar and Kuwait held joint naval exercises.", "COOPERATE/military", "held", ("QA", "KW"), ()),
    # Newspapers' own words for meetings, shots and debts.
    ("Chile broke bread with Peru on Monday.", "CONSULT/meeting", "held", ("CL", "PE"), ()),
    ("Ghanaian troops opened fire at a crowd of Togolese traders.", "ASSAULT/attack", "held", ("GH",), ("TG",)),
    ("Togolese soldiers opened fire on a Ghanaian fishing boat.", "ASSAULT/attack", "held", ("TG",), ("GH",)),
    ("China wiped out Togo's debt of $12m.", "AID/economic", "held", ("CN",), ("TG",)),
]

CASES += [
    # What becomes of envoys and missions, crowds that come to protest, what is stopped.
    (
        "The Peruvian envoy was called to the Foreign Ministry.",
        "ACCUSE/disapprove",
        "held",
        ("Foreign Ministry",),
        ("PE",),
    ),
    ("The court summoned Ada Mora to testify.", "ACCUSE/investigate", "held", ("court",), ("Ada Mora",)),
    ("Peru reopened its consulate in Quito.", "OCCASION/launch", "held", ("PE",), ()),
    (
        "Dozens of fishermen sailed out to protest against a Peruvian rule.",
        "PROTEST/demonstration",
        "held",
        (),
        ("PE",),
    ),
    (
        "Ethiopia has told four of the six Irish diplomats in Addis Ababa to leave by next week, a spokesman said.",
        "SANCTION/expel",
        "held",
        ("ET",),
        ("IE",),
    ),
    ("Peru stopped issuing visas to Chileans.", "SANCTION/discontinue", "held", ("PE",), ("CL",)),
    ("A coalition of unions called a general strike for Friday.", "PROTEST/strike", "planned", (), ()),
]

CASES += [
    # Everyday words, most of which count only where the language model sees the same event.
    ("Jordan has sent 1,340 trucks of food to Gaza.", "AID/humanitarian", "held", ("JO",), ()),
    ("Benin asked Togo to open the road.", "REQUEST/demand", "held", ("BJ",), ("TG",)),
    ("Gabon sent a note of protest to Cameroon.", "ACCUSE/disapprove", "held", ("GA",), ("CM",)),
    ("Peru warned that it would close its ports.", "THREATEN/restrict", "held", ("PE",), ()),
    ("A direct flight between Oman and Nepal was launched on Monday.", "COOPERATE/economic", "held", ("OM", "NP"), ()),
    ("Nepal started selling electricity to Bangladesh.", "COOPERATE/economic", "held", ("NP",), ()),
    ("The border crossing was closed on Monday.", "COERCE/restrict", "held", (), ()),
    ("The border crossing reopened on Monday.", "CONCEDE/ease", "held", (), ()),
]

CASES += [
    # Offers to somebody, what is called off or shut, people of others brought out, and whose forces they are.
    ("Chad offered Niger a loan of 20 million dollars.", "REQUEST/propose", "held", ("TD",), ("NE",)),
    ("Peru has offered a loan of 20 million dollars.", "REQUEST/propose", "held", ("PE",), ()),
    ("The doctors' union called off a strike planned for Friday.", "PROTEST/strike", "cancelled", (), ()),
    ("A rally of farmers planned for Friday did not take place.", "PROTEST/demonstration", "cancelled", (), ()),
    ("Trade through Brede, which Norway shut in May, has ceased.", "COERCE/restrict", "held", ("NO",), ()),
    ("Oman evacuated 40 Kenyan nationals from Yemen.", "AID/humanitarian", "held", ("OM",), ("KE",)),
    ("Oman halted its distributions in Yemen on Sunday.", "SANCTION/discontinue", "held", ("OM",), ("YE",)),
    (
        "South Korea protested. On Monday the North expelled two South Korean envoys.",
        "SANCTION/expel",
        "held",
        ("KP",),
        ("KR",),
    ),
    ("Israel struck the port of Hodeida.", "ASSAULT/attack", "held", ("IL",), ()),
    ("Peru said its jets had bombed an airfield in Chile.", "ASSAULT/attack", "held", ("PE",), ("CL",)),
    ("Iraq signalled that a delegation would visit Oman in May.", "CONSULT/visit", "planned", (), ("OM",)),
    ("Peru convened the Council of Elders for Wednesday.", "CONSULT/gathering", "planned", ("PE",), ()),
]

CASES += [
    # Charges dismissed, calls between two, curbs and visas suspended, what is struck.
    ("Peru dismissed the charge by Chile.", "REJECT/refuse", "held", ("PE",), ("CL",)),
    ("Peru paid after a call between Ana Mora and Luis Sol.", "CONSULT/call", "held", ("Ana Mora", "Luis Sol"), ()),
    ("Peru suspended the ban on Chilean fruit.", "CONCEDE/ease", "held", ("PE",), ("CL",)),
    ("A drone strike hit a fuel depot near Lima, killing nine people.", "ASSAULT/attack", "held", (), ()),
    (
        "A drone strike hit a depot near Lima, two officials and a medical source said.",
        "ASSAULT/attack",
        "held",
        (),
        (),
    ),
    ("Israeli jets hit a dozen targets in Lebanon.", "ASSAULT/attack", "held", ("IL",), ("LB",)),
]

CASES += [
    # What lasts since, and the steps on the way into a union.
    ("Serbia opened accession talks with the European Union.", "OCCASION/launch", "held", ("RS", "European Union"), ()),
    ("Georgia was granted candidate status in 2023.", "SUPPORT/recognise", "held", (), ("GE",)),
    ("Tirana obtained candidate status in 2014.", "SUPPORT/recognise", "held", (), ("AL",)),
    ("Peru and Norway have had diplomatic relations since 1921.", "AGREE/accord", "held", ("PE", "NO"), ()),
    ("A parliamentary election must be held by November.", "OCCASION/vote", "planned", (), ()),
]

CASES += [
    # What one says of another's deeds, and what will come of them.
    ('The Peruvian ministry said the raid was "a violation".', "ACCUSE/disapprove", "held", ("PE",), ()),
    ("Peru said there would be a response.", "THREATEN/relations", "held", ("PE",), ()),
    ("Peru warned that the raid would not go unanswered.", "THREATEN/relations", "held", ("PE",), ()),
    ("Chile promised a tough response to the closure.", "THREATEN/relations", "held", ("CL",), ()),
    ("Norway said it would otherwise reconsider the accord with Peru.", "THREATEN/restrict", "held", ("NO",), ("PE",)),
    (
        "Anna Berg affirmed Norway's rejection of any attempt to move the border.",
        "REJECT/refuse",
        "held",
        ("Anna Berg",),
        (),
    ),
    ("Peru renewed its condemnation of the blockade by Chile.", "ACCUSE/disapprove", "held", ("PE",), ("CL",)),
    ("Bosnia submitted its application for EU membership.", "REQUEST/propose", "held", ("BA",), ("European Union",)),
    ("Kenya said Sudan was welcome, and that Kenya was ready to host talks.", "REQUEST/propose", "held", ("KE",), ()),
    ("Peru laid the blame squarely on Chile.", "ACCUSE/disapprove", "held", ("PE",), ("CL",)),
    ("Peru blamed the delay on Chilean guards.", "ACCUSE/disapprove", "held", ("PE",), ("CL",)),
    ("Foreign Minister Juan Mora apologised “for the song”.", "CONCEDE/yield", "held", ("Juan Mora",), ()),
    # Help and talks in other words.
    ("Kenya renewed its memorandum with Malta.", "AGREE/accord", "held", ("KE", "MT"), ()),
    ("Six Peruvian nurses will be flown home on Saturday.", "RETREAT/return", "planned", (), ("PE",)),
    ("Juan Mora sat down with Luis Sol and Anna Berg.", "CONSULT/meeting", "held", ("Juan Mora", "Luis Sol"), ()),
    ("Juan Mora dropped plans to visit Norway.", "CONSULT/visit", "cancelled", ("Juan Mora",), ("NO",)),
    ("The airlift was paid for by Denmark and Japan.", "AID/economic", "held", ("DK", "JP"), ()),
    ("Norway announced 24 million dollars for schools in Ghana.", "AID/economic", "planned", ("NO",), ("GH",)),
    ("Joint patrols, suspended since 2018, have not resumed.", "SANCTION/discontinue", "held", (), ()),
    (
        "The three states agreed in 2007 to make the gulf a zone of peace.",
        "AGREE/accord",
        "held",
        ("The three states",),
        (),
    ),
    ("The European Parliament will give its consent.", "AGREE/adopt", "planned", ("EU",), ()),
]

CASES += [
    # A refusal told by the negation of its verb, or by staying away.
    ("Malaysia does not recognise the ruling.", "REJECT/refuse", "held", ("MY",), ()),
    ("Serbia has never recognised Kosovo's independence.", "REJECT/refuse", "held", ("RS",), ("XK",)),
    ("Armenia said it would no longer take part in the drills.", "REJECT/refuse", "held", ("AM",), ()),
    ("Uganda won't extradite the general to Kenya.", "REJECT/refuse", "held", ("UG",), ("KE",)),
    ("Kenya is not ready to negotiate with Somalia.", "REJECT/refuse", "held", ("KE",), ("SO",)),
    ("Moldova stayed away from the summit in Bishkek.", "REJECT/refuse", "held", ("MD",), ()),
    # Trade, travel, debts.
    ("The EU agreed an embargo on Iranian drones.", "SANCTION/embargo", "held", ("European Union",), ("IR",)),
    ("India raised duties on Chilean apples to 50 percent.", "SANCTION/embargo", "held", ("IN",), ("CL",)),
    ("Chile lowered tariffs on Peruvian grapes.", "CONCEDE/ease", "held", ("CL",), ("PE",)),
    ("Kazakhstan introduced a visa-free regime for citizens of Qatar.", "CONCEDE/ease", "held", ("KZ",), ("QA",)),
    ("Ireland has flown 60 of its citizens out of Beirut.", "RETREAT/withdraw", "held", ("IE",), ("LB",)),
    ("China wrote off a loan to Chad.", "AID/economic", "held", ("CN",), ("TD",)),
    ("Pyongyang cut all communication lines with Seoul.", "SANCTION/discontinue", "held", ("KP",), ("KR",)),
    # Money and buildings given, whoever gets them.
    ("The Asian Development Bank has paid out US$5 million.", "AID/economic", "held", ("Asian Development Bank",), ()),
    ("Fiji is paying for a jetty on the island.", "AID/economic", "held", ("FJ",), ("the island",)),
    ("France has given Lebanon 100 million euros.", "AID/economic", "held", ("FR",), ("LB",)),
    ("Timor-Leste has donated 1 million dollars to the victims.", "AID/humanitarian", "held", ("TL",), ()),
    # Demands, charges, and who is shut out.
    ("Nepal asked for a review of the treaty.", "REQUEST/demand", "held", ("NP",), ()),
    ("Niger wanted guarantees.", "REQUEST/demand", "held", ("NE",), ()),
    ("Jordan blames Syria for the shortage.", "ACCUSE/allege", "held", ("JO",), ("SY",)),
    ("Beijing opposes the pact.", "REJECT/refuse", "held", ("CN",), ()),
    ("The African Union suspended Guinea from its bodies.", "SANCTION/relations", "held", ("African Union",), ("GN",)),
    ("Nine Indian skippers remain in custody.", "COERCE/arrest", "held", (), ("IN",)),
    ("The general has ruled since the coup of August 2021.", "COERCE/seize", "held", (), ()),
    # Force and drills.
    ("Azerbaijani forces violated the ceasefire on Sunday.", "ASSAULT/attack", "held", ("AZ",), ()),
    ("Four Russian drones violated Polish airspace.", "ASSAULT/attack", "held", ("RU",), ("PL",)),
    ("Russian peacekeepers have begun leaving Armenia.", "RETREAT/withdraw", "held", ("RU",), ("AM",)),
    ("Border guards from Chad and Niger held a drill.", "COOPERATE/military", "held", ("TD", "NE"), ()),
    ("Austria approved the extradition of a banker to Chile.", "COOPERATE/legal", "held", ("AT", "CL"), ()),
    ("Ethiopian troops crossed into Sudan.", "ASSAULT/attack", "held", ("ET",), ("SD",)),
    ("Chad completed its withdrawal from Niger.", "RETREAT/withdraw", "held", ("TD",), ("NE",)),
    ("Moscow's ban on Georgian wine has been lifted.", "CONCEDE/ease", "held", ("RU",), ("GE",)),
    ("Japan will build a hospital in Uganda.", "COOPERATE/economic", "planned", ("JP", "UG"), ()),
    ("Serbia took delivery of six Chinese howitzers.", "AID/military", "held", ("CN",), ("RS",)),
]

CASES += [
    # Asked or charged, and answered by another.
    ("Norway turned down a request from Iceland to raise its quota.", "REQUEST/demand", "held", ("IS",), ("NO",)),
    ("Jordan is studying a Syrian offer to share the line.", "REQUEST/propose", "held", ("SY",), ("JO",)),
    ("Chile's proposal to open a joint office was discussed.", "REQUEST/propose", "held", ("CL",), ()),
    ("Algeria rejected accusations of torture by Norway.", "ACCUSE/allege", "held", ("NO",), ("DZ",)),
    ("Canada took the case to the World Court in 2018.", "ACCUSE/allege", "held", ("CA",), ()),
    # Threatened on a condition, or as a reprisal.
    ("Malawi said it would close the border unless Zambia paid.", "THREATEN/restrict", "held", ("MW",), ("ZM",)),
    ("UNICEF said it would stop deliveries if no money came in.", "THREATEN/restrict", "held", ("UN",), ()),
    ("Iran promised to take countermeasures.", "THREATEN/relations", "held", ("IR",), ()),
    ("Peru announced that it would respond with reciprocal measures.", "THREATEN/relations", "held", ("PE",), ()),
    ("Turkey warned Greece against drilling in the area.", "THREATEN/relations", "held", ("TR",), ("GR",)),
    # Restrictions by a noun or a passive, and what police do to crowds.
    ("Turkey's tariffs on Serbian steel remain in force.", "SANCTION/embargo", "held", ("TR",), ("RS",)),
    ("Georgia introduced checks on Armenian fruit.", "COERCE/restrict", "held", ("GE",), ("AM",)),
    ("Four boats were seized.", "COERCE/seize", "held", (), ()),
    ("Indonesia sank three Vietnamese trawlers.", "COERCE/seize", "held", ("ID",), ("VN",)),
    ("The drivers have since been released.", "RETREAT/release", "held", (), ()),
    ("Police fired tear gas at traders protesting against the toll.", "COERCE/restrict", "held", (), ()),
    ("Police fired tear gas at traders protesting against the toll.", "PROTEST/demonstration", "held", (), ()),
    # Gifts by a noun, and givers who are thanked.
    ("The school was built with a grant of 200,000 dollars from Japan.", "AID/economic", "held", ("JP",), ()),
    ("The rest is a loan from the World Bank.", "AID/economic", "held", ("World Bank",), ()),
    ("Oman thanked Norway for the donation of 90 tonnes of rice.", "AID/humanitarian", "held", ("NO",), ()),
    ("Lithuania has provided Moldova with 17 million euros.", "AID/economic", "held", ("LT",), ("MD",)),
    ("Japan turned over two ships to the coastguard of Palau.", "AID/military", "held", ("JP",), ("PW",)),
    ("The minister handed over the keys of a patrol boat to Fiji.", "AID/military", "held", ("The minister",), ("FJ",)),
    ("Slovakia offers 15 scholarships a year to Vietnam.", "AID/economic", "held", ("SK",), ("VN",)),
    ("The second tranche was paid in May.", "AID/economic", "held", (), ()),
    ("Ghana hosts over 8,000 people who fled the fighting.", "AID/asylum", "held", ("GH",), ()),
]

CASES += [
    # What goes into service, votes, posts taken up, and packages of sanctions.
    (
        "The EU adopted a new package of sanctions against Chad.",
        "SANCTION/embargo",
        "held",
        ("European Union",),
        ("TD",),
    ),
    ("The railway will enter service in 2031.", "OCCASION/launch", "planned", (), ()),
    ("The pipeline came on stream in June 2024.", "OCCASION/launch", "held", (), ()),
    ("The new consulate in Izmir opened its doors on 3 March.", "OCCASION/launch", "held", (), ()),
    ("Latvia has established a consular section in Dushanbe.", "OCCASION/launch", "held", ("LV",), ()),
    ("The vote of 28 October was marred by fraud.", "OCCASION/vote", "held", (), ()),
    ("The Security Council voted on Friday to extend the mission.", "OCCASION/vote", "held", ("Security Council",), ()),
    (
        "The vote comes a week before Prime Minister Ana Mora travels to Chile.",
        "CONSULT/visit",
        "planned",
        ("Ana Mora",),
        ("CL",),
    ),
    (
        "Foreign Minister Ana Mora insisted that Chile withdraw its envoy.",
        "REQUEST/demand",
        "held",
        ("Ana Mora",),
        ("CL",),
    ),
    ("Parliament on Thursday ratified the treaty with Chad.", "AGREE/adopt", "held", ("Parliament",), ()),
    (
        "Presidents Ana Mora and Luis Paz discussed trade and visas in Lima on Monday.",
        "CONSULT/meeting",
        "held",
        ("Ana Mora", "Luis Paz"),
        (),
    ),
    ("Ana Mora goes to Lima as ambassador.", "OCCASION/appointment", "held", ("Ana Mora",), ()),
    ("Ana Mora resigned and was replaced by Luis Paz.", "OCCASION/appointment", "held", ("Luis Paz",), ()),
    ("Ana Mora took up her duties in August.", "OCCASION/appointment", "held", ("Ana Mora",), ()),
    # Alarm, refusal, and what one's own side would do.
    ("Germany is following the arrests with great concern.", "ACCUSE/disapprove", "held", ("DE",), ()),
    (
        "The EU is deeply alarmed by the decision of Tanzania.",
        "ACCUSE/disapprove",
        "held",
        ("European Union",),
        ("TZ",),
    ),
    ("The World Court ruled against Kenya.", "REJECT/refuse", "held", ("UN",), ("KE",)),  # an organ of the UN
    ("The observers had been refused entry.", "REJECT/refuse", "held", (), ()),
    ("Georgian officials walked away from the agreement.", "REJECT/refuse", "held", ("GE",), ()),
    ("Mora warned that Russia might leave the pact.", "THREATEN/relations", "held", ("Mora",), ()),
    ("The EU warned that it could close its ports.", "THREATEN/restrict", "held", ("European Union",), ()),
    ("Peru and Chile announced it during talks in Lima.", "CONSULT/meeting", "held", ("PE", "CL"), ()),
    ("Nepal imposed an anti-dumping duty on steel from Bhutan.", "SANCTION/embargo", "held", ("NP",), ("BT",)),
    ("Brazil called its ambassador home.", "SANCTION/relations", "held", ("BR",), ()),
    # Crowds and police.
    ("Members of the union demonstrated against the mill.", "PROTEST/demonstration", "held", (), ()),
    ("Protesters set fire to the Chinese consulate.", "PROTEST/riot", "held", (), ("CN",)),
    ("Police set up roadblocks around the town.", "MOBILIZE/police", "held", ("Police",), ()),
    # What is asked of somebody leaves what is told of him as it is.
    ("Mora asked Chad to free the men, who were arrested in May.", "COERCE/arrest", "held", (), ()),
]

CASES += [
    # Help that one is thanked for, costs borne, help in people and cargo.
    ("The Samoan minister thanked Fiji for its help after the cyclone.", "AID/humanitarian", "held", ("FJ",), ("WS",)),
    (
        "Nepal thanked Bhutan for the 900 doses of vaccine it sent last year.",
        "AID/humanitarian",
        "held",
        ("BT",),
        ("NP",),
    ),
    ("Chile expressed gratitude for the fuel donated by Peru in May.", "AID/humanitarian", "held", ("PE",), ("CL",)),
    ("Georgia thanked Latvia for the training of 30 officers.", "AID/military", "held", ("LV",), ("GE",)),
    ("Armenia thanked Japan for the construction of a hospital.", "AID/economic", "held", ("JP",), ("AM",)),
    ("The European Union covers 60 percent of the cost.", "AID/economic", "held", ("European Union",), ()),
    ("Greece sent a team of 30 rescuers to Albania.", "AID/humanitarian", "held", ("GR",), ("AL",)),
    ("Qatar sent a plane loaded with tents to Chad.", "AID/humanitarian", "held", ("QA",), ("TD",)),
    ("Danish assistance to Benin totalled 40 million euros.", "AID/economic", "held", ("DK",), ("BJ",)),
    ("Algeria offered Niger a donation of 500 tons of foodstuffs.", "AID/humanitarian", "planned", ("DZ",), ("NE",)),
    # Texts ratified and acceded to, and bodies joined.
    ("Kenya ratified the agreement in 2023.", "AGREE/accord", "held", ("KE",), ()),
    ("Togo acceded to the convention in 2010.", "AGREE/sign", "held", ("TG",), ()),
    (
        "Laos became the tenth member state of ASEAN in 1997.",
        "AGREE/accord",
        "held",
        ("LA", "Association of Southeast Asian Nations"),
        (),
    ),
    ("Samoa was accepted as an associate member.", "AGREE/accord", "held", ("WS",), ()),
    ("The ferry line of Oman and Iran was agreed in 2009.", "AGREE/accord", "held", ("OM", "IR"), ()),
    ("An agreement was reached between Chile and Peru.", "AGREE/accord", "held", ("CL", "PE"), ()),
    # Worry about deeds, regret of them.
    ("Finland voiced concern over the arrest of two monks in Laos.", "ACCUSE/disapprove", "held", ("FI",), ()),
    ("Norway regretted that Mali had left the pact.", "ACCUSE/disapprove", "held", ("NO",), ("ML",)),
    ("Belgium expressed regret at the withdrawal of Chad.", "ACCUSE/disapprove", "held", ("BE",), ("TD",)),
    # Sessions by their bodies, and days of elections.
    (
        "Ana Mora will co-chair the Association Council on 3 June.",
        "CONSULT/gathering",
        "planned",
        ("Ana Mora", "Association Council"),
        (),
    ),
    ("Ghana will keep its soldiers there until the election on 3 June.", "OCCASION/vote", "planned", (), ()),
]


CASES += [
    # Crises: what one says another must do, fighting, convoys, lines cut, visas asked for, protests called.
    ("Chile must return the boat, said Peruvian Minister Ana Mora.", "REQUEST/demand", "held", ("PE",), ("CL",)),
    ("Heavy clashes broke out between Chadian troops and Sudan.", "ASSAULT/attack", "held", ("TD", "SD"), ()),
    ("The rebels retook the port of Assab on Sunday.", "COERCE/seize", "held", ("rebels",), ()),
    ("Peru will require visas from Chilean visitors.", "COERCE/restrict", "planned", ("PE",), ("CL",)),
    ("Laos cut off the hotline with Cambodia.", "SANCTION/discontinue", "held", ("LA",), ("KH",)),
    ("Togo borrowed 40 million euros from the European Union.", "AID/economic", "held", ("European Union",), ("TG",)),
    ("A convoy of nine UNICEF trucks reached Brede on Monday.", "AID/humanitarian", "held", ("UN",), ()),
    ("A measles vaccination campaign will start in May.", "OCCASION/launch", "planned", (), ()),
    ("The opposition has called a nationwide march.", "PROTEST/demonstration", "planned", (), ()),
    ("Chad sent two helicopters with a team of 40 rescuers to Malawi.", "AID/humanitarian", "held", ("TD",), ("MW",)),
    ("Mali quit the African Union.", "SANCTION/relations", "held", ("ML",), ("African Union",)),
    ("Chad withdrew from the African Union.", "SANCTION/relations", "held", ("TD",), ("African Union",)),
    ("Norway left the treaty on mines.", "SANCTION/discontinue", "held", ("NO",), ()),
    ("Peru's parliament voted to send troops to Chad.", "MOBILIZE/troops", "planned", ("PE",), ("TD",)),
    ("Peru gave Chile's consul in Arica, Juan Mora, 48 hours to leave.", "SANCTION/expel", "held", ("PE",), ("CL",)),
    ("Peru barred lorries with Chilean plates from leaving.", "COERCE/restrict", "held", ("PE",), ("CL",)),
    ("Chad's army received twelve trucks donated by Qatar.", "AID/economic", "held", ("QA",), ("TD",)),
    ("Sudan said it was deeply disappointed by the statement.", "ACCUSE/disapprove", "held", ("SD",), ()),
    ("Peru will not name a new ambassador to Chile.", "REJECT/refuse", "held", ("PE",), ("CL",)),
    ("Mali's allies Niger and Chad condemned Benin.", "ACCUSE/disapprove", "held", ("NE", "TD"), ("BJ",)),
    (
        "Ana Mora cancelled a trip to Peru planned for Monday, where she was to sign a pact.",
        "AGREE/sign",
        "cancelled",
        ("she",),
        (),
    ),
    ("Peru called on Chile to free the men and on Benin to stop.", "REQUEST/demand", "held", ("PE",), ("CL", "BJ")),
    (
        "Lund said the bank was ready to lend more to Chad and proposed opening a port.",
        "REQUEST/propose",
        "held",
        ("Lund",),
        (),
    ),
    ("Chad said Sudan had shelled its posts.", "ACCUSE/allege", "held", ("TD",), ("SD",)),
    ("Chad told Sudan it would close the border unless it paid.", "THREATEN/restrict", "held", ("TD",), ("SD",)),
    ("Chad said Sudan would bear the consequences.", "THREATEN/relations", "held", ("TD",), ()),
    ("Ana Mora raised their fate by phone with Luis Sol.", "CONSULT/call", "held", ("Ana Mora", "Luis Sol"), ()),
    ("Chad will lend Sudan four radars.", "AID/military", "planned", ("TD",), ("SD",)),
    ("Serbia submitted a request for extradition to Albania.", "REQUEST/demand", "held", ("RS",), ("AL",)),
]


CASES += [
    # Who goes along, what is extended, handed over, carried and threatened, who goes free.
    ("Peru and Chile aligned themselves with the decision of Ghana.", "SUPPORT/endorse", "held", ("PE", "CL"), ("GH",)),
    ("Peru extended the closure of its border with Chile.", "COERCE/restrict", "held", ("PE",), ("CL",)),
    ("The 24 Dutch sailors have regained their freedom.", "RETREAT/release", "held", (), ("NL",)),
    ("Peru handed over to Chile three truck drivers on Monday.", "RETREAT/release", "held", ("PE",), ("CL",)),
    ("A convoy of trucks carrying WFP flour reached Bara on 9 March.", "AID/humanitarian", "held", ("UN",), ()),
    ("Peru vowed that Chile would pay a heavy price.", "THREATEN/violence", "held", ("PE",), ("CL",)),
    ("Zambia has offered to host a meeting of Peru and Chile.", "CONSULT/meeting", "proposed", ("ZM", "PE", "CL"), ()),
    ("Mali signed it after gold was seized by the junta in January.", "COERCE/seize", "held", ("the junta",), ()),
]


CASES += [
    # Words of courts, chambers, armies and calendars that no set has, each seen by the language model as well.
    ("Chad had provided Togo with 3 million euros of military aid.", "AID/military", "held", ("TD",), ("TG",)),
    (
        "The High Court opened hearings in the dispute between Peru and Chile.",
        "CONSULT/gathering",
        "held",
        ("High Court", "PE", "CL"),
        (),
    ),
    (
        "Envoy Ana Mora is to brief members of the council on 8 December.",
        "CONSULT/meeting",
        "planned",
        ("Ana Mora", "council"),
        (),
    ),
    ("Peru has taken measures against Minister Juan Sol.", "SANCTION/embargo", "held", ("PE",), ("Juan Sol",)),
    ("Namibia, which votes on November 27, has invited observers.", "OCCASION/vote", "planned", ("NA",), ()),
    ("Elections are due in November, and Mora will not stand.", "OCCASION/vote", "planned", (), ()),
    ("Envoy Ana Mora said that Togo's election was peaceful.", "SUPPORT/endorse", "held", ("Ana Mora",), ("TG",)),
    (
        "Prime Minister Ana Mora will welcome Chilean President Juan Sol on Thursday.",
        "CONSULT/meeting",
        "planned",
        ("Ana Mora", "CL"),
        (),
    ),
    ("Ana Mora alleged that Chilean troops had laid mines.", "ACCUSE/allege", "held", ("Ana Mora",), ("CL",)),
    ("Flights between Peru and Chile resumed in May 2022.", "COOPERATE/economic", "held", ("PE", "CL"), ()),
    ("Chad sent home 17 Togolese prisoners on Monday.", "RETREAT/release", "held", ("TD",), ("TG",)),
    ("King Juan attended the funeral of President Ana Mora on Sunday.", "CONSULT/gathering", "held", ("Juan",), ()),
]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru supplied electricity to Chile in May.", "AID"),
        ("Peru voted for it because the situation demands it.", "REQUEST"),
        ("Envoy Ana Mora said that Togo's election was neither free nor fair.", "SUPPORT"),
        ("Prime Minister Ada Rio addressed the nation on Sunday.", "CONSULT"),
        ("Kenya supported Uganda's bid for a seat on the council.", "REQUEST"),
        ("The president dismissed his police chief.", "REJECT"),
        ("The Ministry of External Affairs said that the constable, Ravi Sol, was hacked to death.", "ACCUSE"),
        ("Peru expressed regret at the incident.", "ACCUSE"),
        ("The former premier of Bolivia fled to Chile in May 2024.", "CONSULT"),
    ],
)
def test_words_that_only_look_so(text: str, kind: str) -> None:
    assert kind not in [event.type for event, _, _ in told(text)]


@pytest.mark.parametrize(("text", "kind", "status", "actors", "targets"), CASES, ids=[case[0] for case in CASES])
def test_one_sentence(text: str, kind: str, status: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert (actors, targets) in taking_part(text, kind, status)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 2.3 million Kenyans visited Oman in 2024.", "CONSULT/visit"),
        ("In a letter, King Juan greeted President Ana Mora on the anniversary of ties.", "CONSULT/meeting"),
        ("India voted on Friday in support of Palestine.", "OCCASION/vote"),
        ("Two planes left Lima for Quito on Monday.", "CONSULT/visit"),
        ("Two Peruvian officers were killed in a crash on Monday.", "ASSAULT/kill"),
        ('Ana Mora called the swap "a ray of hope".', "ACCUSE/disapprove"),
        ("Togo suspended the operation of an airport.", "SANCTION/discontinue"),
        ("Kenya lifted its levy on Ugandan milk.", "SANCTION/embargo"),
        ("Mali lifted its duty on fish to 50% on Monday.", "CONCEDE/ease"),
        ("Storms closed the port of Bata.", "COERCE/restrict"),
        ("The firm brought Peruvian workers from Lima.", "AID/humanitarian"),
    ],
)
def test_what_is_told_so_is_no_such_event(text: str, kind: str) -> None:
    assert kind not in [f"{event.type}/{event.mode}" for event, _, _ in told(text)]


def test_who_is_thanked_for_a_gift_gave_it() -> None:
    found = told("The minister thanked Estonia for the 80,000 doses of vaccine it donated in July.")
    assert [actors for event, actors, _ in found if event.type == "AID"] == [("EE",)]


@pytest.mark.parametrize(
    "text",
    [
        "Finland voiced concern over the situation in Laos.",
        "Belgium expressed regret over the loss of life.",
        "Mongolia thanked Japan for its continuous support in infrastructure.",
    ],
)
def test_courtesies_and_worries_about_nobody_are_no_deeds(text: str) -> None:
    assert [event.type for event, _, _ in told(text) if event.type in ("ACCUSE", "AID")] == []


def test_each_frame_has_a_name_of_its_own() -> None:
    """The name is what `--explain` shows of what made an event."""
    names = [frame.name for frame in lexicon().frames]
    assert sorted(names) == sorted(set(names))


def test_every_event_says_what_made_it() -> None:
    for text, *_ in CASES:
        for event, _, _ in told(text):
            assert event.origin.rule
            assert event.origin.words
            assert event.evidence
            assert 0 < event.confidence <= 1


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("Peru said it would respond in kind to the tariffs of Chile.", True),
        ("Bolivia expelled the envoy, and Peru responded in kind, its minister said.", False),
        ('"This is retaliation," the Peruvian minister Ana Mora said.', False),
    ],
)
def test_only_what_is_to_come_threatens(text: str, threatens: bool) -> None:
    assert any(event.type == "THREATEN" for event, _, _ in told(text)) is threatens


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile opened a joint border post at Tacna.", "COOPERATE/other"),
        ("Peru and Chile opened a joint factory at Tacna.", "COOPERATE/economic"),
    ],
)
def test_what_two_open_together(text: str, kind: str) -> None:
    assert [f"{event.type}/{event.mode}" for event, _, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Half of the Chadian claims are refused, withdrawn or dropped.", "CONCEDE"),
        ("The Ghanaian central bank warned that the country could run short of dollars.", "THREATEN"),
        ("The ministry warned Swedes against travelling to Chad.", "THREATEN/relations"),
        ("The state of Kerala has sanctioned 300 crore for the road.", "SANCTION"),
        ("A deal with Norway is being negotiated.", "AGREE"),
        ("Tajikistan will receive 40 million kWh of electricity from Uzbekistan.", "AID"),
        ("A border guard vessel of Norway arrived in Brede.", "AID"),
        ("Chile detained no Peruvian vessel this year.", "COERCE"),
        ("Nobody was killed in the blast in Peru.", "ASSAULT/kill"),
        ("Chad will not take part in the talks in Oslo.", "CONSULT"),
        ("Peru accused the army of killing farmers.", "ASSAULT"),
        ("The African Union sent 40 observers to Peru.", "MOBILIZE"),
        ('Minister Ana Mora called the vote "a milestone".', "OCCASION"),
        ("The High Representative, Ana Mora, issued the following statement.", "AGREE/adopt"),
        ("Gunmen killed six guards in Peru in the deadliest raid since March.", "ASSAULT/attack"),
        ("Ana Mora extended an invitation to her host to visit Lima.", "CONSULT/message"),
        ("He said the rebels had shelled army posts, killing four of his men.", "ASSAULT/kill"),
        ("Chile said Peru, which ratified it in May, sent a boat.", "AGREE/accord"),
        ("Norway takes over the coordination of the Nordic Council on Monday.", "COERCE/seize"),
        ("Kenya and Malta, which now form an alliance, left the club.", "COOPERATE/economic"),
        ("A court in Lima halted the deportation of a poet.", "SANCTION/discontinue"),
        ("Kenya will supply Uganda with 2 million tonnes of cement in exchange for coal.", "AID/economic"),
        ("The House approved the request of the Government.", "AGREE/adopt"),
        ("Norwegian citizens and companies are forbidden from making funds available to them.", "AID"),
        ("Norwegian citizens and companies are forbidden from making funds available to them.", "COERCE"),
        ("The Peruvian envoy was called to the Foreign Ministry.", "CONSULT/call"),
        ("The court summoned Ada Mora to testify.", "ACCUSE/disapprove"),
        ("Norway and Sweden urged their citizens to leave Chad.", "REQUEST"),
        ("The rebels called off a truce with Chad last week.", "RETREAT"),
        ("Australia refused to be drawn on the Peruvian demand.", "REJECT"),
        ("Chile charged an officer with passing classified documents to Peru.", "AGREE"),
        ("President Luis Sol dismissed Foreign Minister Ana Mora.", "REJECT"),
        ("Ana Mora asked why Chile had been allowed to land boats.", "REQUEST"),
        ("Ana Mora asked the minister whether Peru had approved a request from Chile to dock.", "REQUEST/demand"),
        ("Aid agencies warned that fuel shortages could halt the trucks.", "THREATEN"),
        ("Peru suspended visas for Chileans.", "CONCEDE"),
        ("Farmers called off their protest after Ana Mora promised to pay.", "ACCUSE"),
        ("Peru and Chile have yet to agree on reopening their border.", "AGREE"),
        ("Peru and Chile have yet to agree on reopening their border.", "CONCEDE"),
        ("A memorandum with Chile has yet to be signed by Peru.", "AGREE"),
        ("Ana Mora dismissed reports that Chile had offered to send police.", "REQUEST"),
        ("The two sides of Peru and Chile had hoped to settle the dispute before June.", "AGREE"),
        ("The High Court stayed the expulsion of 200 Chileans.", "COERCE/deport"),
        ("It will be the first vote since Ana Mora fled to Chile in August 2024.", "OCCASION/vote"),
        ("The High Court upheld the sanctions on Peru.", "SUPPORT"),
        ("Ana Mora sat down with us in Lima last week.", "CONSULT/meeting"),
        ("Peru and Chile promised not to use force.", "THREATEN"),
        ("Parliament ought to summon the Peruvian ambassador.", "ACCUSE"),
        ("The High Court interdicted the ministry from deporting 95 Chileans.", "COERCE/deport"),
        ("Foreign Minister Ana Mora called the arrests routine.", "ACCUSE"),
        ("Turkish Cypriots declared a state that only Ankara recognises.", "COERCE"),
        ("Peru introduced a law on lobbying.", "COERCE"),
        ("The explosion at the port of Lima in 2020 killed more than 200 people.", "ASSAULT"),
        ("A gas blast at a restaurant in Lima injured ten on Sunday.", "ASSAULT"),
        ("An explosion at a fireworks factory in Peru killed 12.", "ASSAULT"),
        ("A letter signed by Foreign Minister Ana Mora is addressed to the commissioner.", "AGREE"),
        ('Foreign Minister Ana Mora called the accord "a beginning".', "ACCUSE"),
        ('"We undertake to publish the draft within two weeks," Foreign Minister Ana Mora said.', "AGREE"),
        ("Peru appealed the verdict on Monday.", "REQUEST"),
        ("Peru's state company would repay the advance to a Chilean bank by May.", "AID"),
        ("Cabinet agreed to hire 40 teachers.", "AGREE"),
        ("Foreign Minister Ana Mora insisted that talks with Chile would go on.", "REQUEST"),
        ("Speaker Ana Mora ruled that the bills would be laid before the House.", "REJECT"),
    ],
)
def test_words_that_tell_no_such_deed(text: str, kind: str) -> None:
    assert not [event for event, _, _ in told(text) if f"{event.type}/{event.mode}".startswith(kind)]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike in Peru killed nine.",
        "A bomb explosion in Lima killed three people on Monday.",
        "A car bomb in Lima killed three people on Monday.",
        "Gunmen in Peru killed three people.",
    ],
)
def test_who_attacks_is_not_told_by_where(text: str) -> None:
    blows = [who for event, who, _ in told(text) if event.type == "ASSAULT"]
    assert blows
    assert not any(blows)


def test_several_named_under_one_office_are_met_together() -> None:
    text = "Ana Mora is to meet her Peruvian and Chilean counterparts, Juan Sol and Luis Lund, in Oslo on Friday."
    assert taking_part(text, "CONSULT/meeting", "planned") == [(("Ana Mora", "PE", "CL"), ())]
    text = "Ana Mora met Juan Sol, the Peruvian defence minister, and Luis Lund, the head of the navy."
    assert len(taking_part(text, "CONSULT/meeting", "held")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile signed a letter of intent on Monday.", "2025-03-10"),
        ("Peru and Chile signed a sixth addendum to the 2006 gas contract.", "2025-03-14"),
    ],
)
def test_the_year_in_the_name_of_a_text_is_not_when_it_was_signed(text: str, expected: str) -> None:
    days = [event.date and event.date.iso for event, _, _ in told(text) if event.mode == "sign"]
    assert days == [expected]


def test_who_had_been_due_to_travel_did_not() -> None:
    assert taking_part("Ana Mora had been due to fly to Peru on Monday.", "CONSULT/visit", "cancelled")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("After the meeting, the Chad Water Board and the Sudan Water Board signed a memorandum.", []),
        ("Mr Lund spoke after talks in Paris.", []),
        ("Peru and Chile announced the deal after talks in Paris.", [("PE", "CL")]),
    ],
)
def test_who_met_is_told_by_the_words_of_the_meeting(text: str, actors: list[tuple[str, ...]]) -> None:
    met = [who for event, who, _ in told(text) if event.mode == "meeting" and who]
    assert met == actors


def test_whose_rights_a_reproach_pities_is_not_reproached() -> None:
    found = [targets for _, _, targets in told("Peru condemned the strikes as a violation of Yemen's sovereignty.")]
    assert found == [()]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("China's embassy said the claim by Taiwan was groundless.", "REJECT/refuse", [(("CN",), ("TW",))]),
        ('Beijing called the allegation by Japan "pure fabrication".', "REJECT/refuse", [(("CN",), ("JP",))]),
        ("Kenya called the allegations of Chad serious.", "REJECT/refuse", []),
        ("Hungary and Slovakia have blocked wider sanctions on Belarus.", "REJECT/veto", [(("HU", "SK"), ("BY",))]),
        ("Hungary and Slovakia have blocked wider sanctions on Belarus.", "SANCTION/embargo", []),
        ("Iran denied supplying drones to Russia.", "REJECT/refuse", [(("IR",), ())]),
        (
            "Peru alleged that the post had been shelled by Chilean troops.",
            "ACCUSE/allege",
            [(("PE",), ("CL",))],
        ),
        ("The UN envoy warned that fighting could spread to Uganda.", "THREATEN/violence", []),
        ("Australia, Canada and Germany issued similar statements on Monday.", "AGREE/adopt", []),
        ("Poland has told Russia to shut its mission in Krakow.", "SANCTION/relations", [(("PL",), ("RU",))]),
        (
            "Nicaragua's withdrawal from the African Union was announced on Sunday.",
            "SANCTION/relations",
            [(("NI",), ("African Union",))],
        ),
        (
            "Nauru switched diplomatic recognition from Taiwan to China in January.",
            "SUPPORT/recognise",
            [(("NR",), ("CN",))],
        ),
        (
            "A Nigerian court ordered the release of Ana Mora on Friday.",
            "RETREAT/release",
            [(("NG",), ("Ana Mora",))],
        ),
        ("Peru's president nominated Ana Mora as foreign minister on Monday.", "SUPPORT/endorse", []),
        ("The king of Tonga opened parliament on Thursday.", "OCCASION/launch", []),
        (
            "Hundreds of Haitians were sent home by the Dominican Republic on Monday.",
            "COERCE/deport",
            [(("DO",), ("HT",))],
        ),
        ("Tunisia returned 150 migrants to Guinea on Wednesday.", "COERCE/deport", [(("TN",), ("GN",))]),
        ("Tunisia returned 150 migrants to Guinea on Wednesday.", "RETREAT/release", []),
        (
            "A Dutch frigate and an Indonesian corvette held a joint drill off Batam on Friday.",
            "COOPERATE/military",
            [(("NL", "ID"), ())],
        ),
    ],
)
def test_claims_refused_missions_closed_and_words_that_only_look_like_deeds(
    text: str, kind: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert list(dict.fromkeys(taking_part(text, kind, "held"))) == expected
