"""The time a figure covers, where it is told in another clause than the number."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

PERIODS = [
    ("The UN will feed 78,000 people in Chad until the harvest in October.", 78000, "2024-06/2024-10"),
    ("Germany will invest 9 billion euros in Namibia through 2028.", 9e9, "2024/2028"),
    ("Chad signed the accord with the bloc in July 2023. The bloc has since paid Chad 100 million euros.", 100e6,
     "2023-07/2024-06"),
    ("Togo's trade with Mali reached $70 million by the end of May 2024.", 70e6, "2024-01/2024-05"),
    ("Togo sold goods worth $50 million to Mali in January-May 2024, against $60 million in the same period of 2023.",
     60e6, "2023-01/2023-05"),
    ("India's exports to Nepal came to $7 billion in the fiscal year 2023-24.", 7e9, "2023-04/2024-03"),
    ("Nepal's imports came to $3 billion in the first half of the current fiscal year.", 3e9,
     "2023-07/2023-12"),
    ("India's imports came to $3 billion in the first quarter of the last fiscal year.", 3e9, "2023-04/2023-06"),
    ("Chad's reserves soared by 41 percent, from $76 billion at the end of 2007 to last year's $107 billion.", 76e9,
     "2007"),
    ("Chad's reserves soared by 41 percent, from $76 billion at the end of 2007 to last year's $107 billion.", 107e9,
     "2023"),
    ("Reserves of Chad declined in March to $8 billion.\n\nGold rose to $2 billion during the same period.", 2e9,
     "2024-03"),
    ("Togo's trade with Mali came to $3 billion last year and $1.5 billion in the first half of 2024.", 1.5e9,
     "2024-01/2024-06"),
    ("Togo and Mali discussed measures to lift two-way trade to 2 billion dollars during talks in Lome on 20 June.",
     2e9, None),
    ("Togo's exports to Mali came to $4 million in 2023, up by 23.6% over 2022.", 4e6, "2023"),
    ("Over the past decade, Japan has lent Bolivia 400 million dollars.", 4e8, "2014/2024"),
    ("Work is to begin in September 2024 and to take 28 months in Laos.", 28, None),
    ("In 2023 Togo's main markets were Ghana (21 percent of exports) and Benin (13 percent).", 13, "2023"),
    ("Peru recalled its envoy after two miners were shot dead in Loja last Friday.", 2, "2024-06-21"),
    ("Finland's exports fell by 3 percent in March from a year earlier and were worth €6 billion.", 6e9, "2024-03"),
    ("Since its start in 1998 the fund has built 240 schools in Laos.", 240, "1998/2024"),
    ("Kenya's trade with the bloc came to $4 billion in 2023, which is 31 percent of the total.", 31, "2023"),
    ("Sales to Chad rose from $18 million in May 2023 to $27 million.", 27e6, None),
    ("Togo's exports to Mali rose to $12 million in May. Imports came to $3 million, from $4 million a year earlier.",
     3e6, "2024-05"),
    ("Togo's exports to Mali rose to $12 million in May. Imports came to $3 million, from $4 million a year earlier.",
     4e6, "2023-05"),
    ("Togo's exports to Mali rose to $12 million in May.\n\nImports from there came to $3 million.", 3e6, "2024-05"),
    ("Traders in Chad marched on 18 June, and two officers were hurt by stones.", 2, "2024-06-18"),
    ("Chad keeps 1,600 soldiers in Mali under a 1982 accord.", 1600, None),
    ("Chad voted for change in Sunday's election. Turnout was 52 percent.", 52, "2024-06-23"),
    ("Argentine tourists spent $1.2 billion in Chile, three times as much as in 2023.", 1.2e9, None),
    ("In the whole of 2022 exports of Togo came to $7 million.", 7e6, "2022"),
    ("Togo's imports fell to $2 million in May, leaving a deficit of $1 million.", 1e6, "2024-05"),
    ("Togo's trade with Mali reached $9 million in 2023. Trade with Niger did not exceed $2 million.", 2e6, "2023"),
    ("Mali and Niger have marked 12 km of their border since April 2023.", 12, "2023-04/2024-06"),
    ("Chad counted 90 raids by Sudanese gunmen between January and March. Eleven herders were hurt in the same period.",
     11, "2024-01/2024-03"),
    ("The raid, the fourth this year, brought in 3,100 tonnes of smuggled fuel in Togo.", 3100, None),
    ("Before the ban in August 2021, Togo sold Mali fish worth $6 million a year.", 6e6, None),
    ("Since 2009 the school in Mali has trained 4,300 officers, including 16 women from Niger in 2021.", 4300,
     "2009/2024"),
    ("The mission in Mali has 209 staff and made 5,600 patrols last year.", 209, None),
    ("Seizures in Togo had grown in 2022 by 18% in comparison with the previous year, reaching 3 tonnes.", 3, "2022"),
    ("Exports of Togo to Mali fell in 2023 to their lowest level since 2016, at $19 million.", 19e6, "2023"),
    ("Togo's trade with Mali came to $90 million in 2023.\n\nTogo grows cotton.\n\nSales to Niger fell to $7 million.",
     7e6, "2023"),
    (("Togo's trade with Mali came to $90 million in 2023.\n\nTogo grows cotton.\n\nExports to Niger are to reach "
      "$7 million."), 7e6, None),
    ("Togo will set aside 20 million euros this year for the 45,000 Beninese who suffered in the war.", 45_000, None),
    ("As of 31 May 2024, the bank had 24 branches in Togo.", 24, "2024-05-31"),
    ("Trade between Togo and Ghana shrank from $1.6bn in 2021-22 to $1.2bn in 2022-23.", 1.2e9, "2022/2023"),
    ("Their transfer to Chad begins on 14 October. Niger granted asylum to 312 people.",
     312, None),
    ("The fever in Togo has infected 4,100 people and killed 170 since 7 May.", 170, "2024-05-07/2024-06-26"),
    (("Police in Togo have held 900 people since the arrest of the mayor of Kara on 3 "
      "June."), 900, "2024-06-03/2024-06-26"),
    ("Togo counted 700 smugglers, the minister said on Monday. Some 40 officers were hurt.", 40, None),
    ("Peru's exports to Chile, worth $210 million in 2023, will be taxed.", 210000000.0, "2023"),
    ("Workers sent Fiji 9 million dollars in the financial year that ended in March.", 9e6, "2023-04/2024-03"),
    ("Sales of Peru to Chad fell 7 percent in May, the first yearly dip since 2019.", -7, "2024-05"),
    ("Spending in Peru rose 5 percent, down from 11 percent in the second quarter of 2023.", 5, None),
    ("Sales of Peru rose 8 percent to $3 billion in May, accelerating from 4.5 percent in April.", 4.5, "2024-04"),
    ("Peru's trade surplus came to $4 billion in May, more than the expected $3 billion.", 3e9, "2024-05"),
    ("Peru's exports rose 3 percent in May, after a 2 percent drop in the previous month.", -2, "2024-04"),
    ("Peru's exports rose 3 percent in March, after a 2 percent drop in the previous month. Imports fell 6 percent.",
     -6, "2024-03"),
    ("Peru's exports rose 3 percent in March. Imports fell 6 percent after a 9 percent rise in the previous month.",
     9, "2024-02"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "period"), PERIODS)
def test_what_time_is_covered(read_text: Callable[[str], Reading], text: str, value: float, period: str | None) -> None:
    told = next(each for each in read_text(text).figures if each.value == value)
    assert (told.period.iso if told.period else None) == period
