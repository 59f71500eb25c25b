"""联系方式: sentences that tell whom to call or to write to, and demand nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.text.cues import holds
from kg.model import Span
from kg.reference.patterns import lazy

_LABEL = 30  # characters of the longest label
_SHORT = 26  # characters: 0851—8680××××。 behind a heading that says whose number it is
_WORDS = ("联系", "联络", "电话", "热线", "传真", "邮箱", "邮编", "地址", "网址")
# 业务咨询电话：, 市教育局联系人：; not 公布举报电话：…, which is a duty.
_LABELLED = lazy(
    r"[（(]?(?!公[布开]|[设建]立|开通|设置|畅通|明确|确定|拨打|向|要)[\u4e00-\u9fff、]{0,12}?"
    r"(?:联[系络](?:人|员|电话|方式|单位|科室|地址|邮箱)(?:及(?:联系)?(?:电话|方式))?|电话|手机号?码?|热线|传真|邮箱|电子邮件|邮政编码|邮编|地址|网址)"
    r"(?:[（(][^（）()]{1,12}[）)])?\s*[：:]\s*(?P<told>[^：:。；]*)"
)
_DEMANDS = lazy(r"[要须请]|应[当由在于]|不得|报[送告至]|负责|确定|明确|及时|完成|组织|保[持证障]|畅通")
# 0851-8680××××。, 李某某，0851—86800000；: what stands behind the label of the sentence before it.
_NUMBERED = lazy(
    r"(?:[\u4e00-\u9fff×*某]{2,4}[（(]?[，, 　]*)?[\d×xX*—－\-（）() 　、]{7,}(?:转[\d×]+)?[）)]?[。；]?"
)


def beside_contacts(plain: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """The sentences that are more than names, telephone numbers and addresses.

    >>> text = "按月报送进展。联系人：李某，0851—86800000。"
    >>> [text[slice(*s)] for s in beside_contacts(text, [Span(0, 7), Span(7, len(text))])]
    ['按月报送进展。']
    """
    for span in sentences:
        if not _tells_contact(plain, span):
            yield span


def holds_contacts(plain: str, piece: Span) -> bool:
    """Whether any word of a contact stands in a piece of text, or no more than a number could: most hold none."""
    start, end = piece
    if end - start <= _SHORT:
        return True
    labelled = plain.find("：", start, end) >= 0 or plain.find(":", start, end) >= 0
    return labelled and holds(plain[start:end], _WORDS)


def _tells_contact(plain: str, span: Span) -> bool:
    if span.end - span.start <= _SHORT and _NUMBERED.fullmatch(plain, *span):
        return True
    reach = min(span.end, span.start + _LABEL)
    if plain.find("：", span.start, reach) < 0 and plain.find(":", span.start, reach) < 0:
        return False
    label = _LABELLED.match(plain, *span)
    return label is not None and _DEMANDS.search(plain, label.start("told"), span.end) is None
