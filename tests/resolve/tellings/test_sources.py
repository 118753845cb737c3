"""Chains are followed to their far end, and what comes from one place is one source."""

from datetime import date

import pytest

from dragoman.resolve.tellings.source_owners import is_nobodys, owner, state_of
from dragoman.resolve.tellings.sources import Told, independent_sources, verdict


def test_twelve_outlets_that_quote_one_release_are_one_source() -> None:
    told = [Told(f"r{n}", f"Outlet {chr(65 + n)}", ("Kazinform", "press service of the MFA")) for n in range(11)]
    told.append(Told("r11", "Ministry of Foreign Affairs"))
    (source,) = independent_sources(told, ["Yerzhan Abenov"], ["KZ"])
    assert len(source.reports) == 12
    assert source.interested
    assert verdict([source], 12).startswith("12 reports, all from one source")


def test_a_press_release_is_of_the_body_that_issued_it() -> None:
    ends = ("foreign ministry of Togo", "press release of the Togolese foreign ministry", "Togolese foreign ministry")
    told = [Told(f"r{number}", f"Outlet {number}", (end,)) for number, end in enumerate(ends)]
    assert [source.name for source in independent_sources(told, states=["TG"])] == ["foreign ministry of Togo"]


def test_an_outlet_that_is_cited_leads_on_to_its_own_source() -> None:
    told = [Told("r1", "Astana Herald", ("Nordwire",)), Told("r2", "Nordwire", ("Norwegian Foreign Ministry",))]
    (source,) = independent_sources(told, states=["NO"])
    assert source.name == "Norwegian Foreign Ministry"
    assert source.interested
    assert "Nordwire ← Norwegian Foreign Ministry" in source.ways[0]


def test_a_copied_text_brings_no_source() -> None:
    told = [Told("r1", "Nordwire"), Told("r2", "The Fjord", copy_of="r1"), Told("r3", "Lima Post")]
    sources = independent_sources(told)
    assert [(source.name, source.reports) for source in sources] == [("Nordwire", ("r1", "r2")), ("Lima Post", ("r3",))]
    assert verdict(sources, 3) == "2 independent sources"


def test_outlets_that_cite_each_other_come_to_an_end() -> None:
    told = [Told("r1", "Nordwire", ("The Fjord",)), Told("r2", "The Fjord", ("Nordwire",))]
    assert 1 <= len(independent_sources(told)) <= 2


def test_a_report_without_any_source_is_its_own() -> None:
    assert [source.name for source in independent_sources([Told("r1", None)])] == ["the report r1"]


def test_what_a_minister_says_is_the_word_of_the_state() -> None:
    told = [
        Told("r1", "Nordwire", ("Ana Ruiz",), serves="CL"),
        Told("r2", "The Fjord", ("Foreign Ministry of Chile",)),
        Told("r3", "Lima Post", ("Ines Paz",)),
    ]
    of_state, alone = independent_sources(told, states=["CL"])
    assert (of_state.reports, of_state.interested) == (("r1", "r2"), True)
    assert (alone.name, alone.interested) == ("Ines Paz", False)


def test_organs_that_do_not_say_whose_they_are_are_those_the_report_means() -> None:
    told = [
        Told("r1", "Nordwire", ("ministry's press service",), serves="CL"),
        Told("r2", "The Fjord", ("Foreign Ministry of Chile",)),
        Told("r3", "Lima Post", ("ministry's press service",), serves="PE"),
        Told("r4", "Cusco News", ("press service",), serves="PE"),
    ]
    sources = independent_sources(told, states=["CL"])
    assert [(each.reports, each.owner, each.interested) for each in sources] == [
        (("r1", "r2"), "CL", True),
        (("r3", "r4"), "PE", False),
    ]


@pytest.mark.parametrize(
    ("name", "nobodys"),
    [
        ("ministry's press service", True),
        ("the press service", True),
        ("Foreign Ministry", True),
        ("Foreign Ministry of Chile", False),
        ("ministry in Lima", False),
        ("press service of the Chilean ministry", False),
        ("Nordwire", False),
    ],
)
def test_which_organs_do_not_say_whose_they_are(name: str, nobodys: bool) -> None:
    assert is_nobodys(name) is nobodys


