"""Events of single sentences, through the parser: who, with or to whom, what, and whether it happened."""

import pytest

from eventful import told


def kinds(text: str) -> set[tuple[str, str]]:
    return {(f"{event.type}/{event.mode}", event.status) for event, _, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not expel any diplomats.",
        "If Norway expels the diplomats, Russia will respond.",
        "The foreign ministry of Norway declined to comment.",
        "Norway is an important partner of Russia.",
        "Mozambique exported goods worth 2 million dollars to its neighbour.",
        "Norway bought 4,000 tonnes of rice from Laos.",
        "Mora assured the guest.",
        "Turkey should not recognise the referendum.",
        "If Ethiopia does not accept the ruling, the road will stay closed.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert not any(event.status == "held" for event, _, _ in told(text))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Oman and Yemen held talks on fishing on 14 March 2021.", ("fishing",)),
        ("The forum will be held in Vilnius on 9 November 2021.", ()),
        ("The ministers of Egypt and Sudan will meet in Khartoum on 14 March.", ()),
    ],
)
def test_a_date_is_no_topic(text: str, about: tuple[str, ...]) -> None:
    assert {event.about for event, _, _ in told(text)} == {about}


def test_what_is_denied_did_not_happen_though_the_denial_may_be_told() -> None:
    events = [event for event, _, _ in told("Norway denied that it had expelled the diplomats.")]
    assert {(event.type, event.mode) for event in events} <= {("REJECT", "refuse")}


def test_whose_message_an_envoy_brings() -> None:
    text = "Minister Luis Sol delivered to Speaker Olaf Dahl a written message from President Maria Lund."
    assert [actors for event, actors, _ in told(text) if event.mode == "message"] == [("Maria Lund",)]


@pytest.mark.parametrize(
    ("text", "is_message"),
    [
        ("Minister Luis Sol handed Speaker Olaf Dahl an invitation to visit Peru.", True),
        ("Minister Luis Sol conveyed an invitation from President Maria Lund to Speaker Olaf Dahl.", False),
        ("Minister Luis Sol extended an invitation to Speaker Olaf Dahl to visit Peru.", False),
    ],
)
def test_an_invitation_is_a_message_where_a_paper_is_handed_over(text: str, is_message: bool) -> None:
    modes = [event.mode for event, _, _ in told(text)]
    assert "invite" in modes
    assert ("message" in modes) is is_message


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Luis Sol invited Kenyan firms to take part in the fair in Lima in May.", "planned"),
        ("Minister Luis Sol invited his guests to Lima, where the Coffee Forum is to be held in May.", "planned"),
        ("Minister Luis Sol invited Kenya to host the conference on fishing in Nairobi in May.", "proposed"),
    ],
)
def test_what_one_is_invited_to_takes_place_without_him(text: str, status: str) -> None:
    assert ("CONSULT/gathering", status) in kinds(text)


def test_who_is_invited_may_stay_away() -> None:
    text = "Minister Luis Sol invited Kenya to take part in the conference on fishing in Lima in May."
    assert [actors for event, actors, _ in told(text) if event.mode == "gathering"] == [()]


def test_guests_each_have_a_meeting() -> None:
    text = "President Maria Lund met with Prime Minister Anna Berg, Speaker Olaf Dahl and Minister Per Holm in Oslo."
    pairs = {actors for event, actors, _ in told(text) if event.mode == "meeting"}
    assert len(pairs) == 3
    assert all(len(pair) == 2 for pair in pairs)


def test_place_and_date_of_the_clause() -> None:
    text = "President Maria Lund met with Prime Minister Anna Berg in Oslo on 5 March 2025."
    event = told(text)[0][0]
    assert event.place == "Oslo"
    assert event.date is not None
    assert event.date.iso == "2025-03-05"


