"""Chains are followed to their far end, and what comes from one place is one source."""

from dragoman.resolve.sources import Told, independent_sources, verdict


def test_twelve_outlets_that_quote_one_release_are_one_source() -> None:
    told = [Told(f"r{n}", f"Outlet {chr(65 + n)}", ("Kazinform", "press service of the MFA")) for n in range(11)]
    told.append(Told("r11", "Ministry of Foreign Affairs"))
    (source,) = independent_sources(told, ["Yerzhan Abenov"], ["KZ"])
    assert len(source.reports) == 12
    assert source.interested
    assert verdict([source], 12).startswith("12 reports, ONE source")


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
