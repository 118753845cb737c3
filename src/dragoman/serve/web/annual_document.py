"""The annual review as a Word document: the only file that knows python-docx."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dragoman.ledger.rows import RecordRow
from dragoman.model.dates import Basis
from dragoman.serve import captions
from dragoman.serve.annual.review import Promises, Review
from dragoman.serve.annual.targets import Measured
from dragoman.serve.export.words import sound
from dragoman.serve.web import in_full, links
from dragoman.serve.web.counted import Counted, Table, plural_of
from dragoman.serve.web.separators import DOT
from dragoman.serve.web.wording import Wording
from dragoman.version import VERSION

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_ACCENT = RGBColor(0x12, 0x50, 0x6B)
_SOFT = RGBColor(0x56, 0x5B, 0x5F)
_WIDE, _FIRST = 16.6, 2.8  # centimetres: the text, and the first column of a table
_QUOTE, _HEADLINE = 220, 60  # characters of a report's words, and of its headline


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands at the head of the review: facts with their lists, countries by month, names of its parts."""

    facts: Sequence[tuple[str, Counted]]
    table: Table
    titles: dict[str, str]
    months: dict[str, str]


def as_document(made: Review, paper: Paper, base: str, said: Wording) -> bytes:
    """A .docx file; its links lead to the pages of the desk, whose addresses begin with `base`."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10)
    document.core_properties.title = f"{said.state_name(made.party.id)} {made.year}"
    document.core_properties.language = said.language
    document.core_properties.author = document.core_properties.last_modified_by = f"Dragoman {VERSION}"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = datetime.combine(made.day, time())
    _Writer(document, base, said).all(made, paper)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    def __init__(self, document: Made, base: str, said: Wording) -> None:
        self._document = document
        self._base = base
        self._said = said
        self._ = said.translate

    def all(self, made: Review, paper: Paper) -> None:
        _ = self._
        title = f"{self._said.state_name(made.party.id)}: {made.year}"
        known = _("Annual review, as known on {day}", day=self._said.date_words(made.day.isoformat()))
        self._document.add_heading(title, 0)
        self._soft(known)
        self._foot(f"{title}{DOT}{known}{DOT}Dragoman {VERSION}")
        self._facts(paper.facts)
        if made.told:
            self._soft(_("Of so many, tellings are counted: what two reports tell counts twice."))
        if paper.table.lines:
            self._heading(_("Events by country and month"), "countries")
            self._numbers(paper)
        for section in made.sections:
            self._document.add_heading(f"{paper.titles[section.name]} ({self._said.number(section.number)})", 1)
            for row in section.rows:
                self._line(row, made.standings.get(row.id, (row.status or "", ())))
            if section.number > len(section.rows):
                self._soft(_("The first {number}; the desk has all of them.", number=len(section.rows)))
        if made.figures:
            aimed = any(each.targets for each in made.figures)
            self._document.add_heading(_("Figures against targets") if aimed else _("Figures"), 1)
            for measured in made.figures:
                self._measured(measured)
        self._promises(_("Promises kept"), made.kept, "kept")
        self._promises(_("Promises called off"), made.called_off, "called-off")
        self._promises(_("Promises open"), made.open, "open")
        self._soft(
            _(
                "A date is as precise as the report is. The sign ≈ marks one that was worked out, from “yesterday” or "
                "from the dateline. A date known only to a month or a year is never shown as a day."
            )
        )
        self._soft(_("Made by Dragoman {version}. Every line leads to the words of a report.", version=VERSION))

    def _facts(self, facts: Sequence[tuple[str, Counted]]) -> None:
        paragraph = self._document.add_paragraph()
        for place, (what, counted) in enumerate(facts):
            if place:
                _run(paragraph, DOT)
            words = self._said.number_of(counted.number, what, plural_of(what))
            self._link(paragraph, words, counted.address, bold=True)

    def _numbers(self, paper: Paper) -> None:
        names = [self._("Country"), self._("All"), *(paper.months[name] for name in paper.table.columns)]
        grid = self._document.add_table(rows=1, cols=len(names))
        grid.style = "Light Shading"
        grid.autofit = False
        for cell, name in zip(grid.rows[0].cells, names, strict=True):
            cell.text = name
        grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # on each page that the table reaches
        for line in paper.table.lines:
            cells = grid.add_row().cells
            cells[0].text = self._said.state_name(line.label)
            for cell, counted in zip(cells[1:], (line.whole, *line.cells), strict=True):
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
                if counted:
                    self._link(cell.paragraphs[0], self._said.number(counted.number), counted.address)
        for place, column in enumerate(grid.columns):
            # Word goes by the cells, LibreOffice by the columns.
            column.width = Cm(_FIRST) if place == 0 else Cm((_WIDE - _FIRST) / (len(names) - 1))
            for cell in column.cells:
                cell.width = column.width
                for run in cell.paragraphs[0].runs:
                    run.font.size = Pt(7)
        self._document.add_paragraph()

    def _line(self, row: RecordRow, standing: tuple[str, tuple[str, ...]]) -> None:
        """One record: when, what, who, where; then the words, which lead to the report."""
        paragraph = self._whole_line()
        when = self._said.when(row) + _worked_out(row) if row.date else self._("undated")
        _run(paragraph, f"{when}: ").bold = True
        _run(paragraph, self._said.what(row) + self._circumstances(row))
        if standing[0] and standing[0] not in ("held", "actual"):
            _run(paragraph, f" ({self._said.stands(*standing)})").italic = True
        self._words(paragraph, row)

    def _circumstances(self, row: RecordRow) -> str:
        """Who takes part, and where."""
        who = in_full.who(self._said, row)
        return (f": {who}" if who else "") + (f", {self._said.place(row.place)}" if row.place else "")

    def _measured(self, each: Measured) -> None:
        paragraph = self._whole_line()
        sides = f" {captions.between(each.indicator)} ".join(
            self._said.called(part) for part in (each.subject, each.counterpart) if part
        )
        _run(paragraph, self._said.words(each.indicator).capitalize() + (f", {sides}" if sides else "")).bold = True
        if each.share is not None:
            _run(paragraph, " " + self._("({share} % of the target)", share=round(each.share * 100)))
        for row in (*each.told, *each.targets):
            value = self._said.amount(row.value, row.unit, row.details.get("bound"))
            value += f" {row.name}" if captions.counts(row) else ""
            aim = f" {self._('target')}" if row.status == "target" else ""
            _run(paragraph, f"\n{value}{aim}, {self._said.when(row)}{_worked_out(row)}")
            self._words(paragraph, row)

    def _promises(self, title: str, found: Promises, name: str) -> None:
        if found.rows:
            self._heading(f"{title} ({self._said.number(found.number)})", name)
        for each in found.rows:
            paragraph = self._whole_line()
            due = each.kept.due
            _run(paragraph, f"{self._said.date_words(due.iso)}: " if due else "").bold = True
            what = self._said.what(each.row) if each.row.kind != "figure" else self._aim(each.row)
            _run(paragraph, what[:1].upper() + what[1:] + self._circumstances(each.row))
            _run(paragraph, f" ({self._said.words(each.state)})").italic = True
            self._words(paragraph, each.row)
            if each.kept.why:
                _run(paragraph, f"\n{self._said.said(each.kept.why)}").font.color.rgb = _SOFT

    def _aim(self, row: RecordRow) -> str:
        """What a figure aims at, in its words; or the value, where these point at what stood before them."""
        said = _quote(row)
        if said and not captions.leans(said):
            return said
        value = self._said.amount(row.value, row.unit, row.details.get("bound"))
        return ", ".join(filter(None, (value, self._said.words(row.type) if row.type != "other" else row.name)))

    def _words(self, paragraph: Paragraph, row: RecordRow) -> None:
        teller = row.outlet or captions.shorten(row.report_title or "", _HEADLINE)
        told = ", ".join(part for part in (teller, self._said.date_words((row.published or "")[:10])) if part)
        _run(paragraph, "\n")
        self._link(paragraph, self._said.quoted(_quote(row)), links.sentence(row))
        if told:
            _run(paragraph, f" {told}").font.color.rgb = _SOFT

    def _whole_line(self) -> Paragraph:
        """A line of a list, which no page cuts in two."""
        paragraph = self._document.add_paragraph(style="List Bullet")
        paragraph.paragraph_format.keep_together = True
        return paragraph

    def _heading(self, text: str, name: str) -> None:
        """The heading of a part that numbers at the head of the review lead to by this name."""
        paragraph = self._document.add_heading(text, 1)
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        number = str(len(self._document.element.findall(f".//{qn('w:bookmarkStart')}")))
        for each in (begin, end):
            each.set(qn("w:id"), number)
        begin.set(qn("w:name"), name)
        paragraph._p.insert(0, begin)
        paragraph._p.append(end)

    def _foot(self, text: str) -> None:
        """The foot of every page: what this is, and which of how many pages."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        _run(paragraph, f"{text}{DOT}")
        for place, field in enumerate(("PAGE", "NUMPAGES")):
            if place:
                _run(paragraph, " / ")
            counted = OxmlElement("w:fldSimple")
            counted.set(qn("w:instr"), field)
            counted.append(_run(paragraph, "1")._r)
            paragraph._p.append(counted)
        for run in paragraph._p.iter(qn("w:r")):
            Run(run, paragraph).font.size = Pt(8)
            Run(run, paragraph).font.color.rgb = _SOFT

    def _soft(self, text: str) -> None:
        _run(self._document.add_paragraph(), text).font.color.rgb = _SOFT

    def _link(self, paragraph: Paragraph, text: str, address: str, *, bold: bool = False) -> None:
        """A hyperlink, to the desk or to a part of the document; python-docx has none of its own, so its element is
        made by hand."""
        link = OxmlElement("w:hyperlink")
        if address.startswith("#"):
            link.set(qn("w:anchor"), address[1:])
        else:
            link.set(qn("r:id"), paragraph.part.relate_to(self._base + address, _HYPERLINK, is_external=True))
        run = _run(paragraph, text)
        run.font.color.rgb = _ACCENT
        run.bold = bold
        link.append(run._r)
        paragraph._p.append(link)


def _run(paragraph: Paragraph, text: str) -> Run:
    return paragraph.add_run(sound(text))


def _worked_out(row: RecordRow) -> str:
    """The sign behind a day that its report does not print."""
    return "" if row.date is None or row.date.basis is Basis.STATED else "\u202f≈"


def _quote(row: RecordRow) -> str:
    return captions.shorten(row.evidence[0].quote, _QUOTE) if row.evidence else row.name or ""