@pytest.mark.parametrize(
    ("text", "mode", "day"),
    [
        ("Peru had threatened Chile with fresh curbs on 2 December.", "restrict", "2024-12-02"),
        ("Peru condemns yesterday's ruling of the court in Oslo.", "disapprove", "2025-03-14"),
        ("Peru rejected similar calls by the European Union in January.", "refuse", "2025-01"),
        ("Peru asked Chile for a joint patrol on Monday.", "demand", "2025-03-10"),
        ("In January Peru extended the sanctions against Chile until 15 October 2025.", "embargo", "2025-01"),
        ("Peru recalled the detention since 5 May 2024 of two nurses in Chile.", "arrest", "2024-05-05"),
        (
            "The ministers of Peru and Chile held talks in Lima on Sunday and Monday.",
            "meeting",
            "2025-03-09/2025-03-10",
        ),
        ("The minister of Peru will visit Oslo at the end of the month.", "visit", "2025-03-31"),
        ("Talks between Peru and Chile are due to resume in Oslo on 12 August.", "meeting", "2025-08-12"),
        ("The sailors had been let go by Peru on Sunday.", "release", "2025-03-09"),
        ("The crossing at Kasumba has been shut since December 2023.", "restrict", "2023-12"),
        ("The crossing at Kasumba, closed since 11 August 2024, may reopen.", "restrict", "2024-08-11"),
        ("Convoys use the Kasumba crossing, closed in May 2024.", "restrict", "2024-05"),
        ("Mora withdrew from talks with Berg that were to take place in October.", "meeting", "2024-10"),
        ("Talks between Peru and Chile planned for 20 March have been called off.", "meeting", "2025-03-20"),
    ],
)
def test_date_of_a_stance_and_of_a_state(text: str, mode: str, day: str) -> None:
    assert [event.date.iso for event, _, _ in told(text) if event.mode == mode and event.date] == [day]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Peru and Chile will hold a fresh round of talks in Lima in May.", ("PE", "CL")),
        ("A second round of talks between Peru and Chile opened in Lima on Monday.", ("PE", "CL")),
        ("Minister Ana Mora met representatives of Nordkyst Shipyard in Lima.", ("Ana Mora", "Nordkyst Shipyard")),
        ("Minister Ana Mora met her counterparts from Chile, Fiji and Oman in Lima.", ("Ana Mora", "CL", "FJ", "OM")),
    ],
)
def test_a_round_of_talks_and_who_is_sent_to_them(text: str, actors: tuple[str, ...]) -> None:
    assert [(names, each.place) for each, names, _ in told(text) if each.mode == "meeting"] == [(actors, "Lima")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Deputy Minister Ana Mora received the keys to the clinic from Ambassador Jon Sol.", "CONSULT/meeting"),
        ("Mora recalled that Peru was grateful to Chile.", "SANCTION/relations"),
        ("Baghdad hit back within hours.", "SANCTION/discontinue"),
        ("The chief executive called it our biggest order.", "ACCUSE/disapprove"),
        ("Prime Minister Lund congratulated Ms Berg on her appointment.", "CONSULT/message"),
        ("The minister expressed concern for three Canadians held in Mali.", "ACCUSE/disapprove"),
        ("Peru and Chile are waiting for the letter.", "REQUEST/demand"),
        ("Uzbekistan will supply Kabul with electricity under the contract.", "AID/economic"),
        ("Nepal awarded the dam to a Chinese builder.", "AID/economic"),
        ("Damascus would release 10 million cubic meters from its dams by June.", "AID/economic"),
        ("France and Vanuatu both claim the two islands.", "ACCUSE/allege"),
        ("UNHCR has moved 9,400 people away from the border.", "COERCE/deport"),
        ("Some 640 lorries are stranded at the crossing.", "COERCE/restrict"),
        ("Prime Minister Anna Berg refused to go into details.", "REJECT/refuse"),
        ("The appeal for Chad is 18 per cent funded.", "AID/economic"),
        ("Ana Mora of Peru thanked Chile for its help.", "AID/humanitarian"),
        ("Peru has not ruled out joining the Andean Community.", "REJECT/refuse"),
        ("Minister Ana Mora promised to raise the matter with Minister Luis Sol.", "CONSULT/meeting"),
        ("Peru followed the situation in Chile with concern.", "ACCUSE/disapprove"),
        ("Agreements with Denmark and Finland are being negotiated by Manila.", "CONSULT/meeting"),
        ("Norway released two Peruvian sailors who had been held since April.", "COERCE/arrest"),
        ("Tourists from Peru made 2.3 million visits to Chile last year.", "CONSULT/visit"),
        ("The minister of Peru described the deal as a welcome step.", "ACCUSE/disapprove"),
        ("Nicaragua, which abstained, criticised the text.", "REJECT/refuse"),
        ("Mora withdrew from talks with Berg that were to take place in October.", "SANCTION/discontinue"),
        ("The president discussed the extradition of a banker with his Turkish counterpart.", "COOPERATE/legal"),
        ("Peru denied reports that it had armed the rebels.", "REJECT/refuse"),
        ("Peru's Ana Mora takes over the bloc's rotating presidency on Friday.", "COERCE/seize"),
    ],
)
def test_words_that_only_look_like_an_event(text: str, kind: str) -> None:
    assert kind not in {name for name, _ in kinds(text)}


