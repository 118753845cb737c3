"""Bodies of two reports whose names are alike, and which are not one for all that."""

import pytest

from dragoman.resolve.identity.deciding import judge
from dragoman.resolve.identity.profiles import Profile, Verdict

PAIRS = [
    # names of one report, its state; names of another, its state; whether they are one body
    (["CNA"], None, ["QNA"], None, False),
    (["AAP"], None, ["AP"], None, False),
    (["AP"], None, ["AP"], None, True),
    (["KOICA"], "KR", ["Korea International Cooperation Agency"], None, True),
    (["APS"], None, ["Alarm Post Sahara"], None, False),
    (["APS"], None, ["Alarm Post Sahara", "APS"], None, True),
    (["UNHCR"], "UN", ["United Nations refugee agency", "UNHCR"], "UN", True),
    (["Chamber of Private Clinics"], None, ["Coalition of Patriots for Change", "CPC"], None, False),
    (["Coalition of Patriots for Change", "CPC (CPC)"], None, ["Coalition of Patriots for Change"], None, True),
    (["Autonomous Banksia Government", "ABG"], None, ["border guards", "Azerbaijani border guards"], "AZ", False),
    (["Navy"], None, ["Navy", "Sri Lankan Navy"], "LK", False),
    (["Navy", "Lankan Navy"], "LK", ["Navy"], "LK", True),
    (["Royal Navy"], "GB", ["Royal New Zealand Navy"], None, False),
    (["Red Crescent"], None, ["Tunisian Red Crescent"], "TN", False),
    (["Joint Steering Committee"], None, ["Nepal-Bangladesh Joint Steering Committee"], None, False),
    (["Foreign Affairs Committee"], None, ["Committee on Foreign Affairs"], None, True),
    (["Appeals Court"], "ME", ["Lima Court of Appeals"], None, False),
    (["Interport Court of Seafarers"], None, ["Interport Commission on Seafarers", "ICS"], None, False),
    (["Ministry of External Affairs"], "IN", ["Foreign Ministry"], "IN", True),
    (["Seimas"], "LT", ["Lithuanian parliament", "parliament"], "LT", True),
]


@pytest.mark.parametrize(("names", "state", "others", "other_state", "one"), PAIRS)
def test_whether_two_bodies_are_one(
    names: list[str], state: str | None, others: list[str], other_state: str | None, one: bool
) -> None:
    first, second = Profile("", "body", tuple(names), state), Profile("x", "body", tuple(others), other_state)
    assert (judge(first, second).verdict is Verdict.SAME) is one
    assert (judge(second, first).verdict is Verdict.SAME) is one
