"""The parts a masthead line can be made of, and how each is recognised at a position of the line."""

import re
from dataclasses import dataclass

from dragoman.model.evidence import Span
from dragoman.read.stamp import stamp_at


@dataclass(frozen=True, slots=True)
class Part:
    """One recognised part of a line. `span` is where its value stands in the page.

    Kinds: `published`, `updated`, `views`, `image_credit`, `byline`, `source`, `outlet`, `title`, `url`, `section`
    (a rubric), `noise` (buttons, tags, counters), `end` (`ENDS`, `# # #`), `related` and `contacts` (headings of
    boilerplate that follows).
    """

    kind: str
    value: str
    span: Span
    strong: bool = True


def _words(*phrases: str) -> str:
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases) + ")"


_COLON = r"\s*(?::|\||–|—|-(?=\s))\s*"
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "image_credit",
            _words(
                "(?:file |cover |main |featured )?(?:images?|photos?|photographs?|pictures?|pics?|illustrations?)"
                "(?: credits?| sources?| by| courtesy(?: of)?)?",
                "(?:photo|image|picture) credits?",
                "фото",
                "foto",
            )
            + _COLON,
        ),
        ("image_credit", r"(?:©|\(c\)|copyright\s*©)\s*(?!.*all rights reserved)(?=\D)"),
        (
            "source",
            _words("sources?", "news source", "original source", "origin", "источник", "quelle", "fuente")
            + r"\s*[:|]\s*",
        ),
        ("source", r"\((?:source|via)\s*:?\s+(?=[^)]+\)\s*$)"),
        (
            "byline",
            _words(
                "authors?",
                "written by",
                "story by",
                "text by",
                "reported by",
                "reporting by",
                "editing by",
                "writing by",
                "edited by",
                "editors?",
                "compiled by",
                "correspondents?",
                "reporters?",
                "additional reporting by",
            )
            + r"(?:\s*[:|]\s*|(?<=by)\s+)",
        ),
        ("title", r"(?:title|headline|subject)\s*:\s*"),
        ("outlet", r"(?:publisher|publication|outlet|website|from)\s*:\s*"),
        ("url", r"(?:url|link|permalink|original)\s*:\s*(?=https?://|www\.)"),
        (
            "noise",
            _words(
                "tags?",
                "keywords?",
                "topics?",
                "labels?",
                "categor(?:y|ies)",
                "filed under",
                "rubric",
                "section",
                "location",
                "reading time",
                "language",
                "comments?",
                "shares?",
                "reference",
                "ref(?:erence)? n(?:o|umber)",
                "doc(?:ument)? id",
            )
            + r"\.?\s*[:|#]\s*",
        ),
        (
            "related",
            _words(
                "related(?: (?:news|articles?|stories|links?|topics?|content|reading|posts?))?",
                "read (?:also|more|next)",
                "also read",
                "see also",
                "more (?:on this(?: story)?|news|stories|from .{2,30})",
                "you may also like",
                "latest news",
                "most read",
                "recommended",
                "other news",
                "further reading",
                "previous article",
                "next article",
                "don't miss",
                "learn more",
                "links?",
            )
            + r"\s*(?::|\||>|»|→|$)\s*",
        ),
        (
            "contacts",
            _words(
                "(?:for )?(?:media|press)(?: and public)? (?:contacts?|enquiries|inquiries)",
                "contacts?(?: (?:information|details|person|for media))?",
                "for (?:further|more|additional) (?:information|details)(?:,? please)?(?: contact)?",
                "media relations",
                "about us",
            )
            + r"\s*(?::.*)?$",
        ),
    )
)
_BY = re.compile(
    r"(?:By|BY|by)\s+(?P<v>[A-ZÀ-Þ][\w.'’\-]*(?:(?:,\s+|\s+)(?:and\s+|&\s+|de\s+|van\s+|von\s+|al\s+|bin\s+|in\s+)?[A-ZÀ-Þ][\w.'’\-]*){0,9})"
)
_VIEWS = (
    re.compile(
        r"(?P<n>\d[\d,. \u00a0]*\d|\d)(?P<k>\s?[KkMm])?\s*(?:views?|reads|page ?views|hits|times read|просмотр\w*|people read)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:views?|reads|hits|viewed|read|page ?views|просмотр\w*|👁️?|👀)\s*[:|]?\s*(?P<n>\d[\d,. \u00a0]*\d|\d)(?P<k>\s?[KkMm]\b)?(?:\s*times)?",
        re.IGNORECASE,
    ),
)
_BARE_NUMBER = re.compile(r"(?P<n>\d{1,3}(?:[ ,\u00a0]\d{3})+|\d{1,8})(?=\s*(?:$|\|))")
_WHOLE_LINE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("end", r"[-–—#*\s]*(?:ends?|end ?item|-?\s?30\s?-?)[-–—#*.\s]*(?<!\w30)$"),
        ("end", r"[#*=_~\-–—•·\s]{3,}$"),
        (
            "noise",
            r"(?:(?:share|print|save|listen|copy link|download|bookmark|e-?mail|facebook|twitter|whatsapp|telegram|linkedin|instagram|vk|x|pdf|"
            r"tweet|post|send|comments?|like|reply|a[-+]|subscribe|sign up|log ?in|menu|search|home|advertisement|ad|sponsored|"
            r"(?:print|share|save|listen to|email) (?:this |the )?(?:article|page|story|news|on \w+|via \w+|with friends)|"
            r"(?:back to|go to) (?:top|list|news|home\w*)|skip to (?:main )?content|\d+ (?:comments?|shares?|likes?|min(?:ute)?s? read)|"
            r"(?:\d+|an?|one|two) (?:min(?:ute)?s?|hours?|days?|weeks?) ago|next|previous|read more|load more|show more|font size)[\s|,·•/]*)+\.?$",
        ),
        (
            "noise",
            r"(?:(?:follow|find|like|join|subscribe to|sign up (?:for|to)|download|get)\s+(?:us|our|the \w+ (?:app|newsletter|channel))\b|click here).{0,80}$",
        ),
        ("noise", r"(?:©|\(c\)|copyright)?.{0,80}\ball rights reserved\b.{0,80}$"),
        (
            "noise",
            r"(?:when|in case of|if) (?:using|quoting|copying|reprint\w*|republish\w*|you).{0,160}\b(?:hyperlink|link|reference|mandatory|obligatory|required|ctrl)\b.{0,60}$",
        ),
        (
            "noise",
            r"(?:this (?:article|story|page|release) (?:was|has been|is)|originally published|first published).{0,80}$",
        ),
        ("noise", r"our standards\s*:.{0,80}$"),
        ("noise", r"(?:#[\w-]+[\s,]*)+$"),
        ("noise", r"\d{3,6}(?:\*\*\d{3,6})+$"),
        ("noise", r"(?:notes? (?:to|for) (?:the )?editors?|background|press officers?)\s*:?$"),
        (
            "section",
            r"(?:(?:press|news|media) releases?|press statements?|read-?outs?|statements?|breaking(?: news)?|exclusive|updated?|politics|world(?: news)?|international(?: news)?|"
            r"economy|business|news|top (?:news|stories)|foreign (?:policy|affairs)|diplomacy|society|asia|europe|africa|americas|middle east|central asia|"
            r"official|president|government|region|speech(?:es)?|remarks|communiqués?|latest|archive|events|embassy news|peace and security)"
            r"(?:\s*[|/>»›,&-]\s*[A-Za-z][A-Za-z ]{2,25}){0,3}(?:\s*(?:no\.?|nr\.?|№|#)?\s*\d{1,5}(?:[-/]\d{2,4})?(?:[-/]\w+)?)?$",
        ),
        ("section", r"home(?:\s*[|/>»›]\s*[^|/>»›.]{2,60}){1,4}$"),
        ("noise", r"(?:https?://|www\.)\S+$"),
    )
)
_AGENCY_CREDIT = re.compile(
    r"(?P<caption>.{0,400}?)[\[(](?P<v>(?:(?:file )?photo(?: by)?\s*[:/]?\s*)?[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+)?(?:/|\s+via\s+)[A-Z][\w.'’ -]{1,40})[\])]$"
)
_CAPTION_END = re.compile(
    r"(?:,|\bon|\bin)\s(?:[A-Z]\w+day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?\.?\s*$|\bfile (?:photo|picture|image)\b",
    re.IGNORECASE,
)
_INLINE_NOISE = re.compile(
    r"(?:(?:last )?(?:updated?|published|posted|modified|edited)\s*:?\s*)?(?:\d+|an?|one|two)\s(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)\sago\b"
    r"|\d+\s(?:min(?:ute)?s?\s(?:read|to read)|comments?|shares?|likes?)\b|(?:share|print|save|listen|e-?mail|comment|facebook|twitter|telegram|whatsapp|pdf)(?=\s*(?:$|[|,·•/]|share|print|save|facebook|twitter|telegram))"
    r"|(?:today|yesterday)(?=,?\s+(?:at\s+)?\d{1,2}:\d\d)|(?<=day,\s)\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_BYLINE_ALONE = re.compile(r"[A-Z][A-Z.'’\-]+(?:\s[A-Z][A-Z.'’\-]+){1,3},\s[A-Z][\w.&]+(?:\s[A-Z]\w+)?$")
