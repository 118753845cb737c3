"""Questions about what was taken to tell the same."""

from pathlib import Path

from dragoman.ledger.judgements.doubtful_tellings import doubtful_stories
from dragoman.ledger.store import Ledger
from dragoman.model.report import Report, Snapshot
from invented import read_report

TEXTS = {
    "Fish": "Lucía Peña met Yerzhan Abenov in Oslo. They spoke of herring, quotas and harbours for two hours.",
    "A ferry": (
        "Yerzhan Abenov met Lucía Peña in Norway. Herring, quotas, harbours, visas, tariffs, pilots, customs, schools "
        "and a ferry were on the table."
    ),
}


def test_a_question_about_a_story_calls_reports_by_their_headlines(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "press.db"), create=True) as ledger:
        run = ledger.start("1")
        for position, (title, text) in enumerate(TEXTS.items()):
            page = Snapshot(f"{title}.txt", text.encode(), "text/plain")
            ledger.keep(
                run, page, 0, read_report(Report(str(position), text, title, "2022-06-01", original=page.digest))
            )
        ledger.finish(run)
        (doubt,) = ledger.ask(lambda connection: list(doubtful_stories(connection, 5)))
    assert doubt.sentences == ("Fish", "A ferry")
    assert doubt.why.startswith("a retelling of “Fish”: ")
