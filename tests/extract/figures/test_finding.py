"""Figures out of sentences in many outlets' manners, read with the model that is shipped."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.quantities import find_quantities
from dragoman.analyse.segment import segment
from dragoman.analyse.times import find_times
from dragoman.extract.figures.finding import find_figures
from dragoman.extract.mentions.finding import find_mentions
from dragoman.model.records import Figure
from dragoman.model.report import Report
from dragoman.model.sentence import Document

PUBLISHED = "2024-06-26"


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def figures(model: LanguageModel, text: str, title: str = "") -> tuple[list[Figure], dict[str, str | None]]:
    """The figures of a text, and the state code of each mention."""
    report = Report("r", text, title=title, published=PUBLISHED)
    day = date.fromisoformat(PUBLISHED)
    parsed = [
        replace(each, times=find_times(each, text, day), quantities=find_quantities(each, text))
        for each in model.parse(segment(text), text)
    ]
    document = Document(text, tuple(parsed))
    mentions = find_mentions(document, report)
    return list(find_figures(document, mentions, report)), {each.id: each.entity for each in mentions.all}


MEASURES = [
    ("Trade between Kenya and Ethiopia grew by 14 percent to 312 million dollars in 2023.",
     "trade_turnover", 312e6, "USD", "actual", "2023", 0.14),
    ("Brazil's exports to Argentina fell 8.3% to US$13.8 billion last year.",
     "exports", 13.8e9, "USD", "actual", "2023", -0.083),
    ("Commodity turnover between Russia and Mongolia exceeded 2.4 billion dollars in January-May, up 21% year on year.",
     "trade_turnover", 2.4e9, "USD", "actual", "2024-01/2024-05", 0.21),
    ("Japan will provide Vietnam with a concessional loan of 50 billion yen.",
     "loan", 50e9, "JPY", "target", None, None),
    ("Germany pledged 200 million euros in humanitarian aid to Sudan.",
     "aid", 200e6, "EUR", "target", None, None),
    ("Indonesia asked Korea for 300 million dollars of military assistance.",
     "aid", 300e6, "USD", "target", None, None),
    ("The EU has allocated 1.5 billion euros of aid to Moldova.",
     "aid", 1.5e9, "EUR", "actual", None, None),
    ("Chile accounts for 28 percent of Peru's lithium imports.",
     "share", 28, "percent", "actual", None, None),
    ("Bilateral trade declined by 6 percent in the first half of the year.",
     "growth", -6, "percent", "actual", "2024-01/2024-06", -0.06),
    ("Nepal exported 452 megawatts of electricity to India last July.",
     "exports", 452, "MW", "actual", "2023-07", None),
    ("Nearly 4,000 Nigerian students are studying at universities in Türkiye.",
     "people", 4000, "count", "actual", None, None),
    ("Slovakia expelled two Belarusian diplomats.",
     "people", 2, "count", "actual", None, None),
    ("The two ministers agreed to raise bilateral trade to 15 billion euros by 2027.",
     "trade_turnover", 15e9, "EUR", "target", "2027", None),
    ("The number of Omani companies investing in Tanzania stands at 57.",
     "companies", 57, "count", "actual", None, None),
    ("Washington approved the sale of 24 helicopters to Thailand.",
     "other", 24, "count", "target", None, None),
    ("Chad put its losses at 35.", "people", 35, "count", "actual", None, None),
    ("Estonia spends 3 percent of GDP on defence.", "share", 3, "percent", "actual", None, None),
    ("Jordan said 22 of its nationals had been detained.", "people", 22, "count", "actual", None, None),
    ("The air force has struck more than 200 targets.", "other", 200, "count", "actual", None, None),
    ("Peru and Chile signed 12 agreements.", "documents", 12, "count", "actual", None, None),
    ("The order is worth $3 billion at list prices.", "contract_value", 3e9, "USD", "actual", None, None),
    ("The delay is costing Zambia 40 million dollars.", "other", 40e6, "USD", "actual", None, None),
    ("A railway to the border would need $120 million.", "budget", 120e6, "USD", "target", None, None),
    ("The dam will water the valley and cost 640 million euros.", "budget", 640e6, "EUR", "target", None, None),
    ("Four in ten children in Benin are stunted.", "share", 40, "percent", "actual", None, None),
    ("Bhutan's firms employ 1,400 people.", "jobs", 1400, "count", "actual", None, None),
    ("The field yields 400,000 barrels per day.", "output", 400_000, "[bbl_us]/d", "actual", None, None),
    ("Ghana's port of Tema handled 410,000 containers in 2023.", "output", 410_000, "count", "actual", "2023", None),
    ("Kenya expelled three of Chad's diplomats.", "people", 3, "count", "actual", None, None),
    ("Suriname is home to 25,000 Guyanese.", "people", 25_000, "count", "actual", None, None),
    ("Zambia received 11 million euros from Berlin in 2023.", "aid", 11e6, "EUR", "actual", "2023", None),
    ("Two sailors from Fiji drowned.", "people", 2, "count", "actual", None, None),
    ("Two Estonian quays serve trawlers from Norway.", "other", 2, "count", "actual", None, None),
    ("Peru declared two Bolivian attachés personae non gratae.", "people", 2, "count", "actual", None, None),
    ("Ghana opened an inquiry into three former wardens.", "people", 3, "count", "actual", None, None),
    ("The airspace of Latvia was violated by four drones.", "other", 4, "count", "actual", None, None),
    ("Trade between Oman and Kenya reached RO 58mn in 2023.", "trade_turnover", 58e6, "OMR", "actual", "2023", None),
    ("Last season, 2,300 Samoans picked grapes in New Zealand.", "people", 2300, "count", "actual", None, None),
    ("In Niger 17 have lost their lives.", "people", 17, "count", "actual", None, None),
    ("Since early April 38,000 Sudanese refugees have reached Chad.",
     "people", 38_000, "count", "actual", "2024-04/2024-06", None),
    ("One in three people in Chad is a refugee.", "share", 33.3333, "percent", "actual", None, None),
    ("Police in Chad have detained one suspect.", "people", 1, "count", "actual", None, None),
    ("Nepalis sent home Rs 121 billion in 2023.", "other", 121e9, "NPR", "actual", "2023", None),
    ("Botswana spent P30 million on roads.", "budget", 30e6, "BWP", "actual", None, None),
    ("Gabon spent FCFA 20 billion on roads.", "budget", 20e9, "XAF", "actual", None, None),
    ("Uganda has asked Kenya to release 23 traders held in Malaba.", "people", 23, "count", "actual", None, None),
    ("Japan will train 40 sailors who speak English.", "people", 40, "count", "target", None, None),
    ("In Benin 900 jobs are expected.", "jobs", 900, "count", "target", None, None),
    ("Eight ratifications by states are needed.", "other", 8, "count", "target", None, None),
    ("Peru said that it had given Chad 5 million dollars.", "aid", 5e6, "USD", "actual", None, None),
    ("Angola confirmed that it withdrew its claim of 31 million dollars.", "other", 31e6, "USD", "actual", None, None),
    ("Mali was to get the 75 million dollars promised in 2019.", "aid", 75e6, "USD", "target", "2019", None),
    ("Mali wants compensation of 500,000 euros from Togo.", "aid", 500_000, "EUR", "target", None, None),
    ("Korea sent Ghana 300,000 tablets for the treatment of water.", "aid", 300_000, "count", "actual", None, None),
    ("Mali thanked Niger for the 500 tonnes of rice.", "aid", 500, "t", "actual", None, None),
    ("Latvia will deliver 2 million euros to Moldova.", "aid", 2e6, "EUR", "target", None, None),
    ("The Response Plan for Chad requires US$1.7 billion.", "aid", 1.7e9, "USD", "target", None, None),
    ("An eight-member delegation of Bhutan arrived.", "people", 8, "count", "actual", None, None),
    ("Firms of Norway will put up USD 640 million.", "investment", 640e6, "USD", "target", None, None),
    ("Namibia and Norway agreed on a 320 MW wind farm.", "output", 320, "MW", "actual", None, None),
    ("The chamber of commerce in Kabul put the losses at $4 million.", "other", 4e6, "USD", "actual", None, None),
    ("In Chad trade is small: Chad sold goods worth US$9.4 million in 2019.",
     "exports", 9.4e6, "USD", "actual", "2019", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "indicator", "value", "unit", "status", "period", "change"), MEASURES)
def test_what_is_measured(
    model: LanguageModel,
    text: str,
    indicator: str,
    value: float,
    unit: str,
    status: str,
    period: str | None,
    change: float | None,
) -> None:
    found, _ = figures(model, text)
    assert [(f.indicator, f.unit, f.status) for f in found] == [(indicator, unit, status)]
    assert found[0].value == pytest.approx(value)
    assert (found[0].period.iso if found[0].period else None) == period
    assert (found[0].change.by if found[0].change else None) == change


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of the two countries discussed their plans.",
        "The minister, 54, thanked the three sides for the seventh round of talks.",
        "Under Article 5 of the accord they met 12 years after the war.",
        "He will serve a five-year term.",
        "COP29 will be held in Baku.",
        "Officials from three countries took part.",
        "Two traders said business with Togo was slow.",
        "The two quays serve trawlers.",
        "Kenya ceded not one square kilometre to Uganda.",
    ],
)
def test_numbers_that_say_nothing_of_relations(model: LanguageModel, text: str) -> None:
    assert figures(model, text)[0] == []


PARTIES = [
    ("Kenya's exports to Uganda amounted to 830 million dollars.", "KE", "UG"),
    ("Trade between Portugal and Morocco reached 3 billion euros.", "PT", "MA"),
    ("About 800 Egyptian companies operate in Saudi Arabia.", "EG", "SA"),
    ("South Korean companies have invested more than $9 billion in Indonesia since 2010.", "KR", "ID"),
    ("Norway granted 40 million dollars to Malawi.", "NO", "MW"),
    ("The Jeddah-based firm Rimal lent 40 million dollars to Malawi.", None, "MW"),
    ("Malawi received 40 million dollars of aid from Norway.", "NO", "MW"),
    ("Slovakia expelled two Belarusian diplomats.", "SK", "BY"),
    ("Gabon imported 40,000 tonnes of Turkish wheat.", "GA", "TR"),
    ("Donors pledged 90 million euros for Yemen's hospitals.", None, "YE"),
    ("The aid Oslo has given to Malawi exceeds 3 million euros.", "NO", "MW"),
    ("At least 14 people died, according to the Tunisian coast guard.", "TN", None),
    ("Rwanda has taken in 1,300 refugees from Libya.", "RW", "LY"),
    ("Rebels took 30 hostages in Chad.", "TD", None),
    ("Uganda keeps 4,000 troops in Somalia.", "UG", "SO"),
    ("The United States approved the sale of 24 helicopters to Thailand.", "US", "TH"),
    ("Another 22 Rwandans remain in Zambian jails.", "RW", "ZM"),
    ("Some 312,000 Peruvians visited Ecuador.", "PE", "EC"),
    ("Jamaica takes 65 percent of Haiti's exports.", "HT", "JM"),
    ("Arrivals in Italy have fallen 64 percent.", "IT", None),
    ("Angola wants to raise its oil sales to Uruguay to 30,000 barrels a day.", "AO", "UY"),
    ("After the shelling, Afghan officials said two civilians were killed.", "AF", None),
    ("Peru recalled its consul in Santiago after Chilean police detained eight Peruvian drivers.", "CL", "PE"),
    ("Norway has imposed sanctions on two Belarusian fishing companies.", "NO", "BY"),
    ("Roughly 70 per cent of Armenia's foreign trade passes through Georgia.", "AM", "GE"),
    ("Mali expressed gratitude for the 40 tons of rice delivered by Niger.", "NE", "ML"),
    ("ACCRA, June 25 - Brazil and Ghana agreed on visas. Two-way trade stands at $428 million.", "GH", "BR"),
]


@pytest.mark.parametrize(("text", "subject", "counterpart"), PARTIES)
def test_of_whom_with_whom(model: LanguageModel, text: str, subject: str | None, counterpart: str | None) -> None:
    found, states = figures(model, text)
    assert len(found) == 1
    assert states.get(found[0].subject or "", found[0].subject) == subject
    assert states.get(found[0].counterpart or "", found[0].counterpart) == counterpart


@pytest.mark.parametrize(
    ("text", "period", "change"),
    [
        ("Kenya's exports to Uganda came to $90 million in May, a rise of 6 percent.", "2024-05", 0.06),
        ("Syria will release 10 million cubic metres of water by the end of August.", "2024-08-31", None),
        ("Exports from Chile to Peru fell by a third in 2023.", "2023", -0.333333),
        ("Chad shut the border on Monday, hours after shells killed three men and wounded ten.", "2024-06-24", None),
        ("Chad turned back 900 men in May, compared with 5,300 in the whole of 2023.", "2023", None),
        ("Kenya's exports to Uganda came to $90 million in May, a jump of 6 percent on 2023.", "2024-05", 0.06),
        ("Trade of Peru with Chile was $2 billion in 2023, falling by 14 percent on the year before.", "2023", -0.14),
        ("Trade of Peru with Chile was $2 billion in 2023 and decreased by 4 percent.", "2023", -0.04),
        ("Kenya sold goods worth $62 million to Uganda in 2023, up from $50 million in 2022.", "2023", 0.24),
        ("Togo registered 900 arrivals in Lomé in May, compared with 1,000 in April.", "2024-05", -0.1),
        ("Peru's exports to Chile, worth $2 billion in 2022, dropped to $1 billion in 2023.", "2023", -0.5),
        ("Kenya's exports to Uganda, worth $90 million, fell to $80 million from $100 million in 2022.", None, -0.2),
        ("Peru's exports to Chile reached $2 billion in 2023, accounting for 9 percent of the total.", "2023", None),
        (
            "Chad condemned yesterday's attack on a convoy near Abéché, in which two drivers were killed.",
            "2024-06-25",
            None,
        ),
        ("Ghana closed the border on Saturday after gunmen killed two soldiers.", "2024-06-22", None),
        ("A convoy of Chad came under fire on Monday. Four drivers died.", "2024-06-24", None),
        ("Mali thanked Niger for the 40 tons of medical goods delivered last year.", "2023", None),
        ("Mali thanked Niger for the 500 tonnes of rice that Niger gave it last year.", "2023", None),
        ("Fighters raided a village in Chad on Tuesday night, killing four people.", "2024-06-25", None),
        ("In Chad farmers stormed a customs post on Tuesday; 13 people were hurt.", "2024-06-25", None),
        ("Chad brought down five drones on Monday.\n\nTwo smugglers were killed.", "2024-06-24", None),
        ("In Niger 20,000 people have been killed since the group took up arms in 2009.", "2009/2024", None),
        ("Samoa's exports to Fiji came to 41 million tala in the last fiscal year.", "2022-07/2023-06", None),
        ("Peru's exports to Chile reached $2 billion in 2023. Trade was worth 5 billion euros.", "2023", None),
        (
            "Trade of Peru with Chile was 228 million euros in 2022, compared with 169 million a year earlier.",
            "2021",
            None,
        ),
    ],
)
def test_when_and_how_much_more(model: LanguageModel, text: str, period: str | None, change: float | None) -> None:
    found, _ = figures(model, text)
    told = [((f.period.iso if f.period else None), f.change.by if f.change else None) for f in found]
    assert (period, change) in told


def test_how_far_something_moved_is_told_with_where_it_went(model: LanguageModel) -> None:
    found, _ = figures(model, "Chile's reserves fell by $2 billion in May to $41 billion.")
    assert [f.value for f in found] == [41e9]


def test_who_is_meant_is_sought_in_the_sentence_before(model: LanguageModel) -> None:
    found, states = figures(model, "Ireland will sign the treaty. It will also send 30 soldiers to Lebanon.")
    assert [states.get(f.subject or "", f.subject) for f in found] == ["IE"]


def test_a_rise_from_one_number_to_another_gives_two_figures(model: LanguageModel) -> None:
    found, _ = figures(model, "Oman and Pakistan will raise the number of direct flights from 14 to 21 per week.")
    assert [(f.indicator, f.value, f.status) for f in found] == [("flights", 14, "actual"), ("flights", 21, "target")]
    assert found[0].change is None
    assert found[1].change is not None
    assert found[1].change.by == 0.5


def test_the_same_sum_at_an_earlier_time(model: LanguageModel) -> None:
    text = "Sweden will provide Moldova with 41 million euros of aid this year, up from 30 million euros in 2023."
    found, _ = figures(model, text)
    assert [(f.indicator, f.value, f.status) for f in found] == [("aid", 41e6, "target"), ("aid", 30e6, "actual")]
    assert found[1].period is not None
    assert found[1].period.iso == "2023"


def test_a_breakdown_is_one_figure_with_parts(model: LanguageModel) -> None:
    found, _ = figures(model, "There are results for 40 companies (25 have moved, 15 are under study).")
    assert [(f.indicator, f.value) for f in found] == [("companies", 40)]
    assert [part.value for part in found[0].parts] == [25, 15]


def test_parts_told_behind_a_colon(model: LanguageModel) -> None:
    found, _ = figures(model, "There are results for 64 companies: 20 have moved, 14 are under study.")
    assert [(f.indicator, f.value) for f in found] == [("companies", 64)]
    assert [part.value for part in found[0].parts] == [20, 14]


def test_trade_is_not_the_exports_told_behind_a_colon(model: LanguageModel) -> None:
    text = "Trade between Brazil and Kenya reached $420 million: exports of machines came to $300 million."
    found, _ = figures(model, text)
    assert [(f.indicator, f.value) for f in found] == [("trade_turnover", 420e6), ("exports", 300e6)]


def test_givers_told_without_a_verb(model: LanguageModel) -> None:
    found, states = figures(model, "Germany has given Sudan 41 million euros, Japan $12 million.")
    assert [states.get(f.subject or "") for f in found] == ["DE", "JP"]


def test_both_sides_of_a_vote_are_figures(model: LanguageModel) -> None:
    found, _ = figures(model, "Samoa's parliament voted 29 to 22 for the treaty.")
    assert [(f.indicator, f.value) for f in found] == [("other", 29), ("other", 22)]


def test_texts_are_signed_on_the_day_the_report_begins_with(model: LanguageModel) -> None:
    found, _ = figures(model, "The ministers of Oman and Qatar met on 24 June 2024. They signed four memorandums.")
    assert [(f.indicator, f.period.iso if f.period else None) for f in found] == [("documents", "2024-06-24")]


def test_a_share_of_what_is_to_come_is_to_come(model: LanguageModel) -> None:
    found, _ = figures(model, "Dredging in Chad will cost 14 million euros, of which Mali pays 60 percent.")
    assert [(f.indicator, f.status) for f in found] == [("budget", "target"), ("share", "target")]


def test_the_same_sum_in_another_currency_is_told_once(model: LanguageModel) -> None:
    found, _ = figures(model, "Taiwan proposed a defence budget of NT$647 billion ($19.7 billion).")
    assert [(f.indicator, f.unit) for f in found] == [("budget", "TWD")]


def test_evidence_and_origin_lie_in_the_text(model: LanguageModel) -> None:
    text = "Trade between Kenya and Ethiopia grew by 14 percent to 312 million dollars in 2023."
    found, _ = figures(model, text)
    assert "312 million dollars" in found[0].evidence[0].quote(text)
    rule, _, why = found[0].origin.rule.partition(" (of: ")
    assert rule == "figure:trade_turnover"
    assert "; with: " in why  # the signs that decided whose figure it is, and with whom
    assert found[0].origin.words[0].quote(text) == "312 million dollars"


PARTS = [
    ("Chad has 50 joint projects with Mali: 20 are completed, 15 are under way and 10 are planned.", 50, [20, 15, 10]),
    ("Peru returned 870 Haitian nationals, including at least 135 children.", 870, [135]),
    ("Chad needs 139 million dollars in aid: 60 million from Qatar, 45 million from Japan.", 139e6, [60e6, 45e6]),
    ("The EU took note of the release of 52 prisoners, among them 14 foreigners.", 52, [14]),
    ("The shelling killed 23 people, 17 of them civilians.", 23, [17]),
    ("There are 1,200 Spaniards in Peru, including 40 in prison.", 1200, [40]),
    ("Some 90 companies took part in the forum in Kenya: 40 in textiles, 50 in food.", 90, [40, 50]),
    ("Of the 21 sites in Chad, 15 are camps and six are villages.", 21, [15, 6]),
    (
        "Peru's exports to Fiji hit $9 million, including $4 million of tea, $3 million of nuts and $1 million of tin.",
        9000000,
        [4000000, 3000000, 1000000],
    ),
    ("Some 45 students were flown to Ghana, among them 12 from Togo.", 45, [12]),
]


@pytest.mark.parametrize(("text", "whole", "parts"), PARTS)
def test_some_of_those_counted_are_no_figure_of_their_own(
    model: LanguageModel, text: str, whole: float, parts: list[float]
) -> None:
    found, _ = figures(model, text)
    assert [f.value for f in found] == [whole]
    assert [part.value for part in found[0].parts] == parts


def test_what_some_of_them_did_is_a_figure(model: LanguageModel) -> None:
    found, _ = figures(model, "The country has 193 such firms, 33 of them were established this year.")
    assert [f.value for f in found] == [193, 33]


UNNAMED = [
    ("In Chad 46 per cent has been received.", "received"),
    ("The 573-kilometer line to Pakistan will be ready in 2027.", "line to Pakistan"),
    ("Havgull will hold 60 per cent of the project company.", "project company"),
    ("Gas imports of Latvia stood at 46 percent last year.", "Gas imports of Latvia"),
    ("Chad's inflation reached 8 per cent in May.", "Chad's inflation"),
]


@pytest.mark.parametrize(("text", "label"), UNNAMED)
def test_what_a_unit_alone_measures_is_called_by_a_noun(model: LanguageModel, text: str, label: str) -> None:
    assert [f.label for f in figures(model, text)[0]] == [label]


def test_a_bare_dollar_is_that_of_the_state_a_report_speaks_from(model: LanguageModel) -> None:
    text = "CANBERRA, June 25 - Australia will give Vanuatu $12 million in aid and US$3 million for ports."
    assert [f.unit for f in figures(model, text)[0]] == ["AUD", "USD"]
    assert [f.unit for f in figures(model, text.replace("CANBERRA", "PARIS"))[0]] == ["USD", "USD"]
    assert [f.unit for f in figures(model, text.replace("CANBERRA, June 25 - ", ""))[0]] == ["AUD", "USD"]


GOING_ON = [
    ("Dredging in Chad will cost 14 million euros, of which Mali pays 60 percent.", [14e6, 60]),
    ("Norway gave Chad 20 million euros in aid. Norway announced a further 90 million euros.", [20e6, 90e6]),
    ("Trade of Kenya with Oman was worth 228 million euros, compared with 169 million in 2022.", [228e6, 169e6]),
    ("In Niger 20,000 people have been killed and two million driven from their homes.", [20_000, 2e6]),
    ("Samoa's parliament approved the treaty with 71 votes in favour and 14 against.", [71, 14]),
    ("Kenya is home to 190,000 refugees, most of them Somalis, and deported 1,100 Ugandans.", [190_000, 1100]),
    ("Japan gave Fiji two patrol boats last year; five more are to be delivered.", [2, 5]),
    ("Togo asked Benin for 40 million euros. Mali and Niger will pay in 2 million each.", [40e6, 2e6, 2e6]),
    ("India has cleared 28 of 36 Nepali plants.", [28, 36]),
    ("Visitors from Japan numbered 1,190 in 2023.", [1190]),
    ("Peru has received 850,000 Venezuelans since 2017, and Ecuador some 330,000.", [850_000, 330_000]),
    ("Kenya is unsafe for drivers: 17 have lost their lives, against nine in 2023.", [17, 9]),
    (
        "Mali's exports to Chad came to 2.4 billion euros in 2023, but fell in five months, to 830 million.",
        [2.4e9, 830e6],
    ),
]


@pytest.mark.parametrize(("text", "values"), GOING_ON)
def test_numbers_that_go_on_with_what_was_counted(model: LanguageModel, text: str, values: list[float]) -> None:
    found, _ = figures(model, text)
    assert [f.value for f in found] == values


def test_a_number_that_a_count_is_brought_to(model: LanguageModel) -> None:
    found, _ = figures(model, "The port handles 60 wagons a day. The minister wants to raise that to 200 by 2026.")
    assert [(f.value, f.status) for f in found] == [(60, "actual"), (200, "target")]


MOVED = [
    ("The number of Bhutanese students in Dhaka has grown from 95 to 140 in three years.", "people"),
    ("Korea agreed to raise the quota for Nepali workers from 5,800 to 7,000 next year.", "people"),
    ("Peru wants to raise the number of weekly flights between Lima and Quito from 10 to 14.", "flights"),
]


@pytest.mark.parametrize(("text", "indicator"), MOVED)
def test_what_is_brought_from_one_number_to_another(model: LanguageModel, text: str, indicator: str) -> None:
    assert [f.indicator for f in figures(model, text)[0]] == [indicator, indicator]


def test_how_members_voted_is_no_count_of_people(model: LanguageModel) -> None:
    found, _ = figures(model, "In Peru 62 deputies voted in favour of the treaty and 31 against.")
    assert [(f.indicator, f.value) for f in found] == [("other", 62), ("other", 31)]


def test_money_handed_over_with_goods_is_aid(model: LanguageModel) -> None:
    found, _ = figures(model, "Lithuania handed over 30 generators and 2 million euros to Ukraine.")
    assert [(f.indicator, f.value) for f in found] == [("aid", 30), ("aid", 2e6)]


def test_what_is_halved_is_no_growth(model: LanguageModel) -> None:
    assert figures(model, "Kenya cut the waiting time for trucks by half.")[0] == []


def test_a_flow_is_told_by_the_year_behind_what_flows(model: LanguageModel) -> None:
    found, _ = figures(model, "The line would carry 30 billion cubic metres of Nigerian gas a year to Spain.")
    assert [f.unit for f in found] == ["m3/a"]


def test_money_is_that_of_the_state_that_acts(model: LanguageModel) -> None:
    found, _ = figures(model, "Uganda and Kenya met. Kenya sold goods worth Sh62 billion to Uganda.")
    assert [f.unit for f in found] == ["KES"]


def test_a_sum_without_a_word_is_of_the_money_told_before(model: LanguageModel) -> None:
    found, _ = figures(model, "Serbia's exports to China reached 1.9 billion dollars. Imports reached 4.8 billion.")
    assert [(f.indicator, f.value, f.unit) for f in found] == [("exports", 1.9e9, "USD"), ("imports", 4.8e9, "USD")]


def test_what_follows_is_of_the_time_told_and_not_of_that_it_is_compared_with(model: LanguageModel) -> None:
    text = (
        "Kenya's trade with Oman was $200 million in 2023, up from $180 million in 2022. Oman bought $6 million of tea."
    )
    found, _ = figures(model, text)
    assert [f.period.iso if f.period else None for f in found] == ["2023", "2022", "2023"]


def test_money_that_was_asked_for_is_aid_to_come(model: LanguageModel) -> None:
    found, _ = figures(model, "The UN says it has received 27% of the $4.16 billion it asked for in Sudan.")
    assert [(f.indicator, f.value, f.status) for f in found][1:] == [("aid", 4.16e9, "target")]


def test_cases_of_a_disease_are_counted(model: LanguageModel) -> None:
    found, _ = figures(model, "At least 3,000 cholera cases have been reported in Chad. Courts there heard 12 cases.")
    assert [(f.indicator, f.value) for f in found] == [("people", 3000)]


def test_what_is_compared_has_one_owner(model: LanguageModel) -> None:
    text = "Fiji thanked France. It said Fiji had caught three foreign vessels in 2023, compared with seven in 2022."
    found, states = figures(model, text)
    assert [(f.value, states.get(f.subject or "")) for f in found] == [(3, "FJ"), (7, "FJ")]


def test_what_a_state_told_without_a_verb_received(model: LanguageModel) -> None:
    found, states = figures(model, "Peru has received 850,000 Venezuelans since 2017, and Ecuador some 330,000.")
    assert [(states.get(f.subject or ""), states.get(f.counterpart or "")) for f in found] == [
        ("PE", "VE"),
        ("EC", "VE"),
    ]


def test_the_people_of_a_trade_are_counted_and_not_the_trade(model: LanguageModel) -> None:
    found, _ = figures(model, "Some 9,400 mill workers in Canada have fled the fires.")
    assert [(f.indicator, f.value) for f in found] == [("people", 9400)]


def test_a_level_of_the_whole_is_a_share(model: LanguageModel) -> None:
    found, states = figures(model, "Estonia's trade with Russia has fallen to less than one per cent of the total.")
    assert [(f.indicator, states.get(f.counterpart or "")) for f in found] == [("share", "RU")]


def test_the_programme_asked_of_the_fund_is_a_loan_of_the_fund(model: LanguageModel) -> None:
    text = "Tunisia is negotiating with the International Monetary Fund on a programme of USD 1.9 billion."
    found, states = figures(model, text)
    assert [(f.indicator, states.get(f.counterpart or "")) for f in found] == [("loan", "TN")]


def test_permits_granted_are_documents(model: LanguageModel) -> None:
    found, _ = figures(model, "Finland granted 11,040 residence permits last year.")
    assert [(f.indicator, f.value) for f in found] == [("documents", 11040)]


def test_an_economy_that_is_to_contract(model: LanguageModel) -> None:
    found, _ = figures(model, "The economy of Chile is expected to contract by 1.7 percent in 2024.")
    assert [(f.indicator, f.value, f.status) for f in found] == [("growth", -1.7, "target")]


def test_a_number_brought_to_another(model: LanguageModel) -> None:
    text = "Chad sent back 400 refugees on Monday, bringing the number returned since April to 73,000."
    assert [f.value for f in figures(model, text)[0]] == [400, 73000]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Peru spent 40 million dollars last year. It signed a contract worth 300 million with Chile.", ["USD", "USD"]),
        ("Peru spent 40 million dollars last year. It counted 300 million trees.", ["USD", "count"]),
        ("The plant in Peru makes 160,000 tonnes of fertiliser a year.", ["t"]),
        ("A pipeline takes 30 million cubic metres of gas a year to Peru.", ["m3/a"]),
    ],
)
def test_units_that_are_told_elsewhere(model: LanguageModel, text: str, units: list[str]) -> None:
    assert [each.unit for each in figures(model, text)[0]] == units


def test_a_change_is_of_the_part_and_not_of_the_whole(model: LanguageModel) -> None:
    found, _ = figures(model, "Peru's Amber Party won 68 of the 126 seats in parliament, up from 34 in 2020.")
    told = {each.value: each.change.by if each.change else None for each in found}
    assert (told[68], told[126], told[34]) == (1.0, None, None)


def test_the_country_is_the_one_the_report_is_about(model: LanguageModel) -> None:
    text = "Peru's exports to Chile rose to 4 billion dollars. Last year the country received 2 million visitors."
    found, states = figures(model, text, "Peru")
    assert states[found[-1].subject or ""] == "PE"


def test_the_time_of_a_number_of_those(model: LanguageModel) -> None:
    found, _ = figures(model, "The number of smugglers Peru detained since 1 January is 1,214.")
    assert [each.period and each.period.iso for each in found] == ["2024-01-01/2024-06-26"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Revenue in Croatia rose by 9 percent. Germans led with 22 million guests, before Slovenes (9.9 million).",
            {"percent": [9], "count": [22e6, 9.9e6]},
        ),
        (
            "Croatia's revenue from tourists rose by 9 percent in 2023. Germans led Slovenes (9.9 million).",
            {"percent": [9]},
        ),
        (
            "Police in Peru arrested 11 people, among them four women, over a raid in which two guards were hurt.",
            {"count": [11, 2]},
        ),
        ("Fourteen of the ministry's 58 posts in Peru were shut.", {"count": [14, 58]}),
        ("Peru sold 40 percent of its copper to China. The Nikkei fell 2.8 percent.", {"percent": [40]}),
    ],
)
def test_what_goes_on_with_what_was_told(model: LanguageModel, text: str, told: dict[str, list[float]]) -> None:
    found: dict[str, list[float]] = {}
    for each in figures(model, text)[0]:
        found.setdefault(each.unit, []).append(each.value)
    assert found == told
