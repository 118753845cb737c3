"""Everything that can go wrong, in one tree.

DragomanError
├── InputError          something to be read cannot be: the rest of the batch is read
├── UsageError          the question or the options are off
├── LedgerError         the ledger cannot be opened or written: nothing kept is lost
└── InstallationError   a part of Dragoman itself is missing
"""


class DragomanError(Exception):
    """An error that names the subject, the cause, what stayed intact and the next step.

    `code` is a short stable word to search for, `exit_status` what the command line ends with; subclasses set both,
    and an error of a narrower kind brings its own code.
    """

    code = "error"
    exit_status = 1

    def __init__(
        self,
        subject: str,
        cause: str,
        intact: str = "Nothing was changed.",
        remedy: str = "",
        *,
        code: str | None = None,
    ) -> None:
        super().__init__(subject, cause, intact, remedy)
        self.subject = subject
        self.cause = cause
        self.intact = intact
        self.remedy = remedy
        if code:
            self.code = code

    def __str__(self) -> str:
        parts = [f"{self.subject}: {self.cause}", self.intact, self.remedy]
        return " ".join(part for part in parts if part)


class InputError(DragomanError):
    """Something to be read cannot be; the rest of the batch is read."""

    code = "unreadable"
    exit_status = 3


class UsageError(DragomanError):
    """The question or the options are off."""

    code = "usage"
    exit_status = 2


class LedgerError(DragomanError):
    """The ledger cannot be opened or written; nothing kept is lost."""

    code = "ledger"
    exit_status = 4


class InstallationError(DragomanError):
    """A part of Dragoman itself is missing."""

    code = "installation"
    exit_status = 5
