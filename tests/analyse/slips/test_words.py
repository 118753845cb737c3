"""What leads a word and what helps it."""

import pytest

from dragoman.analyse.slips import mended
from grown import grown, hanging


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            """day/NOUN/-1/root after/SCONJ/2/case Sol/PROPN/3/nsubj called=call/VERB/0/acl:relcl""",
            ["after < called mark", "called < day acl"],
        ),
        (
            """works=work/NOUN/5/nsubj:pass are=be/AUX/5/aux:pass due/ADJ/-1/root to/PART/2/fixed
            be/AUX/5/aux:pass completed=complete/VERB/2/xcomp""",
            ["to < completed mark"],
        ),
        (
            """due/ADP/4/case to/ADP/0/fixed heavy/ADJ/3/amod rain/NOUN/4/obl closed=close/VERB/-1/root""",
            ["to < due fixed"],
        ),
        (
            """Rather/ADV/2/advmod than/ADP/0/fixed impose/VERB/4/advcl curbs=curb/NOUN/2/obj talk/VERB/-1/root""",
            ["Rather < impose mark"],
        ),
        (
            """warned=warn/VERB/-1/root Norland/PROPN/0/obj against/SCONJ/3/mark drilling/NOUN/0/obl""",
            ["against < drilling case"],
        ),
        (
            """Sol/PROPN/2/nsubj was=be/AUX/2/cop relieved=relieve/VERB/-1/root of/ADP/5/case the/DET/5/det
            post/NOUN/2/obl""",
            ["Sol < relieved nsubj:pass", "was < relieved aux:pass"],
        ),
        (
            "market/NOUN/3/nsubj is=be/AUX/3/cop to/PART/3/mark open/VERB/-1/root",
            ["is < open cop"],
        ),
    ],
)
def test_what_leads_and_helps(written: str, told: list[str]) -> None:
    words = [each.partition(" ")[0] for each in told]
    assert hanging(mended(grown(written)), *words) == told


def test_present_is_no_adverb() -> None:
    tokens = mended(grown("Present/ADV/-1/root were=be/AUX/2/cop Sol/PROPN/0/nsubj"))
    assert tokens[0].tag == "ADJ"