def test_he_and_his_counterpart_met() -> None:
    met = told("Ana Mora said he and his Chilean counterpart, Luis Sol, had talked for six hours in Lima.")
    assert [actors for event, actors, _ in met if event.mode == "meeting"] == [("CL", "he")]  # who serves Chile, and he


def test_host_and_guest() -> None:
    event = told("President Maria Lund received Ambassador Anna Berg in Oslo.")[0][0]
    assert [each.role for each in event.actors] == ["host", "guest"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Per Holm visited Kenya.", "held"),
        ("Minister Per Holm plans to visit Kenya.", "planned"),
        ("Minister Per Holm is expected to visit Kenya next week.", "planned"),
        ("Minister Per Holm was invited to visit Kenya.", "proposed"),
        ("Kenya invited Minister Per Holm to Nairobi in May.", "proposed"),
        ("Minister Per Holm postponed his visit to Kenya.", "cancelled"),
        ("A trip to Kenya by Minister Per Holm, planned for May 11, stands cancelled.", "cancelled"),
        ("Preparations are under way for the visit of Minister Per Holm to Kenya.", "planned"),
        ("Kenya is preparing for a visit by Minister Per Holm to Nairobi.", "planned"),
        ("The minister of Peru will not visit Chile next week as planned.", "cancelled"),
    ],
)
def test_status_of_a_visit(text: str, status: str) -> None:
    assert ("CONSULT/visit", status) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Peru and Chile will not take place.",
        "Talks between Peru and Chile will not go ahead.",
        "Minister Per Holm was to have met his Chadian counterpart in Niamey.",
        "Minister Per Holm had been due to meet his Chadian counterpart in Niamey.",
        "The talks between Peru and Chile, which had been set for June, were called off.",
        "Peru has cancelled a meeting with Chile in Lima that was set for Friday.",
        "The meeting between Peru and Chile was planned for May but was dropped.",
        "Peru's planned talks with Chile fell through on Monday.",
    ],
)
def test_what_had_been_arranged_and_will_not_be_is_cancelled(text: str) -> None:
    assert kinds(text) == {("CONSULT/meeting", "cancelled")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks between Peru and Chile, which were to begin on 1 April, have been moved to 8 April.",
            {("cancelled", "2025-04-01"), ("planned", "2025-04-08")},
        ),
        (
            "The talks planned for 17 March between Peru and Chile were put off until Thursday.",
            {("cancelled", "2025-03-17"), ("planned", "2025-03-20")},
        ),
        (
            "The talks between Peru and Chile were postponed until January.",
            {("cancelled", None), ("planned", "2026-01")},
        ),
        (
            "The talks between Peru and Chile have been postponed from 2 April to 9 May 2025.",
            {("cancelled", "2025-04-02"), ("planned", "2025-05-09")},
        ),
        (
            "Chile has put off the talks with Peru from June to the second half of September.",
            {("cancelled", "2025-06"), ("planned", "2025-09")},
        ),
        ("Chile has put off the talks with Peru from 2025 to 2026.", {("cancelled", "2025"), ("planned", "2026")}),
        (
            "The signing of a treaty between Peru and Chile has been postponed from 2 April to 9 May 2025.",
            {("cancelled", "2025-04-02"), ("planned", "2025-05-09")},
        ),
    ],
)
def test_what_is_put_off_is_called_off_and_planned(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert {(each.status, each.date.iso if each.date else None) for each, _, _ in told(text)} == expected


def test_what_is_put_off_keeps_its_place() -> None:
    found = told("The talks between Peru and Chile in Lima have been postponed from 2 April to 9 May 2025.")
    assert {(event.status, event.place) for event, _, _ in found} == {("cancelled", "Lima"), ("planned", "Lima")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Turkish ambassador delivered an invitation to visit Ankara.", "REQUEST/invite"),
        ("Togo vowed to retaliate against Benin.", "THREATEN/relations"),
    ],
)
def test_what_is_done_by_saying_is_done(text: str, kind: str) -> None:
    assert (kind, "held") in kinds(text)


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            "President Ana Mora arrived in Oslo on Monday.",
            "A stop in Riga was dropped.",
            ("Ana Mora", "cancelled", "Riga"),
        ),
        (
            "President Ana Mora put off her visit to Norway.",
            "The trip will now take place in May.",
            ("Ana Mora", "planned", "2025-05"),
        ),
        (
            "Minister Ana Mora held talks in Lima with Minister Jon Sol.",
            "A visit to Quito was called off.",
            ("Ana Mora", "cancelled", "Quito"),
        ),
        (
            "Norway invited President Ana Mora to Oslo, and she accepted.",
            "The visit is to take place in May.",
            ("Ana Mora", "planned", "2025-05"),
        ),
    ],
)
def test_a_journey_is_that_of_who_travels(before: str, text: str, expected: tuple[str, str, str]) -> None:
    visits = [
        (names[0], each.status, (each.date.iso if each.date else each.place))
        for each, names, _ in told(f"{before} {text}")
        if each.mode == "visit" and names
    ]
    assert expected in visits


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Ann Lee flew to Oslo on 3 March 2025 for talks with Prime Minister Per Holm.", "held"),
        ("President Ann Lee will travel to Oslo in May 2031 for talks with her Norwegian counterpart.", "planned"),
    ],
)
def test_what_somebody_travels_for_is_there_and_then(text: str, status: str) -> None:
    visit, meeting = sorted((event for event, _, _ in told(text)), key=lambda event: event.mode, reverse=True)
    assert (visit.mode, meeting.mode) == ("visit", "meeting")
    assert visit.status == meeting.status == status
    assert visit.date is not None
    assert (visit.date, visit.place) == (meeting.date, meeting.place)


