"""Outcomes told in passing and in other words, beside clauses that speak of something else."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.model.dates import DateInterval
from dragoman.model.following import Actor, Told, most_named
from dragoman.resolve.followup.blocks import blocks, probes
from dragoman.resolve.followup.promising.promises import outcomes_in, promises_in
from dragoman.resolve.followup.weighing.pairs import weigh
from dragoman.resolve.followup.weighing.passing import in_passing
from dragoman.resolve.followup.weighing.whose import states_of

NORWAY = Actor("NO", "state", "Norway", "NO", "actor")
CHILE = Actor("CL", "state", "Chile", "CL", "target")
PERU = Actor("PE", "state", "Peru", "PE", "target")
HAUG = Actor("haug", "person", "Siri Haug", "NO", "actor")
JUNE = DateInterval.month(2022, 6)


def promised(text: str, mode: str, *actors: Actor, kind: str = "event", **more: object) -> Told:
    told = Told(
        "e1",
        kind,
        "r1",
        date(2022, 5, 1),
        text.rstrip("."),
        text,
        mode=mode,
        status="planned",
        when=JUNE,
        actors=actors,
    )
    return replace(told, **more)  # type: ignore[arg-type]


SHIP = promised("Norway will give Chile a 60-metre research ship in June 2022.", "economic", NORWAY, CHILE, type="AID")
BOATS = promised("Norway will give Chile 30 boats in June 2022.", "economic", NORWAY, CHILE, type="AID")
CONSULATE = promised(
    "Norway will open a consulate in Valparaiso in June 2022.", "launch", NORWAY, type="OCCASION", place="Valparaiso"
)
VISIT = promised("Minister Siri Haug will visit Chile in June 2022.", "visit", HAUG, CHILE, type="CONSULT")
PACT = promised(
    "Norway and Chile will sign an agreement on salmon farms in June 2022.", "", NORWAY, CHILE, kind="instrument",
    name="agreement on salmon farms", status="to_be_signed", type="agreement",
)  # fmt: skip

HOUSE = promised(
    "The Chilean parliament is expected to ratify the treaty by the end of June 2022.", "", kind="commitment",
    actors=(Actor("parliament", "body", "parliament", "CL", "by"),),
)  # fmt: skip
SWAP = promised(
    "Norway and Chile will exchange prisoners on 9 June 2022.", "release", NORWAY, CHILE, type="RETREAT",
    when=DateInterval.day(date(2022, 6, 9)),
)  # fmt: skip


def sentence(text: str, published: date = date(2022, 7, 5), around: tuple[str, ...] = ("CL", "NO")) -> Told:
    return Told("r9:0", "sentence", "r9", published, text, text, around=around)


@pytest.mark.parametrize(
    ("promise", "said", "state"),
    [
        # In other words, with the states of the report around it.
        (SHIP, "The crew of the vessel that came from Bergen last month, 60 metres long, is not yet trained.", "done"),
        (SHIP, "Divers have worked from the vessel that was given away in June by Norway to Chile.", "done"),
        (CONSULATE, "Fires raged near Valparaiso, where the new Norwegian mission opened last month.", "done"),
        (VISIT, "Haug, who flew home from Santiago on 12 June, has not answered her critics.", "done"),
        (PACT, "Since Norway and Chile put their names to the salmon accord in June, prices have not moved.", "done"),
        # Called off or put off, beside clauses that say something else.
        (SHIP, "While fish is dear, Norway has dropped its plan to give Chile the research ship.", "cancelled"),
        (SHIP, "Storms raged; the research vessel has been put off until October, a Chilean officer wrote.", "changed"),
        # A parliament by those who sit in it, and an exchange by who walked over a bridge.
        (HOUSE, "After a long night deputies in Santiago gave the treaty with Norway their approval.", "done"),
        (HOUSE, "After a long night judges in Santiago gave the treaty with Norway their approval.", None),
        (HOUSE, "After a long night deputies in Santiago gave the minister of Norway their approval.", None),
        (SWAP, "Forty captives walked across the bridge between Chile and Norway on 9 June 2022.", "done"),
        # Part of so many by what is still to come.
        (BOATS, "In Arica sailors polish nine Norwegian boats; the other 21 are still in Bergen.", "changed"),
        (BOATS, "In Arica sailors polish nine Norwegian boats; the other 11 are still in Bergen.", None),
        # Long after its day, where house and text, or several things, leave no doubt; a passing town is none.
        (HOUSE, "In Santiago, parliament adopted the treaty with Norway on 24 October 2022.", "done"),
        # A sentence that says itself what was promised, and when, needs little else in common.
        (SHIP, "The vessel that Oslo had pledged in May changed hands at Arica in Chile.", "done"),
        (SHIP, "The vessel promised to Chile in May sank off Bergen.", "cancelled"),
        (SHIP, "The vessel that Chile had been promised for August changed hands.", None),
        (CONSULATE, "The consulate in Valparaiso, originally planned for June, was opened a week late.", "done"),
        (CONSULATE, "The consulate in Valparaiso, first planned for June, has been put back to October.", "changed"),
        (CONSULATE, "Norway has kept its word to Chile: a ship was unloaded at Valparaiso on Friday.", None),
        # By his post, or by the place that he went on to; those who came to him are others.
        (replace(VISIT, sentence="Norway's Foreign Minister Siri Haug will visit Chile in June 2022."),
         "The Norwegian foreign minister, who flew home on 12 June, has not answered her critics in Chile.", "done"),
        (VISIT, "Fishermen remember how Haug toured Valparaiso in June.", "done"),
        (VISIT, "Chile's minister, who arrived in Oslo in June, was received by Haug.", None),
        # The last of them, with an adjective; and a relative clause that calls it off.
        (promised("Norway will withdraw its soldiers from Chile in June.", "withdraw", NORWAY, CHILE, type="RETREAT"),
         "The last Norwegian soldiers left Chile in June.", "done"),
        (CONSULATE, "They miss the Norwegian consulate in Valparaiso, a plan which Oslo gave up in June.", "cancelled"),
        # In the words of newspapers.
        (CONSULATE, "The consulate in Valparaiso has been serving sailors for a month.", "done"),
        (VISIT, "Haug got an hour with the president in June and left Santiago with a poncho.", "done"),
        # By the text that a relative clause stands behind, though the rest is still to come.
        (HOUSE, "He may be sent home under the treaty, which deputies in Santiago ratified in June.", "done"),
        # Long after by its day, which is the one behind, though the next is nearer.
        (replace(SHIP, published=date(2021, 5, 1), when=DateInterval.month(2021, 9)),
         "The research vessel that Norway gave Chile in September found a wreck.", "done"),
        (replace(SHIP, published=date(2021, 1, 1), when=DateInterval.month(2021, 2)),
         "The research vessel that Norway gave Chile found a wreck.", None),
        # Talks about a thing are no giving of it, and nothing at all came of it.
        (SHIP, "Talks with Norway about the research ship ended in Santiago.", None),
        (SHIP, "Not a single plank of the research vessel pledged for Easter has come from Norway.", None),
        (BOATS, "Not one of the 30 boats that Norway had promised Chile in May has come.", "cancelled"),
        # What is done for others, or bought elsewhere.
        (BOATS, "Norway handed over 30 boats to Ecuador in June.", None),
        # Where it went in its place says what became of it.
        (BOATS, "Norway's 30 boats were sent to Ecuador instead and will reach Arica only in October.", "changed"),
        # Another thing, another state, another sum, another act, or nothing that came about.
        (SHIP, "Chile and Norway played football last month.", None),
        (SHIP, "The vessel, which was due in June, has not left Bergen for Chile.", None),
        (SHIP, "Norway gave Chile a hospital last month.", None),
        # What came from others is not what was promised, unless who promised it is named as well.
        (SHIP, "Chile's research vessels, which came from Peru and Ecuador, sailed past Arica in June.", None),
        (SHIP, "The research vessel that Chile got from Norway in June was towed to Arica by Peru.", "done"),
        (CONSULATE, "Norway opened a school in Concepcion last month.", None),
        (VISIT, "Haug has not answered her critics in Chile.", None),
        (PACT, "Norway and Chile put their names to the accord on lithium in June.", None),
    ],
)  # fmt: skip
def test_what_is_told_in_passing(promise: Told, said: str, state: str | None) -> None:
    told = sentence(said)
    assert outcomes_in([], [told]) == [told] or state is None
    link = weigh(promise, told)
    assert (link.state if link else None) == state


@pytest.mark.parametrize(
    ("published", "around"),
    [
        (date(2022, 4, 1), ("CL", "NO")),  # before it was promised
        (date(2022, 5, 20), ("CL", "NO")),  # before its day
        (date(2023, 7, 5), ("CL", "NO")),  # so late that nobody speaks of it
        (date(2022, 7, 5), ("PE", "SE")),  # in a report of other states
    ],
)
def test_a_report_of_another_time_or_of_others_tells_of_something_else(
    published: date, around: tuple[str, ...]
) -> None:
    said = "The new consulate in Valparaiso opened with a concert."
    assert in_passing(CONSULATE, sentence(said)) is not None
    assert in_passing(CONSULATE, sentence(said, published, around)) is None


def test_one_of_two_states_need_not_be_named_where_a_person_is() -> None:
    said = "Haug was received by the archbishop on 9 June."
    assert in_passing(VISIT, sentence(said, around=("CL",))) is not None
    assert in_passing(VISIT, sentence(said.replace("Haug", "The guest"), around=("CL",))) is None
    assert in_passing(VISIT, sentence(said.replace("the", "Peru's"), around=("CL",))) is None


def test_a_report_may_be_of_the_state_that_its_outlet_is_called_after() -> None:
    told = sentence("The consulate in Valparaiso opened with a concert.", around=())
    assert in_passing(CONSULATE, replace(told, sentence="The consulate opened on 9 June.")) is None
    assert (
        in_passing(CONSULATE, replace(told, sentence="The consulate opened on 9 June.", outlet="Oslo News")) is not None
    )
    assert any(mark.startswith("NO|") for mark in probes(replace(told, outlet="Oslo News")))


def test_both_states_in_a_sentence_speak_for_one_matter() -> None:
    said = "Norway has thought better of it: Chile gets no ship."
    assert in_passing(SHIP, sentence(said)) is not None
    assert in_passing(SHIP, sentence(said.replace("Chile", "Peru"), around=("PE", "NO"))) is None


def test_a_vote_put_off_puts_off_no_ship() -> None:
    said = "Norway postponed its {} on the research ship for Chile until October."
    assert in_passing(SHIP, sentence(said.format("delivery"))) is not None
    assert in_passing(SHIP, sentence(said.format("decision"))) is None


def test_who_gets_helicopters_has_no_guests() -> None:
    machines = promised("Chile will receive four helicopters from Norway in June 2022.", "military", CHILE, type="AID")
    said = "A carrier with helicopters called at Arica on 9 June."
    assert in_passing(machines, sentence(said)) is None


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Delegations of Norway and Chile concluded the fourth round in Oslo on 5 July.", "done"),
        ("Delegations of Norway and Chile concluded the second round in Oslo on 5 July.", None),
    ],
)
def test_a_round_is_known_by_its_number(said: str, state: str | None) -> None:
    talks = promised("The fourth round will take place in June 2022.", "meeting", NORWAY, CHILE, type="CONSULT")
    link = weigh(talks, sentence(said))
    assert (link.state if link else None) == state


@pytest.mark.parametrize(("title", "state"), [("Lorries roll at Tarvas again", "done"), ("Lorries roll again", None)])
def test_a_name_in_the_title_says_where(title: str, state: str | None) -> None:
    gate = promised("The gate at Tarvas will open on 9 June 2022.", "launch", type="OCCASION", around=("CL", "NO"))
    gate = replace(gate, when=DateInterval.day(date(2022, 6, 9)))
    told = replace(sentence("Since Thursday the road is open again.", date(2022, 6, 12)), title=title)
    link = weigh(gate, told)
    assert (link.state if link else None) == state


def test_what_a_title_names_a_report_is_about() -> None:
    told = replace(sentence("The research ship was handed over in June.", around=()), title="Chile thanks Norway")
    link = weigh(SHIP, told)
    assert link is not None and link.state == "done"


def test_a_text_that_waits_is_still_that_text() -> None:
    told = sentence("They put their names to the salmon pact at Arica.", date(2023, 4, 12))
    link = weigh(PACT, told)
    assert link is not None and link.state == "done"
    assert weigh(replace(PACT, kind="commitment", name=None), told) is None


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("The council, which should have come together in June, was called off by Oslo.", "cancelled"),
        ("The ballet, which should have come together in June, was called off by Oslo.", None),
    ],
)
def test_a_council_that_was_to_meet(said: str, state: str | None) -> None:
    council = promised("The council is to meet in June 2022.", "gathering", type="CONSULT", around=("CL", "NO"))
    link = weigh(council, sentence(said))
    assert (link.state if link else None) == state


def test_a_summit_that_moves_moves_no_visit() -> None:
    visit = promised(
        "Siri Haug will arrive in Chile in June two days before the harbour summit.",
        "visit",
        HAUG,
        CHILE,
        type="CONSULT",
    )
    assert weigh(visit, sentence("The harbour summit in Chile has been postponed until October.")) is None


def test_small_numbers_count_with_what_there_are_so_many_of() -> None:
    boats = promised("Norway will give Chile four patrol boats.", "military", NORWAY, CHILE, type="AID", when=None)
    said = "Two of the four boats from Norway are moored at Arica."
    assert weigh(boats, sentence(said)).state == "changed"  # type: ignore[union-attr]
    assert in_passing(boats, sentence("Boats are moored at Arica.")) is None


def test_another_sum_is_another_gift() -> None:
    grant = promised(
        "Norway will give Chile a grant of 5 million dollars for ports.", "economic", NORWAY, CHILE, type="AID"
    )
    said = "The cranes of the ports were paid for with the {} million dollars that Chile received from Norway in June."
    assert in_passing(grant, sentence(said.format(5))) is not None
    assert in_passing(grant, sentence(said.format(9))) is None


def test_a_promise_of_no_state_is_of_the_state_that_its_report_names_most() -> None:
    vote = Told(
        "e1", "event", "r1", date(2022, 5, 1), "election will be held on 9 June", "An election will be held on 9 June.",
        type="OCCASION", mode="vote", status="planned", when=DateInterval.day(date(2022, 6, 9)),
    )  # fmt: skip
    before = sentence("Chile's voters are tired.", date(2022, 5, 1), most_named(["NO", "CL", None, "CL"]))
    (promise,) = promises_in([vote], [before])
    assert states_of(promise) == {"CL"}
    told = sentence("The opposition, which won the ballot of 9 June, has not found a majority.", around=("CL",))
    link = weigh(promise, told)
    assert link is not None
    assert link.state == "done"
    assert blocks(promise) & probes(told)
    assert weigh(promise, replace(told, around=("PE",))) is None


@pytest.mark.parametrize(
    ("promise", "said", "state"),
    [
        (BOATS, "The last of the boats from Norway was moored in Arica on 20 June.", "done"),
        (
            BOATS,
            "The second of the Norwegian boats, held up by a strike in Bergen, will reach Chile in September.",
            None,
        ),
        (BOATS, "Norway has sent boats to Tonga, where people like them.", None),
        (PACT, "Norway and Chile have given up the idea of an agreement on salmon farms.", "cancelled"),
        (PACT, "Norway and Chile talked about salmon farms and parted without one.", None),
    ],
)
def test_what_came_of_it_long_after(promise: Told, said: str, state: str | None) -> None:
    link = weigh(promise, sentence(said, date(2022, 9, 20)))
    assert (link.state if link else None) == state


def test_who_will_not_come_has_not_promised_anew_to_come() -> None:
    said = "Siri Haug will not visit Chile in June because of an illness."
    denial = promised(said, "", HAUG, kind="commitment", status=None, id="c1", report="r2", published=date(2022, 5, 20))
    assert weigh(VISIT, denial) is None
    told = replace(sentence(said, date(2022, 5, 20)), report="r2")
    link = weigh(VISIT, told)
    assert link is not None and link.state == "cancelled"


def test_whoever_tells_of_it_it_is_found_by_a_rare_name() -> None:
    post = promised("Chile will open a customs post at Colchane in June 2022.", "launch", CHILE, type="OCCASION")
    assert blocks(post) & probes(sentence("Presidents Haug and Lagos opened the post at Colchane.", around=()))


def test_what_is_said_elsewhere_in_a_report_leads_to_a_promise() -> None:
    told = sentence("The vessel has been unloaded.")
    assert blocks(SHIP) & probes(told)
    assert not blocks(SHIP) & probes(replace(told, around=()))
    before = ("A Norwegian is in love with the sea.",)
    assert blocks(SHIP) & probes(replace(told, around=(), before=before))


@pytest.mark.parametrize(
    ("promise", "said", "state", "due"),
    [
        (CONSULATE, "The consulate in Valparaiso will not open in June: the opening has been moved to September 2022.",
         "changed", "2022-09"),
        (CONSULATE, "The consulate in Valparaiso will not open in June.", "cancelled", None),
        (promised("Siri Haug will head the consulate in Valparaiso.", "visit", HAUG, type="CONSULT", when=None),
         "The consulate in Valparaiso, of which Siri Haug is to be head, will not open in June.", None, None),
        (PACT, "Chile and Peru signed an agreement on salmon farms in June.", None, None),
    ],
)  # fmt: skip
def test_what_will_not_be_and_what_will_be_later(promise: Told, said: str, state: str | None, due: str | None) -> None:
    actors = (CHILE, PERU) if "Peru" in said else ()
    found = in_passing(promise, replace(sentence(said, date(2022, 6, 5)), actors=actors))
    assert (found.state if found else None, found.due.iso if found and found.due else None) == (state, due)
    for each in found.compared if found and found.due else ():
        assert each.agrees is (each.aspect != "date")


GAS = promised(
    "Norway will deliver 18 million tonnes of gas to Chile in June 2022.", "economic", NORWAY, CHILE, type="AID"
)
DEBT = promised(
    "Chile will pay Norway arrears of 240 million dollars in June 2022.", "economic", CHILE, NORWAY, type="AID"
)
BALLOT = promised("Chile will hold an election in June 2022.", "vote", CHILE, type="OCCASION")


@pytest.mark.parametrize(
    ("promise", "said", "found"),
    [
        (
            PACT,
            "Chile will receive 14 tonnes of salmon from the farms of Norway in July instead of the 18 agreed.",
            False,
        ),
        (DEBT, "The companies of Chile and Norway have given themselves until July for the arrears.", False),
        (DEBT, "A first cheque for 80 million dollars of Chile's arrears was cashed in June.", True),
        (BALLOT, "Norway has sent observers to Peru, where people vote in an election in June.", False),
    ],
)
def test_words_of_other_deeds(promise: Told, said: str, found: bool) -> None:
    link = in_passing(promise, sentence(said))
    assert (link is not None and link.state == "done") is found
