"""Lines of a portal are told from lines of the document."""

from __future__ import annotations

import time

import pytest

from kg.extraction.portal import is_furniture, portal_pair


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("文号：甲府办〔2021〕7号", ("文号", "甲府办〔2021〕7号")),
        ("发文字号\t甲府办〔2021〕7号", ("文号", "甲府办〔2021〕7号")),
        ("【标题】：关于做好工作的通知", ("标题", "关于做好工作的通知")),
        ("发布机构：甲市人民政府", ("发文机关", "甲市人民政府")),
        ("成文日期: 2021-03-15", ("成文日期", "2021-03-15")),
        ("发布日期：2021-03-22", (None, "2021-03-22")),
        ("索 引 号：000014349/2022-00012", (None, "000014349/2022-00012")),
        ("责任单位：市教育局", None),
        ("标题应当准确。", None),
        ("关于做好工作的通知", None),
    ],
)
def test_metadata(line: str, pair: tuple[str | None, str] | None) -> None:
    assert portal_pair(line, 0, len(line)) == pair


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("当前位置：首页 > 政务公开 > 文件", True),
        ("首页>>信息公开>>甲市水务局", True),
        ("【字体：大 中 小】", True),
        ("打印 关闭 分享到：", True),
        ("上一篇：关于公布名单的公告", True),
        ("版权所有：甲市人民政府", True),
        ("甲市人民政府门户网站", True),
        ("★", True),
        ("办公室 2020-08-13 15:32 来源：政府办", True),
        ("大学生冬季运动会的复函", False),
        ("中华人民共和国国务院令", False),
        ("打印机管理办法", False),
        ("政策解读工作方案", False),
        ("位置图由市自然资源局绘制", False),
        ("主办单位：市教育局", False),
        ("关于加强政府门户网站", False),
        ("无障碍环境建设条例", False),
    ],
)
def test_furniture(line: str, furniture: bool) -> None:
    assert is_furniture(line, 0, len(line)) is furniture


def test_long_rows_of_buttons_take_no_time() -> None:
    line = "大 中 " * 16 + "甲"
    begin = time.process_time()
    assert not is_furniture(line, 0, len(line))
    assert time.process_time() - begin < 0.5
