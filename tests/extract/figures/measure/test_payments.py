"""Money given away is aid; dues, wages and prices are none."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

INDICATORS = [
    ("The post is being built with 1.2 million dollars from the Government of Australia.", "aid"),
    ("Norway has earmarked 45 million dollars for its partnership with Fiji next year.", "aid"),
    ("Norway distributed 4,000 kwacha to each family in Malawi.", "aid"),
    ("Senators want to end the $9 million that Canada gives to Haiti each year.", "aid"),
    ("Japan handed over two patrol boats worth $12 million to Palau.", "aid"),
    ("The trade surplus of Vietnam with Peru was put at 49.9 billion dollars in 2023.", "other"),
    ("UNICEF needs $45 million to keep its clinics in Yemen open.", "aid"),
    ("The drivers refused to pay a new levy of $80 on every lorry.", "other"),
    ("Starting pay of the nurses is set at 2,400 euros a month.", "other"),
    ("Fiji received $2.1 billion in remittances from its workers abroad.", "other"),
    ("Mauritania was paid 60 million euros a year for access to its waters.", "other"),
]


@pytest.mark.parametrize(("text", "indicator"), INDICATORS)
def test_what_money_is_by_what_is_done_with_it(read_text: Callable[[str], Reading], text: str, indicator: str) -> None:
    money = [each for each in read_text(text).figures if len(each.unit) == 3 and each.unit.isupper()]
    assert [each.indicator for each in money] == [indicator]
