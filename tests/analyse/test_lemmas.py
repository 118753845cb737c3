"""Dictionary forms the frames of diplomacy rely on."""

import pytest

from dragoman.analyse.language_model import MODELS
from dragoman.analyse.lemmas import Lemmas, candidates
from dragoman.extract.events.matching.frame import lexicon

TABLE = """
met/VERB meet, held/VERB hold, signed/VERB sign, paid/VERB pay, travelled/VERB travel, traveled/VERB travel,
travelling/VERB travel, led/VERB lead, said/VERB say, urged/VERB urge, agreed/VERB agree, planned/VERB plan,
noted/VERB note, called/VERB call, passed/VERB pass, discussed/VERB discuss, emphasised/VERB emphasise,
emphasized/VERB emphasize, stressing/VERB stress, welcomed/VERB welcome, visiting/VERB visit, committed/VERB commit,
referred/VERB refer, condemned/VERB condemn, reiterated/VERB reiterate, arriving/VERB arrive, ratified/VERB ratify,
voiced/VERB voice, pledged/VERB pledge, cancelled/VERB cancel, signalled/VERB signal, withdrew/VERB withdraw,
withdrawn/VERB withdraw, upheld/VERB uphold, sought/VERB seek, undertook/VERB undertake, rose/VERB rise, fell/VERB fall,
grew/VERB grow, expelled/VERB expel, offered/VERB offer, freed/VERB free, seized/VERB seize, financed/VERB finance,
inaugurated/VERB inaugurate, analysed/VERB analyse, slammed/VERB slam, banned/VERB ban, co-chaired/VERB co-chair,
imposing/VERB impose, deplored/VERB deplore, boycotted/VERB boycott, severed/VERB sever, warning/VERB warn,
warning/NOUN warning, fled/VERB flee, lent/VERB lend, overthrown/VERB overthrow,
raped/VERB rape, retook/VERB retake, foreseen/VERB foresee, withheld/VERB withhold, repaid/VERB repay,
misled/VERB mislead, borne/VERB bear, sped/VERB speed, forgiven/VERB forgive, trafficked/VERB traffic,
troops/NOUN troop, doses/NOUN dose, démarches/NOUN démarche,
leaves/VERB leave, accompanied/VERB accompany, is/AUX be, has/AUX have, been/AUX be,
ties/NOUN tie, countries/NOUN country, talks/NOUN talk, deputies/NOUN deputy, embassies/NOUN embassy,
treaties/NOUN treaty, envoys/NOUN envoy, processes/NOUN process, buses/NOUN bus, crises/NOUN crisis,
spokesmen/NOUN spokesman, supplies/NOUN supply, delegates/NOUN delegate, headquarters/NOUN headquarters,
Ministers/PROPN minister, Nations/PROPN nations, Emirates/PROPN emirates, Kazakhs/PROPN kazakh,
larger/ADJ large, biggest/ADJ big, better/ADJ good, Swiss/ADJ swiss, Quickly/ADV quickly, him/PRON he
"""
CASES = [tuple(case.split()) for case in TABLE.replace("\n", " ").split(",")]


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return Lemmas((MODELS / "en.lemmas.tsv").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(("tagged", "expected"), CASES)
def test_table(lemmas: Lemmas, tagged: str, expected: str) -> None:
    word, _, tag = tagged.rpartition("/")
    assert lemmas.lemma(word, tag) == expected


@pytest.mark.parametrize(
    "verb", sorted(verb for verb in lexicon().by_verb if verb.endswith("e") and verb not in ("be", "see"))
)
def test_verbs_of_frames_are_known_by_their_past(lemmas: Lemmas, verb: str) -> None:
    assert lemmas.lemma(verb + "d", "VERB") == verb


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("debunked", "VERB", "debunk"),
        ("decarbonising", "VERB", "decarbonise"),
        ("frontliners", "NOUN", "frontliner"),
        ("demarches", "NOUN", "demarch"),
        ("glass", "NOUN", None),
    ],
)
def test_rules_alone(form: str, tag: str, expected: str | None) -> None:
    assert next(iter(candidates(form, tag)), None) == expected
