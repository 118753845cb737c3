"""What a number measures, where the words around it also mean something else."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

MEASURED = [
    ("In Bawku a sack of onions from Niger now sells for 1,400 cedis.", 1400, "other"),
    ("Lithuania put its extra costs at 30 million euros.", 30e6, "other"),
    ("Trade between Serbia and Hungary amounted to €2.4 billion (exports €1.1 billion, imports €1.3 billion).",
     2.4e9, "trade_turnover"),
    ("Trade between Peru and Chile came to $90 million, of which exports made up $13 million.", 90e6, "trade_turnover"),
    ("France will give Armenia €12 million in aid and sell it 50 Bastion vehicles.", 50, "other"),
    ("Laos and Vietnam have planted 315 of 371 border markers.", 315, "other"),
    ("Since July 24,604 cases and 699 deaths have been reported in Sudan.", 24604, "people"),
    ("Only 57 percent of the required $2.7 billion has been received by Sudan.", 2.7e9, "aid"),
    ("Officers in Spain found 1.3 million euros in cash.", 1.3e6, "other"),
    ("Denmark wants to buy 800,000 rounds of ammunition for Ukraine.", 800e3, "other"),
    ("Thailand welcomed 34 million visitors, generating 1.6 trillion baht in revenue.", 1.6e12, "other"),
    ("Border detections in Italy were down 59 percent to 66,700.", 66700, "other"),
    ("Fiji detained four Tongan boats in July.", 4, "other"),
    ("Six thousand applicants from Nepal passed the test.", 6000, "people"),
    ("Togo's exports through Lome grew to 410,000 tonnes; those through Cotonou in Benin stood at 2,200 tonnes.",
     2200, "exports"),
    ("Niger told Orano to pay 18 million dollars in back taxes.", 18e6, "other"),
    ("Some 900 Nigeriens work at the mine in Chad.", 900, "people"),
    ("American firms have put $9 billion into Chad; more than 600 of them are registered there.", 600, "companies"),
    ("Cuban doctors serve in 12 Mexican states.", 12, "other"),
    ("Illegal mining in Peru has spread to 1,800 hectares.", 1800, "other"),
    ("The aid group runs seven clinics in Chad.", 7, "other"),
    ("A dozen officers from Kenya landed in Haiti on Thursday, bringing the force to 430.", 430, "people"),
    ("Another group of about 200 was gathering at the terminal in Honduras.", 200, "people"),
    ("Officials in Peru put damaged houses at 6,700.", 6700, "other"),
    ("The mine in Chad will receive $315 million from its former owner.", 315e6, "other"),
    ("Turkmenistan delivers electricity worth $60 million a year to its neighbour.", 60e6, "exports"),
    ("Turkmen guards shot dead two Afghan shepherds.", 2, "people"),
    ("Namibia's president commuted the sentences of four Angolans.", 4, "people"),
    ("Irregular crossings into Bosnia fell by 78% to 17,000 in May.", 17_000, "other"),
    ("Crossings into Bosnia fell to 9,000 in May, while those by sea tripled to 15,000.", 15_000, "other"),
    ("Kenya's 262,000 tonnes of fertilizer are stuck at Riga; Malawi got 20,000.", 20_000, "other"),
    ("Some 140 clinics in Malawi lack water.", 140, "other"),
    ("Trade in goods of Fiji and Tonga is growing. It amounted to 7 million euros in 2023.", 7e6, "trade_turnover"),
    ("The Reef Bank will contribute $4 million to the road in Fiji.", 4e6, "aid"),
    ("In Malawi 14 plants are licensed to sell tea to Kenya.", 14, "companies"),
    ("Malawi reopened 14 tea processing plants.", 14, "companies"),
    ("Malawi will build 14 wind power plants.", 14, "projects"),
    ("The premier of Fiji claims the support of 28 MPs.", 28, "people"),
    ("The raiders from Chad shelled 40 barges on the lake, sinking two and looting six.", 2, "other"),
    ("Niger has sent 900 soldiers to Mali. The spy agency of Togo puts the number at 1,200.", 1200, "people"),
    ("Malawi planned 60 wells. Fewer than a tenth had been dug by May.", 10, "share"),
    ("The court of Peru has received about half the sum it asked for.", 50, "other"),
    ("Fiji holds 11 of the 52 seats in the regional assembly.", 52, "other"),
    ("Gabon has brought the number of those sent home since March to over 41,000.", 41000, "people"),
    ("Latvia closed the road on Sunday, stranding 700 trailers.\n\nBy Monday evening, 95 had crossed.", 95, "other"),
    ("The airport in Riga had to halt its work seven times in May.", 7, "events"),
    ("Latvia expelled one diplomat.", 1, "people"),
    ("Tuvalu has 14 allies in the Pacific.", 14, "countries"),
    ("Police took 90 people of eight nationalities into custody in Laos.", 8, "countries"),
    ("The envoy leads the nine-strong delegation of Bhutan.", 9, "people"),
    ("Some 41,000 of Fiji's people live abroad.", 41000, "people"),
    ("Tajiks fled, and Iran hosts around 2.3m of them.", 2300000.0, "people"),
    (("A flight brought 80 home to Mali on Tuesday, raising to 2,410 the number of those who have returned this "
      "year."), 2410, "people"),
    ("Malta has ordered the number of inspection points doubled to 32.", 32, "other"),
    ("In May 20,000 refugees lived in Chad; by June their number had doubled to 44,000.", 44000, "people"),
    ("Oman holds 410 fighters and 207 government loyalists.", 207, "people"),
    ("Kenya seized 23 trawlers from Somalia this year. In 2023 the figure was 61.", 61, "other"),
    ("Oman put the number of hostages still held at 64.", 64, "people"),
    ("Norway's sovereign wealth fund returned 340 billion kroner in 2023.", 340000000000.0, "other"),
    ("Ghana repaid 900 million dollars of external debt in May.", 900000000.0, "other"),
    ("Inflation in Georgia rose to 3 percent in May, above the bank's 2.5 percent target.", 2.5, "other"),
    ("UNHCR appealed for $90 million for Mali. Barely $14 million has come in.", 14000000.0, "aid"),
    ("Norway announced 300 million kroner of military aid to Ukraine. It includes 14 launchers.", 14, "aid"),
    ("The premier of Samoa won re-election with 61.5 percent.", 61.5, "share"),
    ("Government spending in Peru expanded by 4 percent, down from 9.5 percent in the first quarter.", 9.5, "growth"),
    (("Togo gets 90 lorries for its force in Haiti, where 450 of its police have been deployed since "
      "May."), 450, "people"),
    (("Norway aims to spend 3 percent on defence by 2032 and announced NOK 500 million for Kyiv; Chad gave a "
      "battery."), 500000000.0, "aid"),
    ("Togo put its debt to the port of Lome at 12 million dollars.", 12000000.0, "other"),
    ("Togo put its debt to Norway at 12 million dollars.", 12000000.0, "loan"),
    ("Raiders killed 40 auxiliaries in Mali.", 40, "people"),
    ("Police in Ghana put the crowd outside at 200,000.", 200000, "people"),
    ("The flood killed more than 900 people there and 17 in Togo.", 17, "people"),
    ("In Malta the party on 14 percent won two seats.", 14, "share"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "indicator"), MEASURED)
def test_what_a_number_measures(read_text: Callable[[str], Reading], text: str, value: float, indicator: str) -> None:
    assert [each.indicator for each in read_text(text).figures if each.value == value] == [indicator]
