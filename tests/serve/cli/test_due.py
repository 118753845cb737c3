"""`due`, `check`, `changes`, `review`, `judgements` and `reread` from the command line."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Dragoman = Callable[..., Any]

PLAN = {
    "id": "plan",
    "title": "Plan",
    "published": "2022-03-03",
    "text": "Yerzhan Abenov will have met Lucía Peña in Oslo on grain. Ivan Petrov promised a bridge.",
}
DONE = {
    "id": "done",
    "title": "Done",
    "published": "2022-03-04",
    "text": "Yerzhan Abenov met Lucía Peña in Oslo on grain.",
}


@pytest.fixture
def ledger(dragoman: Dragoman, folder: Path) -> Dragoman:
    (folder / "plan.jsonl").write_text(json.dumps(PLAN), encoding="utf-8")
    (folder / "done.jsonl").write_text(json.dumps(DONE), encoding="utf-8")
    assert dragoman("read", "plan.jsonl").status == 0
    assert dragoman("read", "done.jsonl").status == 0
    return dragoman


def rows(ran: Any) -> list[dict[str, Any]]:
    assert ran.status == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def typed(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))


def test_due(ledger: Dragoman) -> None:
    meeting, bridge = rows(ledger("due", "--json"))
    assert (meeting["state"], meeting["record"], meeting["due"]) == ("done", "event", "2022-03-03")
    (change,) = meeting["changed_by"]
    assert change["report"]["published"] == "2022-03-04"
    assert change["sentence"] == DONE["text"]
    assert (bridge["state"], bridge["what"], bridge["due"]) == ("overdue", "build a bridge", "2023")
    assert [party["name"] for party in bridge["by"]] == ["Ivan Petrov"]
    table = ledger("due", "--state", "overdue")
    assert "bridge" in table.out and "Oslo" not in table.out


def test_due_says_what_was_reached_of_a_target(dragoman: Dragoman, folder: Path) -> None:
    told = {"aim": ("2022-01-10", "aims at 900 million"), "end": ("2022-05-02", "sold for 700 million")}
    lines = [
        json.dumps({"id": key, "title": key, "published": day, "text": f"In trade Kazakhstan {words} by spring."})
        for key, (day, words) in told.items()
    ]
    (folder / "aims.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert dragoman("read", "aims.jsonl").status == 0
    before, after = (rows(dragoman("due", "--as-of", day, "--json")) for day in ("2022-04-20", "2022-05-10"))
    assert [(row["state"], "700 m" in row["why"]) for row in (*before, *after)] == [
        ("overdue", False),
        ("overdue", True),
    ]


def test_due_as_of_a_day_and_by_a_day(ledger: Dragoman) -> None:
    assert [row["state"] for row in rows(ledger("due", "--as-of", "2022-03-03", "--json"))] == ["due", "open"]
    assert rows(ledger("due", "--as-of", "2022-03-02", "--json")) == []
    assert len(rows(ledger("due", "--by", "2022-12", "--json"))) == 1
    assert "Leave out" in ledger("due", "--as-of", "2001").err


@pytest.mark.parametrize("arguments", [("--state", "gone"), ("--by", "soon"), ("--as-of", "2022-13")])
def test_due_asked_wrongly(ledger: Dragoman, arguments: tuple[str, ...]) -> None:
    assert ledger("due", *arguments).status == 2


def test_changes_are_rows_with_causes(ledger: Dragoman) -> None:
    found = [row for row in rows(ledger("changes", "--json")) if row["kind"] == "followup"]
    assert [(row["before"], row["after"], row["cause"]) for row in found] == [
        (None, "open", "report"),
        (None, "open", "report"),
        ("open", "done", "report"),
    ]
    assert found[2]["known_on"] == "2022-03-04"
    assert len(rows(ledger("changes", "--json"))) == len(rows(ledger("changes", "--json"))), "asking changes nothing"
    assert rows(ledger("changes", "--since", "2999", "--json")) == []
    assert len(rows(ledger("changes", "--id", found[2]["subject"], "--json"))) == 2
    shown = " ".join(ledger("changes").out.split())
    promise = next(row for row in rows(ledger("due", "--json")) if row["id"] == found[2]["subject"])
    assert "done" in shown and promise["what"].split()[0] in shown, "a promise is called by its words"


def test_changes_are_asked_as_of_a_day(ledger: Dragoman) -> None:
    """As on the desk's page: a change counts from when the ledger came to know of it."""
    found = rows(ledger("changes", "--json"))
    assert rows(ledger("changes", "--as-of", "2999", "--json")) == found
    assert rows(ledger("changes", "--as-of", found[0]["at"][:10], "--json")) == found
    assert rows(ledger("changes", "--as-of", "2022-03-04", "--json")) == []
    assert "Nothing changed by the end of 2022-03-04." in ledger("changes", "--as-of", "2022-03-04").err
    nothing = ledger("changes", "--as-of", "2022-03-04", "--id", found[0]["subject"])
    assert f"Of {found[0]['subject']} no change is known by the end of 2022-03-04." in nothing.err
    assert ledger("changes", "--as-of", "soon").status == 2


