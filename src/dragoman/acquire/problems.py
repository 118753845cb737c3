"""The messages for what cannot be read: subject, cause, what stayed intact, next step."""

from dragoman.errors import InputError
from dragoman.model.message import Message

REST = "The rest of the batch is read."
_FORMS = Message("text (.txt, .md), HTML (.html), JSON Lines (.jsonl), mail (.eml) or feed (.xml)")


def missing(name: str, neighbours: list[str]) -> InputError:
    hint = (
        Message("Did you mean {names}?", names=" or ".join(neighbours))
        if neighbours
        else Message("Check the spelling, or give a folder.")
    )
    return InputError(name, "there is no such file or folder.", REST, hint, code="missing")


def no_match(pattern: str) -> InputError:
    return InputError(
        pattern, "no file matches this pattern.", REST, "Check the pattern, or give the folder itself.", code="no-match"
    )


def bare_folder(name: str) -> InputError:
    return InputError(
        name,
        "there is no readable report in this folder.",
        REST,
        Message("Put {forms} files there.", forms=_FORMS),
        code="no-reports",
    )


def wordless_mail(name: str) -> InputError:
    return InputError(
        name, "this mail holds no text.", REST, "Save what is attached to it and read that.", code="no-text"
    )


def bare_feed(name: str) -> InputError:
    return InputError(
        name,
        "no entry of this feed holds more than a headline.",
        REST,
        "Save the pages it links to and read those.",
        code="no-text",
    )


def empty(name: str) -> InputError:
    return InputError(name, "the file is empty.", REST, "Save the page again, with its text.", code="empty")


def empty_stdin() -> InputError:
    return InputError(
        "standard input", "nothing came in.", REST, "Pipe a report in: dragoman read - < report.txt", code="empty"
    )


def binary(name: str, words: Message) -> InputError:
    return InputError(
        name,
        Message("this is {what}.", what=words),
        REST,
        Message("Save it as {forms} and read that.", forms=_FORMS),
        code="binary",
    )


def too_large(name: str, size: int | None, limit: int) -> InputError:
    most = f"{limit / 1e6:.0f} MB"
    return InputError(
        name,
        Message("the input is longer, and one page may have {most} at most.", most=most)
        if size is None
        else Message(
            "the file has {size}, and one page may have {most} at most.", size=f"{size / 1e6:.0f} MB", most=most
        ),
        REST,
        "Cut it into single reports, or write one report a line as JSON Lines (.jsonl), which may be of any size.",
        code="too-large",
    )


def forbidden(name: str) -> InputError:
    return InputError(
        name, "reading it is not permitted.", REST, "Give yourself the right to read it (chmod u+r).", code="forbidden"
    )


def dangling(name: str, target: str) -> InputError:
    return InputError(
        name,
        Message("this link points to {target}, which does not exist.", target=target),
        REST,
        "Mend or remove the link.",
        code="dangling-link",
    )


def loop(name: str) -> InputError:
    return InputError(
        name, "this link leads back to a folder that holds it.", REST, "Remove the link.", code="folder-loop"
    )


def unreadable(name: str, cause: str) -> InputError:
    return InputError(
        name,
        Message("the system could not read it ({cause}).", cause=cause),
        REST,
        "Check the disk, then read it again.",
        code="unreadable",
    )


def special(name: str) -> InputError:
    return InputError(
        name, "this is a device or pipe, not a file.", REST, "Use `-` to read standard input.", code="no-file"
    )
