"""Sentences of conflict and cooperation from all over the world, coded without a dictionary."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dragoman.analyse.language_model import LanguageModel
from dragoman.analyse.segment import segment
from dragoman.extract.coding.actor_dictionary import ActorDictionary
from dragoman.extract.coding.coder import Coding, code_document
from dragoman.extract.coding.known_actors import known_actors
from dragoman.knowledge.loading import load
from dragoman.knowledge.states import states
from dragoman.model.sentence import Document

Triple = tuple[str, str, str]


def cases() -> Iterator[tuple[str, set[Triple]]]:
    """The sentences of the table beside this file, each with what is to be coded."""
    for line in Path(__file__).with_name("coding_sentences.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, wanted = line.rpartition(" | ")
            yield sentence, {triple for each in wanted.split(", ") for triple in triples(each.strip())}


def triples(text: str) -> list[Triple]:
    pair, _, category = text.partition(" ")
    one, arrow, other = pair.partition("<>") if "<>" in pair else pair.partition(">")
    return [(one, other, category), *([(other, one, category)] if arrow == "<>" else [])] if arrow else []


@cache
def model() -> LanguageModel:
    return LanguageModel.load()


def coded(text: str, actors: ActorDictionary) -> tuple[Coding, ...]:
    return code_document(Document(text, tuple(model().parse(segment(text), text))), actors)


@cache
def found(sentence: str) -> frozenset[Triple]:
    """By state alone: who of a state acted is tested below."""
    codings = coded(sentence, known_actors())
    known = load("alpha3").values()
    short = {code: code[:3] if code[:3] in known else code for each in codings for code in (each.source, each.target)}
    every = {(short[each.source], short[each.target], each.category) for each in codings}
    return frozenset(each for each in every if not each[0].startswith("---") and not each[1].startswith("---"))


def test_events_are_coded() -> None:
    table = [(found(sentence), expected) for sentence, expected in cases()]
    right = sum(len(result & expected) for result, expected in table)
    assert right >= 0.9 * sum(len(result) for result, _ in table)
    assert right >= 0.75 * sum(len(expected) for _, expected in table)


def test_statements_denials_and_conditions_are_not() -> None:
    silent = [sentence for sentence, expected in cases() if not expected]
    assert len([sentence for sentence in silent if found(sentence)]) <= 0.1 * len(silent)


@pytest.mark.parametrize(
    ("sentence", "source", "target"),
    [
        ("Kenyan police arrested two Tanzanian journalists.", "KENCOP", "TZAMED"),
        ("Sudanese rebels killed three Ethiopian soldiers.", "SDNREB", "ETHMIL"),
        ("The president of Ghana condemned Togo.", "GHAGOV", "TGO"),
    ],
)
def test_roles_are_added_to_the_state(sentence: str, source: str, target: str) -> None:
    assert [(each.source, each.target) for each in coded(sentence, known_actors())] == [(source, target)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # Whom no slot names: the one other state the sentence knows, once, and not where another pair is told.
        ("Kenya moved two frigates to the strait, where a Yemeni ship had been seen.", {("KEN", "YEM", "MOBILIZE")}),
        ("Peru has doubled its patrols along the Ecuadorean border.", {("PER", "ECU", "MOBILIZE")}),
        ("Iran said that Iraq had cut the flow of water to its farms.", {("IRQ", "IRN", "SANCTION")}),
        # Two do it to each other, whichever words stand beside.
        (
            "Chile and Peru held joint military exercises along their border.",
            {("CHL", "PER", "COOPERATE"), ("PER", "CHL", "COOPERATE")},
        ),
        # "Its army", "police in", "a counterpart in": whose they are.
        ("Chile's president said that his army would sink any Peruvian boat.", {("CHL", "PER", "THREATEN")}),
        ("In Nairobi, police arrested two Ugandan traders.", {("KEN", "UGA", "COERCE")}),
        # Harm that is only spoken of, and a meeting that one side alone calls off.
        ("Uganda would bomb the Rwandan camps, its defence minister said.", {("UGA", "RWA", "THREATEN")}),
        ("Norway called off its talks with Iceland.", {("NOR", "ISL", "REJECT")}),
        # What is answered, and where something is signed, is told aside.
        ("Mali spurned an offer from Niger to train its police.", {("MLI", "NER", "REJECT")}),
        # Nobody's deed: wished for, long ago, untrue, a mere verdict, what things would do.
        ("Mali hopes that Niger will release the men.", set()),
        ("Fiji once asked Tonga for the reef.", set()),
        ("There is no truth in reports that Ghana arrested a Togolese trader.", set()),
        ("It would be a mistake for Chile to cut its aid to Haiti.", set()),
        ("Peace between Mali and Niger would open the road, a study says.", set()),
        # Told again without a name, by whoever tells it, in numbers, and as a matter of importance alone.
        (
            "Mali's minister met his Togolese colleague, and the two signed a treaty.",
            {(a, b, c) for a, b in (("MLI", "TGO"), ("TGO", "MLI")) for c in ("CONSULT", "AGREE")},
        ),
        (
            "Qatar condemned the raid by Israel and called on it to leave.",
            {("QAT", "ISR", "ACCUSE"), ("QAT", "ISR", "REQUEST")},
        ),
        ("The Minister paid tribute to Italy, the Lebanese foreign ministry said.", {("LBN", "ITA", "SUPPORT")}),
        ("Thousands of Danes demonstrated against the war waged by Russia.", {("DNK", "RUS", "PROTEST")}),
        (
            "The ministers of Fiji and Tonga exchanged views on fishing issues.",
            {("FJI", "TON", "CONSULT"), ("TON", "FJI", "CONSULT")},
        ),
        ("The Minister stressed the importance of dialogue between India and Pakistan.", set()),
        # Sides.
        ("Togo came under fire from Benin for jailing a bishop.", {("BEN", "TGO", "ACCUSE")}),
        ("Four Irish doctors arrived in Malawi to help treat the wounded.", {("IRL", "MWI", "AID")}),
        ("A Turkish ship laden with flour reached Libya.", {("TUR", "LBY", "AID")}),
        ("Somalia called for Kenya to leave the strait.", {("SOM", "KEN", "REQUEST")}),
        ("Gabon apologised to Congo-Brazzaville for the raid.", {("GAB", "COG", "CONCEDE")}),
        ("Portugal sent its condolences to Morocco.", {("PRT", "MAR", "SUPPORT")}),
        ("Nigerian pirates took six Danish sailors hostage.", {("NGA", "DNK", "ASSAULT")}),
        ("Mali and Niger each drew back their troops.", {("MLI", "NER", "RETREAT"), ("NER", "MLI", "RETREAT")}),
    ],
)
def test_who_does_what_to_whom(sentence: str, wanted: set[Triple]) -> None:
    assert found(sentence) == wanted


def test_a_bloc_of_several_words_has_its_acronym_for_a_code() -> None:
    assert known_actors().actor(["African", "Union"], None) == "AU"
    assert known_actors().actor(["Arab", "League"], None) == "ARABLEAGUE"


def test_every_state_has_a_code_of_its_own() -> None:
    codes = load("alpha3")
    assert set(codes) == set(states())
    assert len(set(codes.values())) == len(codes)
    assert known_actors().actor(["Norway"], None) == "NOR"
    assert known_actors().actor(["European", "Union"], None) == "EU"