def test_decisions_are_asked_as_of_a_day(ledger: Dragoman) -> None:
    kept, gone = (row["id"] for row in rows(ledger("show", "parties", "--kind", "person", "--json"))[:2])
    assert ledger("apart", kept, gone, "--author", "Jane").status == 0
    assert len(rows(ledger("judgements", "list", "--as-of", "2999", "--json"))) == 1
    assert rows(ledger("judgements", "list", "--as-of", "2022-03-04", "--json")) == []
    assert "Nobody had decided anything by the end of 2022." in ledger("judgements", "list", "--as-of", "2022").err


def test_reports_are_asked_as_of_a_day(ledger: Dragoman) -> None:
    """The list, one of it and its story: of those that were out."""
    early, late = sorted(rows(ledger("show", "reports", "--json")), key=lambda row: row["published"])
    day = early["published"][:10]
    assert [row["id"] for row in rows(ledger("show", "reports", "--as-of", day, "--json"))] == [early["id"]]
    assert "No report was out by the end of 2001." in ledger("show", "reports", "--as-of", "2001").err
    for command in ("report", "story"):
        assert ledger("show", command, early["id"], "--as-of", day).status == 0
        refused = ledger("show", command, late["id"], "--as-of", day)
        assert refused.status == 2 and "there is no such report in this ledger on" in refused.err


def test_check(ledger: Dragoman, folder: Path) -> None:
    assert "Nothing to remark" in ledger("check").err
    assert "No two figures" in ledger("check", "--all").err
    texts = ["Trade of Kazakhstan reached 350 million.", "Trade of Kazakhstan reached 500 million."]
    entries = [
        {"id": f"t{n}", "title": f"T{n}", "published": "2022-06-01", "text": text} for n, text in enumerate(texts)
    ]
    (folder / "trade.jsonl").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    assert ledger("read", "trade.jsonl").status == 0
    (finding,) = rows(ledger("check", "--json"))
    assert (finding["finding"], finding["holds"]) == ("differ", False)
    assert {side["value"] for side in finding["sides"]} == {3.5e8, 5e8}
    assert "350 m USD" in ledger("check").out


