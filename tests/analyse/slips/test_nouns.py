"""What belongs to a noun."""

import pytest

from dragoman.analyse.slips import mended
from grown import grown, hanging


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            """denied=deny/VERB/-1/root reports=report/VERB/0/ccomp that/SCONJ/4/mark it/PRON/4/nsubj
            armed=arm/VERB/1/ccomp""",
            ["reports < denied obj", "armed < reports acl"],
        ),
        (
            """reiterated=reiterate/VERB/-1/root the/DET/2/det call/NOUN/0/ccomp for/ADP/4/case
            peace/NOUN/2/nmod""",
            ["call < reiterated obj"],
        ),
        (
            """said=say/VERB/-1/root talks=talk/VERB/0/ccomp failed=fail/VERB/1/ccomp""",
            ["talks < said obj"],
        ),
        (
            "said=say/VERB/-1/root he/PRON/2/nsubj minister/NOUN/0/ccomp",
            ["minister < said ccomp"],
        ),
        (
            """decree/NOUN/4/nsubj:pass banning=ban/VERB/2/compound imports=import/NOUN/0/nmod
            was=be/AUX/4/aux:pass lifted=lift/VERB/-1/root""",
            ["banning < decree acl", "imports < banning obj"],
        ),
        (
            """Under/ADP/1/case memorandum/NOUN/2/obl renewed=renew/VERB/3/acl Norland/PROPN/4/nsubj
            trains=train/VERB/-1/root""",
            ["memorandum < trains obl", "renewed < memorandum acl"],
        ),
        (
            """company/NOUN/4/nsubj Reefline/PROPN/0/appos and/CCONJ/3/cc Seapipe/PROPN/1/conj
            signed=sign/VERB/-1/root""",
            ["company < Reefline nmod:desc", "Reefline < signed nsubj"],
        ),
        (
            """condemned=condemn/VERB/-1/root the/DET/2/det attack/NOUN/0/obj
            perpetrated=perpetrate/VERB/0/advcl in/ADP/5/case Brede/PROPN/3/obl""",
            ["perpetrated < attack acl"],
        ),
        (
            """left=leave/VERB/-1/root the/DET/2/det room/NOUN/0/obj embarrassed=embarrass/VERB/0/advcl""",
            ["embarrassed < left advcl"],
        ),
        (
            """pacts=pact/NOUN/-1/root signed=sign/VERB/0/acl by/ADP/3/case Sol/PROPN/1/obl:agent
            including/ADP/6/case a/DET/6/det treaty/NOUN/1/obl""",
            ["treaty < pacts nmod"],
        ),
        (
            """named=name/VERB/-1/root Ana/PROPN/0/xcomp Mora/PROPN/1/flat foreign/ADJ/4/amod
            minister/NOUN/1/appos""",
            ["Ana < named obj", "minister < named xcomp"],
        ),
        (
            """signed=sign/VERB/-1/root pacts=pact/NOUN/0/obj ,/PUNCT/4/punct among/ADP/4/case them=they/PRON/0/obl
            a/DET/6/det treaty/NOUN/0/parataxis""",
            ["treaty < pacts nmod", "among < treaty case", "them < among fixed"],
        ),
        (
            """pacts=pact/NOUN/1/nsubj:pass signed=sign/VERB/-1/root ,/PUNCT/4/punct among/ADP/4/case
            them=they/PRON/1/obl a/DET/6/det treaty/NOUN/1/parataxis""",
            ["treaty < signed obl"],
        ),
        (
            """ratified=ratify/VERB/-1/root the/DET/2/det treaty/NOUN/0/obj on/ADP/4/case fish/NOUN/2/nmod
            with/ADP/6/case Norland/PROPN/0/obl""",
            ["Norland < treaty nmod"],
        ),
        (
            """discussed=discuss/VERB/-1/root the/DET/2/det film/NOUN/0/obj with/ADP/4/case Norland/PROPN/0/obl""",
            ["Norland < discussed obl"],
        ),
        (
            """broke=break/VERB/-1/root the/DET/2/det truce/NOUN/0/obj with/ADP/5/case an/DET/5/det
            attack/NOUN/0/obl""",
            ["attack < broke obl"],
        ),
        (
            """halted=halt/VERB/-1/root cooperation/NOUN/0/obj in/ADP/3/case May/PROPN/0/obl""",
            ["May < halted obl"],
        ),
        (
            """signed=sign/VERB/-1/root treaty/NOUN/3/compound with/ADP/3/case Norland/PROPN/0/obl""",
            ["Norland < signed obl"],
        ),
        (
            """approved=approve/VERB/-1/root treaty/NOUN/0/obj ,/PUNCT/3/punct signed=sign/VERB/0/conj
            last/ADJ/5/amod year/NOUN/0/obl:unmarked ;/PUNCT/7/punct loan/NOUN/1/conj""",
            ["signed < treaty acl", "year < signed obl:unmarked"],
        ),
        (
            """programme/NOUN/-1/root for/ADP/2/case cooperation/NOUN/0/nmod in/ADP/4/case customs/NOUN/0/nmod""",
            ["customs < cooperation nmod"],
        ),
        (
            """withdrawal/NOUN/-1/root from/ADP/2/case treaty/NOUN/0/nmod with/ADP/4/case Norland/PROPN/0/nmod""",
            ["Norland < withdrawal nmod"],
        ),
        (
            """leaders=leader/NOUN/-1/root of/ADP/5/case North/PROPN/5/compound and/CCONJ/4/cc South/PROPN/2/conj
            Norland/PROPN/0/nmod""",
            ["North < leaders nmod", "and < Norland cc", "South < Norland compound", "Norland < North conj"],
        ),
        (
            # the shared name below the second: no circle is made of them
            """leaders=leader/NOUN/-1/root of/ADP/4/case North/PROPN/5/compound and/CCONJ/4/cc South/PROPN/0/nmod
            Norland/PROPN/4/flat""",
            ["North < Norland compound", "Norland < South flat"],
        ),
    ],
)
def test_nouns(written: str, told: list[str]) -> None:
    words = [each.partition(" ")[0] for each in told]
    assert sorted(hanging(mended(grown(written)), *words)) == sorted(told)
