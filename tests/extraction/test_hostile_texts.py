"""Whatever a file holds, extraction ends soon and without an error."""

from __future__ import annotations

import time

import pytest
from directive_text import directive_of, notice
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.extraction.directive import extract
from kg.model import Source, Span, Text

SIZE = 60_000
LIMIT = 15.0  # seconds; linear work on these sizes takes a second or two

HOSTILE = {
    "nested brackets": notice("（" * 10_000 + "一" + "）" * 10_000),
    "nested title marks": notice("《" * 10_000 + "通知" + "》" * 10_000),
    "brackets never closed": notice("（市教育局负责" * 10_000),
    "title marks never closed": notice("根据《关于" * 20_000),
    "one long line": notice("各部门要加强领导，健全机制，" * (SIZE // 14)),
    "one long line of numbers": notice("国办发〔2022〕5号、" * (SIZE // 12)),
    "one long line of digits": notice("1" * SIZE),
    "one long line of figures": notice("达到90%以上、" * (SIZE // 8)),
    "one long line of dates": notice("2022年12月底前，" * (SIZE // 11)),
    "one long line of organs": notice("（责任单位：" + "市教育局、" * (SIZE // 5) + "）"),
    "one long line of blanks": notice("一" + " 　" * (SIZE // 2) + "二"),
    "organs that lead nothing": notice("市教育局、" * (SIZE // 5) + "牵头"),
    "one bracket over everything": notice("（" + "市教育局、" * (SIZE // 5) + "。负责"),
    "markers only": notice("一、\n（一）\n1.\n" * 5_000),
    "titles adjacent": notice("《甲办法》" * (SIZE // 5)),
    "titles in titles": notice("《关于印发《甲办法》的通知》" * (SIZE // 14)),
    "short lines": notice("甲\n" * (SIZE // 10)),
    "open lines": notice("（甲乙丙丁戊己庚辛\n" * (SIZE // 10)),
    "table of nothing": notice("序号\t工作任务\t责任单位\n" + "\t\t\t\n1\t\t\n" * 5_000),
    "recurrences": notice("每个" * (SIZE // 2)),
    "adverbs": notice("要切实认真分别" * (SIZE // 7)),
    "guiding words": notice("关于" * (SIZE // 2)),
    "title of one line": "关于" * 20_000 + "的通知\n国办发〔2022〕5号\n各部门：\n一、甲。乙。",
    "short names": notice("《甲办法》（以下简称" * (SIZE // 10)),
    "what leads to no body": notice("一、加强领导。" + "会同" * (SIZE // 2)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_bounded_time(name: str) -> None:
    begin = time.process_time()
    directive = directive_of(HOSTILE[name])
    assert time.process_time() - begin < LIMIT
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text


@pytest.mark.parametrize(
    "name", ["one long line", "one long line of numbers", "one long line of figures", "titles adjacent"]
)
def test_time_grows_with_length_and_no_faster(name: str) -> None:
    page = HOSTILE[name]
    half = page[: len(page) // 2]
    directive_of(half[:2000])

    def seconds(text: str) -> float:
        begin = time.process_time()
        directive_of(text)
        return time.process_time() - begin

    assert min(seconds(page) for _ in range(2)) < 4 * max(0.02, min(seconds(half) for _ in range(2)))


CUES = [
    "一、",
    "各县、",
    "每年",
    "不少于",
    "2024年",
    "5个",
    "《",
    "“",
    "（",
    "是",
    "1.",
    "责任单位：",
    "县教育局、",
    "牵头",
    "前",
    "以上",
    "，",
    "的",
    "3月底前",
    "分别",
    "每",
    "按照",
    "率达到",
    "由",
    "会同",
    "、各",
    "12月",
    "。",
    "；",
    "：",
    "一是",
    "县",
    "10%",
    "对照",
    "附件",
    "各",
    "等",
    "及",
    "和",
    "与",
    "十",
    "十五日",
    "至少",
    "关于",
    "印发",
    "通知",
    "号",
    "〔2024〕5号、",
    "根据《甲》和",
    "省市县",
    "部门",
    "其中",
    "建成",
    "新建",
    "共",
    "万元",
    "元",
    "个",
    "人",
    "应",
    "不得",
    "可以",
    "从2024年起",
    "到2025年",
    "完成",
    "落实",
    "开展",
    "县政府",
    "领导小组",
    "指挥部",
    "办公室",
    "局",
    "委",
]


@pytest.mark.parametrize("cue", CUES)
def test_no_cue_repeated_takes_time_that_grows_with_the_square(cue: str) -> None:
    def seconds(length: int) -> float:
        begin = time.process_time()
        directive_of(notice("一、加强领导。" + cue * (length // len(cue))))
        return time.process_time() - begin

    seconds(500)  # patterns are compiled when they are first asked for
    # Four times as long: four times the work, or sixteen; what takes no time at all tells nothing.
    assert seconds(8000) < 10 * max(0.03, seconds(2000))


PIECES = st.lists(
    st.sampled_from(
        [
            "一、",
            "（一）",
            "1.",
            "第一条",
            "一是",
            "；",
            "。",
            "：",
            "，",
            "、",
            "（",
            "）",
            "〔",
            "〕",
            "《",
            "》",
            "〈",
            "“",
            "”",
            "\t",
            "\n",
            "\n",
            "\n",
            "根据",
            "关于",
            "印发",
            "的通知",
            "办法",
            "国办发〔2022〕5号",
            "令",
            "第5号",
            "市教育局",
            "各部门",
            "要",
            "牵头单位：",
            "责任单位",
            "负责",
            "2022年底前",
            "每季度",
            "不少于2次",
            "90%以上",
            "5个工作日内",
            "附件：",
            "抄送：",
            "2022年5月1日",
            "印发",
            "此件公开发布",
            "机密",
            "特急",
            "签发人：张三",
            "目录",
            "序号",
            "工作任务",
            "完成时限",
            "以下简称",
            "收悉",
            "废止",
            "联系人：",
            "文件",
            "甲市人民政府",
            "",
        ]
    ),
    max_size=60,
).map("".join)


def _text(plain: str) -> Text | None:
    lines = [line.strip() for line in plain.split("\n")]
    lines = [line for line in lines if line]
    spans: list[Span] = []
    at = 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    source = Source("a.txt", "0" * 64, "text/plain")
    return Text("\n".join(lines), tuple(spans), source, offsets=((0, 0),)) if lines else None


@settings(max_examples=400)
@given(st.one_of(PIECES, st.text(max_size=300)))
@example("签发人：张三\t国办发〔2022〕5号")
@example("—1—\n\n- 2 -")
def test_extraction_never_raises_and_every_span_slices_back(plain: str) -> None:
    text = _text(plain)
    if text is None:
        return
    directive = extract(text)
    length = len(directive.text.plain)
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text
        for part in (*measure.deadlines, *measure.recurrences, *measure.limits, *measure.indicators):
            assert directive.text.slice(part.span) == part.text
    for citation in directive.citations:
        assert directive.text.slice(citation.span) == citation.text
    for task in directive.tasks:
        assert 0 <= task.span.start <= task.span.end <= length
    for warning in directive.notices:
        assert warning.span is None or warning.span.end <= length


def test_a_text_without_paragraphs_is_a_directive_of_nothing() -> None:
    directive = extract(Text("", (), Source("a.txt", "0" * 64, "text/plain")))
    assert (directive.tasks, directive.citations, directive.number) == ((), (), None)


@pytest.mark.parametrize(
    ("plain", "told"), [("—1—\n- 2 -", True), ("首页\n联系我们", True), ("甲市2024年工作要点", False)]
)
def test_a_text_in_which_no_directive_is_found_is_told(plain: str, told: bool) -> None:
    text = _text(plain)
    assert text is not None
    assert ("nothing_read" in {notice.kind for notice in extract(text).notices}) is told
