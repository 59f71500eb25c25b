"""What is held and was not compared stands in every form of the gaps, and in none where all was compared."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from sample_corpus import CORPUS

from kg.model import Uncompared
from kg.views.gap_tables import gaps_xlsx
from kg.views.markdown import gaps_markdown
from kg.views.report import render_report
from kg.views.uncompared import WHAT_TO_DO, uncompared_text

LOWER, UPPER = CORPUS.directives[0], CORPUS.directives[1]
ONE = (Uncompared(LOWER.id, UPPER.id, "机关不对口"),)


def xlsx(found):
    book = load_workbook(io.BytesIO(gaps_xlsx((), (), {}, CORPUS.directives, (), found)))
    return " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)


FORMS = {
    "text": lambda found: uncompared_text(found, CORPUS.directives),
    "md": lambda found: gaps_markdown((), (), {}, CORPUS.directives, (), found).replace("\\", ""),
    "html": lambda found: render_report(replace(CORPUS, uncompared=found)),
    "xlsx": xlsx,
}


@pytest.mark.parametrize("form", FORMS)
def test_both_documents_the_reason_and_what_to_do_are_told(form):
    said = FORMS[form](ONE)
    assert all(words in said for words in (LOWER.title, UPPER.title, "机关不对口", WHAT_TO_DO))
    assert WHAT_TO_DO not in FORMS[form](())
