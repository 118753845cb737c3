"""Which verb a clause goes on from, and who is its subject or object."""

import pytest

from dragoman.analyse.slips import mended
from grown import grown, hanging


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            """Sol/PROPN/1/nsubj told=tell/VERB/-1/root Rey/PROPN/6/nsubj that/SCONJ/6/mark Norland/PROPN/6/nsubj
            would/AUX/6/aux go/VERB/1/ccomp""",
            ["Rey < told iobj"],
        ),
        (
            """disperse/VERB/-1/root crowds=crowd/NOUN/0/obj who/PRON/4/nsubj had=have/AUX/4/aux
            gathered=gather/VERB/0/advcl:relcl""",
            ["gathered < crowds acl:relcl"],
        ),
        (
            """resume/VERB/-1/root flights=flight/NOUN/0/obj ,/PUNCT/6/punct which/PRON/6/nsubj:pass had=have/AUX/6/aux
            been=be/AUX/6/aux:pass suspended=suspend/VERB/0/advcl:relcl""",
            ["suspended < flights acl:relcl"],
        ),
        (
            """left=leave/VERB/-1/root ,/PUNCT/3/punct which/PRON/3/nsubj pleased=please/VERB/0/advcl:relcl
            Sol/PROPN/3/obj""",
            ["pleased < left advcl:relcl"],
        ),
        (
            """At/ADP/1/case invitation/NOUN/6/obl ,/PUNCT/6/punct Sol/PROPN/4/nsubj goes=go/VERB/6/ccomp
            courts=court/NOUN/6/nsubj say/VERB/-1/root""",
            ["invitation < goes obl"],
        ),
        (
            """pact/NOUN/2/nsubj:pass was=be/AUX/2/aux:pass initialled=initial/VERB/-1/root and/CCONJ/5/cc
            is=be/AUX/5/aux:pass expected=expect/VERB/2/aux""",
            ["expected < initialled conj"],
        ),
        (
            """Sol/PROPN/1/nsubj sent=send/VERB/-1/root tents=tent/NOUN/1/obj ,/PUNCT/1/punct and/CCONJ/6/cc
            Rey/PROPN/6/nsubj gave=give/VERB/1/parataxis rice/NOUN/6/obj""",
            ["gave < sent conj"],
        ),
        (
            """Sol/PROPN/1/nsubj visited=visit/VERB/-1/root Lima/PROPN/1/obj ,/PUNCT/4/punct met=meet/VERB/1/parataxis
            Rey/PROPN/4/obj and/CCONJ/7/cc left=leave/VERB/1/conj""",
            ["met < visited conj"],
        ),
        (
            """Sol/PROPN/1/nsubj accused=accuse/VERB/-1/root Rey/PROPN/1/obj of/SCONJ/4/mark
            raiding=raid/VERB/1/advcl towns=town/NOUN/4/obj ,/PUNCT/7/punct killing=kill/VERB/1/advcl
            nine/NUM/7/obj""",
            ["killing < raiding advcl"],
        ),
        (
            """Norland/PROPN/-1/root ,/PUNCT/3/punct which/DET/3/det votes=vote/VERB/0/acl:relcl in/ADP/5/case
            May/PROPN/3/obl""",
            ["which < votes nsubj"],
        ),
        (
            """Sol/PROPN/1/nsubj left=leave/VERB/-1/root ,/PUNCT/4/punct Rey/PROPN/4/nsubj said=say/VERB/1/parataxis
            and/CCONJ/6/cc went=go/VERB/1/conj""",
            ["said < left parataxis"],
        ),
        (
            """resume/VERB/-1/root talks=talk/NOUN/0/obj until/SCONJ/4/mark Sol/PROPN/4/nsubj
            withdraws=withdraw/VERB/1/acl""",
            ["withdraws < resume advcl"],
        ),
        (
            "doses=dose/NOUN/-1/root it/PRON/2/obj shipped=ship/VERB/0/acl",
            ["it < shipped nsubj", "shipped < doses acl:relcl"],
        ),
        (
            """claims=claim/NOUN/-1/root they/PRON/2/nsubj shelled=shell/VERB/0/acl towns=town/NOUN/2/obj""",
            ["shelled < claims acl"],
        ),
        (
            """body/NOUN/-1/root which/PRON/2/nsubj opened=open/VERB/0/acl talks=talk/NOUN/2/obj""",
            ["opened < body acl:relcl"],
        ),
        (
            """called=call/VERB/-1/root for/SCONJ/2/case Norland/PROPN/4/obl to/PART/4/mark
            withdraw/VERB/0/xcomp troops=troop/NOUN/4/obj""",
            ["for < withdraw mark", "Norland < withdraw nsubj"],
        ),
        (
            """council/NOUN/6/nsubj whose/PRON/2/nmod:poss director/NOUN/0/appos is=be/AUX/4/cop
            Jane/PROPN/2/appos Doe/PROPN/4/flat met=meet/VERB/-1/root""",
            ["director < Jane nsubj", "Jane < council acl:relcl"],
        ),
        (
            """In/ADP/2/case a/DET/2/det call/NOUN/4/nsubj Sol/PROPN/4/nsubj thanked=thank/VERB/-1/root
            Norland/PROPN/4/obj""",
            ["call < thanked obl", "Sol < thanked nsubj"],
        ),
        (
            """freed=free/VERB/-1/root once/ADV/0/advmod after/ADP/4/case the/DET/4/det office/NOUN/0/obl
            was=be/AUX/6/aux:pass opened=open/VERB/4/acl""",
            ["after < opened mark", "office < opened nsubj:pass", "opened < freed advcl"],
        ),
        (
            """men=man/NOUN/-1/root from/ADP/3/case the/DET/3/det office/NOUN/0/nmod opened=open/VERB/3/acl""",
            ["opened < office acl"],
        ),
        (
            """Holm/PROPN/5/nsubj was=be/AUX/2/aux:pass freed=free/VERB/5/ccomp ,/PUNCT/2/punct
            Sol/PROPN/2/appos said=say/VERB/-1/root""",
            ["Holm < freed nsubj:pass"],
        ),
        (
            """Norland/PROPN/1/nsubj gave=give/VERB/-1/root the/DET/3/det consul/NOUN/7/obj 48/NUM/5/nummod
            hours=hour/NOUN/7/obl:unmarked to/PART/7/mark leave/VERB/1/xcomp""",
            ["consul < gave iobj", "hours < gave obj"],
        ),
        (
            """curbs=curb/NOUN/-1/root they/PRON/2/nsubj slapped=slap/VERB/0/acl on/ADP/4/case
            Norland/PROPN/2/obj""",
            ["slapped < curbs acl:relcl", "Norland < slapped obl"],
        ),
        (
            """account/NOUN/-1/root of/ADP/2/case what/PRON/0/nmod war/NOUN/4/nsubj cost/VERB/0/acl""",
            ["cost < account acl"],
        ),
    ],
)
def test_clauses(written: str, told: list[str]) -> None:
    words = [each.partition(" ")[0] for each in told]
    assert sorted(hanging(mended(grown(written)), *words)) == sorted(told)
