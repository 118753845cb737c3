"""Mails saved as files."""

from email.message import EmailMessage

import pytest

from dragoman.acquire.mail import split_mail
from dragoman.errors import InputError
from dragoman.model.report import Report, Snapshot
from dragoman.read import reports

WORDS = "Consul Märta Ek opened a school in Port Haven on Monday, and promised €2 million for another one in May."


def read(content: bytes) -> Report:
    (snapshot,) = split_mail("a.eml", content)
    assert isinstance(snapshot, Snapshot)
    (report,) = reports(snapshot)
    return report


def mail(plain: str, marked: str = "", encoding: str = "quoted-printable") -> bytes:
    message = EmailMessage()
    message["From"] = "Tea Office <tea@office.example>"
    message["To"] = "all@office.example"
    message["Subject"] = "Consul opens school in Pört Haven"
    message["Date"] = "Mon, 06 May 2024 09:15:00 +0300"
    message.set_content(plain, cte=encoding)
    if marked:
        message.add_alternative(marked, subtype="html", cte="base64")
    return message.as_bytes()


@pytest.mark.parametrize(
    "content",
    [
        mail(WORDS),
        mail(WORDS, encoding="base64"),
        mail(f"{WORDS}\n\n-- \nTea Office\nPort Haven\n"),
        mail(WORDS, "<p>Anything else that stands here for the eye.</p>"),
        mail("See the HTML part.", f"<html><body><p>{WORDS}</p></body></html>"),
    ],
)
def test_mail(content: bytes) -> None:
    report = read(content)
    assert (report.text, report.title) == (WORDS, "Consul opens school in Pört Haven")
    assert (report.published, report.outlet) == ("2024-05-06T09:15:00+03:00", "Tea Office")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_letters_of_a_mail_that_declares_none(encoding: str) -> None:
    assert read(f"Subject: School opened\nDate: Mon, 6 May 2024\n\n{WORDS}".encode(encoding)).text == WORDS


@pytest.mark.parametrize(
    "content",
    [b"Subject: x\n\n", b"From: <<<\nDate: ,,,\nSubject: =?x?q?=?=\nContent-Type: image/png\n\nQUJD", b""],
)
def test_mail_without_words(content: bytes) -> None:
    (problem,) = split_mail("a.eml", content)
    assert isinstance(problem, InputError) and problem.code == "no-text"