_BREAKS = re.compile(r"\s+[|·•]\s+|\t|\s{3,}|;\s+(?=(?:editing|writing|reporting|additional)\b)", re.IGNORECASE)
_TRIMMED = " \t\u00a0\r\n|,;·•–—-"


def whole_line_part(line: str, start: int) -> Part | None:
    """A line that is all one part: a button row, a rubric, an end mark, an agency caption."""
    for kind, pattern in _WHOLE_LINE:
        if pattern.match(line):
            return Part(kind, line, Span(start, start + len(line)))
    if (found := _AGENCY_CREDIT.match(line)) and _is_caption(found["caption"]):
        return Part("image_credit", _credited(found["v"]), Span(start + found.start("v"), start + found.end("v")))
    if _BYLINE_ALONE.match(line):
        return Part("byline", line, Span(start, start + len(line)), strong=False)
    return None


def _is_caption(text: str) -> bool:
    """Whether the words before a bracketed credit are a picture's: none at all, or ending in the day it was taken."""
    return not text.strip() or _CAPTION_END.search(text) is not None


def _credited(value: str) -> str:
    return re.sub(r"^(?:file )?photo(?: by)?\s*[:/]?\s*", "", value, flags=re.IGNORECASE)


def part_at(line: str, position: int, start: int, after: Part | None) -> tuple[Part, int] | None:
    """The part that begins at `position` of `line` (which begins at `start` of the page), and where it ends."""
    if stamp := stamp_at(line, position):
        kind = "updated" if stamp.updated else "published"
        strong = stamp.timed or stamp.labelled
        return Part(kind, stamp.iso, Span(start + stamp.start, start + stamp.end), strong), stamp.end
    for pattern in _VIEWS:
        if found := pattern.match(line, position):
            return _views(found, start), found.end()
    if after is not None and after.kind in ("published", "updated") and (found := _BARE_NUMBER.match(line, position)):
        return _views(found, start), found.end()
    if re.compile(r"photo courtesy of ", re.IGNORECASE).match(line, position):
        return _valued("image_credit", line, position, position, start)
    if found := _INLINE_NOISE.match(line, position):
        return Part("noise", found[0], Span(start + found.start(), start + found.end())), found.end()
    for kind, pattern in _LABELS:
        if found := pattern.match(line, position):
            return _valued(kind, line, position, found.end(), start)
    if (found := _BY.match(line, position)) and _ends_part(line, found.end()):
        return Part(
            "byline", line[found.start("v") : found.end()], Span(start + found.start("v"), start + found.end())
        ), found.end()
    return None