def test_a_season_before_a_noun_dates_nothing() -> None:
    (given,) = [event for event, _, _ in told("Norway granted Ukraine 300 million kroner for winter heating.")]
    assert (given.type, given.status) == ("AID", "held")


def test_a_participle_and_its_noun_tell_one_signing() -> None:
    text = "The contract between Nepal, India and Chad, signed in Kathmandu in May 2020, runs for five years."
    assert [event.date and event.date.iso for event, _, _ in told(text)] == ["2020-05"]


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Ana Mora will fly to Oslo on 28 March, where she is to meet King Olav Berg.", "Oslo", "2025-03-28"),
        ("Ana Mora flew to Oslo on 3 March, where she met King Olav Berg.", "Oslo", "2025-03-03"),
    ],
)
def test_what_a_journey_leads_to_is_there_and_then(text: str, place: str, day: str) -> None:
    (meeting,) = [event for event, _, _ in told(text) if event.mode == "meeting"]
    assert (meeting.place, meeting.date and meeting.date.iso) == (place, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The visit of Minister Holm to Kenya, which had been set for 20 February, was cancelled.",
            "2025-02-20",
        ),
        ("The talks between Peru and Chile, which had been set for June, were called off.", "2024-06"),
        ("Peru will host talks with Chile in January.", "2026-01"),
    ],
)
def test_months_by_what_is_said_of_them(text: str, day: str) -> None:
    assert [event.date and event.date.iso for event, _, _ in told(text)] == [day]


def test_whom_one_telephones_one_telephones_one_by_one() -> None:
    text = "Ana Mora discussed the incident by phone with Luis Sol and Norway's Per Holm."
    assert [who for event, who, _ in told(text) if event.mode == "call"] == [
        ("Ana Mora", "Luis Sol"),
        ("Ana Mora", "Per Holm"),
    ]


def test_what_is_warned_against_is_not_done() -> None:
    assert kinds("Estonia warned Russia against closing the border.") == {("THREATEN/relations", "held")}


def test_a_visit_to_a_person_is_a_meeting() -> None:
    text = "Ambassador Per Holm paid a visit to Mayor Luis Sol."
    assert [(event.mode, who) for event, who, _ in told(text)] == [("meeting", ("Per Holm", "Luis Sol"))]


