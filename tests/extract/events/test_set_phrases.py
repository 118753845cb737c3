"""Set phrases of newsrooms: which event each tells, and that the like of sport and trade tells none."""

import pytest

from eventful import told

_REQUESTS = [
    ("Peru pitched a joint coastguard to Chile on Thursday.", "REQUEST/propose"),
    ("Peru made the case for a common grid at the talks in Lima.", "REQUEST/propose"),
    ("Peru held out an olive branch to Chile.", "REQUEST/propose"),
    ("Peru volunteered to broker a truce in Sudan.", "REQUEST/propose"),
    ("Peru put forward a compromise on fish quotas.", "REQUEST/propose"),
    ("Peru laid out a five-step plan for Sudan.", "REQUEST/propose"),
    ("Peru pleaded with Chile to free the crew.", "REQUEST/demand"),
    ("Peru leaned on Chile to open the tunnel.", "REQUEST/demand"),
    ("Peru told Chile to withdraw its men by Friday.", "REQUEST/demand"),
    ("Peru insisted on the withdrawal of the Chilean boats.", "REQUEST/demand"),
    ("Peru has asked the Chilean president to attend its national day.", "REQUEST/invite"),
]
_BLAME = [
    ("Chile was taken to task by Peru for the new law.", "ACCUSE/disapprove"),
    ("Peru hit out at Chile over its drills.", "ACCUSE/disapprove"),
    ("Peru took issue with Chile's whale hunt.", "ACCUSE/disapprove"),
    ("Peru took Chile to task over the raids.", "ACCUSE/disapprove"),
    ("Peru poured scorn on Chile over the vote.", "ACCUSE/disapprove"),
    ("Peru pointed the finger at Chile for the outage.", "ACCUSE/allege"),
    ("Peru attributed the hack to Chilean spies.", "ACCUSE/allege"),
    ("Lima said Chile was plotting to topple its government.", "ACCUSE/allege"),
    ("Lima said Chile had paid for the riots.", "ACCUSE/allege"),
    ("Peru hauled Chile before the International Court of Justice.", "ACCUSE/allege"),
    ("Peruvian police looked into the leak at the ministry.", "ACCUSE/investigate"),
    ("Peruvian prosecutors questioned the former minister on Friday.", "ACCUSE/investigate"),
    ("Peruvian detectives are treating the fire as suspected arson.", "ACCUSE/investigate"),
]
_REFUSALS = [
    ("Peru brushed aside the call for an inquiry.", "REJECT/refuse"),
    ("Peru poured cold water on Chile's offer of talks.", "REJECT/refuse"),
    ("Peru gave the envoys the cold shoulder.", "REJECT/refuse"),
    ("Peru's president declined to sign the mining bill.", "REJECT/veto"),
    ("Peru stood in the way of Chile's entry.", "REJECT/veto"),
    ("Peru scuppered the aid package in the council.", "REJECT/veto"),
]
_THREATS = [
    ("Peru warned it would hit back with duties on Chilean wine.", "THREATEN/restrict"),
    ("Peru brandished the threat of a ban on Chilean wine.", "THREATEN/restrict"),
    ("Peru's threat to close the strait to Chile is an old one.", "THREATEN/restrict"),
    ("Peru said it could walk away from NATO.", "THREATEN/relations"),
    ("A threat by Peru to recall its ambassador from Chile was made on Monday.", "THREATEN/relations"),
    ("Peru's president rattled the sabre at Chile.", "THREATEN/violence"),
    ("Peru vowed revenge on Chile.", "THREATEN/violence"),
    ("Peru put military intervention in Chile on the table.", "THREATEN/violence"),
]
_CROWDS = [
    ("Activists chained themselves to the gates of the port in Lima.", "PROTEST/demonstration"),
    ("A human chain against the mine was formed in Lima.", "PROTEST/demonstration"),
    ("Miners in Peru began industrial action on Tuesday.", "PROTEST/strike"),
    ("Nurses in Peru have been on strike since Monday.", "PROTEST/strike"),
    ("Gangs of men went on the rampage in Lima on Thursday.", "PROTEST/riot"),
    ("Protesters pelted police with stones in Lima.", "PROTEST/riot"),
    ("Supporters of the former president stormed the congress in Lima.", "PROTEST/riot"),
]
_PUNISHING = [
    ("Peru pulled its diplomats out of Santiago.", "SANCTION/relations"),
    ("Peru backed out of the grain deal.", "SANCTION/discontinue"),
    ("Peru put the pact with Chile on ice.", "SANCTION/discontinue"),
    ("Peru turned off the gas to Chile.", "SANCTION/discontinue"),
    ("Peru showed the Chilean ambassador the door.", "SANCTION/expel"),
    ("Peru sent two Chilean diplomats packing.", "SANCTION/expel"),
    ("Chile's ambassador was ordered out of Peru on Tuesday.", "SANCTION/expel"),
    ("Peru shut its market to Chilean chicken.", "SANCTION/embargo"),
    ("Peru stopped all trade with Chile on Thursday.", "SANCTION/embargo"),
]
_FORCE = [
    ("A Peruvian aircraft carrier steamed into the Pacific on Sunday.", "MOBILIZE/troops"),
    ("Peru beefed up its border with 10,000 soldiers.", "MOBILIZE/troops"),
    ("Peru drafted in riot police to guard the mosque.", "MOBILIZE/police"),
    ("Riot police fanned out across Lima on Friday.", "MOBILIZE/police"),
    ("The town of Tarma fell to the rebels on Sunday.", "COERCE/seize"),
    ("Peruvian forces overran two villages on Tuesday.", "COERCE/seize"),
    ("Peru clamped down on street protests.", "COERCE/restrict"),
    ("Peru took two Chilean channels off the air.", "COERCE/restrict"),
    ("Peru blocked social media ahead of the vote.", "COERCE/restrict"),
    ("Peruvian police nabbed a smuggler in Lima.", "COERCE/arrest"),
    ("Peru put 81 Chileans on a charter flight to Santiago.", "COERCE/deport"),
    ("Two dozen migrants were turned back by Peruvian guards.", "COERCE/deport"),
    ("Peru rained missiles on Santiago overnight.", "ASSAULT/attack"),
    ("Rebels took a Chilean family hostage in Peru.", "ASSAULT/abduct"),
    ("A Chilean dissident was spirited away from Lima by Peruvian agents.", "ASSAULT/abduct"),
    ("Peru sent a protester to the gallows on Saturday.", "ASSAULT/kill"),
    ("A Peruvian drone took out a Chilean commander.", "ASSAULT/kill"),
]
_CALENDAR = [
    ("Peruvians cast their ballots on Sunday.", "OCCASION/vote"),
    ("Polling stations opened across Peru at seven.", "OCCASION/vote"),
    ("Peruvian voters threw out the tax.", "OCCASION/vote"),
    ("NATO's 75th birthday was observed with a cake.", "OCCASION/anniversary"),
    ("Peru turned sixty on Saturday.", "OCCASION/anniversary"),
    ("Peru's parliament swore in its first woman premier on Tuesday.", "OCCASION/appointment"),
    ("A Peruvian lawyer was picked to head the court.", "OCCASION/appointment"),
    ("Peru's moon probe lifted off on Friday.", "OCCASION/launch"),
    ("Peru put three astronauts into orbit.", "OCCASION/launch"),
    ("Peru began work on a railway.", "OCCASION/launch"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*_REQUESTS, *_BLAME, *_REFUSALS, *_THREATS, *_CROWDS, *_PUNISHING, *_FORCE, *_CALENDAR],
)
def test_what_they_tell(text: str, expected: str) -> None:
    assert expected in {f"{event.type}/{event.mode}" for event, _, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean club sent its coach packing after the defeat.",
        "The league showed the Peruvian manager the door.",
        "The team lost at the hands of Peru in the final.",
        "The train steamed into Lima station on Sunday.",
        "Hail rained down on Lima on Monday.",
        "A Peruvian cook put the soup on ice.",
        "A storm took two radio stations off the air in Peru.",
        "Elephants went on the rampage in a village.",
        "Prices fell to the lowest level in Peru since May.",
        "Scientists traced the outbreak to a market in Peru.",
        "A Peruvian start-up pitched its app to investors in Lima.",
        "The Peruvian batsman was given his marching orders by the umpire.",
        "The doctor looked into the patient's eyes.",
        "The bookmaker named Peru as the favourite for the cup.",
        "A virus claimed forty lives in Peru.",
        "The Peruvian carmaker mothballed its plant in Lima.",
    ],
)
def test_what_tells_nothing(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Peru took Chile to task over the new law.", ("PE",), ("CL",)),
        ("Peru pointed the finger at Chile for the outage.", ("PE",), ("CL",)),
        ("Peru vowed revenge on Chile.", ("PE",), ("CL",)),
        ("Peru shut its market to Chilean chicken.", ("PE",), ("CL",)),
        ("Peru stopped all trade with Chile on Thursday.", ("PE",), ("CL",)),
        ("Chile's ambassador was ordered out of Peru on Tuesday.", ("PE",), ("CL",)),
    ],
)
def test_who_does_it_to_whom(text: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert [(a, t) for _, a, t in told(text)] == [(actors, targets)]
