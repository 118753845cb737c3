"""Telling what bytes are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.acquire.kinds import describe_binary, media_type


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"words", "text/plain"),
        ("a.txt", b"  <!DOCTYPE html><html>", "text/html"),
        ("a.txt", b'{"text": "x"}', "application/json"),
        ("a.HTM", b"words", "text/html"),
        ("a.jsonl", b"", "application/jsonl"),
        ("a.ndjson", b"", "application/jsonl"),
        ("a.json", b"", "application/json"),
        ("standard input", b"words", "text/plain"),
        ("standard input", b"\xef\xbb\xbf<html>", "text/html"),
        ("a.md", b"# Title", "text/plain"),
        ("a.eml", b"Subject: x\n\nwords", "message/rfc822"),
        ("a.xml", b'<?xml version="1.0"?><rss version="2.0"></rss>', "application/rss+xml"),
        ("a.xml", b"<?xml version='1.0'?><nitf></nitf>", "text/html"),
        ("standard input", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "application/rss+xml"),
        ("standard input", b"Return-Path: <a@b.example>\nSubject: x\n\nwords", "message/rfc822"),
        ("standard input", b"Subject: x\nDate: today\n\nwords", "text/plain"),
        ("a", b"{brackets} in a text", "text/plain"),
    ],
)
def test_media_type(name: str, content: bytes, expected: str) -> None:
    assert media_type(name, content) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "latin-1"])
def test_text_in_any_encoding_is_no_binary(encoding: str) -> None:
    words = "Переговоры прошли в Осло." if encoding in ("cp1251", "koi8-r") else "Talks were held in Oslo."
    assert describe_binary(words.encode(encoding)) is None


@given(st.binary(max_size=300))
def test_never_fails(content: bytes) -> None:
    assert describe_binary(content) is None or describe_binary(content)
    assert media_type("any", content)