def test_a_receiver_gives_nothing() -> None:
    text = "Kenya handed over 20 vehicles to the Somali police on Thursday."
    assert [(event.type, who, whom) for event, who, whom in told(text)] == [("AID", ("KE",), ("SO",))]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The leaders of Ghana and Peru met in Lima.", "meeting"),
        ("OPEC ministers met in Lima.", "gathering"),
        ("Ana Mora led a delegation to Lima.", "visit"),
        ("Ana Mora has returned from a visit to Peru.", "visit"),
    ],
)
def test_meetings_gatherings_and_visits(text: str, mode: str) -> None:
    assert [event.mode for event, _, _ in told(text)] == [mode]


def test_what_was_agreed_in_a_call_was_agreed_on_its_day() -> None:
    text = "In a telephone conversation on Monday, Ana Mora and Luis Sol agreed to resume flights."
    days = {event.mode: event.date and event.date.iso for event, _, _ in told(text) if event.status == "held"}
    assert days == {"call": "2025-03-10", "accord": "2025-03-10"}


def test_what_happens_beside_a_gathering_is_where_it_is() -> None:
    text = "The leaders of Ghana and Peru met on the sidelines of the UN General Assembly in New York."
    assert [event.place for event, _, _ in told(text)] == ["New York"]


def test_a_session_is_of_the_body_that_met() -> None:
    text = "The Joint Committee of Oman and Chad met in Muscat. The next session will take place in 2028."
    assert [(event.status, len(who) > 0) for event, who, _ in told(text)] == [("held", True), ("planned", True)]


@pytest.mark.parametrize(
    ("text", "mode", "status"),
    [
        ("Canada announced 50 million dollars in military aid to Ukraine.", "military", "planned"),
        ("Canada pledged 50 million dollars in humanitarian aid to Chad.", "humanitarian", "planned"),
        ("Canada pledged 50 million dollars in aid to Chad.", "economic", "planned"),
    ],
)
def test_aid_is_one_gift_of_the_kind_its_noun_says(text: str, mode: str, status: str) -> None:
    assert [(event.mode, event.status) for event, _, _ in told(text)] == [(mode, status)]


def test_who_takes_over_a_chair_holds_it() -> None:
    text = "Denmark handed the presidency of the Nordic Council over to Finland."
    assert [who for _, who, _ in told(text)] == [("FI", "Nordic Council")]


def test_when_and_where_what_led_to_it_happened() -> None:
    (event, *_), *_ = told("Some 20 villagers died when gunmen stormed a market near Kano on Monday.")
    assert (event.place, event.date and event.date.iso) == ("Kano", "2025-03-10")


def test_what_led_to_it_long_ago_is_not_to_come() -> None:
    text = "Ana Mora will travel to Lagos on 20 March to reopen the embassy, closed when gunmen stormed the compound."
    found = [(event.mode, event.status) for event, _, _ in told(text)]
    assert found == [("visit", "planned"), ("launch", "planned"), ("attack", "held")]


def test_what_is_condemned_was_where_and_when_it_is_said_to_have_been() -> None:
    text = "Peru condemned the terrorist attack perpetrated in Lagos."
    found = {event.type: (event.place, whom) for event, _, whom in told(text)}
    assert found == {"ACCUSE": (None, ()), "ASSAULT": ("Lagos", ())}


def test_an_invitation_accepted_is_a_visit_to_come() -> None:
    text = "Minister Per Holm accepted the invitation of his Cypriot counterpart to visit Nicosia."
    assert ("CONSULT/visit", "planned") in kinds(text)


