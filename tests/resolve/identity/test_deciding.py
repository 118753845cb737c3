"""The same, another, or a question: by name, state, office and time."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dragoman.resolve.identity.blocking import blocks, occasion, series_key
from dragoman.resolve.identity.deciding import decide, judge, one_body
from dragoman.resolve.identity.office_names import offices, offices_asked
from dragoman.resolve.identity.profiles import Office, Profile, Verdict, in_full, is_fuller


def person(*names: str, state: str | None = None, office: str | None = None, year: str = "2022") -> Profile:
    held = (Office(offices(office)[0], state or "", f"{year}-05-01", f"{year}-05-01"),) if office else ()
    return Profile("1", "person", names, state, held)


def body(*names: str, state: str | None = None) -> Profile:
    return Profile("1", "body", names, state)


SAME, ASK, DIFFERENT = Verdict.SAME, Verdict.ASK, Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("named", "known", "verdict"),
    [
        (person("Erzhan Abenov", state="KZ"), person("Yerzhan Abenov", state="KZ"), SAME),
        (person("Ivan Petrov", state="RU"), person("Oleg Petrov", state="RU"), DIFFERENT),
        (person("Ivan Petrov", state="RU"), person("Ivan Petrov", state="BG"), ASK),
        # Where surnames stand first a word alone is the first.
        (person("Hayakawa", state="JP"), person("Hayakawa Jiro", state="JP", office="Foreign Minister"), SAME),
        (person("Hayakawa", state="JP"), person("Jiro Hayakawa", state="JP", office="Foreign Minister"), SAME),
        (person("Ivan", state="RU"), person("Ivan Petrov", state="RU", office="Foreign Minister"), DIFFERENT),
        # Whoever changes ministry stays who he is.
        (
            person("Aibek Serikov", state="KZ", office="Minister of Finance"),
            person("Aibek Serikov", state="KZ", office="Minister of Energy", year="2019"),
            SAME,
        ),
        # Two ministers of one surname stay two.
        (
            person("Oleg Petrov", state="RU", office="Minister of Energy"),
            person("Ivan Petrov", state="RU", office="Minister of Finance"),
            DIFFERENT,
        ),
        (
            person("Oleg Petrov", "Petrov", state="RU", office="Minister of Energy"),
            person("Ivan Petrov", "Petrov", state="RU", office="Minister of Finance"),
            DIFFERENT,
        ),
        (
            person("Petrov", state="RU", office="Minister of Energy"),
            person("Ivan Petrov", state="RU", office="Minister of Finance"),
            ASK,
        ),
        (
            person("Petrov", state="RU", office="Energy Minister"),
            person("Oleg Petrov", state="RU", office="Minister of Energy"),
            SAME,
        ),
        (person("Petrov", state="RU"), person("Ivan Petrov", state="KZ"), DIFFERENT),
        # A surname more and another office at the same time may be somebody else, but where people have two surnames.
        (
            person("Grace Phiri Tembo", state="ZM", office="Minister of Health"),
            person("Grace Phiri", state="ZM", office="Vice-President"),
            ASK,
        ),
        (
            person("Grace Phiri Tembo", state="ZM", office="Minister of Health"),
            person("Grace Phiri", state="ZM", office="Vice-President", year="2019"),
            SAME,
        ),
        (
            person("Grace Phiri Tembo", state="ZM", office="Minister of Health"),
            person("Grace Phiri", state="ZM", office="Health Minister"),
            SAME,
        ),
        (
            person("Ana Ruiz Soto", state="CL", office="Minister of Health"),
            person("Ana Ruiz", state="CL", office="Vice-President"),
            SAME,
        ),
        # So may an initial and another office at the same time.
        (
            person("M. Jovanovic", state="RS", office="Defence Minister"),
            person("Marko Jovanovic", state="RS", office="Foreign Minister"),
            ASK,
        ),
        (
            person("Marko Jovanovic", state="RS", office="Foreign Minister"),
            person("M. Jovanovic", state="RS", office="Defence Minister"),
            ASK,
        ),
        (
            person("M. Jovanovic", state="RS", office="Defence Minister"),
            person("Marko Jovanovic", state="RS", office="Minister of Defence"),
            SAME,
        ),
        (person("M. Jovanovic", state="RS"), person("Marko Jovanovic", state="RS", office="Foreign Minister"), SAME),
        (
            person("M. Jovanovic", state="RS", office="Defence Minister"),
            person("Marko Jovanovic", state="RS", office="Foreign Minister", year="2019"),
            SAME,
        ),
        (
            person("Rosa Malvar Dizon", state="PH", office="Minister of Health"),
            person("Rosa Malvar", state="PH", office="Vice-President"),
            ASK,
        ),
        (person("Marat Nurtayev", state="KZ"), person("Murat Nurtaev", state="KZ"), ASK),
        (
            person("Marat Nurtayev", state="KZ", office="Minister of Trade"),
            person("Murat Nurtaev", state="KZ", office="Trade Minister"),
            SAME,
        ),
        (body("MFA", state="KZ"), body("Ministry of Foreign Affairs of Kazakhstan", state="KZ"), SAME),
        (body("Ministry of Defence", state="KZ"), body("Ministry of Defence", state="UZ"), DIFFERENT),
        (body("Ministry of Defence"), body("Ministry of Defence", state="UZ"), DIFFERENT),
        (body("Nazarbayev University"), body("Nazarbayev University", state="KZ"), SAME),
        (body("Azerbaijani ministry", state="AZ"), body("Azerbaijani ministry", state="AZ"), DIFFERENT),
        (
            body("Azerbaijani Energy Ministry", "Azerbaijani ministry", state="AZ"),
            body("Azerbaijani Trade Ministry", "Azerbaijani ministry", state="AZ"),
            DIFFERENT,
        ),
        (
            body("Azerbaijani Energy Ministry", "Azerbaijani ministry", state="AZ"),
            body("Energy Ministry", state="AZ"),
            SAME,
        ),
        (body("Azerbaijani parliament", state="AZ"), body("Azerbaijani parliament", state="AZ"), SAME),
        # A joint commission is any of them, but for one that is called after both its states.
        (body("intergovernmental commission"), body("intergovernmental commission"), DIFFERENT),
        (body("joint council"), body("Joint Council"), DIFFERENT),
        (body("Kenyan-Somali joint commission"), body("joint commission"), DIFFERENT),
        (body("Kenyan-Somali joint commission"), body("Joint Commission of Somalia and Kenya"), SAME),
        (body("Kenyan-Somali joint commission"), body("Kenyan-Rwandan joint commission"), DIFFERENT),
        (body("Chilean embassy", state="CL"), body("Chilean embassy", state="CL"), DIFFERENT),
        (body("Chilean embassy in Oslo", state="CL"), body("Embassy of Chile in Norway", state="CL"), SAME),
        (body("Chilean embassy in Oslo", state="CL"), body("Chilean embassy in Lima", state="CL"), DIFFERENT),
        (body("Chilean embassy in Oslo", state="CL"), body("Norwegian Embassy in Santiago", state="NO"), DIFFERENT),
    ],
)
def test_judgements(named: Profile, known: Profile, verdict: Verdict) -> None:
    assert judge(named, known).verdict is verdict


@pytest.mark.parametrize(
    ("told", "known", "fuller"),
    [
        ("Ivan Petrov", "Petrov", True),
        ("Ivan Petrov", "I. Petrov", True),
        ("Ivan Petrov", "Ivan Petrov", False),
        ("Ivan Sergeyevich Petrov", "Ivan Petrov", False),
        ("I. Petrov", "Petrov", False),
        ("Petrov", "I. Petrov", False),
        ("Иван Петров", "Petrov", False),
        ("Иван Петров", "Ivan Petrov", False),
        ("Ivan Petrov", "Иван Петров", True),
        ("I. Petrov", "Иван Петров", False),
    ],
)
def test_which_name_tells_another_in_full(told: str, known: str, fuller: bool) -> None:
    assert is_fuller(told, known) is fuller


def test_an_initial_that_fits_two_is_whose_office_it_is() -> None:
    told = person("M. Jovanovic", state="RS", office="Defence Minister")
    foreign = replace(person("Marko Jovanovic", state="RS", office="Foreign Minister", year="2019"), id="foreign")
    defence = replace(person("Milan Jovanovic", state="RS", office="Defence Minister"), id="defence")
    for known in ([foreign, defence], [defence, foreign]):
        found, _ = decide(told, known)
        assert found is not None and found.candidate == "defence"
    ambassador = person("M. Jovanovic", state="RS", office="Ambassador to Peru")
    before = Office(offices("Foreign Minister")[0], "RS", "2022-05-01", "2022-05-01")
    now_foreign = replace(foreign, offices=(before,))
    assert decide(ambassador, [now_foreign])[0] is None
    once, _ = decide(replace(ambassador, former=(before,)), [now_foreign])
    assert once is not None and once.candidate == "foreign"
    nobody, asked = decide(person("M. Jovanovic", state="RS"), [foreign, defence])
    assert nobody is None and {each.candidate for each in asked} == {"foreign", "defence"}


def test_a_surname_that_fits_two_is_asked_about() -> None:
    ivan = Profile("1", "person", ("Ivan Petrov",), "RU")
    oleg = Profile("2", "person", ("Oleg Petrov",), "RU")
    found, asked = decide(person("Petrov", state="RU"), [ivan, oleg])
    assert found is None
    assert {each.candidate for each in asked} == {"1", "2"}


def test_nobody_is_compared_behind_one_that_nobody_can_be_surer_than() -> None:
    def candidates() -> Iterator[Profile]:
        yield Profile("1", "person", ("Oleg Petrov",), "RU")
        yield Profile("2", "person", ("Ivan Petrov",), "RU")
        pytest.fail("a third is asked for")

    found, asked = decide(person("Ivan Petrov", state="RU"), candidates())
    assert found is not None
    assert (found.candidate, asked) == ("2", ())


@pytest.mark.parametrize(
    ("told", "known", "expected"),
    [
        # A body may be called by the names of two that are known, and a surname may fit two.
        (body("Ministry of Ports", state="CL"), [("1", "Ministry of Ports"), ("2", "Ministry of Ports")], ("1", ["2"])),
        (person("Petrov", state="RU"), [("1", "Ivan Petrov"), ("2", "Oleg Petrov")], (None, ["1", "2"])),
    ],
)
def test_all_are_compared_where_several_may_fit(
    told: Profile, known: list[tuple[str, str]], expected: tuple[str | None, list[str]]
) -> None:
    found, asked = decide(told, [Profile(number, told.kind, (name,), told.state) for number, name in known])
    assert (found.candidate if found else None, [each.candidate for each in asked]) == expected


def test_a_decision_says_why() -> None:
    decision = judge(
        person("Erzhan Abenov", state="KZ", office="Minister of Foreign Affairs"),
        person("Yerzhan Abenov", state="KZ", office="Foreign Minister"),
    )
    assert "Kazakhstan" in decision.reason
    assert "foreign minister" in decision.reason
    assert "Yerzhan Abenov" in decision.reason


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Erzhan Kazykhan", "Yerzhan Qazyhan"),
        ("person", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("person", "Tokayev", "Kassym-Jomart Tokayev"),
        ("person", "J. Smith", "John Smith"),
        ("person", "محمد بن سلمان", "Mohammed bin Salman"),
        ("person", "小川洋平", "Yohei Ogawa"),
        ("person", "中川 恵", "Megumi Nakagawa"),
        ("person", "Чжу Жуй", "Zhu Rui"),
        ("person", "Ван Юй", "Wang Yu"),
        ("person", "梁子文", "Leung Tsz-man"),
        ("person", "Jhuang Guo-cyuan", "Guoquan Zhuang"),
        ("person", "金敏洙", "Kim Min-soo"),
        ("person", "이민수", "Lee Min-soo"),
        ("person", "리영남", "Ri Yong Nam"),
        ("person", "谢明德", "Hsieh Ming-te"),
        ("person", "Гасан Гейдаров", "Hasan Heydarov"),
        ("person", "אהוד מתתיהו", "Ehud Mattityahu"),
        ("person", "Марко Чачић", "Marko Cacic"),
        ("body", "노르시프롬", "Norsiprom"),
        ("body", "MFA of Kazakhstan", "Kazakh Foreign Ministry"),
        ("body", "KTZ", "Kazakhstan Temir Zholy"),
        ("body", "Oxford University", "University of Oxford"),
    ],
)
def test_names_of_one_share_a_block(kind: str, one: str, other: str) -> None:
    assert blocks(kind, [one], None) & blocks(kind, [other], None)


def test_occasions_of_a_series_share_its_key() -> None:
    names = [
        "10th Summit of the Organization of Turkic States",
        "OTS Summit",
        "OTS summit 2023",
        "first summit of the OTS",
    ]
    assert len({series_key(name) for name in names}) == 1
    assert [occasion(name) for name in names] == ["10th", None, "2023", "first"]
    assert series_key("Summit of Island States in Cebu") == series_key("4th Summit of Island States")
    assert series_key("OTS Summit in Baku") == series_key("OTS Summit")
    assert series_key("Forum of Heads of Central Asian States") == series_key(
        "2nd Forum of Heads of State of Central Asia"
    )
    assert series_key("Investment Forum in Baku") != series_key("Investment Forum in Astana")
    assert series_key("Conference of Peace in Asia") != series_key("Conference of Peace in Africa")
    assert series_key("SCO Summit") != series_key("OTS Summit")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Defense Minister", "Minister of Defence"),
        ("FM", "foreign minister"),
        ("Vice-Minister of Trade", "Deputy Trade Minister"),
        ("Secretary-General", "Secretary General"),
    ],
)
def test_one_office_has_one_name(one: str, other: str) -> None:
    assert offices(one) == offices(other)


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Deputy Prime Minister and Minister of Finance", ("deputy minister prime", "finance minister")),
        ("Minister for Europe and Foreign Affairs", ("europe foreign minister", "europe minister", "foreign minister")),
        ("Trade and Industry Minister", ("industry minister trade", "minister trade", "industry minister")),
        (
            "Minister of Industry, Trade and Deputy Prime Minister",
            ("industry minister trade", "industry minister", "minister trade", "deputy minister prime"),
        ),
        (
            "President, Trade and Energy Minister",
            ("president", "energy minister trade", "minister trade", "energy minister"),
        ),
        (
            "Deputy Minister of Water and Energy",
            ("deputy energy minister water", "deputy minister water", "deputy energy minister"),
        ),
        ("Prime Minister and Acting Defence Minister", ("minister prime", "defence minister")),
        ("Minister of Foreign Trade", ("foreign minister trade",)),
        ("Special Envoy for Syria and Yemen", ("envoy special syria yemen",)),
    ],
)
def test_a_title_names_offices_and_what_each_minister_sees_to(title: str, named: tuple[str, ...]) -> None:
    assert offices(title) == named
    assert set(offices_asked(title)) <= set(named)


def test_who_asks_for_two_portfolios_asks_for_nobody_with_one() -> None:
    assert offices_asked("Minister of Trade and Integration") == ("integration minister trade",)


def test_a_ministry_under_two_names_is_asked_about() -> None:
    old = Profile("1", "body", ("Ministry of Information and Social Development",), "KZ")
    new = Profile("2", "body", ("Ministry of Culture and Information",), "KZ")
    told = Profile("", "body", (*new.names, *old.names), "KZ")
    found, asked = decide(told, [old, new])
    assert found is not None and {found.candidate, *(each.candidate for each in asked)} == {"1", "2"}
    assert "one report calls them one" in asked[0].reason
    alone, none = decide(Profile("", "body", old.names, "KZ"), [old, new])
    assert alone is not None and (alone.candidate, none) == ("1", ())


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (("Yerzhan Abenov", "Abenov", "Y. Abenov"), ("Yerzhan Abenov",)),
        (("Abenov", "Y. Abenov"), ("Abenov", "Y. Abenov")),
        (("习近平", "Xi"), ("习近平",)),
    ],
)
def test_a_person_is_told_in_full_where_a_name_is(names: tuple[str, ...], full: tuple[str, ...]) -> None:
    assert in_full(Profile("", "person", names)).names == full


def test_a_body_is_what_leads_to_what_it_was_founded_as() -> None:
    founded = Profile("1", "body", ("Coral News Agency",))
    letters = Profile("", "body", ("CNA",), "QA")
    fuller = Profile("", "body", ("Coral News Agency of Fiji",), "FJ")
    whole, others = one_body(founded, [founded, letters, fuller])
    assert others == {letters} and "Coral News Agency of Fiji" in whole.names
    nameless = Profile("2", "body", ("Union",), "KM")
    assert one_body(nameless, [Profile("", "body", ("Union",), "KM")])[1] == set()
