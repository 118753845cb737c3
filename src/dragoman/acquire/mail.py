"""A mail saved as a file, as the page its reader sees."""

from collections.abc import Iterator
from email import message_from_bytes
from email.headerregistry import AddressHeader
from email.message import EmailMessage, MIMEPart
from email.policy import default

from dragoman.acquire import problems
from dragoman.acquire.kinds import HTML, TEXT
from dragoman.acquire.pages import html_page
from dragoman.errors import InputError
from dragoman.model.report import Snapshot

# A plain part this short says only that the mail is to be seen as HTML.
_SHORTEST = 80


def split_mail(name: str, content: bytes) -> Iterator[Snapshot | InputError]:
    """The words of a mail with its sender, subject and day: its plain part, else its HTML, else an error."""
    mail = message_from_bytes(content, policy=default)
    subject, published, sender = _header(mail, "subject"), _header(mail, "date"), _sender(mail)
    plain, marked = _words(mail.get_body(("plain",))), _words(mail.get_body(("html",)))
    if marked.strip() and len(plain.strip()) < _SHORTEST:
        yield Snapshot(name, html_page(marked, subject, published, sender), HTML)
    elif plain.strip():
        fields = (("From", sender), ("Subject", subject), ("Date", published))
        head = "\n".join(f"{label}: {value}" for label, value in fields if value)
        yield Snapshot(name, f"{head}\n\n{plain}".encode("utf-8", "replace"), TEXT)
    else:
        yield problems.wordless_mail(name)


def _header(mail: EmailMessage, field: str) -> str:
    try:
        return " ".join(str(mail[field] or "").split())
    except (ValueError, TypeError, IndexError, AttributeError):
        # Headers that no mail program writes; the standard library fails on some of them.
        return ""


def _sender(mail: EmailMessage) -> str:
    """The name the sender goes by, without an address."""
    try:
        header = mail["from"]
    except (ValueError, TypeError, IndexError, AttributeError):
        return ""
    named = header.addresses[:1] if isinstance(header, AddressHeader) else ()
    return next((str(address.display_name) for address in named), "")


def _words(part: MIMEPart | None) -> str:
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    declared = part.get_content_charset() or "us-ascii"
    # Mails that declare nothing are in the one or the other all the same.
    for charset in ("utf-8", "cp1252") if declared == "us-ascii" else (declared, "utf-8"):
        try:
            return content.decode(charset)
        except (LookupError, UnicodeError):
            continue
    return content.decode("utf-8", "replace")