def _ends_part(line: str, position: int) -> bool:
    rest = line[position:].strip()
    return not rest or rest[0] in "|·•;,–—-/(" or stamp_at(line, len(line) - len(line[position:].lstrip())) is not None


def _views(found: re.Match[str], start: int) -> Part:
    digits = re.sub(r"[^\d.]" if found.groupdict().get("k") else r"\D", "", found["n"])
    scale = {"k": 1_000, "m": 1_000_000}.get((found.groupdict().get("k") or "").strip().lower(), 1)
    try:
        value = int(float(digits) * scale)
    except (ValueError, OverflowError):
        value = 0
    return Part("views", str(value), Span(start + found.start("n"), start + found.end("n")))


def _valued(kind: str, line: str, position: int, value_start: int, start: int) -> tuple[Part, int]:
    """A labelled part: its value runs to the next label, stamp or divider of the line."""
    end = len(line)
    if divider := _BREAKS.search(line, value_start):
        end = divider.start()
    for place in range(value_start + 1, end):
        if line[place - 1].isspace() or line[place - 1] in "|,;(":
            stamp = stamp_at(line, place)
            if stamp is not None or (line[place].isupper() and _label_at(line, place)):
                end = place
                break
    raw = line[value_start:end]
    closing = len(raw.rstrip(_TRIMMED + ")]" if "(" not in raw else _TRIMMED))
    opening = len(raw) - len(raw.lstrip(_TRIMMED))
    first, last = value_start + opening, max(value_start + opening, value_start + closing)
    return Part(kind, line[first:last], Span(start + first, start + last)), end


def _label_at(line: str, position: int) -> bool:
    return any(pattern.match(line, position) for kind, pattern in _LABELS if kind not in ("related", "contacts"))
