"""What is held and was not compared stands in every form of the gaps, and in none where all was compared."""

import io
import re
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from sample_corpus import CORPUS

from kg.model import Uncompared
from kg.views.gap_tables import gaps_xlsx
from kg.views.markdown import gaps_markdown
from kg.views.not_compared import FOR_READERS, WHAT_TO_DO
from kg.views.report import render_report
from kg.views.text import gaps_text

LOWER, UPPER = CORPUS.directives[0], CORPUS.directives[1]
ONE = (Uncompared(LOWER.id, UPPER.id, "机关不对口"),)


def xlsx(found):
    book = load_workbook(io.BytesIO(gaps_xlsx(replace(CORPUS, uncompared=found))))
    return " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


FORMS = {
    "text": lambda found: gaps_text(replace(CORPUS, uncompared=found)),
    "md": lambda found: gaps_markdown(replace(CORPUS, uncompared=found)).replace("\\", ""),
    "html": lambda found: render_report(replace(CORPUS, uncompared=found)),
    "xlsx": xlsx,
}


@pytest.mark.parametrize("form", FORMS)
def test_both_documents_the_reason_and_what_to_do_are_told(form):
    said, advice = FORMS[form](ONE), WHAT_TO_DO if form == "text" else FOR_READERS
    assert all(words in said for words in (LOWER.title, UPPER.title, "机关不对口", advice))
    assert advice not in FORMS[form](())


@pytest.mark.parametrize("form", [form for form in FORMS if form != "text"])
def test_what_is_handed_on_names_no_command(form):
    assert not re.search(
        r"kg [a-z]|--[a-z]+\b(?![:)])", re.sub(r"<style.*?</style>", "", FORMS[form](ONE), flags=re.S)
    )


def test_the_sheet_holds_nothing_but_rows():
    book = load_workbook(io.BytesIO(gaps_xlsx(replace(CORPUS, uncompared=ONE))))
    assert book["未作对照"].max_row == 2


def test_what_goes_by_a_hash_alone_stands_with_its_file():
    note = replace(LOWER, id="sha256:b2461484d22c1b84", number=None, title="")
    name = f"sha256:b2461484d22c1b84（{note.text.source.path}）"
    found = replace(CORPUS, directives=(note,), uncompared=(Uncompared(note.id, None, "机关不明"),))
    assert f"{name}：未与任何文件对照" in gaps_text(found)
    assert name not in gaps_text(replace(found, directives=(replace(note, title="便条"),)))
