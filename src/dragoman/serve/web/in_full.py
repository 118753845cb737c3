"""Who takes part, in full: for a document that is read away from the desk, where nobody can open a name."""

from dragoman.knowledge.states import states
from dragoman.ledger.rows import PartRow, RecordRow
from dragoman.serve import captions
from dragoman.serve.web import offices
from dragoman.serve.web.wording import Wording


def who(said: Wording, row: RecordRow) -> str:
    """Everyone in the record, with the whole office and whom it serves; "→" from those who act to those acted upon."""
    left, right = (
        ", ".join(person(said, part) for part in row.sides(*sides)) for sides in (captions.ACTING, captions.ACTED_UPON)
    )
    return f"{left or '…'} {captions.towards(row)} {right}" if right else left


def person(said: Wording, part: PartRow) -> str:
    """A party with the office the report gives it, the state or bloc served unless they are named already, and its
    role: "Jane Doe (Minister of Trade, Peru; host)"."""
    name, office = said.called(part), offices.office(part, said.language)
    served = said.state_name(part.state) if part.state in states() and part.kind != "state" else ""
    if served and served in f"{name} {office}":
        served = ""
    serves = ", ".join(filter(None, (office[:1].upper() + office[1:], served)))
    notes = [note for note in (serves, said.words(part.role) if part.role else None) if note]
    return f"{name} ({'; '.join(notes)})" if notes else name