def test_what_is_done_along_with_it_is_done_that_day() -> None:
    text = "The Security Council on Monday extended the mandate of its mission, adopting resolution 2790."
    assert [event.date and event.date.iso for event, _, _ in told(text) if event.mode == "adopt"] == ["2025-03-10"]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Iraq resumed oil exports to Turkey.", "COOPERATE/economic", ("IQ", "TR")),
        ("Two contracts were signed, according to Deputy Minister Luis Sol of Peru.", "AGREE/sign", ()),
        ("Albania extradited Luis Sol, a suspected trafficker, to Montenegro.", "COOPERATE/legal", ("AL", "ME")),
        (
            "Lesotho took over the chair of SADC.",
            "OCCASION/appointment",
            ("LS", "Southern African Development Community"),
        ),
    ],
)
def test_who_takes_part(text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert [who for event, who, _ in told(text) if f"{event.type}/{event.mode}" == kind] == [actors]


def test_an_envoy_and_his_name_are_one() -> None:
    assert [who for _, who, _ in told("Ana Mora met the French envoy, Luc Sol, in Oslo.")] == [("Ana Mora", "FR")]


def test_a_summit_scheduled_to_be_held_is_where_and_when_it_is() -> None:
    text = "The next summit of the OSCE is scheduled to be held in Oslo in September 2026."
    assert [(event.status, event.place, event.date and event.date.iso) for event, _, _ in told(text)] == [
        ("planned", "Oslo", "2026-09")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Construction of the tunnel is to start in May.", "planned"),
        ("A training course for forty customs officers will open in Lomé on 6 June.", "planned"),
        ("Works on the second runway began in February.", "held"),
        ("The scholarship programme restarted in January.", "held"),
    ],
)
def test_works_and_programmes_that_begin_are_launched(text: str, status: str) -> None:
    assert ("OCCASION/launch", status) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Per Holm thanked Chile for supporting the Danish candidature for a seat on the Council for 2027.",
        "The Secretary thanked Uruguay for supporting the Philippine candidature for a seat on the Security Council.",
    ],
)
def test_what_one_is_thanked_for_is_told_aside(text: str) -> None:
    assert {mode for (mode, _) in kinds(text)} == {"SUPPORT/thank"}


def test_what_is_promised_threatens_nobody() -> None:
    assert kinds("Minister Per Holm promised that the visa office in Oslo would reopen in May.") == set()


def test_what_is_only_considered_is_not_done() -> None:
    assert kinds("The EU is considering sanctions on Georgian officials.") == set()


@pytest.mark.parametrize(
    ("text", "mode", "actors"),
    [
        ("An Omani delegation led by Minister Per Holm visited Accra.", "visit", ("Per Holm",)),
        ("A Turkish business delegation led by Trade Minister Per Holm arrived in Baku.", "visit", ("Per Holm",)),
        ("A Chinese delegation led by Per Holm held talks with Ana Mora.", "meeting", ("Per Holm", "Ana Mora")),
    ],
)
def test_who_leads_a_delegation_is_there(text: str, mode: str, actors: tuple[str, ...]) -> None:
    assert [who for event, who, _ in told(text) if event.mode == mode] == [actors]


def test_a_treaty_signed_in_a_month_was_signed_then() -> None:
    text = "Peru and Chile exchanged land under the border treaty signed in Lima in January."
    assert [event.date and event.date.iso for event, _, _ in told(text) if event.mode == "sign"] == ["2025-01"]


def test_clauses_that_lend_to_each_other_end_somewhere() -> None:
    text = "Two guards were arrested when smuggling arms, seizing a boat when leaving Oslo."
    assert "COERCE" in {event.type for event, _, _ in told(text)}


def test_money_released_sets_nobody_free() -> None:
    assert not {each for each in kinds("The IMF released 1.1 billion dollars.") if each[0].startswith("RETREAT")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 3rd Amber Water Forum will be held in Vilnius on 9 November 2021.", "3rd Amber Water Forum will be held"),
        ("The ninth meeting of the Omani-Yemeni Commission will take place in Muscat.", "ninth meeting of the Omani"),
    ],
)
def test_an_occasion_is_cited_with_its_name_and_number(text: str, words: str) -> None:
    assert any(event.evidence[0].quote(text).startswith(words) for event, _, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "At the invitation of Minister Per Holm, Minister Ana Mora of Peru will visit Norway.",
        "At the invitation of the Norwegian prime minister, Per Holm, the President of Peru, Ana Mora, came to Oslo.",
    ],
)
def test_who_comes_at_an_invitation_has_not_invited(text: str) -> None:
    found = [(who, whom) for event, who, whom in told(text) if event.mode == "invite"]
    assert found in ([(("NO",), ("PE",))], [(("Per Holm",), ("PE",))])


def test_who_thanks_in_a_call_takes_part_in_it() -> None:
    text = "In a telephone call with President Luis Sol, Prime Minister Ana Mora thanked Chile."
    assert [set(who) for event, who, _ in told(text) if event.mode == "call"] == [{"Luis Sol", "Ana Mora"}]


