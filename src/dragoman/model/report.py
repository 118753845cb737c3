"""A report as it was published, and the bytes it was found in."""

from dataclasses import dataclass, field
from hashlib import sha256

from dragoman.model.evidence import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes from outside, kept as they came. `name` is a path or URL for people; `media_type` is a MIME type."""

    name: str
    content: bytes
    media_type: str

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal: the address under which the original is kept."""
        return sha256(self.content).hexdigest()


_NOWHERE = OffsetMap(())


@dataclass(frozen=True, slots=True)
class Report:
    """One published item.

    `published` is ISO 8601, with time and zone where printed. `sources` is the source chain from the nearest teller to
    the farthest; the outlet itself is not repeated in it. `spans` says where each masthead field stands in the decoded
    original (`"title"`, `"published"`, `"outlet"`, `"byline"`, `"image_credit"`, `"views"`, `"sources[0]"`...), and
    `offsets` leads from `text` back to it. `original` is the digest of the snapshot, `encoding` how it was decoded,
    `notes` what a reader should know about how it was read (broken characters replaced).
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    language: str = "en"
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    image_credit: str | None = None
    views: int | None = None
    sources: tuple[str, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict, compare=False, hash=False)
    offsets: OffsetMap = _NOWHERE
    original: str = ""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
