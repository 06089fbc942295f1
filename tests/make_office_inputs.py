"""Write the inputs of cases of spreadsheets and documents as offices have them: merged, hidden, tracked, boxed.

    python tests/make_office_inputs.py

In:  nothing; all sentences are our own.
Out: tests/cases/loaders/{spreadsheet,docx}/<case>/input.*. Run by hand after a change here, like make_inputs.py.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml
from make_inputs import steady, write
from openpyxl.utils.datetime import CALENDAR_MAC_1904

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DRAWN = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
BOX = "<w:txbxContent><w:p><w:r><w:t>In the box: 21 people were killed in Eastport.</w:t></w:r></w:p></w:txbxContent>"
BY = 'w:id="1" w:author="desk" w:date="2024-03-05T00:00:00Z"'


def book(fill: Callable[[Any], None], epoch: datetime | None = None) -> bytes:
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    fill(workbook)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return steady(buffer.getvalue())


def merged(workbook: Any) -> None:
    """A title over all columns, a source, names in two rows, a place that holds for two rows, a note below."""
    sheet = workbook.active
    sheet.append(["Deaths by place"])
    sheet.append(["Source: ministry", "as of March"])
    sheet.append([])
    sheet.append(["Date", "Place", "Killed"])
    sheet.append([None, None, "women", "men"])
    sheet.append([datetime(2024, 3, 5), "North", 5, 7])
    sheet.append([datetime(2024, 3, 6), None, 1, 2])
    sheet.append([datetime(2024, 3, 6), "South", 3.0])
    sheet.append(["* provisional"])
    for block in ("A1:D1", "A4:A5", "B4:B5", "C4:D4", "B6:B7", "C8:D8"):
        sheet.merge_cells(block)


def names_that_are_merged(workbook: Any) -> None:
    sheet = workbook.active
    sheet.append(["Date", "Place", "Killed"])
    sheet.append([datetime(2024, 3, 5), "North", 5, 7])
    sheet.merge_cells("C1:D1")


def far(workbook: Any) -> None:
    """A stray cell at the last place that a sheet has."""
    sheet = workbook.active
    sheet.append(["Date", "Place", "Killed"])
    sheet.append([datetime(2024, 3, 5), "North", 12])
    sheet["XFD1048576"] = 1


def hidden(workbook: Any) -> None:
    sheet = workbook.active
    sheet.append(["Date", "Place", "Killed"])
    sheet.append([datetime(2024, 3, 5), "North", 12])
    old = workbook.create_sheet("last year")
    old.append(["Date", "Place", "Killed"])
    old.append([datetime(2023, 3, 5), "North", 99])
    old.sheet_state = "hidden"


def formulas(workbook: Any) -> None:
    """Formulas that no spreadsheet has worked out yet: programs that write books leave them so."""
    sheet = workbook.active
    sheet.append(["Date", "Place", "Killed"])
    sheet.append([datetime(2024, 3, 5), "North", "=5+7"])
    sheet.append([datetime(2024, 3, 6), "South", "#REF!"])
    sheet.append([datetime(2024, 3, 7), "West", 4])


def days(workbook: Any) -> None:
    """Days as days, with a time, as counts of days, in words."""
    sheet = workbook.active
    sheet.append(["Date", "Place", "Killed"])
    for day in (datetime(2024, 3, 5), datetime(2024, 3, 5, 22, 30), 45356, "5 March 2024", "2024-03-05"):
        sheet.append([day, "North", 12])


def document(fill: Callable[[Any], None]) -> bytes:
    made = docx.Document()
    fill(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return steady(buffer.getvalue())


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def put(made: Any, inner: str, name: str = "p") -> None:
    """A paragraph, or another element, at the end."""
    made.element.body.insert(-1, parse_xml(f"<w:{name} {WORD} {DRAWN}>{inner}</w:{name}>"))


def last_typed(made: Any) -> None:
    """Changes that nobody has accepted, words crossed out, hidden, raised."""
    made.add_paragraph("Field office, 3 March 2024")
    deleted = f"<w:del {BY}>{run('9').replace('w:t', 'w:delText')}</w:del>"
    put(
        made, run("At least ") + deleted + f"<w:ins {BY}>{run('12')}</w:ins>" + run(" people were killed in Northport.")
    )
    put(made, f"<w:moveFrom {BY}>{run('Some 77 people were killed in Oldtown.')}</w:moveFrom>")
    put(made, run("Crossed out: 66 people were killed in Westport.", "<w:strike/>") + run("Thirty people were hurt."))
    put(made, run("Hidden: 55 people were killed in Westport.", "<w:vanish/>"))
    raised = '<w:vertAlign w:val="superscript"/>'
    put(made, run("The ministry counts 1,234") + run("1", raised) + run(" people killed on 30 km") + run("2", raised))


def boxes(made: Any) -> None:
    """A letterhead with the day, a text box in its two forms, a content control, a link, a table with a title."""
    made.sections[0].header.paragraphs[0].text = "Ministry of Health, 5 March 2024"
    shape = (
        f"<mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
    )
    old_shape = f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
    box = f"<w:r><mc:AlternateContent>{shape}{old_shape}</mc:AlternateContent></w:r>"
    put(made, run("The box gives the figures of the day.") + box)
    put(
        made,
        f"<w:sdtContent><w:p>{run('In a control: 22 people were killed in Westport.')}</w:p></w:sdtContent>",
        "sdt",
    )
    put(made, f"<w:hyperlink>{run('In a link: 23 people were killed in Southport.')}</w:hyperlink>")
    put(made, run("Parted by a soft hy") + "<w:r><w:softHyphen/><w:t>phen.</w:t></w:r>")
    table = made.add_table(rows=4, cols=3)
    rows = (("Casualties", "", ""), ("Place", "Killed", "Injured"), ("Northport", "12", "30"), ("", "7", ""))
    for cells, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(cells.cells, words, strict=True):
            cell.text = word
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Casualties"
    table.cell(2, 0).merge(table.cell(3, 0)).text = "Northport"
    table.cell(2, 2).merge(table.cell(3, 2)).text = "30"


INPUTS = {
    "spreadsheet/merged_cells/input.xlsx": lambda: book(merged),
    "spreadsheet/merged_names/input.xlsx": lambda: book(names_that_are_merged),
    "spreadsheet/far_cell/input.xlsx": lambda: book(far),
    "spreadsheet/hidden_sheet/input.xlsx": lambda: book(hidden),
    "spreadsheet/not_worked_out/input.xlsx": lambda: book(formulas),
    "spreadsheet/days_since_1904/input.xlsx": lambda: book(days, CALENDAR_MAC_1904),
    "docx/as_last_typed/input.docx": lambda: document(last_typed),
    "docx/boxes_and_letterhead/input.docx": lambda: document(boxes),
}

if __name__ == "__main__":
    write(INPUTS)