def test_a_town_a_conference_is_called_after_is_not_at_it() -> None:
    text = "The Oslo donor conference on Chad will take place on 17 May."
    assert [who for event, who, _ in told(text) if event.mode == "gathering"] == [()]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Peru sent a new package of military aid to Chile.", "military"),
        ("Peru provided military equipment to Chile.", "military"),
        ("Peru granted 40 million euros to Chile for water networks.", "economic"),
    ],
)
def test_what_kind_of_aid_is_sent(text: str, mode: str) -> None:
    assert [event.mode for event, _, _ in told(text) if event.type == "AID"] == [mode]


def test_with_whom_a_truce_is_agreed_to() -> None:
    found = [set(who) for event, who, _ in told("Peru agreed to a temporary ceasefire with Chile.")]
    assert found == [{"PE", "CL"}]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A summit of Peru and Chile, scheduled for 5 March, did not take place.", "2025-03-05"),
        ("A business forum with Chile, scheduled for Tuesday, did not take place.", "2025-03-11"),
    ],
)
def test_what_was_scheduled_and_did_not_take_place_was_called_off(text: str, day: str) -> None:
    found = [event for event, _, _ in told(text) if event.mode == "gathering"]
    assert [(each.status, each.date and each.date.iso) for each in found] == [("cancelled", day)]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Peru will reopen the post, Minister Ana Mora said on Tuesday after talks with her guest, Luis Sol.",
            "CONSULT",
            "2025-03-11",
        ),
        (
            "Peru has recalled its ambassador to Chad after Chad signed a pact with Norway last week.",
            "SANCTION",
            "2025-03-14",
        ),
        ("Relations soured in September 2018, when Bolivia expelled the Chilean ambassador.", "SANCTION", "2018-09"),
        ("Chad agreed to pull out its troops at an OSCE summit in Istanbul in 1999.", "CONSULT", "1999"),
        ("The European Union deplores the arrest, on 12 March, of three journalists in Chad.", "ACCUSE", "2025-03-14"),
    ],
)
def test_a_day_is_of_the_words_it_stands_with(text: str, kind: str, day: str) -> None:
    assert [event.date and event.date.iso for event, _, _ in told(text) if event.type == kind] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The African Union suspended Sudan after the coup of October 2021.", None),
        ("The African Union suspended Sudan after the coup.", "2025-03-14"),
        ("Washington, DC – March 12, 2025: A mission visited Lima from March 3 to March 11.", "2025-03-03/2025-03-11"),
    ],
)
def test_the_day_of_the_report_is_not_that_of_what_followed_long_ago(text: str, day: str | None) -> None:
    events = [event for event, _, _ in told(text) if event.mode in ("relations", "visit")]
    assert [event.date.iso if event.date else None for event in events] == [day]


def test_nobody_gives_to_his_own_people() -> None:
    text = "Peru announced 3 million euros in aid during a visit to Chad by Minister Ana Mora of Peru."
    assert [whom for event, _, whom in told(text) if event.type == "AID"] == [("TD",)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A strike of air traffic controllers in Lima grounded 180 flights.", "PROTEST/strike"),
        ("A strike by dockers closed the port on Monday.", "PROTEST/strike"),
        ("An air strike on Lima killed three on Monday.", "ASSAULT/attack"),
    ],
)
def test_whose_strike_it_is(text: str, kind: str) -> None:
    both = {"PROTEST/strike", "ASSAULT/attack"}
    assert {name for name, _ in kinds(text)} & both == {kind}


def test_who_has_until_a_day_is_asked() -> None:
    asked = [event for event in told("Chile gave Peru until Friday to remove its masts.") if event[0].mode == "demand"]
    assert [(who, whom) for _, who, whom in asked] == [(("CL",), ("PE",))]
    assert not [e for e, _, _ in told("Chile gave Peru permission on Friday to extradite him.") if e.mode == "demand"]


def test_panels_are_no_gathering() -> None:
    assert not kinds("The panels, which power the post opened on 3 March, would be moved.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will buy six drones from Chile.", {("COOPERATE/military", ("PE", "CL"))}),
        ("Peru bought maize from Chile in May.", set()),
    ],
)
def test_what_is_bought_is_no_aid(text: str, expected: set[tuple[str, tuple[str, ...]]]) -> None:
    assert {(f"{event.type}/{event.mode}", who) for event, who, _ in told(text)} == expected


def test_who_dies_kills_nobody() -> None:
    assert all(not who for _, who, _ in told("Two Nepali climbers died on a mountain in Pakistan."))
