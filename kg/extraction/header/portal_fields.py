"""What the portal's own table of metadata says of a directive, in the page or beside the text."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import NamedTuple

from kg.extraction.header.title_lines import is_full_title, joined_title
from kg.extraction.page.announcement import Serial, serial_of
from kg.extraction.page.doc_number import find_numbers
from kg.extraction.page.full_names import government_office
from kg.extraction.page.issuing import names_organ, organs_of
from kg.extraction.page.portal import portal_pair
from kg.extraction.page.portal_table import table_fields
from kg.extraction.page.zones import LEADING, Paragraph, Zone
from kg.extraction.text.title import carried_title, unwrapped, without_status, without_trailer
from kg.model import DocNumber, Text
from kg.reference.numerals import parse_date
from kg.reference.organ_ends import ORGAN_END
from kg.reference.patterns import lazy

_SITE = lazy(r"(?:门户)?(?:网站?|平台)$")
_OF_ANNOUNCEMENT = lazy(r"(?:公告|通告)$")
_CLOCK = lazy(r"[\sT]+\d{1,2}[:：]\d\d.*$")  # 2022-03-01 16:40


class Portal(NamedTuple):
    """Values by their word; ``title`` is the one they tell, ``behind`` the number behind it, without which a 公告 may have no
    name: empty where they tell none; ``written`` is 成文日期: the day of publication tells nothing of it."""

    fields: Mapping[str, str]
    title: str
    behind: str
    written: str | None

    def carrying_title(self) -> str:
        """The title where it names what it carries, else nothing."""
        return self.title if carried_title(self.title) else ""

    def own_title(self) -> str:
        """The title where the table calls it one, or it is that of a 公文 and whole, else nothing."""
        return self.title if "标题" in self.fields or is_full_title(self.title) else ""

    def numbers(self) -> list[DocNumber]:
        """文号, of a joint directive each organ's, else what stands behind the title."""
        said = self.fields.get("文号") or self.behind
        hits = find_numbers(said, learned=(said.split("〔")[0],)) if said else ()
        return list(dict.fromkeys(hit.number for hit in hits))

    def serial(self) -> Serial | None:
        """文号 where it is but a serial number (2022年第1号)."""
        return serial_of(self.fields.get("文号", ""))

    def organs(self, word: str) -> list[str]:
        """The organs that a field names."""
        return organs_said(self.fields.get(word, ""))

    def known_organs(self) -> list[str]:
        """All organs that the table names, also by their sites."""
        words = ("发文机关", "发布机构", "来源")
        return [organ for word in words for organ in organs_said(_SITE.sub("", self.fields.get(word, "")))]


def read_portal(text: Text, paragraphs: list[Paragraph]) -> Portal:
    """The table beside the text, else the one in it."""
    fields = {**_lines(text, paragraphs), **text.metadata}
    day = _CLOCK.sub("", fields.get("成文日期", ""))
    return Portal(fields, *_said_title(fields), parse_date(day) if day else None)


def tells_no_matter(title: str) -> bool:
    """Whether a 公告 goes by nothing but its organ's name: what it is about, the portal may say.

    >>> tells_no_matter("甲市水利局公告"), tells_no_matter("关于停水的公告"), tells_no_matter("甲市水利局工作规则")
    (True, False, False)
    """
    organ = _OF_ANNOUNCEMENT.sub("", title)
    return organ != title and "关于" not in title and ORGAN_END.search(organ) is not None


def organs_said(value: str) -> list[str]:
    """The organs that a value names; a site (县政府网站) is none."""
    if not value:
        return []
    return [organ for said in organs_of(value) if names_organ(organ := government_office(said))]


def _said_title(fields: Mapping[str, str]) -> tuple[str, str]:
    said = unwrapped(without_status(joined_title([fields.get("标题") or fields.get("概述", "")])))
    title, number = without_trailer(said)
    return (said, "") if tells_no_matter(title) else (title, number)


def _lines(text: Text, paragraphs: list[Paragraph]) -> dict[str, str]:
    """The metadata table of a page that was saved as plain text, a line a field."""
    found: dict[str, str] = {}
    lines = [paragraph for paragraph in paragraphs[:LEADING] if paragraph.zone is Zone.PORTAL]
    lines += takewhile(lambda p: p.zone is Zone.PORTAL, reversed(paragraphs[LEADING:]))  # or at the foot
    if not lines:
        return found
    for paragraph in lines:
        key, value = portal_pair(text.plain, *paragraph.span) or ("", "")
        if key and value:
            found.setdefault(key, value)
    table = table_fields(text.plain, text.paragraphs[:LEADING])
    return {**found, **{field.word: field.value for field in table if field.value}}
