"""Which of two verbs a sentence is about."""

import pytest

from dragoman.analyse.slips import mended
from grown import grown, hanging


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            """pact/NOUN/6/nsubj Peru/PROPN/2/nsubj signed=sign/VERB/-1/root with/ADP/4/case Chile/PROPN/2/obl
            on/ADP/6/case covers=cover/VERB/2/advcl gas/NOUN/6/obj""",
            ["signed < pact acl:relcl", "covers root"],
        ),
        (
            """army/NOUN/2/nsubj rejected=reject/VERB/2/nsubj reports=report/VERB/-1/root that/SCONJ/5/mark
            it/PRON/5/nsubj fired=fire/VERB/2/ccomp""",
            ["army < rejected nsubj", "reports < rejected obj", "fired < reports acl"],
        ),
        (
            """Peru/PROPN/1/nsubj condemned=condemn/VERB/-1/root it/PRON/1/obj and/CCONJ/4/cc cabinet/NOUN/5/nsubj
            asked=ask/VERB/1/advcl Chile/PROPN/5/obj""",
            ["and < asked cc", "asked < condemned conj"],
        ),
        (
            """Peru/PROPN/1/nsubj expelled=expel/VERB/-1/root Sol/PROPN/1/obj and/CCONJ/1/cc cabinet/NOUN/1/nsubj
            demanded=demand/VERB/4/acl:relcl action/NOUN/5/obj""",
            ["and < demanded cc", "cabinet < demanded nsubj", "demanded < expelled conj"],
        ),
        (
            """The/DET/1/det note/NOUN/-1/root urged=urge/VERB/1/acl Chile/PROPN/2/iobj to/PART/5/mark
            act/VERB/2/xcomp ./PUNCT/1/punct""",
            ["note < urged nsubj", "urged root"],
        ),
        # A headline leaves out what is done to whom: somebody handed the envoy a note.
        (
            """Envoy/NOUN/-1/root handed=hand/VERB/0/acl a/DET/3/det note/NOUN/1/obj in/ADP/5/case Lima/PROPN/1/obl""",
            ["handed < Envoy acl"],
        ),
        (
            """Chile/PROPN/4/nsubj 's/PART/0/case foreign/ADJ/3/amod ministry/NOUN/4/nsubj
            demanded=demand/VERB/-1/root""",
            ["Chile < ministry nmod:poss"],
        ),
        (
            """sent=send/VERB/-1/root a/DET/2/det letter/NOUN/0/obj inviting=invite/VERB/2/acl Mora/PROPN/3/obj
            to/ADP/6/case Lima/PROPN/0/obl""",
            ["Lima < inviting obl"],
        ),
    ],
)
def test_mended(written: str, told: list[str]) -> None:
    words = [each.partition(" ")[0] for each in told]
    assert sorted(hanging(mended(grown(written)), *words)) == sorted(told)