def test_review_over_a_pipe(ledger: Dragoman, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test_check(ledger, folder)
    typed(monkeypatch, "?r z\nr")
    ran = ledger("review", "--kind", "finding", "--author", "Jane")
    assert ran.status == 0
    assert "1 of 1" in ran.out and "Why it is asked" in ran.out and "Taken back." in ran.out
    assert "1 answer kept" in ran.err
    assert rows(ledger("check", "--json")) == []
    made = rows(ledger("judgements", "export"))
    assert [row["act"] for row in made] == ["reject", "undo", "reject"]
    assert {row["author"] for row in made} == {"Jane"}
    typed(monkeypatch, "")
    assert "Nothing is doubtful" in ledger("review", "--kind", "finding").err
    assert ledger("undo", made[2]["uid"], "--author", "Jim").status == 0
    assert len(rows(ledger("check", "--json"))) == 1
    assert [row["cause"] for row in rows(ledger("changes", "--json")) if row["after"] is None] == ["person", "person"]


@pytest.mark.parametrize("keys", ["c\nplace=Bergen\nq\n", "cplace=Bergen\nq", "c\n\n place = Bergen\nq"])
def test_a_correction_over_a_pipe(dragoman: Dragoman, folder: Path, monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    doubt = {
        "id": "d",
        "title": "D",
        "published": "2022-06-01",
        "text": "Yerzhan Abenov perhaps met Ivan Petrov in Oslo.",
    }
    (folder / "doubt.jsonl").write_text(json.dumps(doubt), encoding="utf-8")
    assert dragoman("read", "doubt.jsonl").status == 0
    typed(monkeypatch, keys)
    assert "1 answer kept" in dragoman("review", "--kind", "record", "--author", "Jane").err
    assert [row["place"] for row in rows(dragoman("show", "events", "--json"))] == ["Bergen"]


def test_judgements_move(ledger: Dragoman, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test_check(ledger, folder)
    typed(monkeypatch, "r")
    ledger("review", "--kind", "finding", "--author", "Jane")
    assert ledger("judgements", "export", "team.jsonl").status == 0
    for page in ("plan", "done", "trade"):
        assert ledger("read", f"{page}.jsonl", "--ledger", "two.db").status == 0
    assert len(rows(ledger("check", "--json", "--ledger", "two.db"))) == 1
    assert "1 judgement added" in ledger("judgements", "import", "team.jsonl", "--ledger", "two.db").err
    assert rows(ledger("check", "--json", "--ledger", "two.db")) == []
    assert "1 known already" in ledger("judgements", "import", "team.jsonl", "--ledger", "two.db").err
    (folder / "bad.jsonl").write_text('{"act": "accept"}', encoding="utf-8")
    assert ledger("judgements", "import", "bad.jsonl").status == 2
    assert "none.jsonl: it cannot be read" in ledger("judgements", "import", "none.jsonl").err
    Path("bad.jsonl").write_text('\n{"uid": "1"}\n')
    assert "bad.jsonl, line 2: this is no judgement" in ledger("judgements", "import", "bad.jsonl").err
    refused = ledger("judgements", "export", "nowhere/team.jsonl")
    assert refused.status == 2 and "nowhere/team.jsonl: it cannot be written" in refused.err
    assert "Of cnone no change is known" in ledger("changes", "--id", "cnone").err
    assert ledger("undo", "none", "--author", "Jim").status == 2


def test_reread(ledger: Dragoman, monkeypatch: pytest.MonkeyPatch) -> None:
    import invented

    assert "already" in ledger("reread").err
    monkeypatch.setattr(invented.pipeline, "extractor", lambda: "invented 2")
    ran = ledger("reread")
    assert "0 of 2 reports would change" in ran.err
    assert "2 reports read anew; 0 of them changed" in ledger("reread", "--apply").err
    assert "already" in ledger("reread").err
    assert [row["state"] for row in rows(ledger("due", "--json"))] == ["done", "overdue"]


def test_reread_that_breaks_off_says_so_and_goes_on(ledger: Dragoman, monkeypatch: pytest.MonkeyPatch) -> None:
    import invented
    from dragoman.ledger.adding import rereading

    monkeypatch.setattr(invented.pipeline, "extractor", lambda: "invented 2")
    stage, staged = rereading.stage, []

    def second_is_cut_off(*given: Any) -> None:
        staged.append(given)
        if len(staged) == 2:
            raise KeyboardInterrupt
        stage(*given)

    with monkeypatch.context() as once:
        once.setattr(rereading, "stage", second_is_cut_off)
        assert ledger("reread").status == 130
    monkeypatch.setattr("dragoman.ledger.adding.runs.alive", lambda process: False)
    ran = ledger("reread")
    assert "broke off; what was read anew is kept: 1 report. Going on." in ran.err
    assert "0 of 2 reports would change" in ran.err
    assert "broke off" not in ledger("reread", "--apply").err
