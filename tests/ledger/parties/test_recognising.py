"""Lists from outside in the ledger, on both databases: linked, answered, kept by a rebuilt profile, forgotten."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from dragoman.errors import UsageError
from dragoman.ledger.judgements import deciding
from dragoman.ledger.parties import identifiers, known_lists, recognising
from dragoman.ledger.store import Ledger
from dragoman.model.known import KnownParty
from dragoman.model.report import Report, Snapshot
from invented import read_report

NOW = datetime(2024, 1, 2)
LIST = [
    KnownParty("K1", "person", "Yerzhan Abenov", ("Ержан Абенов",), ("KZ",), ("Minister",)),
    KnownParty("K2", "person", "Lucia Pena"),
    KnownParty("K3", "person", "Ivan Petrov", (), ("RU",)),
    KnownParty("K4", "person", "Ivan Petrov", (), ("RU",)),
]


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    with Ledger.open(address, create=True) as opened:
        page = Snapshot("page.txt", b"page", "text/plain")
        text = "Minister Yerzhan Abenov met Lucía Peña in Oslo. Ivan Petrov met Oleg Petrov."
        run = opened.start("1")
        opened.keep(run, page, 0, read_report(Report("1", text, "Talks", "2022-06-01", original=page.digest)))
        opened.finish(run)
        assert opened.apply(known_lists.take_known, NOW, "list", LIST) == 4
        opened.apply(recognising.recognise, NOW, opened.ask(recognising.waiting, "list"))
        yield opened


def links(ledger: Ledger, standing: str = "linked") -> set[tuple[str, str]]:
    return {(row.party, row.identifier) for row in ledger.ask(identifiers.identifiers, None, standing)}


def test_links_and_questions(ledger: Ledger) -> None:
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert links(ledger, "asked") == {("lucia-pena", "K2"), ("ivan-petrov", "K3"), ("ivan-petrov", "K4")}


def test_a_link_survives_a_merge_and_its_undoing(ledger: Ledger) -> None:
    made = ledger.apply(deciding.merge, NOW, "Ada", "party", "yerzhan-abenov", "ivan-petrov")
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert any(name == "Ержан Абенов" for _, name, _ in ledger.spellings("Ержан Абенов"))


def test_a_merged_party_has_the_identifiers_of_both(ledger: Ledger) -> None:
    ledger.apply(deciding.merge, NOW, "Ada", "known", "oleg-petrov", "K3")
    ledger.apply(deciding.merge, NOW, "Ada", "party", "lucia-pena", "oleg-petrov")
    made = ledger.apply(deciding.merge, NOW, "Ada", "party", "ivan-petrov", "lucia-pena")
    found = {("ivan-petrov", "K3")}
    assert links(ledger) == {*found, ("yerzhan-abenov", "K1")}
    assert {(row.party, row.identifier) for row in ledger.ask(identifiers.identifiers, ["ivan-petrov"])} == found
    assert links(ledger, "asked") == {("ivan-petrov", "K2"), ("ivan-petrov", "K4")}, "K3 is answered for the one"
    assert {party for party, name, _ in ledger.spellings("oleg-petrov") if name == "oleg-petrov"} == {"ivan-petrov"}
    assert all(party != "oleg-petrov" for party, _, _ in ledger.spellings("Ivan Petrov"))
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert ("lucia-pena", "K3") in links(ledger)


def test_what_a_person_said_of_the_one_kept_holds_for_the_one_merged(ledger: Ledger) -> None:
    ledger.apply(deciding.keep_apart, NOW, "Ada", "known", "ivan-petrov", "K1")
    ledger.apply(deciding.merge, NOW, "Ada", "party", "ivan-petrov", "yerzhan-abenov")
    assert links(ledger) == set()


def test_somebody_of_a_list_is_of_the_same_kind(ledger: Ledger) -> None:
    ledger.apply(known_lists.take_known, NOW, "list", [KnownParty("S1", "state", "Peru", (), ("PE",))])
    with pytest.raises(UsageError) as refused:
        ledger.apply(deciding.merge, NOW, "Ada", "known", "ivan-petrov", "S1")
    assert refused.value.code == "never-one"
    assert ledger.apply(deciding.keep_apart, NOW, "Ada", "known", "ivan-petrov", "S1").judgement.act == "reject"


def test_who_else_is_somebody_of_a_list_is_told(ledger: Ledger) -> None:
    made = ledger.apply(deciding.merge, NOW, "Ada", "known", "ivan-petrov", "K1")
    assert made.changed == ("ivan-petrov is K1.", "K1 is yerzhan-abenov, too.")
    assert len(ledger.apply(deciding.merge, NOW, "Ada", "known", "lucia-pena", "K2").changed) == 1


def test_an_answer_is_kept_and_taken_back(ledger: Ledger) -> None:
    made = ledger.apply(deciding.keep_apart, NOW, "Ada", "known", "yerzhan-abenov", "K1")
    ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "list"))
    assert links(ledger) == set()
    assert links(ledger, "refused") == {("yerzhan-abenov", "K1")}
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert ("yerzhan-abenov", "K1") in links(ledger, "asked")


def test_loading_again_renews_and_forgetting_forgets(ledger: Ledger) -> None:
    assert ledger.apply(known_lists.take_known, NOW, "list", LIST) == 0
    assert links(ledger) == {("yerzhan-abenov", "K1")}
    assert ledger.apply(known_lists.forget, "list") == 4
    assert links(ledger) == links(ledger, "asked") == set()
    assert all(name != "Ержан Абенов" for _, name, _ in ledger.spellings("Ержан Абенов"))


def test_a_link_made_again_has_the_same_reason(ledger: Ledger) -> None:
    """The names that a list gives a party do not speak for that list."""
    known = [KnownParty("C1", "person", "Ержан Абенов", (), ("KZ",))]
    reasons = []
    for _ in range(2):
        ledger.apply(known_lists.take_known, NOW, "cyrillic", known)
        ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "cyrillic"))
        reasons += [row.reason for row in ledger.ask(identifiers.identifiers) if row.identifier == "C1"]
    assert len(reasons) == 2
    assert reasons[0] == reasons[1]
    assert ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "cyrillic")) == (0, 0)


@pytest.mark.parametrize(("offices", "standing"), [((), "asked"), (("Minister",), "linked")])
def test_a_surname_alone_is_nobodys_by_state(ledger: Ledger, offices: tuple[str, ...], standing: str) -> None:
    known = [KnownParty("S1", "person", "Abenov", (), ("KZ",), offices)]
    ledger.apply(known_lists.take_known, NOW, "surnames", known)
    ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "surnames"))
    assert ("yerzhan-abenov", "S1") in links(ledger, standing)


def test_of_two_in_a_list_the_full_name_decides(ledger: Ledger) -> None:
    known = [
        KnownParty("F1", "person", "Yerzhan Abenov", (), ("KZ",)),
        KnownParty("F2", "person", "Yerbol Abenov", (), ("KZ",)),
    ]
    ledger.apply(known_lists.take_known, NOW, "full", known)
    ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "full"))
    assert ("yerzhan-abenov", "F1") in links(ledger)
    assert ("yerzhan-abenov", "F2") not in links(ledger) | links(ledger, "asked")


def test_blocs_and_states_are_linked_by_their_names(ledger: Ledger) -> None:
    """Also those that are named only after the list was loaded."""
    known = [KnownParty("B1", "bloc", "Union of Straits"), KnownParty("S1", "state", "Norge", ("Norway",))]
    ledger.apply(known_lists.take_known, NOW, "blocs", [*known, KnownParty("B2", "bloc", "Union of Lakes")])
    page = Snapshot("later.txt", b"later", "text/plain")
    text = "Norway joined the Union of Straits."
    run = ledger.start("1")
    ledger.keep(run, page, 0, read_report(Report("2", text, "Joined", "2022-06-02", original=page.digest)))
    ledger.finish(run)
    found = links(ledger)
    assert {("union-of-straits", "B1"), ("NO", "S1")} <= found
    assert all(identifier != "B2" for _, identifier in found)
    assert ledger.ask(known_lists.sources) == ["blocs", "list"]
    assert ledger.apply(known_lists.forget, "blocs") == 3
    ledger.apply(known_lists.take_known, NOW, "again", known)
    assert links(ledger) == found - {("union-of-straits", "B1"), ("NO", "S1")}
    ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "again"))
    assert links(ledger) == found


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (KnownParty("K2", "person", "PEÑA Lucía", ("Lucia Pena",)), True),
        (KnownParty("K2", "person", "Rosa Lima"), False),
        (KnownParty("K2", "body", "Lucia Pena"), False),
    ],
)
def test_an_identifier_of_two_lists_is_answered_once_where_they_mean_one(
    ledger: Ledger, other: KnownParty, *, one: bool
) -> None:
    ledger.apply(known_lists.take_known, NOW, "peps", [other])
    ledger.apply(recognising.recognise, NOW, ledger.ask(recognising.waiting, "peps"))
    if not one:
        with pytest.raises(UsageError, match="several lists have this identifier: list, peps"):
            ledger.apply(deciding.merge, NOW, "Ada", "known", "lucia-pena", "K2")
        return
    made = ledger.apply(deciding.merge, NOW, "Ada", "known", "lucia-pena", "K2")
    linked = [row.source for row in ledger.ask(identifiers.identifiers, ["lucia-pena"])]
    assert sorted(linked) == ["list", "peps"]
    ledger.apply(deciding.take_back, NOW, "Ada", made.judgement)
    assert ("lucia-pena", "K2") not in links(ledger)
    assert ("lucia-pena", "K2") in links(ledger, "asked")