@pytest.mark.parametrize(
    ("outlet", "cited", "name"),
    [
        ("Nordwire", "Norwegian Foreign Ministry", "Norwegian Foreign Ministry"),
        ("Nordwire", "Nordwire", "Nordwire"),
        ("Foreign Ministry of Norway", "press service of the MFA of Norway", "Foreign Ministry of Norway"),
    ],
)
def test_a_text_comes_from_where_its_copies_say(outlet: str, cited: str, name: str) -> None:
    told = [Told("r1", outlet), Told("r2", "The Fjord", (cited,), copy_of="r1"), Told("r3", "Lima Post", copy_of="r1")]
    (source,) = independent_sources(told)
    assert (source.name, source.reports) == (name, ("r1", "r2", "r3"))


@pytest.mark.parametrize(
    ("days", "outlets", "said"),
    [
        ((1, 1, 2), ("Fjord Wire", "Lima Post", "Star"), "3 outlets quote what Ann Lee said"),
        ((1, 1, 20), ("Fjord Wire", "Lima Post", "Star"), ""),  # on two occasions
        ((1, 1), ("Fjord Wire", "Fjord Wire"), ""),  # one outlet twice
    ],
)
def test_what_one_person_says_on_one_occasion_is_one_source(
    days: tuple[int, ...], outlets: tuple[str, ...], said: str
) -> None:
    told = [
        Told(f"r{number}", outlet, ("Ann Lee",), published=date(2022, 3, day))
        for number, (day, outlet) in enumerate(zip(days, outlets, strict=True))
    ]
    (source,) = independent_sources(told)
    assert source.why.startswith(said) if said else not source.why


@pytest.mark.parametrize(("day", "sources"), [(3, 1), (20, 2)])
def test_what_an_outlet_tells_weeks_later_has_a_source_of_its_own(day: int, sources: int) -> None:
    told = [
        Told("r1", "Nordwire", ("Norwegian Foreign Ministry",), published=date(2022, 3, 1)),
        Told("r2", "Nordwire", published=date(2022, 3, day)),
    ]
    assert len(independent_sources(told)) == sources


def test_a_bare_adjective_names_no_source() -> None:
    (source,) = independent_sources([Told("r1", "Kabar", ("presidential press service",))], states=["KG"])
    assert (source.name, source.owner, source.interested) == ("presidential press service", "KG", True)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Kazinform", "KZ"),
        ("Xinhua News Agency", "CN"),
        ("press service of Akorda", "KZ"),
        ("the Kremlin", "RU"),
        ("Ministry of Foreign Affairs of Uzbekistan", "UZ"),
        ("Norwegian Foreign Ministry", "NO"),
        ("Embassy of Japan", "JP"),
        ("gov.kz", "KZ"),
        ("mfa.gov.tr", "TR"),
        ("president.am", "AM"),
        ("gov.uk", "GB"),
        ("Ministry of Foreign Affairs", None),
        ("Reuters", None),
        ("The Kenya Gazette Review", None),
        ("University of Nairobi", None),
        ("gov.example", None),
    ],
)
def test_whose_word_a_source_gives(name: str, state: str | None) -> None:
    assert state_of(name) == state


@pytest.mark.parametrize(
    ("name", "tellers", "state"),
    [
        ("press service of the Foreign Ministry", ("Tengrinews",), "KZ"),
        ("Foreign Ministry", ("Nordwire", "TASS"), "RU"),
        ("Foreign Ministry", ("Nordwire",), None),
        ("Foreign Ministry of Chile", ("TASS",), "CL"),
        ("Reuters", ("TASS",), None),
    ],
)
def test_an_organ_without_a_state_is_that_of_the_outlet_that_cites_it(
    name: str, tellers: tuple[str, ...], state: str | None
) -> None:
    assert owner(name, tellers) == state


def test_two_organs_of_one_state_and_its_agency_are_one_source() -> None:
    told = [
        Told("r1", "Fjord", ("press service of the President of Kazakhstan",)),
        Told("r2", "Lima Post", ("Ministry of Foreign Affairs of Kazakhstan",)),
        Told("r3", "Kazinform"),
        Told("r4", "Reuters"),
        Told("r5", "TASS", ("Russian Foreign Ministry",)),
    ]
    sources = independent_sources(told, states=["KZ", "NO"])
    assert [(source.owner, source.reports, source.interested) for source in sources] == [
        ("KZ", ("r1", "r2", "r3"), True), (None, ("r4",), False), ("RU", ("r5",), False),
    ]  # fmt: skip
    assert "organs or media of one state, Kazakhstan" in sources[0].why
    assert verdict(sources, 5) == "3 independent sources, 1 of them a party to it"


def test_a_state_agency_that_cites_another_is_not_its_source() -> None:
    told = [Told("r1", "TASS", ("Reuters",)), Told("r2", "Reuters")]
    (source,) = independent_sources(told, states=["RU"])
    assert source.name == "Reuters" and not source.interested
